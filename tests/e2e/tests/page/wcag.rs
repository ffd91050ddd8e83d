//! The rules of WCAG as a program knows them, in every state of the page.

use serde_json::json;
use std::collections::BTreeMap;
use std::path::PathBuf;
use trade_horizon_e2e::states::{COUNTRIES, LEVERS_AND_FALL, UNFOLD};
use trade_horizon_e2e::{Browser, Engine, Site, html, show};

/// The script of axe-core, which `cargo xtask test` fetches and names in `AXE`.
fn axe() -> String {
    let place = std::env::var("AXE").map_or_else(
        |_| {
            PathBuf::from(concat!(
                env!("CARGO_MANIFEST_DIR"),
                "/../../target/tools/axe-core-4.14.1/axe.min.js"
            ))
        },
        PathBuf::from,
    );
    std::fs::read_to_string(place)
        .expect("axe.min.js: `cargo xtask test` fetches it, or AXE names it")
}

/// What breaks a rule, and in which states of the page.
type Faults = BTreeMap<String, Vec<String>>;

/// Adds to `faults` what breaks a rule in the document at hand. The script comes from `site`: handed over by the driver it
/// takes five seconds.
async fn check(browser: &Browser, site: &Site, state: &str, faults: &mut Faults) {
    let found = browser
        .driver
        .execute_async(
            "const [from, done] = arguments;
             const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
             const lines = (rules) => rules.flatMap((rule) => rule.nodes.map((node) => `${rule.id}: ${node.target.flat().join(' ')}: ${node.html}: ${[...node.any, ...node.all, ...node.none].map((one) => one.message).join(', ')}`));
             const script = document.createElement('script');
             script.src = from;
             script.onload = () => axe.run(document, { runOnly: tags, resultTypes: ['violations', 'incomplete'] }).then(
               ({ violations, incomplete, passes }) => done({ broken: lines(violations), unsure: lines(incomplete), held: passes.map((rule) => rule.id) }),
               (error) => done({ broken: [String(error)], unsure: [], held: [] }),
             );
             document.head.append(script);",
            vec![json!(format!("{}/axe.js", site.origin))],
        )
        .await
        .expect("the rules are gone through");
    let list = |of: &str| -> Vec<String> {
        serde_json::from_value(found.json()[of].clone()).expect("a list of lines")
    };
    let (broken, held) = (list("broken"), list("held"));
    for rule in ["color-contrast", "target-size"] {
        let known = |one: &String| one.starts_with(rule);
        assert!(
            held.iter().chain(&broken).any(known),
            "{state}: {rule} was not looked at: {held:?}"
        );
    }
    // It cannot see the ground of words in a drawing, nor read a sign as words; the tests below can. In Firefox the box of a word
    // is higher than its line, so that it reaches into the line before and its ground is said to be unknown.
    let high = Engine::asked() == Engine::Firefox;
    let known = |line: &String| {
        high && line.contains("is overlapped by another element")
            || line.contains(": <text ")
            || line.contains(": <mo>")
            || line.contains("class=\"dial-less\"")
            || line.contains("class=\"dial-more\"")
            || line.contains("class=\"arrive-earlier\"")
            || line.contains("class=\"arrive-later\"")
    };
    let unsure = list("unsure").into_iter().filter(|line| !known(line));
    for line in broken.into_iter().chain(unsure) {
        faults.entry(line).or_default().push(state.to_owned());
    }
}

#[tokio::test]
async fn no_state_of_the_page_breaks_a_rule_of_wcag() {
    let whole = html();
    // Its program never starts.
    let still = whole.replacen(
        "<head>",
        "<head><script>WebAssembly.instantiate = () => new Promise(() => {})</script>",
        1,
    );
    let none = whole.replacen(
        "<head>",
        "<head><script>delete window.WebAssembly</script>",
        1,
    );
    let site = Site::serve(&[("/still", still), ("/none", none), ("/axe.js", axe())]);
    let frame = format!(
        "<!doctype html><html lang=en><title>A story</title><iframe title=calculator width=360 height=2600 src=\"{}/?show=answer,chart\"></iframe>",
        site.origin
    );
    let host = Site::serve(&[("/story", frame)]);
    let browser = Browser::start(&[]).await;
    let mut faults = Faults::new();
    for (state, query) in [
        ("fresh", ""),
        ("never", "?rate=-31.99"),
        ("met", "?goal=custom&base=120&period=fy2025&target=100"),
        ("no growth", "?rate=0"),
        ("fixed amount", "?path=linear&step=7"),
        ("fading", "?path=fade"),
        ("S-curve", "?path=scurve"),
        ("countries", COUNTRIES),
        ("levers and a fall", LEVERS_AND_FALL),
        ("refused", "?rate=12,5&goal=moon"),
        ("deadline", "?goal=kgz-200m"),
        ("shown in part", "?show=answer,chart"),
        ("card", "?show=card&goal=kgz-200m"),
        ("card in the dark", "ur/?show=card&theme=dark"),
        ("sentence", "ru/?show=sentence"),
        ("revised figure", "?base=kgz-fy2025-minister@4"),
        ("in Urdu", "ur/?goal=kgz-200m"),
        ("in Russian", "ru/?rate=0"),
        ("in Kyrgyz", "ky/?path=scurve"),
    ] {
        show(&browser, &site, query).await;
        check(&browser, &site, state, &mut faults).await;
    }
    for (state, query) in [
        ("unfolded", "?goal=ca5-triple"),
        ("dark", "?theme=dark"),
        (
            "dark, unfolded",
            "?theme=dark&goal=ca5-triple&by=2035&levers=drones:2026&shock=2026:-30:3&sigma=25",
        ),
    ] {
        show(&browser, &site, query).await;
        if state.ends_with("unfolded") {
            browser.script(UNFOLD).await;
        }
        check(&browser, &site, state, &mut faults).await;
    }
    show(&browser, &site, "").await;
    browser.fill("rate-box", "15 percent").await;
    assert_ne!(browser.text("#rate-error").await, "");
    check(&browser, &site, "wrong entry", &mut faults).await;
    for (path, state) in [("still", "static"), ("none", "without")] {
        browser.open(&format!("{}/{path}", site.origin)).await;
        browser
            .until(
                "the page stands",
                &format!("document.documentElement.dataset.state === '{state}'"),
            )
            .await;
        // What is out of sight has no place yet that it could look at.
        browser
            .script("document.documentElement.dataset.turning = 'off'")
            .await;
        check(&browser, &site, state, &mut faults).await;
    }
    browser.open(&format!("{}/story", host.origin)).await;
    browser.driver.enter_frame(0).await.expect("the frame");
    browser.live().await;
    check(&browser, &site, "framed", &mut faults).await;
    browser
        .driver
        .enter_default_frame()
        .await
        .expect("the host");
    let whole = Site::of_the_build(0);
    for lang in ["en", "ur"] {
        browser
            .open(&format!(
                "{}/editors.html?lang={lang}&theme=dark",
                whole.origin
            ))
            .await;
        browser.live().await;
        // The previews are the page itself.
        browser
            .script("document.querySelectorAll('iframe').forEach((frame) => frame.remove())")
            .await;
        check(&browser, &site, "for editors", &mut faults).await;
    }
    if Engine::asked() == Engine::Chromium {
        browser.on_a_telephone(360, 800).await;
        for query in ["", LEVERS_AND_FALL] {
            show(&browser, &site, query).await;
            check(&browser, &site, "telephone", &mut faults).await;
        }
    }
    assert!(faults.is_empty(), "{faults:#?}");
    browser.end().await;
}
