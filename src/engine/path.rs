//! How a flow moves: its value `t` years after the baseline period.
//!
//! A path is a sum of parts, each on its own course, under levers that raise it and a shock that lowers it:
//! `flow(t) = parts(t) x multiplying levers x shock + adding levers`. Everything is in USD m and years.

use core::f64::consts::LN_2;

/// Logarithms of growth are cut here, so that no flow leaves the range of numbers; `e^600` times any baseline is far
/// above any target.
pub(super) const LARGEST: f64 = 600.0;

/// How one part moves. Rates are continuous, `ln(1 + g)` a year; [`Part`] makes them from fractions.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Course {
    /// The same percentage every year: `B (1 + g)^t`.
    Compound {
        /// `ln(1 + g)` a year.
        log: f64,
    },
    /// The same amount every year: `B + d t`, never below 0.
    Linear {
        /// USD m a year.
        step: f64,
    },
    /// Growth that goes from `g` to `q`, the distance halving every `half` years:
    /// `ln flow = ln B + t ln(1+q) + [ln(1+g) - ln(1+q)] (half / ln 2) (1 - 2^(-t/half))`.
    Fading {
        /// `ln(1 + g)` a year at the start.
        log: f64,
        /// `ln(1 + q)` a year in the long run.
        to: f64,
        /// Years, above 0.
        half: f64,
    },
    /// Growth that slows towards a ceiling `K`: `K B / (B + (K - B) e^(-t ln(1+g)))`.
    Logistic {
        /// `ln(1 + g)` a year far below the ceiling.
        log: f64,
        /// USD m, above 0.
        ceiling: f64,
    },
}

/// One part of a flow.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Part {
    /// USD m at `t = 0`; above 0 on every course but the linear one.
    pub base: f64,
    /// How it moves.
    pub course: Course,
}

impl Part {
    /// Grows by `rate`, a fraction above -1, every year.
    #[must_use]
    pub fn compound(base: f64, rate: f64) -> Self {
        let log = libm::log1p(rate);
        Self {
            base,
            course: Course::Compound { log },
        }
    }

    /// Grows by `step` USD m every year.
    #[must_use]
    pub const fn linear(base: f64, step: f64) -> Self {
        Self {
            base,
            course: Course::Linear { step },
        }
    }

    /// Grows by `rate` at first and by `to` in the long run (fractions above -1), with a half-life in years.
    #[must_use]
    pub fn fading(base: f64, rate: f64, to: f64, half: f64) -> Self {
        let (log, to) = (libm::log1p(rate), libm::log1p(to));
        Self {
            base,
            course: Course::Fading { log, to, half },
        }
    }

    /// Grows by `rate`, a fraction above -1, far below a ceiling in USD m; above it, it falls towards it at that pace, and at it, it stays.
    #[must_use]
    pub fn logistic(base: f64, rate: f64, ceiling: f64) -> Self {
        let log = libm::log1p(rate);
        let log = if ceiling <= base { log.abs() } else { log };
        Self {
            base,
            course: Course::Logistic { log, ceiling },
        }
    }

    /// Flow in USD m after `t` years, divided by `e^(discount t)`.
    fn flow(&self, t: f64, discount: f64) -> f64 {
        let less = discount * t;
        let grown = |log: f64| self.base * libm::exp(log.min(LARGEST));
        match self.course {
            Course::Compound { log } => grown(log * t - less),
            Course::Linear { step } => {
                let flow = (self.base + step * t).max(0.0);
                if discount == 0.0 {
                    flow
                } else {
                    flow * libm::exp((-less).min(LARGEST))
                }
            }
            Course::Fading { log, to, half } => {
                grown(t * to + (log - to) * fading_years(t, half) - less)
            }
            Course::Logistic { log, ceiling } => {
                let gap = (ceiling - self.base) * libm::exp((-log * t).min(LARGEST));
                ceiling * self.base / (self.base + gap) * libm::exp((-less).min(LARGEST))
            }
        }
    }
}

/// Years of the opening rate that are left in `t` years of fading growth: `(half / ln 2) (1 - 2^(-t/half))`.
pub(super) fn fading_years(t: f64, half: f64) -> f64 {
    half / LN_2 * -libm::expm1(-t * LN_2 / half)
}

/// What a lever does once it works in full.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Effect {
    /// Raises the level by this fraction.
    Raise(f64),
    /// Adds USD m a year.
    Add(f64),
}

/// A dated change to the level. It sets in linearly over its phase.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Lever {
    /// Years after the baseline at which it starts.
    pub from: f64,
    /// Years until it works in full; at 0 it does from the start.
    pub phase: f64,
    /// What it does; never lowers the flow.
    pub effect: Effect,
}

