//! Chart geometry for a width in CSS pixels: lines, marks, ticks and where their labels go. No words.
//!
//! Time runs left to right by the middles of periods, so fiscal and calendar periods stand half a year apart. Labels
//! are placed by the room they may take at most, so that none lies on another or outside the drawing.

mod axes;
mod fan;
mod history;
mod label;
mod line;
#[cfg(test)]
mod tests;

use super::counts::CountRow;
use super::headline::Headline;
use super::outcome::Outcome;
use super::page::Page;
pub use super::point::Point;
use super::projection::{aim, counted, path};
use crate::engine::path::{Part, Path};
use crate::engine::reach::Aim;
use crate::engine::units::{Period, Usd};
use crate::scenario::{Base, Form, Scale, Scenario, Shape};
use axes::levels_of_axis;
pub use axes::within;
pub(super) use axes::{Axes, periods_of_axis};
pub use fan::Fan;
pub use history::Series;
use history::runs;
use label::place;
pub use label::{Anchor, Labels, Lengths, Place, foot_of_level};
use line::edge;

/// How far from a point a finger may be that means it, in pixels.
const REACH: f64 = 24.0;

/// The whole drawing.
#[derive(Clone, Debug, PartialEq)]
pub struct Chart {
    /// Width in pixels.
    pub width: f64,
    /// Height in pixels.
    pub height: f64,
    /// Top left and bottom right corners of the field inside the axes.
    pub field: (Point, Point),
    /// Value axis in use; a chart that must show 0 is linear whatever was asked.
    pub scale: Scale,
    /// Ticks of the value axis: height and USD m.
    pub levels: Vec<(f64, f64)>,
    /// Ticks of the time axis: position, period and how its label is tied.
    pub periods: Vec<(f64, Period, Anchor)>,
    /// What happened: the unbroken runs of each count.
    pub history: Vec<Series>,
    /// Levels of nothing, which a log axis cannot show, at its foot.
    pub nothing: Vec<Point>,
    /// The projection.
    pub path: Vec<Point>,
    /// The path of the scenario that it is compared with; empty where there is none.
    pub other: Vec<Point>,
    /// The baseline.
    pub start: Point,
    /// Height of the target line, at its beginning where the target moves.
    pub target: f64,
    /// The target line.
    pub goal: Vec<Point>,
    /// What may come around the path; none where it would leave the drawing at once.
    pub fan: Option<Fan>,
    /// What another count makes of the same pace, and where that arrives.
    pub across: Option<(Vec<Point>, Point)>,
    /// Where levers and the shock set in on the time axis, each with its place in the scenario; the shock is the last.
    pub events: Vec<(f64, usize)>,
    /// Where the first period at the target stands on the path.
    pub arrival: Option<(Point, Period)>,
    /// The observed pace continued from the baseline to the edge of the field.
    pub observed: Option<[Point; 2]>,
    /// Where the deadline stands on the time axis.
    pub deadline: Option<(f64, Period)>,
    /// Room for the labels, where there is any.
    pub labels: Labels,
    /// Whether the path goes on beyond the drawing.
    pub truncated: bool,
    axes: Axes,
}

impl Chart {
    /// The whole period after the start that is nearest to a place `x` pixels from the left, among those drawn.
    #[must_use]
    pub fn nearest(&self, page: &Page, x: f64) -> u16 {
        self.after(x).min(periods_drawn(page))
    }

    /// The same, wherever the drawing ends.
    #[must_use]
    pub fn after(&self, x: f64) -> u16 {
        let period = self.axes.x(2.0) - self.axes.x(0.0);
        #[allow(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "saturates at both ends, and the last period drawn is far below"
        )]
        let nearest = libm::round((x - self.start.x) / period) as u16;
        nearest
    }

    /// Whether a point is so near to the arrival that it is meant, within a finger's reach.
    #[must_use]
    pub fn is_at_arrival(&self, x: f64, y: f64) -> bool {
        let near = |(at, _): (Point, Period)| (at.x - x).abs() < REACH && (at.y - y).abs() < REACH;
        self.arrival.is_some_and(near)
    }

    /// Where the path stands some periods after the start; at the edge where it is outside.
    #[must_use]
    pub fn mark(&self, page: &Page, after: u16) -> Point {
        let start = f64::from(page.headline.from.midpoint());
        let flow = path(&page.scenario).flow(f64::from(after));
        let flow = within(flow, self.axes.low, self.axes.high);
        self.axes.point(start + 2.0 * f64::from(after), flow)
    }
}

/// How many times as far as the answer another count's may lie, to be drawn beside it.
const ACROSS: f64 = 2.5;

/// The arrival of another count, where it is near enough to be drawn beside the answer.
fn across(page: &Page) -> Option<(&CountRow, Period)> {
    let other = page.other_count().filter(|_| page.other.is_none())?;
    let Outcome::Reached { period, .. } = other.outcome else {
        return None;
    };
    let ahead = |period: Period| page.headline.from.years_until(period);
    let own = match page.headline.outcome {
        Outcome::Reached { period, .. } => ahead(period),
        _ => 20.0,
    };
    (ahead(period) <= own.max(6.0) * ACROSS).then_some((other, period))
}

