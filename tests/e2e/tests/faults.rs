//! What goes wrong in browsers: the program traps at any point of its life, memory, storage, clipboard or addresses are
//! refused, the clock is wrong, the page is put away and comes back. The answer stays readable and no choice is lost.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a test that cannot go on must stop"
)]

use serde_json::json;
use std::time::Duration;
use trade_horizon_e2e::{Browser, FAULTS, Site, html, opened};

const FRESH: &str = "reached 31.060324676697 FY2056-57";
const AT_20: &str = "reached 16.237054914259 FY2041-42";
const AT_25: &str = "reached 13.266639848123 FY2038-39";

/// The built page with a script that runs before its own.
fn after(script: &str) -> String {
    html().replacen("<head>", &format!("<head><script>{script}</script>"), 1)
}

/// A browser, and a site with one page that runs a script before its own at `/`.
async fn with(script: &str) -> (Browser, Site) {
    let site = Site::serve(&[("/", after(script))]);
    (Browser::start(&[]).await, site)
}

/// A reader opens 20%, sets 25% and finds it in the answer, the address and the link to share.
async fn reads_and_sets(browser: &Browser, site: &Site) {
    browser.open(&format!("{}/?rate=20", site.origin)).await;
    browser.live().await;
    browser.answers(AT_20).await;
    browser.fill("rate-box", "25").await;
    browser.answers(AT_25).await;
    let link = browser
        .script("return document.getElementById('answer-link').value")
        .await;
    assert!(link.contains("rate=25"), "{link}");
}

/// Waits until the address holds this rate.
async fn the_address_follows(browser: &Browser, rate: u32) {
    let holds = format!("location.search === '?v=1&rate={rate}'");
    browser.until("the address follows", &holds).await;
}

/// Makes the program's call number `at` of the browser trap, as a panic does: a function whose only instruction is
/// `unreachable` runs in its place. What the program panics at makes no difference to the page: it is built to trap there.
const TRAP: &str = "
const { trap } = new WebAssembly.Instance(new WebAssembly.Module(new Uint8Array([
  0, 97, 115, 109, 1, 0, 0, 0, 1, 4, 1, 96, 0, 0, 3, 2, 1, 0, 7, 8, 1, 4, 116, 114, 97, 112, 0, 0, 10, 5, 1, 3, 0, 0, 11,
]))).exports;
globalThis.calls = 0;
globalThis.at = Number(/[?&]at=(\\d+)/.exec(location.search)?.[1] ?? Infinity);
if (sessionStorage.trapped === String(at)) at = Infinity;
const instantiate = WebAssembly.instantiate;
WebAssembly.instantiate = (bytes, imports) => {
  for (const module of Object.values(imports)) for (const [name, call] of Object.entries(module)) {
    if (typeof call === 'function') module[name] = (...all) => {
      if (++calls === at) sessionStorage.trapped = at, trap();
      return call(...all);
    };
  }
  return instantiate(bytes, imports);
};
";

/// The page has stopped: its opening answer is there, it says so, and the choice comes back at a press.
async fn stops_and_starts_again(browser: &Browser, what: &str, kept: &str) {
    browser
        .until(
            &format!("the page stops, {what}"),
            "document.documentElement.dataset.state === 'stopped'",
        )
        .await;
    browser.answers(FRESH).await;
    let said = browser.text(".state-stopped").await;
    assert!(
        said.starts_with("The calculator has stopped."),
        "{what}: {said}"
    );
    let shown = browser
        .script("return ['h1', '#paces', '#start-again'].map((part) => document.querySelector(part)?.checkVisibility()).join()")
        .await;
    assert_eq!(shown, "true,true,true", "{what}");
    browser.press("#start-again").await;
    browser.live().await;
    browser.answers(kept).await;
}

