//! A table as comma-separated values (RFC 4180), for `LibreOffice` and Excel: every text quoted and none of them a formula.

use super::Words;
use crate::engine::units::write_fixed;
use crate::view::{self, Page};

/// Decimals of the values: millionths of a million, one US dollar.
const DECIMALS: u32 = 6;

/// What the table is of and how to cite it, then every period with its flow in USD m, its share of the target and, where a
/// second scenario stands beside it, that one's flow; then what happened, by who counted it. `link` is the address that opens the same answer.
#[must_use]
pub fn csv(words: &Words, page: &Page, link: &str) -> String {
    // Excel reads UTF-8 only after a byte order mark.
    let mut csv = "\u{feff}".to_owned();
    let mut write = |cells: &[String]| {
        csv += &cells.join(",");
        csv += "\r\n";
    };
    write(&[
        text((words.chart_title)(&page.scenario)),
        text((words.quote)(page, link)),
    ]);
    let compared = page
        .scenario
        .versus
        .as_ref()
        .map(|_| text(words.table_other));
    let columns = words.csv_columns.map(text).into_iter();
    let who = text(words.history_who);
    write(
        &columns
            .chain(compared.clone())
            .chain(Some(who))
            .collect::<Vec<_>>(),
    );
    for after in 0..=view::last_period(page) {
        let row = view::read_off(page, after);
        let mut cells = vec![
            text((words.period)(row.period)),
            number(row.flow),
            number(row.share),
        ];
        // Empty before the second scenario starts.
        cells.extend(
            compared
                .as_ref()
                .map(|_| row.other.map_or(String::new(), number)),
        );
        cells.push(String::new());
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
                text((words.period)(period)),
                number(value.to_f64()),
                number(value.to_f64() / page.headline.target),
            ];
            cells.extend(compared.as_ref().map(|_| String::new()));
            cells.push(who.clone());
            write(&cells);
        }
    }
    csv
}

/// A cell of text. What a spreadsheet would take for a formula gets an apostrophe before it.
fn text(text: impl AsRef<str>) -> String {
    let text = text.as_ref();
    let guard = if text.starts_with(['=', '+', '-', '@', '\t', '\r']) {
        "'"
    } else {
        ""
    };
    format!("\"{guard}{}\"", text.replace('"', "\"\""))
}

/// A cell that holds a number, with a point whatever the language.
fn number(value: f64) -> String {
    #[allow(
        clippy::cast_possible_truncation,
        reason = "a float beyond 64 bits saturates"
    )]
    let integer = libm::round(value * 1e6) as i64;
    write_fixed(integer, DECIMALS)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::data::Lang;
    use crate::scenario::link;
    use crate::text::words;

    #[test]
    fn every_period_stands_below_what_it_is_of() {
        let page = view::page(link::decode("goal=ca5-triple", "").0);
        let csv = csv(words(Lang::En), &page, "https://example.org/?v=1");
        let lines: Vec<_> = csv.trim_end().split("\r\n").collect();
        let past: usize = page.history.iter().map(|line| line.figures.len()).sum();
        assert_eq!((lines.len(), past), (2 + 14 + past, 28));
        assert!(lines[0].starts_with('\u{feff}') && lines[0].contains("https://example.org/?v=1"));
        assert_eq!(
            lines[1],
            "\"Period\",\"USD m\",\"Share of the target\",\"Who counted\""
        );
        assert_eq!(lines[2], "\"2024\",392,0.333333,");
        assert_eq!(lines[14], "\"2036\",1230.263924,1.046143,");
    }

    #[test]
    fn what_happened_follows_with_who_counted_it() {
        let page = view::page(link::decode("vs=rate%3D20", "").0);
        let csv = csv(words(Lang::En), &page, "link");
        for line in [
            "\"1994\",0.1983,0.001983,,\"Kyrgyz statistics\"",
            "\"2023\",20.303704,0.203037,,\"Kyrgyz statistics\"",
            "\"2003\",2.775976,0.02776,,\"exports alone, UN Comtrade\"",
            "\"FY2022-23\",11.2,0.112,,\"minister\"",
        ] {
            assert!(csv.lines().any(|other| other == line), "{line} in {csv}");
        }
        let cells = csv.lines().skip(1).map(|line| line.split(',').count());
        assert!(cells.min() == Some(5));
    }

    #[test]
    fn no_cell_is_a_formula_or_ends_early() {
        assert_eq!(text("=1+1"), "\"'=1+1\"");
        assert_eq!(text("@x"), "\"'@x\"");
        assert_eq!(text("a \"b\", c"), "\"a \"\"b\"\", c\"");
    }
}
