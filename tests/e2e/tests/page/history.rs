//! Entries of the browser's history: one for each run of changes to the same choice, and what Back leaves is found by Forward.

use thirtyfour::prelude::*;
use trade_horizon_e2e::states::UNFOLD;
use trade_horizon_e2e::{Browser, opened};

/// The link that is shown, and stands in the address.
async fn shows(browser: &Browser, link: &str) {
    let there = format!(
        "document.documentElement.dataset.link === '{link}' && [location.search.slice(1), 'v=1'].includes('{link}')"
    );
    browser.until(link, &there).await;
}

async fn back(browser: &Browser) {
    browser.driver.back().await.expect("goes back");
}

async fn forward(browser: &Browser) {
    browser.driver.forward().await.expect("goes forward");
}

/// A press may take away what took long to type.
#[tokio::test]
async fn what_was_typed_comes_back_after_a_press_that_took_it_away() {
    let (browser, _site) = opened("?v=1&goal=ca5-triple").await;
    browser.script(UNFOLD).await;
    browser.frames().await;
    browser.fill("parts-0-box", "5").await;
    browser.fill("parts-1-box", "15").await;
    let typed = "v=1&goal=ca5-triple&parts=kz:5,uz:15";
    shows(&browser, typed).await;
    browser.press(".countries + .quiet").await;
    shows(&browser, "v=1&goal=ca5-triple").await;
    back(&browser).await;
    shows(&browser, typed).await;
    // What was typed in a row is one entry.
    back(&browser).await;
    shows(&browser, "v=1&goal=ca5-triple").await;
    forward(&browser).await;
    shows(&browser, typed).await;
    browser.end().await;
}

#[tokio::test]
async fn the_link_that_was_opened_is_not_written_over_after_travel() {
    let (browser, _site) = opened("?v=1&rate=15").await;
    browser.press(".dial-more").await;
    shows(&browser, "v=1&rate=16").await;
    browser.press(".dial-less").await;
    shows(&browser, "v=1&rate=15").await;
    back(&browser).await;
    browser.press(".dial-more").await;
    shows(&browser, "v=1&rate=16").await;
    back(&browser).await;
    shows(&browser, "v=1&rate=15").await;
    browser.end().await;
}

/// Browsers take so many changes of an address at once and no more: the last of a run waits, and another choice does not leave it out.
#[tokio::test]
async fn the_end_of_a_long_run_is_found_again_after_another_choice() {
    let (browser, _site) = opened("?v=1&rate=10.5").await;
    browser
        .script("document.getElementById('rate-slider').focus()")
        .await;
    let keys = browser.driver.action_chain();
    let keys = keys.send_keys(Key::Right.value().to_string().repeat(60));
    keys.perform().await.expect("sixty steps");
    let last = browser.link().await;
    browser
        .script("document.querySelector('.languages [lang=ru]').click()")
        .await;
    shows(&browser, &format!("{last}&lang=ru")).await;
    back(&browser).await;
    shows(&browser, &last).await;
    browser.end().await;
}

#[tokio::test]
async fn two_long_scenarios_that_are_swapped_have_a_link() {
    let parts = "kz.x:5.25,kz.m:6.25,uz.x:15.25,uz.m:14.25,kg.x:20.25,kg.m:19.25,tm.x:3.25,tm.m:2.25,tj.x:10.25,tj.m:9.25";
    let link = format!(
        "v=1&goal=ca5-triple&parts={parts}&levers=digital-agreement:fy2027,transit-cost:2027:0.8&shock=fy2026:-30.25:3&by=fy2044&sigma=20&infl=2.25\
         &vs=goal.ca5-triple_parts.{}_by.2040_sigma.25&lang=en&theme=dark&scale=linear&show=answer,controls,chart,pace,levers,table",
        parts.replace(".25", ".75")
    );
    let (browser, _site) = opened(&format!("?{link}")).await;
    let before = browser.link().await;
    assert!(before.len() > 450, "{}", before.len());
    browser.press(".compare > .quiet").await;
    browser
        .until(
            "they are swapped",
            "document.documentElement.dataset.link.includes('&by=2040&')",
        )
        .await;
    let after = browser.link().await;
    assert!(after.len() <= 500, "{}", after.len());
    shows(&browser, &after).await;
    browser.driver.refresh().await.expect("reloads");
    browser.live().await;
    shows(&browser, &after).await;
    browser.press(".compare > .quiet").await;
    shows(&browser, &before).await;
    browser.end().await;
}
