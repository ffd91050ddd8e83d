//! The page in stories of a real `WordPress`: where its address was pasted, and in a plain frame.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a test that cannot go on must stop"
)]

mod frame;
mod pasted;

use base64::prelude::{BASE64_STANDARD as BASE64, Engine as _};
use frame::{FRAME, enter, fits, heights, it_answers_and_is_copied, leave};
use pasted::{FROZEN, GOAL, PASTED, address, code, pasteable, plain_frame};
use serde_json::{Value, json};
use std::path::PathBuf;
use std::time::Duration;
use trade_horizon_e2e::wordpress::{Story, WordPress};
use trade_horizon_e2e::{Browser, Site};

/// The themes that Debian has: one of blocks, which is the default, and one that sets the height of frames by a script of
/// its own.
const THEMES: [&str; 2] = ["twentytwentythree", "twentytwentyone"];

/// Sends a command of Chromium's own.
async fn command(browser: &Browser, command: &str, settings: Value) -> Value {
    let done = browser.driver.cdp().send_raw(command, settings).await;
    done.expect("Chromium's own command")
}

/// Gives the browser a screen of this size.
async fn screen(browser: &Browser, width: u32, height: u32) {
    let size =
        json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": width < 700 });
    command(browser, "Emulation.setDeviceMetricsOverride", size).await;
}

/// Gives the browser its usual screen again.
async fn usual_screen(browser: &Browser) {
    command(browser, "Emulation.clearDeviceMetricsOverride", json!({})).await;
}

/// The picture of the story from its top, which `PICTURES` asks for.
async fn picture(browser: &Browser) {
    if std::env::var_os("PICTURES").is_none() {
        return;
    }
    screen(browser, 1280, 1600).await;
    browser.script("scrollTo(0, 0)").await;
    tokio::time::sleep(Duration::from_secs(1)).await;
    let settings = json!({ "format": "webp", "quality": 80 });
    let taken = command(browser, "Page.captureScreenshot", settings).await;
    let taken = BASE64.decode(taken["data"].as_str().unwrap_or_default());
    let pictures = concat!(env!("CARGO_MANIFEST_DIR"), "/pictures");
    let file = PathBuf::from(pictures).join("wordpress.webp");
    std::fs::write(file, taken.expect("base64")).expect("it can be written");
    usual_screen(browser).await;
}

/// An address on a line of its own becomes a frame in a sandbox, as high as what is in it.
async fn a_pasted_address_is_a_frame(browser: &Browser, story: &str, folder: &str) {
    browser.open(story).await;
    let shown = format!("{FRAME} !== null && getComputedStyle({FRAME}).clip === 'auto'");
    browser.until("the frame is shown", &shown).await;
    let frame = browser
        .script(&format!(
            "return JSON.stringify(Object.fromEntries([...{FRAME}.attributes].map((a) => [a.name, a.value])))"
        ))
        .await;
    println!("    {frame}");
    let frame: Value = serde_json::from_str(&frame).expect("its attributes");
    let secret = frame["data-secret"].as_str().unwrap_or_default();
    assert_eq!(secret.len(), 10, "{frame}");
    assert_eq!(
        (frame["class"].as_str(), frame["sandbox"].as_str()),
        (Some("wp-embedded-content"), Some("allow-scripts"))
    );
    let source = frame["src"].as_str().unwrap_or_default();
    assert!(
        source.starts_with(&format!("{folder}?v=1&goal={GOAL}&base="))
            && source.ends_with(&format!("#?secret={secret}")),
        "{frame}"
    );
    let title = frame["title"].as_str().unwrap_or_default();
    assert!(!title.is_empty(), "a frame without a title: {frame}");
    // WordPress cuts at 1,000 px: what is longer must scroll.
    assert_ne!(frame["scrolling"].as_str(), Some("no"), "{frame}");
    let link = browser
        .script("return String(getComputedStyle(document.querySelector('blockquote.wp-embedded-content')).display)")
        .await;
    assert_eq!(link, "none", "the link beside the frame is still shown");

    enter(browser, "reached ").await;
    leave(browser).await;
    let (wanted, given) = heights(browser, "as it opens", fits).await;
    println!("    opened: the frame is {given} px high, its page {wanted}");
    it_answers_and_is_copied(browser).await;
    // Less than the bound of WordPress, where a pixel too few or too many is seen.
    browser
        .script(&format!("{FRAME}.contentWindow.postMessage({{ target: 'trade-horizon', version: 1, set: '?goal={GOAL}&show=answer' }}, '*')"))
        .await;
    let short = |wanted: f64, given: f64| wanted < 900.0 && fits(wanted, given);
    let (wanted, given) = heights(browser, "with the answer alone", short).await;
    println!("    the answer alone: the frame is {given} px high, its page {wanted}");
}

