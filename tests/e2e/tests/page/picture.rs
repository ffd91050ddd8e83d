//! The picture of an answer: what is drawn, that it fits, and what it is saved as. `PICTURES=1` (`cargo xtask pictures`) keeps those
//! that people look at, and those that links to a goal show.

use base64::prelude::{BASE64_STANDARD as BASE64, Engine as _};
use std::path::PathBuf;
use trade_horizon_e2e::{Browser, html, opened, show};

/// Saves nothing and keeps the name that was to be saved, and the drawing.
const HOLD: &str =
    "HTMLAnchorElement.prototype.click = function () { window.saved = this.download; };";

/// Opens a query of the page as a file that knows the address it was built for, or none.
async fn from_a_file(browser: &Browser, query: &str, address: &str) {
    let head = format!("<head><link rel=canonical href=\"{address}\">");
    let page = match address {
        "" => html(),
        _ => html().replacen("<head>", &head, 1),
    };
    let file = browser.file("page.html", page);
    browser
        .open(&format!("file://{}{query}", file.display()))
        .await;
    browser.live().await;
    browser.script(HOLD).await;
}

/// The address of the picture that a press on the link for this kind leaves on the page.
async fn pressed(browser: &Browser, kind: &str) -> String {
    browser.press(&format!(".save-{kind}")).await;
    let there = format!(
        "document.querySelector('.kept > img')?.naturalWidth > 0 && document.querySelector('.kept > img').src.includes('{kind}')"
    );
    browser.until("the picture is there", &there).await;
    browser
        .script("return document.querySelector('.kept > img').src")
        .await
}

