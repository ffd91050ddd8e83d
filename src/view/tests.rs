//! What the page shows of a scenario.

use super::{Outcome, Page, Preset, outcome, page};
use crate::engine::reach::Reason;
use crate::engine::units::Period;
use crate::scenario::{Scenario, link};

fn shown(query: &str) -> Page {
    let (scenario, refused) = link::decode(query, "");
    assert_eq!(refused, []);
    page(scenario)
}

fn assert_reached(query: &str, expected_years: f64, expected_period: &str) {
    let outcome = shown(query).headline.outcome;
    let Outcome::Reached { years, period } = outcome else {
        unreachable!("{query}: {outcome:?}")
    };
    assert!((years - expected_years).abs() < 1e-9, "{query}: {years}");
    assert_eq!(period.to_label(), expected_period, "{query}");
}

#[test]
fn the_promised_answers_hold() {
    assert_reached("?goal=kgz-100m&rate=10", 31.060_324_676_697, "FY2056-57");
    assert_reached("?goal=kgz-100m&rate=20", 16.237_054_914_259, "FY2041-42");
    assert_reached("?goal=ca5-triple&rate=10", 11.526_704_607_247, "2036");
    let linear = "?goal=custom&base=0&period=fy2025&target=100&path=linear&step=7";
    assert_reached(linear, 100.0 / 7.0, "FY2039-40");
    assert_eq!(
        shown("?goal=kgz-100m&rate=-31.99").headline.outcome,
        Outcome::Never(Reason::Shrinking)
    );
    assert_eq!(
        shown("?goal=kgz-100m&rate=0").headline.outcome,
        Outcome::Never(Reason::NoGrowth)
    );
    let met = "?goal=custom&base=120&period=fy2025&target=100&rate=-10";
    assert_eq!(shown(met).headline.outcome, Outcome::Met);
}

#[test]
fn deadlines_are_measured_between_the_middles_of_periods() {
    let required = |query| {
        shown(query)
            .pace
            .deadline
            .and_then(|needed| needed.rate)
            .unwrap_or(f64::NAN)
    };
    assert!((required("?goal=kgz-100m&by=fy2030") - 0.807_732_009_12).abs() < 1e-10);
    assert!((required("?goal=kgz-100m&by=2030") - 0.713_003_402_12).abs() < 1e-10);
    let past = shown("?by=fy2025").pace;
    assert_eq!(
        (past.deadline, past.past),
        (None, Some(Period::Fiscal(2025)))
    );
}

#[test]
fn tapping_the_needed_pace_arrives_by_the_deadline() {
    for query in [
        "?by=fy2030",
        "?goal=kgz-200m",
        "?goal=exports-1bn&by=fy2031",
        "?goal=match-india",
    ] {
        let (scenario, _) = link::decode(query, "");
        let needed = page(scenario.clone())
            .presets
            .into_iter()
            .find_map(|preset| match preset {
                Preset::Needed { by, rate } => Some((by, rate)),
                Preset::Figure { .. } => None,
            });
        let Some((by, rate)) = needed else {
            unreachable!("{query}")
        };
        let Outcome::Reached { years, .. } = outcome(&Scenario {
            rate,
            ..scenario.clone()
        }) else {
            unreachable!("{query}")
        };
        assert!(
            years <= scenario.baseline().1.years_until(by),
            "{query}: {years}"
        );
    }
}

#[test]
fn the_table_ends_one_period_after_the_arrival() {
    let table = shown("").table;
    assert_eq!((table.every, table.rows.len()), (1, 34));
    let arrivals: Vec<_> = table.rows.iter().filter(|row| row.arrives).collect();
    assert_eq!(
        arrivals
            .iter()
            .map(|row| row.period.to_label())
            .collect::<Vec<_>>(),
        ["FY2056-57"]
    );
    assert!(arrivals.iter().all(|row| row.share >= 1.0));
    assert!(
        shown("?rate=0.5").table.rows.len() < 60,
        "a long table is thinned"
    );
}

