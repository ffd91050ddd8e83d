//! A height of the editor's own in place of what a frame needs, as it is typed.

use crate::scenario::plain::plain;

/// What the height of a frame may be set to, in pixels.
const HEIGHTS: std::ops::RangeInclusive<u32> = 100..=5_000;
/// What it is at first.
const FIRST: u32 = 900;

/// The height that a text says, in the digits of any of the page's languages, with or without a sign between the thousands.
fn pixels(raw: &str) -> Option<u32> {
    let text = plain(raw);
    let text = text.trim();
    let signs = [',', ' '];
    let groups = || text.split(signs);
    let whole = groups().skip(1).all(|group| group.len() == 3);
    let digits = text
        .chars()
        .all(|letter| letter.is_ascii_digit() || signs.contains(&letter));
    let height = groups().collect::<String>().parse().ok();
    height.filter(|height| whole && digits && HEIGHTS.contains(height))
}

/// A height of the editor's own, and what stands in its field.
#[derive(Clone, Debug)]
pub struct Own {
    /// What stands in the field.
    pub typed: String,
    /// Whether it counts.
    pub chosen: bool,
    /// The last height in pixels that was one.
    height: u32,
    /// The height before the editor began to type, and whether it counted.
    before: Option<(u32, bool)>,
    /// Whether the editor rests, or has left the field.
    named: bool,
}

impl Own {
    /// That of a link which may say one; an own height does not count where it says none.
    #[must_use]
    pub fn said(raw: Option<&str>) -> Self {
        let said = raw.and_then(pixels);
        let height = said.unwrap_or(FIRST);
        Self {
            typed: height.to_string(),
            chosen: said.is_some(),
            height,
            before: None,
            named: false,
        }
    }

    /// In pixels, where it counts.
    #[must_use]
    pub fn in_pixels(&self) -> Option<u32> {
        self.chosen.then_some(self.height)
    }

    /// Takes what is typed: a height counts at once; what is none counts for nothing, and nor do the heights on the way to it.
    pub fn type_in(&mut self, typed: String) {
        let before = *self.before.get_or_insert((self.height, self.chosen));
        (self.height, self.chosen) = pixels(&typed).map_or(before, |height| (height, true));
        self.named = self.named && pixels(&typed).is_none();
        self.typed = typed;
    }

    /// Chooses the height of the field, or what the frame needs; the field says again what counts.
    pub fn choose(&mut self, own: bool) {
        (self.chosen, self.named, self.before) = (own, false, None);
        self.typed = self.height.to_string();
    }

    /// The editor rests, or has left the field: what is no height is named.
    pub fn rest(&mut self, left: bool) {
        self.named = true;
        if left {
            self.before = None;
        }
    }

    /// Whether to say that what was typed is no height.
    #[must_use]
    pub fn is_refused(&self) -> bool {
        self.named && pixels(&self.typed).is_none()
    }
}

#[cfg(test)]
mod tests {
    use super::{Own, pixels};

    #[test]
    fn a_height_is_a_whole_number_with_or_without_signs_between_thousands() {
        for (raw, height) in [
            ("100", Some(100)),
            ("5000", Some(5_000)),
            ("1,000", Some(1_000)),
            ("1 000", Some(1_000)),
            ("1\u{a0}200", Some(1_200)),
            (" \u{6f7}\u{6f0}\u{6f0} ", Some(700)),
            ("1\u{66c}000", Some(1_000)),
            ("99", None),
            ("5001", None),
            ("20000", None),
            ("1,00", None),
            ("7,5", None),
            ("700.5", None),
            ("+700", None),
            ("", None),
        ] {
            assert_eq!(pixels(raw), height, "{raw}");
        }
    }

    #[test]
    fn what_is_no_height_leaves_that_from_before_it_was_typed() {
        let mut own = Own::said(None);
        assert_eq!(own.in_pixels(), None);
        for typed in ["2", "20", "200", "2000", "20000"] {
            own.type_in(typed.to_owned());
            assert!(!own.is_refused());
        }
        // What the frame needs was chosen, and is still.
        assert_eq!(own.in_pixels(), None);
        own.rest(true);
        assert!(own.is_refused());
        own.choose(true);
        assert!(!own.is_refused());
        assert_eq!((own.typed.as_str(), own.in_pixels()), ("900", Some(900)));
        own.type_in("70".to_owned());
        own.rest(true);
        assert!(own.is_refused());
        assert_eq!(own.in_pixels(), Some(900));
        own.type_in("700".to_owned());
        assert!(!own.is_refused());
        assert_eq!(own.in_pixels(), Some(700));
        assert_eq!(Own::said(Some("700")).in_pixels(), Some(700));
        assert_eq!(Own::said(Some("70")).in_pixels(), None);
    }
}
