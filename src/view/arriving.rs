//! The pace that arrives in a period that the reader asks for.

use super::needed::rounded_up;
use super::outcome::{Outcome, outcome};
use super::projection::{aim, path};
use crate::engine::pace::{Pace, required_by};
use crate::engine::reach::is_late;
use crate::engine::units::{Period, Rate, Step};
use crate::scenario::Scenario;

/// Where the arrival begins that is moved where there is none: so many periods after the start.
const NEVER: u16 = 50;
/// The last period after the start that an arrival can be moved to.
pub const FARTHEST: i64 = 1_000;
/// How many periods are tried where levers or a fall leave some in which no pace arrives just then.
const APART: i64 = 40;

/// The scenario at the least pace that arrives in this period, rounded up so that it does: to a tenth of a point a year where that
/// does not bring an earlier period, else to a hundredth; an amount to a tenth of a million likewise. Where levers, a shock or the
/// target leave no pace that arrives just then, it arrives earlier. Countries with rates of their own all take that pace.
///
/// `None` where no pace that can be set arrives by then.
#[must_use]
pub fn arriving_in(scenario: &Scenario, by: Period) -> Option<Scenario> {
    let years = scenario.start().1.years_until(by);
    let (path, aim) = (path(scenario), aim(scenario));
    let pace = required_by(&path, &aim, years)?;
    let set = |digit: i64| match pace {
        Pace::Rate(rate) => {
            let late = |pace: f64| is_late(&path.at_pace(Pace::Rate(pace / 1e4)), &aim, years);
            let rate = Rate::new(rounded_up(rate * 1e4, digit, late)).ok()?;
            let parts = scenario.parts.all_at(rate);
            Some(Scenario {
                rate,
                parts,
                ..scenario.clone()
            })
        }
        Pace::Step(step) => {
            let late = |pace: f64| is_late(&path.at_pace(Pace::Step(pace / 1e3)), &aim, years);
            let step = Step::new(rounded_up(step * 1e3, digit, late)).ok();
            step.map(|step| Scenario {
                step: Some(step),
                ..scenario.clone()
            })
        }
    };
    let finest = set(1)?;
    let arrives = |scenario: &Scenario| match outcome(scenario) {
        Outcome::Reached { period, .. } => Some(period),
        _ => None,
    };
    let then = arrives(&finest)?;
    let coarser: &[i64] = match pace {
        Pace::Rate(_) => &[10],
        Pace::Step(_) => &[100, 10],
    };
    let coarser = coarser.iter().filter_map(|digit| set(*digit));
    let same = coarser.into_iter().find(|set| arrives(set) == Some(then));
    Some(same.unwrap_or(finest))
}

/// The scenario whose arrival is so many periods later than this one's, or earlier where that is negative, or as near to it as any
/// pace brings it: first beyond it, as far as levers or a fall leave periods in which no pace arrives just then, and then short of it.
/// Where nothing arrives it counts from the fiftieth period after the start. `None` where no pace changes the answer.
#[must_use]
pub fn nudged(scenario: &Scenario, periods: i64) -> Option<Scenario> {
    let start = scenario.start().1;
    let before = outcome(scenario);
    let from = i64::from(before.after(start).unwrap_or(NEVER));
    let to = (from + periods).clamp(1, FARTHEST);
    let beyond = (0..APART).map(|further| to + periods.signum() * further);
    let short = (1..(from - to).abs()).map(|less| to - periods.signum() * less);
    let tried = beyond.chain(short).filter(|to| (1..=FARTHEST).contains(to));
    tried
        .filter_map(|to| arriving_in(scenario, start.plus(u16::try_from(to).ok()?)))
        .find(|paced| outcome(paced) != before)
}

