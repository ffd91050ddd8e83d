//! What each part of the site may weigh: `budget.toml`.

use std::fmt::Write as _;

/// Weights of the parts of a file in bytes, and by which limits they are judged.
pub(crate) struct Weighed {
    /// The file, for messages.
    pub(crate) file: String,
    /// Its table in the budget.
    pub(crate) kind: &'static str,
    /// Parts with their weights.
    pub(crate) parts: Vec<(&'static str, usize)>,
}

/// The limit of a part.
///
/// # Errors
/// Where the budget has none for it.
fn limit(budget: &toml::Table, kind: &str, part: &str) -> Result<usize, String> {
    let limit = budget
        .get(kind)
        .and_then(|table| table.get(part)?.as_integer());
    let limit = limit.and_then(|limit| usize::try_from(limit).ok());
    limit.ok_or_else(|| format!("budget.toml has no limit for `{part}` of `{kind}`."))
}

/// A table of weights and limits.
///
/// # Errors
/// A sentence that names every part that weighs too much, with the table before it.
pub(crate) fn judge(all: &[Weighed]) -> Result<String, String> {
    judge_by(include_str!("budget.toml"), all)
}

fn judge_by(budget: &str, all: &[Weighed]) -> Result<String, String> {
    let budget: toml::Table = budget.parse().map_err(|e| format!("budget.toml: {e}"))?;
    let (mut table, mut over) = (String::new(), Vec::new());
    for Weighed { file, kind, parts } in all {
        for (part, weight) in parts {
            let most = limit(&budget, kind, part)?;
            let _ = writeln!(
                table,
                "{file:<16}{part:<10}{weight:>8} of at most {most:>7}"
            );
            if *weight > most {
                over.push(format!("{part} of {file} by {}", weight - most));
            }
        }
    }
    if over.is_empty() {
        return Ok(table);
    }
    Err(format!(
        "{table}\nOver the budget (xtask/src/budget.toml), in bytes: {}.",
        over.join(", ")
    ))
}

#[cfg(test)]
#[path = "../tests/budget.rs"]
mod tests;
