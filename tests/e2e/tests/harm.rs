//! What the world does to a page: policies and blockers that take parts of it away, pages that were saved, paper, thumbs that scroll,
//! keypads, browsers that save no files, readers who leave at once. Where a part does not work, it says so or is not there.

#![allow(clippy::expect_used, reason = "a test that cannot go on must stop")]

use serde_json::json;
use std::time::{Duration, Instant};
use thirtyfour::prelude::*;
use trade_horizon_e2e::{Browser, Engine, Setting, Site, html, opened, show};

const FRESH: &str = "reached 31.060324676697 FY2056-57";
const AT_20: &str = "reached 16.237054914259 FY2041-42";
const AT_25: &str = "reached 13.266639848123 FY2038-39";

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
    if Engine::asked() != Engine::Chromium {
        return;
    }
    let (browser, _site) = opened("?goal=ca5-triple&rate=20").await;
    browser.answers("reached 6.02").await;
    let saved = browser
        .command("Page.captureSnapshot", json!({ "format": "mhtml" }))
        .await;
    let text = saved["data"].as_str().expect("a document").to_owned();
    let place = std::env::temp_dir().join(format!("trade-horizon-{}.mhtml", std::process::id()));
    std::fs::write(&place, text).expect("it can be saved");
    small(&browser).await;
    browser.open(&format!("file://{}", place.display())).await;
    let found = browser.script(DEAD).await;
    std::fs::remove_file(&place).expect("it was there");
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

/// Words of names that public blocking lists hide.
const BLOCKED: [&str; 34] = [
    "ad",
    "ads",
    "adv",
    "advert",
    "advertisement",
    "advertising",
    "affiliate",
    "analytics",
    "banner",
    "banners",
    "consent",
    "cookie",
    "cookies",
    "facebook",
    "follow",
    "gdpr",
    "interstitial",
    "modal",
    "newsletter",
    "notice",
    "overlay",
    "paywall",
    "popup",
    "promo",
    "promoted",
    "promotion",
    "share",
    "sharing",
    "social",
    "sponsor",
    "sponsored",
    "subscribe",
    "tracking",
    "twitter",
];

#[tokio::test]
async fn no_name_in_the_page_is_on_a_blocking_list() {
    let (browser, site) =
        opened("?goal=ca5-triple&levers=drones:2026&shock=2026:-30:3&vs=v.1").await;
    browser
        .script("for (const fold of document.querySelectorAll('details')) fold.open = true")
        .await;
    // Of the page as it is now, and as it was sent.
    let names = "const asked = new XMLHttpRequest(); asked.open('GET', location.pathname, false); asked.send();
         const sent = new DOMParser().parseFromString(asked.responseText, 'text/html');
         return [...document.querySelectorAll('*'), ...sent.querySelectorAll('*')].flatMap((e) => [e.id, e.getAttribute('name') ?? '', ...e.classList]).join(' ')";
    let mut all = browser.script(names).await;
    assert!(
        all.contains("answer-link") && all.contains("lever"),
        "{all}"
    );
    let build = Site::of_the_build(0);
    show(&browser, &build, "editors.html").await;
    all += " ";
    all += &browser.script(names).await;
    let found: Vec<&str> = all
        .split_whitespace()
        .filter(|name| {
            let mut words = name.split(['-', '_']);
            words.any(|word| BLOCKED.contains(&word.to_lowercase().as_str()))
        })
        .collect();
    assert!(found.is_empty(), "{found:?}");
    // What a list would hide stays: the link and the sentence to quote.
    show(&browser, &site, "").await;
    browser
        .script("const style = document.createElement('style'); style.textContent = '[class*=share], [id*=share], [class*=social], .notice { display: none !important }'; document.head.append(style)")
        .await;
    let seen = "return ['#answer-link', '#answer-quote', '.links button'].map((e) => document.querySelector(e).checkVisibility()).join()";
    assert_eq!(browser.script(seen).await, "true,true,true");
    browser.end().await;
}

