//! What a deadline needs.

use super::needed::{Needed, needed};
use super::record::Record;
use crate::data::Figure;
use crate::engine::units::Period;
use crate::scenario::{Scenario, Shape};

/// Periods ahead for which the required pace is shown where no deadline is set.
const AHEAD: [u16; 4] = [5, 10, 20, 30];

/// What a deadline needs.
#[derive(Clone, Debug, PartialEq)]
pub struct Pace {
    /// What the deadline needs; `None` where none is set, it is met already, or no time is left.
    pub deadline: Option<Needed>,
    /// The deadline, where it is not after the baseline.
    pub past: Option<Period>,
    /// What arriving some periods ahead needs; empty where it is met already.
    pub ahead: Vec<Needed>,
    /// Whether the paces are amounts rather than percentages.
    pub linear: bool,
    /// The rates on record to hold it against.
    pub record: Vec<&'static Figure>,
}

pub(super) fn pace(scenario: &Scenario, record: &Record) -> Pace {
    let from = scenario.start().1;
    let by = scenario.deadline;
    Pace {
        deadline: by.and_then(|by| needed(scenario, by)),
        past: by.filter(|by| from.years_until(*by) <= 0.0),
        ahead: AHEAD
            .into_iter()
            .filter_map(|periods| needed(scenario, from.plus(periods)))
            .collect(),
        linear: scenario.shape == Shape::Linear,
        record: record.all(),
    }
}
