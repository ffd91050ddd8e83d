//! Scenario and data to what the page shows: typed values and geometry, no words.

pub mod chart;

use crate::data::{self, Figure, Goal, Kind, Target};
use crate::engine::path::Path;
use crate::engine::reach::{self, Answer, Reason};
use crate::engine::units::{Multiple, Period, Rate, Step};
use crate::scenario::{Base, Scenario, Shape, edit};

/// Growth rates of the small table, in basis points.
const RATES: [i64; 8] = [200, 500, 1_000, 1_500, 2_000, 3_000, 5_000, 8_000];
/// Periods ahead for which the required pace is shown where no deadline is set.
const AHEAD: [u16; 4] = [5, 10, 20, 30];
/// Periods of the table that are shown one by one; a longer one is thinned.
const ROWS: u16 = 40;
/// Periods of the table where the path does not arrive.
const ROWS_OF_NEVER: u16 = 20;

/// A scenario and everything that the page shows of it but the chart, which needs a width.
#[derive(Clone, Debug, PartialEq)]
pub struct Page {
    /// The choices that all of this follows from.
    pub scenario: Scenario,
    /// The answer.
    pub headline: Headline,
    /// The answer in proportion.
    pub proportion: Proportion,
    /// Rates to tap.
    pub presets: Vec<Preset>,
    /// What a deadline needs.
    pub pace: Pace,
    /// The figures on record that the projection could start from.
    pub baselines: Vec<Start>,
    /// What other rates would give.
    pub rates: Vec<AtRate>,
    /// Year by year.
    pub table: Table,
    /// The figures behind all of this.
    pub sources: Vec<&'static Figure>,
}

/// How the flow is said to move.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Growth {
    /// Percent a year.
    Percent(Rate),
    /// USD m a year.
    Amount(Step),
}

/// What becomes of the target.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Outcome {
    /// The baseline is there already.
    Met,
    /// The path arrives.
    Reached {
        /// Years after the baseline.
        years: f64,
        /// The first period at the target or above it.
        period: Period,
    },
    /// The path does not arrive.
    Never(Reason),
}

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
    /// Target in USD m.
    pub target: f64,
    /// The target as a multiple of the baseline, if it is one.
    pub times: Option<Multiple>,
    /// How the flow moves.
    pub growth: Growth,
    /// What becomes of it.
    pub outcome: Outcome,
}

/// The answer beside what was, what would be needed, and what was ever done.
#[derive(Clone, Debug, PartialEq)]
pub struct Proportion {
    /// Whom the trade is with, for the sentences.
    pub goal: &'static Goal,
    /// For a path that never arrives: where it goes instead.
    pub instead: Option<Instead>,
    /// How the arrival stands to the deadline, in years; above 0 is late. `None` without both.
    pub late: Option<(Period, f64)>,
    /// Rates actually observed.
    pub observed: &'static [&'static Figure],
    /// The rate needed by the deadline, or in five periods where none is set.
    pub needed: Option<Needed>,
    /// Best run on record.
    pub best: Option<&'static Figure>,
}

/// Where a path that never arrives goes instead.
#[derive(Clone, Debug, PartialEq)]
pub struct Instead {
    /// Years in which the flow halves, for a path that shrinks by a percentage.
    pub halving: Option<f64>,
    /// A period ten later than the baseline, and its flow in USD m.
    pub later: (Period, f64),
    /// The rate that would arrive in ten periods, as a fraction.
    pub ten: Option<Needed>,
}

/// A pace that arrives by a period.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Needed {
    /// By when.
    pub by: Period,
    /// Growth a year as a fraction; `None` from a baseline of 0.
    pub rate: Option<f64>,
    /// Change a year in USD m.
    pub step: f64,
}

/// A rate to tap.
#[derive(Clone, Debug, PartialEq)]
pub enum Preset {
    /// A rate on record.
    Figure {
        /// The figure.
        figure: &'static Figure,
        /// Its rate.
        rate: Rate,
    },
    /// The rate that a deadline needs, rounded up to a hundredth of a percent so that it arrives.
    Needed {
        /// By when.
        by: Period,
        /// The rate.
        rate: Rate,
    },
}

impl Preset {
    /// The rate that a tap sets.
    #[must_use]
    pub const fn rate(&self) -> Rate {
        match self {
            Self::Figure { rate, .. } | Self::Needed { rate, .. } => *rate,
        }
    }
}

