//! What a page holds beside its answer.

use super::{assert_near, open};
use trade_horizon::data;
use trade_horizon::view::disagreement::{Row, disagreement};
use trade_horizon::view::projection::standing;
use trade_horizon::view::promises::{PromiseRow, promises};
use trade_horizon::view::{Page, Standing, page};

fn shown(query: &str) -> Page {
    page(open(query))
}

fn chance(query: &str) -> f64 {
    shown(query)
        .outlook
        .map_or(f64::NAN, |outlook| outlook.chance)
}

/// What machines are told: `data#required` and `data#chance`.
#[test]
fn machines_are_told_the_pace_that_a_deadline_needs_and_the_chance() {
    let page = shown("by=fy2030");
    // (100/5.18)^(1/5) - 1.
    assert_near(
        page.required_rate().unwrap_or_default(),
        0.807_732_009_127,
        1e-9,
    );
    assert_eq!(shown("").required_rate(), None);
    // By an integration over a grid of logarithms that this project did not write.
    assert_near(shown("").chance().unwrap_or_default(), 0.138_253, 1e-5);
}

#[test]
fn the_chance_of_a_sum_is_of_its_deadline_its_levers_and_its_volatility() {
    let parts = "goal=ca5-triple&parts=kz:10&by=fy2028";
    let page = shown(parts);
    // The third year after the start.
    let third = page.later().all.get(2).copied();
    assert_eq!(page.outlook.as_ref().map(|outlook| outlook.chance), third);
    let fan = page.outlook.map(|outlook| outlook.fan).unwrap_or_default();
    assert_eq!(fan.len(), 11);
    assert!(
        fan.iter()
            .all(|(_, flows)| flows.is_sorted() && flows.first() > Some(&0.0))
    );
    let plain = "goal=ca5-triple&parts=kz:5&by=fy2028";
    let lifted = chance(&format!("{plain}&levers=drones:2026"));
    assert!(chance(plain) < lifted && lifted < 0.9, "{lifted}");
    let at = |sigma| {
        chance(&format!(
            "goal=ca5-triple&parts=kz:5&by=fy2027&sigma={sigma}"
        ))
    };
    assert!(at("15") < at("28.37") && at("28.37") < at("60"));
    assert_near(
        at("28.37"),
        chance("goal=ca5-triple&parts=kz:5&by=fy2027"),
        1e-12,
    );
    assert_eq!(shown("").later().all.len(), 50);
    assert_eq!(shown("by=fy2100").later().all.len(), 75);
}

#[test]
fn the_table_of_rates_is_of_one_rate_and_marks_the_readers_own() {
    for query in ["path=linear", "goal=ca5-triple&parts=kz:5"] {
        assert!(shown(query).grid.rows.is_empty(), "{query}");
    }
    let rows = shown("").grid.rows;
    let chosen: Vec<_> = rows.iter().filter(|row| row.chosen).collect();
    let rates: Vec<_> = chosen.iter().map(|row| row.rate.integer()).collect();
    assert_eq!(rates, [1_000]);
}

#[test]
fn what_arrives_after_a_lifetime_is_late() {
    let page = shown("");
    let all = disagreement(&page.baselines, false);
    let late = |id| {
        let row = data::figure(id).and_then(|figure| all.row(figure));
        row.map(Row::is_late)
    };
    assert_eq!(late("kgz-fy2021-na"), Some(true));
    assert_eq!(late("kgz-nsc-2023-total"), Some(false));
}

#[test]
fn promises_are_measured_by_who_says_most_and_stand_on_a_scale_of_years() {
    let all = promises();
    let row = all
        .rows
        .iter()
        .find(|row| row.promise.figure.id == "kaz-1bn-2026");
    assert_near(
        row.and_then(PromiseRow::most).unwrap_or_default(),
        0.227_59,
        1e-9,
    );
    let years = [
        (111, 2016),
        (333, 2020),
        (555, 2024),
        (777, 2028),
        (1_000, 2032),
    ];
    assert_eq!(all.years, years);
}

#[test]
fn a_lever_from_the_start_counts_where_it_comes_at_once() {
    let lever = data::lever("drones").expect("a lever");
    let now = open("goal=custom&base=10&period=2026");
    assert_eq!(standing(&now, lever, lever.from, None), Standing::Counts);
}

#[test]
fn the_sources_are_all_that_the_page_names_and_each_once() {
    let page = shown("");
    let ids: Vec<_> = page.sources.iter().map(|figure| figure.id).collect();
    for named in [
        "kgz-fy2025-minister",
        "kgz-100m",
        "kgz-nsc-2023-total",
        "kgz-sbp-trend",
        "kgz-tjk-4m-fy2026-exports",
    ] {
        assert_eq!(
            ids.iter().filter(|id| **id == named).count(),
            1,
            "{named}: {ids:?}"
        );
    }
    assert_eq!(ids.len(), 23, "{ids:?}");
}
