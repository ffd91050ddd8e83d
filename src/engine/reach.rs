//! When a path arrives at a target, why it never does, and what pace a deadline needs.

use super::path::Path;

/// Periods after the baseline that are searched; a later arrival is [`Reason::Beyond`].
pub const HORIZON: u16 = 1_000;

/// Years by which a crossing may miss the end of a period and still count as inside it.
const TOLERANCE: f64 = 1e-9;

/// Why a path never arrives.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Reason {
    /// The flow stays where it is.
    NoGrowth,
    /// The flow falls.
    Shrinking,
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

/// The first crossing of `target` (USD m) on `path`.
///
/// Compound: `t = ln(T/B) / ln(1+g)`; linear: `t = (T-B)/d`. The first period is `t` rounded up.
#[must_use]
pub fn reach(path: &Path, target: f64) -> Answer {
    let (base, slope, years) = match *path {
        Path::Compound { base, rate } => (base, rate, libm::log(target / base) / libm::log1p(rate)),
        Path::Linear { base, step } => (base, step, (target - base) / step),
    };
    if target <= base {
        Answer::Met
    } else if slope < 0.0 {
        Answer::Never(Reason::Shrinking)
    } else if slope == 0.0 {
        Answer::Never(Reason::NoGrowth)
    } else {
        first_period(years)
    }
}

/// The first whole period at or after a crossing `years` after the baseline.
fn first_period(years: f64) -> Answer {
    let periods = libm::ceil(years - TOLERANCE).max(1.0);
    // A crossing that is not a number must not pass for an arrival.
    if periods.is_nan() || periods > f64::from(HORIZON) {
        return Answer::Never(Reason::Beyond);
    }
    #[allow(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "between 1 and HORIZON here"
    )]
    Answer::Reached {
        years,
        periods: periods as u16,
    }
}

/// Growth a year, as a fraction, that takes `base` to `target` in `years`: `(T/B)^(1/n) - 1`.
/// `None` where no rate does (a baseline of 0), none is needed (met), or no time is left.
#[must_use]
pub fn required_rate(base: f64, target: f64, years: f64) -> Option<f64> {
    (base > 0.0 && target > base && years > 0.0)
        .then(|| libm::expm1(libm::log(target / base) / years))
}

