//! What a reader sets is followed by all of the page: it is then what its own link opens, mark for mark.

use trade_horizon_e2e::{Browser, opened, show};

/// Everything in the page, an element to a line, with what its fields hold. Not what tells of the way there: the pace that the page
/// opened with, and what has just been said.
const PAGE: &str = "
    const page = document.getElementById('app').cloneNode(true), fields = 'input, option';
    const now = document.getElementById('app').querySelectorAll(fields);
    for (const [at, field] of [...page.querySelectorAll(fields)].entries()) {
      for (const first of ['value', 'checked', 'selected']) field.removeAttribute(first);
      field.setAttribute('holds', [now[at].value, now[at].checked, now[at].selected].join());
    }
    for (const way of page.querySelectorAll('.opens-with, [role=status]')) way.remove();
    return page.outerHTML.replace(/<!--.*?-->/g, '').replaceAll('><', '>\\n<')";

/// Where two pages first differ.
fn difference<'a>(one: &'a str, other: &'a str) -> Option<(&'a str, &'a str)> {
    let alike = one.lines().count() == other.lines().count();
    let first = one.lines().zip(other.lines()).find(|(a, b)| a != b);
    first.or_else(|| (!alike).then_some(("so many lines", "and more")))
}

/// Waits until the page shows what was set, also where it is out of sight.
async fn all_of_it_follows(browser: &Browser, what: &str) {
    let root = "document.documentElement.dataset";
    let followed = format!("{root}.link && {root}.behind === 'false' && {root}.turning !== 'on'");
    browser.until(what, &followed).await;
}

#[tokio::test]
async fn whatever_is_set_the_page_is_what_its_link_opens() {
    let (browser, site) = opened("").await;
    let slider = "const slider = document.getElementById('rate-slider'); slider.value = 447; slider.dispatchEvent(new Event('input', { bubbles: true }))";
    let goal = "const goal = document.getElementById('goal'); goal.value = 'ca5-triple'; goal.dispatchEvent(new Event('change', { bubbles: true }))";
    let press = |selector: &str| format!("document.querySelector({selector:?}).click()");
    for (what, script, link) in [
        ("the pace", slider.to_owned(), "v=1&rate=20"),
        ("the promise", goal.to_owned(), "v=1&goal=ca5-triple"),
        (
            "a promise below",
            press(".promise .opener[href='?goal=tjk-500m']"),
            "v=1&goal=tjk-500m",
        ),
        (
            "a figure",
            press("#base-kgz-fy2025-sbp"),
            "v=1&base=kgz-fy2025-sbp",
        ),
        ("the arrival", press(".arrive-later"), "v=1&rate=9.4"),
        (
            "what it is compared with",
            press(".choices-undo > .quiet"),
            "v=1&vs=v.1",
        ),
        ("the language", press("nav [hreflang=ur]"), "v=1&lang=ur"),
    ] {
        show(&browser, &site, "").await;
        browser.script(&script).await;
        all_of_it_follows(&browser, what).await;
        let set = "return document.documentElement.dataset.link";
        assert_eq!(browser.script(set).await, link, "{what}");
        let moved = browser.script(PAGE).await;
        assert!(moved.lines().count() > 3_000, "{moved}");
        show(&browser, &site, &format!("?{link}")).await;
        let mut opens = String::new();
        // The last parts are laid out after the program runs.
        for _ in 0..100 {
            opens = browser.script(PAGE).await;
            if opens == moved {
                break;
            }
            browser.frames().await;
        }
        assert_eq!(
            difference(&moved, &opens),
            None,
            "{what}: set, and opened at {link}"
        );
    }
    browser.end().await;
}
