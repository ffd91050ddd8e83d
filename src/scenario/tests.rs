//! Scenarios of their goals.

use super::*;
use crate::data::{Flow, Goal};
use crate::engine::units::Period;

fn opened(query: &str) -> Scenario {
    link::decode(query, "").0
}

#[test]
fn what_the_reader_leaves_open_has_its_default() {
    let fresh = opened("");
    assert_eq!(fresh.step_or_default().to_text(), "0.518");
    assert_eq!(fresh.ceiling_or_default().to_text(), "200");
    assert_eq!(fresh.long_run_or_default().to_text(), "2.7");
    assert_eq!(fresh.half_life_or_default().to_text(), "5");
    let five = opened("goal=ca5-triple");
    assert_eq!(five.step_or_default().to_text(), "39.2");
    assert_eq!(five.ceiling_or_default().to_text(), "2352");
    let least = opened("target=0.001x");
    assert_eq!(least.ceiling_or_default().to_text(), "0.011");
    assert_eq!(opened("target=0").ceiling_or_default().to_text(), "0.001");
    let most = opened("goal=ca5-triple&target=900000");
    assert_eq!(most.ceiling_or_default().to_text(), "1000000");
    let set = opened("step=-2&cap=70&to=-1&half=0.5");
    assert_eq!(set.step_or_default().to_text(), "-2");
    assert_eq!(set.ceiling_or_default().to_text(), "70");
    assert_eq!(set.long_run_or_default().to_text(), "-1");
    assert_eq!(set.half_life_or_default().to_text(), "0.5");
}

#[test]
fn a_sum_has_the_flows_that_the_goal_counts() {
    let flows = |scenario: &Scenario| {
        let flows: Vec<_> = scenario.pieces().iter().map(|piece| piece.flow).collect();
        (flows.len(), flows.first().copied(), flows.last().copied())
    };
    let (exports, imports) = (Some(PartFlow::Exports), Some(PartFlow::Imports));
    assert_eq!(flows(&opened("goal=ca5-triple")), (10, exports, imports));
    assert_eq!(flows(&opened("goal=exports-1bn")), (5, exports, exports));
    assert_eq!(flows(&opened("")), (2, exports, imports));
    let of = opened("goal=ca5-triple").goal;
    let goal: &'static Goal = Box::leak(Box::new(Goal {
        id: "imports",
        partner: of.partner,
        flow: Flow::Imports,
        baseline: of.baseline,
        target: of.target,
        deadline: None,
        promise: None,
        presets: &[],
        name: of.name,
    }));
    assert_eq!(flows(&Scenario::of(goal)), (5, imports, imports));
    let fits = |parts: &str| Parts::parse(parts).is_ok_and(|parts| parts.fit(goal));
    assert!(fits("kz:5,uz.m:3") && !fits("kz.x:5"));
    let exports = opened("goal=exports-1bn&parts=kz.x:5,uz:3");
    assert_eq!(exports.parts.to_text(), "kz.x:5,uz:3");
}

#[test]
fn a_sum_starts_from_the_state_bank_and_nothing_else_does() {
    let (level, period) = opened("goal=exports-1bn&parts=kz:5").start();
    assert!((level - 197.06).abs() < 1e-9, "{level}");
    assert_eq!(period, Period::Fiscal(2025));
    assert!(opened("parts=kg:5").is_sum());
    // A fixed amount a year is one series, whatever the parts say.
    let linear = opened("parts=kg:5&path=linear");
    assert!(!linear.is_sum());
    assert_eq!(linear.start(), (5.18, Period::Fiscal(2025)));
    let rates = |query: &str| -> Vec<String> {
        let pieces = opened(query).pieces();
        pieces.iter().map(|piece| piece.rate.to_text()).collect()
    };
    assert_eq!(rates("rate=7&parts=kg.m:5"), ["7", "5"]);
    assert_eq!(rates("rate=7&parts=kg:4,kg.m:5"), ["4", "5"]);
}

#[test]
fn a_pinned_scenario_holds_its_figure_and_everything_else() {
    let scenario = opened("rate=12&by=fy2030");
    let pinned = scenario.pinned();
    assert_eq!(
        link::encode(&pinned),
        "v=1&rate=12&base=kgz-fy2025-minister@5.18&by=fy2030"
    );
    assert_eq!(pinned.baseline(), scenario.baseline());
    assert_eq!(pinned.pinned(), pinned);
    assert_eq!(pinned.base_figure(), scenario.base_figure());
    assert_eq!(opened("base=7").base_figure(), None);
}

#[test]
fn a_comparison_can_be_turned_round_and_ended() {
    // The page looks the same: language, colours, parts and axis are not what is compared.
    let scenario = opened(
        "rate=12&lang=en&theme=dark&show=answer&scale=linear&vs=goal%3Dca5-triple%26rate%3D5%26theme%3Dlight",
    );
    let swapped = scenario.swapped().map(|other| link::encode(&other));
    assert_eq!(
        swapped.as_deref(),
        Some(
            "v=1&goal=ca5-triple&rate=5\
                 &vs=v.1_rate.12\
                 &lang=en&theme=dark&show=answer&scale=linear"
        )
    );
    let ended = scenario.apply(&Edit::new(Key::Vs, "none"));
    assert_eq!(ended.as_ref(), Ok(&scenario.alone()));
    assert_eq!(scenario.alone().swapped(), None);
}

