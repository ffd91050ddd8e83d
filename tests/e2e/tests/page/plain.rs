//! The code for a system without scripts: a frame that is high enough for what is in it in a column of any width, and what an
//! editor does about its height.

use trade_horizon_e2e::{Browser, Site};

/// The code for a frame that the page for editors of a query gives, once its height is known.
async fn code(browser: &Browser, site: &Site, query: &str) -> String {
    let address = format!("{}/editors.html{query}", site.origin);
    browser.open(&address).await;
    browser.live().await;
    browser
        .until(
            "the heights are known",
            "document.getElementById('code').value.includes('<iframe') && !document.getElementById('code').ariaBusy",
        )
        .await;
    browser
        .script("return document.getElementById('code').value")
        .await
}

/// A story with this code in a column, which a test sets the width of.
fn story(code: &str) -> Site {
    let page = format!(
        "<!doctype html><meta charset=utf-8><title>A story</title><body style=margin:0><div id=column>{code}</div>"
    );
    Site::serve(&[("/story", page)])
}

/// How high the frame of a story is, and how high what is in it, in a column of this width.
async fn fit(browser: &Browser, width: u32) -> (u32, u32) {
    browser
        .script(&format!(
            "document.getElementById('column').style.width = '{width}px'"
        ))
        .await;
    let given = browser
        .script("return String(document.querySelector('iframe').clientHeight)")
        .await;
    browser.driver.enter_frame(0).await.expect("the frame");
    browser
        .until("it is as wide", &format!("innerWidth === {width}"))
        .await;
    let needed = browser
        .script("return String(Math.ceil(document.getElementById('app').getBoundingClientRect().height))")
        .await;
    browser.driver.enter_parent_frame().await.expect("back");
    let number = |text: String| text.parse().expect("a height");
    (number(given), number(needed))
}

/// Lets the page in the frame of a story start.
async fn starts(browser: &Browser, story: &Site, query: &str) {
    browser
        .open(&format!("{}/story{query}", story.origin))
        .await;
    browser.driver.enter_frame(0).await.expect("the frame");
    browser.live().await;
    browser.driver.enter_parent_frame().await.expect("back");
}

#[tokio::test]
async fn a_frame_has_no_scroll_bar_at_any_width_in_any_language() {
    let page = Site::of_the_build(0);
    let browser = Browser::start(&[]).await;
    let mut wrong = Vec::new();
    for lang in ["en", "ur", "ru", "ky"] {
        for form in ["card", "sentence"] {
            let code = code(&browser, &page, &format!("?ui={lang}&show={form}")).await;
            let story = story(&code);
            starts(&browser, &story, "").await;
            // Where the steps of its height stand close, and then where text has room.
            for width in (280..640).step_by(8).chain((640..=1200).step_by(35)) {
                let (given, needed) = fit(&browser, width).await;
                println!("{lang} {form} {width}: {given} for {needed}");
                // A line is to spare, and a step has room for its narrowest.
                if given < needed || given > needed + 130 {
                    wrong.push(format!("{lang} {form} {width}: {given} for {needed}"));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
    browser.end().await;
}

#[tokio::test]
async fn a_frame_in_the_readers_language_is_high_enough_for_each() {
    let page = Site::of_the_build(0);
    let browser = Browser::start(&[]).await;
    let frame = code(&browser, &page, "?ui=en&show=card&speaks=reader").await;
    assert!(!frame.contains("lang="), "{frame}");
    for lang in ["en", "ur", "ru", "ky"] {
        let story = story(&frame.replace("show=card", &format!("show=card&amp;lang={lang}")));
        starts(&browser, &story, "").await;
        for width in [280, 320, 360, 400, 460, 512, 560, 640, 800, 1200] {
            let (given, needed) = fit(&browser, width).await;
            assert!(given >= needed, "{lang} {width}: {given} for {needed}");
        }
    }
    // Unless that is chosen, a frame speaks the language of the page that its code is from.
    for (query, speaks) in [("?ui=ru", "/ru/?"), ("?ui=en", "&amp;lang=en")] {
        let frame = code(&browser, &page, query).await;
        assert!(frame.contains(speaks), "{query}: {frame}");
    }
    browser.end().await;
}
