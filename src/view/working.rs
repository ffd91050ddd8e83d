//! The working of the answer: what the years are the quotient of, and the periods around the arrival with all that is added up in
//! them. The numbers are those of the path that the chart draws; no formula stands here a second time.

use super::outcome::Outcome;
use super::page::Page;
use super::projection;
use crate::data::{self, Lever};
use crate::engine::path::{Course, Path};
use crate::engine::reach::{self, HORIZON, Reason};
use crate::engine::units::{Period, Rate, Usd};
use crate::scenario::PartFlow;

/// Amounts of USD m beyond this are not shown: a target that is never reached may run away.
const SHOWN: f64 = 1e17;

/// The working of a page's answer.
#[derive(Clone, Debug, PartialEq)]
pub struct Working {
    /// What the years to the crossing are the quotient of, where a formula gives them.
    pub quotient: Option<(f64, f64)>,
    /// The period before the arrival and that of the arrival; the start where it is met; two later periods where it never is.
    pub columns: Vec<Column>,
    /// What trade is made of, where that is more than one path.
    pub items: Vec<Item>,
    /// The level in USD m that the path nears, where it stays at the target or below it for that.
    pub limit: Option<f64>,
    /// Whether levers or a fall that count stand on the path.
    pub eventful: bool,
    /// Whether an S-curve comes down to its ceiling although its rate is below 0: the distance shrinks at that rate.
    pub inverted: bool,
}

/// One period of it.
#[derive(Clone, Debug, PartialEq)]
pub struct Column {
    /// Periods after the start.
    pub after: u16,
    /// The period.
    pub period: Period,
    /// Trade in USD m.
    pub level: f64,
    /// The target in USD m in that period.
    pub target: f64,
    /// Whether the answer counts it as at the target.
    pub there: bool,
    /// USD m of each item.
    pub made: Vec<f64>,
}

