//! How the program takes the place of the page that stood there before it, and what others make of that page: what was done before the
//! start survives it, translated text stays true, and the bytes in the page are those that the tools wrote.

use base64::Engine as _;
use thirtyfour::prelude::*;
use trade_horizon_e2e::states::AT_20;
use trade_horizon_e2e::{Browser, Site, built_file, html, opened, show};

/// A page whose program starts when `go` is called.
fn held_back() -> String {
    let hold = "<script>
        const instantiate = WebAssembly.instantiate, held = new Promise((start) => globalThis.go = start);
        WebAssembly.instantiate = async (...all) => { await held; return instantiate(...all); };
      </script>";
    html().replacen("<head>", &format!("<head>{hold}"), 1)
}

async fn waiting() -> (Browser, Site) {
    let site = Site::serve(&[("/held", held_back())]);
    let browser = Browser::start(&[]).await;
    browser.open(&format!("{}/held", site.origin)).await;
    (browser, site)
}

#[tokio::test]
async fn what_is_half_typed_before_the_start_survives_it() {
    let (browser, _site) = waiting().await;
    let field = browser
        .driver
        .find(By::Id("rate-box"))
        .await
        .expect("the field");
    field.click().await.expect("it can be pressed");
    field.send_keys(Key::Control + "a").await.expect("a key");
    field.send_keys("20x").await.expect("keys");
    field.send_keys(Key::Left + "").await.expect("a key");
    browser.script("go()").await;
    browser.live().await;
    let held = browser
        .script("const e = document.activeElement; return [e.id, e.value, e.selectionStart].join()")
        .await;
    assert_eq!(held, "rate-box,20x,2", "focus, entry and caret");
    // What is typed next goes on from there.
    let field = browser
        .driver
        .find(By::Id("rate-box"))
        .await
        .expect("the field");
    field.send_keys(Key::Delete + "").await.expect("a key");
    browser.answers(AT_20).await;
    browser.end().await;
}

#[tokio::test]
async fn a_fold_and_a_choice_made_before_the_start_survive_it() {
    let (browser, _site) = waiting().await;
    browser.press("#sources-fold > summary").await;
    browser.press("#scale-linear").await;
    let place = "return String(Math.round(document.getElementById('scale-linear').getBoundingClientRect().top))";
    let seen = browser.script(place).await;
    let scrolled = browser.script("return String(scrollY)").await;
    browser.script("go()").await;
    browser.live().await;
    assert_eq!(browser.script(place).await, seen, "what is in view stays");
    let kept = browser
        .script("return [document.getElementById('sources-fold').open, document.getElementById('scale-linear').checked, scrollY].join()")
        .await;
    assert_eq!(kept, format!("true,true,{scrolled}"));
    assert!(
        browser
            .script("return document.documentElement.dataset.link")
            .await
            .contains("scale=linear")
    );
    browser.end().await;
}

#[tokio::test]
async fn a_promise_chosen_before_the_start_counts_and_the_focus_stays_on_what_has_no_name() {
    let (browser, _site) = waiting().await;
    browser.promise("ca5-triple").await;
    // A fold that ends with its result, which follows the promise.
    let focus = "return document.activeElement.closest('summary')?.textContent.slice(0, 12) ?? ''";
    browser
        .script("[...document.querySelectorAll('summary')].find((one) => one.id === '').focus()")
        .await;
    assert_eq!(browser.script(focus).await, "More choices");
    browser.script("go()").await;
    browser.live().await;
    browser.answers("reached 11.526704607248 2036").await;
    assert_eq!(browser.script(focus).await, "More choices");
    let chosen = "return document.getElementById('goal').value";
    assert_eq!(browser.script(chosen).await, "ca5-triple");
    browser.end().await;
}

/// The still page has the answer to no choices.
#[tokio::test]
async fn while_a_link_with_choices_opens_the_answer_is_faint_and_the_page_says_why() {
    let (browser, site) = waiting().await;
    let shown = "return [document.documentElement.dataset.state, document.querySelector('.state-opening').checkVisibility(),
        ...['.opening', '.chart-section'].map((part) => getComputedStyle(document.querySelector(part)).opacity < .5)].join()";
    assert_eq!(browser.script(shown).await, "static,false,false,false");
    browser.open(&format!("{}/held?rate=20", site.origin)).await;
    assert_eq!(browser.script(shown).await, "opening,true,true,true");
    browser.script("go()").await;
    browser.live().await;
    browser.answers(AT_20).await;
    assert_eq!(browser.script(shown).await, "live,false,false,false");
    browser.end().await;
}