#[test]
fn a_comparison_stands_beside_each_period_at_its_own_time() {
    let page = shown("?rate=20&vs=base%3D7%26period%3D2024");
    let rows = &page.table.rows;
    // Half a year after the middle of 2024, and a year and a half.
    for (row, years) in rows.iter().zip([0.5, 1.5]) {
        let expected = 7.0 * 1.1_f64.powf(years);
        assert!(row.other.is_some_and(|flow| (flow - expected).abs() < 1e-9));
    }
    // What starts later has nothing to show before.
    let later = shown("?vs=goal%3Dkgz-200m").table.rows;
    let flows: Vec<_> = later.iter().map(|row| row.other.is_some()).collect();
    assert!(!flows[0] && flows[1..].iter().all(|there| *there));
    assert!(
        page.other
            .is_some_and(|other| matches!(other.outcome, Outcome::Reached { .. }))
    );
    assert!(shown("").table.rows.iter().all(|row| row.other.is_none()));
}

#[test]
fn every_figure_on_record_gives_its_own_answer() {
    let starts = shown("").baselines;
    let ids: Vec<_> = starts.iter().map(|start| start.figure.id).collect();
    assert!(
        ids.contains(&"kgz-fy2025-sbp") && ids.contains(&"kgz-2025-quoted"),
        "{ids:?}"
    );
    assert_eq!(starts.iter().filter(|start| start.chosen).count(), 1);
    let state_bank = starts
        .iter()
        .find(|start| start.figure.id == "kgz-fy2025-sbp")
        .map(|start| start.outcome);
    let Some(Outcome::Reached { period, .. }) = state_bank else {
        unreachable!("{state_bank:?}")
    };
    assert_eq!(period.to_label(), "FY2057-58");
}

#[test]
fn of_a_target_of_nothing_everything_is_all_of_it() {
    for query in [
        "?goal=custom&base=5&period=fy2025&target=0",
        "?goal=custom&base=0&period=fy2025&target=0&path=linear",
    ] {
        let page = shown(query);
        assert_eq!(page.headline.outcome, Outcome::Met);
        let shares = page.table.rows.iter().map(|row| row.share.to_bits());
        assert!(shares.clone().count() > 0);
        assert!(shares.into_iter().all(|share| share == 1.0_f64.to_bits()));
    }
}

/// A total of the State Bank in cents is the sum of its parts, which are binary numbers.
#[test]
fn a_sum_that_is_its_target_is_there_already() {
    for query in [
        "goal=exports-1bn&parts=kz:-5&rate=-5&target=197.06",
        "goal=exports-1bn&parts=kz:-5&rate=-5&target=1x&base=ca5-fy2025-sbp-exports",
        "goal=kaz-1bn&parts=kz:5&target=227.59",
        "goal=tjk-500m&parts=tj:-5&target=48.88",
    ] {
        let (scenario, _) = link::decode(query, "");
        let page = page(scenario);
        assert_eq!(page.headline.outcome, Outcome::Met, "{query}");
    }
    let above = shown("goal=kaz-1bn&parts=kz:5&target=227.5901");
    assert!(matches!(above.headline.outcome, Outcome::Reached { years, .. } if years > 0.0));
}

#[test]
fn a_multiple_is_of_a_figure_that_the_sum_knows() {
    let own = shown("goal=ca5-triple&base=100&parts=kz:5").headline;
    assert!((own.target - 1_176.0).abs() < 1e-9, "{}", own.target);
}

/// From a boundary search by mpmath over `20 / (15 * 0.7) - 1`, the growth that the first whole period needs.
#[test]
fn a_deadline_within_a_shock_names_the_pace_that_keeps_it() {
    let query = "goal=kgz-200m&by=fy2026&target=20&shock=2026:-30:3";
    let needed = shown(query).pace.deadline;
    let rate = needed.and_then(|needed| needed.rate).unwrap_or_default();
    assert!((rate - 0.904_761_904_761_9).abs() < 1e-9, "{rate}");
}

