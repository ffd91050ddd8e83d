//! The chart with its words, in random scenarios: what is joined, and whether a label lies on another.

use super::{overlap, scenarios};
use proptest::prelude::*;
use trade_horizon::data;
use trade_horizon::scenario::{Lang, link};
use trade_horizon::text;
use trade_horizon::view::{self, chart};

const WIDTHS: [f64; 5] = [280.0, 360.0, 640.0, 800.0, 1_280.0];

proptest! {
    #![proptest_config(ProptestConfig::with_cases(500))]

    #[test]
    fn no_count_is_joined_to_another_and_no_label_lies_on_another(
        scenario in scenarios(),
        lang in prop::sample::select(Lang::ALL.to_vec()),
    ) {
        let page = view::page(scenario.clone());
        let labels = (text::words(lang).chart_labels)(&page);
        let lengths = labels.lengths();
        for width in WIDTHS {
            let chart = chart::chart(&page, [width, chart::height(&page, width)], &lengths);
            let (top_left, bottom_right) = chart.field;
            let mut drawn = 0;
            for run in &chart.history {
                let line = &page.history[run.line];
                drawn += run.points.len();
                for (point, figure) in &run.points {
                    prop_assert_eq!(figure.count, Some(line.count));
                    prop_assert_eq!(figure.flow, line.flow);
                    prop_assert!(point.x >= top_left.x - 0.5 && point.x <= bottom_right.x + 0.5, "{point:?}");
                    prop_assert!(point.y >= top_left.y - 0.5 && point.y <= bottom_right.y + 0.5, "{point:?}");
                }
                for pair in run.points.windows(2) {
                    prop_assert!(pair[0].0.x < pair[1].0.x, "in order of time");
                }
            }
            let all: usize = page.history.iter().map(|line| line.figures.len()).sum();
            prop_assert_eq!(drawn + chart.nothing.len(), all, "the whole of each count is drawn");
            if page.history.iter().any(|line| line.figures.len() > 1) && chart.start.x > top_left.x {
                let share = (chart.start.x - top_left.x) / (bottom_right.x - top_left.x);
                let first = page.history.iter().flat_map(|line| &line.figures);
                let first = first.filter_map(|figure| figure.level()).map(|(_, period)| period.midpoint()).min();
                let before = first.is_some_and(|first| first < scenario.start().1.midpoint());
                prop_assert!(!before || share <= 0.4 + 1e-9, "history has {share} of the width");
            }
            let places = &chart.labels;
            let mut taken: Vec<(f64, f64, f64, f64)> = Vec::new();
            let single = [
                (places.target.map(|(place, _)| place), places.target.map_or(0, |(_, form)| lengths.target[form])),
                (places.arrival, lengths.arrival),
                (places.start, lengths.of_start(places.start_names)),
                (places.path, lengths.path),
                (places.observed, lengths.observed),
                (places.deadline, lengths.deadline),
            ];
            let events = places.events.iter().zip(&chart.events);
            let events = events.map(|(place, (_, event))| (*place, lengths.events[*event]));
            let counts = places.counts.iter().copied().zip(lengths.counts.iter().copied());
            let levels = places.levels.iter().map(|place| (*place, lengths.tick));
            for (place, length) in single.into_iter().chain(events).chain(counts).chain(levels) {
                let Some(place) = place else { continue };
                let label = place.extent(length);
                prop_assert!(label.0 >= 0.0 && label.2 <= width && label.1 >= 0.0, "{label:?} at {width}");
                for other in &taken {
                    prop_assert!(!overlap(&label, other), "{label:?} on {other:?} at {width}: {labels:?}");
                }
                taken.push(label);
            }
            // No value lies on the point that is taken hold of, and no line of a deadline goes through a name but those of target and arrival.
            if let Some((at, _)) = chart.arrival {
                let point = (at.x - 8.0, at.y - 8.0, at.x + 8.0, at.y + 8.0);
                for level in places.levels.iter().flatten() {
                    prop_assert!(!overlap(&level.extent(lengths.tick), &point), "{level:?} on {at:?} at {width}");
                }
            }
            if let Some((x, _)) = chart.deadline {
                let column = (x - 0.5, 0.0, x + 0.5, chart.height);
                let others = [(places.start, lengths.of_start(places.start_names)), (places.path, lengths.path), (places.observed, lengths.observed)];
                let counts = places.counts.iter().copied().zip(lengths.counts.iter().copied());
                for (place, length) in others.into_iter().chain(counts) {
                    let through = place.is_some_and(|place| overlap(&place.extent(length), &column));
                    prop_assert!(!through, "{place:?} at {x}");
                }
            }
            let named = places.levels.iter().flatten().count();
            prop_assert!(named + usize::from(places.target.is_some()) > usize::from(width > 300.0), "no scale at {width}: {:?} {:?}", chart.levels, places);
            for pair in chart.periods.windows(2) {
                prop_assert!(pair[1].0 - pair[0].0 >= 40.0, "{:?}", chart.periods);
            }
        }
    }
}

#[test]
fn the_count_that_is_chosen_is_named_where_a_chart_has_room() {
    for (query, id) in [
        ("", "minister"),
        ("base=kgz-nsc-2023-total", "kgz-nsc"),
        ("goal=uzb-2bn&base=uzb-2025-cerr-total", "uzb-stat"),
        (
            "goal=exports-1bn&base=ca5-comtrade-2020-exports",
            "comtrade",
        ),
    ] {
        for width in [640.0, 1_280.0] {
            let page = view::page(link::decode(query, "").0);
            let labels = (text::words(Lang::En).chart_labels)(&page);
            let chart = chart::chart(
                &page,
                [width, chart::height(&page, width)],
                &labels.lengths(),
            );
            let place = page.history.iter().position(|line| line.count.id == id);
            let label = place.and_then(|place| chart.labels.counts[place]);
            let at_start = chart
                .labels
                .start_names
                .filter(|named| Some(*named) == place);
            assert!(
                label.is_some() || at_start.is_some(),
                "{query} at {width}: {:?}",
                chart.labels
            );
        }
    }
}

/// On a phone each promise as it opens has its target and its year named, in every language.
#[test]
fn target_and_arrival_are_named_on_a_phone() {
    let mut nameless = Vec::new();
    for lang in Lang::ALL {
        for goal in data::goals() {
            let (scenario, _) = link::decode(&format!("goal={}", goal.id), "");
            let page = view::page(scenario);
            let labels = (text::words(lang).chart_labels)(&page);
            // The narrowest phone has room for the longer words of others on most of its charts only.
            let least = if lang == Lang::En { 288.0 } else { 328.0 };
            for width in [least, 360.0, 740.0] {
                let chart = chart::chart(
                    &page,
                    [width, chart::height(&page, width)],
                    &labels.lengths(),
                );
                let places = &chart.labels;
                if places.target.is_none() || (chart.arrival.is_some() && places.arrival.is_none())
                {
                    nameless.push(format!(
                        "{} {} at {width}: {:?} {:?}",
                        lang.tag(),
                        goal.id,
                        places.target,
                        places.arrival
                    ));
                }
            }
        }
    }
    assert!(nameless.is_empty(), "{}", nameless.join("\n"));
}
