//! The chance of arriving.

use crate::questions::{cases, five};
use trade_horizon::engine::chance::{Noisy, of_parts, of_series};
use trade_horizon::engine::path::Path;

#[test]
fn chances_of_one_series_agree_to_a_ten_thousandth() {
    let mut asked = 0;
    let fixtures = [include_str!("mpmath.csv"), include_str!("scipy.csv")];
    for case in fixtures.into_iter().flat_map(cases) {
        let n = &case.numbers;
        let (got, expected) = match case.kind.as_str() {
            "two-years" => (of_series(&[-n[0], -n[1]], n[2])[1], n[3]),
            "chance" => {
                let periods = 1..=n[0] as u16;
                let at = |k| n[1].ln() + f64::from(k) * n[2].ln_1p();
                let ahead: Vec<f64> = periods.map(at).collect();
                (*of_series(&ahead, n[3]).last().expect("a period"), n[4])
            }
            _ => continue,
        };
        assert!((got - expected).abs() < 1e-4, "{} {n:?}: {got}", case.kind);
        asked += 1;
    }
    assert_eq!(asked, 35);
}

/// Looked at ever more often, the chance of a series comes to that of a Brownian motion with drift, whose first passage is
/// inverse Gaussian; a barrier watched `m` times a year lies as if `0.5826 sigma / sqrt(m)` further away (Broadie,
/// Glasserman and Kou, 1997).
#[test]
fn the_continuous_limit_is_inverse_gaussian() {
    let mut asked = 0;
    for case in cases(include_str!("scipy.csv")) {
        let n = &case.numbers;
        if case.kind != "continuous" {
            continue;
        }
        let (distance, drift, sigma, years, expected) = (n[0], n[1], n[2], n[3], n[4]);
        let often = 40.0_f64;
        let step = sigma / often.sqrt();
        let nearer = distance - 0.5826 * step;
        // `drift` is that of the logarithm itself.
        let at = |k: u16| f64::from(k) * drift / often - nearer;
        let ahead: Vec<f64> = (1..=(years * often) as u16).map(at).collect();
        let got = *of_series(&ahead, step).last().expect("a period");
        assert!((got - expected).abs() < 1e-3, "{n:?}: {got}");
        asked += 1;
    }
    assert_eq!(asked, 15);
}

#[test]
fn chances_of_five_parts_agree_with_a_million_other_paths() {
    let sigmas = [0.40, 0.43, 0.46, 0.69, 0.94];
    let mut worst = 0.0_f64;
    for case in cases(include_str!("numpy.csv")) {
        let n = &case.numbers;
        let (target, by, expected) = (n[5], n[6], n[7]);
        let parts: Vec<Noisy> = five(&n[..5])
            .parts
            .into_iter()
            .zip(sigmas)
            .map(|(part, sigma)| {
                let path = Path::from(part);
                let share = (1..=50_u16).map(|k| path.flow(f64::from(k)) / target);
                Noisy {
                    share: share.collect(),
                    sigma,
                }
            })
            .collect();
        let got = of_parts(&parts, &[0.0; 50], 50, &[]).by[by as usize - 1];
        worst = worst.max((got - expected).abs());
        assert!((got - expected).abs() < 0.005, "{n:?}: {got}");
    }
    assert!(worst > 0.0, "the paths are not the same");
}
