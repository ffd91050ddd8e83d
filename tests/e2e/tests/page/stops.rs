//! The program stops: it traps at any point of its life, or memory is refused. The answer stays readable and no choice is lost.

use trade_horizon_e2e::states::{AT_20, AT_25, FRESH};
use trade_horizon_e2e::{Browser, opened, prepared, show};

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

/// Moves the slider to 25%, at whose call of this number the program traps.
async fn traps_at_a_move(browser: &Browser, later: u32) {
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
}

#[tokio::test]
async fn wherever_the_program_traps_the_answer_and_the_choices_are_there() {
    let (browser, site) = prepared(TRAP).await;
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
        traps_at_a_move(&browser, later).await;
        let kept = browser
            .script("return document.getElementById('start-again').search")
            .await;
        // The first calls read what was entered and write it down, and nobody knows it before.
        let known = if later > 10 {
            &["?v=1&rate=25"][..]
        } else {
            &["?v=1&rate=20", "?v=1&rate=25"]
        };
        assert!(
            known.contains(&kept.as_str()),
            "call {later} of a move: {kept}"
        );
        let answer = if kept.ends_with("25") { AT_25 } else { AT_20 };
        stops_and_starts_again(&browser, &format!("call {later} of a move"), answer).await;
    }
    browser.end().await;
}

#[tokio::test]
async fn a_page_that_was_turned_to_another_language_stops_in_that_language() {
    let (browser, site) = prepared(TRAP).await;
    show(&browser, &site, "").await;
    browser.press("nav [hreflang=ru]").await;
    browser
        .until("it is turned", "document.documentElement.lang === 'ru'")
        .await;
    browser.follows().await;
    traps_at_a_move(&browser, 60).await;
    let said = browser.text(".state-stopped").await;
    assert!(
        said.starts_with("Калькулятор остановился.")
            && said.ends_with("Начать снова с вашим выбором"),
        "{said}"
    );
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
    let (browser, site) = prepared(LITTLE_MEMORY).await;
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
    let (browser, site) = prepared(&format!(
        "if (!sessionStorage.tried) {{ sessionStorage.tried = 1; {refused} }}"
    ))
    .await;
    browser.open(&format!("{}/?rate=20", site.origin)).await;
    stops_and_starts_again(&browser, "no memory at all", AT_20).await;
    browser.end().await;
}

#[tokio::test]
async fn errors_of_others_do_not_stop_the_program() {
    let (browser, _site) = opened("?rate=20").await;
    // As scripts of the page's own: what Firefox's driver runs has other variables.
    browser
        .script(
            "const script = document.createElement('script');
             script.textContent = `
               setTimeout(() => { throw new RangeError('theirs'); });
               Promise.reject(new RangeError('theirs'));
               Promise.reject(new WebAssembly.RuntimeError('theirs'));
               dispatchEvent(new ErrorEvent('error', { error: new WebAssembly.RuntimeError('unreachable') }));`;
             document.head.append(script);",
        )
        .await;
    browser.fill("rate-box", "25").await;
    browser.answers("reached 13.266639848123 FY2038-39").await;
    let state = "return document.documentElement.dataset.state";
    assert_eq!(browser.script(state).await, "live");
    browser.end().await;
}
