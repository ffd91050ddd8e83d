//! What came about last, for whatever holds something else than the scenario does.

use super::{Field, Key};

/// What came about last, for fields that hold something else than the scenario does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Change {
    /// A keystroke in this field.
    Typed(Field),
    /// A choice made by anything but its own field.
    Set(Field),
    /// Another scenario.
    Whole,
}

impl Change {
    /// The choice that changed; `None` for another scenario.
    #[must_use]
    pub const fn key(self) -> Option<Key> {
        match self {
            Self::Typed(field) | Self::Set(field) => Some(field.key()),
            Self::Whole => None,
        }
    }

    /// Whether what this field holds has lost its meaning.
    #[must_use]
    pub fn ends(self, field: Field) -> bool {
        const OF_GOAL: [Key; 5] = [Key::Target, Key::By, Key::Base, Key::Period, Key::Parts];
        match self {
            Self::Typed(_) => false,
            Self::Set(set) if set.key() == Key::Goal => OF_GOAL.contains(&field.key()),
            Self::Set(Field::Whole(key)) => field.key() == key,
            Self::Set(set) => set == field,
            Self::Whole => true,
        }
    }
}
