//! The chance that a flow which does not keep to its path is at the target by a period, and how far it may stray.
//!
//! `ln flow` follows the path plus volatility: each year adds an independent normal step of standard deviation sigma.
//! Annual totals are seen once a year, so the chance by a period is that of *at least one period up to and including that
//! one* at or above the target. It is not the chance of being there in that very period, and not that of a quantity
//! watched at every moment.
//!
//! One series: the density of what has not arrived yet is carried from year to year by Gauss-Legendre quadrature, without
//! sampling. Several parts with volatilities of their own: seeded paths, the same for every scenario.

use core::f64::consts::PI;
use rand_pcg::Pcg32;
use rand_pcg::rand_core::Rng;

/// Nodes of Gauss-Legendre quadrature on -1 to 1, with their weights.
const NODES: &[(f64, f64)] = &[
    (-0.906_179_845_938_664, 0.236_926_885_056_189_08),
    (-0.538_469_310_105_683_1, 0.478_628_670_499_366_47),
    (0.0, 0.568_888_888_888_888_9),
    (0.538_469_310_105_683_1, 0.478_628_670_499_366_47),
    (0.906_179_845_938_664, 0.236_926_885_056_189_08),
];
/// How many there are.
const ORDER: usize = NODES.len();
/// Width of a panel of the quadrature, in standard deviations of a year.
const PANEL: f64 = 1.5;
/// Standard deviations beyond which a normal step is taken as impossible: its chance is below 1e-10.
const FAR: f64 = 6.5;
/// Drifts that differ by less are one: over a hundred years they end 1e-10 standard deviations apart.
const SAME: f64 = 1e-12;
/// Further from the target than any scenario can be, in logarithms.
const FARTHEST: f64 = 1e4;

/// Seed of the paths of several parts.
pub const SEED: u64 = 2025;
/// Pairs of such paths; the second of a pair takes every step the other way.
pub const PAIRS: u32 = 8_192;
/// Pairs that the bands are read from.
const PAIRS_OF_BANDS: u32 = 512;
/// Equally likely yearly steps that a path draws from.
const STEPS: usize = 1_024;
/// How likely each of them is.
const SHARE: f64 = 1.0 / 1_024.0;

/// Quantiles of the bands: the ends of the 90, 80 and 50% bands around the median.
pub const QUANTILES: [f64; 7] = [0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95];
/// The same as standard deviations of a normal quantity.
const DEVIATIONS: [f64; 7] = [
    -1.644_853_626_951_472_7,
    -1.281_551_565_544_600_4,
    -0.674_489_750_196_081_7,
    0.0,
    0.674_489_750_196_081_7,
    1.281_551_565_544_600_4,
    1.644_853_626_951_472_7,
];

/// Factors on the path at which the bands of one series end after `years`: `e^(z sigma sqrt(t))`.
#[must_use]
pub fn bands(sigma: f64, years: f64) -> [f64; 7] {
    DEVIATIONS.map(|z| libm::exp(z * sigma * years.sqrt()))
}

/// Chances of having arrived by period 1, 2, ... for one series.
///
/// `ahead` holds `ln(flow / target)` of the path at periods 1, 2, ...; `sigma` is the volatility per square root of a
/// year. Never falls from one period to the next. Good to 1e-7.
#[must_use]
pub fn of_series(ahead: &[f64], sigma: f64) -> Vec<f64> {
    let mut chance = 0.0_f64;
    if sigma <= 0.0 {
        let certain = |ahead: &f64| {
            // What rounding costs must not turn an exact hit into a miss.
            if *ahead >= -1e-12 {
                chance = 1.0;
            }
            chance
        };
        return ahead.iter().map(certain).collect();
    }
    let mut density = Density::default();
    let mut before = 0.0;
    let mut chances = Vec::with_capacity(ahead.len());
    let mut years = 0.0;
    for ahead in ahead {
        years += 1.0;
        // How far below the target the path is, in standard deviations of a year.
        #[allow(
            clippy::manual_clamp,
            reason = "where it panics, `clamp` prints its bounds, and the page would carry all that prints floats"
        )]
        let below = -ahead.max(-FARTHEST).min(FARTHEST) / sigma;
        density.step(below, below - before, years);
        before = below;
        chance = chance.max(1.0 - density.mass());
        chances.push(chance);
    }
    chances
}

/// The density of how far below the target a flow is that has not arrived yet.
#[derive(Default)]
struct Density {
    /// Place of the first panel; panel `n` covers `n PANEL` to `(n + 1) PANEL`.
    first: i64,
    /// Density at the nodes of each panel, [`ORDER`] of them one panel after the other.
    nodes: Vec<f64>,
    /// Weights of the last step: the step from one panel to another depends on how many panels lie between alone, so this is
    /// one row for each node that is reached, the farthest panel first.
    rows: Vec<Vec<f64>>,
    /// The drift that they are of.
    drift: f64,
}

