//! The scale of the dial: where paces, the arrivals that they give, and the paces on record stand along it. No words.

use super::chart::within;
use super::growth::{Growth, growth};
use super::needed::arrives_anyhow;
use super::presets::Preset;
use super::projection::{aim, path};
use crate::engine::pace::{Pace, required_by};
use crate::engine::units::{Period, Rate, Step};
use crate::scenario::{Scenario, Shape};

/// Ends of the slider of a rate: a hundred times the signed square root of a percentage, from -40 to 100% a year.
pub const RATE_ENDS: (i64, i64) = (-632, 1_000);

/// Rates of the scale in hundredths of a percent, and whether a narrow one has them too.
const RATES: [(i64, bool); 10] = [
    (-4_000, true),
    (-1_000, true),
    (0, true),
    (200, false),
    (500, false),
    (1_000, true),
    (2_000, false),
    (3_000, true),
    (5_000, false),
    (10_000, true),
];

/// Years of the scale of arrivals: multiples of the first, at most so many periods ahead. The rounder are placed first.
const YEARS: [(u16, u16); 6] = [(100, 400), (50, 200), (10, 60), (5, 30), (2, 14), (1, 8)];

/// How far apart arrivals stand at least, as a share of a narrow scale and of a wide one.
const APART: (f64, f64) = (0.17, 0.065);

/// Periods ahead by which a pace that ever arrives has arrived.
const EVER: f64 = 1_000.0;

/// A mark of the scale.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Tick<T> {
    /// Where it stands along the track, from 0 to 1.
    pub at: f64,
    /// What stands there.
    pub of: T,
    /// Whether there is room for it on a narrow scale.
    pub narrow: bool,
}

/// The scale beside the slider. It does not depend on the pace at hand.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Dial {
    /// Growth, above the track.
    pub growth: Vec<Tick<Growth>>,
    /// The least pace that arrives by a period, below it, in order of the track; empty where countries have paces of their own.
    pub arrivals: Vec<Tick<Period>>,
    /// Up to where nothing arrives, from 0 to 1.
    pub never: f64,
}

/// The slider's place for a rate in hundredths of a percent, whether inside its ends or not.
#[must_use]
pub fn slider_of(rate: Rate) -> i64 {
    let root = libm::sqrt(rate.to_f64().abs()) * 100.0;
    #[allow(
        clippy::cast_possible_truncation,
        reason = "rates are at most a thousand percent"
    )]
    let root = libm::round(root) as i64;
    root * rate.integer().signum()
}

/// The rate at a place of the slider: to a tenth of a point below 10%, to half a point below 50%, else to a whole one. A slider that
/// was moved by a step, and not `held` by a pointer, moves the rate at hand by one of these all the same.
#[must_use]
pub fn rate_at(slider: i64, now: Rate, held: bool) -> Rate {
    let slider = slider.clamp(RATE_ENDS.0, RATE_ENDS.1);
    let exact = slider * slider.abs() / 100;
    let unit = match exact.abs() {
        ..1_000 => 10,
        1_000..5_000 => 50,
        _ => 100,
    };
    let near = (exact + unit / 2 * exact.signum()) / unit * unit;
    let moved = slider - slider_of(now);
    let rate = if near == now.integer() && !held {
        near + unit * moved.signum()
    } else {
        near
    };
    Rate::new(rate).unwrap_or(now)
}

/// Ends of the slider of an amount in whole USD m: from losing the baseline in ten years to arriving in five.
#[must_use]
pub fn step_ends(scenario: &Scenario) -> (i64, i64) {
    let (base, target) = (scenario.baseline().0.to_f64(), scenario.target_usd());
    let highest = ((target - base) / 5.0).max(base / 5.0).max(1.0);
    #[allow(
        clippy::cast_possible_truncation,
        reason = "targets are at most a trillion dollars"
    )]
    let whole = |value: f64| value.ceil() as i64;
    (-whole(base / 10.0), whole(highest))
}

/// No growth, as the path of a scenario has it.
#[must_use]
pub fn nothing(scenario: &Scenario) -> Growth {
    match growth(scenario) {
        Growth::Percent(rate) => Growth::Percent(Rate::new(0).unwrap_or(rate)),
        Growth::Amount(step) => Growth::Amount(Step::new(0).unwrap_or(step)),
    }
}

/// Where a pace stands along the track of a scenario, from 0 to 1 where it is inside.
#[must_use]
pub fn along(scenario: &Scenario, growth: Growth) -> f64 {
    #[allow(
        clippy::cast_precision_loss,
        reason = "ends of sliders are far inside 2^53"
    )]
    let share = |value: f64, (low, high): (i64, i64)| (value - low as f64) / (high - low) as f64;
    match growth {
        Growth::Percent(rate) => {
            let percent = rate.to_f64();
            let root = libm::sqrt(percent.abs()) * 100.0;
            share(libm::copysign(root, percent), RATE_ENDS)
        }
        Growth::Amount(step) => share(step.to_f64(), step_ends(scenario)),
    }
}

