//! Which series the paces on record are read from.

use super::*;
use crate::scenario::link;

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
