//! Faults that a close reading of the program found where no test looked, each with what is right.

use thirtyfour::prelude::*;
use trade_horizon_e2e::pointer::middle;
use trade_horizon_e2e::{Browser, Site, built_file, opened, show};

/// What the page's own link is.
const LINK: &str = "return document.documentElement.dataset.link";

/// What a field holds, and whether it is said to be wrong.
async fn held(browser: &Browser, id: &str) -> String {
    let held = format!(
        "const field = document.getElementById('{id}'); return field.value + (field.ariaInvalid === 'true' ? ' !' : '')"
    );
    browser.script(&held).await
}

async fn leaves(browser: &Browser, id: &str, text: &str) {
    browser.fill(id, text).await;
    browser.script("document.activeElement.blur()").await;
    browser.frames().await;
}

#[tokio::test]
async fn the_slider_of_an_amount_goes_where_it_is_dragged() {
    let (browser, _site) = opened("?path=linear").await;
    let [x, y] = middle(&browser, "#step-slider").await;
    let chain = browser.driver.action_chain();
    let chain = chain.move_to(x, y).click_and_hold();
    let chain = chain.move_by_offset(37, 0).release();
    chain.perform().await.expect("a drag");
    browser
        .until("the link has it", "location.search.includes('step=')")
        .await;
    let slider = "const slider = document.getElementById('step-slider'); return slider.value.split('.')[0] + ' ' + (slider.value > 5)";
    let stands = browser.script(slider).await;
    let amount = held(&browser, "step-box").await;
    let (whole, _) = amount.split_once('.').expect("thousandths");
    assert_eq!(stands, format!("{whole} true"), "{amount}");
    for (place, amount) in [
        ("6.0774647887323934", "6.077"),
        ("-5.551115123125783e-17", "0"),
    ] {
        let to = format!(
            "const slider = document.getElementById('step-slider'); Object.defineProperty(slider, 'value', {{ value: {place:?}, configurable: true, writable: true }});
             slider.dispatchEvent(new Event('input', {{ bubbles: true }})); delete slider.value"
        );
        browser.script(&to).await;
        browser
            .until(
                amount,
                &format!("document.getElementById('step-box').value === {amount:?}"),
            )
            .await;
    }
    browser.end().await;
}

#[tokio::test]
async fn who_counted_is_the_figure_that_the_answer_starts_from() {
    let (browser, site) = opened("?base=kgz-fy2023-minister&show=card").await;
    let source = browser.text(".card-source").await;
    assert!(source.contains("$11.2m in FY2022-23"), "{source}");
    show(&browser, &site, "?base=kgz-fy2023-minister").await;
    let row = browser.text(".count:has(:checked)").await;
    let arrival = browser.answer().await;
    let arrival = arrival.split(' ').next_back().expect("a period");
    assert!(row.contains(arrival) && row.contains("$11.2m"), "{row}");
    // A press leads to the latest, though the button is chosen already.
    browser.press(".count:has(:checked) input").await;
    browser.answers("reached 31.060324676697 FY2056-57").await;
    let row = browser.text(".count:has(:checked)").await;
    assert!(row.contains("FY2056-57") && row.contains("$5.18m"), "{row}");
    browser.end().await;
}

#[tokio::test]
async fn a_shape_that_is_refused_is_not_shown_as_chosen_and_says_why() {
    let zero = "?goal=custom&base=0&period=fy2025&target=100&path=linear&step=7";
    let (browser, site) = opened(zero).await;
    browser.script("document.querySelectorAll('.choices-part details').forEach((fold) => fold.open = true)").await;
    browser.frames().await;
    browser.press("#path-compound").await;
    browser
        .until(
            "it says why",
            "document.querySelectorAll('.notes > li').length === 1",
        )
        .await;
    let chosen = "return document.querySelector('[name=path]:checked').value";
    assert_eq!(browser.script(chosen).await, "linear");
    browser.answers("reached 14.285714285714 FY2039-40").await;
    // Once it is taken, nothing is said of it any more.
    leaves(&browser, "base-box", "5").await;
    browser.press("#path-compound").await;
    browser
        .until(
            "nothing is said",
            "document.querySelectorAll('.notes > li').length === 0",
        )
        .await;
    assert_eq!(browser.script(chosen).await, "compound");
    show(&browser, &site, "").await;
    browser.end().await;
}

#[tokio::test]
async fn a_link_that_becomes_a_frame_opens_what_it_says_wherever_its_choices_stand() {
    let embed = built_file("embed-1.js");
    let inner = Site::serve(&[
        ("/trade/embed-1.js", embed.clone()),
        ("/trade/v/0.1.0/embed-1.js", embed),
    ]);
    let base = format!("{}/trade", inner.origin);
    for (folder, link, framed) in [
        ("/", "/ca5-triple/", "/ca5-triple/"),
        (
            "/",
            "/#goal=ca5-triple&rate=12",
            "/#goal=ca5-triple&rate=12",
        ),
        ("/", "/ur/?v=1&rate=12", "/ur/?v=1&rate=12"),
        ("/v/0.1.0/", "/v/0.1.0/ur/?rate=12", "/v/0.1.0/ur/?rate=12"),
        ("/v/0.1.0/", "/ru/?rate=12", "/v/0.1.0/ru/?rate=12"),
    ] {
        let story = format!(
            "<!doctype html><title>A story</title><script src=\"{base}{folder}embed-1.js\" defer></script><a data-trade-horizon href=\"{base}{link}\">Trade</a>"
        );
        let outer = Site::serve(&[("/", story)]);
        let browser = Browser::start(&[]).await;
        browser.open(&format!("{}/", outer.origin)).await;
        browser
            .until("it is a frame", "document.querySelector('iframe') !== null")
            .await;
        let source = browser
            .script("return document.querySelector('iframe').src")
            .await;
        assert_eq!(source, format!("{base}{framed}"), "{folder} {link}");
        browser.end().await;
    }
}

