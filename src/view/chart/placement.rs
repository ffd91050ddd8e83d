//! Where labels go: beside their points, where none lies on another or on a mark.

use super::drawing::Chart;
use super::extent::NARROW;
use super::history::Series;
use super::label::{Anchor, Labels, Lengths, Place, foot_of_level};
use super::room::{NEAR, NEARER, Room, between, to_line};
use super::ways::{
    BELOW_COUNT, BESIDE_ARRIVAL, BESIDE_COUNT, BESIDE_DEADLINE, BESIDE_EVENT, BESIDE_MOUTH,
    BESIDE_OBSERVED, BESIDE_PATH, BESIDE_START, LEFT_OF_TARGET, RIGHT_OF_TARGET, Way, beside,
};
use crate::view::point::Point;
use crate::view::taken::{Taken, clear, overlap};

/// How far from the target line a value is told by it, in pixels.
const BY_TARGET: f64 = 14.0;

/// Finds room for the labels, the most telling first.
pub(super) fn place(chart: &Chart, lengths: &Lengths) -> Labels {
    let mut room = Room::of(chart, lengths);
    let mut levels = names_of_levels(chart, lengths.tick);
    for level in levels.iter().flatten() {
        room.take(level.extent(lengths.tick));
    }
    let arrival = arrival(&mut room);
    let target = target(&mut room);
    if target.is_none() {
        levels_by_target(&mut room, &mut levels);
    }
    let (start, start_names) = start(&mut room);
    let across = across(&mut room, arrival);
    let path = path(&mut room);
    let observed = observed(&mut room);
    let fan = fan(&mut room);
    let (events, marks) = events(&mut room);
    let deadline = deadline(&mut room, &marks);
    let beside = start.map(|start| start.extent(lengths.of_start(start_names)));
    let counts = counts(&mut room, &marks, beside, start_names);
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

/// Bold letters are a fifth wider.
fn bold(length: usize) -> usize {
    length.div_ceil(5) + length
}

/// Whether a label is nearer to its own point than to another: both arrivals are points of the same line.
fn is_nearer(label: &Taken, own: Point, other: Option<Point>) -> bool {
    let to = |at: Point| to_line(label, &[at]);
    other.is_none_or(|other| to(own) + NEARER <= to(other))
}

/// Of the arrival. Where there is no room around its point, it stands at the foot of the line that leads down from there.
fn arrival(room: &mut Room) -> Option<Place> {
    let (point, _) = room.chart.arrival?;
    let across = room.chart.across.as_ref().map(|(_, at)| *at);
    let lines = [bold(room.lengths.arrival)];
    let foot = Point {
        y: room.chart.field.1.y,
        ..point
    };
    let own = |label: &Taken| is_nearer(label, point, across);
    room.find_over(&lines, point, &BESIDE_ARRIVAL, &own)
        .or_else(|| room.find_over(&lines, foot, &BESIDE_DEADLINE, &|_| true))
        .or_else(|| room.find_over(&lines, point, &BESIDE_ARRIVAL, &|_| true))
}

/// Of the target line, and which of its forms: at either of its ends.
fn target(room: &mut Room) -> Option<(Place, usize)> {
    let chart = room.chart;
    let left = chart.goal.first().copied().unwrap_or(chart.start);
    let right = chart.goal.last().copied().unwrap_or(chart.start);
    let mut forms = room.lengths.target.into_iter().enumerate();
    forms.find_map(|(form, length)| {
        let lines = [bold(length)];
        let place = room.find_over(&lines, left, &LEFT_OF_TARGET, &|_| true);
        let place = place.or_else(|| room.find_over(&lines, right, &RIGHT_OF_TARGET, &|_| true));
        Some((place?, form))
    })
}

/// Where the target line has no words, a value beside it says what it is at.
fn levels_by_target(room: &mut Room, levels: &mut [Option<Place>]) {
    let chart = room.chart;
    for ((y, _), name) in chart.levels.iter().zip(levels) {
        if name.is_none() && is_by_target(chart, *y) {
            let Place { at, anchor } = name_of_level(chart, *y);
            let lines = [room.lengths.tick];
            *name = room.find_over(&lines, at, &[(0.0, 0.0, anchor)], &|_| true);
        }
    }
}

/// Of the baseline, and the count that is named there too: many lines are close together where the projection starts, so that its count is
/// best named with its amount.
fn start(room: &mut Room) -> (Option<Place>, Option<usize>) {
    let (chart, lengths) = (room.chart, room.lengths);
    let own = chart.history.iter().find(|run| run.full);
    let own = own
        .map(|run| run.line)
        .filter(|own| lengths.counts.get(*own).is_some_and(|length| *length > 0));
    let named = own.and_then(|_| room.find(lengths.of_start(own), chart.start, &BESIDE_START));
    match named {
        Some(place) => (Some(place), own),
        None => (room.find(lengths.start, chart.start, &BESIDE_START), None),
    }
}

/// Of the other count's arrival, and which of its forms. A year of another count alone would be taken for the answer.
fn across(room: &mut Room, arrival: Option<Place>) -> Option<(Place, usize)> {
    let reached = room.chart.arrival.map(|(at, _)| at);
    if reached.is_some() && arrival.is_none() {
        return None;
    }
    let at = room.chart.across.as_ref().map(|(_, at)| *at)?;
    let own = |label: &Taken| to_line(label, &[at]) <= NEAR && is_nearer(label, at, reached);
    let mut forms = room.lengths.across.iter().enumerate();
    forms.find_map(|(form, length)| {
        let place = room.find_near(&[*length], at, &BESIDE_ARRIVAL, &own)?;
        Some((place, form))
    })
}

/// Of the path. What is compared has no name: beside it the name of the path would be taken for its own.
fn path(room: &mut Room) -> Option<Place> {
    let chart = room.chart;
    let own = |label: &Taken| {
        let to = |line: &[Point]| to_line(label, line);
        chart.other.is_empty() || to(&chart.path) + NEARER <= to(&chart.other)
    };
    let lines = [bold(room.lengths.path)];
    [3, 4, 2, 5].into_iter().find_map(|share| {
        let point = chart.path.get(chart.path.len() * share / 6)?;
        room.find_near(&lines, *point, &BESIDE_PATH, &own)
    })
}

/// Of the observed pace: at its end, or further back.
fn observed(room: &mut Room) -> Option<Place> {
    let line = &room.chart.observed;
    let places = match *line.as_slice() {
        [] => return None,
        [a, b] => [1.0, 0.75, 0.5].map(|share| a.towards(b, share)),
        [.., last] => {
            let at = |quarters| line.get(line.len() * quarters / 4);
            [Some(&last), at(3), at(2)].map(|point| *point.unwrap_or(&last))
        }
    };
    let length = room.lengths.observed;
    let mut places = places.into_iter();
    places.find_map(|point| room.find(length, point, &BESIDE_OBSERVED))
}

/// Of the mouth of the fan: rather over the line of the deadline than not at all.
fn fan(room: &mut Room) -> Option<Place> {
    let [upper, lower] = room.chart.fan.as_ref()?.mouth;
    let lines = &room.lengths.fan;
    room.find_near(lines, lower, &BESIDE_MOUTH, &|_| true)
        .or_else(|| room.find_near(lines, upper, &BESIDE_MOUTH, &|_| true))
        .or_else(|| room.find_over(lines, lower, &BESIDE_MOUTH, &|_| true))
        .or_else(|| room.find_over(lines, upper, &BESIDE_MOUTH, &|_| true))
}

/// Of the events, and what their marks take up. Each name stands beside a mark that reaches up to it, so the marks of the others are in
/// the way of a name, and the names of the others in the way of a mark.
fn events(room: &mut Room) -> (Vec<Option<Place>>, Vec<Taken>) {
    let chart = room.chart;
    let floor = chart.field.1.y;
    let mark = |x: f64, top: f64| (x - 2.0, top, x + 2.0, floor);
    let mut named: Vec<Taken> = Vec::new();
    let marks = chart.events.iter().map(|(x, _)| mark(*x, floor - 10.0));
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
        let length = room.lengths.events.get(*place).copied().unwrap_or_default();
        let foot = Point { x: *x, y: floor };
        let ways = BESIDE_EVENT.iter().copied().filter(|way| {
            let label = beside(foot, way).extent(length);
            clear(&label, &marks) && clear(&mark(*x, label.1), &named)
        });
        let found = room.find(length, foot, &ways.collect::<Vec<_>>());
        if let Some(place) = &found {
            let label = place.extent(length);
            marks.push(mark(*x, label.1));
            named.push(label);
        }
        *event = found;
    }
    (events, marks)
}

