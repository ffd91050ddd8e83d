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
            // A figure has its own period.
            Self::Set(Field::Whole(Key::Base)) => matches!(field.key(), Key::Base | Key::Period),
            Self::Set(Field::Whole(key)) => field.key() == key,
            Self::Set(set) => set == field,
            Self::Whole => true,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Change;
    use crate::scenario::{Field, Key};

    #[test]
    fn what_a_field_holds_ends_with_a_choice_that_is_not_its_own() {
        let [rate, by, goal] = [Key::Rate, Key::By, Key::Goal].map(Field::Whole);
        // A reader who types, in whichever field, goes on typing.
        assert!(!Change::Typed(rate).ends(rate) && !Change::Typed(rate).ends(by));
        assert!(Change::Set(rate).ends(rate) && !Change::Set(rate).ends(by));
        let [base, period] = [Key::Base, Key::Period].map(Field::Whole);
        assert!(Change::Set(base).ends(period) && !Change::Set(period).ends(base));
        // Of a choice that holds several, each is its own.
        let (from, fall) = (Field::ShockFrom, Field::ShockFall);
        assert!(Change::Set(from).ends(from) && !Change::Set(from).ends(fall));
        // Another goal has another deadline, and the same pace.
        assert!(Change::Set(goal).ends(by) && !Change::Set(goal).ends(rate));
        assert!(Change::Whole.ends(rate) && Change::Whole.ends(goal));
        assert_eq!(Change::Typed(by).key(), Some(Key::By));
        assert_eq!(Change::Whole.key(), None);
    }
}
