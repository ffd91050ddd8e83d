//! One of the graphics: its axes, its curve, and the points that are named.

use crate::data::{Count, Figure};
use crate::engine::reach::HORIZON;
use crate::engine::units::Period;
use crate::view::chart::{Anchor, Axes, Place, periods_of_axis, within};
use crate::view::growth::Growth;
use crate::view::needed::Needed;
use crate::view::page::Page;
use crate::view::point::Point;
use crate::view::pointed::Pointed;

/// How high either is, in pixels.
pub const HEIGHT: f64 = 300.0;
/// Width from which on letters are larger, in pixels.
const WIDE: f64 = 480.0;

/// The room in pixels that the names of some levels take.
pub(super) type Margin<'a> = &'a dyn Fn(&[f64]) -> f64;

/// What a point of a curve is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum What {
    /// The reader's pace, and when it arrives.
    Reader(Growth, Period),
    /// What the deadline needs, or some periods ahead where none is set.
    Needed(Needed),
    /// A pace on record, and when it would arrive.
    Record(&'static Figure, Period),
    /// The name of another count's curve.
    Other(&'static Count),
    /// The chance by a period that the reader's path arrives in.
    Reached(Period, f64),
    /// The chance by any other.
    By(Period, f64),
}

impl What {
    /// Whether it moves with the reader.
    #[must_use]
    pub const fn is_reader(self) -> bool {
        matches!(self, Self::Reader(..) | Self::Reached(..))
    }
}

/// A point of a curve that is named.
#[derive(Clone, Copy, Debug)]
pub struct Mark {
    /// What it is.
    pub what: What,
    /// Where it is.
    pub at: Point,
    /// Where its name stands, and which of its forms, the longest first; `None` where there is no room.
    pub label: Option<(Place, usize)>,
}

/// One of the graphics.
#[derive(Debug)]
pub struct Curve {
    /// Width in pixels.
    pub width: f64,
    /// Top left and bottom right corners of the field inside the axes.
    pub field: (Point, Point),
    /// Lines across: height and value, a percentage or USD m a year of a pace, a fraction of a chance.
    pub levels: Vec<(f64, f64)>,
    /// Ticks of the time axis.
    pub periods: Vec<(f64, Period, Anchor)>,
    /// The curve; fewer than two points where there is none.
    pub line: Vec<Point>,
    /// That of another count.
    pub other: Vec<Point>,
    /// What is named, the most telling first.
    pub marks: Vec<Mark>,
    /// Periods after the start at which it can be read off: the last.
    pub last: u16,
    /// When time begins, in half years.
    pub(super) start: f64,
    /// Time along, and values up.
    pub(super) axes: Axes,
}

impl Curve {
    /// As a pointer finds it, which drags the reader's point or only reads.
    #[must_use]
    pub fn pointed(&self, drags: bool) -> Pointed {
        let reader = self.marks.iter().find(|mark| mark.what.is_reader());
        Pointed {
            start: self.axes.x(self.start),
            period: self.axes.period(),
            ends: (1, self.last),
            handle: reader.filter(|_| drags).map(|mark| mark.at),
        }
    }

    /// Where a value some periods after the start stands; at the edge where it is outside.
    #[must_use]
    pub fn point(&self, after: u16, value: f64) -> Point {
        let value = within(value, self.axes.low, self.axes.high);
        self.axes.point(self.start + 2.0 * f64::from(after), value)
    }

    /// An empty one between these values, from the start to so many years after it. `margin` is the room for the names of the
    /// levels, in pixels.
    pub(super) fn empty(
        page: &Page,
        [width, margin]: [f64; 2],
        years: f64,
        values: [f64; 2],
    ) -> Self {
        let width = within(width, 200.0, 1_600.0);
        let start = f64::from(page.headline.from.midpoint());
        let [low, high] = values;
        let axes = Axes {
            first: start,
            last: start + 2.0 * years,
            low,
            high,
            log: low > 0.0,
            top_left: Point {
                x: margin + 4.0,
                y: 28.0,
            },
            bottom_right: Point {
                x: width - 10.0,
                y: HEIGHT - 28.0,
            },
        };
        #[allow(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "a thousand periods at most, and above 0"
        )]
        let last = years.min(f64::from(HORIZON)).floor() as u16;
        Self {
            width,
            field: (axes.top_left, axes.bottom_right),
            levels: Vec::new(),
            periods: periods_of_axis(&axes),
            line: Vec::new(),
            other: Vec::new(),
            marks: Vec::new(),
            last: last.max(1),
            start,
            axes,
        }
    }

    /// Draws lines across at these values.
    pub(super) fn rule(&mut self, levels: &[f64]) {
        let level = |level: &f64| (self.axes.y(*level), *level);
        self.levels = levels.iter().map(level).collect();
    }

    /// Marks a point so many years after the start, where it is inside.
    pub(super) fn mark(&mut self, what: What, years: f64, value: f64) {
        let half_years = self.start + 2.0 * years;
        let inside =
            half_years <= self.axes.last && (self.axes.low..=self.axes.high).contains(&value);
        if inside {
            let at = self.axes.point(half_years, value);
            let label = None;
            self.marks.push(Mark { what, at, label });
        }
    }

    /// Whether there is room for larger letters.
    #[must_use]
    pub fn is_wide(&self) -> bool {
        self.width >= WIDE
    }
}

/// What a curve holds some periods after the start.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Read {
    /// The pace that arrives then.
    Pace(Needed),
    /// Any pace that can be set arrives by then: levers alone bring it.
    Any,
    /// The chance so far.
    Chance(f64),
}

impl Read {
    /// The number that is drawn.
    #[must_use]
    pub fn value(self, page: &Page) -> Option<f64> {
        match self {
            Self::Pace(needed) if page.pace.linear => Some(needed.step),
            Self::Pace(needed) => needed.rate.map(|rate| rate * 100.0),
            Self::Any => None,
            Self::Chance(chance) => Some(chance),
        }
    }
}
