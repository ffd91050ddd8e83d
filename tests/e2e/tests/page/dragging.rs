//! What a pointer and the keys do to the words of the sentence, the slider and the point of the chart where they go too far, not far
//! enough, or are meant for the browser.

use thirtyfour::prelude::*;
use trade_horizon_e2e::pointer::middle;
use trade_horizon_e2e::{Browser, opened, show};

const RATE: &str = ".answer-reader > span";
const ARRIVAL: &str = "#answer > span";

async fn rate(browser: &Browser) -> f64 {
    let value = browser
        .script(&format!(
            "return document.querySelector({RATE:?}).getAttribute('aria-valuenow')"
        ))
        .await;
    value.parse().expect("a rate")
}

/// Keeps in `seen` what an attribute of an element is, time after time.
async fn watch(browser: &Browser, selector: &str, attribute: &str) {
    browser
        .script(&format!(
            "const one = document.querySelector({selector:?}), now = () => one.getAttribute({attribute:?});
             window.seen = [now()];
             new MutationObserver(() => window.seen.push(now())).observe(one, {{ attributes: true }});"
        ))
        .await;
}

async fn seen(browser: &Browser) -> Vec<String> {
    let seen = browser
        .script(
            "return window.seen.filter((one, place) => window.seen[place - 1] !== one).join('|')",
        )
        .await;
    seen.split('|').map(str::to_owned).collect()
}

#[tokio::test]
async fn a_slider_that_is_pulled_one_way_never_goes_back() {
    let (browser, _site) = opened("").await;
    let [_, y] = middle(&browser, "#rate-slider").await;
    // From where it stands, on by a pixel at a time.
    let ten = browser
        .script("const slider = document.getElementById('rate-slider'), box = slider.getBoundingClientRect(); return String(Math.round(box.x + 10 + (box.width - 20) * (Number(slider.value) - Number(slider.min)) / (slider.max - slider.min)))")
        .await;
    let ten: i64 = ten.parse().expect("a place");
    watch(&browser, RATE, "aria-valuenow").await;
    let mut chain = browser
        .driver
        .action_chain()
        .move_to(ten, y)
        .click_and_hold();
    for step in 1..=40 {
        chain = chain.move_to(ten + step, y);
    }
    chain.release().perform().await.expect("it is pulled");
    browser.follows().await;
    let all = browser.script("return window.seen.join()").await;
    let all: Vec<f64> = all
        .split(',')
        .map(|rate| rate.parse().expect("a rate"))
        .collect();
    assert!(all.len() > 10 && all.is_sorted(), "{all:?}");
    browser.end().await;
}

#[tokio::test]
async fn an_arrival_dragged_too_far_stays_at_the_earliest() {
    let (browser, _site) = opened("?rate=71").await;
    let [x, y] = middle(&browser, ARRIVAL).await;
    watch(&browser, "#answer", "data-period").await;
    let mut chain = browser.driver.action_chain().move_to(x, y).click_and_hold();
    for steps in [1, 2, 4, 5, 20, 3] {
        chain = chain.move_to(x - steps * 12, y);
    }
    chain.release().perform().await.expect("a drag");
    browser.answers("reached 2.").await;
    let seen = seen(&browser).await;
    // Never back where the drag began.
    assert_eq!(
        seen.iter().filter(|one| *one == "FY2030-31").count(),
        1,
        "{seen:?}"
    );
    assert!(seen.contains(&"FY2026-27".to_owned()), "{seen:?}");
    assert_eq!(browser.text(ARRIVAL).await, "FY2027-28");
    browser.end().await;
}

