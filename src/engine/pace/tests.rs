//! The pace that is asked of a deadline, and whether it keeps it.

use super::*;
use crate::engine::path::{Effect, Lever, Shock};
use crate::engine::reach::reach;
use crate::engine::samples::{aims, compound, linear, paths};
use proptest::prelude::*;

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
    none(compound(120.0, 0.1), 100.0, 5.0);
    none(compound(5.0, 0.1), 100.0, 0.0);
    none(compound(5.0, 0.1), 100.0, -1.0);
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

/// Two parts add 2 each where 4 a year are asked for.
#[test]
fn an_amount_is_shared_by_the_parts() {
    let mut path = linear(5.0, 1.0);
    path.parts.extend(linear(7.0, 3.0).parts);
    let flow = |years| path.at_pace(Pace::Step(4.0)).flow(years);
    assert_eq!((flow(0.0), flow(3.0)), (12.0, 24.0));
}

#[test]
fn the_slowest_of_the_paces_that_are_in_time_is_found() {
    let found = slowest(Pace::Rate(0.2), 100.0, |pace| pace.size() >= 0.1).size();
    assert!((found - 0.1).abs() < 1e-9 && found >= 0.1, "{found}");
    let found = slowest(Pace::Step(10.0), 100.0, |pace| pace.size() >= -3.0).size();
    assert!((found + 3.0).abs() < 1e-9 && found >= -3.0, "{found}");
    let only = Pace::Rate(0.2);
    assert_eq!(slowest(only, 100.0, |pace| pace.size() >= 0.2), only);
}

/// A lever brings more than the target in the year of the deadline: the amount that is needed is a loss.
#[test]
fn what_is_needed_beside_levers_may_be_less_than_nothing() {
    let mut path = linear(9_363.2, 0.0);
    let raise = Effect::Raise(2.35);
    let add = Effect::Add(4_408.3);
    path.levers = [(0.5, 0.0, raise), (25.56, 0.834, add)]
        .map(|(from, phase, effect)| Lever {
            from,
            phase,
            effect,
        })
        .to_vec();
    let aim = Aim::fixed(34_738.5);
    let Some(Pace::Step(step)) = required_by(&path, &aim, 26.5) else {
        unreachable!("an amount leads there")
    };
    // (34738.5 - 4408.3) / 3.35 - 9363.2 in 27 years: what is crossed before counts only if that period is at the target too.
    let expected = (30_330.2 / 3.35 - 9_363.2) / 27.0;
    assert!(
        expected < 0.0 && (step - expected).abs() < 1e-6,
        "{step} {expected}"
    );
}

proptest! {
    #![proptest_config(ProptestConfig { max_global_rejects: 100_000, ..ProptestConfig::default() })]

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

#[test]
fn a_target_beyond_a_float_needs_more_than_its_own_growth() {
    let Some(Pace::Rate(rate)) = required(&compound(5.18, 0.1), &Aim::moving(100.0, 1.0), 974.5)
    else {
        unreachable!("a rate arrives")
    };
    // 2 (100/5.18)^(1/974.5) - 1
    assert!((rate - 1.006_084_9).abs() < 1e-5, "{rate}");
}

#[test]
fn above_a_ceiling_every_pace_falls_to_it() {
    let path = Path {
        parts: vec![Part::logistic(5.18, 0.1, 4.0)],
        ..Path::default()
    };
    let slowest = path.at_pace(Pace::Rate(-0.999));
    assert!((slowest.flow(50.0) - 4.0).abs() < 1e-9);
    assert!(matches!(
        reach(&slowest, &Aim::fixed(100.0)),
        crate::engine::reach::Answer::Never(_)
    ));
}
