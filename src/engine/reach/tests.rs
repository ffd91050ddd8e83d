//! When a path arrives, and why it does not.

use super::*;
use crate::engine::path::{Effect, Lever, Shock};
use crate::engine::samples::{aims, compound, levers, linear, paths, rates, shocks};
use proptest::prelude::*;

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

#[test]
fn years_are_a_quotient_where_one_part_alone_decides_them() {
    let fixed = Aim::fixed(100.0);
    assert_eq!(quotient(&linear(50.0, 10.0), &fixed), Some((50.0, 10.0)));
    // The target runs away from an amount and from a ceiling by percentages: no formula is left.
    let moving = Aim::moving(100.0, 0.05);
    assert_eq!(quotient(&linear(50.0, 10.0), &moving), None);
    let curve = Path::from(Part::logistic(50.0, 0.1, 200.0));
    assert_eq!(quotient(&curve, &moving), None);
    // 100 (200 - 50) / (50 (200 - 100)) = 3.
    let (above, below) = quotient(&curve, &fixed).unwrap_or_default();
    assert!((above - 3.0_f64.ln()).abs() < 1e-15 && (below - 1.1_f64.ln()).abs() < 1e-15);
    assert_eq!(quotient(&five([0.1; 5]), &fixed), None);
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

/// A flow that nears its ceiling comes within rounding of it and is never there, with a fall on the way or without.
#[test]
fn a_ceiling_at_the_target_is_never_reached() {
    let logistic = Path {
        parts: vec![Part::logistic(5.18, 0.2, 100.0)],
        ..Path::default()
    };
    let fallen = Path {
        shock: Some(Shock {
            from: 1.0,
            depth: 0.3,
            recovery: 3.0,
        }),
        ..logistic.clone()
    };
    for path in [&logistic, &fallen] {
        assert_eq!(when(path, 100.0), Answer::Never(Reason::Ceiling));
        assert!(matches!(when(path, 99.9), Answer::Reached { .. }));
    }
    // So near that no float lies between: a fall then, or a lever that lifts it over the target at last.
    let fast: Path = Part::logistic(5.18, 1.0, 100.0).into();
    let late = Path {
        shock: Some(Shock {
            from: 75.0,
            depth: 0.3,
            recovery: 3.0,
        }),
        ..fast.clone()
    };
    assert_eq!(when(&late, 100.0), Answer::Never(Reason::Ceiling));
    let lifted = Path {
        levers: vec![Lever {
            from: 475.0,
            phase: 0.0,
            effect: Effect::Raise(0.15),
        }],
        ..fast
    };
    let Answer::Reached { years, periods } = when(&lifted, 100.0) else {
        unreachable!("it is lifted over the target")
    };
    assert!((years - 475.0).abs() < 1e-9 && periods == 475, "{years}");
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
}

#[test]
fn a_target_that_grows_slowly_is_reached_beyond_the_horizon_before_it_leaves_the_flow_behind() {
    let never = |path: Path, growth| reach(&path, &Aim::moving(100.0, growth));
    // 5.18 + 0.09 k is at 100 * 1.0001^k in period 1,195.
    assert_eq!(
        never(linear(5.18, 0.09), 0.000_1),
        Answer::Never(Reason::Beyond)
    );
    assert_eq!(
        never(linear(5.18, 0.09), 0.001),
        Answer::Never(Reason::Outpaced)
    );
    let slow = |growth| {
        let parts = vec![Part::logistic(5.18, 0.002, 100_000.0)];
        never(
            Path {
                parts,
                ..Path::default()
            },
            growth,
        )
    };
    assert_eq!(slow(0.001), Answer::Never(Reason::Beyond));
    assert_eq!(slow(0.01), Answer::Never(Reason::Outpaced));
}
