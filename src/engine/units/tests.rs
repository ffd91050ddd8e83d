//! Units, at their bounds and in their grammar.

use super::*;
use proptest::prelude::*;

#[test]
fn decimals_are_read_exactly() {
    assert_eq!(parse_fixed("12.5", 2), Ok(1_250));
    assert_eq!(parse_fixed(" \u{2212}0.07 ", 2), Ok(-7));
    assert_eq!(parse_fixed("+3", 2), Ok(300));
    assert_eq!(parse_fixed(".5", 2), Ok(50));
    assert_eq!(parse_fixed("12.500", 2), Ok(1_250));
    assert_eq!(parse_fixed("1 000", 3), Ok(1_000_000));
}

#[test]
fn a_separator_counts_only_where_groups_have_three_digits() {
    for (text, value) in [
        ("12\u{a0}500\u{202f}000", Ok(12_500_000)),
        ("1 000.5", Err(UnitError::Decimals(0))),
        ("1,000,000", Ok(1_000_000)),
        ("- 1,176.0", Ok(-1_176)),
        (" 7 ", Ok(7)),
        ("1 2", Err(UnitError::Space)),
        ("12 50", Err(UnitError::Space)),
        ("1 0000", Err(UnitError::Space)),
        ("1234 567", Err(UnitError::Space)),
        ("0 500", Err(UnitError::Space)),
        ("1  000", Err(UnitError::Space)),
        ("5. 5", Err(UnitError::Space)),
        ("1 .5", Err(UnitError::Space)),
        ("1 x", Err(UnitError::NotNumber)),
        ("1 000,500", Err(UnitError::NotNumber)),
        ("1,176", Err(UnitError::Comma)),
        ("1,176.", Err(UnitError::Comma)),
        ("1,5", Err(UnitError::Comma)),
        (",5", Err(UnitError::NotNumber)),
        ("5,", Err(UnitError::NotNumber)),
        ("1, 5", Err(UnitError::NotNumber)),
        ("10,00,000", Err(UnitError::NotNumber)),
        ("1,17.5", Err(UnitError::NotNumber)),
        ("1000,000,000", Err(UnitError::NotNumber)),
    ] {
        assert_eq!(parse_fixed(text, 0), value, "{text}");
    }
}

#[test]
fn what_is_not_a_plain_decimal_is_refused() {
    for text in [
        "",
        ".",
        "-",
        "--1",
        "1e3",
        "NaN",
        "inf",
        "0x10",
        "1.2.3",
        "١٢",
        "99999999999999999999",
    ] {
        assert_eq!(parse_fixed(text, 2), Err(UnitError::NotNumber), "{text}");
    }
    assert_eq!(parse_fixed("12,5", 2), Err(UnitError::Comma));
    assert_eq!(parse_fixed("12.345", 2), Err(UnitError::Decimals(2)));
}

#[test]
fn bounds_are_part_of_the_unit() {
    assert_eq!(Rate::parse("-99.9").map(Rate::integer), Ok(-9_990));
    assert_eq!(Rate::parse("1000").map(Rate::integer), Ok(100_000));
    let outside = Err(UnitError::Outside {
        min: -9_990,
        max: 100_000,
        decimals: 2,
    });
    assert_eq!(Rate::parse("-100"), outside);
    assert_eq!(Rate::parse("1000.01"), outside);
    assert!(Usd::parse("-0.001").is_err());
    let thousands = |text| Usd::parse(text).map(Usd::thousands);
    assert_eq!(thousands("5.18"), Ok(5_180));
    assert_eq!(thousands("0.00199999"), Ok(1));
}

#[test]
fn periods_are_read_in_every_form_and_no_other() {
    assert_eq!(Period::parse("fy2025"), Ok(Period::Fiscal(2025)));
    assert_eq!(Period::parse(" FY2024-25 "), Ok(Period::Fiscal(2025)));
    assert_eq!(Period::parse("FY1999-00"), Ok(Period::Fiscal(2000)));
    assert_eq!(Period::parse("2024"), Ok(Period::Calendar(2024)));
    for text in [
        "",
        "fy",
        "fy25",
        "FY2024-26",
        "20245",
        "02025",
        "1946",
        "3000",
        "2024-25",
        "+202",
        "FY2998-999",
    ] {
        assert_eq!(Period::parse(text), Err(UnitError::Period), "{text}");
    }
}

#[test]
fn fiscal_and_calendar_middles_lie_half_a_year_apart() {
    let fy2025 = Period::Fiscal(2025);
    assert_eq!(
        fy2025.years_until(Period::Calendar(2030)).to_bits(),
        5.5_f64.to_bits()
    );
    assert_eq!(
        fy2025.years_until(Period::Fiscal(2030)).to_bits(),
        5.0_f64.to_bits()
    );
    assert_eq!(
        fy2025.years_until(Period::Calendar(2024)).to_bits(),
        (-0.5_f64).to_bits()
    );
    assert_eq!(fy2025.plus(32).to_label(), "FY2056-57");
}

proptest! {
    #[test]
    fn a_written_decimal_is_read_back(value in -1_000_000_000_000_i64..1_000_000_000_000, decimals in 0_u32..6) {
        prop_assert_eq!(parse_fixed(&write_fixed(value, decimals), decimals), Ok(value));
    }

    #[test]
    fn a_written_period_is_read_back(year in Period::FIRST..=Period::LAST, fiscal: bool) {
        let period = if fiscal { Period::Fiscal(year) } else { Period::Calendar(year) };
        prop_assert_eq!(Period::parse(&period.to_token()), Ok(period));
        if year > Period::FIRST {
            prop_assert_eq!(Period::parse(&period.to_label()), Ok(period));
        }
    }

    #[test]
    fn no_text_breaks_a_reader(text in "\\PC{0,24}") {
        let _ = (Rate::parse(&text), Usd::parse(&text), Period::parse(&text));
    }
}

#[test]
fn dollars_are_shown_to_the_nearest_thousand_and_a_period_ends_in_a_year() {
    for (exact, shown) in [
        ("5.1795", "5.18"),
        ("5.1794999", "5.179"),
        ("0.0004", "0"),
        ("392", "392"),
    ] {
        let exact = Usd::parse(exact).expect("dollars");
        assert_eq!(exact.rounded().to_text(), shown);
    }
    assert_eq!(Period::Fiscal(2025).ending(), 2025);
    assert_eq!(Period::Calendar(2024).ending(), 2024);
}
