//! The pace that arrives by a period, and how an arrival stands to a deadline. Both count from the middle of the baseline, so
//! that they agree where one period is fiscal and the other calendar.

use super::outcome::Outcome;
use super::projection::{aim, path};
use crate::engine::pace::{Pace, required_by};
use crate::engine::path::{Part, Path};
use crate::engine::reach::{Aim, is_late};
use crate::engine::units::{Period, Rate, Step};
use crate::scenario::{Scenario, Shape};

/// A pace that arrives by a period.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Needed {
    /// By when.
    pub by: Period,
    /// Growth a year as a fraction; `None` from a baseline of 0.
    pub rate: Option<f64>,
    /// Change a year in USD m.
    pub step: f64,
    /// The growth as it is shown, in hundredths of a percent: rounded up at its last digit, so that it arrives.
    pub percent: Option<i64>,
    /// The change as it is shown, in thousands of dollars: rounded up as well.
    pub amount: i64,
    /// Whether it is one pace for several parts.
    pub every_part: bool,
    /// Whether those are the flows of one country, and no countries.
    pub of_one: bool,
    /// How growth by it goes on: at first, or far below a ceiling.
    pub shape: Shape,
}

/// How an arrival stands to a deadline.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Verdict {
    /// The deadline.
    pub by: Period,
    /// Years from the deadline's middle to the crossing; 0 where that comes no later.
    pub late: f64,
    /// The first whole period at the target, of the baseline's kind, where it is in time and that one ends later: by the other
    /// kind of year the deadline is kept as a whole.
    pub first: Option<Period>,
}

/// The pace that arrives by a period on the reader's kind of path; `None` where none is needed or does.
pub(super) fn needed(scenario: &Scenario, by: Period) -> Option<Needed> {
    let (base, from) = scenario.start();
    let years = from.years_until(by);
    let (path, aim) = (path(scenario), aim(scenario));
    let as_if = |part: Part| Path {
        parts: vec![part],
        ..path.clone()
    };
    let (by_rate, by_step) = (
        match scenario.shape {
            Shape::Linear => as_if(Part::compound(base, 0.0)),
            _ => path.clone(),
        },
        as_if(Part::linear(base, 0.0)),
    );
    let rate = required_by(&by_rate, &aim, years).and_then(|pace| match pace {
        Pace::Rate(rate) => Some(rate),
        Pace::Step(_) => None,
    });
    let Some(Pace::Step(step)) = required_by(&by_step, &aim, years) else {
        return None;
    };
    if rate.is_none() && scenario.shape != Shape::Linear {
        return None;
    }
    let late = |path: &Path, pace: Pace| is_late(&path.at_pace(pace), &aim, years);
    Some(Needed {
        by,
        shape: scenario.shape,
        rate,
        step,
        percent: rate.map(|rate| {
            let now = (!scenario.is_sum()).then(|| scenario.rate.integer());
            as_shown(rate * 1e4, digit_of_percent(rate), now, |pace| {
                late(&by_rate, Pace::Rate(pace / 1e4))
            })
        }),
        amount: {
            let linear = scenario.shape == Shape::Linear;
            let now = linear.then(|| scenario.step_or_default().integer());
            as_shown(step * 1e3, digit_of_amount(step), now, |pace| {
                late(&by_step, Pace::Step(pace / 1e3))
            })
        },
        every_part: scenario.is_sum(),
        of_one: scenario.goal.is_of_one(),
    })
}

/// Whether the slowest pace that can be set arrives within these years, and so any.
pub(super) fn arrives_anyhow(scenario: &Scenario, years: f64) -> bool {
    let (path, aim) = (path(scenario), aim(scenario));
    let slowest = match scenario.shape {
        Shape::Linear => Pace::Step(Step::new(Step::MIN).map_or(0.0, Step::to_f64)),
        _ => Pace::Rate(Rate::new(Rate::MIN).map_or(0.0, Rate::fraction)),
    };
    !is_late(&path.at_pace(slowest), &aim, years)
}

