//! Clauses that every language puts together alike, of its own words.

use super::sentence::plain;
use super::words::Words;
use crate::data::{Figure, Partner, Reliability, Span};
use crate::engine::units::{Period, write_fixed};
use crate::scenario::{Key, Refusal, Refused};
use crate::view::promises::PromiseRow;
use crate::view::{Headline, Outcome, Outlook, Page, projection};

/// Begins a phrase in English inside another language; U+2069 ends it.
pub const FOREIGN: char = '\u{2068}';

/// A promise in its row: its name, who made it and when, by when it was to be kept and what became of it, the same in a word at the end
/// of its line, and how much of it is there.
#[must_use]
pub fn promise_row(words: &Words, row: &PromiseRow) -> [String; 5] {
    let (promised, figure) = (row.promise, row.promise.figure);
    let [_, by, ..] = (words.promise)(figure);
    let verdict = promised.became.map(words.became);
    let end = match (verdict, figure.span) {
        (Some(verdict), _) => verdict.to_owned(),
        (None, Span::One(by) | Span::By(by)) => (words.period)(by),
        _ => words.no_date.to_owned(),
    };
    let due = match (verdict, figure.span) {
        (Some(verdict), _) => format!("{by}: {verdict}"),
        (None, Span::One(_) | Span::By(_)) => by,
        _ => end.clone(),
    };
    // What was said is behind the colon, and in the table.
    let who = (words.said)(figure.who);
    let who = who.split(':').next().unwrap_or(who);
    let made = match promised.made {
        (_, 0) => String::new(),
        (year, month) => format!(" ({})", (words.month_of)(year, month)),
    };
    let doubt = doubt(words, figure, [words.dash, ""]);
    let there = row.reached.map(|reached| reached.map(|one| one.share));
    [
        (words.said)(promised.name).to_owned(),
        format!("{who}{made}{doubt}"),
        due,
        end,
        words.style.shares(there),
    ]
}

/// Periods by whom the trade is with; what is the same for all is said once.
pub(super) fn periods(words: &Words, all: &[(&'static Partner, Period)]) -> String {
    let one = |(partner, of): &(&'static Partner, Period)| {
        format!("{} {}", (words.said)(partner.name), (words.period)(*of))
    };
    match all {
        [(_, first), rest @ ..] if rest.iter().all(|(_, of)| of == first) => (words.period)(*first),
        all => all.iter().map(one).collect::<Vec<_>>().join(words.list),
    }
}

/// What the levers and the fall that count make of the answer; empty where there is none.
pub(super) fn included(
    words: &Words,
    page: &Page,
    said: fn(Outcome) -> String,
    [before, without, end]: [&str; 3],
) -> String {
    page.headline.without.map_or(String::new(), |outcome| {
        let names = (words.chart_labels)(page).events;
        let path = projection::path(&page.scenario);
        let events = projection::events(&page.scenario, &path);
        let counted = events.iter().filter_map(|(_, place)| names.get(*place));
        let names = counted.cloned().collect::<Vec<_>>().join(words.list);
        format!("{before}{names}{without}{}{end}", said(outcome))
    })
}

/// That nobody has verified a figure, between these; empty for what was verified, said in office or worked out.
pub(super) fn doubt(words: &Words, figure: &Figure, [before, after]: [&str; 2]) -> String {
    match figure.reliability {
        Reliability::Unverified => format!("{before}{}{after}", (words.reliability)(figure)),
        _ => String::new(),
    }
}

/// Countries, each with its volatility.
pub(super) fn volatilities(words: &Words, outlook: &Outlook) -> String {
    let one = |(partner, hundredths): &(&Partner, i64)| {
        let volatility = words.style.percent_of(&write_fixed(*hundredths, 2));
        format!("{} {volatility}", (words.said)(partner.name))
    };
    let all: Vec<String> = outlook.countries.iter().map(one).collect();
    all.join(words.list)
}

/// Where a path that is compared starts, if its own sentence leaves that open; with `between` where it is counted by years of another
/// kind, so that a table of this one's reads it between its own.
pub(super) fn starts_elsewhere(
    now: &Headline,
    other: &Headline,
    said: impl FnOnce() -> String,
    between: &str,
) -> String {
    let fiscal = |h: &Headline| matches!(h.from, Period::Fiscal(_));
    let start = |h: &Headline| (h.from, h.base_stated);
    if fiscal(now) != fiscal(other) {
        return said() + between;
    }
    if now.goal.id == other.goal.id && start(now) != start(other) {
        return said();
    }
    String::new()
}

/// The answer in words, with what is counted in it.
pub(super) fn answered(words: &Words, page: &Page) -> String {
    let sentence = plain(&(words.headline)(&page.headline));
    format!("{sentence} {}", (words.included)(page))
        .trim_end()
        .to_owned()
}

/// A text in its own direction, in a drawing that runs from left to right all the same.
#[must_use]
pub fn isolated(words: &Words, text: &str) -> String {
    match words.direction {
        "rtl" if !text.is_empty() => format!("\u{2067}{text}\u{2069}"),
        _ => text.to_owned(),
    }
}

/// A publisher up to the first comma, Latin or Arabic: the list of sources has the rest.
#[must_use]
pub fn short(publisher: &'static str) -> String {
    let whole = (publisher, "");
    let (name, rest) = publisher.split_once([',', '\u{60c}']).unwrap_or(whole);
    let cut = !rest.is_empty() && name.starts_with(FOREIGN);
    format!("{name}{}", if cut { "\u{2069}" } else { "" })
}

/// What a refusal is about, as a link has it.
pub(super) fn entry(refused: &Refused) -> String {
    match refused.why {
        // The name itself was cut.
        Refusal::Cut if Key::named(refused.key).is_none() => refused.raw.clone(),
        _ => format!("{}={}", refused.key, refused.raw),
    }
}
