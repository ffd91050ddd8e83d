//! Everything that the page shows of a scenario but the chart.

use super::baselines::{Start, baselines};
use super::countries::{Country, countries};
use super::counts::{self, CountRow, Line};
use super::disagreement::{self, Disagreement};
use super::grid::{Grid, grid};
use super::headline::{Headline, headline};
use super::levers::{LeverRow, levers};
use super::outcome::outcome_of;
use super::outlook::{self, Later, Outlook};
use super::pace::{Pace, pace};
use super::presets::{Preset, presets};
use super::projection::{aim, path};
use super::proportion::{Proportion, proportion};
use super::record::{self, Record};
use super::sources::sources;
use super::table::{self, Row, Table};
use crate::data::Figure;
use crate::scenario::{Scenario, Shape};
use std::sync::OnceLock;

/// A scenario and everything that the page shows of it but the chart, which needs a width.
#[derive(Clone, Debug, PartialEq)]
pub struct Page {
    /// The choices that all of this follows from.
    pub scenario: Scenario,
    /// The answer.
    pub headline: Headline,
    /// The answer of the scenario that it is compared with.
    pub other: Option<Headline>,
    /// The answer in proportion.
    pub proportion: Proportion,
    /// Rates to tap.
    pub presets: Vec<Preset>,
    /// What a deadline needs.
    pub pace: Pace,
    /// Which series the paces on record are read from.
    pub record: Record,
    /// What happened, by who counted it.
    pub history: Vec<Line>,
    /// Who counts this trade, each with its answer.
    pub counts: Vec<CountRow>,
    /// The figures on record that the projection could start from.
    pub baselines: Vec<Start>,
    /// The same on one scale of arrivals.
    pub disagreement: Disagreement,
    /// What other rates would give, from this figure and from others.
    pub grid: Grid,
    /// The countries, where the trade can be split into them.
    pub countries: Vec<Country>,
    /// Every lever.
    pub levers: Vec<LeverRow>,
    /// How likely it is; `None` where it is met already or no volatility is known.
    pub outlook: Option<Outlook>,
    /// How likely it is further ahead, once that has been asked for.
    later: OnceLock<Later>,
    /// Year by year.
    pub table: Table,
    /// The figures behind all of this.
    pub sources: Vec<&'static Figure>,
}

impl Page {
    /// How likely it is further ahead.
    #[must_use]
    pub fn later(&self) -> &Later {
        self.later
            .get_or_init(|| outlook::later(&self.scenario, self.outlook.as_ref()))
    }

    /// The rate that the deadline needs, as a fraction a year; `None` without a deadline, or where no rate is in time.
    #[must_use]
    pub fn required_rate(&self) -> Option<f64> {
        self.pace.deadline.and_then(|needed| needed.rate)
    }

    /// How likely it is, as a fraction; `None` where that is not known.
    #[must_use]
    pub fn chance(&self) -> Option<f64> {
        self.outlook.as_ref().map(|outlook| outlook.chance)
    }

    /// Whether the target is the one that was promised, so that the promise names it.
    #[must_use]
    pub fn is_as_promised(&self) -> bool {
        let goal = self.scenario.goal;
        goal.promise.is_some() && self.scenario.target == goal.target
    }

    /// The count to hold against the reader's: the first that is offered beside it, from the other side where there is one.
    #[must_use]
    pub fn other_count(&self) -> Option<&CountRow> {
        let chosen = self.counts.iter().find(|row| row.chosen);
        let offered = || self.counts.iter().filter(|row| row.offered && !row.chosen);
        let across = |row: &&CountRow| chosen.is_none_or(|one| one.count.side != row.count.side);
        offered().find(across).or_else(|| offered().next())
    }
}

/// The page of a scenario.
#[must_use]
pub fn page(scenario: Scenario) -> Page {
    let (path, aim) = (path(&scenario), aim(&scenario));
    let outcome = outcome_of(&path, &aim, scenario.start().1);
    let baselines = baselines(&scenario);
    let countries = countries(&scenario);
    let record = record::record(&scenario);
    Page {
        headline: headline(&scenario, &path, &aim, outcome),
        other: scenario.versus.as_deref().map(|other| {
            let (path, aim) = (self::path(other), self::aim(other));
            let outcome = outcome_of(&path, &aim, other.start().1);
            headline(other, &path, &aim, outcome)
        }),
        proportion: proportion(&scenario, &path, &aim, outcome, &record),
        presets: presets(&scenario, &record),
        pace: pace(&scenario, &record),
        grid: grid(&scenario, outcome, &baselines),
        outlook: outlook::outlook(&scenario, &path, &aim, outcome, &countries),
        later: OnceLock::new(),
        countries,
        levers: levers(&scenario),
        table: table::table(&scenario, &path, &aim, outcome),
        sources: sources(&scenario, &baselines, &record),
        counts: counts::counts(&scenario),
        history: counts::history(&scenario, &record),
        record,
        disagreement: disagreement::disagreement(
            &baselines,
            scenario.shape == Shape::Linear && scenario.step.is_none(),
        ),
        baselines,
        scenario,
    }
}

/// Periods after the start at which the table ends: one after the arrival.
#[must_use]
pub fn last_period(page: &Page) -> u16 {
    table::last_period(page.headline.outcome.after(page.headline.from))
}

/// What the path holds some periods after the start, for reading off the chart.
#[must_use]
pub fn read_off(page: &Page, after: u16) -> Row {
    table::read_off(&page.scenario, after)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::link;

    fn shown(query: &str) -> Page {
        page(link::decode(query, "").0)
    }

    /// (100 / 5.18)^(1/10) - 1 is 34.452% a year.
    #[test]
    fn what_machines_are_told_is_what_the_deadline_needs_and_how_likely_it_is() {
        let rate = shown("by=fy2035").required_rate();
        assert!(
            rate.is_some_and(|rate| (rate - 0.344_52).abs() < 5e-5),
            "{rate:?}"
        );
        assert_eq!(shown("").required_rate(), None);
        let chance = shown("by=fy2035").chance();
        assert!(
            chance.is_some_and(|chance| (0.135..0.145).contains(&chance)),
            "{chance:?}"
        );
        assert_eq!(shown("sigma=0").chance(), None);
    }

    #[test]
    fn a_promise_names_its_own_target_alone() {
        assert!(shown("").is_as_promised() && shown("goal=kgz-200m").is_as_promised());
        assert!(!shown("target=200").is_as_promised());
        assert!(!shown("goal=custom&base=1&target=2").is_as_promised());
    }
}
