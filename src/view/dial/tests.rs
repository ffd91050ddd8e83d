//! The dial, looked at as numbers.

use super::*;
use crate::scenario::link;
use crate::view::{Outcome, outcome};
use std::collections::BTreeSet;

fn scenario(query: &str) -> Scenario {
    link::decode(query, "").0
}

fn rate(hundredths: i64) -> Rate {
    Rate::new(hundredths).unwrap_or_else(|_| unreachable!())
}

/// Worked out by hand: the square root of 10 is 3.1623, of 40 6.3246; 4.47 squared is 19.98.
#[test]
fn small_rates_have_room_and_a_place_gives_back_the_rate_that_stands_there() {
    for (hundredths, slider) in [
        (0, 0),
        (1_000, 316),
        (10_000, 1_000),
        (-4_000, -632),
        (100, 100),
    ] {
        assert_eq!(slider_of(rate(hundredths)), slider, "{hundredths}");
    }
    let far = rate(-9_000);
    for (slider, hundredths) in [
        (316, 1_000),
        (447, 2_000),
        (1_000, 10_000),
        (-632, -4_000),
        (0, 0),
        (50, 30),
        (2_000, 10_000),
    ] {
        assert_eq!(rate_at(slider, far, false), rate(hundredths), "{slider}");
    }
}

#[test]
fn the_least_move_of_the_slider_moves_the_rate() {
    for hundredths in [0, 10, -10, 500, 1_000, 3_450, 9_900] {
        let now = rate(hundredths);
        let slider = slider_of(now);
        assert!(rate_at(slider + 1, now, false) > now, "{hundredths}");
        assert!(rate_at(slider - 1, now, false) < now, "{hundredths}");
    }
}

#[test]
fn an_arrival_stands_where_the_least_pace_that_gives_it_stands() {
    for query in [
        "",
        "goal=ca5-triple",
        "infl=3",
        "path=linear",
        "levers=digital-agreement:fy2027",
        "base=kgz-nsc-2023-total",
    ] {
        let scenario = scenario(query);
        let dial = dial(&scenario);
        assert!(dial.arrivals.len() >= 4, "{query}: {:?}", dial.arrivals);
        assert!(
            dial.arrivals
                .is_sorted_by(|a, b| a.at < b.at && a.of.midpoint() > b.of.midpoint())
        );
        for tick in &dial.arrivals {
            assert!((dial.never..=1.0).contains(&tick.at));
            let arriving = crate::view::arriving::arriving_in(&scenario, tick.of);
            let then = arriving.map(|set| outcome(&set));
            assert!(
                matches!(then, Some(Outcome::Reached { period, .. }) if period == tick.of),
                "{query}: {then:?}"
            );
        }
    }
}

#[test]
fn nothing_arrives_left_of_nothing_unless_the_target_grows() {
    // (sqrt 40 / (sqrt 40 + 10)), less what a thousand years need: (100 / 5.18) ^ (1 / 1000) is 0.296% a year, whose root is 0.544.
    let never = dial(&scenario("")).never;
    let expected = (6.32 + 0.544) / 16.32;
    assert!((never - expected).abs() < 1e-3, "{never} {expected}");
    assert!(dial(&scenario("infl=5")).never > never);
    assert_eq!(dial(&scenario("goal=ca5-triple&parts=kz:5")).arrivals, []);
}

#[test]
fn a_flag_that_does_not_fit_is_left_out_and_the_one_that_is_needed_comes_first() {
    let page = crate::view::page(scenario("by=fy2030"));
    let placed = |width| {
        flags(
            &page.scenario,
            &page.presets,
            &vec![width; page.presets.len()],
        )
    };
    let all = placed(0.3);
    assert!((2..=3).contains(&all.len()), "{all:?}");
    assert!(all.is_sorted_by(|(_, a), (_, b)| a <= b), "{all:?}");
    // Where there is room for one alone, it is that.
    let [(first, _)] = placed(0.9)[..] else {
        unreachable!("one has room")
    };
    assert!(matches!(page.presets[first], Preset::Needed { .. }));
}

#[test]
fn a_slider_that_is_pulled_one_way_never_goes_back() {
    let mut now = rate(1_000);
    for slider in 316..=1_000 {
        let next = rate_at(slider, now, true);
        assert!(next.integer() >= now.integer(), "{slider}");
        now = next;
    }
    assert_eq!(now, rate(10_000));
    // A step from the keys of a screen reader moves it all the same.
    assert_eq!(rate_at(317, rate(1_000), false), rate(1_050));
}

#[test]
fn nothing_is_too_slow_where_no_pace_is_needed() {
    let levers = "goal=ca5-triple&target=2x&levers=ecommerce:fy2027,drones:2026,smart-city:2026";
    for query in ["target=5", levers] {
        assert!(dial(&scenario(query)).never.abs() < 1e-9, "{query}");
    }
}

/// Names and ticks stand where they are read: each as far from the next as letters need, and the ends of the scale are -40 and 100%.
#[test]
fn arrivals_stand_apart_and_a_narrow_dial_has_fewer() {
    for query in [
        "",
        "goal=ca5-triple",
        "goal=uzb-2bn",
        "path=linear",
        "infl=3",
    ] {
        let ticks = dial(&scenario(query)).arrivals;
        let apart =
            |least: f64, ticks: &[f64]| ticks.windows(2).all(|two| two[1] - two[0] > least - 1e-9);
        let all: Vec<f64> = ticks.iter().map(|tick| tick.at).collect();
        let narrow: Vec<f64> = ticks
            .iter()
            .filter(|tick| tick.narrow)
            .map(|tick| tick.at)
            .collect();
        assert!(apart(APART.1, &all), "{query}: {all:?}");
        assert!(apart(APART.0, &narrow), "{query}: {narrow:?}");
        assert!(narrow.len() < all.len(), "{query}");
    }
    let [least, most] = [-5_000, 5_000].map(|slider| rate_at(slider, rate(0), true));
    assert_eq!((least, most), (rate(-4_000), rate(10_000)));
}

/// A name is centred on its pace, moved in where it would stick out; it is left out where another has its place, and nowhere else.
#[test]
fn a_flag_is_left_out_only_where_another_has_its_place() {
    for query in ["", "by=fy2030", "goal=ca5-triple", "rate=35"] {
        let page = crate::view::page(scenario(query));
        for width in [0.05, 0.12, 0.2, 0.34] {
            let placed = flags(
                &page.scenario,
                &page.presets,
                &vec![width; page.presets.len()],
            );
            let taken = |at: f64| {
                let left = (at - width / 2.0).max(0.0).min(1.0 - width);
                (left, left + width)
            };
            let boxes: Vec<_> = placed.iter().map(|(_, at)| taken(*at)).collect();
            assert!(
                boxes.windows(2).all(|two| two[0].1 <= two[1].0 + 1e-9),
                "{query} {width}: {boxes:?}"
            );
            let there: BTreeSet<_> = placed.iter().map(|(place, _)| *place).collect();
            for (place, preset) in page.presets.iter().enumerate() {
                let at = along(&page.scenario, Growth::Percent(preset.rate()));
                let (left, right) = taken(at);
                let free = boxes.iter().all(|(from, to)| right < *from || *to < left);
                let shown = there.contains(&place);
                assert!(
                    shown || !free || !(0.0..=1.0).contains(&at),
                    "{query} {width}: {place}"
                );
                assert!(
                    !shown || placed.contains(&(place, at)),
                    "{query} {width}: {place} at {at}"
                );
            }
        }
    }
}
