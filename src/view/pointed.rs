//! A drawing over the years, as a pointer finds it.

use super::point::Point;

/// Where its years stand, and the point that is dragged, in CSS pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Pointed {
    /// Where the start stands, from the left.
    pub(super) start: f64,
    /// From one period to the next.
    pub(super) period: f64,
    /// The first and the last period after the start that is read.
    pub(super) ends: (u16, u16),
    /// The point that is dragged, where there is one.
    pub(super) handle: Option<Point>,
}

impl Pointed {
    /// How far to the right of the point that is dragged a place is, where it is within a finger's reach of it.
    #[must_use]
    pub fn grip(&self, x: f64, y: f64) -> Option<f64> {
        let at = self.handle.filter(|at| at.is_in_reach(x, y))?;
        Some(x - at.x)
    }

    /// How far the first and the last period that is read stand from the edges of a drawing of this width, left and right.
    #[must_use]
    pub fn margins(&self, width: f64) -> [f64; 2] {
        let at = |after: u16| self.start + f64::from(after) * self.period;
        [at(self.ends.0), width - at(self.ends.1)]
    }

    /// The whole period after the start that is nearest to a place `x` from the left, wherever the drawing ends.
    #[must_use]
    pub fn after(&self, x: f64) -> u16 {
        #[allow(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "saturates at both ends, and the last period drawn is far below"
        )]
        let nearest = libm::round((x - self.start) / self.period) as u16;
        nearest.max(self.ends.0)
    }

    /// The same among those that are drawn.
    #[must_use]
    pub fn nearest(&self, x: f64) -> u16 {
        self.after(x).min(self.ends.1)
    }
}
