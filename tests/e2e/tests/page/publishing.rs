//! The codes of the page for editors, where something else is chosen while they are worked out, or after they were copied.

use trade_horizon_e2e::editors::{code, opened};
use trade_horizon_e2e::{Browser, Site};

const CODE: &str = "document.getElementById('code')";

async fn state(browser: &Browser) -> String {
    browser
        .script("return document.querySelector('.code-state').textContent")
        .await
}

/// Waits until all heights are known.
async fn measured(browser: &Browser) {
    browser
        .until("all is measured", &format!("{CODE}.ariaBusy !== 'true'"))
        .await;
}

#[tokio::test]
async fn heights_are_of_what_was_set_in_a_preview_after_another_system_was_looked_at() {
    let (browser, _site) = opened("?show=answer,controls,chart,levers&lang=en").await;
    measured(&browser).await;
    let long = "?goal=ca5-triple&rate=12&by=fy2030&levers=digital-agreement:2027,drones:2026,ecommerce:2027&shock=2026:-30:3&vs=rate.8";
    browser
        .script(&format!(
            "document.getElementById('preview-phone').contentWindow.postMessage({{ target: 'trade-horizon', version: 1, set: '{long}' }}, '*')"
        ))
        .await;
    browser
        .until(
            "the code follows",
            &format!("{CODE}.value.includes('shock=')"),
        )
        .await;
    // Out of sight the frames are as high as what was set, however they came to show it.
    let heights = async || {
        measured(&browser).await;
        browser.frames().await;
        let value = code(&browser, "frame").await;
        value
            .split("height=\"")
            .nth(1)
            .and_then(|rest| rest.split('"').next()?.parse::<u32>().ok())
    };
    // A height that has been the same for a second.
    let settled = async || {
        let mut last = None;
        for _ in 0..20 {
            let now = heights().await;
            if now.is_some() && now == last {
                break;
            }
            last = now;
            tokio::time::sleep(std::time::Duration::from_secs(1)).await;
        }
        last.expect("a height")
    };
    let before = settled().await;
    code(&browser, "script").await;
    code(&browser, "frame").await;
    let after = settled().await;
    assert!(after.abs_diff(before) < 60, "{before} {after}");
    browser.end().await;
}

#[tokio::test]
async fn no_sentence_of_one_promise_stands_beside_the_link_of_another() {
    let (browser, _site) = opened("?ui=en&for=script").await;
    browser
        .until(
            "it is said",
            &format!("{CODE}.value.includes('Kyrgyzstan trade')"),
        )
        .await;
    browser
        .script(
            "window.mixed = [];
             new MutationObserver(() => {
               const value = document.getElementById('code').value;
               if (value.includes('ca5-triple') && value.includes('Kyrgyzstan trade')) window.mixed.push(value);
             }).observe(document.getElementById('code'), { childList: true, characterData: true, subtree: true });",
        )
        .await;
    browser.promise("ca5-triple").await;
    let said = browser
        .script(&format!(
            "const value = {CODE}.value; return [value.includes('ca5-triple') && value.includes('Kyrgyzstan trade'), {CODE}.ariaBusy].join()"
        ))
        .await;
    assert_eq!(said, "false,true");
    assert!(state(&browser).await.contains("wait a moment"));
    browser
        .until(
            "the other is said",
            &format!("{CODE}.value.includes('Central Asia triples')"),
        )
        .await;
    assert_eq!(
        browser.script("return String(window.mixed.length)").await,
        "0"
    );
    assert_eq!(state(&browser).await, "");
    browser.end().await;
}

#[tokio::test]
async fn a_code_that_has_changed_since_it_was_copied_says_so() {
    let (browser, _site) = opened("?ui=en").await;
    measured(&browser).await;
    browser.press(".copy-code").await;
    assert_eq!(state(&browser).await, "");
    browser
        .script("[...document.querySelectorAll('.making label')].find((l) => l.textContent === 'Dark').click()")
        .await;
    browser
        .until(
            "it says so",
            "document.querySelector('.code-state').textContent.includes('copy it again')",
        )
        .await;
    measured(&browser).await;
    browser.press(".copy-code").await;
    browser
        .until(
            "no longer",
            "document.querySelector('.code-state').textContent === ''",
        )
        .await;
    browser.end().await;
}

