//! The page in stories of a real `WordPress`: where its address was pasted, and in a plain frame.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a test that cannot go on must stop"
)]

use base64::prelude::{BASE64_STANDARD as BASE64, Engine as _};
use serde_json::{Value, json};
use std::path::PathBuf;
use std::time::Duration;
use trade_horizon_e2e::wordpress::{Story, WordPress};
use trade_horizon_e2e::{Browser, Site, built};

const GOAL: &str = "ca5-triple";
/// The themes that Debian has: one of blocks, which is the default, and one that sets the height of frames by a script of
/// its own.
const THEMES: [&str; 2] = ["twentytwentythree", "twentytwentyone"];
/// The block in which the editor saves a pasted address.
const PASTED: &str = "<!-- wp:embed {\"url\":\"%url%\"} --><figure class=\"wp-block-embed\"><div class=\"wp-block-embed__wrapper\">\n\
    %url%\n</div></figure><!-- /wp:embed -->\n\n";

/// Where the release of this build stands for ever.
const FROZEN: &str = concat!("v/", env!("CARGO_PKG_VERSION"), "/");

/// The frame of the story at hand.
const FRAME: &str = "document.querySelector('iframe')";

/// A file of the build, which must be there.
fn file(name: &str) -> String {
    std::fs::read_to_string(built().with_file_name(name)).unwrap_or_else(|error| {
        unreachable!(
            "{name} of the build: {error}. It is there when the build is told an address: \
             `cargo xtask wordpress` tells it one, or TRADE_HORIZON_ADDRESS=http://127.0.0.1:8765 cargo xtask build"
        )
    })
}

/// The address that the build was told, and its port on this machine.
fn address() -> (String, u16) {
    let answer: Value =
        serde_json::from_str(&file(&format!("oembed/{GOAL}.en.json"))).expect("oEmbed is JSON");
    let address = answer["provider_url"].as_str().expect("an address");
    let address = address.trim_end_matches('/');
    let port = address
        .strip_prefix("http://127.0.0.1:")
        .and_then(|port| port.parse().ok());
    let port = port.unwrap_or_else(|| {
        unreachable!("the build was told the address {address}, where nothing of a test can be")
    });
    (address.to_owned(), port)
}

/// The folders of the build whose pages can be pasted, `ca5-triple` and `ur/ca5-triple`.
fn pasteable() -> Vec<String> {
    let dist = built().with_file_name("");
    let mut found = Vec::new();
    for language in ["", "ur/", "ru/", "ky/"] {
        let entries = std::fs::read_dir(dist.join(language)).expect("a language of the build");
        for entry in entries.flatten() {
            let page = std::fs::read_to_string(entry.path().join("index.html"));
            if page.is_ok_and(|page| page.contains("application/json+oembed")) {
                found.push(format!("{language}{}", entry.file_name().to_string_lossy()));
            }
        }
    }
    found.sort();
    found
}

/// The plain frame that the README gives, at this address.
fn plain_frame(address: &str) -> String {
    let readme = concat!(env!("CARGO_MANIFEST_DIR"), "/../../README.md");
    let readme = std::fs::read_to_string(readme).expect("the README");
    let start = readme.find("<iframe src=").expect("a plain frame");
    let (frame, _) = readme[start..].split_once("</iframe>").expect("its end");
    format!("{frame}</iframe>").replace("https://your.host/trade-horizon", address)
}

/// Goes into the frame, waits for its program and its first answer.
async fn enter(browser: &Browser, answer: &str) {
    browser.driver.enter_frame(0).await.expect("the frame");
    browser.live().await;
    browser.answers(answer).await;
}

async fn leave(browser: &Browser) {
    let left = browser.driver.enter_parent_frame().await;
    left.expect("the way back");
}

/// The height of what is in the frame and that of the frame, once this holds of them.
async fn heights(browser: &Browser, what: &str, fits: impl Fn(f64, f64) -> bool) -> (f64, f64) {
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
fn fits(wanted: f64, given: f64) -> bool {
    wanted > 0.0 && (given - wanted.clamp(200.0, 1_000.0)).abs() <= 1.0
}

/// Another rate is another answer, and the link to it can be copied, by the page or by the reader.
async fn it_answers_and_is_copied(browser: &Browser) {
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

/// The code for a system, as the page for editors makes it.
async fn code(browser: &Browser, site: &Site, system: &str) -> String {
    let page = format!(
        "{}/editors.html?goal={GOAL}&lang=en&for={system}",
        site.origin
    );
    browser.open(&page).await;
    browser.live().await;
    let sized =
        "[...document.querySelectorAll('.preview > iframe')].every((f) => f.clientHeight !== 1000)";
    browser.until("the previews are sized", sized).await;
    browser
        .script("return document.getElementById('code').value")
        .await
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
