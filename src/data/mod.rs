//! The sourced figures, the goals built on them, and where each comes from.
//!
//! `figures.toml` and the tables of `series/` are what a maintainer edits; `check` refuses their mistakes at build time and
//! works out what is read off a series. Nothing here is computed: a derived figure stands in the file and is checked against
//! its parts.

#[cfg(test)]
#[allow(
    dead_code,
    unused_imports,
    reason = "the build script reads the rest of each row"
)]
mod check;
mod closure;
mod count;
mod figure;
mod goal;
mod known;
mod lang;
mod lever;
mod part;
mod partner;
mod phrase;
mod promise;
mod series;
mod source;
#[allow(
    clippy::unreadable_literal,
    clippy::indexing_slicing,
    reason = "generated, and evaluated while compiling"
)]
mod table;
#[cfg(test)]
mod tests;
mod years;

#[cfg(test)]
use crate::engine::units;
pub use closure::Closure;
pub use count::{Count, Side};
pub use figure::{Amount, Figure, Flow, Kind, Measure, Span};
pub use goal::{Baseline, Goal, Target};
pub use lang::Lang;
pub use lever::{Lever, Size, Subject};
pub use part::Part;
pub use partner::Partner;
pub use phrase::Phrase;
pub use promise::{Became, Promise};
pub use series::{Record, Series, Trader};
pub use source::{Reliability, Source};
use table::{AS_OF, CLOSURES, FIGURES, GOALS, LEVERS, LONG_RUN, PARTS, PROMISES, SERIES, TRADERS};
use years::earlier;
pub use years::years_of;

/// Every figure, in the order of the file; of a series its last year alone.
#[must_use]
pub fn figures() -> &'static [Figure] {
    &FIGURES
}

/// The figure of this name, any year of a series included.
#[must_use]
pub fn figure(id: &str) -> Option<&'static Figure> {
    let found = FIGURES.iter().find(|f| f.id == id);
    found.or_else(|| earlier(id))
}

/// The series of every count.
#[must_use]
pub fn series() -> &'static [Series] {
    &SERIES
}

/// Who trades with the three, Pakistan among them.
#[must_use]
pub fn traders() -> &'static [Trader] {
    &TRADERS
}

/// What is on record of Pakistan's trade with Russia, for context.
#[must_use]
pub fn context() -> Vec<&'static Figure> {
    let of = |figure: &&Figure| {
        figure.partner.code == "RUS" && !matches!(figure.kind, Kind::Rate(_) | Kind::Volatility)
    };
    let russian = figures().iter().filter(of);
    russian
        .filter(|figure| traders().iter().all(|trader| trader.last != *figure))
        .collect()
}

/// Every promise, in the order of the file.
#[must_use]
pub fn promises() -> &'static [Promise] {
    &PROMISES
}

/// Every goal, the default first.
#[must_use]
pub fn goals() -> &'static [Goal] {
    &GOALS
}

/// Every goal, those of a partner together, each partner where its first goal stands.
#[must_use]
pub fn goals_by_partner() -> Vec<(&'static Partner, Vec<&'static Goal>)> {
    let mut all: Vec<(&'static Partner, Vec<&'static Goal>)> = Vec::new();
    for goal in goals() {
        match all.iter_mut().find(|(partner, _)| *partner == goal.partner) {
            Some((_, goals)) => goals.push(goal),
            None => all.push((goal.partner, vec![goal])),
        }
    }
    all
}

/// The goal of a fresh page: the first of the file, which the build checks is there.
#[must_use]
#[allow(
    clippy::indexing_slicing,
    reason = "a constant index into an array that the build refuses to leave empty"
)]
pub fn default_goal() -> &'static Goal {
    &GOALS[0]
}

/// The goal of this name.
#[must_use]
pub fn goal(id: &str) -> Option<&'static Goal> {
    GOALS.iter().find(|g| g.id == id)
}

/// Code of the five states together.
pub const FIVE: &str = "CA5";

impl Goal {
    /// Whether it counts trade with one country, whose parts are flows and no countries.
    #[must_use]
    pub fn is_of_one(&self) -> bool {
        self.partner.code != FIVE
    }
}

/// The countries that can grow at rates of their own.
#[must_use]
pub fn parts() -> &'static [Part] {
    &PARTS
}

/// The countries that make up the trade with a partner: itself, or all five.
pub fn parts_of(partner: &Partner) -> impl Iterator<Item = (usize, &'static Part)> {
    let code = partner.code;
    let counts = move |part: &Part| code == FIVE || part.partner.code == code;
    PARTS
        .iter()
        .enumerate()
        .filter(move |(_, part)| counts(part))
}

/// Every lever.
#[must_use]
pub fn levers() -> &'static [Lever] {
    &LEVERS
}

/// The lever of this name.
#[must_use]
pub fn lever(id: &str) -> Option<&'static Lever> {
    LEVERS.iter().find(|lever| lever.id == id)
}

/// Every fall on record.
#[must_use]
pub fn closures() -> &'static [Closure] {
    &CLOSURES
}

/// Year and month up to which figures were looked for.
#[must_use]
pub const fn as_of() -> (u16, u8) {
    AS_OF
}

/// The rate that fading growth ends at unless the reader says otherwise.
#[must_use]
pub fn long_run() -> &'static Figure {
    LONG_RUN
}
