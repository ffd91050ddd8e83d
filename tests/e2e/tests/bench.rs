//! The built page beside what else does its job, in one run: how soon a reader on a slow network with a slow phone sees the
//! answer and can change it, and how long from a move of the slider until the document is laid out. `cargo xtask bench` runs it.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a test that cannot go on must stop"
)]

use serde_json::json;
use std::fmt::Write as _;
use std::io::Write as _;
use std::time::Duration;
use trade_horizon_e2e::{Browser, Site, bars, html};

/// Times that each page is opened, in turns; one before them warms the browser.
const LOADS: usize = 9;
/// Moves of the slider that are timed on each page, in turns, once it is warm.
const MOVES: usize = 30;
/// Moves before them.
const WARM: usize = 10;

/// A network and a processor: milliseconds before an answer, bytes a second, and how many times slower than this machine.
const SLOW: [u32; 3] = [150, 200_000, 4];
const FAST: [u32; 3] = [60, 1_125_000, 2];

/// Milliseconds after a move in which a page does all that it has to.
const REST: u64 = 450;

/// Runs before a page does, and notes when its answer is on the screen and when it takes input.
const PROBE: &str = "
globalThis.seen = { tasks: 0, longest: 0 };
new PerformanceObserver((list) => {
  for (const task of list.getEntries()) seen.tasks += task.duration, seen.longest = Math.max(seen.longest, task.duration);
}).observe({ type: 'longtask', buffered: true });
const look = () => {
  if (!document.getElementById('answer')?.textContent) return requestAnimationFrame(look);
  // What is posted during a frame comes when it has been drawn.
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => seen.answer = performance.now();
  port2.postMessage(0);
};
requestAnimationFrame(look);
new MutationObserver(() => {
  if (document.documentElement?.dataset.state === 'live') seen.ready ??= performance.now();
}).observe(document, { subtree: true, attributes: true, attributeFilter: ['data-state'] });
";

/// What was seen while a page opened.
const SEEN: &str = "
const paint = performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? NaN;
return [performance.getEntriesByType('navigation')[0].transferSize, paint, seen.answer, seen.ready, seen.longest, seen.tasks];
";

/// One move of the slider of any of the pages, timed in milliseconds until what moves with it is laid out: after the drawing that a
/// page says it waits for, and after all that follows in the same turn of the browser, as effects of a signal do.
const TIMED: &str = "
const done = arguments[1], slider = document.querySelector('input[type=range]');
// This page's own gives small rates room.
slider.value = String(slider.min === '-632' ? Math.round(100 * Math.sqrt(arguments[0])) : arguments[0]);
const before = performance.now();
slider.dispatchEvent(new Event('input', { bubbles: true }));
(async () => {
  await globalThis.drawn;
  for (let turn = 0; turn < 100; turn++) await null;
  document.body.getBoundingClientRect();
  document.querySelector('canvas')?.getContext('2d').getImageData(0, 0, 1, 1);
  done(performance.now() - before);
})();
";

/// A page that is measured, and its numbers so far.
struct Page {
    name: &'static str,
    address: String,
    browser: Browser,
    /// Bytes, and milliseconds until the first paint, the answer, input; the longest task and all long ones.
    loads: Vec<[f64; 6]>,
    /// The same with the faster network and processor.
    faster: Vec<[f64; 6]>,
    /// Milliseconds until what moves is laid out, and those that the page works for all of it.
    moves: Vec<[f64; 2]>,
    memory: f64,
}

/// Median and the middle half of some numbers.
fn spread(numbers: impl Iterator<Item = f64>) -> [f64; 3] {
    let mut numbers: Vec<f64> = numbers.collect();
    numbers.sort_by(f64::total_cmp);
    [2, 1, 3].map(|quarter| numbers[numbers.len() * quarter / 4])
}

impl Page {
    async fn open(name: &'static str, address: String) -> Self {
        let browser = Browser::start(&[]).await;
        browser.open("about:blank").await;
        tokio::time::sleep(Duration::from_millis(500)).await;
        let page = Self {
            name,
            address,
            loads: Vec::new(),
            faster: Vec::new(),
            moves: Vec::new(),
            memory: 0.0,
            browser,
        };
        let browser = &page.browser;
        browser.command("Network.enable", json!({})).await;
        browser
            .command("Network.setCacheDisabled", json!({ "cacheDisabled": true }))
            .await;
        browser.command("Performance.enable", json!({})).await;
        browser
            .command(
                "Page.addScriptToEvaluateOnNewDocument",
                json!({ "source": PROBE }),
            )
            .await;
        page
    }

