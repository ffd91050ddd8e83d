//! From time and value to the drawing, and the ticks of both axes.

use super::label::Anchor;
use crate::engine::units::Period;
use crate::view::point::Point;

/// From time and value to the drawing.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(in crate::view) struct Axes {
    pub(in crate::view) first: f64,
    pub(in crate::view) last: f64,
    pub(in crate::view) low: f64,
    pub(in crate::view) high: f64,
    pub(in crate::view) log: bool,
    pub(in crate::view) top_left: Point,
    pub(in crate::view) bottom_right: Point,
}

impl Axes {
    pub(in crate::view) fn x(&self, half_years: f64) -> f64 {
        let share = (half_years - self.first) / (self.last - self.first);
        self.top_left.x + share * (self.bottom_right.x - self.top_left.x)
    }

    pub(in crate::view) fn y(&self, value: f64) -> f64 {
        let along = |v: f64| if self.log { libm::log(v) } else { v };
        let share = (along(value) - along(self.low)) / (along(self.high) - along(self.low));
        self.bottom_right.y - share * (self.bottom_right.y - self.top_left.y)
    }

    pub(in crate::view) fn point(&self, half_years: f64, value: f64) -> Point {
        Point {
            x: self.x(half_years),
            y: self.y(value),
        }
    }

    /// From one period to the next, in pixels.
    pub(in crate::view) fn period(&self) -> f64 {
        self.x(2.0) - self.x(0.0)
    }
}

/// The nearest value between two; `clamp` would bring a message with floats in it, and 10 KB to write them.
#[must_use]
pub fn within(value: f64, low: f64, high: f64) -> f64 {
    if value < low {
        low
    } else if value > high {
        high
    } else {
        value
    }
}

/// Ticks of the value axis: the powers of ten of a log axis, or more of them where it is short; round steps of a linear one.
pub(in crate::view) fn levels_of_axis(axes: &Axes) -> Vec<(f64, f64)> {
    let values = if axes.log {
        let inside = |value: f64| (axes.low..=axes.high).contains(&value);
        let decades = || core::iter::successors(Some(0.001), |decade| Some(decade * 10.0));
        let of = |multiples: &[f64]| -> Vec<f64> {
            let all = decades().take_while(|decade| *decade < axes.high);
            all.flat_map(|decade| multiples.iter().map(move |by| decade * by))
                .filter(|value| inside(*value))
                .collect()
        };
        // One line for each factor of ten, or more of them where there are not two.
        let steps: [&[f64]; 3] = [&[1.0], &[1.0, 3.0], &[1.0, 2.0, 5.0]];
        let found = steps.iter().map(|step| of(step)).find(|all| all.len() > 1);
        found.unwrap_or_else(|| of(&[1.0, 1.5, 2.0, 3.0, 5.0, 7.0]))
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
        let mut values = Vec::new();
        let mut value = 0.0;
        while value <= axes.high {
            values.push(value);
            value += step;
        }
        values
    };
    values
        .into_iter()
        .map(|value| (axes.y(value), value))
        .collect()
}

/// Ticks of the time axis: whole decades, or a part of one where the axis is too short for two of them.
pub(in crate::view) fn periods_of_axis(axes: &Axes) -> Vec<(f64, Period, Anchor)> {
    let per_year = (axes.x(2.0) - axes.x(0.0)).max(1e-6);
    let (left, right) = (axes.top_left.x, axes.bottom_right.x);
    let years = |every: u16| {
        let first = u16::try_from(whole(axes.first)).unwrap_or(0);
        let first = first.next_multiple_of(every);
        let inside = (0..200).map(move |k| first.saturating_add(every.saturating_mul(k)));
        inside
            .map(Period::Calendar)
            .map(|period| (axes.x(f64::from(period.midpoint())), period))
            .take_while(move |(x, _)| *x <= right)
            .filter(move |(x, _)| *x >= left)
    };
    let fits = |every: u16| f64::from(every) * per_year >= TICK && years(every).nth(1).is_some();
    let decades = [10, 20, 50, 100, 200, 500, 1_000]
        .into_iter()
        .find(|every| fits(*every));
    let parts = || [1, 2, 5].into_iter().find(|every| fits(*every));
    let every = decades.or_else(parts).unwrap_or(1_000);
    let tick = |(x, period): (f64, Period)| {
        let anchor = if x - TICK / 2.0 < left - 4.0 {
            Anchor::Start
        } else if x + TICK / 2.0 > right + 10.0 {
            Anchor::End
        } else {
            Anchor::Middle
        };
        (x, period, anchor)
    };
    let mut ticks: Vec<_> = years(every).map(tick).collect();
    // How a label is tied says how far it reaches to either side.
    let mut free = f64::NEG_INFINITY;
    ticks.retain(|(x, _, anchor)| {
        let left = match anchor {
            Anchor::Start => *x,
            Anchor::Middle => x - TICK / 2.0,
            Anchor::End => x - TICK,
        };
        let fits = left >= free;
        if fits {
            free = left + TICK;
        }
        fits
    });
    ticks
}

/// Room for the label of a tick of the time axis, in pixels.
const TICK: f64 = 44.0;

/// The year that some half-years since the year 0 lie in.
#[allow(
    clippy::cast_possible_truncation,
    reason = "a few thousand years at most"
)]
fn whole(half_years: f64) -> i32 {
    (half_years / 2.0).floor() as i32
}
