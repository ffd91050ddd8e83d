//! The engine where its bounds are: values worked out by hand or, for the chance, by quadrature with mpmath.

use super::assert_near;
use trade_horizon::engine::chance::{of_parts, of_series};
use trade_horizon::engine::pace::{Pace, required, required_by};
use trade_horizon::engine::path::{Effect, Lever, Part, Path, Shock};
use trade_horizon::engine::reach::{Aim, Answer, Reason, reach};
use trade_horizon::engine::units::{Period, UnitError, Usd, parse_fixed};

fn compound(base: f64, rate: f64) -> Path {
    Part::compound(base, rate).into()
}

/// The five states, 442.151 together, each at its rate.
fn five(rates: [f64; 5]) -> Path {
    let bases = [227.59, 142.88, 4.561, 18.24, 48.88];
    let parts = bases.iter().zip(rates);
    Path {
        parts: parts
            .map(|(base, rate)| Part::compound(*base, rate))
            .collect(),
        ..Path::default()
    }
}

fn lever(from: f64, effect: Effect) -> Lever {
    Lever {
        from,
        phase: 0.0,
        effect,
    }
}

fn with(path: Path, levers: Vec<Lever>) -> Path {
    Path { levers, ..path }
}

#[test]
fn a_chance_is_of_the_years_that_count() {
    assert_eq!(of_parts(&[], &[1.0, 1.0], 2, &[]).by, [1.0, 1.0]);
    // A deadline in the third year looks at three.
    assert_eq!(of_parts(&[], &[0.5, 0.5, 2.0], 2, &[3]).by, [0.0, 0.0]);
    let by = of_series(&[0.0, 0.5, 0.0], 0.5);
    let expected = [0.788_989_984_804, 0.800_529_224_217];
    for (one, other) in by.iter().skip(1).zip(expected) {
        assert_near(*one, other, 1e-6);
    }
}

#[test]
fn a_pace_is_named_where_there_is_one() {
    // 5 to the power of a fifth, less one.
    let rate = required(&compound(0.1, 0.1), &Aim::fixed(0.5), 5.0);
    assert!(matches!(rate, Some(Pace::Rate(rate)) if (rate - 0.379_729_661_461_215).abs() < 1e-12));
    let linear: Path = Part::linear(5.0, 1.0).into();
    assert_eq!(required(&linear, &Aim::fixed(100.0), 0.0), None);
    // 0.1 and 0.7 are a last bit short of 0.8.
    let two = Path {
        parts: vec![Part::compound(0.1, 0.1), Part::compound(0.7, 0.1)],
        ..Path::default()
    };
    assert_eq!(required(&two, &Aim::fixed(0.8), 5.0), None);
    // An amount that a lever adds is the whole target.
    let added = |path, from| with(path, vec![lever(from, Effect::Add(100.0))]);
    let aim = Aim::fixed(100.0);
    assert_eq!(required(&added(linear, 1.0), &aim, 5.0), None);
    assert_eq!(
        required_by(&added(compound(5.0, 0.1), 3.0), &aim, 5.0),
        None
    );
    // No rate that anybody would name.
    assert_eq!(
        required(&compound(1.0, 0.1), &Aim::fixed(7.2e10), 1.0),
        None
    );
    let step = five([0.1; 5]).at_pace(Pace::Step(10.0));
    assert_near(step.flow(2.0), 462.151, 1e-9);
    let fallen = Path {
        shock: Some(Shock {
            from: 1.5,
            depth: 0.9,
            recovery: 30.0,
        }),
        ..compound(50.0, 0.1)
    };
    let rate = required_by(&fallen, &Aim::fixed(60.0), 3.0);
    assert!(matches!(rate, Some(Pace::Rate(rate)) if (rate - 0.2).abs() < 1e-12));
}

#[test]
fn two_levers_lift_in_turn() {
    let raise = |by| lever(0.0, Effect::Raise(by));
    let path = with(
        Part::linear(100.0, 0.0).into(),
        vec![raise(0.5), raise(0.2)],
    );
    for (one, other) in path.made_of(1.0).iter().zip([100.0, 50.0, 30.0]) {
        assert_near(*one, other, 1e-12);
    }
    assert_near(path.flow(1.0), 180.0, 1e-12);
    assert_near(compound(1.0, 0.1).settled(), 0.0, 1e-12);
}

#[test]
fn why_it_never_arrives_is_the_reason() {
    let shrinks = five([-0.2, 0.0, 0.0001, 0.0, 0.0]);
    assert_eq!(
        reach(&shrinks, &Aim::fixed(600.0)),
        Answer::Never(Reason::Beyond)
    );
    let slow = five([-0.2, 0.02, 0.0, 0.0, 0.0]);
    assert_eq!(
        reach(&slow, &Aim::moving(600.0, 0.05)),
        Answer::Never(Reason::Outpaced)
    );
}

#[test]
fn what_is_a_last_bit_short_is_there_and_what_is_a_digit_short_is_not() {
    // 0.7 and 0.1 are a last bit short of 0.8.
    let path = with(compound(0.7, 0.0), vec![lever(1.0, Effect::Add(0.1))]);
    let there = reach(&path, &Aim::fixed(0.8));
    assert!(
        matches!(there, Answer::Reached { periods: 1, .. }),
        "{there:?}"
    );
    let short = reach(&compound(999_999.999_999_99, 0.1), &Aim::fixed(1e6));
    assert!(!matches!(short, Answer::Met), "{short:?}");
    // Two parts at one rate are one.
    for period in 1..200_u16 {
        for rate in [0.01, 0.05, 0.07, 0.1, 0.15, 0.2, 0.25, 0.3] {
            let target = 200.0 * f64::powi(1.0 + rate, i32::from(period));
            let two = Path {
                parts: vec![Part::compound(150.0, rate), Part::compound(50.0, rate)],
                ..Path::default()
            };
            let there = reach(&two, &Aim::fixed(target));
            assert!(
                matches!(there, Answer::Reached { periods, .. } if periods == period),
                "{rate} {period}: {there:?}"
            );
        }
    }
}

#[test]
fn numbers_and_periods_are_read_to_their_bounds() {
    assert_eq!(parse_fixed("10 500", 0), Ok(10_500));
    assert_eq!(parse_fixed("100,000,000", 0), Ok(100_000_000));
    assert_eq!(Period::parse("1947"), Ok(Period::Calendar(1947)));
    assert_eq!(Period::parse("FY2998-99"), Ok(Period::Fiscal(2999)));
    assert_eq!(Period::parse("FY2999-00"), Err(UnitError::Period));
    assert_eq!(Period::parse("fy2025").map(Period::ending), Ok(2025));
    assert_eq!(Usd::parse("5.1879").map(Usd::thousands), Ok(5_187));
}