/// On a phone the frame is as wide as its column and keeps its height when the screen is turned: a theme that sets heights by
/// the ratio of `width` and `height` cuts a frame whose width is a number to half of it.
async fn a_phone_shows_it_whole(browser: &Browser, story: &str) {
    screen(browser, 375, 800).await;
    browser.open(story).await;
    enter(browser, "reached ").await;
    leave(browser).await;
    heights(browser, "on a phone", fits).await;
    browser.script("dispatchEvent(new Event('resize'))").await;
    tokio::time::sleep(Duration::from_millis(300)).await;
    let (wanted, given) = heights(browser, "on a phone that was turned", fits).await;
    let width = browser
        .script(&format!(
            "const frame = {FRAME}.getBoundingClientRect(), column = {FRAME}.parentElement.getBoundingClientRect();
             return frame.left >= 0 && frame.right <= innerWidth && frame.width === column.width ? String(frame.width) : JSON.stringify([frame, column])"
        ))
        .await;
    println!("    on a phone: the frame is {width} px wide and {given} px high, its page {wanted}");
    assert!(
        width.parse::<f64>().is_ok(),
        "not as wide as its column: {width}"
    );
    usual_screen(browser).await;
}

/// A frame that an administrator wrote stays as it was written, and answers.
async fn a_plain_frame_is_left_as_it_is(browser: &Browser, story: &str, frame: &str) {
    browser.open(story).await;
    let same = browser
        .script(&format!(
            "const holder = document.createElement('template'); holder.innerHTML = {};
             const [asked, here] = [holder.content.firstChild, {FRAME}];
             return [...here.attributes].filter((a) => asked.getAttribute(a.name) !== a.value).map((a) => a.name + '=' + a.value)
               .concat([...asked.attributes].filter((a) => !here.hasAttribute(a.name)).map((a) => 'no ' + a.name)).join()",
            Value::from(frame)
        ))
        .await;
    let height = browser
        .script(&format!("return String({FRAME}.clientHeight)"))
        .await;
    println!("    a plain frame is {height} px high; what is not as it was written: [{same}]");
    // A theme's own script may add to the style.
    assert!(
        same.is_empty() || same.starts_with("style=border: 0px;"),
        "{same}"
    );
    assert_eq!(height, "640");
    browser.script(&format!("{FRAME}.scrollIntoView()")).await;
    it_answers_and_is_copied(browser).await;
}

/// What the page for editors gave stands in the story as it was copied, and lives: two frames of the release that stays.
async fn copied_codes_live(browser: &Browser, story: &str, site: &Site) {
    browser.open(story).await;
    browser
        .until(
            "both are frames",
            "document.querySelectorAll('iframe').length === 2",
        )
        .await;
    for place in 0..2 {
        let frame = format!("document.querySelectorAll('iframe')[{place}]");
        browser.script(&format!("{frame}.scrollIntoView()")).await;
        let source = browser.script(&format!("return {frame}.src")).await;
        assert!(
            source.starts_with(&format!("{}/{FROZEN}?v=1&goal={GOAL}", site.origin)),
            "{source}"
        );
        let driver = &browser.driver;
        driver.enter_frame(place).await.expect("the frame");
        browser.live().await;
        browser.answers("reached ").await;
        browser.fill("rate-box", "20").await;
        browser
            .until(
                "it answers anew",
                "document.querySelector('h1').textContent.includes('20%')",
            )
            .await;
        let fits = "return String(document.documentElement.scrollHeight <= innerHeight)";
        assert_eq!(
            browser.script(fits).await,
            "true",
            "frame {place} has a bar"
        );
        leave(browser).await;
    }
}

