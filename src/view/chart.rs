//! Chart geometry for a width in CSS pixels: lines, marks, ticks and where their labels go. No words.
//!
//! Time runs left to right by the middles of periods, so fiscal and calendar periods stand half a year apart. Labels
//! are placed by the room they may take at most, so that none lies on another or outside the drawing.

use super::projection::{aim, counted, path};
use super::{Headline, Outcome, Page, counts};
use crate::data::{self, Figure};
use crate::engine::path::{Part, Path};
use crate::engine::units::Period;
use crate::scenario::{Scale, Scenario, Shape, edit};

/// Half the line height of a label, in pixels.
const HALF_LINE: f64 = 8.0;
/// Width that one character of a label may take, in pixels.
const CHARACTER: f64 = 7.8;
/// Drawn points of the path, and of one that levers or a shock bend.
const POINTS: (u16, u16) = (40, 160);

/// A point of the drawing, in pixels from its top left corner.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Point {
    /// To the right.
    pub x: f64,
    /// Down.
    pub y: f64,
}

/// Where a label is tied to its point.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Anchor {
    /// It begins there.
    Start,
    /// It is centred there.
    Middle,
    /// It ends there.
    End,
}

/// Room for a label, with its baseline at `at`.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Place {
    /// The point.
    pub at: Point,
    /// How it is tied.
    pub anchor: Anchor,
}

/// Levels of one basis, in order of time; only these may be joined.
#[derive(Clone, Debug, PartialEq)]
pub struct Series {
    /// The points, each with its figure.
    pub points: Vec<(Point, &'static Figure)>,
}

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
    /// What happened.
    pub history: Vec<Series>,
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
    /// Outlines of the 90, 80 and 50% bands of the fan, the widest first.
    pub fan: Vec<Vec<Point>>,
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
        let period = self.axes.x(2.0) - self.axes.x(0.0);
        #[allow(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "saturates at both ends, and the last period drawn is far below"
        )]
        let nearest = libm::round((x - self.start.x) / period) as u16;
        nearest.min(periods_drawn(page))
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

/// Half-years from the start to the end of the time axis.
fn half_years_drawn(page: &Page) -> f64 {
    let from = page.headline.from;
    let until = |period: Period| f64::from(period.midpoint() - from.midpoint());
    let ahead = |headline: &Headline| match headline.outcome {
        Outcome::Reached { period, .. } => until(period),
        _ => 40.0,
    };
    let ahead = ahead(&page.headline).max(page.other.as_ref().map_or(0.0, ahead));
    let ahead = page
        .scenario
        .deadline
        .map_or(ahead, |by| ahead.max(until(by)));
    (ahead * 1.12).max(ahead + 2.0).max(12.0)
}

/// Whole periods after the start that the time axis has room for.
#[must_use]
pub fn periods_drawn(page: &Page) -> u16 {
    #[allow(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a few thousand at most, and above 0"
    )]
    let whole = (half_years_drawn(page) / 2.0).floor() as u16;
    whole
}

/// Room for each label; `None` where it would lie on another.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Labels {
    /// Of the target line.
    pub target: Option<Place>,
    /// Of the arrival.
    pub arrival: Option<Place>,
    /// Of the baseline.
    pub start: Option<Place>,
    /// Of the path.
    pub path: Option<Place>,
    /// Of the observed pace.
    pub observed: Option<Place>,
    /// Of the deadline.
    pub deadline: Option<Place>,
    /// Of the events, in their order.
    pub events: Vec<Option<Place>>,
}

/// Characters of each label, counted by whoever writes it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Lengths {
    /// Of the target line.
    pub target: usize,
    /// Of the arrival.
    pub arrival: usize,
    /// Of the baseline.
    pub start: usize,
    /// Of the path.
    pub path: usize,
    /// Of the observed pace.
    pub observed: usize,
    /// Of the deadline.
    pub deadline: usize,
    /// Of levers in the scenario's order, and of the shock.
    pub events: Vec<usize>,
}

/// From time and value to the drawing.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Axes {
    first: f64,
    last: f64,
    low: f64,
    high: f64,
    log: bool,
    top_left: Point,
    bottom_right: Point,
}

impl Axes {
    fn x(&self, half_years: f64) -> f64 {
        let share = (half_years - self.first) / (self.last - self.first);
        self.top_left.x + share * (self.bottom_right.x - self.top_left.x)
    }