impl Lever {
    /// How far it has set in after `t` years, 0 to 1.
    fn ramp(&self, t: f64) -> f64 {
        let since = t - self.from;
        if since >= self.phase && since >= 0.0 {
            1.0
        } else {
            (since / self.phase).max(0.0)
        }
    }
}

/// A dated fall that is made good linearly.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Shock {
    /// Years after the baseline at which it strikes.
    pub from: f64,
    /// Fraction of the flow lost at first, 0 to 1.
    pub depth: f64,
    /// Years until it is made good, above 0.
    pub recovery: f64,
}

impl Shock {
    /// What it leaves of the flow after `t` years, as a fraction.
    fn factor(&self, t: f64) -> f64 {
        let since = t - self.from;
        if (0.0..=self.recovery).contains(&since) {
            1.0 - self.depth * (1.0 - since / self.recovery)
        } else {
            1.0
        }
    }
}

/// Everything that moves a flow.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Path {
    /// The parts that are summed.
    pub parts: Vec<Part>,
    /// What raises the level, all of it after the baseline.
    pub levers: Vec<Lever>,
    /// What lowers it, after the baseline.
    pub shock: Option<Shock>,
}

impl From<Part> for Path {
    fn from(part: Part) -> Self {
        Self {
            parts: vec![part],
            ..Self::default()
        }
    }
}

impl Path {
    /// Flow in USD m, `t` years after the baseline.
    #[must_use]
    pub fn flow(&self, t: f64) -> f64 {
        self.against(t, 0.0)
    }

    /// Flow in USD m after `t` years, divided by `e^(discount t)`: what a target that grows by `discount` (`ln(1 + m)`)
    /// a year is held against.
    #[must_use]
    pub fn against(&self, t: f64, discount: f64) -> f64 {
        let sum: f64 = self.parts.iter().map(|part| part.flow(t, discount)).sum();
        if self.is_calm() {
            return sum;
        }
        let (factor, added) = self.events(t);
        sum * factor + added * libm::exp((-discount * t).min(LARGEST))
    }

    /// Whether no lever and no shock moves it.
    #[must_use]
    pub fn is_calm(&self) -> bool {
        self.levers.is_empty() && self.shock.is_none()
    }

    /// What levers and shock make of the parts after `t` years: a factor, and USD m added.
    pub fn events(&self, t: f64) -> (f64, f64) {
        let (mut factor, mut added) = (self.shock.map_or(1.0, |shock| shock.factor(t)), 0.0);
        for lever in &self.levers {
            match lever.effect {
                Effect::Raise(raise) => factor *= 1.0 + raise * lever.ramp(t),
                Effect::Add(usd) => added += usd * lever.ramp(t),
            }
        }
        (factor, added)
    }

    /// What the flow after `t` years is made of, in USD m: each part, what the shock takes of them all, and what each lever adds in its
    /// turn. It adds up to [`Path::flow`].
    #[must_use]
    pub fn made_of(&self, t: f64) -> Vec<f64> {
        let mut all: Vec<f64> = self.parts.iter().map(|part| part.flow(t, 0.0)).collect();
        let mut level: f64 = all.iter().sum();
        if let Some(shock) = &self.shock {
            let lost = level * (shock.factor(t) - 1.0);
            all.push(lost);
            level += lost;
        }
        for lever in &self.levers {
            all.push(match lever.effect {
                Effect::Raise(raise) => {
                    let more = level * raise * lever.ramp(t);
                    level += more;
                    more
                }
                Effect::Add(usd) => usd * lever.ramp(t),
            });
        }
        all
    }

    /// Years after which no lever and no shock changes any more; 0 without any.
    #[must_use]
    pub fn settled(&self) -> f64 {
        let levers = self.levers.iter().map(|lever| lever.from + lever.phase);
        let shock = self.shock.iter().map(|shock| shock.from + shock.recovery);
        levers.chain(shock).fold(0.0, f64::max)
    }

    /// Whether every part grows by its own fixed percentage. Once levers and shock have settled, such a flow is a sum of
    /// exponentials with coefficients above 0, so it is convex, and so is its quotient by `e^(discount t)`.
    #[must_use]
    pub fn is_exponential(&self) -> bool {
        let compound = |part: &Part| matches!(part.course, Course::Compound { .. });
        self.parts.iter().all(compound)
    }

    /// Years in which a single compound part doubles (or, where it shrinks, halves): `ln 2 / |ln(1 + g)|`.
    /// `None` for a path that does neither.
    #[must_use]
    pub fn doubling_years(&self) -> Option<f64> {
        match *self.parts.as_slice() {
            [
                Part {
                    course: Course::Compound { log },
                    ..
                },
            ] if log != 0.0 => Some(LN_2 / log.abs()),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests;
