//! What other rates would give, from the reader's figure and from others.

use super::baselines::Start;
use super::outcome::{Outcome, outcome};
use crate::data::Figure;
use crate::engine::units::Rate;
use crate::scenario::{Base, Parts, Scenario, Shape};

/// Growth rates of the small table, in basis points.
const RATES: [i64; 8] = [200, 500, 1_000, 1_500, 2_000, 3_000, 5_000, 8_000];
/// Other figures of the grid of rates.
const COLUMNS: usize = 2;

/// What other rates would give.
#[derive(Clone, Debug, PartialEq)]
pub struct Grid {
    /// The figures of the columns after the first, which is the reader's.
    pub starts: Vec<&'static Figure>,
    /// The rows; empty where one rate does not decide.
    pub rows: Vec<AtRate>,
    /// Months by which one more percentage point brings the arrival forward.
    pub months: Option<f64>,
}

/// What a rate would give.
#[derive(Clone, Debug, PartialEq)]
pub struct AtRate {
    /// The rate.
    pub rate: Rate,
    /// What becomes of the target, from the reader's figure and from those of the other columns.
    pub outcomes: Vec<Outcome>,
    /// Whether it is the reader's rate.
    pub chosen: bool,
}

pub(super) fn grid(scenario: &Scenario, now: Outcome, baselines: &[Start]) -> Grid {
    let one_rate = !scenario.is_sum() && scenario.shape != Shape::Linear;
    let others = baselines.iter().filter(|start| !start.chosen);
    let starts: Vec<_> = others.take(COLUMNS).map(|start| start.figure).collect();
    let at = |rate: Rate| {
        let there = Scenario {
            rate,
            ..scenario.clone()
        };
        let from = |figure: &&'static Figure| {
            outcome(&Scenario {
                base: Base::Figure(figure),
                ..there.clone()
            })
        };
        AtRate {
            rate,
            outcomes: core::iter::once(outcome(&there))
                .chain(starts.iter().map(from))
                .collect(),
            chosen: scenario.rate == rate,
        }
    };
    let rates = RATES.into_iter().filter(|_| one_rate);
    Grid {
        rows: rates
            .filter_map(|rate| Rate::new(rate).ok())
            .map(at)
            .collect(),
        months: faster(scenario).and_then(|faster| match (now, outcome(&faster)) {
            (Outcome::Reached { years, .. }, Outcome::Reached { years: sooner, .. }) => {
                // Above a ceiling more growth is a faster fall, and may arrive later.
                Some((years - sooner) * 12.0).filter(|months| *months >= 0.0)
            }
            _ => None,
        }),
        starts,
    }
}

/// The scenario with every rate one percentage point higher; `None` where nothing grows by a percentage.
fn faster(scenario: &Scenario) -> Option<Scenario> {
    let more = |rate: Rate| Rate::new(rate.integer() + 100).ok();
    let mut faster = scenario.clone();
    faster.rate = more(scenario.rate)?;
    if scenario.is_sum() {
        faster.parts = scenario
            .pieces()
            .iter()
            .try_fold(Parts::default(), |parts, piece| {
                Some(parts.with(piece.place, piece.flow, Some(more(piece.rate)?)))
            })?;
    }
    (scenario.shape != Shape::Linear).then_some(faster)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::link;
    use crate::view::page;

    fn shown(query: &str) -> Grid {
        page(link::decode(query, "").0).grid
    }

    #[test]
    fn each_rate_has_its_answer_from_each_start_and_the_readers_is_marked() {
        let now = page(link::decode("rate=20", "").0);
        let rates: Vec<i64> = now.grid.rows.iter().map(|at| at.rate.integer()).collect();
        assert_eq!(rates, RATES);
        assert_eq!(now.grid.starts.len(), COLUMNS);
        let chosen: Vec<_> = now.grid.rows.iter().filter(|at| at.chosen).collect();
        let [at] = chosen[..] else {
            unreachable!("{chosen:?}")
        };
        assert_eq!((at.rate.integer(), at.outcomes.len()), (2_000, 1 + COLUMNS));
        assert_eq!(at.outcomes.first(), Some(&now.headline.outcome));
        for (figure, outcome) in now.grid.starts.iter().zip(at.outcomes.iter().skip(1)) {
            let there = format!("rate=20&base={}", figure.id);
            assert_eq!(
                *outcome,
                page(link::decode(&there, "").0).headline.outcome,
                "{there}"
            );
        }
        // What has other rates, or none, has no table of one.
        assert_eq!(shown("path=linear").rows, []);
        assert_eq!(shown("goal=ca5-triple&parts=kz:5").rows, []);
    }

    /// ln(100 / 5.18) / ln 1.1 is 31.060 years, over ln 1.11 it is 28.367: 32.3 months. A sum takes it in every part.
    #[test]
    fn one_point_more_brings_the_arrival_forward_by_so_many_months() {
        let months = |query: &str| shown(query).months;
        assert!(
            months("").is_some_and(|months| (months - 32.3).abs() < 0.05),
            "{:?}",
            months("")
        );
        let all = |rate: i32| {
            let parts = ["kz", "uz", "kg", "tm", "tj"].map(|id| format!("{id}:{rate}"));
            page(link::decode(&format!("goal=ca5-triple&parts={}", parts.join(",")), "").0)
        };
        let [now, faster] = [10, 11].map(|rate| match all(rate).headline.outcome {
            Outcome::Reached { years, .. } => years,
            other => unreachable!("{other:?}"),
        });
        let sooner = all(10).grid.months;
        assert!(
            sooner.is_some_and(|months| (months - 12.0 * (now - faster)).abs() < 1e-6),
            "{sooner:?}"
        );
        assert_eq!(months("path=linear"), None);
        assert_eq!(months("rate=-5"), None);
    }
}