/// USD m a year that takes `base` to `target` in `years` on a linear path; `None` as for [`required_rate`].
#[must_use]
pub fn required_step(base: f64, target: f64, years: f64) -> Option<f64> {
    (target > base && years > 0.0).then(|| (target - base) / years)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn compound(base: f64, rate: f64) -> Path {
        Path::Compound { base, rate }
    }

    fn assert_reached(answer: Answer, expected_years: f64, expected_periods: u16) {
        let Answer::Reached { years, periods } = answer else {
            unreachable!("{answer:?}");
        };
        assert!((years - expected_years).abs() < 1e-9, "{years}");
        assert_eq!(periods, expected_periods);
    }

    /// Expected values from mpmath at 40 digits: `log(T/B)/log(1+g)`.
    #[test]
    fn published_answers_hold() {
        assert_reached(reach(&compound(5.18, 0.1), 100.0), 31.060_324_676_697_0, 32);
        assert_reached(reach(&compound(5.18, 0.2), 100.0), 16.237_054_914_259_4, 17);
        assert_reached(
            reach(&compound(392.0, 0.1), 1_176.0),
            11.526_704_607_247_2,
            12,
        );
        assert_reached(
            reach(
                &Path::Linear {
                    base: 0.0,
                    step: 7.0,
                },
                100.0,
            ),
            100.0 / 7.0,
            15,
        );
    }

    #[test]
    fn an_exact_hit_counts() {
        assert_reached(reach(&compound(100.0, 0.1), 121.0), 2.0, 2);
        assert_reached(
            reach(
                &Path::Linear {
                    base: 0.0,
                    step: 10.0,
                },
                100.0,
            ),
            10.0,
            10,
        );
        assert_eq!(reach(&compound(100.0, -0.1), 100.0), Answer::Met);
    }

    #[test]
    fn never_says_why() {
        assert_eq!(
            reach(&compound(5.18, -0.3199), 100.0),
            Answer::Never(Reason::Shrinking)
        );
        assert_eq!(
            reach(&compound(5.18, 0.0), 100.0),
            Answer::Never(Reason::NoGrowth)
        );
        assert_eq!(
            reach(&compound(5.18, 0.0001), 100.0),
            Answer::Never(Reason::Beyond)
        );
        assert_eq!(
            reach(
                &Path::Linear {
                    base: 1.0,
                    step: -1.0
                },
                2.0
            ),
            Answer::Never(Reason::Shrinking)
        );
        assert_eq!(
            reach(
                &Path::Linear {
                    base: 1.0,
                    step: 0.0
                },
                2.0
            ),
            Answer::Never(Reason::NoGrowth)
        );
    }

    #[test]
    fn the_thousandth_period_is_the_last_one_searched() {
        assert_reached(
            reach(
                &Path::Linear {
                    base: 0.0,
                    step: 1.0,
                },
                1_000.0,
            ),
            1_000.0,
            1_000,
        );
        assert_eq!(
            reach(
                &Path::Linear {
                    base: 0.0,
                    step: 1.0
                },
                1_000.1
            ),
            Answer::Never(Reason::Beyond)
        );
    }

    /// (100/5.18)^(1/n) - 1 from mpmath.
    #[test]
    fn deadlines_need_the_rates_that_were_published() {
        let rate = |years| required_rate(5.18, 100.0, years).unwrap_or(f64::NAN);
        assert!(
            (rate(5.0) - 0.807_732_009_127_3).abs() < 1e-10,
            "{}",
            rate(5.0)
        );
        assert!(
            (rate(5.5) - 0.713_003_402_126_0).abs() < 1e-10,
            "{}",
            rate(5.5)
        );
        assert_eq!(required_rate(0.0, 100.0, 5.0), None);
        assert_eq!(required_rate(100.0, 100.0, 5.0), None);
        assert_eq!(required_rate(5.0, 100.0, 0.0), None);
        assert_eq!(
            required_step(0.0, 100.0, 5.0).map(f64::to_bits),
            Some(20.0_f64.to_bits())
        );
    }

    fn paths() -> impl Strategy<Value = Path> {
        prop_oneof![
            (0.001_f64..1e6, -0.999_f64..10.0)
                .prop_map(|(base, rate)| Path::Compound { base, rate }),
            (0.0_f64..1e6, -1e6_f64..1e6).prop_map(|(base, step)| Path::Linear { base, step }),
        ]
    }

    proptest! {
        #[test]
        fn the_reached_period_is_the_first_at_the_target(path in paths(), target in 0.001_f64..1e6) {
            if let Answer::Reached { years, periods } = reach(&path, target) {
                prop_assert!(years > 0.0 && years <= f64::from(periods) + TOLERANCE);
                prop_assert!(path.flow(f64::from(periods)) >= target * (1.0 - 1e-6));
                prop_assert!(path.flow(f64::from(periods) - 1.0) < target * (1.0 + 1e-6));
                prop_assert!((path.flow(years) / target - 1.0).abs() < 1e-9);
            }
        }

        #[test]
        fn met_exactly_when_the_target_is_not_above_the_baseline(path in paths(), target in 0.001_f64..1e6) {
            prop_assert_eq!(reach(&path, target) == Answer::Met, target <= path.flow(0.0));
        }

        #[test]
        fn a_higher_rate_never_delays(base in 0.001_f64..1e3, rate in 0.0001_f64..5.0, more in 0.0001_f64..5.0) {
            let when = |rate| match reach(&compound(base, rate), 1e3) {
                Answer::Met => 0,
                Answer::Reached { periods, .. } => periods,
                Answer::Never(_) => u16::MAX,
            };
            prop_assert!(when(rate + more) <= when(rate));
        }

        #[test]
        fn growing_at_the_required_rate_arrives_on_time(base in 0.001_f64..1e3, times in 1.01_f64..1e3, years in 1_u16..100) {
            if let Some(rate) = required_rate(base, base * times, f64::from(years)) {
                let flow = compound(base, rate).flow(f64::from(years));
                prop_assert!((flow / (base * times) - 1.0).abs() < 1e-9);
            }
        }
    }
}