/// What cannot be written is no pace.
#[test]
fn an_absurd_pace_is_none() {
    for query in [
        "path=fade&to=2&half=0.05&by=fy2030",
        "goal=custom&base=0.001&target=1000000&by=2025",
    ] {
        assert_eq!(shown(query).pace.deadline, None, "{query}");
    }
}

#[test]
fn a_curve_that_begins_at_its_ceiling_stays_there() {
    assert_eq!(
        shown("path=scurve&cap=5.18&rate=-5").headline.outcome,
        Outcome::Never(Reason::Ceiling)
    );
}

#[test]
fn the_row_of_the_arrival_has_all_of_the_target_however_fast_both_grow() {
    let page = shown("rate=1000&infl=990");
    let table = &page.table;
    let row = table.rows.iter().find(|row| row.arrives);
    assert!(row.is_some_and(|row| row.share >= 1.0), "{row:?}");
}

#[test]
fn the_opening_amount_is_a_tenth_to_the_thousand() {
    for (base, step) in [("0.009", "0.001"), ("0.0199", "0.002"), ("5.18", "0.518")] {
        let query = format!("goal=custom&base={base}&target=100&path=linear");
        let opening = shown(&query).scenario.step_or_default();
        assert_eq!(opening.to_text(), step, "{base}");
    }
    let twice = |query| shown(query).scenario.ceiling_or_default().to_text();
    assert_eq!(twice("target=2.007"), "4.014");
    assert_eq!(twice("goal=ca5-triple&target=1.1x"), "862.4");
}

#[test]
fn the_page_knows_a_comparison_with_itself_from_one_that_differs_in_little() {
    assert!(shown("rate=12&vs=rate%3D12").scenario.is_kept_alone());
    let other = shown("path=scurve&cap=90&vs=path%3Dscurve%26cap%3D50");
    assert!(!other.scenario.is_kept_alone());
    assert!(shown("goal=kaz-1bn&parts=kz:5").scenario.is_rate_idle());
    assert!(!shown("goal=kaz-1bn&parts=kz.x:5").scenario.is_rate_idle());
}

/// Three times another figure is nobody's promise, nor is what is cited of a projection, and 100 is one however it is written.
#[test]
fn a_target_is_promised_where_it_is_the_sum_that_was() {
    for (query, promised) in [
        ("goal=ca5-triple", false),
        ("goal=ca5-triple&target=1176&base=ca3-2023-mirror", false),
        ("goal=ca5-triple&base=ca3-2023-mirror", false),
        ("goal=ca5-triple&base=50&period=2024", false),
        ("goal=exports-1bn", false),
        ("goal=match-india", false),
        ("goal=uzb-2bn", true),
        ("goal=kgz-100m&base=7", true),
        ("goal=kgz-100m&target=100&base=kgz-nsc-2023-total", true),
        ("goal=kgz-100m&target=150", false),
    ] {
        assert_eq!(shown(query).headline.promised, promised, "{query}");
    }
    // A sum starts from the State Bank's figures, whatever was chosen before.
    let mixed = shown("goal=ca5-triple&base=ca3-2023-mirror&parts=kz:5").headline;
    assert!((mixed.target - 1_176.0).abs() < 1e-9);
}

#[test]
fn where_levers_alone_arrive_any_pace_does() {
    use super::curves::{Read, Sort, read};
    let page = shown("goal=ca5-triple&rate=-10&levers=security:2030");
    let after = page.headline.outcome.after(page.headline.from);
    assert_eq!(after, Some(6));
    assert!(matches!(read(&page, Sort::Paces, 6), Some(Read::Any)));
    assert!(matches!(read(&page, Sort::Paces, 3), Some(Read::Pace(_))));
}

#[test]
fn a_pace_that_is_in_time_is_not_less_than_what_is_needed() {
    let needed = |query| {
        shown(query)
            .proportion
            .needed
            .and_then(|needed| needed.percent)
    };
    assert_eq!(needed("rate=71.31&by=2030"), Some(7_131));
    assert_eq!(needed("rate=71.3&by=2030"), Some(7_140));
    assert_eq!(needed("rate=20&by=2030"), Some(7_140));
}

