//! A scenario beside the one that it is compared with.

use super::choices::Scenario;

impl Scenario {
    /// This scenario without the one that it is compared with.
    #[must_use]
    pub fn alone(&self) -> Self {
        Self {
            versus: None,
            ..self.clone()
        }
    }

    /// The same, without how the page looks: what another is compared with is shown on the page of that.
    #[must_use]
    pub fn bare(&self) -> Self {
        let fresh = Self::default();
        Self {
            scale: fresh.scale,
            ..self.alone().looking_like(&fresh)
        }
    }

    /// This scenario on a page that looks like that of another: its language, colours and sections.
    #[must_use]
    pub fn looking_like(&self, other: &Self) -> Self {
        Self {
            lang: other.lang,
            theme: other.theme,
            sections: other.sections,
            ..self.clone()
        }
    }

    /// Whether nothing has been chosen since it was kept to be compared with.
    #[must_use]
    pub fn is_kept_alone(&self) -> bool {
        self.versus.as_ref().is_some_and(|kept| {
            let looks = Self {
                scale: kept.scale,
                ..self.alone().looking_like(kept)
            };
            looks == **kept
        })
    }

    /// The scenario that this one is compared with, compared with this one, on a page that looks the same.
    #[must_use]
    pub fn swapped(&self) -> Option<Self> {
        let other = self.versus.as_deref()?;
        Some(Self {
            versus: Some(Box::new(self.bare())),
            scale: self.scale,
            ..other.looking_like(self)
        })
    }
}