/// The still page's links lead to other pages, which open with what this one was asked for.
#[tokio::test]
async fn a_language_or_a_promise_chosen_before_the_start_leaves_the_choices() {
    let site = Site::serve(&[
        ("/held", held_back()),
        ("/ru/index.html", built_file("ru/index.html")),
    ]);
    let browser = Browser::start(&[]).await;
    let choices = "?goal=ca5-triple&rate=15&base=500&lang=en";
    let asked = async |press: &str| {
        browser
            .open(&format!("{}/held{choices}", site.origin))
            .await;
        browser
            .script(&format!("document.querySelector({press:?}).click()"))
            .await;
        browser
            .until("it leads on", &format!("location.search !== '{choices}'"))
            .await;
        browser.script("return location.search").await
    };
    assert_eq!(
        asked(".opener[href*=tjk]").await,
        "?goal=tjk-500m&rate=15&lang=en"
    );
    assert_eq!(
        asked(".languages [lang=ru]").await,
        "?goal=ca5-triple&rate=15&base=500&lang=ru"
    );
    browser.live().await;
    browser.answers("reached 7.8").await;
    browser.end().await;
}

#[tokio::test]
async fn a_drag_begun_before_the_start_is_not_cut_off() {
    let (browser, _site) = waiting().await;
    let slider = browser
        .driver
        .find(By::Id("rate-slider"))
        .await
        .expect("the slider");
    slider.scroll_into_view().await.expect("it can be shown");
    let actions = browser.driver.action_chain();
    actions
        .move_to_element_center(&slider)
        .click_and_hold()
        .move_by_offset(20, 0)
        .perform()
        .await
        .expect("a drag begins");
    browser.script("go()").await;
    tokio::time::sleep(std::time::Duration::from_millis(700)).await;
    let state = "return document.documentElement.dataset.state";
    assert_eq!(
        browser.script(state).await,
        "static",
        "while the pointer is down"
    );
    let actions = browser.driver.action_chain();
    actions
        .move_by_offset(20, 0)
        .release()
        .perform()
        .await
        .expect("the drag ends");
    let set = browser
        .script("return document.getElementById('rate-slider').value")
        .await;
    browser.live().await;
    let now = "return document.getElementById('rate-slider').value";
    // The rate is rounded; the slider stands where that is.
    let [set, now] = [set, browser.script(now).await].map(|at| at.parse::<i32>().expect("a place"));
    assert!((set - now).abs() <= 8, "{set} {now}");
    assert_ne!(set, 316);
    let link = browser
        .script("return document.documentElement.dataset.link")
        .await;
    let rate = link
        .split("rate=")
        .nth(1)
        .and_then(|rate| rate.parse::<f64>().ok());
    let expected = f64::from(now * now) / 1e4;
    assert!(
        rate.is_some_and(|rate| (rate - expected).abs() < 0.3),
        "{link} {expected}"
    );
    browser.end().await;
}

#[tokio::test]
async fn what_stands_in_a_saved_page_is_nobodys_entry() {
    let (browser, _site) = opened("?goal=ca5-triple&rate=20&levers=drones:2026").await;
    let saved = browser
        .script("return '<!doctype html>' + document.documentElement.outerHTML")
        .await;
    browser.end().await;
    let site = Site::serve(&[("/saved", saved)]);
    let browser = Browser::start(&[]).await;
    browser
        .open(&format!("{}/saved?rate=20", site.origin))
        .await;
    browser.live().await;
    browser.answers(AT_20).await;
    let levers = browser
        .script("return String(document.querySelectorAll('.lever :checked').length)")
        .await;
    assert_eq!(levers, "0");
    browser.end().await;
}

/// Every text of the page in two elements of its own, as a translator leaves it.
const TRANSLATED: &str = "
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT), all = [];
    while (texts.nextNode()) {
      const { parentElement: { tagName }, data } = texts.currentNode;
      if (data.trim() && tagName !== 'SCRIPT' && !texts.currentNode.parentElement.closest('svg')) all.push(texts.currentNode);
    }
    for (const text of all) {
      const outer = document.createElement('font'), inner = document.createElement('font');
      outer.append(inner);
      inner.append(text.data);
      text.replaceWith(outer);
    }
    return String(all.length)";

/// A reader sets a rate, a goal and a language, and reads the right answer in every sentence.
async fn reads_true(browser: &Browser) {
    browser
        .script("const s = document.getElementById('rate-slider'); s.value = 447; s.dispatchEvent(new Event('input', { bubbles: true }))")
        .await;
    browser.answers(AT_20).await;
    let said = "return ['h1', '.proportion', '.readings', '.chart-title'].map((e) => document.querySelector(e).textContent).join(' | ')";
    let told = browser.script(said).await;
    for part in ["20% a year", "FY2041-42", "16.2 years"] {
        assert!(told.contains(part), "{part}: {told}");
    }
    browser.press("#goal [value=ca5-triple]").await;
    browser.answers("reached 6.02").await;
    let told = browser.script(said).await;
    assert!(
        told.contains("2031") && !told.contains("Kyrgyzstan trade reaches"),
        "{told}"
    );
    browser.press("nav [hreflang=ru]").await;
    let heading = browser.text("h1").await;
    assert!(heading.contains("2031"), "{heading}");
    // Slice after slice turns.
    let left = "[...document.querySelectorAll('h1, h2, h3, label, summary, th')].map((e) => e.textContent).join(' ')";
    browser
        .until(
            "every part is in Russian",
            &format!("(() => {{ const left = {left}; return !left.includes('Growth a year') && left.includes('Рост'); }})()"),
        )
        .await;
}

