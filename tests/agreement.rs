//! Numbers and words of one page do not contradict each other: what is shown as needed arrives when it is typed in, the verdict
//! says the same as the pace, nothing is rounded across what it is held against, and a reader's numbers stand as they were
//! entered.

#![allow(clippy::expect_used, reason = "a test that cannot go on must stop")]

use proptest::prelude::*;
use trade_horizon::data;
use trade_horizon::engine::units::{Period, parse_fixed, write_fixed};
use trade_horizon::scenario::{Edit, Key, Lang, Scenario, Shape, link};
use trade_horizon::text::{self, Words, plain};
use trade_horizon::view::{self, Needed, Outcome, Page, Preset, arriving};

fn open(query: &str) -> Page {
    let (scenario, refused) = link::decode(query, "");
    assert_eq!(refused, [], "{query}");
    view::page(scenario)
}

/// The number in a phrase, as a reader would type it.
fn number(phrase: &str) -> String {
    let digit = |c: char| c.is_ascii_digit();
    let sign = |c: char| digit(c) || c == '\u{2212}';
    let start = phrase.find(sign).expect("a number");
    let end = phrase.rfind(digit).expect("a number") + 1;
    phrase.get(start..end).expect("a number").to_owned()
}

/// The scenario after what is shown as needed was typed in; `None` where no such pace can be set.
fn typed(words: &Words, page: &Page, needed: &Needed) -> Option<Scenario> {
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
fn in_time(scenario: &Scenario) -> bool {
    let page = view::page(scenario.clone());
    match page.headline.outcome {
        Outcome::Met => true,
        Outcome::Never(_) => false,
        Outcome::Reached { .. } => page.proportion.verdict.is_some_and(|one| one.late <= 0.0),
    }
}

#[test]
fn the_pace_that_is_shown_as_needed_arrives_in_time_for_every_goal_and_deadline() {
    let mut asked = std::collections::HashSet::new();
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
        "In time for the deadline, 2030. Calendar 2030 as a whole is at the target; the first fiscal year is FY2030-31."
    ));
    assert!(late("by=2030&rate=71.3").contains("Under 0.1 years late for the deadline, 2030."));
}

#[test]
fn the_readers_own_numbers_stand_as_they_were_entered() {
    for (query, numbers) in [
        (
            "goal=custom&base=100&target=100.5&rate=0.5",
            ["$100m", "$100.5m"],
        ),
        (
            "goal=custom&base=100.25&target=200.75&rate=7",
            ["$100.25m", "$200.75m"],
        ),
        (
            "goal=custom&base=99.96&target=100&rate=0.01",
            ["$99.96m", "$100m"],
        ),
        (
            "goal=custom&base=0.001&target=1234.567&rate=50",
            ["$0.001m", "$1,234.567m"],
        ),
        (
            "goal=custom&base=1234.567&target=999999.999",
            ["$1,234.567m", "$999.999999bn"],
        ),
        ("base=kgz-fy2025-sbp", ["$4.561m", "$100m"]),
        ("target=2.345x", ["$5.18m", "$12.1471m"]),
    ] {
        let page = open(query);
        let words = text::words(Lang::En);
        let quote = (words.quote)(&page, "link");
        let labels = (words.chart_labels)(&page);
        let [base, target] = numbers;
        assert!(quote.contains(&format!("From {base} in")), "{quote}");
        assert!(
            quote.contains(&format!("{target} a year")) || quote.contains(&format!("to {target}")),
            "{quote}"
        );
        assert_eq!(labels.start, base);
        assert!(labels.target.starts_with(target), "{}", labels.target);
        let first = page.table.rows.first().expect("a row");
        assert_eq!((words.level)(first), base);
    }
    let own = open("sigma=25.25").outlook.expect("an outlook");
    assert!((text::words(Lang::En).outlook_method)(&own).starts_with("Volatility 25.25% "));
}

