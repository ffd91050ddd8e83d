//! What goes wrong in browsers: storage, clipboard or addresses are refused, the clock is wrong, the page is put away and comes
//! back. The answer stays readable and no choice is lost.

use serde_json::json;
use std::time::Duration;
use trade_horizon_e2e::states::{AT_20, AT_25, FRESH};
use trade_horizon_e2e::{Browser, Site, html_after, opened, prepared};

/// A reader opens 20%, sets 25% and finds it in the answer, the address and the link to share.
async fn reads_and_sets(browser: &Browser, site: &Site) {
    browser.open(&format!("{}/?rate=20", site.origin)).await;
    browser.live().await;
    browser.answers(AT_20).await;
    browser.fill("rate-box", "25").await;
    browser.answers(AT_25).await;
    let link = browser
        .script("return document.getElementById('answer-link').value")
        .await;
    assert!(link.contains("rate=25"), "{link}");
}

#[tokio::test]
async fn storage_is_not_touched() {
    let refusing = "
        globalThis.touched = [];
        for (const [object, name] of [
          ...['localStorage', 'sessionStorage', 'indexedDB', 'caches', 'cookieStore'].map((name) => [globalThis, name]),
          [Document.prototype, 'cookie'],
        ]) Object.defineProperty(object, name, { configurable: true, get() { touched.push(name); throw new DOMException('refused', 'SecurityError'); } });";
    let (browser, site) = prepared(refusing).await;
    reads_and_sets(&browser, &site).await;
    assert_eq!(browser.script("return touched.join()").await, "");
    browser.end().await;
}

#[tokio::test]
async fn where_nothing_can_be_copied_the_link_is_selected() {
    let site = Site::serve(&[
        (
            "/no",
            html_after("document.execCommand = () => false; delete Navigator.prototype.clipboard;"),
        ),
        (
            "/error",
            html_after(
                "document.execCommand = () => { throw new DOMException('refused', 'NotAllowedError'); };",
            ),
        ),
    ]);
    let browser = Browser::start(&[]).await;
    for page in ["no", "error"] {
        browser
            .open(&format!("{}/{page}?rate=20", site.origin))
            .await;
        browser.live().await;
        browser.press(".links button").await;
        let said = browser.text(".links [role=status]").await;
        assert!(
            said.starts_with("This browser does not let the page copy."),
            "{page}: {said}"
        );
        let selected = browser
            .script("const field = document.activeElement; return field.value.slice(field.selectionStart, field.selectionEnd)")
            .await;
        assert!(
            selected.ends_with("?v=1&rate=20&base=kgz-fy2025-minister@5.18"),
            "{page}: {selected}"
        );
    }
    browser.end().await;
}

#[tokio::test]
async fn the_page_needs_no_streams_workers_or_fetching() {
    let without = "for (const name of ['DecompressionStream', 'CompressionStream', 'ReadableStream', 'fetch', 'XMLHttpRequest', 'Worker', 'SharedWorker', 'BroadcastChannel', 'structuredClone']) delete globalThis[name];";
    let (browser, site) = prepared(without).await;
    reads_and_sets(&browser, &site).await;
    browser.end().await;
}

#[tokio::test]
async fn the_answer_does_not_depend_on_the_clock() {
    let mut clocks = Vec::new();
    for now in ["0", "4102444800000", "NaN"] {
        clocks.push((format!("/at-{now}"), html_after(&format!(
            "const Real = Date; Date = class extends Real {{ constructor(...all) {{ super(...all.length ? all : [{now}]); }} static now() {{ return {now}; }} }};
             performance.now = () => 0;"
        ))));
    }
    let named: Vec<_> = clocks
        .iter()
        .map(|(path, page)| (path.as_str(), page.clone()))
        .collect();
    let site = Site::serve(&named);
    let browser = Browser::start(&[]).await;
    for (path, _) in &clocks {
        browser.open(&format!("{}{path}", site.origin)).await;
        browser.live().await;
        browser.answers(FRESH).await;
        browser.fill("rate-box", "20").await;
        browser.answers(AT_20).await;
        browser.the_address_follows(20).await;
    }
    browser.end().await;
}

#[tokio::test]
async fn a_browser_that_allows_no_change_of_address_loses_nothing() {
    // As WebKit does after a hundred changes in ten seconds, and every browser where the page stands in an attribute.
    let refusing = "
        globalThis.asked = 0;
        for (const name of ['pushState', 'replaceState']) History.prototype[name] = () => {
          asked++;
          throw new DOMException('Attempt to use history more than 100 times per 10 seconds', 'SecurityError');
        };";
    let (browser, site) = prepared(refusing).await;
    reads_and_sets(&browser, &site).await;
    browser.until("the address was tried", "asked > 0").await;
    browser.fill("rate-box", "20").await;
    browser.answers(AT_20).await;
    let state = browser
        .script("return document.documentElement.dataset.state")
        .await;
    assert_eq!(state, "live");
    browser.end().await;
}

#[tokio::test]
async fn a_page_that_was_left_is_as_it_was_when_the_reader_comes_back() {
    let site = Site::serve(&[(
        "/elsewhere",
        "<!doctype html><title>Elsewhere</title><p>Elsewhere".to_owned(),
    )]);
    let browser = Browser::start(&[]).await;
    browser.open(&format!("{}/?rate=20", site.origin)).await;
    browser.live().await;
    browser.fill("rate-box", "25").await;
    browser.answers(AT_25).await;
    browser.the_address_follows(25).await;
    browser
        .script("globalThis.kept = true; location.href = '/elsewhere'")
        .await;
    browser
        .until("it is left", "document.title === 'Elsewhere'")
        .await;
    browser.driver.back().await.expect("the way back");
    browser.live().await;
    browser.answers(AT_25).await;
    // The browser may have kept the page as it was, or opened it anew.
    println!(
        "kept as it was: {}",
        browser
            .script("return String(globalThis.kept ?? false)")
            .await
    );
    browser.fill("rate-box", "20").await;
    browser.answers(AT_20).await;
    browser.the_address_follows(20).await;
    browser.end().await;
}

#[tokio::test]
async fn a_tab_that_was_suspended_goes_on_where_it_was() {
    let (browser, _site) = opened("").await;
    let turn = "const slider = document.querySelector('input[type=range]'); slider.value = 447; slider.dispatchEvent(new Event('input', { bubbles: true }));";
    browser.script(turn).await;
    // Before the status line has spoken.
    browser
        .command("Page.setWebLifecycleState", json!({ "state": "frozen" }))
        .await;
    tokio::time::sleep(Duration::from_secs(1)).await;
    browser
        .command("Page.setWebLifecycleState", json!({ "state": "active" }))
        .await;
    browser
        .until(
            "it speaks",
            "[...document.querySelectorAll('[role=status]')].some((e) => e.textContent.includes('FY2041-42'))",
        )
        .await;
    browser.answers(AT_20).await;
    browser.the_address_follows(20).await;
    browser.fill("rate-box", "25").await;
    browser.answers(AT_25).await;
    browser.end().await;
}
