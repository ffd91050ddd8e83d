//! Labels: how long each is, where it stands, and the rectangle that it takes up.

use crate::view::point::Point;
use crate::view::taken::Taken;

/// Half the line height of a label, in pixels.
const HALF_LINE: f64 = 9.0;

/// Width that an eighth of a letter of a label may take, in pixels.
const EIGHTH: f64 = 0.975;

/// Where the label of a value stands, whose line is so far down: on the line, or below it where it would leave the drawing.
pub(super) fn foot_of_level(y: f64) -> f64 {
    if y < 18.0 { y + 13.0 } else { y - 5.0 }
}

/// Where a label is tied to its point.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Anchor {
    /// It begins there.
    Start,
    /// It is centred there.
    Middle,
    /// It ends there.
    End,
}

/// Room for a label, with its baseline at `at`.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Place {
    /// The point.
    pub at: Point,
    /// How it is tied.
    pub anchor: Anchor,
}

impl Place {
    /// The rectangle that a label of so many eighths of a letter takes up at most: left, top, right, bottom.
    #[must_use]
    pub fn extent(&self, length: usize) -> Taken {
        #[allow(clippy::cast_precision_loss, reason = "a label has few letters")]
        let width = length as f64 * EIGHTH;
        self.rectangle(width, 4.0, HALF_LINE)
    }

    /// The rectangle of a label this wide, whose middle is so far above its baseline, and from which it reaches so far up and down.
    pub(in crate::view) fn rectangle(&self, width: f64, above: f64, half: f64) -> Taken {
        let left = match self.anchor {
            Anchor::Start => self.at.x,
            Anchor::Middle => self.at.x - width / 2.0,
            Anchor::End => self.at.x - width,
        };
        let middle = self.at.y - above;
        (left, middle - half, left + width, middle + half)
    }
}

/// Room for each label; `None` where it would lie on another.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Labels {
    /// Of the target line, and which of its forms.
    pub target: Option<(Place, usize)>,
    /// Of the arrival.
    pub arrival: Option<Place>,
    /// Of the baseline.
    pub start: Option<Place>,
    /// The count that is named there too, before the amount: that which the projection starts from.
    pub start_names: Option<usize>,
    /// Of the path.
    pub path: Option<Place>,
    /// Of the observed pace.
    pub observed: Option<Place>,
    /// Of the deadline.
    pub deadline: Option<Place>,
    /// Of the other count's arrival, and which of its forms.
    pub across: Option<(Place, usize)>,
    /// Of each value of the axis, in its order.
    pub levels: Vec<Option<Place>>,
    /// From one line of a label to the next, in pixels.
    pub leading: f64,
    /// Of the mouth of the fan: the first of its lines.
    pub fan: Option<Place>,
    /// Of the events, in their order.
    pub events: Vec<Option<Place>>,
    /// Of each count of the page's history, in its order.
    pub counts: Vec<Option<Place>>,
}

/// How wide each label is at most, in eighths of a letter, as whoever writes it says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Lengths {
    /// Of the target line, in its long form and its short one.
    pub target: [usize; 2],
    /// Of the arrival.
    pub arrival: usize,
    /// Of the baseline.
    pub start: usize,
    /// Of the path.
    pub path: usize,
    /// Of the observed pace.
    pub observed: usize,
    /// Of the deadline.
    pub deadline: usize,
    /// Of a value of the axis.
    pub tick: usize,
    /// Of the other count's arrival, in its long form and its short one.
    pub across: [usize; 2],
    /// Pixels from one line of a label to the next.
    pub leading: u8,
    /// Of the lines at the mouth of the fan.
    pub fan: Vec<usize>,
    /// Of levers in the scenario's order, and of the shock.
    pub events: Vec<usize>,
    /// Of each count of the page's history, in its order.
    pub counts: Vec<usize>,
}

impl Lengths {
    /// Of the baseline, with the name of the count in this place before it.
    #[must_use]
    pub fn of_start(&self, count: Option<usize>) -> usize {
        let name = count.and_then(|count| self.counts.get(count));
        self.start + name.map_or(0, |name| name + 8 * NAMES.len())
    }
}

/// What stands between the name of a count and its amount.
pub const NAMES: &str = ": ";
