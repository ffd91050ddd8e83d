//! Statistical series: tables of years, one file each, and the figures that follow from them.

use super::super::units::{Period, Usd, parse_fixed, write_fixed};
use super::record::{Pace, Record};
use super::rows::{FigureRow, File, SeriesRow};
use super::series::{Column, Series};
use super::statement::said;
use std::collections::BTreeMap;

/// Flows that a table of a partner's office holds, and their sum.
const EXPORTS: &str = "exports";
const IMPORTS: &str = "imports";
const TOTAL: &str = "total";

/// Reads every table, and adds to the file the last year of each series and what is read off it. `open` gives the text of a
/// file in the folder of series.
pub fn add(file: &mut File, open: &dyn Fn(&str) -> Result<String, String>) -> Vec<String> {
    let mut mistakes = Vec::new();
    let mut all: Vec<Series> = Vec::new();
    for (place, row) in file.series.iter().enumerate() {
        let found = match &row.file {
            Some(name) => open(name).and_then(|text| {
                let (columns, wrong) = table(&text, row);
                mistakes.extend(
                    wrong
                        .into_iter()
                        .map(|wrong| format!("src/data/series/{name}: {wrong}")),
                );
                of_table(row, place, &columns)
            }),
            None => of_sum(row, place, &all, file),
        };
        let of_row = |wrong: String| format!("series `{}`: {wrong}", row.id);
        mistakes.extend(check_row(row, file).into_iter().map(of_row));
        match found {
            Ok(found) => all.extend(found),
            Err(wrong) => mistakes.push(of_row(wrong)),
        }
    }
    let figures: Vec<_> = all
        .iter()
        .filter_map(|series| Some(figures(series, file.series.get(series.row)?)))
        .flatten()
        .collect();
    file.figure.extend(figures);
    file.read = all;
    mistakes
}

fn check_row(row: &SeriesRow, file: &File) -> Vec<String> {
    let mut mistakes = said(&row.who, &row.source, &row.reliability, file);
    if !file.count.iter().any(|count| count.id == row.basis) {
        mistakes.push(format!("no count `{}`", row.basis));
    }
    if decimals(&row.unit).is_none() {
        mistakes.push(format!("unknown unit `{}`", row.unit));
    }
    for (what, word) in [("table", &row.table), ("licence", &row.licence)] {
        if word.is_empty() {
            mistakes.push(format!("its {what} is not named"));
        }
    }
    mistakes
}

/// Decimals of the unit in which a table is written, so that its integers are those of [`Usd`].
fn decimals(unit: &str) -> Option<u32> {
    match unit {
        "USD m" => Some(Usd::DECIMALS),
        "USD" => Some(Usd::DECIMALS - 6),
        _ => None,
    }
}

/// The columns of a table by their names, and what is wrong with its rows, each named by its line.
fn table(text: &str, row: &SeriesRow) -> (BTreeMap<String, Column>, Vec<String>) {
    let mut lines = text.lines().zip(1..);
    let names: Vec<_> = lines
        .next()
        .map_or(Vec::new(), |(line, _)| line.split(',').collect());
    let mut columns: BTreeMap<String, Column> = BTreeMap::new();
    let mut mistakes = Vec::new();
    if names.first() != Some(&"year") || names.len() < 2 {
        mistakes.push("row 1: a table begins with `year` and names its columns".to_owned());
    }
    let mut before = 0;
    for (line, number) in lines {
        let mut wrong = |what: String| mistakes.push(format!("row {number}: {what}"));
        let cells: Vec<_> = line.split(',').collect();
        let year = Period::parse(cells.first().copied().unwrap_or_default());
        let Ok(Period::Calendar(year)) = year else {
            wrong(format!("`{line}` does not begin with a year"));
            continue;
        };
        if cells.len() != names.len() {
            wrong(format!("{} cells under {} names", cells.len(), names.len()));
            continue;
        }
        if columns.values().any(|column| column.contains_key(&year)) {
            wrong(format!("{year} stands twice"));
        } else if year < before {
            wrong(format!("{year} stands after {before}"));
        }
        before = before.max(year);
        for (name, cell) in names.iter().zip(&cells).skip(1) {
            match value(cell, &row.unit) {
                Ok(value) => {
                    let column = columns.entry((*name).to_owned()).or_default();
                    column.insert(year, value);
                }
                Err(why) => wrong(format!("{name} {why}")),
            }
        }
    }
    (columns, mistakes)
}

