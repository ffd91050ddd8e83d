//! The answer of each goal on each count, and its working.

use trade_horizon::scenario::link;
use trade_horizon::view;

#[test]
fn each_goal_arrives_on_each_count_when_mpmath_says() {
    let mut asked = 0;
    for line in include_str!("goals.csv")
        .lines()
        .filter(|line| !line.starts_with('#'))
    {
        let cells: Vec<_> = line.split(',').collect();
        let (scenario, refused) = link::decode(cells[0], "");
        assert_eq!(refused, [], "{line}");
        let outcome = view::outcome(&scenario);
        let view::Outcome::Reached { years, period } = outcome else {
            unreachable!("{line}: {outcome:?}")
        };
        let expected: f64 = cells[1].parse().expect("a number");
        assert!((years - expected).abs() < 1e-9, "{line}: {years}");
        assert_eq!(period.to_label(), cells[2], "{line}");
        // A link that holds the figure at its value says the same.
        let pinned = link::encode(&scenario.pinned());
        assert_eq!(
            view::outcome(&link::decode(&pinned, "").0),
            outcome,
            "{pinned}"
        );
        asked += 1;
    }
    assert!(asked >= 30, "{asked}");
}

#[test]
fn the_working_is_that_of_mpmath() {
    let mut asked = 0;
    for line in include_str!("working.csv").lines().skip(1) {
        // A link may hold commas.
        let cells: Vec<_> = line.rsplitn(5, ',').collect();
        let [at, before, whole, years, query] = *cells.as_slice() else {
            unreachable!("{line}")
        };
        let number = |text: &str| text.parse::<f64>().expect("a number");
        let page = view::page(link::decode(query, "").0);
        let working = view::working::working(&page);
        let view::Outcome::Reached { years: ours, .. } = page.headline.outcome else {
            unreachable!("{line}")
        };
        assert!((ours - number(years)).abs() < 1e-9, "{line}: {ours}");
        let solved = working
            .quotient
            .map_or(ours, |(above, below)| above / below);
        assert!((solved - number(years)).abs() < 1e-9, "{line}: {solved}");
        let [first, second] = working.columns.as_slice() else {
            unreachable!("{line}")
        };
        assert_eq!(second.after.to_string(), whole, "{line}");
        assert_eq!(first.after + 1, second.after, "{line}");
        for (column, level) in [(first, before), (second, at)] {
            let near = |value: f64| (value / number(level) - 1.0).abs() < 1e-12;
            assert!(near(column.level), "{line}: {}", column.level);
            let sum: f64 = column.made.iter().sum();
            assert!(column.made.is_empty() || near(sum), "{line}: {sum}");
            assert_eq!(column.there, column.level >= column.target, "{line}");
        }
        asked += 1;
    }
    assert!(asked >= 12, "{asked}");
}
