//! The sentence and the chart as controls: the pace and the arrival are dragged, stepped by keys and typed, and each sets the
//! other.

use trade_horizon_e2e::pointer::{middle, swipe};
use trade_horizon_e2e::{Browser, Engine, opened, show};

const RATE: &str = ".answer-reader > span";
const ARRIVAL: &str = "#answer > span";

/// Drags an element sideways by so many pixels.
async fn drag(browser: &Browser, selector: &str, across: i64) {
    let [x, y] = middle(browser, selector).await;
    let mut chain = browser.driver.action_chain();
    chain = chain.move_to(x, y).click_and_hold();
    for step in 1..=10 {
        chain = chain.move_to(x + across * step / 10, y);
    }
    chain.release().perform().await.expect("a drag");
}

async fn keys(browser: &Browser, selector: &str, keys: &str) {
    browser
        .script(&format!("document.querySelector({selector:?}).focus()"))
        .await;
    let chain = browser.driver.action_chain().send_keys(keys);
    chain.perform().await.expect("keys");
}

async fn set(browser: &Browser, link: &str) {
    let there = format!("document.documentElement.dataset.link === {link:?}");
    browser.until(link, &there).await;
}

async fn focus(browser: &Browser) -> String {
    browser.script("return document.activeElement.id").await
}

#[tokio::test]
async fn the_arrival_is_dragged_stepped_and_typed_and_sets_the_pace() {
    let (browser, site) = opened("").await;
    // Twenty-two years, twelve pixels each.
    drag(&browser, ARRIVAL, -22 * 12).await;
    browser.answers("reached 9.987938350088").await;
    set(&browser, "v=1&rate=34.5").await;
    let said = browser.text("h1").await;
    assert!(
        said.contains("34.5%") && said.contains("FY2034-35"),
        "{said}"
    );
    keys(&browser, ARRIVAL, "\u{e014}").await;
    set(&browser, "v=1&rate=30.9").await;
    keys(&browser, ARRIVAL, "\u{e012}").await;
    set(&browser, "v=1&rate=34.5").await;
    // Enter leads to its field, where another is typed.
    keys(&browser, ARRIVAL, "\u{e007}").await;
    assert_eq!(focus(&browser).await, "arrive-box");
    let chain = browser.driver.action_chain().send_keys("2040\u{e007}");
    chain.perform().await.expect("keys");
    set(&browser, "v=1&rate=21.9").await;
    let held = browser
        .script("return document.getElementById('arrive-box').value")
        .await;
    assert_eq!(held, "FY2039-40");
    browser.press(".arrive-later").await;
    browser.answers("reached 15.").await;
    browser.press(".arrive-earlier").await;
    set(&browser, "v=1&rate=21.9").await;
    // From never, and back to the beginning.
    show(&browser, &site, "?rate=-5").await;
    keys(&browser, ARRIVAL, "\u{e012}").await;
    browser.answers("reached 48.").await;
    browser.driver.back().await.expect("back");
    browser.answers("never").await;
    browser.end().await;
}

#[tokio::test]
async fn the_pace_is_dragged_stepped_and_typed() {
    let (browser, site) = opened("").await;
    drag(&browser, RATE, 10 * 12).await;
    set(&browser, "v=1&rate=20").await;
    keys(&browser, RATE, "\u{e012}").await;
    set(&browser, "v=1&rate=19").await;
    browser.press(RATE).await;
    assert_eq!(focus(&browser).await, "rate-box");
    let selected = browser
        .script("const f = document.activeElement; return String(f.selectionEnd - f.selectionStart === f.value.length)")
        .await;
    assert_eq!(selected, "true");
    // An amount a year is moved by a tenth of the start.
    show(&browser, &site, "?path=linear&step=5").await;
    keys(&browser, RATE, "\u{e014}").await;
    set(&browser, "v=1&path=linear&step=5.518").await;
    // In a sum each country has its own, and all take one where the arrival is set.
    show(&browser, &site, "?goal=ca5-triple&parts=kz:5,uz:20").await;
    let role = browser
        .script(&format!(
            "return String(document.querySelector({RATE:?}).getAttribute('role'))"
        ))
        .await;
    assert_eq!(role, "null");
    browser.fill("arrive-box", "2040").await;
    keys(&browser, "#arrive-box", "\u{e007}").await;
    set(&browser, "v=1&goal=ca5-triple&rate=6.8&parts=kz:6.8,uz:6.8").await;
    browser.end().await;
}

