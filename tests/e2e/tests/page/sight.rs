//! The page for readers who see it in another way: without motion, in colours of their own, or with little contrast left.

use serde_json::json;
use thirtyfour::prelude::*;
use trade_horizon_e2e::keys::pressed;
use trade_horizon_e2e::states::{LEVERS_AND_FALL, UNFOLD};
use trade_horizon_e2e::{Browser, Engine, opened, show};

/// Emulates what a reader has set in the system.
async fn prefers(browser: &Browser, feature: &str, value: &str) {
    let features = json!({ "features": [{ "name": feature, "value": value }] });
    browser
        .command("Emulation.setEmulatedMedia", features)
        .await;
}

#[tokio::test]
async fn nothing_moves_for_a_reader_who_wants_no_motion() {
    let (browser, site) = opened("").await;
    prefers(&browser, "prefers-reduced-motion", "reduce").await;
    for query in ["", LEVERS_AND_FALL] {
        show(&browser, &site, query).await;
        browser.script(UNFOLD).await;
        browser.press(".preset").await;
        browser.press("#goal [value=exports-1bn]").await;
        let moving = browser
            .script(
                "const still = (times) => times.split(',').every((time) => parseFloat(time) === 0);
                 const moving = [document.documentElement, ...document.querySelectorAll('body *')].filter((e) => {
                   const style = getComputedStyle(e);
                   return style.animationName !== 'none' || !still(style.transitionDuration) || style.scrollBehavior !== 'auto';
                 });
                 return [...document.getAnimations().map(() => 'an animation'), ...moving.map((e) => e.localName + '.' + e.className)].join('; ')",
            )
            .await;
        assert_eq!(moving, "", "{query}");
    }
    browser.end().await;
}

#[tokio::test]
async fn forced_colours_leave_the_choice_the_ring_and_the_chart() {
    let (browser, site) = opened("").await;
    prefers(&browser, "forced-colors", "active").await;
    for query in ["", "?theme=dark"] {
        show(&browser, &site, query).await;
        assert_eq!(
            browser
                .script("return String(matchMedia('(forced-colors: active)').matches)")
                .await,
            "true"
        );
        let alike = browser
            .script(
                "const style = (selector) => getComputedStyle(document.querySelector(selector)), faults = [];
                 const goal = style('#goal');
                 if (goal.color === goal.backgroundColor) faults.push('the words of the goal are not seen');
                 const ground = getComputedStyle(document.documentElement).backgroundColor;
                 for (const line of ['.chart-path', '.chart-target', '.chart-axis', '.chart-history']) {
                   const e = document.querySelector(line);
                   if (e && getComputedStyle(e).stroke === ground) faults.push(line + ' is not seen');
                 }
                 if (style('.chart-path').stroke === style('.chart-target').stroke && style('.chart-path').strokeDasharray === style('.chart-target').strokeDasharray) faults.push('path and target are alike');
                 for (const text of document.querySelectorAll('.chart-frame text')) if (getComputedStyle(text).fill === ground) faults.push(text.textContent + ' is not seen');
                 return faults.join('; ')",
            )
            .await;
        assert_eq!(alike, "", "{query}");
        let stop = pressed(&browser, Key::Tab).await;
        assert_eq!(stop["fault"], "", "{stop}");
    }
    browser.end().await;
}

/// What the rules above cannot measure: words in the chart against its ground, lines, edges of fields, and the ring.
#[tokio::test]
async fn words_and_lines_of_the_chart_and_the_ring_stand_out() {
    let (browser, site) = opened("").await;
    for (query, scheme) in [
        ("?by=2035&sigma=25", "light"),
        ("?by=2035&sigma=25&theme=dark", "light"),
        ("?by=2035&sigma=25", "dark"),
    ] {
        if Engine::asked() == Engine::Chromium {
            prefers(&browser, "prefers-color-scheme", scheme).await;
        } else if scheme == "dark" {
            continue;
        }
        show(&browser, &site, query).await;
        pressed(&browser, Key::Tab).await;
        let faint = browser
            .script(
                "const light = (colour) => {
                   const parts = colour.match(/[\\d.]+/g).slice(0, 3).map((part) => part / 255).map((c) => c <= .04045 ? c / 12.92 : ((c + .055) / 1.055) ** 2.4);
                   return .2126 * parts[0] + .7152 * parts[1] + .0722 * parts[2];
                 };
                 const ratio = (one, other) => { const [a, b] = [light(one), light(other)].sort((x, y) => y - x); return (a + .05) / (b + .05); };
                 const paper = getComputedStyle(document.documentElement).backgroundColor, faults = [];
                 const panel = getComputedStyle(document.querySelector('.controls')).backgroundColor;
                 const hold = (what, colour, ground, least) => { const is = ratio(colour, ground); if (is < least) faults.push(`${what}: ${is.toFixed(2)}`); };
                 for (const e of document.querySelectorAll('.chart-frame text')) hold(e.textContent, getComputedStyle(e).fill, paper, 4.5);
                 const lines = ['.chart-path', '.chart-target', '.chart-axis', '.chart-observed', '.chart-history', '.chart-deadline'].map((one) => document.querySelector(one)).filter((e) => e?.getAttribute('d'));
                 if (lines.length < 4) faults.push('lines are missing');
                 for (const e of lines) hold(e.getAttribute('class'), getComputedStyle(e).stroke, paper, 3);
                 for (const one of ['.dial-less', '#rate-box']) {
                   hold(one, getComputedStyle(document.querySelector(one)).color, getComputedStyle(document.querySelector(one)).backgroundColor, 4.5);
                   hold(one + ' edge', getComputedStyle(document.querySelector(one)).borderTopColor, panel, 3);
                 }
                 hold('#goal edge', getComputedStyle(document.querySelector('#goal')).borderTopColor, paper, 3);
                 const ring = getComputedStyle(document.activeElement.closest('label') ?? document.activeElement).outlineColor;
                 hold('ring', ring, paper, 3);
                 hold('ring', ring, panel, 3);
                 return faults.join('; ')",
            )
            .await;
        assert_eq!(faint, "", "{query}, {scheme} by the system");
    }
    browser.end().await;
}
