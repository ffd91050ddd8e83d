//! Who counts.

use super::known::known_by;
use super::phrase::Phrase;

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
