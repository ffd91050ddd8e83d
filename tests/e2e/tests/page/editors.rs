//! The page for editors: what is set in it and in its previews, and the code that it gives.

use trade_horizon_e2e::editors::{code, opened, previews_are_sized};
use trade_horizon_e2e::{Browser, FAULTS, Site, built};

/// Presses a choice by the words on it.
async fn choose(browser: &Browser, words: &str) {
    browser
        .script(&format!(
            "[...document.querySelectorAll('.making label')].find((l) => l.textContent === {words:?}).click()"
        ))
        .await;
}

/// Does something in a preview.
async fn in_preview(browser: &Browser, place: u16, rate: &str) {
    browser.driver.enter_frame(place).await.expect("a preview");
    browser.live().await;
    browser.fill("rate-box", rate).await;
    browser.driver.enter_parent_frame().await.expect("back");
}

/// Back leaves the page: what its frames show is no entry of the history.
#[tokio::test]
async fn no_choice_is_an_entry_of_the_history() {
    let (browser, _site) = opened("?ui=en&rate=12").await;
    let length = "return String(history.length)";
    let before = browser.script(length).await;
    for choice in ["One sentence with its slider", "اردو", "Dark", "Русский"] {
        choose(&browser, choice).await;
        previews_are_sized(&browser).await;
    }
    browser
        .until(
            "the previews speak Russian",
            "[...document.querySelectorAll('iframe')].every((f) => f.contentDocument.documentElement?.lang === 'ru' && f.contentDocument.documentElement?.dataset.state === 'live')",
        )
        .await;
    assert_eq!(browser.script(length).await, before);
    browser.end().await;
}

#[tokio::test]
async fn what_is_chosen_and_what_is_set_in_a_preview_is_in_the_code() {
    let (browser, site) = opened("?ui=en&rate=12").await;
    let frame = code(&browser, "frame").await;
    let here = format!(
        "src=\"{}/v/{}/?v=1&amp;rate=12&amp;base=kgz-fy2025-minister@5.18&amp;lang=en&amp;show=card\"",
        site.origin,
        env!("CARGO_PKG_VERSION")
    );
    assert!(frame.contains(&here), "{frame}");
    in_preview(&browser, 1, "20").await;
    browser
        .until(
            "the code follows the preview",
            "document.getElementById('code').value.includes('rate=20&')",
        )
        .await;
    browser.driver.enter_frame(0).await.expect("the other");
    browser.answers("reached 16.237").await;
    browser.driver.enter_parent_frame().await.expect("back");
    choose(&browser, "Dark").await;
    choose(&browser, "Русский").await;
    choose(&browser, "The page, by its parts").await;
    for part in ["Chart", "Pace and chance", "Share"] {
        choose(&browser, part).await;
    }
    browser
        .until(
            "the previews speak Russian",
            "[...document.querySelectorAll('iframe')].every((f) => f.contentDocument.documentElement?.lang === 'ru' && f.contentDocument.documentElement?.dataset.state === 'live')",
        )
        .await;
    let frame = code(&browser, "frame").await;
    for part in [
        "/ru/?v=1&amp;rate=20&amp;",
        "theme=dark",
        "show=answer,controls,pace,share",
    ] {
        assert!(frame.contains(part), "{part}: {frame}");
    }
    let script = code(&browser, "script").await;
    assert!(
        script.contains("lang=ru") && script.contains("/embed-1.js"),
        "{script}"
    );
    // Reload finds what was chosen; another language of this page leaves that of the frame.
    browser.driver.refresh().await.expect("reload");
    browser.live().await;
    previews_are_sized(&browser).await;
    assert!(
        code(&browser, "frame")
            .await
            .contains("/ru/?v=1&amp;rate=20&amp;")
    );
    browser.press(".languages [hreflang=ky]").await;
    browser
        .until(
            "the page in Kyrgyz",
            "document.title === 'Макалага кыстаруу' && document.documentElement.lang === 'ky' && document.documentElement.dataset.state === 'live'",
        )
        .await;
    previews_are_sized(&browser).await;
    assert!(
        code(&browser, "frame")
            .await
            .contains("/ru/?v=1&amp;rate=20&amp;")
    );
    browser.press(".languages [hreflang=en]").await;
    browser
        .until(
            "the page in English",
            "document.documentElement.lang === 'en' && document.documentElement.dataset.state === 'live'",
        )
        .await;
    // A choice that a preview has left opens there anew.
    browser.promise("ca5-triple").await;
    previews_are_sized(&browser).await;
    browser.driver.enter_frame(1).await.expect("a preview");
    browser.live().await;
    browser
        .script("const goal = document.getElementById('goal'); goal.value = 'exports-1bn'; goal.dispatchEvent(new Event('change', { bubbles: true }))")
        .await;
    browser.driver.enter_parent_frame().await.expect("back");
    browser
        .until(
            "the code follows",
            "document.getElementById('code').value.includes('exports-1bn')",
        )
        .await;
    browser.promise("ca5-triple").await;
    browser.driver.enter_frame(1).await.expect("a preview");
    browser
        .until(
            "the preview follows",
            "new URLSearchParams(location.search).get('goal') === 'ca5-triple' && document.getElementById('goal').value === 'ca5-triple'",
        )
        .await;
    browser.driver.enter_parent_frame().await.expect("back");
    previews_are_sized(&browser).await;
    let goal = code(&browser, "frame").await;
    assert!(goal.contains("goal=ca5-triple"), "{goal}");
    browser.end().await;
}

