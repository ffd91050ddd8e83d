//! Labels of the drawings in many scenarios.

use std::time::Duration;
use trade_horizon_e2e::{Browser, Engine, Site, opened, show};

/// Links at the edges, and many from a fixed seed: every goal, shape and axis, with rates, deadlines, levers, falls and comparisons.
fn random_links(count: usize) -> Vec<String> {
    // The generator of Numerical Recipes: the links only need to be many and the same each time.
    let mut state = 2025_u32;
    let mut below = move |most: u32| {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (state >> 12) % most
    };
    let goals = [
        "kgz-100m",
        "ca5-triple",
        "kgz-200m",
        "exports-1bn",
        "match-india",
        "ca5-1500m",
        "kaz-1bn",
        "tjk-500m",
        "uzb-2bn",
    ];
    let more = [
        "",
        "",
        "&path=linear",
        "&path=fade",
        "&path=scurve",
        "&scale=linear",
        "&infl=3",
        "&sigma=60",
        "&shock=fy2027:-60:5",
        "&levers=digital-agreement:fy2027",
        "&vs=rate%3D25",
        "&target=900",
        "&by=2032",
    ];
    let random = (0..count).map(|_| {
        let goal = goals[below(9) as usize];
        let rate = match below(4) {
            0 => format!("{}", below(12)),
            1 => format!("-{}", below(40)),
            2 => format!("{}.{}", below(60), below(100)),
            _ => below(300).to_string(),
        };
        let (first, second) = (more[below(13) as usize], more[below(13) as usize]);
        let by = match below(3) {
            0 => format!("&by=fy{}", 2026 + below(60)),
            _ => String::new(),
        };
        format!("?goal={goal}&rate={rate}{by}{first}{second}")
    });
    let edges = [
        "?",
        "?rate=0",
        "?rate=1000",
        "?rate=0.5&scale=linear",
        "?rate=-31.99",
        "?goal=custom&base=200",
    ];
    edges.map(str::to_owned).into_iter().chain(random).collect()
}

