//! Everything that the page says of a scenario is words and numbers, whatever the link.

use crate::scenarios::mangled;
use proptest::prelude::*;
use trade_horizon::scenario::{Lang, Scenario, link};
use trade_horizon::text::{self, plain};
use trade_horizon::view::{self, chart};

/// Everything that the page says of a scenario.
fn said(scenario: &Scenario) -> String {
    let words = text::words(scenario.lang.unwrap_or(Lang::En));
    let page = view::page(scenario.clone());
    let labels = (words.chart_labels)(&page);
    let drawn = chart::chart(&page, [360.0, 300.0], &labels.lengths());
    let mut all = vec![
        plain(&(words.headline)(&page.headline)),
        plain(&(words.proportion)(&page.proportion, &page.headline)),
        (words.spoken_growth)(page.headline.growth),
        (words.opens_with)(scenario),
        (words.page_title)(&page),
        (words.chart_description)(&page, &drawn),
        format!("{labels:?}"),
        (words.events)(&page.headline),
        (words.shock)(scenario),
    ];
    all.extend(
        page.presets
            .iter()
            .flat_map(|preset| <[String; 2]>::from((words.preset)(preset))),
    );
    all.extend(
        page.pace
            .ahead
            .iter()
            .chain(&page.pace.deadline)
            .map(|needed| (words.needed)(needed, page.pace.linear)),
    );
    all.extend(
        page.baselines
            .iter()
            .map(|start| (words.outcome)(start.outcome)),
    );
    all.extend(
        page.grid
            .rows
            .iter()
            .flat_map(|at| at.outcomes.iter().map(|one| (words.outcome)(*one))),
    );
    all.extend((words.readings)(&page).into_iter().flatten());
    all.push((words.quote)(&page, "link"));
    all.extend(
        page.other
            .as_ref()
            .map(|other| (words.versus)(&page.headline, other)),
    );
    all.push((words.read_off)(&view::read_off(&page, 7)));
    all.push(text::csv::csv(words, &page, "link"));
    all.extend(page.levers.iter().map(words.lever_verdict));
    all.extend(
        page.levers
            .iter()
            .flat_map(|row| <[String; 2]>::from((words.lever)(row))),
    );
    all.extend(
        page.countries
            .iter()
            .map(|country| (words.country)(country.part, country.base)),
    );
    if let Some(outlook) = &page.outlook {
        all.push(plain(&(words.outlook)(outlook, &page)));
        all.push((words.outlook_method)(outlook));
        all.extend(
            page.later()
                .by
                .iter()
                .map(|(_, chance)| (words.chance_size)(*chance)),
        );
        assert!((0.0..=1.0).contains(&outlook.chance), "{outlook:?}");
    }
    all.extend(
        page.table
            .rows
            .iter()
            .flat_map(|row| [(words.level)(row), (words.share_of_target)(row.share)]),
    );
    all.extend(drawn.levels.iter().map(|(_, value)| (words.tick)(*value)));
    let points = drawn
        .path
        .iter()
        .chain(drawn.observed.iter())
        .chain(drawn.arrival.iter().map(|(at, _)| at))
        .chain(&drawn.goal)
        .chain(&drawn.other)
        .chain(
            drawn
                .across
                .iter()
                .flat_map(|(line, at)| line.iter().chain([at])),
        )
        .chain(
            drawn
                .fan
                .iter()
                .flat_map(|fan| fan.outlines.iter().flatten()),
        );
    assert!(
        points
            .into_iter()
            .all(|point| point.x.is_finite() && point.y.is_finite()),
        "{drawn:?}"
    );
    all.join("\n")
}

/// Words that a number which is none would be written with, and what else begins so.
const WRONG: [&str; 5] = ["nan", "infinity", " inf", "undefined", "\u{221e}"];
const INNOCENT: [&str; 4] = ["nanc", "infrastructure", "information", "inferred"];

fn assert_sound(scenario: &Scenario) -> Result<(), TestCaseError> {
    let said = said(scenario);
    let lower = said.to_lowercase();
    for wrong in WRONG {
        let found = lower.match_indices(wrong).any(|(at, _)| {
            let from = lower[at..].trim_start();
            !INNOCENT.iter().any(|word| from.starts_with(word))
        });
        prop_assert!(!found, "{wrong} in: {said}");
    }
    Ok(())
}

#[test]
fn scenarios_at_the_edge_of_their_bounds_are_sound() {
    for query in [
        "path=scurve&target=0",
        "path=scurve&cap=0.001",
        "path=scurve&cap=5.18",
        "target=0",
        "shock=fy2026:-100:1000",
        "path=fade&half=0.01&rate=1000&to=1000",
        "path=fade&half=1000&rate=-99.9&to=-99.9",
        "path=linear&step=-1000000",
        "infl=1000&rate=1000",
        "infl=-99.9&rate=-99.9",
        "sigma=1000",
        "shock=2026:-100:5&infl=428&rate=570.89",
        // They meet where both are too small for a float.
        "rate=-90&infl=-90.1",
        "goal=kgz-200m&rate=-78.62&infl=-78.78",
    ] {
        let (scenario, refused) = link::decode(query, "");
        assert_eq!(refused, [], "{query}");
        assert_sound(&scenario).expect(query);
    }
}

proptest! {
    #[test]
    fn no_link_breaks_the_page(query in mangled(), fragment in mangled()) {
        let (scenario, refused) = link::decode(&query, &fragment);
        prop_assert_eq!(&link::decode(&link::encode(&scenario), "").0, &scenario);
        assert_sound(&scenario)?;
        for one in refused {
            prop_assert!((text::words(Lang::En).refused)(&one).contains(one.key));
        }
    }
}