#[tokio::test]
async fn the_code_is_copied_and_the_qr_code_leads_to_the_address_beside_it() {
    let (browser, _site) = opened("?ui=en&goal=ca5-triple&rate=12").await;
    browser.keeps_what_is_copied().await;
    let code = code(&browser, "script").await;
    browser.press(".copy-code").await;
    let copied = browser.copied().await;
    assert_eq!(copied.replace('\r', ""), code);
    let said = "[...document.querySelectorAll('[role=status]')].some((e) => e.textContent.startsWith('Copied'))";
    browser.until("it says so", said).await;
    browser
        .script("document.querySelector('.more').open = true")
        .await;
    browser
        .until("it is drawn", "document.querySelector('.qr').complete && document.querySelector('.qr').naturalWidth > 20")
        .await;
    // What a camera sees of it: a line of signs for each line of its picture.
    let seen = browser
        .script(
            "const canvas = document.createElement('canvas'), size = canvas.width = canvas.height = 480, paper = canvas.getContext('2d');
             paper.drawImage(document.querySelector('.qr'), 0, 0, size, size);
             const { data } = paper.getImageData(0, 0, size, size);
             let seen = '';
             for (let at = 0; at < data.length; at += 4) seen += data[at] < 128 ? '#' : '.';
             return seen",
        )
        .await;
    let seen = seen.as_bytes();
    assert_eq!(seen.len(), 480 * 480);
    let mut picture = rqrr::PreparedImage::prepare_from_greyscale(480, 480, |x, y| {
        if seen.get(y * 480 + x) == Some(&b'#') {
            0
        } else {
            255
        }
    });
    let grids = picture.detect_grids();
    let read = grids.first().and_then(|grid| grid.decode().ok());
    let full = browser.text(".full-link").await;
    assert_eq!(read.map(|(_, link)| link).as_deref(), Some(full.as_str()));
    assert!(
        full.contains("goal=ca5-triple&rate=12") && !full.contains("show="),
        "{full}"
    );
    browser.end().await;
}

/// Every kind of code, and the QR code, names the release that never changes or the latest.
#[tokio::test]
async fn what_is_published_stays_or_follows_in_every_code() {
    let (browser, site) = opened("?ui=en&goal=ca5-triple&lang=en").await;
    let frozen = format!("{}/v/{}/", site.origin, env!("CARGO_PKG_VERSION"));
    let latest = format!("{}/", site.origin);
    for (choice, folder, other) in [
        ("", &frozen, ""),
        ("Follows corrections", &latest, "/v/"),
        ("Stays exactly as it is today", &frozen, ""),
    ] {
        if !choice.is_empty() {
            choose(&browser, choice).await;
        }
        for system in ["frame", "script", "picture", "pym", "amp"] {
            let code = code(&browser, system).await;
            let addresses = code.matches(site.origin.as_str()).count();
            assert!(
                addresses > 0 && code.matches(folder.as_str()).count() == addresses,
                "{choice} {system}: {code}"
            );
            assert!(other.is_empty() || !code.contains(other), "{code}");
        }
        let full = browser.text(".full-link").await;
        assert!(
            full.starts_with(&format!("{folder}?v=1&goal=ca5-triple")),
            "{full}"
        );
    }
    // Reload finds both the choice and the system.
    choose(&browser, "Follows corrections").await;
    code(&browser, "pym").await;
    browser.driver.refresh().await.expect("reload");
    browser.live().await;
    let found = browser
        .script("return document.getElementById('system').value + ' ' + document.getElementById('code').value")
        .await;
    assert!(
        found.starts_with(&format!("pym <p data-pym-src=\"{latest}?v=1")),
        "{found}"
    );
    browser.end().await;
}

