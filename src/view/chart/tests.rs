//! The drawing, looked at as numbers.

use super::*;
use crate::scenario::link;
use proptest::prelude::*;

const LENGTHS: Lengths = Lengths {
    target: [104, 40],
    arrival: 80,
    start: 144,
    path: 112,
    observed: 232,
    tick: 40,
    across: [0; 2],
    leading: 16,
    fan: Vec::new(),
    deadline: 176,
    events: Vec::new(),
    counts: Vec::new(),
};

fn drawn(query: &str, width: f64) -> Chart {
    let page = crate::view::page(link::decode(query, "").0);
    chart(&page, [width, height(&page, width)], &LENGTHS)
}

#[test]
fn the_arrival_lies_on_the_path_at_or_above_the_target() {
    let chart = drawn("", 700.0);
    let Some((point, period)) = chart.arrival else {
        unreachable!()
    };
    assert_eq!(period.to_label(), "FY2056-57");
    assert!(point.y <= chart.target);
    let below = chart
        .path
        .iter()
        .filter(|p| p.x < point.x)
        .all(|p| p.y > point.y);
    assert!(below, "the path rises to the arrival");
}

#[test]
fn figures_of_different_bases_are_never_joined() {
    for series in drawn("", 700.0).history {
        let bases: Vec<_> = series
            .points
            .iter()
            .map(|(_, figure)| figure.count)
            .collect();
        assert!(bases.windows(2).all(|pair| pair[0] == pair[1]), "{bases:?}");
        assert!(
            series
                .points
                .windows(2)
                .all(|pair| pair[0].0.x < pair[1].0.x),
            "in order of time"
        );
    }
}

#[test]
fn the_whole_of_each_count_is_drawn_and_broken_where_it_has_no_year() {
    let page = crate::view::page(link::decode("", "").0);
    let chart = chart(&page, [700.0, 400.0], &LENGTHS);
    let of = |id: &str| {
        let line = page.history.iter().position(|line| line.count.id == id);
        let runs = chart.history.iter().filter(|run| Some(run.line) == line);
        runs.map(|run| (run.points.len(), run.full))
            .collect::<Vec<_>>()
    };
    assert_eq!(of("kgz-nsc"), [(30, false)]);
    assert_eq!(of("minister"), [(2, true)]);
    assert_eq!(of("comtrade"), [(18, false)]);
    let share = (chart.start.x - chart.field.0.x) / (chart.field.1.x - chart.field.0.x);
    assert!((0.38..=0.4 + 1e-9).contains(&share), "{share}");
    let uzbek = drawn("?goal=uzb-2bn", 700.0);
    // 2024 is not on record by the count that has 2023 and 2025.
    let runs: Vec<_> = uzbek.history.iter().map(|run| run.points.len()).collect();
    assert!(
        runs.contains(&14) && runs.iter().filter(|run| **run == 1).count() >= 2,
        "{runs:?}"
    );
    assert_eq!(drawn("?goal=custom", 700.0).history, []);
}

#[test]
fn a_level_of_nothing_stands_at_the_foot_of_a_log_axis_and_breaks_the_line() {
    let mut page = crate::view::page(link::decode("", "").0);
    let imports: Vec<&'static crate::data::Figure> = crate::data::series()
        .iter()
        .filter(|one| one.last.id == "kgz-nsc-2023-imports")
        .flat_map(crate::data::Series::figures)
        .collect();
    let nothing = crate::data::figure("kgz-fy2021-na-imports");
    for line in &mut page.history {
        line.figures.clone_from(&imports);
        line.figures.extend(nothing);
    }
    page.history.truncate(1);
    let logarithmic = chart(&page, [700.0, 400.0], &LENGTHS);
    // Nothing was entered for 2004.
    let runs: Vec<_> = logarithmic
        .history
        .iter()
        .map(|run| run.points.len())
        .collect();
    assert_eq!(runs, [10, 19]);
    assert_eq!(logarithmic.nothing.len(), 1);
    page.scenario.scale = Scale::Linear;
    assert_eq!(chart(&page, [700.0, 400.0], &LENGTHS).nothing, []);
}

