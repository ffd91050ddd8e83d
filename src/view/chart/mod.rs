//! Chart geometry for a width in CSS pixels: lines, marks, ticks and where their labels go. No words.
//!
//! Time runs left to right by the middles of periods, so fiscal and calendar periods stand half a year apart. Labels
//! are placed by the room they may take at most, so that none lies on another or outside the drawing.

mod axes;
mod drawing;
mod extent;
mod fan;
mod history;
mod label;
mod line;
mod placement;
mod room;
#[cfg(test)]
mod tests;
mod ways;

use super::outcome::Outcome;
use super::page::Page;
pub use super::point::Point;
use super::projection::{aim, events, path};
use crate::engine::path::{Part, Path};
use crate::engine::units::Period;
use crate::scenario::{Base, Scale, Scenario, Shape};
use axes::levels_of_axis;
pub use axes::within;
pub(super) use axes::{Axes, periods_of_axis};
pub use drawing::Chart;
use drawing::pointed;
pub use extent::{NARROW, height, is_log, periods_drawn};
use extent::{across, half_years_ahead, half_years_drawn, levels, value_axis};
pub use fan::Fan;
pub use history::Series;
use history::runs;
pub use label::{Anchor, Labels, Lengths, NAMES, Place};
use line::edge;
use placement::place;

/// Where the fan ends: the period, and the levels there in USD m. A half of what may come lies between the first two, four fifths between the
/// others.
#[must_use]
pub fn mouth(page: &Page) -> Option<(Period, [[f64; 2]; 2])> {
    let aim = aim(&page.scenario);
    let (low, high, _) = value_axis(page, &path(&page.scenario), &aim);
    fan::mouth(page.outlook.as_ref()?, &aim, (low, high))
        .map(|(years, levels)| (page.headline.from.plus(years), levels))
}

/// Its axes: all that is drawn along, and these values up.
fn axes(page: &Page, [width, height]: [f64; 2], (low, high, log): (f64, f64, bool)) -> Axes {
    let start = f64::from(page.headline.from.midpoint());
    let first = levels(page)
        .map(|(_, period)| f64::from(period.midpoint()))
        .fold(start, f64::min);
    Axes {
        first: first - 1.0,
        last: start + half_years_drawn(page),
        low,
        high,
        log,
        top_left: Point { x: 6.0, y: 12.0 },
        bottom_right: Point {
            x: width - 12.0,
            y: height - 30.0,
        },
    }
}

/// How far the start and the last period that is read off stand from the edges of a chart of this width in CSS pixels, left and right.
#[must_use]
pub fn margins(page: &Page, width: f64) -> [f64; 2] {
    let axes = axes(page, [width, 0.0], (0.0, 1.0, false));
    pointed(page, &axes, None).margins(width)
}

/// The chart of a scenario at a width and height in CSS pixels, with room for labels of these lengths.
#[must_use]
pub fn chart(page: &Page, [width, height]: [f64; 2], lengths: &Lengths) -> Chart {
    let scenario = &page.scenario;
    let width = within(width, 240.0, 1_600.0);
    let (base, from) = scenario.start();
    let (path, aim) = (path(scenario), aim(scenario));
    let target = aim.level;
    let arrival = match page.headline.outcome {
        Outcome::Reached { period, .. } => Some(period),
        _ => None,
    };
    let start = f64::from(from.midpoint());
    let (low, high, log) = value_axis(page, &path, &aim);
    let axes = axes(page, [width, height], (low, high, log));
    let years = (axes.last - start) / 2.0;
    let other = scenario.versus.as_deref().map_or(Vec::new(), |other| {
        let start = f64::from(other.start().1.midpoint());
        let (mut line, _) = line::line(&self::path(other), start, &axes);
        line.retain(|point| point.x >= axes.top_left.x);
        line
    });
    let start_point = axes.point(start, base);
    let (line, cut) = line::line(&path, start, &axes);
    let arrival = arrival.map(|period| {
        let then = f64::from(period.midpoint());
        (
            axes.point(then, within(path.flow((then - start) / 2.0), low, high)),
            period,
        )
    });
    let observed = page
        .record
        .observed
        .first()
        .and_then(|figure| figure.rate())
        .and_then(|rate| {
            let continued = Path::from(Part::compound(base, rate.fraction()));
            (base > 0.0 && continued != path).then(|| {
                if axes.log {
                    vec![
                        start_point,
                        edge(&continued, start, (start, axes.last), &axes),
                    ]
                } else {
                    line::line(&continued, start, &axes).0
                }
            })
        });
    let observed = observed.unwrap_or_default();
    let goal = if aim.log == 0.0 {
        vec![
            axes.point(axes.first, target),
            axes.point(axes.last, target),
        ]
    } else {
        let at = |step: u16| {
            let t = years * f64::from(step) / 20.0;
            axes.point(start + 2.0 * t, within(aim.at(t), low, high))
        };
        (0..=20).map(at).collect()
    };
    let at_period = |t: f64| axes.x(start + 2.0 * t);
    let events = events(scenario, &path)
        .into_iter()
        .filter(|(t, _)| *t < years);
    let fan = page.outlook.as_ref();
    let fan = fan.and_then(|outlook| fan::fan(outlook, &path, &aim, start, &axes));
    let across = across(page).and_then(|(row, period)| {
        let there = Scenario {
            base: Base::Figure(row.latest),
            ..scenario.clone()
        };
        let other = self::path(&there);
        let from = there.start().1;
        let years = from.years_until(period);
        let start = f64::from(from.midpoint());
        let at = axes.point(
            f64::from(period.midpoint()),
            within(other.flow(years), low, high),
        );
        let (mut line, _) = line::line(&other, start, &axes);
        line.retain(|point| point.x < at.x);
        line.push(at);
        Some((line, at)).filter(|_| base > 0.0)
    });
    // What is compared has its arrival in the place of another count's.
    let compared = || {
        let (other, headline) = (scenario.versus.as_deref()?, page.other.as_ref()?);
        let Outcome::Reached { period, .. } = headline.outcome else {
            return None;
        };
        let level = self::path(other).flow(other.start().1.years_until(period));
        let at = axes.point(f64::from(period.midpoint()), within(level, low, high));
        Some((Vec::new(), at))
    };
    let across = across.or_else(compared);
    let ends = line.last().map_or(0.0, |point| point.x);
    let (history, nothing) = runs(&page.history, &axes);
    let mut chart = Chart {
        goal,
        fan,
        across,
        events: events.map(|(t, place)| (at_period(t), place)).collect(),
        width,
        height,
        field: (axes.top_left, axes.bottom_right),
        scale: if log { Scale::Log } else { Scale::Linear },
        levels: levels_of_axis(&axes),
        periods: periods_of_axis(&axes),
        history,
        nothing,
        path: line,
        other,
        start: start_point,
        target: axes.y(target),
        arrival,
        observed,
        deadline: scenario
            .deadline
            .map(|by| (axes.x(f64::from(by.midpoint())), by))
            .filter(|(x, _)| *x > start_point.x),
        labels: Labels::default(),
        // What is drawn after the answer is room for what happened before.
        truncated: cut && ends < axes.x(start + half_years_ahead(page)) - 1.0,
        axes,
    };
    chart.labels = place(&chart, lengths);
    // Growth by a percentage is a straight line there.
    let straight = log && scenario.shape == Shape::Compound && !page.headline.is_sum;
    if let [first, .., last] = chart.path[..]
        && straight
        && path.settled() <= 0.0
    {
        chart.path = vec![first, last];
    }
    chart
}
