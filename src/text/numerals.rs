//! Numbers as English readers write them. Rounding happens here and nowhere else.

use crate::engine::units::{Rate, Usd, write_fixed};

/// The minus sign of running text.
const MINUS: &str = "\u{2212}";

/// A number with this many decimals at most, thousands set apart by commas: `1,176`, `5.18`, `−32`.
#[must_use]
pub fn number(value: f64, decimals: u32) -> String {
    let unit = 10_f64.powi(i32::try_from(decimals).unwrap_or(0));
    #[allow(
        clippy::cast_possible_truncation,
        reason = "a float beyond 64 bits saturates; every caller stays below"
    )]
    let integer = libm::round(value * unit) as i64;
    grouped(&write_fixed(integer, decimals))
}

/// Sets thousands apart and writes the sign of running text.
fn grouped(plain: &str) -> String {
    let (sign, digits) = plain
        .strip_prefix('-')
        .map_or(("", plain), |digits| (MINUS, digits));
    let (whole, part) = digits
        .split_once('.')
        .map_or((digits, ""), |(whole, part)| (whole, part));
    let mut text = sign.to_owned();
    for (place, digit) in whole.chars().enumerate() {
        if place > 0 && (whole.len() - place).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    if !part.is_empty() {
        text.push('.');
        text.push_str(part);
    }
    text
}

/// A computed flow in USD m, to about three figures: `$0.11m`, `$5.18m`, `$1,176m`, `$25bn`.
#[must_use]
pub fn money(millions: f64) -> String {
    let size = millions.abs();
    if size > 0.0 && size < 0.005 {
        return "under $0.01m".to_owned();
    }
    if size >= 99_999.5 {
        return format!(
            "${}bn",
            number(millions / 1_000.0, u32::from(size < 999_500.0))
        );
    }
    let decimals = if size < 9.995 {
        2
    } else {
        u32::from(size < 99.95)
    };
    format!("${}m", number(millions, decimals))
}

/// A figure in USD m, every digit of it: `$4.561m`.
#[must_use]
pub fn exact(value: Usd) -> String {
    format!("${}m", grouped(&value.to_text()))
}

/// A value of the axis, without a unit.
#[must_use]
pub fn tick(millions: f64) -> String {
    number(millions, if millions < 0.1 { 3 } else { 1 })
}

/// A rate that was set or published, every digit of it: `12.5%`, `−31.99%`.
#[must_use]
pub fn rate(rate: Rate) -> String {
    format!("{}%", grouped(&rate.to_text()))
}

/// The size of a rate without its sign.
#[must_use]
pub fn rate_size(rate: Rate) -> String {
    format!("{}%", grouped(rate.to_text().trim_start_matches('-')))
}

/// A computed fraction in percent, to one decimal: `80.8%`.
#[must_use]
pub fn percent(fraction: f64) -> String {
    format!(
        "{}%",
        number(fraction * 100.0, u32::from(fraction.abs() < 9.995))
    )
}

/// Years to one decimal, the decimal always shown: `31.1`, `2.0`.
#[must_use]
pub fn years(years: f64) -> String {
    let text = number(years, 1);
    if text.contains('.') {
        text
    } else {
        format!("{text}.0")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn money_keeps_about_three_figures() {
        let cases = [
            (0.0, "$0m"),
            (0.001, "under $0.01m"),
            (0.114, "$0.11m"),
            (5.18, "$5.18m"),
            (9.996, "$10m"),
            (12.34, "$12.3m"),
            (99.96, "$100m"),
            (100.0, "$100m"),
            (1_176.0, "$1,176m"),
            (25_000.0, "$25,000m"),
            (250_000.0, "$250bn"),
            (1e9, "$1,000,000bn"),
        ];
        for (value, text) in cases {
            assert_eq!(money(value), text, "{value}");
        }
    }

    #[test]
    fn percentages_and_years_round_once() {
        assert_eq!(percent(0.807_732), "80.8%");
        assert_eq!(percent(-0.3199), "\u{2212}32%");
        assert_eq!(percent(18.184), "1,818%");
        assert_eq!(years(31.060_3), "31.1");
        assert_eq!(years(2.0), "2.0");
        assert_eq!(tick(0.003), "0.003");
        assert_eq!(tick(1_000.0), "1,000");
    }
}
