//! Dated falls of a part of the trade.

use super::figure::Figure;
use super::phrase::Phrase;
use super::source::{Reliability, Source};
use crate::engine::units::Period;

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
    /// By how much that may be off, in hundredths of a percentage point.
    pub give_or_take: i64,
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

    /// The least share of the trade that is exposed, where the fall of the whole was measured: whole percents in hundredths of one, as if
    /// that fall were the least that it may be and what is exposed had lost the most.
    #[must_use]
    pub fn exposed(&self) -> Option<i64> {
        let least = self.opening() - self.give_or_take;
        self.measured
            .map(|_| least * 100 / self.range.1.max(1) * 100)
    }
}
