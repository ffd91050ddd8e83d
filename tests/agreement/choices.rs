//! What links and choices hold: which parts a form shows, what is left of a scenario without a choice, what a link is named for.

use super::open;
use trade_horizon::scenario::{Form, Key, Refusal, Section, Sections, link};

fn refused(query: &str) -> Vec<(&'static str, Refusal)> {
    let refused = link::decode(query, "").1;
    refused.into_iter().map(|one| (one.key, one.why)).collect()
}

/// Names of the parts that a choice of parts shows.
fn shown(sections: Sections) -> Vec<&'static str> {
    let all = Section::ALL.iter();
    let shown = all.filter(|(section, _)| sections.shows(*section));
    shown.map(|(_, name)| *name).collect()
}

#[test]
fn each_form_shows_its_parts() {
    let all: Vec<_> = Section::ALL.iter().map(|(_, name)| *name).collect();
    assert_eq!(shown(Sections::default()), all);
    assert_eq!(Sections::parse(&all.join(",")), Ok(Sections::default()));
    assert_eq!(shown(Sections::of(Form::Sentence)), ["answer", "controls"]);
    let card = Sections::of(Form::Card);
    assert_eq!(shown(card), ["answer", "controls", "chart"]);
    assert_eq!(Sections::parse("card"), Ok(card));
    assert_eq!(Form::Card.name(), "card");
    assert_eq!(
        Sections::parse("sentence").map(Sections::form),
        Ok(Form::Sentence)
    );
    let more = card.with(Section::Table, true);
    assert_eq!(more.form(), Form::Page);
    assert_eq!(more.to_text(), "answer,controls,chart,table");
    let fewer = more.with(Section::Chart, false);
    assert_eq!(fewer.to_text(), "answer,controls,table");
    // One is always shown.
    let one = Sections::parse("chart").expect("a part");
    assert_eq!(one.with(Section::Chart, false), one);
}

#[test]
fn what_is_left_without_a_choice_holds_all_others() {
    let whole = open("goal=ca5-triple&rate=12&by=2040");
    let left = link::without(&whole, Key::Rate);
    assert_eq!(link::encode(&left), "v=1&goal=ca5-triple&by=2040");
    let holds = |query, key| link::holds(&open(query), key);
    assert!(holds("rate=12", Key::Rate) && holds("rate=12&by=2040", Key::By));
    assert!(!holds("rate=12", Key::By));
    let own = open("base=7&period=2024");
    assert_eq!(link::encode(&own), "v=1&base=7&period=2024");
}

#[test]
fn a_pace_is_taken_over_with_its_countries() {
    let now = open("goal=ca5-triple&rate=25&parts=kz:9");
    let opening = open("goal=ca5-triple&parts=kz:5");
    assert_eq!(now.at_pace_of(&opening), opening);
    let whole = open("goal=ca5-triple");
    assert_eq!(now.at_pace_of(&whole).parts, now.parts);
    // Those of another flow do not fit.
    let exports = open("goal=exports-1bn&parts=kz.x:9");
    assert_eq!(exports.at_pace_of(&opening).parts, exports.parts);
    let least = open("goal=custom&base=0.0156&target=100&path=linear");
    assert_eq!(least.step_or_default().to_text(), "0.002");
}

#[test]
fn a_link_is_named_for_what_is_wrong_and_for_nothing_else() {
    // A stray word in the middle was not cut.
    assert_eq!(refused("rate=5&ra&by=fy2030"), []);
    let names = refused("goal=ca5-triple&rate");
    let names: Vec<_> = names.into_iter().map(|(key, _)| key).collect();
    assert_eq!(names, ["rate"]);
    // A language after a comparison is the page's.
    assert_eq!(refused("vs=rate=20&lang=en"), refused("vs=rate=20"));
    let long = link::decode(&format!("rate={}", "9".repeat(60)), "").1;
    let raw: Vec<_> = long.iter().map(|one| one.raw.as_str()).collect();
    assert_eq!(raw, [format!("{}\u{2026}", "9".repeat(40))]);
}