    /// Opens the page, and what was seen by then.
    async fn load(&self, [latency, throughput, times]: [u32; 3]) -> [f64; 6] {
        let network = json!({ "offline": false, "latency": latency, "downloadThroughput": throughput, "uploadThroughput": throughput });
        let browser = &self.browser;
        browser
            .command("Network.emulateNetworkConditions", network)
            .await;
        browser.open("about:blank").await;
        browser.slowed(times).await;
        browser.open(&self.address).await;
        browser.live().await;
        browser
            .until("the answer is seen", "'answer' in seen && performance.getEntriesByName('first-contentful-paint').length > 0")
            .await;
        let seen = browser.driver.execute(SEEN, vec![]).await;
        browser.slowed(1).await;
        let seen: Vec<f64> = serde_json::from_value(seen.expect("numbers").json().clone())
            .expect("a number for each of them");
        seen.try_into().expect("six numbers")
    }

    /// Milliseconds that the page has worked so far.
    async fn worked(&self) -> f64 {
        let answer = self
            .browser
            .command("Performance.getMetrics", json!({}))
            .await;
        let metrics = answer["metrics"].as_array().expect("metrics");
        let worked = metrics.iter().find(|one| one["name"] == "TaskDuration");
        worked
            .and_then(|one| one["value"].as_f64())
            .expect("seconds")
            * 1_000.0
    }

    async fn move_to(&mut self, rate: f64) {
        self.browser.slow_down().await;
        let before = self.worked().await;
        let spent = self
            .browser
            .driver
            .execute_async(TIMED, vec![json!(rate)])
            .await;
        tokio::time::sleep(Duration::from_millis(REST)).await;
        let all = self.worked().await - before;
        self.browser.slowed(1).await;
        let spent = spent.expect("the slider moves").json().as_f64();
        self.moves.push([spent.expect("a time"), all]);
    }

    fn median(&self, column: usize) -> f64 {
        spread(self.loads.iter().map(|load| load[column]))[0]
    }

    fn faster(&self, column: usize) -> f64 {
        spread(self.faster.iter().map(|load| load[column]))[0]
    }

    fn moved(&self, column: usize) -> f64 {
        spread(self.moves.iter().map(|times| times[column]))[0]
    }

    fn line(&self) -> String {
        let mut line = format!("{:<28}{:>8.1}", self.name, self.median(0) / 1000.0);
        let cell = |[median, low, high]: [f64; 3], decimals: usize| {
            format!("{median:.decimals$} ({low:.decimals$}-{high:.decimals$})")
        };
        for column in 1..5 {
            let text = cell(spread(self.loads.iter().map(|load| load[column])), 0);
            let _ = write!(line, "{text:>18}");
        }
        for column in 0..2 {
            let text = cell(spread(self.moves.iter().map(|times| times[column])), 1);
            let _ = write!(line, "{text:>18}");
        }
        let _ = write!(line, "{:>8.1}", self.memory / 1e6);
        for column in 2..4 {
            let text = cell(spread(self.faster.iter().map(|load| load[column])), 0);
            let _ = write!(line, "{text:>18}");
        }
        line
    }
}

/// A goal: what is measured, what it may be at most, and whether it is.
fn goal(what: &str, measured: f64, most: f64) -> bool {
    let (met, said) = [(false, "MISSED"), (true, "met")][usize::from(measured <= most)];
    println!("  {said:<7} {what}: {measured:.1}, at most {most:.1}");
    met
}

fn library(variable: &str) -> String {
    let file = std::env::var(variable).expect("a variable for each library");
    let script = std::fs::read_to_string(file).expect("the library");
    format!(
        "<script>{}</script>",
        script.replace("</script", "<\\/script")
    )
}

/// With brotli, and what stands before the programs of a page in a block of its own, as a release has it.
fn packed(page: &str) -> Vec<u8> {
    let mut settings = brotli::enc::BrotliEncoderParams::default();
    [settings.quality, settings.lgwin, settings.lgblock] = [11, 24, 16];
    let h1 = page.find("<h1").unwrap_or_default();
    let at = h1 + page[h1..].find("<script").unwrap_or_default();
    let mut writer = brotli::CompressorWriter::with_params(Vec::new(), 1 << 16, &settings);
    for part in [&page[..at], &page[at..]] {
        writer.write_all(part.as_bytes()).expect("it is packed");
        writer.flush().expect("it is packed");
    }
    writer.into_inner()
}

