//! Messages between the page and the one around it: the page is quoted by them, and moved by nobody else.

use std::time::Duration;
use trade_horizon_e2e::{Browser, FRAME, Host, Site};

#[tokio::test]
async fn a_story_quotes_the_answer_and_sets_it() {
    let host = Host::with(FRAME).await;
    host.live().await;
    let told = |event: &str| {
        format!(
            "heard.filter((m) => m && m.source === 'trade-horizon' && m.event === '{event}').map((m) => JSON.stringify(m)).at(-1)"
        )
    };
    host.browser
        .until(
            "it says that it is ready",
            &format!("{} !== undefined", told("ready")),
        )
        .await;
    let ready = host
        .browser
        .script(&format!("return {}", told("ready")))
        .await;
    assert_eq!(
        ready.split(",\"chance\"").next(),
        Some(
            r#"{"source":"trade-horizon","version":1,"event":"ready","link":"?","status":"reached","sentence":"Growing 10% a year, Pakistan-Kyrgyzstan trade reaches $100m a year in FY2056-57.","period":"FY2056-57","years":31.060324676697"#
        )
    );
    host.browser
        .script("document.querySelector('iframe').contentWindow.postMessage({ target: 'trade-horizon', version: 1, set: '?rate=15&by=FY2035-36' }, '*')")
        .await;
    host.browser
        .until(
            "it tells the new answer",
            &format!("{} !== undefined", told("answer")),
        )
        .await;
    let answer = host
        .browser
        .script(&format!("return {}", told("answer")))
        .await;
    for part in [
        "\"link\":\"?v=1&rate=15&by=fy2036\"",
        "\"period\":\"FY2046-47\"",
        "\"requiredRate\":0.3088",
        "\"chance\":0.",
    ] {
        assert!(answer.contains(part), "{part}: {answer}");
    }
    // Twenty changes in a second, and one word of it at the end of them.
    let before = host
        .browser
        .script("return String(heard.filter((m) => m?.event === 'answer').length)")
        .await;
    host.inside("for (let i = 0; i < 20; i++) { const s = document.querySelector('input[type=range]'); s.value = 606 + i; s.dispatchEvent(new Event('input', { bubbles: true })); }").await;
    host.browser
        .until(
            "it tells the last",
            &format!("{}?.includes('rate=39')", told("answer")),
        )
        .await;
    let after = host
        .browser
        .script("return String(heard.filter((m) => m?.event === 'answer').length)")
        .await;
    assert_eq!(
        after.parse::<u32>().ok(),
        before.parse::<u32>().ok().map(|n| n + 1)
    );
    host.browser.end().await;
}

/// What a frame shows and how.
const LOOK: &str = "
    const root = document.documentElement, shown = ['.answer', '.controls-pace', '.chart-section', '#paces'];
    return [root.lang, getComputedStyle(root).backgroundColor, ...shown.filter((part) => document.querySelector(part).checkVisibility())].join(' ')";

#[tokio::test]
async fn a_frame_keeps_its_look_unless_the_link_that_a_story_sets_has_another() {
    let frame = FRAME.replace("%page%", "%page%?lang=ru&theme=light&show=answer,chart");
    let host = Host::with(&frame).await;
    host.live().await;
    let (light, dark) = ("rgb(255, 253, 249)", "rgb(21, 23, 26)");
    for (link, rate, paper) in [
        ("?rate=20", "rate=20", light),
        ("?rate=25&theme=dark", "rate=25", dark),
        ("?rate=30", "rate=30", dark),
        // The usual is a choice too where a link names it.
        ("?rate=35&theme=auto", "rate=35", light),
    ] {
        host.browser
            .script(&format!("document.querySelector('iframe').contentWindow.postMessage({{ target: 'trade-horizon', version: 1, set: '{link}' }}, '*')"))
            .await;
        host.browser
            .until(
                "it tells the answer of the link",
                &format!("heard.some((m) => m?.event === 'answer' && m.link.includes('{rate}'))"),
            )
            .await;
        let look = host.inside(LOOK).await;
        assert_eq!(look, format!("ru {paper} .answer .chart-section"), "{link}");
    }
    host.browser.end().await;
}

