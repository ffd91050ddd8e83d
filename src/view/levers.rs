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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::link;
    use crate::view::page;

    /// What is added is told as a multiple of what there is where it is more than all of that, and of nothing there is none.
    #[test]
    fn an_addition_that_is_more_than_all_there_is_says_how_many_times() {
        for (query, base) in [
            ("", 5.18),
            ("base=100000", 100_000.0),
            ("base=10000", 10_000.0),
            ("base=0&path=linear&step=1", 0.0),
        ] {
            let mut added = 0;
            for row in page(link::decode(query, "").0).levers {
                let Size::Add(usd) = row.lever.size else {
                    assert_eq!(row.times, None, "{query}: {}", row.lever.id);
                    continue;
                };
                let expected = if base > 0.0 && usd.to_f64() > base {
                    Some(usd.to_f64() / base)
                } else {
                    None
                };
                assert_eq!(row.times, expected, "{query}: {}", row.lever.id);
                added += 1;
            }
            assert!(added > 0, "some levers add an amount");
        }
    }
}
