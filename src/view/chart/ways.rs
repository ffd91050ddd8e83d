//! The ways in which a label may stand beside its point, for each label the best first.

use super::label::{Anchor, Place};
use crate::view::point::Point;

/// How a label may stand beside its point: pixels to the right, down, and how it is tied.
pub(super) type Way = (f64, f64, Anchor);

type Ways<const N: usize> = [Way; N];

pub(super) const BESIDE_ARRIVAL: Ways<6> = [
    (-10.0, -14.0, Anchor::End),
    (4.0, -16.0, Anchor::Middle),
    (-10.0, -30.0, Anchor::End),
    (12.0, 22.0, Anchor::Start),
    (-12.0, 26.0, Anchor::End),
    (0.0, 40.0, Anchor::End),
];

/// At either end of the target line.
pub(super) const LEFT_OF_TARGET: Ways<2> = [(6.0, -7.0, Anchor::Start), (6.0, 16.0, Anchor::Start)];
pub(super) const RIGHT_OF_TARGET: Ways<2> = [(0.0, -7.0, Anchor::End), (0.0, 16.0, Anchor::End)];

pub(super) const BESIDE_START: Ways<9> = [
    (26.0, 4.0, Anchor::Start),
    (34.0, 12.0, Anchor::Start),
    (10.0, 16.0, Anchor::Start),
    (10.0, -8.0, Anchor::Start),
    (14.0, 30.0, Anchor::Start),
    (4.0, -18.0, Anchor::Start),
    (-10.0, 16.0, Anchor::End),
    (-10.0, 32.0, Anchor::End),
    (10.0, 46.0, Anchor::Start),
];

pub(super) const BESIDE_PATH: Ways<4> = [
    (12.0, 22.0, Anchor::Start),
    (-12.0, -14.0, Anchor::End),
    (14.0, 34.0, Anchor::Start),
    (0.0, -20.0, Anchor::Middle),
];

pub(super) const BESIDE_OBSERVED: Ways<5> = [
    (8.0, -6.0, Anchor::Start),
    (8.0, 12.0, Anchor::Start),
    (-8.0, -8.0, Anchor::End),
    (8.0, -26.0, Anchor::Start),
    (-8.0, 16.0, Anchor::End),
];

pub(super) const BESIDE_MOUTH: Ways<5> = [
    (8.0, -34.0, Anchor::Start),
    (8.0, -10.0, Anchor::Start),
    (8.0, 14.0, Anchor::Start),
    (8.0, 36.0, Anchor::Start),
    (0.0, 24.0, Anchor::Middle),
];

pub(super) const BESIDE_DEADLINE: Ways<4> = [
    (6.0, -8.0, Anchor::Start),
    (-6.0, -8.0, Anchor::End),
    (6.0, -28.0, Anchor::Start),
    (-6.0, -28.0, Anchor::End),
];

pub(super) const BESIDE_COUNT: Ways<6> = [
    (0.0, -12.0, Anchor::End),
    (4.0, -12.0, Anchor::Middle),
    (0.0, 22.0, Anchor::End),
    (0.0, 22.0, Anchor::Middle),
    (8.0, 4.0, Anchor::Start),
    (-8.0, -24.0, Anchor::End),
];

/// Where history is narrower than its words.
pub(super) const BELOW_COUNT: Ways<4> = [
    (10.0, 30.0, Anchor::Start),
    (10.0, 46.0, Anchor::Start),
    (10.0, 62.0, Anchor::Start),
    (10.0, 78.0, Anchor::Start),
];

pub(super) const BESIDE_EVENT: Ways<20> = [
    (6.0, -8.0, Anchor::Start),
    (-6.0, -8.0, Anchor::End),
    (6.0, -26.0, Anchor::Start),
    (-6.0, -26.0, Anchor::End),
    (6.0, -44.0, Anchor::Start),
    (6.0, -62.0, Anchor::Start),
    (6.0, -82.0, Anchor::Start),
    (-6.0, -82.0, Anchor::End),
    (6.0, -102.0, Anchor::Start),
    (-6.0, -102.0, Anchor::End),
    (6.0, -122.0, Anchor::Start),
    (-6.0, -122.0, Anchor::End),
    (6.0, -142.0, Anchor::Start),
    (-6.0, -142.0, Anchor::End),
    (6.0, -162.0, Anchor::Start),
    (-6.0, -162.0, Anchor::End),
    (6.0, -182.0, Anchor::Start),
    (-6.0, -182.0, Anchor::End),
    (6.0, -202.0, Anchor::Start),
    (-6.0, -202.0, Anchor::End),
];

/// Where a label stands beside a point.
pub(super) fn beside(from: Point, (right, down, anchor): &Way) -> Place {
    Place {
        at: Point {
            x: from.x + right,
            y: from.y + down,
        },
        anchor: *anchor,
    }
}
