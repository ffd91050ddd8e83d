//! What happened: the levels on record, each count by itself.

use super::axes::Axes;
use crate::data::Figure;
use crate::view::counts::{Line, is_gap};
use crate::view::point::Point;

/// An unbroken run of levels of one count, in order of time; only these may be joined. A count with a gap has several.
#[derive(Clone, Debug, PartialEq)]
pub struct Series {
    /// Place of the count in the history of the page.
    pub line: usize,
    /// Whether the projection starts from this count.
    pub full: bool,
    /// The points, each with its figure.
    pub points: Vec<(Point, &'static Figure)>,
}

/// The runs of every count, and the levels of nothing, which a log axis cannot show, at its foot.
pub(super) fn runs(history: &[Line], axes: &Axes) -> (Vec<Series>, Vec<Point>) {
    let (mut runs, mut nothing) = (Vec::new(), Vec::new());
    for (place, line) in history.iter().enumerate() {
        let new = || Series {
            line: place,
            full: line.full,
            points: Vec::new(),
        };
        let (mut run, mut before) = (new(), None);
        for figure in &line.figures {
            let Some((value, period)) = figure.level() else {
                continue;
            };
            let then = period.midpoint();
            let shown = !axes.log || value.integer() > 0;
            let gap = before.is_some_and(|before| is_gap(line.figures.len(), before, then));
            if gap || !shown {
                runs.push(core::mem::replace(&mut run, new()));
            }
            before = Some(then);
            if shown {
                let point = axes.point(f64::from(then), value.to_f64());
                run.points.push((point, *figure));
            } else {
                nothing.push(Point {
                    x: axes.x(f64::from(then)),
                    y: axes.bottom_right.y,
                });
            }
        }
        runs.push(run);
    }
    runs.retain(|run| !run.points.is_empty());
    (runs, nothing)
}
