//! What becomes of a target.

use super::projection::{aim, path};
use crate::engine::path::Path;
use crate::engine::reach::{self, Aim, Answer, Reason};
use crate::engine::units::Period;
use crate::scenario::Scenario;

/// What becomes of the target.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Outcome {
    /// The baseline is there already.
    Met,
    /// The path arrives.
    Reached {
        /// Years after the baseline.
        years: f64,
        /// The first period at the target or above it.
        period: Period,
    },
    /// The path does not arrive.
    Never(Reason),
}

impl Outcome {
    /// Whole periods from a start of the same kind to the arrival; `None` without one.
    #[must_use]
    pub fn after(self, from: Period) -> Option<u16> {
        match self {
            Self::Reached { period, .. } => from.periods_until(period),
            _ => None,
        }
    }
}

/// What becomes of the target.
#[must_use]
pub fn outcome(scenario: &Scenario) -> Outcome {
    outcome_of(&path(scenario), &aim(scenario), scenario.start().1)
}

/// The same where path and aim are there already, from the period that the path starts in.
pub(super) fn outcome_of(path: &Path, aim: &Aim, from: Period) -> Outcome {
    match reach::reach(path, aim) {
        Answer::Met => Outcome::Met,
        Answer::Never(reason) => Outcome::Never(reason),
        Answer::Reached { years, periods } => Outcome::Reached {
            years,
            period: from.plus(periods),
        },
    }
}
