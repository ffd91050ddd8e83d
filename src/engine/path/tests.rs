//! Paths, against values worked out by hand.

use super::*;

fn near(value: f64, expected: f64) {
    assert!(
        (value - expected).abs() <= 1e-12 * expected.abs().max(1.0),
        "{value} is not {expected}"
    );
}

#[test]
fn a_compound_path_multiplies_and_a_linear_one_adds() {
    near(Path::from(Part::compound(5.18, 0.1)).flow(2.0), 5.18 * 1.21);
    let linear = Path::from(Part::linear(10.0, -4.0));
    near(linear.flow(2.0), 2.0);
    near(linear.flow(9.0), 0.0);
}

#[test]
fn fading_growth_opens_at_one_rate_and_ends_at_the_other() {
    let path = Path::from(Part::fading(100.0, 0.2, 0.05, 4.0));
    let rate = |t: f64| path.flow(t + 1e-4) / path.flow(t);
    near((libm::log(rate(0.0)) * 1e4 * 1e4).round() / 1e4, 0.1823);
    near(
        (libm::log(path.flow(401.0) / path.flow(400.0)) * 1e9).round(),
        (libm::log1p(0.05) * 1e9).round(),
    );
    // With one rate for both it is compound.
    near(
        Path::from(Part::fading(100.0, 0.1, 0.1, 3.0)).flow(2.0),
        121.0,
    );
}

#[test]
fn an_s_curve_nears_its_ceiling_and_without_one_in_sight_it_is_compound() {
    let path = Path::from(Part::logistic(10.0, 0.3, 80.0));
    near(path.flow(0.0), 10.0);
    near(path.flow(200.0), 80.0);
    let far = Path::from(Part::logistic(10.0, 0.3, 1e12));
    assert!((far.flow(2.0) - 16.9).abs() < 1e-9);
}

#[test]
fn a_lever_sets_in_over_its_phase() {
    let mut path = Path::from(Part::linear(100.0, 0.0));
    path.levers = vec![
        Lever {
            from: 2.0,
            phase: 2.0,
            effect: Effect::Raise(0.5),
        },
        Lever {
            from: 3.0,
            phase: 0.0,
            effect: Effect::Add(7.0),
        },
    ];
    near(path.flow(2.0), 100.0);
    near(path.flow(2.999), 124.975);
    near(path.flow(3.0), 132.0);
    near(path.flow(4.0), 157.0);
    near(path.flow(50.0), 157.0);
    near(path.settled(), 4.0);
    let late = |from, phase| Lever {
        from,
        phase,
        effect: Effect::Add(1.0),
    };
    path.levers.push(late(3.0, 4.0));
    near(path.settled(), 7.0);
    path.shock = Some(Shock {
        from: 5.0,
        depth: 0.5,
        recovery: 4.0,
    });
    near(path.settled(), 9.0);
}

#[test]
fn a_shock_strikes_at_once_and_is_made_good_in_equal_steps() {
    let mut path = Path::from(Part::linear(100.0, 0.0));
    path.shock = Some(Shock {
        from: 1.0,
        depth: 0.6,
        recovery: 3.0,
    });
    for (t, expected) in [
        (0.5, 100.0),
        (1.0, 40.0),
        (2.0, 60.0),
        (3.0, 80.0),
        (4.0, 100.0),
        (9.0, 100.0),
    ] {
        near(path.flow(t), expected);
    }
}

/// Worked out by hand: (60 + 40) x 0.4 = 40 after the fall, half of a lever of 50% on that, and a quarter of 8.
#[test]
fn a_flow_is_what_it_is_made_of() {
    let path = Path {
        parts: vec![Part::linear(50.0, 10.0), Part::linear(40.0, 0.0)],
        levers: vec![
            Lever {
                from: 0.0,
                phase: 2.0,
                effect: Effect::Raise(0.5),
            },
            Lever {
                from: 0.0,
                phase: 4.0,
                effect: Effect::Add(8.0),
            },
            Lever {
                from: 0.0,
                phase: 0.0,
                effect: Effect::Raise(0.1),
            },
        ],
        shock: Some(Shock {
            from: 1.0,
            depth: 0.6,
            recovery: 3.0,
        }),
    };
    let made = path.made_of(1.0);
    assert_eq!(made.len(), 6);
    for (one, expected) in made.iter().zip([60.0, 40.0, -60.0, 10.0, 2.0, 5.0]) {
        near(*one, expected);
    }
    near(made.iter().sum(), path.flow(1.0));
}

#[test]
fn a_moving_target_is_a_discount_on_everything() {
    let mut path = Path::from(Part::compound(100.0, 0.21));
    path.levers = vec![Lever {
        from: 0.0,
        phase: 0.0,
        effect: Effect::Add(11.0),
    }];
    near(path.against(1.0, libm::log1p(0.1)), (121.0 + 11.0) / 1.1);
    near(
        path.against(3.0, libm::log1p(0.1)),
        (177.1561 + 11.0) / 1.331,
    );
    let linear = Path::from(Part::linear(100.0, 21.0));
    near(linear.against(1.0, libm::log1p(0.1)), 110.0);
    let logistic = Path::from(Part::logistic(100.0, 0.21, 1e12));
    assert!((logistic.against(1.0, libm::log1p(0.1)) - 110.0).abs() < 1e-6);
}

#[test]
fn no_flow_leaves_the_range_of_numbers() {
    for part in [
        Part::compound(1e6, 10.0),
        Part::fading(1e6, 10.0, 10.0, 1.0),
        Part::logistic(1e6, -0.999, 1e6 + 1.0),
        Part::linear(1e6, 1e6),
    ] {
        let mut path = Path::from(part);
        path.shock = Some(Shock {
            from: 999.0,
            depth: 1.0,
            recovery: 5.0,
        });
        for discount in [0.0, -6.9, 2.4] {
            let flow = path.against(1_000.0, discount);
            assert!(
                flow.is_finite() && flow >= 0.0,
                "{part:?} {discount}: {flow}"
            );
        }
    }
}

/// ln 2 / -ln(1 - 0.3199) = 1.7978..., worked out with mpmath.
#[test]
fn the_observed_pace_halves_trade_every_one_point_eight_years() {
    let halving = |rate| Path::from(Part::compound(5.18, rate)).doubling_years();
    assert!(
        halving(-0.3199).is_some_and(|years| (years - 1.797_975_182_3).abs() < 1e-9),
        "{:?}",
        halving(-0.3199)
    );
    assert_eq!(halving(0.0), None);
    assert_eq!(Path::from(Part::linear(5.0, 1.0)).doubling_years(), None);
}
