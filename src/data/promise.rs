//! Promises on record, and what became of each.

use super::figure::Figure;
use super::goal::Goal;
use super::phrase::Phrase;

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