#[test]
fn the_pace_of_the_opening_comes_back_and_nothing_else() {
    let now = opened("goal=ca5-triple&rate=25&by=2040&theme=dark");
    let opening = opened("goal=ca5-triple&rate=7.5&by=2035&sigma=30");
    let back = opened("goal=ca5-triple&rate=7.5&by=2040&theme=dark");
    assert_eq!(now.at_pace_of(&opening), back);
    let now = opened("path=linear&step=9&scale=linear");
    assert_eq!(
        now.at_pace_of(&opened("path=linear&step=2")),
        opened("path=linear&step=2&scale=linear")
    );
    // That of each part too, and of no other promise's.
    let opening = opened("goal=ca5-triple&parts=kz:5,uz:15");
    let now = opened("goal=ca5-triple&parts=kz:6,uz:15&by=2032");
    let back = opened("goal=ca5-triple&parts=kz:5,uz:15&by=2032");
    assert_eq!(now.at_pace_of(&opening), back);
    let other = opened("goal=kgz-100m&parts=kg:6");
    assert_eq!(other.at_pace_of(&opening).parts, other.parts);
}

#[test]
fn the_share_of_a_fall_that_goes_through_a_border_stands_as_it_was_entered() {
    for tenths in 0..=1_000 {
        let entered = crate::engine::units::write_fixed(tenths, 1);
        let edit = Field::Routed.edit(&entered, &opened("goal=ca5-triple"));
        let edit = edit.expect("a share of all");
        let link = format!("goal=ca5-triple&shock={}", edit.raw);
        assert_eq!(Field::Routed.held(&opened(&link)), entered, "{link}");
    }
}

#[test]
fn without_their_pace_scenarios_that_differ_in_nothing_else_are_the_same() {
    let fresh = opened("path=linear");
    assert_eq!(opened("path=linear&step=3").paceless(), fresh);
    assert_eq!(opened("rate=20").paceless(), opened(""));
    assert_ne!(opened("target=90").paceless(), opened(""));
}

#[test]
fn a_pace_is_set_where_it_is_not_the_one_a_page_opens_with() {
    for (link, set) in [
        ("", false),
        ("rate=10", false),
        ("rate=12", true),
        ("parts=kg:10", true),
        ("path=linear", false),
        ("path=linear&step=3", true),
        // An amount a year is its pace, whatever the rate beside it.
        ("path=linear&rate=12", false),
        ("path=scurve&rate=12", true),
    ] {
        assert_eq!(opened(link).pace_is_set(), set, "{link}");
    }
}

#[test]
fn a_multiple_is_of_the_figure_at_hand_and_for_a_sum_of_the_one_promised() {
    for (link, millions) in [
        ("goal=ca5-triple", 1_176.0),
        ("goal=ca5-triple&base=100", 300.0),
        ("goal=ca5-triple&parts=kz:5", 1_176.0),
        ("goal=ca5-triple&parts=kz:5&base=100", 1_176.0),
        ("goal=ca5-triple&target=2x&base=100", 200.0),
    ] {
        let target = opened(link).target_usd();
        assert!((target - millions).abs() < 1e-9, "{link}: {target}");
    }
}

#[test]
fn what_was_kept_is_alone_until_something_but_the_look_of_the_page_is_chosen() {
    let kept = |link: &str| opened(link).is_kept_alone();
    assert!(!kept("rate=12"));
    assert!(kept("rate=12&vs=rate.12"));
    assert!(kept("rate=12&scale=linear&theme=dark&lang=ru&vs=rate.12"));
    assert!(!kept("rate=13&vs=rate.12"));
    assert!(!kept("rate=12&by=2030&vs=rate.12"));
}

#[test]
fn a_form_shows_its_sections_and_any_can_be_turned_to_some() {
    let shown = |sections: Sections| {
        let all = Section::ALL.iter().filter(|(one, _)| sections.shows(*one));
        all.map(|(_, name)| *name).collect::<Vec<_>>().join(",")
    };
    for (form, sections) in [
        (Form::Sentence, "answer,controls"),
        (Form::Card, "answer,controls,chart"),
    ] {
        assert_eq!(Sections::of(form).form(), form);
        assert_eq!(shown(Sections::of(form)), sections);
    }
    let card = Sections::of(Form::Card);
    assert_eq!(
        card.with(Section::Pace, true).to_text(),
        "answer,controls,chart,pace"
    );
    assert_eq!(
        card.with(Section::Chart, false).to_text(),
        "answer,controls"
    );
    let answer = Sections::parse("answer");
    assert_eq!(answer.map(|one| one.with(Section::Answer, false)), answer);
    let all = Sections::default();
    assert_eq!(all.with(Section::Share, true), all);
    assert_eq!(
        all.with(Section::Share, false).with(Section::Share, true),
        all
    );
}

#[test]
fn a_link_names_its_choices_and_does_without_one() {
    assert_eq!(link::given("?rate=12&utm=3&by=2030"), ["rate", "by"]);
    let rest = link::without(&opened("rate=12&by=2030"), Key::Rate);
    assert_eq!(rest, opened("by=2030"));
    let counts = |why| {
        Refused {
            key: "rate",
            raw: String::new(),
            why,
        }
        .counts()
    };
    assert!(counts(Refusal::Cut) && counts(Refusal::Unclear) && !counts(Refusal::Unknown));
}
