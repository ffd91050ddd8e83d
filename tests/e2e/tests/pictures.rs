//! The page as it looks: nothing clipped, off the screen, empty or on top of something else, in every state that has a
//! picture, and the pictures of them. `PICTURES=1` (`cargo xtask pictures`) takes those anew; to look at them is for people.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a test that cannot go on must stop"
)]

use base64::prelude::{BASE64_STANDARD as BASE64, Engine as _};
use serde_json::{Value, json};
use std::path::PathBuf;
use trade_horizon_e2e::{Browser, Site, opened, show};

/// A state: its name, the link, the media features that differ, and the widths at which its picture is kept.
type State = (
    &'static str,
    &'static str,
    &'static [(&'static str, &'static str)],
    &'static [u32],
);

const STATES: [State; 18] = [
    ("light", "", &[], &[280, 360, 768, 1280]),
    (
        "dark",
        "",
        &[("prefers-color-scheme", "dark")],
        &[280, 360, 768, 1280],
    ),
    (
        "forced-colours",
        "",
        &[("forced-colors", "active")],
        &[360, 1280],
    ),
    ("never", "?rate=-3.2&by=FY2035-36", &[], &[360, 1280]),
    (
        "five-countries",
        "?goal=ca5-triple&by=2035&parts=kz:5,uz:15,kg:20,tm:3,tj:10",
        &[],
        &[360, 1280],
    ),
    (
        "two-scenarios",
        "?rate=12&vs=rate%3D8%26path%3Dfade",
        &[],
        &[360, 1280],
    ),
    (
        "levers-and-a-fall",
        "?goal=exports-1bn&levers=infrastructure:2028,ecommerce:2031&shock=2027:-30:3&scale=linear",
        &[],
        &[360, 1280],
    ),
    (
        "wrong-entries",
        "?rate=banana&target=-4&goal=x&levers=y",
        &[],
        &[360, 1280],
    ),
    ("urdu", "ur/", &[], &[360, 1280]),
    ("russian", "ru/", &[], &[360, 1280]),
    ("kyrgyz", "ky/", &[], &[360, 1280]),
    (
        "urdu-dark",
        "ur/?by=2035&goal=kgz-200m",
        &[("prefers-color-scheme", "dark")],
        &[360],
    ),
    ("urdu-never", "ur/?rate=-3.2&by=FY2035-36", &[], &[]),
    (
        "urdu-levers",
        "ur/?goal=exports-1bn&levers=infrastructure:2028,ecommerce:2031&shock=2027:-30:3&scale=linear",
        &[],
        &[],
    ),
    (
        "russian-five-countries",
        "ru/?goal=ca5-triple&by=2035&parts=kz:5,uz:15,kg:20,tm:3,tj:10&vs=rate%3D8",
        &[],
        &[],
    ),
    (
        "russian-levers",
        "ru/?goal=exports-1bn&levers=infrastructure:2028,ecommerce:2031&shock=2027:-30:3&scale=linear",
        &[],
        &[],
    ),
    (
        "kyrgyz-wrong-entries",
        "ky/?rate=banana&target=-4&goal=x&levers=y&by=fy2020",
        &[],
        &[],
    ),
    ("paper", "", &[("", "print")], &[718]),
];

/// Widths at which every state is looked over.
const WIDTHS: [u32; 4] = [280, 360, 768, 1280];

