//! How a flow moves: its value `t` years after the baseline period.

/// A path in USD m, from a baseline at `t = 0`.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Path {
    /// The same percentage every year: `flow(t) = base (1 + rate)^t`.
    Compound {
        /// USD m at `t = 0`, above 0.
        base: f64,
        /// Growth a year as a fraction, above -1.
        rate: f64,
    },
    /// The same amount every year: `flow(t) = base + step t`.
    Linear {
        /// USD m at `t = 0`.
        base: f64,
        /// USD m a year.
        step: f64,
    },
}

impl Path {
    /// Flow in USD m, `t` years after the baseline; a linear fall stops at 0, since goods cannot be negative.
    #[must_use]
    pub fn flow(&self, t: f64) -> f64 {
        match *self {
            Self::Compound { base, rate } => base * libm::exp(t * libm::log1p(rate)),
            Self::Linear { base, step } => (base + step * t).max(0.0),
        }
    }

    /// Years in which a compound path doubles (or, where it shrinks, halves): `ln 2 / |ln(1 + g)|`.
    /// `None` for a path that does neither.
    #[must_use]
    pub fn doubling_years(&self) -> Option<f64> {
        match *self {
            Self::Compound { rate, .. } if rate != 0.0 => {
                Some(core::f64::consts::LN_2 / libm::log1p(rate).abs())
            }
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_compound_path_multiplies_and_a_linear_one_adds() {
        let compound = Path::Compound {
            base: 5.18,
            rate: 0.1,
        };
        assert!((compound.flow(2.0) - 5.18 * 1.21).abs() < 1e-12);
        let linear = Path::Linear {
            base: 10.0,
            step: -4.0,
        };
        assert!((linear.flow(2.0) - 2.0).abs() < 1e-12);
        assert!(linear.flow(9.0).abs() < 1e-12);
    }

    /// ln 2 / -ln(1 - 0.3199) = 1.7978..., worked out with mpmath.
    #[test]
    fn the_observed_pace_halves_trade_every_one_point_eight_years() {
        let halving = Path::Compound {
            base: 5.18,
            rate: -0.3199,
        }
        .doubling_years();
        assert!(
            halving.is_some_and(|years| (years - 1.797_975_182_3).abs() < 1e-9),
            "{halving:?}"
        );
        assert_eq!(
            Path::Compound {
                base: 1.0,
                rate: 0.0
            }
            .doubling_years(),
            None
        );
    }
}
