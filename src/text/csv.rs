//! A table as delimiter-separated values (RFC 4180), for spreadsheets and for programs: the first row names the columns, every
//! row has as many cells, every text is quoted and none of them is a formula.

use super::numerals::write_float;
use super::words::Words;
use crate::engine::units::{Usd, write_fixed};
use crate::scenario::Base;
use crate::view::{self, Page};

/// Decimals of the values: millionths of a million, one US dollar.
const DECIMALS: u32 = 6;

/// Every period with its flow in USD m, its share of the target and, where a second scenario stands beside it, that one's flow;
/// then what happened, by who counted it. What it is of, the address that opens the same answer and how to cite it stand in the
/// last columns of the first period. Separator and decimal mark are those of spreadsheets in the countries of the language.
/// `link` is that address.
#[must_use]
pub fn csv(words: &Words, page: &Page, link: &str) -> String {
    let (separator, point) = words.csv_marks;
    // Excel reads UTF-8 only after a byte order mark.
    let mut csv = "\u{feff}".to_owned();
    let mut write = |cells: &[String]| {
        csv += &cells.join(separator);
        csv += "\r\n";
    };
    let compared = page.scenario.versus.is_some();
    let (numbers, about) = words.csv_columns.split_at(3);
    let names = numbers.iter().copied();
    let names = names.chain(compared.then_some(words.table_other));
    let names = names.chain(Some(words.history_who));
    let names = names.chain(about.iter().copied()).map(text);
    write(&names.collect::<Vec<_>>());
    let number = |value: f64, level: f64| number(value, level).replace('.', point);
    for after in 0..=view::last_period(page) {
        let row = view::read_off(page, after);
        let mut cells = vec![
            text((words.csv_period)(row.period)),
            match row.stated {
                // What was entered stands as it was entered; what is on record has all its digits.
                Some(cents) if matches!(page.scenario.base, Base::Own(..)) => {
                    write_fixed(cents, Usd::DECIMALS).replace('.', point)
                }
                _ => number(row.flow, row.target),
            },
            number(row.share, 1.0),
        ];
        // Empty before the second scenario starts.
        let other = row.other.map(|flow| number(flow, f64::INFINITY));
        cells.extend(compared.then(|| other.unwrap_or_default()));
        cells.push(String::new());
        cells.extend(if after == 0 {
            [
                text((words.chart_title)(&page.scenario)),
                text(link),
                text((words.quote)(page, link)),
            ]
        } else {
            Default::default()
        });
        write(&cells);
    }
    // What happened, each level with who counted it.
    for line in &page.history {
        let who = text((words.line)(line, page.headline.goal));
        for figure in &line.figures {
            let Some((value, period)) = figure.level() else {
                continue;
            };
            let mut cells = vec![
                text((words.csv_period)(period)),
                number(value.to_f64(), page.headline.target),
                number(value.to_f64() / page.headline.target, 1.0),
            ];
            cells.extend(compared.then(String::new));
            cells.push(who.clone());
            cells.extend(about.iter().map(|_| String::new()));
            write(&cells);
        }
    }
    csv
}

/// A cell of text. What a spreadsheet would take for a formula gets an apostrophe before it; marks that hold words together on
/// a page are no part of what a cell says.
fn text(text: impl AsRef<str>) -> String {
    let text = text.as_ref();
    let guard = if text.starts_with(['=', '+', '-', '@', '\t', '\r']) {
        "'"
    } else {
        ""
    };
    let plain = text.replace(|c| matches!(c, '\u{2066}'..='\u{2069}'), "");
    format!("\"{guard}{}\"", plain.replace('"', "\"\""))
}

