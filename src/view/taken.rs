//! What is taken of a drawing, so that no name is set upon it.

use super::point::Point;

/// A rectangle that a name, a mark or a piece of a line takes up, in pixels: left, top, right, bottom.
pub type Taken = (f64, f64, f64, f64);

/// A square around a point that reaches so far to each side.
pub(super) fn around(point: Point, reach: f64) -> Taken {
    let Point { x, y } = point;
    (x - reach, y - reach, x + reach, y + reach)
}

/// Whether a rectangle lies on none of these.
pub(super) fn clear(label: &Taken, taken: &[Taken]) -> bool {
    taken.iter().all(|other| !overlap(label, other))
}

/// Whether one rectangle lies on another.
pub(super) fn overlap(a: &Taken, b: &Taken) -> bool {
    a.0 < b.2 && b.0 < a.2 && a.1 < b.3 && b.1 < a.3
}
