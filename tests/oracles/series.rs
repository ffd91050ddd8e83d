//! What is read off each series.

use trade_horizon::data;

/// Recent pace, long-run pace, volatility and the best 3, 5 and 10 years, by the id of a series' last figure.
fn read_off(id: &str) -> Vec<f64> {
    let found = data::series().iter().find(|series| series.last.id == id);
    let record = found.and_then(|series| series.record.as_ref());
    record.expect(id).exact.to_vec()
}

#[test]
fn what_is_read_off_each_series_is_what_numpy_reads() {
    let fixture = include_str!("series.csv").lines();
    let mut asked = 0;
    for line in fixture.filter(|line| !line.starts_with('#')) {
        let cells: Vec<_> = line.split(',').collect();
        let figure = data::figure(cells[0]).expect(cells[0]);
        let (last, _) = figure.level().expect("a level");
        let expected: f64 = cells[1].parse().expect("a number");
        assert!((last.to_f64() - expected).abs() < 1e-9, "{line}");
        let expected: Vec<f64> = cells[2..]
            .iter()
            .filter_map(|cell| cell.parse().ok())
            .collect();
        let got = read_off(cells[0]);
        assert_eq!(got.len(), expected.len(), "{line}: {got:?}");
        for (got, expected) in got.iter().zip(&expected) {
            assert!(
                (got - expected).abs() < 1e-9,
                "{line}: {got} is not {expected}"
            );
        }
        asked += 1;
    }
    assert_eq!(asked, data::series().len());
}

/// The table of the definitions, which was worked out apart from this program and from `NumPy`.
#[test]
fn the_paces_that_the_definitions_give_as_examples_hold() {
    let none = f64::NAN;
    for (id, expected) in [
        (
            "kgz-nsc-2023-total",
            [30.5710, 14.7436, 51.8790, 103.7803, 51.0548, 26.0986],
        ),
        (
            "uzb-stat-2023-total",
            [31.4706, 23.2172, 40.0222, 56.2320, 52.1106, 27.3731],
        ),
        (
            "kaz-bns-2023-total",
            [12.5804, 21.0848, 47.9738, 47.8475, 12.5804, none],
        ),
        (
            "kgz-comtrade-2020-exports",
            [14.3266, -3.7293, 45.9924, 21.9081, 16.9789, 6.2228],
        ),
        (
            "ca5-comtrade-2020-exports",
            [26.5610, 13.5899, 28.3683, 60.9111, 43.4078, 29.2779],
        ),
        (
            "ca3-2023-mirror",
            [28.1409, 30.6267, 14.6323, 37.7490, 28.1409, none],
        ),
    ] {
        let got = read_off(id);
        let expected = expected.into_iter().filter(|one| !one.is_nan());
        assert_eq!(got.len(), expected.clone().count(), "{id}");
        for (got, expected) in got.into_iter().zip(expected) {
            assert!(
                (got - expected).abs() < 1e-4,
                "{id}: {got} is not {expected}"
            );
        }
    }
    let span = |id: &str| data::figure(id).map(|figure| figure.span);
    let years = |from, to| {
        use trade_horizon::engine::units::Period::Calendar;
        Some(data::Span::Between(Calendar(from), Calendar(to)))
    };
    assert_eq!(span("kgz-mirror-ls-growth"), years(2003, 2023));
    assert_eq!(span("kgz-mirror-best-3y"), years(2004, 2007));
    assert_eq!(span("kgz-mirror-best-5y"), years(2004, 2009));
    assert_eq!(span("uzb-mirror-best-10y"), years(2012, 2022));
    assert_eq!(span("ca5-best-5y"), years(2012, 2017));
    assert_eq!(span("kgz-mirror-2018-2023"), years(2018, 2023));
}

#[test]
fn any_year_of_a_series_opens_by_its_id_and_holds_its_value() {
    for (id, value) in [
        ("kgz-nsc-1994-total", "0.1983"),
        ("kgz-nsc-2004-total", "0.385363"),
        ("kgz-nsc-2023-exports", "18.773058"),
        ("kaz-bns-2019-imports", "1.91523308"),
        ("ca5-comtrade-2003-exports", "17.965432"),
        ("ca3-2018-mirror", "133.387403"),
    ] {
        let figure = data::figure(id).expect(id);
        assert_eq!(
            figure.level().map(|(value, _)| value.to_text()).as_deref(),
            Some(value),
            "{id}"
        );
    }
    assert!(data::figure("kgz-nsc-2004-imports").is_none());
    assert!(data::figure("kgz-nsc-1993-total").is_none());
}
