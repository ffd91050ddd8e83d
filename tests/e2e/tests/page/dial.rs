//! The scale of the dial: that its numbers stand apart however large they are, and its marks where the paces are.

use base64::prelude::{BASE64_STANDARD as BASE64, Engine as _};
use std::fmt::Write as _;
use thirtyfour::prelude::*;
use trade_horizon_e2e::{Browser, opened, show};

/// Pairs of numbers of one row that overlap, and rows in which fewer than two are seen; named paces that lie on each other or on the numbers; the unit where it is not beside its box, though
/// there is room for both.
const FAULTS: &str = r"
    const faults = [];
    for (const row of ['.scale-growth', '.scale-arrivals']) {
        const seen = [...document.querySelectorAll(row + ' > span')].filter((e) => e.checkVisibility());
        const at = seen.map((e) => e.getBoundingClientRect()).sort((a, b) => a.left - b.left);
        if (at.length < 2) faults.push(row + ' has ' + at.length);
        at.slice(1).forEach((e, i) => at[i].right > e.left && faults.push(row + ' overlaps at ' + Math.round(e.left)));
    }
    const numbers = document.querySelector('.scale-growth').getBoundingClientRect();
    const paces = [...document.querySelectorAll('.flag')].filter((e) => e.checkVisibility()).map((e) => e.getBoundingClientRect()).sort((a, b) => a.left - b.left);
    paces.forEach((e, i) => (e.bottom > numbers.top || i && paces[i - 1].right > e.left + 1) && faults.push('a pace lies on what is there at ' + Math.round(e.left)));
    const box = document.getElementById('rate-box').getBoundingClientRect(), unit = document.getElementById('rate-unit').getBoundingClientRect();
    const room = document.documentElement.lang === 'en' && innerWidth >= 360 || getComputedStyle(document.documentElement).fontSize === '16px';
    if (room && (unit.top > box.bottom || unit.bottom < box.top)) faults.push('the unit has left its box');
    return faults.join(', ')";

#[tokio::test]
async fn its_numbers_stand_apart_in_every_size_language_and_face() {
    let (browser, site) = opened("").await;
    let mut faults = String::new();
    for lang in ["en", "ur", "ru", "ky"] {
        show(&browser, &site, &format!("?lang={lang}")).await;
        for (face, size) in [
            ("inherit", 100),
            ("'DejaVu Sans'", 100),
            ("inherit", 200),
            ("'Noto Sans'", 200),
        ] {
            let set = format!(
                "document.getElementById('face')?.remove();
                 document.head.insertAdjacentHTML('beforeend', `<style id=face>:root {{ font-size: {size}% }} * {{ font-family: {face} !important }}</style>`)"
            );
            browser.script(&set).await;
            // From 1,000 px on there is just room for the named paces.
            for width in [320, 360, 768, 1010, 1030, 1060, 1090, 1280] {
                browser.on_a_telephone(width, 800).await;
                let found = browser.script(FAULTS).await;
                if !found.is_empty() {
                    let _ = writeln!(faults, "{lang}, {face}, {size}%, {width} px: {found}");
                }
            }
        }
    }
    assert_eq!(faults, "");
    browser.end().await;
}

#[tokio::test]
async fn the_mark_of_a_named_pace_is_where_the_slider_stands_with_it() {
    let (browser, site) = opened("").await;
    let mut marks = 0;
    for query in ["", "?lang=ur", "?goal=ca5-triple"] {
        show(&browser, &site, query).await;
        let window = browser.driver.set_window_rect(0, 0, 1280, 1000).await;
        window.expect("a wide window");
        browser.frames().await;
        // Each is pressed; then the accented part of the track ends, or begins, at the mark.
        let apart = "
            const done = arguments[0], apart = [];
            for (const flag of document.querySelectorAll('.flag')) {
                flag.click();
                while (flag.getAttribute('aria-pressed') !== 'true') await new Promise(requestAnimationFrame);
                const track = document.querySelector('.scale-now').getBoundingClientRect();
                const now = getComputedStyle(document.querySelector('.scale-now')).getPropertyValue(/^\\D*\u{2212}/.test(flag.textContent) ? '--from' : '--to');
                const mark = parseFloat(getComputedStyle(flag, '::after').left) + 1 + flag.getBoundingClientRect().left;
                apart.push((mark - track.left - track.width * parseFloat(now) / 100).toFixed(1));
            }
            done(apart.join(' '))";
        let apart = format!("(async (arguments) => {{ {apart} }})(arguments)");
        let apart = browser.driver.execute_async(apart, vec![]).await;
        let apart = apart.expect("the script runs").json().clone();
        let apart = apart.as_str().unwrap_or_default();
        for one in apart.split_whitespace() {
            let one: f64 = one.parse().expect("pixels");
            assert!(one.abs() < 1.5, "{query}: {apart}");
            marks += 1;
        }
    }
    assert!(marks > 5, "{marks}");
    browser.end().await;
}

/// How many points around the slider have the colour of the ring.
async fn ringed(browser: &Browser) -> usize {
    let around = browser.driver.find(By::Css(".scale-track")).await;
    let seen = around.expect("the track").screenshot_as_png().await;
    let seen = BASE64.encode(seen.expect("a picture"));
    let count = format!(
        "const done = arguments[0], image = new Image(), canvas = document.createElement('canvas');
         image.onload = () => {{
            [canvas.width, canvas.height] = [image.width, image.height];
            const drawn = canvas.getContext('2d');
            drawn.drawImage(image, 0, 0);
            const points = drawn.getImageData(0, 0, image.width, image.height).data, [r, g, b] = [0x12, 0x46, 0xc7];
            let found = 0;
            for (let at = 0; at < points.length; at += 4) found += Math.abs(points[at] - r) + Math.abs(points[at + 1] - g) + Math.abs(points[at + 2] - b) < 24;
            done(String(found));
         }};
         image.src = 'data:image/png;base64,{seen}'"
    );
    let found = browser.driver.execute_async(count, vec![]).await;
    let found = found.expect("the script runs").json().clone();
    found
        .as_str()
        .unwrap_or_default()
        .parse()
        .expect("a number")
}

#[tokio::test]
async fn its_thumb_has_the_ring_when_a_key_reaches_it_and_the_numbers_have_not() {
    let (browser, _site) = opened("?theme=light").await;
    assert_eq!(ringed(&browser).await, 0);
    let plus = browser.driver.find(By::Css(".dial-more")).await;
    plus.expect("a button").focus().await.expect("the focus");
    // Past the paces that are named.
    let on = "return document.activeElement.id";
    for _ in 0..6 {
        let key = browser.driver.action_chain().send_keys(Key::Tab + "");
        key.perform().await.expect("a key");
        if browser.script(on).await == "rate-slider" {
            break;
        }
    }
    assert_eq!(browser.script(on).await, "rate-slider");
    let found = ringed(&browser).await;
    // A circle of 3 px around 32: three hundred points, half of them softened in one engine, and not the thousands of a frame around the whole.
    assert!((100..600).contains(&found), "{found}");
    browser.end().await;
}
