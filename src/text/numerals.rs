//! Numbers as readers of a language write them, and read what they write. Rounding happens here and nowhere else.

mod reading;

use crate::engine::units::{Period, Rate, Usd, write_fixed};

/// How a language writes numbers.
#[derive(Debug)]
pub struct Style {
    /// Sets the decimals apart.
    pub decimal: char,
    /// Sets thousands apart.
    pub group: char,
    /// Before a negative number.
    pub minus: &'static str,
    /// Before a number that is said to be positive.
    pub plus: &'static str,
    /// Before a fiscal year, and between its two calendar years.
    pub fiscal: (&'static str, char),
    /// After a percentage.
    pub percent: &'static str,
    /// Before and after an amount in millions of dollars.
    pub millions: (&'static str, &'static str),
    /// Before and after an amount in billions of dollars.
    pub billions: (&'static str, &'static str),
    /// An amount that is too small to be written.
    pub tiny: &'static str,
    /// A percentage that is.
    pub little: &'static str,
    /// Between the lower and the higher of two numbers.
    pub to: &'static str,
}

/// Most decimals that are written of a number that stands beside another.
const CLOSE: u32 = 6;

/// Writes a float to so many decimals at most, in the grammar of links. Where that is more digits than 64 bits hold it has none, and zeros in place of
/// the digits that a float does not tell.
pub(super) fn write_float(value: f64, decimals: u32) -> String {
    #[allow(
        clippy::cast_possible_truncation,
        reason = "what is beyond 64 bits is asked for before"
    )]
    let whole = |value: f64| libm::round(value) as i64;
    #[allow(clippy::cast_precision_loss, reason = "ten to the eighteenth at most")]
    let scaled = value * 10_i64.pow(decimals) as f64;
    if scaled.abs() < 9e18 {
        return write_fixed(whole(scaled), decimals);
    }
    let size = value.abs();
    let zeros = libm::floor(libm::log10(size.min(f64::MAX))) - 15.0;
    if zeros <= 0.0 {
        return write_fixed(whole(value), 0);
    }
    let mut text = write_fixed(whole(value / libm::pow(10.0, zeros)), 0);
    text.extend((0..whole(zeros)).map(|_| '0'));
    text
}

impl Style {
    /// A number with this many decimals at most, thousands set apart: `1,176`, `5.18`, `−32`.
    #[must_use]
    pub fn number(&self, value: f64, decimals: u32) -> String {
        self.write(&write_float(value, decimals))
    }

    /// A number in the grammar of links (`-1234.5`) as it is written in running text: `−1,234.5`.
    #[must_use]
    pub fn write(&self, plain: &str) -> String {
        let (sign, digits) = plain
            .strip_prefix('-')
            .map_or(("", plain), |digits| (self.minus, digits));
        let (whole, part) = digits
            .split_once('.')
            .map_or((digits, ""), |(whole, part)| (whole, part));
        let mut text = sign.to_owned();
        for (place, digit) in whole.chars().enumerate() {
            if place > 0 && (whole.len() - place).is_multiple_of(3) {
                text.push(self.group);
            }
            text.push(digit);
        }
        if !part.is_empty() {
            text.push(self.decimal);
            text.push_str(part);
        }
        text
    }

    fn around(text: &str, (before, after): (&str, &str)) -> String {
        format!("{before}{text}{after}")
    }

    /// The same with all of its decimals: `1.0`.
    fn fixed(&self, value: f64, decimals: u32) -> String {
        let text = self.number(value, decimals);
        let (whole, part) = text.split_once(self.decimal).unwrap_or((&text, ""));
        let mut fixed = format!("{whole}{}{part}", self.decimal);
        let missing = usize::try_from(decimals)
            .unwrap_or(0)
            .saturating_sub(part.len());
        fixed.extend(core::iter::repeat_n('0', missing));
        fixed
    }

    /// How many times as much, to a tenth below ten: `1.0`, `3.5`, `12`.
    #[must_use]
    pub fn times(&self, times: f64) -> String {
        if times < 9.95 {
            self.fixed(times, 1)
        } else {
            self.number(times, 0)
        }
    }

    /// A level beside others in billions of dollars, without the unit: `49`, `9.75`, `0.46`.
    #[must_use]
    pub fn in_billions(&self, millions: f64) -> String {
        if millions < 9_995.0 {
            self.fixed(millions / 1_000.0, 2)
        } else {
            self.number(millions / 1_000.0, 0)
        }
    }

    /// A power of ten in billions of dollars: `$0.1bn`.
    #[must_use]
    pub fn power_of_billions(&self, power: i32) -> String {
        Self::around(&self.power(power), self.billions)
    }

