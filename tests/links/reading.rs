//! How a link is read: what is in it twice, what is refused, what holds another link.

use trade_horizon::scenario::{Key, Lang, Refusal, Refused, Scenario, link};
use trade_horizon::text;

/// What an address opens, and what of it is refused.
pub(super) fn open(address: &str) -> (Scenario, Vec<Refused>) {
    let (query, fragment) = address.split_once('#').unwrap_or((address, ""));
    link::decode(query, fragment)
}

/// A link inside a link is read as forms write it, which is how the first ones were written, and as it is written now.
#[test]
fn a_link_inside_a_link_is_read_in_both_its_forms() {
    for inner in [
        "v=1&goal=ca5-triple&rate=-3.2",
        "v=1&goal=ca5-triple&by=2040&parts=kz:5,kg:20",
        "v=1&base=kgz-fy2025-minister@5.18&by=none",
    ] {
        let encoded: String = form_urlencoded::byte_serialize(inner.as_bytes()).collect();
        let folded = inner.replace('&', "_").replace('=', ".");
        for form in [encoded, folded] {
            let (scenario, refused) = link::decode(&format!("v=1&rate=7&vs={form}"), "");
            assert!(refused.is_empty(), "{refused:?}");
            let other = scenario.versus.as_deref().expect("a comparison");
            assert_eq!(*other, link::decode(inner, "").0, "{form}");
        }
    }
}

/// What is shared holds its figure, unless there is no room for that; nothing else is given up for it.
#[test]
fn a_link_to_share_opens_whole_however_long_it_is() {
    let every = "goal=ca5-triple&infl=2.25&sigma=25.25&shock=fy2026:-38.25:3.25&by=fy2045\
                 &parts=kz.x:5.25,kz.m:2.75,uz.x:15.5,uz.m:9.25,kg.x:20.5,kg.m:1.25,tm.x:3.25,tm.m:4.75,tj.x:10.5,tj.m:6.25\
                 &levers=digital-agreement:fy2027,drones:fy2027,transit-cost:fy2027:0.825\
                 &vs=goal%3Dca5-triple%26rate%3D12.5%26infl%3D1.25%26sigma%3D30.25%26parts%3Dkz%3A5%2Cuz%3A15%2Ckg%3A20%2Ctm%3A3%2Ctj%3A10%26shock%3Dfy2026%3A-30%3A3%26by%3Dfy2040%26levers%3Ddigital-agreement%3Afy2028%26path%3Dlinear";
    let sections = "answer,controls,chart,pace,levers,table,sources,promises,method";
    let (mut held, mut full) = (0, 0);
    for (end, _) in sections.match_indices(',') {
        let (scenario, refused) = link::decode(&format!("{every}&show={}", &sections[..end]), "");
        assert_eq!(refused, []);
        let shared = scenario.pinned();
        let opened = link::decode(&link::encode(&shared), "");
        assert_eq!(opened, (shared.clone(), vec![]));
        if shared == scenario {
            full += 1;
        } else {
            held += 1;
        }
    }
    assert!(
        held > 0 && full > 0,
        "{held} hold their figure, {full} have no room"
    );
}

#[test]
fn a_bad_value_leaves_the_rest_and_is_named() {
    let nested = "vs=".repeat(166);
    let cases = [
        ("rate=abc&by=fy2030", "rate", "v=1&by=fy2030"),
        ("goal=moon&rate=20", "goal", "v=1&rate=20"),
        ("base=0&rate=20", "base", "v=1&rate=20"),
        (
            "target=3x&base=0&path=linear",
            "base",
            "v=1&path=linear&target=3x",
        ),
        ("base=uzb-fy2025-sbp-exports", "base", ""),
        ("period=2024", "period", ""),
        ("goal=kgz-200m&by=", "by", "v=1&goal=kgz-200m"),
        ("rate=12&vs=", "vs", "v=1&rate=12"),
        ("rate=12&vs=goal.kgz-200m_by.", "vs", "v=1&rate=12"),
        (
            "base=kgz-fy2025-sbp@4.561&period=2024",
            "period",
            "v=1&base=kgz-fy2025-sbp@4.561",
        ),
        ("by=soon", "by", ""),
        ("path=zigzag", "path", ""),
        ("parts=kz:5,kz:6", "parts", ""),
        (
            "goal=exports-1bn&parts=kz.m:5",
            "parts",
            "v=1&goal=exports-1bn",
        ),
        ("levers=a", "levers", ""),
        ("shock=fy2026:30:3", "shock", ""),
        ("vs=vs%3Drate%253D5", "vs", ""),
        (nested.as_str(), "vs", ""),
        ("path=scurve&cap=0", "cap", "v=1&path=scurve"),
        ("show=everything", "show", ""),
        ("v=2&rate=20", "v", "v=1&rate=20"),
        ("v=0&rate=20", "v", "v=1&rate=20"),
    ];
    for (query, key, shortest) in cases {
        let (scenario, refused) = link::decode(query, "");
        assert_eq!(
            refused.iter().map(|one| one.key).collect::<Vec<_>>(),
            [key],
            "{query}"
        );
        assert_eq!(link::encode(&scenario), shortest, "{query}");
        let words = text::words(Lang::En);
        assert!((words.refused)(&refused[0]).contains(key), "{query}");
    }
}