#[tokio::test]
async fn wherever_the_program_traps_the_answer_and_the_choices_are_there() {
    let (browser, site) = with(TRAP).await;
    let open = async |query: &str| {
        browser
            .open(&format!("{}/?rate=20{query}", site.origin))
            .await;
    };
    open("").await;
    browser.live().await;
    let calls: u32 = browser
        .script("return String(calls)")
        .await
        .parse()
        .expect("a number");
    assert!(calls > 1_000, "the program makes the page: {calls} calls");
    // Its first call, its last before it is done, and others between them.
    for at in (0..=12).map(|place| 1 + place * (calls - 2) / 12) {
        open(&format!("&at={at}")).await;
        stops_and_starts_again(
            &browser,
            &format!("call {at} of {calls} at the start"),
            AT_20,
        )
        .await;
    }
    // While a move of the slider is shown, at once and in the timers that follow.
    for later in [1, 4, 12, 20, 60, 100, 200] {
        open("").await;
        browser.live().await;
        // As a script of the page's own: what Firefox's driver runs has other variables.
        let moved = format!(
            "const script = document.createElement('script');
             script.textContent = `{{
               const slider = document.querySelector('input[type=range]');
               at = calls + {later};
               slider.value = 500;
               slider.dispatchEvent(new Event('input', {{ bubbles: true }}));
             }}`;
             document.head.append(script);"
        );
        browser.script(&moved).await;
        browser
            .until(
                "the page stops",
                "document.documentElement.dataset.state === 'stopped'",
            )
            .await;
        let kept = browser
            .script("return document.getElementById('start-again').search")
            .await;
        // The first ten calls read what was entered and write it down, and nobody knows it before.
        let expected = if later > 10 {
            "?v=1&rate=25"
        } else {
            kept.as_str()
        };
        assert_eq!(kept, expected, "call {later} of a move");
        let answer = if kept.ends_with("25") { AT_25 } else { AT_20 };
        stops_and_starts_again(&browser, &format!("call {later} of a move"), answer).await;
    }
    browser.end().await;
}

/// Gives the program's memory an end, so many pages of 64 KB after its beginning.
const LITTLE_MEMORY: &str = "
const instantiate = WebAssembly.instantiate;
WebAssembly.instantiate = (bytes, imports) => {
  const more = Number(/[?&]more=(\\d+)/.exec(location.search)?.[1] ?? 1000), rest = [...bytes];
  const out = rest.splice(0, 8);
  const number = (from) => {
    let value = 0, place = 0;
    for (let byte = 128; byte > 127; place++) value |= ((byte = from[place]) & 127) << 7 * place;
    return [value, place];
  };
  const leb = (value) => value > 127 ? [value & 127 | 128, ...leb(value >> 7)] : [value];
  while (rest.length) {
    const [id] = rest.splice(0, 1), [size, length] = number(rest);
    rest.splice(0, length);
    let body = rest.splice(0, size);
    if (id === 5) {
      const [least] = number(body.slice(2));
      body = [1, 1, ...leb(least), ...leb(least + more)];
    }
    out.push(id, ...leb(body.length));
    for (const byte of body) out.push(byte);
  }
  return instantiate(new Uint8Array(out), imports);
};
";

#[tokio::test]
async fn where_memory_is_refused_the_page_stops_and_starts_again() {
    let (browser, site) = with(LITTLE_MEMORY).await;
    let open = async |query: &str| {
        browser
            .open(&format!("{}/?rate=20{query}", site.origin))
            .await;
    };
    open("").await;
    browser.live().await;
    let mut states = Vec::new();
    for more in (0..16).map(|step| step * 4) {
        open(&format!("&more={more}")).await;
        browser
            .until(
                "it lives or stops",
                "['live', 'stopped'].includes(document.documentElement.dataset.state)",
            )
            .await;
        let state = browser
            .script("return document.documentElement.dataset.state")
            .await;
        browser
            .answers(if state == "live" { AT_20 } else { FRESH })
            .await;
        states.push(state);
    }
    assert_eq!(states[0], "stopped", "{states:?}");
    assert_eq!(states[15], "live", "{states:?}");
    browser.end().await;
}

