//! The answer, and what it answers.

use super::growth::{Growth, growth};
use super::outcome::{Outcome, outcome_of};
use crate::data::{Goal, Kind, Reliability, Target};
use crate::engine::path::Path;
use crate::engine::reach::{self, Aim};
use crate::engine::units::{Multiple, Period, Rate, Usd};
use crate::scenario::{Base, Scenario, Shape};

/// The answer and what it answers.
#[derive(Clone, Debug, PartialEq)]
pub struct Headline {
    /// The promise.
    pub goal: &'static Goal,
    /// Baseline in USD m.
    pub base: f64,
    /// Period of the baseline.
    pub from: Period,
    /// Whether the baseline is the reader's own figure.
    pub own: bool,
    /// The same in cents as it was stated; `None` for a sum of parts.
    pub base_stated: Option<i64>,
    /// Target in USD m.
    pub target: f64,
    /// The same in cents, to the last of them.
    pub target_stated: i64,
    /// The target as a multiple of the baseline, if it is one.
    pub times: Option<Multiple>,
    /// How the flow moves.
    pub growth: Growth,
    /// What becomes of it.
    pub outcome: Outcome,
    /// The period in which the flow is below the target again.
    pub lost: Option<Period>,
    /// What would become of it without the levers and the shock that count, where any does.
    pub without: Option<Outcome>,
    /// Growth of the target a year, where it grows.
    pub inflation: Option<Rate>,
    /// How the flow moves, in one word.
    pub shape: Shape,
    /// The ceiling of an S-curve in cents.
    pub ceiling: Option<i64>,
    /// The rate a year that growth fades to.
    pub long_run: Option<Rate>,
    /// Whether the parts have rates of their own.
    pub is_sum: bool,
    /// Whether somebody promised this target.
    pub promised: bool,
}

impl Headline {
    /// Whether the flow comes down to a ceiling that is below the start.
    #[must_use]
    pub fn falls_to_a_ceiling(&self) -> bool {
        let moves = matches!(self.growth, Growth::Percent(rate) if rate.integer() != 0);
        let ceiling = self.ceiling.and_then(|ceiling| Usd::new(ceiling).ok());
        moves && !self.is_sum && ceiling.is_some_and(|ceiling| ceiling.to_f64() < self.base)
    }

    /// How many times the baseline the target is, where it is one: parts begin from another level than the figure that was to be
    /// multiplied.
    #[must_use]
    pub fn multiple(&self) -> Option<Multiple> {
        self.times.filter(|_| !self.is_sum)
    }
}

/// A baseline in cents as it is said: the reader's own to the last of them, one on record to the thousand dollars.
pub(super) fn stated(base: Base) -> i64 {
    let (value, _) = base.level();
    match base {
        Base::Own(..) => value.integer(),
        Base::Figure(_) | Base::Pinned(..) => value.rounded().integer(),
    }
}

pub(super) fn headline(scenario: &Scenario, path: &Path, aim: &Aim, outcome: Outcome) -> Headline {
    let (base, from) = scenario.start();
    let there = match outcome {
        Outcome::Met => Some(0),
        _ => outcome.after(from),
    };
    let lost = there.and_then(|since| reach::lost(path, aim, since));
    let calm = || Path {
        parts: path.parts.clone(),
        ..Path::default()
    };
    Headline {
        goal: scenario.goal,
        base,
        base_stated: (!scenario.is_sum()).then(|| stated(scenario.base)),
        from,
        own: scenario.base_figure().is_none() && !scenario.is_sum(),
        target: scenario.target_usd(),
        target_stated: match scenario.target {
            Target::Level(level) => level.integer(),
            Target::Times(times) => {
                let thousandths =
                    i128::from(stated(scenario.multiplied())) * i128::from(times.integer());
                i64::try_from(thousandths / 1_000).unwrap_or(i64::MAX)
            }
        },
        times: match scenario.target {
            Target::Times(times) => Some(times),
            Target::Level(_) => None,
        },
        growth: growth(scenario),
        outcome,
        lost: lost.map(|k| from.plus(k)),
        without: (!path.is_calm()).then(|| outcome_of(&calm(), aim, from)),
        inflation: scenario.inflation.filter(|rate| rate.integer() != 0),
        shape: scenario.shape,
        ceiling: (scenario.shape == Shape::Scurve).then(|| scenario.ceiling_or_default().integer()),
        long_run: (scenario.shape == Shape::Fade).then(|| scenario.long_run_or_default()),
        is_sum: scenario.is_sum(),
        // Three times another figure is nobody's promise, nor is what is cited of a projection.
        promised: (scenario.target_usd() - Scenario::of(scenario.goal).target_usd()).abs() < 1e-9
            && (scenario.goal.promise).is_some_and(|figure| {
                figure.kind == Kind::Promise && figure.reliability != Reliability::Unverified
            }),
    }
}
