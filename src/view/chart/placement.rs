//! Where labels go: beside their points, where none lies on another or on a mark.

use super::drawing::Chart;
use super::extent::NARROW;
use super::history::Series;
use super::label::{Anchor, Labels, Lengths, Place, Taken, extent, foot_of_level};
use super::ways::{
    BELOW_COUNT, BESIDE_ARRIVAL, BESIDE_COUNT, BESIDE_DEADLINE, BESIDE_EVENT, BESIDE_MOUTH,
    BESIDE_OBSERVED, BESIDE_PATH, BESIDE_START, LEFT_OF_TARGET, RIGHT_OF_TARGET, beside,
};
use crate::view::point::Point;
use core::cell::Cell;

/// How far from the target line a value is told by it, in pixels.
const BY_TARGET: f64 = 14.0;

/// How far a name may stand from its line, in pixels.
const NEAR: f64 = 24.0;

/// How much nearer to a label another line is than its own where readers take it for that line's, in pixels.
const NEARER: f64 = 4.0;

/// How a label may stand beside its point: pixels to the right, down, and how it is tied.
type Way = (f64, f64, Anchor);

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
    for point in chart.path.iter().chain(&chart.observed).chain(&chart.other) {
        taken.push((point.x - 2.0, point.y - 2.0, point.x + 2.0, point.y + 2.0));
    }
    for pair in chart.other.windows(2) {
        if let [a, b] = *pair {
            between(a, b, 4, &mut taken);
        }
    }
    if let [a, b] = *chart.observed.as_slice() {
        between(a, b, 12, &mut taken);
    }
    if let Some((line, at)) = &chart.across {
        taken.push((at.x - 6.0, at.y - 6.0, at.x + 6.0, at.y + 6.0));
        if let [first, .., last] = line[..] {
            between(first, last, 12, &mut taken);
        }
    }
    let mut levels = names_of_levels(chart, lengths.tick);
    for level in levels.iter().flatten() {
        taken.push(extent(level, lengths.tick));
    }
    if let [a, b] = *chart.goal.as_slice() {
        taken.push((a.x, a.y - 2.0, b.x, b.y + 2.0));
    } else {
        for point in &chart.goal {
            taken.push((point.x - 8.0, point.y - 3.0, point.x + 8.0, point.y + 3.0));
        }
    }
    // The line of a deadline is in the way of all names but those of target and arrival, which lie over it.
    let column = chart
        .deadline
        .map(|(x, _)| (x - 1.0, top_left.y, x + 1.0, bottom_right.y));
    let over = Cell::new(true);
    // A block of several lines, as wide as its longest.
    let mut find_near =
        |lines: &[usize], from: Point, ways: &[Way], near: &dyn Fn(&Taken) -> bool| {
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
                let column = column.iter().filter(|_| !over.get());
                let free = length > 0
                    && inside
                    && taken
                        .iter()
                        .chain(column)
                        .all(|other| !overlap(&rectangle, other));
                (free && near(&rectangle)).then_some((place, rectangle))
            })?;
            taken.push(free.1);
            Some(free.0)
        };
    // Bold letters are a fifth wider.
    let bold = |length: usize| length.div_ceil(5) + length;
    // Both arrivals are points of the same line: the name of one is nearer to it than to the other.
    let reached = chart.arrival.map(|(at, _)| at);
    let across = chart.across.as_ref().map(|(_, at)| *at);
    let nearer = |label: &Taken, own: Point, other: Option<Point>| {
        let to = |at: Point| to_line(label, &[at]);
        other.is_none_or(|other| to(own) + NEARER <= to(other))
    };
    // Where there is no room around its point, it stands at the foot of the line that leads down from there.
    let arrival = reached.and_then(|point| {
        let lines = [bold(lengths.arrival)];
        let foot = Point {
            y: bottom_right.y,
            ..point
        };
        let own = |label: &Taken| nearer(label, point, across);
        find_near(&lines, point, &BESIDE_ARRIVAL, &own)
            .or_else(|| find_near(&lines, foot, &BESIDE_DEADLINE, &|_| true))
            .or_else(|| find_near(&lines, point, &BESIDE_ARRIVAL, &|_| true))
    });
    let mut find =
        |length: usize, from: Point, ways: &[Way]| find_near(&[length], from, ways, &|_| true);
    let left = chart.goal.first().copied().unwrap_or(chart.start);
    let right = chart.goal.last().copied().unwrap_or(chart.start);
    let mut forms = lengths.target.into_iter().enumerate();
    let target = forms.find_map(|(form, length)| {
        let length = bold(length);
        let place = find(length, left, &LEFT_OF_TARGET);
        let place = place.or_else(|| find(length, right, &RIGHT_OF_TARGET));
        Some((place?, form))
    });
    // Where the target line has no words, a value beside it says what it is at.
    if target.is_none() {
        for ((y, _), name) in chart.levels.iter().zip(&mut levels) {
            if name.is_none() && is_by_target(chart, *y) {
                let Place { at, anchor } = name_of_level(chart, *y);
                *name = find(lengths.tick, at, &[(0.0, 0.0, anchor)]);
            }
        }
    }
    over.set(false);
    // Many lines are close together where the projection starts, so that its count is best named with its amount.
    let own = chart
        .history
        .iter()
        .find(|run| run.full)
        .map(|run| run.line);
    let own = own.filter(|own| lengths.counts.get(*own).is_some_and(|length| *length > 0));
    let with_name = own.and_then(|_| find(lengths.of_start(own), chart.start, &BESIDE_START));
    let start_names = own.filter(|_| with_name.is_some());
    let start = with_name.or_else(|| find(lengths.start, chart.start, &BESIDE_START));
    // A year of another count alone would be taken for the answer.
    let across = across.filter(|_| chart.arrival.is_none() || arrival.is_some());
    let across = across.and_then(|at| {
        let own = |label: &Taken| to_line(label, &[at]) <= NEAR && nearer(label, at, reached);
        let mut forms = lengths.across.iter().enumerate();
        forms.find_map(|(form, length)| {
            let place = find_near(&[*length], at, &BESIDE_ARRIVAL, &own)?;
            Some((place, form))
        })
    });
    // What is compared has no name: beside it the name of the path would be taken for its own.
    let own = |label: &Taken| {
        let to = |line: &[Point]| to_line(label, line);
        chart.other.is_empty() || to(&chart.path) + NEARER <= to(&chart.other)
    };
    let path = [3, 4, 2, 5].into_iter().find_map(|share| {
        let point = chart.path.get(chart.path.len() * share / 6)?;
        find_near(&[bold(lengths.path)], *point, &BESIDE_PATH, &own)
    });
    let mut find =
        |length: usize, from: Point, ways: &[Way]| find_near(&[length], from, ways, &|_| true);
    let observed = match *chart.observed.as_slice() {
        [] => None,
        [a, b] => Some([1.0, 0.75, 0.5].map(|share| a.towards(b, share))),
        [.., last] => {
            let at = |quarters| chart.observed.get(chart.observed.len() * quarters / 4);
            Some([Some(&last), at(3), at(2)].map(|point| *point.unwrap_or(&last)))
        }
    };
    let observed = observed.and_then(|places| {
        let mut places = places.into_iter();
        places.find_map(|point| find(lengths.observed, point, &BESIDE_OBSERVED))
    });
    let fan = chart.fan.as_ref().and_then(|fan| {
        let [upper, lower] = fan.mouth;
        let mut find = |from| find_near(&lengths.fan, from, &BESIDE_MOUTH, &|_| true);
        let mut either = || find(lower).or_else(|| find(upper));
        // Rather over that line than not at all.
        either().or_else(|| {
            over.set(true);
            let found = either();
            over.set(false);
            found
        })
    });
    let mut find =
        |length: usize, from: Point, ways: &[Way]| find_near(&[length], from, ways, &|_| true);
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
        let clear = |way: &Way| {
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
    // The count that the projection starts from first, then those of many years; beside the last point rather than the first.
    let mut counts = vec![None; lengths.counts.len()];
    let runs = |line: usize| chart.history.iter().filter(move |run| run.line == line);
    let is_full = |line: usize| runs(line).any(|run| run.full);
    let is_few = |line: usize| runs(line).map(|run| run.points.len()).sum::<usize>() < 4;
    let all = 0..counts.len();
    let full = all.clone().filter(|line| is_full(*line));
    let many = all.clone().filter(|line| !is_full(*line) && !is_few(*line));
    // What somebody said of a year or two is not named where many points are close together.
    let few = all.filter(|line| !is_full(*line) && is_few(*line) && chart.width >= NARROW);
    for line in full
        .chain(many)
        .chain(few)
        .filter(|line| start_names != Some(*line))
    {
        let length = lengths.counts.get(line).copied().unwrap_or_default();
        let points = || {
            runs(line)
                .flat_map(|run| &run.points)
                .map(|(point, _)| *point)
        };
        let last = points().next_back();
        let others = points().step_by(4).collect::<Vec<_>>().into_iter().rev();
        // A name that stands nearer to another line is read as that line's, and one beside the opening amount as who said that.
        let own = |label: &Taken| {
            let (own, other) = distance(chart, label, line);
            let start = start.filter(|_| is_few(line) && !is_full(line));
            let apart = start.is_none_or(|start| {
                let (left, top, right, bottom) = extent(&start, lengths.of_start(start_names));
                !overlap(label, &(left - NEAR, top, right + NEAR, bottom))
            });
            own <= NEAR && own <= other + NEARER && apart
        };
        let found = last.into_iter().chain(others).find_map(|point| {
            let below = if is_full(line) { &BELOW_COUNT[..] } else { &[] };
            let ways = BESIDE_COUNT.iter().chain(below).copied().filter(|way| {
                let label = extent(&beside(point, way), length);
                marks.iter().all(|mark| !overlap(&label, mark))
            });
            find_near(&[length], point, &ways.collect::<Vec<_>>(), &own)
        });
        if let Some(place) = counts.get_mut(line) {
            *place = found;
        }
    }
    Labels {
        target,
        arrival,
        start,
        start_names,
        path,
        observed,
        deadline,
        across,
        levels,
        leading: f64::from(lengths.leading),
        fan,
        events,
        counts,
    }
}

