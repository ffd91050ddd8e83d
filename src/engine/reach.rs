//! When a path arrives at a target and whether it stays there, and why it never does.

use super::path::{Course, LARGEST, Part, Path, fading_years};

/// Periods after the baseline that are searched; a later arrival is [`Reason::Beyond`].
pub const HORIZON: u16 = 1_000;

/// Years by which a crossing may miss the end of a period and still count as inside it.
const TOLERANCE: f64 = 1e-9;

/// Fraction of the target that rounding may cost; a year of the slowest growth in percent that a reader can set is worth a hundred
/// million times more, of the smallest amount under the largest target a thousand times.
const ROUNDING: f64 = 1e-12;

/// A level to arrive at.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Aim {
    /// USD m at the baseline period.
    pub level: f64,
    /// Its growth, `ln(1 + m)` a year; 0 for a level that stays.
    pub log: f64,
}

impl Aim {
    /// A level in USD m that stays where it is.
    #[must_use]
    pub const fn fixed(level: f64) -> Self {
        Self { level, log: 0.0 }
    }

    /// A level in USD m that grows by `rate`, a fraction above -1, every year.
    #[must_use]
    pub fn moving(level: f64, rate: f64) -> Self {
        let log = libm::log1p(rate);
        Self { level, log }
    }

    /// Its level in USD m after `t` years.
    #[must_use]
    pub fn at(&self, t: f64) -> f64 {
        self.level * libm::exp((self.log * t).min(LARGEST))
    }
}

/// Why a path never arrives.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Reason {
    /// The flow stays where it is.
    NoGrowth,
    /// The flow falls, at once or after a peak below the target.
    Shrinking,
    /// The flow levels off below the target.
    Ceiling,
    /// The flow grows, and the target grows at least as fast.
    Outpaced,
    /// The flow would arrive, but later than [`HORIZON`] periods.
    Beyond,
}

/// What becomes of a target on a path.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Answer {
    /// The baseline is already at the target or above it.
    Met,
    /// The path arrives.
    Reached {
        /// Years from the baseline to the crossing, above 0.
        years: f64,
        /// Whole periods from the baseline to the first one whose flow is at the target or above it.
        periods: u16,
    },
    /// The path does not arrive.
    Never(Reason),
}

/// By how much a sum of parts in USD m may be off for being made of binary numbers: far less than any two levels that can be set lie
/// apart.
pub(super) fn rounding_of_a_sum(path: &Path, aim: &Aim) -> f64 {
    if path.parts.len() > 1 {
        aim.level * 1e-13
    } else {
        0.0
    }
}

/// The first crossing of a target.
///
/// Closed forms where there are any: compound `t = ln(T/B) / (ln(1+g) - ln(1+m))`; linear `t = (T-B)/d`; S-curve
/// `t = ln[T(K-B) / (B(K-T))] / ln(1+g)`. Everything else is bracketed between two whole periods and bisected. A sum of
/// compound parts is convex, so that below the target it crosses once at most and stays above: there the bracket is found
/// by halving the horizon.
#[must_use]
pub fn reach(path: &Path, aim: &Aim) -> Answer {
    let ahead = |t: f64| path.against(t, aim.log) - aim.level;
    if ahead(0.0) >= -rounding_of_a_sum(path, aim) {
        return Answer::Met;
    }
    if let Some(years) = closed_form(path, aim) {
        return first_period(years).unwrap_or(Answer::Never(why(path, aim)));
    }
    let settled = settled(path);
    let short = aim.log >= 0.0 && levels_off(path).is_some_and(|level| level <= aim.level);
    // What nears a level that is at the target or below it comes as near as rounding, and never arrives by that: not at the time
    // `t`, whatever levers and a shock make of it later.
    let limit = limit(path);
    let short_of = |t: f64| {
        limit.is_some_and(|level| {
            let (factor, added) = path.events(t);
            level * factor + added <= aim.at(t)
        })
    };
    let is_there = |k: u16| {
        let t = f64::from(k);
        ahead(t) >= -aim.level * ROUNDING && !short_of(t)
    };
    let ahead = |t: f64| if short_of(t) { -aim.level } else { ahead(t) };
    let searched = if path.is_exponential() || short {
        settled
    } else {
        HORIZON
    };
    let first = (1..=searched).find(|k| is_there(*k)).or_else(|| {
        (searched < HORIZON && !short && is_there(HORIZON)).then(|| {
            let (mut below, mut there) = (searched, HORIZON);
            while there - below > 1 {
                let middle = below.midpoint(there);
                if is_there(middle) {
                    there = middle;
                } else {
                    below = middle;
                }
            }
            there
        })
    });
    first
        .and_then(|k| first_period(crossing(ahead, f64::from(k) - 1.0, f64::from(k))))
        .unwrap_or(Answer::Never(why(path, aim)))
}

