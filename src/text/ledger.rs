//! Amounts of one table, which share their unit and their decimals so that they add up as they are written, and years with what they
//! are the quotient of.

use super::numerals::Style;
use crate::engine::units::{Usd, write_fixed};

/// Most decimals of years.
const CLOSEST: u32 = 9;

/// How the amounts of a table are written.
#[derive(Clone, Copy, Debug)]
pub struct Ledger<'a> {
    style: &'a Style,
    billions: bool,
    decimals: u32,
    target: Option<i64>,
}

/// Ten to the power of a few.
fn ten_to(power: u32) -> i64 {
    10_i64.saturating_pow(power)
}

/// A number as so many parts of one; a float beyond 64 bits saturates.
fn fixed(value: f64, decimals: u32) -> i64 {
    #[allow(clippy::cast_precision_loss, reason = "ten to the ninth at most")]
    let unit = ten_to(decimals) as f64;
    #[allow(
        clippy::cast_possible_truncation,
        reason = "amounts that are shown stay below"
    )]
    let whole = libm::round(value * unit) as i64;
    whole
}

impl<'a> Ledger<'a> {
    /// Chooses unit and decimals for levels in USD m beside their targets, and which of them are there: about three figures, as many
    /// as the target and the start were stated with, in cents, and as many more as it takes that each level stands on its side of its
    /// target.
    #[must_use]
    pub fn of(
        style: &'a Style,
        columns: &[(f64, f64, bool)],
        target: Option<i64>,
        start: Option<i64>,
    ) -> Self {
        let sizes = || {
            columns
                .iter()
                .flat_map(|(level, target, _)| [*level, *target])
        };
        let billions = sizes().any(|size| size >= 99_999.5);
        let mut ledger = Self {
            style,
            billions,
            decimals: 0,
            target,
        };
        let unit = if billions { 1_000.0 } else { 1.0 };
        let least = sizes().fold(f64::INFINITY, f64::min) / unit;
        ledger.decimals = match least {
            ..9.995 => 2,
            ..99.95 => 1,
            _ => u32::from(billions),
        };
        let held = |ledger: &Self| {
            target
                .iter()
                .chain(&start)
                .all(|cents| ledger.holds(*cents))
        };
        while ledger.decimals < Usd::DECIMALS && !(held(&ledger) && ledger.parts(columns)) {
            ledger.decimals += 1;
        }
        ledger
    }

    /// Decimals of a cent in the unit.
    const fn of_cents(&self) -> u32 {
        if self.billions {
            Usd::DECIMALS + 3
        } else {
            Usd::DECIMALS
        }
    }

    /// Cents that the last digit is worth.
    fn last_digit(&self) -> i64 {
        ten_to(self.of_cents().saturating_sub(self.decimals))
    }

    /// Whether the decimals hold an amount in cents to its last digit.
    fn holds(&self, cents: i64) -> bool {
        cents % self.last_digit() == 0
    }

    /// The target of a period in the last digits that are written: as it was stated, or else rounded.
    #[must_use]
    pub fn target(&self, millions: f64) -> i64 {
        let stated = self.target.filter(|cents| self.holds(*cents));
        stated.map_or_else(|| self.count(millions), |cents| cents / self.last_digit())
    }

    /// Whether each level stands on its side of its target.
    fn parts(&self, columns: &[(f64, f64, bool)]) -> bool {
        columns
            .iter()
            .all(|(level, target, there)| (self.count(*level) >= self.target(*target)) == *there)
    }

    /// An amount of USD m in the last digits that are written.
    #[must_use]
    pub fn count(&self, millions: f64) -> i64 {
        let unit = if self.billions { 1_000.0 } else { 1.0 };
        fixed(millions / unit, self.decimals)
    }

    /// What was counted, as it is written.
    #[must_use]
    pub fn write(&self, count: i64) -> String {
        let style = self.style;
        let unit = if self.billions {
            style.billions
        } else {
            style.millions
        };
        style.signed_around(&write_fixed(count, self.decimals), unit)
    }

    /// Amounts of USD m as parts of a whole that is counted already: each is at most one of the last digit from its own rounding, and
    /// together they are the whole.
    #[must_use]
    pub fn parts_of(&self, whole: i64, amounts: &[f64]) -> Vec<i64> {
        let (mut sum, mut before) = (0.0, 0);
        let last = amounts.len().saturating_sub(1);
        let part = |(place, amount): (usize, &f64)| {
            sum += amount;
            let up_to = if place == last {
                whole
            } else {
                self.count(sum)
            };
            let part = up_to - before;
            before = up_to;
            part
        };
        amounts.iter().enumerate().map(part).collect()
    }
}

impl Style {
    /// Years to two decimals, with as many more as it takes that they lie in the last of so many whole ones.
    #[must_use]
    pub fn years_in(&self, years: f64, whole: u16) -> String {
        self.number(years, years_decimals(years, whole))
    }

