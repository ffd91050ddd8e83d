//! The pace that is needed, the verdict on it, and the arrival that is asked for.

use crate::reader::{in_time, open, slower, typed};
use proptest::prelude::*;
use std::collections::HashSet;
use trade_horizon::data;
use trade_horizon::engine::units::Period;
use trade_horizon::scenario::{Lang, Scenario, Shape, link};
use trade_horizon::text::{self, plain};
use trade_horizon::view::{self, Outcome, Preset, arriving};

#[test]
fn the_pace_that_is_shown_as_needed_arrives_in_time_for_every_goal_and_deadline() {
    let mut asked = HashSet::new();
    for goal in data::goals() {
        for years in [1_u16, 2, 3, 4, 5, 7, 10, 15, 22, 40] {
            for fiscal in [true, false] {
                for path in ["compound", "linear", "fade", "scurve"] {
                    let by = Period::Fiscal(2025 + years).to_token();
                    let by = if fiscal {
                        by
                    } else {
                        (2025 + years).to_string()
                    };
                    let page = open(&format!("goal={}&by={by}&path={path}", goal.id));
                    let shown = page.pace.deadline.iter().chain(&page.proportion.needed);
                    for needed in shown.chain(&page.pace.ahead) {
                        for lang in Lang::ALL {
                            let words = text::words(lang);
                            if let Some(scenario) = typed(words, &page, needed) {
                                let said = (words.needed)(needed, page.pace.linear);
                                let kept = asked.contains(&scenario) || in_time(&scenario);
                                assert!(kept, "{} {by} {path}: {said}", goal.id);
                                asked.insert(scenario);
                            }
                        }
                    }
                    for preset in &page.presets {
                        if let Preset::Needed { rate, .. } = preset {
                            let scenario = Scenario {
                                rate: *rate,
                                ..page.scenario.clone()
                            };
                            assert!(in_time(&scenario), "{} {by} {path}: {rate:?}", goal.id);
                        }
                    }
                }
            }
        }
    }
    assert!(asked.len() > 400, "{}", asked.len());
}

#[test]
fn the_paces_of_the_issue_arrive() {
    let shown = |query: &str| {
        let page = open(query);
        let needed = page.pace.deadline.expect("a pace");
        (text::words(Lang::En).needed)(&needed, page.pace.linear)
    };
    assert_eq!(shown("goal=kgz-200m&by=fy2029"), "109.7% a year");
    assert_eq!(shown("by=2030"), "71.4% a year");
    assert_eq!(shown("by=fy2030&path=linear"), "$19m more each year");
    let tiny = "goal=custom&base=99.96&target=100&by=fy2030";
    assert_eq!(shown(tiny), "under 0.1% a year");
    let all = [
        (Lang::Ur, "0.1 فیصد سے کم"),
        (Lang::Ru, "менее 0,1\u{a0}%"),
        (Lang::Ky, "0,1%дан аз"),
    ];
    for (lang, under) in all {
        let page = open(tiny);
        let said = (text::words(lang).needed)(&page.pace.deadline.expect("a pace"), false);
        assert!(said.contains(under), "{said}");
        let said = plain(&(text::words(lang).proportion)(
            &page.proportion,
            &page.headline,
        ));
        assert!(said.contains(under.trim_start_matches("менее ")), "{said}");
    }
    let late = |query: &str| {
        let page = open(query);
        plain(&(text::words(Lang::En).proportion)(
            &page.proportion,
            &page.headline,
        ))
    };
    assert!(
        late("goal=kgz-200m&by=fy2029&rate=109.7").contains("In time for the deadline, FY2028-29.")
    );
    assert!(late("by=2030&rate=71.31").contains(
        "In time for the deadline, 2030. Calendar 2030 as a whole is at the target; the first fiscal year at the target is FY2030-31."
    ));
    assert!(late("by=2030&rate=71.3").contains("Under 0.1 years late for the deadline, 2030."));
}

