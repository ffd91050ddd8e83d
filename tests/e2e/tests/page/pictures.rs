//! The page as it looks: nothing clipped, off the screen, empty or on top of something else, in every state that has a
//! picture, and the pictures of them. `PICTURES=1` (`cargo xtask pictures`) takes those anew; to look at them is for people.

use base64::prelude::{BASE64_STANDARD as BASE64, Engine as _};
use serde_json::json;
use std::path::PathBuf;
use trade_horizon_e2e::{Browser, FAULTS, Site, opened, show};

/// A state: its name, the link, the media features that differ, and the widths at which its picture is kept.
type State = (
    &'static str,
    &'static str,
    &'static [(&'static str, &'static str)],
    &'static [u32],
);

const STATES: [State; 32] = [
    ("light", "", &[], &[280, 360, 768, 1280, 1600]),
    (
        "dark",
        "",
        &[("prefers-color-scheme", "dark")],
        &[280, 360, 768, 1280, 1600],
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
    ("their-count", "?base=kgz-nsc-2023-total", &[], &[360, 1280]),
    (
        "their-count-urdu-dark",
        "ur/?base=kgz-nsc-2023-total",
        &[("prefers-color-scheme", "dark")],
        &[360, 1280],
    ),
    ("uzbekistan", "?goal=uzb-2bn", &[], &[360, 1280]),
    (
        "five-states-dark",
        "?goal=ca5-triple",
        &[("prefers-color-scheme", "dark")],
        &[360, 1280],
    ),
    ("kgz-200m", "?goal=kgz-200m", &[], &[360, 1280]),
    ("exports-1bn", "?goal=exports-1bn", &[], &[1280]),
    ("match-india", "?goal=match-india", &[], &[1280]),
    ("kaz-1bn", "?goal=kaz-1bn", &[], &[1280]),
    ("tjk-500m", "?goal=tjk-500m", &[], &[1280]),
    ("ca5-1500m", "?goal=ca5-1500m", &[], &[1280]),
    (
        "own-goal",
        "?goal=custom&base=12&period=2024&target=30",
        &[],
        &[1280],
    ),
    ("card", "?show=card", &[], &[360, 768]),
    (
        "card-urdu-dark",
        "ur/?show=card&goal=ca5-triple",
        &[("prefers-color-scheme", "dark")],
        &[360, 768],
    ),
    ("card-russian", "ru/?show=card&goal=uzb-2bn", &[], &[360]),
];

/// Widths at which every state is looked over.
const WIDTHS: [u32; 5] = [280, 360, 768, 1280, 1600];

async fn sized(browser: &Browser, width: u32, height: u32) {
    let screen =
        json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": width < 700 });
    browser
        .command("Emulation.setDeviceMetricsOverride", screen)
        .await;
    browser.frames().await;
}

/// Bytes that a picture of nothing has at most.
const EMPTY: usize = 6_000;

/// Takes the picture of what is on the screen, down to `tallest` pixels.
async fn picture(browser: &Browser, file: &str, width: u32, tallest: u32) {
    let height = browser
        .script("return String(document.documentElement.scrollHeight)")
        .await;
    let height = height.parse().unwrap_or(tallest).min(tallest);
    sized(browser, width, height).await;
    let settings = json!({ "format": "webp", "quality": 80 });
    let mut taken = Vec::new();
    // A browser that has not yet drawn so large a screen gives an empty one.
    for _ in 0..5 {
        let cdp = browser.driver.cdp();
        let answer = cdp
            .send_raw("Page.captureScreenshot", settings.clone())
            .await;
        let answer = answer.expect("a picture");
        let data = answer["data"].as_str().unwrap_or_default();
        taken = BASE64.decode(data).expect("base64");
        if taken.len() > EMPTY {
            break;
        }
        tokio::time::sleep(std::time::Duration::from_millis(300)).await;
    }
    let folder = PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/pictures"));
    std::fs::create_dir_all(&folder).expect("a folder");
    assert!(taken.len() > EMPTY, "{file} is empty");
    std::fs::write(folder.join(file), taken).expect("it can be written");
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
    browser
        .command("Emulation.setEmulatedMedia", settings)
        .await;
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
            picture(browser, &format!("{name}-{width}.webp"), *width, 2_600).await;
        }
        if taking && (name, *width) == ("light", 1280) {
            // README's.
            picture(browser, "first-screen.webp", *width, 1_080).await;
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
        (
            "document.querySelector('.working-table td').textContent = ''",
            "empty",
        ),
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
