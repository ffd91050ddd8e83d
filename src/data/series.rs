//! Counts and their series: who counted what, year by year, and what the build read off it.

use super::{Figure, Flow, Kind, Partner, Phrase, Span};
use crate::engine::units::{Period, Usd};
use core::fmt;
use core::hash::{Hash, Hasher};
use std::sync::LazyLock;

/// Whose count it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// Pakistan's.
    Pakistan,
    /// The partner's.
    Partner,
    /// What leaders of both quoted.
    Both,
}

/// Somebody who counts. Points of two counts are never joined.
pub struct Count {
    /// Name in the figures file.
    pub id: &'static str,
    /// Whose it is.
    pub side: Side,
    /// Who counts.
    pub name: Phrase,
    /// Whose count it is, as one of two to choose from.
    pub whose: Phrase,
}

known_by!(Count, id);

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

/// What is read off a series, over its last twenty years or all that it has.
pub struct Record {
    /// From five years before its last to the last, compound.
    pub recent: &'static Figure,
    /// Least-squares growth.
    pub long_run: &'static Figure,
    /// Standard deviation of the yearly steps of the logarithm.
    pub volatility: &'static Figure,
    /// The best 3, 5 and 10 years, where it has as many.
    pub best: &'static [&'static Figure],
    /// All of them in this order, in percent, as they were worked out before they were rounded to figures.
    pub exact: &'static [f64],
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
    /// Its figures, year by year.
    pub fn figures(&'static self) -> impl Iterator<Item = &'static Figure> {
        let earlier = EARLIER.iter().filter(move |(series, _)| *series == self);
        earlier
            .map(|(_, figure)| figure)
            .chain(core::iter::once(self.last))
    }

    /// Years with a value.
    #[must_use]
    pub fn known(&self) -> usize {
        self.values.iter().flatten().count()
    }
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

/// Who trades with the three, Pakistan among them.
#[must_use]
pub fn traders() -> &'static [Trader] {
    &super::table::TRADERS
}

/// What is on record of Pakistan's trade with Russia, for context.
#[must_use]
pub fn context() -> Vec<&'static Figure> {
    let of = |figure: &&Figure| {
        figure.partner.code == "RUS" && !matches!(figure.kind, Kind::Rate(_) | Kind::Volatility)
    };
    let russian = super::figures().iter().filter(of);
    russian
        .filter(|figure| traders().iter().all(|trader| trader.last != *figure))
        .collect()
}

/// The series of every count.
#[must_use]
pub fn all() -> &'static [Series] {
    &super::table::SERIES
}

/// The figures of every year but the last of each series, with their ids: made once, from the series, when a chart or a link
/// first asks for them, since as constants they would weigh forty times what they say.
static EARLIER: LazyLock<Vec<(&'static Series, Figure)>> = LazyLock::new(|| {
    let mut figures = Vec::new();
    for series in all() {
        let years = (series.first..).zip(series.values);
        for (year, value) in years.take(series.values.len().saturating_sub(1)) {
            let Some(value) = *value else { continue };
            let Series {
                before,
                after,
                last,
                ..
            } = series;
            let id: &'static str = format!("{before}{year}{after}").leak();
            figures.push((
                series,
                Figure {
                    id,
                    kind: Kind::Level,
                    amount: super::Amount::Usd(value),
                    span: Span::One(Period::Calendar(year)),
                    conflicts: &[],
                    ..**last
                },
            ));
        }
    }
    figures
});

/// The figure of this name among the years of every series but the last.
#[must_use]
pub fn earlier(id: &str) -> Option<&'static Figure> {
    let found = EARLIER.iter().find(|(_, figure)| figure.id == id)?;
    Some(&found.1)
}