/// The first period after `since` whose flow is below the target again; `None` where the crossing is kept to the horizon.
#[must_use]
pub fn lost(path: &Path, aim: &Aim, since: u16) -> Option<u16> {
    // Once settled, a convex flow that has risen through the target does not come back.
    if path.is_exponential() && settled(path) < since {
        return None;
    }
    let below = |k: &u16| path.against(f64::from(*k), aim.log) < aim.level * (1.0 - ROUNDING);
    (since..=HORIZON).skip(1).find(below)
}

/// Whether a path arrives later than so many years after the baseline, or never.
#[must_use]
pub fn is_late(path: &Path, aim: &Aim, years: f64) -> bool {
    match reach(path, aim) {
        Answer::Met => false,
        Answer::Reached { years: then, .. } => then > years + TOLERANCE,
        Answer::Never(_) => true,
    }
}

/// The first whole period in which no lever and no shock changes any more.
fn settled(path: &Path) -> u16 {
    #[allow(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "between 0 and HORIZON here"
    )]
    let whole = (path.settled().min(f64::from(HORIZON))).ceil() as u16;
    whole
}

/// Years to the crossing where one part alone decides it; infinite or not a number where it never comes.
fn closed_form(path: &Path, aim: &Aim) -> Option<f64> {
    quotient(path, aim).map(|(above, below)| above / below)
}

/// What the years to the crossing are the quotient of, where one part alone decides it: logarithms, or amounts in USD m.
#[must_use]
pub fn quotient(path: &Path, aim: &Aim) -> Option<(f64, f64)> {
    let [part] = *path.parts.as_slice() else {
        return None;
    };
    if !path.is_calm() {
        return None;
    }
    let (base, target) = (part.base, aim.level);
    match part.course {
        Course::Compound { log } => Some((libm::log(target / base), log - aim.log)),
        Course::Linear { step } if aim.log == 0.0 => Some((target - base, step)),
        Course::Logistic { log, ceiling } if aim.log == 0.0 => {
            let odds = target * (ceiling - base) / (base * (ceiling - target));
            Some((libm::log(odds), log))
        }
        _ => None,
    }
}

/// Where a quantity that is below 0 at `low` and at or above it at `high` rises through 0, to the last bit.
fn crossing(ahead: impl Fn(f64) -> f64, mut low: f64, mut high: f64) -> f64 {
    loop {
        let middle = f64::midpoint(low, high);
        if middle <= low || middle >= high {
            return high;
        }
        if ahead(middle) < 0.0 {
            low = middle;
        } else {
            high = middle;
        }
    }
}

/// The first whole period at or after a crossing `years` after the baseline; `None` where there is none.
fn first_period(years: f64) -> Option<Answer> {
    let periods = (years - TOLERANCE).ceil().max(1.0);
    // A crossing in the past, or one that is not a number, is none.
    if years > 0.0 && periods <= f64::from(HORIZON) {
        #[allow(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "between 1 and HORIZON here"
        )]
        let periods = periods as u16;
        Some(Answer::Reached { years, periods })
    } else {
        None
    }
}