/// What is wrong with the page as it stands, one fault for each line.
const FAULTS: &str = "
const faults = [];
const width = document.documentElement.clientWidth;
if (document.documentElement.scrollWidth > width) faults.push('the page scrolls sideways');
const name = (e) => e.localName + (e.className.baseVal ?? e.className ? '.' + (e.className.baseVal ?? e.className) : '') + ' ' + (e.textContent || '').trim().slice(0, 40);
const shown = (e) => e.checkVisibility({ visibilityProperty: true, opacityProperty: true }) && !e.closest('.visually-hidden');
const boxes = [];
const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
for (let text; text = texts.nextNode();) {
  const parent = text.parentElement;
  if (!text.data.trim() || !shown(parent) || parent.closest('script, style, title, desc, noscript')) continue;
  const range = document.createRange();
  range.selectNodeContents(text);
  for (const box of range.getClientRects()) {
    if (box.left < -0.5 || box.right > width + 0.5) faults.push('off the screen: ' + name(parent));
    boxes.push([box, parent]);
  }
  const svg = parent.closest('svg')?.getBoundingClientRect(), box = range.getBoundingClientRect();
  if (svg && (box.left < svg.left - 1 || box.right > svg.right + 1 || box.top < svg.top - 1 || box.bottom > svg.bottom + 1)) faults.push('outside the chart: ' + name(parent));
}
const controls = [...document.querySelectorAll('a, button, input, summary')].filter(shown);
for (const e of controls) {
  const box = e.getBoundingClientRect();
  if (!box.width || !box.height) faults.push('empty: ' + name(e));
  if (box.left < -0.5 || box.right > width + 0.5) faults.push('off the screen: ' + name(e));
  boxes.push([box, e]);
}
for (const e of document.querySelectorAll('body *')) {
  if (!shown(e) || e.closest('svg')) continue;
  const style = getComputedStyle(e);
  if (style.overflowX !== 'visible' && e.localName !== 'input' && e.scrollWidth > e.clientWidth + 1) faults.push('clipped: ' + name(e));
  if (/^(h[1-6]|p|th|td|li|dt|dd|label|legend)$/.test(e.localName) && !e.textContent.trim() && !e.querySelector('input') && e.getBoundingClientRect().height > 0) faults.push('empty: ' + name(e));
}
for (const [i, [a, e]] of boxes.entries()) for (const [b, f] of boxes.slice(i + 1)) {
  const across = Math.min(a.right, b.right) - Math.max(a.left, b.left), down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  // Lines of the same paragraph stand closer than their letters could reach.
  const block = 'h1, h2, h3, p, li, td, th, label, button';
  const same = e.contains(f) || f.contains(e) || (e.closest(block) && e.closest(block) === f.closest(block) && !e.closest('.preset'));
  if (across > 2 && down > 5 && !same) faults.push(name(e) + ' lies on ' + name(f));
}
const charts = [...document.querySelectorAll('.chart-frame > svg')].filter(shown);
if (charts.length !== 1) faults.push(charts.length + ' charts');
for (const chart of charts) for (const part of ['.chart-path', '.chart-target', '.chart-grid', '.chart-axis']) {
  if ((chart.querySelector(part)?.getAttribute('d') ?? '').length < 8) faults.push('nothing drawn: ' + part);
}
return [...new Set(faults)].join('\\n');
";

async fn command(browser: &Browser, name: &str, parameters: Value) {
    let done = browser.driver.cdp().send_raw(name, parameters).await;
    done.expect("the browser takes the command");
}

async fn sized(browser: &Browser, width: u32, height: u32) {
    let screen =
        json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": width < 700 });
    command(browser, "Emulation.setDeviceMetricsOverride", screen).await;
    // Two frames, after which the chart has taken the width it is given.
    browser
        .driver
        .execute_async(
            "requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(arguments[0])))",
            vec![],
        )
        .await
        .expect("frames pass");
}

/// Takes the picture of what is on the screen, down to `tallest` pixels.
async fn picture(browser: &Browser, file: &str, width: u32, tallest: u32) {
    let height = browser
        .script("return String(document.documentElement.scrollHeight)")
        .await;
    let height = height.parse().unwrap_or(tallest).min(tallest);
    sized(browser, width, height).await;
    let settings = json!({ "format": "webp", "quality": 80 });
    let taken = browser
        .driver
        .cdp()
        .send_raw("Page.captureScreenshot", settings)
        .await;
    let taken = taken.expect("a picture");
    let taken = BASE64.decode(taken["data"].as_str().unwrap_or_default());
    let folder = PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/pictures"));
    std::fs::create_dir_all(&folder).expect("a folder");
    std::fs::write(folder.join(file), taken.expect("base64")).expect("it can be written");
}

