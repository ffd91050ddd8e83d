//! What the page shows of a scenario.

use super::{Outcome, Page, Preset, outcome, page};
use crate::engine::reach::Reason;
use crate::engine::units::Period;
use crate::scenario::{Scenario, link};

fn shown(query: &str) -> Page {
    let (scenario, refused) = link::decode(query, "");
    assert_eq!(refused, []);
    page(scenario)
}

fn assert_reached(query: &str, expected_years: f64, expected_period: &str) {
    let outcome = shown(query).headline.outcome;
    let Outcome::Reached { years, period } = outcome else {
        unreachable!("{query}: {outcome:?}")
    };
    assert!((years - expected_years).abs() < 1e-9, "{query}: {years}");
    assert_eq!(period.to_label(), expected_period, "{query}");
}

#[test]
fn the_promised_answers_hold() {
    assert_reached("?goal=kgz-100m&rate=10", 31.060_324_676_697, "FY2056-57");
    assert_reached("?goal=kgz-100m&rate=20", 16.237_054_914_259, "FY2041-42");
    assert_reached("?goal=ca5-triple&rate=10", 11.526_704_607_247, "2036");
    let linear = "?goal=custom&base=0&period=fy2025&target=100&path=linear&step=7";
    assert_reached(linear, 100.0 / 7.0, "FY2039-40");
    assert_eq!(
        shown("?goal=kgz-100m&rate=-31.99").headline.outcome,
        Outcome::Never(Reason::Shrinking)
    );
    assert_eq!(
        shown("?goal=kgz-100m&rate=0").headline.outcome,
        Outcome::Never(Reason::NoGrowth)
    );
    let met = "?goal=custom&base=120&period=fy2025&target=100&rate=-10";
    assert_eq!(shown(met).headline.outcome, Outcome::Met);
}

#[test]
fn deadlines_are_measured_between_the_middles_of_periods() {
    let required = |query| {
        shown(query)
            .pace
            .deadline
            .and_then(|needed| needed.rate)
            .unwrap_or(f64::NAN)
    };
    assert!((required("?goal=kgz-100m&by=fy2030") - 0.807_732_009_12).abs() < 1e-10);
    assert!((required("?goal=kgz-100m&by=2030") - 0.713_003_402_12).abs() < 1e-10);
    let past = shown("?by=fy2025").pace;
    assert_eq!(
        (past.deadline, past.past),
        (None, Some(Period::Fiscal(2025)))
    );
}

#[test]
fn tapping_the_needed_pace_arrives_by_the_deadline() {
    for query in [
        "?by=fy2030",
        "?goal=kgz-200m",
        "?goal=exports-1bn&by=fy2031",
        "?goal=match-india",
    ] {
        let (scenario, _) = link::decode(query, "");
        let needed = page(scenario.clone())
            .presets
            .into_iter()
            .find_map(|preset| match preset {
                Preset::Needed { by, rate } => Some((by, rate)),
                Preset::Figure { .. } => None,
            });
        let Some((by, rate)) = needed else {
            unreachable!("{query}")
        };
        let Outcome::Reached { years, .. } = outcome(&Scenario {
            rate,
            ..scenario.clone()
        }) else {
            unreachable!("{query}")
        };
        assert!(
            years <= scenario.baseline().1.years_until(by),
            "{query}: {years}"
        );
    }
}

#[test]
fn the_table_ends_one_period_after_the_arrival() {
    let table = shown("").table;
    assert_eq!((table.every, table.rows.len()), (1, 34));
    let arrivals: Vec<_> = table.rows.iter().filter(|row| row.arrives).collect();
    assert_eq!(
        arrivals
            .iter()
            .map(|row| row.period.to_label())
            .collect::<Vec<_>>(),
        ["FY2056-57"]
    );
    assert!(arrivals.iter().all(|row| row.share >= 1.0));
    assert!(
        shown("?rate=0.5").table.rows.len() < 60,
        "a long table is thinned"
    );
}

#[test]
fn a_comparison_stands_beside_each_period_at_its_own_time() {
    let page = shown("?rate=20&vs=base%3D7%26period%3D2024");
    let rows = &page.table.rows;
    // Half a year after the middle of 2024, and a year and a half.
    for (row, years) in rows.iter().zip([0.5, 1.5]) {
        let expected = 7.0 * 1.1_f64.powf(years);
        assert!(row.other.is_some_and(|flow| (flow - expected).abs() < 1e-9));
    }
    // What starts later has nothing to show before.
    let later = shown("?vs=goal%3Dkgz-200m").table.rows;
    let flows: Vec<_> = later.iter().map(|row| row.other.is_some()).collect();
    assert!(!flows[0] && flows[1..].iter().all(|there| *there));
    assert!(
        page.other
            .is_some_and(|other| matches!(other.outcome, Outcome::Reached { .. }))
    );
    assert!(shown("").table.rows.iter().all(|row| row.other.is_none()));
}

#[test]
fn every_figure_on_record_gives_its_own_answer() {
    let starts = shown("").baselines;
    let ids: Vec<_> = starts.iter().map(|start| start.figure.id).collect();
    assert!(
        ids.contains(&"kgz-fy2025-sbp") && ids.contains(&"kgz-2025-quoted"),
        "{ids:?}"
    );
    assert_eq!(starts.iter().filter(|start| start.chosen).count(), 1);
    let state_bank = starts
        .iter()
        .find(|start| start.figure.id == "kgz-fy2025-sbp")
        .map(|start| start.outcome);
    let Some(Outcome::Reached { period, .. }) = state_bank else {
        unreachable!("{state_bank:?}")
    };
    assert_eq!(period.to_label(), "FY2057-58");
}

#[test]
fn of_a_target_of_nothing_everything_is_all_of_it() {
    for query in [
        "?goal=custom&base=5&period=fy2025&target=0",
        "?goal=custom&base=0&period=fy2025&target=0&path=linear",
    ] {
        let page = shown(query);
        assert_eq!(page.headline.outcome, Outcome::Met);
        let shares = page.table.rows.iter().map(|row| row.share.to_bits());
        assert!(shares.clone().count() > 0);
        assert!(shares.into_iter().all(|share| share == 1.0_f64.to_bits()));
    }
}
