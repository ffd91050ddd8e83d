//! Fills `index.html`, read from standard input, with the page of a fresh scenario as it stands before the program
//! starts, made by the same components.

use leptos::prelude::*;
use std::io::Read as _;
use trade_horizon::components::app::Static;
use trade_horizon::scenario::Scenario;
use trade_horizon::text;

/// Widths of the two charts of the static page; the style sheet shows the one that fits.
const WIDTHS: [f64; 2] = [328.0, 720.0];

fn main() -> std::io::Result<()> {
    let mut template = String::new();
    std::io::stdin().read_to_string(&mut template)?;
    let scenario = Scenario::default();
    let words = text::words(scenario.lang);
    let owner = Owner::new();
    let html = owner.with(|| view! { <Static scenario widths=WIDTHS.to_vec() /> }.to_html());
    // The markers between runs of text are for a program that takes the elements over; this one replaces them.
    let html = html.replace("<!>", "");
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
