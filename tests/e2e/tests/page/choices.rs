//! What a reader chooses, and what that answers.

use thirtyfour::prelude::*;
use trade_horizon_e2e::opened;
use trade_horizon_e2e::states::UNFOLD;

#[tokio::test]
async fn countries_grow_at_their_own_rates() {
    let (browser, site) = opened("?goal=ca5-triple").await;
    browser
        .script("document.querySelector('.country').closest('details').open = true")
        .await;
    for (place, rate) in ["5", "15", "20", "3", "10"].into_iter().enumerate() {
        browser.fill(&format!("parts-{place}-box"), rate).await;
    }
    browser.answers("reached 10.398525447849 FY2035-36").await;
    // What the average of the rates would say is nowhere on the page.
    let said = browser
        .script("return document.getElementById('app').textContent")
        .await;
    assert!(!said.contains("11.5"), "{said}");
    let link = browser
        .script("return document.getElementById('answer-link').value")
        .await;
    assert!(
        link.ends_with("&parts=kz:5,uz:15,kg:20,tm:3,tj:10"),
        "{link}"
    );
    browser.end().await;
    drop(site);
}

#[tokio::test]
async fn an_empty_box_of_a_country_shows_the_rate_that_counts() {
    // Kazakhstan has none, Uzbekistan its own, and of Kyrgyzstan both flows have theirs.
    let (browser, _site) = opened("?goal=ca5-triple&parts=uz:20,kg.x:2,kg.m:3,tm.x:4").await;
    let shown = "return [...document.querySelectorAll('.country-box input')].map((e) => e.value + '|' + e.placeholder).join(' ')";
    let with = |rate: &str| format!("|{rate} | | 20|{rate} | | | 2| 3| |{rate} 4| | |{rate} | |");
    assert_eq!(browser.script(shown).await, with("10"));
    browser.fill("rate-box", "12.5").await;
    browser.follows().await;
    assert_eq!(browser.script(shown).await, with("12.5"));
    browser.end().await;
}

#[tokio::test]
async fn levers_are_switched_on_dated_and_explained() {
    let (browser, _site) = opened("?goal=ca5-triple").await;
    let said = |id: &'static str| {
        format!("return document.getElementById('levers-{id}-box').closest('li').innerText")
    };
    assert!(
        browser
            .text("#levers-fold .fold-result")
            .await
            .contains("none counted")
    );
    browser
        .script("document.querySelector('.lever').closest('details').open = true")
        .await;
    browser.press("#levers-drones-box").await;
    browser.press("#levers-transit-cost-box").await;
    assert!(
        browser
            .script(&said("transit-cost"))
            .await
            .contains("gives no elasticity")
    );
    browser
        .fill("levers-transit-cost-elasticity-box", "0.8")
        .await;
    browser.answers("reached 6.040577314862 2031").await;
    browser.fill("levers-drones-from-box", "2035").await;
    let other = "document.getElementById('answer').value !== '6.040577314862'";
    browser.until("another answer", other).await;
    // A services lever is offered and not added, and the page says why.
    browser.press("#levers-ai-box").await;
    assert!(
        browser
            .script(&said("ai"))
            .await
            .contains("Not added: services are not trade in goods")
    );
    let events = browser.text("#levers-fold .fold-result").await;
    assert!(events.ends_with("2036 without"), "{events}");
    browser.follows().await;
    let link = "return document.getElementById('answer-link').value.split('&levers=')[1]";
    assert_eq!(
        browser.script(link).await,
        "ai:2026,drones:2035,transit-cost:fy2027:0.8"
    );
    // An amount above everything that is traded now is called so.
    browser.press("#levers-security-box").await;
    assert!(
        browser
            .script(&said("security"))
            .await
            .contains("Implausible: 25.5 times")
    );
    for id in ["ai", "drones", "transit-cost", "security"] {
        browser.press(&format!("#levers-{id}-box")).await;
    }
    browser.answers("reached 11.526704607248 2036").await;
    browser.end().await;
}

#[tokio::test]
async fn a_fall_follows_from_the_share_that_the_reader_assumes() {
    let (browser, _site) = opened("?goal=ca5-triple").await;
    browser
        .script("document.querySelector('.lever').closest('details').open = true")
        .await;
    let value = |id: &str| format!("return document.getElementById('shock-{id}-box').value");
    browser.fill("shock-routed-box", "50").await;
    for (id, shown) in [("fall", "38"), ("from", "FY2025-26"), ("years", "3")] {
        assert_eq!(browser.script(&value(id)).await, shown, "{id}");
    }
    browser.fill("shock-fall-box", "101").await;
    // Sections follow in a turn of their own.
    browser
        .until(
            "it is refused",
            "document.getElementById('shock-fall-error').textContent !== ''",
        )
        .await;
    assert_eq!(
        browser.text("#shock-fall-error").await,
        "It must be from 0 to 100"
    );
    browser.fill("shock-fall-box", "60").await;
    browser.fill("shock-years-box", "20").await;
    browser
        .until(
            "the fall is in the link",
            "document.getElementById('answer-link').value.endsWith('&shock=fy2026:-60:20')",
        )
        .await;
    browser.answers("reached 14.").await;
    browser.press(".shock ~ button").await;
    browser.answers("reached 11.526704607248 2036").await;
    assert_eq!(browser.script(&value("fall")).await, "");
    browser.end().await;
}