/// Every page of the build that can be pasted becomes a frame of its own.
async fn every_goal_can_be_pasted(browser: &Browser, story: &str, wanted: usize) {
    browser.open(story).await;
    let frames = browser
        .script("return [...document.querySelectorAll('iframe.wp-embedded-content')].map((f) => f.src.split('#')[0] + ' ' + f.title).join('\\n')")
        .await;
    let mut distinct: Vec<_> = frames.lines().collect();
    println!(
        "    {} of {wanted} pasted addresses are frames",
        distinct.len()
    );
    distinct.sort_unstable();
    distinct.dedup();
    assert_eq!(distinct.len(), wanted, "{frames}");
}

#[tokio::test]
#[ignore = "needs a WordPress: `cargo xtask wordpress`"]
async fn stories_show_the_page() {
    let (address, port) = address();
    let site = Site::of_the_build(port);
    let pasted = |folder: &str| PASTED.replace("%url%", &format!("{address}/{folder}/"));
    let folders = pasteable();
    let frame = plain_frame(&address);
    let browser = Browser::start(&[]).await;
    let codes = format!(
        "<!-- wp:html -->\n{}\n<!-- /wp:html -->\n\n<!-- wp:html -->\n{}\n<!-- /wp:html -->",
        code(&browser, &site, "frame").await,
        code(&browser, &site, "script").await
    );
    let frozen = format!("{FROZEN}{GOAL}");
    let wide = pasted(&frozen)
        .replace("\"} -->", "\",\"align\":\"full\"} -->")
        .replace("\"wp-block-embed\"", "\"wp-block-embed alignfull\"");
    let wordpress = WordPress::with(
        &[
            Story {
                title: "A story with a pasted address",
                content: &format!(
                    "<!-- wp:paragraph --><p>Words before.</p><!-- /wp:paragraph -->\n\n{}\
                     <!-- wp:paragraph --><p>Words after.</p><!-- /wp:paragraph -->",
                    pasted(GOAL)
                ),
            },
            Story {
                title: "A story with a plain frame",
                content: &format!("<!-- wp:html -->\n{frame}\n<!-- /wp:html -->"),
            },
            Story {
                title: "A story of every goal",
                content: &folders
                    .iter()
                    .map(|folder| pasted(folder))
                    .collect::<String>(),
            },
            Story {
                title: "A story with a pasted address that never changes",
                content: &pasted(&frozen),
            },
            Story {
                title: "A story with a pasted address at full width",
                content: &wide,
            },
            Story {
                title: "A story with the code for editors",
                content: &codes,
            },
        ],
        &site,
    );
    for theme in THEMES {
        println!("In the theme {theme}:");
        let story = |place: usize| format!("{}&theme={theme}", wordpress.stories[place]);
        a_pasted_address_is_a_frame(&browser, &story(0), &format!("{address}/")).await;
        a_pasted_address_is_a_frame(&browser, &story(3), &format!("{address}/{FROZEN}")).await;
        a_pasted_address_is_a_frame(&browser, &story(4), &format!("{address}/{FROZEN}")).await;
        copied_codes_live(&browser, &story(5), &site).await;
        a_phone_shows_it_whole(&browser, &story(0)).await;
        a_plain_frame_is_left_as_it_is(&browser, &story(1), &frame).await;
    }
    browser.open(&wordpress.stories[0]).await;
    enter(&browser, "reached ").await;
    leave(&browser).await;
    picture(&browser).await;
    every_goal_can_be_pasted(&browser, &wordpress.stories[2], folders.len()).await;
    browser.end().await;
}
