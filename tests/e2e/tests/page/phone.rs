//! The page on a phone: what comes first, what a finger moves, and what becomes of it when the phone is turned.

use trade_horizon_e2e::pointer::{middle, pinch, swipe};
use trade_horizon_e2e::{opened, show};

#[tokio::test]
async fn what_is_moved_and_the_chart_come_before_what_is_only_read() {
    let (browser, site) = opened("").await;
    browser.on_a_telephone(360, 800).await;
    for query in ["", "?goal=ca5-triple", "ur/"] {
        show(&browser, &site, query).await;
        let order = browser
            .script(
                "const parts = ['h1', '.controls-pace', '.counts-as-of', '.chart-frame', '.proportion-rest', '#paces'];
                 const top = (part) => document.querySelector(part).getBoundingClientRect().top;
                 return parts.toSorted((one, other) => top(one) - top(other)).join(' ')",
            )
            .await;
        assert_eq!(
            order, "h1 .controls-pace .counts-as-of .chart-frame .proportion-rest #paces",
            "{query}"
        );
    }
    browser.end().await;
}

#[tokio::test]
async fn an_answer_of_several_words_stays_on_one_line() {
    let (browser, site) = opened("").await;
    for query in [
        "",
        "?rate=0.05",
        "?goal=custom&base=120&period=fy2025&target=100",
        "ur/",
    ] {
        show(&browser, &site, query).await;
        let mut broken = Vec::new();
        for width in (280..=600).step_by(10) {
            browser.on_a_telephone(width, 800).await;
            let lines = "const answer = document.querySelector('#answer'), { left, right } = answer.getBoundingClientRect();
                 return [answer.getClientRects().length, left >= 0 && right <= innerWidth].join()";
            if browser.script(lines).await != "1,true" {
                broken.push(width);
            }
        }
        assert!(broken.is_empty(), "{query} at {broken:?} px");
    }
    browser.end().await;
}

#[tokio::test]
async fn a_finger_drags_the_words_of_the_sentence_and_the_points_of_the_charts() {
    let (browser, site) = opened("").await;
    browser.on_a_telephone(360, 640).await;
    for selector in [
        ".answer-reader > span",
        "#answer > span",
        ".chart-section .chart-arrival",
        "#paces ~ .curve-frame .chart-arrival",
    ] {
        show(&browser, &site, "").await;
        let point = format!("document.querySelector({selector:?})");
        browser.until(selector, &format!("{point} !== null")).await;
        browser
            .script(&format!("{point}.scrollIntoView({{ block: 'center' }})"))
            .await;
        let from = middle(&browser, selector).await;
        swipe(&browser, from, (1..=10).map(|step| [-6 * step, 0])).await;
        // Taken for a scroll, it ends where it began.
        browser
            .until(
                &format!("{selector} has moved"),
                "document.documentElement.dataset.link?.includes('rate=')",
            )
            .await;
    }
    browser.end().await;
}

#[tokio::test]
async fn turned_it_has_its_charts_drawn_anew_in_their_new_width() {
    let (browser, site) = opened("").await;
    browser.on_a_telephone(360, 800).await;
    show(&browser, &site, "").await;
    for (width, height) in [(360, 800), (800, 360), (360, 800)] {
        browser.on_a_telephone(width, height).await;
        browser
            .until(
                "each is drawn as wide as its room",
                &format!("(() => {{
                   const drawn = [...document.querySelectorAll('.chart-frame > svg')].map((e) => [e.viewBox.baseVal.width, e.getBoundingClientRect().width, e.parentElement.clientWidth]);
                   return innerWidth === {width} && drawn.length === 3 && drawn.every(([own, shown, room]) => Math.abs(own - shown) < 1 && Math.abs(shown - room) < 1);
                 }})()"),
            )
            .await;
    }
    browser.end().await;
}

#[tokio::test]
async fn what_has_no_room_beside_its_line_is_named_below_the_chart() {
    let (browser, site) = opened("").await;
    let named = "const key = [...document.querySelectorAll('.chart-key')].find((one) => one.checkVisibility());
        const drawn = [...document.querySelectorAll('.chart-section svg text')].map((one) => one.textContent);
        return ['Kyrgyz statistics', 'Pace observed, −31.99%: never', 'minister'].map((name) => [key?.textContent.includes(name) ?? false, drawn.some((text) => text.startsWith(name))]).join(' ')";
    assert_eq!(browser.script(named).await, "true,true true,true true,true");
    browser.on_a_telephone(360, 740).await;
    show(&browser, &site, "").await;
    assert_eq!(
        browser.script(named).await,
        "true,false true,false true,false"
    );
    browser.end().await;
}

/// Who sees little enlarges the chart first. The browser's own sliders let no second finger in, whatever a page says.
#[tokio::test]
async fn two_fingers_enlarge_the_page_and_change_nothing() {
    let (browser, site) = opened("").await;
    browser.on_a_telephone(360, 740).await;
    for on in [".chart-frame > svg", ".curve-frame svg", "h1 [role=slider]"] {
        show(&browser, &site, "?rate=12").await;
        browser
            .script(&format!(
                "document.querySelector({on:?}).scrollIntoView({{ block: 'center' }})"
            ))
            .await;
        browser.frames().await;
        let said = "return ['h1', '#reading', '#paces-reading'].map((e) => document.querySelector(e)).map((e) => e.textContent + e.getAttribute('aria-valuetext')).join(' ')";
        let before = browser.script(said).await;
        pinch(&browser, middle(&browser, on).await).await;
        browser
            .until("it is larger", "visualViewport.scale > 1.2")
            .await;
        assert_eq!(browser.script(said).await, before, "{on}");
        assert_eq!(browser.link().await, "v=1&rate=12", "{on}");
        let back = serde_json::json!({ "pageScaleFactor": 1 });
        browser.command("Emulation.setPageScaleFactor", back).await;
    }
    browser.end().await;
}
