//! Texts made small: comments and indentation out, what brotli makes of the rest, and the sum that tells one from another.

use crate::run::{read, root, write};
use sha2::{Digest as _, Sha256};
use std::io::Write as _;

/// Takes out whole-line comments, indentation and empty lines of a script or a style sheet.
pub(crate) fn squeeze(source: &str) -> String {
    let mut squeezed = String::new();
    let mut in_comment = false;
    for line in source.lines().map(str::trim) {
        if line.starts_with("/*") {
            in_comment = true;
        }
        let skip = in_comment || line.is_empty() || line.starts_with("//");
        if in_comment && line.ends_with("*/") {
            in_comment = false;
        }
        if !skip {
            squeezed.push_str(line);
            squeezed.push('\n');
        }
    }
    squeezed
}

/// A style sheet without the spaces that mean nothing there.
pub(crate) fn tighten(style: &str) -> String {
    let tight = style
        .replace(" { ", "{")
        .replace(" {\n", "{")
        .replace("; }", "}")
        .replace(": ", ":");
    tight
        .replace("; ", ";")
        .replace(";\n", ";")
        .replace(", ", ",")
        .replace("}\n", "}")
}

/// Quality, and powers of two of window and block: the least block, 64 KB, is worth 0.3% of a page, since its streams differ.
const SETTINGS: [i32; 3] = [11, 24, 16];

/// Size at brotli's highest setting. What has been weighed is remembered: a page takes seconds.
pub(crate) fn brotli(bytes: &[u8]) -> usize {
    let name = format!("{SETTINGS:?} in two blocks {}", sum(bytes));
    let known = root().join("target/weighed").join(name);
    let weight = read(&known).ok().and_then(|text| text.parse().ok());
    weight.unwrap_or_else(|| {
        let weight = with_brotli(bytes).map(|packed| packed.len());
        if let Ok(weight) = weight {
            let _ = write(&known, weight.to_string().as_bytes());
        }
        weight.unwrap_or(usize::MAX)
    })
}

/// What a page's program begins with.
const PROGRAM: &[u8] = b"<script type=\"text/plain\"";

/// Compressed at that. What stands before a program is a block of its own: a browser shows nothing of a block before it has the tables
/// of all of it, and with the program in it those were 5 KB ahead of the first letter.
pub(crate) fn with_brotli(bytes: &[u8]) -> Result<Vec<u8>, String> {
    let mut settings = brotli::enc::BrotliEncoderParams::default();
    [settings.quality, settings.lgwin, settings.lgblock] = SETTINGS;
    let at = bytes
        .windows(PROGRAM.len())
        .position(|here| here == PROGRAM);
    let (still, program) = bytes.split_at(at.unwrap_or(bytes.len()));
    let mut writer = brotli::CompressorWriter::with_params(Vec::new(), 1 << 16, &settings);
    for part in [still, program] {
        let flushed = writer.write_all(part).and_then(|()| writer.flush());
        flushed.map_err(|e| format!("brotli: {e}"))?;
    }
    Ok(writer.into_inner())
}

/// The SHA-256 sum in hexadecimal digits.
pub(crate) fn sum(bytes: &[u8]) -> String {
    format!("{:x}", Sha256::digest(bytes))
}

#[cfg(test)]
#[path = "../tests/small.rs"]
mod tests;
