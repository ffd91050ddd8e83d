//! Scenario and data to what the page shows: typed values and geometry, no words.

pub mod arriving;
pub mod chart;
pub mod counts;
pub mod curves;
pub mod dial;
pub mod disagreement;
mod needed;
pub mod outlook;
pub mod projection;
pub mod promises;
pub mod traders;
pub mod working;

use crate::data::{self, Figure, Goal, Kind, Lever, Measure, Size, Target};
use crate::engine::path::Path;
use crate::engine::reach::{self, Aim, Answer, Reason};
use crate::engine::units::{Multiple, Period, Rate, Step};
use crate::scenario::{Base, LeverChoice, PartFlow, Parts, Scenario, Shape, edit};
pub use counts::{CountRow, Line, Record, StandsIn};
pub use disagreement::Disagreement;
use needed::needed;
pub use needed::{Needed, Verdict};
pub use outlook::{Later, Outlook};
pub use projection::Standing;
use projection::{aim, path};
use std::sync::OnceLock;

/// Growth rates of the small table, in basis points.
const RATES: [i64; 8] = [200, 500, 1_000, 1_500, 2_000, 3_000, 5_000, 8_000];
/// Other figures of the grid of rates.
const COLUMNS: usize = 2;
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
        self.later.get_or_init(|| outlook::later(self))
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

impl Outcome {
    /// Whole periods from a start of the same kind to the arrival; `None` without one.
    #[must_use]
    pub fn after(self, from: Period) -> Option<u16> {
        match self {
            Self::Reached { period, .. } => {
                u16::try_from((period.midpoint() - from.midpoint()) / 2).ok()
            }
            _ => None,
        }
    }
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
    /// Whether the parts have rates of their own.
    pub is_sum: bool,
}

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
    /// The target in USD m in that period.
    pub target: f64,
    /// The rate that would arrive in ten periods, as a fraction.
    pub ten: Option<Needed>,
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

/// A country whose trade can grow at a rate of its own.
#[derive(Clone, Debug, PartialEq)]
pub struct Country {
    /// Its row in the figures file.
    pub part: &'static data::Part,
    /// Its place there.
    pub place: usize,
    /// What the goal counts of it, in USD m.
    pub base: f64,
    /// Its growth a year, or that of the whole where it has none of its own.
    pub rate: Rate,
    /// Growth of its exports and of its imports, where they have rates of their own.
    pub flows: [Option<Rate>; 2],
}

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
    /// What becomes of the target, from the reader's figure and from those of the other columns.
    pub outcomes: Vec<Outcome>,
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
    /// The same in cents as it was stated, where it is the baseline.
    pub stated: Option<i64>,
    /// The target in USD m in that period.
    pub target: f64,
    /// Flow over target.
    pub share: f64,
    /// Flow in USD m in the scenario that it is compared with, at the middle of the period; none before that starts.
    pub other: Option<f64>,
    /// Whether this is the first period at the target.
    pub arrives: bool,
}

/// What becomes of the target.
#[must_use]
pub fn outcome(scenario: &Scenario) -> Outcome {
    outcome_of(&path(scenario), &aim(scenario), scenario.start().1)
}

fn outcome_of(path: &Path, aim: &Aim, from: Period) -> Outcome {
    match reach::reach(path, aim) {
        Answer::Met => Outcome::Met,
        Answer::Never(reason) => Outcome::Never(reason),
        Answer::Reached { years, periods } => Outcome::Reached {
            years,
            period: from.plus(periods),
        },
    }
}

/// The page of a scenario.
#[must_use]
pub fn page(scenario: Scenario) -> Page {
    let (path, aim) = (path(&scenario), aim(&scenario));
    let outcome = outcome_of(&path, &aim, scenario.start().1);
    let baselines = baselines(&scenario);
    let countries = countries(&scenario);
    let record = counts::record(&scenario);
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
        table: table(&scenario, &path, &aim, outcome),
        sources: sources(&scenario, &baselines, &record),
        counts: counts::counts(&scenario),
        history: counts::history(&scenario, &record),
        record,
        disagreement: Disagreement {
            tenth: scenario.shape == Shape::Linear && scenario.step.is_none(),
            ..disagreement::disagreement(&baselines)
        },
        baselines,
        scenario,
    }
}