/// The least pace that arrives so many years after the start, to the last digit that can be set.
fn pace_of(scenario: &Scenario, years: f64) -> Option<Growth> {
    #[allow(
        clippy::cast_possible_truncation,
        reason = "saturates, and is refused by its unit"
    )]
    let whole = |value: f64| libm::round(value) as i64;
    match required_by(&path(scenario), &aim(scenario), years)? {
        Pace::Rate(rate) => Some(Growth::Percent(Rate::new(whole(rate * 1e4)).ok()?)),
        Pace::Step(step) => Some(Growth::Amount(Step::new(whole(step * 1e3)).ok()?)),
    }
}

/// Whether something that reaches so far stands clear of all that is placed.
fn is_clear(placed: &[(f64, f64)], from: f64, to: f64) -> bool {
    placed
        .iter()
        .all(|(left, right)| to <= *left || from >= *right)
}

/// The scale of a scenario.
#[must_use]
pub fn dial(scenario: &Scenario) -> Dial {
    let growth = match scenario.shape {
        Shape::Linear => amounts(scenario),
        _ => RATES
            .into_iter()
            .filter_map(|(rate, narrow)| Some((Growth::Percent(Rate::new(rate).ok()?), narrow)))
            .map(|(of, narrow)| Tick {
                at: along(scenario, of),
                of,
                narrow,
            })
            .collect(),
    };
    if scenario.is_sum() {
        return Dial {
            growth,
            ..Dial::default()
        };
    }
    // No pace is needed where the target is met, or levers alone bring it: then nothing on the track is too slow.
    let ever = match pace_of(scenario, EVER) {
        Some(pace) => along(scenario, pace),
        None if arrives_anyhow(scenario, EVER) => 0.0,
        None => 1.0,
    };
    let never = within(ever, 0.0, 1.0);
    Dial {
        growth,
        arrivals: arrivals(scenario, never),
        never,
    }
}

/// Round amounts along the track.
fn amounts(scenario: &Scenario) -> Vec<Tick<Growth>> {
    let (low, high) = step_ends(scenario);
    let round = (0..12).flat_map(|power| [1, 2, 5].map(|digit| digit * 10_i64.pow(power)));
    let every = round.into_iter().find(|every| (high - low) / every <= 5);
    let every = every.unwrap_or(high - low);
    let first = low.div_euclid(every) * every;
    let ticks = (0..8).map(|k| first + k * every);
    let ticks = ticks.filter(|value| (low..=high).contains(value));
    ticks
        .filter_map(|value| Step::new(value * 1_000).ok())
        .map(|step| {
            let of = Growth::Amount(step);
            Tick {
                at: along(scenario, of),
                of,
                narrow: true,
            }
        })
        .collect()
}

/// The arrivals that have room, the roundest years first, right of where nothing arrives.
fn arrivals(scenario: &Scenario, never: f64) -> Vec<Tick<Period>> {
    let from = scenario.start().1;
    let mut ticks: Vec<Tick<Period>> = Vec::new();
    for narrow in [true, false] {
        let apart = if narrow { APART.0 } else { APART.1 };
        for (every, most) in YEARS {
            for after in 1..=most {
                let period = from.plus(after);
                if !period.ending().is_multiple_of(every)
                    || ticks.iter().any(|tick| tick.of == period)
                {
                    continue;
                }
                let Some(pace) = pace_of(scenario, f64::from(after)) else {
                    continue;
                };
                let at = along(scenario, pace);
                // The word for what never arrives stands at its end.
                let fits = (never + apart..=1.0).contains(&at)
                    && ticks.iter().all(|tick| (tick.at - at).abs() >= apart);
                if fits {
                    let before = ticks.partition_point(|tick| tick.at < at);
                    ticks.insert(
                        before,
                        Tick {
                            at,
                            of: period,
                            narrow,
                        },
                    );
                }
            }
        }
    }
    ticks
}

/// Where the names of paces stand above the track, from 0 to 1, in order of what tells most: the one that a deadline needs, what was
/// observed, the best runs. `widths` are those of the names as shares of the track; a name without room is left out. From the left, as the keys go through them.
#[must_use]
pub fn flags(scenario: &Scenario, presets: &[Preset], widths: &[f64]) -> Vec<(usize, f64)> {
    let needed = |preset: &Preset| matches!(preset, Preset::Needed { .. });
    let all = || presets.iter().enumerate().zip(widths);
    let first = all().filter(|((_, preset), _)| needed(preset));
    let rest = all().filter(|((_, preset), _)| !needed(preset));
    let mut taken: Vec<(f64, f64)> = Vec::new();
    let mut flags: Vec<(usize, f64)> = Vec::new();
    for ((place, preset), width) in first.chain(rest) {
        let at = along(scenario, Growth::Percent(preset.rate()));
        let left = within(at - width / 2.0, 0.0, 1.0 - width);
        if (0.0..=1.0).contains(&at) && is_clear(&taken, left, left + width) {
            taken.push((left, left + width));
            let before = flags.partition_point(|(_, other)| *other < at);
            flags.insert(before, (place, at));
        }
    }
    flags
}

#[cfg(test)]
mod tests;
