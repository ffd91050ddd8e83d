//! A picture of this answer to keep: the sentence, the chart, who counted and the link, for chats, newsletters and print. Drawn from
//! the same geometry as the page's own chart, always at the size that links are shown with.

use super::calculator::Calculator;
use super::card::{other_answer, source};
use super::chart::{Drawn, drawn};
use super::drawing::{Drawing, Lettering, Marks, Text, body, tenth};
use super::kept::{Kept, Kind, PIXELS, Picture, Shown};
use super::said::Said;
use crate::platform::{page as host, picture};
use crate::scenario::{Theme, link};
use crate::text::{self, Words, escaped};
use crate::view::chart::{self, Anchor, Place, Point};
use crate::view::{Outcome, Page};
use leptos::prelude::*;
use leptos::svg;

/// Width and height in units of the drawing, each of which becomes 5/3 pixels.
const SIZE: [f64; 2] = [720.0, 378.0];
const MARGIN: f64 = 20.0;
/// Sizes of the sentence, of which the first is taken at which it is not higher than `SENTENCE`.
const SIZES: [f64; 7] = [28.0, 25.0, 22.0, 19.0, 17.0, 15.0, SMALLEST];
const SMALLEST: f64 = 13.0;
const SENTENCE: f64 = 100.0;
/// Size of the words below the chart, and from one of their lines to the next.
const FOOT: f64 = 11.5;
const LEADING: f64 = 16.0;

/// A picture of an answer, by itself.
pub struct OfAnswer {
    /// The link of the answer.
    pub link: String,
    /// What its file is called, without what kind it is of.
    pub name: String,
    /// The answer.
    pub said: String,
    /// Its address as an SVG, which holds all of it.
    pub svg: String,
}

impl OfAnswer {
    /// Of what is at hand, with this address on it, or with its own where this is empty; `None` where the browser does not tell how
    /// things look.
    #[must_use]
    pub fn draw(calc: Calculator, address: &str) -> Option<Self> {
        untrack(|| {
            let layout = calc.page(|page| Layout::of(calc, page, address))?;
            let said = layout.said.clone();
            // On paper and in a chat it is light, unless dark was asked for.
            let theme = match calc.scenario(|now| now.theme) {
                Theme::Dark => Theme::Dark,
                _ => Theme::Light,
            };
            let put = |frame| mount_to(frame, move || view! { <OnPaper layout /> });
            let svg = picture::standalone(link::theme(theme), put)?;
            Some(Self {
                link: calc.scenario(link::encode),
                name: calc.page(name),
                said,
                svg: host::data_link("image/svg+xml", &svg),
            })
        })
    }
}

/// What a file of an answer is called: `trade-horizon-kgz-100m-fy2056-57`.
#[must_use]
pub fn name(page: &Page) -> String {
    let answer = match page.headline.outcome {
        Outcome::Met => "met".to_owned(),
        Outcome::Never(_) => "never".to_owned(),
        Outcome::Reached { period, .. } => period.to_label().to_ascii_lowercase(),
    };
    format!("trade-horizon-{}-{answer}", page.scenario.goal.id)
}

/// Links that save it, and once one was pressed the picture itself.
#[component]
pub fn Pictures() -> impl IntoView {
    let calc = expect_context::<Calculator>();
    let kept = Kept::none();
    kept.until_changed(move || calc.scenario(link::encode));
    let shown = move || {
        let picture = kept.of(&calc.scenario(link::encode))?;
        let words = calc.words();
        Some(view! { <Shown picture how=words.picture_kept refused=words.png_refused /> })
    };
    view! {
        <div class="downloads needs-program">
            <Save kind=Kind::Png label=|words| words.png kept />
            <Save kind=Kind::Svg label=|words| words.svg kept />
            <span class="soft only-framed"><Said text=calc.say(|words| words.not_saved) /></span>
            <div role="status">{shown}</div>
        </div>
    }
}

