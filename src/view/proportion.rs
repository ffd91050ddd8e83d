//! The answer in proportion: what was, what would be needed, and what was ever done.

use super::needed::{Needed, Verdict, needed, verdict};
use super::outcome::Outcome;
use super::record::Record;
use crate::data::{Figure, Goal};
use crate::engine::path::Path;
use crate::engine::reach::{Aim, Reason};
use crate::engine::units::Period;
use crate::scenario::{Scenario, Shape};

/// The answer beside what was, what would be needed, and what was ever done.
#[derive(Clone, Debug, PartialEq)]
pub struct Proportion {
    /// Whom the trade is with, for the sentences.
    pub goal: &'static Goal,
    /// For a path that never arrives: where it goes instead.
    pub instead: Option<Instead>,
    /// How the arrival stands to the deadline; `None` without both.
    pub verdict: Option<Verdict>,
    /// Rates actually observed.
    pub observed: Vec<&'static Figure>,
    /// The pace needed by the deadline, or in five periods where none is set.
    pub needed: Option<Needed>,
    /// Best run on record; `None` where the pace observed is that, and beside an amount a year, with which a percentage is not compared.
    pub best: Option<&'static Figure>,
}

/// Where a path that never arrives goes instead.
#[derive(Clone, Debug, PartialEq)]
pub struct Instead {
    /// Years in which the flow halves, for a path that shrinks by a percentage and by nothing else.
    pub halving: Option<f64>,
    /// A period ten later than the baseline, and its flow in USD m.
    pub later: (Period, f64),
    /// The target in USD m in that period.
    pub target: f64,
    /// The pace that would arrive by the deadline, or in ten periods where none is set or no pace arrives by it.
    pub ten: Option<Needed>,
}

pub(super) fn proportion(
    scenario: &Scenario,
    path: &Path,
    aim: &Aim,
    outcome: Outcome,
    record: &Record,
) -> Proportion {
    let from = scenario.start().1;
    let asked = needed(scenario, scenario.deadline.unwrap_or_else(|| from.plus(5)));
    let instead = matches!(outcome, Outcome::Never(_)).then(|| Instead {
        halving: path
            .doubling_years()
            .filter(|_| path.is_calm() && outcome == Outcome::Never(Reason::Shrinking)),
        later: (from.plus(10), path.flow(10.0)),
        target: aim.at(10.0),
        ten: asked
            .filter(|_| scenario.deadline.is_some())
            .or_else(|| needed(scenario, from.plus(10))),
    });
    Proportion {
        goal: scenario.goal,
        instead,
        verdict: verdict(scenario, path, aim, outcome),
        observed: record.observed.clone(),
        needed: asked,
        best: record.best().filter(|best| {
            let mut observed = record.observed.iter();
            let told = observed.any(|one| one.span == best.span && one.rate() == best.rate());
            scenario.shape != Shape::Linear && !told
        }),
    }
}