/// Where the names of the values of the axis stand: the target line says its own, and one that the path would strike through is left
/// out, where two others tell the scale.
fn names_of_levels(chart: &Chart, length: usize) -> Vec<Option<Place>> {
    let mut path = Vec::new();
    for pair in chart.path.windows(2) {
        if let [a, b] = *pair {
            between(a, b, 5, &mut path);
        }
    }
    let clear = |name: &Place| {
        let taken = extent(name, length);
        path.iter().all(|other| !overlap(&taken, other))
    };
    // The arrival is taken hold of: what would lie on it stands before it.
    let name_of_level = |y: f64| {
        let name = name_of_level(chart, y);
        let arrival = chart.arrival.filter(|(at, _)| {
            let point = (at.x - 22.0, at.y - 9.0, at.x + 22.0, at.y + 9.0);
            overlap(&extent(&name, length), &point)
        });
        let x = arrival.map_or(name.at.x, |(at, _)| at.x - 24.0);
        let at = Point { x, ..name.at };
        let name = Place { at, ..name };
        (extent(&name, length).0 >= 0.0).then_some(name)
    };
    // What is left out last is what the path strikes through; what lies on another is never there.
    let apart = |names: Vec<Option<Place>>| {
        let mut taken: Vec<Taken> = Vec::new();
        let alone = names.into_iter().map(|name| {
            let name = name?;
            let own = extent(&name, length);
            let alone = taken.iter().all(|other| !overlap(&own, other));
            taken.push(own);
            alone.then_some(name)
        });
        alone.collect::<Vec<_>>()
    };
    for through in [false, true] {
        let told = |(y, _): &(f64, f64)| {
            let name = name_of_level(*y)?;
            (!is_by_target(chart, *y) && (through || clear(&name))).then_some(name)
        };
        let names = apart(chart.levels.iter().map(told).collect());
        if names.iter().flatten().count() > 1 {
            return names;
        }
    }
    let all = chart.levels.iter();
    apart(all.map(|(y, _)| name_of_level(*y)).collect())
}

