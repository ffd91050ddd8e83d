//! The curves against values worked out by hand.

use super::*;
use crate::engine::units::Rate;
use crate::scenario::link;
use crate::view::point::Point;
use crate::view::{Growth, page};

fn shown(query: &str) -> Page {
    let (scenario, refused) = link::decode(query, "");
    assert_eq!(refused, []);
    page(scenario)
}

fn paces(page: &Page) -> Curve {
    curve(page, Sort::Paces, 520.0, &|_| 46.0)
}

fn chances(page: &Page) -> Curve {
    curve(page, Sort::Chances, 520.0, &|_| 46.0)
}

fn found(curve: &Curve, is: impl Fn(What) -> bool) -> Option<Mark> {
    curve.marks.iter().find(|mark| is(mark.what)).copied()
}

/// Where a time after the start stands, between the whole periods around it.
fn x_at(curve: &Curve, years: f64) -> f64 {
    let [zero, one] = [0, 1].map(|after| curve.point(after, 1.0).x);
    zero + years * (one - zero)
}

/// Where a curve stands at a time, between its points.
fn y_of(line: &[Point], x: f64) -> f64 {
    let pair = line
        .windows(2)
        .find(|pair| pair[0].x <= x && x <= pair[1].x);
    let Some([a, b]) = pair else {
        unreachable!("{x} in {line:?}")
    };
    a.y + (b.y - a.y) * (x - a.x) / (b.x - a.x)
}

/// ln(100 / 5.18) / ln(1.1) is 31.06 years, ln(100 / 5.18) / ln(1.2) is 16.24.
#[test]
fn the_reader_stands_on_the_curve_where_ten_percent_arrive() {
    let page = shown("");
    let curve = paces(&page);
    let Some(mark) = found(&curve, What::is_reader) else {
        unreachable!("{curve:?}")
    };
    let What::Reader(growth, by) = mark.what else {
        unreachable!("{mark:?}")
    };
    assert_eq!(growth, Growth::Percent(Rate::new(1_000).unwrap()));
    assert_eq!(by.to_label(), "FY2056-57");
    assert!((mark.at.x - x_at(&curve, 31.060_324_676_697)).abs() < 1e-6);
    let level = |of: f64| {
        let found = curve
            .levels
            .iter()
            .find(|(_, level)| (level - of).abs() < 1e-9);
        found.map_or(f64::NAN, |(y, _)| *y)
    };
    assert!((mark.at.y - level(10.0)).abs() < 1e-9);
    assert!((y_of(&curve.line, mark.at.x) - mark.at.y).abs() < 0.5);
    let twenty = y_of(&curve.line, x_at(&curve, 16.237_054_914_259));
    assert!((twenty - level(20.0)).abs() < 0.5, "{twenty}");
    let levels: Vec<f64> = curve
        .levels
        .iter()
        .map(|(_, level)| libm::round(*level))
        .collect();
    assert_eq!(levels, [5.0, 10.0, 20.0, 50.0, 100.0]);
}

/// (100 / 5.18)^(1/10) - 1 is 34.46%, and the tenth above it 34.5%.
#[test]
fn a_place_is_read_as_its_year_and_the_pace_that_year_needs() {
    let page = shown("");
    let curve = paces(&page);
    let x = x_at(&curve, 10.0);
    assert_eq!(curve.pointed(true).after(x), 10);
    assert_eq!(
        curve.pointed(true).after(-50.0),
        1,
        "nothing arrives at the start"
    );
    let Some(Read::Pace(needed)) = read(&page, Sort::Paces, 10) else {
        unreachable!("a pace")
    };
    assert_eq!(
        (needed.by.to_label().as_str(), needed.percent),
        ("FY2034-35", Some(3_450))
    );
    let reader = found(&curve, What::is_reader).map(|mark| mark.at);
    assert!(reader.is_some_and(
        |at| curve.pointed(true).grip(at.x + 20.0, at.y) == Some(20.0)
            && curve.pointed(true).grip(at.x + 30.0, at.y).is_none()
    ));
}

