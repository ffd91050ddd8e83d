//! Who counts: their years, and what each count would answer.

use super::outcome::{Outcome, outcome};
use super::point::Point;
use super::record::Record;
use crate::data::{self, Count, Figure, Flow, Goal, Kind, Measure, Series, Side};
use crate::engine::units::{Period, Usd};
use crate::scenario::{Base, Scenario, edit};

/// Somebody who counts this trade, and what they would answer.
#[derive(Clone, Debug, PartialEq)]
pub struct CountRow {
    /// Who counts.
    pub count: &'static Count,
    /// Their latest figure; to choose the count is to start from it.
    pub latest: &'static Figure,
    /// Their level that the projection starts from, or else their latest, in USD m.
    pub level: (Usd, Period),
    /// Their latest pace on record.
    pub pace: Option<&'static Figure>,
    /// Their years, the first first.
    pub history: Vec<(Period, Usd)>,
    /// The unbroken runs of these, drawn 100 wide and 40 high on one log scale for all who are offered.
    pub runs: Vec<Vec<Point>>,
    /// Their own target in USD m, where it is not the reader's: three times another level is another amount.
    pub target: Option<f64>,
    /// What becomes of the target from there.
    pub outcome: Outcome,
    /// Whether the projection starts from a figure of theirs.
    pub chosen: bool,
    /// Whether they are one of the few to choose from near the answer.
    pub offered: bool,
}

/// Everybody who counts this trade, the goal's own first; nobody for the reader's own goal, nor where countries are added up.
#[must_use]
pub fn counts(scenario: &Scenario) -> Vec<CountRow> {
    let goal = scenario.goal;
    if goal.promise.is_none() || scenario.is_sum() {
        return Vec::new();
    }
    let opening = Scenario::of(goal)
        .base_figure()
        .and_then(|figure| figure.count);
    let chosen = scenario.base_figure().and_then(|figure| figure.count);
    let mut rows: Vec<CountRow> = Vec::new();
    for (count, figures) in histories(goal) {
        let Some(latest) = figures.last().copied() else {
            continue;
        };
        // A figure of theirs that is not the latest, or was revised since, answers for them where the projection starts from it.
        let is_chosen = Some(count) == chosen;
        let from = if is_chosen {
            scenario.clone()
        } else {
            Scenario {
                base: Base::Figure(latest),
                ..scenario.clone()
            }
        };
        let row = CountRow {
            count,
            latest,
            level: from.baseline(),
            pace: pace(count, goal),
            history: figures
                .iter()
                .filter_map(|figure| figure.level())
                .map(|(v, p)| (p, v))
                .collect(),
            runs: Vec::new(),
            target: Some(from.target_usd())
                .filter(|own| own.total_cmp(&scenario.target_usd()).is_ne()),
            outcome: outcome(&from),
            chosen: is_chosen,
            offered: false,
        };
        let place = if Some(count) == opening {
            0
        } else {
            rows.len()
        };
        rows.insert(place, row);
    }
    // The goal's own, the longest of either side, and the one chosen.
    let longest = |side: Side, rows: &[CountRow]| {
        let of = rows.iter().filter(|row| row.count.side == side);
        of.map(|row| row.history.len()).max().unwrap_or(0)
    };
    for side in [Side::Pakistan, Side::Partner] {
        let most = longest(side, &rows);
        let there = rows.first().is_some_and(|row| row.count.side == side);
        let first = rows
            .iter_mut()
            .find(|row| row.count.side == side && row.history.len() == most);
        if let Some(row) = first.filter(|_| !there) {
            row.offered = true;
        }
    }
    for (place, row) in rows.iter_mut().enumerate() {
        row.offered |= place == 0 || row.chosen;
    }
    draw(&mut rows);
    rows
}

/// Whether a line is broken between two of so many periods, by their middles: a series is where it has no year. What somebody said
/// of a few years is joined across them.
pub(super) fn is_gap(levels: usize, before: i32, then: i32) -> bool {
    levels > 2 && then - before > 2
}

