//! Links that have been published keep their meaning for ever, and no link, however mangled, does harm.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a test that cannot go on must stop"
)]

use proptest::collection::vec;
use proptest::prelude::*;
use trade_horizon::data;
use trade_horizon::scenario::{Edit, Key, Lang, Refusal, Scenario, link};
use trade_horizon::text::{self, plain};
use trade_horizon::view::{self, Outcome, chart};

/// Version 1: a link, what it answers, and its shortest form. Lines are added here, never changed.
const GOLDEN: [(&str, &str, &str); 32] = [
    (
        "?goal=kgz-100m&rate=10",
        "reached 31.060324676697 FY2056-57",
        "",
    ),
    ("", "reached 31.060324676697 FY2056-57", ""),
    (
        "?v=1&goal=kgz-100m&rate=12.5",
        "reached 25.134053586063 FY2050-51",
        "v=1&rate=12.5",
    ),
    (
        "?goal=kgz-100m&rate=20",
        "reached 16.237054914259 FY2041-42",
        "v=1&rate=20",
    ),
    (
        "?goal=kgz-100m&rate=-31.99",
        "never Shrinking",
        "v=1&rate=-31.99",
    ),
    ("?goal=kgz-100m&rate=0", "never NoGrowth", "v=1&rate=0"),
    ("?rate=0.01", "never Beyond", "v=1&rate=0.01"),
    (
        "?goal=ca5-triple&rate=10",
        "reached 11.526704607248 2036",
        "v=1&goal=ca5-triple",
    ),
    (
        "?goal=kgz-100m&by=fy2030",
        "reached 31.060324676697 FY2056-57",
        "v=1&by=fy2030",
    ),
    (
        "?goal=kgz-100m&by=2030",
        "reached 31.060324676697 FY2056-57",
        "v=1&by=2030",
    ),
    (
        "?goal=kgz-200m&by=none",
        "reached 27.177235115533 2053",
        "v=1&goal=kgz-200m&by=none",
    ),
    (
        "?goal=custom&base=120&period=fy2025&target=100&rate=-10",
        "met",
        "v=1&goal=custom&rate=-10&base=120",
    ),
    (
        "?goal=custom&base=0&period=fy2025&target=100&path=linear&step=7",
        "reached 14.285714285714 FY2039-40",
        "v=1&goal=custom&path=linear&step=7&base=0",
    ),
    (
        "?base=kgz-fy2025-sbp@4.561",
        "reached 32.395577204844 FY2057-58",
        "v=1&base=kgz-fy2025-sbp@4.561",
    ),
    (
        "?base=kgz-fy2025-minister@5.2",
        "reached 31.019892801278 FY2056-57",
        "v=1&base=kgz-fy2025-minister@5.2",
    ),
    (
        "#goal=exports-1bn",
        "reached 17.041695141300 FY2042-43",
        "v=1&goal=exports-1bn",
    ),
    (
        "?rate=15&amp;utm_source=x&fbclid=y#?secret=abc",
        "reached 21.181482450854 FY2046-47",
        "v=1&rate=15",
    ),
    (
        "?goal=ca5-triple&target=2.5x&scale=linear",
        "reached 9.613776133413 2034",
        "v=1&goal=ca5-triple&target=2.5x&scale=linear",
    ),
    (
        "?goal=match-india&theme=dark&lang=en",
        "reached 16.560112766595 2041",
        "v=1&goal=match-india&lang=en&theme=dark",
    ),
    (
        "?path=fade&to=3&half=5",
        "reached 84.106022758163 FY2109-10",
        "v=1&path=fade&to=3&half=5",
    ),
    (
        "?goal=ca5-triple&parts=uz:15,kz:5,kg.x:20&levers=digital-agreement:fy2027&shock=fy2026:-30:3",
        "reached 8.874181379585 FY2033-34",
        "v=1&goal=ca5-triple&parts=kz:5,uz:15,kg.x:20&levers=digital-agreement:fy2027&shock=fy2026:-30:3",
    ),
    (
        "?goal=ca5-triple&parts=kz:5,uz:15,kg:20,tm:3,tj:10",
        "reached 10.398525447849 FY2035-36",
        "v=1&goal=ca5-triple&parts=kz:5,uz:15,kg:20,tm:3,tj:10",
    ),
    (
        "?path=scurve&cap=90",
        "never Ceiling",
        "v=1&path=scurve&cap=90",
    ),
    (
        "?goal=match-india&infl=10",
        "never Outpaced",
        "v=1&goal=match-india&infl=10",
    ),
    (
        "?goal=ca5-triple&levers=transit-cost:fy2027:0.8,drones:2026",
        "reached 6.040577314862 2031",
        "v=1&goal=ca5-triple&levers=drones:2026,transit-cost:fy2027:0.8",
    ),
    (
        "?infl=2&sigma=25&cap=500",
        "reached 39.206212244760 FY2064-65",
        "v=1&cap=500&infl=2&sigma=25",
    ),
    (
        "?vs=rate%3D20",
        "reached 31.060324676697 FY2056-57",
        "v=1&vs=v.1_rate.20",
    ),
    (
        "?show=chart,answer",
        "reached 31.060324676697 FY2056-57",
        "v=1&show=answer,chart",
    ),
    (
        "?show=card",
        "reached 31.060324676697 FY2056-57",
        "v=1&show=card",
    ),
    (
        "?show=sentence&rate=20",
        "reached 16.237054914259 FY2041-42",
        "v=1&rate=20&show=sentence",
    ),
    (
        "?v=1&vs=v%3D1%26rate%3D20",
        "reached 31.060324676697 FY2056-57",
        "v=1&vs=v.1_rate.20",
    ),
    (
        "?v=1&rate=12&vs=v.1_goal.ca5-triple_rate.-3.25_parts.kz:5,uz.x:15.5",
        "reached 26.121940104548 FY2051-52",
        "v=1&rate=12&vs=v.1_goal.ca5-triple_rate.-3.25_parts.kz:5,uz.x:15.5",
    ),
];

