//! Numbers as each language writes and reads them.

use crate::engine::units::UnitError;
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
fn percent_may_be_written_as_the_word_that_the_page_writes() {
    for entry in ["12 فیصد", "12فیصد", "۱۲ فیصد"] {
        let read = ur::STYLE.read(entry);
        assert!(
            matches!(read.as_deref(), Ok("12%" | "12 %")),
            "{entry}: {read:?}"
        );
    }
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
