//! What pace a deadline needs.

use super::path::{Course, LARGEST, Part, Path, fading_years};
use super::reach::{Aim, HORIZON, is_late, rounding_of_a_sum};

/// Logarithm of the growth a year beyond which a pace is none.
const ABSURD: f64 = 23.0;

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
    /// The same at another pace: a rate on each part's own course, compound where that was linear; an amount makes every part linear,
    /// each with an equal share.
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
                    Part::logistic(part.base, rate, ceiling).course
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
/// alone bring it), no time is left, or the pace would be beyond a million of millions of percent a year.
#[must_use]
pub fn required(path: &Path, aim: &Aim, years: f64) -> Option<Pace> {
    let base: f64 = path.parts.iter().map(|part| part.base).sum();
    let (factor, added) = path.events(years);
    let target = (aim.at(years) - added) / factor;
    if aim.level - rounding_of_a_sum(path, aim) <= base
        || years <= 0.0
        || target <= 0.0
        || !target.is_finite()
    {
        return None;
    }
    let course = path.parts.first().map(|part| part.course)?;
    if let Course::Linear { .. } = course {
        return Some(Pace::Step((target - base) / years));
    }
    let moved = aim.log * years;
    let wanted = if moved < LARGEST {
        libm::log(target / base)
    } else {
        // What is added is nothing beside such a target, which itself is beyond a float.
        libm::log(aim.level / factor / base) + moved
    };
    let log = match course {
        Course::Fading { to, half, .. } => to + (wanted - years * to) / fading_years(years, half),
        // For a target at the ceiling or above it, the odds are no number.
        Course::Logistic { ceiling, .. } if base < ceiling => {
            libm::log(target * (ceiling - base) / (base * (ceiling - target))) / years
        }
        Course::Logistic { .. } => return None,
        _ => wanted / years,
    };
    Some(Pace::Rate(libm::expm1(log))).filter(|_| log.is_finite() && log < ABSURD)
}

/// The lowest pace at which the flow is first at the target no later than `years` after the baseline, as
/// [`reach`](super::reach::reach) sees it: in a whole period, or at `years` itself. Mostly that is [`required`] at
/// `years`; where levers, a shock, fading growth or a moving target leave an earlier period easier to arrive in, it is
/// the pace of that one.
///
/// `None` where no pace does, and where the levers alone bring it in one of these periods.
#[must_use]
pub fn required_by(path: &Path, aim: &Aim, years: f64) -> Option<Pace> {
    let fades = |part: &Part| matches!(part.course, Course::Fading { .. });
    let steady = aim.log == 0.0 && !path.parts.iter().any(fades);
    if path.is_calm() && (path.is_exponential() || steady) {
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
    // Where a shock keeps the period after `years` below the target, what brings that one there too is in time.
    let both = || {
        let [here, next] = [years, years.ceil()].map(|t| required(path, aim, t));
        let pace = here.zip(next).map(|(here, next)| {
            if next.size() > here.size() {
                next
            } else {
                here
            }
        });
        pace.filter(|pace| !is_late(&path.at_pace(*pace), aim, years))
    };
    let lowest = lowest.or_else(both);
    lowest.map(|pace| {
        slowest(pace, aim.level, |pace| {
            !is_late(&path.at_pace(pace), aim, years)
        })
    })
}

/// The slowest pace that is in time, from one that is: a faster one never arrives later. It may lie below nothing, where levers bring all
/// but a little; `level` is what amounts are measured by, in USD m.
fn slowest(from: Pace, level: f64, in_time: impl Fn(Pace) -> bool) -> Pace {
    let slower = |by: f64| match from {
        Pace::Rate(rate) => Pace::Rate(libm::expm1(libm::log1p(rate) - by)),
        Pace::Step(step) => Pace::Step(step - by * level),
    };
    let (mut reached, mut late) = (0.0, 1e-9);
    while late < 1e3 && in_time(slower(late)) {
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

#[cfg(test)]
mod tests;
