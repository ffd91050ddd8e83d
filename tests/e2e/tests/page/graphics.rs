//! The graphics below: where the figures disagree, what was promised, and who trades, as a browser draws them.

use serde_json::json;
use std::path::PathBuf;
use trade_horizon_e2e::{Browser, Engine, Site, opened, show};

/// Waits until all three stand.
async fn drawn(browser: &Browser) {
    browser
        .until(
            "the graphics stand",
            "document.querySelector('.baseline .track-dot, .baseline-none') && document.querySelector('.promise .promise-reached')
             && document.querySelector('.trader .track-dot') && document.querySelector('#promises-fold li') !== null",
        )
        .await;
}

/// The middle of each dot with the middle of its period in years, a line each.
const DOTS: &str = "
    return [...document.querySelectorAll('.baseline')].map((row) => {
      const box = row.querySelector('.track-dot').getBoundingClientRect(), said = row.querySelector('.track-said').textContent;
      const fiscal = /(\\d{4})-(\\d{2})/.exec(said);
      const year = fiscal ? +fiscal[1] + 1 : +/\\d{4}/.exec(said)[0] + .5;
      return `${year} ${box.left + box.width / 2}`;
    }).join('\\n')";

#[tokio::test]
async fn figures_stand_on_one_scale_and_a_dot_further_right_is_a_later_year() {
    let (browser, site) = opened("").await;
    for (query, rows) in [
        ("", 10),
        ("?rate=3", 10),
        ("ur/?rate=25", 10),
        ("?goal=ca5-triple", 5),
    ] {
        show(&browser, &site, query).await;
        drawn(&browser).await;
        let dots = browser.script(DOTS).await;
        let mut dots: Vec<(f64, f64)> = dots
            .lines()
            .filter_map(|line| {
                let (year, x) = line.split_once(' ')?;
                Some((year.parse().ok()?, x.parse().ok()?))
            })
            .collect();
        assert_eq!(dots.len(), rows, "{query}");
        dots.sort_by(|a, b| a.0.total_cmp(&b.0));
        // One scale: the same pixels for a year between any two.
        let [first, .., last] = dots.as_slice() else {
            unreachable!("{dots:?}")
        };
        let pixels = (last.1 - first.1) / (last.0 - first.0);
        assert!(pixels > 0.0, "{query}: {dots:?}");
        for (year, x) in &dots {
            let expected = first.1 + (year - first.0) * pixels;
            assert!(
                (x - expected).abs() < 2.0,
                "{query}: {year} at {x}, not {expected}"
            );
        }
    }
    browser.end().await;
}

#[tokio::test]
async fn choosing_a_figure_changes_the_answer_and_leaves_the_focus_there() {
    let (browser, _site) = opened("").await;
    drawn(&browser).await;
    browser.press("#base-kgz-nsc-2023-total").await;
    browser.answers("reached 16.728").await;
    let focus = browser.script("return document.activeElement.id").await;
    assert_eq!(focus, "base-kgz-nsc-2023-total");
    let groups = browser
        .script(
            "return [...document.querySelectorAll('.baselines-group')].map((group) => {
               const name = document.getElementById(group.getAttribute('aria-labelledby')).textContent;
               return `${group.getAttribute('role')} ${name}: ${group.querySelectorAll('[name=base]').length}`;
             }).join('; ')",
        )
        .await;
    assert_eq!(
        groups,
        "group Pakistan’s count: 6; group Kyrgyzstan’s count: 2; group As leaders and the press quote it: 2"
    );
    // What a screen reader is told of a figure: all of it.
    let name = browser.script("return document.getElementById('base-kgz-fy2025-sbp').labels[0].textContent.replace(/\\s+/g, ' ').trim()").await;
    assert_eq!(
        name,
        "$4.561m FY2024-25 exports + imports, State Bank of Pakistan worked out from other figures Arrives FY2057-58"
    );
    browser.end().await;
}

#[tokio::test]
async fn where_no_figure_arrives_each_says_never_and_no_dot_stands() {
    let (browser, _site) = opened("?rate=-5").await;
    drawn(&browser).await;
    let said = browser
        .script(
            "return document.querySelectorAll('.baselines .track-dot, .baselines .track-tick').length + ' '
               + [...document.querySelectorAll('.baseline-none')].map((one) => one.textContent).join()",
        )
        .await;
    assert_eq!(said, format!("0 {}", ["never"; 10].join(",")));
    let why = browser.text(".disagreement > p").await;
    assert!(why.contains("from none of these figures"), "{why}");
    browser.end().await;
}

