//! What is heard, and what is said back.

use super::*;
use proptest::prelude::*;

fn text(text: &str) -> Heard {
    Heard {
        text: text.to_owned(),
        ..Heard::default()
    }
}

#[test]
fn the_height_is_said_to_whoever_takes_it_unasked() {
    let said = Around::default().size(300, 512);
    assert_eq!(
        said,
        [Said::Object(
            r#"{"sentinel":"amp","type":"embed-size","height":512,"datawrapper-height":{"trade-horizon":512}}"#
                .to_owned()
        )]
    );
    let around = Around::of(
        "/trade/",
        "?rate=12&childId=graphic-1&parentTitle=x",
        "#g=30#?secret=aB3xYz",
    );
    let said = around.size(300, 512);
    // An older snippet of Datawrapper looks for this in the address of each frame.
    assert!(said.contains(&Said::Object(
        r#"{"sentinel":"amp","type":"embed-size","height":512,"datawrapper-height":{"trade/?rate=12&childId=graphic-1&parentTitle=x":512}}"#
            .to_owned()
    )));
    assert!(said.contains(&Said::Text(
        "pymxPYMxgraphic-1xPYMxheightxPYMx512".to_owned()
    )));
    assert!(said.contains(&Said::Object(
        r#"{"message":"height","value":512,"secret":"aB3xYz"}"#.to_owned()
    )));
}

/// React's names have colons, which only iframe-resizer's dialect cannot hold.
#[test]
fn a_name_of_pym_may_have_colons() {
    for query in ["?childId=:r0:", "?childId=%3Ar0%3A"] {
        let said = Around::of("/", query, "").size(300, 512);
        let named = Said::Text("pymxPYMx:r0:xPYMxheightxPYMx512".to_owned());
        assert!(said.contains(&named), "{query}: {said:?}");
    }
}

/// `WordPress` lets no link of a frame open, and opens what it is told.
#[test]
fn a_link_that_is_pressed_is_told_to_wordpress() {
    let around = Around::of("/", "", "#?secret=aB3xYz");
    assert!(around.follows_links() && !Around::of("/", "?rate=12", "").follows_links());
    assert_eq!(
        around.followed("https://example.org/?rate=12"),
        [Said::Object(
            r#"{"message":"link","value":"https://example.org/?rate=12","secret":"aB3xYz"}"#
                .to_owned()
        )]
    );
    assert_eq!(around.followed("javascript:alert(1)"), []);
}

#[test]
fn those_who_ask_are_answered_from_then_on() {
    let mut around = Around::default();
    assert_eq!(
        around.hear(&text(
            "[iFrameSizer]frame-2:8:false:false:32:true:true::bodyOffset"
        )),
        Wish::Height
    );
    let asks = Heard {
        kind: "iframe-child-init".to_owned(),
        ..Heard::default()
    };
    assert_eq!(around.hear(&asks), Wish::Height);
    let said = around.size(300, 512);
    assert!(said.contains(&Said::Text(
        "[iFrameSizer]frame-2:512:300:resize".to_owned()
    )));
    assert!(said.contains(&Said::Object(
        r#"{"type":"iframe-resized","width":300,"height":512}"#.to_owned()
    )));
    let ready = Heard {
        message: "ready".to_owned(),
        ..Heard::default()
    };
    assert_eq!(around.hear(&ready), Wish::Height);
    assert_eq!(
        around.hear(&text("pymxPYMxgraphic-1xPYMxwidthxPYMx640")),
        Wish::Height
    );
    assert_eq!(around.hear(&text("hello")), Wish::None);
    // The window around has changed: no new name.
    assert_eq!(around.hear(&text("[iFrameSizer]resize")), Wish::Height);
    assert_eq!(around.hear(&text("[iFrameSizer]message:{}")), Wish::Height);
    assert_eq!(around.size(300, 512), said);
}

#[test]
fn a_page_that_is_not_shown_has_no_size_but_for_wordpress() {
    let around = Around::of("", "?childId=graphic-1", "#?secret=aB3xYz");
    let said = around.size(0, 0);
    assert_eq!(
        said,
        [Said::Object(
            r#"{"message":"height","value":0,"secret":"aB3xYz"}"#.to_owned()
        )]
    );
}

#[test]
fn a_link_is_opened_for_whoever_names_this_page() {
    let wish = |target: &str, first: bool, set: &str| {
        Around::default().hear(&Heard {
            target: target.to_owned(),
            first,
            set: set.to_owned(),
            ..Heard::default()
        })
    };
    assert_eq!(
        wish("trade-horizon", true, "?rate=15"),
        Wish::Open("?rate=15".to_owned())
    );
    let asks = |first| Heard {
        target: "trade-horizon".to_owned(),
        first,
        get: "picture".to_owned(),
        ..Heard::default()
    };
    for (link, on_it) in [
        ("", ""),
        (
            "https://example.org/?rate=12",
            "https://example.org/?rate=12",
        ),
        ("javascript:alert()", ""),
        ("https://example.org/ not an address", ""),
    ] {
        let asks = Heard {
            link: link.to_owned(),
            ..asks(true)
        };
        let wish = Around::default().hear(&asks);
        assert_eq!(wish, Wish::Picture(on_it.to_owned()), "{link}");
    }
    assert_eq!(Around::default().hear(&asks(false)), Wish::None);
    assert_eq!(wish("trade-horizon", false, "?rate=15"), Wish::None);
    assert_eq!(wish("trade-horizon", true, ""), Wish::None);
    assert_eq!(wish("trade-horizons", true, "?rate=15"), Wish::None);
}

proptest! {
    /// Whatever stands in the address or comes as a message, what is said back holds nothing that could end a text.
    #[test]
    fn no_name_from_outside_breaks_a_message(query in ".{0,200}", fragment in ".{0,200}", message in ".{0,300}") {
        let mut around = Around::of("/trade/", &format!("?childId={query}"), &format!("#?secret={fragment}"));
        around.hear(&text(&format!("{RESIZER}{message}")));
        for said in around.size(1, 2) {
            let (Said::Text(said) | Said::Object(said)) = said;
            prop_assert!(said.len() < 500 && said.matches('"').count() % 2 == 0 && !said.contains('\\'));
        }
    }
}
