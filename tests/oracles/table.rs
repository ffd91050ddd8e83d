//! The table that is saved, as spreadsheets read it.

use std::collections::BTreeSet;
use trade_horizon::engine::units::Period;
use trade_horizon::scenario::{Lang, link};
use trade_horizon::text::{self, csv};
use trade_horizon::view;

/// A table of each language and what a spreadsheet of its country reads from it; the years of the first two are fiscal.
const TABLES: [(Lang, &str, &str, &str); 4] = [
    (
        Lang::En,
        "?goal=ca5-triple&rate=12.34&vs=goal.ca5-triple_rate.8",
        include_str!("table-en.csv"),
        include_str!("table-en-read.tsv"),
    ),
    (
        Lang::Ur,
        "?goal=exports-1bn&rate=25&vs=goal.exports-1bn_rate.8",
        include_str!("table-ur.csv"),
        include_str!("table-ur-read.tsv"),
    ),
    (
        Lang::Ru,
        "?goal=exports-1bn&rate=25&vs=goal.exports-1bn_rate.8&base=ca5-fy2025-sbp-exports@197.065",
        include_str!("table-ru.csv"),
        include_str!("table-ru-read.tsv"),
    ),
    (
        Lang::Ky,
        "?goal=custom&base=10.5&period=fy2010&rate=40&vs=goal.custom_period.fy2012",
        include_str!("table-ky.csv"),
        include_str!("table-ky-read.tsv"),
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
        let kinds: BTreeSet<_> = cells.iter().map(|cell| cell[2]).collect();
        assert_eq!(kinds.into_iter().collect::<Vec<_>>(), ["float", "string"]);
        // What was read is of this table and of no earlier one.
        let plain = csv.replace("\"\"", "\"");
        for text in cells.iter().filter(|cell| cell[2] == "string") {
            assert!(
                plain.contains(text[3]),
                "make.py reads it anew: {}",
                text[3]
            );
        }
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
