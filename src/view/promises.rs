//! What was promised and what became of it: each promise in time, and how much of it is there.

use super::counts::histories;
use crate::data::{self, Amount, Baseline, Figure, Flow, Goal, Partner, Promise, Side, Span};
use crate::engine::units::Period;
use std::sync::OnceLock;

/// Years between two ticks, and most spaces between ticks.
const STEPS: [i32; 4] = [2, 4, 10, 20];
const SPACES: i32 = 5;
/// Half-months in a year: the grain of this axis.
const YEAR: i32 = 24;

/// All promises on one axis of time, in the order in which they were made.
#[derive(Clone, Debug, PartialEq)]
pub struct Promises {
    /// The promises.
    pub rows: Vec<PromiseRow>,
    /// Ticks of the axis, in thousandths of it.
    pub years: Vec<(i32, u16)>,
    /// Where the last figures lie, likewise.
    pub now: i32,
}

/// One promise.
#[derive(Clone, Debug, PartialEq)]
pub struct PromiseRow {
    /// The promise.
    pub promise: &'static Promise,
    /// Where it was made, in thousandths of the axis.
    pub from: i32,
    /// Where its time ends, likewise; `None` where no date was given.
    pub to: Option<i32>,
    /// How much of it is there, by Pakistan's latest figure and by the partner's.
    pub reached: [Option<Reached>; 2],
}

/// How much of a promise is there.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Reached {
    /// The figure that says so.
    pub figure: &'static Figure,
    /// As a fraction of what was promised.
    pub share: f64,
}

impl Reached {
    /// Where it lies on a bar, in thousandths.
    #[must_use]
    pub fn place(&self) -> i32 {
        #[allow(clippy::cast_possible_truncation, reason = "a float beyond saturates")]
        let place = libm::round(self.share * 1_000.0) as i32;
        place.min(1_000)
    }
}

impl PromiseRow {
    /// Whether there is room for words behind its end, clear of the last figures at `now`; or else before its beginning.
    #[must_use]
    pub fn is_said_behind(&self, now: i32) -> bool {
        self.to.is_some_and(|to| to + 150 < now || to > now)
    }

    /// The most that is there by any figure.
    #[must_use]
    pub fn most(&self) -> Option<f64> {
        let shares = self.reached.iter().flatten().map(|reached| reached.share);
        shares.reduce(f64::max)
    }
}

impl Promises {
    /// How many promises can be measured, and how many of those are half way there.
    #[must_use]
    pub fn half_way(&self) -> (usize, usize) {
        let measured = || self.rows.iter().filter_map(PromiseRow::most);
        (
            measured().count(),
            measured().filter(|most| *most >= 0.5).count(),
        )
    }

    /// Periods of the figures that shares are read from on one side, by whom the trade is with; each once.
    #[must_use]
    pub fn periods(&self, side: usize) -> Vec<(&'static Partner, Period)> {
        let mut periods = Vec::new();
        for row in &self.rows {
            let Some(Some(reached)) = row.reached.get(side) else {
                continue;
            };
            let period = reached
                .figure
                .level()
                .map(|(_, period)| (reached.figure.partner, period));
            periods.extend(period.filter(|period| !periods.contains(period)));
        }
        periods
    }
}

/// Half-months up to the end of a period.
fn end(period: Period) -> i32 {
    match period {
        Period::Calendar(year) => (i32::from(year) + 1) * YEAR,
        Period::Fiscal(year) => i32::from(year) * YEAR + YEAR / 2,
    }
}

/// Half-months up to the middle of a month, or of a year where the month is not known.
fn middle((year, month): (u16, u8)) -> i32 {
    let year = i32::from(year) * YEAR;
    match i32::from(month) {
        0 => year + YEAR / 2,
        month => year + 2 * month - 1,
    }
}

/// When its time ends.
fn due(promise: &Promise) -> Option<i32> {
    match promise.figure.span {
        Span::One(period) | Span::By(period) => Some(end(period)),
        _ => None,
    }
}

/// What was promised, in USD m; `None` where it is a multiple of what nobody named.
fn promised(promise: &Promise) -> Option<f64> {
    match (
        promise.figure.amount,
        promise.goal.map(|goal| goal.baseline),
    ) {
        (Amount::Usd(value), _) => Some(value.to_f64()),
        (Amount::Times(times), Some(Baseline::Figure(figure))) => figure
            .level()
            .map(|(base, _)| base.to_f64() * times.to_f64()),
        _ => None,
    }
}

/// The latest figure of one side for a trade, from a count that has more than one year of it.
fn latest(partner: &Partner, flow: Flow, side: Side) -> Option<&'static Figure> {
    let same = |goal: &&Goal| goal.partner == partner && goal.flow == flow;
    let goal = data::goals().iter().find(same)?;
    let mut latest: Option<(&'static Figure, i32)> = None;
    for (count, figures) in histories(goal) {
        let [_, .., last] = figures.as_slice() else {
            continue;
        };
        let Some((_, period)) = last.level().filter(|_| count.side == side) else {
            continue;
        };
        let later = latest.is_none_or(|(_, before)| period.midpoint() > before);
        if last.partner == partner && later {
            latest = Some((last, period.midpoint()));
        }
    }
    latest.map(|(figure, _)| figure)
}

/// Every promise on record: worked out once, since no choice of the reader moves it.
#[must_use]
pub fn promises() -> &'static Promises {
    static ALL: OnceLock<Promises> = OnceLock::new();
    ALL.get_or_init(drawn)
}

