//! The two curves: the reader's point sets the pace, a slider reads each of them off, and nothing of them is cut.

use trade_horizon_e2e::pointer::{middle, swipe};
use trade_horizon_e2e::{Browser, Engine, FAULTS, opened, show};

const READER: &str = "#paces ~ .curve-frame .chart-arrival";

/// Brings an element to the middle of the window.
async fn bring(browser: &Browser, selector: &str) {
    browser
        .until(
            selector,
            &format!("document.querySelector({selector:?}) !== null"),
        )
        .await;
    browser
        .script(&format!(
            "document.querySelector({selector:?}).scrollIntoView({{ block: 'center' }})"
        ))
        .await;
}

/// How far right of the reader's point the middle of FY2034-35 is, from the ticks of two decades: it began in July 2034.
async fn way_to_2035(browser: &Browser) -> i64 {
    let way = browser
        .script(
            "const frame = document.querySelector('#paces ~ .curve-frame'), middle = (e) => { const box = e.getBoundingClientRect(); return box.x + box.width / 2 };
             const ticks = [...frame.querySelectorAll('.chart-tick')].filter((tick) => /^20\\d\\d$/.test(tick.textContent));
             const [first, second] = ticks.map((tick) => [Number(tick.textContent) + .5, middle(tick)]);
             const year = (second[1] - first[1]) / (second[0] - first[0]);
             return String(Math.round(first[1] + (2035 - first[0]) * year - middle(frame.querySelector('.chart-arrival'))))",
        )
        .await;
    way.parse().expect("a number")
}

async fn set(browser: &Browser, link: &str) {
    let there = format!("document.documentElement.dataset.link === {link:?}");
    browser.until(link, &there).await;
}

async fn drag(browser: &Browser, across: i64) {
    let [x, y] = middle(browser, READER).await;
    let mut chain = browser.driver.action_chain();
    chain = chain.move_to(x, y).click_and_hold();
    for step in 1..=10 {
        chain = chain.move_to(x + across * step / 10, y);
    }
    chain.release().perform().await.expect("a drag");
}

#[tokio::test]
async fn the_readers_point_is_dragged_along_the_curve_and_sets_the_pace() {
    let (browser, site) = opened("").await;
    bring(&browser, READER).await;
    let across = way_to_2035(&browser).await;
    drag(&browser, across).await;
    set(&browser, "v=1&rate=34.5").await;
    browser.answers("reached 9.987938350088").await;
    let said = browser.text("h1").await;
    assert!(
        said.contains("34.5%") && said.contains("FY2034-35"),
        "{said}"
    );
    // Its name follows.
    browser
        .until(
            "the name",
            "document.querySelector('#paces ~ .curve-frame').textContent.includes('34.5% a year: FY2034-35')",
        )
        .await;
    // The other has no handle: pointing at it reads it off.
    bring(&browser, "#chances ~ .curve-frame svg").await;
    let [x, y] = middle(&browser, "#chances ~ .curve-frame svg").await;
    let chain = browser.driver.action_chain().move_to(x, y).click();
    chain.perform().await.expect("a press");
    set(&browser, "v=1&rate=34.5").await;
    let reading = browser
        .script(
            "return String(document.querySelectorAll('#chances ~ .curve-frame .chart-reading').length)",
        )
        .await;
    assert_eq!(reading, "1");
    if Engine::asked() != Engine::Chromium {
        return browser.end().await;
    }
    // A finger that scrolls.
    browser.on_a_telephone(360, 800).await;
    show(&browser, &site, "").await;
    bring(&browser, READER).await;
    let from = middle(&browser, READER).await;
    swipe(&browser, from, [[0, -40], [-60, -120]]).await;
    let link = browser
        .script("return String(document.documentElement.dataset.link ?? '')")
        .await;
    assert!(link.is_empty(), "{link}");
    browser.end().await;
}