/// A cell that holds a number, which is below a level where its value is.
fn number(value: f64, level: f64) -> String {
    let whole = |value: f64| {
        #[allow(
            clippy::cast_possible_truncation,
            reason = "a float beyond 64 bits saturates"
        )]
        let integer = libm::round(value * 1e6) as i64;
        integer
    };
    // Beyond that no float tells the two apart.
    if value.abs() >= 9e12 {
        return write_float(value, DECIMALS);
    }
    let crosses = value < level * (1.0 - 1e-12) && whole(value) >= whole(level);
    write_fixed(whole(value) - i64::from(crosses), DECIMALS)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::data::Lang;
    use crate::scenario::link;
    use crate::text::words;

    /// The cells of a file, as a strict reader takes them apart: quotes end where they are closed, rows are of one length.
    fn cells(csv: &str, separator: char) -> Vec<Vec<String>> {
        let plain = csv.strip_prefix('\u{feff}').unwrap_or_default();
        let row = |line: &str| {
            let mut cells = vec![String::new()];
            let mut quoted = false;
            for letter in line.chars() {
                match letter {
                    '"' => quoted = !quoted,
                    other if other == separator && !quoted => cells.push(String::new()),
                    other => cells.last_mut().map_or((), |cell| cell.push(other)),
                }
            }
            assert!(!quoted, "{line}");
            cells
        };
        let rows: Vec<Vec<String>> = plain.split_terminator("\r\n").map(row).collect();
        assert!(rows.iter().all(|cells| cells.len() == rows[0].len()));
        rows
    }

    #[test]
    fn the_first_row_names_the_columns_and_every_row_has_as_many_cells() {
        let address = "https://example.org/?v=1&goal=ca5-triple";
        for query in [
            "goal=ca5-triple",
            "goal=ca5-triple&vs=rate.5",
            "rate=-5",
            "goal=kgz-200m&vs=goal.kgz-100m",
        ] {
            for (lang, separator) in Lang::ALL.into_iter().zip([',', ',', ';', ';']) {
                let page = view::page(link::decode(query, "").0);
                let csv = csv(words(lang), &page, address);
                assert!(
                    !csv.contains(|c| matches!(c, '\u{2066}'..='\u{2069}')),
                    "{csv}"
                );
                let rows = cells(&csv, separator);
                assert_eq!(rows[0].len(), if query.contains("vs") { 8 } else { 7 });
                assert!(rows[0].iter().all(|name| !name.is_empty()), "{:?}", rows[0]);
                let ahead = usize::from(view::last_period(&page)) + 2;
                let past: usize = page.history.iter().map(|line| line.figures.len()).sum();
                assert_eq!(rows.len(), ahead + past);
                let who = rows[0].len() - 4;
                assert!(rows[1..ahead].iter().all(|row| row[who].is_empty()));
                assert!(rows[ahead..].iter().all(|row| !row[who].is_empty()));
                let about = &rows[1][rows[1].len() - 3..];
                assert_eq!(about[1], address);
                assert!(about[2].ends_with(address) && !about[0].is_empty());
                let empty = [const { String::new() }; 3];
                assert!(rows[2..].iter().all(|row| row.ends_with(&empty)));
            }
        }
    }

    #[test]
    fn every_period_stands_with_its_numbers() {
        let page = view::page(link::decode("goal=ca5-triple", "").0);
        let english = csv(words(Lang::En), &page, "link");
        let lines: Vec<_> = english.trim_end().split("\r\n").collect();
        let past: usize = page.history.iter().map(|line| line.figures.len()).sum();
        assert_eq!((lines.len(), past), (1 + 14 + past, 28));
        assert_eq!(
            lines[0],
            "\u{feff}\"Period\",\"USD m\",\"Share of the target\",\"Who counted\",\"What it is\",\"Link\",\"Citation\""
        );
        assert!(lines[1].starts_with("\"2024\",392,0.333333,,\"Pakistan’s trade"));
        assert_eq!(lines[13], "\"2036\",1230.263924,1.046143,,,,");
        let russian = csv(words(Lang::Ru), &page, "link");
        assert!(
            russian.contains("\r\n\"2036\";1230,263924;1,046143;;;;\r\n"),
            "{russian}"
        );
    }

    #[test]
    fn what_happened_follows_with_who_counted_it() {
        let page = view::page(link::decode("vs=rate%3D20", "").0);
        let english = csv(words(Lang::En), &page, "link");
        for line in [
            "\"1994\",0.1983,0.001983,,\"Kyrgyz statistics\",,,",
            "\"2023\",20.303704,0.203037,,\"Kyrgyz statistics\",,,",
            "\"2003\",2.775976,0.02776,,\"exports alone, UN Comtrade\",,,",
            "\"FY2022-23\",11.2,0.112,,\"minister\",,,",
        ] {
            assert!(
                english.lines().any(|other| other == line),
                "{line} in {english}"
            );
        }
        for lang in Lang::ALL {
            let words = words(lang);
            let (separator, _) = words.csv_marks;
            let file = csv(words, &page, "link");
            let separator = separator.chars().next().unwrap_or_default();
            assert_eq!(cells(&file, separator)[0].len(), 8);
        }
    }

    #[test]
    fn a_start_on_record_has_all_its_digits_and_one_of_the_readers_its_own() {
        for (query, start) in [
            ("base=kgz-nsc-2023-total", "\"2023\",20.303704,0.203037"),
            ("base=20.5&period=2023", "\"2023\",20.5,0.205"),
        ] {
            let page = view::page(link::decode(query, "").0);
            let english = csv(words(Lang::En), &page, "link");
            let first = english.lines().nth(1).unwrap_or_default();
            assert!(first.starts_with(start), "{first}");
        }
    }

    #[test]
    fn no_spreadsheet_takes_a_period_for_a_date() {
        let page = view::page(link::decode("shock=fy2010:-5:1", "").0);
        for (lang, period) in Lang::ALL.into_iter().zip([
            "FY2024-25",
            "مالی سال 2024/25",
            "2024/25 финансовый год",
            "2024/25-финансы жылы",
        ]) {
            let csv = csv(words(lang), &page, "link");
            let second = csv.split("\r\n").nth(1).unwrap_or_default();
            assert!(second.starts_with(&format!("\"{period}\"")), "{second}");
        }
    }

    #[test]
    fn no_cell_is_a_formula_or_ends_early() {
        assert_eq!(text("=1+1"), "\"'=1+1\"");
        assert_eq!(text("@x"), "\"'@x\"");
        assert_eq!(text("a \"b\", c"), "\"a \"\"b\"\", c\"");
        assert_eq!(text("\u{2066}a\u{2069}"), "\"a\"");
    }

    #[test]
    fn a_share_below_the_whole_never_reads_as_the_whole() {
        assert_eq!(number(0.999_999_8, 1.0), "0.999999");
        assert_eq!(number(0.999_999_4, 1.0), "0.999999");
        assert_eq!(number(0.999_999_999_999_999, 1.0), "1");
        assert_eq!(number(1.0, 1.0), "1");
        assert_eq!(number(1.000_000_2, 1.0), "1");
        assert_eq!(number(99.999_999_9, 100.0), "99.999999");
        assert_eq!(number(5.5, f64::INFINITY), "5.5");
    }
}
