//! What is typed: what it means to its reader, what is said of it, and the keypad for it.

use std::time::{Duration, Instant};
use thirtyfour::prelude::*;
use trade_horizon_e2e::states::{AT_20, UNFOLD};
use trade_horizon_e2e::{Browser, opened, show};

#[tokio::test]
async fn what_is_typed_means_what_its_reader_means() {
    let (browser, site) = opened("ru/").await;
    assert_eq!(
        browser
            .script("return document.getElementById('rate-box').value")
            .await,
        "10,00"
    );
    let typed = [
        ("ru/", "rate-box", "12,5", "rate=12.5", "12,50"),
        ("ru/", "rate-box", "12.5", "rate=12.5", "12,50"),
        ("ky/", "rate-box", "12,5 %", "rate=12.5", "12,50"),
        ("ru/", "target-box", "12 500", "target=12500", "12500"),
        ("ru/", "target-box", "3х", "target=3x", "3x"),
        ("ru/", "by-box", "2029/30", "by=fy2030", "2029/30"),
        (
            "ky/",
            "by-box",
            "2029/2030-финансы жылы",
            "by=fy2030",
            "2029/30",
        ),
        ("ur/", "rate-box", "۱۲٫۵", "rate=12.5", "12.50"),
        ("ur/", "by-box", "2029-30", "by=fy2030", "2029-30"),
        ("", "rate-box", "۱۲٫۵", "rate=12.5", "12.50"),
        ("", "target-box", "12 500", "target=12500", "12500"),
        ("", "target-box", "1,000,000", "target=1000000", "1000000"),
        ("", "rate-box", "12,5", "rate=12.5", "12.50"),
        ("ur/", "rate-box", "12,5", "rate=12.5", "12.50"),
        ("", "by-box", "2029-30", "by=fy2030", "FY2029-30"),
    ];
    for (folder, field, entry, link, shown) in typed {
        show(&browser, &site, folder).await;
        browser
            .script("for (const fold of document.querySelectorAll('details')) fold.open = true;")
            .await;
        browser.fill(field, entry).await;
        browser
            .until(link, &format!("location.search.endsWith({link:?})"))
            .await;
        let holds = browser
            .script(&format!("return document.getElementById('{field}').value"))
            .await;
        assert_eq!(holds, shown, "{folder} {entry}");
    }
    for (folder, entry, part) in [
        ("", "1,17,6", "plain number"),
        ("ru/", "1,176", "1,176"),
        ("ur/", "1,17,6", "12.5"),
        ("ky/", "1,176", "1,176"),
    ] {
        show(&browser, &site, folder).await;
        browser.fill("rate-box", entry).await;
        let told = browser.text("#rate-error").await;
        assert!(told.contains(part), "{folder} {entry}: {told}");
        let holds = browser
            .script("return document.getElementById('rate-box').value")
            .await;
        assert_eq!(holds, entry, "what was typed stays");
    }
    browser.end().await;
}

#[tokio::test]
async fn what_is_typed_after_a_press_takes_the_place_of_what_a_box_held() {
    let (browser, site) = opened("").await;
    for (field, entry, link) in [
        ("rate-box", "20", "v=1&rate=20"),
        ("arrive-box", "2040\u{e007}", "v=1&rate=21.9"),
        ("target-box", "900", "v=1&target=900"),
    ] {
        show(&browser, &site, "").await;
        browser
            .script("document.getElementById('more-fold').open = true")
            .await;
        browser.press(&format!("#{field}")).await;
        let typed = browser.driver.action_chain().send_keys(entry);
        typed.perform().await.expect("keys");
        let set = format!("document.documentElement.dataset.link === {link:?}");
        browser.until(field, &set).await;
    }
    browser.end().await;
}