#[test]
fn ticks_are_whole_decades_where_two_have_room() {
    let years = |query: &str, width: f64| -> Vec<String> {
        let ticks = drawn(query, width).periods;
        ticks
            .iter()
            .map(|(_, period, _)| period.to_label())
            .collect()
    };
    assert_eq!(
        years("", 700.0),
        [
            "2000", "2010", "2020", "2030", "2040", "2050", "2060", "2070"
        ]
    );
    assert_eq!(years("", 328.0), ["2000", "2020", "2040", "2060"]);
    assert_eq!(
        years("?rate=2", 700.0).first().map(String::as_str),
        Some("2000")
    );
    let short = years("?goal=custom&target=11", 700.0);
    assert!(
        short.len() > 3 && short.contains(&"2026".to_owned()),
        "{short:?}"
    );
}

#[test]
fn a_linear_axis_starts_at_zero_and_so_does_a_baseline_of_nothing() {
    let chart = drawn("?goal=custom&base=0&target=100&path=linear&step=7", 700.0);
    assert_eq!(chart.scale, Scale::Linear);
    assert_eq!(
        chart.levels.first().map(|(_, value)| value.to_bits()),
        Some(0.0_f64.to_bits())
    );
    assert_eq!(drawn("", 700.0).scale, Scale::Log);
    // And what is said of it goes by the axis that is drawn.
    for query in [
        "",
        "scale=linear",
        "goal=custom&base=0&target=100&path=linear&step=7",
    ] {
        let page = crate::view::page(link::decode(query, "").0);
        let log = super::chart(&page, [700.0, 300.0], &Lengths::default()).scale == Scale::Log;
        assert_eq!(
            (is_log(&page), log),
            (query.is_empty(), query.is_empty()),
            "{query}"
        );
    }
}

#[test]
fn a_path_that_leaves_for_good_is_not_drawn_along_the_edge() {
    // One that leaves ends where it does.
    let bent = drawn(
        "?goal=ca5-triple&rate=8&shock=2027:-30:3&vs=goal%3Dca5-triple%26rate%3D60%26shock%3D2027:-30:3",
        700.0,
    );
    let top = bent.field.0.y;
    assert!(bent.other.len() > 3 && bent.other.iter().filter(|p| p.y <= top).count() <= 1);
}

#[test]
fn the_observed_pace_falls_to_the_bottom() {
    let chart = drawn("", 700.0);
    let [_, end] = chart.observed[..] else {
        unreachable!()
    };
    assert!((end.y - chart.field.1.y).abs() < 1.0);
    assert!(chart.labels.observed.is_some());
}

#[test]
fn pointing_reads_the_nearest_period_on_the_path() {
    let page = crate::view::page(link::decode("", "").0);
    let chart = chart(&page, [700.0, 400.0], &LENGTHS);
    assert_eq!(chart.pointed(&page).nearest(chart.start.x), 0);
    assert_eq!(chart.pointed(&page).nearest(-50.0), 0);
    let Some((arrival, _)) = chart.arrival else {
        unreachable!("it arrives")
    };
    assert_eq!(chart.pointed(&page).nearest(arrival.x), 32);
    assert_eq!(chart.pointed(&page).nearest(1e9), periods_drawn(&page));
    // To the end of the axis, which is further than the answer needs.
    assert_eq!(periods_drawn(&page), 46);
    let mark = chart.mark(&page, 32);
    assert!((mark.x - arrival.x).abs() < 1e-9 && (mark.y - arrival.y).abs() < 1e-9);
}