#[test]
fn the_query_wins_over_the_fragment_and_the_first_over_the_second() {
    assert_eq!(
        link::encode(&open("?rate=5#rate=6&by=2030").0),
        "v=1&rate=5&by=2030"
    );
    assert_eq!(link::encode(&open("?rate=5&rate=6").0), "v=1&rate=5");
    // A separator that was encoded, or left by a host that took a fragment for a query, is one all the same.
    for address in [
        "?%23goal=exports-1bn&rate=5",
        "?rate=5%23goal=exports-1bn",
        "?rate=5%2523goal%3Dexports-1bn",
        "?#rate=5&goal=exports-1bn",
    ] {
        let (scenario, refused) = open(address);
        assert_eq!(refused, [], "{address}");
        assert_eq!(link::encode(&scenario), "v=1&goal=exports-1bn&rate=5");
    }
    assert_eq!(link::encode(&link::decode("#rate=5", "").0), "v=1&rate=5");
    assert_eq!(link::encode(&open("?parts=kg:5%25").0), "v=1&parts=kg:5");
    // What hosts put after a fragment of ours is none of its value.
    for address in ["#goal=exports-1bn?secret=a", "#goal=exports-1bn#?secret=a"] {
        assert_eq!(link::encode(&open(address).0), "v=1&goal=exports-1bn");
    }
}

#[test]
fn a_refused_text_is_shown_as_one_short_line() {
    let (_, refused) = link::decode(&format!("rate={}%0A%00<script>", "9".repeat(100_000)), "");
    assert!(
        refused
            .iter()
            .all(|one| one.raw.chars().count() <= 41 && !one.raw.contains(char::is_control))
    );
    assert_eq!(
        refused.iter().map(|one| one.why).collect::<Vec<_>>(),
        [Refusal::TooLong]
    );
}

/// The head of the page knows by these names whether the answer that stands there is that of the link.
#[test]
fn the_page_knows_every_choice_that_changes_what_is_seen() {
    let page = include_str!("../../index.html");
    let names = page.split_once("const asks = /[?&#](").expect("a list").1;
    let names: Vec<&str> = names
        .split(')')
        .next()
        .expect("its end")
        .split('|')
        .collect();
    for key in Key::ALL {
        // These say how it looks.
        let otherwise = matches!(key, Key::Theme | Key::Show | Key::Scale);
        assert!(otherwise != names.contains(&key.name()), "{key:?}");
    }
    assert!(
        names.iter().all(|name| Key::named(name).is_some()),
        "{names:?}"
    );
}

/// A query that says a choice in two ways opens the first and names the other; that a query wins over a fragment is agreed.
#[test]
fn a_choice_that_stands_twice_is_named() {
    for (address, left_out) in [
        ("?rate=20&rate=30", Some("30")),
        ("?rate=20&RATE=30", Some("30")),
        ("?by=fy2030&rate=20&by=fy2040", Some("fy2040")),
        ("?rate=20&rate=20", None),
        ("?rate=20#rate=30", None),
    ] {
        let (scenario, refused) = open(address);
        let twice: Vec<_> = refused
            .iter()
            .map(|one| (one.raw.as_str(), one.why))
            .collect();
        let expected = left_out.map(|raw| (raw, Refusal::Twice));
        assert_eq!(twice, expected.into_iter().collect::<Vec<_>>(), "{address}");
        assert_eq!(scenario.rate.to_text(), "20", "{address}");
    }
}

/// The figures of both scenarios are held; a sum starts from figures that no link holds.
#[test]
fn a_shared_link_says_whether_it_holds_all_that_it_starts_from() {
    for (query, held) in [
        ("?rate=20", true),
        ("?base=7&period=fy2025", true),
        ("?rate=20&vs=rate.15", true),
        ("?goal=ca5-triple&parts=kz:5,uz:15", false),
    ] {
        let (scenario, refused) = open(query);
        assert!(refused.is_empty(), "{query}: {refused:?}");
        assert_eq!(scenario.is_held(), held, "{query}");
    }
    let both = link::encode(&open("?rate=20&vs=rate.15").0.pinned());
    assert_eq!(both.matches("kgz-fy2025-minister").count(), 2, "{both}");
    let (again, refused) = open(&format!("?{both}"));
    assert_eq!((link::encode(&again), refused), (both, Vec::new()));
}
