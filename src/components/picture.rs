//! The chart as a picture to keep, with its title, the sentence to quote and the link burnt in.

use super::chart::{body, drawn, tenth, words_at};
use super::state::{Shown, State, words};
use crate::all;
use crate::platform::dom::{Node, attr, block, class, el, on, phrase, shape, text};
use crate::platform::{page, picture};
use crate::view::chart::{Anchor, Place, Point};

/// Width of the chart in the picture, and the margin around it, in pixels.
const WIDTH: f64 = 720.0;
const MARGIN: f64 = 16.0;
/// Height of a line of text, and how many characters fit into it.
const LEADING: f64 = 19.0;
const LINE: usize = 98;

/// Links that save it.
pub fn pictures(state: State) -> Node {
    let link = |name: &'static str, label: &'static str| {
        let save = on("click", move |ev| {
            let (drawing, size) = state.read(drawing);
            let Some(svg) = picture::standalone(drawing) else {
                // The link itself would save the page.
                return ev.prevent_default();
            };
            if name.ends_with("svg") {
                page::hold(&ev, "image/svg+xml", &svg);
            } else {
                ev.prevent_default();
                picture::save_png(&svg, size, name);
            }
        });
        let attributes = all![attr("href", ""), attr("download", name), save];
        el("A", attributes, all![text(label)])
    };
    let links = all![
        link("trade-horizon.svg", words().svg),
        link("trade-horizon.png", words().png),
    ];
    let refused = phrase("SPAN", "soft only-framed", words().not_saved);
    block("P", "downloads needs-program", links.and(refused))
}

/// The picture, with its width and height in pixels.
fn drawing(shown: &Shown) -> (Node, [f64; 2]) {
    let (chart, labels) = drawn(shown, Some(WIDTH));
    let quote = lines(&(words().quote)(&shown.page, &shown.link()));
    let rtl = words().direction == "rtl";
    let x = if rtl { WIDTH + MARGIN } else { MARGIN };
    let line = |names, y: f64, words| {
        let at = Point { x, y };
        let anchor = Anchor::Start;
        words_at(names, Place { at, anchor }, words)
    };
    let top = MARGIN + LEADING;
    let title = (words().chart_title)(&shown.page.scenario);
    let mut parts = all![shape(
        "rect",
        all![
            class("chart-paper"),
            attr("width", "100%"),
            attr("height", "100%"),
        ],
        all![],
    ),];
    let mut said = all![line("chart-heading", top, title)];
    let moved = format!(
        "translate({} {})",
        tenth(MARGIN),
        tenth(top + LEADING / 2.0)
    );
    parts.push(shape(
        "g",
        all![attr("transform", moved)],
        body(&chart, &labels),
    ));
    let mut y = top + LEADING + chart.height;
    for words in quote {
        y += LEADING;
        said.push(line("chart-tick", y, words));
    }
    parts.push(shape("g", all![attr("direction", words().direction)], said));
    let size = [WIDTH + 2.0 * MARGIN, y + MARGIN];
    let [width, height] = size.map(tenth);
    let attributes = all![
        attr("viewBox", format!("0 0 {width} {height}")),
        attr("width", width),
        attr("height", height),
    ];
    (shape("svg", attributes, parts), size)
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