#[test]
fn levels_of_a_log_axis_are_powers_of_ten_or_ones_and_threes_where_it_is_short() {
    let values = |query: &str| -> Vec<f64> {
        let chart = drawn(query, 700.0);
        let tenth = |value: &f64| libm::round(value * 1e3) / 1e3;
        chart.levels.iter().map(|(_, value)| tenth(value)).collect()
    };
    assert_eq!(values(""), [1.0, 10.0, 100.0]);
    assert_eq!(
        values("?goal=custom&base=20&period=2024&target=90&rate=5"),
        [30.0, 100.0]
    );
    let wide = values("?target=900000");
    assert!(
        wide.len() <= 7
            && wide
                .windows(2)
                .all(|pair| (pair[1] / pair[0] - 10.0).abs() < 1e-9),
        "{wide:?}"
    );
    assert_eq!(values("?scale=linear"), [0.0, 50.0, 100.0, 150.0]);
}

#[test]
fn a_comparison_is_drawn_from_its_own_start_and_has_room_to_arrive() {
    let chart = drawn("?rate=50&vs=rate%3D10", 700.0);
    assert!(chart.other.len() > 20);
    assert!(
        chart
            .other
            .iter()
            .all(|p| p.x >= chart.field.0.x && p.x <= chart.field.1.x + 0.1)
    );
    // 32 periods of it fit, where the first alone needs eight.
    assert_eq!(drawn("?rate=50", 700.0).other, []);
    // Two fifths of the width are what happened.
    assert!(chart.path.last().is_some_and(|p| p.x < 400.0));
}

proptest! {
    #[test]
    fn everything_stays_inside_at_every_width(
        goal in prop::sample::select(vec!["kgz-100m", "ca5-triple", "kgz-200m", "exports-1bn", "match-india", "kaz-1bn", "uzb-2bn", "tjk-500m", "ca5-1500m", "custom"]),
        rate in -9_990_i64..=100_000,
        linear: bool,
        step in -100_000_i64..=100_000,
        width in 280_u16..1_400,
        flat: bool,
    ) {
        let rate = crate::engine::units::write_fixed(rate, 2);
        let path = if linear { format!("&path=linear&step={}", crate::engine::units::write_fixed(step, 3)) } else { String::new() };
        let scale = if flat { "&scale=linear" } else { "" };
        let chart = drawn(&format!("?goal={goal}&rate={rate}{path}{scale}"), f64::from(width));
        let mut points: Vec<Point> = chart.path.clone();
        points.extend(&chart.observed);
        points.extend(chart.arrival.iter().map(|(point, _)| point));
        points.extend(chart.history.iter().flat_map(|series| series.points.iter().map(|(point, _)| point)));
        let (a, b) = chart.field;
        for point in points {
            prop_assert!(point.x >= a.x - 0.5 && point.x <= b.x + 0.5, "{point:?}");
            prop_assert!(point.y >= a.y - 0.5 && point.y <= b.y + 0.5, "{point:?}");
        }
        prop_assert!(chart.target >= a.y && chart.target <= b.y);
        prop_assert!(chart.levels.len() >= 2, "{:?}", chart.levels);
        prop_assert!(!chart.path.is_empty());
    }
}

#[test]
fn to_choose_the_other_count_leaves_the_axes_where_they_are() {
    for width in [360.0, 1_088.0] {
        let [ours, theirs] = ["", "base=kgz-nsc-2023-total"].map(|query| drawn(query, width));
        assert_eq!(ours.periods.len(), theirs.periods.len());
        for (one, other) in ours.periods.iter().zip(&theirs.periods) {
            assert!(
                (one.0 - other.0).abs() < 0.5 && one.1 == other.1,
                "{one:?} {other:?}"
            );
        }
        for (one, other) in ours.levels.iter().zip(&theirs.levels) {
            assert!((one.0 - other.0).abs() < 0.5, "{one:?} {other:?}");
        }
    }
}

