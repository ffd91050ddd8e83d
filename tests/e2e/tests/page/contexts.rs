//! The one file answers wherever it is put: on a host, in a folder, on a disk, in frames of every kind, and where
//! scripts or WebAssembly are off.

use trade_horizon_e2e::states::FRESH;
use trade_horizon_e2e::{Browser, Setting, Site, built, html, opened};

/// A reader comes, sees the answer, sets 20%, and copies the link.
async fn reads_sets_and_copies(browser: &Browser) {
    reads_and_sets(browser).await;
    browser.press(".links button").await;
    said_to_be_copied(browser, ".links [role=status]").await;
    let link = browser
        .script("return document.getElementById('answer-link').value")
        .await;
    assert!(
        link.ends_with("?v=1&rate=20&base=kgz-fy2025-minister@5.18"),
        "{link}"
    );
}

async fn said_to_be_copied(browser: &Browser, status: &str) {
    let said = browser.text(status).await;
    assert!(
        said.starts_with("Copied") || said.starts_with("This browser does not let"),
        "{said}"
    );
}

/// The same where the page has no address: no link is offered that opens nothing, and the sentence has none.
async fn reads_sets_and_quotes(browser: &Browser) {
    reads_and_sets(browser).await;
    let offered = browser
        .script("return String([...document.querySelectorAll('#answer-link, .links a, .languages')].some((one) => one.checkVisibility()))")
        .await;
    assert_eq!(offered, "false");
    browser
        .press(".links-row:has(#answer-quote) > button")
        .await;
    said_to_be_copied(browser, ".links-row:has(#answer-quote) + [role=status]").await;
    let quote = browser
        .script("return document.getElementById('answer-quote').value")
        .await;
    assert!(quote.ends_with("Trade Horizon"), "{quote}");
}

async fn reads_and_sets(browser: &Browser) {
    browser.live().await;
    browser.answers(FRESH).await;
    browser.fill("rate-box", "20").await;
    browser.answers("reached 16.237054914259 FY2041-42").await;
    let loaded = browser
        .script("return performance.getEntriesByType('resource').map((e) => e.name).join(' ')")
        .await;
    assert_eq!(loaded, "", "nothing but the page itself is requested");
}

#[tokio::test]
async fn on_a_host_with_one_request() {
    let site = Site::serve(&[]);
    let browser = Browser::start(&[]).await;
    browser.open(&format!("{}/", site.origin)).await;
    reads_sets_and_copies(&browser).await;
    assert_eq!(site.requests.load(std::sync::atomic::Ordering::SeqCst), 1);
    browser
        .until("the address follows", "location.search === '?v=1&rate=20'")
        .await;
    browser.end().await;
}

#[tokio::test]
async fn in_a_folder_of_a_host() {
    let site = Site::serve(&[]);
    let browser = Browser::start(&[]).await;
    browser.open(&format!("{}/a/folder/", site.origin)).await;
    reads_sets_and_copies(&browser).await;
    browser.end().await;
}

#[tokio::test]
async fn from_a_disk() {
    let browser = Browser::start(&[]).await;
    let file = built().canonicalize().expect("dist/index.html");
    browser.open(&format!("file://{}", file.display())).await;
    reads_sets_and_copies(&browser).await;
    assert!(
        browser
            .text(".links")
            .await
            .contains("a file on your device")
    );
    browser.end().await;
}

/// Opens a host page with the page in a frame, and goes into the frame.
async fn framed(attributes: &str) -> (Browser, Site, Site) {
    let inner = Site::serve(&[]);
    let attributes = attributes.replace("%origin%", &inner.origin);
    let host = format!(
        "<!doctype html><meta charset=utf-8><title>A story</title><iframe title=calculator width=700 height=900 {attributes}></iframe>"
    );
    let outer = Site::serve(&[("/story", host)]);
    let browser = Browser::start(&[]).await;
    browser.open(&format!("{}/story", outer.origin)).await;
    browser
        .driver
        .enter_frame(0)
        .await
        .expect("the frame is there");
    (browser, inner, outer)
}

/// The page as the value of an attribute.
fn srcdoc() -> String {
    format!(
        "srcdoc=\"{}\"",
        html().replace('&', "&amp;").replace('"', "&quot;")
    )
}

#[tokio::test]
async fn in_a_frame_of_another_origin() {
    let (browser, ..) = framed("src=\"%origin%/\"").await;
    reads_sets_and_copies(&browser).await;
    assert_eq!(browser.text(".masthead-full").await, "Full page");
    browser.end().await;
}

#[tokio::test]
async fn in_a_sandboxed_frame() {
    let (browser, ..) = framed("src=\"%origin%/\" sandbox=\"allow-scripts\"").await;
    reads_sets_and_copies(&browser).await;
    browser.end().await;
}

#[tokio::test]
async fn in_a_frame_filled_from_an_attribute() {
    let (browser, ..) = framed(&srcdoc()).await;
    reads_sets_and_quotes(&browser).await;
    browser.end().await;
}

#[tokio::test]
async fn in_a_sandboxed_frame_filled_from_an_attribute() {
    let (browser, ..) = framed(&format!("sandbox=\"allow-scripts\" {}", srcdoc())).await;
    reads_sets_and_quotes(&browser).await;
    browser.end().await;
}