#[tokio::test]
async fn paper_is_light_whatever_the_theme() {
    if Engine::asked() != Engine::Chromium {
        return;
    }
    let (browser, site) = opened("?theme=dark").await;
    let colours = "
        const light = (colour) => { const [r, g, b] = colour.match(/[\\d.]+/g).map(Number); return (r * 2 + g * 7 + b) / 2550; };
        const of = (e, name) => light(getComputedStyle(document.querySelector(e))[name]);
        return [of('html', 'backgroundColor') > .9, of('h1', 'color') < .3, of('.chart-label', 'fill') < .5, of('.chart-label', 'stroke') > .9,
          of('.chart-path', 'stroke') < .5, getComputedStyle(document.documentElement).colorScheme].join(' ')";
    assert_eq!(
        browser.script(colours).await,
        "false false false false false dark",
        "on the screen"
    );
    for query in ["?theme=dark", "", "?theme=light"] {
        show(&browser, &site, query).await;
        let media = json!({ "media": "print", "features": [{ "name": "prefers-color-scheme", "value": "dark" }] });
        browser.command("Emulation.setEmulatedMedia", media).await;
        assert_eq!(
            browser.script(colours).await,
            "true true true true true light",
            "on paper, {query}"
        );
    }
    browser.end().await;
}

#[tokio::test]
async fn title_and_canonical_address_hold_the_scenario() {
    let built_for = "<head><link rel=canonical href=\"https://example.org/trade/\">";
    let site = Site::serve(&[("/", html().replacen("<head>", built_for, 1))]);
    let browser = Browser::start(&[]).await;
    browser.open(&format!("{}/?rate=12", site.origin)).await;
    browser.live().await;
    let canonical = "document.querySelector('link[rel=canonical]').getAttribute('href')";
    browser
        .until(
            "it holds what the link opened with",
            &format!("{canonical} === 'https://example.org/trade/?v=1&rate=12'"),
        )
        .await;
    let first = browser.script("return document.title").await;
    assert!(first.contains("12%") && first.contains("$100m"), "{first}");
    browser.fill("rate-box", "20").await;
    browser.answers(AT_20).await;
    browser
        .until(
            "it follows",
            &format!("{canonical} === 'https://example.org/trade/?v=1&rate=20'"),
        )
        .await;
    let second = browser.script("return document.title").await;
    assert!(
        second.contains("20%") && second.contains("FY2041-42"),
        "{second}"
    );
    // The link to copy is of this page, not of that.
    let link = browser
        .script("return document.getElementById('answer-link').value")
        .await;
    assert!(link.starts_with(&site.origin), "{link}");
    browser.end().await;
}

#[tokio::test]
async fn a_change_is_kept_when_the_reader_leaves_at_once() {
    let (browser, site) = opened("").await;
    for leave in ["location.reload()", "history.go(-1)"] {
        show(&browser, &site, "").await;
        // Before another script of the page, which is where a reload or the way back leads to.
        let turn = format!(
            "const slider = document.getElementById('rate-slider');
             const to = (place) => {{ slider.value = place; slider.dispatchEvent(new Event('input', {{ bubbles: true }})); }};
             to(346);
             setTimeout(() => to(447), 40);
             setTimeout(() => to(500), 80);
             setTimeout(() => {leave}, 180)"
        );
        browser.script(&turn).await;
        tokio::time::sleep(Duration::from_millis(600)).await;
        if leave.starts_with("history") {
            browser.script("history.go(1)").await;
            tokio::time::sleep(Duration::from_millis(600)).await;
        }
        browser.live().await;
        browser.answers(AT_25).await;
    }
    browser.end().await;
}

#[tokio::test]
async fn a_message_moves_nothing_and_the_press_counts() {
    let (browser, _site) = opened("?rate=19").await;
    let find = async |selector: &str| browser.driver.find(By::Css(selector)).await.expect("there");
    let field = find("#rate-box").await;
    field.scroll_into_view().await.expect("it can be shown");
    field.click().await.expect("it can be pressed");
    field.send_keys(Key::Control + "a").await.expect("a key");
    field.send_keys("abc").await.expect("keys");
    let more = find(".dial:has(#rate-box) .dial-more").await;
    let places = "return ['.dial-more', '.dial-less', '#rate-slider', '#rate-box', '.chart-section', '.controls-choices'].map((e) => document.querySelector(e).getBoundingClientRect()).map((r) => [r.left, r.top]).join()";
    let before = browser.script(places).await;
    let actions = browser.driver.action_chain();
    let down = actions.move_to_element_center(&more).click_and_hold();
    down.perform().await.expect("a press begins");
    assert_eq!(
        browser.text("#rate-error").await,
        "write a plain number such as 12.5"
    );
    assert_eq!(browser.script(places).await, before, "nothing moves");
    let up = browser.driver.action_chain().release();
    up.perform().await.expect("the press ends");
    browser.answers(AT_20).await;
    browser.end().await;
}

