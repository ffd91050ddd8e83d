//! What holds for every table of years, whatever is in it: it is refused by name, or every series holds what its cells say. The
//! fuzzer looks for a table for which that is not so; `tests/corpus.rs` tries those that it found worth keeping.

#[allow(dead_code, unused_imports, reason = "the build script uses the rest")]
#[path = "../../src/data/check/mod.rs"]
mod check;
#[allow(dead_code, reason = "shared with the library, which uses all of it")]
#[path = "../../src/engine/units.rs"]
mod units;

use units::Usd;

/// A file of figures around one table, but for the row of that.
const FIGURES: &str = include_str!("tables.toml");
/// The row of a table of one partner, and of one that has a column for each partner.
const OF_PARTNER: &str = "partner = \"KGZ\"\nnothing = [2004]\nunit = \"USD m\"";
const OF_PARTNERS: &str =
    "flow = \"exports\"\ntogether = { partner = \"CA5\", of = [\"KGZ\", \"UZB\"] }\nunit = \"USD\"";

/// A table, after a line that is `partner` where it is that of one.
pub fn table(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    let (kind, table) = text.split_once('\n').unwrap_or(("", &text));
    let of_one = kind == "partner";
    let row = if of_one { OF_PARTNER } else { OF_PARTNERS };
    let figures = format!("{FIGURES}{row}\n");
    let file = match check::check(&figures, &|_| Ok(table.to_owned())) {
        Ok(file) => file,
        Err(mistakes) => {
            assert!(!mistakes.is_empty() && mistakes.iter().all(|one| !one.is_empty()));
            return;
        }
    };
    let mut lines = table
        .lines()
        .map(|line| line.split(',').collect::<Vec<_>>());
    let names = lines.next().unwrap_or_default();
    let rows: Vec<_> = lines.collect();
    for series in &file.read {
        assert!(series.values.iter().flatten().all(|value| *value >= 0));
        let ends = [series.values.first(), series.values.last()];
        assert!(
            ends.iter().all(|end| matches!(end, Some(Some(_)))),
            "{series:?}"
        );
        let id = series.id(series.last());
        assert!(file.figure.iter().any(|figure| figure.id == id), "{id}");
        let column = if of_one {
            &series.flow
        } else {
            &series.partner
        };
        let Some(column) = names.iter().position(|name| name == column) else {
            continue;
        };
        let unit = if of_one { 1.0 } else { 1e-6 };
        for (year, value) in (series.first..).zip(&series.values) {
            let year = year.to_string();
            let row = rows
                .iter()
                .find(|cells| cells.first().is_some_and(|cell| cell.trim() == year));
            let cell = row
                .and_then(|cells| cells.get(column))
                .copied()
                .unwrap_or_default();
            // Spaces between thousands, and signs, as people write them.
            let plain: String = cell.chars().filter(|c| !c.is_whitespace()).collect();
            let read = plain.replace('\u{2212}', "-").parse::<f64>().ok();
            #[allow(clippy::cast_precision_loss, reason = "compared to twelve digits")]
            let held = value.map(|value| value as f64 / 10_f64.powi(Usd::DECIMALS.cast_signed()));
            let same = match (read, held) {
                (Some(read), Some(held)) => (read * unit - held).abs() <= 1e-12 * held.max(1.0),
                (None, None) => cell.is_empty(),
                _ => false,
            };
            assert!(same, "{year} of {column}: `{cell}` is held as {held:?}");
        }
    }
}