impl Needed {
    /// The rate that a tap sets, rounded up to a hundredth of a percent so that it arrives; `None` where no single rate does
    /// or none that can be set.
    pub(super) fn to_set(self, scenario: &Scenario) -> Option<Rate> {
        let years = scenario.start().1.years_until(self.by);
        let (path, aim) = (path(scenario), aim(scenario));
        let late = |rate: f64| is_late(&path.at_pace(Pace::Rate(rate / 1e4)), &aim, years);
        let alone = !self.every_part && scenario.shape != Shape::Linear;
        let rate = self.rate.filter(|_| alone)?;
        Rate::new(rounded_up(rate * 1e4, 1, late)).ok()
    }
}

/// How many hundredths of a percent the last digit is worth with which a rate is shown: one decimal below a thousand percent.
fn digit_of_percent(rate: f64) -> i64 {
    if rate.abs() < 9.995 { 10 } else { 100 }
}

/// How many thousands of dollars the last digit is worth with which an amount of millions is shown, to about three figures.
fn digit_of_amount(millions: f64) -> i64 {
    match millions.abs() {
        ..9.995 => 10,
        ..99.95 => 100,
        ..99_999.5 => 1_000,
        ..999_500.0 => 100_000,
        _ => 1_000_000,
    }
}

/// A pace rounded up to its last digit shown; to its last digit of all where the reader's pace `now` is in time, and less than that: it
/// would be refuted.
fn as_shown(pace: f64, digit: i64, now: Option<i64>, late: impl Fn(f64) -> bool) -> i64 {
    let shown = rounded_up(pace, digit, &late);
    #[allow(clippy::cast_precision_loss, reason = "paces are far inside 2^53")]
    let refuted = now.is_some_and(|now| now < shown && !late(now as f64));
    if refuted {
        rounded_up(pace, 1, late)
    } else {
        shown
    }
}

/// A pace rounded up to a multiple of what its last digit is worth. What is a rounding of the machine above a multiple is that
/// multiple, as long as it is not late.
pub(super) fn rounded_up(pace: f64, digit: i64, late: impl Fn(f64) -> bool) -> i64 {
    #[allow(
        clippy::cast_precision_loss,
        reason = "a power of ten, and paces are far inside 2^53"
    )]
    let value = |digits: i64| (digits * digit) as f64;
    let digits = pace / value(1);
    #[allow(
        clippy::cast_possible_truncation,
        reason = "a float beyond 64 bits saturates"
    )]
    let (least, most) = ((digits - 1e-6).ceil() as i64, (digits + 1e-6).ceil() as i64);
    if least < most && late(value(least)) {
        most.saturating_mul(digit)
    } else {
        least.saturating_mul(digit)
    }
}

