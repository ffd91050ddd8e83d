//! The chart as a picture to keep, with its title, the sentence to quote and the link burnt in.

use super::calculator::Calculator;
use super::chart::{Drawn, drawn};
use super::drawing::{Drawing, Lettering, Marks, Text, body, tenth};
use super::said::Said;
use crate::platform::{page as host, picture};
use crate::scenario::link;
use crate::text::{self, Words};
use crate::view::Page;
use crate::view::chart::{Anchor, Place, Point};
use leptos::ev::MouseEvent;
use leptos::prelude::*;

/// Width of the chart in the picture, and the margin around it, in pixels.
const WIDTH: f64 = 720.0;
const MARGIN: f64 = 16.0;
/// Height of a line of text, and how many characters fit into it.
const LEADING: f64 = 19.0;
const LINE: usize = 98;

/// A picture that was asked for.
#[derive(Clone)]
struct Kept {
    /// The link of the answer that it shows.
    link: String,
    /// Its address, which holds all of it.
    source: String,
    /// Whether the browser made no PNG of it.
    refused: bool,
}

/// Links that save it, and once one was pressed the picture itself: browsers inside other programs save no files and do not say so.
#[component]
pub fn Pictures() -> impl IntoView {
    let calc = expect_context::<Calculator>();
    let kept = RwSignal::new(None::<Kept>);
    // An answer later it is another picture.
    let shown = move || {
        kept.get()
            .filter(|kept| kept.link == calc.scenario(link::encode))
    };
    let figure = move |kept: Kept| {
        let said =
            untrack(|| calc.page(|page| text::plain(&(calc.words().headline)(&page.headline))));
        let refused = kept
            .refused
            .then(|| view! { <p><Said text=calc.say(|words| words.png_refused) /></p> });
        view! {
            <figure class="kept" role="status">
                {refused}
                <p><Said text=calc.say(|words| words.picture_kept) /></p>
                <img src=kept.source alt=said />
            </figure>
        }
    };
    view! {
        <div class="downloads needs-program">
            <Save name="trade-horizon.svg" label=|words| words.svg kept />
            <Save name="trade-horizon.png" label=|words| words.png kept />
            <span class="soft only-framed"><Said text=calc.say(|words| words.not_saved) /></span>
            {move || shown().map(figure)}
        </div>
    }
}

/// A link that saves it as a file of this name.
#[component]
fn Save(
    name: &'static str,
    label: fn(&'static Words) -> &'static str,
    kept: RwSignal<Option<Kept>>,
) -> impl IntoView {
    let calc = expect_context::<Calculator>();
    let save = move |ev: MouseEvent| {
        let link = untrack(|| calc.scenario(link::encode));
        let whole = untrack(|| calc.page(|page| Whole::of(calc, page)));
        let size = whole.size;
        let Some(svg) =
            picture::standalone(move |frame| mount_to(frame, move || view! { <Picture whole /> }))
        else {
            // The link itself would save the page.
            return ev.prevent_default();
        };
        let drawing = host::data_link("image/svg+xml", &svg);
        if name.ends_with("svg") {
            host::hold(&ev, &drawing);
            kept.set(Some(Kept {
                link,
                source: drawing,
                refused: false,
            }));
        } else {
            ev.prevent_default();
            picture::save_png(&drawing.clone(), size, name, move |png| {
                let refused = png.is_none();
                kept.set(Some(Kept {
                    link,
                    source: png.unwrap_or(drawing),
                    refused,
                }));
            });
        }
    };
    view! { <a href="" download=name on:click=save><Said text=calc.say(label) /></a> }
}

/// The picture, with its width and height in pixels.
struct Whole {
    size: [f64; 2],
    chart: Drawing,
    said: Vec<Text>,
    direction: &'static str,
}

impl Whole {
    fn of(calc: Calculator, page: &Page) -> Self {
        let words = calc.words();
        let Drawn { chart, labels } = drawn(calc, page, WIDTH);
        let x = if words.direction == "rtl" {
            WIDTH + MARGIN
        } else {
            MARGIN
        };
        let line = |class, y: f64, text| -> Text {
            let at = Point { x, y };
            let anchor = Anchor::Start;
            (class, Place { at, anchor }, text)
        };
        let mut texts = vec![line(
            "chart-heading",
            TOP,
            (words.chart_title)(&page.scenario),
        )];
        let mut y = TOP + LEADING + chart.height;
        for text in lines(&(words.quote)(page, &calc.link(page))) {
            y += LEADING;
            texts.push(line("chart-tick", y, text));
        }
        Self {
            size: [WIDTH + 2.0 * MARGIN, y + MARGIN],
            chart: body(&chart, &labels, words),
            said: texts,
            direction: words.direction,
        }
    }
}

/// Where the title stands.
const TOP: f64 = MARGIN + LEADING;

/// The picture as elements.
#[component]
fn Picture(whole: Whole) -> impl IntoView {
    let [width, height] = whole.size.map(tenth);
    let moved = format!(
        "translate({} {})",
        tenth(MARGIN),
        tenth(TOP + LEADING / 2.0)
    );
    view! {
        <svg viewBox=format!("0 0 {width} {height}") width=width height=height>
            <rect class="chart-paper" width="100%" height="100%" />
            <g transform=moved><Marks marks=Signal::stored(whole.chart) /></g>
            <Lettering texts=Signal::stored(whole.said) direction=whole.direction />
        </svg>
    }
}

/// A text in lines that fit into the picture, broken between words, and within one only where it is longer than a line.
fn lines(text: &str) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split(' ') {
        let letters: Vec<char> = word.chars().collect();
        for piece in letters.chunks(LINE) {
            let fits = |line: &&mut String| line.chars().count() + piece.len() < LINE;
            match lines.last_mut().filter(fits) {
                Some(line) => {
                    line.push(' ');
                    line.extend(piece);
                }
                None => lines.push(piece.iter().collect()),
            }
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::{LINE, lines};

    #[test]
    fn a_text_breaks_between_words_and_a_long_link_within() {
        let link = format!("https://example.org/?{}", "x".repeat(2 * LINE));
        let text = format!("{} {link} end", "word ".repeat(30).trim_end());
        let lines = lines(&text);
        assert!(
            lines.iter().all(|line| line.chars().count() <= LINE),
            "{lines:?}"
        );
        assert_eq!(lines.concat().replace(' ', ""), text.replace(' ', ""));
        assert!(lines[0].ends_with("word") && lines[0].len() > LINE - 6);
    }
}