/// A cell of a table; an empty one is not known.
fn value(cell: &str, unit: &str) -> Result<Option<i64>, String> {
    if cell.is_empty() {
        return Ok(None);
    }
    let decimals = decimals(unit).unwrap_or(Usd::DECIMALS);
    match parse_fixed(cell, decimals) {
        Ok(negative) if negative < 0 => Err(format!("`{cell}` is negative")),
        Ok(value) if Usd::new(value).is_ok() => Ok(Some(value)),
        _ => Err(format!("`{cell}` is not a value in {unit}")),
    }
}

/// The series of a table: of exports and imports, or of a column for each partner.
fn of_table(
    row: &SeriesRow,
    place: usize,
    columns: &BTreeMap<String, Column>,
) -> Result<Vec<Series>, String> {
    let column = |name: &str| {
        columns
            .get(name)
            .ok_or(format!("it has no column `{name}`"))
    };
    let id = &row.id;
    if let Some(partner) = &row.partner {
        let (exports, imports) = (column(EXPORTS)?, column(IMPORTS)?);
        let total = together(&[exports, imports], &row.nothing);
        let one = |flow: &str, years: &Column| {
            let rates = match flow {
                TOTAL => row.rates.clone(),
                _ => format!("{}-{flow}", row.rates),
            };
            let name = [format!("{id}-"), format!("-{flow}")];
            Series::new(name, (partner, flow), (place, rates), years)
        };
        let all = [(TOTAL, &total), (EXPORTS, exports), (IMPORTS, imports)];
        return Ok(all
            .into_iter()
            .filter_map(|(flow, years)| one(flow, years))
            .collect());
    }
    if row.traders {
        let one = |(partner, years): (&String, &Column)| {
            let stem = row.stem.as_deref().unwrap_or(id);
            let name = [
                format!("{}-{stem}-", partner.to_ascii_lowercase()),
                String::new(),
            ];
            Series::new(name, (partner, TOTAL), (place, String::new()), years)
        };
        return Ok(columns.iter().filter_map(one).collect());
    }
    let flow = row.flow.as_deref().unwrap_or(EXPORTS);
    let one = |partner: &str, years: &Column| {
        let code = partner.to_ascii_lowercase();
        let name = [format!("{code}-{id}-"), format!("-{flow}")];
        Series::new(name, (partner, flow), (place, code), years)
    };
    let mut all: Vec<_> = columns
        .iter()
        .filter_map(|(partner, years)| one(partner, years))
        .collect();
    if let Some(sum) = &row.together {
        let parts: Result<Vec<_>, _> = sum.of.iter().map(|name| column(name)).collect();
        all.extend(one(&sum.partner, &together(&parts?, &[])));
    }
    Ok(all)
}

/// The series of a row that adds up others, flow by flow.
fn of_sum(
    row: &SeriesRow,
    place: usize,
    all: &[Series],
    file: &File,
) -> Result<Vec<Series>, String> {
    let (Some(partner), false) = (&row.partner, row.sum.is_empty()) else {
        return Err("it has neither a file nor a partner with series to add up".to_owned());
    };
    let mut sums = Vec::new();
    for flow in [TOTAL, EXPORTS, IMPORTS] {
        let parts = row.sum.iter().map(|id| {
            let of = |series: &&Series| {
                let row = file.series.get(series.row);
                row.is_some_and(|row| row.id == *id) && series.flow == flow
            };
            let found = all.iter().find(of).ok_or(format!("no series `{id}`"))?;
            Ok((found.first..).zip(found.values.clone()).collect())
        });
        let parts: Vec<Column> = parts.collect::<Result<_, String>>()?;
        let years = together(&parts.iter().collect::<Vec<_>>(), &[]);
        let (after, rates) = match flow {
            TOTAL => ("-mirror".to_owned(), row.rates.clone()),
            _ => (format!("-mirror-{flow}"), format!("{}-{flow}", row.rates)),
        };
        let name = [format!("{}-", row.id), after];
        sums.extend(Series::new(name, (partner, flow), (place, rates), &years));
    }
    Ok(sums)
}

