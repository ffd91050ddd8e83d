//! The sourced figures, the goals built on them, and where each comes from.
//!
//! `figures.toml` and the tables of `series/` are what a maintainer edits; `check` refuses their mistakes at build time and
//! works out what is read off a series. Nothing here is computed: a derived figure stands in the file and is checked against
//! its parts.

use crate::engine::units::{Multiple, Period, Rate, UnitError, Usd, Volatility};
use core::fmt;
use core::hash::{Hash, Hasher};

#[cfg(test)]
use crate::engine::units;
#[cfg(test)]
#[allow(
    dead_code,
    unused_imports,
    reason = "the build script reads the rest of each row"
)]
mod check;

/// A language of the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Lang {
    /// English.
    En,
    /// Urdu.
    Ur,
    /// Russian.
    Ru,
    /// Kyrgyz.
    Ky,
}

impl Lang {
    /// All of them, the file's own language first.
    pub const ALL: [Self; 4] = [Self::En, Self::Ur, Self::Ru, Self::Ky];

    /// Its tag (BCP 47), which is its name in links too.
    #[must_use]
    pub const fn tag(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::Ur => "ur",
            Self::Ru => "ru",
            Self::Ky => "ky",
        }
    }

    /// The language of a tag.
    #[must_use]
    pub fn named(tag: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|lang| lang.tag() == tag)
    }

    /// Where its page is from the root of the site: a folder with `/` at its end, or nothing.
    #[must_use]
    pub fn folder(self) -> String {
        if self.is_first() {
            String::new()
        } else {
            format!("{}/", self.tag())
        }
    }

    /// Whether it is the file's own, whose page stands at the root.
    #[must_use]
    pub const fn is_first(self) -> bool {
        matches!(self, Self::En)
    }
}

/// Words of the figures file in every language, in the order of [`Lang::ALL`]. What has not been put into a language stays in
/// English, between U+2068 and U+2069: a foreign phrase, whichever way the rest runs.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Phrase([&'static str; Lang::ALL.len()]);

impl Phrase {
    /// The words in this language.
    #[must_use]
    pub fn said(self, lang: Lang) -> &'static str {
        self.0.get(lang as usize).copied().unwrap_or_default()
    }

    /// Whether there are no words.
    #[must_use]
    pub fn is_empty(self) -> bool {
        self.said(Lang::En).is_empty()
    }
}

/// A row is its name: the build refuses a second one. Comparing or printing it never follows what it refers to, which may
/// refer back to it.
macro_rules! known_by {
    ($row:ident, $name:ident) => {
        impl fmt::Debug for $row {
            fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
                out.write_str(self.$name)
            }
        }

        impl PartialEq for $row {
            fn eq(&self, other: &Self) -> bool {
                self.$name == other.$name
            }
        }

        impl Eq for $row {}

        impl Hash for $row {
            fn hash<H: Hasher>(&self, state: &mut H) {
                self.$name.hash(state);
            }
        }
    };
}

pub mod series;
pub use series::{Count, Series, Side};

/// A publication that figures were read in.
#[derive(Debug)]
pub struct Source {
    /// Name in the figures file.
    pub id: &'static str,
    /// Who published it.
    pub publisher: Phrase,
    /// When: a year, month or day, as far as it is known.
    pub published: Phrase,
    /// Address; empty where none is on record.
    pub link: &'static str,
    /// What holds for all of its figures; may be empty.
    pub note: Phrase,
}

/// A country or group of countries, with the words for it.
pub struct Partner {
    /// Code in the figures file.
    pub code: &'static str,
    /// What it is called.
    pub name: Phrase,
    /// Exports and imports together, as the subject of a sentence; empty where no goal speaks of it.
    pub total: Phrase,
    /// Exports from Pakistan, likewise.
    pub exports: Phrase,
    /// Imports to Pakistan, likewise.
    pub imports: Phrase,
    /// Code of the partner whose goals its figures may stand for, being the larger part of it; or nothing.
    pub stands_for: &'static str,
}

impl Partner {
    /// Whether its figures are of trade with `other`, or may stand for it.
    #[must_use]
    pub fn is_within(&self, other: &Self) -> bool {
        self.code == other.code || self.stands_for == other.code
    }
}

/// What a figure counts, seen from Pakistan.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Flow {
    /// Exports and imports.
    Total,
    /// Exports.
    Exports,
    /// Imports.
    Imports,
    /// Gross domestic product.
    Gdp,
    /// Growth led by exports.
    ExportLedGrowth,
}

/// What a rate measures.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Measure {
    /// Growth between two periods on record.
    Observed,
    /// Growth over the last five years of a series, or fewer where it has fewer.
    Recent,
    /// Best three years on record, compound.
    Best3y,
    /// Best five years on record, compound.
    Best5y,
    /// Best ten years on record, compound.
    Best10y,
    /// Log-linear least squares over the record.
    Fit,
    /// A government's plan.
    Plan,
    /// A forecast.
    Forecast,
    /// Part of a year against the same part of the year before.
    YearOnYear,
}

