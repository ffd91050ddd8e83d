//! A figure: that it is whole, and that it follows from what it is worked out from.

use super::super::units::{Usd, parse_fixed, write_fixed};
use super::quantity::{Amount, Span, amount, span};
use super::rows::{FigureRow, File};
use super::statement::said;

/// Flows a figure may speak of.
const FLOWS: [&str; 5] = ["total", "exports", "imports", "GDP", "export-led growth"];
/// What a rate measures.
const MEASURES: [&str; 9] = [
    "observed",
    "recent",
    "best-3y",
    "best-5y",
    "best-10y",
    "fit",
    "plan",
    "forecast",
    "year-on-year",
];

pub fn check_figure(row: &FigureRow, file: &File) -> Vec<String> {
    let mut mistakes = said(&row.who, &row.source, &row.reliability, file);
    let mut need = |good: bool, mistake: String| {
        if !good {
            mistakes.push(mistake);
        }
    };
    need(
        file.partner.iter().any(|p| p.code == row.partner),
        format!("no partner `{}`", row.partner),
    );
    need(
        FLOWS.contains(&row.flow.as_str()),
        format!("unknown flow `{}`", row.flow),
    );
    for other in &row.conflicts {
        need(
            file.figure.iter().any(|f| f.id == *other),
            format!("conflicts with no figure `{other}`"),
        );
    }
    let amount = amount(&row.value, &row.unit);
    let span = span(&row.period);
    let fits = matches!(
        (row.kind.as_str(), &amount),
        ("level" | "partial", Ok(Amount::Usd(_)))
            | ("range", Ok(Amount::Range(..)))
            | ("rate", Ok(Amount::Rate(_)))
            | ("volatility", Ok(Amount::Volatility(_)))
            | ("promise", Ok(Amount::Usd(_) | Amount::Times(_)))
            | ("comparator", Ok(Amount::Usd(_) | Amount::Below(_)))
            | (_, Err(_))
    );
    need(fits, format!("a {} in {} is not known", row.kind, row.unit));
    let whole = !matches!(row.kind.as_str(), "level") || matches!(span, Ok(Span::One(_)) | Err(_));
    need(whole, "a level belongs to one whole period".to_owned());
    let known = |basis: &String| file.count.iter().any(|count| count.id == *basis);
    if let Some(basis) = row.basis.as_ref().filter(|basis| !known(basis)) {
        need(false, format!("no count `{basis}`"));
    }
    let needs = row.kind == "level" || row.measure.as_deref() == Some("observed");
    let may = needs || matches!(row.kind.as_str(), "rate" | "volatility");
    need(
        (!needs || row.basis.is_some()) && (may || row.basis.is_none()),
        "a level and an observed pace, and no promise, name who counts".to_owned(),
    );
    let measured = row
        .measure
        .as_ref()
        .is_some_and(|m| MEASURES.contains(&m.as_str()));
    need(
        (row.kind == "rate") == measured,
        "a rate, and only a rate, has a known measure".to_owned(),
    );
    for mistake in [amount.err(), span.err(), derivation(row, file).err()]
        .into_iter()
        .flatten()
    {
        need(false, mistake);
    }
    mistakes
}

/// Works a figure out again from its parts.
fn derivation(row: &FigureRow, file: &File) -> Result<(), String> {
    let Some(from) = &row.from else { return Ok(()) };
    let part = |id: &String| -> Result<(i64, Span), String> {
        let figure = file
            .figure
            .iter()
            .find(|f| f.id == *id)
            .ok_or(format!("no part `{id}`"))?;
        match amount(&figure.value, &figure.unit)? {
            Amount::Usd(value) => Ok((value.integer(), span(&figure.period)?)),
            _ => Err(format!("part `{id}` is not a level")),
        }
    };
    let add = |ids: &[String], sign: i64| -> Result<i64, String> {
        let mut sum = 0;
        for (place, id) in ids.iter().enumerate() {
            sum += part(id)?.0 * if place == 0 { 1 } else { sign };
        }
        Ok(sum)
    };
    let within = |decimals| match &from.within {
        Some(text) => {
            parse_fixed(text, decimals).map_err(|_| format!("`{text}` is not a tolerance"))
        }
        None => Ok(0),
    };
    match (&from.sum, &from.difference, &from.growth) {
        (Some(ids), None, None) => same(row, add(ids, 1)?, within(Usd::DECIMALS)?),
        (None, Some(ids), None) => same(row, add(ids, -1)?, within(Usd::DECIMALS)?),
        (None, None, Some([first, last])) => growth(row, part(first)?, part(last)?, within(2)?),
        _ => Err("`from` takes one of sum, difference and growth".to_owned()),
    }
}

/// Whether the figure is `expected` in the integers of its unit, give or take `within`.
fn same(row: &FigureRow, expected: i64, within: i64) -> Result<(), String> {
    match amount(&row.value, &row.unit)? {
        Amount::Usd(value) if (value.integer() - expected).abs() <= within => Ok(()),
        _ => Err(format!(
            "{} does not follow from its parts, which give {}",
            row.value,
            write_fixed(expected, Usd::DECIMALS)
        )),
    }
}

/// Whether the figure is the growth from `first` to `last`, to the decimals it is written with.
#[allow(
    clippy::cast_precision_loss,
    reason = "integers of Usd lie far inside 2^53, and hundredths of a percent are small"
)]
fn growth(
    row: &FigureRow,
    first: (i64, Span),
    last: (i64, Span),
    within: i64,
) -> Result<(), String> {
    let years = match (first.1, last.1) {
        (Span::One(a), Span::One(b)) => a.years_until(b),
        (Span::Months(from, to, a), Span::Months(first, last, b))
            if (from, to) == (first, last) =>
        {
            a.years_until(b)
        }
        _ => return Err("its parts have no time between them".to_owned()),
    };
    let percent = ((last.0 as f64 / first.0 as f64).powf(1.0 / years) - 1.0) * 100.0;
    let decimals = row.value.split_once('.').map_or(0, |(_, part)| part.len());
    let rounding = 0.5 / 10_f64.powi(i32::try_from(decimals).unwrap_or(0));
    match amount(&row.value, &row.unit)? {
        Amount::Rate(rate)
            if (rate.to_f64() - percent).abs() <= rounding + within as f64 / 100.0 =>
        {
            Ok(())
        }
        _ => Err(format!(
            "{} does not follow from its parts, which give {percent:.4}",
            row.value
        )),
    }
}
