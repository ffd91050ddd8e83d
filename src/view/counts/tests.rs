//! What each count says of a goal.

use super::*;
use crate::scenario::link;
use crate::view::page;

#[test]
fn the_switch_offers_both_sides_and_choosing_one_is_starting_from_its_latest_figure() {
    let offered = |query: &str| {
        let rows = page(link::decode(query, "").0).counts;
        let rows = rows.into_iter().filter(|row| row.offered);
        rows.map(|row| (row.latest.id, row.chosen))
            .collect::<Vec<_>>()
    };
    let both = |first, second| {
        vec![
            ("kgz-fy2025-minister", first),
            ("kgz-nsc-2023-total", second),
        ]
    };
    assert_eq!(offered(""), both(true, false));
    assert_eq!(offered("base=kgz-nsc-2023-total"), both(false, true));
    assert_eq!(offered("base=kgz-nsc-2001-total"), both(false, true));
    let third = [
        ("kgz-fy2025-minister", false),
        ("kgz-fy2025-sbp", true),
        ("kgz-nsc-2023-total", false),
    ];
    assert_eq!(offered("base=kgz-fy2025-sbp"), third);
    let quoted = [
        ("kgz-2025-quoted", true),
        ("kgz-fy2025-minister", false),
        ("kgz-nsc-2023-total", false),
    ];
    assert_eq!(offered("goal=kgz-200m"), quoted);
    assert_eq!(
        offered("goal=match-india"),
        [("ca5-2024-reported", true), ("ca3-2023-mirror", false)]
    );
    assert_eq!(
        offered("goal=exports-1bn").last(),
        Some(&("ca3-2023-mirror-exports", false))
    );
    assert_eq!(offered("goal=custom"), []);
    assert_eq!(offered("parts=kg:5"), []);
}

#[test]
fn a_count_holds_all_of_its_years_its_pace_and_its_answer() {
    let rows = page(link::decode("", "").0).counts;
    let kyrgyz = rows.iter().find(|row| row.count.id == "kgz-nsc");
    let Some(row) = kyrgyz else {
        unreachable!("{rows:?}")
    };
    assert_eq!(
        (row.history.len(), row.pace.map(|pace| pace.id)),
        (30, Some("kgz-mirror-2018-2023"))
    );
    assert_eq!(
        row.history
            .first()
            .map(|(period, value)| (period.to_label(), value.to_text())),
        Some(("1994".to_owned(), "0.1983".to_owned()))
    );
    let Outcome::Reached { years, period } = row.outcome else {
        unreachable!("{row:?}")
    };
    assert!((years - 16.728_190_596_259_61).abs() < 1e-9 && period == Period::Calendar(2040));
    let once = rows.iter().filter(|row| row.chosen).count();
    assert_eq!(once, 1);
}

#[test]
fn a_count_answers_from_its_figure_that_the_projection_starts_from() {
    for (query, level) in [
        ("base=kgz-fy2023-minister", "11.2"),
        ("base=kgz-fy2025-minister@6.2", "6.2"),
        ("", "5.18"),
    ] {
        let page = page(link::decode(query, "").0);
        let row = page.counts.iter().find(|row| row.chosen);
        let row = row.expect("the minister counts");
        assert_eq!(row.outcome, page.headline.outcome, "{query}");
        assert_eq!(row.level.0.to_text(), level, "{query}");
    }
}