/// The latest period of the kind of `from` whose middle comes no later than that of `by`, at least one after `from`; `None` where
/// there is none.
#[must_use]
pub fn of_the_kind_of(from: Period, by: Period) -> Option<Period> {
    let after = from.periods_until(by).filter(|after| *after > 0)?;
    Some(from.plus(after))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::link;
    use crate::view::outcome;

    fn scenario(query: &str) -> Scenario {
        link::decode(query, "").0
    }

    fn link_at(query: &str, by: Period) -> Option<String> {
        arriving_in(&scenario(query), by).map(|set| link::encode(&set))
    }

    /// Worked out by hand: (100 / 5.18)^(1/10) - 1 is 34.45% a year, and the tenth above is 34.5%.
    #[test]
    fn ten_years_to_a_hundred_million_are_a_third_more_each_year() {
        let by = Period::Fiscal(2035);
        assert_eq!(link_at("", by).as_deref(), Some("v=1&rate=34.5"));
        let set = arriving_in(&scenario(""), by);
        let arrives = set.map(|set| outcome(&set));
        assert!(matches!(arrives, Some(Outcome::Reached { period, .. }) if period == by));
        // (100 - 5.18) / 10 is 9.482 a year.
        assert_eq!(
            link_at("?path=linear", by).as_deref(),
            Some("v=1&path=linear&step=9.5")
        );
        let countries = link_at("?goal=ca5-triple&parts=kz:5,uz:20", Period::Fiscal(2040));
        let all = countries.is_some_and(|link| link.contains("parts=kz:6.8,uz:6.8"));
        assert!(all, "they take one pace");
        assert_eq!(link_at("?goal=custom&base=10&target=9", by), None);
    }

    /// 1.111^11 times 1,000 is 3,183.131998, so 11.1% a year is late by five billionths of a year for 3,183.132: nearer to it than a
    /// pace is rounded, and a year late all the same. So are eleven times $1m for a cent more than $12m from $1m.
    #[test]
    fn a_pace_that_is_late_by_a_hair_is_not_the_one_that_arrives() {
        let by = Period::Calendar(2035);
        for (rest, set) in [
            ("base=1000&target=3183.131", "rate=11.1"),
            ("base=1000&target=3183.132", "rate=11.2"),
            ("base=1&target=12&path=linear", "step=1&"),
            ("base=1&target=12.00000001&path=linear", "step=1.1&"),
        ] {
            let query = format!("?goal=custom&period=2024&{rest}");
            let link = link_at(&query, by).unwrap_or_default() + "&";
            assert!(link.contains(set), "{rest}: {link}");
        }
    }

    /// A lever from FY2034-35 on brings the arrival at once from FY2034-35 to years later: no pace arrives in between.
    #[test]
    fn an_arrival_is_nudged_to_the_next_that_a_pace_brings() {
        let period = |scenario: &Scenario| match outcome(scenario) {
            Outcome::Reached { period, .. } => Some(period.to_label()),
            _ => None,
        };
        let nudge = |query: &str, by| nudged(&scenario(query), by).as_ref().and_then(period);
        let at = |query: &str| period(&scenario(query));
        assert_eq!(at("").as_deref(), Some("FY2056-57"));
        assert_eq!(nudge("", -1).as_deref(), Some("FY2055-56"));
        assert_eq!(nudge("", 5).as_deref(), Some("FY2061-62"));
        // Further than any pace brings it.
        assert_eq!(nudge("", -FARTHEST).as_deref(), Some("FY2026-27"));
        // 11^3 is not ten thousand, and 11^4 is.
        let tiny = "?goal=custom&base=0.1&period=2024&target=1000";
        assert_eq!(nudge(tiny, -FARTHEST).as_deref(), Some("2028"));
        // Nothing arrives: it counts from the fiftieth period.
        assert_eq!(at("?rate=-3"), None);
        assert_eq!(nudge("?rate=-3", -1).as_deref(), Some("FY2073-74"));
        let levers = "?goal=exports-1bn&levers=ecommerce:fy2040";
        let (later, now) = (nudge(levers, 1), at(levers));
        assert!(later > now && later.is_some(), "{now:?} {later:?}");
        assert_eq!(nudge("?goal=custom&base=10&target=9", 1), None, "it is met");
        // Sooner than the highest pace there is nothing, and nothing is what it does: it does not turn round.
        assert_eq!(at("?rate=1000").as_deref(), Some("FY2026-27"));
        assert_eq!(nudge("?rate=1000", -1), None);
    }

    #[test]
    fn a_period_of_the_other_kind_is_the_one_that_is_over_by_then() {
        let from = Period::Fiscal(2025);
        for (by, expected) in [
            (Period::Fiscal(2030), Some(Period::Fiscal(2030))),
            (Period::Calendar(2030), Some(Period::Fiscal(2030))),
            (Period::Calendar(2025), None),
            (Period::Fiscal(2025), None),
        ] {
            assert_eq!(of_the_kind_of(from, by), expected, "{by:?}");
        }
        let from = Period::Calendar(2024);
        let of = |by| of_the_kind_of(from, by);
        assert_eq!(of(Period::Fiscal(2040)), Some(Period::Calendar(2039)));
    }
}
