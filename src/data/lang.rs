//! The languages of the page.

/// A language of the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Lang {
    /// English.
    En,
    /// Urdu.
    Ur,
    /// Russian.
    Ru,
    /// Kyrgyz.
    Ky,
}

impl Lang {
    /// All of them, the file's own language first.
    pub const ALL: [Self; 4] = [Self::En, Self::Ur, Self::Ru, Self::Ky];

    /// Its tag (BCP 47), which is its name in links too.
    #[must_use]
    pub const fn tag(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::Ur => "ur",
            Self::Ru => "ru",
            Self::Ky => "ky",
        }
    }

    /// The language of a tag.
    #[must_use]
    pub fn named(tag: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|lang| lang.tag() == tag)
    }

    /// Where its page is from the root of the site: a folder with `/` at its end, or nothing.
    #[must_use]
    pub fn folder(self) -> String {
        if self.is_first() {
            String::new()
        } else {
            format!("{}/", self.tag())
        }
    }

    /// Whether it is the file's own, whose page stands at the root.
    #[must_use]
    pub const fn is_first(self) -> bool {
        matches!(self, Self::En)
    }
}
