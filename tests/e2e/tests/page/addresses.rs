//! Links and the address: what they open, what is refused in them, and that they follow what the reader sets.

use trade_horizon_e2e::states::AT_20;
use trade_horizon_e2e::{Browser, Site, html, opened};

#[tokio::test]
async fn links_open_their_answers() {
    let (browser, site) = opened("").await;
    let cases = [
        (
            "?goal=kgz-100m&rate=10",
            "reached 31.060324676697 FY2056-57",
        ),
        (
            "?goal=kgz-100m&rate=20",
            "reached 16.237054914259 FY2041-42",
        ),
        ("?goal=kgz-100m&rate=-31.99", "never shrinking"),
        ("?goal=kgz-100m&rate=0", "never no-growth"),
        ("?goal=ca5-triple&rate=10", "reached 11.526704607248 2036"),
        (
            "?goal=custom&base=120&period=fy2025&target=100&rate=-10",
            "met",
        ),
        (
            "?goal=custom&base=0&period=fy2025&target=100&path=linear&step=7",
            "reached 14.285714285714 FY2039-40",
        ),
        ("#rate=20", "reached 16.237054914259 FY2041-42"),
        (
            "?goal=ca5-triple&parts=kz:5,uz:15,kg:20,tm:3,tj:10",
            "reached 10.398525447849 FY2035-36",
        ),
        (
            "?goal=ca5-triple&levers=transit-cost:fy2027:0.8,drones:2026",
            "reached 6.040577314862 2031",
        ),
        (
            "?path=fade&to=3&half=5",
            "reached 84.106022758163 FY2109-10",
        ),
        ("?path=scurve&cap=90", "never ceiling"),
        ("?goal=match-india&infl=10", "never outpaced"),
    ];
    for (query, expected) in cases {
        browser.open("about:blank").await;
        browser.open(&format!("{}/{query}", site.origin)).await;
        browser.live().await;
        assert_eq!(browser.answer().await, expected, "{query}");
    }
    let required = "return document.getElementById('required').getAttribute('value')";
    for (query, expected) in [
        ("?by=fy2030", "0.807732009127"),
        ("?by=2030", "0.713003402126"),
    ] {
        browser.open(&format!("{}/{query}", site.origin)).await;
        browser.live().await;
        assert_eq!(browser.script(required).await, expected, "{query}");
    }
    assert!(
        browser
            .script("return document.querySelector('.proportion').innerText")
            .await
            .contains("late for the deadline")
    );
    browser.end().await;
}

#[tokio::test]
async fn what_a_link_sets_behind_a_fold_opens_it() {
    let (browser, site) = opened("?goal=ca5-triple").await;
    let open = "return [...document.querySelectorAll('.country, .lever')].map((e) => e.closest('details').open)
        .filter((open, place, all) => place === 0 || place === all.length - 1).join()";
    assert_eq!(browser.script(open).await, "false,false");
    for (query, expected) in [
        ("?goal=ca5-triple&parts=kz:5", "true,false"),
        ("?goal=ca5-triple&levers=drones:2026", "false,true"),
        ("?goal=ca5-triple&shock=2026:-30:3", "false,true"),
    ] {
        browser.open("about:blank").await;
        browser.open(&format!("{}/{query}", site.origin)).await;
        browser.live().await;
        assert_eq!(browser.script(open).await, expected, "{query}");
    }
    browser.end().await;
}