#[tokio::test]
async fn each_has_a_name_a_description_a_slider_that_speaks_and_its_table_a_tap_away() {
    let (browser, site) = opened("").await;
    bring(&browser, READER).await;
    for (name, first, second) in [
        (
            "paces",
            "By FY2056-57: at least 9.7% a year",
            "By FY2055-56: at least 10.1% a year",
        ),
        ("chances", "FY2056-57: 63%", "FY2055-56: 62%"),
    ] {
        let told = browser
            .script(&format!(
                "const svg = document.querySelector('#{name} ~ .curve-frame svg'), of = (at) => document.getElementById(svg.getAttribute(at)).textContent;
                 return [svg.getAttribute('role'), of('aria-labelledby'), of('aria-describedby')].join('|')"
            ))
            .await;
        let parts: Vec<&str> = told.split('|').collect();
        assert!(parts.len() == 3 && parts[0] == "img", "{told}");
        assert!(parts[1].len() > 8 && parts[2].contains("by FY20"), "{told}");
        let spoken = format!(
            "return document.getElementById('{name}-reading').getAttribute('aria-valuetext')"
        );
        assert_eq!(browser.script(&spoken).await, first);
        browser
            .script(&format!(
                "document.getElementById('{name}-reading').focus()"
            ))
            .await;
        let chain = browser.driver.action_chain().send_keys("\u{e012}");
        chain.perform().await.expect("keys");
        assert_eq!(browser.script(&spoken).await, second);
        let seen = browser
            .text(&format!("#{name} ~ .chart-read .reading-off"))
            .await;
        assert_eq!(seen, second, "what is spoken is seen");
        let tall = browser
            .script(&format!(
                "return String(document.getElementById('{name}-reading').getBoundingClientRect().height >= 44)"
            ))
            .await;
        assert_eq!(tall, "true");
        let table = format!(
            "return String(document.querySelector('#{name} ~ details table').checkVisibility())"
        );
        assert_eq!(browser.script(&table).await, "false");
        browser.press(&format!("#{name} ~ details > summary")).await;
        assert_eq!(browser.script(&table).await, "true");
    }
    // What is not there leaves its room to the other.
    let shown = "return ['#paces', '#chances'].map((part) => document.querySelector(part)?.checkVisibility() ?? '').join() + \
                 (document.querySelector('.curve').offsetWidth > innerWidth / 2)";
    for (query, expected) in [
        ("?goal=custom", "true,falsetrue"),
        ("?path=scurve&cap=90", "false,truefalse"),
        (
            "?goal=custom&base=120&period=fy2025&target=100",
            "false,falsefalse",
        ),
    ] {
        show(&browser, &site, query).await;
        browser
            .until(query, &format!("(() => {{ {shown} }})() === {expected:?}"))
            .await;
    }
    browser.end().await;
}

#[tokio::test]
async fn nothing_of_them_is_cut_at_any_width() {
    let (browser, site) = opened("").await;
    for query in [
        "?by=fy2030",
        "?lang=ur",
        "?goal=kgz-200m&lang=ru",
        "?goal=ca5-triple&lang=ky",
        "?path=linear&step=4",
    ] {
        for width in [280, 360, 768, 1_280] {
            browser.on_a_telephone(width, 900).await;
            show(&browser, &site, query).await;
            bring(&browser, READER).await;
            // Where letters end, not where they may.
            let outside = browser
                .script(
                    "return [...document.querySelectorAll('.curve-frame')].flatMap((frame) => {
                       const room = frame.getBoundingClientRect(), texts = [...frame.querySelectorAll('text')];
                       const boxes = texts.map((text) => [text.textContent, text.getBoundingClientRect(), text.classList.contains('chart-label')]);
                       const cut = boxes.filter(([, box]) => box.left < room.left - 1 || box.right > room.right + 1).map(([said]) => 'cut: ' + said);
                       const labels = boxes.filter(([, , label]) => label);
                       const over = labels.flatMap(([said, a], at) => labels.slice(at + 1).filter(([, b]) =>
                         a.left < b.right && b.left < a.right && a.top + 3 < b.bottom && b.top + 3 < a.bottom).map(([other]) => said + ' on ' + other));
                       return [...cut, ...over];
                     }).join('; ')",
                )
                .await;
            assert_eq!(outside, "", "{query} at {width}");
            assert_eq!(browser.script(FAULTS).await, "", "{query} at {width}");
        }
    }
    browser.end().await;
}

