//! Values with their units, and the times that figures speak of.

use super::super::units::{Multiple, Period, Rate, Usd, Volatility};

/// A value with its unit.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Amount {
    /// USD m.
    Usd(Usd),
    /// Between two levels.
    Range(Usd, Usd),
    /// Less than a level.
    Below(Usd),
    /// Percent a year.
    Rate(Rate),
    /// Percent per square root of a year.
    Volatility(Volatility),
    /// Times a baseline.
    Times(Multiple),
}

/// The time a figure speaks of.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Span {
    /// One period.
    One(Period),
    /// From one period to another.
    Between(Period, Period),
    /// From one month to another of a period.
    Months(u8, u8, Period),
    /// Up to a period.
    By(Period),
    /// No period in particular.
    Typical,
    /// No date was given.
    Undated,
}

/// Reads a value in its unit.
///
/// # Errors
/// A sentence, if the unit is unknown or the value is not of it.
pub fn amount(value: &str, unit: &str) -> Result<Amount, String> {
    let wrong = |_| format!("`{value}` is not a value in {unit}");
    match unit {
        "USD m" => {
            if let Some((low, high)) = value.split_once('-') {
                return Ok(Amount::Range(
                    Usd::parse(low).map_err(wrong)?,
                    Usd::parse(high).map_err(wrong)?,
                ));
            }
            match value.strip_prefix('<') {
                Some(bound) => Usd::parse(bound).map(Amount::Below).map_err(wrong),
                None => Usd::parse(value).map(Amount::Usd).map_err(wrong),
            }
        }
        "% a year" | "% on a year before" => Rate::parse(value).map(Amount::Rate).map_err(wrong),
        "% per sqrt(year)" => Volatility::parse(value)
            .map(Amount::Volatility)
            .map_err(wrong),
        "x" => Multiple::parse(value).map(Amount::Times).map_err(wrong),
        _ => Err(format!("unknown unit `{unit}`")),
    }
}

/// Names of months, January first.
const MONTHS: [&str; 12] = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
];

/// The months of `Jul-Oct FY2024-25`, by their numbers, and the rest.
fn months(text: &str) -> Option<((u8, u8), &str)> {
    let (months, rest) = text.split_once(' ')?;
    let (first, last) = months.split_once('-')?;
    let number = |name: &str| (1..).zip(MONTHS).find(|(_, month)| *month == name);
    Some(((number(first)?.0, number(last)?.0), rest))
}

/// Reads the time a figure speaks of.
///
/// # Errors
/// A sentence, if it is not a period, two periods, a part of one, or one of the fixed phrases.
pub fn span(text: &str) -> Result<Span, String> {
    let period = |t: &str| Period::parse(t).map_err(|_| format!("`{text}` is not a period"));
    if text == "no date" {
        return Ok(Span::Undated);
    }
    if text == "a typical year" {
        return Ok(Span::Typical);
    }
    if let Some(((first, last), rest)) = months(text) {
        return Ok(Span::Months(first, last, period(rest)?));
    }
    if let Some(rest) = text.strip_prefix("by ") {
        return period(rest).map(Span::By);
    }
    let two = text
        .split_once(" to ")
        .or_else(|| text.split_once('-').filter(|_| !text.starts_with("FY")));
    match two {
        Some((first, last)) => Ok(Span::Between(period(first)?, period(last)?)),
        None => period(text).map(Span::One),
    }
}

/// Reads a target: USD m, or a multiple such as `3x`.
///
/// # Errors
/// A sentence, if it is neither.
pub fn target(text: &str) -> Result<Amount, String> {
    match text.strip_suffix('x') {
        Some(times) => amount(times, "x"),
        None => amount(text, "USD m"),
    }
}

/// Year and month of `2026-03`.
pub fn as_of(text: &str) -> Option<(u16, u8)> {
    let (year, month) = text.split_once('-')?;
    let (year, month) = (year.parse().ok()?, month.parse().ok()?);
    (text.len() == 7 && (1..=12).contains(&month)).then_some((year, month))
}