#[tokio::test]
async fn a_message_moves_nothing_and_the_press_counts() {
    let (browser, _site) = opened("?rate=19").await;
    let find = async |selector: &str| browser.driver.find(By::Css(selector)).await.expect("there");
    browser.enter("rate-box", "abc").await;
    let more = find(".dial:has(#rate-box) .dial-more").await;
    let places = "return ['.dial-more', '.dial-less', '#rate-slider', '#rate-box', '.chart-section', '.controls-choices'].map((e) => document.querySelector(e).getBoundingClientRect()).map((r) => [r.left, r.top]).join()";
    let before = browser.script(places).await;
    let actions = browser.driver.action_chain();
    let down = actions.move_to_element_center(&more).click_and_hold();
    down.perform().await.expect("a press begins");
    browser.frames().await;
    assert_eq!(browser.script(places).await, before, "nothing moves");
    let up = browser.driver.action_chain().release();
    up.perform().await.expect("the press ends");
    browser.answers(AT_20).await;
    browser.end().await;
}

#[tokio::test]
async fn what_is_not_understood_is_named_within_a_second() {
    let (browser, site) = opened("").await;
    for (query, field, entry) in [
        ("", "rate-box", "abc"),
        ("", "rate-box", "1 2"),
        ("", "target-box", "1 5"),
        ("", "by-box", "soon"),
        ("ru/", "rate-box", "12,,5"),
    ] {
        show(&browser, &site, query).await;
        browser
            .script("for (const fold of document.querySelectorAll('details')) fold.open = true")
            .await;
        browser.enter(field, entry).await;
        let typed = Instant::now();
        let name = field.trim_end_matches("-box");
        browser
            .until(
                "it is named",
                &format!("document.getElementById('{name}-error').textContent !== ''"),
            )
            .await;
        let spent = typed.elapsed();
        assert!(spent < Duration::from_millis(1_300), "{entry}: {spent:?}");
        let focus = browser.script("return document.activeElement.id").await;
        assert_eq!(focus, field, "the reader is still in it");
    }
    // A value on its way to another is not.
    show(&browser, &site, "").await;
    let field = browser.enter("rate-box", "-").await;
    assert_eq!(browser.text("#rate-error").await, "");
    field.send_keys("3").await.expect("a key");
    tokio::time::sleep(Duration::from_secs(1)).await;
    assert_eq!(browser.text("#rate-error").await, "");
    browser.answers("never").await;
    browser.end().await;
}

#[tokio::test]
async fn every_keypad_has_what_a_box_takes() {
    let (browser, _site) = opened("").await;
    let digits = "return [...document.querySelectorAll('input:not([type=range], [type=radio], [type=checkbox])')].filter((e) => ['decimal', 'numeric', 'tel'].includes(e.inputMode) || e.type === 'number').map((e) => e.id).join()";
    assert_eq!(browser.script(digits).await, "", "a minus can be typed");
    browser.fill("rate-box", "-31.99").await;
    browser.answers("never").await;
    browser.end().await;
}

/// What a field holds, and whether it is said to be wrong.
async fn held(browser: &Browser, id: &str) -> String {
    let held = format!(
        "const field = document.getElementById('{id}'); return field.value + (field.ariaInvalid === 'true' ? ' !' : '')"
    );
    browser.script(&held).await
}

/// Writes into a field and leaves it.
async fn leaves(browser: &Browser, id: &str, text: &str) {
    browser.fill(id, text).await;
    browser.script("document.activeElement.blur()").await;
    browser.frames().await;
}

