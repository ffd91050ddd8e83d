//! The built page beside one that does the same with Chart.js, in one run: how long from a move of the slider until the
//! document is laid out, on a processor a quarter as fast. `cargo xtask bench` runs it.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a test that cannot go on must stop"
)]

use serde_json::json;
use trade_horizon_e2e::{Browser, Site};

/// Moves of the slider that are timed on each page, in turns.
const MOVES: usize = 60;

/// One move of the slider of each kind of page, timed in milliseconds.
const TIMED: &str = "
const slider = document.querySelector('input[type=range]');
slider.value = String(arguments[0]);
const before = performance.now();
slider.dispatchEvent(new Event('input', { bubbles: true }));
document.body.getBoundingClientRect();
document.querySelector('canvas')?.getContext('2d').getImageData(0, 0, 1, 1);
return performance.now() - before;
";

async fn slowed(address: &str) -> Browser {
    let browser = Browser::start(&[]).await;
    browser.open(address).await;
    browser.live().await;
    browser.slow_down().await;
    browser
}

async fn timed(browser: &Browser, rate: f64) -> f64 {
    let spent = browser.driver.execute(TIMED, vec![json!(rate)]).await;
    spent
        .expect("the slider moves")
        .json()
        .as_f64()
        .expect("a time")
}

/// Median and the middle half of some times.
fn spread(mut times: Vec<f64>) -> (f64, f64, f64) {
    times.sort_by(f64::total_cmp);
    let at = |share: usize| {
        times
            .get(times.len() * share / 4)
            .copied()
            .unwrap_or(f64::NAN)
    };
    (at(2), at(1), at(3))
}

#[tokio::test]
#[ignore = "a measurement: `cargo xtask bench`"]
async fn a_move_of_the_slider_is_laid_out_sooner_than_with_chart_js() {
    let library = std::env::var("CHART_JS").expect("CHART_JS names the script of Chart.js");
    let library = std::fs::read_to_string(library).expect("Chart.js");
    let peer = include_str!("../../bench/chartjs.html");
    let script = format!(
        "<script>{}</script>",
        library.replace("</script", "<\\/script")
    );
    let peer = peer.replace("<!-- Chart.js -->", &script);
    let site = Site::serve(&[("/chartjs", peer)]);
    let pages = [
        ("Chart.js", "/chartjs"),
        ("Trade Horizon", "/"),
        (
            "  with five countries",
            "/?goal=ca5-triple&parts=kz:5,uz:15,kg:20,tm:3,tj:10",
        ),
    ];
    let mut all = Vec::new();
    for (name, path) in pages {
        all.push((
            name,
            slowed(&format!("{}{path}", site.origin)).await,
            Vec::new(),
        ));
    }
    for turn in 0..MOVES {
        let rate = 6.0 + 0.25 * f64::from(u16::try_from(turn % 40).unwrap_or(0));
        for (_, browser, times) in &mut all {
            let spent = timed(browser, rate).await;
            // The first moves warm the caches and compilers of each.
            if turn >= MOVES / 3 {
                times.push(spent);
            }
        }
    }
    println!(
        "A move of the slider until the document is laid out, processor a quarter as fast, median (middle half):"
    );
    let mut medians = Vec::new();
    for (name, browser, times) in all {
        let (median, low, high) = spread(times);
        println!("  {name:<24} {median:>6.1} ms ({low:.1} to {high:.1})");
        medians.push(median);
        browser.end().await;
    }
    let [peer, ours, ..] = medians.as_slice() else {
        unreachable!("three pages")
    };
    assert!(ours < peer, "{ours} ms against {peer} ms");
}
