//! A scenario as the engine is asked about it: path, target, and which levers count.

use super::record::record;
use crate::data::{self, FIVE, Figure, Flow, Lever, Size, Subject};
use crate::engine;
use crate::engine::path::{Effect, Part, Path, Shock};
use crate::engine::reach::Aim;
use crate::engine::units::{Multiple, Period};
use crate::scenario::{LeverChoice, Scenario, Shape};

/// Whether a lever counts towards a goal, and why it does not.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// It counts.
    Counts,
    /// Its number is of services.
    Services,
    /// Its number is of money sent.
    FinancialFlows,
    /// Its number mixes goods and services.
    Mixed,
    /// It multiplies exports, and the goal counts imports too.
    ExportsOnly,
    /// It adds to exports and imports together, and the goal counts one of them.
    BothWays,
    /// It adds an amount for all five states, and the goal is about one.
    AllFive,
    /// It starts no later than the figure that the projection starts from, which therefore holds it already.
    InBaseline,
    /// The source gives no elasticity, and the reader has not set one.
    NoElasticity,
}

/// Whether a lever that starts in a period counts.
#[must_use]
pub fn standing(
    scenario: &Scenario,
    lever: &Lever,
    from: Period,
    elasticity: Option<Multiple>,
) -> Standing {
    let goal = scenario.goal;
    let adds = matches!(lever.size, Size::Add(_));
    match lever.subject {
        Subject::Services => Standing::Services,
        Subject::FinancialFlows => Standing::FinancialFlows,
        Subject::DigitalTrade => Standing::Mixed,
        Subject::Exports if !adds && goal.flow != Flow::Exports => Standing::ExportsOnly,
        Subject::Goods if adds && goal.flow != Flow::Total => Standing::BothWays,
        _ if adds && goal.promise.is_some() && goal.partner.code != FIVE => Standing::AllFive,
        _ if matches!(lever.size, Size::Cheaper(_)) && elasticity.is_none() => {
            Standing::NoElasticity
        }
        _ => {
            // One that comes in over years is nothing yet when it begins.
            let ahead = scenario.start().1.years_until(from);
            if ahead > 0.0 || ahead >= 0.0 && lever.phase > 0 {
                Standing::Counts
            } else {
                Standing::InBaseline
            }
        }
    }
}

/// What a lever does; a cost that falls by a percentage raises the level by that much times the elasticity.
fn effect(size: Size, elasticity: Option<Multiple>) -> Effect {
    match size {
        Size::Raise(rate) => Effect::Raise(rate.fraction()),
        Size::Add(usd) => Effect::Add(usd.to_f64()),
        Size::Cheaper(rate) => {
            Effect::Raise(rate.fraction() * elasticity.map_or(0.0, Multiple::to_f64))
        }
    }
}

/// The path that the engine is asked about; the headline, the table and the chart all use this one.
#[must_use]
pub fn path(scenario: &Scenario) -> Path {
    let (base, from) = scenario.start();
    let rate = scenario.rate.fraction();
    let parts = match scenario.shape {
        Shape::Compound if scenario.is_sum() => scenario
            .pieces()
            .iter()
            .map(|piece| Part::compound(piece.base.to_f64(), piece.rate.fraction()))
            .collect(),
        Shape::Compound => vec![Part::compound(base, rate)],
        Shape::Linear => vec![Part::linear(base, scenario.step_or_default().to_f64())],
        Shape::Fade => {
            let to = scenario.long_run_or_default().fraction();
            let half = scenario.half_life_or_default().to_f64();
            vec![Part::fading(base, rate, to, half)]
        }
        Shape::Scurve => vec![Part::logistic(
            base,
            rate,
            scenario.ceiling_or_default().to_f64(),
        )],
    };
    let levers = scenario.levers.iter();
    let levers = levers.filter_map(|choice| counted(scenario, choice));
    let shock = scenario.shock.map(|shock| Shock {
        from: from.years_until(shock.period),
        depth: -shock.fall.to_f64() / 100.0,
        recovery: shock.recovery.to_f64(),
    });
    Path {
        parts,
        levers: levers.collect(),
        // One that is not after the starting figure is in it already.
        shock: shock.filter(|shock| shock.from > 0.0),
    }
}

/// What a lever of the scenario does to the path; `None` where it does not count.
#[must_use]
pub fn counted(scenario: &Scenario, choice: &LeverChoice) -> Option<engine::path::Lever> {
    let standing = standing(scenario, choice.lever, choice.from, choice.elasticity);
    (standing == Standing::Counts).then(|| engine::path::Lever {
        from: scenario.start().1.years_until(choice.from),
        phase: f64::from(choice.lever.phase),
        effect: effect(choice.lever.size, choice.elasticity),
    })
}

/// Years after the start at which the levers and the fall set in that count on the path of a scenario, each with its place in the scenario; the fall is the last.
#[must_use]
pub fn events(scenario: &Scenario, path: &Path) -> Vec<(f64, usize)> {
    let levers = scenario.levers.iter().enumerate();
    let levers =
        levers.filter_map(|(place, one)| counted(scenario, one).map(|lever| (lever.from, place)));
    let shock = path.shock.map(|shock| (shock.from, scenario.levers.len()));
    levers.chain(shock).collect()
}

