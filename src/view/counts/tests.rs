//! What each count says of a goal.

use super::*;
use crate::scenario::link;
use crate::view::page;

fn recorded(query: &str) -> (Option<&'static str>, StandsIn, Vec<&'static str>) {
    let record = record(&link::decode(query, "").0);
    let observed = record.observed.iter().map(|figure| figure.id).collect();
    (
        record.series.map(|series| series.last.id),
        record.stands_in,
        observed,
    )
}

#[test]
fn paces_are_read_from_the_baselines_own_count_or_the_longest_of_the_same_trade() {
    let kyrgyz = Some("kgz-nsc-2023-total");
    let three = Some("ca3-2023-mirror");
    for (query, series, stands_in, observed) in [
        (
            "",
            kyrgyz,
            StandsIn::Count,
            &["kgz-trend", "kgz-mirror-2018-2023"][..],
        ),
        (
            "base=kgz-nsc-2023-total",
            kyrgyz,
            StandsIn::No,
            &["kgz-mirror-2018-2023"],
        ),
        (
            "base=kgz-nsc-1999-total",
            kyrgyz,
            StandsIn::No,
            &["kgz-mirror-2018-2023"],
        ),
        (
            "base=7&period=2024",
            kyrgyz,
            StandsIn::Count,
            &["kgz-mirror-2018-2023", "kgz-trend"],
        ),
        (
            "goal=kgz-200m",
            kyrgyz,
            StandsIn::Count,
            &["kgz-mirror-2018-2023", "kgz-trend"],
        ),
        (
            "goal=ca5-triple",
            three,
            StandsIn::Count,
            &["ca3-mirror-2018-2023", "ca5-trend", "ca5-exports-trend"],
        ),
        (
            "goal=ca5-triple&base=ca5-fy2025-sbp",
            three,
            StandsIn::Count,
            &["ca5-trend", "ca5-exports-trend", "ca3-mirror-2018-2023"],
        ),
        (
            "goal=exports-1bn",
            Some("ca5-comtrade-2020-exports"),
            StandsIn::Count,
            &["ca5-exports-trend", "ca5-comtrade-2015-2020"],
        ),
        (
            "goal=exports-1bn&base=ca3-2023-mirror-exports",
            Some("ca3-2023-mirror-exports"),
            StandsIn::No,
            &["ca3-mirror-exports-2018-2023"],
        ),
        ("goal=custom", None, StandsIn::Exports, &[]),
    ] {
        assert_eq!(
            recorded(query),
            (series, stands_in, observed.to_vec()),
            "{query}"
        );
    }
}

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
