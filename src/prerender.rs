//! Fills `index.html`, read from standard input, with the page of a fresh scenario as it stands before the program
//! starts, made by the same components through Leptos' `ssr`. Takes the tag of its language, or `editors` for the page for editors.
//! `goals` and a tag give instead the direction of the language, and a line for each goal that somebody promised: its name in
//! links, what it is called, the answer that it opens with, and its link with the figure held, between tabs.
//! `answers` gives every figure, and the answer of every link that the page itself leads to.

use leptos::prelude::*;
use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::io::Read as _;
use trade_horizon::components::answer::{machine, reason};
use trade_horizon::components::app::Still;
use trade_horizon::components::calculator::{Calculating, Calculator};
use trade_horizon::components::editors::StillEditors;
use trade_horizon::data::{self, Amount};
use trade_horizon::scenario::{Edit, Key, Lang, Scenario, link};
use trade_horizon::text;
use trade_horizon::view::traders::{is_target_of, traders};
use trade_horizon::view::{self, Outcome};

/// Widths of the charts of the static page; the style sheet shows the one that fits.
const WIDTHS: [f64; 3] = [328.0, 640.0, 1_088.0];

/// The language of a tag.
fn language(tag: &str) -> std::io::Result<Lang> {
    Lang::named(tag).ok_or_else(|| std::io::Error::other(format!("no language of the page: {tag}")))
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
        Amount::Volatility(volatility) => {
            format!("{}% per square root of a year", volatility.to_text())
        }
        Amount::Times(times) => format!("{} times", times.to_text()),
    }
}

/// Each figure with its amount, then each link with its answer: the goals as they open, from each figure on record, at each
/// pace on record, and with as much as each other country trades for a target.
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
        let traders = is_target_of(goal).then(|| traders().all.iter());
        let targets = traders.into_iter().flatten();
        let others = bases
            .chain(rates)
            .chain(targets.filter_map(|trader| trader.target.clone()))
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
            let none = || "none".to_owned();
            let said = |number: Option<f64>| number.map_or_else(none, machine);
            let [required, chance] = [page.required_rate(), page.chance()].map(said);
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
        print!("{}", goals(language(&tag)?));
        return Ok(());
    }
    if tag == "answers" {
        print!("{}", answers());
        return Ok(());
    }
    let mut template = String::new();
    std::io::stdin().read_to_string(&mut template)?;
    let editors = tag == "editors";
    let lang = if editors { Lang::En } else { language(&tag)? };
    let words = text::words(lang);
    let owner = Owner::new();
    let html = owner.with(|| {
        if editors {
            return view! { <StillEditors lang /> }.to_html();
        }
        let calculator = Calculator::new(Scenario::default(), Vec::new(), lang, 0.0);
        view! { <Calculating calculator><Still widths=WIDTHS.to_vec() /></Calculating> }.to_html()
    });
    // The markers between runs of text are for a program that takes the elements over; this one replaces them.
    let html = html.replace("<!>", "");
    let title = if editors {
        text::editors::words(lang).title
    } else {
        words.title
    };
    let root = format!(
        "<html lang=\"{}\" dir=\"{}\" data-page=\"{}\"",
        lang.tag(),
        words.direction,
        lang.tag()
    );
    let filled = [
        ("<html lang=\"en\" dir=\"ltr\" data-page=\"en\"", root),
        (
            "<title>Trade Horizon</title>",
            format!("<title>{title}</title>"),
        ),
        (
            "<meta name=\"description\" content=\"\">",
            format!(
                "<meta name=\"description\" content=\"{}\">",
                words.description
            ),
        ),
        ("<div id=\"app\"></div>", html + "\n<!-- program -->"),
    ]
    .into_iter()
    .try_fold(template, |page, (place, text)| {
        // The page for editors has no description.
        if page.contains(place) || editors && place.contains("description") {
            Ok(page.replacen(place, &text, 1))
        } else {
            Err(std::io::Error::other(format!(
                "not in the page to be filled: {place}"
            )))
        }
    })?;
    print!("{filled}");
    Ok(())
}