/// The target that the path is held against.
#[must_use]
pub fn aim(scenario: &Scenario) -> Aim {
    let level = scenario.target_usd();
    match scenario.inflation {
        Some(rate) => Aim::moving(level, rate.fraction()),
        None => Aim::fixed(level),
    }
}

/// Volatility per square root of a year as a fraction: the reader's, or that on record, with its figure. `None` where there is neither.
#[must_use]
pub fn sigma(scenario: &Scenario) -> Option<(f64, Option<&'static Figure>)> {
    if let Some(volatility) = scenario.volatility {
        return Some((volatility.to_f64() / 100.0, None));
    }
    let figure = on_record(scenario)?;
    Some((figure.volatility()?.to_f64() / 100.0, Some(figure)))
}

/// The volatility on record: of the count that the projection starts from or of the one that stands in for it, and of five
/// countries together the one that was counted as theirs were.
#[must_use]
pub fn on_record(scenario: &Scenario) -> Option<&'static Figure> {
    let counted = data::parts().first().and_then(|part| part.volatility.count);
    let several = scenario.is_sum() && scenario.goal.partner.code == FIVE;
    let five = data::series().iter().find(|series| {
        several && Some(series.count) == counted && series.partner == scenario.goal.partner
    });
    let series = five.or(record(scenario).series)?;
    series.record.as_ref().map(|record| record.volatility)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::link;

    fn standing_of(query: &str, id: &str) -> Standing {
        let scenario = link::decode(query, "").0;
        let found = data::lever(id).map(|lever| standing(&scenario, lever, lever.from, None));
        found.unwrap_or(Standing::Counts)
    }

    #[test]
    fn a_lever_counts_only_towards_what_its_number_is_of() {
        let five = "goal=ca5-triple";
        for (query, id, expected) in [
            (five, "digital-agreement", Standing::Counts),
            (five, "ecommerce", Standing::Counts),
            (five, "drones", Standing::Counts),
            (five, "ai", Standing::Services),
            (five, "fintech", Standing::FinancialFlows),
            (five, "cyber", Standing::Mixed),
            (five, "infrastructure", Standing::ExportsOnly),
            (five, "transit-cost", Standing::NoElasticity),
            ("goal=exports-1bn", "infrastructure", Standing::Counts),
            ("goal=exports-1bn", "drones", Standing::BothWays),
            ("", "drones", Standing::AllFive),
            ("", "digital-agreement", Standing::Counts),
            ("goal=kgz-200m", "digital-agreement", Standing::Counts),
            (
                "goal=custom&base=10&period=fy2028",
                "digital-agreement",
                Standing::InBaseline,
            ),
            // It comes in over two years from there.
            (
                "goal=custom&base=10&period=fy2027",
                "digital-agreement",
                Standing::Counts,
            ),
            // At once: the figure holds it.
            (
                "goal=custom&base=10&period=fy2027",
                "ecommerce",
                Standing::InBaseline,
            ),
        ] {
            assert_eq!(standing_of(query, id), expected, "{query} {id}");
        }
    }

    #[test]
    fn levers_that_do_not_count_and_falls_before_the_start_leave_the_path_alone() {
        let path = |query: &str| path(&link::decode(query, "").0);
        let plain = path("goal=ca5-triple");
        for query in [
            "goal=ca5-triple&levers=ai:2027,fintech:2027",
            "goal=ca5-triple&levers=transit-cost:2027",
            "goal=ca5-triple&shock=2024:-30:3",
        ] {
            assert_eq!(path(query), plain, "{query}");
        }
        let with = path("goal=ca5-triple&levers=transit-cost:2027:0.8&shock=2026:-30:3");
        assert_eq!(with.levers.len(), 1);
        assert!((with.flow(3.0) / plain.flow(3.0) - 1.4 * 0.8).abs() < 1e-12);
    }

    #[test]
    fn the_parts_start_from_the_state_bank_and_the_target_from_the_promise() {
        let scenario = link::decode("goal=ca5-triple&parts=kz.x:5", "").0;
        let (sum, period) = scenario.start();
        assert!((sum - 442.151).abs() < 1e-9);
        assert_eq!(period.to_label(), "FY2024-25");
        assert!((aim(&scenario).level - 1_176.0).abs() < 1e-9);
        assert_eq!(path(&scenario).parts.len(), 10);
    }

    #[test]
    fn volatility_is_the_readers_or_that_on_record() {
        let of = |query: &str| sigma(&link::decode(query, "").0).map(|(sigma, _)| sigma);
        // The minister has two years, so the count with the most stands in.
        assert_eq!(of(""), Some(0.5188));
        assert_eq!(of("base=kgz-nsc-2010-total"), Some(0.5188));
        assert_eq!(of("goal=ca5-triple"), Some(0.1463));
        // Countries move as their exports did, and the five together with them.
        assert_eq!(of("goal=ca5-triple&parts=kz:5"), Some(0.2837));
        assert_eq!(of("goal=exports-1bn"), Some(0.2837));
        assert!(
            of("goal=custom&base=uzb-stat-2023-total")
                .is_some_and(|of| (of - 0.4002).abs() < 1e-12)
        );
        assert_eq!(of("goal=ca5-triple&sigma=25"), Some(0.25));
        assert_eq!(of("goal=custom"), None);
    }
}
