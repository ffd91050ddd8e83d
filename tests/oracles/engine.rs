//! Years to a target and paces that a deadline needs.

use crate::questions::{cases, five};
use trade_horizon::engine::pace::{Pace, required};
use trade_horizon::engine::path::{Effect, Lever, Part, Path, Shock};
use trade_horizon::engine::reach::{Aim, Answer, reach};

fn years(path: &Path, aim: Aim) -> f64 {
    match reach(path, &aim) {
        Answer::Reached { years, .. } => years,
        answer => unreachable!("{answer:?} for {path:?} and {aim:?}"),
    }
}

fn rate(path: &Path, aim: Aim, by: f64) -> f64 {
    match required(path, &aim, by) {
        Some(Pace::Rate(rate)) => rate,
        pace => unreachable!("{pace:?}"),
    }
}

/// What the engine answers to a question, but for chances.
fn ours(kind: &str, n: &[f64]) -> f64 {
    match kind {
        "PDURATION" => years(&Part::compound(n[1], n[0]).into(), Aim::fixed(n[2])),
        // The rate that takes a present value to a future one.
        "RRI" => rate(&Part::compound(n[1], 0.0).into(), Aim::fixed(n[2]), n[0]),
        "compound" => years(&Part::compound(n[0], n[1]).into(), Aim::fixed(n[2])),
        "linear" => years(&Part::linear(n[0], n[1]).into(), Aim::fixed(n[2])),
        "moving" => years(&Part::compound(n[0], n[1]).into(), Aim::moving(n[3], n[2])),
        "scurve" => years(&Part::logistic(n[0], n[1], n[2]).into(), Aim::fixed(n[3])),
        "fading-flow" => Path::from(Part::fading(n[0], n[1], n[2], n[3])).flow(n[4]),
        "required" => rate(
            &Part::compound(n[0], 0.0).into(),
            Aim::moving(n[2], n[1]),
            n[3],
        ),
        "sum" => years(&five(&n[..5]), Aim::fixed(n[5])),
        "fading" => years(
            &Part::fading(n[0], n[1], n[2], n[3]).into(),
            Aim::fixed(n[4]),
        ),
        "events" => {
            let path = Path {
                parts: vec![Part::compound(n[0], n[1])],
                levers: vec![
                    Lever {
                        from: n[4],
                        phase: n[5],
                        effect: Effect::Raise(n[3]),
                    },
                    Lever {
                        from: n[7],
                        phase: 0.0,
                        effect: Effect::Add(n[6]),
                    },
                ],
                shock: Some(Shock {
                    from: n[9],
                    depth: n[8],
                    recovery: n[10],
                }),
            };
            years(&path, Aim::fixed(n[2]))
        }
        other => unreachable!("{other}"),
    }
}

#[test]
fn four_programs_agree_to_a_billionth() {
    let fixtures = [
        include_str!("libreoffice.csv"),
        include_str!("bc.csv"),
        include_str!("mpmath.csv"),
        include_str!("scipy.csv"),
    ];
    let chances = ["two-years", "chance", "continuous"];
    let mut asked = 0;
    for case in fixtures.into_iter().flat_map(cases) {
        if chances.contains(&case.kind.as_str()) {
            continue;
        }
        let (expected, inputs) = case.numbers.split_last().expect("an answer");
        // A fall has no deadline to meet here.
        if case.kind == "RRI" && inputs[2] <= inputs[1] {
            continue;
        }
        let got = ours(&case.kind, &case.numbers);
        assert!(
            (got / expected - 1.0).abs() < 1e-9,
            "{} {inputs:?}: {got} is not {expected}",
            case.kind
        );
        asked += 1;
    }
    assert!(asked >= 300, "{asked} questions were asked");
}
