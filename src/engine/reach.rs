//! When a path arrives at a target and whether it stays there, why it never does, and what pace a deadline needs.

use super::path::{Course, Part, Path, fading_years};

/// Periods after the baseline that are searched; a later arrival is [`Reason::Beyond`].
pub const HORIZON: u16 = 1_000;

/// Years by which a crossing may miss the end of a period and still count as inside it.
const TOLERANCE: f64 = 1e-9;

/// Fraction of the target that rounding may cost; a year of the slowest growth that a reader can set is worth a million
/// times more.
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
        self.level * libm::exp((self.log * t).min(600.0))
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

/// The first crossing of a target.
///
/// Closed forms where there are any: compound `t = ln(T/B) / (ln(1+g) - ln(1+m))`; linear `t = (T-B)/d`; S-curve
/// `t = ln[T(K-B) / (B(K-T))] / ln(1+g)`. Everything else is bracketed between two whole periods and bisected. A sum of
/// compound parts is convex, so that below the target it crosses once at most and stays above: there the bracket is found
/// by halving the horizon.
#[must_use]
pub fn reach(path: &Path, aim: &Aim) -> Answer {
    let ahead = |t: f64| path.against(t, aim.log) - aim.level;
    if ahead(0.0) >= 0.0 {
        return Answer::Met;
    }
    if let Some(years) = closed_form(path, aim) {
        return first_period(years).unwrap_or(Answer::Never(why(path, aim)));
    }
    let is_there = |k: u16| ahead(f64::from(k)) >= -aim.level * ROUNDING;
    let settled = settled(path);
    let searched = if path.is_exponential() {
        settled
    } else {
        HORIZON
    };
    let first = (1..=searched).find(|k| is_there(*k)).or_else(|| {
        (searched < HORIZON && is_there(HORIZON)).then(|| {
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
    if !path.levers.is_empty() || path.shock.is_some() {
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

/// The level in USD m that a path nears in the long run, once its levers and its shock have settled; `None` where it nears
/// none.
#[must_use]
pub fn levels_off(path: &Path) -> Option<f64> {
    let first = path.parts.first()?;
    let level = match first.course {
        Course::Logistic { log, ceiling } if log > 0.0 => ceiling,
        Course::Fading { log, to, half } if log > 0.0 && to == 0.0 => {
            let whole = log * fading_years(f64::INFINITY, half);
            first.base * libm::exp(whole.min(600.0))
        }
        _ => return None,
    };
    let (factor, added) = path.events(path.settled());
    Some(level * factor + added)
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
        _ if level.is_some() => f64::MIN_POSITIVE,
        // No percentage in the long run: any target that grows is faster, any that shrinks is slower.
        Course::Linear { step } => {
            return match step {
                _ if step < 0.0 => Reason::Shrinking,
                _ if step == 0.0 && (aim.log >= 0.0 || first.base == 0.0) => Reason::NoGrowth,
                _ if aim.log > 0.0 => Reason::Outpaced,
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

/// A pace that arrives by a deadline.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Pace {
    /// Growth a year as a fraction, above -1.
    Rate(f64),
    /// USD m a year.
    Step(f64),
}

impl Pace {
    /// The number that it is, whatever its unit.
    const fn size(self) -> f64 {
        match self {
            Self::Rate(size) | Self::Step(size) => size,
        }
    }
}

impl Path {
    /// The same with every part at another pace on its own course; at an amount a year, each part gets an equal share.
    #[must_use]
    pub fn at_pace(&self, pace: Pace) -> Self {
        let mut path = self.clone();
        #[allow(clippy::cast_precision_loss, reason = "a dozen parts at most")]
        let many = path.parts.len() as f64;
        for part in &mut path.parts {
            part.course = match (pace, part.course) {
                (Pace::Step(step), _) => Course::Linear { step: step / many },
                (Pace::Rate(rate), Course::Fading { to, half, .. }) => {
                    let log = libm::log1p(rate);
                    Course::Fading { log, to, half }
                }
                (Pace::Rate(rate), Course::Logistic { ceiling, .. }) => {
                    let log = libm::log1p(rate);
                    Course::Logistic { log, ceiling }
                }
                (Pace::Rate(rate), _) => Course::Compound {
                    log: libm::log1p(rate),
                },
            };
        }
        path
    }
}

/// The pace at which the flow `years` after the baseline is just at the target, on the course that the path has: for
/// several parts, the one rate at which all of them would have to grow.
///
/// Solved for the flow that the parts must bring, `P = (T (1+m)^n - added) / factor`: compound `(P/B)^(1/n) - 1`; linear
/// `(P - B)/n`; fading and S-curve by the inverse of their formulas.
///
/// `None` where no pace does (nothing to multiply, a ceiling or a shock in the way), none is needed (met, or the levers
/// alone bring it), or no time is left.
#[must_use]
pub fn required(path: &Path, aim: &Aim, years: f64) -> Option<Pace> {
    let base: f64 = path.parts.iter().map(|part| part.base).sum();
    let (factor, added) = path.events(years);
    let target = (aim.at(years) - added) / factor;
    if aim.level <= base || years <= 0.0 || target <= 0.0 || !target.is_finite() {
        return None;
    }
    let course = path.parts.first().map(|part| part.course)?;
    if let Course::Linear { .. } = course {
        return Some(Pace::Step((target - base) / years));
    }
    let wanted = libm::log(target / base);
    let log = match course {
        Course::Fading { to, half, .. } => to + (wanted - years * to) / fading_years(years, half),
        // For a target at the ceiling or above it, the odds are no number.
        Course::Logistic { ceiling, .. } if base < ceiling => {
            libm::log(target * (ceiling - base) / (base * (ceiling - target))) / years
        }
        Course::Logistic { .. } => return None,
        _ => wanted / years,
    };
    Some(Pace::Rate(libm::expm1(log))).filter(|_| log.is_finite() && log < 600.0)
}

/// The lowest pace at which the flow is first at the target no later than `years` after the baseline, as [`reach`] sees it: in
/// a whole period, or at `years` itself. Mostly that is [`required`] at `years`; where levers, a shock, fading growth or a
/// moving target leave an earlier period easier to arrive in, it is the pace of that one.
///
/// `None` where [`required`] is at `years`, and where the levers alone bring it in an earlier period.
#[must_use]
pub fn required_by(path: &Path, aim: &Aim, years: f64) -> Option<Pace> {
    let calm = path.levers.is_empty() && path.shock.is_none();
    let fades = |part: &Part| matches!(part.course, Course::Fading { .. });
    let steady = aim.log == 0.0 && !path.parts.iter().any(fades);
    if calm && (path.is_exponential() || steady) {
        return required(path, aim, years);
    }
    let alone = |t: f64| aim.at(t) <= path.events(t).1;
    let whole = (1..=HORIZON).map(f64::from);
    let mut lowest: Option<Pace> = None;
    for t in whole.take_while(|t| *t < years).chain([years]) {
        if alone(t) {
            return None;
        }
        // Between two periods a crossing counts only if the later one is at the target too.
        let seen = |pace: &Pace| t.fract() == 0.0 || !is_late(&path.at_pace(*pace), aim, years);
        let pace = required(path, aim, t).filter(seen);
        lowest = match (lowest, pace) {
            (Some(lowest), Some(pace)) => Some(if pace.size() < lowest.size() {
                pace
            } else {
                lowest
            }),
            (lowest, pace) => lowest.or(pace),
        };
    }
    if years.fract() == 0.0 {
        return lowest;
    }
    lowest.map(|pace| slowest(pace, |pace| !is_late(&path.at_pace(pace), aim, years)))
}

/// The slowest pace that is in time, from one that is: a faster one never arrives later.
fn slowest(from: Pace, in_time: impl Fn(Pace) -> bool) -> Pace {
    let slower = |by: f64| match from {
        Pace::Rate(rate) => Pace::Rate(libm::expm1(libm::log1p(rate) - by)),
        Pace::Step(step) => Pace::Step(step - by * step.abs()),
    };
    let (mut reached, mut late) = (0.0, 1e-9);
    while late < 1.0 && in_time(slower(late)) {
        (reached, late) = (late, late * 8.0);
    }
    for _ in 0..40 {
        let middle = f64::midpoint(reached, late);
        if in_time(slower(middle)) {
            reached = middle;
        } else {
            late = middle;
        }
    }
    if reached == 0.0 {
        from
    } else {
        slower(reached)
    }
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::path::{Effect, Lever, Shock};
    use proptest::prelude::*;

    fn compound(base: f64, rate: f64) -> Path {
        Part::compound(base, rate).into()
    }

    fn linear(base: f64, step: f64) -> Path {
        Part::linear(base, step).into()
    }

    fn five(rates: [f64; 5]) -> Path {
        let bases = [227.59, 142.88, 4.561, 18.24, 48.88];
        Path {
            parts: bases
                .into_iter()
                .zip(rates)
                .map(|(base, rate)| Part::compound(base, rate))
                .collect(),
            ..Path::default()
        }
    }

    fn when(path: &Path, target: f64) -> Answer {
        reach(path, &Aim::fixed(target))
    }

    fn assert_reached(answer: Answer, expected_years: f64, expected_periods: u16) {
        let Answer::Reached { years, periods } = answer else {
            unreachable!("{answer:?}");
        };
        assert!((years / expected_years - 1.0).abs() < 1e-12, "{years}");
        assert_eq!(periods, expected_periods);
    }

    /// Expected values from mpmath at 40 digits: `log(T/B)/log(1+g)`.
    #[test]
    fn published_answers_hold() {
        assert_reached(when(&compound(5.18, 0.1), 100.0), 31.060_324_676_697_02, 32);
        assert_reached(when(&compound(5.18, 0.2), 100.0), 16.237_054_914_259_43, 17);
        assert_reached(
            when(&compound(392.0, 0.1), 1_176.0),
            11.526_704_607_247_59,
            12,
        );
        assert_reached(when(&linear(0.0, 7.0), 100.0), 100.0 / 7.0, 15);
    }

    /// The sum's crossing from `scipy.optimize.brentq`; the weighted average of the rates says 11.53.
    #[test]
    fn five_countries_at_their_own_rates_arrive_before_their_average_does() {
        let path = five([0.05, 0.15, 0.20, 0.03, 0.10]);
        assert_reached(when(&path, 1_176.0), 10.398_525_447_849_2, 11);
        assert_eq!(lost(&path, &Aim::fixed(1_176.0), 11), None);
    }

    #[test]
    fn a_part_that_grows_carries_those_that_shrink() {
        let path = five([-0.2, -0.2, 0.25, -0.2, -0.2]);
        let Answer::Reached { years, periods } = when(&path, 600.0) else {
            unreachable!("it grows in the end");
        };
        assert!(path.flow(5.0) < 442.0, "at first it falls");
        assert!((path.flow(years) / 600.0 - 1.0).abs() < 1e-12 && periods == 22);
        let falling = five([-0.2, 0.0, -0.1, -0.2, -0.2]);
        assert_eq!(when(&falling, 600.0), Answer::Never(Reason::Shrinking));
        assert_eq!(
            when(&five([0.0; 5]), 600.0),
            Answer::Never(Reason::NoGrowth)
        );
        let slow = five([0.0, 0.0, 0.0001, 0.0, 0.0]);
        assert_eq!(when(&slow, 600.0), Answer::Never(Reason::Beyond));
    }

    #[test]
    fn an_exact_hit_counts() {
        assert_reached(when(&compound(100.0, 0.1), 121.0), 2.0, 2);
        assert_reached(when(&linear(0.0, 10.0), 100.0), 10.0, 10);
        assert_eq!(when(&compound(100.0, -0.1), 100.0), Answer::Met);
        let two = Path {
            parts: vec![Part::compound(50.0, 0.1), Part::compound(50.0, 0.1)],
            ..Path::default()
        };
        assert_reached(when(&two, 121.0), 2.0, 2);
        let mut raised = compound(100.0, 0.1);
        raised.levers = vec![raise(0.0, 0.0, 0.5)];
        assert_reached(when(&raised, 181.5), 2.0, 2);
    }

    #[test]
    fn never_says_why() {
        let never = |path: Path, aim: Aim| match reach(&path, &aim) {
            Answer::Never(reason) => reason,
            answer => unreachable!("{answer:?}"),
        };
        let fixed = Aim::fixed(100.0);
        let growing = |rate| Aim::moving(100.0, rate);
        assert_eq!(never(compound(5.18, -0.3199), fixed), Reason::Shrinking);
        assert_eq!(never(compound(5.18, 0.0), fixed), Reason::NoGrowth);
        assert_eq!(never(compound(5.18, 0.0001), fixed), Reason::Beyond);
        assert_eq!(never(compound(5.18, 0.08), growing(0.08)), Reason::Outpaced);
        assert_eq!(never(compound(5.18, 0.05), growing(0.08)), Reason::Outpaced);
        assert_eq!(never(compound(5.18, 0.0), growing(0.08)), Reason::NoGrowth);
        assert_eq!(
            never(compound(5.18, -0.1), growing(0.08)),
            Reason::Shrinking
        );
        assert_eq!(
            never(compound(5.18, -0.1), growing(-0.05)),
            Reason::Shrinking
        );
        assert_eq!(
            never(compound(5.18, -0.1), growing(-0.1001)),
            Reason::Beyond
        );
        assert_eq!(never(linear(1.0, -1.0), Aim::fixed(2.0)), Reason::Shrinking);
        assert_eq!(
            never(linear(1.0, -1.0), Aim::moving(2.0, -0.000_1)),
            Reason::Shrinking
        );
        assert_eq!(never(linear(1.0, 0.0), Aim::fixed(2.0)), Reason::NoGrowth);
        assert_eq!(never(linear(0.0, 0.0), growing(-0.1)), Reason::NoGrowth);
        assert_eq!(never(linear(1.0, 5.0), growing(0.1)), Reason::Outpaced);
        assert_eq!(
            never(linear(1.0, 1e-9), Aim::moving(100.0, -0.000_001)),
            Reason::Beyond
        );
        let curve = |rate, ceiling| Path::from(Part::logistic(5.18, rate, ceiling));
        assert_eq!(never(curve(0.1, 100.0), fixed), Reason::Ceiling);
        assert_eq!(never(curve(0.1, 2.0), fixed), Reason::Ceiling);
        assert_eq!(never(curve(-0.1, 2.0), fixed), Reason::Ceiling);
        assert_eq!(never(curve(0.1, 120.0), growing(0.05)), Reason::Outpaced);
        assert_eq!(never(curve(-0.1, 120.0), fixed), Reason::Shrinking);
        assert_eq!(never(curve(0.0, 120.0), fixed), Reason::NoGrowth);
        assert_eq!(never(curve(0.001, 120.0), fixed), Reason::Beyond);
        let fading = |rate, to| Path::from(Part::fading(5.18, rate, to, 3.0));
        assert_eq!(never(fading(0.2, 0.0), fixed), Reason::Ceiling);
        assert_eq!(never(fading(0.2, -0.01), fixed), Reason::Shrinking);
        assert_eq!(never(fading(0.2, 0.001), fixed), Reason::Beyond);
        assert_eq!(never(fading(0.2, 0.03), growing(0.04)), Reason::Outpaced);
        assert_eq!(never(fading(-0.2, 0.0), fixed), Reason::Shrinking);
        assert_eq!(never(fading(0.0, 0.0), fixed), Reason::NoGrowth);
        // On their way at the horizon, and short of where they would end.
        let slow = Path::from(Part::fading(2.0, 0.001, 0.0, 900.0));
        assert_eq!(never(slow, Aim::fixed(6.5)), Reason::Beyond);
        let mut late = curve(0.001, 90.0);
        late.levers = vec![Lever {
            from: 1.0,
            phase: 0.0,
            effect: Effect::Add(30.0),
        }];
        assert_eq!(never(late.clone(), fixed), Reason::Beyond);
        late.levers = vec![raise(1.0, 0.0, 0.5)];
        assert_eq!(never(late, fixed), Reason::Beyond);
        let mut raised = curve(0.1, 50.0);
        raised.levers = vec![raise(1.0, 0.0, 0.5)];
        assert_eq!(never(raised.clone(), fixed), Reason::Ceiling);
        raised.levers.push(Lever {
            from: 1.0,
            phase: 0.0,
            effect: Effect::Add(25.1),
        });
        assert!(matches!(reach(&raised, &fixed), Answer::Reached { .. }));
    }

    #[test]
    fn the_thousandth_period_is_the_last_one_searched() {
        assert_reached(when(&linear(0.0, 1.0), 1_000.0), 1_000.0, 1_000);
        assert_eq!(
            when(&linear(0.0, 1.0), 1_000.1),
            Answer::Never(Reason::Beyond)
        );
        let doubled = |path: &Path| Path {
            parts: [path.parts.clone(), path.parts.clone()].concat(),
            ..Path::default()
        };
        let slow = doubled(&compound(1.0, 0.001));
        let last = 2.0 * 1.001_f64.powi(1_000);
        assert_reached(when(&slow, last), 1_000.0, 1_000);
        assert_eq!(when(&slow, last * 1.001), Answer::Never(Reason::Beyond));
    }

    fn raise(from: f64, phase: f64, raise: f64) -> Lever {
        Lever {
            from,
            phase,
            effect: Effect::Raise(raise),
        }
    }

    #[test]
    fn a_crossing_that_a_shock_undoes_is_called_lost() {
        let mut path = compound(100.0, 0.1);
        path.shock = Some(Shock {
            from: 5.0,
            depth: 0.5,
            recovery: 4.0,
        });
        let aim = Aim::fixed(130.0);
        assert_reached(reach(&path, &aim), 2.752_741_260_231_951, 3);
        assert_eq!(lost(&path, &aim, 3), Some(5));
        // Regained once the shock is made good, and not lost again.
        assert_eq!(lost(&path, &aim, 7), None);
        // A lever lifts it over, and then it shrinks on.
        let mut lifted = compound(100.0, -0.05);
        lifted.levers = vec![raise(3.0, 0.0, 0.5)];
        let aim = Aim::fixed(125.0);
        assert_reached(reach(&lifted, &aim), 3.0, 3);
        assert_eq!(lost(&lifted, &aim, 3), Some(4));
        // One that stays just where it was aimed at is not lost.
        let mut still = compound(100.0, 0.0);
        still.levers = vec![Lever {
            from: 1.0,
            phase: 0.0,
            effect: Effect::Add(21.0),
        }];
        assert_eq!(lost(&still, &Aim::fixed(121.0), 1), None);
        let outpaced = linear(100.0, 30.0);
        let aim = Aim::moving(110.0, 0.05);
        let Answer::Reached { periods, .. } = reach(&outpaced, &aim) else {
            unreachable!("a step of 30 gains on 5% of 110 at first");
        };
        assert_eq!((periods, lost(&outpaced, &aim, 1)), (1, Some(58)));
    }

    /// `(100/5.18)^(1/n) - 1` from mpmath.
    #[test]
    fn deadlines_need_the_rates_that_were_published() {
        let rate = |years| match required(&compound(5.18, 0.1), &Aim::fixed(100.0), years) {
            Some(Pace::Rate(rate)) => rate,
            pace => unreachable!("{pace:?}"),
        };
        assert!((rate(5.0) - 0.807_732_009_127_3).abs() < 1e-12);
        assert!((rate(5.5) - 0.713_003_402_126_0).abs() < 1e-12);
        let none = |path: Path, target, years| {
            assert_eq!(required(&path, &Aim::fixed(target), years), None);
        };
        none(compound(0.0, 0.1), 100.0, 5.0);
        none(compound(100.0, 0.1), 100.0, 5.0);
        none(compound(5.0, 0.1), 100.0, 0.0);
        none(Part::logistic(5.0, 0.1, 90.0).into(), 100.0, 5.0);
        none(Part::logistic(5.0, 0.1, 100.0).into(), 100.0, 5.0);
        none(Part::logistic(120.0, 0.1, 100.0).into(), 150.0, 5.0);
        // No rate that can be written makes up for growth that is gone in days.
        none(Part::fading(0.001, 0.1, 0.0, 0.01).into(), 1e6, 5.0);
        let curve = Part::logistic(5.18, 0.1, 200.0).into();
        let odds: f64 = 100.0 * 194.82 / (5.18 * 100.0);
        let expected = libm::expm1(odds.ln() / 10.0);
        let Some(Pace::Rate(rate)) = required(&curve, &Aim::fixed(100.0), 10.0) else {
            unreachable!("a rate leads there")
        };
        assert!((rate - expected).abs() < 1e-12, "{rate}");
        assert_eq!(
            required(&linear(0.0, 1.0), &Aim::fixed(100.0), 5.0),
            Some(Pace::Step(20.0))
        );
        // Levers that bring it alone leave nothing to ask for; a total shock leaves nothing to multiply.
        let mut path = compound(5.0, 0.1);
        path.levers = vec![Lever {
            from: 1.0,
            phase: 0.0,
            effect: Effect::Add(100.0),
        }];
        assert_eq!(required(&path, &Aim::fixed(100.0), 5.0), None);
        path.levers.clear();
        path.shock = Some(Shock {
            from: 5.0,
            depth: 1.0,
            recovery: 2.0,
        });
        assert_eq!(required(&path, &Aim::fixed(100.0), 5.0), None);
    }

    fn rates() -> impl Strategy<Value = f64> {
        -0.9_f64..2.0
    }

    fn parts() -> impl Strategy<Value = Vec<Part>> {
        let base = || 0.001_f64..1e4;
        prop_oneof![
            (base(), rates()).prop_map(|(base, rate)| vec![Part::compound(base, rate)]),
            (0.0_f64..1e4, -1e3_f64..1e3).prop_map(|(base, step)| vec![Part::linear(base, step)]),
            (base(), rates(), rates(), 0.1_f64..50.0)
                .prop_map(|(base, rate, to, half)| vec![Part::fading(base, rate, to, half)]),
            (base(), rates(), 0.1_f64..1e5)
                .prop_map(|(base, rate, ceiling)| vec![Part::logistic(base, rate, ceiling)]),
            prop::collection::vec(
                (base(), rates()).prop_map(|(base, rate)| Part::compound(base, rate)),
                2..10
            ),
        ]
    }

    fn levers() -> impl Strategy<Value = Vec<Lever>> {
        let effect = prop_oneof![
            (0.0_f64..3.0).prop_map(Effect::Raise),
            (0.0_f64..1e4).prop_map(Effect::Add)
        ];
        let lever =
            (0.5_f64..40.0, 0.0_f64..10.0, effect).prop_map(|(from, phase, effect)| Lever {
                from,
                phase,
                effect,
            });
        prop::collection::vec(lever, 0..3)
    }

    fn shocks() -> impl Strategy<Value = Shock> {
        (0.5_f64..40.0, 0.0_f64..1.0, 0.01_f64..20.0).prop_map(|(from, depth, recovery)| Shock {
            from,
            depth,
            recovery,
        })
    }

    fn paths() -> impl Strategy<Value = Path> {
        (parts(), levers(), prop::option::of(shocks())).prop_map(|(parts, levers, shock)| Path {
            parts,
            levers,
            shock,
        })
    }

    fn aims() -> impl Strategy<Value = Aim> {
        (0.01_f64..1e5, prop_oneof![Just(0.0), -0.05_f64..0.3])
            .prop_map(|(level, rate)| Aim::moving(level, rate))
    }

    /// The period in which it arrives, for comparing two paths.
    fn arrival(path: &Path, aim: &Aim) -> u16 {
        match reach(path, aim) {
            Answer::Met => 0,
            Answer::Reached { periods, .. } => periods,
            Answer::Never(_) => u16::MAX,
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig { max_global_rejects: 100_000, ..ProptestConfig::default() })]

        #[test]
        fn the_reached_period_is_the_first_at_the_target(path in paths(), aim in aims()) {
            let short = |k: u16| path.against(f64::from(k), aim.log) / aim.level;
            match reach(&path, &aim) {
                Answer::Met => prop_assert!(path.flow(0.0) >= aim.level),
                Answer::Never(_) => {
                    for k in 0..=HORIZON {
                        prop_assert!(short(k) < 1.0 + 1e-9, "period {k}");
                    }
                }
                Answer::Reached { years, periods } => {
                    prop_assert!(years > 0.0 && years <= f64::from(periods) + TOLERANCE);
                    prop_assert!(years > f64::from(periods) - 1.0);
                    prop_assert!(short(periods) >= 1.0 - 1e-8);
                    for k in 0..periods {
                        prop_assert!(short(k) < 1.0 + 1e-9, "period {k}");
                    }
                }
            }
        }

        #[test]
        fn met_exactly_when_the_target_is_not_above_the_baseline(path in paths(), aim in aims()) {
            let base: f64 = path.parts.iter().map(|part| part.base).sum();
            prop_assert_eq!(reach(&path, &aim) == Answer::Met, aim.level <= base);
        }

        #[test]
        fn a_higher_rate_never_delays(
            base in 0.001_f64..1e3, rate in rates(), more in 0.0001_f64..2.0, to in rates(),
            levers in levers(), aim in aims()
        ) {
            for course in [Part::compound, |b, g| Part::fading(b, g, 0.02, 5.0), |b, g| Part::logistic(b, g, 5e4)] {
                let with = |rate| Path {
                    parts: vec![course(base, rate)], levers: levers.clone(), shock: None,
                };
                prop_assert!(arrival(&with(rate + more), &aim) <= arrival(&with(rate), &aim));
            }
            let long = |to| Path::from(Part::fading(base, rate, to, 5.0));
            prop_assert!(arrival(&long(to + more), &aim) <= arrival(&long(to), &aim));
        }

        #[test]
        fn a_part_that_grows_faster_never_delays(rates in prop::array::uniform5(-0.5_f64..0.5), which in 0_usize..5, more in 0.0_f64..0.5, aim in aims()) {
            let mut faster = rates;
            faster[which] += more;
            prop_assert!(arrival(&five(faster), &aim) <= arrival(&five(rates), &aim));
        }

        #[test]
        fn a_lever_never_delays_and_a_shock_never_hastens(path in paths(), more in levers(), shock in shocks(), aim in aims()) {
            let mut with = path.clone();
            with.levers.extend(more);
            prop_assert!(arrival(&with, &aim) <= arrival(&path, &aim));
            let calm = Path { shock: None, ..path };
            let struck = Path { shock: Some(shock), ..calm.clone() };
            prop_assert!(arrival(&struck, &aim) >= arrival(&calm, &aim));
        }

        #[test]
        fn a_crossing_is_kept_until_the_period_that_says_it_is_lost(path in paths(), aim in aims()) {
            if let Answer::Reached { periods, .. } = reach(&path, &aim) {
                let lost = lost(&path, &aim, periods);
                let end = lost.unwrap_or(HORIZON + 1);
                for k in periods + 1..end {
                    prop_assert!(path.against(f64::from(k), aim.log) >= aim.level * (1.0 - 1e-9));
                }
                if let Some(k) = lost {
                    prop_assert!(path.against(f64::from(k), aim.log) < aim.level);
                }
            }
        }

        /// What is asked of a deadline and whether it is kept are one thing, whatever moves the flow.
        #[test]
        fn the_pace_that_is_required_is_where_being_late_begins(path in paths(), aim in aims(), half_years in 1_u16..60) {
            let years = f64::from(half_years) / 2.0;
            let pace = required_by(&path, &aim, years);
            prop_assume!(pace.is_some_and(|pace| !pace_is_extreme(Some(pace))));
            let Some(pace) = pace else { unreachable!("it is assumed") };
            let nudged = |by: f64| path.at_pace(match pace {
                Pace::Rate(rate) => Pace::Rate(libm::expm1(libm::log1p(rate) + by)),
                Pace::Step(step) => Pace::Step(step + by * aim.level),
            });
            prop_assert!(!is_late(&nudged(1e-9), &aim, years), "{:?}", reach(&nudged(1e-9), &aim));
            prop_assert!(is_late(&nudged(-1e-6), &aim, years), "{:?}", reach(&nudged(-1e-6), &aim));
        }

        #[test]
        fn moving_at_the_required_pace_arrives_on_time(path in paths(), aim in aims(), years in 1_u16..60) {
            prop_assume!(path.parts.len() == 1);
            let years = f64::from(years);
            let pace = required(&path, &aim, years);
            prop_assume!(pace.is_some());
            let Some(pace_there) = pace else { unreachable!("it is assumed") };
            let at_pace = path.at_pace(pace_there);
            let share = at_pace.flow(years) / aim.at(years);
            prop_assert!((share - 1.0).abs() < 1e-6 || pace_is_extreme(pace), "{share} {pace:?}");
        }
    }

    /// A rate so near -100% that `1 + g` has no digits left.
    fn pace_is_extreme(pace: Option<Pace>) -> bool {
        matches!(pace, Some(Pace::Rate(rate)) if rate < -0.999_999)
    }
}
