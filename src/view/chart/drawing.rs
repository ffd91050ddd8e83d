//! The whole drawing, and what a pointer at a place in it means.

use super::axes::{Axes, within};
use super::extent::periods_drawn;
use super::fan::Fan;
use super::history::Series;
use super::label::{Anchor, Labels};
use crate::engine::units::Period;
use crate::scenario::Scale;
use crate::view::page::Page;
use crate::view::point::Point;
use crate::view::pointed::Pointed;
use crate::view::projection::path;

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
    /// The observed pace continued from the baseline to the edge of the field; empty where there is none.
    pub observed: Vec<Point>,
    /// Where the deadline stands on the time axis.
    pub deadline: Option<(f64, Period)>,
    /// Room for the labels, where there is any.
    pub labels: Labels,
    /// Whether the path goes on beyond the drawing.
    pub truncated: bool,
    pub(super) axes: Axes,
}

impl Chart {
    /// As a pointer finds it.
    #[must_use]
    pub fn pointed(&self, page: &Page) -> Pointed {
        pointed(page, &self.axes, self.arrival.map(|(at, _)| at))
    }

    /// Whether a run counts something else than the projection does: exports alone beside exports and imports.
    #[must_use]
    pub fn is_part(&self, run: &Series) -> bool {
        let flow = |run: &Series| run.points.first().map(|(_, figure)| figure.flow);
        let own = self.history.iter().find(|run| run.full).and_then(flow);
        own.is_some() && flow(run) != own
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

/// What a pointer finds between these axes; `handle` is what it drags.
pub(super) fn pointed(page: &Page, axes: &Axes, handle: Option<Point>) -> Pointed {
    Pointed {
        start: axes.x(f64::from(page.headline.from.midpoint())),
        period: axes.period(),
        ends: (0, periods_drawn(page)),
        handle,
    }
}
