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

    /// Whether nothing has been chosen since it was kept to be compared with.
    #[must_use]
    pub fn is_kept_alone(&self) -> bool {
        self.versus.as_ref().is_some_and(|kept| {
            let looks = Self {
                lang: kept.lang,
                theme: kept.theme,
                sections: kept.sections,
                scale: kept.scale,
                ..self.alone()
            };
            looks == **kept
        })
    }

    /// The scenario that this one is compared with, compared with this one, on a page that looks the same.
    #[must_use]
    pub fn swapped(&self) -> Option<Self> {
        let other = self.versus.as_deref()?.clone();
        Some(Self {
            versus: Some(Box::new(self.alone())),
            lang: self.lang,
            theme: self.theme,
            sections: self.sections,
            scale: self.scale,
            ..other
        })
    }
}
