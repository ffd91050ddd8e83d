//! Dated changes to the level that somebody has put a number on.

use super::figure::Span;
use super::known::known_by;
use super::partner::Partner;
use super::phrase::Phrase;
use super::source::{Reliability, Source};
use crate::engine::units::{Period, Rate, Usd};

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