#[tokio::test]
async fn two_scenarios_are_compared_in_sentence_chart_and_table() {
    let (browser, site) = opened("").await;
    browser.press(".choices-undo > .quiet").await;
    browser.fill("rate-box", "20").await;
    browser.answers("reached 16.237054914259 FY2041-42").await;
    let told = "Compared with the dashed path: Growing 10% a year, Pakistan-Kyrgyzstan trade reaches $100m a year in \
                FY2056-57. That is 15 years later.";
    assert_eq!(browser.text(".compare > p").await, told);
    let shown = "return [document.querySelector('.chart-other').getAttribute('d').length > 100,
        [...document.querySelectorAll('tr')].find((row) => row.textContent.startsWith('FY2041-42')).textContent].join()";
    let row = browser.script(shown).await;
    assert_eq!(row, "true,FY2041-42$115m114.9%$26.2m");
    let link = browser
        .script("return document.documentElement.dataset.link")
        .await;
    assert_eq!(link, "v=1&rate=20&vs=v.1");
    browser.press(".compare > button").await;
    browser.answers("reached 31.060324676697 FY2056-57").await;
    assert!(
        browser
            .text(".compare > p")
            .await
            .ends_with("15 years earlier.")
    );
    browser.press(".compare > button:last-child").await;
    browser
        .until(
            "the comparison ends",
            "document.documentElement.dataset.link === ''",
        )
        .await;
    browser
        .open(&format!(
            "{}/?goal=ca5-triple&vs=goal%3Dca5-triple%26rate%3D-5",
            site.origin
        ))
        .await;
    browser.live().await;
    let told = browser.text(".compare > p").await;
    assert!(told.ends_with("never triples to $1,176m."), "{told}");
    browser.end().await;
}

#[tokio::test]
async fn each_choice_goes_back_to_what_it_was_by_itself() {
    let (browser, _site) = opened("?rate=12&target=200&by=FY2039-40").await;
    browser
        .script("document.querySelectorAll('details').forEach((d) => d.open = true)")
        .await;
    for (label, rest, focus) in [
        ("Target", "v=1&rate=12&by=fy2040", "target-box"),
        ("Deadline", "v=1&rate=12", "by-box"),
    ] {
        browser
            .press(&format!("[aria-label='{label}: reset']"))
            .await;
        browser
            .until(
                label,
                &format!("document.documentElement.dataset.link === '{rest}'"),
            )
            .await;
        let held = browser.script("return document.activeElement.id").await;
        assert_eq!(held, focus, "the focus is where the choice is");
    }
    let left = browser
        .script("return String([...document.querySelectorAll('.back')].filter((e) => e.checkVisibility({ visibilityProperty: true })).length)")
        .await;
    assert_eq!(left, "0");
    browser
        .until("the address follows", "location.search === '?v=1&rate=12'")
        .await;
    browser.driver.back().await.expect("the browser goes back");
    browser
        .until(
            "Back undoes a reset",
            "document.getElementById('by-box').value === 'FY2039-40'",
        )
        .await;
    // The pace goes back to what the link opened with.
    browser.fill("rate-box", "20").await;
    browser.press("[aria-label='Growth a year: reset']").await;
    browser
        .until(
            "the pace of the link",
            "document.documentElement.dataset.link === 'v=1&rate=12&by=fy2040'",
        )
        .await;
    browser.end().await;
}

/// Language, theme and what is shown are no part of the answer.
#[tokio::test]
async fn starting_over_leaves_the_page_as_its_reader_has_it() {
    let look = "lang=ru&theme=dark&show=answer,controls";
    let query = format!("?goal=exports-1bn&rate=20&by=fy2040&{look}");
    let (browser, _site) = opened(&query).await;
    browser.press(".choices-undo > .quiet:last-child").await;
    let over = format!("document.documentElement.dataset.link === 'v=1&goal=exports-1bn&{look}'");
    browser.until("everything else is over", &over).await;
    browser.answers("reached 17.").await;
    let seen = browser
        .script(
            "const { lang, dataset } = document.documentElement, seen = (part) => document.querySelector(part).checkVisibility();
             return [lang, dataset.theme, seen('.controls-pace'), seen('.chart-section')].join(' ')",
        )
        .await;
    assert_eq!(seen, "ru dark true false");
    browser.end().await;
}

