//! Running other programs, with their output shown as it comes.

use std::io::{BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// The project's folder.
pub(crate) fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .parent()
        .map_or_else(PathBuf::new, Path::to_path_buf)
}

/// Says what begins and how long it usually takes.
pub(crate) fn say(what: &str, how_long: &str) {
    println!("\n==> {what}: {how_long}");
    let _ = std::io::stdout().flush();
}

/// The words of a command line, in none of which is a space.
pub(crate) fn words(line: &str) -> Vec<&str> {
    line.split(' ').collect()
}

pub(crate) fn command(program: &str, arguments: &[&str], environment: &[(&str, &str)]) -> Command {
    let mut command = Command::new(program);
    command
        .args(arguments)
        .current_dir(root())
        .envs(environment.iter().copied());
    // Trunk takes only `true` and `false` for this widespread variable, and `1` stops it.
    command.env_remove("NO_COLOR");
    // What is built is looked for here, wherever this machine has its builds otherwise.
    command.env("CARGO_TARGET_DIR", root().join("target"));
    command
}

/// Runs a program to its end.
///
/// # Errors
/// A sentence, where it cannot be started or fails.
pub(crate) fn run(
    program: &str,
    arguments: &[&str],
    environment: &[(&str, &str)],
) -> Result<(), String> {
    let status = command(program, arguments, environment)
        .status()
        .map_err(|e| format!("{program}: {e}"))?;
    if status.success() {
        Ok(())
    } else {
        Err(format!(
            "`{program} {}` failed ({status}).",
            arguments.join(" ")
        ))
    }
}

/// Runs a program to its end, showing its standard output; gives that back too, and whether the program succeeded.
///
/// # Errors
/// A sentence, where it cannot be started.
pub(crate) fn watched(
    program: &str,
    arguments: &[&str],
    environment: &[(&str, &str)],
) -> Result<(String, bool), String> {
    let mut child = command(program, arguments, environment)
        .stdout(Stdio::piped())
        .spawn()
        .map_err(|e| format!("{program}: {e}"))?;
    let mut all = String::new();
    if let Some(output) = child.stdout.take() {
        for line in BufReader::new(output).split(b'\n').map_while(Result::ok) {
            let line = String::from_utf8_lossy(&line);
            println!("{line}");
            all.push_str(&line);
            all.push('\n');
        }
    }
    let status = child.wait().map_err(|e| e.to_string())?;
    Ok((all, status.success()))
}

/// The same, where only success will do.
///
/// # Errors
/// As [`run`].
pub(crate) fn tee(
    program: &str,
    arguments: &[&str],
    environment: &[(&str, &str)],
) -> Result<String, String> {
    match watched(program, arguments, environment)? {
        (all, true) => Ok(all),
        _ => Err(format!("`{program} {}` failed.", arguments.join(" "))),
    }
}

/// The text of a file.
///
/// # Errors
/// A sentence with its path.
pub(crate) fn read(file: &Path) -> Result<String, String> {
    std::fs::read_to_string(file).map_err(|e| format!("{}: {e}", file.display()))
}

/// The bytes of a file, or a sentence with its path.
pub(crate) fn bytes(file: &Path) -> Result<Vec<u8>, String> {
    std::fs::read(file).map_err(|e| format!("{}: {e}", file.display()))
}

/// Writes a file, and the folders above it where they are missing.
///
/// # Errors
/// A sentence with its path.
pub(crate) fn write(file: &Path, bytes: &[u8]) -> Result<(), String> {
    let folder = file.parent().unwrap_or(file);
    std::fs::create_dir_all(folder).map_err(|e| format!("{}: {e}", folder.display()))?;
    std::fs::write(file, bytes).map_err(|e| format!("{}: {e}", file.display()))
}

/// What a program prints, or `None` where it cannot be run or fails.
pub(crate) fn output(program: &str, arguments: &[&str]) -> Option<String> {
    let output = command(program, arguments, &[])
        .stderr(Stdio::null())
        .output()
        .ok()?;
    output
        .status
        .success()
        .then(|| String::from_utf8_lossy(&output.stdout).trim().to_owned())
}