#[tokio::test]
async fn a_promise_opens_its_goal_and_a_country_sets_the_target() {
    let (browser, _site) = opened("").await;
    drawn(&browser).await;
    let all = browser
        .script("return document.querySelectorAll('.promises li.promise').length + ' ' + document.querySelectorAll('.promise .opener').length")
        .await;
    assert_eq!(all, "12 8");
    browser
        .press(".promise .opener[href='?goal=uzb-2bn']")
        .await;
    browser
        .until(
            "the goal is open",
            "document.documentElement.dataset.link.includes('goal=uzb-2bn')",
        )
        .await;
    browser.answers("reached 27.687").await;
    // What several states trade is no target for one.
    let countries = "return String(document.querySelectorAll('.trader .opener').length)";
    assert_eq!(browser.script(countries).await, "0");
    browser
        .press(".promise .opener[href='?goal=ca5-1500m']")
        .await;
    browser
        .until(
            "the countries can be taken",
            "document.querySelectorAll('.trader .opener').length === 5",
        )
        .await;
    // In another tab it is a target of the same promise.
    let leads = "return document.querySelector('.trader .opener').getAttribute('href')";
    let leads = browser.script(leads).await;
    assert!(leads.starts_with("?goal=ca5-1500m&target=49"), "{leads}");
    browser.press(".trader .opener").await;
    browser
        .until(
            "the target is China's",
            "document.documentElement.dataset.link.includes('target=49')",
        )
        .await;
    browser
        .until(
            "the promise says that the target is another",
            "document.querySelector('.goal-promise').textContent.includes('You changed the target: $49,')",
        )
        .await;
    browser.end().await;
}

#[tokio::test]
async fn bars_are_as_long_as_their_shares_and_lines_lie_in_time() {
    let (browser, _site) = opened("").await;
    drawn(&browser).await;
    let shares: Vec<Vec<f64>> = serde_json::from_str(
        &browser
            .script(
                "return JSON.stringify([...document.querySelectorAll('li.promise')].map((row) => {
                   const bar = row.querySelector('.promise-bar')?.getBoundingClientRect();
                   if (!bar) return [];
                   const fill = row.querySelector('.promise-fill').getBoundingClientRect(), ring = row.querySelector('.promise-bar > .track-dot')?.getBoundingClientRect();
                   const percent = (x) => (x - bar.left) / bar.width * 100;
                   return [percent(fill.right), ...ring ? [percent(ring.left + ring.width / 2)] : []];
                 }))",
            )
            .await,
    )
    .expect("shares");
    let told: [&[f64]; 12] = [
        &[10.],
        &[29.],
        &[],
        &[5., 20.],
        &[1., 4.],
        &[38.],
        &[20.],
        &[5., 20.],
        &[23., 5.],
        &[3., 10.],
        &[23., 5.],
        &[7., 22.],
    ];
    // Firefox sets boxes at whole pixels.
    let most = if Engine::asked() == Engine::Firefox {
        1.0
    } else {
        0.5
    };
    let near = |drawn: &[f64], told: &[f64]| {
        drawn.len() == told.len() && drawn.iter().zip(told).all(|(a, b)| (a - b).abs() <= most)
    };
    assert!(
        shares.len() == told.len() && shares.iter().zip(told).all(|(a, b)| near(a, b)),
        "{shares:?}"
    );
    let places = browser
        .script(
            "const made = [...document.querySelectorAll('.promise-made')].map((one) => one.getBoundingClientRect().left);
             const [now, end] = ['.promise-now', '.promise-end'].map((one) => document.querySelector('li.promise ' + one).getBoundingClientRect().left);
             return [made.length, made.every((x, place) => !place || x >= made[place - 1]), end < now].join()",
        )
        .await;
    assert_eq!(places, "12,true,true");
    browser.end().await;
}

#[tokio::test]
async fn a_year_below_the_slider_is_never_drawn_as_the_word_never() {
    let (browser, site) = opened("").await;
    let colours = "const [first, second] = [...document.querySelectorAll('.dial:not([hidden]) .scale-arrivals > span')].map((one) => getComputedStyle(one).color);
        return String(first === second)";
    for (query, same) in [
        ("", "false"),
        // The levers arrive by themselves.
        ("?goal=ca5-triple&levers=security:fy2030", "true"),
    ] {
        show(&browser, &site, query).await;
        assert_eq!(browser.script(colours).await, same, "{query}");
    }
    browser.end().await;
}

