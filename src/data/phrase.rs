//! Words of the figures file.

use super::lang::Lang;

/// Words of the figures file in every language, in the order of [`Lang::ALL`]. What has not been put into a language stays in
/// English, between U+2068 and U+2069: a foreign phrase, whichever way the rest runs.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Phrase(pub(super) [&'static str; Lang::ALL.len()]);

impl Phrase {
    /// The words in this language.
    #[must_use]
    pub fn said(self, lang: Lang) -> &'static str {
        self.0.get(lang as usize).copied().unwrap_or_default()
    }

    /// Whether there are no words.
    #[must_use]
    pub fn is_empty(self) -> bool {
        self.said(Lang::En).is_empty()
    }
}
