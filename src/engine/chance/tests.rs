//! Chances, against closed forms and against themselves.

use super::*;
use core::f64::consts::FRAC_1_SQRT_2;
use proptest::prelude::*;

/// Before they are stretched the steps are the quantiles of the middles of equal parts, by the error function of the
/// library; and they have mean 0 and variance 1. The last of them by `SciPy`: `norm.isf(0.5 / 1024)`.
#[test]
#[allow(clippy::cast_precision_loss, reason = "a thousand places")]
fn yearly_steps_are_normal_quantiles() {
    let steps = normal_steps();
    assert_eq!(steps.len(), STEPS);
    let tail = |z: f64| 0.5 * libm::erfc(-z * FRAC_1_SQRT_2);
    // All are stretched alike: what the steepest needs for its own quantile is what the others need.
    let middle = |place: usize| (place as f64 + 0.5) * SHARE;
    let stretch = steps[STEPS - 1] / 3.297_193_345_691_963_5;
    for (place, step) in steps.iter().enumerate() {
        assert!(
            (tail(step / stretch) - middle(place)).abs() < 1e-12,
            "{place}"
        );
    }
    let mean = steps.iter().sum::<f64>() / steps.len() as f64;
    let variance = steps.iter().map(|z| z * z).sum::<f64>() / steps.len() as f64;
    assert!(
        mean.abs() < 1e-12 && (variance - 1.0).abs() < 1e-12,
        "{mean} {variance}"
    );
}

/// `ln(flow / target)` of compound growth by period.
fn ahead(share: f64, rate: f64, periods: u16) -> Vec<f64> {
    let at = |k: u16| libm::log(share) + f64::from(k) * libm::log1p(rate);
    (1..=periods).map(at).collect()
}

/// The chance that a driftless walk of unit steps has not risen above 0 in n years is `C(2n, n) / 4^n` (Sparre
/// Andersen, 1954): 1/2, 3/8, 5/16, ...
#[test]
fn a_walk_without_drift_follows_sparre_andersen() {
    let chances = of_series(&[0.0; 60], 0.4);
    let mut missed = 1.0;
    for (n, chance) in (1..=60_i32).zip(chances) {
        missed *= f64::from(2 * n - 1) / f64::from(2 * n);
        assert!((1.0 - chance - missed).abs() < 1e-7, "{n}: {chance}");
    }
}

/// One year is the normal distribution itself: 1 - Phi((ln 3 - ln 1.1) / 0.25).
#[test]
fn the_first_year_is_the_normal_tail() {
    let chance = of_series(&ahead(1.0 / 3.0, 0.1, 1), 0.25);
    let z = (libm::log(3.0) - libm::log1p(0.1)) / 0.25;
    let tail = 0.5 * libm::erfc(z * FRAC_1_SQRT_2);
    assert!((chance[0] - tail).abs() < 1e-7, "{chance:?} {tail}");
}

#[test]
fn the_published_chance_holds() {
    let chance = of_series(&ahead(1.0 / 3.0, 0.1, 10), 0.25);
    assert!((chance[9] - 0.491).abs() < 5e-4, "{}", chance[9]);
}

#[test]
fn without_volatility_the_path_decides() {
    for sigma in [0.0, 1e-9, 1e-4] {
        let chances = of_series(&ahead(1.0 / 3.0, 0.1, 20), sigma);
        for (k, chance) in (1..=20).zip(chances) {
            let expected = if k >= 12 { 1.0 } else { 0.0 };
            assert!((chance - expected).abs() < 1e-9, "{sigma} {k}: {chance}");
        }
    }
    // An exact hit in the tenth year counts.
    let hit = of_series(&ahead(libm::exp(-10.0 * libm::log1p(0.1)), 0.1, 10), 0.0);
    assert_eq!((hit[8], hit[9]), (0.0, 1.0));
}

#[test]
fn the_bands_of_one_series_are_normal_in_the_logarithm() {
    let bands = bands(0.3, 4.0);
    assert!((bands[3] - 1.0).abs() < 1e-15);
    assert!((libm::log(bands[6]) / 0.6 - 1.644_853_626_951).abs() < 1e-12);
    assert!((bands[0] * bands[6] - 1.0).abs() < 1e-12);
}

#[test]
fn the_yearly_steps_are_normal() {
    let steps = normal_steps();
    assert_eq!(steps.len(), STEPS);
    let mean = |power: i32| steps.iter().map(|z| z.powi(power)).sum::<f64>() / 1_024.0;
    assert!(mean(1).abs() < 1e-12 && (mean(2) - 1.0).abs() < 1e-12);
    assert!((mean(4) - 3.0).abs() < 0.06, "{}", mean(4));
    assert!(steps.is_sorted());
    // The quantile of 512.5 / 1024, from SciPy, before the stretch.
    assert!(
        (steps[512] / 0.001_223_996_7 - 1.0).abs() < 2e-3,
        "{}",
        steps[512]
    );
}

