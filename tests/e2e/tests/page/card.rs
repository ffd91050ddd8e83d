//! The card and the sentence of a story: how high they are, and that nothing of the calculator is lost in them.

use serde_json::json;
use trade_horizon_e2e::{Browser, FAULTS, Site, opened, show};

/// A page around a frame of this width, which says how high what is in it is.
fn story(site: &Site, folder: &str, query: &str, width: u32) -> String {
    format!(
        "<!doctype html><html lang=en><title>A story</title><style>body {{ margin: 0 }}</style>
         <iframe title=card width={width} height=500 style=border:0 src=\"{}/{folder}{query}\"></iframe>",
        site.origin
    )
}

/// How high the page in the frame says that it is, and how high a frame must be to show all of it.
const HIGH: &str = "
    const { height, bottom } = document.getElementById('app').getBoundingClientRect();
    const lowest = [...document.body.querySelectorAll(':not(.visually-hidden *)')].map((e) => e.getBoundingClientRect()).filter((box) => box.width && box.height).map((box) => box.bottom);
    return [height, Math.max(bottom, ...lowest)].map(Math.ceil).join(' ')";

/// Gives the frame that the browser is in another width, and lets the page in it take that.
async fn resized(browser: &Browser, width: u32) {
    browser
        .driver
        .enter_parent_frame()
        .await
        .expect("the story");
    browser
        .script(&format!("document.querySelector('iframe').width = {width}"))
        .await;
    browser.driver.enter_frame(0).await.expect("the frame");
    let wide = format!("innerWidth === {width}");
    browser.until("the frame is as wide", &wide).await;
    browser.frames().await;
}

