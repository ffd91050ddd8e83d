//! Edits that are taken, and those that are not.

use super::*;
use crate::data::Size;
use crate::scenario::{Field, link};

#[test]
fn an_emptied_field_gives_its_default_back() {
    let fresh = Scenario::default();
    for (key, raw) in [
        (Key::To, "3"),
        (Key::Half, "4"),
        (Key::Cap, "500"),
        (Key::Target, "3x"),
        (Key::Base, "kgz-fy2025-sbp"),
        (Key::Base, "7"),
        (Key::Shock, "fy2026:-30:3"),
        (Key::Infl, "2"),
        (Key::By, "fy2030"),
        (Key::Sigma, "25"),
        (Key::Parts, "kg:5"),
        (Key::Levers, "drones:2026"),
    ] {
        let set = fresh.apply(&Edit::new(key, raw));
        assert!(set.as_ref().is_ok_and(|set| *set != fresh), "{key:?}");
        let emptied = set.and_then(|set| set.apply(&Field::Whole(key).edit("  ", &set)?));
        assert_eq!(emptied.as_ref(), Ok(&fresh), "{key:?}");
    }
    // In a link that is none of the reader's.
    let cut_off = fresh.apply(&Edit::new(Key::By, ""));
    assert_eq!(cut_off, Err(Refusal::Unit(UnitError::Period)));
}

#[test]
fn another_goal_keeps_the_parts_that_it_counts_and_no_others() {
    let five = link::decode("goal=ca5-triple&parts=kz:5,uz.x:7", "").0;
    let parts = |goal: &str| {
        let other = five.apply(&Edit::new(Key::Goal, goal));
        other.map(|other| other.parts.to_text())
    };
    assert_eq!(parts("exports-1bn").as_deref(), Ok("kz:5,uz.x:7"));
    assert_eq!(parts("kgz-100m").as_deref(), Ok(""));
}

#[test]
fn what_is_wrong_with_a_base_or_a_lever_is_told_apart() {
    let why = |key, raw: &str| Scenario::default().apply(&Edit::new(key, raw)).err();
    for (key, raw) in [
        (Key::Base, "moon"),
        (Key::Base, "moon@5"),
        (Key::Base, "5@3"),
        (Key::Levers, "drones:2026:0.8"),
        (Key::Levers, "transit-cost:2027:0.8:9"),
    ] {
        assert_eq!(why(key, raw), Some(Refusal::Unknown), "{raw}");
    }
    let number = Some(Refusal::Unit(UnitError::NotNumber));
    assert_eq!(why(Key::Base, "5.1.8"), number);
    assert_eq!(
        why(Key::Levers, "drones:2026,drones:2027"),
        Some(Refusal::Twice)
    );
}

#[test]
fn a_scenario_is_refused_once_its_link_is_too_long() {
    let every = data::levers().iter().map(|lever| match lever.size {
        Size::Cheaper(_) => format!("{}:fy2027:0.125", lever.id),
        _ => format!("{}:fy2027", lever.id),
    });
    let levers = every.collect::<Vec<_>>().join(",");
    let query = format!(
        "goal=ca5-triple&base=ca5-2024-reported@391.999&by=fy2045&infl=2.25&sigma=25.25&shock=fy2026:-38.25:3.25\
             &parts=kz.x:5.25,kz.m:2.75,uz.x:15.5,uz.m:9.25,kg.x:20.5,kg.m:1.25,tm.x:3.25,tm.m:4.75,tj.x:10.5\
             &levers={levers}"
    );
    let base = link::decode(&query, "").0;
    // Sections shown bring the link to its very limit, and one letter beyond.
    let shown = |bits: u32| {
        let names = [
            "answer", "controls", "chart", "pace", "levers", "table", "sources", "promises",
            "method",
        ];
        let on = names
            .iter()
            .enumerate()
            .filter(|(place, _)| bits >> place & 1 == 1);
        on.map(|(_, name)| *name).collect::<Vec<_>>().join(",")
    };
    let long = |wanted: usize| {
        (1..512)
            .map(shown)
            .find(|show| link::encode(&base).len() + "&show=".len() + show.len() == wanted)
    };
    let at = |wanted: usize| {
        let show = long(wanted).unwrap_or_default();
        base.apply(&Edit::new(Key::Show, show))
            .map(|there| link::encode(&there).len())
    };
    assert!(
        (420..460).contains(&link::encode(&base).len()),
        "{}",
        link::encode(&base)
    );
    assert_eq!(at(link::LONGEST), Ok(link::LONGEST));
    assert_eq!(at(link::LONGEST + 1), Err(Refusal::TooLong));
    assert_eq!(at(link::LONGEST + 3), Err(Refusal::TooLong));
}

#[test]
fn the_longest_text_that_is_read_is_as_long_as_a_link() {
    let why = |letters: usize| {
        let edit = Edit::new(Key::Rate, "-".repeat(letters));
        Scenario::default().apply(&edit).err()
    };
    let number = Refusal::Unit(UnitError::NotNumber);
    assert_eq!(why(link::LONGEST), Some(number));
    assert_eq!(why(link::LONGEST + 1), Some(Refusal::TooLong));
}

#[test]
fn a_deadline_of_the_readers_own_outlives_a_change_of_promise() {
    let next = |link: &str, goal| {
        let (now, _) = link::decode(link, "");
        now.apply(&Edit::new(Key::Goal, goal))
            .map(|next| next.deadline)
    };
    let own = Period::parse("2040").ok();
    assert_eq!(next("by=2040", "ca5-triple"), Ok(own));
    let goal = data::goal("kaz-1bn").and_then(|goal| goal.deadline);
    assert!(goal.is_some());
    assert_eq!(next("", "kaz-1bn"), Ok(goal));
    assert_eq!(next("goal=kaz-1bn", "kgz-100m"), Ok(None));
}

#[test]
fn a_number_too_large_is_refused_for_its_size_and_a_word_for_being_none() {
    let why = |raw| Scenario::default().apply(&Edit::new(Key::Base, raw)).err();
    assert!(matches!(
        why("99999999999999999999999"),
        Some(Refusal::Unit(UnitError::Outside { .. }))
    ));
    assert_eq!(why("abc"), Some(Refusal::Unknown));
}
