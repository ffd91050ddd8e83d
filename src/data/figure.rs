//! Sourced numbers: of what sort each is, its value with its unit, and the time it speaks of.

use super::count::Count;
use super::known::known_by;
use super::partner::Partner;
use super::phrase::Phrase;
use super::source::{Reliability, Source};
use crate::engine::units::{Multiple, Period, Rate, Usd, Volatility};

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

impl Span {
    /// Whether it is from one period to the next, so that what changed in it changed once.
    #[must_use]
    pub fn is_one_step(self) -> bool {
        matches!(self, Self::Between(first, last) if first.periods_until(last) == Some(1))
    }
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
