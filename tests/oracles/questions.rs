//! The questions that other programs were asked, as their fixtures hold them.

use trade_horizon::engine::path::{Part, Path};

/// One question: its kind, its numbers, and the other program's answer as the last of them.
pub(super) struct Case {
    pub(super) kind: String,
    pub(super) numbers: Vec<f64>,
}

/// The questions of a fixture.
pub(super) fn cases(fixture: &str) -> Vec<Case> {
    let lines = fixture.lines().filter(|line| !line.starts_with('#'));
    let case = |line: &str| {
        let (kind, rest) = line.split_once(',').expect("a kind");
        let numbers = rest.split(',');
        Case {
            kind: kind.to_owned(),
            numbers: numbers.map(|n| n.parse().expect("a number")).collect(),
        }
    };
    lines.map(case).collect()
}

/// Five parts growing at the first five numbers, from the State Bank's levels of FY2024-25.
pub(super) fn five(rates: &[f64]) -> Path {
    let bases = [227.59, 142.88, 4.561, 18.24, 48.88];
    let parts = bases.iter().zip(rates);
    Path {
        parts: parts
            .map(|(base, rate)| Part::compound(*base, *rate))
            .collect(),
        ..Path::default()
    }
}
