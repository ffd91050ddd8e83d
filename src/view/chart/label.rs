//! Where labels go: beside their points, where none lies on another or on a mark.

use super::Chart;
use crate::view::point::Point;

/// Width of a drawing that has no room for every name, in pixels.
const NARROW: f64 = 480.0;

/// Half the line height of a label, in pixels.
const HALF_LINE: f64 = 9.0;

/// Width that one character of a label may take, in pixels.
const CHARACTER: f64 = 7.8;

/// Where the label of a value stands, whose line is so far down: on the line, or below it where it would leave the drawing.
#[must_use]
pub fn foot_of_level(y: f64) -> f64 {
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

/// Room for each label; `None` where it would lie on another.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Labels {
    /// Of the target line.
    pub target: Option<Place>,
    /// Of the arrival.
    pub arrival: Option<Place>,
    /// Of the baseline.
    pub start: Option<Place>,
    /// Of the path.
    pub path: Option<Place>,
    /// Of the observed pace.
    pub observed: Option<Place>,
    /// Of the deadline.
    pub deadline: Option<Place>,
    /// Of the other count's arrival, and which of its forms.
    pub across: Option<(Place, usize)>,
    /// From one line of a label to the next, in pixels.
    pub leading: f64,
    /// Of the mouth of the fan: the first of its lines.
    pub fan: Option<Place>,
    /// Of the events, in their order.
    pub events: Vec<Option<Place>>,
    /// Of each count of the page's history, in its order.
    pub counts: Vec<Option<Place>>,
}

/// Characters of each label, counted by whoever writes it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Lengths {
    /// Of the target line.
    pub target: usize,
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

/// A rectangle that a label or a mark takes up: left, top, right, bottom.
type Taken = (f64, f64, f64, f64);

