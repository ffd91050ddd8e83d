//! Named promises that a reader can choose: what each starts from, and what it aims at.

use super::figure::{Figure, Flow};
use super::known::known_by;
use super::partner::Partner;
use super::phrase::Phrase;
use crate::engine::units::{Multiple, Period, Usd};

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
