//! The page in Urdu: from the right, and laid out alike in every engine.

use std::fmt::Write as _;
use trade_horizon_e2e::{Browser, Engine, FAULTS, Site, opened};

#[tokio::test]
async fn urdu_runs_from_the_right_and_time_from_the_left() {
    let (browser, _site) = opened("ur/?by=fy2040").await;
    let layout = browser
        .script(
            "const box = (e) => document.querySelector(e).getBoundingClientRect();
             const ticks = [...document.querySelectorAll('.chart-section .chart-tick')].filter((e) => /^.?20/.test(e.textContent)).map((e) => e.getBoundingClientRect().left);
             return [
               box('.dial-row').left > box('.scale').left,
               box('.masthead-site').left > box('.languages').left,
               ticks.length > 3 && ticks.every((x, i) => !i || x > ticks[i - 1]),
               document.querySelector('desc').textContent.includes('بائیں'),
               getComputedStyle(document.querySelector('#rate-box')).direction,
               getComputedStyle(document.querySelector('h1')).fontFamily.includes('Nastaliq'),
             ].join(' ')",
        )
        .await;
    assert_eq!(layout, "true true true true ltr true");
    browser.end().await;
}

/// A press at a quarter of a slider is in the first half of what it runs along, as in the drawing above it.
#[tokio::test]
async fn on_every_slider_right_is_more_and_later() {
    let (browser, _site) = opened("ur/").await;
    let sliders = "[...document.querySelectorAll('#app input[type=range]')].filter((e) => e.checkVisibility())";
    let count = browser
        .script(&format!("return String({sliders}.length)"))
        .await;
    let count: usize = count.parse().expect("a number");
    assert!(count > 3, "the pace, the chart and two curves");
    for place in 0..count {
        let at = browser
            .script(&format!(
                "const slider = {sliders}[{place}];
                 slider.scrollIntoView({{ block: 'center' }});
                 const box = slider.getBoundingClientRect();
                 return JSON.stringify([box.left + box.width / 4, box.top + box.height / 2].map(Math.round))"
            ))
            .await;
        let [x, y]: [i64; 2] = serde_json::from_str(&at).expect("two numbers");
        let press = browser.driver.action_chain().move_to(x, y).click();
        press.perform().await.expect("a press");
        let along = browser
            .script(&format!(
                "const {{ id, value, min, max }} = {sliders}[{place}];
                 return `${{id}} ${{(value - min) / (max - min)}}`"
            ))
            .await;
        let share = along.rsplit(' ').next().map(str::parse::<f64>);
        assert!(
            share.is_some_and(|share| share.is_ok_and(|share| (0.15..0.35).contains(&share))),
            "{along}"
        );
    }
    browser.end().await;
}

/// Where the parts of the page stand in a frame of this width: from the right edge, and how wide and high, a line each.
const PLACES: &str = "
    return ['.masthead-site', '.languages', 'h1', '.controls-pace', '#rate-slider', '#rate-box', '.chart-section', '.chart-frame > svg', '.goals', '.readings', '.links', '.sources', '.promises']
      .map((selector) => {
        const e = [...document.querySelectorAll(selector)].find((e) => e.getBoundingClientRect().width);
        if (!e) return selector + ' is missing';
        const { right, width, height } = e.getBoundingClientRect();
        return [selector.replaceAll(' ', ''), Math.round(document.documentElement.clientWidth - right), Math.round(width), Math.round(height)].join(' ');
      }).join('\\n')";

/// The layout of Chromium is kept; the other engines are held to it, within a fortieth of the page across and a tenth down,
/// by which their fonts and controls differ.
#[tokio::test]
async fn urdu_is_laid_out_alike_in_every_engine() {
    let kept = concat!(env!("CARGO_MANIFEST_DIR"), "/layout-ur.txt");
    let browser = Browser::start(&[]).await;
    let inner = Site::serve(&[]);
    let mut places = String::new();
    for width in [360, 768, 1280] {
        let page = format!(
            "<!doctype html><title>A story</title><body style=margin:0><iframe title=c style=border:0 width={width} height=14000 src=\"{}/ur/?by=fy2040\"></iframe>",
            inner.origin
        );
        let outer = Site::serve(&[("/", page)]);
        browser.open(&outer.origin).await;
        browser.driver.enter_frame(0).await.expect("the frame");
        browser.live().await;
        browser.frames().await;
        let faults = browser.script(FAULTS).await;
        assert_eq!(faults, "", "at {width} px");
        for line in browser.script(PLACES).await.lines() {
            writeln!(places, "{width} {line}").expect("a line");
        }
    }
    browser.end().await;
    if std::env::var_os("UPDATE").is_some() && Engine::asked() == Engine::Chromium {
        std::fs::write(kept, &places).expect("it can be written");
    }
    let kept = std::fs::read_to_string(kept).expect("layout-ur.txt: UPDATE=1 writes it");
    assert_eq!(places.lines().count(), kept.lines().count(), "{places}");
    let numbers = |line: &str| -> Vec<f64> {
        line.split(' ')
            .filter_map(|word| word.parse().ok())
            .collect()
    };
    let mut apart = Vec::new();
    for (here, there) in places.lines().zip(kept.lines()) {
        let far = match (&numbers(here)[..], &numbers(there)[..]) {
            ([page, start, width, height], [_, start0, width0, height0]) => {
                (start - start0).abs() > 2.0 + page / 40.0
                    || (width - width0).abs() > 2.0 + page / 40.0
                    || (height - height0).abs() > 2.0 + height0 / 10.0
            }
            _ => true,
        };
        if far {
            apart.push(format!("{here}, in Chromium {there}"));
        }
    }
    assert!(apart.is_empty(), "{}", apart.join("\n"));
}