#[tokio::test]
async fn what_is_refused_is_named_and_nothing_is_lost() {
    let (browser, _site) = opened("?rate=12,5&goal=moon&by=fy2030&utm_source=x").await;
    let notes = browser.text(".notes").await;
    assert!(
        notes.contains("rate=12,5") && notes.contains("goal=moon") && !notes.contains("utm"),
        "{notes}"
    );
    browser.fill("rate-box", "15 percent").await;
    assert_eq!(
        browser.text("#rate-error").await,
        "Write a plain number such as 12.5"
    );
    assert_eq!(
        browser
            .script("return document.getElementById('rate-box').value")
            .await,
        "15 percent"
    );
    // What was a value on the way, 15, counts for nothing once the whole is refused.
    browser.answers("reached 31.060324676697 FY2056-57").await;
    browser.fill("rate-box", "12").await;
    browser.answers("reached 26.").await;
    browser.fill("rate-box", "2000").await;
    browser.answers("reached 26.").await;
    assert_eq!(
        browser.text("#rate-error").await,
        "It must be from \u{2212}99.9 to 1,000"
    );
    browser.fill("rate-box", "15").await;
    assert_eq!(browser.text("#rate-error").await, "");
    assert_eq!(
        browser
            .script("return document.getElementById('rate-box').value")
            .await,
        "15.00"
    );
    browser.end().await;
}

#[tokio::test]
async fn reload_back_and_forward_keep_the_choices() {
    let (browser, _site) = opened("?rate=15").await;
    browser.answers("reached 21.181482450854 FY2046-47").await;
    // With a press: WebKit's Back passes over what came about without one, as an option that its driver chooses.
    browser.press(".count [value=kgz-nsc-2023-total]").await;
    browser
        .until(
            "the address follows",
            "location.search === '?v=1&rate=15&base=kgz-nsc-2023-total'",
        )
        .await;
    browser.driver.refresh().await.expect("reloads");
    browser.live().await;
    browser.answers("reached 11.40").await;
    browser.driver.back().await.expect("goes back");
    browser
        .until(
            "the old choices return",
            "document.querySelector('h1')?.innerText.includes('FY2046-47')",
        )
        .await;
    browser.answers("reached 21.181482450854 FY2046-47").await;
    browser.driver.forward().await.expect("goes forward");
    browser
        .until(
            "the new choices return",
            "document.querySelector('h1')?.innerText.includes(' 2035')",
        )
        .await;
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
    browser.script("history.back()").await;
    browser
        .until(
            "it goes back too",
            &format!("{canonical} === 'https://example.org/trade/?v=1&rate=12'"),
        )
        .await;
    browser.script("history.forward()").await;
    browser.answers(AT_20).await;
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
async fn a_page_of_a_goal_leads_on_with_what_was_added() {
    let site = Site::of_the_build(0);
    let browser = Browser::start(&[]).await;
    for (path, arrives, answer) in [
        (
            "ca5-triple/?lang=en&rate=12#a",
            "/index.html?goal=ca5-triple&lang=en&rate=12#a",
            "reached 9.69",
        ),
        (
            "ru/exports-1bn/",
            "/ru/index.html?goal=exports-1bn",
            "reached ",
        ),
    ] {
        browser.open(&format!("{}/{path}", site.origin)).await;
        browser
            .until(
                "it leads on",
                &format!("(location.pathname + location.search + location.hash) === {arrives:?} && document.documentElement.dataset.state === 'live'"),
            )
            .await;
        browser.answers(answer).await;
    }
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
    browser.frames().await;
    browser.press(more).await;
    browser.the_address_follows(16).await;
    browser.script("history.back()").await;
    browser
        .until("Back once more", "location.search === '?rate=15'")
        .await;
    browser.end().await;
}

/// Who opens a promise far down the page and goes back goes on from there.
#[tokio::test]
async fn after_back_the_focus_is_where_it_was() {
    let (browser, _site) = opened("").await;
    browser
        .script("document.getElementById('promises-fold')?.setAttribute('open', '')")
        .await;
    browser
        .press(".promise .opener[href='?goal=uzb-2bn']")
        .await;
    browser
        .until("it is opened", "document.activeElement.id === 'goal'")
        .await;
    browser.script("history.back()").await;
    browser
        .until(
            "the focus is back",
            "document.activeElement.matches(\".promise .opener[href='?goal=uzb-2bn']\")",
        )
        .await;
    browser.end().await;
}
