//! Where things are drawn, worked out anew from what they stand for.

#![allow(
    clippy::cast_precision_loss,
    clippy::cast_possible_truncation,
    reason = "a few hundred pixels and years"
)]

use trade_horizon::engine::units::Period;
use trade_horizon::scenario::{Scenario, link};
use trade_horizon::view::chart::{self, Anchor, Chart, Lengths, Place, Point};
use trade_horizon::view::curves::{self, Sort};
use trade_horizon::view::{Growth, Page, counts, dial, page};

fn open(query: &str) -> Scenario {
    link::decode(query, "").0
}

fn shown(query: &str) -> Page {
    page(open(query))
}

fn drawn(query: &str, width: f64) -> Chart {
    let page = shown(query);
    let size = [width, chart::height(&page, width)];
    chart::chart(&page, size, &Lengths::default())
}

/// Where a level stands on a log axis that the start, at $5.18m, and the target, at $100m, fix.
fn height_of(level: f64, chart: &Chart) -> f64 {
    let share = libm::log(level / 5.18) / libm::log(100.0 / 5.18);
    chart.start.y + share * (chart.target - chart.start.y)
}

fn assert_at(point: Point, x: f64, y: f64) {
    let near = (point.x - x).abs() < 1e-6 && (point.y - y).abs() < 1e-6;
    assert!(near, "{point:?} for {x} {y}");
}

/// 5.18 x 1.1^t x e^(z s sqrt t), with s = 0.5188 and z the normal quantiles of 0.9 and 0.75.
#[test]
fn the_fan_has_the_shape_of_its_volatility() {
    let chart = drawn("", 1_088.0);
    let fan = chart.fan.as_ref().expect("a fan");
    let mouth = fan.mouth[0].x - chart.start.x;
    for (outline, z) in fan
        .outlines
        .iter()
        .zip([1.281_551_565_544_6, 0.674_489_750_196_08])
    {
        let (one, other) = outline.split_at(outline.len() / 2);
        let other: Vec<_> = other.iter().rev().copied().collect();
        for (side, z) in [(one, z), (&other[..], -z)] {
            let steps = (side.len() - 1) as f64;
            for (step, at) in side.iter().enumerate() {
                let t = 9.0 * libm::pow(step as f64 / steps, 2.0);
                let level = 5.18 * libm::pow(1.1, t) * libm::exp(z * 0.5188 * libm::sqrt(t));
                let x = chart.start.x + mouth * t / 9.0;
                assert_at(*at, x, height_of(level, &chart));
            }
        }
    }
    // Nine of the 32 years to the arrival.
    let (arrival, _) = chart.arrival.expect("an arrival");
    let share = mouth / (arrival.x - chart.start.x);
    assert!((share - 9.0 / 32.0).abs() < 1e-9, "{share}");
}

#[test]
fn a_target_that_moves_is_drawn_where_it_is() {
    let chart = drawn("infl=3&rate=12", 1_000.0);
    let (arrival, period) = chart.arrival.expect("an arrival");
    let year = (arrival.x - chart.start.x) / Period::Fiscal(2025).years_until(period);
    assert_eq!(chart.goal.len(), 21);
    let (top, end) = (chart.field.0.y, chart.field.1.x);
    for (step, at) in chart.goal.iter().enumerate() {
        let x = chart.start.x + (end - chart.start.x) * step as f64 / 20.0;
        let level = 100.0 * libm::pow(1.03, (x - chart.start.x) / year);
        assert_at(*at, x, height_of(level, &chart).max(top));
    }
}

#[test]
fn a_label_has_the_room_that_it_is_said_to_have() {
    let at = Point { x: 100.0, y: 50.0 };
    // Ten letters are 78 px wide and 18 high.
    for (anchor, room) in [
        (Anchor::Middle, [61.0, 37.0, 139.0, 55.0]),
        (Anchor::Start, [100.0, 37.0, 178.0, 55.0]),
        (Anchor::End, [22.0, 37.0, 100.0, 55.0]),
    ] {
        let (left, top, right, bottom) = Place { at, anchor }.extent(80);
        for (one, other) in [left, top, right, bottom].into_iter().zip(room) {
            assert!((one - other).abs() < 1e-9, "{anchor:?}: {one} for {other}");
        }
    }
}

#[test]
fn a_chart_is_as_high_as_its_width_asks() {
    let high = |query, width| chart::height(&shown(query), width) as i64;
    assert_eq!(
        [800.0, 799.0, 480.0, 479.0].map(|width| high("", width)),
        [410, 340, 340, 300]
    );
    assert_eq!(
        [480.0, 479.0].map(|width| high("show=card", width)),
        [250, 192]
    );
}

