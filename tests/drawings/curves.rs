//! The curves with their words, in random scenarios: whether a name lies on another, and whether all of it lies inside.

use super::{Rectangle, overlap, scenarios};
use proptest::prelude::*;
use trade_horizon::scenario::{Lang, link};
use trade_horizon::text;
use trade_horizon::view::curves::{self, HEIGHT, Sort};
use trade_horizon::view::{self};

const WIDTHS: [f64; 5] = [248.0, 328.0, 368.0, 520.0, 736.0];

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn no_name_lies_on_another_and_all_of_it_lies_inside(
        scenario in scenarios(),
        lang in prop::sample::select(Lang::ALL.to_vec()),
    ) {
        let page = view::page(scenario);
        let words = text::words(lang);
        for (width, sort) in WIDTHS.into_iter().flat_map(|width| [(width, Sort::Paces), (width, Sort::Chances)]) {
            let mut curve = curves::curve(&page, sort, width, &|_| 60.0);
            let names: Vec<_> = curve.marks.iter().map(|mark| text::curves::mark(words, mark.what, &page.headline)).collect();
            let lengths: Vec<_> = names.iter().map(|[long, short]| [long, short].map(|name| text::length(name))).collect();
            curve.place(&lengths);
            let (top_left, bottom_right) = curve.field;
            let inside = |x: f64, y: f64| {
                x >= top_left.x - 0.5 && x <= bottom_right.x + 0.5 && y >= top_left.y - 0.5 && y <= bottom_right.y + 0.5
            };
            for point in curve.line.iter().chain(&curve.other) {
                prop_assert!(inside(point.x, point.y), "{point:?} at {width}");
            }
            for line in [&curve.line, &curve.other] {
                prop_assert!(line.windows(2).all(|pair| pair[0].x <= pair[1].x + 1e-6), "in order of time: {line:?}");
            }
            let mut taken: Vec<Rectangle> = Vec::new();
            for (mark, lengths) in curve.marks.iter().zip(&lengths) {
                prop_assert!(inside(mark.at.x, mark.at.y), "{mark:?} at {width}");
                let Some((place, form)) = mark.label else { continue };
                let label = curve.extent(mark.what, &place, lengths[form]);
                let (left, top, right, bottom) = label;
                prop_assert!(left >= 0.0 && right <= width && top >= 0.0 && bottom <= HEIGHT, "{label:?} at {width}");
                for other in &taken {
                    prop_assert!(!overlap(&label, other), "{label:?} on {other:?} at {width}: {names:?}");
                }
                taken.push(label);
            }
            for pair in curve.periods.windows(2) {
                prop_assert!(pair[1].0 - pair[0].0 >= 40.0, "{:?}", curve.periods);
            }
        }
    }
}

#[test]
fn the_reader_is_named_from_a_phone_on() {
    for lang in Lang::ALL {
        let words = text::words(lang);
        let queries = [
            "",
            "goal=kgz-200m&rate=3",
            "goal=ca5-triple&rate=40",
            "path=linear&step=2",
        ];
        for query in queries {
            let page = view::page(link::decode(query, "").0);
            for (width, sort) in WIDTHS
                .into_iter()
                .flat_map(|width| [(width, Sort::Paces), (width, Sort::Chances)])
            {
                let mut curve = curves::curve(&page, sort, width, &|_| 60.0);
                let names = curve
                    .marks
                    .iter()
                    .map(|mark| text::curves::mark(words, mark.what, &page.headline));
                let lengths: Vec<_> = names
                    .map(|forms| forms.map(|name| text::length(&name)))
                    .collect();
                curve.place(&lengths);
                let found = curve
                    .marks
                    .iter()
                    .all(|mark| !mark.what.is_reader() || mark.label.is_some());
                assert!(found, "{query} {lang:?} at {width}: {curve:?}");
                let there = curve.marks.iter().any(|mark| mark.what.is_reader());
                assert!(
                    there || sort == Sort::Chances,
                    "{query} {lang:?} at {width}: no reader in {curve:?}"
                );
            }
        }
    }
}
