//! Whom the trade is with.

use super::known::known_by;
use super::phrase::Phrase;

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

known_by!(Partner, code);

impl Partner {
    /// Whether its figures are of trade with `other`, or may stand for it.
    #[must_use]
    pub fn is_within(&self, other: &Self) -> bool {
        self.code == other.code || self.stands_for == other.code
    }
}