/// The baseline in cents as it is said: the reader's own to the last of them, one on record to the thousand dollars.
fn stated(scenario: &Scenario) -> i64 {
    let base = scenario.baseline().0;
    match scenario.base {
        Base::Own(..) => base.integer(),
        Base::Figure(_) | Base::Pinned(..) => base.rounded().integer(),
    }
}

fn headline(scenario: &Scenario, path: &Path, aim: &Aim, outcome: Outcome) -> Headline {
    let (base, from) = scenario.start();
    let lost = outcome.after(from);
    let lost = lost.and_then(|arrival| reach::lost(path, aim, arrival));
    let eventful = !path.levers.is_empty() || path.shock.is_some();
    let calm = || Path {
        parts: path.parts.clone(),
        ..Path::default()
    };
    let stated = stated(scenario);
    Headline {
        goal: scenario.goal,
        base,
        base_stated: (!scenario.is_sum()).then_some(stated),
        from,
        own: scenario.base_figure().is_none() && !scenario.is_sum(),
        target: scenario.target_usd(),
        target_stated: match scenario.target {
            Target::Level(level) => level.integer(),
            Target::Times(times) => {
                let thousandths = i128::from(stated) * i128::from(times.integer());
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
        without: eventful.then(|| outcome_of(&calm(), aim, from)),
        inflation: scenario.inflation.filter(|rate| rate.integer() != 0),
        shape: scenario.shape,
        is_sum: scenario.is_sum(),
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

fn proportion(
    scenario: &Scenario,
    path: &Path,
    aim: &Aim,
    outcome: Outcome,
    record: &Record,
) -> Proportion {
    let from = scenario.start().1;
    let instead = matches!(outcome, Outcome::Never(_)).then(|| Instead {
        halving: path
            .doubling_years()
            .filter(|_| outcome == Outcome::Never(Reason::Shrinking)),
        later: (from.plus(10), path.flow(10.0)),
        target: aim.at(10.0),
        ten: needed(scenario, from.plus(10)),
    });
    Proportion {
        goal: scenario.goal,
        instead,
        verdict: needed::verdict(scenario, path, aim, outcome),
        observed: record.observed.clone(),
        needed: needed(scenario, scenario.deadline.unwrap_or_else(|| from.plus(5))),
        best: record.best(),
    }
}

fn presets(scenario: &Scenario, record: &Record) -> Vec<Preset> {
    let on_record = record.presets(scenario.goal);
    let on_record = on_record
        .into_iter()
        .filter_map(|figure| figure.rate().map(|rate| Preset::Figure { figure, rate }));
    let by = scenario
        .deadline
        .unwrap_or_else(|| scenario.start().1.plus(5));
    let needed = needed(scenario, by).and_then(|needed| {
        let rate = needed.to_set(scenario)?;
        Some(Preset::Needed { by, rate })
    });
    on_record.chain(needed).collect()
}

fn pace(scenario: &Scenario, record: &Record) -> Pace {
    let from = scenario.start().1;
    let by = scenario.deadline;
    Pace {
        deadline: by.and_then(|by| needed(scenario, by)),
        past: by.filter(|by| from.years_until(*by) <= 0.0),
        ahead: AHEAD
            .into_iter()
            .filter_map(|periods| needed(scenario, from.plus(periods)))
            .collect(),
        linear: scenario.shape == Shape::Linear,
        record: record.all(),
    }
}

fn baselines(scenario: &Scenario) -> Vec<Start> {
    let goal = scenario.goal;
    // A sum starts from the State Bank, whatever the figure of the whole.
    let one = goal.promise.is_some() && !scenario.is_sum();
    let same = |figure: &&Figure| one && edit::counts(figure, goal);
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

fn grid(scenario: &Scenario, now: Outcome, baselines: &[Start]) -> Grid {
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
                Some((years - sooner) * 12.0)
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

fn countries(scenario: &Scenario) -> Vec<Country> {
    let mut countries: Vec<Country> = Vec::new();
    for piece in scenario.pieces() {
        let own = scenario.parts.own(piece.place, piece.flow);
        let place = usize::from(piece.flow == PartFlow::Imports);
        let set = |country: &mut Country| {
            country.base += piece.base.to_f64();
            if let Some(flow) = country.flows.get_mut(place) {
                *flow = own;
            }
        };
        match countries.last_mut() {
            Some(country) if country.place == piece.place => set(country),
            _ => {
                let rate = scenario.parts.own(piece.place, PartFlow::Both);
                let mut country = Country {
                    part: piece.part,
                    place: piece.place,
                    base: 0.0,
                    rate: rate.unwrap_or(scenario.rate),
                    flows: [None; 2],
                };
                set(&mut country);
                countries.push(country);
            }
        }
    }
    countries
}

fn levers(scenario: &Scenario) -> Vec<LeverRow> {
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
            standing: projection::standing(scenario, lever, from, elasticity),
            overlaps: both
                .filter(|other| choice.is_some() && on(other).is_some())
                .collect(),
            times: times.filter(|times| *times > 1.0),
        }
    };
    data::levers().iter().map(row).collect()
}

fn table(scenario: &Scenario, path: &Path, aim: &Aim, outcome: Outcome) -> Table {
    let from = scenario.start().1;
    let arrival = outcome.after(from);
    let last = last_period_of(arrival);
    let every = [1, 5, 10, 25]
        .into_iter()
        .find(|every| last / every <= ROWS)
        .unwrap_or(50);
    let rows =
        (0..=last).filter(|k| k % every == 0 || Some(*k) == arrival || arrival == Some(k + 1));
    let other = other(scenario);
    let row = |k: u16| Row {
        arrives: Some(k) == arrival,
        ..row(scenario, path, aim, other.as_ref(), k)
    };
    Table {
        every,
        rows: rows.map(row).collect(),
    }
}

/// The path of the scenario that this one is compared with, and where it starts.
fn other(scenario: &Scenario) -> Option<(Path, Period)> {
    let other = scenario.versus.as_deref()?;
    Some((path(other), other.start().1))
}

fn row(
    scenario: &Scenario,
    path: &Path,
    aim: &Aim,
    other: Option<&(Path, Period)>,
    after: u16,
) -> Row {
    let (period, years) = (scenario.start().1.plus(after), f64::from(after));
    let (flow, target) = (path.flow(years), aim.at(years));
    // At the baseline, and for as long as nothing moves.
    let own = flow.to_bits() == scenario.baseline().0.to_f64().to_bits() && !scenario.is_sum();
    let other = other.and_then(|(path, start)| {
        let years = start.years_until(period);
        (years >= 0.0).then(|| path.flow(years))
    });
    Row {
        period,
        flow,
        stated: own.then(|| stated(scenario)),
        target,
        share: flow / target,
        arrives: false,
        other,
    }
}

/// Periods after the start at which the table ends: one after the arrival.
#[must_use]
pub fn last_period(page: &Page) -> u16 {
    last_period_of(page.headline.outcome.after(page.headline.from))
}

fn last_period_of(arrival: Option<u16>) -> u16 {
    arrival.map_or(ROWS_OF_NEVER, |periods| periods + 1)
}

/// What the path holds some periods after the start, for reading off the chart.
#[must_use]
pub fn read_off(page: &Page, after: u16) -> Row {
    let scenario = &page.scenario;
    let (path, aim, other) = (path(scenario), aim(scenario), other(scenario));
    row(scenario, &path, &aim, other.as_ref(), after)
}

fn sources(scenario: &Scenario, baselines: &[Start], record: &Record) -> Vec<&'static Figure> {
    let goal = scenario.goal;
    let all = scenario.base_figure().into_iter().chain(goal.promise);
    let all = all.chain(record.all()).chain(goal.presets.iter().copied());
    let all = all.chain(baselines.iter().map(|start| start.figure));
    let pieces = if scenario.is_sum() {
        scenario.pieces()
    } else {
        Vec::new()
    };
    let parts = pieces.iter().map(|piece| match piece.flow {
        PartFlow::Imports => piece.part.imports,
        _ => piece.part.exports,
    });
    let all = all.chain(parts);
    let related = data::figures().iter().filter(|figure| {
        let same = figure.partner.code == goal.partner.code;
        // What is read off other series is not what this answer rests on.
        same && matches!(
            figure.kind,
            Kind::Promise
                | Kind::Range
                | Kind::Partial
                | Kind::Rate(Measure::Observed | Measure::YearOnYear)
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
mod tests;
