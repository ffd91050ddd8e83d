//! The frames of the page for editors: the previews, and gauges out of sight, at the widths at which a frame is highest. From what
//! they tell, a frame without a script has its heights.

use super::{COLUMN, PHONE};
use crate::data::Lang;
use crate::scenario::Form;

/// The frames of the previews, by name.
pub const PREVIEWS: [&str; 2] = ["preview-phone", "preview-column"];
/// Widths in pixels beside those of the previews: where the lines of a small phone break, where fewer do, and where a card is
/// laid out for a column.
const WIDTHS: [u32; 3] = [280, 400, 512];
/// What a frame has to spare in pixels: one line of the sentence more, of another answer or another reader's letters.
const SPARE: u32 = 22;
/// The same from the last of the widths on, for the page by its parts: there the dial begins to stand in rows of its own.
const BEYOND: u32 = 44;
/// How high a frame is taken to be in pixels, as long as nothing is known.
pub const UNKNOWN: u32 = 1_000;
/// All frames that can be: the previews, and a gauge for each width and language.
const FRAMES: usize = PREVIEWS.len() + WIDTHS.len() * Lang::ALL.len();

/// A frame out of sight.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Gauge {
    /// Its place among all frames.
    place: usize,
    /// Width in pixels.
    pub width: u32,
    /// What it speaks.
    pub lang: Lang,
}

impl Gauge {
    /// What its frame is called.
    #[must_use]
    pub fn name(&self) -> String {
        format!("gauge-{}-{}", self.width, self.lang.tag())
    }
}

/// Every gauge, by width.
fn all() -> impl Iterator<Item = Gauge> {
    let widths = WIDTHS.into_iter();
    let each = widths.flat_map(|width| Lang::ALL.map(|lang| (width, lang)));
    each.enumerate().map(|(at, (width, lang))| Gauge {
        place: PREVIEWS.len() + at,
        width,
        lang,
    })
}

/// The gauges of a frame in this language, or in whichever its reader has.
#[must_use]
pub fn gauges(lang: Option<Lang>) -> Vec<Gauge> {
    let spoken = |gauge: &Gauge| lang.is_none_or(|lang| gauge.lang == lang);
    all().filter(spoken).collect()
}

/// The names of all frames, each in its place.
#[must_use]
pub fn names() -> Vec<String> {
    let previews = PREVIEWS.into_iter().map(str::to_owned);
    previews.chain(all().map(|gauge| gauge.name())).collect()
}

/// How high each frame is in pixels, once it has said so.
#[derive(Clone, Debug, Default)]
pub struct Heights([Option<u32>; FRAMES]);

impl Heights {
    /// The frame in this place is as high as this.
    pub fn tell(&mut self, place: usize, height: u32) {
        if let Some(known) = self.0.get_mut(place) {
            *known = Some(height);
        }
    }

    /// What is out of sight shows something else from now on.
    pub fn forget_gauges(&mut self) {
        self.0
            .iter_mut()
            .skip(PREVIEWS.len())
            .for_each(|height| *height = None);
    }

    /// Of the frame in this place, once it is known.
    #[must_use]
    pub fn of(&self, place: usize) -> Option<u32> {
        self.0.get(place).copied().flatten()
    }

    /// Whether one of these or of the previews has not said it yet.
    #[must_use]
    pub fn lack(&self, gauges: &[Gauge]) -> bool {
        let previews = self.0.iter().take(PREVIEWS.len());
        if previews.into_iter().any(Option::is_none) {
            return true;
        }
        gauges.iter().any(|gauge| self.of(gauge.place).is_none())
    }

    /// What a frame of this form in this language, or in whichever its reader has, needs from each width on. A frame is highest at one end
    /// of a step or the other.
    #[must_use]
    pub fn steps(&self, lang: Option<Lang>, form: Form) -> Vec<(u32, u32)> {
        let gauges = gauges(lang)
            .into_iter()
            .map(|gauge| (gauge.width, gauge.place));
        // A preview speaks one language.
        let previews = [(PHONE, 0), (COLUMN, 1)];
        let previews = previews.into_iter().filter(|_| lang.is_some());
        let mut known: Vec<(u32, u32)> = Vec::new();
        for (width, place) in gauges.chain(previews) {
            let Some(height) = self.of(place) else {
                continue;
            };
            match known.iter_mut().find(|(at, _)| *at == width) {
                Some((_, most)) => *most = height.max(*most),
                None => known.push((width, height)),
            }
        }
        known.sort_unstable();
        let after = known.iter().skip(1).chain(known.last());
        let steps = known.iter().zip(after);
        let steps = steps.map(|((from, here), (_, next))| (*from, here.max(next) + SPARE));
        let mut steps: Vec<_> = steps.collect();
        if let (Form::Page, Some((_, height))) = (form, steps.last_mut()) {
            *height += BEYOND - SPARE;
        }
        if steps.is_empty() {
            vec![(0, UNKNOWN)]
        } else {
            steps
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{BEYOND, Heights, SPARE, UNKNOWN, gauges, names};
    use crate::data::Lang;
    use crate::scenario::Form;

    #[test]
    fn a_step_is_as_high_as_its_higher_end() {
        let mut heights = Heights::default();
        assert_eq!(heights.steps(Some(Lang::En), Form::Card), [(0, UNKNOWN)]);
        heights.tell(0, 475);
        heights.tell(1, 433);
        assert!(heights.lack(&gauges(Some(Lang::En))));
        for (gauge, height) in gauges(Some(Lang::En)).iter().zip([538, 424, 439]) {
            heights.tell(gauge.place, height);
        }
        assert!(!heights.lack(&gauges(Some(Lang::En))) && heights.lack(&gauges(None)));
        let spare = |height: u32| height + SPARE;
        assert_eq!(
            heights.steps(Some(Lang::En), Form::Card),
            [(280, 538), (320, 475), (400, 439), (512, 439), (640, 433)]
                .map(|(from, height)| (from, spare(height)))
        );
        heights.forget_gauges();
        assert_eq!(
            heights.steps(Some(Lang::En), Form::Card),
            [(320, spare(475)), (640, spare(433))]
        );
        assert_eq!(
            heights.steps(Some(Lang::En), Form::Page),
            [(320, spare(475)), (640, 433 + BEYOND)]
        );
    }

    #[test]
    fn a_frame_for_any_reader_is_as_high_as_the_highest_language() {
        let mut heights = Heights::default();
        for gauge in gauges(None) {
            let more = if gauge.lang == Lang::Ky { 100 } else { 0 };
            heights.tell(gauge.place, 1_000 - gauge.width + more);
        }
        let expected = [(280, 820), (400, 700), (512, 588)];
        assert_eq!(
            heights.steps(None, Form::Card),
            expected.map(|(from, height)| (from, height + SPARE))
        );
        let names = names();
        assert_eq!(names.len(), 14);
        assert_eq!(names.get(1).map(String::as_str), Some("preview-column"));
        assert_eq!(names.get(2).map(String::as_str), Some("gauge-280-en"));
        assert_eq!(names.last().map(String::as_str), Some("gauge-512-ky"));
    }
}