/// The drawing, and what is wrong with it.
async fn drawing(browser: &Browser) -> (String, String) {
    pressed(browser, "svg").await;
    let read = browser
        .script(
            "const text = decodeURIComponent(document.querySelector('.kept > img').src.split(',').slice(1).join(','));
             const read = new DOMParser().parseFromString(text, 'image/svg+xml');
             const faults = [];
             if (read.querySelector('parsererror')) faults.push('an XML parser refuses it');
             if (/var\\(|currentcolor/i.test(text.replace(/style=\"[^\"]*\"/, ''))) faults.push('it needs a style sheet');
             const drawn = [...read.querySelectorAll('path, circle, text')];
             if (drawn.length < 30 || !drawn.every((e) => e.hasAttribute('fill') && e.hasAttribute('stroke'))) faults.push('a shape has no colour of its own');
             const frame = document.createElement('div');
             frame.style.cssText = 'position:absolute;inset:0;inline-size:1200px;direction:ltr';
             const svg = document.importNode(read.documentElement, true);
             frame.append(svg);
             document.body.append(frame);
             const whole = svg.getBoundingClientRect();
             if (whole.width !== 1200 || whole.height !== 630) faults.push(`${whole.width} by ${whole.height}`);
             // From the baseline and the size of the face: the boxes that engines tell are higher than the letters, each in its way.
             const texts = [...svg.querySelectorAll('text')].map((e) => {
               const { left, right } = e.getBoundingClientRect(), matrix = e.getScreenCTM();
               const baseline = matrix.d * e.getStartPositionOfChar(0).y + matrix.f, size = matrix.d * parseFloat(getComputedStyle(e).fontSize);
               return [e, { left, right, top: baseline - 0.9 * size, bottom: baseline + 0.3 * size }];
             });
             for (const [e, box] of texts) {
               if (box.left < whole.left - 1 || box.right > whole.right + 1 || box.top < whole.top - 1 || box.bottom > whole.bottom + 1) faults.push('cut: ' + e.textContent);
             }
             for (const [i, [e, a]] of texts.entries()) for (const [f, b] of texts.slice(i + 1)) {
               const across = Math.min(a.right, b.right) - Math.max(a.left, b.left), down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
               const lines = e.parentElement === f.parentElement && /sentence|foot/.test(e.getAttribute('class'));
               if (across > 2 && down > 3 && !lines) faults.push(e.textContent + ' lies on ' + f.textContent);
             }
             const said = svg.querySelector('title')?.textContent;
             if (said !== document.querySelector('h1').textContent) faults.push('it is called ' + said);
             frame.remove();
             return faults.join('\\n') + '\\u0000' + text",
        )
        .await;
    let (faults, svg) = read.split_once('\0').expect("both");
    (svg.to_owned(), faults.to_owned())
}

/// The bitmap.
async fn bitmap(browser: &Browser) -> Vec<u8> {
    let source = pressed(browser, "png").await;
    let bytes = source.strip_prefix("data:image/png;base64,");
    let png = BASE64.decode(bytes.expect("a PNG")).expect("base64");
    // Width and height stand at the head of a PNG, each in four bytes.
    let length = |at: usize| u32::from_be_bytes(png[at..at + 4].try_into().expect("four bytes"));
    assert_eq!((length(16), length(20)), (1200, 630));
    png
}

fn kept(name: &str) -> PathBuf {
    let folder = PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/pictures"));
    folder.join(format!("{name}.png"))
}

fn keep(name: &str, png: &[u8]) {
    if std::env::var_os("PICTURES").is_some() {
        std::fs::write(kept(name), png).expect("it can be written");
    }
}

#[tokio::test]
async fn the_answer_fits_into_its_picture_in_every_language_and_face() {
    let browser = Browser::start(&[]).await;
    let mut wrong = Vec::new();
    for (name, query) in [
        ("answer", "?rate=12"),
        ("", "?rate=-3.2&by=FY2035-36"),
        (
            "",
            "?show=answer,chart&goal=ca5-triple&by=2035&parts=kz:5,uz:15,kg:20,tm:3,tj:10&vs=rate%3D8",
        ),
        (
            "",
            "?goal=exports-1bn&levers=infrastructure:2028,ecommerce:2031&shock=2027:-30:3&scale=linear&theme=dark",
        ),
        ("answer-urdu", "?lang=ur&goal=ca5-triple"),
        ("", "?lang=ur&goal=kgz-200m&by=2035&path=fade&to=3&half=8"),
        ("answer-russian", "?lang=ru&goal=uzb-2bn"),
        (
            "",
            "?lang=ru&goal=ca5-triple&by=2035&parts=kz:5,uz:15,kg:20,tm:3,tj:10&infl=2",
        ),
        ("answer-kyrgyz", "?lang=ky&base=kgz-nsc-2023-total"),
        (
            "",
            "?lang=ky&goal=exports-1bn&levers=infrastructure:2028&shock=2027:-30:3",
        ),
    ] {
        from_a_file(&browser, query, "https://example.org/trade/").await;
        for face in ["", "DejaVu Sans"] {
            let set = format!(
                "for (const face of ['--sans', '--serif']) document.documentElement.style.setProperty(face, {face:?} || null)"
            );
            browser.script(&set).await;
            let (_, faults) = drawing(&browser).await;
            if !faults.is_empty() {
                wrong.push(format!("{query} {face}: {faults}"));
            }
            if face.is_empty() && !name.is_empty() {
                keep(name, &bitmap(&browser).await);
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
    browser.end().await;
}

/// What links to a goal show of it, wherever that is published: it names no address.
#[tokio::test]
async fn every_goal_has_a_picture_of_the_answer_that_it_opens_with() {
    let browser = Browser::start(&[]).await;
    from_a_file(&browser, "", "").await;
    let offered =
        "return [...document.querySelectorAll('#goal option')].map((goal) => goal.value).join(' ')";
    let offered = browser.script(offered).await;
    let goals = offered.split(' ').filter(|goal| *goal != "custom");
    assert!(goals.clone().count() >= 9, "{offered}");
    for goal in goals {
        from_a_file(&browser, &format!("?goal={goal}&lang=en"), "").await;
        let (svg, faults) = drawing(&browser).await;
        assert_eq!(faults, "", "{goal}");
        assert!(!svg.contains("v=1") && !svg.contains("file:"), "{svg}");
        let picture = format!("social-{goal}");
        keep(&picture, &bitmap(&browser).await);
        assert!(
            kept(&picture).exists(),
            "`cargo xtask pictures` makes {picture}"
        );
        let saved = browser.script("return window.saved").await;
        assert!(
            saved.starts_with(&format!("trade-horizon-{goal}-")),
            "{saved}"
        );
    }
    browser.end().await;
}

/// With `UPDATE=1` it becomes the reference, which `cargo xtask pictures` lets another program draw.
#[tokio::test]
async fn the_drawing_needs_no_page_and_says_what_is_on_it() {
    let (browser, site) = opened(
        "?goal=exports-1bn&levers=infrastructure:2028&shock=2027:-30:3&by=2030&vs=goal%3Dexports-1bn",
    )
    .await;
    browser.script(HOLD).await;
    let (svg, faults) = drawing(&browser).await;
    assert_eq!(faults, "");
    let saved = browser.script("return window.saved").await;
    assert!(
        saved.starts_with("trade-horizon-exports-1bn-fy20") && saved.contains(".svg"),
        "{saved}"
    );
    let svg = svg.replace(&site.origin, "https://example.org");
    let file = concat!(env!("CARGO_MANIFEST_DIR"), "/chart.svg");
    if std::env::var_os("UPDATE").is_some() {
        std::fs::write(file, format!("{svg}\n")).expect("it can be written");
    }
    assert_eq!(
        svg,
        include_str!("../../chart.svg").trim_end(),
        "UPDATE=1 writes it anew"
    );
    for part in [
        "fall of 30%",
        "New infrastructure",
        "State Bank",
        "https://example.org/?v=1&amp;goal=exports-1bn",
    ] {
        assert!(svg.contains(part), "{part}: {svg}");
    }
    browser.end().await;
}

#[tokio::test]
async fn the_bitmap_has_the_colours_of_paper_for_every_reader() {
    let (browser, site) = opened("?theme=dark").await;
    for (query, path, promise) in [
        ("", "10,101,112", "166,58,23"),
        ("?theme=dark", "88,194,204", "255,154,115"),
    ] {
        show(&browser, &site, query).await;
        browser
            .script("document.documentElement.dataset.theme ||= 'auto'")
            .await;
        browser.script(HOLD).await;
        pressed(&browser, "png").await;
        let found = browser
            .script(&format!(
                "const picture = document.querySelector('.kept > img'), canvas = document.createElement('canvas');
                 [canvas.width, canvas.height] = [picture.naturalWidth, picture.naturalHeight];
                 const context = canvas.getContext('2d');
                 context.drawImage(picture, 0, 0);
                 const {{ data }} = context.getImageData(0, 0, canvas.width, canvas.height), colours = new Set();
                 for (let i = 0; i < data.length; i += 4) colours.add(data.slice(i, i + 3).join());
                 return [colours.has('{path}'), colours.has('{promise}'), colours.size > 100, document.documentElement.dataset.theme, window.saved].join(' ')"
            ))
            .await;
        let theme = if query.is_empty() { "auto" } else { "dark" };
        assert_eq!(
            found,
            format!("true true true {theme} trade-horizon-kgz-100m-fy2056-57.png"),
            "{query}: the theme of the page is what it was"
        );
    }
    browser.end().await;
}