    /// The same without the unit.
    #[must_use]
    pub fn power(&self, power: i32) -> String {
        self.number(10_f64.powi(power), power.min(0).unsigned_abs())
    }

    /// Shares of a target in whole percent, the smaller first: `5 to 20%`, `38%`. One that rounds to nothing, or to the whole that
    /// it is not, has its decimals.
    #[must_use]
    pub fn shares(&self, shares: [Option<f64>; 2]) -> String {
        let whole = |share: f64| {
            let rounded = libm::round(share * 100.0) / 100.0;
            let close = share < 0.005 || (share < 1.0 && rounded >= 1.0);
            self.share(if close { share } else { rounded })
        };
        match shares {
            [Some(one), Some(other)] => {
                let (low, high) = if one < other {
                    (one, other)
                } else {
                    (other, one)
                };
                let [low, high] = [low, high].map(whole);
                let first = low.strip_suffix(self.percent).unwrap_or(&low);
                if low == high {
                    high
                } else {
                    format!("{first}{}{high}", self.to)
                }
            }
            [one, other] => one.or(other).map_or(String::new(), whole),
        }
    }

    /// A computed flow in USD m, to about three figures: `$0.11m`, `$5.18m`, `$1,176m`, `$250bn`.
    #[must_use]
    pub fn money(&self, millions: f64) -> String {
        let size = millions.abs();
        if size > 0.0 && size < 0.005 {
            return self.tiny.to_owned();
        }
        if size >= 99_999.5 {
            let decimals = u32::from(size < 999_500.0);
            return Self::around(&self.number(millions / 1_000.0, decimals), self.billions);
        }
        let decimals = if size < 9.995 {
            2
        } else {
            u32::from(size < 99.95)
        };
        Self::around(&self.number(millions, decimals), self.millions)
    }

    /// A computed flow as [`Style::money`] has it, with as many more digits as it takes not to be read as at a level that it is
    /// below, nor below one that it is at.
    #[must_use]
    pub fn money_beside(&self, millions: f64, level: f64) -> String {
        let size = millions.abs();
        let (unit, around) = if size >= 99_999.5 {
            (1_000.0, self.billions)
        } else {
            (1.0, self.millions)
        };
        let usual = self.money(millions);
        if usual == self.tiny {
            return usual;
        }
        let least = match size {
            ..9.995 => 2,
            ..99.95 | 99_999.5..999_500.0 => 1,
            _ => 0,
        };
        let close = |decimals: &u32| on_its_side(millions / unit, level / unit, *decimals);
        match (least..=CLOSE).find(close) {
            Some(decimals) if decimals > least => {
                Self::around(&self.number(millions / unit, decimals), around)
            }
            _ => usual,
        }
    }

    /// An amount that was stated, in cents, to the last of them: `$100.5m`, `$250bn`.
    #[must_use]
    pub fn cents(&self, cents: i64) -> String {
        if cents.abs() < 10_000_000_000_000 {
            self.millions_of(&write_fixed(cents, Usd::DECIMALS))
        } else {
            Self::around(
                &self.write(&write_fixed(cents, Usd::DECIMALS + 3)),
                self.billions,
            )
        }
    }

    /// A figure in USD m, every digit of it: `$4.561m`.
    #[must_use]
    pub fn exact(&self, value: Usd) -> String {
        self.millions_of(&value.to_text())
    }

    /// An amount of millions of dollars, from a number in the grammar of links.
    #[must_use]
    pub fn millions_of(&self, plain: &str) -> String {
        Self::around(&self.write(plain), self.millions)
    }

    /// The same with its sign before the unit: `−$1.5m`.
    #[must_use]
    pub fn signed_millions(&self, plain: &str) -> String {
        self.signed_around(plain, self.millions)
    }

    /// An amount in its unit, from a number in the grammar of links, with its sign before both.
    pub(super) fn signed_around(&self, plain: &str, unit: (&str, &str)) -> String {
        let size = plain.trim_start_matches('-');
        let sign = if size == plain { "" } else { self.minus };
        let text = Self::around(&self.write(size), unit);
        format!("{sign}{text}")
    }

    /// A rate that was set or published, every digit of it: `12.5%`, `−31.99%`.
    #[must_use]
    pub fn rate(&self, rate: Rate) -> String {
        self.percent_of(&rate.to_text())
    }

    /// The size of a rate without its sign.
    #[must_use]
    pub fn rate_size(&self, rate: Rate) -> String {
        self.percent_of(rate.to_text().trim_start_matches('-'))
    }

