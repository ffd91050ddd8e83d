//! What changes for those who have published the page: the figures, and the answers of the links that it leads to, held
//! against those of the last release. A release is not made before somebody has looked.

use crate::onefile::prerender;
use crate::run::{root, say, write};
use std::collections::BTreeMap;
use std::fmt::Write as _;

/// The figures and answers of the last release.
const RELEASED: &str = "tests/answers.tsv";

/// Checks the figures file, which the build does, and says what is not as it was in the last release; with `accept` the next
/// one may be so.
///
/// # Errors
/// A sentence that says how many lines differ, where they are not accepted.
pub(crate) fn figures(accept: bool) -> Result<(), String> {
    say("Checking figures and working out answers", "a minute");
    let now = prerender(&["answers"], "").map_err(|why| {
        format!(
            "{why} Above is what is wrong; rows of src/data/figures.toml are named by their id."
        )
    })?;
    let file = root().join(RELEASED);
    let before = std::fs::read_to_string(&file).unwrap_or_default();
    let changed = changes(&before, &now);
    let count = |kind: &str| now.lines().filter(|line| line.starts_with(kind)).count();
    println!(
        "{} figures pass their checks; {} links answer.",
        count("figure"),
        count("answer")
    );
    if changed.is_empty() {
        println!("Nothing differs from the last release.");
        return Ok(());
    }
    let mut report = String::new();
    for (what, [before, now]) in &changed {
        let _ = writeln!(report, "{what}\n    was  {before}\n    is   {now}");
    }
    println!("\n{report}");
    if accept {
        write(&file, now.as_bytes())?;
        println!("The next release may have them: {RELEASED} is written.");
        println!(
            "Make the pictures that links show anew (`cargo xtask pictures`), and commit all."
        );
        return Ok(());
    }
    Err(format!(
        "{} lines differ from the last release. A link that holds its figure (`id@value`) keeps its answer and says that the figure was revised; \
         every other one is answered anew. If that is meant: cargo xtask figures --accept",
        changed.len()
    ))
}

/// What differs between two lists, by name: what it was and what it is.
fn changes(before: &str, now: &str) -> BTreeMap<String, [String; 2]> {
    let read = |list: &str| -> BTreeMap<String, String> {
        let pair = |line: &str| {
            line.rsplit_once('\t')
                .map(|(what, of)| (what.replace('\t', " "), of.to_owned()))
        };
        list.lines().filter_map(pair).collect()
    };
    let (before, now) = (read(before), read(now));
    let names = before.keys().chain(now.keys());
    let of = |list: &BTreeMap<String, String>, name: &str| {
        list.get(name)
            .map_or("not there", String::as_str)
            .to_owned()
    };
    names
        .map(|name| (name.clone(), [of(&before, name), of(&now, name)]))
        .filter(|(_, [before, now])| before != now)
        .collect()
}

#[cfg(test)]
#[path = "../tests/figures.rs"]
mod tests;
