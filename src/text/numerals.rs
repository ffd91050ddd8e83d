//! Numbers as readers of a language write them, and read what they write. Rounding happens here and nowhere else.

use crate::engine::units::{Period, Rate, UnitError, Usd, write_fixed};

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
}

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

    /// A value of the axis, without a unit.
    #[must_use]
    pub fn tick(&self, millions: f64) -> String {
        self.number(millions, if millions < 0.1 { 3 } else { 1 })
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
    /// refuse. Digits of any script count, spaces between thousands mean nothing, and a period may be written with a
    /// hyphen, dash or slash and any words around it.
    ///
    /// # Errors
    /// [`UnitError::Comma`] where a mark can mean thousands as well as decimals.
    pub fn read(&self, entry: &str) -> Result<String, UnitError> {
        let mut text = String::new();
        for character in entry.trim().chars() {
            text.push(match character {
                '\u{660}'..='\u{669}' | '\u{6f0}'..='\u{6f9}' => {
                    char::from(b'0' + (character as u32 & 15) as u8)
                }
                '\u{66b}' => '.',
                '\u{66a}' => '%',
                '\u{60c}' | '\u{66c}' => ',',
                '\u{2212}' | '\u{2010}'..='\u{2013}' => '-',
                // As a Cyrillic keyboard writes a multiple.
                '\u{d7}' | 'х' | 'Х' | 'X' => 'x',
                '\u{200e}' | '\u{200f}' | '\u{2066}'..='\u{2069}' => continue,
                _ if character.is_whitespace() => ' ',
                _ => character,
            });
        }
        if let Some(period) = fiscal(&text) {
            return Ok(period);
        }
        if let Some((before, after)) = text.split_once(',') {
            let figures = |text: &str| text.bytes().take_while(u8::is_ascii_digit).count();
            let one = !after.contains([',', '.']) && !before.contains('.');
            // `1,176` is a thousand to some and one to others.
            let thousand = figures(after) == 3 && !before.trim_start_matches('-').starts_with('0');
            if self.decimal != ',' || !one || thousand {
                return Err(UnitError::Comma);
            }
            text = format!("{before}.{after}");
        }
        Ok(without_groups(text))
    }
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

/// A number without the spaces between its thousands; any other text as it is.
fn without_groups(text: String) -> String {
    let (whole, rest) = text.split_at(text.find('.').unwrap_or(text.len()));
    let mut groups = whole.trim_start_matches('-').split(' ');
    let digits = |group: &str| !group.is_empty() && group.bytes().all(|byte| byte.is_ascii_digit());
    let first = groups.next().unwrap_or_default();
    if first.len() <= 3 && digits(first) && groups.all(|group| group.len() == 3 && digits(group)) {
        whole.replace(' ', "") + rest
    } else {
        text
    }
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
    fn percentages_and_years_round_once() {
        assert_eq!(en::STYLE.percent(0.807_732), "80.8%");
        assert_eq!(en::STYLE.percent(-0.3199), "\u{2212}32%");
        assert_eq!(en::STYLE.percent(18.184), "1,818%");
        assert_eq!(en::STYLE.years(31.060_3), "31.1");
        assert_eq!(en::STYLE.years(2.0), "2.0");
        assert_eq!(ru::STYLE.years(2.0), "2,0");
        assert_eq!(en::STYLE.tick(0.003), "0.003");
        assert_eq!(en::STYLE.tick(1_000.0), "1,000");
    }

    #[test]
    fn an_entry_means_what_its_reader_means() {
        let cases = [
            ("12.5", Ok("12.5"), Ok("12.5")),
            ("12,5", Err(UnitError::Comma), Ok("12.5")),
            ("-0,5 %", Err(UnitError::Comma), Ok("-0.5 %")),
            ("1,176", Err(UnitError::Comma), Err(UnitError::Comma)),
            ("0,125", Err(UnitError::Comma), Ok("0.125")),
            ("1,176.5", Err(UnitError::Comma), Err(UnitError::Comma)),
            ("1.176,5", Err(UnitError::Comma), Err(UnitError::Comma)),
            ("12 500", Ok("12500"), Ok("12500")),
            ("12\u{a0}500\u{202f}000", Ok("12500000"), Ok("12500000")),
            ("1 176,5", Err(UnitError::Comma), Ok("1176.5")),
            ("12 50", Ok("12 50"), Ok("12 50")),
            ("\u{6f1}\u{6f2}\u{66b}\u{6f5}", Ok("12.5"), Ok("12.5")),
            (
                "\u{661}\u{662}\u{66c}\u{665}",
                Err(UnitError::Comma),
                Ok("12.5"),
            ),
            ("\u{200e}\u{2212}31.99\u{66a}", Ok("-31.99%"), Ok("-31.99%")),
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