#[tokio::test]
async fn what_is_not_understood_is_named_within_a_second() {
    let (browser, site) = opened("").await;
    for (query, field, entry) in [
        ("", "rate-box", "abc"),
        ("", "rate-box", "1 2"),
        ("", "target-box", "1 5"),
        ("", "by-box", "soon"),
        ("ru/", "rate-box", "12,,5"),
    ] {
        show(&browser, &site, query).await;
        browser
            .script("for (const fold of document.querySelectorAll('details')) fold.open = true")
            .await;
        let of = browser.driver.find(By::Id(field)).await.expect("the field");
        of.scroll_into_view().await.expect("it can be shown");
        of.click().await.expect("it can be pressed");
        of.send_keys(Key::Control + "a").await.expect("a key");
        of.send_keys(entry).await.expect("keys");
        let typed = Instant::now();
        let name = field.trim_end_matches("-box");
        browser
            .until(
                "it is named",
                &format!("document.getElementById('{name}-error').textContent !== ''"),
            )
            .await;
        let spent = typed.elapsed();
        assert!(spent < Duration::from_millis(1_300), "{entry}: {spent:?}");
        let focus = browser.script("return document.activeElement.id").await;
        assert_eq!(focus, field, "the reader is still in it");
    }
    // A value on its way to another is not.
    let field = browser.driver.find(By::Id("rate-box")).await.expect("it");
    field.send_keys(Key::Control + "a").await.expect("a key");
    field.send_keys("-").await.expect("a key");
    field.send_keys("3").await.expect("a key");
    tokio::time::sleep(Duration::from_secs(1)).await;
    assert_eq!(browser.text("#rate-error").await, "");
    browser.end().await;
}

#[tokio::test]
async fn every_keypad_has_what_a_box_takes() {
    let (browser, _site) = opened("").await;
    let digits = "return [...document.querySelectorAll('input:not([type=range], [type=radio], [type=checkbox])')].filter((e) => ['decimal', 'numeric', 'tel'].includes(e.inputMode) || e.type === 'number').map((e) => e.id).join()";
    assert_eq!(browser.script(digits).await, "", "a minus can be typed");
    browser.fill("rate-box", "-31.99").await;
    browser.answers("never").await;
    browser.end().await;
}

/// One finger on Chromium's screen.
async fn touch(browser: &Browser, what: &str, at: Option<(f64, f64)>) {
    let points: Vec<_> = at.iter().map(|(x, y)| json!({ "x": x, "y": y })).collect();
    let event = json!({ "type": what, "touchPoints": points });
    browser.command("Input.dispatchTouchEvent", event).await;
    tokio::time::sleep(Duration::from_millis(20)).await;
}

