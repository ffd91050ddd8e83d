//! The page for readers who do not use it by eye and pointer alone: the rules of WCAG as a program knows them, the keys,
//! what a screen reader is told, the size of what is pressed, larger text, no motion, and colours that the reader forces.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a test that cannot go on must stop"
)]

use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::path::PathBuf;
use thirtyfour::prelude::*;
use trade_horizon_e2e::{Browser, Engine, Site, html, opened, show};

const UNFOLD: &str = "for (const fold of document.querySelectorAll('details')) fold.open = true;";
const LEVERS_AND_FALL: &str =
    "?goal=ca5-triple&levers=drones:2026,transit-cost:2027&shock=2026:-30:3";
const COUNTRIES: &str = "?goal=ca5-triple&parts=kz:5,uz:15,kg:20,tm:3,tj:10";

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
             const lines = (rules) => rules.flatMap((rule) => rule.nodes.map((node) => `${rule.id}: ${node.target.flat().join(' ')}: ${node.html}`));
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
    // It cannot see the ground of words in a drawing, nor read a sign as words; the tests below can.
    let known = |line: &String| {
        line.contains(": <text ")
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

/// Presses a key and gives back what has the focus then.
async fn pressed(browser: &Browser, key: impl Into<char>) -> Value {
    let key: char = key.into();
    let chain = browser.driver.action_chain().key_down(key).key_up(key);
    chain.perform().await.expect("a key");
    stop(browser).await
}

/// The same with Shift held.
async fn shifted(browser: &Browser, key: Key) -> Value {
    let chain = browser.driver.action_chain();
    let chain = chain
        .key_down(Key::Shift)
        .send_keys(key + "")
        .key_up(Key::Shift);
    chain.perform().await.expect("keys");
    stop(browser).await
}

/// Names of what can have the focus, a group of radio buttons as one, and of what has it.
const NAMES: &str = "
    const name = (e) => e.type === 'radio' ? 'radio ' + e.name
      : e.id ? '#' + e.id
      : e.href ? 'link ' + [...document.links].indexOf(e)
      : e.localName + ' ' + (e.getAttribute('aria-label') || e.textContent).trim();
    const shown = (e) => e.checkVisibility({ visibilityProperty: true });
    const stops = () => [...document.querySelectorAll('a[href], button, input, select, summary, [tabindex]')]
      .filter((e) => shown(e) && !e.disabled && e.tabIndex >= 0).map(name)
      .filter((one, place, all) => !one.startsWith('radio ') || all.indexOf(one) === place);
";

/// What has the focus: its name, and what is wrong with how that is shown. A control that is seen through its label has
/// the ring there.
async fn stop(browser: &Browser) -> Value {
    let script = format!(
        "{NAMES}
         const e = document.activeElement;
         if (!e || e === document.body || e === document.documentElement) return {{ name: 'outside', fault: '' }};
         const seen = getComputedStyle(e).opacity === '0' ? e.closest('label') : e, style = getComputedStyle(seen);
         const box = seen.getBoundingClientRect(), faults = [];
         if (style.outlineStyle === 'none' || !(parseFloat(style.outlineWidth) > 0)) faults.push('no ring');
         if (box.bottom <= 0 || box.top >= innerHeight || box.right <= 0 || box.left >= innerWidth) faults.push('out of sight');
         return {{ name: name(e), fault: faults.join(), group: e.type === 'radio', checked: e.checked, id: e.id }}"
    );
    let value = browser.driver.execute(script, vec![]).await;
    value.expect("the script runs").json().clone()
}

async fn stops(browser: &Browser) -> Vec<String> {
    let value = browser
        .driver
        .execute(format!("{NAMES} return stops()"), vec![])
        .await;
    serde_json::from_value(value.expect("the script runs").json().clone()).expect("names")
}

/// Walks with one key from outside the page until outside again, which without a window's own buttons is the beginning.
async fn walk(browser: &Browser, backwards: bool, most: usize) -> Vec<String> {
    let mut reached = Vec::new();
    for _ in 0..most + 5 {
        let stop = if backwards {
            shifted(browser, Key::Tab).await
        } else {
            pressed(browser, Key::Tab).await
        };
        let name = stop["name"].as_str().unwrap_or_default().to_owned();
        if name == "outside" || reached.first() == Some(&name) {
            return reached;
        }
        assert_eq!(stop["fault"], "", "{stop}");
        reached.push(name);
    }
    unreachable!("the keys do not lead out of the page: {reached:?}");
}

#[tokio::test]
async fn tab_reaches_everything_in_order_and_leads_out_both_ways() {
    let (browser, site) = opened("").await;
    for (query, unfold) in [
        ("", ""),
        (
            "?goal=ca5-triple&levers=drones:2026,transit-cost:2027:0.8&base=500&period=2024",
            UNFOLD,
        ),
        ("?path=linear", UNFOLD),
        ("?path=fade&base=kgz-fy2025-minister@4", UNFOLD),
        ("?path=scurve", UNFOLD),
        ("?show=card", ""),
        ("?show=sentence", ""),
    ] {
        show(&browser, &site, query).await;
        browser.script(unfold).await;
        let mut expected = stops(&browser).await;
        assert_eq!(
            walk(&browser, false, expected.len()).await,
            expected,
            "{query}"
        );
        expected.reverse();
        assert_eq!(
            walk(&browser, true, expected.len()).await,
            expected,
            "{query}"
        );
    }
    browser.end().await;
}

#[tokio::test]
async fn any_promise_is_three_keys_from_any_other() {
    let options = "return [...document.getElementById('goal').options].map((one) => one.textContent.trim()[0] + one.value).join(' ')";
    // In a native list a letter leads to the next option that begins with it.
    for page in ["ur/", "ru/", "ky/", ""] {
        let (browser, _site) = opened(page).await;
        let names = browser.script(options).await;
        let names: Vec<&str> = names.split(' ').collect();
        assert!(names.len() >= 10, "{names:?}");
        for name in &names {
            let alike = names
                .iter()
                .filter(|other| other.chars().next() == name.chars().next());
            assert!(alike.count() <= 3, "{page}: {name} of {names:?}");
        }
        if !page.is_empty() {
            browser.end().await;
            continue;
        }
        for name in names {
            let (letter, id) = name.split_at(1);
            browser
                .script("document.getElementById('goal').focus()")
                .await;
            // Letters of one second are one word.
            tokio::time::sleep(std::time::Duration::from_millis(1_200)).await;
            let chosen = "return document.getElementById('goal').value";
            let mut keys = 0;
            while browser.script(chosen).await != id {
                assert!(keys < 3, "{keys} keys do not lead to {name}");
                browser
                    .driver
                    .action_chain()
                    .send_keys(letter)
                    .perform()
                    .await
                    .expect("a key");
                keys += 1;
            }
            browser.until(id, &format!("'{id}' === 'kgz-100m' || document.documentElement.dataset.link.includes('goal={id}')")).await;
        }
        browser.end().await;
    }
}

/// A reader with a keyboard alone, and what the keys have reached so far.
struct Reader {
    browser: Browser,
    reached: BTreeSet<String>,
}

impl Reader {
    /// Tabs on, or back, until the element of a selector has the focus.
    async fn to(&mut self, selector: &str, backwards: bool) {
        for _ in 0..150 {
            let stop = if backwards {
                shifted(&self.browser, Key::Tab).await
            } else {
                pressed(&self.browser, Key::Tab).await
            };
            assert_eq!(stop["fault"], "", "{stop}");
            self.reached
                .insert(stop["name"].as_str().unwrap_or_default().to_owned());
            if self
                .browser
                .script(&format!(
                    "return String(document.activeElement.matches({selector:?}))"
                ))
                .await
                == "true"
            {
                return;
            }
        }
        unreachable!("{selector} is out of reach: {:?}", self.reached);
    }

    /// Tabs on to the element, presses keys, and waits for what they do. The focus stays.
    async fn works(&mut self, selector: &str, key: impl Into<char>, effect: &str) {
        self.to(selector, false).await;
        self.press(key, effect).await;
    }

    async fn press(&mut self, key: impl Into<char>, effect: &str) {
        let before = stop(&self.browser).await;
        let after = pressed(&self.browser, key).await;
        assert_eq!(
            (&after["name"], &after["fault"]),
            (&before["name"], &before["fault"]),
            "the focus is lost: {effect}"
        );
        self.browser.until(effect, effect).await;
    }

    /// Waits until the page's own link holds a piece of text.
    async fn holds(&self, text: &str) {
        let condition = format!("document.documentElement.dataset.link.includes('{text}')");
        self.browser.until(text, &condition).await;
    }

    /// Types over what a field holds.
    async fn types(&mut self, selector: &str, text: &str, link: &str) {
        self.to(selector, false).await;
        let chain = self.browser.driver.action_chain();
        let chain = chain
            .key_down(Key::Control)
            .send_keys("a")
            .key_up(Key::Control);
        chain.send_keys(text).perform().await.expect("keys");
        self.holds(link).await;
    }
}

/// Whether the page's own link holds a choice.
fn linked(choice: &str) -> String {
    format!("('&' + document.documentElement.dataset.link + '&').includes('&{choice}&')")
}

#[tokio::test]
async fn every_control_works_by_the_keyboard_alone() {
    let (browser, _site) = opened("").await;
    let mut reader = Reader {
        browser,
        reached: BTreeSet::new(),
    };
    let (enter, space) = (char::from(Key::Enter), ' ');
    let is_pressed = "document.activeElement.getAttribute('aria-pressed') === 'true'";
    let open = "document.activeElement.parentElement.open";

    reader
        .works("#goal", Key::Down, &linked("goal=kgz-200m"))
        .await;
    reader.press(Key::Down, &linked("goal=ca5-triple")).await;
    reader.works(".dial-less", space, &linked("rate=9")).await;
    reader
        .works(
            "#rate-box",
            Key::Up,
            "!document.documentElement.dataset.link.includes('rate')",
        )
        .await;
    reader.works(".dial-more", enter, &linked("rate=11")).await;
    reader
        .works("#rate-slider", Key::Right, &linked("rate=12"))
        .await;
    reader
        .works("[name=count]", Key::Down, &linked("base=ca3-2023-mirror"))
        .await;
    reader
        .press(
            Key::Up,
            "!document.documentElement.dataset.link.includes('base')",
        )
        .await;

    reader.works("#more-fold > summary", enter, open).await;
    reader
        .works("[name=path]", Key::Down, &linked("path=linear"))
        .await;
    reader.to("#step-box", true).await;
    reader
        .press(
            Key::Up,
            "document.documentElement.dataset.link.includes('step=')",
        )
        .await;
    let step = "document.documentElement.dataset.link !== (window.before ??= document.documentElement.dataset.link) && !(window.before = undefined)";
    for (selector, key, backwards) in [
        (".dial-more", enter, false),
        ("#step-slider", Key::Right.into(), false),
        (".dial-less", space, true),
    ] {
        reader.to(selector, backwards).await;
        reader
            .browser
            .script("window.before = document.documentElement.dataset.link")
            .await;
        reader.press(key, step).await;
    }
    reader
        .works("[name=path]", Key::Down, &linked("path=fade"))
        .await;
    reader.types("#to-box", "3", "to=3").await;
    reader.types("#half-box", "4", "half=4").await;
    reader.to("[name=path]", true).await;
    reader.press(Key::Down, &linked("path=scurve")).await;
    reader.types("#cap-box", "5000", "cap=5000").await;
    reader.to("[name=path]", true).await;
    reader
        .press(
            Key::Down,
            "!document.documentElement.dataset.link.includes('path')",
        )
        .await;
    for (id, text, link) in [
        ("target", "900", "target=900"),
        ("by", "2035", "by=2035"),
        ("infl", "2", "infl=2"),
        ("sigma", "25", "sigma=25"),
        ("base", "450", "base=450"),
    ] {
        reader.types(&format!("#{id}-box"), text, link).await;
    }
    reader.types("#period-box", "2025", "period=2025").await;

    reader.works("#parts-fold > summary", space, open).await;
    for (place, id) in ["kz", "uz", "kg", "tm", "tj"].iter().enumerate() {
        reader.types(&format!("#parts-{place}-box"), "5", "").await;
        for (flow, rate) in [("x", "6"), ("m", "7")] {
            reader
                .types(&format!("[id='parts-{place}.{flow}-box']"), rate, "")
                .await;
        }
        reader.holds(&format!("{id}.m:7")).await;
    }
    reader
        .works(
            ".more .quiet",
            enter,
            "!document.documentElement.dataset.link.includes('parts')",
        )
        .await;

    reader.works("#levers-fold > summary", enter, open).await;
    let ids = reader.browser.script("return [...document.querySelectorAll('.lever > .choice > input')].map((e) => e.id).join(' ')").await;
    assert!(ids.split(' ').count() > 9, "{ids}");
    for id in ids.split(' ') {
        reader
            .works(&format!("#{id}"), space, "document.activeElement.checked")
            .await;
        let name = id.trim_end_matches("-box").trim_start_matches("levers-");
        reader
            .types(&format!("#levers-{name}-from-box"), "2031", "")
            .await;
        reader.holds(&format!("{name}:2031")).await;
        reader.to(&format!("#{id}"), true).await;
        reader.press(space, "!document.activeElement.checked").await;
    }
    for (id, text, link) in [
        ("routed", "50", "shock="),
        ("fall", "40", ":-40:"),
        ("from", "2028", "shock=2028:-40"),
        ("years", "4", "shock=2028:-40:4"),
    ] {
        reader.types(&format!("#shock-{id}-box"), text, "").await;
        reader.holds(link).await;
    }
    reader
        .works(
            ".shock ~ button",
            enter,
            "!document.documentElement.dataset.link.includes('shock')",
        )
        .await;

    let link = |holds: &str| format!("document.documentElement.dataset.link.{holds}");
    for (button, holds) in [
        (".choices-undo > .quiet", "includes('&vs=')"),
        (".compare > button", "includes('&vs=')"),
    ] {
        reader.works(button, enter, &link(holds)).await;
    }
    // On to the button that goes away with what it ends.
    reader.to(".compare > button:last-child", false).await;
    let after = pressed(&reader.browser, enter).await;
    assert_eq!(after["fault"], "", "{after}");
    reader
        .browser
        .until("the comparison ends", &link("includes('&vs=') === false"))
        .await;
    assert_eq!(
        reader
            .browser
            .script("return document.activeElement.id")
            .await,
        "reading"
    );
    reader.to(".choices-undo > .quiet:last-child", true).await;
    reader
        .press(
            enter,
            "document.documentElement.dataset.link === 'v=1&goal=ca5-triple'",
        )
        .await;
    reader
        .works(
            "#reading",
            Key::Right,
            "document.querySelector('.reading-off').textContent !== ''",
        )
        .await;
    reader
        .works("[name=scale]", Key::Right, &linked("scale=linear"))
        .await;

    let presets = reader
        .browser
        .driver
        .find_all(By::Css(".preset"))
        .await
        .expect("presets")
        .len();
    assert!(presets > 1, "there are presets");
    for place in 1..=presets {
        let preset = format!("li:nth-child({place}) > .preset");
        reader
            .works(
                &preset,
                if place % 2 == 0 { enter } else { space },
                is_pressed,
            )
            .await;
    }

    reader
        .works(
            "[name=base]",
            Key::Down,
            "document.documentElement.dataset.link.includes('base=')",
        )
        .await;
    reader.works("#table-fold > summary", space, open).await;
    reader
        .works(
            ".trader .opener",
            enter,
            "document.documentElement.dataset.link.includes('target=')",
        )
        .await;
    reader.works("#traders-fold > summary", enter, open).await;
    reader.works("#promises-fold > summary", enter, open).await;
    reader.to("#answer-link", false).await;
    // Each says what came of it below its own field.
    for row in [
        ".links-row:has(#answer-link)",
        ".links-row:has(#answer-quote)",
    ] {
        let said = format!("document.querySelector('{row} + [role=status]').textContent !== ''");
        reader.works(&format!("{row} > button"), enter, &said).await;
    }
    reader.works("#sources-fold > summary", enter, open).await;
    reader.to(".sources > li:not(:has(~ li a)) a", false).await;
    let missed: Vec<String> = stops(&reader.browser)
        .await
        .into_iter()
        .filter(|one| !reader.reached.contains(one))
        // What this one is called follows the scenario, which has changed since.
        .filter(|one| !one.starts_with("button Needed by"))
        .collect();
    assert_eq!(missed, Vec::<String>::new());
    reader.browser.end().await;
}

#[tokio::test]
async fn a_box_that_is_ticked_is_a_lever_that_counts() {
    let (browser, _site) = opened("?goal=ca5-triple").await;
    browser.script(UNFOLD).await;
    let boxes = browser
        .driver
        .find_all(By::Css(".lever > .choice > input"))
        .await
        .expect("levers");
    for tick in &boxes {
        tick.send_keys(" ").await.expect("a key");
    }
    let unlike = browser
        .script(
            "const link = new URLSearchParams(document.documentElement.dataset.link).get('levers').split(',').map((one) => one.split(':')[0]);
             return [...document.querySelectorAll('.lever > .choice > input')]
               .filter((e) => e.checked !== link.includes(e.name.replace('levers-', ''))).map((e) => e.name).join(' ')",
        )
        .await;
    assert_eq!(unlike, "", "ticked and not in the link");
    browser.end().await;
}

/// Nodes of the accessibility tree by their ids.
type Tree = BTreeMap<String, Value>;

async fn tree(browser: &Browser) -> (String, Tree) {
    let whole = browser
        .command("Accessibility.getFullAXTree", json!({}))
        .await;
    let nodes = whole["nodes"].as_array().expect("nodes");
    let id = |node: &Value| node["nodeId"].as_str().unwrap_or_default().to_owned();
    (
        id(&nodes[0]),
        nodes.iter().map(|node| (id(node), node.clone())).collect(),
    )
}

/// A property of a node as text.
fn property(node: &Value, name: &str) -> Option<String> {
    let found = node["properties"]
        .as_array()?
        .iter()
        .find(|one| one["name"] == name)?;
    Some(match &found["value"]["value"] {
        Value::String(text) => text.clone(),
        other => other.to_string(),
    })
}

/// Writes a node and what is in it, indented; nodes that say nothing of themselves are passed over.
fn outline(tree: &Tree, id: &str, depth: usize, within: &str, lines: &mut String) {
    let Some(node) = tree.get(id) else { return };
    let (role, name) = (
        node["role"]["value"].as_str().unwrap_or_default(),
        node["name"]["value"].as_str().unwrap_or_default().trim(),
    );
    let repeats = role == "StaticText" && within.contains(name);
    let silent = node["ignored"] == true
        || matches!(role, "InlineTextBox" | "LineBreak" | "ListMarker")
        || (matches!(role, "generic" | "none") && name.is_empty())
        || repeats;
    let mut deeper = depth;
    if !silent {
        deeper += 1;
        let _ = write!(lines, "{:indent$}{role}", "", indent = depth * 2);
        if !name.is_empty() {
            let _ = write!(lines, " {name:?}");
        }
        for said in ["value", "description"] {
            match &node[said]["value"] {
                Value::String(text) if text.is_empty() => {}
                Value::Null => {}
                value => {
                    let _ = write!(lines, " {said}={value}");
                }
            }
        }
        for state in [
            "level",
            "checked",
            "pressed",
            "expanded",
            "invalid",
            "readonly",
            "valuetext",
        ] {
            let usual = match state {
                "level" if role != "heading" => continue,
                "invalid" | "readonly" => "false",
                _ => "",
            };
            if let Some(value) = property(node, state).filter(|value| value != usual) {
                let _ = write!(lines, " {state}={value}");
            }
        }
        lines.push('\n');
    }
    // A control's words are its name or its value; they are not told twice.
    let told = if silent { within } else { name };
    for child in node["childIds"].as_array().into_iter().flatten() {
        outline(
            tree,
            child.as_str().unwrap_or_default(),
            deeper,
            told,
            lines,
        );
    }
}

#[tokio::test]
async fn a_screen_reader_is_told_the_outline_in_the_file() {
    let (browser, site) = opened("").await;
    let (root, nodes) = tree(&browser).await;
    let mut told = String::new();
    outline(&nodes, &root, 0, "", &mut told);
    let told = told.replace(&site.origin, "https://your.host");
    let file = concat!(env!("CARGO_MANIFEST_DIR"), "/outline.txt");
    if std::env::var_os("UPDATE").is_some() {
        std::fs::write(file, &told).expect("the outline is written");
    }
    let kept = std::fs::read_to_string(file).unwrap_or_default();
    let change = kept
        .lines()
        .zip(told.lines())
        .find(|(kept, told)| kept != told);
    assert!(
        kept == told,
        "the outline has changed, first here: {change:?}; `UPDATE=1 cargo test -p trade-horizon-e2e --test access` writes it anew:\n{told}"
    );
    browser.end().await;
}

#[tokio::test]
async fn headings_go_down_one_level_at_a_time() {
    let (browser, site) = opened("").await;
    for query in [
        "",
        COUNTRIES,
        LEVERS_AND_FALL,
        "?goal=kgz-200m",
        "?path=linear",
        "?rate=0",
    ] {
        show(&browser, &site, query).await;
        browser.script(UNFOLD).await;
        let (root, nodes) = tree(&browser).await;
        let mut told = String::new();
        outline(&nodes, &root, 0, "", &mut told);
        let headings = told
            .lines()
            .map(str::trim)
            .filter(|line| line.starts_with("heading "));
        let headings: Vec<(usize, &str)> = headings
            .map(|line| {
                let level = line
                    .rsplit_once("level=")
                    .and_then(|(_, level)| level.parse().ok());
                (level.expect("a level"), line)
            })
            .collect();
        let first = headings.iter().filter(|(level, _)| *level == 1).count();
        assert_eq!(first, 1, "{query}: {headings:?}");
        assert!(headings.len() > 5, "{query}: {headings:?}");
        for pair in headings.windows(2) {
            assert!(pair[1].0 <= pair[0].0 + 1, "{query}: {pair:?}");
        }
        assert!(
            headings
                .iter()
                .all(|(_, line)| line.starts_with("heading \"")),
            "{query}: a heading is empty"
        );
    }
    browser.end().await;
}

/// What is pressed and smaller than so many CSS pixels; a button in a label is as large as its label.
const SMALL: &str = "
    const [least, high] = arguments;
    return [...document.querySelectorAll('button, input, select, summary')].filter((e) => e.checkVisibility()).map((e) => {
      const box = ((e.type === 'radio' || e.type === 'checkbox') && e.closest('label') || e).getBoundingClientRect();
      return box.width < least || box.height < high ? `${e.id || e.textContent}: ${box.width} x ${box.height}` : '';
    }).filter(Boolean).join('; ')";

#[tokio::test]
async fn what_is_pressed_is_large_enough() {
    let (browser, site) = opened("").await;
    for (width, high) in [(1280, 24), (360, 44)] {
        if width == 360 {
            browser.on_a_telephone(width, 800).await;
        }
        for query in [
            "",
            COUNTRIES,
            LEVERS_AND_FALL,
            "?path=linear",
            "?path=fade&base=kgz-fy2025-minister@4",
            "?path=scurve",
            "?show=card",
            "?show=sentence",
        ] {
            show(&browser, &site, query).await;
            browser.script(UNFOLD).await;
            let small = browser
                .driver
                .execute(SMALL, vec![json!(24), json!(high)])
                .await;
            assert_eq!(
                small.expect("the script runs").json(),
                "",
                "{query} at {width} px"
            );
        }
    }
    browser.end().await;
}

/// What sticks out of the page.
const WIDE: &str = "
    const width = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= width) return '';
    return document.documentElement.scrollWidth + ' px: ' + [...document.querySelectorAll('body *')]
      .filter((e) => e.checkVisibility() && e.getBoundingClientRect().right > width + 1 && !e.firstElementChild)
      .map((e) => e.localName + '#' + e.id + '.' + (e.className.baseVal ?? e.className) + ' ' + e.textContent.slice(0, 30)).slice(0, 4).join('; ')";

