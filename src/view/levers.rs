//! The levers, each with whether it counts.

use super::projection::{Standing, standing};
use crate::data::{self, Lever, Size};
use crate::scenario::{LeverChoice, Scenario};

/// A lever as the page offers it.
#[derive(Clone, Debug, PartialEq)]
pub struct LeverRow {
    /// The lever.
    pub lever: &'static Lever,
    /// The reader's choice, where it is on.
    pub choice: Option<LeverChoice>,
    /// Whether it counts, or would.
    pub standing: Standing,
    /// Levers that are on and count some of the same.
    pub overlaps: Vec<&'static Lever>,
    /// How many times the starting figure it adds, where that is once or more.
    pub times: Option<f64>,
}

pub(super) fn levers(scenario: &Scenario) -> Vec<LeverRow> {
    let on = |lever: &Lever| {
        let mut on = scenario.levers.iter();
        on.find(|choice| choice.lever == lever).copied()
    };
    let base = scenario.start().0;
    let row = |lever: &'static Lever| {
        let choice = on(lever);
        let (from, elasticity) = choice.map_or((lever.from, None), |c| (c.from, c.elasticity));
        let both = lever.overlaps.iter().copied();
        let times = match lever.size {
            Size::Add(usd) if base > 0.0 => Some(usd.to_f64() / base),
            _ => None,
        };
        LeverRow {
            lever,
            choice,
            standing: standing(scenario, lever, from, elasticity),
            overlaps: both
                .filter(|other| choice.is_some() && on(other).is_some())
                .collect(),
            times: times.filter(|times| *times > 1.0),
        }
    };
    data::levers().iter().map(row).collect()
}
