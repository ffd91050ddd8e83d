//! The room that marks, lines and names leave in the field, and where in it a name is placed.

use super::drawing::Chart;
use super::label::{Lengths, Place};
use super::ways::{Way, beside};
use crate::view::point::Point;
use crate::view::taken::{Taken, around, clear, overlap};

/// How far a name may stand from its line, in pixels.
pub(super) const NEAR: f64 = 24.0;

/// How much nearer to a label another line is than its own where readers take it for that line's, in pixels.
pub(super) const NEARER: f64 = 4.0;

/// What is taken of the field of a chart, while its labels are placed.
pub(super) struct Room<'a> {
    pub(super) chart: &'a Chart,
    /// How wide its labels are.
    pub(super) lengths: &'a Lengths,
    /// Marks, lines, and the names that have their places.
    taken: Vec<Taken>,
    /// The line of the deadline.
    deadline: Option<Taken>,
}

impl<'a> Room<'a> {
    /// What the marks and lines of a chart leave.
    pub(super) fn of(chart: &'a Chart, lengths: &'a Lengths) -> Self {
        let (top_left, bottom_right) = chart.field;
        let column = |(x, _)| (x - 1.0, top_left.y, x + 1.0, bottom_right.y);
        Self {
            chart,
            lengths,
            taken: marks(chart),
            deadline: chart.deadline.map(column),
        }
    }

    /// Takes what else is there.
    pub(super) fn take(&mut self, taken: Taken) {
        self.taken.push(taken);
    }

    /// Where a name of so many eighths of a letter stands beside a point: the first of these ways in which it lies on nothing.
    pub(super) fn find(&mut self, length: usize, from: Point, ways: &[Way]) -> Option<Place> {
        self.find_near(&[length], from, ways, &|_| true)
    }

    /// The same of a block of several lines, where it is near enough to what it names.
    pub(super) fn find_near(
        &mut self,
        lines: &[usize],
        from: Point,
        ways: &[Way],
        near: &dyn Fn(&Taken) -> bool,
    ) -> Option<Place> {
        let column = self.deadline;
        self.find_over(lines, from, ways, &|label| {
            column.is_none_or(|column| !overlap(label, &column)) && near(label)
        })
    }

    /// The same of what may lie over the line of the deadline: the first of these ways in which a block, as wide as its longest line, lies
    /// inside, on nothing, and where it may.
    pub(super) fn find_over(
        &mut self,
        lines: &[usize],
        from: Point,
        ways: &[Way],
        may: &dyn Fn(&Taken) -> bool,
    ) -> Option<Place> {
        let length = lines.iter().copied().max().filter(|length| *length > 0)?;
        let further = u8::try_from(lines.len() - 1).unwrap_or(u8::MAX);
        let (top_left, bottom_right) = self.chart.field;
        let (place, label) = ways.iter().find_map(|way| {
            let place = beside(from, way);
            let (left, top, right, bottom) = place.extent(length);
            let bottom = bottom + f64::from(self.lengths.leading) * f64::from(further);
            let label = (left, top, right, bottom);
            let inside = left >= top_left.x
                && right <= self.chart.width
                && top >= 0.0
                && bottom <= bottom_right.y;
            let free = inside && clear(&label, &self.taken) && may(&label);
            free.then_some((place, label))
        })?;
        self.taken.push(label);
        Some(place)
    }
}

/// What the marks and lines of a chart take up, but for that of its deadline.
fn marks(chart: &Chart) -> Vec<Taken> {
    let mut taken = Vec::new();
    for series in &chart.history {
        let points = series.points.iter().map(|(point, _)| around(*point, 4.0));
        taken.extend(points);
        for pair in series.points.windows(2) {
            if let [(a, _), (b, _)] = *pair {
                between(a, b, 4, &mut taken);
            }
        }
    }
    if let Some((point, _)) = chart.arrival {
        taken.push((point.x - 20.0, point.y - 8.0, point.x + 20.0, point.y + 8.0));
        taken.push((point.x - 2.0, point.y, point.x + 2.0, chart.field.1.y));
    }
    let lines = chart.path.iter().chain(&chart.observed).chain(&chart.other);
    taken.extend(lines.map(|point| around(*point, 2.0)));
    for pair in chart.other.windows(2) {
        if let [a, b] = *pair {
            between(a, b, 4, &mut taken);
        }
    }
    if let [a, b] = *chart.observed.as_slice() {
        between(a, b, 12, &mut taken);
    }
    if let Some((line, at)) = &chart.across {
        taken.push(around(*at, 6.0));
        if let [first, .., last] = line[..] {
            between(first, last, 12, &mut taken);
        }
    }
    if let [a, b] = *chart.goal.as_slice() {
        taken.push((a.x, a.y - 2.0, b.x, b.y + 2.0));
    } else {
        let steps = chart.goal.iter();
        taken.extend(steps.map(|at| (at.x - 8.0, at.y - 3.0, at.x + 8.0, at.y + 3.0)));
    }
    taken
}

/// What a straight line between two points takes up, in so many steps.
pub(super) fn between(a: Point, b: Point, steps: u8, taken: &mut Vec<Taken>) {
    for step in 1..steps {
        let point = a.towards(b, f64::from(step) / f64::from(steps));
        taken.push(around(point, 2.0));
    }
}

/// How far a label is from a line through these points, in pixels.
pub(super) fn to_line(label: &Taken, line: &[Point]) -> f64 {
    let apart = |at: Point| {
        let x = (label.0 - at.x).max(at.x - label.2).max(0.0);
        let y = (label.1 - at.y).max(at.y - label.3).max(0.0);
        libm::sqrt(x * x + y * y)
    };
    let points = line.iter().map(|at| apart(*at));
    let between = line.windows(2).flat_map(|pair| match pair {
        [a, b] => [0.25, 0.5, 0.75].map(|share| apart(a.towards(*b, share))),
        _ => [f64::INFINITY; 3],
    });
    points.chain(between).fold(f64::INFINITY, f64::min)
}
