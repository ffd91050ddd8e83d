//! The card and the sentence of a story: how high they are, and that nothing of the calculator is lost in them.

#![allow(clippy::expect_used, reason = "a test that cannot go on must stop")]

use trade_horizon_e2e::{Browser, FAULTS, Site, opened};

/// A page around a frame of this width, which says how high what is in it is.
fn story(site: &Site, folder: &str, query: &str, width: u32) -> String {
    format!(
        "<!doctype html><html lang=en><title>A story</title><style>body {{ margin: 0 }}</style>
         <iframe title=card width={width} height=500 style=border:0 src=\"{}/{folder}{query}\"></iframe>",
        site.origin
    )
}

/// How high the page in the frame is.
const HIGH: &str =
    "return String(Math.ceil(document.getElementById('app').getBoundingClientRect().bottom))";

#[tokio::test]
async fn a_card_and_a_sentence_are_as_high_as_a_story_has_room_for() {
    let page = Site::serve(&[]);
    let mut stories = Vec::new();
    for (form, goal) in [
        ("card", "kgz-100m"),
        ("card", "exports-1bn"),
        ("sentence", "kgz-100m"),
    ] {
        for folder in ["", "ur/", "ru/", "ky/"] {
            for width in [320, 360, 640, 800] {
                let query = format!("?show={form}&goal={goal}");
                let path = format!("/{form}-{goal}-{width}-{}", folder.trim_end_matches('/'));
                stories.push((path, story(&page, folder, &query, width), form, width));
            }
        }
    }
    let pages: Vec<_> = stories
        .iter()
        .map(|(path, story, ..)| (path.as_str(), story.clone()))
        .collect();
    let site = Site::serve(&pages);
    let browser = Browser::start(&[]).await;
    let mut wrong = Vec::new();
    for (path, _, form, width) in &stories {
        browser.open(&format!("{}{path}", site.origin)).await;
        browser.driver.enter_frame(0).await.expect("the frame");
        browser.live().await;
        // The last two have no letters of Urdu, and what a browser then takes in their place is its own affair.
        let fonts = ["", "DejaVu Sans", "Noto Sans", "Liberation Sans"];
        let fonts = fonts
            .into_iter()
            .take(if path.ends_with("ur") { 2 } else { 4 });
        for font in fonts {
            let set = format!(
                "document.documentElement.style.setProperty('--sans', {font:?} || null); document.documentElement.style.setProperty('--serif', {font:?} || null)"
            );
            browser.script(&set).await;
            let high: u32 = browser.script(HIGH).await.parse().expect("a number");
            let most = match (*form, width) {
                ("sentence", 640..) => 220,
                ("sentence", _) => 400,
                (_, 640..) => 520,
                _ => 640,
            };
            let faults = browser.script(FAULTS).await;
            let faults = faults
                .strip_suffix("0 charts")
                .filter(|_| *form == "sentence")
                .unwrap_or(&faults);
            println!("{path} {font}: {high} px");
            if high > most || !faults.is_empty() {
                wrong.push(format!("{path} {font}: {high} px of {most}; {faults}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
    browser.end().await;
}

#[tokio::test]
async fn a_card_answers_turns_to_the_other_count_and_leads_to_the_whole() {
    let (browser, _site) = opened("?show=card&rate=20").await;
    browser.answers("reached 16.237054914259 FY2041-42").await;
    let shown = browser
        .script("return ['h1', '#rate-slider', '#rate-box', '.chart-frame', '.card-source', '.masthead', '#goal', '.counts', '.readings', '#path-linear'].map((e) => document.querySelector(e)?.checkVisibility() ?? false).join()")
        .await;
    assert_eq!(
        shown,
        "true,true,true,true,true,false,false,false,false,false"
    );
    let source = browser.text(".card-source").await;
    assert!(
        source.contains("minister: $5.18m in FY2024-25") && source.contains("March 2026"),
        "{source}"
    );
    browser.fill("rate-box", "25").await;
    browser.answers("reached 13.266639848123 FY2038-39").await;
    assert!(
        browser
            .text(".card > .quiet")
            .await
            .starts_with("Kyrgyzstan's: 20")
    );
    browser.press(".card > .quiet").await;
    browser
        .until(
            "the other count",
            "document.documentElement.dataset.link.includes('base=kgz-nsc-2023-total')",
        )
        .await;
    assert!(
        browser
            .text(".card > .quiet")
            .await
            .starts_with("Pakistan's: ")
    );
    let whole = browser
        .script("return document.querySelector('.card > a').getAttribute('href')")
        .await;
    assert_eq!(whole, "?v=1&rate=25&base=kgz-nsc-2023-total");
    browser.press(".card-copy").await;
    let told = browser.text(".card ~ [role=status]").await;
    assert!(told.starts_with("Copied."), "{told}");
    // The sentence alone has no chart.
    let (browser_2, _site) = opened("?show=sentence").await;
    let chart = browser_2
        .script("return String(document.querySelector('.chart-frame')?.checkVisibility() ?? false)")
        .await;
    assert_eq!(chart, "false");
    browser_2.end().await;
    browser.end().await;
}