    fn y(&self, value: f64) -> f64 {
        let along = |v: f64| if self.log { libm::log(v) } else { v };
        let share = (along(value) - along(self.low)) / (along(self.high) - along(self.low));
        self.bottom_right.y - share * (self.bottom_right.y - self.top_left.y)
    }

    fn point(&self, half_years: f64, value: f64) -> Point {
        Point {
            x: self.x(half_years),
            y: self.y(value),
        }
    }
}

/// The chart of a scenario at a width in CSS pixels, with room for labels of these lengths.
#[must_use]
pub fn chart(page: &Page, width: f64, lengths: &Lengths) -> Chart {
    let scenario = &page.scenario;
    let width = within(width, 240.0, 1_600.0);
    let height = if width < 560.0 { 300.0 } else { 400.0 };
    let (base, from) = scenario.start();
    let (path, aim) = (path(scenario), aim(scenario));
    let target = aim.level;
    let arrival = match page.headline.outcome {
        Outcome::Reached { period, .. } => Some(period),
        _ => None,
    };
    let history = history(scenario);
    let start = f64::from(from.midpoint());
    let last = start + half_years_drawn(page);
    let levels = || history.iter().flatten().filter_map(|figure| figure.level());
    let first = levels()
        .map(|(_, period)| f64::from(period.midpoint()))
        .fold(start, f64::min)
        - 1.0;

    let log = scenario.scale == Scale::Log && base > 0.0 && target > 0.0;
    let smallest = levels()
        .map(|(value, _)| value.to_f64())
        .fold(base.min(target), f64::min);
    let years = (last - start) / 2.0;
    let largest = levels()
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
    let end = within(path.flow(years), smallest / 8.0, largest * 2.0);
    // Room below for an observed pace that falls.
    let falls = page
        .record
        .observed
        .first()
        .and_then(|figure| figure.rate())
        .is_some_and(|rate| rate.integer() < 0);
    let (low, high) = if log {
        (
            smallest.min(end).max(0.001) / if falls { 3.0 } else { 1.25 },
            largest.max(end) * 1.6,
        )
    } else {
        (0.0, largest.max(end).max(0.001) * 1.12)
    };
    let axes = Axes {
        first,
        last,
        low,
        high,
        log,
        // Room for the figures beside it: a target that moves for centuries has a million millions.
        top_left: Point {
            x: if high < 1e5 { 52.0 } else { 80.0 },
            y: 12.0,
        },
        bottom_right: Point {
            x: width - 12.0,
            y: height - 30.0,
        },
    };
    let other = scenario.versus.as_deref().map_or(Vec::new(), |other| {
        let start = f64::from(other.start().1.midpoint());
        let (mut line, _) = self::line(&self::path(other), start, &axes);
        line.retain(|point| point.x >= axes.top_left.x);
        line
    });
    let start_point = axes.point(start, base);
    let (line, cut) = line(&path, start, &axes);
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
    let fan = page.outlook.as_ref().map_or(Vec::new(), |outlook| {
        let side = |quantile: usize| {
            outlook.fan.iter().filter_map(move |(t, flows)| {
                let flow = within(*flows.get(quantile)?, low, high);
                (*t <= years).then_some(axes.point(start + 2.0 * t, flow))
            })
        };
        [(0, 6), (1, 5), (2, 4)]
            .into_iter()
            .map(|(lower, upper)| {
                let back: Vec<_> = side(lower).collect();
                side(upper).chain(back.into_iter().rev()).collect()
            })
            .collect()
    });
    let mut chart = Chart {
        goal,
        fan,
        events: events.map(|(t, place)| (at_period(t), place)).collect(),
        width,
        height,
        field: (axes.top_left, axes.bottom_right),
        scale: if log { Scale::Log } else { Scale::Linear },
        levels: levels_of_axis(&axes),
        periods: periods_of_axis(&axes, from),
        history: history
            .iter()
            .map(|figures| series(figures, &axes))
            .collect(),
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
        truncated: cut,
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

/// The nearest value between two; `clamp` would bring a message with floats in it, and 10 KB to write them.
fn within(value: f64, low: f64, high: f64) -> f64 {
    if value < low {
        low
    } else if value > high {
        high
    } else {
        value
    }
}

/// Levels of what the goal counts, one list for each count, in order of time.
fn history(scenario: &Scenario) -> Vec<Vec<&'static Figure>> {
    let mut lists: Vec<Vec<&'static Figure>> = Vec::new();
    if scenario.goal.promise.is_none() {
        return lists;
    }
    let counted = data::figures().iter();
    for figure in counted.filter(|figure| edit::counts(figure, scenario.goal)) {
        let same = |list: &&mut Vec<&'static Figure>| {
            list.first()
                .is_some_and(|other| other.count == figure.count)
        };
        match lists.iter_mut().find(same) {
            Some(list) => {
                let place =
                    list.partition_point(|other| counts::middle(other) <= counts::middle(figure));
                list.insert(place, figure);
            }
            None => lists.push(vec![figure]),
        }
    }
    lists
}