/// What is added up.
#[derive(Clone, Debug, PartialEq)]
pub enum Item {
    /// Trade without levers and fall.
    Calm,
    /// What a country adds.
    Part {
        /// The country.
        part: &'static data::Part,
        /// Which of its flows, where they have rates of their own or only one counts.
        flow: Option<PartFlow>,
        /// Where it starts.
        base: Usd,
        /// How it grows.
        rate: Rate,
    },
    /// What the fall takes.
    Fall,
    /// What a lever adds.
    Lever(&'static Lever),
}

/// The working of a page's answer.
#[must_use]
pub fn working(page: &Page) -> Working {
    let (scenario, outcome) = (&page.scenario, page.headline.outcome);
    let (path, aim) = (projection::path(scenario), projection::aim(scenario));
    let eventful = !path.is_calm();
    let (mut items, places) = parts(page);
    if items.is_empty() && eventful {
        items.push(Item::Calm);
    }
    let firsts = items.len().max(1);
    items.extend(path.shock.map(|_| Item::Fall));
    let counted = |choice: &&_| projection::counted(scenario, choice).is_some();
    let levers = scenario.levers.iter().filter(counted);
    items.extend(levers.map(|choice| Item::Lever(choice.lever)));
    let column = |after: u16| {
        let years = f64::from(after);
        Column {
            after,
            period: page.headline.from.plus(after),
            level: path.flow(years),
            target: aim.at(years),
            there: outcome == Outcome::Met || outcome.after(page.headline.from) == Some(after),
            made: if items.is_empty() {
                Vec::new()
            } else {
                made(&path, years, &places, firsts)
            },
        }
    };
    let shown: &[u16] = match outcome {
        Outcome::Met => &[0],
        Outcome::Never(Reason::Beyond) => &[10, HORIZON],
        Outcome::Never(_) => &[10, 20],
        Outcome::Reached { .. } => {
            let arrival = outcome.after(page.headline.from).unwrap_or(1);
            &[arrival.saturating_sub(1), arrival]
        }
    };
    let columns = shown.iter().map(|after| column(*after));
    let seen = |column: &Column| column.level.max(column.target) < SHOWN;
    let inverted = path.parts.first().is_some_and(|part| {
        matches!(part.course, Course::Logistic { log, .. } if log > 0.0)
            && scenario.rate.integer() < 0
    });
    let arrives = matches!(outcome, Outcome::Reached { .. });
    Working {
        quotient: reach::quotient(&path, &aim).filter(|_| arrives),
        columns: columns.filter(seen).collect(),
        limit: reach::levels_off(&path).filter(|_| outcome == Outcome::Never(Reason::Ceiling)),
        items,
        eventful,
        inverted,
    }
}

/// The countries of a sum, those with one rate for both flows as one, and to which of them each part of the path belongs.
fn parts(page: &Page) -> (Vec<Item>, Vec<usize>) {
    let (mut items, mut places, mut before) = (Vec::new(), Vec::new(), None);
    if !page.headline.is_sum {
        return (items, places);
    }
    for piece in page.scenario.pieces() {
        let own = (piece.place, piece.rate);
        match items.last_mut() {
            Some(Item::Part { flow, base, .. }) if before == Some(own) => {
                *flow = None;
                *base = Usd::new(base.integer() + piece.base.integer()).unwrap_or(*base);
            }
            _ => items.push(Item::Part {
                part: piece.part,
                flow: Some(piece.flow),
                base: piece.base,
                rate: piece.rate,
            }),
        }
        before = Some(own);
        places.push(items.len() - 1);
    }
    (items, places)
}

/// USD m of each item after so many years: parts that belong together as one.
fn made(path: &Path, years: f64, places: &[usize], firsts: usize) -> Vec<f64> {
    let mut made = vec![0.0; firsts];
    for (place, amount) in path.made_of(years).into_iter().enumerate() {
        let place = if place < path.parts.len() {
            places.get(place).copied().unwrap_or(0)
        } else {
            made.len()
        };
        match made.get_mut(place) {
            Some(item) => *item += amount,
            None => made.push(amount),
        }
    }
    made
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::link;
    use crate::view::page;

    fn of(query: &str) -> Working {
        let (scenario, refused) = link::decode(query, "");
        assert!(refused.is_empty(), "{query}: {refused:?}");
        working(&page(scenario))
    }

    /// 5.18 x 1.1^31 and 5.18 x 1.1^32, ln(100/5.18) and ln 1.1, worked out with mpmath.
    #[test]
    fn the_two_periods_stand_around_the_arrival() {
        let working = of("");
        let (above, below) = working.quotient.unwrap_or_default();
        assert!((above - 2.960_365_129_7).abs() < 1e-9 && (below - 0.095_310_18).abs() < 1e-8);
        let [before, at] = working.columns.as_slice() else {
            unreachable!("{working:?}")
        };
        assert_eq!((before.after, before.there), (31, false));
        assert_eq!((at.after, at.there), (32, true));
        assert_eq!(at.period.to_label(), "FY2056-57");
        assert!((before.level - 99.426_694_128_114_75).abs() < 1e-10);
        assert!((at.level - 109.369_363_540_926_22).abs() < 1e-10);
        assert!(working.items.is_empty() && at.made.is_empty());
    }

    #[test]
    fn what_is_met_shows_the_start_and_what_never_is_two_later_periods() {
        let after = |query| {
            of(query)
                .columns
                .iter()
                .map(|one| one.after)
                .collect::<Vec<_>>()
        };
        assert_eq!(after("goal=custom&base=120&target=100"), [0]);
        assert_eq!(after("rate=-5"), [10, 20]);
        assert_eq!(after("rate=0.01"), [10, 1_000]);
        assert_eq!(after("rate=150"), [3, 4]);
        // A target that runs away is shown for as long as its numbers can be read.
        assert_eq!(after("rate=999&infl=1000"), [10]);
        for query in ["rate=-5", "rate=0.01", "path=scurve&cap=90"] {
            let working = of(query);
            assert!(
                working
                    .columns
                    .iter()
                    .all(|one| !one.there && one.level < one.target)
            );
            assert_eq!(working.quotient, None, "{query}");
        }
        assert!(
            of("goal=custom&base=120&target=100")
                .columns
                .iter()
                .all(|one| one.there)
        );
    }

    /// 5.18 (1.25)^(5/ln 2), worked out with mpmath.
    #[test]
    fn a_path_that_levels_off_says_where() {
        assert_eq!(of("path=scurve&rate=30&cap=90").limit, Some(90.0));
        let faded = of("path=fade&rate=25&to=0").limit;
        assert!(
            faded.is_some_and(|limit| (limit - 25.905_246_887).abs() < 1e-8),
            "{faded:?}"
        );
        assert_eq!(of("path=scurve&rate=30").limit, None);
        assert!(of("path=scurve&rate=-5&cap=4").inverted);
        assert!(!of("path=scurve&rate=-5").inverted && !of("path=scurve&rate=5&cap=4").inverted);
    }

    #[test]
    fn countries_with_one_rate_for_both_flows_are_one_row() {
        let working = of(
            "goal=ca5-triple&parts=kz:5,uz.x:15,kg:20,tm:3,tj:10&levers=drones:2030&shock=2026:-30:3",
        );
        let names: Vec<_> = working
            .items
            .iter()
            .map(|item| match item {
                Item::Part { part, flow, .. } => (part.code, *flow),
                Item::Fall => ("fall", None),
                Item::Lever(lever) => (lever.id, None),
                Item::Calm => ("calm", None),
            })
            .collect();
        let expected = [
            ("kz", None),
            ("uz", Some(PartFlow::Exports)),
            ("uz", Some(PartFlow::Imports)),
            ("kg", None),
            ("tm", None),
            ("tj", None),
            ("fall", None),
            ("drones", None),
        ];
        assert_eq!(names, expected);
        for column in &working.columns {
            assert_eq!(column.made.len(), expected.len());
            let sum: f64 = column.made.iter().sum();
            assert!((sum - column.level).abs() < 1e-9, "{column:?}");
        }
        let one = of("levers=digital-agreement:fy2027");
        assert_eq!(one.items.first(), Some(&Item::Calm));
        assert_eq!(one.items.len(), 2);
        // What does not count is not added.
        assert!(of("goal=ca5-triple&levers=ai:2027").items.is_empty());
    }
}