#[tokio::test]
async fn a_press_on_the_arrival_in_the_chart_changes_nothing_wherever_it_is_held() {
    let (browser, _site) = opened("").await;
    browser
        .script("document.querySelector('.chart-frame').scrollIntoView({ block: 'center' })")
        .await;
    let [x, y] = middle(&browser, ".chart-arrival").await;
    for [across, down] in [[6, 0], [-20, 3], [0, 0]] {
        let chain = browser.driver.action_chain();
        let chain = chain
            .move_to(x + across, y + down)
            .click_and_hold()
            .move_to(x + across + 1, y + down + 1)
            .release();
        chain.perform().await.expect("a press");
        browser.frames().await;
        assert_eq!(browser.link().await, "", "{across} {down}");
    }
    browser.end().await;
}

#[tokio::test]
async fn home_and_end_lead_to_the_ends_and_keys_of_the_browser_stay_its_own() {
    let (browser, site) = opened("").await;
    let press = async |selector: &str, keys: TypingData| {
        browser
            .script(&format!("document.querySelector({selector:?}).focus()"))
            .await;
        let chain = browser.driver.action_chain().send_keys(keys);
        chain.perform().await.expect("keys");
    };
    for (selector, key, then) in [
        (RATE, Key::End, "v=1&rate=100"),
        (RATE, Key::Home, "v=1&rate=-40"),
    ] {
        press(selector, key + "").await;
        browser
            .until(
                then,
                &format!("document.documentElement.dataset.link === {then:?}"),
            )
            .await;
    }
    show(&browser, &site, "?rate=20").await;
    press(ARRIVAL, Key::Home + "").await;
    // The earliest that any pace which can be set arrives in.
    browser
        .until(
            "the earliest",
            &format!("document.querySelector({ARRIVAL:?}).textContent === 'FY2026-27'"),
        )
        .await;
    show(&browser, &site, "?rate=12").await;
    let prevented = browser
        .script(&format!(
            "return [{RATE:?}, '#rate-slider', '#reading'].map((one) => {{
               const event = new KeyboardEvent('keydown', {{ key: 'ArrowLeft', altKey: true, bubbles: true, cancelable: true }});
               return !document.querySelector(one).dispatchEvent(event);
             }}).join()"
        ))
        .await;
    assert_eq!(prevented, "false,false,false");
    assert_eq!(rate(&browser).await.to_string(), "12");
    // Where the value lies is told with bounds that it is between.
    show(
        &browser,
        &site,
        "?goal=custom&base=90000&target=200000&path=linear",
    )
    .await;
    let within = browser
        .script(&format!(
            "return String([{RATE:?}, {ARRIVAL:?}].every((one) => {{
               const [least, now, most] = ['min', 'now', 'max'].map((part) => Number(document.querySelector(one).getAttribute('aria-value' + part)));
               return least < most && least <= now && now <= most;
             }}))"
        ))
        .await;
    assert_eq!(within, "true");
    browser.end().await;
}

#[tokio::test]
async fn pointing_reads_for_as_long_as_it_points_and_a_press_for_good() {
    let (browser, _site) = opened("").await;
    browser
        .script("document.querySelector('.chart-frame').scrollIntoView({ block: 'center' })")
        .await;
    let [x, y] = middle(&browser, ".chart-frame svg").await;
    let read = "document.querySelector('.reading-off').textContent";
    let fresh = browser.script(&format!("return {read}")).await;
    let to = async |x: i64, y: i64| {
        let chain = browser.driver.action_chain().move_to(x, y);
        chain.perform().await.expect("a move");
    };
    to(x + 20, y).await;
    browser
        .until("it is read", &format!("{read} !== {fresh:?}"))
        .await;
    to(5, 5).await;
    browser
        .until("as before", &format!("{read} === {fresh:?}"))
        .await;
    let chain = browser.driver.action_chain().move_to(x + 20, y).click();
    chain.perform().await.expect("a press");
    to(5, 5).await;
    browser.frames().await;
    let pressed = browser.script(&format!("return {read}")).await;
    assert_ne!(pressed, fresh);
    // Another promise is read from its own arrival.
    browser.promise("ca5-triple").await;
    browser
        .until("the arrival", &format!("{read}.startsWith('2036')"))
        .await;
    browser.end().await;
}
