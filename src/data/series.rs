//! Series: one count of a flow, year by year, and what the build read off it.

use super::count::Count;
use super::figure::{Figure, Flow};
use super::partner::Partner;
use crate::engine::units::Usd;
use core::fmt;

/// One count of one flow with one partner, by calendar year.
pub struct Series {
    /// What stands before the year in the ids of its figures.
    pub before: &'static str,
    /// What stands after it.
    pub after: &'static str,
    /// Whom the trade is with.
    pub partner: &'static Partner,
    /// What is counted.
    pub flow: Flow,
    /// Who counts.
    pub count: &'static Count,
    /// Year of the first value.
    pub first: u16,
    /// Values by year; `None` where it is not known.
    pub values: &'static [Option<Usd>],
    /// The figure of its last year.
    pub last: &'static Figure,
    /// What is read off it; `None` with fewer than three years.
    pub record: Option<Record>,
}

impl fmt::Debug for Series {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.last.fmt(out)
    }
}

impl PartialEq for Series {
    fn eq(&self, other: &Self) -> bool {
        self.last == other.last
    }
}

impl Series {
    /// Years with a value.
    #[must_use]
    pub fn known(&self) -> usize {
        self.values.iter().flatten().count()
    }
}

/// What is read off a series, over its last twenty years or all that it has.
pub struct Record {
    /// From five years before its last to the last, compound.
    pub recent: &'static Figure,
    /// Least-squares growth.
    pub long_run: &'static Figure,
    /// Standard deviation of the yearly steps of the logarithm.
    pub volatility: &'static Figure,
    /// Years that the best ones were looked for in.
    pub years: u16,
    /// The best 3, 5 and 10 years, where it has as many.
    pub best: &'static [&'static Figure],
    /// All of them in this order, in percent, as they were worked out before they were rounded to figures.
    pub exact: &'static [f64],
}

/// A country that trades with Kazakhstan, Kyrgyzstan and Uzbekistan, by those three's own count.
pub struct Trader {
    /// The country.
    pub partner: &'static Partner,
    /// Year of the first value.
    pub first: u16,
    /// Values by year.
    pub values: &'static [Option<Usd>],
    /// The figure of its last year.
    pub last: &'static Figure,
}