#[tokio::test]
async fn a_browser_that_refuses_memory_at_once_leaves_the_answer() {
    let refused = "WebAssembly.instantiate = () => Promise.reject(new RangeError('could not allocate memory'));";
    let (browser, site) = with(&format!(
        "if (!sessionStorage.tried) {{ sessionStorage.tried = 1; {refused} }}"
    ))
    .await;
    browser.open(&format!("{}/?rate=20", site.origin)).await;
    stops_and_starts_again(&browser, "no memory at all", AT_20).await;
    browser.end().await;
}

#[tokio::test]
async fn storage_is_not_touched() {
    let refusing = "
        globalThis.touched = [];
        for (const [object, name] of [
          ...['localStorage', 'sessionStorage', 'indexedDB', 'caches', 'cookieStore'].map((name) => [globalThis, name]),
          [Document.prototype, 'cookie'],
        ]) Object.defineProperty(object, name, { configurable: true, get() { touched.push(name); throw new DOMException('refused', 'SecurityError'); } });";
    let (browser, site) = with(refusing).await;
    reads_and_sets(&browser, &site).await;
    assert_eq!(browser.script("return touched.join()").await, "");
    browser.end().await;
}

#[tokio::test]
async fn where_nothing_can_be_copied_the_link_is_selected() {
    let site = Site::serve(&[
        (
            "/no",
            after("document.execCommand = () => false; delete Navigator.prototype.clipboard;"),
        ),
        (
            "/error",
            after(
                "document.execCommand = () => { throw new DOMException('refused', 'NotAllowedError'); };",
            ),
        ),
    ]);
    let browser = Browser::start(&[]).await;
    for page in ["no", "error"] {
        browser
            .open(&format!("{}/{page}?rate=20", site.origin))
            .await;
        browser.live().await;
        browser.press(".links button").await;
        let said = browser.text(".links [role=status]").await;
        assert!(
            said.starts_with("This browser does not let the page copy."),
            "{page}: {said}"
        );
        let selected = browser
            .script("const field = document.activeElement; return field.value.slice(field.selectionStart, field.selectionEnd)")
            .await;
        assert!(
            selected.ends_with("?v=1&rate=20&base=kgz-fy2025-minister@5.18"),
            "{page}: {selected}"
        );
    }
    browser.end().await;
}

#[tokio::test]
async fn the_page_needs_no_streams_workers_or_fetching() {
    let without = "for (const name of ['DecompressionStream', 'CompressionStream', 'ReadableStream', 'fetch', 'XMLHttpRequest', 'Worker', 'SharedWorker', 'BroadcastChannel', 'structuredClone']) delete globalThis[name];";
    let (browser, site) = with(without).await;
    reads_and_sets(&browser, &site).await;
    browser.end().await;
}

#[tokio::test]
async fn the_answer_does_not_depend_on_the_clock() {
    let mut clocks = Vec::new();
    for now in ["0", "4102444800000", "NaN"] {
        clocks.push((format!("/at-{now}"), after(&format!(
            "const Real = Date; Date = class extends Real {{ constructor(...all) {{ super(...all.length ? all : [{now}]); }} static now() {{ return {now}; }} }};
             performance.now = () => 0;"
        ))));
    }
    let named: Vec<_> = clocks
        .iter()
        .map(|(path, page)| (path.as_str(), page.clone()))
        .collect();
    let site = Site::serve(&named);
    let browser = Browser::start(&[]).await;
    for (path, _) in &clocks {
        browser.open(&format!("{}{path}", site.origin)).await;
        browser.live().await;
        browser.answers(FRESH).await;
        browser.fill("rate-box", "20").await;
        browser.answers(AT_20).await;
        the_address_follows(&browser, 20).await;
    }
    browser.end().await;
}

#[tokio::test]
async fn a_browser_that_allows_no_change_of_address_loses_nothing() {
    // As WebKit does after a hundred changes in ten seconds, and every browser where the page stands in an attribute.
    let refusing = "
        globalThis.asked = 0;
        for (const name of ['pushState', 'replaceState']) History.prototype[name] = () => {
          asked++;
          throw new DOMException('Attempt to use history more than 100 times per 10 seconds', 'SecurityError');
        };";
    let (browser, site) = with(refusing).await;
    reads_and_sets(&browser, &site).await;
    browser.until("the address was tried", "asked > 0").await;
    browser.fill("rate-box", "20").await;
    browser.answers(AT_20).await;
    let state = browser
        .script("return document.documentElement.dataset.state")
        .await;
    assert_eq!(state, "live");
    browser.end().await;
}

