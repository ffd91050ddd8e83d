//! From time and value to the drawing, and the ticks of both axes.

use super::{Anchor, Point};
use crate::engine::units::Period;

/// From time and value to the drawing.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Axes {
    pub(super) first: f64,
    pub(super) last: f64,
    pub(super) low: f64,
    pub(super) high: f64,
    pub(super) log: bool,
    pub(super) top_left: Point,
    pub(super) bottom_right: Point,
}

impl Axes {
    pub(super) fn x(&self, half_years: f64) -> f64 {
        let share = (half_years - self.first) / (self.last - self.first);
        self.top_left.x + share * (self.bottom_right.x - self.top_left.x)
    }

    pub(super) fn y(&self, value: f64) -> f64 {
        let along = |v: f64| if self.log { libm::log(v) } else { v };
        let share = (along(value) - along(self.low)) / (along(self.high) - along(self.low));
        self.bottom_right.y - share * (self.bottom_right.y - self.top_left.y)
    }

    pub(super) fn point(&self, half_years: f64, value: f64) -> Point {
        Point {
            x: self.x(half_years),
            y: self.y(value),
        }
    }
}

/// The nearest value between two; `clamp` would bring a message with floats in it, and 10 KB to write them.
pub(super) fn within(value: f64, low: f64, high: f64) -> f64 {
    if value < low {
        low
    } else if value > high {
        high
    } else {
        value
    }
}

/// Ticks of the value axis: 1, 3, 10, 30 on a log axis, round steps on a linear one.
pub(super) fn levels_of_axis(axes: &Axes) -> Vec<(f64, f64)> {
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
pub(super) fn periods_of_axis(axes: &Axes, from: Period) -> Vec<(f64, Period, Anchor)> {
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
