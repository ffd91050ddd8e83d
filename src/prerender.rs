//! Writes the pages as they stand before the program starts, made by the same components: `pages` and a folder for `index.html`
//! in every language, `editors.html`, and `goals.tsv`, a line for each language and goal that somebody promised: the tag and
//! direction of the language, the goal's name in links, what it is called, the answer that it opens with, and its link with the
//! figure held, between tabs.
//! `answers` prints every figure, and the answer of every link that the page itself leads to.

use leptos::prelude::Owner;
use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::Path;
use trade_horizon::components::{
    answer::{machine, reason},
    app, editors,
    state::{State, speak},
};
use trade_horizon::data::{self, Amount};
use trade_horizon::platform::dom;
use trade_horizon::scenario::{Edit, Key, Lang, Scenario, link};
use trade_horizon::text;
use trade_horizon::view::{self, Outcome};

/// Widths of the two charts of the static page; the style sheet shows the one that fits.
const WIDTHS: [f64; 2] = [328.0, 720.0];

fn goals(lang: Lang) -> String {
    let words = text::words(lang);
    let mut lines = String::new();
    for goal in data::goals().iter().filter(|goal| goal.promise.is_some()) {
        let headline = view::page(Scenario::of(goal)).headline;
        let sentence = text::plain(&(words.headline)(&headline));
        let held = Scenario {
            lang: Some(lang).filter(|lang| lang.is_first()),
            ..Scenario::of(goal).pinned()
        };
        let (tag, direction) = (lang.tag(), words.direction);
        let (id, name, link) = (goal.id, goal.name.said(lang), link::encode(&held));
        let _ = writeln!(
            lines,
            "{tag}\t{direction}\t{id}\t{name}\t{sentence}\t{link}"
        );
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

/// The page of a language, in the template.
fn page(template: &str, lang: Lang) -> Result<String, String> {
    let words = text::words(lang);
    speak(words);
    let owner = Owner::new();
    let html = owner.with(|| {
        let mut html = String::new();
        let state = State::new(Scenario::default(), Vec::new(), 0.0);
        dom::write(&app::still(state, &WIDTHS), &mut html);
        html
    });
    let description = |words: &text::Words| {
        format!(
            "<meta name=\"description\" content=\"{}\">",
            words.description
        )
    };
    let english = text::words(Lang::En);
    let template = in_place(template, &description(english), &description(words))?;
    filled(&template, lang, [english.title, words.title], &html)
}

/// The page for editors, in the template.
fn page_for_editors(template: &str) -> Result<String, String> {
    speak(text::words(Lang::En));
    let owner = Owner::new();
    let html = owner.with(|| {
        let mut html = String::new();
        dom::write(&editors::still(Lang::En), &mut html);
        html
    });
    let title = text::editors::words(Lang::En).title;
    filled(template, Lang::En, [title, title], &html)
}

/// The template in a language, with its title in place of the English one, and with the static page.
fn filled(
    template: &str,
    lang: Lang,
    [english, title]: [&str; 2],
    html: &str,
) -> Result<String, String> {
    let root = |lang: Lang| {
        let (tag, direction) = (lang.tag(), text::words(lang).direction);
        format!("<html lang=\"{tag}\" dir=\"{direction}\" data-page=\"{tag}\" ")
    };
    let entitled = |title: &str| format!("<title>{title}</title>");
    let page = in_place(template, &root(Lang::En), &root(lang))?;
    let page = in_place(&page, &entitled(english), &entitled(title))?;
    in_place(
        &page,
        "<div id=\"app\"></div>",
        &format!("{html}\n<!-- program -->"),
    )
}

/// The template with one part of it replaced.
fn in_place(template: &str, part: &str, by: &str) -> Result<String, String> {
    if template.matches(part).count() == 1 {
        Ok(template.replacen(part, by, 1))
    } else {
        Err(format!("The template does not hold, once: {part}"))
    }
}

fn pages(out: &Path) -> Result<(), String> {
    let read = |file: &str| std::fs::read_to_string(file).map_err(|e| format!("{file}: {e}"));
    let write = |name: String, content: String| {
        let file = out.join(name);
        let folder = file.parent().unwrap_or(out);
        std::fs::create_dir_all(folder)
            .and_then(|()| std::fs::write(&file, content))
            .map_err(|e| format!("{}: {e}", file.display()))
    };
    let template = read("index.html")?;
    for lang in Lang::ALL {
        let page = page(&template, lang)?;
        write(format!("{}index.html", lang.folder()), page)?;
    }
    let editors = "editors.html".to_owned();
    let page = page_for_editors(&read(&editors)?)?;
    write(editors, page)?;
    write(
        "goals.tsv".to_owned(),
        Lang::ALL.into_iter().map(goals).collect(),
    )
}

fn main() -> Result<(), String> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match arguments.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        ["pages", out] => pages(Path::new(out)),
        ["answers"] => {
            print!("{}", answers());
            Ok(())
        }
        _ => Err("prerender pages <folder>, or prerender answers".to_owned()),
    }
}
