//! The choices by their names.

/// A choice, by its name in links. The order is the order in which a link is read and written, so that a choice comes
/// after those it depends on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(
    missing_docs,
    reason = "each is the key of the same name in links; see `Key::name`"
)]
pub enum Key {
    Goal,
    Path,
    Rate,
    Step,
    To,
    Half,
    Cap,
    Target,
    Base,
    Period,
    Parts,
    Levers,
    Shock,
    Infl,
    By,
    Sigma,
    Vs,
    Lang,
    Theme,
    Show,
    Scale,
}

impl Key {
    /// Every key, in order.
    pub const ALL: [Self; 21] = [
        Self::Goal,
        Self::Path,
        Self::Rate,
        Self::Step,
        Self::To,
        Self::Half,
        Self::Cap,
        Self::Target,
        Self::Base,
        Self::Period,
        Self::Parts,
        Self::Levers,
        Self::Shock,
        Self::Infl,
        Self::By,
        Self::Sigma,
        Self::Vs,
        Self::Lang,
        Self::Theme,
        Self::Show,
        Self::Scale,
    ];

    /// Its name in links and of its input.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Goal => "goal",
            Self::Path => "path",
            Self::Rate => "rate",
            Self::Step => "step",
            Self::To => "to",
            Self::Half => "half",
            Self::Cap => "cap",
            Self::Target => "target",
            Self::Base => "base",
            Self::Period => "period",
            Self::Parts => "parts",
            Self::Levers => "levers",
            Self::Shock => "shock",
            Self::Infl => "infl",
            Self::By => "by",
            Self::Sigma => "sigma",
            Self::Vs => "vs",
            Self::Lang => "lang",
            Self::Theme => "theme",
            Self::Show => "show",
            Self::Scale => "scale",
        }
    }

    /// The key of this name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|key| key.name() == name)
    }
}
