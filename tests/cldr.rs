//! Numbers and plurals against CLDR, as ICU4X reads it: separators, minus and percent signs, and the category of each count
//! of years. Where readers of a language are written to otherwise than CLDR has it, this says so.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "tests"
)]

use fixed_decimal::Decimal;
use icu_decimal::DecimalFormatter;
use icu_locale_core::Locale;
use icu_plurals::{PluralCategory, PluralRules};
use trade_horizon::scenario::{Lang, link};
use trade_horizon::text::numerals::Style;
use trade_horizon::text::{self, en, ky, ru, ur};

const STYLES: [(Lang, &Style); 4] = [
    (Lang::En, &en::STYLE),
    (Lang::Ur, &ur::STYLE),
    (Lang::Ru, &ru::STYLE),
    (Lang::Ky, &ky::STYLE),
];

fn locale(lang: Lang) -> Locale {
    lang.tag().parse().expect("a tag")
}

#[test]
fn numbers_are_written_as_cldr_has_them() {
    for (lang, style) in STYLES {
        let theirs = DecimalFormatter::try_new(locale(lang).into(), <_>::default()).expect("data");
        for plain in [
            "0",
            "5.18",
            "12.5",
            "392",
            "1176",
            "12500",
            "1234567.25",
            "-32",
            "-0.11",
            "-1500.5",
        ] {
            let number: Decimal = plain.parse().expect("a number");
            // A true minus in place of CLDR's hyphen; before it in Urdu the mark that CLDR has there too.
            let expected = theirs.format(&number).to_string().replace('-', "\u{2212}");
            assert_eq!(style.write(plain), expected, "{lang:?} {plain}");
        }
    }
}

#[test]
fn percentages_are_written_as_the_table_says() {
    // CLDR 48, numbers, percentFormats: `#,##0%` in en, ur and ky, `#,##0 %` with a no-break space in ru. Urdu news spell
    // the sign out, and beside Urdu letters it would stand on the wrong side of its number.
    let signs = [
        (Lang::En, "%"),
        (Lang::Ur, " فیصد"),
        (Lang::Ru, "\u{a0}%"),
        (Lang::Ky, "%"),
    ];
    for ((lang, style), (_, sign)) in STYLES.into_iter().zip(signs) {
        assert_eq!(style.percent(0.125), style.write("12.5") + sign, "{lang:?}");
    }
}

/// The noun for years that each language puts after a count of a category, in the sentence of a fall and its recovery.
fn years(lang: Lang, category: PluralCategory) -> &'static str {
    match (lang, category) {
        (Lang::En, PluralCategory::One) => " year.",
        (Lang::En, _) => " years.",
        (Lang::Ru, PluralCategory::One) => "\u{a0}год.",
        (Lang::Ru, PluralCategory::Many) => "\u{a0}лет.",
        (Lang::Ru, _) => "\u{a0}года.",
        // These two languages leave the noun as it is after a number.
        (Lang::Ky, _) => " жылда ",
        (Lang::Ur, _) => " سال میں ",
    }
}

#[test]
fn years_are_counted_by_the_category_of_cldr() {
    for (lang, style) in STYLES {
        let rules = PluralRules::try_new_cardinal(locale(lang).into()).expect("data");
        let words = text::words(lang);
        for plain in [
            "0.5", "1", "1.5", "2", "3", "4", "5", "10", "11", "12", "14", "15", "20", "21", "22",
            "25", "100", "101", "102", "111", "121", "999",
        ] {
            let number: Decimal = plain.parse().expect("a number");
            let category = rules.category_for(&number);
            let (scenario, refused) = link::decode(&format!("shock=fy2027:-30:{plain}"), "");
            assert!(refused.is_empty());
            let said = (words.shock)(&scenario);
            let expected = format!("{}{}", style.write(plain), years(lang, category));
            let told = said
                .replace('\u{a0}', " ")
                .contains(&expected.replace('\u{a0}', " "));
            assert!(told, "{lang:?} {plain} ({category:?}): {said}");
        }
    }
}
