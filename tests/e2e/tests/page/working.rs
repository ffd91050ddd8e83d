//! The working of the answer, as a browser draws it: formulas as formulas, in every language, after every move, and copied as text.

use trade_horizon_e2e::{Browser, Host, Site, opened, show};

/// What is wrong with the formulas of a part of the page, a line each: each has a height, and each fraction its parts one above the
/// other, in the middle, and no fraction within.
const FAULTS: &str = "
    const [part] = arguments, faults = [], all = [...document.querySelectorAll(part + ' math')].filter((one) => one.checkVisibility());
    for (const one of all) {
      const box = one.getBoundingClientRect();
      if (!(box.height > 8 && box.width > 4)) faults.push('not drawn: ' + one.textContent);
      if (one.namespaceURI !== 'http://www.w3.org/1998/Math/MathML') faults.push('no MathML: ' + one.textContent);
    }
    const fractions = all.flatMap((one) => [...one.querySelectorAll('mfrac')]);
    for (const one of fractions) {
      const [above, below] = [...one.children].map((part) => part.getBoundingClientRect());
      if (above.bottom > below.top + 3) faults.push('not above: ' + one.textContent);
      if (one.querySelector('mfrac')) faults.push('too small: ' + one.textContent);
      const middle = (box) => box.left + box.width / 2;
      if (Math.abs(middle(above) - middle(below)) > 3) faults.push('not in the middle: ' + one.textContent);
    }
    for (const one of all.flatMap((one) => [...one.querySelectorAll('msup')])) {
      const [base, power] = [...one.children].map((part) => part.getBoundingClientRect());
      if (power.left < base.right - 3 || power.top > base.top + base.height / 2) faults.push('not raised: ' + one.textContent);
    }
    return faults.join('; ')";

/// The section of the general method.
const METHOD: &str = "section:has(> .method)";

async fn faults(browser: &Browser, part: &str) -> String {
    let found = browser
        .driver
        .execute(FAULTS, vec![serde_json::json!(part)])
        .await
        .expect("the script runs");
    found.json().as_str().unwrap_or_default().to_owned()
}

/// Shows a query and waits for the section.
async fn shown(browser: &Browser, site: &Site, query: &str) {
    show(browser, site, query).await;
    browser
        .until(
            "the working is there",
            "document.querySelectorAll('.working-formula > math').length > 0",
        )
        .await;
}

#[tokio::test]
async fn formulas_are_drawn_as_formulas_in_four_languages() {
    let (browser, site) = opened("").await;
    for folder in ["", "ur/", "ru/", "ky/"] {
        for query in [
            "",
            "?path=linear",
            "?path=fade&rate=25",
            "?path=scurve&rate=30",
        ] {
            shown(&browser, &site, &format!("{folder}{query}")).await;
            assert_eq!(faults(&browser, ".working").await, "", "{folder}{query}");
            assert_eq!(faults(&browser, METHOD).await, "", "{folder}{query}");
            // Those of the working stand by themselves, those of the method in running text.
            let counts = "return ['.working', '.method'].map((e) => document.querySelectorAll(e + ' mfrac').length).join(' ')";
            let counts = browser.script(counts).await;
            assert!(
                counts.ends_with(" 0") && (!counts.starts_with('0') || query.contains("linear")),
                "{folder}{query}: {counts}"
            );
        }
    }
    browser.end().await;
}

#[tokio::test]
async fn the_working_stands_in_the_page_before_the_program_starts() {
    let none = trade_horizon_e2e::html().replacen(
        "<head>",
        "<head><script>delete window.WebAssembly</script>",
        1,
    );
    let site = Site::serve(&[("/none", none)]);
    let browser = Browser::start(&[]).await;
    browser.open(&format!("{}/none", site.origin)).await;
    browser
        .until(
            "it stands",
            "document.documentElement.dataset.state === 'without'",
        )
        .await;
    assert_eq!(faults(&browser, ".working").await, "");
    let said = browser.text(".working-steps").await;
    assert!(said.contains("31.06 becomes 32"), "{said}");
    browser.end().await;
}

/// The numbers of the working, in the order in which they stand.
const NUMBERS: &str = "[...document.querySelectorAll('.working-formula mn, .working-table td')].map((e) => e.textContent).join(' ')";