fn series(figures: &[&'static Figure], axes: &Axes) -> Series {
    let point = |figure: &&'static Figure| {
        let (value, period) = figure.level()?;
        Some((
            axes.point(f64::from(period.midpoint()), value.to_f64()),
            *figure,
        ))
    };
    Series {
        points: figures.iter().filter_map(point).collect(),
    }
}

/// The path inside the field, and whether it leaves the field before the last period.
fn line(path: &Path, start: f64, axes: &Axes) -> (Vec<Point>, bool) {
    let mut points = Vec::new();
    let mut before = start;
    // One that levers or a shock bend may come back, so it is followed along the edge.
    let bent = path.settled() > 0.0;
    let steps = if bent { POINTS.1 } else { POINTS.0 };
    for step in 0..=steps {
        let at = start + (axes.last - start) * f64::from(step) / f64::from(steps);
        let value = path.flow((at - start) / 2.0);
        if !bent && (value > axes.high || value < axes.low) {
            points.push(edge(path, start, (before, at), axes));
            return (points, true);
        }
        points.push(axes.point(at, within(value, axes.low, axes.high)));
        before = at;
    }
    // Where it stays outside to the end it ends at the edge.
    // Nothing is below a linear axis.
    let outside =
        |point: &Point| point.y <= axes.top_left.y || (axes.log && point.y >= axes.bottom_right.y);
    let inside = points.iter().rposition(|point| !outside(point));
    let keep = inside.map_or(0, |last| last + 2);
    let cut = keep < points.len();
    points.truncate(keep);
    (points, cut)
}

/// Where a path leaves the field between two times: at the later one, or at the top or bottom.
fn edge(path: &Path, start: f64, (mut near, mut far): (f64, f64), axes: &Axes) -> Point {
    let inside = |at: f64| (axes.low..=axes.high).contains(&path.flow((at - start) / 2.0));
    if !inside(far) {
        for _ in 0..40 {
            let middle = f64::midpoint(near, far);
            if inside(middle) {
                near = middle;
            } else {
                far = middle;
            }
        }
        far = near;
    }
    axes.point(far, path.flow((far - start) / 2.0))
}

/// Ticks of the value axis: 1, 3, 10, 30 on a log axis, round steps on a linear one.
fn levels_of_axis(axes: &Axes) -> Vec<(f64, f64)> {
    let mut values = Vec::new();
    if axes.log {
        let inside = |value: f64| (axes.low..=axes.high).contains(&value);
        let mut decades = Vec::new();
        let mut decade = 0.001;
        while decade < axes.high {
            decades.extend(Some(decade).filter(|value| inside(*value)));
            values.extend(
                [decade, decade * 3.0]
                    .into_iter()
                    .filter(|value| inside(*value)),
            );
            decade *= 10.0;
        }
        if values.len() > 7 {
            values = decades;
        }
    } else {
        let rough = axes.high / 4.0;
        let mut decade = 0.000_1;
        while decade * 10.0 <= rough {
            decade *= 10.0;
        }
        let step = [1.0, 2.0, 5.0, 10.0]
            .into_iter()
            .map(|m| m * decade)
            .find(|step| *step >= rough);
        let step = step.unwrap_or(rough);
        let mut value = 0.0;
        while value <= axes.high {
            values.push(value);
            value += step;
        }
    }
    values
        .into_iter()
        .map(|value| (axes.y(value), value))
        .collect()
}

