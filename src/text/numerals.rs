//! Numbers as readers of a language write them, and read what they write. Rounding happens here and nowhere else.

use crate::engine::units::{Period, Rate, UnitError, Usd, ungrouped, write_fixed};
use crate::scenario::query::plain;

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

impl Style {
    /// A number with this many decimals at most, thousands set apart: `1,176`, `5.18`, `−32`.
    #[must_use]
    pub fn number(&self, value: f64, decimals: u32) -> String {
        let unit = 10_f64.powi(i32::try_from(decimals).unwrap_or(0));
        #[allow(
            clippy::cast_possible_truncation,
            reason = "a float beyond 64 bits saturates; every caller stays below"
        )]
        let integer = libm::round(value * unit) as i64;
        self.write(&write_fixed(integer, decimals))
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
            self.cents(rounded.saturating_mul(100_000))
        }
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

    /// What a box holds, from the grammar of links.
    #[must_use]
    pub fn entry(&self, plain: &str) -> String {
        let (before, between) = self.fiscal;
        match plain
            .strip_prefix("FY")
            .and_then(|years| years.split_once('-'))
        {
            Some((start, end)) => format!("{before}{start}{between}{end}"),
            None if self.decimal == '.' => plain.to_owned(),
            None => plain.replace('.', ","),
        }
    }

    /// What a reader means by an entry, in the grammar of links; what is none comes back as it is, for the scenario to
    /// refuse. Digits of any script count, and a period may be written with a hyphen, dash or slash and any words around it.
    /// A single comma is a decimal mark unless three digits follow it; spaces, commas and points set thousands apart where
    /// every group has three digits and nothing else can be meant.
    ///
    /// # Errors
    /// [`UnitError::Comma`] where a mark can mean thousands as well as decimals.
    pub fn read(&self, entry: &str) -> Result<String, UnitError> {
        let text = plain(entry);
        let text = text.trim();
        if let Some(period) = fiscal(text) {
            return Ok(period);
        }
        let signs = text.trim_start_matches(['-', '+', ' ']);
        let sign = text.strip_suffix(signs).unwrap_or_default();
        let ends = |c: char| !c.is_ascii_digit() && !matches!(c, ',' | '.' | ' ');
        let (number, unit) = signs.split_at(signs.find(ends).unwrap_or(signs.len()));
        // `x` belongs to the number that it follows, and so may a space before a sign.
        let space = number.get(number.trim_end().len()..).unwrap_or_default();
        let number = self.with_point(number.trim_end())?;
        Ok(format!("{sign}{number}{space}{unit}"))
    }

    /// Digits with their marks as a number in the grammar of links; as they are where they are none.
    fn with_point(&self, number: &str) -> Result<String, UnitError> {
        // A point that nothing follows is none.
        let number = number.strip_suffix('.').unwrap_or(number);
        let count = |mark: char| number.matches(mark).count();
        let (whole, part) = number.split_once(',').unwrap_or((number, ""));
        let decimals = !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
        let read = match (count(','), count('.')) {
            (0, 0) => ungrouped(number, ' '),
            (1, 0) if decimals => {
                // `1,176` is a thousand to some and one to others; nothing begins a group with a zero where commas are points.
                let zero = self.decimal == ',' && whole.starts_with('0');
                if part.len() == 3 && !zero {
                    return Err(UnitError::Comma);
                }
                let whole = ungrouped(whole, ' ').unwrap_or_else(|| whole.to_owned());
                Some(format!("{whole}.{part}"))
            }
            (1, dots) if dots > 0 && decimals => {
                ungrouped(whole, '.').map(|whole| format!("{whole}.{part}"))
            }
            (commas, 1) => {
                let mark = if commas > 0 { ',' } else { ' ' };
                let split = number.split_once('.');
                split.and_then(|(whole, part)| Some(format!("{}.{part}", ungrouped(whole, mark)?)))
            }
            (0, _) => ungrouped(number, '.'),
            (_, 0) => ungrouped(number, ','),
            _ => None,
        };
        Ok(read.unwrap_or_else(|| number.to_owned()))
    }
}

