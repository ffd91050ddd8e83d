//! `LINKS.md` names every key of a link, every goal, part and form of the page, and no other key; and its examples open.

use trade_horizon::data;
use trade_horizon::embed::Told;
use trade_horizon::scenario::{Form, Key, Section, link};

const TOLD: &str = include_str!("../../LINKS.md");

/// The row of the first table whose first cell names this key.
fn row(key: &str) -> &'static str {
    let named = format!("`{key}`");
    let first = |line: &str| {
        line.split('|')
            .nth(1)
            .is_some_and(|cell| cell.contains(&named))
    };
    let mut rows = TOLD.lines().filter(|line| line.starts_with("| `"));
    rows.find(|line| first(line)).expect(key)
}

#[test]
fn every_key_has_a_row_and_no_row_is_of_another() {
    for key in Key::ALL {
        row(key.name());
    }
    let (links, _) = TOLD.split_once("## The answer").expect("a part of links");
    for line in links.lines().filter(|line| line.starts_with("| `")) {
        let cell = line.split('|').nth(1).expect("a first cell");
        for name in cell.split(',').map(|name| name.trim().trim_matches('`')) {
            assert!(name == "v" || Key::named(name).is_some(), "{name}");
        }
    }
}

#[test]
fn every_value_that_is_one_of_a_few_is_named() {
    for goal in data::goals() {
        assert!(
            row("goal").contains(&format!("`{}`", goal.id)),
            "{}",
            goal.id
        );
    }
    for (_, section) in Section::ALL {
        assert!(row("show").contains(section), "{section}");
    }
    for form in [Form::Card, Form::Sentence] {
        assert!(row("show").contains(&format!("`{}`", form.name())));
    }
}

#[test]
fn what_stands_there_as_an_example_is_understood() {
    for link in [
        "base=5.18&period=fy2025",
        "base=5.18&period=2024",
        "target=3x",
        "path=fade&to=2&half=8",
        "path=scurve&cap=150",
        "parts=kz:5,uz:15,kg:20,tm:3,tj:10&goal=ca5-triple",
        "parts=kz.x:5,kz.m:2&goal=ca5-triple",
        "levers=digital-agreement:fy2027,transit-cost:2027:0.8",
        "shock=fy2026:-30:3",
        "by=none",
        "vs=rate.20_by.fy2030",
        "show=answer,controls,chart,pace,levers,table,sources,promises,method,share",
    ] {
        assert_eq!(link::decode(link, "").1, [], "{link}");
    }
}

#[test]
fn every_field_of_a_message_is_named() {
    let number = || Some("1".to_owned());
    let told = Told {
        event: "ready",
        link: "?v=1",
        sentence: "",
        status: "never",
        reason: Some("beyond"),
        period: number(),
        years: number(),
        required_rate: number(),
        chance: number(),
    };
    let (_, messages) = TOLD
        .split_once("## Messages of a frame")
        .unwrap_or_default();
    let said = format!("{:?}", told.said());
    let words = said
        .split("\\\"")
        .filter(|text| text.chars().all(|c| c.is_ascii_alphabetic()));
    let fields = words.filter(|word| !["", "ready", "never", "beyond"].contains(word));
    let mut known = 0;
    for field in fields {
        assert!(messages.contains(&format!("`{field}`")), "{field}");
        known += 1;
    }
    assert!(known >= 9, "{said}");
}
