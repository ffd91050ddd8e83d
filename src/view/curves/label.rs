//! Where the names of points go: beside them, where none lies on another, on a curve or outside; the long form, the short one, or
//! none.

use super::curve::{Curve, HEIGHT, Mark, What};
use crate::view::chart::{Anchor, Place};
use crate::view::point::Point;
use crate::view::taken::{Taken, around, clear};

/// Half the line height of a label, in pixels.
const HALF_LINE: f64 = 8.5;
/// Width that a letter of a label may take, and one of a bold label, as a share of the height of letters.
const LETTER: [f64; 2] = [0.62, 0.71];

/// Where a label may stand beside its point, the best first: pixels to the right, down, and how it is tied.
const BESIDE: [(f64, f64, Anchor); 15] = [
    (12.0, -4.0, Anchor::Start),
    (14.0, 5.0, Anchor::Start),
    (12.0, 17.0, Anchor::Start),
    (-12.0, 18.0, Anchor::End),
    (-14.0, 5.0, Anchor::End),
    (-12.0, -6.0, Anchor::End),
    (12.0, -14.0, Anchor::Start),
    (12.0, 27.0, Anchor::Start),
    (-12.0, 28.0, Anchor::End),
    (-12.0, -18.0, Anchor::End),
    (-5.0, -12.0, Anchor::End),
    (0.0, -15.0, Anchor::Middle),
    (0.0, 26.0, Anchor::Middle),
    (8.0, -26.0, Anchor::Start),
    (-8.0, 40.0, Anchor::End),
];

impl Curve {
    /// The rectangle of a label of so many eighths of a letter, at most.
    #[must_use]
    pub fn extent(&self, what: What, place: &Place, length: usize) -> Taken {
        let [plain, bold] = LETTER;
        let letter = if self.is_wide() { 13.0 } else { 12.0 };
        #[allow(clippy::cast_precision_loss, reason = "a label has few letters")]
        let width = length as f64 / 8.0 * letter * if what.is_reader() { bold } else { plain };
        place.rectangle(width, 4.5, HALF_LINE)
    }

    /// Finds room for the names, the first first, each with the widths of its forms in eighths of a letter.
    pub fn place(&mut self, lengths: &[[usize; 2]]) {
        let mut taken: Vec<Taken> = Vec::new();
        along(&self.line, &mut taken);
        let mut beside = Vec::new();
        along(&self.other, &mut beside);
        for mark in &self.marks {
            match mark.what {
                What::Other(_) => {}
                what => taken.push(around(mark.at, if what.is_reader() { 9.0 } else { 6.0 })),
            }
        }
        let (top_left, bottom_right) = self.field;
        let inside = |(left, top, right, bottom): &Taken| {
            *left >= top_left.x + 2.0
                && *right <= self.width
                && *top >= top_left.y - 10.0
                && *bottom <= bottom_right.y
                && *bottom <= HEIGHT
        };
        let mut marks = core::mem::take(&mut self.marks);
        for (mark, forms) in marks.iter_mut().zip(lengths) {
            let found = forms.iter().enumerate().find_map(|(form, length)| {
                let free = |at: Point, (right, down, anchor): &(f64, f64, Anchor)| {
                    let at = Point {
                        x: at.x + right,
                        y: at.y + down,
                    };
                    let place = Place {
                        at,
                        anchor: *anchor,
                    };
                    let room = self.extent(mark.what, &place, *length);
                    let free = *length > 0 && inside(&room) && clear(&room, &taken);
                    free.then(|| (clear(&room, &beside), (place, form, room)))
                };
                let first = |(clear, found)| if clear { Some(found) } else { None };
                if !matches!(mark.what, What::Other(_)) {
                    let find = || BESIDE.iter().filter_map(|way| free(mark.at, way));
                    // The reader's is named on the curve of another count rather than not at all.
                    let on_it = || find().map(|(_, found)| found).next();
                    let shortest = form > 0 && mark.what.is_reader();
                    let found = find().find_map(first);
                    return found.or_else(|| on_it().filter(|_| shortest));
                }
                // A curve is named on its own side of the reader's, beside any of its points.
                let points = self.other.iter().skip(self.other.len() / 4).step_by(3);
                points.copied().find_map(|at| {
                    let above = height(&self.line, at.x).is_none_or(|y| at.y < y);
                    BESIDE.iter().find_map(|way| {
                        let own_side = (way.1 < -5.0) == above && (way.2 == Anchor::Start) == above;
                        own_side.then(|| free(at, way))?.and_then(first)
                    })
                })
            });
            if let Some((place, form, room)) = found {
                taken.push(room);
                mark.label = Some((place, form));
            }
        }
        self.marks = marks;
        // One without a name tells nothing.
        let named = |mark: &Mark| matches!(mark.what, What::Other(_)) && mark.label.is_some();
        if !self.marks.iter().any(named) {
            self.other.clear();
        }
    }
}

/// What a curve takes up, in squares of a few pixels.
fn along(line: &[Point], taken: &mut Vec<Taken>) {
    for pair in line.windows(2) {
        let [a, b] = pair else { continue };
        let apart = (b.x - a.x).abs().max((b.y - a.y).abs());
        let mut done = 0.0;
        while done <= apart {
            let share = if apart > 0.0 { done / apart } else { 0.0 };
            let (x, y) = (a.x + (b.x - a.x) * share, a.y + (b.y - a.y) * share);
            taken.push(around(Point { x, y }, 2.5));
            done += 5.0;
        }
    }
}

/// How high a line is at a place, where it is.
fn height(line: &[Point], x: f64) -> Option<f64> {
    line.windows(2).find_map(|pair| {
        let [a, b] = pair else { return None };
        let share = (x - a.x) / (b.x - a.x).max(1e-9);
        (a.x <= x && x <= b.x).then_some(a.y + (b.y - a.y) * share)
    })
}