/// The sum of columns in each year in which all of them are known, or where what is missing counts as nothing.
fn together(columns: &[&Column], nothing: &[u16]) -> Column {
    let years = columns
        .first()
        .map_or(Vec::new(), |one| one.keys().collect());
    let sum = |year: &u16| {
        let cells = columns.iter().map(|one| one.get(year).copied().flatten());
        if nothing.contains(year) {
            return cells.flatten().reduce(|a, b| a + b);
        }
        cells.reduce(|a, b| Some(a? + b?)).flatten()
    };
    years.into_iter().map(|year| (*year, sum(year))).collect()
}

/// The figures that a series adds to the file: its last year, and what is read off it.
fn figures(series: &Series, row: &SeriesRow) -> Vec<FigureRow> {
    let figure =
        |id: String, kind: &str, (value, unit): (String, &str), period: String| FigureRow {
            id,
            kind: kind.to_owned(),
            measure: None,
            partner: series.partner.clone(),
            flow: series.flow.clone(),
            value,
            unit: unit.to_owned(),
            period,
            who: row.who.clone(),
            source: row.source.clone(),
            reliability: "derived".to_owned(),
            basis: (!row.traders).then(|| row.basis.clone()),
            from: None,
            made: None,
            became: None,
            names: BTreeMap::new(),
            conflicts: Vec::new(),
            note: row.note.clone(),
        };
    let last = series.values.last().copied().flatten().unwrap_or(0);
    let level = (write_fixed(last, Usd::DECIMALS), "USD m");
    let read = row.file.is_some() && (series.flow != TOTAL);
    let mut all = vec![FigureRow {
        reliability: if read {
            row.reliability.clone()
        } else {
            "derived".to_owned()
        },
        ..figure(
            series.id(series.last()),
            if row.traders { "comparator" } else { "level" },
            level,
            series.last().to_string(),
        )
    }];
    let record = series.record.as_ref().filter(|_| !row.traders);
    let Some(record) = record else {
        return all;
    };
    let ids = ids(series, row, record);
    let percent = |fraction: f64| {
        #[allow(
            clippy::cast_possible_truncation,
            reason = "a few thousand percent at most"
        )]
        let hundredths = (fraction * 1e4).round() as i64;
        write_fixed(hundredths, 2)
    };
    let mut rate = |id: &String, measure: &str, pace: &Pace| {
        let period = format!("{}-{}", pace.from, pace.to);
        let value = (percent(pace.rate), "% a year");
        all.push(FigureRow {
            measure: Some(measure.to_owned()),
            ..figure(id.clone(), "rate", value, period)
        });
    };
    rate(&ids.recent, "recent", &record.recent);
    rate(&ids.long_run, "fit", &record.long_run);
    for (id, best) in ids.best.iter().zip(record.best.iter().flatten()) {
        let measure = format!("best-{}y", best.to - best.from);
        rate(id, &measure, best);
    }
    let years = format!("{}-{}", record.long_run.from, record.long_run.to);
    let value = (percent(record.volatility), "% per sqrt(year)");
    all.push(figure(ids.volatility, "volatility", value, years));
    all
}

/// Names of what is read off a series.
pub struct Ids {
    /// The recent pace.
    pub recent: String,
    /// The trend.
    pub long_run: String,
    /// The volatility.
    pub volatility: String,
    /// The best runs, the shortest first.
    pub best: Vec<String>,
}

/// The names of what is read off a series.
pub fn ids(series: &Series, row: &SeriesRow, record: &Record) -> Ids {
    let rates = &series.rates;
    let Pace { from, to, .. } = record.recent;
    // Rates of what Pakistan reported have had their plain names from the first edition on.
    let table = if row.partner.is_none() {
        format!("-{}", row.id)
    } else {
        String::new()
    };
    let best = record.best.iter().flatten();
    Ids {
        recent: format!("{rates}{table}-{from}-{to}"),
        long_run: format!("{rates}-ls-growth"),
        volatility: format!("{rates}-volatility"),
        best: best
            .map(|best| format!("{rates}-best-{}y", best.to - best.from))
            .collect(),
    }
}