/// What a deadline needs.
#[derive(Clone, Debug, PartialEq)]
pub struct Pace {
    /// What the deadline needs; `None` where none is set, it is met already, or no time is left.
    pub deadline: Option<Needed>,
    /// The deadline, where it is not after the baseline.
    pub past: Option<Period>,
    /// What arriving some periods ahead needs; empty where it is met already.
    pub ahead: Vec<Needed>,
    /// Whether the paces are amounts rather than percentages.
    pub linear: bool,
    /// The rates on record to hold it against.
    pub record: Vec<&'static Figure>,
}

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

/// What a rate would give.
#[derive(Clone, Debug, PartialEq)]
pub struct AtRate {
    /// The rate.
    pub rate: Rate,
    /// What becomes of the target.
    pub outcome: Outcome,
    /// Whether it is the reader's rate.
    pub chosen: bool,
}

/// Year by year.
#[derive(Clone, Debug, PartialEq)]
pub struct Table {
    /// Periods from one row to the next: 1 unless the table was thinned.
    pub every: u16,
    /// The rows.
    pub rows: Vec<Row>,
}

/// One period of the table.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// The period.
    pub period: Period,
    /// Flow in USD m.
    pub flow: f64,
    /// Flow over target.
    pub share: f64,
    /// Whether this is the first period at the target.
    pub arrives: bool,
}

/// The path that the engine is asked about; the headline, the table and the chart all use this one.
///
/// A shape that is not computed yet is taken as compound, and the page says so.
#[must_use]
pub fn path(scenario: &Scenario) -> Path {
    let base = scenario.baseline().0.to_f64();
    match scenario.shape {
        Shape::Linear => Path::Linear {
            base,
            step: scenario.step_or_default().to_f64(),
        },
        Shape::Compound | Shape::Fade | Shape::Scurve => Path::Compound {
            base,
            rate: scenario.rate.fraction(),
        },
    }
}

/// What becomes of the target.
#[must_use]
pub fn outcome(scenario: &Scenario) -> Outcome {
    match reach::reach(&path(scenario), scenario.target_usd()) {
        Answer::Met => Outcome::Met,
        Answer::Never(reason) => Outcome::Never(reason),
        Answer::Reached { years, periods } => Outcome::Reached {
            years,
            period: scenario.baseline().1.plus(periods),
        },
    }
}

/// The page of a scenario.
#[must_use]
pub fn page(scenario: Scenario) -> Page {
    let outcome = outcome(&scenario);
    let baselines = baselines(&scenario);
    Page {
        headline: headline(&scenario, outcome),
        proportion: proportion(&scenario, outcome),
        presets: presets(&scenario),
        pace: pace(&scenario),
        rates: rates(&scenario),
        table: table(&scenario, outcome),
        sources: sources(&scenario, &baselines),
        baselines,
        scenario,
    }
}

fn headline(scenario: &Scenario, outcome: Outcome) -> Headline {
    let (base, from) = scenario.baseline();
    Headline {
        goal: scenario.goal,
        base: base.to_f64(),
        from,
        own: scenario.base_figure().is_none(),
        target: scenario.target_usd(),
        times: match scenario.target {
            Target::Times(times) => Some(times),
            Target::Level(_) => None,
        },
        growth: growth(scenario),
        outcome,
    }
}

/// How the flow is said to move.
#[must_use]
pub fn growth(scenario: &Scenario) -> Growth {
    match scenario.shape {
        Shape::Linear => Growth::Amount(scenario.step_or_default()),
        _ => Growth::Percent(scenario.rate),
    }
}

fn proportion(scenario: &Scenario, outcome: Outcome) -> Proportion {
    let from = scenario.baseline().1;
    let path = path(scenario);
    let instead = matches!(outcome, Outcome::Never(_)).then(|| Instead {
        halving: path
            .doubling_years()
            .filter(|_| outcome == Outcome::Never(Reason::Shrinking)),
        later: (from.plus(10), path.flow(10.0)),
        ten: needed(scenario, from.plus(10)),
    });
    let late = match (outcome, scenario.deadline) {
        (Outcome::Reached { period, .. }, Some(deadline)) => {
            Some((deadline, deadline.years_until(period)))
        }
        _ => None,
    };
    Proportion {
        goal: scenario.goal,
        instead,
        late,
        observed: scenario.goal.observed,
        needed: needed(scenario, scenario.deadline.unwrap_or_else(|| from.plus(5))),
        best: scenario.goal.best,
    }
}