/// Density of the standard normal distribution.
fn normal(z: f64) -> f64 {
    libm::exp(-0.5 * z * z) / (2.0 * PI).sqrt()
}

impl Density {
    /// Carries the density over one year, to a path `below` the target after `drift` more than the year before.
    fn step(&mut self, below: f64, drift: f64, years: f64) {
        let spread = FAR * years.sqrt();
        let first = panel(below - spread).max(0);
        let last = panel(below + spread);
        let mut next = Vec::new();
        if years <= 1.0 {
            for place in first..=last {
                let at =
                    |(node, _): &(f64, f64)| normal(middle(place) + node * PANEL / 2.0 - below);
                next.extend(NODES.iter().map(at));
            }
            (self.first, self.nodes) = (first, next);
            return;
        }
        // What grows at one rate drifts by the same each year, but for what rounding does.
        if self.rows.is_empty() || (drift - self.drift).abs() > SAME {
            self.drift = drift;
            self.rows.clear();
            let (nearest, farthest) = reached(drift);
            for (to, _) in NODES {
                let mut row = Vec::new();
                for between in (nearest..=farthest).rev() {
                    let moved = middle(between) - PANEL / 2.0 - drift;
                    for (from, weight) in NODES {
                        let z = moved + (to - from) * PANEL / 2.0;
                        row.push(normal(z) * weight * PANEL / 2.0);
                    }
                }
                self.rows.push(row);
            }
        }
        let (_, farthest) = reached(self.drift);
        for to in first..=last {
            // Panels that reach this one: `to - from` lies between `nearest` and `farthest`.
            let start = to - farthest;
            let count = |panels: i64| usize::try_from(panels).unwrap_or(0) * ORDER;
            let (skip_nodes, skip_weights) = (count(start - self.first), count(self.first - start));
            for row in &self.rows {
                let nodes = self.nodes.iter().skip(skip_nodes);
                let weights = row.iter().skip(skip_weights);
                next.push(nodes.zip(weights).map(|(p, w)| p * w).sum());
            }
        }
        (self.first, self.nodes) = (first, next);
    }

    /// The chance of not having arrived.
    fn mass(&self) -> f64 {
        let weights = NODES.iter().cycle();
        let parts = self.nodes.iter().zip(weights);
        parts.map(|(p, (_, weight))| p * weight).sum::<f64>() * PANEL / 2.0
    }
}

/// How many panels a step may lead down and up, after a drift.
fn reached(drift: f64) -> (i64, i64) {
    (panel(drift - FAR) - 1, panel(drift + FAR) + 1)
}

/// The panel that a distance lies in.
fn panel(distance: f64) -> i64 {
    #[allow(
        clippy::cast_possible_truncation,
        reason = "saturates, far outside what is computed"
    )]
    let place = (distance / PANEL).floor() as i64;
    place
}

/// The middle of a panel.
fn middle(place: i64) -> f64 {
    #[allow(clippy::cast_precision_loss, reason = "far below 2^53")]
    let place = place as f64;
    (place + 0.5) * PANEL
}

/// A part of a flow with a volatility of its own.
#[derive(Clone, Debug, PartialEq)]
pub struct Noisy {
    /// Its flow at periods 1, 2, ... over the target of that period.
    pub share: Vec<f64>,
    /// Volatility per square root of a year.
    pub sigma: f64,
}

/// What becomes of a sum of parts that move independently.
#[derive(Clone, Debug, PartialEq)]
pub struct Cloud {
    /// Chances of having arrived by period 1, 2, ...
    pub by: Vec<f64>,
    /// Flow over target at [`QUANTILES`], at each of the periods asked for.
    pub bands: Vec<[f64; 7]>,
}

/// A part on two paths, of which the second takes every step the other way.
struct Walker<'a> {
    /// What a step of each kind multiplies them by.
    factors: Vec<(f64, f64)>,
    /// As [`Noisy::share`].
    share: &'a [f64],
    up: f64,
    down: f64,
}

impl<'a> Walker<'a> {
    fn of(part: &'a Noisy) -> Self {
        let factor = |z: &f64| libm::exp(part.sigma * z);
        Self {
            factors: STEPS_DRAWN.with(|steps| {
                let others = steps.iter().rev().map(factor);
                steps.iter().map(factor).zip(others).collect()
            }),
            share: &part.share,
            up: 1.0,
            down: 1.0,
        }
    }
}

thread_local! {
    /// [`normal_steps`], worked out once.
    static STEPS_DRAWN: Vec<f64> = normal_steps();
}

/// Chances and bands of a sum of a few parts, the five countries at most, whose yearly steps are independent, and of what `added` adds to
/// it without any noise (over the target, as the parts are), in as many periods as it has entries. Chances are worked
/// out for the first `counted` of them; `at` holds the periods of the bands, rising.
///
/// [`PAIRS`] antithetic pairs of paths from a fixed seed; their steps do not depend on the scenario, so that a slider
/// moves the chance and not the noise.
#[must_use]
pub fn of_parts(parts: &[Noisy], added: &[f64], counted: usize, at: &[u16]) -> Cloud {
    of_parts_by(PAIRS, parts, added, counted, at)
}