#[test]
fn what_this_link_opened_with_is_said() {
    let said = |query: &str| (text::words(Lang::En).opens_with)(&open(query).scenario);
    assert_eq!(
        said(""),
        "The page opens with 10% a year: a round number, nobody's forecast."
    );
    assert_eq!(said("goal=ca5-triple&by=2040"), said(""));
    assert_eq!(
        said("rate=12"),
        "This link opened with 12% a year: somebody's choice, nobody's forecast."
    );
    assert_eq!(
        said("path=linear"),
        "The page opens with +$0.518m a year: a tenth of the starting figure, nobody's forecast."
    );
    assert_eq!(
        said("path=linear&step=-7&rate=12"),
        "This link opened with \u{2212}$7m a year: somebody's choice, nobody's forecast."
    );
    assert!(said("parts=kg:5").starts_with("This link opened with each country at its own rate"));
    for lang in Lang::ALL {
        let said = (text::words(lang).opens_with)(&open("rate=12.25").scenario);
        let number = if text::words(lang).lang == Lang::En || lang == Lang::Ur {
            "12.25"
        } else {
            "12,25"
        };
        assert!(said.contains(number), "{said}");
    }
    let opening = open("rate=12").scenario;
    let moved = open("rate=30&by=2040").scenario;
    assert_eq!(
        link::encode(&moved.at_pace_of(&opening)),
        "v=1&rate=12&by=2040"
    );
}

#[test]
fn titles_tell_pages_apart() {
    let queries = [
        "",
        "rate=12",
        "rate=12.5",
        "rate=-5",
        "rate=0",
        "target=50",
        "target=2x",
        "goal=ca5-triple",
        "goal=kgz-200m",
        "goal=custom",
        "goal=custom&base=200",
        "path=linear&step=7",
        "path=fade",
        "goal=ca5-triple&parts=kz:5",
        "rate=0.01",
    ];
    for lang in Lang::ALL {
        let words = text::words(lang);
        let titles: std::collections::BTreeSet<_> = queries
            .iter()
            .map(|query| (words.page_title)(&open(query)))
            .collect();
        assert_eq!(titles.len(), queries.len(), "{titles:?}");
        for title in &titles {
            assert!(
                title.ends_with("| Trade Horizon") && title.chars().count() < 120,
                "{title}"
            );
        }
        let fresh = open("");
        let title = (words.page_title)(&fresh);
        assert!(
            title.starts_with((words.said)(fresh.scenario.goal.name)),
            "{title}"
        );
        let Outcome::Reached { period, .. } = fresh.headline.outcome else {
            unreachable!("it arrives")
        };
        assert!(
            title.contains((words.period)(period).trim_matches(['\u{2066}', '\u{2069}'])),
            "{title}"
        );
    }
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

/// The scenario one smallest step of its pace slower, where that can be set.
fn slower(scenario: &Scenario) -> Option<Scenario> {
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

    /// Below the target nothing reads as at it: no flow, no share, no chance.
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

    #[test]
    fn nothing_is_rounded_across_what_it_is_held_against(base in 90_000_i64..100_000, rate in 1_i64..40, years in 0_u16..40) {
        let query = format!("goal=custom&base={}.{:03}&target=100&rate=0.{rate:02}", base / 1_000, base % 1_000);
        let page = open(&query);
        let words = text::words(Lang::En);
        let row = view::read_off(&page, years);
        let (flow, share) = ((words.level)(&row), (words.share_of_target)(row.share));
        let read = |text: &str| number(text).replace(',', "").parse::<f64>().expect("a number");
        prop_assert_eq!(read(&share) < 100.0, row.share < 1.0 - 1e-12, "{} {}", query, share);
        prop_assert_eq!(read(&flow) < 100.0, row.share < 1.0 - 1e-12, "{} {}", query, flow);
        if let Outcome::Reached { years, period } = page.headline.outcome {
            let whole = page.headline.outcome.after(page.headline.from).expect("whole periods");
            // "That is 31.1 years after"
            let said = (words.proportion)(&page.proportion, &page.headline);
            let shown = read(&said.get(1).expect("how long that is").text);
            prop_assert!(shown <= f64::from(whole) + 1e-9, "{} {:?}", shown, period);
            prop_assert!(shown > f64::from(whole) - 1.0 || years - f64::from(whole - 1) < 1e-6, "{} {:?}", shown, period);
        }
    }
}
