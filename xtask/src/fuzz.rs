//! Made-up texts for whatever reads what comes from outside.

use crate::run::{root, run, say, words, write};
use crate::site::read_all;
use crate::tools;
use std::collections::BTreeSet;
use std::path::Path;

/// Texts tried on each parser, where nothing else is asked.
pub(crate) const RUNS: &str = "4000000";
/// The parsers, with the longest text that each is given, in bytes.
const TARGETS: [(&str, &str); 4] = [
    ("link", "600"),
    ("message", "900"),
    ("entry", "300"),
    ("table", "900"),
];
/// Coverage alone guides the search: sanitizers need an unstable compiler, and there is no unsafe code for them to watch.
const BUILD: &str = "--fuzz-dir tests/fuzz --target-dir target/fuzz --sanitizer none";

/// Tries `runs` texts on each parser, beginning with the kept ones, and keeps of all of them the fewest that reach the same.
///
/// # Errors
/// A sentence; above it the fuzzer says which text broke what.
pub(crate) fn fuzz(runs: &str) -> Result<(), String> {
    tools::fuzz()?;
    for (target, longest) in TARGETS {
        let kept = root().join(format!("tests/fuzz/corpus/{target}.json"));
        let folder = root().join(format!("target/fuzz/corpus/{target}"));
        unpack(&kept, &folder)?;
        let corpus = folder.to_string_lossy();
        let cargo = |command: &str, options: &[&str]| {
            let what = [target, &corpus, "--"];
            let all = [&["fuzz", command], &words(BUILD)[..], &what, options];
            run("cargo", &all.concat(), &[])
        };
        say(
            &format!("{runs} texts for the parser `{target}`"),
            "a minute or two, and two more to compile the first time",
        );
        let broken = format!("target/fuzz/broken-{target}-");
        let (length, runs) = (format!("-max_len={longest}"), format!("-runs={runs}"));
        let place = format!("-artifact_prefix={broken}");
        let limits = [
            &runs,
            &length,
            &place,
            "-timeout=5",
            "-dict=tests/fuzz/dictionary.txt",
            "-print_final_stats=1",
        ];
        cargo("run", &limits).map_err(|why| {
            format!(
                "{why}\nThe text that broke it is in {broken}*. Mend the parser, and add the text to tests/fuzz/corpus/{target}.json."
            )
        })?;
        cargo("cmin", &[&length])?;
        pack(&folder, &kept)?;
    }
    Ok(())
}

/// Writes the kept texts into a folder of their own, a file each, as the fuzzer has them.
fn unpack(kept: &Path, folder: &Path) -> Result<(), String> {
    if folder.exists() {
        std::fs::remove_dir_all(folder).map_err(|e| format!("{}: {e}", folder.display()))?;
    }
    let texts = std::fs::read_to_string(kept).unwrap_or_else(|_| "[]".to_owned());
    let texts: Vec<String> =
        serde_json::from_str(&texts).map_err(|e| format!("{}: {e}", kept.display()))?;
    std::fs::create_dir_all(folder).map_err(|e| format!("{}: {e}", folder.display()))?;
    for (place, text) in texts.iter().enumerate() {
        write(&folder.join(place.to_string()), text.as_bytes())?;
    }
    Ok(())
}

/// Writes the texts of a folder into one file, in order, a line each. What is no UTF-8 is read as the parsers' callers read it.
fn pack(folder: &Path, kept: &Path) -> Result<(), String> {
    let text = |bytes: Vec<u8>| String::from_utf8_lossy(&bytes).into_owned();
    let texts: BTreeSet<_> = read_all(folder)?.into_values().map(text).collect();
    let lines: Result<Vec<_>, _> = texts.iter().map(serde_json::to_string).collect();
    let lines = lines.map_err(|e| e.to_string())?;
    println!("{}: {} texts", kept.display(), lines.len());
    write(kept, format!("[\n{}\n]\n", lines.join(",\n")).as_bytes())
}

#[cfg(test)]
#[path = "../tests/fuzz.rs"]
mod tests;