/// Finds room for the labels, the most telling first.
pub(super) fn place(chart: &Chart, lengths: &Lengths) -> Labels {
    let (top_left, bottom_right) = chart.field;
    let mut taken: Vec<Taken> = Vec::new();
    for series in &chart.history {
        for (point, _) in &series.points {
            taken.push((point.x - 4.0, point.y - 4.0, point.x + 4.0, point.y + 4.0));
        }
        for pair in series.points.windows(2) {
            if let [(a, _), (b, _)] = pair {
                between(*a, *b, 4, &mut taken);
            }
        }
    }
    if let Some((point, _)) = chart.arrival {
        taken.push((point.x - 20.0, point.y - 8.0, point.x + 20.0, point.y + 8.0));
        taken.push((point.x - 2.0, point.y, point.x + 2.0, bottom_right.y));
    }
    for point in chart.path.iter().chain(chart.observed.iter().flatten()) {
        taken.push((point.x - 2.0, point.y - 2.0, point.x + 2.0, point.y + 2.0));
    }
    if let Some([a, b]) = chart.observed {
        between(a, b, 12, &mut taken);
    }
    if let Some((line, at)) = &chart.across {
        taken.push((at.x - 6.0, at.y - 6.0, at.x + 6.0, at.y + 6.0));
        if let [first, .., last] = line[..] {
            between(first, last, 12, &mut taken);
        }
    }
    #[allow(clippy::cast_precision_loss, reason = "a label has few characters")]
    let tick = lengths.tick as f64 * CHARACTER;
    for (y, _) in &chart.levels {
        let right = bottom_right.x;
        let foot = foot_of_level(*y) + 5.0;
        taken.push((right - tick, foot - 18.0, right, foot));
    }
    if let [a, b] = *chart.goal.as_slice() {
        taken.push((a.x, a.y - 2.0, b.x, b.y + 2.0));
    }
    for point in &chart.goal {
        taken.push((point.x - 8.0, point.y - 3.0, point.x + 8.0, point.y + 3.0));
    }
    // A block of several lines, as wide as its longest.
    let mut find_block =
        |lines: &[usize], from: Point, ways: &[(f64, f64, Anchor)]| -> Option<Place> {
            let length = lines.iter().copied().max().unwrap_or_default();
            let free = ways.iter().find_map(|way| {
                let place = beside(from, way);
                let mut rectangle = extent(&place, length);
                rectangle.3 += f64::from(lengths.leading)
                    * f64::from(
                        u8::try_from(lines.len())
                            .unwrap_or_default()
                            .saturating_sub(1),
                    );
                let inside = rectangle.0 >= top_left.x
                    && rectangle.2 <= chart.width
                    && rectangle.1 >= 0.0
                    && rectangle.3 <= bottom_right.y;
                let free =
                    length > 0 && inside && taken.iter().all(|other| !overlap(&rectangle, other));
                free.then_some((place, rectangle))
            })?;
            taken.push(free.1);
            Some(free.0)
        };
    let mut find =
        |length: usize, from: Point, ways: &[(f64, f64, Anchor)]| find_block(&[length], from, ways);
    // Bold letters are a fifth wider.
    let bold = |length: usize| length.div_ceil(5) + length;
    let arrival = chart
        .arrival
        .and_then(|(point, _)| find(bold(lengths.arrival), point, &BESIDE_ARRIVAL));
    let left = chart.goal.first().copied().unwrap_or(chart.start);
    let right = chart.goal.last().copied().unwrap_or(chart.start);
    let target = find(
        bold(lengths.target),
        left,
        &[(6.0, -7.0, Anchor::Start), (6.0, 16.0, Anchor::Start)],
    );
    let target = target.or_else(|| {
        find(
            bold(lengths.target),
            right,
            &[(0.0, -7.0, Anchor::End), (0.0, 16.0, Anchor::End)],
        )
    });
    let start = find(lengths.start, chart.start, &BESIDE_START);
    let across = chart.across.as_ref();
    let across = across.and_then(|(_, at)| {
        let mut forms = lengths.across.iter().enumerate();
        forms.find_map(|(form, length)| Some((find(*length, *at, &BESIDE_ARRIVAL)?, form)))
    });
    let path = [3, 4, 2].into_iter().find_map(|share| {
        let point = chart.path.get(chart.path.len() * share / 6)?;
        find(bold(lengths.path), *point, &BESIDE_PATH)
    });
    let observed = chart.observed.and_then(|[a, b]| {
        let along = |share: f64| Point {
            x: a.x + (b.x - a.x) * share,
            y: a.y + (b.y - a.y) * share,
        };
        let places = [1.0, 0.75, 0.5].into_iter().map(along);
        places
            .into_iter()
            .find_map(|point| find(lengths.observed, point, &BESIDE_OBSERVED))
    });
    let fan = chart.fan.as_ref().and_then(|fan| {
        let [upper, lower] = fan.mouth;
        find_block(&lengths.fan, lower, &BESIDE_MOUTH)
            .or_else(|| find_block(&lengths.fan, upper, &BESIDE_MOUTH))
    });
    let mut find =
        |length: usize, from: Point, ways: &[(f64, f64, Anchor)]| find_block(&[length], from, ways);
    // Each stands beside a mark that reaches up to it, so the marks of the others are in the way of a name, and the names
    // of the others in the way of a mark.
    let mark = |x: f64, top: f64| (x - 2.0, top, x + 2.0, bottom_right.y);
    let mut named: Vec<Taken> = Vec::new();
    let marks = chart
        .events
        .iter()
        .map(|(x, _)| mark(*x, bottom_right.y - 10.0));
    let mut marks: Vec<Taken> = marks.collect();
    let mut events = vec![None; chart.events.len()];
    // From the left: a name to the left of a mark then stands below that of the next, whose mark does not go through it.
    let mut rest: Vec<_> = chart.events.iter().zip(&mut events).collect();
    while let Some((leftmost, _)) = rest
        .iter()
        .enumerate()
        .min_by(|(_, (a, _)), (_, (b, _))| a.0.total_cmp(&b.0))
    {
        let ((x, place), event) = rest.swap_remove(leftmost);
        let length = lengths.events.get(*place).copied().unwrap_or_default();
        let foot = Point {
            x: *x,
            y: bottom_right.y,
        };
        let ways = BESIDE_EVENT.iter().copied().filter(|way| {
            let label = extent(&beside(foot, way), length);
            let column = mark(*x, label.1);
            marks.iter().all(|other| !overlap(&label, other))
                && named.iter().all(|other| !overlap(&column, other))
        });
        let found = find(length, foot, &ways.collect::<Vec<_>>());
        if let Some(place) = &found {
            let label = extent(place, length);
            marks.push(mark(*x, label.1));
            named.push(label);
        }
        *event = found;
    }
    let clear = |x: f64, y: f64| {
        let clear = |way: &(f64, f64, Anchor)| {
            let label = extent(&beside(Point { x, y }, way), lengths.deadline);
            marks.iter().all(|mark| !overlap(&label, mark))
        };
        BESIDE_DEADLINE
            .into_iter()
            .filter(clear)
            .collect::<Vec<_>>()
    };
    let deadline = chart.deadline.and_then(|(x, _)| {
        find(
            lengths.deadline,
            Point {
                x,
                y: bottom_right.y,
            },
            &clear(x, bottom_right.y),
        )
        .or_else(|| {
            find(
                lengths.deadline,
                Point {
                    x,
                    y: top_left.y + 36.0,
                },
                &clear(x, top_left.y + 36.0),
            )
        })
    });
    // The count that the projection starts from first, and beside its last point rather than its first.
    let mut counts = vec![None; lengths.counts.len()];
    for full in [true, false] {
        for (line, place) in counts.iter_mut().enumerate() {
            let runs = || {
                chart
                    .history
                    .iter()
                    .filter(move |run| run.line == line && run.full == full)
            };
            let length = lengths.counts.get(line).copied().unwrap_or_default();
            // What somebody said of a year or two is not named where many points are close together.
            let few = runs().map(|run| run.points.len()).sum::<usize>() < 4;
            if !full && few && chart.width < NARROW {
                continue;
            }
            let points = || runs().flat_map(|run| &run.points).map(|(point, _)| *point);
            let last = points().next_back();
            let others = points().step_by(4).collect::<Vec<_>>().into_iter().rev();
            let found = last.into_iter().chain(others).find_map(|point| {
                let ways = BESIDE_COUNT
                    .iter()
                    .chain(if full { &BELOW_COUNT[..] } else { &[] });
                let ways = ways.copied().filter(|way| {
                    let label = extent(&beside(point, way), length);
                    marks.iter().all(|mark| !overlap(&label, mark))
                });
                find(length, point, &ways.collect::<Vec<_>>())
            });
            if found.is_some() {
                *place = found;
            }
        }
    }
    Labels {
        target,
        arrival,
        start,
        path,
        observed,
        deadline,
        across,
        leading: f64::from(lengths.leading),
        fan,
        events,
        counts,
    }
}