/// The ways in which a label beside a point lies on none of these marks.
fn free_of(marks: &[Taken], from: Point, length: usize, ways: &[Way]) -> Vec<Way> {
    let free = |way: &&Way| clear(&beside(from, way).extent(length), marks);
    ways.iter().filter(free).copied().collect()
}

/// Of the deadline: at the foot of its line, or near the top.
fn deadline(room: &mut Room, marks: &[Taken]) -> Option<Place> {
    let (x, _) = room.chart.deadline?;
    let (top_left, bottom_right) = room.chart.field;
    let length = room.lengths.deadline;
    [bottom_right.y, top_left.y + 36.0]
        .into_iter()
        .find_map(|y| {
            let from = Point { x, y };
            let ways = free_of(marks, from, length, &BESIDE_DEADLINE);
            room.find(length, from, &ways)
        })
}

/// Of each count of the page's history: the one that the projection starts from first, then those of many years; beside the last point
/// rather than the first. `beside` is what the label of the start takes up, and `named` the count that is named in it.
fn counts(
    room: &mut Room,
    marks: &[Taken],
    beside: Option<Taken>,
    named: Option<usize>,
) -> Vec<Option<Place>> {
    let (chart, lengths) = (room.chart, room.lengths);
    let mut counts = vec![None; lengths.counts.len()];
    let runs = |line: usize| chart.history.iter().filter(move |run| run.line == line);
    let is_full = |line: usize| runs(line).any(|run| run.full);
    let is_few = |line: usize| runs(line).map(|run| run.points.len()).sum::<usize>() < 4;
    let all = 0..counts.len();
    let full = all.clone().filter(|line| is_full(*line));
    let many = all.clone().filter(|line| !is_full(*line) && !is_few(*line));
    // What somebody said of a year or two is not named where many points are close together.
    let few = all.filter(|line| !is_full(*line) && is_few(*line) && chart.width >= NARROW);
    let lines = full.chain(many).chain(few);
    for line in lines.filter(|line| named != Some(*line)) {
        let length = lengths.counts.get(line).copied().unwrap_or_default();
        let points = || runs(line).flat_map(|run| &run.points).map(|(at, _)| *at);
        let last = points().next_back();
        let others = points().step_by(4).collect::<Vec<_>>().into_iter().rev();
        // A name that stands nearer to another line is read as that line's, and one beside the opening amount as who said that.
        let beside = beside.filter(|_| is_few(line) && !is_full(line));
        let own = |label: &Taken| {
            let (own, other) = distance(chart, label, line);
            let apart = beside.is_none_or(|(left, top, right, bottom)| {
                !overlap(label, &(left - NEAR, top, right + NEAR, bottom))
            });
            own <= NEAR && own <= other + NEARER && apart
        };
        let below = if is_full(line) { &BELOW_COUNT[..] } else { &[] };
        let ways = [&BESIDE_COUNT, below].concat();
        let found = last.into_iter().chain(others).find_map(|point| {
            let ways = free_of(marks, point, length, &ways);
            room.find_near(&[length], point, &ways, &own)
        });
        if let Some(place) = counts.get_mut(line) {
            *place = found;
        }
    }
    counts
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
        let taken = name.extent(length);
        path.iter().all(|other| !overlap(&taken, other))
    };
    // The arrival is taken hold of: what would lie on it stands before it.
    let name_of_level = |y: f64| {
        let name = name_of_level(chart, y);
        let arrival = chart.arrival.filter(|(at, _)| {
            let point = (at.x - 22.0, at.y - 9.0, at.x + 22.0, at.y + 9.0);
            overlap(&name.extent(length), &point)
        });
        let x = arrival.map_or(name.at.x, |(at, _)| at.x - 24.0);
        let at = Point { x, ..name.at };
        let name = Place { at, ..name };
        (name.extent(length).0 >= 0.0).then_some(name)
    };
    // What is left out last is what the path strikes through; what lies on another is never there.
    let apart = |names: Vec<Option<Place>>| {
        let mut taken: Vec<Taken> = Vec::new();
        let alone = names.into_iter().map(|name| {
            let name = name?;
            let own = name.extent(length);
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