/// Ticks of the time axis: the baseline and round years after it, as many as have room.
fn periods_of_axis(axes: &Axes, from: Period) -> Vec<(f64, Period, Anchor)> {
    let room = 78.0;
    let (left, right) = (axes.top_left.x, axes.bottom_right.x);
    let year = |period: Period| match period {
        Period::Fiscal(year) | Period::Calendar(year) => year,
    };
    let per_year = (axes.x(2.0) - axes.x(0.0)).max(1e-6);
    let every = [1_u16, 2, 5, 10, 20, 50, 100, 200, 500]
        .into_iter()
        .find(|n| f64::from(*n) * per_year >= room);
    let every = every.unwrap_or(1_000);
    let anchor = |x: f64| {
        if x - room / 2.0 < left - 30.0 {
            Anchor::Start
        } else if x + room / 2.0 > right + 10.0 {
            Anchor::End
        } else {
            Anchor::Middle
        }
    };
    let mut ticks = vec![(axes.x(f64::from(from.midpoint())), from, Anchor::Middle)];
    let to_round = every - year(from) % every;
    let mut period = from.plus(to_round);
    while f64::from(period.midpoint()) <= axes.last {
        let x = axes.x(f64::from(period.midpoint()));
        let free = ticks.last().is_none_or(|(before, ..)| x - before >= room);
        if free {
            ticks.push((x, period, anchor(x)));
        }
        period = period.plus(every);
    }
    if let Some(first) = ticks.first_mut() {
        first.2 = anchor(first.0);
    }
    // How a label is tied says how far it reaches to either side.
    let mut free = f64::NEG_INFINITY;
    ticks.retain(|(x, _, anchor)| {
        let left = match anchor {
            Anchor::Start => *x,
            Anchor::Middle => x - room / 2.0,
            Anchor::End => x - room,
        };
        let fits = left >= free;
        if fits {
            free = left + room;
        }
        fits
    });
    ticks
}

/// A rectangle that a label or a mark takes up: left, top, right, bottom.
type Taken = (f64, f64, f64, f64);

