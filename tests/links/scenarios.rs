//! Scenarios and links at random.

use proptest::collection::vec;
use proptest::prelude::*;
use trade_horizon::data;
use trade_horizon::engine::units::write_fixed;
use trade_horizon::scenario::{Edit, Key, Scenario};

/// A value that a key may well be given, good or bad.
fn value(key: Key) -> BoxedStrategy<String> {
    let one_of = |words: &[&str]| {
        prop::sample::select(words.iter().map(|w| (*w).to_owned()).collect::<Vec<_>>())
    };
    let number = || {
        prop_oneof![
            (-999_i64..99_999).prop_map(|n| format!("{}.{:02}", n / 100, (n % 100).abs())),
            (0_u32..2_000).prop_map(|n| n.to_string()),
            one_of(&["0", "0.01", "0.001", "1000", "1000000"]),
        ]
    };
    let period = || {
        prop_oneof![
            (2020_u16..2100).prop_map(|y| format!("fy{y}")),
            (2020_u16..2100).prop_map(|y| y.to_string())
        ]
    };
    let rate = (-9_990_i64..100_000).prop_map(|n| write_fixed(n, 2));
    match key {
        Key::Goal => prop::sample::select(
            data::goals()
                .iter()
                .map(|g| g.id.to_owned())
                .collect::<Vec<_>>(),
        )
        .boxed(),
        Key::Path => one_of(&["compound", "linear", "fade", "scurve"]).boxed(),
        Key::Base => prop_oneof![
            number(),
            prop::sample::select(
                data::figures()
                    .iter()
                    .map(|f| f.id.to_owned())
                    .collect::<Vec<_>>()
            ),
            (
                prop::sample::select(data::figures().iter().map(|f| f.id).collect::<Vec<_>>()),
                number()
            )
                .prop_map(|(id, n)| format!("{id}@{n}")),
        ]
        .boxed(),
        Key::Target => prop_oneof![number(), number().prop_map(|n| n + "x")].boxed(),
        Key::Period => period().boxed(),
        Key::By => prop_oneof![period(), Just("none".to_owned())].boxed(),
        Key::Parts => vec(("(kz|uz|kg|tm|tj)(\\.x|\\.m|)", -99_i32..900), 1..6)
            .prop_map(|parts| {
                parts
                    .iter()
                    .map(|(p, r)| format!("{p}:{r}"))
                    .collect::<Vec<_>>()
                    .join(",")
            })
            .boxed(),
        Key::Levers => {
            let ids: Vec<_> = data::levers().iter().map(|lever| lever.id).collect();
            let known = prop::sample::select(ids).prop_map(str::to_owned);
            let lever = (prop_oneof![9 => known, 1 => "[a-z-]{1,12}"], period());
            let lever = lever.prop_map(|(id, from)| {
                let asked = if id == "transit-cost" { ":0.8" } else { "" };
                format!("{id}:{from}{asked}")
            });
            vec(lever, 1..4).prop_map(|levers| levers.join(",")).boxed()
        }
        Key::Shock => (
            period(),
            prop_oneof![3 => -100_i32..0, 1 => Just(-100)],
            1_u32..30,
        )
            .prop_map(|(p, d, n)| format!("{p}:{d}:{n}"))
            .boxed(),
        Key::Vs => prop_oneof![
            Just(String::new()),
            (2_u32..90).prop_map(|r| format!("goal=ca5-triple&rate={r}"))
        ]
        .boxed(),
        Key::Lang => one_of(&["en", "ur", "ru", "ky"]).boxed(),
        Key::Theme => one_of(&["auto", "light", "dark"]).boxed(),
        Key::Show => one_of(&["answer", "answer,chart", "method,controls,share"]).boxed(),
        Key::Scale => one_of(&["linear", "log"]).boxed(),
        Key::Rate | Key::To | Key::Infl => rate.boxed(),
        Key::Step | Key::Half | Key::Cap | Key::Sigma => number().boxed(),
    }
}

fn edits() -> impl Strategy<Value = Vec<Edit>> {
    let edit = prop::sample::select(Key::ALL.to_vec())
        .prop_flat_map(|key| value(key).prop_map(move |raw| Edit::new(key, raw)));
    vec(edit, 0..8)
}

/// Any scenario that a reader can bring about.
pub(super) fn scenarios() -> impl Strategy<Value = Scenario> {
    edits().prop_map(|edits| {
        edits.iter().fold(Scenario::default(), |now, edit| {
            now.apply(edit).unwrap_or(now)
        })
    })
}

/// A link with random changes of its bytes, or none of a link at all.
pub(super) fn mangled() -> impl Strategy<Value = String> {
    let cut = (
        edits(),
        vec((any::<prop::sample::Index>(), any::<char>()), 0..4),
    )
        .prop_map(|(edits, changes)| {
            let pairs: Vec<_> = edits
                .iter()
                .map(|edit| format!("{}={}", edit.key.name(), edit.raw))
                .collect();
            let mut letters: Vec<char> = pairs.join("&").chars().collect();
            for (place, letter) in changes {
                if !letters.is_empty() {
                    let place = place.index(letters.len());
                    letters[place] = letter;
                }
            }
            letters.into_iter().collect()
        });
    prop_oneof![4 => cut, 1 => "\\PC{0,80}", 1 => "[a-z]{1,6}=[-0-9.,%&=#?@:x]{0,60}"]
}
