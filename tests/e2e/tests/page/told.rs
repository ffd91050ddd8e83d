//! What is said beside the answer: what was not taken, what does not count, what a choice was before, and what a change is besides.

use trade_horizon_e2e::states::{COUNTRIES, UNFOLD};
use trade_horizon_e2e::{opened, prepared, show};

const NOTES: &str = "document.querySelector('.notes').innerText";

#[tokio::test]
async fn what_was_refused_is_said_whichever_parts_are_shown() {
    let (browser, site) = opened("?show=chart&rate=abc").await;
    for (query, said) in [
        ("?show=chart&rate=abc", "rate=abc"),
        (
            "?show=controls,chart&base=kgz-fy2025-minister@4.00",
            "record now says $5.18m",
        ),
    ] {
        show(&browser, &site, query).await;
        let seen = browser
            .script("const notes = document.querySelector('.notes'); return notes.checkVisibility() ? notes.innerText : ''")
            .await;
        assert!(seen.contains(said), "{query}: {seen}");
    }
    browser.end().await;
}

#[tokio::test]
async fn what_was_refused_is_named_until_it_is_chosen_in_any_way() {
    let (browser, site) = opened("").await;
    let named = format!("{NOTES}.includes('rate=abc')");
    for press in [".dial-more", ".arrive-earlier"] {
        show(&browser, &site, "?rate=abc&by=fy2030").await;
        browser.until("it is named", &named).await;
        browser.press(press).await;
        browser.until(press, &format!("!{named}")).await;
    }
    browser.end().await;
}

#[tokio::test]
async fn a_choice_that_is_not_taken_is_named_until_something_else_comes_about() {
    let (browser, _site) = opened("?goal=custom&path=linear&base=0&target=100&step=5").await;
    browser.script(UNFOLD).await;
    browser
        .script("document.getElementById('path-compound').click()")
        .await;
    browser
        .until("it is named", &format!("{NOTES}.startsWith('From zero')"))
        .await;
    // No link was there to leave it out of.
    let said = browser.script(&format!("return {NOTES}")).await;
    assert!(!said.contains("link"), "{said}");
    browser.fill("base-box", "10").await;
    browser.until("no longer", &format!("{NOTES} === ''")).await;
    browser.end().await;
}

#[tokio::test]
async fn rates_that_move_nothing_say_so() {
    let (browser, site) = opened(COUNTRIES).await;
    let idle = "Each part has a rate of its own";
    assert!(browser.text(".opens-with").await.contains(idle));
    // The arrival gives all of them one pace; they go back to their own with it.
    browser.press(".arrive-earlier").await;
    browser
        .until(
            "one pace",
            "new Set([...document.querySelectorAll('.country-name')].map((one) => one.dataset.rate)).size === 1",
        )
        .await;
    browser.press(".opens-with div:not([hidden]) > .back").await;
    browser
        .until(
            "their own again",
            "document.documentElement.dataset.link.endsWith('parts=kz:5,uz:15,kg:20,tm:3,tj:10')",
        )
        .await;
    show(&browser, &site, "?goal=ca5-triple&parts=kz:5&path=linear").await;
    let said = browser.script(&format!("return {NOTES}")).await;
    assert!(said.contains("Rates of single countries"), "{said}");
    show(&browser, &site, "?goal=kaz-1bn&parts=kz.x:20,kz.m:40").await;
    let fold = "return [...document.querySelectorAll('summary')].find((one) => one.textContent.includes('Kazakhstan'))?.textContent ?? ''";
    let said = browser.script(fold).await;
    assert!(said.contains("exports 20%, imports 40%"), "{said}");
    browser.end().await;
}

#[tokio::test]
async fn what_levers_make_of_the_answer_stands_below_it() {
    let (browser, _site) = opened("?goal=ca5-triple&rate=-10&levers=security:2030").await;
    let said = browser.text(".counted").await;
    assert!(
        said.starts_with("Counted: ") && said.ends_with("(without: never)."),
        "{said}"
    );
    // The year of the answer is read off as any pace's.
    let read = browser
        .script("return document.getElementById('paces-reading').getAttribute('aria-valuetext')")
        .await;
    assert_eq!(read, "2030: at any pace that can be set");
    browser.end().await;
}

