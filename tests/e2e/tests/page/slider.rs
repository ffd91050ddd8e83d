//! Moves of the slider: how soon they are shown, what follows them at once, and how many are kept up with.

use trade_horizon_e2e::pointer::middle;
use trade_horizon_e2e::speed::{YARD, in_time};
use trade_horizon_e2e::states::AT_20;
use trade_horizon_e2e::{Engine, opened, show};

/// From an input to a document that is laid out again, on a processor four times slower than this machine's; prints the
/// medians. The bound is what a reader notices.
#[tokio::test]
async fn a_move_of_the_slider_is_shown_before_it_is_noticed() {
    let (browser, site) = opened("").await;
    browser.slow_down().await;
    for (what, query) in [
        ("one series", ""),
        (
            "levers and a fall",
            "?goal=ca5-triple&levers=digital-agreement:2027,drones:2026&shock=2026:-38:3",
        ),
        ("fading", "?path=fade"),
        (
            "ten parts",
            "?goal=ca5-triple&parts=kz.x:5,kz.m:2,uz.x:15,uz.m:9,kg.x:20,kg.m:1,tm.x:3,tm.m:4,tj.x:10",
        ),
    ] {
        browser.open("about:blank").await;
        browser.open(&format!("{}/{query}", site.origin)).await;
        browser.live().await;
        let spent = browser
            .driver
            .execute_async(
                format!("{YARD}
                 const done = arguments[0], slider = document.getElementById('rate-slider'), times = [], yards = [];
                 let moved = 0;
                 const drawn = () => document.querySelector('.chart-path').getAttribute('d') + document.querySelector('.answer').textContent;
                 (async () => {{
                   for (let i = 0; i < 40; i++) {{
                     await new Promise((next) => setTimeout(next, 20));
                     const before = drawn(), start = performance.now();
                     slider.value = 280 + 3 * i;
                     slider.dispatchEvent(new Event('input', {{ bubbles: true }}));
                     for (let turns = 0; drawn() === before && turns < 50; turns++) await null;
                     document.body.getBoundingClientRect();
                     times.push(performance.now() - start);
                     moved += drawn() !== before;
                     if (i % 4 === 3) yards.push(yard());
                   }}
                   done(moved > 30 ? [median(times), median(yards)] : null);
                 }})()"),
                vec![],
            )
            .await
            .expect("the script runs");
        let [median, yard] = [0, 1].map(|at| spent.json()[at].as_f64().expect("a time"));
        in_time(what, median, 100.0, yard);
    }
    browser.end().await;
}

/// Moves the slider and tells, when all that the move changes at once is done, which of two parts have followed.
const FOLLOWED: &str = "
const done = arguments[1], slider = document.getElementById('rate-slider');
const said = () => ['.chart-path', '.working'].map((part) => document.querySelector(part).outerHTML);
const before = said();
slider.value = String(arguments[0]);
slider.dispatchEvent(new Event('input', { bubbles: true }));
(async () => {
  for (let turn = 0; turn < 100; turn++) await null;
  done(said().map((now, at) => now !== before[at] ? 'follows' : 'waits').join(' '));
})();
";

#[tokio::test]
async fn what_is_in_view_follows_at_once_and_the_rest_when_the_reader_rests() {
    let (browser, _site) = opened("").await;
    browser
        .driver
        .set_window_rect(0, 0, 1000, 500)
        .await
        .expect("a size");
    for (part, slider, followed, years) in [
        ("#rate-slider", 400, "waits waits", "19.9"),
        ("#reading", 500, "follows waits", "13.2"),
        (".working", 400, "waits follows", "19.9"),
    ] {
        let look =
            format!("document.querySelector('{part}').scrollIntoView({{ block: 'center' }})");
        browser.script(&look).await;
        browser.frames().await;
        let told = browser
            .driver
            .execute_async(FOLLOWED, vec![slider.into()])
            .await;
        let told: String = told
            .expect("the slider moves")
            .convert()
            .expect("two words");
        assert_eq!(told, followed, "with {part} in view");
        browser.answers(&format!("reached {years}")).await;
        let working = browser.text(".working").await;
        assert!(working.contains(years), "{working}");
    }
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
    browser.the_address_follows(20).await;
    browser.end().await;
}

#[tokio::test]
async fn the_slider_of_an_amount_goes_where_it_is_dragged() {
    let (browser, _site) = opened("?path=linear").await;
    let [x, y] = middle(&browser, "#step-slider").await;
    let chain = browser.driver.action_chain();
    let chain = chain.move_to(x, y).click_and_hold();
    let chain = chain.move_by_offset(37, 0).release();
    chain.perform().await.expect("a drag");
    browser
        .until("the link has it", "location.search.includes('step=')")
        .await;
    let slider = "const slider = document.getElementById('step-slider'); return slider.value.split('.')[0] + ' ' + (slider.value > 5)";
    let stands = browser.script(slider).await;
    let amount = browser
        .script("return document.getElementById('step-box').value")
        .await;
    let (whole, _) = amount.split_once('.').expect("thousandths");
    assert_eq!(stands, format!("{whole} true"), "{amount}");
    for (place, amount) in [
        ("6.0774647887323934", "6.077"),
        ("-5.551115123125783e-17", "0"),
    ] {
        let to = format!(
            "const slider = document.getElementById('step-slider'); Object.defineProperty(slider, 'value', {{ value: {place:?}, configurable: true, writable: true }});
             slider.dispatchEvent(new Event('input', {{ bubbles: true }})); delete slider.value"
        );
        browser.script(&to).await;
        browser
            .until(
                amount,
                &format!("document.getElementById('step-box').value === {amount:?}"),
            )
            .await;
    }
    browser.end().await;
}

/// What goes back has its room from the start, and the words that are moved cover no letter of the line above.
#[tokio::test]
async fn the_first_move_moves_nothing_but_the_answer() {
    let (browser, site) = opened("").await;
    let places = "return ['.dial-row', '.arrival', '.counts', '.chart-section'].map((e) => document.querySelector(e).getBoundingClientRect().top + scrollY).join()";
    for phone in [false, true] {
        if phone {
            if Engine::asked() != Engine::Chromium {
                break;
            }
            browser.on_a_telephone(360, 740).await;
        }
        show(&browser, &site, "").await;
        let before = browser.script(places).await;
        if !phone {
            let high = browser
                .script("const words = document.querySelector('#answer [role=slider]'); return String(words.getBoundingClientRect().height / parseFloat(getComputedStyle(words).fontSize) < 1.6)")
                .await;
            assert_eq!(high, "true");
        }
        browser.press(".dial-more").await;
        browser.answers("reached 28.").await;
        assert_eq!(browser.script(places).await, before, "{phone}");
    }
    browser.end().await;
}
