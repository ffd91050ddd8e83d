//! Numbers as they are written, where one more digit or one fewer would be another number.

use trade_horizon::engine::units::{Rate, UnitError};
use trade_horizon::scenario::{Lang, link};
use trade_horizon::text::{self, en, ru, words, working};
use trade_horizon::view;

#[test]
fn no_digit_is_written_that_is_not_there() {
    let s = &en::STYLE;
    for (years, written) in [
        (17.007_12, "17.01"),
        (17.000_712, "17.001"),
        (17.000_071_2, "17.0001"),
    ] {
        assert_eq!(s.years_until(years), written);
    }
    // Below what it stands beside, and written so.
    assert_eq!(s.money_beside(5.178, 5.18), "$5.178m");
    assert_eq!(s.money_beside(9.64, 10.0), "$9.64m");
    assert_eq!(s.money_beside(109_940.0, 110_000.0), "$109.9bn");
    for (millions, written) in [
        (0.005_5, "$0.01m"),
        (110_000.0, "$110bn"),
        (1_000_440.0, "$1,000bn"),
        (99_999.6, "$100bn"),
    ] {
        assert_eq!(s.money(millions), written);
    }
    assert_eq!(s.cents(10_000_000_000_000), "$100bn");
    assert_eq!(
        (s.percent(10.004_4), s.percent(9.994_4)),
        ("1,000%".into(), "999.4%".into())
    );
    assert_eq!(
        (s.times(11.24), s.in_billions(10_400.0)),
        ("11".into(), "10".into())
    );
    assert_eq!(s.shares([Some(0.005_6), None]), "1%");
    assert_eq!(s.shares([Some(0.004_4), None]), "0.4%");
    assert_eq!(s.share(0.000_55), "0.1%");
}

#[test]
fn nothing_is_written_without_its_sign() {
    let s = &en::STYLE;
    let signed = |bp| Rate::new(bp).map(|rate| s.signed(rate));
    assert_eq!(
        [1, 0, -1].map(signed),
        ["+0.01%", "0%", "\u{2212}0.01%"].map(|one| Ok(one.to_owned()))
    );
    for (step, thousands, written) in [
        (0.0, 0, "$0m"),
        (0.011, 20, "$0.02m"),
        (-1.5, -1_500, "\u{2212}$1.5m"),
        (-0.001, -1, "\u{2212}$0.001m"),
    ] {
        assert_eq!(s.needed_amount(step, thousands), written);
    }
    assert_eq!(s.needed_percent(0.0, 0), "0%");
}

#[test]
fn what_is_typed_in_one_language_is_read_in_it() {
    let s = &ru::STYLE;
    // Three digits after a comma may mean thousands.
    assert_eq!(s.read("10,125"), Err(UnitError::Comma));
    assert_eq!(s.read("0,125").as_deref(), Ok("0.125"));
    assert_eq!(en::STYLE.entry("12.5"), "12.5");
    assert_eq!(
        (s.entry("12.5"), s.entry("FY2029-30")),
        ("12,5".into(), "2029/30".into())
    );
}

/// Trade of $294m in the year in which it is below a target of $307m, which was $100m at the start.
#[test]
fn a_target_that_moves_is_said_to_where_it_is_met_at_the_start() {
    let page = view::page(link::decode("goal=custom&base=200&target=100&rate=3&infl=9", "").0);
    for (lang, moves) in [
        (Lang::En, "the target is $100m, itself growing 9% a year. "),
        (Lang::Ur, "جو خود سالانہ 9 فیصد بڑھتا ہے۔ "),
        (
            Lang::Ru,
            "(100\u{a0}млн\u{a0}$, растущая на 9\u{a0}% в год) ",
        ),
        (Lang::Ky, "(ал өзү жылына 9% өсөт) "),
    ] {
        let said = text::plain(&(words(lang).headline)(&page.headline));
        assert!(said.contains(moves), "{said}");
    }
}

/// The working of a query in English.
fn told(query: &str) -> working::Told {
    let page = view::page(link::decode(query, "").0);
    working::tell(words(Lang::En), &page, &view::working::working(&page))
}

#[test]
fn the_working_ends_with_why_it_never_arrives() {
    for (query, why) in [
        ("", ""),
        ("goal=ca5-triple&rate=-5&parts=kz:-5", ""),
        ("path=fade&rate=20&to=-1", "q = \u{2212}0.01 < 0"),
        ("path=fade&rate=-20&to=0", "q = 0"),
        ("path=fade&rate=20&to=3&infl=4", "q = 0.03 \u{2264} 0.04"),
        ("path=fade&rate=0&to=0", "g = 0"),
        ("infl=12", "g = 0.1 \u{2264} 0.12"),
        ("path=linear&step=-1", "d = \u{2212}1 < 0"),
    ] {
        let last = told(query).steps.pop().expect("a step");
        let plain: Vec<_> = last.formulas.into_iter().map(|one| one.plain).collect();
        assert_eq!(plain.join(" "), why, "{query}");
    }
}

#[test]
fn the_working_shows_the_period_before_the_arrival_and_that_of_it() {
    let told = told("");
    let row = |line: &working::Line| (line.said.clone(), line.cells.join("|"));
    assert_eq!(
        row(&told.periods),
        ("Period".into(), "FY2055-56|FY2056-57".into())
    );
    let rows: Vec<_> = told.rows.iter().map(row).collect();
    let expected = [
        ("t", "31|32"),
        ("Trade", "$99.4m|$109.4m"),
        ("Target", "$100m|$100m"),
        ("Trade \u{2212} Target", "$0.6m short|reached, $9.4m over"),
    ];
    assert_eq!(
        rows,
        expected.map(|(said, cells)| (said.to_owned(), cells.to_owned()))
    );
}