#[tokio::test]
async fn translated_text_says_what_the_answer_is() {
    let (browser, site) = opened("").await;
    let texts: u32 = browser.script(TRANSLATED).await.parse().expect("a number");
    assert!(texts > 150, "{texts} texts");
    reads_true(&browser).await;
    // And before the start.
    let script = format!(
        "<script>new MutationObserver((_, all) => {{ if (document.getElementById('program')) {{ all.disconnect(); (() => {{ {TRANSLATED} }})(); }} }}).observe(document, {{ childList: true, subtree: true }})</script>"
    );
    let page = html().replacen("<head>", &format!("<head>{script}"), 1);
    let site_before = Site::serve(&[("/", page)]);
    show(&browser, &site_before, "").await;
    reads_true(&browser).await;
    drop(site);
    browser.end().await;
}

#[tokio::test]
async fn the_bytes_in_the_page_are_those_that_the_tool_wrote() {
    let tool = concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/../../target/bound/trade-horizon/trade-horizon_bg.wasm"
    );
    let written = std::fs::read(tool).expect("what wasm-bindgen wrote");
    let caught = "<script>
        const instantiate = WebAssembly.instantiate;
        WebAssembly.instantiate = (bytes, imports) => { globalThis.handed = bytes.slice(); return instantiate(bytes, imports); };
      </script>";
    for folder in ["", "ur/", "ru/", "ky/"] {
        let file = trade_horizon_e2e::built().with_file_name(format!("{folder}index.html"));
        let page = std::fs::read_to_string(file).expect("the page");
        let site = Site::serve(&[("/", page.replacen("<head>", &format!("<head>{caught}"), 1))]);
        let browser = Browser::start(&[]).await;
        browser.open(&site.origin).await;
        browser.live().await;
        let text = browser
            .script("let text = ''; for (let i = 0; i < handed.length; i += 9999) text += String.fromCharCode(...handed.subarray(i, i + 9999)); return btoa(text)")
            .await;
        let handed = base64::prelude::BASE64_STANDARD
            .decode(text)
            .expect("base64");
        assert!(
            handed == written,
            "{folder}: {} bytes of {}",
            handed.len(),
            written.len()
        );
        browser.end().await;
    }
}

#[tokio::test]
async fn what_is_typed_before_the_program_starts_counts() {
    let site = Site::serve(&[]);
    let browser = Browser::impatient().await;
    browser.open(&format!("{}/slow", site.origin)).await;
    browser
        .until(
            "the static page is there",
            "document.getElementById('rate-box') !== null",
        )
        .await;
    assert_eq!(
        browser
            .script("return document.documentElement.dataset.state")
            .await,
        "static"
    );
    let field = browser
        .driver
        .find(By::Id("rate-box"))
        .await
        .expect("the field");
    field.send_keys(Key::Control + "a").await.expect("a key");
    field.send_keys("20").await.expect("keys");
    browser.live().await;
    browser.answers("reached 16.237054914259 FY2041-42").await;
    assert_eq!(
        browser.script("return document.activeElement.id").await,
        "rate-box",
        "the focus stays"
    );
    browser.end().await;
}

#[tokio::test]
async fn the_program_takes_over_without_a_jump() {
    let site = Site::serve(&[]);
    let browser = Browser::start(&[]).await;
    for (width, height) in [(500, 900), (1280, 900)] {
        browser
            .driver
            .set_window_rect(0, 0, width, height)
            .await
            .expect("the window");
        browser.open(&format!("{}/slow", site.origin)).await;
        browser.live().await;
        let shift = browser.driver.execute_async(
            "const done = arguments[0]; let sum = 0;
             new PerformanceObserver((list) => { for (const e of list.getEntries()) sum += e.value; }).observe({ type: 'layout-shift', buffered: true });
             setTimeout(() => done(sum.toFixed(4)), 500)",
            vec![],
        ).await.expect("the script runs");
        assert_eq!(shift.json().as_str(), Some("0.0000"), "at {width} px");
    }
    browser.end().await;
}

/// A page that starts lays out what is in view; the rest has its turn later, one part in each frame, and nothing of that is left.
#[tokio::test]
async fn what_is_out_of_sight_is_laid_out_last() {
    let (browser, _site) = waiting().await;
    let late = "const parts = [...document.querySelectorAll('main section')];
        return [parts.length > 8, new Set(parts.map((part) => getComputedStyle(part).contentVisibility)).size,
            getComputedStyle(parts.at(-1)).contentVisibility, parts.some((part) => part.hasAttribute('style') || part.hasAttribute('data-laid'))].join()";
    assert_eq!(browser.script(late).await, "true,1,auto,false");
    browser.script("go()").await;
    browser.live().await;
    assert_eq!(browser.script(late).await, "true,1,visible,false");
    browser.end().await;
}