/// Finds room for the labels, the most telling first.
fn place(chart: &Chart, lengths: &Lengths) -> Labels {
    let (top_left, bottom_right) = chart.field;
    let mut taken: Vec<Taken> = Vec::new();
    for (point, _) in chart.history.iter().flat_map(|series| &series.points) {
        taken.push((point.x - 6.0, point.y - 6.0, point.x + 6.0, point.y + 6.0));
    }
    if let Some((point, _)) = chart.arrival {
        taken.push((point.x - 8.0, point.y - 8.0, point.x + 8.0, point.y + 8.0));
    }
    for point in chart.path.iter().chain(chart.observed.iter().flatten()) {
        taken.push((point.x - 2.0, point.y - 2.0, point.x + 2.0, point.y + 2.0));
    }
    if let Some([a, b]) = chart.observed {
        for step in 1..12 {
            let share = f64::from(step) / 12.0;
            let (x, y) = (a.x + (b.x - a.x) * share, a.y + (b.y - a.y) * share);
            taken.push((x - 2.0, y - 2.0, x + 2.0, y + 2.0));
        }
    }
    if let [a, b] = *chart.goal.as_slice() {
        taken.push((a.x, a.y - 2.0, b.x, b.y + 2.0));
    }
    for point in &chart.goal {
        taken.push((point.x - 8.0, point.y - 3.0, point.x + 8.0, point.y + 3.0));
    }
    let mut find = |length: usize, from: Point, ways: &[(f64, f64, Anchor)]| -> Option<Place> {
        let free = ways.iter().find_map(|way| {
            let place = beside(from, way);
            let rectangle = extent(&place, length);
            let inside = rectangle.0 >= top_left.x
                && rectangle.2 <= chart.width
                && rectangle.1 >= 0.0
                && rectangle.3 <= bottom_right.y;
            let free =
                length > 0 && inside && taken.iter().all(|other| !overlap(&rectangle, other));
            free.then_some((place, rectangle))
        })?;
        taken.push(free.1);
        Some(free.0)
    };
    let arrival = chart
        .arrival
        .and_then(|(point, _)| find(lengths.arrival, point, &BESIDE_ARRIVAL));
    let left = chart.goal.first().copied().unwrap_or(chart.start);
    let right = chart.goal.last().copied().unwrap_or(chart.start);
    let target = find(
        lengths.target,
        left,
        &[(6.0, -7.0, Anchor::Start), (6.0, 16.0, Anchor::Start)],
    );
    let target = target.or_else(|| {
        find(
            lengths.target,
            right,
            &[(0.0, -7.0, Anchor::End), (0.0, 16.0, Anchor::End)],
        )
    });
    let start = find(lengths.start, chart.start, &BESIDE_START);
    let path = [3, 4, 2].into_iter().find_map(|share| {
        let point = chart.path.get(chart.path.len() * share / 6)?;
        find(lengths.path, *point, &BESIDE_PATH)
    });
    let observed = chart
        .observed
        .and_then(|[_, end]| find(lengths.observed, end, &BESIDE_OBSERVED));
    let deadline = chart.deadline.and_then(|(x, _)| {
        find(
            lengths.deadline,
            Point {
                x,
                y: bottom_right.y,
            },
            &BESIDE_DEADLINE,
        )
        .or_else(|| {
            find(
                lengths.deadline,
                Point {
                    x,
                    y: top_left.y + 36.0,
                },
                &BESIDE_DEADLINE,
            )
        })
    });
    // Each stands beside a mark that reaches up to it, so the marks of the others are in the way of a name, and the names
    // of the others in the way of a mark.
    let mark = |x: f64, top: f64| (x - 2.0, top, x + 2.0, bottom_right.y);
    let mut named: Vec<Taken> = Vec::new();
    let marks = chart
        .events
        .iter()
        .map(|(x, _)| mark(*x, bottom_right.y - 10.0));
    let mut marks: Vec<Taken> = marks.collect();
    let mut events = Vec::new();
    for (x, place) in &chart.events {
        let length = lengths.events.get(*place).copied().unwrap_or_default();
        let foot = Point {
            x: *x,
            y: bottom_right.y,
        };
        let ways = BESIDE_EVENT.iter().copied().filter(|way| {
            let label = extent(&beside(foot, way), length);
            let column = mark(*x, label.1);
            marks.iter().all(|other| !overlap(&label, other))
                && named.iter().all(|other| !overlap(&column, other))
        });
        let found = find(length, foot, &ways.collect::<Vec<_>>());
        if let Some(place) = &found {
            let label = extent(place, length);
            marks.push(mark(*x, label.1));
            named.push(label);
        }
        events.push(found);
    }
    Labels {
        target,
        arrival,
        start,
        path,
        observed,
        deadline,
        events,
    }
}

/// Where a label may stand beside its point, the best first: pixels to the right, down, and how it is tied.
type Ways<const N: usize> = [(f64, f64, Anchor); N];

const BESIDE_ARRIVAL: Ways<6> = [
    (-10.0, -14.0, Anchor::End),
    (4.0, -16.0, Anchor::Middle),
    (-10.0, -30.0, Anchor::End),
    (12.0, 22.0, Anchor::Start),
    (-12.0, 26.0, Anchor::End),
    (0.0, 40.0, Anchor::End),
];
const BESIDE_START: Ways<6> = [
    (10.0, 16.0, Anchor::Start),
    (10.0, -8.0, Anchor::Start),
    (14.0, 30.0, Anchor::Start),
    (4.0, -18.0, Anchor::Start),
    (-10.0, 16.0, Anchor::End),
    (26.0, 4.0, Anchor::Start),
];
const BESIDE_PATH: Ways<4> = [
    (12.0, 22.0, Anchor::Start),
    (-12.0, -14.0, Anchor::End),
    (14.0, 34.0, Anchor::Start),
    (0.0, -20.0, Anchor::Middle),
];
const BESIDE_OBSERVED: Ways<5> = [
    (8.0, -6.0, Anchor::Start),
    (8.0, 12.0, Anchor::Start),
    (-8.0, -8.0, Anchor::End),
    (8.0, -26.0, Anchor::Start),
    (-8.0, 16.0, Anchor::End),
];
const BESIDE_DEADLINE: Ways<4> = [
    (6.0, -8.0, Anchor::Start),
    (-6.0, -8.0, Anchor::End),
    (6.0, -28.0, Anchor::Start),
    (-6.0, -28.0, Anchor::End),
];