/// Half-years from the start to a little after the last that happens. To choose the other count leaves that where it is.
fn half_years_ahead(page: &Page) -> f64 {
    let from = page.headline.from;
    let until = |period: Period| f64::from(period.midpoint() - from.midpoint());
    let ahead = |headline: &Headline| match headline.outcome {
        Outcome::Reached { period, .. } => until(period),
        _ => 40.0,
    };
    let across = across(page);
    let ahead = ahead(&page.headline).max(page.other.as_ref().map_or(0.0, ahead));
    let ahead = page
        .scenario
        .deadline
        .map_or(ahead, |by| ahead.max(until(by)));
    let ahead = across.map_or(ahead, |(_, period)| ahead.max(until(period)));
    let latest = across.and_then(|(row, _)| row.latest.level());
    let since = latest.map_or(0.0, |(_, period)| until(period).max(0.0));
    (ahead + (ahead - since) * 0.12).max(ahead + 2.0).max(12.0)
}

/// Half-years from the start to the end of the time axis: what happened before has two fifths of the width at most.
fn half_years_drawn(page: &Page) -> f64 {
    let from = page.headline.from;
    // From the later of both starts, so that to choose the other count moves nothing.
    let other = page.other_count().and_then(|row| row.latest.level());
    let later = other.map_or(0.0, |(_, period)| {
        f64::from(period.midpoint() - from.midpoint()).max(0.0)
    });
    let past = levels(page)
        .map(|(_, period)| f64::from(from.midpoint() - period.midpoint()) + 1.0 + later)
        .fold(0.0, f64::max);
    let since = levels(page)
        .map(|(_, period)| f64::from(period.midpoint() - from.midpoint()) + 1.0)
        .fold(0.0, f64::max);
    half_years_ahead(page).max(past * 1.5 + later).max(since)
}

/// Every level that is drawn, with its period.
fn levels(page: &Page) -> impl Iterator<Item = (Usd, Period)> {
    let figures = page.history.iter().flat_map(|line| &line.figures);
    figures.filter_map(|figure| figure.level())
}

/// Whole periods after the start that can be read off.
#[must_use]
pub fn periods_drawn(page: &Page) -> u16 {
    #[allow(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a few thousand at most, and above 0"
    )]
    let whole = (half_years_ahead(page) / 2.0).floor() as u16;
    whole
}

/// How high the chart of a page is at a width, both in CSS pixels.
#[must_use]
pub fn height(page: &Page, width: f64) -> f64 {
    match page.scenario.sections.form() {
        Form::Page if width >= 800.0 => 410.0,
        Form::Page if width >= 480.0 => 340.0,
        Form::Page => 300.0,
        _ if width >= 480.0 => 250.0,
        Form::Card | Form::Sentence => 192.0,
    }
}

/// The lowest and the highest value of the value axis, in USD m, and whether it is a log one.
fn value_axis(page: &Page, path: &Path, aim: &Aim) -> (f64, f64, bool) {
    let (scenario, base, target) = (&page.scenario, page.headline.base, aim.level);
    let years = half_years_drawn(page) / 2.0;
    let log = scenario.scale == Scale::Log && base > 0.0 && target > 0.0;
    let smallest = levels(page)
        .map(|(value, _)| value.to_f64())
        .filter(|value| *value > 0.0)
        .fold(base.min(target), f64::min);
    let largest = levels(page)
        .map(|(value, _)| value.to_f64())
        .fold(base.max(target), f64::max);
    // A target that moves is followed where it does not dwarf everything else.
    let followed = if scenario.scale == Scale::Log {
        1e4
    } else {
        4.0
    };
    let largest = largest.max(aim.at(years).min(largest * followed));
    // So is the trough of a shock.
    let trough = path
        .shock
        .map_or(base, |shock| path.flow(shock.from).max(smallest / 8.0));
    let smallest = smallest.min(trough);
    // A path that falls is followed for a tenth of its height, not to nothing.
    let end = within(
        path.flow(half_years_ahead(page) / 2.0),
        smallest / 8.0,
        largest * 1.5,
    );
    // Room below for an observed pace that falls.
    let falls = page
        .record
        .observed
        .first()
        .and_then(|figure| figure.rate())
        .is_some_and(|rate| rate.integer() < 0);
    if log {
        (
            (smallest.min(end) / 1.25)
                .min(if falls { base / 3.0 } else { base })
                .max(0.0005),
            largest.max(end) * 1.6,
            true,
        )
    } else {
        (0.0, largest.max(end).max(0.001) * 1.12, false)
    }
}

/// Where the fan ends: the period, and the levels there in USD m. A half of what may come lies between the first two, four fifths between the
/// others.
#[must_use]
pub fn mouth(page: &Page) -> Option<(Period, [[f64; 2]; 2])> {
    let aim = aim(&page.scenario);
    let (low, high, _) = value_axis(page, &path(&page.scenario), &aim);
    fan::mouth(page.outlook.as_ref()?, &aim, (low, high))
        .map(|(years, levels)| (page.headline.from.plus(years), levels))
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
    let last = start + half_years_drawn(page);
    let levels = || levels(page);
    let first = levels()
        .map(|(_, period)| f64::from(period.midpoint()))
        .fold(start, f64::min)
        - 1.0;

    let (low, high, log) = value_axis(page, &path, &aim);
    let years = (last - start) / 2.0;
    let axes = Axes {
        first,
        last,
        low,
        high,
        log,
        top_left: Point { x: 6.0, y: 12.0 },
        bottom_right: Point {
            x: width - 12.0,
            y: height - 30.0,
        },
    };
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
            axes.point(then, path.flow((then - start) / 2.0).min(high)),
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
            let outside = edge(&continued, start, (start, axes.last), &axes);
            (base > 0.0 && continued != path).then_some([start_point, outside])
        });
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
    let marks = scenario
        .levers
        .iter()
        .enumerate()
        .filter_map(|(place, one)| counted(scenario, one).map(|lever| (lever.from, place)));
    let shock = path.shock.map(|shock| (shock.from, scenario.levers.len()));
    let events = marks.chain(shock).filter(|(t, _)| *t < years);
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