fn drawn() -> Promises {
    let all = data::promises();
    let made = || all.iter().map(|promise| middle(promise.made));
    let ends = all.iter().filter_map(due);
    let (year, month) = data::as_of();
    let now = i32::from(year) * YEAR + 2 * i32::from(month);
    let first = made().min().unwrap_or(now) / YEAR / 2 * 2;
    // Two years more, for the words at a line's end.
    let last = ends.chain([now]).max().unwrap_or(now);
    let last = (last + 2 * YEAR - 1) / (2 * YEAR) * 2 + 2;
    let width = last - first;
    let place = |at: i32| (at - first * YEAR) * 1_000 / (width * YEAR);
    let step = STEPS.into_iter().find(|step| width / step < SPACES);
    let step = step.unwrap_or(50);
    let ticks = (first..=last).filter(|year| year % step == 0);
    let mut rows: Vec<PromiseRow> = Vec::new();
    for promise in all {
        let whole = promised(promise);
        let figure = promise.figure;
        let reached = [Side::Pakistan, Side::Partner].map(|side| {
            let figure = latest(figure.partner, figure.flow, side)?;
            let share = figure.level()?.0.to_f64() / whole?;
            Some(Reached { figure, share })
        });
        let row = PromiseRow {
            promise,
            from: place(middle(promise.made)),
            to: due(promise).map(place),
            reached,
        };
        let before = rows.partition_point(|other| other.from <= row.from);
        rows.insert(before, row);
    }
    Promises {
        rows,
        years: ticks
            .filter_map(|year| Some((place(year * YEAR), u16::try_from(year).ok()?)))
            .collect(),
        now: place(now),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(id: &str) -> PromiseRow {
        let mut rows = promises().rows.iter();
        let found = rows.find(|row| row.promise.figure.id == id).cloned();
        let Some(row) = found else {
            unreachable!("{id}")
        };
        row
    }

    fn shares(id: &str) -> [Option<f64>; 2] {
        row(id)
            .reached
            .map(|reached| reached.map(|reached| reached.share))
    }

    #[test]
    fn promises_stand_in_the_order_in_which_they_were_made() {
        let all = promises();
        let ids: Vec<_> = all.rows.iter().map(|row| row.promise.figure.id).collect();
        assert_eq!(
            ids,
            [
                "tjk-500m-2015",
                "ca5-1500m-2021",
                "double-by-2025",
                "kgz-100m-2024",
                "kgz-500m-2024",
                "ca5-triple",
                "exports-1bn",
                "kgz-100m",
                "kaz-1bn-2025",
                "kgz-200m",
                "kaz-1bn-2026",
                "uzb-2bn-2029"
            ]
        );
        let years: Vec<_> = all.years.iter().map(|(_, year)| *year).collect();
        assert_eq!(years, [2016, 2020, 2024, 2028, 2032]);
    }

    #[test]
    fn a_line_runs_from_the_month_of_a_promise_to_the_end_of_its_period() {
        // The axis holds 18 years, 2014 to 2032. The middle of November 2015 is 1.875 years in, the end of 2018 five; the end
        // of FY2027-28 14.5; the end of March 2026 12.25.
        let tajik = row("tjk-500m-2015");
        assert_eq!((tajik.from, tajik.to), (104, Some(277)));
        assert_eq!(row("kgz-200m").to, Some(805));
        assert_eq!(row("kgz-100m").to, None);
        // Words stand behind an end that is clear of the last figures.
        assert!(tajik.is_said_behind(680) && row("kgz-200m").is_said_behind(680));
        assert!(!row("double-by-2025").is_said_behind(680) && !row("kgz-100m").is_said_behind(680));
        // Of 2021 no month is known: its middle.
        assert_eq!(row("double-by-2025").from, 416);
        assert_eq!(promises().now, 680);
    }

    #[test]
    fn shares_are_of_the_latest_figure_of_each_side() {
        let near = |[first, second]: [Option<f64>; 2], expected: [Option<f64>; 2]| {
            for (share, expected) in [first, second].into_iter().zip(expected) {
                let same = match (share, expected) {
                    (Some(share), Some(expected)) => (share - expected).abs() < 5e-5,
                    (None, None) => true,
                    _ => false,
                };
                assert!(same, "{share:?} {expected:?}");
            }
        };
        near(shares("kgz-100m"), [Some(0.0518), Some(0.203_04)]);
        near(shares("kgz-500m-2024"), [Some(0.0104), Some(0.0406)]);
        near(shares("kgz-200m"), [Some(0.0259), Some(0.1015)]);
        near(shares("ca5-triple"), [Some(0.3760), None]);
        near(shares("exports-1bn"), [Some(0.1971), None]);
        near(shares("ca5-1500m-2021"), [Some(0.2948), None]);
        near(shares("tjk-500m-2015"), [Some(0.0978), None]);
        near(shares("kaz-1bn-2026"), [Some(0.2276), Some(0.0537)]);
        near(shares("uzb-2bn-2029"), [Some(0.071_44), Some(0.222_95)]);
        // Nobody said what was to double.
        near(shares("double-by-2025"), [None, None]);
        assert_eq!(row("kgz-100m").most().map(|most| most > 0.2), Some(true));
        assert_eq!(
            row("uzb-2bn-2029").reached[1].map(|one| one.place()),
            Some(223)
        );
    }

    #[test]
    fn of_twelve_promises_eleven_can_be_measured_and_none_is_half_way_there() {
        assert_eq!(promises().half_way(), (11, 0));
    }

    #[test]
    fn the_note_names_each_period_once() {
        let named = |side| {
            let periods = promises().periods(side);
            let named = periods
                .iter()
                .map(|(partner, period)| format!("{} {}", partner.code, period.to_label()));
            named.collect::<Vec<_>>()
        };
        assert_eq!(named(1), ["KGZ 2023", "KAZ 2024", "UZB 2025"]);
        assert!(
            named(0).iter().all(|one| one.ends_with(" FY2024-25")),
            "{:?}",
            named(0)
        );
    }
}
