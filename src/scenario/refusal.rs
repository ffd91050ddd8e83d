//! Why what was asked for is refused.

use crate::engine::units::UnitError;

/// Why an edit was refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// Not a quantity of the unit.
    Unit(UnitError),
    /// Not one of the words that this key knows.
    Unknown,
    /// A figure that counts something other than the goal does.
    OtherFlow,
    /// A percentage or a multiple of a baseline of 0.
    ZeroBase,
    /// A period for a baseline that has its own.
    PeriodOfFigure,
    /// The same part or lever twice.
    Twice,
    /// A scenario to compare that itself compares.
    Nested,
    /// An arrival at which no pace arrives.
    NoPace,
    /// An arrival that is not after the start.
    NotAfter,
    /// The link would be longer than [`super::link::LONGEST`].
    TooLong,
    /// A link of a later version of this grammar.
    Newer,
    /// A link that seems to have been cut there; what stands of it counts.
    Cut,
    /// A comparison of which it cannot be known whether what stands after it belongs to it.
    Unclear,
}

/// An edit that was refused, with the text as it was given.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refused {
    /// Name of the key, `v` included.
    pub key: &'static str,
    /// The text given, cut to a line's length.
    pub raw: String,
    /// Why.
    pub why: Refusal,
}

impl Refused {
    /// Whether what was given counts all the same, and is named because the link was perhaps another.
    #[must_use]
    pub fn counts(&self) -> bool {
        matches!(self.why, Refusal::Cut | Refusal::Unclear)
    }
}

impl From<UnitError> for Refusal {
    fn from(error: UnitError) -> Self {
        Self::Unit(error)
    }
}