/// What sort of number a figure is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A flow in one whole period.
    Level,
    /// A flow in a part of a year, never to be annualised silently.
    Partial,
    /// A flow between two levels.
    Range,
    /// A promised level or multiple.
    Promise,
    /// Another country's flow.
    Comparator,
    /// Volatility of the logarithm of a flow.
    Volatility,
    /// Growth.
    Rate(Measure),
}

/// A value with its unit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Amount {
    /// USD m.
    Usd(Usd),
    /// Between two levels.
    Range(Usd, Usd),
    /// Less than a level.
    Below(Usd),
    /// Percent a year.
    Rate(Rate),
    /// Percent per square root of a year.
    Volatility(Volatility),
    /// Times the baseline.
    Times(Multiple),
}

/// The time a figure speaks of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Span {
    /// One period.
    One(Period),
    /// From one period to another.
    Between(Period, Period),
    /// From one month to another of a period, by their numbers.
    Months(u8, u8, Period),
    /// Up to a period.
    By(Period),
    /// No period in particular.
    Typical,
    /// No date was given.
    Undated,
}

/// How far a figure may be trusted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reliability {
    /// An institution's own statistics.
    Official,
    /// Said by someone in office.
    Statement,
    /// Worked out from other figures.
    Derived,
    /// Read in an unattributed text.
    Unverified,
}

/// One sourced number.
pub struct Figure {
    /// Name in links.
    pub id: &'static str,
    /// What sort of number it is.
    pub kind: Kind,
    /// Whom the trade is with.
    pub partner: &'static Partner,
    /// What is counted.
    pub flow: Flow,
    /// Value with unit.
    pub amount: Amount,
    /// The time it speaks of.
    pub span: Span,
    /// Who says it.
    pub who: Phrase,
    /// Where it was read.
    pub source: &'static Source,
    /// How far it may be trusted.
    pub reliability: Reliability,
    /// Who counts, for levels and what is read off them; points of different counts must not be joined.
    pub count: Option<&'static Count>,
    /// Figures that say otherwise.
    pub conflicts: &'static [&'static Figure],
    /// What a reader should know of it; may be empty.
    pub note: Phrase,
}

impl Figure {
    /// Value and period of a level; `None` for every other kind.
    #[must_use]
    pub fn level(&self) -> Option<(Usd, Period)> {
        match (self.kind, self.amount, self.span) {
            (Kind::Level, Amount::Usd(value), Span::One(period)) => Some((value, period)),
            _ => None,
        }
    }

    /// Value of a volatility; `None` for every other kind.
    #[must_use]
    pub fn volatility(&self) -> Option<Volatility> {
        match self.amount {
            Amount::Volatility(volatility) => Some(volatility),
            _ => None,
        }
    }

    /// Value of a rate; `None` for every other kind.
    #[must_use]
    pub fn rate(&self) -> Option<Rate> {
        match self.amount {
            Amount::Rate(rate) => Some(rate),
            _ => None,
        }
    }
}

known_by!(Figure, id);
known_by!(Partner, code);

/// What a goal starts from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Baseline {
    /// A level on record.
    Figure(&'static Figure),
    /// The reader's own, opening at these values.
    Own(Usd, Period),
}

/// What a goal aims at.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Target {
    /// A level in USD m.
    Level(Usd),
    /// A multiple of the baseline.
    Times(Multiple),
}

/// A named promise.
pub struct Goal {
    /// Name in links.
    pub id: &'static str,
    /// Whom the trade is with.
    pub partner: &'static Partner,
    /// Which flow was promised.
    pub flow: Flow,
    /// Where it starts.
    pub baseline: Baseline,
    /// Where it should end.
    pub target: Target,
    /// By when, if a date was given.
    pub deadline: Option<Period>,
    /// Who promised it, when; none for the reader's own.
    pub promise: Option<&'static Figure>,
    /// Rates a reader can tap beside those on record.
    pub presets: &'static [&'static Figure],
    /// What it is called.
    pub name: Phrase,
}

known_by!(Goal, id);

impl Goal {
    /// What is counted, as the subject of a sentence.
    #[must_use]
    pub fn subject(&self) -> Phrase {
        match self.flow {
            Flow::Exports => self.partner.exports,
            Flow::Imports => self.partner.imports,
            _ => self.partner.total,
        }
    }
}

/// What became of a promise whose time has passed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Became {
    /// The record shows that it was not kept.
    Missed,
    /// No figure of that period was found.
    NotKnown,
    /// Nothing was said to measure it by.
    NotShown,
}

/// A promise on record.
#[derive(Debug, PartialEq)]
pub struct Promise {
    /// The figure that was promised, by when, who said so, and where that was read.
    pub figure: &'static Figure,
    /// The goal that a reader can choose, where it is one.
    pub goal: Option<&'static Goal>,
    /// What it is called.
    pub name: Phrase,
    /// Year and month in which it was made, or else was published; the month is 0 where only the year is known.
    pub made: (u16, u8),
    /// What became of it, once its time has passed.
    pub became: Option<Became>,
}

