//! The engine against programs that are not ours: `tests/oracles/make.py` asks them, the answers are kept beside it.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a fixture that cannot be read must stop the test, and its counts of years are small"
)]

use trade_horizon::data;
use trade_horizon::engine::chance::{Noisy, of_parts, of_series};
use trade_horizon::engine::pace::{Pace, required};
use trade_horizon::engine::path::{Effect, Lever, Part, Path, Shock};
use trade_horizon::engine::reach::{Aim, Answer, reach};
use trade_horizon::engine::units::Period;
use trade_horizon::scenario::{Lang, link};
use trade_horizon::text::{self, csv};
use trade_horizon::view;

/// One question: its kind, its numbers, and the other program's answer as the last of them.
struct Case {
    kind: String,
    numbers: Vec<f64>,
}

fn cases(fixture: &str) -> Vec<Case> {
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

/// Five parts growing at the first five numbers, from the State Bank's levels of FY2024-25.
fn five(rates: &[f64]) -> Path {
    let bases = [227.59, 142.88, 4.561, 18.24, 48.88];
    let parts = bases.iter().zip(rates);
    Path {
        parts: parts
            .map(|(base, rate)| Part::compound(*base, *rate))
            .collect(),
        ..Path::default()
    }
}

/// What the engine answers to a question, but for chances.
fn ours(kind: &str, n: &[f64]) -> f64 {
    match kind {
        "PDURATION" => years(&Part::compound(n[1], n[0]).into(), Aim::fixed(n[2])),
        // The rate that takes a present value to a future one; a fall has no deadline to meet here.
        "RRI" if n[2] <= n[1] => n[3],
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
fn five_programs_agree_to_a_billionth() {
    let fixtures = [
        include_str!("oracles/libreoffice.csv"),
        include_str!("oracles/bc.csv"),
        include_str!("oracles/mpmath.csv"),
        include_str!("oracles/scipy.csv"),
    ];
    let chances = ["two-years", "chance", "continuous"];
    let mut asked = 0;
    for case in fixtures.into_iter().flat_map(cases) {
        if chances.contains(&case.kind.as_str()) {
            continue;
        }
        let (expected, inputs) = case.numbers.split_last().expect("an answer");
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

#[test]
fn chances_of_one_series_agree_to_a_ten_thousandth() {
    let mut asked = 0;
    let fixtures = [
        include_str!("oracles/mpmath.csv"),
        include_str!("oracles/scipy.csv"),
    ];
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
    for case in cases(include_str!("oracles/scipy.csv")) {
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
    }
}

#[test]
fn chances_of_five_parts_agree_with_a_million_other_paths() {
    let sigmas = [0.40, 0.43, 0.46, 0.69, 0.94];
    let mut worst = 0.0_f64;
    for case in cases(include_str!("oracles/numpy.csv")) {
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

/// A table of each language and what a spreadsheet of its country reads from it; the years of the first two are fiscal.
const TABLES: [(Lang, &str, &str, &str); 4] = [
    (
        Lang::En,
        "?goal=ca5-triple&rate=12.34&vs=goal.ca5-triple_rate.8",
        include_str!("oracles/table-en.csv"),
        include_str!("oracles/table-en-read.tsv"),
    ),
    (
        Lang::Ur,
        "?goal=exports-1bn&rate=25&vs=goal.exports-1bn_rate.8",
        include_str!("oracles/table-ur.csv"),
        include_str!("oracles/table-ur-read.tsv"),
    ),
    (
        Lang::Ru,
        "?goal=exports-1bn&rate=25&vs=goal.exports-1bn_rate.8&base=ca5-fy2025-sbp-exports@197.065",
        include_str!("oracles/table-ru.csv"),
        include_str!("oracles/table-ru-read.tsv"),
    ),
    (
        Lang::Ky,
        "?goal=custom&base=10.5&period=fy2010&rate=40&vs=goal.custom_period.fy2012",
        include_str!("oracles/table-ky.csv"),
        include_str!("oracles/table-ky-read.tsv"),
    ),
];

#[test]
fn a_spreadsheet_of_each_country_reads_every_digit_of_the_table_no_date_and_no_formula() {
    for (lang, query, saved, read) in TABLES {
        let (scenario, refused) = link::decode(query, "");
        assert!(refused.is_empty(), "{refused:?}");
        let (words, page) = (text::words(lang), view::page(scenario));
        let csv = csv::csv(words, &page, "https://example.org/?v=1&rate=12.34");
        if std::env::var_os("UPDATE").is_some() {
            let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/oracles");
            std::fs::write(format!("{folder}/table-{}.csv", lang.tag()), &csv)
                .expect("it can be written");
            continue;
        }
        assert_eq!(
            csv, saved,
            "UPDATE=1 writes it anew, then tests/oracles/make.py"
        );
        let cells = read.lines().filter(|line| !line.starts_with('#'));
        let cells: Vec<Vec<&str>> = cells.map(|line| line.split('\t').collect()).collect();
        let cell = |row: usize, column: usize| {
            let (row, column) = (row.to_string(), column.to_string());
            let found = cells
                .iter()
                .find(|cell| cell[0] == row && cell[1] == column);
            found.map_or(("", ""), |cell| (cell[2], cell[3]))
        };
        let kinds: std::collections::BTreeSet<_> = cells.iter().map(|cell| cell[2]).collect();
        assert_eq!(kinds.into_iter().collect::<Vec<_>>(), ["float", "string"]);
        let names = words.csv_columns.iter().take(3);
        let names = names.chain([&words.table_other, &words.history_who]);
        for (column, name) in names.chain(words.csv_columns.iter().skip(3)).enumerate() {
            assert_eq!(cell(0, column), ("string", *name));
        }
        assert_eq!(cell(1, 6).1, "https://example.org/?v=1&rate=12.34");
        assert!(cell(1, 7).1.ends_with(cell(1, 6).1) && !cell(1, 5).1.is_empty());
        let last = view::last_period(&page);
        assert!(last > 7, "{last}");
        let mut numbers = 0;
        for after in 0..=last {
            let row = view::read_off(&page, after);
            let line = usize::from(after) + 1;
            let (kind, period) = cell(line, 0);
            assert_eq!(period, (words.csv_period)(row.period));
            let fiscal = matches!(row.period, Period::Fiscal(_));
            assert_eq!(kind, if fiscal { "string" } else { "float" }, "{period}");
            let values = [Some(row.flow), Some(row.share), row.other];
            for (place, value) in values.into_iter().enumerate() {
                let (kind, read) = cell(line, place + 1);
                let Some(value) = value else {
                    assert_eq!(kind, "");
                    continue;
                };
                numbers += 1;
                assert_eq!(kind, "float");
                let read: f64 = read.parse().expect("a number");
                // A millionth of a million dollars is a dollar: the last digit that is saved.
                assert!(
                    (read - value).abs() <= 0.5e-6 * (1.0 + 1e-9),
                    "{read} {value}"
                );
                let whole = (read * 1e6).round() / 1e6;
                assert!(
                    (whole - read).abs() < 1e-12,
                    "nothing was lost in reading {read}"
                );
            }
        }
        // Below, each level on record: period, value, share and who counted it.
        let figures = page.history.iter().flat_map(|line| &line.figures);
        let ahead = usize::from(last) + 2;
        let mut line = ahead;
        for (value, period) in figures.filter_map(|figure| figure.level()) {
            assert_eq!(cell(line, 0).1, (words.csv_period)(period));
            let (kind, read) = cell(line, 1);
            let read: f64 = read.parse().expect("a number");
            assert!(
                kind == "float" && (read - value.to_f64()).abs() <= 0.5e-6 * (1.0 + 1e-9),
                "{read}"
            );
            assert_eq!((cell(line, 2).0, cell(line, 4).0), ("float", "string"));
            line += 1;
        }
        let past = line - ahead;
        assert_eq!(
            cells.len(),
            8 + 3 + usize::from(last) + 1 + numbers + 4 * past
        );
    }
}

/// Recent pace, long-run pace, volatility and the best 3, 5 and 10 years, by the id of a series' last figure.
fn read_off(id: &str) -> Vec<f64> {
    let found = data::series().iter().find(|series| series.last.id == id);
    let record = found.and_then(|series| series.record.as_ref());
    record.expect(id).exact.to_vec()
}

#[test]
fn what_is_read_off_each_series_is_what_numpy_reads() {
    let fixture = include_str!("oracles/series.csv").lines();
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

#[test]
fn each_goal_arrives_on_each_count_when_mpmath_says() {
    let mut asked = 0;
    for line in include_str!("oracles/goals.csv")
        .lines()
        .filter(|line| !line.starts_with('#'))
    {
        let cells: Vec<_> = line.split(',').collect();
        let (scenario, refused) = link::decode(cells[0], "");
        assert_eq!(refused, [], "{line}");
        let outcome = view::outcome(&scenario);
        let view::Outcome::Reached { years, period } = outcome else {
            unreachable!("{line}: {outcome:?}")
        };
        let expected: f64 = cells[1].parse().expect("a number");
        assert!((years - expected).abs() < 1e-9, "{line}: {years}");
        assert_eq!(period.to_label(), cells[2], "{line}");
        // A link that holds the figure at its value says the same.
        let pinned = link::encode(&scenario.pinned());
        assert_eq!(
            view::outcome(&link::decode(&pinned, "").0),
            outcome,
            "{pinned}"
        );
        asked += 1;
    }
    assert!(asked >= 30, "{asked}");
}

#[test]
fn the_working_is_that_of_mpmath() {
    let mut asked = 0;
    for line in include_str!("oracles/working.csv").lines().skip(1) {
        // A link may hold commas.
        let cells: Vec<_> = line.rsplitn(5, ',').collect();
        let [at, before, whole, years, query] = *cells.as_slice() else {
            unreachable!("{line}")
        };
        let number = |text: &str| text.parse::<f64>().expect("a number");
        let page = view::page(link::decode(query, "").0);
        let working = view::working::working(&page);
        let view::Outcome::Reached { years: ours, .. } = page.headline.outcome else {
            unreachable!("{line}")
        };
        assert!((ours - number(years)).abs() < 1e-9, "{line}: {ours}");
        let solved = working
            .quotient
            .map_or(ours, |(above, below)| above / below);
        assert!((solved - number(years)).abs() < 1e-9, "{line}: {solved}");
        let [first, second] = working.columns.as_slice() else {
            unreachable!("{line}")
        };
        assert_eq!(second.after.to_string(), whole, "{line}");
        assert_eq!(first.after + 1, second.after, "{line}");
        for (column, level) in [(first, before), (second, at)] {
            let near = |value: f64| (value / number(level) - 1.0).abs() < 1e-12;
            assert!(near(column.level), "{line}: {}", column.level);
            let sum: f64 = column.made.iter().sum();
            assert!(column.made.is_empty() || near(sum), "{line}: {sum}");
            assert_eq!(column.there, column.level >= column.target, "{line}");
        }
        asked += 1;
    }
    assert!(asked >= 12, "{asked}");
}