/// What a reader has without the program: the answer, the tables and a chart, and no dead control.
async fn stands_still(browser: &Browser) {
    assert!(
        browser
            .text("h1")
            .await
            .ends_with("reaches $100m a year in FY2056-57.")
    );
    assert!(
        browser
            .text("body")
            .await
            .contains("it needs JavaScript and WebAssembly")
    );
    for gone in [".controls", ".goals", "section:has(> .links)"] {
        let element = browser
            .driver
            .find(thirtyfour::By::Css(gone))
            .await
            .expect("it is in the page");
        assert!(
            !element.is_displayed().await.expect("known"),
            "{gone} is shown"
        );
    }
    let charts = browser
        .driver
        .find_all(thirtyfour::By::Css(".chart-section .chart-frame > svg"))
        .await
        .expect("charts");
    let mut shown = 0;
    for chart in charts {
        shown += usize::from(chart.is_displayed().await.expect("known"));
    }
    assert_eq!(shown, 1, "one chart is shown");
    browser.press(".curve details > summary").await;
    assert!(
        browser.text("main").await.contains("FY2041-42"),
        "the table of rates is there"
    );
}

#[tokio::test]
async fn without_scripts() {
    let site = Site::serve(&[]);
    let browser = Browser::start(&[Setting::NoScripts]).await;
    browser.open(&format!("{}/?rate=20", site.origin)).await;
    stands_still(&browser).await;
    browser.end().await;
}

#[tokio::test]
async fn without_webassembly() {
    // A browser that has none, and a host whose policy forbids it.
    let none = html().replacen(
        "<head>",
        "<head><script>delete window.WebAssembly</script>",
        1,
    );
    let policy =
        "<head><meta http-equiv=content-security-policy content=\"script-src 'unsafe-inline'\">";
    let forbidden = html().replacen("<head>", policy, 1);
    let site = Site::serve(&[("/none", none), ("/forbidden", forbidden)]);
    let browser = Browser::start(&[]).await;
    for page in ["none", "forbidden"] {
        browser.open(&format!("{}/{page}", site.origin)).await;
        browser
            .until(
                "the loader gives up",
                "document.documentElement.dataset.state === 'without'",
            )
            .await;
        stands_still(&browser).await;
    }
    browser.end().await;
}

#[tokio::test]
async fn the_answer_is_in_the_file_before_any_script() {
    let page = html();
    let (before, _) = page
        .split_once("id=\"program\"")
        .expect("the program is in the page");
    let (_, data) = before
        .split_once("<data id=\"answer\"")
        .expect("the answer stands before the program");
    let (attributes, words) = data.split_once('>').expect("a tag ends");
    assert!(
        attributes.contains("value=\"31.060324676697\""),
        "{attributes}"
    );
    assert!(
        attributes.contains("data-status=\"reached\"")
            && attributes.contains("data-period=\"FY2056-57\"")
    );
    assert!(words.starts_with("<span>FY2056-57</span></data>"));
    let site = Site::serve(&[]);
    let browser = Browser::start(&[]).await;
    browser.open(&format!("{}/", site.origin)).await;
    browser.live().await;
    assert_eq!(browser.answer().await, FRESH, "the program agrees");
    browser.end().await;
}

/// A browser, and a copy that it saved of the page of a query.
async fn saved(query: &str) -> (Browser, Site) {
    let (browser, _site) = opened(query).await;
    let saved = browser
        .script("return '<!doctype html>' + document.documentElement.outerHTML")
        .await;
    let copy = Site::serve(&[("/", saved)]);
    (browser, copy)
}

/// What a browser saves of a page that runs is the page as it is, without its address.
#[tokio::test]
async fn a_copy_that_was_saved_shows_what_it_showed() {
    let (browser, copy) = saved("?goal=ca5-triple&rate=15").await;
    browser.open(&format!("{}/", copy.origin)).await;
    browser.live().await;
    browser.answers("reached 7.8").await;
    let said = browser.text("h1").await;
    assert!(
        said.contains("15%") && said.contains("Central Asia"),
        "{said}"
    );
    // Going back and forth is followed as on any other page.
    browser.promise("kgz-200m").await;
    browser.answers("reached 18.5").await;
    browser.driver.back().await.expect("goes back");
    browser.answers("reached 7.8").await;
    browser.driver.forward().await.expect("goes forward");
    browser.answers("reached 18.5").await;
    browser.end().await;
}

/// In a copy, no link asks for what was saved: what is fresh says so in the address.
#[tokio::test]
async fn a_copy_that_was_saved_starts_over_for_good() {
    let (browser, copy) = saved("?rate=15").await;
    browser.open(&format!("{}/", copy.origin)).await;
    browser.live().await;
    browser.answers("reached 21.").await;
    browser.press(".choices-undo > .quiet:last-child").await;
    browser.answers(FRESH).await;
    browser
        .until("the address follows", "location.search === '?v=1'")
        .await;
    browser.driver.refresh().await.expect("reloads");
    browser.live().await;
    browser.answers(FRESH).await;
    browser.driver.back().await.expect("goes back");
    browser.answers("reached 21.").await;
    browser.end().await;
}

/// What hosts and mail programs add to an address is no choice, and how the page looks is one beside those that were saved.
#[tokio::test]
async fn a_copy_that_was_saved_keeps_its_choices_under_any_address() {
    let (browser, copy) = saved("?goal=ca5-triple&rate=15").await;
    for added in [
        "?utm_source=mail",
        "#top",
        "#?secret=abc",
        "?lang=ru#theme=dark",
    ] {
        browser.open("about:blank").await;
        browser.open(&format!("{}/{added}", copy.origin)).await;
        browser.live().await;
        browser.answers("reached 7.8").await;
    }
    let look =
        "const { lang, dataset } = document.documentElement; return `${lang} ${dataset.theme}`";
    assert_eq!(browser.script(look).await, "ru dark");
    // A link is a link all the same, and one without choices a fresh page.
    for (link, answer) in [("?rate=20", "reached 16.2"), ("?v=1", FRESH)] {
        browser.open(&format!("{}/{link}", copy.origin)).await;
        browser.live().await;
        browser.answers(answer).await;
    }
    browser.end().await;
}
