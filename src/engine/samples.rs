//! Paths and targets at random, and plain ones, for the tests of this room.

use super::path::{Effect, Lever, Part, Path, Shock};
use super::reach::Aim;
use proptest::prelude::*;

pub(super) fn compound(base: f64, rate: f64) -> Path {
    Part::compound(base, rate).into()
}

pub(super) fn linear(base: f64, step: f64) -> Path {
    Part::linear(base, step).into()
}

pub(super) fn rates() -> impl Strategy<Value = f64> {
    -0.9_f64..2.0
}

pub(super) fn parts() -> impl Strategy<Value = Vec<Part>> {
    let base = || 0.001_f64..1e4;
    prop_oneof![
        (base(), rates()).prop_map(|(base, rate)| vec![Part::compound(base, rate)]),
        (0.0_f64..1e4, -1e3_f64..1e3).prop_map(|(base, step)| vec![Part::linear(base, step)]),
        (base(), rates(), rates(), 0.1_f64..50.0)
            .prop_map(|(base, rate, to, half)| vec![Part::fading(base, rate, to, half)]),
        (base(), rates(), 0.1_f64..1e5)
            .prop_map(|(base, rate, ceiling)| vec![Part::logistic(base, rate, ceiling)]),
        prop::collection::vec(
            (base(), rates()).prop_map(|(base, rate)| Part::compound(base, rate)),
            2..10
        ),
    ]
}

pub(super) fn levers() -> impl Strategy<Value = Vec<Lever>> {
    let effect = prop_oneof![
        (0.0_f64..3.0).prop_map(Effect::Raise),
        (0.0_f64..1e4).prop_map(Effect::Add)
    ];
    let lever = (0.5_f64..40.0, 0.0_f64..10.0, effect).prop_map(|(from, phase, effect)| Lever {
        from,
        phase,
        effect,
    });
    prop::collection::vec(lever, 0..3)
}

pub(super) fn shocks() -> impl Strategy<Value = Shock> {
    (0.5_f64..40.0, 0.0_f64..1.0, 0.01_f64..20.0).prop_map(|(from, depth, recovery)| Shock {
        from,
        depth,
        recovery,
    })
}

pub(super) fn paths() -> impl Strategy<Value = Path> {
    (parts(), levers(), prop::option::of(shocks())).prop_map(|(parts, levers, shock)| Path {
        parts,
        levers,
        shock,
    })
}

pub(super) fn aims() -> impl Strategy<Value = Aim> {
    (0.01_f64..1e5, prop_oneof![Just(0.0), -0.05_f64..0.3])
        .prop_map(|(level, rate)| Aim::moving(level, rate))
}
