//! How the flow moves.

use crate::engine::units::{Rate, Step};
use crate::scenario::{Scenario, Shape};

/// How the flow is said to move.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Growth {
    /// Percent a year.
    Percent(Rate),
    /// USD m a year.
    Amount(Step),
}

/// How the flow is said to move.
#[must_use]
pub fn growth(scenario: &Scenario) -> Growth {
    match scenario.shape {
        Shape::Linear => Growth::Amount(scenario.step_or_default()),
        _ => Growth::Percent(scenario.rate),
    }
}
