//! Where no program runs: the first screen says so, and no control is in view.

use serde_json::json;
use thirtyfour::prelude::*;
use trade_horizon_e2e::states::FRESH;
use trade_horizon_e2e::{Browser, Engine, Setting, Site, html, opened};

/// A window as small as a telephone.
async fn small(browser: &Browser) {
    let window = browser.driver.set_window_rect(0, 0, 500, 760).await;
    window.expect("the window takes a size");
}

/// What is said of a page that does not work, in the first screen and before the answer; and which controls are in view all the same.
const DEAD: &str = "
    const seen = (e) => e.getClientRects().length > 0 && getComputedStyle(e).visibility === 'visible';
    const said = [...document.querySelectorAll('.state')].filter(seen);
    const heading = document.querySelector('h1').getBoundingClientRect();
    const first = said.length === 1 && said[0].getBoundingClientRect().bottom <= Math.min(innerHeight, heading.top);
    const dead = [...document.querySelectorAll('#app :is(button, input, select, textarea, a[href=\"\"], a[download])')].filter(seen);
    return [first, said.map((e) => e.className.split('-').pop()).join(), dead.map((e) => e.id || e.className || e.textContent).join()].join(' ')";

#[tokio::test]
async fn where_no_program_runs_the_first_screen_says_so_and_no_control_is_in_view() {
    let policy = |policy: &str| {
        let meta = format!("<head><meta http-equiv=content-security-policy content=\"{policy}\">");
        html().replacen("<head>", &meta, 1)
    };
    let (before, after) = html()
        .split_once("<script type=\"module\">")
        .map(|(before, after)| (before.to_owned(), after.to_owned()))
        .expect("the program's script");
    let unread = format!("{before}<script type=\"module\">a new word of the language;{after}");
    let none = "<head><script>delete window.WebAssembly</script>";
    let site = Site::serve(&[
        ("/policy", policy("script-src 'self'")),
        ("/eval", policy("script-src 'unsafe-inline'")),
        ("/unread", unread),
        ("/none", html().replacen("<head>", none, 1)),
    ]);
    let browser = Browser::start(&[]).await;
    small(&browser).await;
    let query = "?goal=ca5-triple&rate=20";
    for page in ["policy", "eval", "unread", "none"] {
        browser
            .open(&format!("{}/{page}{query}", site.origin))
            .await;
        browser
            .until(
                page,
                "[...document.querySelectorAll('.state-without')].some((e) => e.getClientRects().length)",
            )
            .await;
        assert_eq!(browser.script(DEAD).await, "true without ", "{page}");
        let said = browser.text(".state-without").await;
        assert!(
            said.contains("opening answer of this page, 10% a year, and not that of a link"),
            "{page}: {said}"
        );
        assert_eq!(browser.answer().await, FRESH, "{page}");
    }
    browser.end().await;
}

#[tokio::test]
async fn a_saved_copy_in_which_scripts_do_not_run_says_that_it_is_one() {
    let (browser, _site) = opened("?goal=ca5-triple&rate=20").await;
    browser.answers("reached 6.02").await;
    let saved = browser
        .command("Page.captureSnapshot", json!({ "format": "mhtml" }))
        .await;
    let text = saved["data"].as_str().expect("a document").to_owned();
    let place = browser.file("copy.mhtml", text);
    small(&browser).await;
    browser.open(&format!("file://{}", place.display())).await;
    let found = browser.script(DEAD).await;
    assert_eq!(found, "true saved ");
    assert!(browser.text("h1").await.contains("20% a year"));
    browser.end().await;
}

#[tokio::test]
async fn a_program_that_stops_says_so_in_the_first_screen() {
    let stops = "WebAssembly.instantiate = () => Promise.reject(new RangeError('no memory'));";
    let page = html().replacen("<head>", &format!("<head><script>{stops}</script>"), 1);
    let site = Site::serve(&[("/", page)]);
    let browser = Browser::start(&[]).await;
    small(&browser).await;
    browser
        .open(&format!("{}/?goal=ca5-triple&rate=20", site.origin))
        .await;
    browser
        .until(
            "it stops",
            "document.documentElement.dataset.state === 'stopped'",
        )
        .await;
    assert_eq!(browser.script(DEAD).await, "true stopped ");
    browser.end().await;
}

#[tokio::test]
async fn without_scripts_the_first_screen_says_so() {
    if Engine::asked() == Engine::WebKit {
        // Its driver has no setting for it.
        return;
    }
    let site = Site::serve(&[]);
    let browser = Browser::start(&[Setting::NoScripts]).await;
    small(&browser).await;
    browser
        .open(&format!("{}/?goal=ca5-triple&rate=20", site.origin))
        .await;
    let shown = async |selector: &str| {
        let element = browser.driver.find(By::Css(selector)).await;
        let element = element.expect("it is in the page");
        element.is_displayed().await.expect("known")
    };
    assert!(shown(".state-without").await);
    assert!(!shown(".state-saved").await);
    for control in browser
        .driver
        .find_all(By::Css("#app :is(button, input, select)"))
        .await
        .expect("controls")
    {
        assert!(!control.is_displayed().await.expect("known"), "{control:?}");
    }
    let place = async |selector: &str| {
        let element = browser.driver.find(By::Css(selector)).await.expect("it");
        element.rect().await.expect("its place")
    };
    let (said, heading) = (place(".state-without").await, place("h1").await);
    assert!(
        said.y + said.height <= heading.y.min(600.0),
        "{said:?} {heading:?}"
    );
    browser.end().await;
}