/// Whether a number that is rounded stays on its side of another: below it, or not.
fn on_its_side(value: f64, other: f64, decimals: u32) -> bool {
    let unit = 10_f64.powi(i32::try_from(decimals).unwrap_or(0));
    let is_below = value < other * (1.0 - 1e-12);
    let rounded = libm::round(value * unit) / unit;
    (rounded < other * (1.0 - 1e-12)) == is_below
}

/// A fiscal year such as `2029-30` or `2029/30` in a text, in the grammar of links.
fn fiscal(text: &str) -> Option<String> {
    let place = text.find(['-', '/'])?;
    let start = text.get(place.checked_sub(4)?..place)?;
    let digits = |text: &str| text.bytes().take_while(u8::is_ascii_digit).count();
    let end = text.get(place + 1..)?;
    let end = match digits(end) {
        4 => end.get(2..4)?,
        2 => end.get(..2)?,
        _ => return None,
    };
    (digits(start) == 4).then(|| format!("FY{start}-{end}"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::{en, ru, ur};

    #[test]
    fn money_keeps_about_three_figures() {
        let cases = [
            (0.0, "$0m", "0\u{a0}млн\u{a0}$"),
            (0.001, "under $0.01m", "менее 0,01\u{a0}млн\u{a0}$"),
            (0.114, "$0.11m", "0,11\u{a0}млн\u{a0}$"),
            (5.18, "$5.18m", "5,18\u{a0}млн\u{a0}$"),
            (9.996, "$10m", "10\u{a0}млн\u{a0}$"),
            (12.34, "$12.3m", "12,3\u{a0}млн\u{a0}$"),
            (99.96, "$100m", "100\u{a0}млн\u{a0}$"),
            (100.0, "$100m", "100\u{a0}млн\u{a0}$"),
            (1_176.0, "$1,176m", "1\u{a0}176\u{a0}млн\u{a0}$"),
            (25_000.0, "$25,000m", "25\u{a0}000\u{a0}млн\u{a0}$"),
            (250_000.0, "$250bn", "250\u{a0}млрд\u{a0}$"),
            (1e9, "$1,000,000bn", "1\u{a0}000\u{a0}000\u{a0}млрд\u{a0}$"),
        ];
        for (value, english, russian) in cases {
            assert_eq!(en::STYLE.money(value), english, "{value}");
            assert_eq!(ru::STYLE.money(value), russian, "{value}");
        }
    }

    #[test]
    fn what_is_below_a_level_never_reads_as_at_it() {
        let money = |millions, level| en::STYLE.money_beside(millions, level);
        for (millions, level, expected) in [
            (99.96, 100.0, "$99.96m"),
            (99.97, 100.0, "$99.97m"),
            (99.999_5, 100.0, "$99.9995m"),
            (99.94, 100.0, "$99.9m"),
            (99.999_999_999_999_9, 100.0, "$100m"),
            (100.04, 100.0, "$100m"),
            (100.04, 100.03, "$100.04m"),
            (100.02, 100.03, "$100m"),
            (9.996, 10.0, "$9.996m"),
            (1_175.7, 1_176.0, "$1,175.7m"),
            (249_990.0, 250_000.0, "$249.99bn"),
            (249_900.0, 250_000.0, "$249.9bn"),
            (999_900.0, 1_000_000.0, "$999.9bn"),
            (0.001, 5.0, "under $0.01m"),
            (5.18, 100.0, "$5.18m"),
        ] {
            assert_eq!(money(millions, level), expected, "{millions} {level}");
        }
        for (share, expected) in [
            (0.0, "0%"),
            (0.000_3, "under 0.1%"),
            (0.000_6, "0.1%"),
            (0.333, "33.3%"),
            (0.999_4, "99.9%"),
            (0.999_6, "99.96%"),
            (0.999_996, "99.9996%"),
            (0.999_999_999, "99.999999%"),
            (0.999_999_999_999_9, "100%"),
            (1.0, "100%"),
            (1.000_4, "100%"),
            (12.34, "1,234%"),
        ] {
            assert_eq!(en::STYLE.share(share), expected, "{share}");
        }
        for (chance, expected) in [
            (0.494, "49%"),
            (0.495_1, "49.5%"),
            (0.499_9, "49.9%"),
            (0.5, "50%"),
            (0.504, "50%"),
            (0.99, "99%"),
        ] {
            assert_eq!(en::STYLE.chance(chance), expected, "{chance}");
        }
        assert_eq!((en::WORDS.chance_size)(0.999), "over 99%");
    }

    #[test]
    fn what_was_stated_stands_to_its_last_digit() {
        for (cents, expected) in [
            (10_050_000_000, "$100.5m"),
            (9_996_000_000, "$99.96m"),
            (456_100_000, "$4.561m"),
            (1_214_710_000, "$12.1471m"),
            (100, "$0.000001m"),
            (1, "$0.00000001m"),
            (9_999_999_900_000, "$99,999.999m"),
            (25_000_000_000_000, "$250bn"),
            (25_000_050_000_000, "$250.0005bn"),
            (0, "$0m"),
        ] {
            assert_eq!(en::STYLE.cents(cents), expected);
        }
        assert_eq!(en::STYLE.needed_percent(0.000_08, 10), "under 0.1%");
        assert_eq!(en::STYLE.needed_percent(0.001, 10), "0.1%");
        assert_eq!(en::STYLE.needed_percent(1.096, 10_970), "109.7%");
        assert_eq!(en::STYLE.needed_percent(-0.000_3, 0), "0%");
        assert_eq!(en::STYLE.needed_amount(0.003, 10), "under $0.01m");
        assert_eq!(en::STYLE.needed_amount(18.964, 19_000), "$19m");
        assert_eq!(ru::STYLE.needed_percent(0.000_08, 10), "менее 0,1\u{a0}%");
    }

    #[test]
    fn years_after_a_whole_one_never_read_as_that_one() {
        for (years, expected) in [
            (17.041_695, "17.04"),
            (17.004, "17.004"),
            (17.000_3, "17.0003"),
            (17.000_01, "17.00001"),
            (17.0, "17.0"),
            (17.000_000_000_1, "17.0"),
            (16.96, "17.0"),
            (17.05, "17.1"),
            (0.03, "0.03"),
        ] {
            assert_eq!(en::STYLE.years_until(years), expected, "{years}");
        }
    }

    #[test]
    fn shares_of_two_counts_are_a_range_of_whole_percent() {
        for (shares, expected) in [
            ([Some(0.0518), Some(0.203_04)], "5 to 20%"),
            ([Some(0.2276), Some(0.0537)], "5 to 23%"),
            ([Some(0.3760), None], "38%"),
            ([None, Some(0.041)], "4%"),
            ([Some(0.0104), Some(0.0099)], "1%"),
            ([Some(0.0009), Some(0.2)], "0.1 to 20%"),
            ([Some(0.998), None], "99.8%"),
            ([None, None], ""),
        ] {
            assert_eq!(en::STYLE.shares(shares), expected, "{shares:?}");
        }
        assert_eq!(
            ru::STYLE.shares([Some(0.0518), Some(0.203_04)]),
            "5\u{2013}20\u{a0}%"
        );
    }

    #[test]
    fn levels_in_billions_and_their_multiples_keep_a_digit_behind_the_point() {
        let said = [454.6, 1_890.0, 9_749.0, 40_400.0].map(|value| en::STYLE.in_billions(value));
        assert_eq!(said, ["0.45", "1.89", "9.75", "40"]);
        let said = [1.02, 1.24, 3.49, 12.4].map(|times| en::STYLE.times(times));
        assert_eq!(said, ["1.0", "1.2", "3.5", "12"]);
        let said = [-1, 0, 2].map(|power| en::STYLE.power_of_billions(power));
        assert_eq!(said, ["$0.1bn", "$1bn", "$100bn"]);
    }

    #[test]
    fn percentages_and_years_round_once() {
        assert_eq!(en::STYLE.percent(0.807_732), "80.8%");
        assert_eq!(en::STYLE.percent(-0.3199), "\u{2212}32%");
        assert_eq!(en::STYLE.percent(18.184), "1,818%");
        assert_eq!(en::STYLE.years(31.060_3), "31.1");
        assert_eq!(en::STYLE.years(2.0), "2.0");
        assert_eq!(ru::STYLE.years(2.0), "2,0");
    }

    #[test]
    fn an_entry_means_what_its_reader_means() {
        let comma = Err(UnitError::Comma);
        let cases = [
            ("12.5", Ok("12.5"), Ok("12.5")),
            ("12,5", Ok("12.5"), Ok("12.5")),
            ("12,50", Ok("12.50"), Ok("12.50")),
            ("12,5000", Ok("12.5000"), Ok("12.5000")),
            ("-0,5 %", Ok("-0.5 %"), Ok("-0.5 %")),
            ("2,5x", Ok("2.5x"), Ok("2.5x")),
            ("1,176", comma, comma),
            ("-1,176x", comma, comma),
            ("1,176.", comma, comma),
            ("20.", Ok("20"), Ok("20")),
            ("0,125", comma, Ok("0.125")),
            ("1,176.5", Ok("1176.5"), Ok("1176.5")),
            ("1.176,5", Ok("1176.5"), Ok("1176.5")),
            ("1,000,000", Ok("1000000"), Ok("1000000")),
            ("1.000.000", Ok("1000000"), Ok("1000000")),
            ("1.000.000,25", Ok("1000000.25"), Ok("1000000.25")),
            ("1,000,000.25", Ok("1000000.25"), Ok("1000000.25")),
            ("10,00,000", Ok("10,00,000"), Ok("10,00,000")),
            ("1,2,3", Ok("1,2,3"), Ok("1,2,3")),
            ("12, 5", Ok("12, 5"), Ok("12, 5")),
            ("5,", Ok("5,"), Ok("5,")),
            ("12 500", Ok("12500"), Ok("12500")),
            ("12 500 %", Ok("12500 %"), Ok("12500 %")),
            ("12\u{a0}500\u{202f}000", Ok("12500000"), Ok("12500000")),
            ("1 176,5", Ok("1176.5"), Ok("1176.5")),
            ("1 176.5", Ok("1176.5"), Ok("1176.5")),
            ("1’000’000", Ok("1000000"), Ok("1000000")),
            ("12 50", Ok("12 50"), Ok("12 50")),
            ("1 5", Ok("1 5"), Ok("1 5")),
            ("\u{6f1}\u{6f2}\u{66b}\u{6f5}", Ok("12.5"), Ok("12.5")),
            (
                "\u{6f1}\u{66c}\u{6f1}\u{6f7}\u{6f6}",
                Ok("1176"),
                Ok("1176"),
            ),
            ("\u{661}\u{662}\u{66c}\u{665}", Ok("12.5"), Ok("12.5")),
            ("\u{ff11}\u{ff12}\u{ff0e}\u{ff15}", Ok("12.5"), Ok("12.5")),
            ("1\u{ad}2\u{200b}\u{feff}.5", Ok("12.5"), Ok("12.5")),
            ("\u{200e}\u{2212}31.99\u{66a}", Ok("-31.99%"), Ok("-31.99%")),
            ("\u{2013}\u{2009}3", Ok("- 3"), Ok("- 3")),
            ("3х", Ok("3x"), Ok("3x")),
            ("2.5×", Ok("2.5x"), Ok("2.5x")),
            ("2029-30", Ok("FY2029-30"), Ok("FY2029-30")),
            ("2029/30", Ok("FY2029-30"), Ok("FY2029-30")),
            ("2029/2030 финансовый год", Ok("FY2029-30"), Ok("FY2029-30")),
            ("FY2029\u{2013}30", Ok("FY2029-30"), Ok("FY2029-30")),
            ("fy2030", Ok("fy2030"), Ok("fy2030")),
            ("2030", Ok("2030"), Ok("2030")),
            ("-5", Ok("-5"), Ok("-5")),
            ("", Ok(""), Ok("")),
            ("abc", Ok("abc"), Ok("abc")),
        ];
        for (entry, english, russian) in cases {
            assert_eq!(en::STYLE.read(entry), english.map(str::to_owned), "{entry}");
            assert_eq!(ur::STYLE.read(entry), english.map(str::to_owned), "{entry}");
            assert_eq!(ru::STYLE.read(entry), russian.map(str::to_owned), "{entry}");
        }
    }
}