#[tokio::test]
async fn the_working_follows_the_slider_and_agrees_with_the_answer() {
    let (browser, _site) = opened("").await;
    browser
        .script(
            "const slider = document.getElementById('rate-slider');
             slider.value = '447';
             slider.dispatchEvent(new Event('input', { bubbles: true }));",
        )
        .await;
    browser.answers("reached 16.237054914259 FY2041-42").await;
    browser
        .until("the working follows", &format!("{NUMBERS}.includes('1.2')"))
        .await;
    let numbers = browser.script(&format!("return {NUMBERS}")).await;
    assert!(numbers.contains("16.24"), "{numbers}");
    assert!(numbers.contains("$95.8m"), "{numbers}");
    assert!(numbers.contains("$4.2m short"), "{numbers}");
    let arrival = browser.text("th.working-there").await;
    assert_eq!(arrival, "FY2041-42");
    browser.end().await;
}

#[tokio::test]
async fn the_working_is_copied_as_text_or_shown_to_be_copied() {
    let (browser, _site) = opened("?goal=ca5-triple&parts=kz:5,uz:15,kg:20,tm:3,tj:10").await;
    let field = "document.getElementById('working-text')";
    let size = format!("{field}.getBoundingClientRect().height");
    assert_eq!(
        browser.script(&format!("return String({size} < 20)")).await,
        "true"
    );
    browser
        .script("document.addEventListener('copy', () => window.copied = getSelection().toString() || document.activeElement.value)")
        .await;
    browser.press(".working + .links-row > button").await;
    browser
        .until(
            "it says what came of it",
            &format!("{field}.parentElement.querySelector('#working-text + p').textContent !== ''"),
        )
        .await;
    let text = browser.script(&format!("return {field}.value")).await;
    for line in [
        "each country at its own rate",
        "Kazakhstan (227.59 \u{d7} 1.05^t): $371m | $389m",
        "FY2035-36: $1,253m (reached, $77m over)",
        "10.4 becomes 11",
    ] {
        assert!(text.contains(line), "{text}");
    }
    let copied = browser.script("return window.copied ?? ''").await;
    let seen = browser
        .script(&format!("return String({size} > 100)"))
        .await;
    if copied.is_empty() {
        assert_eq!(seen, "true", "what is not copied is in sight");
    } else {
        assert_eq!(copied.replace('\r', ""), text);
        assert_eq!(seen, "false");
    }
    // A browser that refuses leaves the text selected, in sight.
    browser.script("document.execCommand = () => false").await;
    browser.press(".working + .links-row > button").await;
    browser
        .until("the text is in sight", &format!("{size} > 100"))
        .await;
    let selected = browser
        .script(&format!(
            "return String(document.activeElement === {field} && {field}.selectionEnd === {field}.value.length)"
        ))
        .await;
    assert_eq!(selected, "true");
    browser.end().await;
}

#[tokio::test]
async fn a_formula_with_numbers_that_are_too_long_is_moved_by_itself() {
    let link = "?goal=custom&base=12345.67&target=98765.43&path=scurve&rate=12.75&cap=123456.78";
    let host = Host::with(&format!(
        "<iframe width=280 height=900 src=\"%page%{link}\"></iframe>"
    ))
    .await;
    host.live().await;
    let told = host
        .inside(
            "const root = document.documentElement, line = [...document.querySelectorAll('.working-steps p')].find((one) => one.scrollWidth > one.clientWidth + 20);
             if (!line) return 'no formula is too wide';
             line.scrollLeft = 20;
             return [root.scrollWidth - root.clientWidth, line.scrollLeft].join()",
        )
        .await;
    assert_eq!(told, "0,20");
    host.browser.end().await;
}

#[tokio::test]
async fn no_formula_is_wider_than_a_small_screen() {
    let (browser, site) = opened("").await;
    browser.on_a_telephone(280, 700).await;
    for query in [
        "",
        "?path=fade&rate=25.25&goal=ca5-1500m&base=ca3-2023-mirror",
        "?path=scurve&rate=12.75&goal=ca5-1500m&base=ca3-2023-mirror",
        "?goal=match-india&infl=2.25&rate=12.75",
        "ur/?goal=ca5-triple&parts=kz:5,uz.x:15&shock=fy2026:-30:12&levers=digital-agreement:fy2027",
        "ru/?path=scurve&rate=30",
    ] {
        shown(&browser, &site, query).await;
        browser
            .script("const style = document.createElement('style'); style.textContent = ':root { --sans: \"DejaVu Sans\" !important }'; document.head.append(style)")
            .await;
        let wide = browser
            .script(
                "const width = document.documentElement.clientWidth;
                 if (!document.querySelector('.method math')) return 'no formula in the method';
                 return [...document.querySelectorAll('.working *, .method *')].filter((e) => e.getBoundingClientRect().right > width + 1 || e.getBoundingClientRect().left < -1)
                   .map((e) => e.localName + ' ' + e.textContent).join('; ')",
            )
            .await;
        assert_eq!(wide, "", "{query}");
    }
    browser.end().await;
}
