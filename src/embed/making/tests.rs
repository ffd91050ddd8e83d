//! What an editor chooses, and what the previews say of it.

use super::{FROZEN, Kind, Making};
use crate::data::Lang;
use crate::scenario::{Form, Scenario, Sections, link};

const HERE: &str = "https://example.org/trade/editors.html";

/// With a link, where the build knows its address.
fn making(query: &str) -> Making {
    Making::new(Lang::En, link::decode(query, ""), query, HERE, true)
}

#[test]
fn a_story_begins_with_a_card_until_an_editor_chooses_otherwise() {
    let sections = |query| making(query).scenario.sections;
    assert_eq!(sections("?rate=12"), Sections::of(Form::Card));
    assert_eq!(sections("?rate=12&form=page"), Sections::default());
    assert_eq!(
        sections("?rate=12&show=sentence"),
        Sections::of(Form::Sentence)
    );
}

#[test]
fn a_link_of_the_page_opens_all_that_was_chosen_on_it() {
    for query in [
        "?v=1&rate=12&lang=en&show=card&ui=en",
        "?v=1&rate=12&lang=en&ui=en&form=page",
        "?v=1&rate=12&lang=ur&show=card&ui=en&keep=follows&for=pym",
        "?v=1&rate=12&show=card&ui=en&for=amp&speaks=reader&height=700",
    ] {
        assert_eq!(making(query).own_link(Lang::En), query);
    }
}

#[test]
fn a_system_that_needs_an_address_of_the_build_is_not_chosen_without_one() {
    let kind = |query: &str, pasted| {
        Making::new(Lang::En, link::decode(query, ""), query, HERE, pasted).kind
    };
    assert!(matches!(kind("?for=wordpress", true), Kind::WordPress));
    assert!(matches!(kind("?for=wordpress", false), Kind::Frame));
    assert!(matches!(kind("?for=pym", false), Kind::Pym));
    assert!(matches!(kind("?for=none", true), Kind::Frame));
}

#[test]
fn what_is_published_lies_beside_the_page_or_in_the_folder_that_stays() {
    let stays = format!("https://example.org/trade/{FROZEN}");
    assert_eq!(making("?rate=12").source(), stays);
    assert_eq!(
        making("?rate=12&keep=follows").source(),
        "https://example.org/trade/"
    );
    // The page of the folder that stays knows the one above it.
    let there = format!("{stays}editors.html");
    let making = Making::new(Lang::En, Default::default(), "", &there, true);
    assert_eq!(making.folder, "https://example.org/trade/");
    let file = Making::new(
        Lang::En,
        Default::default(),
        "",
        "file:///a/editors.html",
        true,
    );
    assert_eq!((file.folder.as_str(), file.published().as_str()), ("", ""));
}

#[test]
fn what_a_preview_opened_before_it_was_set_anew_decides_nothing() {
    let mut making = making("?goal=ca5-triple");
    let chosen = making.scenario.clone();
    making.opens(0, "?v=1&rate=20", "Of before.".to_owned());
    assert_eq!(
        (making.scenario == chosen, making.said.as_str()),
        (true, "")
    );
    making.opens(0, "?v=1&goal=ca5-triple", "Of now.".to_owned());
    assert_eq!(making.said, "Of now.");
}

#[test]
fn what_was_set_in_a_preview_before_the_last_choice_decides_nothing() {
    let mut making = making("?rate=12&lang=en");
    // One that opens hears of what was set in the other before it tells anything.
    assert_eq!(
        making.hear(0, "?v=1&rate=30", "Of before.".to_owned()),
        None
    );
    making.opens(0, "?v=1&rate=12&lang=en", "It opens.".to_owned());
    assert!(
        making
            .hear(0, "?v=1&rate=20&lang=en", String::new())
            .is_some()
    );
    let chosen = Scenario {
        lang: Some(Lang::Ru),
        ..making.scenario.clone()
    };
    making.open(chosen.clone());
    assert_eq!(
        making.hear(0, "?v=1&rate=25&lang=en", "Of before.".to_owned()),
        None
    );
    assert_eq!((&making.scenario, making.said.as_str()), (&chosen, ""));
    making.opens(0, "?v=1&rate=20&lang=ru", "It opens.".to_owned());
    let next = making.hear(0, "?v=1&rate=40&lang=ky", "It says.".to_owned());
    assert_eq!(next.as_deref(), Some("?v=1&rate=40&lang=ky&show=card"));
    // The other opened late, and shows what was set in the first.
    assert_eq!(making.hear(1, "?v=1&rate=40&lang=ky", String::new()), None);
    assert!(
        making
            .hear(1, "?v=1&rate=50&lang=ky", String::new())
            .is_some()
    );
    // A frame in the language of its reader tells of that.
    let readers = Scenario {
        lang: None,
        ..making.scenario.clone()
    };
    making.open(readers);
    making.opens(1, "?v=1&rate=50&lang=ur", "It opens.".to_owned());
    assert!(
        making
            .hear(1, "?v=1&rate=60&lang=ur", String::new())
            .is_some()
    );
}