/// The pace that arrives by a period; `None` where it is met already or no time is left.
fn needed(scenario: &Scenario, by: Period) -> Option<Needed> {
    let (base, from) = scenario.baseline();
    let (base, target, years) = (base.to_f64(), scenario.target_usd(), from.years_until(by));
    let step = reach::required_step(base, target, years)?;
    Some(Needed {
        by,
        rate: reach::required_rate(base, target, years),
        step,
    })
}

fn presets(scenario: &Scenario) -> Vec<Preset> {
    let on_record = scenario.goal.presets.iter();
    let on_record =
        on_record.filter_map(|figure| figure.rate().map(|rate| Preset::Figure { figure, rate }));
    let by = scenario
        .deadline
        .unwrap_or_else(|| scenario.baseline().1.plus(5));
    let needed = needed(scenario, by)
        .and_then(|needed| needed.rate)
        .and_then(|rate| {
            #[allow(
                clippy::cast_possible_truncation,
                reason = "`Rate::new` refuses what does not fit"
            )]
            let hundredths = libm::ceil(rate * 1e4 - 1e-9) as i64;
            Rate::new(hundredths)
                .ok()
                .map(|rate| Preset::Needed { by, rate })
        });
    on_record.chain(needed).collect()
}

fn pace(scenario: &Scenario) -> Pace {
    let from = scenario.baseline().1;
    let by = scenario.deadline;
    Pace {
        deadline: by.and_then(|by| needed(scenario, by)),
        past: by.filter(|by| from.years_until(*by) <= 0.0),
        ahead: AHEAD
            .into_iter()
            .filter_map(|periods| needed(scenario, from.plus(periods)))
            .collect(),
        linear: scenario.shape == Shape::Linear,
        record: scenario
            .goal
            .best
            .into_iter()
            .chain(scenario.goal.observed.iter().copied())
            .collect(),
    }
}