    /// A rate with its sign: `+12.5%`, or a minus.
    #[must_use]
    pub fn signed(&self, rate: Rate) -> String {
        let plus = if rate.integer() > 0 { self.plus } else { "" };
        format!("{plus}{}", self.rate(rate))
    }

    /// A percentage, from a number in the grammar of links.
    #[must_use]
    pub fn percent_of(&self, plain: &str) -> String {
        format!("{}{}", self.write(plain), self.percent)
    }

    /// A computed fraction in percent, to one decimal: `80.8%`.
    #[must_use]
    pub fn percent(&self, fraction: f64) -> String {
        let decimals = u32::from(fraction.abs() < 9.995);
        format!(
            "{}{}",
            self.number(fraction * 100.0, decimals),
            self.percent
        )
    }

    /// A share of a target: one below it never reads as the whole, and one above nothing never as nothing.
    #[must_use]
    pub fn share(&self, fraction: f64) -> String {
        if fraction > 0.0 && fraction < 0.000_5 {
            return self.little.to_owned();
        }
        let usual = u32::from(fraction.abs() < 9.995);
        let percent = fraction * 100.0;
        let close = |decimals: &u32| on_its_side(percent, 100.0, *decimals);
        match (usual..=CLOSE).find(close) {
            Some(decimals) if decimals > usual && fraction < 1.0 => {
                format!("{}{}", self.number(percent, decimals), self.percent)
            }
            None if fraction < 1.0 => self.percent_of("99.999999"),
            _ => self.percent(fraction),
        }
    }

    /// A chance to the whole percent; one below a half never reads as even. Those next to nothing and to certainty have words
    /// of their own.
    #[must_use]
    pub fn chance(&self, chance: f64) -> String {
        let percent = chance * 100.0;
        if (49.5..50.0).contains(&percent) {
            return format!("{}{}", self.number(percent.min(49.9), 1), self.percent);
        }
        self.percent(libm::round(percent) / 100.0)
    }

    /// A pace that is needed, as a fraction and as it was rounded up, in hundredths of a percent.
    #[must_use]
    pub fn needed_percent(&self, rate: f64, rounded: i64) -> String {
        if rate > 0.0 && rate < 0.001 {
            self.little.to_owned()
        } else {
            self.percent_of(&write_fixed(rounded, 2))
        }
    }

    /// The same of an amount a year, in USD m and in thousands of dollars.
    #[must_use]
    pub fn needed_amount(&self, step: f64, rounded: i64) -> String {
        if step > 0.0 && step < 0.01 {
            self.tiny.to_owned()
        } else {
            let sign = if rounded < 0 { self.minus } else { "" };
            format!(
                "{sign}{}",
                self.cents(rounded.saturating_abs().saturating_mul(100_000))
            )
        }
    }

    /// Whether a size is written as what it stays under, so that it is not at least that.
    #[must_use]
    pub fn is_bound(&self, size: &str) -> bool {
        size.contains(self.little) || size.contains(self.tiny)
    }

    /// Years until an arrival, as [`Style::years`] has them, with as many more digits as it takes that what comes after a whole
    /// year does not read as that year.
    #[must_use]
    pub fn years_until(&self, years: f64) -> String {
        let whole = libm::round(years);
        let passed = years - whole;
        if !(1e-6..0.05).contains(&passed) {
            return self.years(years);
        }
        let decimals = match passed {
            0.005.. => 2,
            0.000_5.. => 3,
            0.000_05.. => 4,
            _ => CLOSE,
        };
        self.number(years, decimals)
    }

    /// Years to one decimal, the decimal always shown: `31.1`, `2.0`.
    #[must_use]
    pub fn years(&self, years: f64) -> String {
        let text = self.number(years, 1);
        if text.contains(self.decimal) {
            text
        } else {
            format!("{text}{}0", self.decimal)
        }
    }

    /// A period as tables, axes and boxes have it: `FY2056-57`, `2056/57`, `2036`.
    #[must_use]
    pub fn period(&self, period: Period) -> String {
        self.entry(&period.to_label())
    }
}

/// Whether a number that is rounded stays on its side of another: below it, or not.
fn on_its_side(value: f64, other: f64, decimals: u32) -> bool {
    let unit = 10_f64.powi(i32::try_from(decimals).unwrap_or(0));
    let is_below = value < other * (1.0 - 1e-12);
    let rounded = libm::round(value * unit) / unit;
    (rounded < other * (1.0 - 1e-12)) == is_below
}

#[cfg(test)]
mod tests;