fn lone(rate: f64, sigma: f64) -> (Vec<Noisy>, Vec<f64>) {
    let share = ahead(1.0 / 3.0, rate, 50)
        .into_iter()
        .map(libm::exp)
        .collect();
    (vec![Noisy { share, sigma }], vec![0.0; 50])
}

#[test]
fn a_lone_part_has_the_chance_and_the_bands_of_a_series() {
    let (parts, added) = lone(0.1, 0.25);
    let cloud = of_parts(&parts, &added, added.len(), &[10, 30]);
    let series = of_series(&ahead(1.0 / 3.0, 0.1, 50), 0.25);
    for (cloud, series) in cloud.by.iter().zip(&series) {
        assert!((cloud - series).abs() < 0.006, "{cloud} {series}");
    }
    for (band, years) in cloud.bands.iter().zip([10_u16, 30]) {
        let years = f64::from(years);
        let path = libm::exp(years * libm::log1p(0.1)) / 3.0;
        for (got, expected) in band.iter().zip(bands(0.25, years)) {
            let off = libm::log(got / (path * expected)) / (0.25 * years.sqrt());
            assert!(off.abs() < 0.12, "{off}");
        }
    }
}

/// Values of this program itself: the steps of the paths are part of what it promises, so that a number is the same in
/// every browser and in every version. How near they are to the truth is for `tests/oracles`.
#[test]
fn the_paths_are_the_same_everywhere() {
    let part = |share: f64, rate, sigma| Noisy {
        share: ahead(share, rate, 12).into_iter().map(libm::exp).collect(),
        sigma,
    };
    let parts = [
        part(0.3, 0.05, 0.4),
        part(0.2, 0.15, 0.43),
        part(0.01, 0.2, 0.46),
        part(0.04, 0.03, 0.69),
        part(0.05, 0.1, 0.94),
    ];
    let cloud = of_parts(&parts, &[0.01; 12], 12, &[1, 4, 12]);
    let arrived: Vec<_> = cloud.by.iter().map(|by| by * 16_384.0).collect();
    let expected = [
        1_940.0, 6_071.0, 9_260.0, 11_339.0, 12_814.0, 13_813.0, 14_491.0, 14_987.0, 15_368.0,
        15_606.0, 15_801.0, 15_953.0,
    ];
    assert_eq!(arrived, expected);
    let bands = [
        [
            0.459_883_943_200_111_4,
            0.524_462_163_448_333_7,
            0.614_119_008_183_479_3,
            0.725_156_277_418_136_6,
            0.861_740_693_449_974_1,
            1.037_351_107_597_351_2,
            1.156_504_297_256_469_6,
        ],
        [
            0.511_695_587_635_040_3,
            0.611_812_090_873_718_4,
            0.833_575_740_456_581_1,
            1.169_564_127_922_058,
            1.789_437_532_424_926_8,
            2.684_488_677_978_516,
            3.383_666_884_899_139_6,
        ],
        [
            0.900_966_715_812_683_2,
            1.266_360_175_609_588_8,
            2.192_588_984_966_278,
            4.306_031_465_530_396,
            10.047_926_187_515_26,
            23.646_601_676_940_918,
            55.582_308_769_226_06,
        ],
    ];
    for (band, expected) in cloud.bands.iter().flatten().zip(bands.iter().flatten()) {
        assert!((band / expected - 1.0).abs() < 1e-12, "{band} {expected}");
    }
}

#[test]
fn parts_without_volatility_follow_their_path_and_what_is_added_counts() {
    let (parts, mut added) = lone(0.1, 0.0);
    let chance = |added: &[f64]| of_parts(&parts, added, added.len(), &[]).by;
    assert!((chance(&added)[10] - 0.0).abs() < 1e-12);
    assert!((chance(&added)[11] - 1.0).abs() < 1e-12);
    added[4] = 1.0;
    assert!((chance(&added)[3] - 0.0).abs() < 1e-12);
    assert!((chance(&added)[4] - 1.0).abs() < 1e-12);
}

proptest! {
    #[test]
    fn a_chance_is_one_and_never_falls(
        path in prop::collection::vec(-8.0_f64..4.0, 1..40), sigma in 0.001_f64..5.0
    ) {
        let mut before = 0.0;
        for chance in of_series(&path, sigma) {
            prop_assert!((before..=1.0).contains(&chance), "{chance}");
            before = chance;
        }
    }

    #[test]
    fn a_higher_path_never_lowers_the_chance(
        path in prop::collection::vec(-4.0_f64..1.0, 1..30), more in 0.0_f64..1.0, sigma in 0.05_f64..2.0
    ) {
        let higher: Vec<f64> = path.iter().map(|ahead| ahead + more).collect();
        for (low, high) in of_series(&path, sigma).iter().zip(of_series(&higher, sigma)) {
            prop_assert!(high >= low - 1e-7, "{low} {high}");
        }
    }
}
