//! Fills `index.html`, read from standard input, with the page of a fresh scenario as it stands before the program
//! starts, made by the same components.

use leptos::prelude::*;
use std::io::Read as _;
use trade_horizon::components::{app, dom, state::State};
use trade_horizon::scenario::Scenario;

/// Widths of the two charts of the static page; the style sheet shows the one that fits.
const WIDTHS: [f64; 2] = [328.0, 720.0];

fn main() -> std::io::Result<()> {
    let mut template = String::new();
    std::io::stdin().read_to_string(&mut template)?;
    let owner = Owner::new();
    let (words, html) = owner.with(|| {
        let state = State::new(Scenario::default(), Vec::new(), 0.0);
        (
            state.words,
            dom::render(app::still(state, &WIDTHS)).to_html(),
        )
    });
    let html = lower(&html);
    let filled = [
        ("%lang%", words.lang),
        ("%dir%", words.direction),
        ("%title%", words.title),
        ("%description%", words.description),
        ("<!-- page -->", html.as_str()),
    ]
    .into_iter()
    .fold(template, |page, (place, text)| page.replace(place, text));
    print!("{filled}");
    Ok(())
}

/// Tags in small letters, and without the marks between runs of text: those are for a program that takes the elements
/// over, and this one replaces them.
fn lower(html: &str) -> String {
    let mut lowered = String::new();
    for (place, part) in html
        .replace("<!>", "")
        .replace("</input>", "")
        .split('<')
        .enumerate()
    {
        if place > 0 {
            lowered.push('<');
        }
        let end = part.find([' ', '>']).unwrap_or(0);
        let (tag, rest) = part.split_at(end);
        // Names of SVG keep their capitals, and begin with a small letter.
        let html_tag = tag
            .trim_start_matches('/')
            .starts_with(|c: char| c.is_ascii_uppercase());
        lowered += &if html_tag {
            tag.to_ascii_lowercase()
        } else {
            tag.to_owned()
        };
        lowered += rest;
    }
    lowered
}
