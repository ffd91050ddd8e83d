//! The ways out of the page, below its chart: a link and a sentence to copy, other programs, the page for editors. Each takes along
//! what was chosen.

use trade_horizon_e2e::editors::code;
use trade_horizon_e2e::{Browser, Site, built, opened, prepared, show};

#[tokio::test]
async fn each_button_copies_its_own_text_and_other_programs_are_given_the_link() {
    // Chromium on Linux hands links to no other program.
    let hands =
        "navigator.share = (what) => { window.given = what.url; return Promise.resolve(); }";
    let (browser, site) = prepared(hands).await;
    show(&browser, &site, "?goal=ca5-triple&rate=12").await;
    browser.keeps_what_is_copied().await;
    let link = browser
        .script("return document.getElementById('answer-link').value")
        .await;
    assert!(
        link.starts_with(&format!("{}/?v=1&goal=ca5-triple&rate=12", site.origin)),
        "{link}"
    );
    for (field, part) in [("answer-quote", "12%"), ("answer-link", "rate=12")] {
        let row = format!(".links-row:has(#{field})");
        browser.script("window.copied = ''").await;
        browser.press(&format!("{row} > button")).await;
        let said = browser.text(&format!("{row} + [role=status]")).await;
        assert!(said.starts_with("Copied"), "{said}");
        let text = browser
            .script(&format!("return document.getElementById('{field}').value"))
            .await;
        assert!(text.contains(part), "{text}");
        assert_eq!(browser.copied().await, text);
    }
    browser.press(".links-row:has(> a) > button").await;
    assert_eq!(browser.script("return window.given").await, link);
    browser.end().await;
}

#[tokio::test]
async fn the_page_for_editors_opens_in_the_readers_language_with_what_is_set() {
    let site = Site::of_the_build(0);
    let browser = Browser::start(&[]).await;
    show(&browser, &site, "ur/?goal=ca5-triple&rate=12").await;
    let there = browser
        .script("return document.querySelector('.links a[href*=\"editors.html\"]').href")
        .await;
    browser.open(&there).await;
    browser.live().await;
    let lang = "return document.documentElement.lang";
    assert_eq!(browser.script(lang).await, "ur");
    let code = code(&browser, "frame").await;
    assert!(code.contains("goal=ca5-triple&amp;rate=12&amp;"), "{code}");
    browser.end().await;
}

/// A sum of countries holds no figure, and a file's place on a device is nobody else's.
#[tokio::test]
async fn a_copied_link_says_what_it_holds_and_no_place_of_this_device_is_told() {
    let (browser, _site) = opened("?show=card&goal=ca5-triple&parts=kz:5").await;
    browser
        .script("document.execCommand = () => true; document.querySelector('.card-copy').click()")
        .await;
    browser
        .until(
            "it says that it is copied, and no more",
            "document.querySelector('.card ~ [role=status]').textContent === 'Copied.'",
        )
        .await;
    browser.open(&format!("file://{}", built().display())).await;
    browser.live().await;
    let told = browser
        .script("return [document.getElementById('answer-quote').value, document.getElementById('working-text').value, document.querySelector('.printed').textContent].map((text) => text.includes('file:')).join()")
        .await;
    assert_eq!(told, "false,false,false");
    browser.end().await;
}
