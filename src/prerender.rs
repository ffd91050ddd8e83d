//! Fills `index.html`, read from standard input, with the page of a fresh scenario as it stands before the program
//! starts, made by the same components. Takes the tag of its language, or `editors` for the page for editors.
//! `goals` and a tag give instead the direction of the language, and a line for each goal that somebody promised: its name in
//! links, what it is called, the answer that it opens with, and its link with the figure held, between tabs.
//! `answers` gives every figure, and the answer of every link that the page itself leads to.

use leptos::prelude::Owner;
use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::io::Read as _;
use trade_horizon::components::{
    answer::{machine, reason},
    app, editors,
    state::{State, speak, words},
};
use trade_horizon::data::{self, Amount};
use trade_horizon::platform::dom;
use trade_horizon::scenario::{Edit, Key, Lang, Scenario, link};
use trade_horizon::text;
use trade_horizon::view::{self, Outcome};

/// Widths of the two charts of the static page; the style sheet shows the one that fits.
const WIDTHS: [f64; 2] = [328.0, 720.0];

/// The language of a tag; English where it is none.
fn language(tag: &str) -> Lang {
    Lang::named(tag).unwrap_or(Lang::En)
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

/// An amount with its unit.
fn amount(amount: Amount) -> String {
    match amount {
        Amount::Usd(level) => format!("{} USD m", level.to_text()),
        Amount::Range(low, high) => format!("{} to {} USD m", low.to_text(), high.to_text()),
        Amount::Below(level) => format!("below {} USD m", level.to_text()),
        Amount::Rate(rate) => format!("{}% a year", rate.to_text()),
        Amount::Volatility(volatility) => format!("{}% a year", volatility.to_text()),
        Amount::Times(times) => format!("{} times", times.to_text()),
    }
}

/// Each figure with its amount, then each link with its answer: the goals as they open, from each figure on record, at each
/// pace on record.
fn answers() -> String {
    let mut lines = String::new();
    for figure in data::figures() {
        let _ = writeln!(lines, "figure\t{}\t{}", figure.id, amount(figure.amount));
    }
    let mut answers = BTreeMap::new();
    for goal in data::goals() {
        let usual = Scenario::of(goal);
        let page = view::page(usual.clone());
        let bases = page
            .baselines
            .iter()
            .map(|start| Edit::new(Key::Base, start.figure.id));
        let rates = page
            .presets
            .iter()
            .map(|one| Edit::new(Key::Rate, one.rate().to_text()));
        let others = bases
            .chain(rates)
            .filter_map(|edit| usual.apply(&edit).ok());
        for scenario in core::iter::once(usual.clone()).chain(others) {
            let link = link::encode(&scenario);
            let page = view::page(scenario);
            let answer = match page.headline.outcome {
                Outcome::Met => "met".to_owned(),
                Outcome::Reached { years, period } => {
                    format!("{} in {}", machine(years), period.to_label())
                }
                Outcome::Never(_) => format!(
                    "never, {}",
                    reason(page.headline.outcome).unwrap_or_default()
                ),
            };
            let required = page
                .pace
                .deadline
                .and_then(|needed| needed.rate)
                .map(machine);
            let chance = page.outlook.map(|outlook| machine(outlook.chance));
            let none = || "none".to_owned();
            let [required, chance] = [required, chance].map(|number| number.unwrap_or_else(none));
            answers.insert(
                link,
                format!("{answer}; required {required}; chance {chance}"),
            );
        }
    }
    for (link, answer) in answers {
        let _ = writeln!(lines, "answer\t?{link}\t{answer}");
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
    if tag == "answers" {
        print!("{}", answers());
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