#[tokio::test]
async fn a_height_that_is_not_used_changes_nothing() {
    let (browser, _site) = opened("?ui=en").await;
    measured(&browser).await;
    let before = code(&browser, "frame").await;
    let opens = "for (const fold of document.querySelectorAll('details')) fold.open = true";
    browser.script(opens).await;
    browser.fill("height-box", "20000").await;
    browser
        .until(
            "it is refused",
            "document.getElementById('height-error').textContent !== ''",
        )
        .await;
    assert_eq!(code(&browser, "frame").await, before);
    assert_eq!(
        browser
            .script("return String(location.search.includes('height'))")
            .await,
        "false"
    );
    browser.end().await;
}

#[tokio::test]
async fn a_language_set_in_a_preview_is_in_the_code() {
    let (browser, _site) = opened("?show=answer,controls,chart&ui=en&lang=en").await;
    measured(&browser).await;
    browser.driver.enter_frame(1).await.expect("a preview");
    browser.live().await;
    browser.press(".languages [hreflang=ur]").await;
    browser.driver.enter_parent_frame().await.expect("back");
    browser
        .until(
            "the code follows",
            &format!("{CODE}.value.includes('/ur/?')"),
        )
        .await;
    browser.driver.enter_frame(0).await.expect("the other");
    browser
        .until("it too", "document.documentElement.lang === 'ur'")
        .await;
    browser.driver.enter_parent_frame().await.expect("back");
    browser.end().await;
}

/// A page of stories that were made at different times.
#[tokio::test]
async fn links_of_several_versions_and_of_later_stories_open_where_they_lead() {
    let embed = trade_horizon_e2e::built_file("embed-1.js");
    let inner = Site::serve(&[
        ("/trade/embed-1.js", embed.clone()),
        ("/trade/v/0.1.0/embed-1.js", embed.clone()),
        ("/trade/v/0.2.0/embed-1.js", embed),
    ]);
    let base = format!("{}/trade", inner.origin);
    let asked = "?v=1&rate=13";
    let snippet = |folder: &str| {
        format!(
            "<a data-trade-horizon href=\"{base}{folder}{asked}\">Trade</a><script src=\"{base}{folder}embed-1.js\" defer></script>"
        )
    };
    let counted = format!(
        "https://news.example/out?url={}",
        format!("{base}/{asked}").replace('&', "%26")
    );
    let story = [
        "<!doctype html><title>Stories</title>",
        &snippet("/v/0.1.0/"),
        &snippet("/v/0.2.0/"),
        &snippet("/"),
        &format!("<a data-trade-horizon href=\"{counted}\">Counted</a>"),
        "<a data-trade-horizon href=\"https://news.example/about\">Elsewhere</a>",
        "<a data-trade-horizon href=\"https://news.example/chart?rate=15\">Ours</a>",
    ]
    .concat();
    let outer = Site::serve(&[("/", story)]);
    let browser = Browser::start(&[]).await;
    browser.open(&format!("{}/", outer.origin)).await;
    browser
        .until(
            "they are frames",
            "document.querySelectorAll('iframe').length === 5",
        )
        .await;
    let sources = browser
        .script(
            "return [...document.querySelectorAll('iframe')].map((frame) => frame.src).join(' ')",
        )
        .await;
    let expected =
        ["/v/0.1.0/", "/v/0.2.0/", "/", "/"].map(|folder| format!("{base}{folder}{asked}"));
    let expected = format!("{} {base}/v/0.1.0/?rate=15", expected.join(" "));
    assert_eq!(sources, expected);
    assert_eq!(browser.text("a").await, "Elsewhere");
    // The next article is loaded in place, and its script runs again.
    browser
        .script(&format!(
            "const part = document.createRange().createContextualFragment({:?}); document.body.append(part);",
            snippet("/")
        ))
        .await;
    browser
        .until("it too", "document.querySelectorAll('iframe').length === 6")
        .await;
    browser.end().await;
}