#[tokio::test]
async fn no_label_lies_on_another_in_five_hundred_scenarios() {
    // The other engines' letters are a little wider where they are set to whole pixels: there a label may stand in the margin of
    // the page, where it is seen all the same, and touch another by the breadth of a letter.
    let beyond = match Engine::asked() {
        Engine::Chromium => 1,
        Engine::Firefox | Engine::WebKit => 8,
    };
    let links = random_links(500);
    let inner = Site::serve(&[]);
    let browser = Browser::start(&[]).await;
    browser
        .driver
        .set_script_timeout(Duration::from_mins(5))
        .await
        .expect("time enough");
    for width in [280, 320, 360, 768, 1280] {
        let frame = format!(
            "<body style=margin:0><iframe style=border:0 width={width} height=900 src=\"{}/\"></iframe>
             <script>
               addEventListener('message', ({{ data }}) => typeof data === 'string' && frames[0].postMessage({{ target: 'trade-horizon', version: 1, set: data }}, '*'));
             </script>",
            inner.origin
        );
        let outer = Site::serve(&[("/", frame)]);
        browser.open(&outer.origin).await;
        browser.driver.enter_frame(0).await.expect("the frame");
        browser.live().await;
        let found = browser
            .driver
            .execute_async(
                "const [links, beyond, done] = arguments, found = [];
                 // The page around sets the links, because engines take but so many changes of an address in ten seconds, and say nothing of
                 // the others. Each part is brought into view, where it follows at once: what follows once the reader rests takes a tenth of a second.
                 // Engines differ in how far above and below its letters the box of a text reaches.
                 const box = (text) => {
                   const { left, right, top, bottom } = text.getBoundingClientRect(), letters = 1.3 * parseFloat(getComputedStyle(text).fontSize);
                   const less = Math.max(0, (bottom - top - letters) / 2);
                   return { left, right, top: top + less, bottom: bottom - less };
                 };
                 const look = async (part, links, some) => {
                   const section = document.querySelector(part), seen = new Set();
                   section.scrollIntoView();
                   // The chart knows its width once a frame or two have been drawn, and the browser what is in view.
                   for (let i = 0; i < 3; i++) await new Promise((next) => requestAnimationFrame(next));
                   await new Promise((next) => setTimeout(next, 100));
                   // The widest faces that systems come with, too.
                   const faces = ['', 'DejaVu Sans', 'Noto Sans', 'Liberation Sans'];
                   for (const [face, link] of faces.flatMap((face, at) => (at ? links.slice(0, some) : links).map((link) => [face, link]))) {
                     const drawn = () => [...section.querySelectorAll('svg:has(text)')].map((drawing) => drawing.innerHTML).join(), before = drawn();
                     document.documentElement.style.setProperty('--sans', face || null);
                     const told = new Promise((next) => addEventListener('message', next, { once: true }));
                     parent.postMessage(link, '*');
                     await told;
                     // What stands above it may be higher or lower now.
                     section.scrollIntoView();
                     for (let i = 0; i < 8; i++) await null;
                     await new Promise((next) => setTimeout(next, 0));
                     // Where it was not in view after all, it follows once the reader rests.
                     while (drawn() === before && document.documentElement.dataset.behind === 'true') await new Promise((next) => setTimeout(next, 10));
                     const drawings = [...section.querySelectorAll('svg:has(text)')].filter((drawing) => drawing.checkVisibility());
                     // What is met has a chart and no curves.
                     if (!drawings.length && (part === '.chart-section' || section.checkVisibility())) found.push(face + ' ' + link + ': nothing is drawn');
                     seen.add(drawn());
                     for (const drawing of drawings) {
                       const svg = drawing.getBoundingClientRect();
                       const texts = [...drawing.querySelectorAll('text')].map((t) => [t.textContent, box(t)]);
                       if (texts.length < 4) found.push(face + ' ' + link + ': nothing is drawn');
                       texts.forEach(([word, a], i) => {
                         if (a.left < svg.left - beyond || a.right > svg.right + beyond || a.top < svg.top - beyond || a.bottom > svg.bottom + beyond) found.push(face + ' ' + link + ': ' + word + ' is clipped: ' + [a.left - svg.left, svg.right - a.right, a.top - svg.top, svg.bottom - a.bottom].map(Math.round));
                         texts.slice(i + 1).forEach(([other, b]) => {
                           if (a.left < b.right - beyond && b.left < a.right - beyond && a.top + 2 < b.bottom && b.top + 2 < a.bottom) found.push(face + ' ' + link + ': ' + word + ' lies on ' + other);
                         });
                       });
                     }
                     const wide = document.documentElement.scrollWidth - document.documentElement.clientWidth;
                     if (wide > 0) found.push(face + ' ' + link + ': ' + wide + ' px too wide');
                   }
                   if (seen.size < links.length * 0.9) found.push(part + ' was drawn only ' + seen.size + ' times');
                 };
                 look('.chart-section', links, 60).then(() => look('.curves', links.slice(0, 120), 20)).then(() => done(found.join('\\n')), (why) => done(String(why)));",
                vec![serde_json::json!(links), serde_json::json!(beyond)],
            )
            .await
            .expect("the script runs");
        assert_eq!(found.json().as_str(), Some(""), "at {width} px");
    }
    browser.end().await;
}

#[tokio::test]
async fn the_title_says_log_where_the_axis_is_and_nowhere_else() {
    let (browser, site) = opened("").await;
    for (query, log) in [
        ("", true),
        ("?scale=linear", false),
        // What must show nothing has a linear axis, whatever was asked.
        ("?goal=custom&base=0&target=100&path=linear&step=7", false),
        ("?show=card", false),
    ] {
        show(&browser, &site, query).await;
        let title = browser
            .script("return document.querySelector('.chart-title').textContent")
            .await;
        assert_eq!(title.ends_with("log scale"), log, "{query}: {title}");
    }
    browser.end().await;
}
