//! Reads `figures.toml` and refuses every mistake a maintainer can make, naming the row.
//!
//! The build script and the tests compile this file; the program never does.

mod choice;
mod figure;
mod promise;
mod quantity;
mod record;
mod rows;
mod series;
mod statement;
mod tables;
#[cfg(test)]
mod tests;

pub use promise::made;
pub use quantity::{Amount, Span, amount, as_of, span, target};
pub use rows::{FigureRow, File, GoalRow, LeverRow};
pub use series::Series;
use std::collections::BTreeSet;
pub use tables::ids;

/// Sides that a count may be on.
const SIDES: [&str; 3] = ["pakistan", "partner", "both"];

/// Reads and checks the whole file, and the tables that it names, which `open` gives.
///
/// # Errors
/// One sentence per mistake, each naming its row.
pub fn check(
    text: &str,
    open: &dyn Fn(&str) -> Result<String, String>,
) -> Result<File, Vec<String>> {
    let mut file: File = toml::from_str(text).map_err(|e| vec![e.to_string()])?;
    let mut mistakes = tables::add(&mut file, open);
    unique("count", file.count.iter().map(|c| &c.id), &mut mistakes);
    unique("series", file.series.iter().map(|s| &s.id), &mut mistakes);
    for count in &file.count {
        if !SIDES.contains(&count.side.as_str()) {
            mistakes.push(format!(
                "count `{}`: unknown side `{}`",
                count.id, count.side
            ));
        }
    }
    unique("source", file.source.iter().map(|s| &s.id), &mut mistakes);
    unique(
        "partner",
        file.partner.iter().map(|p| &p.code),
        &mut mistakes,
    );
    unique("figure", file.figure.iter().map(|f| &f.id), &mut mistakes);
    unique("goal", file.goal.iter().map(|g| &g.id), &mut mistakes);
    for source in &file.source {
        if source.publisher.is_empty() || source.published.is_empty() {
            mistakes.push(format!(
                "source `{}`: publisher and date are both needed",
                source.id
            ));
        }
    }
    for figure in &file.figure {
        let mut found = figure::check_figure(figure, &file);
        found.extend(promise::check_promise(figure, &file));
        mistakes.extend(
            found
                .into_iter()
                .map(|m| format!("figure `{}`: {m}", figure.id)),
        );
    }
    for goal in &file.goal {
        let found = choice::check_goal(goal, &file);
        mistakes.extend(
            found
                .into_iter()
                .map(|m| format!("goal `{}`: {m}", goal.id)),
        );
    }
    unique("lever", file.lever.iter().map(|l| &l.id), &mut mistakes);
    unique("shock", file.shock.iter().map(|l| &l.id), &mut mistakes);
    unique("part", file.part.iter().map(|p| &p.code), &mut mistakes);
    for part in &file.part {
        let found = choice::check_part(part, &file);
        mistakes.extend(found.iter().map(|m| format!("part `{}`: {m}", part.code)));
    }
    for lever in &file.lever {
        let found = choice::check_lever(lever, &file);
        mistakes.extend(found.iter().map(|m| format!("lever `{}`: {m}", lever.id)));
    }
    for shock in &file.shock {
        let found = choice::check_shock(shock, &file);
        mistakes.extend(found.iter().map(|m| format!("shock `{}`: {m}", shock.id)));
    }
    let long_run = &file.defaults.long_run;
    if !file
        .figure
        .iter()
        .any(|f| f.id == *long_run && f.kind == "rate")
    {
        mistakes.push(format!("defaults: no rate `{long_run}`"));
    }
    if as_of(&file.defaults.as_of).is_none() {
        mistakes.push(format!(
            "defaults: `{}` is not a month such as 2026-03",
            file.defaults.as_of
        ));
    }
    if file.goal.is_empty() {
        mistakes.push("goal: at least one is needed".to_owned());
    }
    if mistakes.is_empty() {
        Ok(file)
    } else {
        Err(mistakes)
    }
}

/// Refuses a second row of the same name, and a name that a link could not carry.
fn unique<'a>(table: &str, ids: impl Iterator<Item = &'a String>, mistakes: &mut Vec<String>) {
    let mut seen = BTreeSet::new();
    for id in ids {
        if !seen.insert(id) {
            mistakes.push(format!("{table} `{id}`: this id stands twice"));
        }
        let plain = |b: u8| b.is_ascii_alphanumeric() || b == b'-' || b == b'+';
        if id.is_empty() || id.len() > 40 || !id.bytes().all(plain) {
            mistakes.push(format!(
                "{table} `{id}`: an id holds letters, digits and hyphens, at most 40"
            ));
        }
    }
}