#[tokio::test]
async fn text_twice_as_large_does_not_stick_out() {
    let (browser, site) = opened("").await;
    let mut faults = String::new();
    for width in [1280, 768, 360, 320] {
        browser.on_a_telephone(width, 800).await;
        for query in [
            "",
            COUNTRIES,
            LEVERS_AND_FALL,
            "?goal=kgz-200m&by=2035&sigma=25",
            "?path=linear",
            "?show=answer,chart",
            "?show=card",
        ] {
            show(&browser, &site, query).await;
            browser.script(UNFOLD).await;
            for size in ["100%", "200%"] {
                browser
                    .script(&format!(
                        "document.documentElement.style.fontSize = '{size}'"
                    ))
                    .await;
                let wide = browser.script(WIDE).await;
                if !wide.is_empty() {
                    let _ = writeln!(faults, "{query} at {width} px, text {size}: {wide}");
                }
            }
        }
    }
    assert_eq!(faults, "");
    browser.end().await;
}

/// Emulates what a reader has set in the system.
async fn prefers(browser: &Browser, feature: &str, value: &str) {
    let features = json!({ "features": [{ "name": feature, "value": value }] });
    browser
        .command("Emulation.setEmulatedMedia", features)
        .await;
}

#[tokio::test]
async fn nothing_moves_for_a_reader_who_wants_no_motion() {
    let (browser, site) = opened("").await;
    prefers(&browser, "prefers-reduced-motion", "reduce").await;
    for query in ["", LEVERS_AND_FALL] {
        show(&browser, &site, query).await;
        browser.script(UNFOLD).await;
        browser.press(".preset").await;
        browser.press("#goal [value=exports-1bn]").await;
        let moving = browser
            .script(
                "const still = (times) => times.split(',').every((time) => parseFloat(time) === 0);
                 const moving = [document.documentElement, ...document.querySelectorAll('body *')].filter((e) => {
                   const style = getComputedStyle(e);
                   return style.animationName !== 'none' || !still(style.transitionDuration) || style.scrollBehavior !== 'auto';
                 });
                 return [...document.getAnimations().map(() => 'an animation'), ...moving.map((e) => e.localName + '.' + e.className)].join('; ')",
            )
            .await;
        assert_eq!(moving, "", "{query}");
    }
    browser.end().await;
}

