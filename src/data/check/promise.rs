//! A promise: that it has a name and a date, and that somebody has said what became of it once its time has passed.

use super::super::units::Period;
use super::quantity::{Span, as_of, span};
use super::rows::{FigureRow, File, LANGUAGES};

/// What may have become of a promise whose time has passed.
const BECAME: [&str; 3] = ["missed", "not known", "not shown"];

pub fn check_promise(row: &FigureRow, file: &File) -> Vec<String> {
    if row.kind != "promise" {
        let none = row.made.is_none() && row.became.is_none() && row.names.is_empty();
        let mistake = "only a promise has `made`, `became` and `names`".to_owned();
        return Vec::from_iter((!none).then_some(mistake));
    }
    let mut mistakes = Vec::new();
    if made(row, file).is_none() {
        mistakes.push("it has no date: `made` is a year or a month such as 2021-05".to_owned());
    }
    let named = file
        .goal
        .iter()
        .any(|goal| goal.promise.as_ref() == Some(&row.id));
    let lacks = |language: &str| row.names.get(language).is_none_or(String::is_empty);
    if !named && LANGUAGES.into_iter().any(lacks) {
        mistakes.push("it needs a name in every language, or a goal of its own".to_owned());
    }
    match &row.became {
        Some(became) if !BECAME.contains(&became.as_str()) => {
            mistakes.push(format!("`{became}` is none of {}", BECAME.join(", ")));
        }
        became if became.is_some() != has_passed(row, file) => mistakes.push(
            "`became` says what became of a promise whose time has passed, and only of one"
                .to_owned(),
        ),
        _ => {}
    }
    mistakes
}

/// Whether its time had passed in the month up to which figures were looked for.
fn has_passed(row: &FigureRow, file: &File) -> bool {
    let Ok(Span::One(by) | Span::By(by)) = span(&row.period) else {
        return false;
    };
    let end = match by {
        Period::Calendar(year) => (year, 12),
        Period::Fiscal(year) => (year, 6),
    };
    as_of(&file.defaults.as_of).is_some_and(|now| now > end)
}

/// Year and month in which a promise was made, or else was published; the month is 0 where only the year is known.
pub fn made(row: &FigureRow, file: &File) -> Option<(u16, u8)> {
    let published = || {
        let source = file.source.iter().find(|source| source.id == row.source);
        source.map(|source| &source.published)
    };
    let text = row.made.as_ref().or_else(published)?;
    match text.get(..7) {
        Some(month) => as_of(month),
        None => Some((text.parse().ok().filter(|year| *year > 1900)?, 0)),
    }
}
