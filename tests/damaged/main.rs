//! Links that were damaged on their way open what they meant, or say what was not understood: never another answer in silence.

#![allow(clippy::expect_used, reason = "a test that cannot go on must stop")]

mod hosts;

use trade_horizon::engine::units::UnitError;
use trade_horizon::scenario::{Lang, Refusal, Scenario, link};
use trade_horizon::text;

/// A link as it is in an address: a query and perhaps a fragment.
fn open(address: &str) -> (Scenario, Vec<(&'static str, Refusal)>) {
    let (query, fragment) = address.split_once('#').unwrap_or((address, ""));
    let (scenario, refused) = link::decode(query, fragment);
    for lang in Lang::ALL {
        for one in &refused {
            let said = (text::words(lang).refused)(one);
            assert!(said.contains(&one.raw), "{lang:?}: {said}");
        }
    }
    let named = refused.into_iter().map(|one| (one.key, one.why)).collect();
    (scenario, named)
}

/// A link and what it means, in its shortest form.
fn assert_means(address: &str, shortest: &str) {
    let (scenario, refused) = open(address);
    assert_eq!(refused, [], "{address}");
    assert_eq!(link::encode(&scenario), shortest, "{address}");
}

/// A link and what it is named for.
fn assert_named(address: &str, key: &str, why: Refusal, shortest: &str) {
    let (scenario, refused) = open(address);
    assert_eq!(refused, [(key, why)], "{address}");
    assert_eq!(link::encode(&scenario), shortest, "{address}");
}

#[test]
fn separators_that_were_escaped_or_encoded_are_separators() {
    let meant = "v=1&goal=ca5-triple&rate=20";
    for address in [
        "?goal=ca5-triple&amp;rate=20",
        "?v=1&amp;goal=ca5-triple&amp;rate=20",
        "?goal=ca5-triple&amp;amp;rate=20",
        "?goal=ca5-triple&amp%3Brate=20",
        "?goal=ca5-triple&amp%3Bamp%3Brate=20",
        "?goal=ca5-triple&AMP;rate=20",
        "?goal=ca5-triple&amprate=20",
        "?goal=ca5-triple%26amp;rate=20",
        "?goal=ca5-triple%26amp%3Brate%3D20",
        // The browser takes the rest for a fragment.
        "?goal=ca5-triple&#38;rate=20",
        "?v=1&#038;goal=ca5-triple&#038;rate=20",
        "?goal=ca5-triple&#x26;rate=20",
        "?goal=ca5-triple%26rate=20",
        "?goal=ca5-triple%26rate%3D20",
        "?goal%3Dca5-triple%26rate%3D20",
        "?goal%3dca5-triple%26rate%3d20",
        "?goal%3Dca5-triple&rate%3D20",
        "?v%3D1%26goal%3Dca5-triple%26rate%3D20",
        "?v=1%2526goal%253Dca5-triple%2526rate%253D20",
        "?goal%253Dca5-triple%2526rate%253D20",
        "?goal%25253Dca5-triple%252526rate%25253D20",
        "?goal=ca5-triple;rate=20",
        "?goal=ca5-triple%3Brate=20",
        "?goal=ca5-triple?rate=20",
        "?goal=ca5-triple%3Frate=20",
        "??goal=ca5-triple&rate=20",
        "?goal=ca5-triple&?rate=20",
        "?goal=ca5-triple&&rate=20&",
        "?goal=ca5-triple&%20rate=20",
        "?Goal=ca5-triple&RATE=20",
        "?goal=CA5-Triple&rate=20",
        "?v=3D1&goal=3Dca5-triple&rate=3D20",
        "?goal==ca5-triple&rate=20=",
        "#goal=ca5-triple&amp;rate=20",
        "#goal%3Dca5-triple%26rate%3D20",
        // What others add stands between.
        "?goal=ca5-triple&amp;utm_source=x&amp;rate=20",
        "?goal=ca5-triple%26utm_source%3Dx%26rate%3D20",
        "?utm_source=x%26goal=ca5-triple%26rate%3D20",
        "?utm_source=x&amp;goal=ca5-triple&amp;rate=20&fbclid=y",
        "?goal=ca5-triple&rate=20?utm_source=x&utm_medium=y",
        "?goal=ca5-triple;utm_source=x;rate=20",
    ] {
        assert_means(address, meant);
    }
}

#[test]
fn marks_around_a_link_are_none_of_its_value() {
    let ends = [
        ".",
        ",",
        "!",
        "?",
        ":",
        ";",
        ")",
        "]",
        ").",
        "\u{bb}",
        "\u{201d}",
        "\u{201d}.",
        "'",
        "\"",
        "\u{2019}",
        "\u{203a}",
        "\u{6d4}",
        "\u{60c}",
        "\u{61f}",
        "\u{61b}",
        "\u{3002}",
        ">",
        ">.",
        "*",
        "**",
        "_",
        "/",
        "\u{2014}",
        " \u{2014}",
        "\u{200f}",
        "\u{200b}",
        "\u{a0}",
        "\u{2069}",
        "\u{ff0e}",
        "\u{ff09}",
        "\"></a>",
        "</a>",
        "=",
        "&",
        "%20",
        "%DB%94",
        "%C2%BB",
        "%22",
        "%3E",
    ];
    for end in ends {
        assert_means(&format!("?v=1&rate=20{end}"), "v=1&rate=20");
        assert_means(&format!("?v=1&rate=20{end}&utm_source=x"), "v=1&rate=20");
        assert_means(
            &format!("?v=1&base=kgz-fy2025-sbp{end}"),
            "v=1&base=kgz-fy2025-sbp",
        );
        assert_means(&format!("?v=1&by=fy2030{end}"), "v=1&by=fy2030");
        assert_means(&format!("?target=3x{end}"), "v=1&target=3x");
        assert_means(
            &format!("?goal=ca5-triple&parts=kz:5,uz:15{end}"),
            "v=1&goal=ca5-triple&parts=kz:5,uz:15",
        );
        assert_means(
            &format!("?rate=7&vs=v.1_rate.20{end}"),
            "v=1&rate=7&vs=v.1_rate.20",
        );
        assert_means(&format!("?v=1{end}"), "");
    }
    // A percent sign belongs to the number.
    assert_means("?rate=20%25\u{6d4}", "v=1&rate=20");
    assert_means("?rate=20\u{66a}\u{6d4}", "v=1&rate=20");
}

#[test]
fn what_was_pasted_into_a_value_is_taken_out_of_it() {
    for (address, meant) in [
        ("?rate=1\u{ad}2", "v=1&rate=12"),
        ("?rate=1\u{200b}2.\u{2060}5", "v=1&rate=12.5"),
        ("?rate=\u{202a}12\u{202c}", "v=1&rate=12"),
        ("?rate=\u{2013}5", "v=1&rate=-5"),
        ("?rate=\u{2212}5", "v=1&rate=-5"),
        ("?rate=\u{ff0d}\u{ff15}", "v=1&rate=-5"),
        ("?rate=\u{200e}\u{2212}5", "v=1&rate=-5"),
        ("?rate=\u{ff12}\u{ff10}", "v=1&rate=20"),
        ("?rate=\u{6f2}\u{6f0}", "v=1&rate=20"),
        ("?rate=\u{662}\u{660}\u{66b}\u{665}", "v=1&rate=20.5"),
        ("?rate=+20", "v=1&rate=20"),
        ("?rate=%2B20", "v=1&rate=20"),
        ("?target=3\u{445}", "v=1&target=3x"),
        (
            "?base=kgz\u{2011}fy2025\u{2011}sbp",
            "v=1&base=kgz-fy2025-sbp",
        ),
        (
            "?goal=ca5-triple&parts=kz:5,%20uz:\u{2212}15",
            "v=1&goal=ca5-triple&parts=kz:5,uz:-15",
        ),
        ("?shock=fy2027:\u{2013}30:3", "v=1&shock=fy2027:-30:3"),
        ("?target=1+000", "v=1&target=1000"),
        ("?target=1,000,000", "v=1&target=1000000"),
    ] {
        assert_means(address, meant);
    }
}

#[test]
fn two_numbers_are_never_one() {
    let space = Refusal::Unit(UnitError::Space);
    for address in [
        "?rate=1 2",
        "?rate=1%202",
        "?rate=1+2",
        "?rate=1%C2%A02",
        "?rate=1%0A2",
        "?rate=12 50",
    ] {
        assert_named(address, "rate", space, "");
    }
    assert_named("?target=1 5", "target", space, "");
    assert_named("?target=100 50\u{6d4}", "target", space, "");
    assert_named(
        "?goal=ca5-triple&parts=kz:1 2",
        "parts",
        space,
        "v=1&goal=ca5-triple",
    );
    let comma = Refusal::Unit(UnitError::Comma);
    assert_named("?rate=12,5", "rate", comma, "");
    assert_named("?target=1,176", "target", comma, "");
    assert_named("?target=1,176.", "target", comma, "");
    let number = Refusal::Unit(UnitError::NotNumber);
    for address in [
        "?rate=(5)",
        "?rate=5-",
        "?rate=<5",
        "?rate=>5",
        "?rate=1/2",
        "?rate=5>6",
        "?rate=20</h1>",
        "?rate=20 years",
    ] {
        assert_named(address, "rate", number, "");
    }
}

#[test]
fn a_comparison_that_was_decoded_too_often_keeps_to_itself() {
    for address in [
        "?v=1&vs=v=1&rate=20",
        "?v=1&amp;vs=v=1&amp;rate=20",
        "?v=1&vs=v=1%26rate=20",
        "?v=1&vs=v%3D1%26amp%3Brate%3D20",
        "?v=1&vs=v%253D1%2526rate%253D20",
        "?v%3D1%26vs%3Dv%253D1%2526rate%253D20",
        "?v=1%26vs%3Dv%3D1%26rate%3D20",
        "#v=1&vs=v=1&rate=20",
        "?vs=rate=20",
        "?vs=rate%3D20",
        "?vs=v.1_rate.20",
        "?vs=v%2E1%5Frate%2E20",
        "?vs=rate.20",
    ] {
        assert_means(address, "v=1&vs=v.1_rate.20");
    }
    assert_means(
        "?v=1&rate=12&vs=v=1&rate=20&by=2030&lang=ur",
        "v=1&rate=12&vs=v.1_rate.20_by.2030&lang=ur",
    );
    assert_means(
        "?v=1&rate=12&lang=ur&vs=v=1&rate=20&lang=ur&lang=ur",
        "v=1&rate=12&vs=v.1_rate.20_lang.ur&lang=ur",
    );
    assert_means(
        "?v=1&vs=v=1&rate=20&utm_source=x&by=2030",
        "v=1&vs=v.1_rate.20_by.2030",
    );
    // Whose deadline it is cannot be known.
    assert_named(
        "?vs=rate=20&by=2030",
        "vs",
        Refusal::Unclear,
        "v=1&by=2030&vs=v.1_rate.20",
    );
}

#[test]
fn half_a_comparison_compares_nothing() {
    let unknown = Refusal::Unknown;
    for address in [
        "?vs=moon",
        "?vs=moon=3",
        "?vs=moon%3D3",
        "?vs=v.1_ra",
        "?vs=v.1_moon.5",
        "?vs=v.1_rate",
    ] {
        assert_named(address, "vs", unknown, "");
    }
    assert_named(
        "?rate=7&vs=v%3D1%26rate%3",
        "vs",
        Refusal::Cut,
        "v=1&rate=7",
    );
    assert_named(
        "?vs=v.1_rate.x",
        "vs",
        Refusal::Unit(UnitError::NotNumber),
        "",
    );
    assert_named("?vs=v.1_vs.v.1", "vs", Refusal::Nested, "");
    assert_named("?vs=v%3D1%3Bvs%3Dv.1", "vs", Refusal::Nested, "");
}

#[test]
fn a_link_that_was_cut_says_so() {
    assert_named("?v=1&rate=12\u{2026}", "rate", Refusal::Cut, "v=1&rate=12");
    assert_named("?v=1&rate=12...", "rate", Refusal::Cut, "v=1&rate=12");
    assert_named(
        "?goal=ca5-triple&ra\u{2026}",
        "v",
        Refusal::Cut,
        "v=1&goal=ca5-triple",
    );
    assert_named(
        "?goal=ca5-triple&utm_so\u{2026}",
        "v",
        Refusal::Cut,
        "v=1&goal=ca5-triple",
    );
    assert_named(
        "?goal=ca5-triple&ra%E2%80%A6",
        "v",
        Refusal::Cut,
        "v=1&goal=ca5-triple",
    );
    assert_named(
        "?goal=ca5-triple&ra",
        "v",
        Refusal::Cut,
        "v=1&goal=ca5-triple",
    );
    assert_named(
        "?goal=ca5-triple&rate%3",
        "v",
        Refusal::Cut,
        "v=1&goal=ca5-triple",
    );
    assert_named(
        "?goal=ca5-triple&rate=",
        "rate",
        Refusal::Unit(UnitError::NotNumber),
        "v=1&goal=ca5-triple",
    );
    assert_named("?goal=ca5-tri\u{2026}", "goal", Refusal::Unknown, "");
}

/// What is mended is read in seconds however long it is, and deep nesting ends.
#[test]
fn no_hostile_link_takes_long() {
    let began = std::time::Instant::now();
    for piece in [
        "v=1;",
        "rate=1%3B",
        "vs=v=1&",
        "%26",
        "a%3D",
        "vs%3D",
        "amp;",
        "&amp",
        "%2526",
        "1 ",
        "=",
    ] {
        for times in [100, 1_000, 50_000] {
            let _ = open(&format!("?v=1&{}", piece.repeat(times)));
            let _ = open(&format!("?v=1&rate={}", piece.repeat(times)));
            let _ = open(&format!("?v=1&vs={}", piece.repeat(times)));
        }
    }
    let mut nested = "v=1".to_owned();
    while nested.len() < 7_000 {
        nested = format!(
            "vs={}",
            form_urlencoded::byte_serialize(nested.as_bytes()).collect::<String>()
        );
    }
    let _ = open(&format!("?{nested}"));
    assert!(began.elapsed().as_secs() < 20, "{:?}", began.elapsed());
}