#[tokio::test]
async fn five_thousand_moves_of_the_slider_in_a_second_are_kept_up_with() {
    let (browser, _site) = opened("").await;
    // Spread over a second, as fast as the page lets them come; what it takes more than that the page has stood still.
    let storm = "
        const done = arguments[0], slider = document.querySelector('input[type=range]');
        const began = performance.now(), before = history.length;
        let sent = 0, last = began, longest = 0;
        const frame = () => {
          const now = performance.now();
          longest = Math.max(longest, now - last);
          last = now;
          for (const due = Math.min((now - began) * 5, 5000); sent < due; sent++) {
            slider.value = sent === 4999 ? 447 : sent % 900;
            slider.dispatchEvent(new Event('input', { bubbles: true }));
          }
          if (sent < 5000) setTimeout(frame, 0);
          else requestAnimationFrame(() => setTimeout(() => done([performance.now() - began, longest, history.length - before]), 50));
        };
        frame();";
    let spent = browser.driver.execute_async(storm, vec![]).await;
    let spent: [f64; 3] =
        serde_json::from_value(spent.expect("it ends").json().clone()).expect("three numbers");
    browser.answers(AT_20).await;
    println!(
        "5,000 moves: {:.0} ms, at most {:.0} ms at a time, {} entries of the history",
        spent[0], spent[1], spent[2]
    );
    assert!(spent[0] < 3_000.0, "5,000 moves take {} ms", spent[0]);
    assert!(spent[1] < 500.0, "the page stood still for {} ms", spent[1]);
    assert!(spent[2] < 5.0, "{} entries of the history", spent[2]);
    the_address_follows(&browser, 20).await;
    browser.end().await;
}

#[tokio::test]
async fn a_page_that_was_left_is_as_it_was_when_the_reader_comes_back() {
    let site = Site::serve(&[(
        "/elsewhere",
        "<!doctype html><title>Elsewhere</title><p>Elsewhere".to_owned(),
    )]);
    let browser = Browser::start(&[]).await;
    browser.open(&format!("{}/?rate=20", site.origin)).await;
    browser.live().await;
    browser.fill("rate-box", "25").await;
    browser.answers(AT_25).await;
    the_address_follows(&browser, 25).await;
    browser
        .script("globalThis.kept = true; location.href = '/elsewhere'")
        .await;
    browser
        .until("it is left", "document.title === 'Elsewhere'")
        .await;
    browser.driver.back().await.expect("the way back");
    browser.live().await;
    browser.answers(AT_25).await;
    // The browser may have kept the page as it was, or opened it anew.
    println!(
        "kept as it was: {}",
        browser
            .script("return String(globalThis.kept ?? false)")
            .await
    );
    browser.fill("rate-box", "20").await;
    browser.answers(AT_20).await;
    the_address_follows(&browser, 20).await;
    browser.end().await;
}

#[tokio::test]
async fn a_tab_that_was_suspended_goes_on_where_it_was() {
    let (browser, _site) = opened("").await;
    let turn = "const slider = document.querySelector('input[type=range]'); slider.value = 447; slider.dispatchEvent(new Event('input', { bubbles: true }));";
    browser.script(turn).await;
    // Before the address has followed.
    browser
        .command("Page.setWebLifecycleState", json!({ "state": "frozen" }))
        .await;
    tokio::time::sleep(Duration::from_secs(1)).await;
    browser
        .command("Page.setWebLifecycleState", json!({ "state": "active" }))
        .await;
    browser.answers(AT_20).await;
    the_address_follows(&browser, 20).await;
    browser.fill("rate-box", "25").await;
    browser.answers(AT_25).await;
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
