//! Where figures were read, and how far they may be trusted.

use super::phrase::Phrase;

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
