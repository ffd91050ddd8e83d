//! What the world does to a page: blockers that take parts of it away, thumbs that scroll, browsers that save no files, readers
//! who leave at once. Where a part does not work, it says so or is not there.

use std::time::Duration;
use trade_horizon_e2e::pointer::swipe;
use trade_horizon_e2e::states::AT_25;
use trade_horizon_e2e::{Browser, Site, html, opened, show};

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
async fn a_change_is_kept_when_the_reader_leaves_at_once() {
    let (browser, site) = opened("").await;
    // The first change is an entry of the history of its own, so the page before is two back.
    for leave in ["location.reload()", "history.go(-2)"] {
        browser.open("about:blank").await;
        show(&browser, &site, "").await;
        // Before another script of the page, which is where a reload or the way back leads to.
        let turn = format!(
            "const slider = document.getElementById('rate-slider');
             const to = (place) => {{ slider.value = place; slider.dispatchEvent(new Event('input', {{ bubbles: true }})); }};
             to(346);
             setTimeout(() => to(447), 40);
             setTimeout(() => {{ to(500); setTimeout(() => {{ {leave}; }}, 100); }}, 80)"
        );
        browser.script(&turn).await;
        let arrives = "document.documentElement.dataset.state === 'live' && location.search.includes('rate=25')";
        if leave.starts_with("history") {
            browser
                .until(
                    "the page before is there",
                    "location.href === 'about:blank'",
                )
                .await;
            browser.script("history.go(2)").await;
            browser.until("the page is back", arrives).await;
        } else {
            let anew = "performance.getEntriesByType('navigation')[0].type === 'reload'";
            browser
                .until("the page is loaded again", &format!("{anew} && {arrives}"))
                .await;
        }
        browser.answers(AT_25).await;
    }
    browser.end().await;
}

#[tokio::test]
async fn a_swipe_that_begins_on_a_slider_scrolls_and_changes_nothing() {
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
            "return JSON.stringify((({{ left, width, top, height }}) => [left + width * .8, top + height / 2].map(Math.round))(document.getElementById('{slider}').getBoundingClientRect()))"
        );
        let from: [i64; 2] = serde_json::from_str(&browser.script(&at).await).expect("two numbers");
        let value = format!("return {value}");
        // What the slider before this one moved has followed.
        browser.follows().await;
        let (held, scrolled) = (
            browser.script(&value).await,
            browser.script("return String(scrollY)").await,
        );
        swipe(&browser, from, (1..=15).map(|step| [0, -12 * step])).await;
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
        let from: [i64; 2] = serde_json::from_str(&browser.script(&at).await).expect("two numbers");
        swipe(&browser, from, (1..=10).map(|step| [-8 * step, 0])).await;
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

/// What a linear path begins with follows from its figure: a drag that turns out to be a scroll does not make a choice of it.
#[tokio::test]
async fn a_drag_that_becomes_a_scroll_chooses_no_amount() {
    let (browser, site) = opened("").await;
    for drag in [
        "const slider = document.getElementById('step-slider'), on = slider, say = (name, of) => on.dispatchEvent(new PointerEvent(name, { bubbles: true, isPrimary: true, ...of }));
         say('pointerdown'); slider.value = Number(slider.value) + 40; slider.dispatchEvent(new Event('input', { bubbles: true })); window.moved = document.documentElement.dataset.link; say('pointercancel')",
        "const on = document.querySelector('h1 [role=slider]'), say = (name, of) => on.dispatchEvent(new PointerEvent(name, { bubbles: true, isPrimary: true, pointerId: 1, ...of }));
         on.setPointerCapture = () => {}; say('pointerdown', { clientX: 100 }); say('pointermove', { clientX: 190 }); window.moved = document.documentElement.dataset.link; say('pointercancel')",
    ] {
        show(&browser, &site, "?path=linear").await;
        browser.script(drag).await;
        let moved = browser.script("return window.moved").await;
        assert!(moved.contains("step="), "{moved}");
        browser.until("it is back", "document.documentElement.dataset.link === 'v=1&path=linear'").await;
    }
    browser.end().await;
}
