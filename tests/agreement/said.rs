//! What is said of numbers: as they were entered, and never rounded across what they are held against.

use crate::reader::{number, open};
use proptest::prelude::*;
use std::collections::BTreeSet;
use trade_horizon::scenario::{Lang, link};
use trade_horizon::text;
use trade_horizon::view::{self, Outcome};

#[test]
fn the_readers_own_numbers_stand_as_they_were_entered() {
    for (query, numbers) in [
        (
            "goal=custom&base=100&target=100.5&rate=0.5",
            ["$100m", "$100.5m"],
        ),
        (
            "goal=custom&base=100.25&target=200.75&rate=7",
            ["$100.25m", "$200.75m"],
        ),
        (
            "goal=custom&base=99.96&target=100&rate=0.01",
            ["$99.96m", "$100m"],
        ),
        (
            "goal=custom&base=0.001&target=1234.567&rate=50",
            ["$0.001m", "$1,234.567m"],
        ),
        (
            "goal=custom&base=1234.567&target=999999.999",
            ["$1,234.567m", "$999.999999bn"],
        ),
        ("base=kgz-fy2025-sbp", ["$4.561m", "$100m"]),
        ("target=2.345x", ["$5.18m", "$12.1471m"]),
    ] {
        let page = open(query);
        let words = text::words(Lang::En);
        let quote = (words.quote)(&page, "link");
        let labels = (words.chart_labels)(&page);
        let [base, target] = numbers;
        assert!(quote.contains(&format!("From {base} in")), "{quote}");
        assert!(
            quote.contains(&format!("{target} a year")) || quote.contains(&format!("to {target}")),
            "{quote}"
        );
        assert_eq!(labels.start, base);
        assert!(labels.target[0].starts_with(target), "{}", labels.target[0]);
        let first = page.table.rows.first().expect("a row");
        assert_eq!((words.level)(first), base);
    }
    let own = open("sigma=25.25").outlook.expect("an outlook");
    assert!((text::words(Lang::En).outlook_method)(&own).starts_with("Volatility 25.25% "));
}

#[test]
fn what_this_link_opened_with_is_said() {
    let said = |query: &str| (text::words(Lang::En).opens_with)(&open(query).scenario);
    assert_eq!(
        said(""),
        "The page opens with 10% a year: a round number, nobody’s forecast."
    );
    assert_eq!(said("goal=ca5-triple&by=2040"), said(""));
    assert_eq!(
        said("rate=12"),
        "This link opened with 12% a year: somebody’s choice, nobody’s forecast."
    );
    assert_eq!(
        said("path=linear"),
        "The page opens with +$0.518m a year: a tenth of the starting figure, nobody’s forecast."
    );
    assert_eq!(
        said("path=linear&step=-7&rate=12"),
        "This link opened with \u{2212}$7m a year: somebody’s choice, nobody’s forecast."
    );
    assert!(
        said("goal=ca5-triple&parts=kg:5")
            .starts_with("This link opened with each country at its own rate")
    );
    for lang in Lang::ALL {
        let said = (text::words(lang).opens_with)(&open("rate=12.25").scenario);
        let number = if text::words(lang).lang == Lang::En || lang == Lang::Ur {
            "12.25"
        } else {
            "12,25"
        };
        assert!(said.contains(number), "{said}");
    }
    let opening = open("rate=12").scenario;
    let moved = open("rate=30&by=2040").scenario;
    assert_eq!(
        link::encode(&moved.at_pace_of(&opening)),
        "v=1&rate=12&by=2040"
    );
}

#[test]
fn titles_tell_pages_apart() {
    let queries = [
        "",
        "rate=12",
        "rate=12.5",
        "rate=-5",
        "rate=0",
        "target=50",
        "target=2x",
        "goal=ca5-triple",
        "goal=kgz-200m",
        "goal=custom",
        "goal=custom&base=200",
        "path=linear&step=7",
        "path=fade",
        "goal=ca5-triple&parts=kz:5",
        "rate=0.01",
    ];
    for lang in Lang::ALL {
        let words = text::words(lang);
        let titles: BTreeSet<_> = queries
            .iter()
            .map(|query| (words.page_title)(&open(query)))
            .collect();
        assert_eq!(titles.len(), queries.len(), "{titles:?}");
        for title in &titles {
            assert!(
                title.ends_with("| Trade Horizon") && title.chars().count() < 120,
                "{title}"
            );
        }
        let fresh = open("");
        let title = (words.page_title)(&fresh);
        assert!(
            title.starts_with((words.said)(fresh.scenario.goal.name)),
            "{title}"
        );
        let Outcome::Reached { period, .. } = fresh.headline.outcome else {
            unreachable!("it arrives")
        };
        assert!(
            title.contains((words.period)(period).trim_matches(['\u{2066}', '\u{2069}'])),
            "{title}"
        );
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2_000, ..ProptestConfig::default() })]

    /// Below the target nothing reads as at it: no flow, no share, no chance.
    #[test]
    fn nothing_is_rounded_across_what_it_is_held_against(base in 90_000_i64..100_000, rate in 1_i64..40, years in 0_u16..40) {
        let query = format!("goal=custom&base={}.{:03}&target=100&rate=0.{rate:02}", base / 1_000, base % 1_000);
        let page = open(&query);
        let words = text::words(Lang::En);
        let row = view::read_off(&page, years);
        let (flow, share) = ((words.level)(&row), (words.share_of_target)(row.share));
        let read = |text: &str| number(text).replace(',', "").parse::<f64>().expect("a number");
        prop_assert_eq!(read(&share) < 100.0, row.share < 1.0 - 1e-12, "{} {}", query, share);
        prop_assert_eq!(read(&flow) < 100.0, row.share < 1.0 - 1e-12, "{} {}", query, flow);
        if let Outcome::Reached { years, period } = page.headline.outcome {
            let whole = page.headline.outcome.after(page.headline.from).expect("whole periods");
            // "That is 31.1 years after"
            let said = (words.proportion)(&page.proportion, &page.headline);
            let shown = read(&said.get(1).expect("how long that is").text);
            prop_assert!(shown <= f64::from(whole) + 1e-9, "{} {:?}", shown, period);
            prop_assert!(shown > f64::from(whole) - 1.0 || years - f64::from(whole - 1) < 1e-6, "{} {:?}", shown, period);
        }
    }
}

#[test]
fn of_one_country_the_parts_are_its_exports_and_imports() {
    for (lang, every) in [
        (Lang::En, "country"),
        (Lang::Ur, "ہر ملک"),
        (Lang::Ru, "каждой стран"),
        (Lang::Ky, "ар бир өлкө"),
    ] {
        let words = text::words(lang);
        for (query, of_countries) in [
            ("goal=ca5-1500m&parts=kz.x:5,uz:20", true),
            ("goal=kaz-1bn&parts=kz.x:5,kz.m:20", false),
            ("goal=kgz-100m&parts=kg.m:5", false),
        ] {
            let page = open(query);
            let said = [
                text::plain(&(words.headline)(&page.headline)),
                text::plain(&(words.proportion)(&page.proportion, &page.headline)),
                (words.opens_with)(&page.scenario),
            ];
            for one in said {
                let found = one.to_lowercase().contains(every);
                assert_eq!(found, of_countries, "{query}: {one}");
            }
        }
    }
}
