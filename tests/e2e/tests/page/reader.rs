//! What a reader is told beside the answer, and takes along.

use std::collections::BTreeSet;
use thirtyfour::prelude::*;
use trade_horizon_e2e::opened;

#[tokio::test]
async fn a_year_is_read_off_by_pointing_and_by_keys() {
    let (browser, _site) = opened("").await;
    let said = browser.text(".reading-off").await;
    assert_eq!(said, "FY2056-57: $109m, 109.4% of the target");
    let point = "const frame = document.querySelector('.chart-frame'), box = frame.getBoundingClientRect();
        const start = document.querySelector('circle.chart-start').getBoundingClientRect();
        const arrival = document.querySelector('.chart-arrival').getBoundingClientRect();
        const x = (start.x + start.width / 2 + arrival.x + arrival.width / 2) / 2;
        frame.dispatchEvent(new PointerEvent('pointermove', { isPrimary: true, clientX: x, clientY: box.y + 50, bubbles: true }));";
    browser.script(point).await;
    // Half of the 32 periods on the way.
    browser
        .until(
            "the middle is read",
            "document.querySelector('.reading-off').textContent.startsWith('FY2040-41: $23.8m')",
        )
        .await;
    let slider = browser.driver.find(By::Id("reading")).await;
    let slider = slider.expect("the slider");
    slider.send_keys(Key::Right + "").await.expect("a key");
    browser
        .until(
            "the next is read",
            "document.getElementById('reading').getAttribute('aria-valuetext').startsWith('FY2041-42: $26.2m')",
        )
        .await;
    // Reading changes no choice.
    let link = browser
        .script("return document.documentElement.dataset.link")
        .await;
    assert_eq!(link, "");
    browser.end().await;
}

/// The values of the file are those of the table, with every digit.
#[tokio::test]
async fn the_table_is_saved_with_its_source_and_every_digit() {
    let (browser, _site) = opened("?goal=ca5-triple").await;
    browser
        .script("const save = document.querySelector('a[download^=trade-horizon-ca5-triple-][download$=csv]'); save.addEventListener('click', (e) => e.preventDefault()); save.click();")
        .await;
    let held = browser
        .script("return decodeURIComponent(document.querySelector('a[download$=csv]').href.split(',').slice(1).join(','))")
        .await;
    let lines: Vec<_> = held.trim_end().split("\r\n").collect();
    assert!(
        lines[1].contains("triples to $1,176m in 2036. From $392m in 2024"),
        "{held}"
    );
    assert!(
        lines[1].contains("base=ca5-2024-reported@392"),
        "the figure is held: {held}"
    );
    let arrival = lines.iter().find(|line| line.starts_with("\"2036\""));
    assert_eq!(arrival.copied(), Some("\"2036\",1230.263924,1.046143,,,,"));
    let cells = lines.iter().map(|line| line.split("\",\"").count());
    assert!(cells.max() > Some(1), "names of columns come first: {held}");
    let rows = browser
        .script("return String(document.querySelectorAll('#table-fold tbody > tr').length)")
        .await;
    assert_eq!(rows, (lines.len() - 1).to_string());
    browser.end().await;
}

#[tokio::test]
async fn three_readings_and_every_past_promise_are_told() {
    let (browser, _site) = opened("").await;
    let readings = browser.text(".readings").await;
    for part in [
        "Chance by FY2034-35",
        "14%",
        "2 years 8 months",
        "Needed by FY2029-30",
        "80.8% a year",
        "Best five-year run in 20 years: 51.05%",
    ] {
        assert!(readings.contains(part), "{part}: {readings}");
    }
    browser.press("#promises-fold > summary").await;
    let promises = browser.text(".promised-all").await;
    for part in [
        "$100m: Kyrgyzstan, exports and imports",
        "by 2018",
        "missed: 48.88 in FY2024-25",
        "no deadline was given",
        "reported, unverified",
    ] {
        assert!(promises.contains(part), "{part}: {promises}");
    }
    browser.end().await;
}

#[tokio::test]
async fn the_date_of_the_figures_leads_to_their_sources_and_each_of_them_to_where_it_stands() {
    let (browser, _site) = opened("").await;
    browser.press(".counts-as-of button").await;
    browser
        .until(
            "they are open, and have the focus",
            "document.getElementById('sources-fold').open && document.activeElement.matches('#sources-fold > summary')",
        )
        .await;
    let links = browser
        .script("return [...document.querySelectorAll('.sources a')].map((e) => e.getAttribute('href')).join('\\n')")
        .await;
    let links: BTreeSet<&str> = links.lines().collect();
    assert!(links.len() > 8, "{links:?}");
    let file = concat!(env!("CARGO_MANIFEST_DIR"), "/../../src/data/figures.toml");
    let file = std::fs::read_to_string(file).expect("the figures");
    let known: BTreeSet<&str> = file
        .lines()
        .filter_map(|line| line.strip_prefix("link = \"")?.strip_suffix('"'))
        .collect();
    let unknown: Vec<_> = links.difference(&known).collect();
    assert!(unknown.is_empty(), "{unknown:?}");
    browser.end().await;
}

#[tokio::test]
async fn a_deadline_before_the_start_is_said_to_be() {
    let (browser, _site) = opened("?by=fy2020").await;
    assert_eq!(
        browser.text(".pace-past").await,
        "FY2019-20 is not after the starting period, so no pace can arrive by then. Set a later deadline."
    );
    browser.end().await;
}

#[tokio::test]
async fn a_table_that_leaves_years_out_says_so() {
    let (browser, _site) = opened("?rate=0.5").await;
    browser.press("#table-fold > summary").await;
    let said = browser.text("#table-fold").await;
    assert!(said.contains("One year in 25 is shown"), "{said}");
    let rows = browser
        .script("return [...document.querySelectorAll('#table-fold table tbody > tr')].slice(0, 3).map((row) => row.firstElementChild.textContent).join()")
        .await;
    assert_eq!(rows, "FY2024-25,FY2049-50,FY2074-75");
    browser.end().await;
}

/// T = 3B at 10% with a volatility of 25%, observed yearly: 0.491 in ten years.
#[tokio::test]
async fn the_chance_is_that_of_the_definition_named_beside_it() {
    let query = "?goal=custom&base=100&target=3x&rate=10&sigma=25";
    let (browser, site) = opened(query).await;
    let chance = "return document.getElementById('chance').getAttribute('value')";
    let shown = browser.script(chance).await;
    let value: f64 = shown.parse().expect("a chance");
    assert!((value - 0.491).abs() < 5e-4, "{shown}");
    let said = browser
        .script("return document.getElementById('app').textContent")
        .await;
    assert!(said.contains("Observed yearly"), "{said}");
    browser.end().await;
    drop(site);
}

#[tokio::test]
async fn the_pace_that_a_page_opens_with_goes_with_the_figure() {
    let (browser, _site) = opened("?path=linear").await;
    browser
        .script("const goal = document.getElementById('goal'); goal.value = 'ca5-triple'; goal.dispatchEvent(new Event('change', { bubbles: true }))")
        .await;
    browser
        .until(
            "the amount",
            "document.getElementById('step-box').value === '39.2'",
        )
        .await;
    let said = browser.text(".opens-with").await;
    assert!(said.contains("$39.2m a year"), "{said}");
    browser.end().await;
}