#[tokio::test]
async fn a_refusal_goes_with_its_cause() {
    let (browser, site) = opened("").await;
    leaves(&browser, "arrive-box", "abc").await;
    assert_eq!(held(&browser, "arrive-box").await, "abc !");
    leaves(&browser, "arrive-box", "FY2056-57").await;
    assert_eq!(held(&browser, "arrive-box").await, "FY2056-57");
    // What was typed within the second before another change is not brought back.
    let field = browser.enter("rate-box", "12x").await;
    field.send_keys(Key::Up + "").await.expect("a key");
    browser
        .script("window.until = performance.now() + 1200")
        .await;
    browser
        .until("a second passes", "performance.now() > until")
        .await;
    let now = held(&browser, "rate-box").await;
    assert!(!now.contains('x') && !now.contains('!'), "{now}");
    show(&browser, &site, "?goal=ca5-triple").await;
    browser.script(UNFOLD).await;
    browser.frames().await;
    leaves(&browser, "parts-0-box", "abc").await;
    leaves(&browser, "shock-fall-box", "150").await;
    assert_eq!(held(&browser, "parts-0-box").await, "abc !");
    assert_eq!(held(&browser, "shock-fall-box").await, "150 !");
    for fold in [".countries ~ .quiet", ".shock ~ .quiet"] {
        browser.press(fold).await;
    }
    browser.frames().await;
    assert_eq!(held(&browser, "parts-0-box").await, "");
    assert_eq!(held(&browser, "shock-fall-box").await, "");
    browser.end().await;
}

/// A browser tells of no change where a field holds again what it held.
#[tokio::test]
async fn a_slip_takes_back_nothing_that_was_chosen_after_it() {
    let (browser, _site) = opened("").await;
    browser.press("#rate-box").await;
    let typed = async |keys: TypingData| {
        let chain = browser.driver.action_chain().send_keys(keys);
        chain.perform().await.expect("keys");
    };
    typed(Key::End + "5").await;
    typed(Key::Backspace + "").await;
    typed(Key::Tab + "").await;
    browser.promise("ca5-triple").await;
    browser
        .until("another promise", "location.search.includes('ca5-triple')")
        .await;
    browser.press("#rate-box").await;
    typed("12,5,1".into()).await;
    browser
        .until(
            "it is named",
            "document.getElementById('rate-error').textContent !== ''",
        )
        .await;
    let link = browser
        .script("return document.documentElement.dataset.link")
        .await;
    assert_eq!(link, "v=1&goal=ca5-triple");
    browser.end().await;
}

#[tokio::test]
async fn escape_gives_back_what_was_there() {
    let (browser, _site) = opened("").await;
    for (field, raw, there) in [
        ("rate-box", "77", "10.00"),
        ("arrive-box", "203", "FY2056-57"),
        ("by-box", "2030", ""),
    ] {
        browser.script(UNFOLD).await;
        let opened = browser.answer().await;
        let field = browser.enter(field, raw).await;
        field.send_keys(Key::Escape + "").await.expect("a key");
        browser.answers(&opened).await;
        assert_eq!(
            field.prop("value").await.expect("a value").as_deref(),
            Some(there),
            "{raw}"
        );
        let link = "return document.documentElement.dataset.link ?? ''";
        assert_eq!(browser.script(link).await, "", "{raw}");
    }
    browser.end().await;
}

#[tokio::test]
async fn a_message_stands_on_the_screen_at_every_width() {
    let (browser, site) = opened("").await;
    for query in [
        "",
        "?lang=ur",
        "?lang=ru",
        "?lang=ky",
        "?show=card",
        "?show=card&lang=ur",
        "?show=card&lang=ru",
        "?show=sentence&lang=ru",
    ] {
        show(&browser, &site, query).await;
        for (field, raw) in [("rate-box", "abc"), ("arrive-box", "x")] {
            if query.contains("show") && field == "arrive-box" {
                continue;
            }
            browser.fill(field, raw).await;
            let error = field.replace("-box", "-error");
            let stands = format!("document.getElementById('{error}').textContent !== ''");
            browser.until("it is named", &stands).await;
            for width in [320, 360, 390, 512, 560, 640, 768, 1280] {
                let screen = serde_json::json!({ "width": width, "height": 900, "deviceScaleFactor": 1, "mobile": false });
                browser
                    .command("Emulation.setDeviceMetricsOverride", screen)
                    .await;
                browser.frames().await;
                let beyond = browser
                    .script(&format!(
                        "const box = document.getElementById('{error}').getBoundingClientRect(), answer = document.querySelector('h1').getBoundingClientRect();
                         const wide = document.documentElement.scrollWidth > innerWidth;
                         return [box.left < 0, box.right > innerWidth, wide, box.width < 60, {} && box.top < answer.bottom - 2].join()",
                        query.contains("show")
                    ))
                    .await;
                assert_eq!(
                    beyond, "false,false,false,false,false",
                    "{query} {field} {width}"
                );
            }
        }
    }
    browser.end().await;
}

