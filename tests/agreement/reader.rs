//! A reader who opens a link, takes a number from what is said, and types it in.

use trade_horizon::engine::units::{parse_fixed, write_fixed};
use trade_horizon::scenario::{Edit, Key, Scenario, Shape, link};
use trade_horizon::text::Words;
use trade_horizon::view::{self, Needed, Outcome, Page};

/// The page of a link that holds nothing to refuse.
pub(super) fn open(query: &str) -> Page {
    let (scenario, refused) = link::decode(query, "");
    assert_eq!(refused, [], "{query}");
    view::page(scenario)
}

/// The number in a phrase, as a reader would type it.
pub(super) fn number(phrase: &str) -> String {
    let digit = |c: char| c.is_ascii_digit();
    let sign = |c: char| digit(c) || c == '\u{2212}';
    let start = phrase.find(sign).expect("a number");
    let end = phrase.rfind(digit).expect("a number") + 1;
    phrase.get(start..end).expect("a number").to_owned()
}

/// The scenario after what is shown as needed was typed in; `None` where no such pace can be set.
pub(super) fn typed(words: &Words, page: &Page, needed: &Needed) -> Option<Scenario> {
    let linear = page.pace.linear || needed.rate.is_none();
    let shown = (words.needed)(needed, linear);
    // Three digits after one comma are refused, with the advice to leave it out.
    let entry = number(&shown);
    let read = (words.read)(&entry).or_else(|_| (words.read)(&entry.replace(',', "")));
    let mut plain = read.expect("it is a number");
    let billions = (words.money)(250_000.0).replace(|c: char| c.is_ascii_digit(), "");
    if linear && shown.contains(billions.trim()) {
        plain = format!("{}", plain.parse::<f64>().expect("a number") * 1_000.0);
    }
    let key = if linear { Key::Step } else { Key::Rate };
    let scenario = page.scenario.apply(&Edit::new(key, plain)).ok()?;
    let scenario = scenario.apply(&Edit::new(Key::By, needed.by.to_token()));
    Some(scenario.expect("a deadline"))
}

/// Whether it arrives in time for its deadline.
pub(super) fn in_time(scenario: &Scenario) -> bool {
    let page = view::page(scenario.clone());
    match page.headline.outcome {
        Outcome::Met => true,
        Outcome::Never(_) => false,
        Outcome::Reached { .. } => page.proportion.verdict.is_some_and(|one| one.late <= 0.0),
    }
}

/// The scenario one smallest step of its pace slower, where that can be set.
pub(super) fn slower(scenario: &Scenario) -> Option<Scenario> {
    let less = |text: String, decimals| {
        let value = parse_fixed(&text, decimals).ok()?;
        Some(write_fixed(value - 1, decimals))
    };
    if scenario.shape == Shape::Linear {
        let step = less(scenario.step_or_default().to_text(), 3)?;
        return scenario.apply(&Edit::new(Key::Step, step)).ok();
    }
    let rate = less(scenario.rate.to_text(), 2)?;
    let mut set = scenario.apply(&Edit::new(Key::Rate, rate)).ok()?;
    set.parts = set.parts.all_at(set.rate);
    Some(set)
}