#[tokio::test]
#[ignore = "a measurement: `cargo xtask bench`"]
async fn the_page_beside_what_else_does_its_job() {
    let peer = |libraries: &[&str], draw: &str| {
        let libraries: String = libraries.iter().map(|name| library(name)).collect();
        let page = include_str!("../../bench/peer.html");
        packed(
            &page
                .replace("<!-- library -->", &libraries)
                .replace("<!-- draw -->", draw),
        )
    };
    let floor = std::env::var("FLOOR").expect("FLOOR names the bare page of Leptos");
    let floor = std::fs::read_to_string(floor).expect("the bare page of Leptos");
    let site = Site::packed(vec![
        (
            "/limit".to_owned(),
            peer(&[], include_str!("../../bench/limit.js")),
        ),
        (
            "/chartjs".to_owned(),
            peer(&["CHART_JS"], include_str!("../../bench/chartjs.js")),
        ),
        (
            "/vega".to_owned(),
            peer(&["VEGA", "VEGA_LITE"], include_str!("../../bench/vega.js")),
        ),
        ("/floor".to_owned(), packed(&floor)),
        ("/".to_owned(), packed(&html())),
    ]);
    // Three of the five follow the slider.
    let five = "/?goal=ca5-triple&parts=kg:20,tm:3";
    let mut pages = Vec::new();
    for (name, path) in [
        ("by hand, the limit", "/limit"),
        ("bare Leptos, the floor", "/floor"),
        ("Chart.js", "/chartjs"),
        ("Vega-Lite", "/vega"),
        ("Trade Horizon", "/"),
        ("five countries, by hand", "/limit?five"),
        ("five countries, Chart.js", "/chartjs?five"),
        ("five countries, Vega-Lite", "/vega?five"),
        ("five countries, this page", five),
    ] {
        pages.push(Page::open(name, format!("{}{path}", site.origin)).await);
    }
    for turn in 0..=LOADS {
        for page in &mut pages {
            let (fast, slow) = (page.load(FAST).await, page.load(SLOW).await);
            // The first warms the browser.
            if turn > 0 {
                page.faster.push(fast);
                page.loads.push(slow);
            }
        }
    }
    for page in &mut pages {
        tokio::time::sleep(Duration::from_secs(1)).await;
        #[allow(clippy::cast_precision_loss, reason = "far below 2^53")]
        let memory = page.browser.memory() as f64;
        page.memory = memory;
    }
    for turn in 0..WARM + MOVES {
        let rate = 6.0 + 0.25 * f64::from(u16::try_from(turn % 40).unwrap_or(0));
        for page in &mut pages {
            page.move_to(rate).await;
            if turn < WARM {
                page.moves.clear();
            }
        }
    }
    println!(
        "\nSlow 4G (150 ms, 1.6 Mbit/s) and a processor a quarter as fast; then 9 Mbit/s, 60 ms and half as fast; median (middle half) of \
         {LOADS} loads and {MOVES} moves, in turns"
    );
    println!(
        "{:<28}{:>8}{:>18}{:>18}{:>18}{:>18}{:>18}{:>18}{:>8}{:>18}{:>18}",
        "",
        "KB",
        "first paint, ms",
        "answer seen, ms",
        "ready, ms",
        "longest task, ms",
        "move, ms",
        "all of it, ms",
        "MB",
        "answer seen, ms",
        "ready, ms"
    );
    for page in &pages {
        println!("{}", page.line());
    }
    let [
        _,
        _,
        chart_js,
        vega,
        ours,
        _,
        chart_js_of_five,
        vega_of_five,
        five,
    ] = &pages[..]
    else {
        unreachable!("nine pages")
    };
    println!("\nGoals");
    for (ours, chart_js, vega) in [
        (ours, chart_js, vega),
        (five, chart_js_of_five, vega_of_five),
    ] {
        println!("{}", ours.name);
        let paint = 1.2 * chart_js.median(1);
        goal(
            "answer seen, 1.2 x the first paint of Chart.js",
            ours.median(2),
            paint,
        );
        goal("ready, with Vega-Lite", ours.median(3), vega.median(3));
        goal(
            "ready at 9 Mbit/s, 1.3 x Chart.js",
            ours.faster(3),
            1.3 * chart_js.faster(3),
        );
        goal("longest task", ours.median(4), 200.0);
        goal(
            "move, 0.4 x Chart.js",
            ours.moved(0),
            0.4 * chart_js.moved(0),
        );
        goal(
            "all of it, 0.8 x Chart.js",
            ours.moved(1),
            0.8 * chart_js.moved(1),
        );
    }
    let plot = std::env::var("PLOT").expect("PLOT names the picture");
    let names = [
        "by hand",
        "bare Leptos",
        "Chart.js",
        "Vega-Lite",
        "this page",
    ];
    let of = |read: fn(&Page) -> f64| pages[..names.len()].iter().map(read).collect::<Vec<_>>();
    let quantities = [
        ("answer seen on slow 4G, ms", of(|page| page.median(2))),
        ("ready on slow 4G, ms", of(|page| page.median(3))),
        ("answer seen at 9 Mbit/s, ms", of(|page| page.faster(2))),
        ("ready at 9 Mbit/s, ms", of(|page| page.faster(3))),
        ("a move of the slider, ms", of(|page| page.moved(0))),
        ("all that it brings about, ms", of(|page| page.moved(1))),
        ("on its way, KB", of(|page| page.median(0) / 1e3)),
        ("memory, MB", of(|page| page.memory / 1e6)),
    ];
    bars::bars(&plot, &names, 4, &quantities).expect("the picture is drawn");
    let sooner = ours.moved(0) < chart_js.moved(0);
    for page in pages {
        page.browser.end().await;
    }
    assert!(
        sooner,
        "a move of the slider takes longer than with Chart.js"
    );
}