/// The same with so many pairs of paths.
#[must_use]
pub fn of_parts_by(
    pairs: u32,
    parts: &[Noisy],
    added: &[f64],
    counted: usize,
    at: &[u16],
) -> Cloud {
    let mut walkers: Vec<Walker<'_>> = parts.iter().map(Walker::of).collect();
    let mut arrivals = vec![0_u32; added.len()];
    let mut seen: Vec<Vec<u32>> = at.iter().map(|_| Vec::new()).collect();
    for pair in 0..pairs {
        let mut random = Pcg32::new(SEED, u64::from(pair));
        for walker in &mut walkers {
            (walker.up, walker.down) = (1.0, 1.0);
        }
        let (mut up_there, mut down_there) = (false, false);
        let bands = pair < PAIRS_OF_BANDS;
        let mut knots = at.iter().zip(&mut seen).peekable();
        let periods = if bands { added.len() } else { counted };
        let years = added.iter().zip(&mut arrivals).take(periods);
        for (place, (added, arrivals)) in years.enumerate() {
            let (mut up, mut down) = (*added, *added);
            // Ten bits for each part, three parts from each word.
            let mut draw = u64::from(random.next_u32() >> 2) | u64::from(random.next_u32()) << 30;
            for walker in &mut walkers {
                if let Some((one, other)) = walker.factors.get((draw % 1_024) as usize) {
                    walker.up *= one;
                    walker.down *= other;
                }
                draw >>= 10;
                if let Some(share) = walker.share.get(place) {
                    up += share * walker.up;
                    down += share * walker.down;
                }
            }
            for (sum, there) in [(up, &mut up_there), (down, &mut down_there)] {
                *arrivals += u32::from(sum >= 1.0 && !*there);
                *there |= sum >= 1.0;
            }
            if bands {
                let here = |(knot, _): &(&u16, &mut Vec<u32>)| usize::from(**knot) == place + 1;
                if let Some((_, seen)) = knots.next_if(here) {
                    #[allow(
                        clippy::cast_possible_truncation,
                        reason = "a band needs no more digits than a picture shows"
                    )]
                    seen.extend([(up as f32).to_bits(), (down as f32).to_bits()]);
                }
            } else if up_there && down_there {
                break;
            }
        }
    }
    let mut total = 0;
    let by = arrivals.into_iter().take(counted).map(|arrivals| {
        total += arrivals;
        f64::from(total) / f64::from(2 * pairs)
    });
    Cloud {
        by: by.collect(),
        bands: seen.into_iter().map(quantiles).collect(),
    }
}

/// Quantiles of values above 0, given as the bits of `f32`, which sort as the values do.
fn quantiles(mut bits: Vec<u32>) -> [f64; 7] {
    bits.sort_unstable();
    #[allow(clippy::cast_precision_loss, reason = "a thousand values")]
    let last = bits.len().saturating_sub(1) as f64;
    QUANTILES.map(|quantile| {
        let place = quantile * last;
        #[allow(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "between 0 and the last place"
        )]
        let below = place as usize;
        let value = |place: usize| {
            let bits = bits.get(place).or(bits.last()).copied().unwrap_or(0);
            f64::from(f32::from_bits(bits))
        };
        let part = place - place.floor();
        value(below) * (1.0 - part) + value(below + 1) * part
    })
}

/// [`STEPS`] equally likely steps of mean 0 and variance 1: the normal quantiles of the middles of as many equal parts,
/// stretched to that variance.
fn normal_steps() -> Vec<f64> {
    let (mut z, mut wanted) = (0.0, SHARE / 2.0);
    let mut upper = Vec::with_capacity(STEPS);
    for _ in 0..STEPS / 2 {
        let before = z;
        // Newton's rule on the probability between the quantile before and this one, by quadrature: an error function of its
        // own would weigh more than all of this.
        for _ in 0..5 {
            let half = (z - before) / 2.0;
            let at = |(node, weight): &(f64, f64)| weight * normal(before + half * (1.0 + node));
            let between: f64 = NODES.iter().map(at).sum();
            z += (wanted - half * between) / normal(z);
        }
        wanted = SHARE;
        upper.push(z);
    }
    #[allow(clippy::cast_precision_loss, reason = "a thousand places")]
    let variance = upper.iter().map(|z| z * z).sum::<f64>() / upper.len() as f64;
    let stretch = 1.0 / variance.sqrt();
    let lower = upper.iter().rev().map(|z| -z * stretch);
    lower.chain(upper.iter().map(|z| z * stretch)).collect()
}

#[cfg(test)]
mod tests;
