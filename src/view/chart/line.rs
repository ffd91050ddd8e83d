//! A path as points inside the field.

use super::axes::{Axes, within};
use crate::engine::path::Path;
use crate::view::point::Point;

/// Drawn points of the path, and of one that levers or a shock bend.
const POINTS: (u16, u16) = (40, 160);

/// The path inside the field, and whether it leaves the field before the last period.
pub(super) fn line(path: &Path, start: f64, axes: &Axes) -> (Vec<Point>, bool) {
    let mut points = Vec::new();
    if start >= axes.last {
        return (points, true);
    }
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
pub(super) fn edge(path: &Path, start: f64, (mut near, mut far): (f64, f64), axes: &Axes) -> Point {
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