#[tokio::test]
async fn a_pace_named_above_the_slider_is_taken_at_a_press() {
    let (browser, _site) = opened("").await;
    // On a narrow one there is no room for them.
    let window = browser.driver.set_window_rect(0, 0, 1280, 1000).await;
    window.expect("a wide window");
    browser
        .until(
            "they are shown",
            "document.querySelector('.flag').checkVisibility()",
        )
        .await;
    let count = "return String(document.querySelectorAll('.flag').length)";
    let count: usize = browser.script(count).await.parse().expect("a number");
    assert!(count > 1, "there are names");
    for place in 1..=count {
        let flag = format!(".flag:nth-child({place})");
        let rate = browser.text(&flag).await;
        let rate = rate.split('%').next().unwrap_or_default();
        browser.press(&flag).await;
        let rate = rate.replace('\u{2212}', "-");
        let set = format!("document.documentElement.dataset.link === 'v=1&rate={rate}'");
        browser.until(&rate, &set).await;
        let alone = format!(
            "[...document.querySelectorAll('.flag[aria-pressed=true]')].every((e, at) => !at && e.matches('{flag}')) && document.querySelector('{flag}').getAttribute('aria-pressed') === 'true'"
        );
        browser.until("it alone is pressed", &alone).await;
    }
    browser.end().await;
}

#[tokio::test]
async fn presets_figures_and_shapes_answer_at_a_touch() {
    let (browser, _site) = opened("").await;
    browser.press(".presets li:nth-child(1) button").await;
    browser.answers("never shrinking").await;
    assert!(
        browser
            .text(".proportion")
            .await
            .contains("halves every 1.8 years")
    );
    browser.press(".dial-more").await;
    assert_eq!(
        browser
            .script("return document.getElementById('rate-box').value")
            .await,
        "-30.99"
    );
    browser.press(".presets li:last-child button").await;
    browser.answers("reached 4.99").await;
    browser.fill("rate-box", "10").await;
    browser.press("#base-kgz-fy2025-sbp").await;
    browser.answers("reached 32.395577204844 FY2057-58").await;
    browser.press("#more-fold > summary").await;
    browser.press("#path-linear").await;
    browser.fill("step-box", "7").await;
    browser.answers("reached 13.63").await;
    browser.end().await;
}

#[tokio::test]
async fn the_keyboard_alone_reaches_and_works_the_controls() {
    let (browser, _site) = opened("").await;
    let mut reached = Vec::new();
    browser
        .script("document.getElementById('more-fold').open = true")
        .await;
    for _ in 0..70 {
        let active = browser
            .driver
            .active_element()
            .await
            .expect("something has the focus");
        let id = active.id().await.expect("known").unwrap_or_default();
        match id.as_str() {
            // The first time round.
            _ if reached.contains(&id) => {}
            "rate-slider" => {
                active.send_keys(Key::Right + "").await.expect("a key");
            }
            "rate-box" => active.send_keys(Key::Up + "").await.expect("a key"),
            "goal" | "path-compound" => active.send_keys(Key::Down + "").await.expect("a key"),
            _ => {}
        }
        reached.push(id);
        let active = browser
            .driver
            .active_element()
            .await
            .expect("something has the focus");
        active.send_keys(Key::Tab + "").await.expect("a key");
    }
    for id in [
        "goal",
        "rate-box",
        "rate-slider",
        "path-compound",
        "scale-log",
        "answer-link",
    ] {
        let known = reached.iter().any(|one| one == id);
        assert!(known, "{id} was not reached: {reached:?}");
    }
    // The goal moved on by one, the rate by a point and a point, and the shape to a fixed amount.
    let set = "return new URLSearchParams(document.documentElement.dataset.link).toString()";
    assert_eq!(
        browser.script(set).await,
        "v=1&goal=kgz-200m&path=linear&rate=12"
    );
    browser.end().await;
}

#[tokio::test]
async fn a_shape_that_is_refused_is_not_shown_as_chosen_and_says_why() {
    let zero = "?goal=custom&base=0&period=fy2025&target=100&path=linear&step=7";
    let (browser, _site) = opened(zero).await;
    browser.script(UNFOLD).await;
    browser.frames().await;
    browser.press("#path-compound").await;
    browser
        .until(
            "it says why",
            "document.querySelectorAll('.notes > li').length === 1",
        )
        .await;
    let chosen = "return document.querySelector('[name=path]:checked').value";
    assert_eq!(browser.script(chosen).await, "linear");
    browser.answers("reached 14.285714285714 FY2039-40").await;
    // Once it is taken, nothing is said of it any more.
    browser.fill("base-box", "5").await;
    browser.press("#path-compound").await;
    browser
        .until(
            "nothing is said",
            "document.querySelectorAll('.notes > li').length === 0",
        )
        .await;
    assert_eq!(browser.script(chosen).await, "compound");
    browser.end().await;
}