#[tokio::test]
async fn every_key_moves_by_its_step_on_the_slider_on_the_words_and_in_the_box() {
    let (browser, site) = opened("").await;
    let (left, up, right, down) = ("\u{e012}", "\u{e013}", "\u{e014}", "\u{e015}");
    let (page_up, page_down) = ("\u{e00e}", "\u{e00f}");
    for (selector, steps) in [
        ("#rate-slider", 6),
        (RATE, 6),
        // In a box the others are for its text.
        ("#rate-box", 2),
    ] {
        show(&browser, &site, "").await;
        for (key, link) in [
            (up, "v=1&rate=11"),
            (down, ""),
            (page_up, "v=1&rate=15"),
            (left, "v=1&rate=14"),
            (page_down, "v=1&rate=9"),
            (right, ""),
        ]
        .into_iter()
        .take(steps)
        {
            keys(&browser, selector, key).await;
            set(&browser, link).await;
        }
    }
    for (key, period) in [
        (up, "FY2057-58"),
        (down, "FY2056-57"),
        (page_up, "FY2061-62"),
        (left, "FY2060-61"),
        (page_down, "FY2055-56"),
        (right, "FY2056-57"),
    ] {
        keys(&browser, ARRIVAL, key).await;
        let there = format!("document.getElementById('answer').dataset.period === '{period}'");
        browser.until(period, &there).await;
    }
    browser.end().await;
}

#[tokio::test]
async fn what_cannot_be_is_said_and_stays() {
    let (browser, _site) = opened("?path=fade&to=0&half=1").await;
    for (raw, said) in [
        ("soon", "fiscal year such as"),
        ("2000", "It is not after the start"),
        ("2025-26", "No growth that can be set"),
    ] {
        browser.fill("arrive-box", raw).await;
        keys(&browser, "#arrive-box", "\u{e007}").await;
        browser
            .until(
                "it is named",
                &format!("document.getElementById('arrive-error').textContent.includes({said:?})"),
            )
            .await;
        let held = browser
            .script("return document.getElementById('arrive-box').value")
            .await;
        assert_eq!(held, raw);
    }
    browser.fill("rate-box", "12").await;
    browser
        .until(
            "another answer ends it",
            "document.getElementById('arrive-error').textContent === ''",
        )
        .await;
    browser.end().await;
}

/// The point in the chart follows the pointer, whatever becomes of the axes on the way; a scroll that begins there changes nothing.
#[tokio::test]
async fn the_arrival_is_dragged_in_the_chart() {
    let (browser, site) = opened("").await;
    browser
        .script("document.querySelector('.chart-frame').scrollIntoView({ block: 'center' })")
        .await;
    drag(&browser, ".chart-arrival", -100).await;
    browser
        .until(
            "the pace follows",
            "document.documentElement.dataset.link?.includes('rate=')",
        )
        .await;
    let answer = browser.answer().await;
    let years: f64 = answer
        .split(' ')
        .nth(1)
        .and_then(|years| years.parse().ok())
        .expect("an arrival");
    assert!((10.0..28.0).contains(&years), "{answer}");
    if Engine::asked() != Engine::Chromium {
        return browser.end().await;
    }
    // A finger that scrolls.
    browser.on_a_telephone(360, 800).await;
    show(&browser, &site, "").await;
    for selector in [ARRIVAL, RATE, ".chart-arrival"] {
        browser
            .script(&format!(
                "document.querySelector({selector:?}).scrollIntoView({{ block: 'center' }})"
            ))
            .await;
        let from = middle(&browser, selector).await;
        swipe(&browser, from, [[0, -40], [-60, -120]]).await;
        let link = browser
            .script("return String(document.documentElement.dataset.link ?? '')")
            .await;
        assert!(link.is_empty(), "{selector}: {link}");
    }
    browser.end().await;
}

/// What a slider says stands by itself: who hears it has not heard the words around it.
#[tokio::test]
async fn the_words_of_the_sentence_are_spoken_with_their_direction() {
    let (browser, site) = opened("").await;
    let said = "return [...document.querySelectorAll('h1 [role=slider]')].map((e) => e.ariaValueText).join('|')";
    for (query, words) in [
        ("", "10% a year|FY2056-57"),
        ("?rate=-5", "\u{2212}5% a year|never"),
        ("?path=linear&step=-1", "\u{2212}$1m a year|never"),
        ("ru/?rate=-5", "\u{2212}5\u{a0}% в год|никогда"),
        // Where the target is met the sentence has no pace.
        ("?goal=custom&base=10&target=9", ""),
    ] {
        show(&browser, &site, query).await;
        assert_eq!(browser.script(said).await, words, "{query}");
    }
    let empty = "return String(document.querySelectorAll('h1 [tabindex]').length)";
    assert_eq!(browser.script(empty).await, "0");
    browser.end().await;
}

#[tokio::test]
async fn what_is_dragged_in_the_sentence_is_underlined_in_every_engine() {
    let (browser, _site) = opened("").await;
    let lines = "return ['.answer-reader', '.answer-answer'].map((name) => {
        const style = getComputedStyle(document.querySelector(name));
        return style.textDecorationLine + ' ' + style.textDecorationStyle + ' ' + style.textDecorationThickness;
    }).join(', ')";
    let lines = browser.script(lines).await;
    assert_eq!(lines, "underline dotted 3px, underline dotted 3px");
    browser.end().await;
}
