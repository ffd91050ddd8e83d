//! Year by year.

use super::headline::stated;
use super::outcome::Outcome;
use super::projection::{aim, path};
use crate::engine::path::Path;
use crate::engine::reach::Aim;
use crate::engine::units::Period;
use crate::scenario::Scenario;

/// Periods of the table that are shown one by one; a longer one is thinned.
const ROWS: u16 = 40;
/// Periods of the table where the path does not arrive.
const ROWS_OF_NEVER: u16 = 20;

/// Year by year.
#[derive(Clone, Debug, PartialEq)]
pub struct Table {
    /// Periods from one row to the next: 1 unless the table was thinned.
    pub every: u16,
    /// The rows.
    pub rows: Vec<Row>,
}

/// One period of the table.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// The period.
    pub period: Period,
    /// Flow in USD m.
    pub flow: f64,
    /// The same in cents as it was stated, where it is the baseline.
    pub stated: Option<i64>,
    /// The target in USD m in that period.
    pub target: f64,
    /// Flow over target.
    pub share: f64,
    /// Flow in USD m in the scenario that it is compared with, at the middle of the period; none before that starts.
    pub other: Option<f64>,
    /// Whether this is the first period at the target.
    pub arrives: bool,
}

pub(super) fn table(scenario: &Scenario, path: &Path, aim: &Aim, outcome: Outcome) -> Table {
    let from = scenario.start().1;
    let arrival = outcome.after(from);
    let last = last_period(arrival);
    let every = [1, 5, 10, 25]
        .into_iter()
        .find(|every| last / every <= ROWS)
        .unwrap_or(50);
    let rows =
        (0..=last).filter(|k| k % every == 0 || Some(*k) == arrival || arrival == Some(k + 1));
    let other = other(scenario);
    let row = |k: u16| Row {
        arrives: Some(k) == arrival,
        ..row(scenario, path, aim, other.as_ref(), k)
    };
    Table {
        every,
        rows: rows.map(row).collect(),
    }
}

/// The path of the scenario that this one is compared with, and where it starts.
fn other(scenario: &Scenario) -> Option<(Path, Period)> {
    let other = scenario.versus.as_deref()?;
    Some((path(other), other.start().1))
}

fn row(
    scenario: &Scenario,
    path: &Path,
    aim: &Aim,
    other: Option<&(Path, Period)>,
    after: u16,
) -> Row {
    let (period, years) = (scenario.start().1.plus(after), f64::from(after));
    let (flow, target) = (path.flow(years), aim.at(years));
    // At the baseline, and for as long as nothing moves.
    let own = flow.to_bits() == scenario.baseline().0.to_f64().to_bits() && !scenario.is_sum();
    let other = other.and_then(|(path, start)| {
        let years = start.years_until(period);
        (years >= 0.0).then(|| path.flow(years))
    });
    Row {
        period,
        flow,
        stated: own.then(|| stated(scenario.base)),
        target,
        // Nothing is all of nothing.
        share: if target > 0.0 {
            path.against(years, aim.log) / aim.level
        } else {
            1.0
        },
        arrives: false,
        other,
    }
}

/// Periods after the start at which the table ends: one after the arrival.
pub(super) fn last_period(arrival: Option<u16>) -> u16 {
    arrival.map_or(ROWS_OF_NEVER, |periods| periods + 1)
}

/// What the path holds some periods after the start.
pub(super) fn read_off(scenario: &Scenario, after: u16) -> Row {
    let (path, aim, other) = (path(scenario), aim(scenario), other(scenario));
    row(scenario, &path, &aim, other.as_ref(), after)
}