/// Draws the years of each count that is offered, on one scale.
fn draw(rows: &mut [CountRow]) {
    let levels = || {
        let offered = rows.iter().filter(|row| row.offered);
        let all = offered.flat_map(|row| &row.history);
        all.filter(|(_, value)| value.integer() > 0)
            .map(|(period, value)| (f64::from(period.midpoint()), libm::log(value.to_f64())))
    };
    let ends = |of: fn((f64, f64)) -> f64| {
        let low = levels().map(of).fold(f64::INFINITY, f64::min);
        let high = levels().map(of).fold(f64::NEG_INFINITY, f64::max);
        (low, (high - low).max(1e-9))
    };
    let (first, years) = ends(|(year, _)| year);
    let (lowest, range) = ends(|(_, level)| level);
    // Two years are no picture of a history.
    for row in rows
        .iter_mut()
        .filter(|row| row.offered && row.history.len() > 2)
    {
        let mut before = None;
        for (period, value) in &row.history {
            let then = period.midpoint();
            let joined = before.is_some_and(|before| !is_gap(row.history.len(), before, then));
            before = (value.integer() > 0).then_some(then);
            if before.is_none() {
                continue;
            }
            let point = Point {
                x: 2.0 + 96.0 * (f64::from(then) - first) / years,
                y: 38.0 - 36.0 * (libm::log(value.to_f64()) - lowest) / range,
            };
            match row.runs.last_mut() {
                Some(run) if joined => run.push(point),
                _ => row.runs.push(vec![point]),
            }
        }
    }
}

/// The record of one count, for the chart.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    /// Who counts.
    pub count: &'static Count,
    /// What they count: the goal's flow, or exports alone.
    pub flow: Flow,
    /// Whether the projection starts from a figure of theirs.
    pub full: bool,
    /// Their figures, in order of time.
    pub figures: Vec<&'static Figure>,
}

/// The record of everybody who counts this trade, and of those who count its exports alone; empty for the reader's own goal.
#[must_use]
pub fn history(scenario: &Scenario, record: &Record) -> Vec<Line> {
    let goal = scenario.goal;
    if goal.promise.is_none() {
        return Vec::new();
    }
    let lines = histories(goal).into_iter().map(|(count, figures)| Line {
        count,
        flow: goal.flow,
        full: Some(count) == record.own,
        figures,
    });
    let mut lines: Vec<Line> = lines.collect();
    let exports = data::series().iter().filter(|one| {
        let same = one.partner == goal.partner && one.flow == Flow::Exports;
        same && goal.flow == Flow::Total && lines.iter().all(|line| line.count != one.count)
    });
    let alone: Vec<_> = exports
        .map(|one| Line {
            count: one.count,
            flow: Flow::Exports,
            full: false,
            figures: one.figures().collect(),
        })
        .collect();
    lines.extend(alone);
    lines
}

/// The pace on record of a count: of its series, or between two of its figures.
fn pace(count: &'static Count, goal: &Goal) -> Option<&'static Figure> {
    let of = |figure: &&Figure| {
        let pace = matches!(figure.kind, Kind::Rate(Measure::Observed | Measure::Recent));
        pace && figure.count == Some(count)
            && figure.flow == goal.flow
            && figure.partner.is_within(goal.partner)
    };
    data::figures().iter().find(of)
}

/// The levels of what a goal counts, by who counted them and in order of time.
pub(super) fn histories(goal: &Goal) -> Vec<(&'static Count, Vec<&'static Figure>)> {
    let mut all: Vec<(&'static Count, Vec<&'static Figure>)> = Vec::new();
    let single = data::figures()
        .iter()
        .filter(|figure| edit::counts(figure, goal));
    let years = data::series()
        .iter()
        .filter(|one| edit::counts(one.last, goal));
    for figure in single.chain(years.flat_map(Series::figures)) {
        let Some(count) = figure.count else { continue };
        match all.iter_mut().find(|(other, _)| *other == count) {
            Some((_, figures)) if figures.contains(&figure) => {}
            Some((_, figures)) => {
                let place = figures.partition_point(|other| middle(other) <= middle(figure));
                figures.insert(place, figure);
            }
            None => all.push((count, vec![figure])),
        }
    }
    all
}

/// Middle of the period of a level.
pub(super) fn middle(figure: &Figure) -> Option<i32> {
    figure.level().map(|(_, period)| period.midpoint())
}

#[cfg(test)]
mod tests;