#[tokio::test]
async fn a_swipe_that_begins_on_a_slider_scrolls_and_changes_nothing() {
    if Engine::asked() != Engine::Chromium {
        return;
    }
    let (browser, site) = opened("").await;
    browser.on_a_telephone(360, 640).await;
    show(&browser, &site, "?rate=12.34").await;
    for (slider, value) in [
        (
            "rate-slider",
            "document.documentElement.dataset.link ?? new URLSearchParams(location.search).get('rate')",
        ),
        (
            "reading",
            "document.querySelector('.reading-off').textContent",
        ),
    ] {
        browser
            .script(&format!(
                "document.getElementById('{slider}').scrollIntoView({{ block: 'center' }})"
            ))
            .await;
        let at = format!(
            "return JSON.stringify((({{ left, width, top, height }}) => [left + width * .8, top + height / 2])(document.getElementById('{slider}').getBoundingClientRect()))"
        );
        let [x, y]: [f64; 2] =
            serde_json::from_str(&browser.script(&at).await).expect("two numbers");
        let value = format!("return {value}");
        let (held, scrolled) = (
            browser.script(&value).await,
            browser.script("return String(scrollY)").await,
        );
        touch(&browser, "touchStart", Some((x, y))).await;
        for step in 1..=15 {
            touch(&browser, "touchMove", Some((x, y - 12.0 * f64::from(step)))).await;
        }
        touch(&browser, "touchEnd", None).await;
        browser
            .until("the page scrolls", &format!("scrollY > {scrolled} + 60"))
            .await;
        tokio::time::sleep(Duration::from_millis(500)).await;
        let now = browser.script(&value).await;
        assert!(
            now == held || now == "v=1&rate=12.34",
            "{slider}: {held} became {now}"
        );
        // A drag along it moves it.
        browser
            .script(&format!(
                "document.getElementById('{slider}').scrollIntoView({{ block: 'center' }})"
            ))
            .await;
        let [x, y]: [f64; 2] =
            serde_json::from_str(&browser.script(&at).await).expect("two numbers");
        touch(&browser, "touchStart", Some((x, y))).await;
        for step in 1..=10 {
            touch(&browser, "touchMove", Some((x - 8.0 * f64::from(step), y))).await;
        }
        touch(&browser, "touchEnd", None).await;
        let moved = browser.script(&value).await;
        assert!(
            moved != held && moved != "v=1&rate=12.34",
            "{slider}: {moved}"
        );
    }
    browser.end().await;
}

#[tokio::test]
async fn a_file_that_is_not_saved_can_be_kept_in_another_way() {
    let guarded = "<head><script>
        if (location.search.includes('refused')) HTMLCanvasElement.prototype.toDataURL = () => { throw new DOMException('refused', 'SecurityError'); };
        if (location.search.includes('noise')) CanvasRenderingContext2D.prototype.getImageData = () => new ImageData(new Uint8ClampedArray([255, 255, 255, 255]), 1, 1);
        HTMLAnchorElement.prototype.click = () => {};
      </script>";
    let site = Site::serve(&[("/", html().replacen("<head>", guarded, 1))]);
    let browser = Browser::start(&[]).await;
    for (query, kind, refused) in [
        ("?rate=20", "data:image/png", false),
        ("?rate=20&refused=1", "data:image/svg+xml", true),
        ("?rate=20&noise=1", "data:image/svg+xml", true),
    ] {
        show(&browser, &site, query).await;
        browser.press(".save-png").await;
        browser
            .until(
                "the picture is there",
                "document.querySelector('.kept > img')?.naturalWidth > 0",
            )
            .await;
        let source = browser
            .script("return document.querySelector('.kept > img').src.slice(0, 40)")
            .await;
        assert!(source.starts_with(kind), "{query}: {source}");
        let said = browser.text(".kept").await;
        assert!(said.contains("No file? Hold this picture down"), "{said}");
        assert_eq!(
            said.contains("does not let the page make a PNG"),
            refused,
            "{said}"
        );
        let alt = browser
            .script("return document.querySelector('.kept > img').alt")
            .await;
        assert!(alt.contains("FY2041-42"), "{alt}");
        // Another answer has another picture.
        browser.fill("rate-box", "25").await;
        browser.answers(AT_25).await;
        browser
            .until("it is gone", "document.querySelector('.kept') === null")
            .await;
    }
    let saving = "document.querySelector('a[download$=csv]').addEventListener('click', (e) => e.preventDefault())";
    browser.script(saving).await;
    browser.press("a[download$=csv]").await;
    browser
        .until(
            "the table is there",
            "document.getElementById('table-text')?.value.includes('2038')",
        )
        .await;
    let same = "const file = decodeURIComponent(document.querySelector('a[download$=csv]').href.split(',').slice(1).join(',')); return String(file.replace(/\\r/g, '') === document.getElementById('table-text').value)";
    assert_eq!(browser.script(same).await, "true");
    browser.press(".kept button").await;
    let told = browser.text(".kept [role=status]").await;
    assert!(!told.is_empty(), "what came of it is said");
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