fn open(address: &str) -> (Scenario, Vec<trade_horizon::scenario::Refused>) {
    let (query, fragment) = address.split_once('#').unwrap_or((address, ""));
    link::decode(query, fragment)
}

fn answer(scenario: &Scenario) -> String {
    match view::outcome(scenario) {
        Outcome::Met => "met".to_owned(),
        Outcome::Never(reason) => format!("never {reason:?}"),
        Outcome::Reached { years, period } => format!("reached {years:.12} {}", period.to_label()),
    }
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
fn published_links_keep_their_answers() {
    for (address, expected, shortest) in GOLDEN {
        let (scenario, refused) = open(address);
        assert_eq!(refused, [], "{address}");
        assert_eq!(answer(&scenario), expected, "{address}");
        assert_eq!(link::encode(&scenario), shortest, "{address}");
        assert_eq!(open(shortest).0, scenario, "{address}");
    }
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
    let rate = (-9_990_i64..100_000).prop_map(|n| trade_horizon::engine::units::write_fixed(n, 2));
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
fn scenarios() -> impl Strategy<Value = Scenario> {
    edits().prop_map(|edits| {
        edits.iter().fold(Scenario::default(), |now, edit| {
            now.apply(edit).unwrap_or(now)
        })
    })
}

/// A link with random changes of its bytes, or none of a link at all.
fn mangled() -> impl Strategy<Value = String> {
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

/// Everything that the page says of a scenario.
fn said(scenario: &Scenario) -> String {
    let words = text::words(scenario.lang.unwrap_or(Lang::En));
    let page = view::page(scenario.clone());
    let labels = (words.chart_labels)(&page);
    let drawn = chart::chart(&page, [360.0, 300.0], &labels.lengths());
    let mut all = vec![
        plain(&(words.headline)(&page.headline)),
        plain(&(words.proportion)(&page.proportion, &page.headline)),
        (words.spoken_growth)(page.headline.growth),
        (words.opens_with)(scenario),
        (words.page_title)(&page),
        (words.chart_description)(&page, &drawn),
        format!("{labels:?}"),
        (words.events)(&page.headline),
        (words.shock)(scenario),
    ];
    all.extend(
        page.presets
            .iter()
            .flat_map(|preset| <[String; 2]>::from((words.preset)(preset))),
    );
    all.extend(
        page.pace
            .ahead
            .iter()
            .chain(&page.pace.deadline)
            .map(|needed| (words.needed)(needed, page.pace.linear)),
    );
    all.extend(
        page.baselines
            .iter()
            .map(|start| (words.outcome)(start.outcome)),
    );
    all.extend(
        page.grid
            .rows
            .iter()
            .flat_map(|at| at.outcomes.iter().map(|one| (words.outcome)(*one))),
    );
    all.extend((words.readings)(&page).into_iter().flatten());
    all.push((words.quote)(&page, "link"));
    all.extend(
        page.other
            .as_ref()
            .map(|other| (words.versus)(&page.headline, other)),
    );
    all.push((words.read_off)(&view::read_off(&page, 7)));
    all.push(text::csv::csv(words, &page, "link"));
    all.extend(page.levers.iter().map(words.lever_verdict));
    all.extend(
        page.levers
            .iter()
            .flat_map(|row| <[String; 2]>::from((words.lever)(row))),
    );
    all.extend(
        page.countries
            .iter()
            .map(|country| (words.country)(country.part, country.base)),
    );
    if let Some(outlook) = &page.outlook {
        all.push(plain(&(words.outlook)(outlook, &page)));
        all.push((words.outlook_method)(outlook));
        all.extend(
            page.later()
                .by
                .iter()
                .map(|(_, chance)| (words.chance_size)(*chance)),
        );
        assert!((0.0..=1.0).contains(&outlook.chance), "{outlook:?}");
    }
    all.extend(
        page.table
            .rows
            .iter()
            .flat_map(|row| [(words.level)(row), (words.share_of_target)(row.share)]),
    );
    all.extend(drawn.levels.iter().map(|(_, value)| (words.tick)(*value)));
    let points = drawn
        .path
        .iter()
        .chain(drawn.observed.iter().flatten())
        .chain(drawn.arrival.iter().map(|(at, _)| at))
        .chain(&drawn.goal)
        .chain(&drawn.other)
        .chain(
            drawn
                .across
                .iter()
                .flat_map(|(line, at)| line.iter().chain([at])),
        )
        .chain(
            drawn
                .fan
                .iter()
                .flat_map(|fan| fan.outlines.iter().flatten()),
        );
    assert!(
        points
            .into_iter()
            .all(|point| point.x.is_finite() && point.y.is_finite()),
        "{drawn:?}"
    );
    all.join("\n")
}

#[test]
fn scenarios_at_the_edge_of_their_bounds_are_sound() {
    for query in [
        "path=scurve&target=0",
        "path=scurve&cap=0.001",
        "path=scurve&cap=5.18",
        "target=0",
        "shock=fy2026:-100:1000",
        "path=fade&half=0.01&rate=1000&to=1000",
        "path=fade&half=1000&rate=-99.9&to=-99.9",
        "path=linear&step=-1000000",
        "infl=1000&rate=1000",
        "infl=-99.9&rate=-99.9",
        "sigma=1000",
        "shock=2026:-100:5&infl=428&rate=570.89",
    ] {
        let (scenario, refused) = link::decode(query, "");
        assert_eq!(refused, [], "{query}");
        assert_sound(&scenario).expect(query);
    }
}

fn assert_sound(scenario: &Scenario) -> Result<(), TestCaseError> {
    let said = said(scenario);
    let lower = said.to_lowercase();
    for wrong in ["nan", "infinity", " inf", "undefined", "\u{221e}"] {
        let innocent = lower
            .replace("finance", "")
            .replace("infrastructure", "")
            .replace("information", "")
            .replace("inferred", "")
            .replace("financial", "")
            .replace("nanc", "");
        prop_assert!(!innocent.contains(wrong), "{wrong} in: {said}");
    }
    Ok(())
}

proptest! {
    #[test]
    fn a_link_gives_back_its_scenario(scenario in scenarios()) {
        let link = link::encode(&scenario);
        prop_assert!(link.len() <= link::LONGEST);
        prop_assert_eq!(link::decode(&link, ""), (scenario.clone(), vec![]), "{}", link);
        prop_assert_eq!(link::decode("", &link), (scenario, vec![]), "{}", link);
    }

    /// What is done to whole links: each form of it once or twice, and none of it changes what a link of ours says.
    #[test]
    fn no_round_of_encoding_or_decoding_changes_a_link(scenario in scenarios(), twice: bool) {
        let link = link::encode(&scenario);
        let escaped = |link: &str| link.replace('&', "&amp;");
        let encoded = |link: &str| form_urlencoded::byte_serialize(link.as_bytes()).collect::<String>();
        let values = |link: &str| {
            let pair = |pair: &str| match pair.split_once('=') {
                Some((name, value)) => format!("{name}={}", encoded(value)),
                None => encoded(pair),
            };
            link.split('&').map(pair).collect::<Vec<_>>().join("&")
        };
        let decoded = |link: &str| {
            let pairs = form_urlencoded::parse(link.as_bytes());
            pairs.map(|(name, value)| format!("{name}={value}")).collect::<Vec<_>>().join("&")
        };
        let separators = |link: &str| link.replace('&', "%26");
        let signs = |link: &str| link.replace('=', "%3D");
        let harms: [&dyn Fn(&str) -> String; 6] = [&escaped, &encoded, &values, &decoded, &separators, &signs];
        for harm in harms {
            let harmed = if twice { harm(&harm(&link)) } else { harm(&link) };
            prop_assert_eq!(link::decode(&harmed, ""), (scenario.clone(), vec![]), "{}", harmed);
        }
    }

    /// A comparison in its first form that was decoded once too often opens what it meant.
    #[test]
    fn a_first_link_of_two_scenarios_that_was_decoded_opens_both(scenario in scenarios(), other in scenarios()) {
        let other = Scenario { lang: scenario.lang, theme: scenario.theme, sections: scenario.sections, scale: scenario.scale, ..other.alone() };
        let own = link::encode(&scenario.alone());
        let inner = Some(link::encode(&other)).filter(|link| !link.is_empty()).unwrap_or("v=1".to_owned());
        prop_assume!(own.len() + inner.len() < 450);
        let (answers, looks) = match ["&lang=", "&theme=", "&show=", "&scale="].iter().filter_map(|key| own.find(key)).min() {
            Some(at) => own.split_at(at),
            None => (own.as_str(), ""),
        };
        let expected = Scenario { versus: Some(Box::new(other)), ..scenario.alone() };
        let decoded = format!("{answers}&vs={inner}{looks}");
        prop_assert_eq!(link::decode(&decoded, ""), (expected, vec![]), "{}", decoded);
    }

    #[test]
    fn no_link_breaks_the_page(query in mangled(), fragment in mangled()) {
        let (scenario, refused) = link::decode(&query, &fragment);
        prop_assert_eq!(&link::decode(&link::encode(&scenario), "").0, &scenario);
        assert_sound(&scenario)?;
        for one in refused {
            prop_assert!((text::words(Lang::En).refused)(&one).contains(one.key));
        }
    }
}