fn baselines(scenario: &Scenario) -> Vec<Start> {
    let goal = scenario.goal;
    let same = |figure: &&Figure| edit::counts(figure, goal) && goal.promise.is_some();
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

fn rates(scenario: &Scenario) -> Vec<AtRate> {
    if scenario.baseline().0.integer() == 0 {
        return Vec::new();
    }
    let at = |rate| {
        let there = Scenario {
            rate,
            shape: Shape::Compound,
            ..scenario.clone()
        };
        let chosen = scenario.shape == Shape::Compound && scenario.rate == rate;
        AtRate {
            rate,
            outcome: outcome(&there),
            chosen,
        }
    };
    RATES
        .into_iter()
        .filter_map(|rate| Rate::new(rate).ok())
        .map(at)
        .collect()
}

fn table(scenario: &Scenario, outcome: Outcome) -> Table {
    let (_, from) = scenario.baseline();
    let (path, target) = (path(scenario), scenario.target_usd());
    let arrival = match outcome {
        Outcome::Reached { period, .. } => {
            u16::try_from((period.midpoint() - from.midpoint()) / 2).ok()
        }
        _ => None,
    };
    let last = arrival.map_or(ROWS_OF_NEVER, |periods| periods + 1);
    let every = [1, 5, 10, 25]
        .into_iter()
        .find(|every| last / every <= ROWS)
        .unwrap_or(50);
    let rows =
        (0..=last).filter(|k| k % every == 0 || Some(*k) == arrival || arrival == Some(k + 1));
    let row = |k: u16| {
        let flow = path.flow(f64::from(k));
        Row {
            period: from.plus(k),
            flow,
            share: flow / target,
            arrives: Some(k) == arrival,
        }
    };
    Table {
        every,
        rows: rows.map(row).collect(),
    }
}

fn sources(scenario: &Scenario, baselines: &[Start]) -> Vec<&'static Figure> {
    let goal = scenario.goal;
    let all = scenario.base_figure().into_iter().chain(goal.promise);
    let all = all
        .chain(goal.observed.iter().copied())
        .chain(goal.best)
        .chain(goal.presets.iter().copied());
    let all = all.chain(baselines.iter().map(|start| start.figure));
    let related = data::figures().iter().filter(|figure| {
        let same = figure.partner.code == goal.partner.code;
        same && matches!(
            figure.kind,
            Kind::Promise | Kind::Range | Kind::Partial | Kind::Rate(_)
        )
    });
    let mut sources: Vec<&'static Figure> = Vec::new();
    for figure in all.chain(related) {
        if !sources.contains(&figure) {
            sources.push(figure);
        }
    }
    sources
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::link;

    fn shown(query: &str) -> Page {
        let (scenario, refused) = link::decode(query, "");
        assert_eq!(refused, []);
        page(scenario)
    }

    fn assert_reached(query: &str, expected_years: f64, expected_period: &str) {
        let outcome = shown(query).headline.outcome;
        let Outcome::Reached { years, period } = outcome else {
            unreachable!("{query}: {outcome:?}")
        };
        assert!((years - expected_years).abs() < 1e-9, "{query}: {years}");
        assert_eq!(period.to_label(), expected_period, "{query}");
    }

    #[test]
    fn the_promised_answers_hold() {
        assert_reached("?goal=kgz-100m&rate=10", 31.060_324_676_697, "FY2056-57");
        assert_reached("?goal=kgz-100m&rate=20", 16.237_054_914_259, "FY2041-42");
        assert_reached("?goal=ca5-triple&rate=10", 11.526_704_607_247, "2036");
        let linear = "?goal=custom&base=0&period=fy2025&target=100&path=linear&step=7";
        assert_reached(linear, 100.0 / 7.0, "FY2039-40");
        assert_eq!(
            shown("?goal=kgz-100m&rate=-31.99").headline.outcome,
            Outcome::Never(Reason::Shrinking)
        );
        assert_eq!(
            shown("?goal=kgz-100m&rate=0").headline.outcome,
            Outcome::Never(Reason::NoGrowth)
        );
        let met = "?goal=custom&base=120&period=fy2025&target=100&rate=-10";
        assert_eq!(shown(met).headline.outcome, Outcome::Met);
    }

    #[test]
    fn deadlines_are_measured_between_the_middles_of_periods() {
        let required = |query| {
            shown(query)
                .pace
                .deadline
                .and_then(|needed| needed.rate)
                .unwrap_or(f64::NAN)
        };
        assert!((required("?goal=kgz-100m&by=fy2030") - 0.807_732_009_12).abs() < 1e-10);
        assert!((required("?goal=kgz-100m&by=2030") - 0.713_003_402_12).abs() < 1e-10);
        let past = shown("?by=fy2025").pace;
        assert_eq!(
            (past.deadline, past.past),
            (None, Some(Period::Fiscal(2025)))
        );
    }

    #[test]
    fn tapping_the_needed_pace_arrives_by_the_deadline() {
        for query in [
            "?by=fy2030",
            "?goal=kgz-200m",
            "?goal=exports-1bn&by=fy2031",
            "?goal=match-india",
        ] {
            let (scenario, _) = link::decode(query, "");
            let needed =
                page(scenario.clone())
                    .presets
                    .into_iter()
                    .find_map(|preset| match preset {
                        Preset::Needed { by, rate } => Some((by, rate)),
                        Preset::Figure { .. } => None,
                    });
            let Some((by, rate)) = needed else {
                unreachable!("{query}")
            };
            let Outcome::Reached { years, .. } = outcome(&Scenario {
                rate,
                ..scenario.clone()
            }) else {
                unreachable!("{query}")
            };
            assert!(
                years <= scenario.baseline().1.years_until(by),
                "{query}: {years}"
            );
        }
    }

    #[test]
    fn the_table_ends_one_period_after_the_arrival() {
        let table = shown("").table;
        assert_eq!((table.every, table.rows.len()), (1, 34));
        let arrivals: Vec<_> = table.rows.iter().filter(|row| row.arrives).collect();
        assert_eq!(
            arrivals
                .iter()
                .map(|row| row.period.to_label())
                .collect::<Vec<_>>(),
            ["FY2056-57"]
        );
        assert!(arrivals.iter().all(|row| row.share >= 1.0));
        assert!(
            shown("?rate=0.5").table.rows.len() < 60,
            "a long table is thinned"
        );
    }

    #[test]
    fn every_figure_on_record_gives_its_own_answer() {
        let starts = shown("").baselines;
        let ids: Vec<_> = starts.iter().map(|start| start.figure.id).collect();
        assert!(
            ids.contains(&"kgz-fy2025-sbp") && ids.contains(&"kgz-2025-quoted"),
            "{ids:?}"
        );
        assert_eq!(starts.iter().filter(|start| start.chosen).count(), 1);
        let state_bank = starts
            .iter()
            .find(|start| start.figure.id == "kgz-fy2025-sbp")
            .map(|start| start.outcome);
        let Some(Outcome::Reached { period, .. }) = state_bank else {
            unreachable!("{state_bank:?}")
        };
        assert_eq!(period.to_label(), "FY2057-58");
    }
}