#[tokio::test]
async fn a_card_and_a_sentence_are_as_high_as_a_story_has_room_for() {
    let page = Site::serve(&[]);
    let browser = Browser::start(&[]).await;
    let mut wrong = Vec::new();
    for (form, goal) in [
        ("card", "kgz-100m"),
        ("card", "exports-1bn"),
        ("sentence", "kgz-100m"),
    ] {
        for (lang, theme) in [
            ("en", "light"),
            ("ur", "dark"),
            ("ru", "light"),
            ("ky", "dark"),
        ] {
            let folder = if lang == "en" {
                String::new()
            } else {
                format!("{lang}/")
            };
            let query = format!("?show={form}&goal={goal}&theme={theme}");
            let site = Site::serve(&[("/", story(&page, &folder, &query, 320))]);
            browser.open(&site.origin).await;
            browser.driver.enter_frame(0).await.expect("the frame");
            browser.live().await;
            for width in [320, 360, 640, 800] {
                resized(&browser, width).await;
                let most = match (form, width) {
                    ("sentence", 640..) => 220,
                    ("sentence", _) => 400,
                    (_, 640..) => 520,
                    _ => 640,
                };
                // The last two have no letters of Urdu, and what a browser then takes in their place is its own affair.
                let fonts = ["", "DejaVu Sans", "Noto Sans", "Liberation Sans"];
                let fonts = fonts.into_iter().take(if lang == "ur" { 2 } else { 4 });
                for font in fonts {
                    let set = format!(
                        "document.documentElement.style.setProperty('--sans', {font:?} || null); document.documentElement.style.setProperty('--serif', {font:?} || null)"
                    );
                    browser.script(&set).await;
                    let measured = browser.script(HIGH).await;
                    let (high, needed) = measured.split_once(' ').expect("two numbers");
                    let cut = high != needed;
                    let high: u32 = high.parse().expect("a number");
                    let faults = browser.script(FAULTS).await;
                    let faults = faults
                        .strip_suffix("0 charts")
                        .filter(|_| form == "sentence")
                        .unwrap_or(&faults);
                    println!("{form} {goal} {lang} {width} {font}: {high} px");
                    if high > most || cut || !faults.is_empty() {
                        wrong.push(format!(
                            "{form} {goal} {lang} {width} {font}: {high} px of {most}, and needs {needed}; {faults}"
                        ));
                    }
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
    browser.end().await;
}

#[tokio::test]
async fn a_card_answers_turns_to_the_other_count_and_leads_to_the_whole() {
    let (browser, _site) = opened("?show=card&rate=20").await;
    browser.answers("reached 16.237054914259 FY2041-42").await;
    let shown = browser
        .script("return ['h1', '#rate-slider', '#rate-box', '.chart-frame', '.card-source', '.masthead', '#goal', '.counts', '.readings', '#path-linear'].map((e) => document.querySelector(e)?.checkVisibility() ?? false).join()")
        .await;
    assert_eq!(
        shown,
        "true,true,true,true,true,true,false,false,false,false"
    );
    let source = browser.text(".card-source").await;
    assert!(
        source.contains("minister: $5.18m in FY2024-25") && source.contains("March 2026"),
        "{source}"
    );
    browser.fill("rate-box", "25").await;
    browser.answers("reached 13.266639848123 FY2038-39").await;
    assert!(
        browser
            .text(".card > .quiet")
            .await
            .starts_with("Kyrgyzstan’s: 20")
    );
    browser.press(".card > .quiet").await;
    browser
        .until(
            "the other count",
            "document.documentElement.dataset.link.includes('base=kgz-nsc-2023-total')",
        )
        .await;
    assert!(
        browser
            .text(".card > .quiet")
            .await
            .starts_with("Pakistan’s: ")
    );
    let whole = browser
        .script("return document.querySelector('.card > a').getAttribute('href')")
        .await;
    assert!(whole.starts_with("http"), "{whole}");
    assert!(
        whole.ends_with("/?v=1&rate=25&base=kgz-nsc-2023-total"),
        "{whole}"
    );
    browser.press(".card-copy").await;
    // What is only heard is no text to every driver.
    let told = browser
        .script("return document.querySelector('.card ~ [role=status]').textContent")
        .await;
    assert!(told.starts_with("Copied."), "{told}");
    // The sentence alone has no chart.
    let (browser_2, _site) = opened("?show=sentence").await;
    let chart = browser_2
        .script("return String(document.querySelector('.chart-frame')?.checkVisibility() ?? false)")
        .await;
    assert_eq!(chart, "false");
    browser_2.end().await;
    browser.end().await;
}

/// In a frame, which has its height already.
#[tokio::test]
async fn copying_the_link_of_a_card_takes_no_room() {
    let page = Site::serve(&[]);
    for folder in ["", "ur/", "ru/", "ky/"] {
        let site = Site::serve(&[("/story", story(&page, folder, "?show=card", 343))]);
        let browser = Browser::start(&[]).await;
        browser.open(&format!("{}/story", site.origin)).await;
        browser.driver.enter_frame(0).await.expect("the frame");
        browser.live().await;
        let masthead = "return String(document.querySelector('.masthead').checkVisibility())";
        assert_eq!(browser.script(masthead).await, "false");
        let high = async || {
            let high = browser.script(HIGH).await;
            let number = high.split(' ').next().map(str::parse::<u32>);
            number.and_then(Result::ok).expect("a height")
        };
        let before = high().await;
        // That the browser lets it be copied or not is set here.
        let says = "const b = document.querySelector('.card-copy'); return [...b.children].filter((e) => getComputedStyle(e).visibility === 'visible').map((e) => e.textContent).join()";
        let copy = browser.script(says).await;
        browser
            .script(
                "document.execCommand = () => true; document.querySelector('.card-copy').click()",
            )
            .await;
        browser
            .until(
                "the button says so",
                &format!("(() => {{ {says} }})() !== {copy:?}"),
            )
            .await;
        assert_eq!(high().await, before, "{folder}: copied");
        browser.fill("rate-box", "20").await;
        browser
            .until(
                "another link is not copied",
                &format!("(() => {{ {says} }})() === {copy:?}"),
            )
            .await;
        browser
            .script(
                "document.execCommand = () => false; document.querySelector('.card-copy').click()",
            )
            .await;
        browser
            .until("the link is selected", "(() => { const f = document.getElementById('card-link'); return document.activeElement === f && f.selectionEnd === f.value.length && f.getBoundingClientRect().width > 90 && !document.querySelector('.card-copy').checkVisibility(); })()")
            .await;
        // What a plain frame has to spare.
        let refused = high().await;
        assert!(refused <= before + 22, "{folder}: {refused} for {before}");
        browser.end().await;
    }
}

/// With a keyboard alone: what is set is seen, said and copied.
#[tokio::test]
async fn a_card_is_worked_by_keys_and_speaks() {
    let (browser, _site) = opened("?show=card").await;
    let key = async |focus: &str, keys: &str| {
        browser
            .script(&format!("document.querySelector({focus:?}).focus()"))
            .await;
        let chain = browser.driver.action_chain().send_keys(keys);
        chain.perform().await.expect("keys");
    };
    let right = '\u{e014}';
    key("#rate-slider", &right.to_string()).await;
    browser
        .until(
            "the sentence follows the slider",
            "document.querySelector('h1').textContent.includes('11%')",
        )
        .await;
    let said = "[...document.querySelectorAll('[role=status]')].some((e) => e.textContent === document.querySelector('h1').textContent)";
    browser.until("the status line says it", said).await;
    browser.fill("rate-box", "20").await;
    browser.answers("reached 16.237054914259 FY2041-42").await;
    browser.until("the status line says that", said).await;
    key(".card-copy", "\u{e007}").await;
    browser
        .until(
            "it says what came of copying",
            "/^Copied|does not let/.test(document.querySelector('.card ~ [role=status]').textContent)",
        )
        .await;
    browser.end().await;
}

/// On paper a card is the sentence, the chart and who counted, on one page and in light colours.
#[tokio::test]
async fn a_card_prints() {
    let (browser, _site) = opened("?show=card&theme=dark&rate=20").await;
    let media = json!({ "media": "print" });
    browser.command("Emulation.setEmulatedMedia", media).await;
    let shown = browser
        .script(
            "const seen = ['h1', '.chart-path', '.card-source', '#rate-slider', '.card-copy', '.card > a', '.printed'].map((e) => document.querySelector(e).checkVisibility());
             return [...seen, getComputedStyle(document.documentElement).backgroundColor, document.documentElement.scrollHeight < 900].join(' ')",
        )
        .await;
    assert_eq!(
        shown,
        "true true true false false false true rgb(255, 253, 249) true"
    );
    browser.end().await;
}

#[tokio::test]
async fn who_counted_is_the_figure_that_the_answer_starts_from() {
    let (browser, site) = opened("?base=kgz-fy2023-minister&show=card").await;
    let source = browser.text(".card-source").await;
    assert!(source.contains("$11.2m in FY2022-23"), "{source}");
    show(&browser, &site, "?base=kgz-fy2023-minister").await;
    let row = browser.text(".count:has(:checked)").await;
    let arrival = browser.answer().await;
    let arrival = arrival.split(' ').next_back().expect("a period");
    assert!(row.contains(arrival) && row.contains("$11.2m"), "{row}");
    // A press leads to the latest, though the button is chosen already.
    browser.press(".count:has(:checked) input").await;
    browser.answers("reached 31.060324676697 FY2056-57").await;
    let row = browser.text(".count:has(:checked)").await;
    assert!(row.contains("FY2056-57") && row.contains("$5.18m"), "{row}");
    browser.end().await;
}

#[tokio::test]
async fn a_card_tells_machines_what_a_page_does() {
    let (browser, site) = opened("?by=2030").await;
    let told = "return ['required', 'chance'].map((id) => document.getElementById(id).getAttribute('value')).join()";
    let page = browser.script(told).await;
    assert!(page.starts_with("0.7"), "{page}");
    for form in ["card", "sentence"] {
        show(&browser, &site, &format!("?by=2030&show={form}")).await;
        assert_eq!(browser.script(told).await, page, "{form}");
    }
    browser.end().await;
}

#[tokio::test]
async fn every_button_of_a_card_has_a_name_whatever_was_done_with_it() {
    let (browser, _site) = opened("?show=card").await;
    // By what assistive technology is told: an element that is hidden from it names nothing.
    let named = "return [...document.querySelectorAll('.card > button:not([hidden])')].map((button) => button.getAttribute('aria-label')
        || [...button.children].filter((e) => !e.ariaHidden && getComputedStyle(e).visibility === 'visible').map((e) => e.textContent).join('')).join('|')";
    assert_eq!(
        browser.script(named).await,
        "Kyrgyzstan’s: 2040. Start from this count|Copy link"
    );
    browser.press(".card-copy").await;
    browser
        .until(
            "it was copied",
            "document.querySelector('.card-copy').dataset.copied === ''",
        )
        .await;
    assert_eq!(
        browser.script(named).await,
        "Kyrgyzstan’s: 2040. Start from this count|Copied."
    );
    browser.end().await;
}

#[tokio::test]
async fn a_figure_of_ones_own_and_countries_added_up_are_named_where_nobody_counts() {
    let (browser, site) = opened("?base=7&show=sentence").await;
    for (query, starts) in [
        (
            "?base=7&show=sentence",
            "From $7m in FY2024-25 (the reader’s own figure)",
        ),
        ("?goal=custom&base=50&target=100&show=card", "From $50m in "),
        (
            "?goal=ca5-triple&parts=kz:5,uz:15&show=card",
            "(State Bank of Pakistan, country by country)",
        ),
        ("?show=sentence", "minister: $5.18m in FY2024-25"),
    ] {
        show(&browser, &site, query).await;
        let said = browser.text(".card-source").await;
        assert!(said.contains(starts), "{query}: {said}");
    }
    browser.end().await;
}
