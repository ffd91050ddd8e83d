//! A program as wasm-bindgen writes it, and as text in a page: one character for each byte. Letters and digits are themselves, the
//! most frequent other bytes what is left of printable ASCII, the rest letters of two bytes; and words of other scripts are
//! themselves. A host's own compression then sees
//! the program as it is, which gives a smaller transfer than a program compressed beforehand (a bare page: 45 KB with brotli, against
//! 54 KB for gzip in base64), and no browser needs to unpack it.

use crate::run::{bytes, read, root, run, words, write};
use crate::small::sum;
use std::path::PathBuf;

/// The machine that programs in pages are for.
pub(crate) const WASM: &str = "wasm32-unknown-unknown";

/// A program and what binds it to the browser.
pub(crate) struct Program {
    pub(crate) bytes: Vec<u8>,
    pub(crate) glue: String,
}

/// Where the tool leaves its files.
pub(crate) fn bound(name: &str) -> PathBuf {
    root().join("target/bound").join(name)
}

/// Compiles a program of this name, with these features, and binds it.
///
/// # Errors
/// A sentence, where a tool fails.
pub(crate) fn program(name: &str, features: &str, kind: &str) -> Result<Program, String> {
    let build = words("build --quiet --release --target");
    let what = [WASM, "--bin", name, "--features", features];
    run("cargo", &[&build[..], &what].concat(), &[])?;
    let file = root().join(format!("target/{WASM}/release/{name}.wasm"));
    let folder = bound(name);
    // What was bound before, to the same kind of page, need not be bound again.
    let (of, compiled) = (folder.join("of"), format!("{kind} {}", sum(&bytes(&file)?)));
    if read(&of).ok().as_ref() != Some(&compiled) {
        let (file, out) = (file.to_string_lossy(), folder.to_string_lossy());
        let bind = ["--target", kind, "--no-typescript", "--remove-name-section"];
        let what = ["--out-dir", &out, &file];
        // Binding that breaks off leaves nothing that would be taken for it.
        let _ = std::fs::remove_file(&of);
        run("wasm-bindgen", &[&bind[..], &what].concat(), &[])?;
        write(&of, compiled.as_bytes())?;
    }
    let bytes = bytes(&folder.join(format!("{name}_bg.wasm")))?;
    let glue = read(&folder.join(format!("{name}.js")))?;
    Ok(Program { bytes, glue })
}

/// What the compiler is told, in place of what `.cargo/config.toml` says. Paths of this machine stay out of the program: the same
/// sources give the same bytes wherever cargo keeps its crates.
pub(crate) fn flags() -> String {
    let home = std::env::var_os("CARGO_HOME").map(PathBuf::from);
    let home = home.or_else(|| Some(std::env::home_dir()?.join(".cargo")));
    let registry = home.unwrap_or_default().join("registry/src");
    let sources = std::fs::read_dir(&registry).into_iter().flatten().flatten();
    // Cargo takes flags apart at spaces: a folder with one in its name stays in the program.
    let paths = sources.map(|source| source.path().display().to_string());
    let whole = paths.filter(|path| !path.contains(char::is_whitespace));
    let remap = whole.map(|path| format!(" --remap-path-prefix={path}=crates"));
    remap.fold("--cfg erase_components".to_owned(), |all, one| all + &one)
}

/// First of the letters that stand for bytes beyond printable ASCII; each takes two bytes.
const BEYOND: u32 = 0x100;

/// A letter of two or three bytes that the program's text begins with, if it is one of another script or a mark: it stands
/// for itself, as it does in the static page.
fn letter(program: &[u8]) -> Option<char> {
    let length = match program.first()? {
        0xc2..=0xdf => 2,
        0xe2 => 3,
        _ => return None,
    };
    let letter = std::str::from_utf8(program.get(..length)?).ok()?;
    let letter = letter.chars().next()?;
    matches!(letter, '\u{a0}'..='\u{bf}' | '\u{400}'..='\u{4ff}' | '\u{60c}'..='\u{6ff}' | '\u{2010}'..='\u{2212}')
        .then_some(letter)
}

/// The program as text, after the 256 characters that stand for the bytes 0 to 255; see the module.
pub(crate) fn as_text(program: &[u8]) -> String {
    // Bytes, and letters of several.
    let mut pieces = Vec::new();
    let mut rest = program;
    while let Some(byte) = rest.first() {
        let letter = letter(rest);
        let length = letter.map_or(1, char::len_utf8);
        rest = rest.get(length..).unwrap_or_default();
        pieces.push((*byte, letter));
    }
    let mut count = [0_usize; 256];
    for (byte, letter) in &pieces {
        if let (Some(count), None) = (count.get_mut(usize::from(*byte)), letter) {
            *count += 1;
        }
    }
    let keeps = |byte: u8| {
        byte.is_ascii_alphanumeric()
            || matches!(byte, b' ' | b'.' | b',' | b'_' | b'-' | b':' | b'/')
    };
    let mut others: Vec<(usize, u8)> = count
        .into_iter()
        .zip(0..=255)
        .filter(|(_, byte)| !keeps(*byte))
        .collect();
    others.sort_by_key(|(count, byte)| (std::cmp::Reverse(*count), *byte));
    let short = (b' '..=b'~')
        .filter(|c| !keeps(*c) && !matches!(c, b'<' | b'&'))
        .map(char::from);
    let long = (BEYOND..).filter_map(char::from_u32);
    let mut alphabet: Vec<char> = (0..=255).map(char::from).collect();
    for ((_, byte), character) in others.into_iter().zip(short.chain(long)) {
        if let Some(place) = alphabet.get_mut(usize::from(byte)) {
            *place = character;
        }
    }
    let written = pieces
        .into_iter()
        .filter_map(|(byte, letter)| letter.or(alphabet.get(usize::from(byte)).copied()));
    alphabet.iter().copied().chain(written).collect()
}

#[cfg(test)]
#[path = "../tests/program.rs"]
mod tests;