/// A country that can grow at a rate of its own.
pub struct Part {
    /// Code in links.
    pub code: &'static str,
    /// The country.
    pub partner: &'static Partner,
    /// Its State Bank level of exports.
    pub exports: &'static Figure,
    /// Its State Bank level of imports, of the same period as all parts.
    pub imports: &'static Figure,
    /// Its volatility on record.
    pub volatility: &'static Figure,
}

known_by!(Part, code);

/// What the number of a lever counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Subject {
    /// Goods, both ways.
    Goods,
    /// Exports of goods.
    Exports,
    /// Services, which are not trade in goods.
    Services,
    /// Money sent, which is not trade.
    FinancialFlows,
    /// Goods and services that the source does not tell apart.
    DigitalTrade,
}

/// How large a lever is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Size {
    /// Percent of the level.
    Raise(Rate),
    /// USD m a year.
    Add(Usd),
    /// Percent off a cost; how much trade follows is for the reader to say.
    Cheaper(Rate),
}

/// A dated change to the level that somebody has put a number on.
pub struct Lever {
    /// Name in links.
    pub id: &'static str,
    /// What it is called.
    pub name: Phrase,
    /// Whose trade it was said of.
    pub partner: &'static Partner,
    /// What its number counts.
    pub subject: Subject,
    /// How large it is.
    pub size: Size,
    /// When, as the source has it.
    pub span: Span,
    /// The period it opens with.
    pub from: Period,
    /// Years until it works in full.
    pub phase: u8,
    /// Levers that count some of the same.
    pub overlaps: &'static [&'static Lever],
    /// Who says it.
    pub who: Phrase,
    /// Where it was read.
    pub source: &'static Source,
    /// How far it may be trusted.
    pub reliability: Reliability,
    /// What a reader should know of it; may be empty.
    pub note: Phrase,
}

known_by!(Lever, id);

/// A dated fall of a part of the trade.
#[derive(Debug)]
pub struct Closure {
    /// Name in the figures file.
    pub id: &'static str,
    /// What it is called.
    pub name: Phrase,
    /// Hundredths of a percent lost of the trade that is exposed.
    pub fall: i64,
    /// The least and the most that may be, likewise.
    pub range: (i64, i64),
    /// First period of the fall.
    pub from: Period,
    /// A fall on record of a whole trade while it lasted, on the year before.
    pub measured: Option<&'static Figure>,
    /// Where another part of it was read.
    pub also: Option<&'static Source>,
    /// Who says it.
    pub who: Phrase,
    /// Where it was read.
    pub source: &'static Source,
    /// How far it may be trusted.
    pub reliability: Reliability,
    /// What a reader should know of it; may be empty.
    pub note: Phrase,
}

impl Closure {
    /// The fall of the whole trade to open with, in hundredths of a percent: that measured, or what half of it exposed gives.
    #[must_use]
    pub fn opening(&self) -> i64 {
        let measured = self.measured.and_then(Figure::rate);
        measured.map_or(self.fall / 2, |rate| -rate.integer())
    }

    /// The share of the trade that is exposed, where the fall of the whole was measured: in hundredths of a percent.
    #[must_use]
    pub fn exposed(&self) -> Option<i64> {
        self.measured
            .map(|_| self.opening() * 10_000 / self.fall.max(1))
    }
}

/// Unwraps a quantity that the build script has already read.
#[allow(
    clippy::panic,
    reason = "evaluated while compiling: a bad figure is a compile error, never a panic"
)]
const fn valid<T: Copy>(read: Result<T, UnitError>) -> T {
    match read {
        Ok(value) => value,
        Err(_) => panic!("figures.toml passed its check with a value out of bounds"),
    }
}

/// The rows of the figures file, written by the build script.
#[allow(
    clippy::unreadable_literal,
    clippy::indexing_slicing,
    reason = "generated, and evaluated while compiling"
)]
mod table {
    use super::{
        Amount, Baseline, Became, Closure, Count, Figure, Flow, Goal, Kind, Lever, Measure,
        Multiple, Part, Partner, Period, Phrase, Promise, Rate, Reliability, Series, Side, Size,
        Source, Span, Subject, Target, Usd, Volatility, series::Record, series::Trader, valid,
    };

    include!(concat!(env!("OUT_DIR"), "/figures.rs"));
}
use table::{AS_OF, FIGURES, GOALS, LEVERS, LONG_RUN, PARTS, PROMISES, SHOCKS};

/// Every figure, in the order of the file; of a series its last year alone.
#[must_use]
pub fn figures() -> &'static [Figure] {
    &FIGURES
}

/// Every goal, the default first.
#[must_use]
pub fn goals() -> &'static [Goal] {
    &GOALS
}

/// Every promise, in the order of the file.
#[must_use]
pub fn promises() -> &'static [Promise] {
    &PROMISES
}

/// The countries that can grow at rates of their own.
#[must_use]
pub fn parts() -> &'static [Part] {
    &PARTS
}

/// Code of the five states together.
pub const FIVE: &str = "CA5";

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
    &SHOCKS
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

/// The figure of this name, any year of a series included.
#[must_use]
pub fn figure(id: &str) -> Option<&'static Figure> {
    let found = FIGURES.iter().find(|f| f.id == id);
    found.or_else(|| series::earlier(id))
}

#[cfg(test)]
mod tests;