/// Messages of every wrong kind, and right ones from a frame beside it.
#[tokio::test]
async fn nobody_else_moves_it() {
    let sibling = "<iframe id=\"g\" srcdoc=\"<script>
        setInterval(() => parent.frames[0].postMessage({ target: 'trade-horizon', version: 1, set: '?rate=50' }, '*'), 10)
      </script>\"></iframe>";
    let host = Host::with(&format!("{FRAME}{sibling}")).await;
    host.live().await;
    host.browser
        .script(
            "const frame = document.getElementById('f').contentWindow;
             const wrong = [null, undefined, 7, NaN, true, '', 'x'.repeat(1e7), [], {}, new Map(), new ArrayBuffer(8), /x/, new Date(),
               'pymxPYMx', '[iFrameSizer]', '[iFrameSizer]\"<script>:1', 'pymxPYMx\"}xPYMxwidthxPYMxNaN',
               { target: 'trade-horizon' }, { target: 'trade-horizon', version: 2, set: '?rate=50' },
               { target: 'trade-horizon', version: 1, set: { rate: 50 } }, { target: 'trade-horizon', version: 1, set: ['?rate=50'] },
               { target: 'trade-horizon', version: 1, set: '?rate=' + '5'.repeat(1e6) },
               JSON.parse('{\"__proto__\": { \"target\": \"trade-horizon\", \"version\": 1, \"set\": \"?rate=50\" }, \"constructor\": 1}'),
               { message: 'ready', secret: '\"}' }, { type: 'iframe-child-init', toString: 1 }];
             for (let i = 0; i < 40; i++) for (const message of wrong) if (!(i && typeof message === 'string' && message.length > 100)) frame.postMessage(message, '*');
             const around = Object.create({ target: 'trade-horizon', version: 1, set: '?rate=50' });
             frame.postMessage(around, '*');",
        )
        .await;
    tokio::time::sleep(Duration::from_millis(600)).await;
    let answer = host.inside("return document.documentElement.dataset.state + ' ' + document.getElementById('answer').dataset.period").await;
    assert_eq!(answer, "live FY2056-57");
    let said = host.browser.script("return String(heard.every((m) => typeof m === 'string' ? m.startsWith('[iFrame') : typeof m === 'object'))").await;
    assert_eq!(said, "true");
    host.browser
        .script("document.getElementById('f').contentWindow.postMessage({ target: 'trade-horizon', version: 1, set: '?rate=20' }, '*')")
        .await;
    host.browser
        .until(
            "the page around is still heard",
            "heard.some((m) => m?.event === 'answer' && m.period === 'FY2041-42')",
        )
        .await;
    host.browser.end().await;
}

#[tokio::test]
async fn nothing_is_said_where_there_is_no_frame() {
    let site = Site::serve(&[]);
    let browser = Browser::start(&[]).await;
    browser.open(&format!("{}/", site.origin)).await;
    browser.live().await;
    browser
        .script(
            "window.heard = []; addEventListener('message', (e) => heard.push(e.data));
             postMessage({ target: 'trade-horizon', version: 1, set: '?rate=50' }, '*');",
        )
        .await;
    browser.fill("rate-box", "20").await;
    browser.answers("reached 16.237054914259 FY2041-42").await;
    tokio::time::sleep(Duration::from_millis(500)).await;
    assert_eq!(
        browser.script("return String(heard.length)").await,
        "1",
        "only the test's own"
    );
    browser.end().await;
}

/// A page around need not wait until the program runs; of what it says many times, the last counts.
#[tokio::test]
async fn what_is_said_before_the_program_runs_is_heard() {
    let host = Host::with(&format!(
        "{FRAME}<script>document.getElementById('f').onload = (e) => {{
           for (let rate = 50; rate >= 20; rate--)
             e.target.contentWindow.postMessage({{ target: 'trade-horizon', version: 1, set: '?rate=' + rate }}, '*')
         }}</script>"
    ))
    .await;
    host.live().await;
    host.browser
        .until(
            "it is heard",
            "heard.some((m) => m?.event === 'answer' && m.period === 'FY2041-42')",
        )
        .await;
    host.browser.end().await;
}

/// A link that was damaged says what it says here too.
#[tokio::test]
async fn a_damaged_link_says_how_the_frame_looks() {
    let host = Host::with(FRAME).await;
    host.live().await;
    for set in [
        "?rate=15&amp;show=sentence",
        "?rate=15%26show%3Dsentence%26theme%3Ddark",
        "?rate=15#show=sentence",
    ] {
        let message = format!(
            "document.getElementById('f').contentWindow.postMessage({{ target: 'trade-horizon', version: 1, set: {set:?} }}, '*')"
        );
        let show = "return document.documentElement.dataset.show";
        host.browser
            .script(&message.replace(&format!("{set:?}"), "'?rate=3&show=answer,controls'"))
            .await;
        host.browser.frames().await;
        assert_eq!(host.inside(show).await, "page", "before {set}");
        host.browser.script(&message).await;
        host.browser.frames().await;
        assert_eq!(host.inside(show).await, "sentence", "{set}");
    }
    host.browser.end().await;
}

/// What machines read stands once, whatever part of the page a story turns it to.
#[tokio::test]
async fn a_page_that_becomes_a_card_tells_machines_each_thing_once() {
    let host = Host::with(&FRAME.replace("%page%", "%page%?by=fy2030")).await;
    host.live().await;
    for (rate, show) in [
        (12, "card"),
        (13, "sentence"),
        (14, "answer,controls,chart,pace"),
        (15, "card"),
    ] {
        host.browser
            .script(&format!("document.querySelector('iframe').contentWindow.postMessage({{ target: 'trade-horizon', version: 1, set: '?by=fy2030&rate={rate}&show={show}' }}, '*')"))
            .await;
        host.browser
            .until(
                "it tells the answer",
                &format!(
                    "heard.some((m) => m?.event === 'answer' && m.link.includes('rate={rate}'))"
                ),
            )
            .await;
        let told = host
            .inside("return ['answer', 'required', 'chance'].map((id) => document.querySelectorAll('#' + id).length).join()")
            .await;
        assert_eq!(told, "1,1,1", "{show}");
    }
    host.browser.end().await;
}