#[test]
fn what_lies_before_the_start_is_not_drawn_and_what_bends_is() {
    assert!(drawn("by=2024", 700.0).deadline.is_none());
    assert!(drawn("by=2030", 700.0).deadline.is_some());
    assert_eq!(drawn("", 700.0).path.len(), 2);
    for bent in [
        "scale=linear",
        "goal=ca5-triple&parts=kz:5",
        "shock=fy2030:-30:3",
        "path=fade",
    ] {
        assert!(drawn(bent, 700.0).path.len() > 2, "{bent}");
    }
}

#[test]
fn the_chance_is_drawn_as_high_as_it_is() {
    let page = shown("");
    let curve = curves::curve(&page, Sort::Chances, 500.0, &|_| 40.0);
    let all = &page.later().all;
    let (top, bottom) = (curve.field.0.y, curve.field.1.y);
    let levels: Vec<_> = curve
        .levels
        .iter()
        .map(|(_, level)| level * 100.0)
        .collect();
    assert_eq!(
        levels.iter().map(|level| *level as i64).collect::<Vec<_>>(),
        [25, 50, 75, 100]
    );
    assert!(curve.line.len() > 15, "{}", curve.line.len());
    let first = *curve.line.first().expect("a point");
    let year = curve.line.get(1).map_or(0.0, |point| point.x - first.x);
    for (after, at) in curve.line.iter().enumerate() {
        let before = after.checked_sub(1).and_then(|place| all.get(place));
        let chance = before.copied().unwrap_or(0.0);
        let x = first.x + year * after as f64;
        assert_at(*at, x, bottom - (bottom - top) * chance);
    }
}

#[test]
fn the_dial_of_an_amount_ends_and_is_told_where_its_scenario_asks() {
    let ends = |query| dial::step_ends(&open(query));
    assert_eq!(ends("path=linear"), (-1, 19));
    assert_eq!(ends("goal=ca5-triple&path=linear"), (-40, 157));
    assert_eq!(ends("goal=custom&base=200&path=linear"), (-20, 40));
    assert_eq!(ends("goal=custom&base=1&target=2&path=linear"), (-1, 1));
    let ticks = |query| {
        let growth = dial::dial(&open(query)).growth.into_iter();
        let tick = growth.map(|tick| match tick.of {
            Growth::Amount(step) => (
                step.integer() / 1_000,
                libm::round(tick.at * 1_000.0) as i64,
            ),
            Growth::Percent(_) => (-1, -1),
        });
        tick.collect::<Vec<_>>()
    };
    assert_eq!(
        ticks("path=linear"),
        [(0, 50), (5, 300), (10, 550), (15, 800)]
    );
    assert_eq!(
        ticks("goal=ca5-triple&path=linear"),
        [(0, 203), (50, 457), (100, 711), (150, 964)]
    );
    // Where no pace that can be set arrives, the whole scale says never.
    let never = dial::dial(&open("path=scurve&cap=90")).never;
    assert!((never - 1.0).abs() < 1e-9, "{never}");
}

/// In a picture of 100 by 40, all counts on one scale of time and one of levels, two units from its edges.
#[test]
fn the_record_of_a_count_is_drawn_on_the_scale_of_all() {
    let rows = counts::counts(&open(""));
    let offered: Vec<_> = rows.iter().filter(|row| row.offered).collect();
    assert!(offered.len() > 1);
    assert!(rows.iter().all(|row| row.offered || row.runs.is_empty()));
    let levels = || {
        let all = offered.iter().flat_map(|row| &row.history);
        all.filter(|(_, level)| level.integer() > 0)
    };
    let whens = || levels().map(|(period, _)| f64::from(period.midpoint()));
    let (first, last) = (
        whens().fold(f64::MAX, f64::min),
        whens().fold(0.0, f64::max),
    );
    let sizes = || levels().map(|(_, level)| level.to_f64());
    let (low, high) = (
        sizes().fold(f64::MAX, f64::min),
        sizes().fold(0.0, f64::max),
    );
    let mut joined = 0;
    for row in &offered {
        let history = row.history.iter();
        let record = history.filter(|(_, level)| level.integer() > 0 && row.history.len() > 2);
        let points: Vec<_> = row.runs.iter().flatten().collect();
        assert_eq!(points.len(), record.clone().count(), "{}", row.count.id);
        joined += points.len();
        for (at, (period, level)) in points.into_iter().zip(record) {
            let x = 2.0 + 96.0 * (f64::from(period.midpoint()) - first) / (last - first);
            let share = libm::log(level.to_f64() / low) / libm::log(high / low);
            assert_at(*at, x, 38.0 - 36.0 * share);
        }
    }
    assert!(joined >= 30, "{joined}");
}
