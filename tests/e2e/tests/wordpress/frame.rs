//! The frame of a story: the way into it and out, its height, and whether it answers.

use std::time::Duration;
use trade_horizon_e2e::Browser;

/// The frame of the story at hand.
pub(crate) const FRAME: &str = "document.querySelector('iframe')";

/// Goes into the frame, waits for its program and its first answer.
pub(crate) async fn enter(browser: &Browser, answer: &str) {
    browser.driver.enter_frame(0).await.expect("the frame");
    browser.live().await;
    browser.answers(answer).await;
}

/// Goes back to the story.
pub(crate) async fn leave(browser: &Browser) {
    let left = browser.driver.enter_parent_frame().await;
    left.expect("the way back");
}

/// The height of what is in the frame and that of the frame, once this holds of them.
pub(crate) async fn heights(
    browser: &Browser,
    what: &str,
    fits: impl Fn(f64, f64) -> bool,
) -> (f64, f64) {
    let number = |text: String| text.parse::<f64>().unwrap_or_default();
    let (mut wanted, mut given) = (0.0, 0.0);
    for _ in 0..60 {
        browser.driver.enter_frame(0).await.expect("the frame");
        let inside = "return String(document.getElementById('app').getBoundingClientRect().height)";
        wanted = number(browser.script(inside).await);
        let bar = "return String(document.documentElement.scrollHeight > innerHeight || innerWidth > document.documentElement.clientWidth)";
        let bar = browser.script(bar).await == "true";
        leave(browser).await;
        let around = format!("return String({FRAME}.clientHeight)");
        given = number(browser.script(&around).await);
        if fits(wanted, given) && !bar {
            return (wanted, given);
        }
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
    unreachable!("{what}: the frame is {given} px high, its page {wanted}");
}

/// As high as its page within a pixel, between the bounds of `WordPress`.
pub(crate) fn fits(wanted: f64, given: f64) -> bool {
    wanted > 0.0 && (given - wanted.clamp(200.0, 1_000.0)).abs() <= 1.0
}

/// Another rate is another answer, and the link to it can be copied, by the page or by the reader.
pub(crate) async fn it_answers_and_is_copied(browser: &Browser) {
    enter(browser, "reached ").await;
    let before = browser.answer().await;
    browser.fill("rate-box", "20").await;
    let years = before.split(' ').nth(1).unwrap_or_default();
    let anew = format!("document.getElementById('answer').getAttribute('value') !== '{years}'");
    browser.until("it answers anew", &anew).await;
    let after = browser.answer().await;
    assert!(after.starts_with("reached "), "{after}");
    browser.press(".card-copy").await;
    let said = "[...document.querySelectorAll('.card ~ [role=status]')].map((e) => e.textContent).join('')";
    browser
        .until("it says what came of it", &format!("{said} !== ''"))
        .await;
    let said = browser.script(&format!("return {said}")).await;
    println!("    {before} -> {after}; {said}");
    if !said.starts_with("Copied.") {
        let selected = browser
            .script("const f = document.getElementById('card-link'); return String(document.activeElement === f && f.selectionEnd - f.selectionStart === f.value.length)")
            .await;
        assert!(
            selected == "true" && said.contains("copy it yourself"),
            "{said}"
        );
    }
    leave(browser).await;
}