/// A scenario that may hold anything that moves a flow.
fn scenarios() -> impl Strategy<Value = String> {
    let goal = prop::sample::select(data::goals().iter().map(|goal| goal.id).collect::<Vec<_>>());
    let path = prop::sample::select(vec!["compound", "linear", "fade", "scurve"]);
    let by = (1_u16..45, any::<bool>());
    let base = prop::option::of((1_u32..500_000).prop_map(|base| f64::from(base) / 1_000.0));
    let infl = prop::option::of(-50_i32..150);
    let fall = prop::option::of((2026_u16..2050, 1_u32..100, 1_u32..12));
    let lever = prop::option::of(2026_u16..2045);
    let rate = -2_000_i32..9_000;
    (goal, path, by, base, infl, fall, lever, rate, 0_u32..10).prop_map(
        |(goal, path, (years, fiscal), base, infl, fall, lever, rate, parts)| {
            let by = if fiscal {
                format!("fy{}", 2025 + years)
            } else {
                format!("{}", 2024 + years)
            };
            let mut link = vec![format!("goal={goal}&path={path}&by={by}")];
            link.push(format!("rate={}", f64::from(rate) / 100.0));
            if let Some(base) = base {
                link.push(format!("base={base}&target={}", base * 4.0));
            }
            if let Some(infl) = infl {
                link.push(format!("infl={}", f64::from(infl) / 10.0));
            }
            if let Some((from, fall, years)) = fall {
                link.push(format!("shock=fy{from}:-{fall}:{years}"));
            }
            if let Some(from) = lever {
                link.push(format!("levers=digital-agreement:fy{from}"));
            }
            if parts == 0 && goal == "ca5-triple" {
                link.push("parts=kz:5,uz:15".to_owned());
            }
            link.join("&")
        },
    )
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2_000, ..ProptestConfig::default() })]

    /// The pace that a deadline needs, the verdict on it and the years are one thing.
    #[test]
    fn the_verdict_is_that_of_the_pace(query in scenarios()) {
        let page = open(&query);
        let Outcome::Reached { years, period } = page.headline.outcome else { return Ok(()) };
        let verdict = page.proportion.verdict.expect("a deadline is set");
        let ahead = page.headline.from.years_until(verdict.by);
        prop_assert_eq!(verdict.late > 0.0, years > ahead + 1e-9, "{}", query);
        prop_assert!(verdict.late <= 0.0 || (verdict.late - (years - ahead)).abs() < 1e-12);
        if let Some(first) = verdict.first {
            prop_assert!(first == period && verdict.late <= 0.0 && verdict.by.years_until(period) > 0.0);
        }
        let own = match page.scenario.shape {
            Shape::Linear => page.pace.deadline.map(|needed| (needed.step, page.scenario.step_or_default().to_f64())),
            _ => page.pace.deadline.and_then(|needed| Some((needed.rate?, page.scenario.rate.fraction()))),
        };
        if let Some((needed, own)) = own.filter(|_| !page.headline.is_sum) {
            let near = (needed - own).abs() < 1e-9 * (1.0 + own.abs());
            prop_assert!(near || (own < needed) == (verdict.late > 0.0), "{} {} {:?}", query, needed, verdict);
        }
    }

    /// What is shown as needed arrives when it is typed in, whatever else moves the flow.
    #[test]
    fn a_needed_pace_that_is_typed_in_arrives(query in scenarios(), lang in prop::sample::select(Lang::ALL.to_vec())) {
        let page = open(&query);
        let words = text::words(lang);
        for needed in page.pace.deadline.iter().chain(&page.pace.ahead) {
            if page.headline.is_sum {
                prop_assert!(needed.every_part);
                continue;
            }
            if let Some(scenario) = typed(words, &page, needed) {
                prop_assert!(in_time(&scenario), "{} {}", query, (words.needed)(needed, page.pace.linear));
            }
        }
    }

    /// The arrival that is asked for is the one that is answered, by every shape of path, with parts, levers, a fall and a target that
    /// moves. Where it comes earlier, no slower pace comes just then: one smallest step slower it is late.
    #[test]
    fn the_period_that_is_asked_for_is_the_one_that_is_answered(query in scenarios(), after in 1_u16..60) {
        let scenario = link::decode(&query, "").0;
        let by = scenario.start().1.plus(after);
        let Some(set) = arriving::arriving_in(&scenario, by) else { return Ok(()) };
        let arrives = |scenario: &Scenario| match view::outcome(scenario) {
            Outcome::Reached { period, .. } => Some(period),
            _ => None,
        };
        let then = arrives(&set).expect("it arrives");
        prop_assert!(then.midpoint() <= by.midpoint(), "{query} by {by:?}: {then:?}");
        let others = Scenario { rate: scenario.rate, step: scenario.step, parts: scenario.parts.clone(), ..set.clone() };
        prop_assert_eq!(&others, &scenario, "nothing else is set");
        if then != by {
            // The tenth or the digits of an amount may be above the least; the least itself is no more than that.
            let mut least = set;
            for _ in 0..1_000 {
                match slower(&least) {
                    Some(less) if arrives(&less).is_some_and(|period| period.midpoint() <= by.midpoint()) => {
                        prop_assert_ne!(arrives(&less), Some(by), "{} was slower and just then", link::encode(&less));
                        least = less;
                    }
                    _ => break,
                }
            }
        }
    }
}
