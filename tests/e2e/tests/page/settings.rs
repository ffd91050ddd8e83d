//! What the page for editors takes and what it refuses: its own link, a height, the parts of a page.

use trade_horizon_e2e::{Browser, Site};

/// The page for editors of a query.
async fn opened(query: &str) -> (Browser, Site) {
    let site = Site::of_the_build(0);
    let browser = Browser::start(&[]).await;
    let address = format!("{}/editors.html{query}", site.origin);
    browser.open(&address).await;
    browser.live().await;
    (browser, site)
}

#[tokio::test]
async fn what_is_left_out_of_the_link_is_named() {
    let (browser, _site) = opened("?ui=en&goal=ca5-triple&rate=abc&show=chrat").await;
    let said = browser.text(".left-out").await;
    for part in ["rate=abc", "show=chrat"] {
        assert!(
            said.contains(&format!("Left out of your link: {part}")),
            "{said}"
        );
    }
    // Until something else is chosen.
    browser.press("input[name=keep]:not(:checked)").await;
    assert_eq!(browser.text(".left-out").await, said);
    browser.press("input[name=form]").await;
    browser
        .until(
            "nothing is left out of that",
            "!document.querySelector('.left-out').checkVisibility()",
        )
        .await;
    browser.end().await;
}

#[tokio::test]
async fn a_height_that_is_none_is_named_and_counts_for_nothing() {
    let (browser, _site) = opened("?ui=en&goal=ca5-triple&show=sentence").await;
    let code = "return document.getElementById('code').value";
    let error = "return document.getElementById('height-error').textContent";
    browser
        .script("document.querySelector('.more').open = true")
        .await;
    browser.fill("height-box", "1,000").await;
    assert!(browser.script(code).await.contains("height:1000px"));
    assert_eq!(browser.script(error).await, "");
    for typed in ["20000", "70", "tall"] {
        browser.fill("height-box", typed).await;
        assert_eq!(
            browser.script(error).await,
            "Not used: from 100 to 5,000 pixels."
        );
        assert!(
            browser.script(code).await.contains("height:1000px"),
            "{typed}"
        );
        let marked = "return document.getElementById('height-box').getAttribute('aria-invalid')";
        assert_eq!(browser.script(marked).await, "true");
    }
    browser.fill("height-box", "167").await;
    assert_eq!(browser.script(error).await, "");
    browser.press(".languages [hreflang=ru]").await;
    browser
        .until(
            "another language has the height too",
            "document.documentElement.lang === 'ru' && document.documentElement.dataset.state === 'live' && document.getElementById('height-box')?.value === '167' && document.getElementById('code').value.includes('height:167px')",
        )
        .await;
    browser.end().await;
}

#[tokio::test]
async fn the_parts_of_a_page_begin_with_three_and_end_with_one() {
    let (browser, _site) = opened("?ui=en").await;
    let open = "return String(document.querySelector('.more').open)";
    assert_eq!(browser.script(open).await, "false");
    browser.press("label:has([name=form]):nth-of-type(3)").await;
    assert_eq!(browser.script(open).await, "true");
    let code = "return /show=[a-z,]*/.exec(document.getElementById('code').value)?.[0]";
    assert_eq!(browser.script(code).await, "show=answer,controls,chart");
    for _ in 0..2 {
        browser.press("[name=show]:checked").await;
    }
    assert_eq!(browser.script(code).await, "show=chart");
    let locked = "return [...document.querySelectorAll('[name=show]')].map((e) => `${e.checked}${e.disabled}`).join()";
    let few = browser.script(locked).await;
    assert_eq!(few.matches("truetrue").count(), 1, "{few}");
    assert_eq!(few.matches("falsefalse").count(), 9, "{few}");
    browser.end().await;
}
