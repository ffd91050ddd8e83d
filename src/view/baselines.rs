//! The figures on record that the projection could start from.

use super::outcome::{Outcome, outcome};
use crate::data::{self, Figure};
use crate::scenario::{Base, Scenario, edit};

/// A figure that the projection could start from.
#[derive(Clone, Debug, PartialEq)]
pub struct Start {
    /// The figure.
    pub figure: &'static Figure,
    /// What becomes of the target from there.
    pub outcome: Outcome,
    /// Whether the projection starts there now.
    pub chosen: bool,
}

pub(super) fn baselines(scenario: &Scenario) -> Vec<Start> {
    let goal = scenario.goal;
    // A sum starts from the State Bank, whatever the figure of the whole.
    let one = goal.promise.is_some() && !scenario.is_sum();
    let same = |figure: &&Figure| one && edit::counts(figure, goal);
    let start = |figure: &'static Figure| {
        let from_there = Scenario {
            base: Base::Figure(figure),
            ..scenario.clone()
        };
        Start {
            figure,
            outcome: outcome(&from_there),
            chosen: scenario.base_figure() == Some(figure),
        }
    };
    data::figures().iter().filter(same).map(start).collect()
}