#[test]
fn a_deadline_has_its_ring_and_so_have_the_runs_that_arrive() {
    let curve = paces(&shown("by=fy2030"));
    let needed = found(&curve, |what| matches!(what, What::Needed(_)));
    let Some(What::Needed(pace)) = needed.map(|mark| mark.what) else {
        unreachable!("{curve:?}")
    };
    assert_eq!(pace.percent, Some(8_080));
    assert!(needed.is_some_and(|mark| (mark.at.x - x_at(&curve, 5.0)).abs() < 1e-9));
    let runs = curve.marks.iter().filter_map(|mark| match mark.what {
        What::Record(figure, by) => Some((figure.rate()?.integer() / 100, by.to_label())),
        _ => None,
    });
    let runs: Vec<_> = runs.collect();
    // ln(100 / 5.18) / ln(1.261) is 12.77 years, / ln(1.5105) 7.18.
    for run in [(26, "FY2037-38"), (51, "FY2032-33")] {
        assert!(runs.contains(&(run.0, run.1.to_owned())), "{runs:?}");
    }
    assert!(runs.iter().all(|(rate, _)| *rate > 0));
}

#[test]
fn growth_by_an_amount_has_amounts_up_the_side_and_no_run_in_percent() {
    // (100 - 5.18) / 10 is 9.482 a year; at 7 a year it takes 13.55 years.
    let page = shown("path=linear&step=7");
    let curve = paces(&page);
    let at = curve.point(10, 9.482);
    assert!((y_of(&curve.line, at.x) - at.y).abs() < 0.5);
    let reader = found(&curve, What::is_reader).map_or(f64::NAN, |mark| mark.at.x);
    assert!((reader - x_at(&curve, 94.82 / 7.0)).abs() < 1e-6);
    assert!(found(&curve, |what| matches!(what, What::Record(..))).is_none());
}

#[test]
fn countries_stand_where_one_rate_for_all_would() {
    let page = shown("goal=ca5-triple&parts=kz:5,uz:15,kg:20,tm:3,tj:10");
    let curve = paces(&page);
    let Some(mark) = found(&curve, What::is_reader) else {
        unreachable!("{curve:?}")
    };
    assert!((y_of(&curve.line, mark.at.x) - mark.at.y).abs() < 0.5);
}

#[test]
fn the_paces_that_never_arrive_are_known_to_the_hundredth() {
    let up_to = |rate: i64| Never::UpTo(Growth::Percent(Rate::new(rate).unwrap()));
    for (query, expected) in [
        ("", up_to(0)),
        ("rate=-32", up_to(0)),
        // As fast as the target, and no faster.
        ("infl=8", up_to(800)),
        ("path=scurve&cap=90", Never::All),
        // One that falls comes down to the trade.
        ("infl=-8", Never::None),
    ] {
        assert_eq!(never(&shown(query)), expected, "{query}");
    }
    let amount = never(&shown("path=linear"));
    assert!(matches!(amount, Never::UpTo(Growth::Amount(step)) if step.integer() == 0));
}

#[test]
fn where_nothing_arrives_or_all_is_there_no_curve_is_drawn() {
    for query in ["path=scurve&cap=90", "goal=custom&base=120&target=100"] {
        assert!(paces(&shown(query)).line.len() < 2, "{query}");
    }
    assert!(chances(&shown("goal=custom")).line.len() < 2);
}

/// 0.138 by ten years on, as in `tests/answers.tsv`.
#[test]
fn the_chance_rises_through_the_points_that_are_named() {
    let page = shown("");
    let curve = chances(&page);
    assert!(curve.line.is_sorted_by(|a, b| a.x < b.x && a.y >= b.y));
    let by = found(&curve, |what| matches!(what, What::By(..)));
    let Some(What::By(period, chance)) = by.map(|mark| mark.what) else {
        unreachable!("{curve:?}")
    };
    assert_eq!(period.to_label(), "FY2034-35");
    assert!((chance - 0.138_253_474_632).abs() < 1e-9);
    // The first period by which it is even, with the chance that it has.
    let even = curve.marks.iter().find_map(|mark| match mark.what {
        What::By(by, chance) if chance >= 0.5 => Some((by.to_label(), chance)),
        _ => None,
    });
    assert!(
        matches!(even, Some((by, chance)) if by == "FY2048-49" && chance < 0.52),
        "{curve:?}"
    );
    let Some(What::Reached(arrival, chance)) = found(&curve, What::is_reader).map(|mark| mark.what)
    else {
        unreachable!("{curve:?}")
    };
    assert_eq!(arrival.to_label(), "FY2056-57");
    assert_eq!(read(&page, Sort::Chances, 32), Some(Read::Chance(chance)));
    assert!(chance > 0.5 && chance < 0.75, "{chance}");
}
