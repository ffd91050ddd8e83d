//! What every row that says something needs: someone who says it, a source and a known reliability.

use super::rows::File;

/// How far a figure may be trusted.
const RELIABILITIES: [&str; 4] = ["official", "statement", "derived", "unverified"];

/// What is missing of it.
pub fn said(who: &str, source: &str, reliability: &str, file: &File) -> Vec<String> {
    let mut mistakes = Vec::new();
    if who.is_empty() {
        mistakes.push("nobody says it: `who` is empty".to_owned());
    }
    if !file.source.iter().any(|s| s.id == source) {
        mistakes.push(format!("no source `{source}`"));
    }
    if !RELIABILITIES.contains(&reliability) {
        mistakes.push(format!("unknown reliability `{reliability}`"));
    }
    mistakes
}