/// The level in USD m that the first part nears by itself; `None` where it nears none.
fn nears(path: &Path) -> Option<f64> {
    let first = path.parts.first()?;
    match first.course {
        Course::Logistic { log, ceiling } if log > 0.0 => Some(ceiling),
        Course::Fading { log, to, half } if log > 0.0 && to == 0.0 => {
            let whole = log * fading_years(f64::INFINITY, half);
            Some(first.base * libm::exp(whole.min(LARGEST)))
        }
        _ => None,
    }
}

/// The same where it stays below that.
fn limit(path: &Path) -> Option<f64> {
    let base = path.parts.first()?.base;
    nears(path).filter(|level| base < *level)
}

/// The level in USD m that a path nears in the long run, once its levers and its shock have settled; `None` where it nears
/// none.
#[must_use]
pub fn levels_off(path: &Path) -> Option<f64> {
    let (factor, added) = path.events(path.settled());
    Some(nears(path)? * factor + added)
}

/// Whether a path without a percentage in the long run is at a growing target in a period beyond the horizon, before the target leaves
/// it behind for good: its quotient by the target rises to one peak and falls from then on, which is found by thirds.
fn later(path: &Path, aim: &Aim) -> bool {
    let at = |k: u32| path.against(f64::from(k), aim.log);
    #[allow(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a float beyond 32 bits saturates"
    )]
    let last = (LARGEST / aim.log) as u32;
    let (mut low, mut high) = (u32::from(HORIZON) + 1, last);
    while low < high {
        let third = (high - low) / 3;
        let (left, right) = (low + third, high - third);
        if at(left) < at(right) {
            low = left + 1;
        } else {
            high = right - 1;
        }
    }
    [low, high]
        .into_iter()
        .any(|k| k > u32::from(HORIZON) && at(k) >= aim.level)
}

/// Why a path that does not cross within the horizon never does.
fn why(path: &Path, aim: &Aim) -> Reason {
    let Some(first) = path.parts.first() else {
        return Reason::NoGrowth;
    };
    let level = levels_off(path);
    if aim.log >= 0.0 && level.is_some_and(|level| level <= aim.level) {
        return Reason::Ceiling;
    }
    // Growth in the long run.
    let growth = match first.course {
        _ if level.is_some() && aim.log > 0.0 && later(path, aim) => return Reason::Beyond,
        _ if level.is_some() => f64::MIN_POSITIVE,
        // No percentage in the long run: any target that grows is faster in the end, any that shrinks is slower.
        Course::Linear { step } => {
            return match step {
                _ if step < 0.0 => Reason::Shrinking,
                _ if step == 0.0 && (aim.log >= 0.0 || first.base == 0.0) => Reason::NoGrowth,
                _ if aim.log > 0.0 && !later(path, aim) => Reason::Outpaced,
                _ => Reason::Beyond,
            };
        }
        Course::Logistic { log, .. } => log,
        Course::Fading { log, to, .. } if to == 0.0 && log < 0.0 => return Reason::Shrinking,
        Course::Fading { to, .. } => to,
        Course::Compound { .. } => {
            let log = |part: &Part| match part.course {
                Course::Compound { log } => log,
                _ => 0.0,
            };
            let logs = path.parts.iter().map(log);
            let highest = logs.clone().fold(f64::NEG_INFINITY, f64::max);
            if highest == 0.0 && aim.log >= 0.0 && logs.fold(0.0, f64::min) < 0.0 {
                return Reason::Shrinking;
            }
            highest
        }
    };
    if growth > aim.log {
        Reason::Beyond
    } else if growth < 0.0 {
        Reason::Shrinking
    } else if growth == 0.0 {
        Reason::NoGrowth
    } else {
        Reason::Outpaced
    }
}

#[cfg(test)]
mod tests;
