//! Fills `index.html`, read from standard input, with the page of a fresh scenario as it stands before the program
//! starts, made by the same components. Takes the tag of its language, or `editors` for the page for editors.
//! `goals` and a tag give instead the direction of the language, and a line for each goal that somebody promised: its name in
//! links, what it is called, the answer that it opens with, and its link with the figure held, between tabs.

use leptos::prelude::Owner;
use std::fmt::Write as _;
use std::io::Read as _;
use trade_horizon::components::{
    app, editors,
    state::{State, speak, words},
};
use trade_horizon::data;
use trade_horizon::platform::dom;
use trade_horizon::scenario::{Lang, Scenario, link};
use trade_horizon::text;
use trade_horizon::view;

/// Widths of the two charts of the static page; the style sheet shows the one that fits.
const WIDTHS: [f64; 2] = [328.0, 720.0];

/// The language of a tag; English where it is none.
fn language(tag: &str) -> Lang {
    let named = Lang::ALL.into_iter().find(|lang| lang.tag() == tag);
    named.unwrap_or(Lang::En)
}

fn goals(lang: Lang) -> String {
    let words = text::words(lang);
    let mut lines = format!("{}\n", words.direction);
    for goal in data::goals().iter().filter(|goal| goal.promise.is_some()) {
        let headline = view::page(Scenario::of(goal)).headline;
        let sentence = text::plain(&(words.headline)(&headline));
        let held = Scenario {
            lang: Some(lang).filter(|lang| lang.is_first()),
            ..Scenario::of(goal).pinned()
        };
        let (name, link) = (goal.name.said(lang), link::encode(&held));
        let _ = writeln!(lines, "{}\t{name}\t{sentence}\t{link}", goal.id);
    }
    lines
}

fn main() -> std::io::Result<()> {
    let mut arguments = std::env::args().skip(1);
    let mut tag = arguments.next().unwrap_or_default();
    if tag == "goals" {
        tag = arguments.next().unwrap_or_default();
        print!("{}", goals(language(&tag)));
        return Ok(());
    }
    let mut template = String::new();
    std::io::stdin().read_to_string(&mut template)?;
    speak(text::words(language(&tag)));
    let editors = tag == "editors";
    let owner = Owner::new();
    let (words, html) = owner.with(|| {
        let mut html = String::new();
        let page = if editors {
            editors::still(Lang::En)
        } else {
            app::still(State::new(Scenario::default(), Vec::new(), 0.0), &WIDTHS)
        };
        dom::write(&page, &mut html);
        (words(), html)
    });
    let filled = [
        ("%lang%", words.lang.tag()),
        ("%dir%", words.direction),
        (
            "%title%",
            if editors {
                text::editors::words(Lang::En).title
            } else {
                words.title
            },
        ),
        ("%description%", words.description),
        ("<!-- page -->", html.as_str()),
    ]
    .into_iter()
    .fold(template, |page, (place, text)| page.replace(place, text));
    print!("{filled}");
    Ok(())
}