/// What of the three parts is wider than the screen, or cut, a line each.
const CUT: &str = "
    const width = document.documentElement.clientWidth, faults = [];
    const parts = [...document.querySelectorAll('.disagreement, .promises, section:has(.traders)')];
    if (parts.length !== 3) faults.push(parts.length + ' parts');
    if (document.documentElement.scrollWidth > width) faults.push('the page is wider than the screen');
    for (const part of parts) for (const one of part.querySelectorAll('*')) {
      if (!one.checkVisibility() || one.closest('.visually-hidden, details:not([open]) > :not(summary)')) continue;
      const box = one.getBoundingClientRect(), name = one.className + ': ' + one.textContent.slice(0, 30);
      if (box.left < -0.5 || box.right > width + 0.5) faults.push('off the screen: ' + name);
      const cut = getComputedStyle(one).overflowX !== 'visible' && one.localName !== 'input' && one.scrollWidth > one.clientWidth + 1;
      if (cut) faults.push('cut: ' + name);
    }
    // Words of one row do not lie on each other, nor on those of the row before.
    for (const part of parts) {
      const texts = [...part.querySelectorAll('.track-said, .track-tick, .promise-as-of, .baseline-level, .baseline-who, .promise-name, .promise-who, .promise-there, .trader-name, .trader-times')];
      const boxes = texts.filter((one) => one.checkVisibility() && one.textContent.trim()).flatMap((one) => [...one.getClientRects()].map((box) => [one, box]));
      for (const [i, [one, a]] of boxes.entries()) for (const [other, b] of boxes.slice(i + 1)) {
        const across = Math.min(a.right, b.right) - Math.max(a.left, b.left), down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
        if (across > 2 && down > 5 && one !== other) faults.push(one.textContent + ' lies on ' + other.textContent);
      }
    }
    return [...new Set(faults)].join('\\n')";

/// The rules of WCAG as axe-core knows them, in these parts alone: what breaks one.
async fn broken(browser: &Browser, site: &Site) -> String {
    let found = browser
        .driver
        .execute_async(
            "const [from, done] = arguments;
             const script = document.createElement('script');
             script.src = from;
             script.onload = () => axe.run({ include: [['.disagreement'], ['.promises'], ['section:has(.traders)']] }).then(
               ({ violations, passes }) => done([...violations.flatMap((rule) => rule.nodes.map((node) => rule.id + ': ' + node.html)), ...passes.length ? [] : ['nothing was looked at']].join('\\n')),
               (error) => done(String(error)),
             );
             document.head.append(script);",
            vec![json!(format!("{}/axe.js", site.origin))],
        )
        .await
        .expect("the rules are gone through");
    found.json().as_str().unwrap_or_default().to_owned()
}

#[tokio::test]
async fn nothing_is_cut_and_no_rule_is_broken_at_any_width() {
    let place = std::env::var("AXE").map_or_else(
        |_| {
            let tools = concat!(env!("CARGO_MANIFEST_DIR"), "/../../target/tools");
            PathBuf::from(tools).join("axe-core-4.14.1/axe.min.js")
        },
        PathBuf::from,
    );
    let axe = std::fs::read_to_string(place).expect("axe.min.js");
    let site = Site::serve(&[("/axe.js", axe)]);
    let browser = Browser::start(&[]).await;
    for width in [280, 360, 768, 1280] {
        browser.on_a_telephone(width, 800).await;
        for query in [
            "",
            "ur/",
            "?theme=dark",
            "ur/?theme=dark&rate=2",
            "ru/?goal=ca5-triple",
            "ky/?goal=uzb-2bn",
        ] {
            show(&browser, &site, query).await;
            drawn(&browser).await;
            let cut = browser.script(CUT).await;
            assert_eq!(cut, "", "{width} px, {query}");
            if query.len() < 4 || query.contains("dark") {
                let broken = broken(&browser, &site).await;
                assert_eq!(broken, "", "{width} px, {query}");
            }
        }
    }
    browser.end().await;
}

#[tokio::test]
async fn tables_are_one_tap_away() {
    let (browser, _site) = opened("").await;
    drawn(&browser).await;
    for (fold, part, said) in [
        ("promises", ".promised-all", "missed: 48.88 in FY2024-25"),
        ("traders", "table", "$49,315m"),
    ] {
        browser.press(&format!("#{fold}-fold > summary")).await;
        let text = browser.text(&format!("#{fold}-fold {part}")).await;
        assert!(text.contains(said), "{text}");
    }
    browser.end().await;
}