    /// Two numbers with as few digits as their quotient needs to be, as it is written, the years.
    #[must_use]
    pub fn quotient(&self, (above, below): (f64, f64), years: f64, whole: u16) -> [String; 2] {
        let shown = years_decimals(years, whole);
        let mut digits = 3;
        loop {
            let [over, under] = [above, below].map(|value| decimals_for(value, digits));
            let quotient = rounded(above, over) / rounded(below, under);
            if digits >= 12 || fixed(quotient, shown) == fixed(years, shown) {
                return [self.number(above, over), self.number(below, under)];
            }
            digits += 1;
        }
    }
}

fn years_decimals(years: f64, whole: u16) -> u32 {
    let lies = |decimals: &u32| {
        let (shown, whole) = (
            fixed(years, *decimals),
            i64::from(whole) * ten_to(*decimals),
        );
        whole - ten_to(*decimals) < shown && shown <= whole
    };
    (2..=CLOSEST).find(lies).unwrap_or(CLOSEST)
}

/// A number as it is written with so many decimals.
fn rounded(value: f64, decimals: u32) -> f64 {
    #[allow(clippy::cast_precision_loss, reason = "a dozen digits")]
    let [count, unit] = [fixed(value, decimals), ten_to(decimals)].map(|whole| whole as f64);
    count / unit
}

/// Decimals with which a number has so many digits that count.
fn decimals_for(value: f64, digits: u32) -> u32 {
    let fits = |decimals: &u32| fixed(value, *decimals).saturating_abs() >= ten_to(digits - 1);
    (0..=15).find(fits).unwrap_or(15)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::{en, ru};

    #[test]
    fn amounts_add_up_as_they_are_written() {
        for (columns, stated, expected) in [
            // 5.18 x 1.1^31 and 1.1^32.
            (
                vec![(99.418_4, 100.0, false), (109.360_2, 100.0, true)],
                Some(10_000_000_000),
                ["$99.4m", "$100m", "$0.6m"],
            ),
            (
                vec![(99.97, 100.0, false)],
                Some(10_000_000_000),
                ["$99.97m", "$100m", "$0.03m"],
            ),
            (
                vec![(1_117.4, 1_176.0, false)],
                Some(117_600_000_000),
                ["$1,117m", "$1,176m", "$59m"],
            ),
            (
                vec![(12.0, 12.147_1, false)],
                Some(1_214_710_000),
                ["$12m", "$12.1471m", "$0.1471m"],
            ),
            (
                vec![(98_000.0, 250_000.0, false)],
                Some(25_000_000_000_000),
                ["$98bn", "$250bn", "$152bn"],
            ),
            (
                vec![(9.1, 10.06, false)],
                None,
                ["$9.1m", "$10.06m", "$0.96m"],
            ),
        ] {
            let ledger = Ledger::of(&en::STYLE, &columns, stated, None);
            let (level, target, _) = columns[0];
            let (level, target) = (ledger.count(level), ledger.target(target));
            let said = [level, target, target - level].map(|count| ledger.write(count));
            assert_eq!(said, expected, "{columns:?}");
        }
        let start = Ledger::of(&en::STYLE, &[(5.181, 5.5, false)], None, Some(518_100_000));
        assert_eq!(start.write(start.count(5.181)), "$5.181m");
        let ledger = Ledger::of(&ru::STYLE, &[(99.4, 100.0, false)], None, None);
        assert_eq!(ledger.write(-81), "\u{2212}8,1\u{a0}млн\u{a0}$");
        // Each rounds down; what is left over falls to one of them.
        assert_eq!(ledger.parts_of(10, &[0.333, 0.333, 0.334]), [3, 4, 3]);
        assert_eq!(ledger.parts_of(7, &[1.04, -0.34]), [10, -3]);
    }

    #[test]
    fn years_lie_where_they_are_counted() {
        for (years, whole, expected) in [
            (31.060_32, 32, "31.06"),
            (31.0, 31, "31"),
            (31.000_000_000_2, 31, "31"),
            (31.000_4, 32, "31.0004"),
            (31.000_000_02, 32, "31.00000002"),
            (30.999, 31, "31"),
            (0.004, 1, "0.004"),
            (999.5, 1_000, "999.5"),
        ] {
            assert_eq!(en::STYLE.years_in(years, whole), expected);
        }
    }

    /// ln(100/5.18) = 2.960 372..., ln 1.1 = 0.095 310...: worked out with mpmath.
    #[test]
    fn a_quotient_has_the_digits_that_its_years_need() {
        let of = |above: f64, below: f64, whole| {
            en::STYLE.quotient((above, below), above / below, whole)
        };
        assert_eq!(of(2.960_372_0, 0.095_310_18, 32), ["2.96", "0.0953"]);
        assert_eq!(of(94.82, 0.518, 184), ["94.82", "0.518"]);
        assert_eq!(of(95.0, 7.0, 14), ["95", "7"]);
        assert_eq!(of(6.9, 0.006_92, 998), ["6.9", "0.00692"]);
    }
}
