//! The fan around the path: half of what may come and four fifths of it, for as long as that stays under the target and off the frame.

use super::axes::{Axes, within};
use crate::engine::path::Path;
use crate::engine::reach::Aim;
use crate::view::outlook::Outlook;
use crate::view::point::Point;

/// Steps of an edge. They are closer together near the start, where it bends.
const STEPS: u16 = 40;
/// Periods that a fan has at least.
const LEAST: u16 = 2;
/// Places of the lower and the upper edge of four fifths, and of a half, among the quantiles.
const EDGES: [(usize, usize); 2] = [(1, 5), (2, 4)];

/// The fan.
#[derive(Clone, Debug, PartialEq)]
pub struct Fan {
    /// Outlines of four fifths and of a half.
    pub outlines: [Vec<Point>; 2],
    /// Where it ends: its upper edge and its lower one.
    pub mouth: [Point; 2],
}

/// Years after the start in which the fan of an outlook ends, and the levels there of a half and of four fifths; `None` where it would not
/// stay between the ends of the axis and under the target for two periods.
pub(super) fn mouth(
    outlook: &Outlook,
    aim: &Aim,
    (low, high): (f64, f64),
) -> Option<(u16, [[f64; 2]; 2])> {
    let level = |flows: &[f64; 7], place: usize| flows.get(place).copied().unwrap_or(0.0);
    let (lower, upper) = EDGES[0];
    let inside = |(years, flows): &&(f64, [f64; 7])| {
        level(flows, upper) <= aim.at(*years).min(high) && level(flows, lower) >= low
            // What shrinks to nothing has no spread by logarithm.
            && level(flows, lower) > 0.0
    };
    let kept = outlook.fan.iter().take_while(inside).count();
    let (years, flows) = outlook.fan.get(kept.checked_sub(1)?)?;
    #[allow(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "whole periods, ten at most"
    )]
    let years = *years as u16;
    let levels =
        [EDGES[1], EDGES[0]].map(|(lower, upper)| [lower, upper].map(|place| level(flows, place)));
    (years >= LEAST).then_some((years, levels))
}

/// The fan of an outlook from a start in half-years.
pub(super) fn fan(
    outlook: &Outlook,
    path: &Path,
    aim: &Aim,
    start: f64,
    axes: &Axes,
) -> Option<Fan> {
    let (years, levels) = mouth(outlook, aim, (axes.low, axes.high))?;
    let known = outlook.fan.get(..=usize::from(years)).unwrap_or_default();
    let years = f64::from(years);
    let at = |years: f64, value: f64| axes.point(start + 2.0 * years, value);
    let outline = |(lower, upper): (usize, usize)| {
        let side = |quantile: usize| {
            (0..=STEPS).map(move |step| {
                let share = f64::from(step) / f64::from(STEPS);
                let t = years * share * share;
                // A fall of everything between two periods stands on the frame, as the path does.
                let flow = path.flow(t) * libm::exp(spread(known, path, quantile, t));
                at(t, within(flow, axes.low, axes.high))
            })
        };
        let back: Vec<_> = side(lower).collect();
        side(upper).chain(back.into_iter().rev()).collect()
    };
    let [_, [low, high]] = levels;
    Some(Fan {
        outlines: EDGES.map(outline),
        mouth: [high, low].map(|level| at(years, level)),
    })
}

/// How far a quantile is from the path by logarithm: along the square root of time between the periods in which it is known, as it runs
/// where each year is independent of the others.
fn spread(knots: &[(f64, [f64; 7])], path: &Path, quantile: usize, t: f64) -> f64 {
    let known = |place: usize| -> Option<(f64, f64)> {
        let (years, flows) = knots.get(place)?;
        let apart = libm::log(flows.get(quantile)? / path.flow(*years));
        Some((libm::sqrt(*years), apart))
    };
    let after = knots.partition_point(|(years, _)| *years <= t);
    let Some((left, from)) = after.checked_sub(1).and_then(known) else {
        return 0.0;
    };
    let (right, to) = known(after).unwrap_or((left + 1.0, from));
    from + (to - from) * (libm::sqrt(t) - left) / (right - left)
}

#[cfg(test)]
mod tests {
    use crate::engine::units::Period;
    use crate::scenario::link;
    use crate::view::chart::{Lengths, chart, height, mouth};
    use crate::view::page;

    type Mouth = (Period, [[f64; 2]; 2]);

    fn drawn(query: &str) -> (Option<super::Fan>, Option<Mouth>) {
        let page = page(link::decode(query, "").0);
        let size = [1_088.0, height(&page, 1_088.0)];
        (chart(&page, size, &Lengths::default()).fan, mouth(&page))
    }

    /// Worked out by hand: after 8 years 5.18 × 1.1^8 is 11.104; the quartiles are that by and over e^(0.67449 × 0.5188 × √8) = 2.691,
    /// the deciles by and over e^(1.28155 × 0.5188 × √8) = 6.559. After 9 the ninth decile is 89.9, after 10 it is above 100.
    #[test]
    fn its_mouth_tells_a_half_and_four_fifths_of_what_may_come() {
        let (Some(fan), Some((period, levels))) = drawn("") else {
            unreachable!()
        };
        assert_eq!(period.to_label(), "FY2033-34");
        let apart = |z: f64| libm::exp(z * 0.5188 * 3.0);
        let middle = 5.18 * 1.1_f64.powi(9);
        for (levels, z) in levels.iter().zip([0.674_49, 1.281_55]) {
            for (level, expected) in levels.iter().zip([middle / apart(z), middle * apart(z)]) {
                assert!((level / expected - 1.0).abs() < 1e-4, "{level} {expected}");
            }
        }
        assert_eq!(fan.outlines[0].len(), 82);
    }

    #[test]
    fn it_ends_under_the_target_after_two_periods_at_least_or_is_not_there() {
        assert_eq!(drawn("rate=200"), (None, None));
        assert_eq!(drawn("goal=custom&base=10&target=9"), (None, None));
        for query in [
            "path=linear&step=-1&sigma=5&scale=linear",
            "shock=2026:-100:5&infl=428&rate=570.89",
        ] {
            let (to_nothing, _) = drawn(query);
            let finite = |fan: super::Fan| fan.outlines.iter().flatten().all(|at| at.y.is_finite());
            assert_eq!(to_nothing.map(finite), Some(true), "{query}");
        }
        for query in [
            "rate=-30",
            "rate=25",
            "goal=ca5-triple",
            "goal=ca5-triple&parts=kz:5",
        ] {
            let (Some(fan), Some(_)) = drawn(query) else {
                unreachable!("{query}")
            };
            let [upper, lower] = fan.mouth;
            assert!(upper.y < lower.y, "{query}");
            let within =
                |outline: &Vec<super::Point>| outline.iter().all(|at| at.x <= upper.x + 1e-6);
            assert!(fan.outlines.iter().all(within), "{query}");
        }
    }
}
