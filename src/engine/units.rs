//! Integers in named units: what a reader sets and what a figure says.
//!
//! Equal quantities are equal integers, so a scenario can be compared, hashed and sent through a link without loss.
//! Refuses: text that is not a plain decimal, more decimals than the unit has, anything outside the stated bounds.

/// Why a text or an integer is not a quantity of the unit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum UnitError {
    /// Not a plain decimal number.
    NotNumber,
    /// A comma, which means a decimal point to some readers and thousands to others.
    Comma,
    /// A space that makes two numbers of one.
    Space,
    /// More decimals than this unit keeps.
    Decimals(u32),
    /// Outside the bounds, given in the unit's own integer with its number of decimals.
    Outside {
        /// Smallest integer allowed.
        min: i64,
        /// Largest integer allowed.
        max: i64,
        /// Decimals of the unit: 2 means that the integer counts hundredths.
        decimals: u32,
    },
    /// Not a period: neither a fiscal year such as `fy2025` nor a calendar year such as `2024`.
    Period,
}

/// Ten to the power `n`, for small `n`.
const fn ten_to(n: u32) -> i64 {
    10_i64.pow(n)
}

/// A whole number without what sets its thousands apart; `None` where the first of several has not one to three digits or
/// begins with 0, or a later one not three.
#[must_use]
pub fn ungrouped(whole: &str, separator: char) -> Option<String> {
    let mut groups = whole.split(separator);
    let digits = |group: &str| group.bytes().all(|byte| byte.is_ascii_digit());
    let first = groups.next().unwrap_or_default();
    let begins = (1..=3).contains(&first.len()) && !first.starts_with('0') && digits(first);
    let whole_groups = groups.all(|group| group.len() == 3 && digits(group));
    (begins && whole_groups).then(|| whole.replace(separator, ""))
}

/// The digits and the point of a number, without the spaces or commas between its thousands.
fn plain_digits(number: &str) -> Result<String, UnitError> {
    let space = |c: char| if c.is_whitespace() { ' ' } else { c };
    let number: String = number.chars().map(space).collect();
    let (whole, part) = match number.split_once('.') {
        Some((whole, part)) => (whole, Some(part)),
        None => (number.as_str(), None),
    };
    let separator = if number.contains(' ') { ' ' } else { ',' };
    if !number.contains(separator) {
        return Ok(number);
    }
    let only = |c: char| c.is_ascii_digit() || c == '.' || c == separator;
    // One comma alone may as well be a point.
    let alone =
        separator == ',' && part.is_none_or(str::is_empty) && whole.matches(',').count() == 1;
    match ungrouped(whole, separator) {
        Some(whole) if !alone && !part.is_some_and(|part| part.contains(separator)) => {
            Ok(part.map_or(whole.clone(), |part| format!("{whole}.{part}")))
        }
        _ if !number.chars().all(only) => Err(UnitError::NotNumber),
        _ if separator == ' ' => Err(UnitError::Space),
        _ if alone && whole.split(',').all(|side| !side.is_empty()) => Err(UnitError::Comma),
        _ => Err(UnitError::NotNumber),
    }
}

/// Reads a plain decimal as an integer count of `10^-decimals`: `parse_fixed("12.5", 2)` is 1 250.
///
/// `+`, `-` and U+2212 are signs. Spaces stand around the number and between its thousands, as commas may: two numbers are
/// never one.
///
/// # Errors
/// [`UnitError::NotNumber`], [`UnitError::Comma`], [`UnitError::Space`] or [`UnitError::Decimals`]; a number too long for 64
/// bits is `NotNumber`.
pub fn parse_fixed(text: &str, decimals: u32) -> Result<i64, UnitError> {
    read_fixed(text, decimals)?.ok_or(UnitError::NotNumber)
}

/// The same; `None` for a number too long for 64 bits.
fn read_fixed(text: &str, decimals: u32) -> Result<Option<i64>, UnitError> {
    let text = text.trim();
    let (negative, digits) = match text.strip_prefix(['-', '\u{2212}']) {
        Some(rest) => (true, rest),
        None => (false, text.strip_prefix('+').unwrap_or(text)),
    };
    let digits = plain_digits(digits.trim_start())?;
    let (whole, part) = digits.split_once('.').unwrap_or((&digits, ""));
    let plain = |s: &str| s.bytes().all(|b| b.is_ascii_digit());
    if (whole.is_empty() && part.is_empty()) || !plain(whole) || !plain(part) {
        return Err(UnitError::NotNumber);
    }
    let part = part.trim_end_matches('0');
    let missing = usize::try_from(decimals)
        .unwrap_or(0)
        .checked_sub(part.len())
        .ok_or(UnitError::Decimals(decimals))?;
    let mut value: i64 = 0;
    for digit in whole
        .bytes()
        .chain(part.bytes())
        .chain(core::iter::repeat_n(b'0', missing))
    {
        let more = |value: i64| value.checked_add(i64::from(digit - b'0'));
        let Some(longer) = value.checked_mul(10).and_then(more) else {
            return Ok(None);
        };
        value = longer;
    }
    Ok(Some(if negative { -value } else { value }))
}