#[test]
fn a_preview_opens_the_same_anew_only_where_something_else_was_set_in_it() {
    let mut making = making("?rate=12&lang=en");
    let first = making.shown(None).expect("an address");
    assert_eq!(first, "index.html?v=1&rate=12&lang=en&show=card");
    let at_first = making.scenario.clone();
    making.open(at_first.clone());
    assert_eq!(making.shown(None), Some(first.clone()));
    making.opens(0, "?v=1&rate=12&lang=en", "It opens.".to_owned());
    let next = making.hear(0, "?v=1&rate=20", "It says.".to_owned());
    // It keeps the look that the editor has chosen.
    assert_eq!(next.as_deref(), Some("?v=1&rate=20&lang=en&show=card"));
    assert_eq!(making.said, "It says.");
    // The others have opened the link by then; saying it again opens nothing.
    assert_eq!(making.hear(1, "?v=1&rate=20", String::new()), None);
    making.open(at_first);
    assert_eq!(making.shown(None), Some(format!("{first}&again=1")));
    assert_eq!(making.said, "");
    // A frame out of sight sets nothing.
    assert_eq!(making.hear(2, "?v=1&rate=30", "No.".to_owned()), None);
    assert_eq!(making.said, "");
    assert_eq!(
        making.shown(Some(Lang::Ur)).as_deref(),
        Some("ur/index.html?v=1&rate=12&lang=ur&show=card&again=1")
    );
}

#[test]
fn a_code_waits_for_what_stands_in_it() {
    let mut making = making("?rate=12&lang=en");
    assert!(making.waits());
    let gauges = making.gauges().len();
    assert_eq!(gauges, 3);
    for place in 0..14 {
        making.measure(place, 400);
    }
    assert!(!making.waits());
    assert_eq!(making.height(1), Some(400));
    // Another system measures anew what is out of sight, and none of these needs it.
    making.suit(Kind::Script);
    assert!(making.waits() && making.gauges().is_empty());
    making.hear(0, "?v=1&rate=12", "It says.".to_owned());
    assert!(!making.waits());
    making.suit(Kind::Amp);
    assert!(!making.waits());
    making.suit(Kind::Frame);
    assert!(making.waits());
    making.own.choose(true);
    assert!(!making.waits());
    assert_eq!(making.height(1), Some(900));
    assert_eq!(making.embed("").heights, [(0, 900)]);
}

#[test]
fn a_frame_is_titled_by_its_promise() {
    let title = |query: &str| making(query).embed("").title;
    assert_eq!(title("?rate=12"), "Trade Horizon: Kyrgyzstan: $100m");
    assert_eq!(
        title("?goal=ca5-triple&lang=ru"),
        "Trade Horizon: Центральная Азия: втрое"
    );
}

#[test]
fn an_address_of_this_device_is_known() {
    let at = |here: &str| Making::new(Lang::En, Default::default(), "", here, true);
    for (here, own) in [
        ("http://127.0.0.1:8080/editors.html", true),
        ("http://localhost/trade/editors.html", true),
        ("http://[::1]:80/editors.html", true),
        ("https://localhostel.example/editors.html", false),
        ("https://example.org/127.0.0.1/editors.html", false),
        ("file:///home/a/editors.html", false),
    ] {
        assert_eq!(at(here).on_this_device(), own, "{here}");
    }
}
