//! Fills `index.html`, read from standard input, with the page of a fresh scenario as it stands before the program
//! starts, made by the same components. Takes the tag of its language.

use leptos::prelude::Owner;
use std::io::Read as _;
use trade_horizon::components::{
    app,
    state::{State, speak, words},
};
use trade_horizon::platform::dom;
use trade_horizon::scenario::{Lang, Scenario};
use trade_horizon::text;

/// Widths of the two charts of the static page; the style sheet shows the one that fits.
const WIDTHS: [f64; 2] = [328.0, 720.0];

fn main() -> std::io::Result<()> {
    let mut template = String::new();
    std::io::stdin().read_to_string(&mut template)?;
    let tag = std::env::args().nth(1).unwrap_or_default();
    let lang = Lang::ALL.into_iter().find(|lang| lang.tag() == tag);
    speak(text::words(lang.unwrap_or(Lang::En)));
    let owner = Owner::new();
    let (words, html) = owner.with(|| {
        let state = State::new(Scenario::default(), Vec::new(), 0.0);
        let mut html = String::new();
        dom::write(&app::still(state, &WIDTHS), &mut html);
        (words(), html)
    });
    let filled = [
        ("%lang%", words.lang.tag()),
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