/// Where the name of a value of the axis stands whose line is so far down.
fn name_of_level(chart: &Chart, y: f64) -> Place {
    let at = Point {
        x: chart.field.1.x,
        y: foot_of_level(y),
    };
    let anchor = Anchor::End;
    Place { at, anchor }
}

/// Whether the target line tells the value of a line so far down.
fn is_by_target(chart: &Chart, y: f64) -> bool {
    (y - chart.target).abs() <= BY_TARGET
}

/// How far a label is from a line through these points, in pixels.
fn to_line(label: &Taken, line: &[Point]) -> f64 {
    let apart = |at: Point| {
        let x = (label.0 - at.x).max(at.x - label.2).max(0.0);
        let y = (label.1 - at.y).max(at.y - label.3).max(0.0);
        libm::sqrt(x * x + y * y)
    };
    let points = line.iter().map(|at| apart(*at));
    let between = line.windows(2).flat_map(|pair| match pair {
        [a, b] => [0.25, 0.5, 0.75].map(|share| apart(a.towards(*b, share))),
        _ => [f64::INFINITY; 3],
    });
    points.chain(between).fold(f64::INFINITY, f64::min)
}

/// How far a label is from a line of history, and from the nearest of the others.
fn distance(chart: &Chart, label: &Taken, line: usize) -> (f64, f64) {
    let to_run = |run: &Series| {
        let points: Vec<_> = run.points.iter().map(|(at, _)| *at).collect();
        to_line(label, &points)
    };
    let least = |own: bool| {
        let runs = chart.history.iter().filter(|run| (run.line == line) == own);
        runs.map(to_run).fold(f64::INFINITY, f64::min)
    };
    (least(true), least(false))
}

/// What a straight line between two points takes up, in so many steps.
fn between(a: Point, b: Point, steps: u8, taken: &mut Vec<Taken>) {
    for step in 1..steps {
        let Point { x, y } = a.towards(b, f64::from(step) / f64::from(steps));
        taken.push((x - 2.0, y - 2.0, x + 2.0, y + 2.0));
    }
}

fn overlap(a: &Taken, b: &Taken) -> bool {
    a.0 < b.2 && b.0 < a.2 && a.1 < b.3 && b.1 < a.3
}