#[tokio::test]
async fn the_picture_of_the_answer_is_saved_from_here_and_says_what_is_on_it() {
    let (browser, _site) = opened("?ui=ru&lang=ur&goal=ca5-triple&rate=12&for=picture").await;
    browser
        .until(
            "the code says the answer",
            "document.getElementById('code').value.includes('alt=\"سالانہ')",
        )
        .await;
    browser
        .script("HTMLAnchorElement.prototype.click = function () { window.saved = this.download; }")
        .await;
    for (kind, source) in [("png", "data:image/png"), ("svg", "data:image/svg+xml")] {
        browser.press(&format!(".save-{kind}")).await;
        browser
            .until(
                "it is kept",
                &format!("document.querySelector('.kept > img')?.naturalWidth > 0 && document.querySelector('.kept > img').src.startsWith('{source}')"),
            )
            .await;
        let said = browser
            .script("const i = document.querySelector('.kept > img'); // WebKit has a drawing as wide as there is room.
                     const size = i.naturalWidth / i.naturalHeight; return [window.saved, 10 * Math.round(63 * size), document.getElementById('code').value.includes(`alt=\"${i.alt}\"`)].join(' ')")
            .await;
        assert_eq!(
            said,
            format!("trade-horizon-ca5-triple-2034.{kind} 1200 true")
        );
    }
    // It has the address on it that the code around it leads to.
    let on_it = browser
        .script("const svg = decodeURIComponent(document.querySelector('.kept > img').src.split(',').slice(1).join(','));
                 const drawn = new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement;
                 const full = document.querySelector('.full-link').textContent;
                 return `${drawn.textContent.replace(/\\s/g, '').includes(full)} ${full}`")
        .await;
    assert!(
        on_it.starts_with("true ") && on_it.contains("/v/") && !on_it.contains("show="),
        "{on_it}"
    );
    in_preview(&browser, 1, "20").await;
    browser
        .until(
            "another answer has another picture",
            "document.querySelector('.kept') === null",
        )
        .await;
    browser.end().await;
}

#[tokio::test]
async fn it_speaks_the_readers_language_and_fits_every_screen() {
    let site = Site::of_the_build(0);
    let browser = Browser::start(&[]).await;
    for (lang, direction) in [("en", "ltr"), ("ur", "rtl"), ("ru", "ltr"), ("ky", "ltr")] {
        for width in [360, 1280] {
            let page = format!(
                "<!doctype html><title>A window</title><body style=margin:0><iframe title=w style=border:0 width={width} height=9000 src=\"{}/editors.html?lang={lang}&goal=ca5-triple\"></iframe>",
                site.origin
            );
            let outer = Site::serve(&[("/", page)]);
            browser.open(&outer.origin).await;
            browser.driver.enter_frame(0).await.expect("the page");
            browser.live().await;
            // A frame of another site is not laid out before it is in sight.
            for place in [0, 1] {
                browser
                    .script(&format!(
                        "document.querySelectorAll('.preview')[{place}].scrollIntoView()"
                    ))
                    .await;
                browser
                    .until("a preview tells its height", &format!("document.querySelectorAll('.preview > iframe')[{place}].clientHeight !== 1000"))
                    .await;
            }
            previews_are_sized(&browser).await;
            let root = browser
                .script("const e = document.documentElement; return e.lang + ' ' + e.dir")
                .await;
            assert_eq!(root, format!("{lang} {direction}"));
            let faults = browser.script(FAULTS).await;
            let faults: Vec<_> = faults
                .lines()
                // It holds no chart of its own, and a phone scrolls over the wider preview.
                .filter(|fault| *fault != "0 charts" && !fault.starts_with("clipped: div.preview"))
                .collect();
            assert!(faults.is_empty(), "{lang}, {width} px: {faults:#?}");
        }
    }
    browser.end().await;
}

#[tokio::test]
async fn from_a_disk_the_code_names_a_place_to_be_filled_in() {
    let browser = Browser::start(&[]).await;
    let file = built().with_file_name("editors.html");
    browser
        .open(&format!("file://{}?goal=exports-1bn", file.display()))
        .await;
    browser.live().await;
    assert!(
        browser
            .text(".state-file")
            .await
            .contains("a file on your device")
    );
    let frame = code(&browser, "frame").await;
    assert!(
        frame.contains(concat!(
            "https://example.org/trade-horizon/v/",
            env!("CARGO_PKG_VERSION"),
            "/?v=1&amp;goal=exports-1bn"
        )),
        "{frame}"
    );
    let qr = browser
        .script("return String(document.querySelector('.qr').checkVisibility())")
        .await;
    assert_eq!(qr, "false");
    browser.end().await;
}

/// The status line is spoken each time that it is set.
#[tokio::test]
async fn what_became_of_the_code_is_said_once() {
    let site = Site::of_the_build(0);
    let browser = Browser::start(&[]).await;
    browser
        .open(&format!("{}/editors.html?v=1&lang=en", site.origin))
        .await;
    browser.live().await;
    browser
        .until(
            "the heights are known",
            "document.querySelector('textarea').ariaBusy !== 'true'",
        )
        .await;
    browser.press(".copy-code").await;
    browser
        .script(
            "window.said = []; new MutationObserver(() => said.push(document.querySelector('.code-state').textContent))
               .observe(document.querySelector('.code-state'), { childList: true, characterData: true, subtree: true })",
        )
        .await;
    browser.promise("ca5-triple").await;
    browser.until("the change is said", "said.length > 0").await;
    browser
        .until(
            "the heights are known",
            "document.querySelector('textarea').ariaBusy !== 'true'",
        )
        .await;
    browser.frames().await;
    assert_eq!(
        browser
            .script("return said.filter((words) => words !== '').length + ' ' + new Set(said).size")
            .await,
        "1 1"
    );
    browser.end().await;
}