async fn look_over(
    browser: &Browser,
    site: &Site,
    (name, query, media, kept): State,
) -> Vec<String> {
    let (mut features, mut medium) = (Vec::new(), "");
    for (feature, value) in media {
        match *feature {
            "" => medium = value,
            _ => features.push(json!({ "name": feature, "value": value })),
        }
    }
    let settings = json!({ "media": medium, "features": features });
    command(browser, "Emulation.setEmulatedMedia", settings).await;
    show(browser, site, query).await;
    let taking = std::env::var_os("PICTURES").is_some();
    let widths = if medium.is_empty() { &WIDTHS[..] } else { kept };
    let mut all = Vec::new();
    for width in widths {
        sized(browser, *width, 900).await;
        let faults = browser.script(FAULTS).await;
        all.extend(
            faults
                .lines()
                .map(|fault| format!("{name}, {width} px: {fault}")),
        );
        if taking && kept.contains(width) {
            picture(browser, &format!("{name}-{width}.webp"), *width, 1_900).await;
        }
    }
    all
}

#[tokio::test]
async fn nothing_is_clipped_covered_or_empty_in_any_picture() {
    let (browser, site) = opened("").await;
    let mut faults = Vec::new();
    for state in STATES {
        faults.extend(look_over(&browser, &site, state).await);
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
    browser.end().await;
}

/// What links to the page show of it: 1200 by 630 pixels, the answer and the chart.
#[tokio::test]
async fn the_social_picture_holds_answer_and_chart() {
    let (browser, _site) = opened("?show=answer,chart").await;
    sized(&browser, 1200, 630).await;
    browser
        .script(
            "const style = document.createElement('style');
             style.textContent = '.masthead, .needs-program, .readings { display: none !important } .chart-title { min-block-size: 0 !important } html { font-size: 14px; overflow: hidden }';
             document.head.append(style);",
        )
        .await;
    sized(&browser, 1200, 630).await;
    let fits = browser
        .script(
            "const chart = document.querySelector('.chart-frame > svg').getBoundingClientRect();
             return [chart.bottom <= 630 || chart.bottom, chart.width > 1000, document.querySelector('h1').getBoundingClientRect().top > 0].join(' ')",
        )
        .await;
    assert_eq!(fits, "true true true");
    if std::env::var_os("PICTURES").is_some() {
        let png = browser.driver.screenshot_as_png().await.expect("a picture");
        let file = concat!(env!("CARGO_MANIFEST_DIR"), "/pictures/social.png");
        std::fs::write(file, png).expect("it can be written");
    }
    browser.end().await;
}

#[tokio::test]
async fn the_faults_are_seen_where_there_are_some() {
    let (browser, _site) = opened("").await;
    sized(&browser, 360, 900).await;
    for (harm, fault) in [
        (
            "document.querySelector('.preset-rate').style.translate = '-230px'",
            "lies on",
        ),
        (
            "document.querySelector('.answer').style.width = '500px'",
            "scrolls sideways",
        ),
        (
            "document.querySelector('.chart-path').setAttribute('d', '')",
            "nothing drawn",
        ),
        (
            "document.querySelector('.chart-label').setAttribute('x', 900)",
            "outside the chart",
        ),
        (
            "Object.assign(document.querySelector('.readings').style, { overflow: 'hidden', whiteSpace: 'nowrap' })",
            "clipped",
        ),
        ("document.querySelector('td').textContent = ''", "empty"),
    ] {
        assert_eq!(browser.script(FAULTS).await, "", "before {harm}");
        browser.script(harm).await;
        let seen = browser.script(FAULTS).await;
        assert!(seen.contains(fault), "{harm}: {seen}");
        browser
            .driver
            .refresh()
            .await
            .expect("the page opens again");
        browser.live().await;
    }
    browser.end().await;
}