/// Writes an integer count of `10^-decimals` in the shortest form that [`parse_fixed`] reads back: 1 250 is `12.5`.
#[must_use]
pub fn write_fixed(value: i64, decimals: u32) -> String {
    let unit = ten_to(decimals);
    let sign = if value < 0 { "-" } else { "" };
    let (whole, part) = (value.abs() / unit, value.abs() % unit);
    if part == 0 {
        return format!("{sign}{whole}");
    }
    let mut digits = part.to_string();
    while digits.len() < usize::try_from(decimals).unwrap_or(0) {
        digits.insert(0, '0');
    }
    format!("{sign}{whole}.{}", digits.trim_end_matches('0'))
}

/// Declares an integer quantity: its decimals, bounds, reader and writer.
macro_rules! quantity {
    ($(#[$doc:meta])* $name:ident, decimals $decimals:literal, from $min:literal to $max:literal) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(i64);

        #[allow(dead_code, reason = "one shape for every unit; the build script uses a part of it")]
        impl $name {
            /// Decimals kept: the integer counts units of ten to the power minus this.
            pub const DECIMALS: u32 = $decimals;
            /// Smallest integer allowed.
            pub const MIN: i64 = $min;
            /// Largest integer allowed.
            pub const MAX: i64 = $max;

            /// Takes the unit's own integer.
            ///
            /// # Errors
            /// [`UnitError::Outside`] if it is out of bounds.
            pub const fn new(integer: i64) -> Result<Self, UnitError> {
                match integer {
                    $min..=$max => Ok(Self(integer)),
                    _ => Err(UnitError::Outside { min: $min, max: $max, decimals: $decimals }),
                }
            }

            /// Reads a plain decimal.
            ///
            /// # Errors
            /// Any [`UnitError`] but `Period`.
            pub fn parse(text: &str) -> Result<Self, UnitError> {
                // What is too long to be counted is outside too.
                Self::new(read_fixed(text, $decimals)?.unwrap_or(i64::MAX))
            }

            /// The unit's own integer.
            #[must_use]
            pub const fn integer(self) -> i64 {
                self.0
            }

            /// The shortest decimal that [`Self::parse`] reads back.
            #[must_use]
            pub fn to_text(self) -> String {
                write_fixed(self.0, $decimals)
            }

            /// The quantity as a float, in whole units.
            #[must_use]
            #[allow(clippy::cast_precision_loss, reason = "the bounds lie far inside 2^53")]
            pub fn to_f64(self) -> f64 {
                self.0 as f64 / ten_to($decimals) as f64
            }
        }
    };
}

quantity! {
    /// Value of goods in cents of current US dollars, so that every table is held as it was published; written in USD m, so
    /// `5.18` is 518 000 000.
    Usd, decimals 8, from 0 to 100_000_000_000_000
}
quantity! {
    /// Change of a flow per year in thousands of US dollars; written in USD m a year.
    Step, decimals 3, from -1_000_000_000 to 1_000_000_000
}
quantity! {
    /// Growth per year in basis points; written in percent, so `12.5` is 1 250.
    Rate, decimals 2, from -9_990 to 100_000
}
quantity! {
    /// A multiple of the baseline in thousandths: `3` is 3 000.
    Multiple, decimals 3, from 1 to 1_000_000
}
quantity! {
    /// Volatility of the logarithm of a flow, in basis points per square root of a year; written in percent.
    Volatility, decimals 2, from 0 to 100_000
}
quantity! {
    /// A fall of the level in basis points; written in percent, so a fall of `-30` is -3 000.
    Fall, decimals 2, from -10_000 to 0
}
quantity! {
    /// A length of time in hundredths of a year.
    Years, decimals 2, from 1 to 100_000
}

#[allow(dead_code, reason = "the build script uses a part of it")]
impl Usd {
    /// Thousands of dollars, the rest left out: the integer of a [`Step`].
    #[must_use]
    pub const fn thousands(self) -> i64 {
        self.0 / Self::THOUSAND
    }

    /// A thousand dollars.
    pub const THOUSAND: i64 = ten_to(Self::DECIMALS - Step::DECIMALS);

    /// The nearest whole thousand of dollars, for showing.
    #[must_use]
    pub const fn rounded(self) -> Self {
        Self((self.0 + Self::THOUSAND / 2) / Self::THOUSAND * Self::THOUSAND)
    }
}

impl Rate {
    /// The rate as a fraction: 10% is 0.1.
    #[must_use]
    pub fn fraction(self) -> f64 {
        self.to_f64() / 100.0
    }
}

/// One period of trade statistics.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Period {
    /// The Pakistan fiscal year that ends on 30 June of this year: 2025 is FY2024-25.
    Fiscal(u16),
    /// The calendar year.
    Calendar(u16),
}