#[tokio::test]
async fn a_refusal_goes_with_its_cause() {
    let (browser, site) = opened("").await;
    leaves(&browser, "arrive-box", "abc").await;
    assert_eq!(held(&browser, "arrive-box").await, "abc !");
    leaves(&browser, "arrive-box", "FY2056-57").await;
    assert_eq!(held(&browser, "arrive-box").await, "FY2056-57");
    // What was typed within the second before another change is not brought back.
    browser.fill("rate-box", "12x").await;
    browser.press(".dial:not([hidden]) .dial-more").await;
    browser
        .script("window.until = performance.now() + 1200")
        .await;
    browser
        .until("a second passes", "performance.now() > until")
        .await;
    let now = held(&browser, "rate-box").await;
    assert!(!now.contains('x') && !now.contains('!'), "{now}");
    show(&browser, &site, "?goal=ca5-triple").await;
    browser.script("document.querySelectorAll('.choices-part details').forEach((fold) => fold.open = true)").await;
    browser.frames().await;
    leaves(&browser, "parts-0-box", "abc").await;
    leaves(&browser, "shock-fall-box", "150").await;
    assert_eq!(held(&browser, "parts-0-box").await, "abc !");
    assert_eq!(held(&browser, "shock-fall-box").await, "150 !");
    for fold in [".countries ~ .quiet", ".shock ~ .quiet"] {
        browser.press(fold).await;
    }
    browser.frames().await;
    assert_eq!(held(&browser, "parts-0-box").await, "");
    assert_eq!(held(&browser, "shock-fall-box").await, "");
    browser.end().await;
}

#[tokio::test]
async fn the_pace_that_a_page_opens_with_goes_with_the_figure() {
    let (browser, _site) = opened("?path=linear").await;
    browser
        .script("const goal = document.getElementById('goal'); goal.value = 'ca5-triple'; goal.dispatchEvent(new Event('change', { bubbles: true }))")
        .await;
    browser
        .until(
            "the amount",
            "document.getElementById('step-box').value === '39.2'",
        )
        .await;
    let said = browser.text(".opens-with").await;
    assert!(said.contains("$39.2m a year"), "{said}");
    browser.end().await;
}

#[tokio::test]
async fn after_back_a_change_is_an_entry_of_its_own() {
    let (browser, _site) = opened("?rate=15").await;
    let more = ".dial:not([hidden]) .dial-more";
    browser.press(more).await;
    browser.the_address_follows(16).await;
    browser.script("history.back()").await;
    browser
        .until("Back", "location.search === '?rate=15'")
        .await;
    browser
        .until(
            "it shows",
            "document.getElementById('rate-box').value === '15.00'",
        )
        .await;
    browser
        .script("window.left = performance.now() + 400")
        .await;
    browser
        .until("it has settled", "performance.now() > left")
        .await;
    browser.press(more).await;
    browser.the_address_follows(16).await;
    browser.script("history.back()").await;
    browser
        .until("Back once more", "location.search === '?rate=15'")
        .await;
    browser.end().await;
}

#[tokio::test]
async fn the_focus_stays_where_what_had_it_goes_away() {
    let (browser, site) = opened("?base=kgz-fy2025-sbp").await;
    let focus = "return document.activeElement.id";
    browser
        .script("document.getElementById('count-kgz-fy2025-sbp').focus()")
        .await;
    let chain = browser.driver.action_chain();
    chain.send_keys(Key::Down).perform().await.expect("a key");
    browser
        .until(
            "two are left",
            "document.querySelectorAll('.count').length === 2",
        )
        .await;
    browser.frames().await;
    assert_eq!(browser.script(focus).await, "count-kgz-nsc-2023-total");
    for (query, button) in [
        ("?base=kgz-fy2025-minister@4.9", ".notes button"),
        (
            "?show=card&vs=rate.20",
            ".compare:not([hidden]) button:last-of-type",
        ),
    ] {
        show(&browser, &site, query).await;
        browser
            .script(&format!("document.querySelector('{button}').focus()"))
            .await;
        let chain = browser.driver.action_chain();
        chain.send_keys(Key::Enter).perform().await.expect("a key");
        browser
            .until(
                "it goes away",
                &format!("!document.querySelector('{button}')?.checkVisibility()"),
            )
            .await;
        assert_eq!(browser.script(focus).await, "rate-slider", "{query}");
    }
    assert_ne!(browser.script(LINK).await, "");
    browser.end().await;
}
