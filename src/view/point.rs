//! A place in a drawing.

/// A point of the drawing, in pixels from its top left corner.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Point {
    /// To the right.
    pub x: f64,
    /// Down.
    pub y: f64,
}

/// How far from a point a finger may be that means it, in pixels.
const REACH: f64 = 24.0;

impl Point {
    /// Whether a finger at this place means the point.
    #[must_use]
    pub fn is_in_reach(self, x: f64, y: f64) -> bool {
        (self.x - x).abs() < REACH && (self.y - y).abs() < REACH
    }

    /// The point at a share of the way to another.
    #[must_use]
    pub fn towards(self, other: Self, share: f64) -> Self {
        Self {
            x: self.x + (other.x - self.x) * share,
            y: self.y + (other.y - self.y) * share,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_finger_means_a_point_within_its_reach_on_either_side() {
        let point = Point { x: 200.0, y: 100.0 };
        for (x, y, means) in [
            (200.0, 100.0, true),
            (223.0, 123.0, true),
            (177.0, 77.0, true),
            (225.0, 100.0, false),
            (175.0, 100.0, false),
            (200.0, 125.0, false),
            (200.0, 75.0, false),
        ] {
            assert_eq!(point.is_in_reach(x, y), means, "{x} {y}");
        }
    }
}