impl Period {
    /// First year that a figure or a reader may name: Pakistan's first.
    pub const FIRST: u16 = 1947;
    /// Last year that a figure or a reader may name.
    pub const LAST: u16 = 2999;

    /// Reads `fy2025`, `FY2024-25` or `2024`.
    ///
    /// # Errors
    /// [`UnitError::Period`] for any other text, or a year outside [`Period::FIRST`] ..= [`Period::LAST`].
    pub fn parse(text: &str) -> Result<Self, UnitError> {
        let text = text.trim().to_ascii_lowercase();
        let year = |s: &str| -> Result<u16, UnitError> {
            let four_digits = s.len() == 4 && s.bytes().all(|b| b.is_ascii_digit());
            let year = s
                .parse()
                .ok()
                .filter(|y| (Self::FIRST..=Self::LAST).contains(y) && four_digits);
            year.ok_or(UnitError::Period)
        };
        let Some(fiscal) = text.strip_prefix("fy") else {
            return year(&text).map(Self::Calendar);
        };
        match fiscal.trim().split_once(['-', '\u{2013}', '/']) {
            None => year(fiscal.trim()).map(Self::Fiscal),
            Some((start, end)) => {
                let ending = year(start)? + 1;
                let two_digits = ending % 100;
                if end.len() == 2 && end.parse() == Ok(two_digits) && ending <= Self::LAST {
                    Ok(Self::Fiscal(ending))
                } else {
                    Err(UnitError::Period)
                }
            }
        }
    }

    /// The link's form: `fy2025` or `2024`.
    #[must_use]
    pub fn to_token(self) -> String {
        match self {
            Self::Fiscal(ending) => format!("fy{ending}"),
            Self::Calendar(year) => year.to_string(),
        }
    }

    /// The field's form: `FY2024-25` or `2024`.
    #[must_use]
    pub fn to_label(self) -> String {
        match self {
            Self::Fiscal(ending) => format!("FY{}-{:02}", ending.saturating_sub(1), ending % 100),
            Self::Calendar(year) => year.to_string(),
        }
    }

    /// The calendar year in which the period ends.
    #[must_use]
    pub const fn ending(self) -> u16 {
        match self {
            Self::Fiscal(year) | Self::Calendar(year) => year,
        }
    }

    /// Middle of the period in half-years since the year 0: 1 January for a fiscal year, 1 July for a calendar year.
    #[must_use]
    pub const fn midpoint(self) -> i32 {
        match self {
            Self::Fiscal(ending) => 2 * ending as i32,
            Self::Calendar(year) => 2 * year as i32 + 1,
        }
    }

    /// Years from the middle of this period to the middle of `other`, negative if `other` is earlier.
    #[must_use]
    pub fn years_until(self, other: Self) -> f64 {
        f64::from(other.midpoint() - self.midpoint()) / 2.0
    }

    /// Whole periods of this kind from this one to `other`; `None` where that is earlier.
    #[must_use]
    pub fn periods_until(self, other: Self) -> Option<u16> {
        u16::try_from((other.midpoint() - self.midpoint()) / 2).ok()
    }

    /// The period `count` periods later, of the same kind.
    #[must_use]
    pub const fn plus(self, count: u16) -> Self {
        match self {
            Self::Fiscal(ending) => Self::Fiscal(ending.saturating_add(count)),
            Self::Calendar(year) => Self::Calendar(year.saturating_add(count)),
        }
    }
}

#[cfg(test)]
#[path = "units/tests.rs"]
mod tests;
