//! How large things are: what is pressed, text twice as large, and the page at every zoom of the browser.

use serde_json::json;
use std::fmt::Write as _;
use trade_horizon_e2e::states::{COUNTRIES, LEVERS_AND_FALL, UNFOLD};
use trade_horizon_e2e::{FAULTS, opened, show};

/// What is pressed and smaller than so many CSS pixels; a button in a label is as large as its label.
const SMALL: &str = "
    const [least, high] = arguments;
    return [...document.querySelectorAll('button, input, select, summary')].filter((e) => e.checkVisibility()).map((e) => {
      const box = ((e.type === 'radio' || e.type === 'checkbox') && e.closest('label') || e).getBoundingClientRect();
      return box.width < least || box.height < high ? `${e.id || e.textContent}: ${box.width} x ${box.height}` : '';
    }).filter(Boolean).join('; ')";

#[tokio::test]
async fn what_is_pressed_is_large_enough() {
    let (browser, site) = opened("").await;
    for (width, high) in [(1280, 24), (360, 44)] {
        if width == 360 {
            browser.on_a_telephone(width, 800).await;
        }
        for query in [
            "",
            COUNTRIES,
            LEVERS_AND_FALL,
            "?path=linear",
            "?path=fade&base=kgz-fy2025-minister@4",
            "?path=scurve",
            "?show=card",
            "?show=sentence",
        ] {
            show(&browser, &site, query).await;
            browser.script(UNFOLD).await;
            let small = browser
                .driver
                .execute(SMALL, vec![json!(24), json!(high)])
                .await;
            assert_eq!(
                small.expect("the script runs").json(),
                "",
                "{query} at {width} px"
            );
        }
    }
    browser.end().await;
}

/// What sticks out of the page.
const WIDE: &str = "
    const width = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= width) return '';
    return document.documentElement.scrollWidth + ' px: ' + [...document.querySelectorAll('body *')]
      .filter((e) => e.checkVisibility() && e.getBoundingClientRect().right > width + 1 && !e.firstElementChild)
      .map((e) => e.localName + '#' + e.id + '.' + (e.className.baseVal ?? e.className) + ' ' + e.textContent.slice(0, 30)).slice(0, 4).join('; ')";

#[tokio::test]
async fn text_twice_as_large_does_not_stick_out() {
    let (browser, site) = opened("").await;
    let mut faults = String::new();
    for width in [1280, 768, 360, 320] {
        browser.on_a_telephone(width, 800).await;
        for query in [
            "",
            COUNTRIES,
            LEVERS_AND_FALL,
            "?goal=kgz-200m&by=2035&sigma=25",
            "?path=linear",
            "?show=answer,chart",
            "?show=card",
        ] {
            show(&browser, &site, query).await;
            browser.script(UNFOLD).await;
            for size in ["100%", "200%"] {
                browser
                    .script(&format!(
                        "document.documentElement.style.fontSize = '{size}'"
                    ))
                    .await;
                let wide = browser.script(WIDE).await;
                if !wide.is_empty() {
                    let _ = writeln!(faults, "{query} at {width} px, text {size}: {wide}");
                }
            }
        }
    }
    assert_eq!(faults, "");
    browser.end().await;
}

#[tokio::test]
async fn text_twice_as_large_does_not_stick_out_in_any_language_or_face() {
    let (browser, site) = opened("").await;
    let mut faults = String::new();
    for lang in ["en", "ur", "ru", "ky"] {
        for query in [
            "v=1",
            "goal=ca5-triple&parts=uz:20,kg:2&by=2035",
            "path=linear",
            "goal=uzb-2bn",
            "target=250&by=fy2040&sigma=0",
            "show=card",
        ] {
            show(&browser, &site, &format!("?{query}&lang={lang}")).await;
            for face in ["", "DejaVu Sans", "Noto Sans", "Liberation Sans"] {
                let set = format!(
                    "document.getElementById('face')?.remove();
                     document.head.insertAdjacentHTML('beforeend', `<style id=\"face\">:root {{ font-size: 200% }} * {{ font-family: {face} !important }}</style>`)",
                    face = if face.is_empty() { "inherit".to_owned() } else { format!("\"{face}\"") },
                );
                browser.script(&set).await;
                browser.script(UNFOLD).await;
                for width in [360, 320, 280] {
                    browser.on_a_telephone(width, 800).await;
                    let wide = browser.script(WIDE).await;
                    if !wide.is_empty() {
                        let _ = writeln!(faults, "{lang} {query} in {face} at {width} px: {wide}");
                    }
                }
            }
        }
    }
    assert_eq!(faults, "");
    browser.end().await;
}

#[tokio::test]
async fn at_every_zoom_of_the_browser_nothing_is_cut_off() {
    let (browser, _site) = opened("?by=fy2030").await;
    // A window 1280 pixels wide at 50 to 400%: the page has fewer of them, each larger. Zoomed in and out as it lives.
    for (percent, width) in [
        (50, 2560),
        (100, 1280),
        (200, 640),
        (300, 427),
        (400, 320),
        (100, 1280),
    ] {
        let screen = json!({ "width": width, "height": 102_400 / percent, "deviceScaleFactor": f64::from(percent) / 100.0, "mobile": false });
        browser
            .command("Emulation.setDeviceMetricsOverride", screen)
            .await;
        browser.frames().await;
        assert_eq!(browser.script(FAULTS).await, "", "at {percent}%");
        let drawn = browser
            .script("return String(document.querySelector('.chart-frame svg').clientWidth <= innerWidth)")
            .await;
        assert_eq!(drawn, "true", "at {percent}% the chart has its width");
    }
    browser.end().await;
}