#[tokio::test]
async fn the_status_line_tells_what_was_changed_besides_the_answer() {
    let (browser, site) = opened("").await;
    browser.script(UNFOLD).await;
    let status = "document.querySelector('p[role=status].visually-hidden').textContent";
    browser.press(".choices-undo > .quiet").await;
    browser
        .until("it is kept", &format!("{status}.includes('Kept.')"))
        .await;
    browser.fill("rate-box", "20").await;
    browser
        .until(
            "it differs",
            &format!("{status}.includes('15 years later')"),
        )
        .await;
    browser.fill("by-box", "2040").await;
    browser
        .until(
            "the verdict",
            &format!("{status}.includes('years late for the deadline, 2040')"),
        )
        .await;
    // What the deadline changes, and not the record, which it does not.
    let said = browser.script(&format!("return {status}")).await;
    assert!(!said.contains("run in 20 years"), "{said}");
    // Which fall the verdict counts, and that what the reader entered before waits.
    browser.fill("shock-fall-box", "30").await;
    let fall = format!("{status}.includes('A fall of 30%')");
    browser.until("the fall", &fall).await;
    show(&browser, &site, "?goal=ca5-triple&parts=kz:5").await;
    browser.script(UNFOLD).await;
    browser.press("input[name=path][value=linear]").await;
    let waits = format!("{status}.includes('Rates of single countries count only')");
    browser.until("what waits", &waits).await;
    browser.end().await;
}

#[tokio::test]
async fn what_the_reader_set_is_not_said_to_be_the_links() {
    let (browser, _site) = opened("").await;
    browser.fill("rate-box", "25").await;
    browser.promise("ca5-triple").await;
    browser
        .until("another promise", "location.search.includes('ca5-triple')")
        .await;
    browser.driver.back().await.expect("back");
    browser
        .until("back", "!location.search.includes('ca5-triple')")
        .await;
    let said = browser.text(".opens-with").await;
    assert!(said.starts_with("The page opens with 10% a year"), "{said}");
    browser.end().await;
}

#[tokio::test]
async fn starting_over_leaves_no_bad_address() {
    let (browser, _site) = opened("?goal=kgz-100m&rate=9999&base=zzz").await;
    browser.press(".choices-undo > .quiet:last-child").await;
    browser
        .until("the address is good", "location.search === ''")
        .await;
    browser.end().await;
}

#[tokio::test]
async fn a_link_that_is_not_handed_over_is_copied() {
    let refuses = "navigator.share = () => Promise.reject(new DOMException('', 'NotAllowedError'))";
    let (browser, site) = prepared(refuses).await;
    show(&browser, &site, "?rate=12").await;
    browser.press(".links-row:has(> a) > button").await;
    browser
        .until(
            "it says so",
            "document.querySelector('.links-row:has(#answer-link) + [role=status]').textContent.startsWith('Copied')",
        )
        .await;
    browser.end().await;
}

/// What is copied is not copied again by coming back to it.
#[tokio::test]
async fn that_something_was_copied_or_saved_is_said_until_the_answer_changes() {
    let (browser, _site) = opened("?rate=12").await;
    browser.keeps_what_is_copied().await;
    for button in [".links-row:has(#answer-link) > button", ".save-svg"] {
        browser.press(button).await;
    }
    let said = "[...document.querySelectorAll('.links-row:has(#answer-link) + [role=status], .downloads > [role=status]')].map((e) => e.textContent.slice(0, 6)).join('|')";
    let both = format!("{said}.split('|').filter((one) => one !== '').length === 2");
    browser.until("both are said", &both).await;
    browser.fill("rate-box", "13").await;
    browser
        .until("neither is", &format!("{said}.replaceAll('|', '') === ''"))
        .await;
    browser.fill("rate-box", "12").await;
    browser.follows().await;
    browser.frames().await;
    assert_eq!(
        browser
            .script(&format!("return {said}.replaceAll('|', '')"))
            .await,
        ""
    );
    browser.end().await;
}