#[tokio::test]
async fn forced_colours_leave_the_choice_the_ring_and_the_chart() {
    let (browser, site) = opened("").await;
    prefers(&browser, "forced-colors", "active").await;
    for query in ["", "?theme=dark"] {
        show(&browser, &site, query).await;
        assert_eq!(
            browser
                .script("return String(matchMedia('(forced-colors: active)').matches)")
                .await,
            "true"
        );
        let alike = browser
            .script(
                "const style = (selector) => getComputedStyle(document.querySelector(selector)), faults = [];
                 const goal = style('#goal');
                 if (goal.color === goal.backgroundColor) faults.push('the words of the goal are not seen');
                 const ground = getComputedStyle(document.documentElement).backgroundColor;
                 for (const line of ['.chart-path', '.chart-target', '.chart-axis', '.chart-history']) {
                   const e = document.querySelector(line);
                   if (e && getComputedStyle(e).stroke === ground) faults.push(line + ' is not seen');
                 }
                 if (style('.chart-path').stroke === style('.chart-target').stroke && style('.chart-path').strokeDasharray === style('.chart-target').strokeDasharray) faults.push('path and target are alike');
                 for (const text of document.querySelectorAll('.chart-frame text')) if (getComputedStyle(text).fill === ground) faults.push(text.textContent + ' is not seen');
                 return faults.join('; ')",
            )
            .await;
        assert_eq!(alike, "", "{query}");
        let stop = pressed(&browser, Key::Tab).await;
        assert_eq!(stop["fault"], "", "{stop}");
    }
    browser.end().await;
}