#[test]
fn where_it_never_arrives_the_deadline_is_what_is_asked_for() {
    let ten = |query| {
        shown(query)
            .proportion
            .instead
            .and_then(|instead| instead.ten)
    };
    let by = |query| ten(query).map(|needed| needed.by.to_label());
    assert_eq!(by("goal=kgz-200m&rate=-5").as_deref(), Some("FY2027-28"));
    assert_eq!(by("rate=-5").as_deref(), Some("FY2034-35"));
}

#[test]
fn an_even_chance_by_the_deadline_is_marked_once() {
    use super::curves::{Sort, What, curve};
    let page = shown("rate=80.77&by=fy2030");
    let drawn = curve(&page, Sort::Chances, 500.0, &|_| 40.0);
    let mut marked = Vec::new();
    for mark in drawn.marks {
        if let What::By(by, _) | What::Reached(by, _) = mark.what {
            assert!(!marked.contains(&by), "{by:?} twice");
            marked.push(by);
        }
    }
    assert!(!marked.is_empty());
}

#[test]
fn a_country_knows_which_of_its_rates_count() {
    let countries = |query| {
        let page = shown(query);
        let all = page.countries.iter();
        all.map(|one| (one.own, one.flows.iter().flatten().count(), one.counted))
            .collect::<Vec<_>>()
    };
    assert_eq!(
        countries("goal=kaz-1bn&parts=kz.x:20,kz.m:40"),
        [(false, 2, 2)]
    );
    assert_eq!(countries("goal=tjk-500m&parts=tj:10"), [(true, 0, 2)]);
    assert_eq!(countries("goal=exports-1bn&parts=kz.x:5")[0], (false, 1, 1));
}

/// What the sentence says the target is, is what the answer was worked out for.
#[test]
fn a_multiple_is_said_of_what_it_was_worked_out_of() {
    let mut sums = 0;
    for goal in crate::data::goals() {
        let starts = shown(&format!("goal={}", goal.id)).baselines;
        let bases = starts
            .iter()
            .map(|start| format!("&base={}", start.figure.id));
        let bases = bases.chain(["", "&base=300"].map(str::to_owned));
        for base in bases {
            for parts in ["", "&parts=kz:5,uz:15,kg:20,tm:3,tj:10", "&parts=kg:10"] {
                let query = format!("goal={}{base}{parts}&target=3x", goal.id);
                let (scenario, refused) = link::decode(&query, "");
                if !refused.is_empty() {
                    continue;
                }
                let page = super::page(scenario);
                let h = &page.headline;
                #[allow(clippy::cast_precision_loss, reason = "far inside 2^53")]
                let said = h.target_stated as f64 / 1e8;
                assert!(
                    (said - h.target).abs() < 0.01,
                    "{query}: {said} {}",
                    h.target
                );
                sums += usize::from(h.is_sum);
            }
        }
    }
    assert!(sums > 20, "{sums}");
    // A sum starts from no figure but its own, and is held against three times what was promised.
    let page = shown("goal=ca5-triple&base=ca5-fy2025-sbp&parts=kz:5,uz:15,kg:20,tm:3,tj:10");
    assert!((page.headline.target - 1_176.0).abs() < 1e-9);
    assert_eq!(page.headline.target_stated, 117_600_000_000);
}

/// A run that is the pace observed says nothing more, and a percentage none of an amount.
#[test]
fn the_best_run_is_told_where_it_says_something() {
    for (query, told) in [
        ("", true),
        ("path=linear", false),
        ("goal=kaz-1bn", false),
        ("goal=kaz-1bn&path=fade", false),
        ("base=kgz-nsc-2023-total", true),
    ] {
        assert_eq!(shown(query).proportion.best.is_some(), told, "{query}");
    }
}