/// What is pressed does not move before the press has ended; then each message has its own room.
#[tokio::test]
async fn a_message_lies_on_nothing_that_is_read() {
    let (browser, site) = opened("").await;
    show(&browser, &site, "?goal=ca5-triple").await;
    browser.script(UNFOLD).await;
    for (field, raw) in [
        ("target-box", "-5"),
        ("shock-from-box", "soon"),
        ("parts-0-box", "zz"),
        ("parts-0.x-box", "xx"),
    ] {
        browser.enter(field, raw).await;
        let next = browser.driver.find(By::Css("#by-box")).await.expect("one");
        let above = "document.getElementById('by-box').getBoundingClientRect().top - document.querySelector('h1').getBoundingClientRect().top";
        let before = browser.script(&format!("document.getElementById('by-box').scrollIntoView({{ block: 'center' }}); return {above}")).await;
        let down = browser.driver.action_chain();
        let down = down.move_to_element_center(&next).click_and_hold();
        down.perform().await.expect("a press begins");
        browser.frames().await;
        let held = browser.script(&format!("return {above}")).await;
        assert_eq!(held, before, "{field} moves what is pressed");
        let up = browser.driver.action_chain().release();
        up.perform().await.expect("the press ends");
        let error = field.replace("-box", "-error");
        let named = format!("document.getElementById('{error}').textContent !== ''");
        browser.until("it is named", &named).await;
    }
    let covered = browser
        .script(
            "const boxes = (of) => [...document.querySelectorAll(of)].filter((e) => e.textContent !== '' || e.value !== undefined).map((e) => [e, e.getBoundingClientRect()]).filter(([, box]) => box.width > 0);
             const read = boxes('.more .field-hint, .more label, .more input, .more button, .more .country-name, .more .field-error');
             const over = (a, b) => a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1;
             const messages = boxes('.more .field-error');
             return messages.length + ' ' + messages.flatMap(([e, box]) => read.filter(([other, its]) => !other.contains(e) && over(box, its)).map(([other]) => e.id + ' on ' + other.textContent + other.id)).join()",
        )
        .await;
    assert_eq!(covered, "4 ");
    browser.end().await;
}

/// Who empties a box is about to type in it: what stands beside it is not lost, and what it said counts until then.
#[tokio::test]
async fn an_emptied_box_leaves_what_was_entered_beside_it() {
    let (browser, site) = opened("?shock=fy2027:-40:5").await;
    let link = "return document.documentElement.dataset.link ?? ''";
    let backspace = || Key::Backspace + "";
    let years = browser.enter("shock-years-box", "5").await;
    years.send_keys(backspace()).await.expect("a key");
    years.send_keys("4").await.expect("a key");
    browser
        .until(
            "the rest of the fall stands",
            "document.documentElement.dataset.link === 'v=1&shock=fy2027:-40:4'",
        )
        .await;
    // Left empty it is what it was at first.
    years.send_keys(backspace()).await.expect("a key");
    assert_eq!(browser.script(link).await, "v=1&shock=fy2027:-40:5");
    years.send_keys(Key::Tab + "").await.expect("a key");
    browser
        .until(
            "left empty, no fall counts",
            "document.documentElement.dataset.link === ''",
        )
        .await;
    // A figure of one's own keeps its period.
    show(&browser, &site, "?base=10&period=2023").await;
    browser.script(UNFOLD).await;
    let base = browser.enter("base-box", "1").await;
    base.send_keys(backspace()).await.expect("a key");
    base.send_keys("12").await.expect("a key");
    browser
        .until(
            "the period stands",
            "document.documentElement.dataset.link === 'v=1&base=12&period=2023'",
        )
        .await;
    browser.end().await;
}