/// What the rules above cannot measure: words in the chart against its ground, lines, edges of fields, and the ring.
#[tokio::test]
async fn words_and_lines_of_the_chart_and_the_ring_stand_out() {
    let (browser, site) = opened("").await;
    for query in ["?by=2035&sigma=25", "?by=2035&sigma=25&theme=dark"] {
        show(&browser, &site, query).await;
        pressed(&browser, Key::Tab).await;
        let faint = browser
            .script(
                "const light = (colour) => {
                   const parts = colour.match(/[\\d.]+/g).slice(0, 3).map((part) => part / 255).map((c) => c <= .04045 ? c / 12.92 : ((c + .055) / 1.055) ** 2.4);
                   return .2126 * parts[0] + .7152 * parts[1] + .0722 * parts[2];
                 };
                 const ratio = (one, other) => { const [a, b] = [light(one), light(other)].sort((x, y) => y - x); return (a + .05) / (b + .05); };
                 const paper = getComputedStyle(document.documentElement).backgroundColor, faults = [];
                 const panel = getComputedStyle(document.querySelector('.controls')).backgroundColor;
                 const hold = (what, colour, ground, least) => { const is = ratio(colour, ground); if (is < least) faults.push(`${what}: ${is.toFixed(2)}`); };
                 for (const e of document.querySelectorAll('.chart-frame text')) hold(e.textContent, getComputedStyle(e).fill, paper, 4.5);
                 const lines = ['.chart-path', '.chart-target', '.chart-axis', '.chart-observed', '.chart-history', '.chart-deadline'].map((one) => document.querySelector(one)).filter(Boolean);
                 if (lines.length < 4) faults.push('lines are missing');
                 for (const e of lines) hold(e.getAttribute('class'), getComputedStyle(e).stroke, paper, 3);
                 for (const one of ['.dial-less', '#rate-box']) {
                   hold(one, getComputedStyle(document.querySelector(one)).color, getComputedStyle(document.querySelector(one)).backgroundColor, 4.5);
                   hold(one + ' edge', getComputedStyle(document.querySelector(one)).borderTopColor, panel, 3);
                 }
                 hold('#goal edge', getComputedStyle(document.querySelector('#goal')).borderTopColor, paper, 3);
                 const ring = getComputedStyle(document.activeElement.closest('label') ?? document.activeElement).outlineColor;
                 hold('ring', ring, paper, 3);
                 hold('ring', ring, panel, 3);
                 return faults.join('; ')",
            )
            .await;
        assert_eq!(faint, "", "{query}");
    }
    browser.end().await;
}
