//! The page on paper.

use serde_json::json;
use trade_horizon_e2e::{opened, show};

#[tokio::test]
async fn it_prints_on_two_pages_at_most() {
    let (browser, site) = opened("").await;
    for query in [
        "",
        "?rate=-31.99",
        "?goal=ca5-triple&parts=kz:5,uz:15,kg:20,tm:3,tj:10",
        "?goal=kgz-200m&rate=35&vs=rate%3D20",
    ] {
        browser.open("about:blank").await;
        browser.open(&format!("{}/{query}", site.origin)).await;
        browser.live().await;
        let paper = json!({
            "paperWidth": 8.27, "paperHeight": 11.69, "printBackground": true,
            "marginTop": 0.5, "marginBottom": 0.5, "marginLeft": 0.5, "marginRight": 0.5,
            "transferMode": "ReturnAsStream",
        });
        let cdp = browser.driver.cdp();
        let printed = cdp
            .send_raw("Page.printToPDF", paper)
            .await
            .expect("it prints");
        let stream = json!({ "handle": printed["stream"], "size": 10_000_000 });
        let read = cdp.send_raw("IO.read", stream).await.expect("it is read");
        // Objects of the file stand as text; only their streams are packed.
        let bytes = read["data"].as_str().unwrap_or_default();
        let count = browser
            .driver
            .execute(
                "return atob(arguments[0]).split(/\\/Type ?\\/Page[^s]/).length - 1",
                vec![json!(bytes)],
            )
            .await
            .expect("pages are counted");
        let count = count.json().as_u64().expect("a number");
        // It says what it is: the site, and the link of the answer.
        let media = json!({ "media": "print" });
        browser.command("Emulation.setEmulatedMedia", media).await;
        let says = browser
            .script("const line = document.querySelector('.printed'); return [line.checkVisibility(), line.textContent].join(' ')")
            .await;
        let link = format!("true Trade Horizon {}/?v=1&", site.origin);
        assert!(says.starts_with(&link), "{says}");
        let media = json!({ "media": "" });
        browser.command("Emulation.setEmulatedMedia", media).await;
        assert!((1..=2).contains(&count), "{query}: {count} pages");
    }
    browser.end().await;
}

#[tokio::test]
async fn paper_is_light_whatever_the_theme() {
    let (browser, site) = opened("?theme=dark").await;
    let colours = "
        const light = (colour) => { const [r, g, b] = colour.match(/[\\d.]+/g).map(Number); return (r * 2 + g * 7 + b) / 2550; };
        const of = (e, name) => light(getComputedStyle(document.querySelector(e))[name]);
        return [of('html', 'backgroundColor') > .9, of('h1', 'color') < .3, of('.chart-label', 'fill') < .5, of('.chart-label', 'stroke') > .9,
          of('.chart-path', 'stroke') < .5, getComputedStyle(document.documentElement).colorScheme].join(' ')";
    assert_eq!(
        browser.script(colours).await,
        "false false false false false dark",
        "on the screen"
    );
    for query in ["?theme=dark", "", "?theme=light"] {
        show(&browser, &site, query).await;
        let media = json!({ "media": "print", "features": [{ "name": "prefers-color-scheme", "value": "dark" }] });
        browser.command("Emulation.setEmulatedMedia", media).await;
        assert_eq!(
            browser.script(colours).await,
            "true true true true true light",
            "on paper, {query}"
        );
    }
    browser.end().await;
}