const BESIDE_EVENT: Ways<6> = [
    (6.0, -8.0, Anchor::Start),
    (-6.0, -8.0, Anchor::End),
    (6.0, -26.0, Anchor::Start),
    (-6.0, -26.0, Anchor::End),
    (6.0, -44.0, Anchor::Start),
    (6.0, -62.0, Anchor::Start),
];

/// Where a label stands beside a point.
fn beside(from: Point, (right, down, anchor): &(f64, f64, Anchor)) -> Place {
    Place {
        at: Point {
            x: from.x + right,
            y: from.y + down,
        },
        anchor: *anchor,
    }
}

/// The rectangle of a label of this many characters.
fn extent(place: &Place, length: usize) -> Taken {
    #[allow(clippy::cast_precision_loss, reason = "a label has few characters")]
    let width = length as f64 * CHARACTER;
    let left = match place.anchor {
        Anchor::Start => place.at.x,
        Anchor::Middle => place.at.x - width / 2.0,
        Anchor::End => place.at.x - width,
    };
    let middle = place.at.y - 4.0;
    (left, middle - HALF_LINE, left + width, middle + HALF_LINE)
}

fn overlap(a: &Taken, b: &Taken) -> bool {
    a.0 < b.2 && b.0 < a.2 && a.1 < b.3 && b.1 < a.3
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::link;
    use proptest::prelude::*;

    const LENGTHS: Lengths = Lengths {
        target: 13,
        arrival: 10,
        start: 18,
        path: 14,
        observed: 40,
        deadline: 22,
        events: Vec::new(),
    };

    fn drawn(query: &str, width: f64) -> Chart {
        chart(
            &crate::view::page(link::decode(query, "").0),
            width,
            &LENGTHS,
        )
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
    fn a_linear_axis_starts_at_zero_and_so_does_a_baseline_of_nothing() {
        let chart = drawn("?goal=custom&base=0&target=100&path=linear&step=7", 700.0);
        assert_eq!(chart.scale, Scale::Linear);
        assert_eq!(
            chart.levels.first().map(|(_, value)| value.to_bits()),
            Some(0.0_f64.to_bits())
        );
        assert_eq!(drawn("", 700.0).scale, Scale::Log);
    }

    #[test]
    fn a_path_that_leaves_for_good_is_not_drawn_along_the_edge() {
        // A comparison far above everything is not drawn at all; one that leaves ends where it does.
        let far = drawn(
            "?vs=goal%3Dca5-triple%26rate%3D10%26shock%3D2027:-10:3",
            700.0,
        );
        assert!(far.other.is_empty(), "{:?}", far.other);
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
        let Some([_, end]) = chart.observed else {
            unreachable!()
        };
        assert!((end.y - chart.field.1.y).abs() < 1.0);
        assert!(chart.labels.observed.is_some());
    }

    #[test]
    fn pointing_reads_the_nearest_period_on_the_path() {
        let page = crate::view::page(link::decode("", "").0);
        let chart = chart(&page, 700.0, &LENGTHS);
        assert_eq!(chart.nearest(&page, chart.start.x), 0);
        assert_eq!(chart.nearest(&page, -50.0), 0);
        let Some((arrival, _)) = chart.arrival else {
            unreachable!("it arrives")
        };
        assert_eq!(chart.nearest(&page, arrival.x), 32);
        assert_eq!(chart.nearest(&page, 1e9), periods_drawn(&page));
        assert_eq!(periods_drawn(&page), 35);
        let mark = chart.mark(&page, 32);
        assert!((mark.x - arrival.x).abs() < 1e-9 && (mark.y - arrival.y).abs() < 1e-9);
    }

    #[test]
    fn levels_of_a_log_axis_are_ones_and_threes_or_ones_alone() {
        let values = |query: &str| -> Vec<f64> {
            let chart = drawn(query, 700.0);
            chart.levels.iter().map(|(_, value)| *value).collect()
        };
        assert_eq!(values(""), [1.0, 3.0, 10.0, 30.0, 100.0]);
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
        assert!(chart.path.last().is_some_and(|p| p.x < 350.0));
    }

    proptest! {
        #[test]
        fn everything_stays_inside_at_every_width(
            goal in prop::sample::select(vec!["kgz-100m", "ca5-triple", "kgz-200m", "exports-1bn", "match-india", "custom"]),
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
            points.extend(chart.observed.iter().flatten());
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
}