/// Where a label may stand beside its point, the best first: pixels to the right, down, and how it is tied.
type Ways<const N: usize> = [(f64, f64, Anchor); N];

const BESIDE_ARRIVAL: Ways<6> = [
    (-10.0, -14.0, Anchor::End),
    (4.0, -16.0, Anchor::Middle),
    (-10.0, -30.0, Anchor::End),
    (12.0, 22.0, Anchor::Start),
    (-12.0, 26.0, Anchor::End),
    (0.0, 40.0, Anchor::End),
];

const BESIDE_START: Ways<8> = [
    (10.0, 16.0, Anchor::Start),
    (10.0, -8.0, Anchor::Start),
    (14.0, 30.0, Anchor::Start),
    (4.0, -18.0, Anchor::Start),
    (-10.0, 16.0, Anchor::End),
    (26.0, 4.0, Anchor::Start),
    (-10.0, 32.0, Anchor::End),
    (10.0, 46.0, Anchor::Start),
];

const BESIDE_PATH: Ways<4> = [
    (12.0, 22.0, Anchor::Start),
    (-12.0, -14.0, Anchor::End),
    (14.0, 34.0, Anchor::Start),
    (0.0, -20.0, Anchor::Middle),
];

const BESIDE_OBSERVED: Ways<5> = [
    (8.0, -6.0, Anchor::Start),
    (8.0, 12.0, Anchor::Start),
    (-8.0, -8.0, Anchor::End),
    (8.0, -26.0, Anchor::Start),
    (-8.0, 16.0, Anchor::End),
];

const BESIDE_MOUTH: Ways<5> = [
    (8.0, -34.0, Anchor::Start),
    (8.0, -10.0, Anchor::Start),
    (8.0, 14.0, Anchor::Start),
    (8.0, 36.0, Anchor::Start),
    (0.0, 24.0, Anchor::Middle),
];

const BESIDE_DEADLINE: Ways<4> = [
    (6.0, -8.0, Anchor::Start),
    (-6.0, -8.0, Anchor::End),
    (6.0, -28.0, Anchor::Start),
    (-6.0, -28.0, Anchor::End),
];

const BESIDE_COUNT: Ways<6> = [
    (0.0, -12.0, Anchor::End),
    (4.0, -12.0, Anchor::Middle),
    (0.0, 22.0, Anchor::End),
    (0.0, 22.0, Anchor::Middle),
    (8.0, 4.0, Anchor::Start),
    (-8.0, -24.0, Anchor::End),
];
/// Where history is narrower than its words.
const BELOW_COUNT: Ways<4> = [
    (10.0, 30.0, Anchor::Start),
    (10.0, 46.0, Anchor::Start),
    (10.0, 62.0, Anchor::Start),
    (10.0, 78.0, Anchor::Start),
];
const BESIDE_EVENT: Ways<20> = [
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
fn beside(from: Point, (right, down, anchor): &(f64, f64, Anchor)) -> Place {
    Place {
        at: Point {
            x: from.x + right,
            y: from.y + down,
        },
        anchor: *anchor,
    }
}

/// What a straight line between two points takes up, in so many steps.
fn between(a: Point, b: Point, steps: u8, taken: &mut Vec<Taken>) {
    for step in 1..steps {
        let share = f64::from(step) / f64::from(steps);
        let (x, y) = (a.x + (b.x - a.x) * share, a.y + (b.y - a.y) * share);
        taken.push((x - 2.0, y - 2.0, x + 2.0, y + 2.0));
    }
}

impl Place {
    /// The rectangle that a label of this many characters takes up at most: left, top, right, bottom.
    #[must_use]
    pub fn extent(&self, length: usize) -> (f64, f64, f64, f64) {
        extent(self, length)
    }
}

/// The rectangle of a label of this many characters.
fn extent(place: &Place, length: usize) -> Taken {
    #[allow(clippy::cast_precision_loss, reason = "a label has few characters")]
    let width = length as f64 * CHARACTER;
    let left = match place.anchor {
        Anchor::Start => place.at.x,
        Anchor::Middle => place.at.x - width / 2.0,
        Anchor::End => place.at.x - width,
    };
    let middle = place.at.y - 4.0;
    (left, middle - HALF_LINE, left + width, middle + HALF_LINE)
}

fn overlap(a: &Taken, b: &Taken) -> bool {
    a.0 < b.2 && b.0 < a.2 && a.1 < b.3 && b.1 < a.3
}