/// Saves it as a file of this kind.
#[component]
fn Save(
    kind: Kind,
    label: fn(&'static Words) -> &'static str,
    kept: Kept<Picture>,
) -> impl IntoView {
    let calc = expect_context::<Calculator>();
    let save = move |_| match OfAnswer::draw(calc, "") {
        Some(of) => kept.save(of.link, of.said, of.svg, &of.name, kind),
        None => calc.speak_up(untrack(|| calc.words().png_refused.to_owned())),
    };
    view! { <button type="button" class=kind.class() on:click=save><Said text=calc.say(label) /></button> }
}

/// Where everything stands.
struct Layout {
    /// The answer.
    said: String,
    /// Size of the sentence.
    size: f64,
    sentence: Vec<Text>,
    /// Top of the chart.
    top: f64,
    chart: Drawing,
    foot: Vec<Text>,
    direction: &'static str,
}

impl Layout {
    fn of(calc: Calculator, page: &Page, address: &str) -> Option<Self> {
        let words = calc.words();
        let to_left = words.direction == "rtl";
        let wide = SIZE[0] - 2.0 * MARGIN;
        let measure = picture::Measure::new()?;
        let said = text::plain(&(words.headline)(&page.headline));
        // Nastaliq hangs low and stands high.
        let (leading, rise) = if to_left { (1.9, 1.4) } else { (1.18, 0.85) };
        let broken = |size: f64| {
            lines(&said, &|text| {
                measure.wide("--serif", 700, size, text) <= wide
            })
        };
        let fits = |size: &f64| {
            let lines = broken(*size);
            #[allow(clippy::cast_precision_loss, reason = "a few lines")]
            let high = lines.len() as f64 * size * leading;
            (high <= SENTENCE || *size <= SMALLEST).then_some((*size, lines, high))
        };
        let (size, sentence, high) = SIZES.iter().find_map(fits)?;
        let x = if to_left { SIZE[0] - MARGIN } else { MARGIN };
        let text = |class, y: f64, text| -> Text {
            let at = Point { x, y };
            let anchor = Anchor::Start;
            (class, Place { at, anchor }, text)
        };
        let mut y = MARGIN - 4.0 + size * rise;
        let sentence = sentence.into_iter().map(|line| {
            let line = text("picture-sentence", y, line);
            y += size * leading;
            line
        });
        let sentence: Vec<_> = sentence.collect();

        let below = |said: &str| {
            lines(said, &|text| {
                measure.wide("--sans", 400, FOOT, text) <= wide
            })
        };
        let who = [
            words.site.to_owned(),
            source(calc, page),
            match &page.other {
                Some(other) => (words.versus)(&page.headline, other),
                None => other_answer(calc, page),
            },
        ];
        let mut who = who.join(" \u{b7} ").trim_end_matches(" \u{b7} ").to_owned();
        if chart::is_log(page) {
            who += " \u{b7} ";
            who += words.log_scale;
        }
        let mut foot = below(&who);
        let link = match address {
            "" => calc.public_link(page),
            address => address.to_owned(),
        };
        let whole = below(&link);
        // A link too long to be read is that of the page alone; without an address that others could open there is none.
        let link = match whole.len() {
            _ if link.starts_with('?') => Vec::new(),
            1..=2 => whole,
            _ => below(link.split('?').next().unwrap_or_default()),
        };
        foot.extend(link);
        let end = SIZE[1] - 12.0;
        let rows = foot.len();
        let foot = foot.into_iter().enumerate().map(|(row, line)| {
            #[allow(clippy::cast_precision_loss, reason = "a few lines")]
            let up = (rows - 1 - row) as f64 * LEADING;
            text("picture-foot", end - up, line)
        });
        let foot: Vec<_> = foot.collect();
        let top = MARGIN + high;
        let foot_top = foot
            .first()
            .map_or(end, |(_, place, _)| place.at.y - LEADING);
        let Drawn { chart, labels } = drawn(calc, page, [wide, (foot_top - top).max(130.0)]);
        Some(Self {
            said,
            size,
            sentence,
            top,
            chart: body(&chart, &labels, words),
            foot,
            direction: words.direction,
        })
    }
}

/// All of it as elements.
#[component]
fn OnPaper(layout: Layout) -> impl IntoView {
    let [width, height] = SIZE.map(tenth);
    let [wide, high] = PIXELS.map(tenth);
    let moved = format!("translate({} {})", tenth(MARGIN), tenth(layout.top));
    let size = format!("--picture-size:{}px", tenth(layout.size));
    view! {
        <svg viewBox=format!("0 0 {width} {height}") width=wide height=high style=size role="img">
            // By its function: `view!` takes the tag for that of the head.
            {svg::title().inner_html(escaped(&layout.said))}
            <rect class="chart-paper" width="100%" height="100%" />
            <Lettering texts=Signal::stored(layout.sentence) direction=layout.direction />
            <g class="picture-chart" transform=moved direction="ltr"><Marks marks=Signal::stored(layout.chart) /></g>
            <Lettering texts=Signal::stored(layout.foot) direction=layout.direction />
        </svg>
    }
}

/// A text in lines that fit, broken between words, and within one only where it is longer than a line: a link after one of its choices.
fn lines(text: &str, fits: &dyn Fn(&str) -> bool) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split(' ') {
        if let Some(line) = lines.last_mut() {
            let longer = format!("{line} {word}");
            if fits(&longer) {
                *line = longer;
                continue;
            }
        }
        let mut piece = String::new();
        for letter in word.chars() {
            piece.push(letter);
            if !fits(&piece) {
                let whole = piece.len() - letter.len_utf8();
                let end = piece.rfind('&').map_or(whole, |at| (at + 1).min(whole));
                let rest = piece.split_off(end);
                lines.push(core::mem::replace(&mut piece, rest));
            }
        }
        lines.push(piece);
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::{lines, name};
    use crate::scenario::link;
    use crate::view;

    #[test]
    fn a_text_breaks_between_words_and_a_long_link_within() {
        let link = format!("https://example.org/?{}", "x".repeat(200));
        let text = format!("{} {link} end", "word ".repeat(30).trim_end());
        let lines = lines(&text, &|line| line.chars().count() <= 98);
        assert!(
            lines.iter().all(|line| line.chars().count() <= 98),
            "{lines:?}"
        );
        assert_eq!(lines.concat().replace(' ', ""), text.replace(' ', ""));
        assert!(lines[0].ends_with("word") && lines[0].len() > 92);
        let choices = super::lines("?v=1&rate=12&goal=ca5-triple", &|line| line.len() <= 16);
        assert_eq!(choices, ["?v=1&rate=12&", "goal=ca5-triple"]);
    }

    #[test]
    fn a_file_is_called_after_promise_and_answer() {
        for (query, expected) in [
            ("", "trade-horizon-kgz-100m-fy2056-57"),
            ("?rate=-3", "trade-horizon-kgz-100m-never"),
            ("?base=kgz-nsc-2023-total", "trade-horizon-kgz-100m-2040"),
            ("?goal=custom&base=10&target=9", "trade-horizon-custom-met"),
        ] {
            let page = view::page(link::decode(query, "").0);
            assert_eq!(name(&page), expected, "{query}");
        }
    }
}