/// Inside the field, over more than a tenth of its width.
fn is_seen(chart: &Chart, line: &[Point]) -> bool {
    let (top, bottom) = chart.field;
    let inside = |point: &&Point| {
        (top.x - 0.1..=bottom.x + 0.1).contains(&point.x)
            && (top.y - 0.1..=bottom.y + 0.1).contains(&point.y)
    };
    let ends = line.first().zip(line.last());
    line.iter().all(|point| inside(&point))
        && ends.is_some_and(|(first, last)| last.x - first.x > (bottom.x - top.x) / 10.0)
}

#[test]
fn what_is_compared_is_drawn_whatever_its_size_and_whenever_it_starts() {
    for query in [
        "vs=goal%3Dca5-triple",
        "goal=ca5-triple&vs=rate%3D60",
        "scale=linear&vs=goal%3Dca5-triple",
        "vs=goal%3Dcustom%26base%3D50%26period%3D2090%26rate%3D-5%26target%3D100",
    ] {
        for width in [340.0, 1_088.0] {
            let chart = drawn(query, width);
            assert!(is_seen(&chart, &chart.other), "{query} {:?}", chart.other);
        }
    }
}

/// On a linear axis a percentage is a curve: half of the way down it is below the straight line.
#[test]
fn the_observed_pace_is_a_curve_where_the_axis_is_linear() {
    for query in ["scale=linear", "scale=linear&base=kgz-nsc-2023-total"] {
        let chart = drawn(query, 1_088.0);
        let line = &chart.observed;
        let (first, last) = (line[0], line[line.len() - 1]);
        let bent = line.iter().any(|point| {
            let along = (point.x - first.x) / (last.x - first.x);
            point.y - (first.y + (last.y - first.y) * along) > (last.y - first.y).abs() / 5.0
        });
        assert!(bent && is_seen(&chart, line), "{query} {line:?}");
    }
}

#[test]
fn what_is_compared_has_its_own_arrival_marked() {
    let chart = drawn("vs=goal%3Dca5-triple", 740.0);
    let at = chart.across.as_ref().map(|(_, at)| *at);
    // On its own path, above the target of this one.
    let near = |at: Point| {
        chart
            .other
            .iter()
            .any(|point| (point.x - at.x).abs() < 12.0 && (point.y - at.y).abs() < 12.0)
    };
    assert!(at.is_some_and(|at| near(at) && at.y < chart.target));
    assert!(drawn("vs=rate%3D-5", 740.0).across.is_none());
    // Without a comparison it is that of the other count.
    assert!(
        drawn("", 740.0)
            .across
            .is_some_and(|(line, _)| !line.is_empty())
    );
}

/// The slider below a chart is as wide as the years that it reads.
#[test]
fn the_margins_of_a_chart_are_where_its_first_and_last_period_stand() {
    for width in [340.0, 1_088.0] {
        let page = crate::view::page(link::decode("", "").0);
        let chart = chart(&page, [width, 300.0], &LENGTHS);
        let last = chart.mark(&page, periods_drawn(&page)).x;
        let expected = [chart.start.x, width - last];
        let off = margins(&page, width)
            .into_iter()
            .zip(expected)
            .map(|(is, should)| (is - should).abs());
        assert!(off.fold(0.0, f64::max) < 1e-9, "{width}: {expected:?}");
    }
}

#[test]
fn a_path_is_a_straight_line_only_where_it_is_one() {
    let points = |query: &str| drawn(query, 740.0).path.len();
    assert_eq!(points(""), 2);
    for query in [
        "scale=linear",
        "path=fade&rate=20",
        "path=linear",
        "levers=digital-agreement:fy2027",
        "goal=ca5-triple&parts=kz:5,uz:15",
    ] {
        assert!(points(query) > 2, "{query}");
    }
    // From nothing there is no pace to go on with.
    assert!(!drawn("", 740.0).observed.is_empty());
    assert!(
        drawn("base=0&path=linear&step=5", 740.0)
            .observed
            .is_empty()
    );
    assert!(drawn("base=0&path=linear&step=5", 740.0).across.is_none());
}