#[tokio::test]
async fn what_is_read_off_stands_above_the_thumb_of_its_slider() {
    for query in ["", "ur/?goal=ca5-triple&vs=rate%3D8"] {
        let (browser, _site) = opened(query).await;
        for width in [360, 1280] {
            let set = browser.driver.set_window_rect(0, 0, width, 1_000).await;
            set.expect("a size");
            browser.frames().await;
            for id in ["reading", "paces-reading", "chances-reading"] {
                bring(&browser, &format!("#{id}")).await;
                for share in [0.0, 0.3, 1.0] {
                    // A thumb is sixteen pixels wide in Chromium, and its middle stays half of that inside the track's ends.
                    let apart = browser
                        .script(&format!(
                            "const slider = document.getElementById('{id}'), box = slider.getBoundingClientRect(), first = Number(slider.min), last = Number(slider.max);
                             slider.value = Math.round(first + {share} * (last - first));
                             slider.dispatchEvent(new Event('input', {{ bubbles: true }}));
                             const thumb = box.x + 8 + (slider.value - first) / (last - first) * (box.width - 16);
                             return (async () => {{
                               await new Promise((next) => requestAnimationFrame(() => requestAnimationFrame(next)));
                               const read = (slider.closest('.curve') ?? document).querySelector('.chart-reading').getBoundingClientRect();
                               return String(Math.round(Math.abs(read.x + read.width / 2 - thumb)));
                             }})()"
                        ))
                        .await;
                    assert!(
                        apart == "0" || apart == "1",
                        "{query} {width} {id} {share}: {apart} px apart"
                    );
                }
            }
        }
        browser.end().await;
    }
}

#[tokio::test]
async fn another_promise_is_read_at_its_own_arrival_and_a_scroll_reads_nothing() {
    let (browser, _site) = opened("").await;
    bring(&browser, READER).await;
    let read = "document.getElementById('paces-reading')";
    browser
        .script(&format!(
            "{read}.value = 10; {read}.dispatchEvent(new Event('input', {{ bubbles: true }}))"
        ))
        .await;
    browser
        .until(
            "it is read there",
            "document.querySelector('#paces ~ .curve-frame .chart-reading') !== null",
        )
        .await;
    // What the browser says of a finger that turns out to scroll.
    browser
        .script(&format!(
            "const say = (name) => {read}.dispatchEvent(new Event(name, {{ bubbles: true }}));
             say('pointerdown'); {read}.value = 20; say('input'); say('pointercancel')"
        ))
        .await;
    browser
        .until("it is as it was", &format!("{read}.value === '10'"))
        .await;
    browser.promise("ca5-triple").await;
    browser
        .until(
            "it is read at the arrival",
            &format!("{read}.value === String(Math.ceil(document.getElementById('answer').value))"),
        )
        .await;
    browser.end().await;
}

#[tokio::test]
async fn what_is_written_below_a_drawing_is_seen_whatever_was_there_before() {
    let (browser, site) = opened("").await;
    let hidden = "return [...document.querySelectorAll('.curve-foot, .counts-note')]
        .filter((e) => e.textContent.trim() && getComputedStyle(e).display === 'none').map((e) => e.textContent).join(' | ')";
    let told = "return [...document.querySelectorAll('.curve-foot, .counts-note')].filter((e) => e.textContent.trim()).length.toString()";
    assert_eq!(browser.script(hidden).await, "");
    assert_eq!(browser.script(told).await, "3");
    // The count that is chosen is long enough to stand for itself, and then is not.
    for row in ["~ .count", ":first-of-type"] {
        browser.press(&format!(".count{row} > input")).await;
        browser.frames().await;
        assert_eq!(browser.script(hidden).await, "", "{row}");
    }
    show(&browser, &site, "?goal=ca5-triple").await;
    assert_eq!(browser.script(hidden).await, "");
    browser.end().await;
}