/// How an outcome stands to the scenario's deadline; `None` without an arrival or a deadline.
pub(super) fn verdict(
    scenario: &Scenario,
    path: &Path,
    aim: &Aim,
    outcome: Outcome,
) -> Option<Verdict> {
    let (by, Outcome::Reached { years, period }) = (scenario.deadline?, outcome) else {
        return None;
    };
    let ahead = scenario.start().1.years_until(by);
    let late = if is_late(path, aim, ahead) {
        years - ahead
    } else {
        0.0
    };
    let there = path.flow(ahead) >= aim.at(ahead) * (1.0 - 1e-9);
    let after = late == 0.0 && there && by.years_until(period) > 0.0;
    Some(Verdict {
        by,
        late,
        first: after.then_some(period),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::link;
    use crate::view::{self, page};

    #[test]
    fn a_pace_is_rounded_up_at_its_last_digit_and_not_for_a_rounding_of_the_machine() {
        let never_late = |pace: f64, digit| rounded_up(pace, digit, |_| false);
        let always_late = |pace: f64, digit| rounded_up(pace, digit, |_| true);
        for (pace, digit, expected) in [
            (10_961.0, 10, 10_970),
            (100.0, 10, 100),
            (100.000_000_1, 10, 100),
            (100.001, 10, 110),
            (-31.0, 10, -30),
            (-3.0, 10, 0),
            (0.01, 10, 10),
        ] {
            assert_eq!(never_late(pace, digit), expected, "{pace}");
        }
        assert_eq!(always_late(100.000_000_1, 10), 110);
        assert_eq!(always_late(100.001, 10), 110);
        assert_eq!(digit_of_amount(9.99), 10);
        assert_eq!(digit_of_amount(9.996), 100);
        assert_eq!(digit_of_amount(250_000.0), 100_000);
        assert_eq!(digit_of_percent(9.99), 10);
        assert_eq!(digit_of_percent(-10.0), 100);
    }

    /// (100 / 5.18)^(1/10) - 1 is 34.452% a year, whatever shape the reader's own path has; 94.82 / 10 is 9.482 a year.
    #[test]
    fn what_is_needed_by_an_amount_is_told_as_a_percentage_too() {
        for query in ["", "path=linear", "path=linear&step=7"] {
            let needed = needed(&link::decode(query, "").0, Period::Fiscal(2035));
            let rate = needed.as_ref().and_then(|needed| needed.rate);
            assert!(
                rate.is_some_and(|rate| (rate - 0.344_52).abs() < 5e-5),
                "{query}: {rate:?}"
            );
            let step = needed.map(|needed| needed.step);
            assert!(
                step.is_some_and(|step| (step - 9.482).abs() < 1e-9),
                "{query}: {step:?}"
            );
        }
    }

    #[test]
    fn a_deadline_of_the_other_kind_is_kept_by_its_own_middle() {
        let verdict = |query: &str| page(link::decode(query, "").0).proportion.verdict;
        let kept = verdict("?by=2030&rate=71.31");
        assert_eq!(
            kept.map(|kept| (kept.late, kept.first)),
            Some((0.0, Some(Period::Fiscal(2031))))
        );
        // A hundredth less crosses after the middle of 2030.
        let missed = verdict("?by=2030&rate=71.3");
        assert!(missed.is_some_and(|missed| missed.late > 0.0
            && missed.late < 0.001
            && missed.first.is_none()));
        assert_eq!(
            verdict("?by=2030&rate=90").map(|kept| kept.first),
            Some(None)
        );
        let late = verdict("?by=fy2030").map(|late| late.late);
        assert!(
            late.is_some_and(|late| (late - 26.060_324_676_697).abs() < 1e-9),
            "{late:?}"
        );
        let from_calendar = verdict("?goal=ca5-triple&by=fy2030&rate=22.2");
        assert_eq!(
            from_calendar.map(|kept| (kept.late, kept.first)),
            Some((0.0, Some(Period::Calendar(2030))))
        );
        // 1,000 times 1.1^5.5 is 1,689.117138066511: a part in 10^12 more is there in the middle of 2030 too.
        let hair = verdict("?goal=custom&base=1000&period=fy2025&by=2030&target=1689.11713807");
        assert_eq!(
            hair.map(|kept| (kept.late, kept.first)),
            Some((0.0, Some(Period::Fiscal(2031))))
        );
        // In its own year it is kept as a whole.
        let own = verdict("?by=fy2057");
        assert_eq!(own.map(|kept| (kept.late, kept.first)), Some((0.0, None)));
        assert_eq!(verdict("?by=2030&rate=-5"), None);
        assert_eq!(verdict("?goal=custom&base=200&by=2030"), None);
    }

    #[test]
    fn in_a_sum_no_single_rate_is_offered() {
        let needed = |query: &str| {
            let page = page(link::decode(query, "").0);
            let tapped = page
                .presets
                .iter()
                .any(|preset| matches!(preset, view::Preset::Needed { .. }));
            (
                tapped,
                page.proportion.needed.map(|needed| needed.every_part),
            )
        };
        assert_eq!(needed("?goal=ca5-triple"), (true, Some(false)));
        assert_eq!(needed("?goal=ca5-triple&parts=kz:5"), (false, Some(true)));
    }
}
