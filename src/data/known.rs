//! Rows that are known by a name.

/// A row is its name: the build refuses a second one. Comparing or printing it never follows what it refers to, which may
/// refer back to it.
macro_rules! known_by {
    ($row:ident, $name:ident) => {
        impl core::fmt::Debug for $row {
            fn fmt(&self, out: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
                out.write_str(self.$name)
            }
        }

        impl PartialEq for $row {
            fn eq(&self, other: &Self) -> bool {
                self.$name == other.$name
            }
        }

        impl Eq for $row {}

        impl core::hash::Hash for $row {
            fn hash<H: core::hash::Hasher>(&self, state: &mut H) {
                self.$name.hash(state);
            }
        }
    };
}

pub(super) use known_by;
