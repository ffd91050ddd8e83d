//! The page in frames, sized to the pixel by the scripts that size frames.

use std::path::PathBuf;
use trade_horizon_e2e::{Browser, FRAME, Host, Site, built_file, frame_fits};

/// A published script of a host, fetched by `cargo xtask test` into the folder that `HOSTS` names.
fn script(file: &str) -> String {
    let folder =
        PathBuf::from(std::env::var("HOSTS").expect("HOSTS names the folder of host scripts"));
    let text = std::fs::read_to_string(folder.join(file)).expect("a host's script");
    format!(
        "<script>{}</script>",
        text.replace("</script", "<\\/script")
    )
}

const NO_END: f64 = 1e9;

#[tokio::test]
async fn pym_sizes_it() {
    let pym = script("pym.v1.min.js");
    let host = Host::with(&format!(
        "<div id=\"graphic\"></div>{pym}<script>new pym.Parent('graphic', '%page%', {{}})</script>"
    ))
    .await;
    host.follows("pym.js 1.3.2", NO_END).await;
    host.browser.end().await;
}

#[tokio::test]
async fn both_iframe_resizers_size_it() {
    let resizer = script("iframeResizer.min.js");
    let host = Host::with(&format!(
        "{FRAME}{resizer}<script>iFrameResize({{ checkOrigin: false }}, '#f')</script>"
    ))
    .await;
    host.follows("iframe-resizer 4.4.5", NO_END).await;
    host.browser.end().await;
    let open = script("index.umd.cjs");
    let host = Host::with(&format!(
        "{FRAME}{open}<script>iframeResizer.initialize({{}}, '#f')</script>"
    ))
    .await;
    host.follows("open-iframe-resizer 2.1.0", NO_END).await;
    host.browser.end().await;
}

#[tokio::test]
async fn newswire_frames_size_it() {
    let frames = script("frames.umd.js");
    let host = Host::with(&format!(
        "{FRAME}{frames}<script>newswireFrames.observeIframe(document.getElementById('f'))</script>"
    ))
    .await;
    host.follows("@newswire/frames 1.0.0", NO_END).await;
    host.browser.end().await;
}

/// What the published snippet of Datawrapper does, in our words.
#[tokio::test]
async fn the_way_of_datawrapper_sizes_it() {
    let host = Host::with(&format!(
        "{FRAME}<script>addEventListener('message', (e) => {{
           const heights = e.data && e.data['datawrapper-height'];
           for (const id in heights || {{}}) for (const frame of document.querySelectorAll('iframe')) {{
             if (frame.contentWindow === e.source) frame.style.height = heights[id] + 'px';
           }}
         }})</script>"
    ))
    .await;
    host.follows("a Datawrapper snippet", NO_END).await;
    host.browser.end().await;
}

/// What `WordPress` does with a pasted address, in our words: hidden until a height comes with the secret, between 200 and
/// 1,000 px, in a sandbox.
#[tokio::test]
async fn the_way_of_wordpress_sizes_it() {
    let frame = FRAME.replace("%page%\"", "%page%?show=answer,chart,table#?secret=aB3dE5fG7h\" sandbox=\"allow-scripts\" data-secret=\"aB3dE5fG7h\" hidden");
    let host = Host::with(&format!(
        "{frame}<script>addEventListener('message', (e) => {{
           const frame = document.getElementById('f');
           if (!e.data || e.data.secret !== frame.dataset.secret || e.source !== frame.contentWindow || e.data.message !== 'height') return;
           frame.hidden = false;
           frame.style.height = Math.min(1000, Math.max(200, parseInt(e.data.value, 10))) + 'px';
         }});
         document.getElementById('f').addEventListener('load', (e) => e.target.contentWindow.postMessage({{ message: 'ready', secret: 'aB3dE5fG7h' }}, '*'))</script>"
    ))
    .await;
    host.follows("WordPress", 1_000.0).await;
    host.browser.end().await;
}

/// What an AMP page does: a sandbox, nothing below 100 px, a placeholder until the page says that it is ready.
#[tokio::test]
async fn the_way_of_amp_sizes_it() {
    let frame = FRAME.replace("%page%\"", "%page%#amp=1\" sandbox=\"allow-scripts\"");
    let host = Host::with(&format!(
        "{frame}<script>addEventListener('message', (e) => {{
           const frame = document.getElementById('f');
           if (e.source !== frame.contentWindow || !e.data || e.data.sentinel !== 'amp') return;
           if (e.data.type === 'embed-ready') document.title = 'ready';
           if (e.data.type === 'embed-size' && e.data.height >= 100) frame.style.height = e.data.height + 'px';
         }})</script>"
    ))
    .await;
    host.follows("AMP", NO_END).await;
    host.browser
        .until("the placeholder goes", "document.title === 'ready'")
        .await;
    host.browser.end().await;
}

#[tokio::test]
async fn the_script_for_host_pages_makes_frames_of_links_and_elements() {
    let embed = built_file("embed-1.js");
    assert_eq!(embed, built_file("embed.js"));
    assert!(embed.len() <= 2_048, "{}", embed.len());
    let inner = Site::serve(&[("/embed-1.js", embed)]);
    let page = format!(
        "<!doctype html><meta charset=\"utf-8\"><title>A story</title>
         <script>var before = Object.keys(window), answers = [];
           addEventListener('trade-horizon-answer', (e) => answers.push(e.target.localName + ' ' + e.detail.period));
           addEventListener('trade-horizon-ready', (e) => answers.push(e.target.localName + ' ' + e.detail.period));</script>
         <script src=\"{0}/embed-1.js\" defer></script><script src=\"{0}/embed-1.js\" defer></script>
         <style>* {{ box-sizing: border-box }} iframe {{ padding: 10px }}</style>
         <div id=\"column\" style=\"width: 640px\">
           <trade-horizon goal=\"ca5-triple\" rate=\"12\" show=\"answer,chart\" class=\"wide\">When would trade triple?</trade-horizon>
           <p>Words between.</p>
           <a data-trade-horizon href=\"{0}/?rate=20&amp;show=answer\">When would it reach $100m?</a>
         </div>",
        inner.origin
    );
    let outer = Site::serve(&[("/", page)]);
    let browser = Browser::start(&[]).await;
    browser.open(&format!("{}/", outer.origin)).await;
    browser
        .until(
            "both are frames",
            "document.querySelectorAll('iframe').length === 2",
        )
        .await;
    // The second is below the screen, and an engine may leave it alone until it comes near.
    browser
        .script("document.querySelectorAll('iframe')[1].scrollIntoView()")
        .await;
    browser
        .until(
            "both tell their answers",
            "['trade-horizon 2034', 'iframe FY2041-42'].every((one) => answers.includes(one))",
        )
        .await;
    let frames = browser
        .script("return [...document.querySelectorAll('iframe')].map((f) => [new URL(f.src).search, f.title, f.loading].join(' ')).join('; ')")
        .await;
    assert_eq!(
        frames,
        "?goal=ca5-triple&rate=12&show=answer%2Cchart When would trade triple? lazy; ?rate=20&show=answer When would it reach $100m? lazy"
    );
    // No name of its own in the page around, and its frames as high as what is in them.
    let names = browser
        .script("return Object.keys(window).filter((name) => !before.includes(name) && !/^\\d+$/.test(name)).join()")
        .await;
    // The driver of the browser has one of its own.
    assert_eq!(names.trim_start_matches("ret_nodes"), "");
    for place in [0, 1] {
        frame_fits(&browser, place, "a frame of the script", NO_END).await;
    }
    browser.end().await;
}

/// Browsers tell a frame out of sight of no change of its size.
#[tokio::test]
async fn a_frame_out_of_sight_says_its_height_when_it_begins_to_speak() {
    let inner = Site::of_the_build(0);
    let page = format!(
        "<!doctype html><title>A story</title><script>var high = 0;
           addEventListener('message', (e) => high = e.data?.height ?? high)</script>
         <div style=\"height: 5000px\"></div>
         <iframe src=\"{}/?show=answer\" title=\"Trade\" width=\"640\" height=\"700\"></iframe>",
        inner.origin
    );
    let outer = Site::serve(&[("/", page)]);
    let browser = Browser::start(&[]).await;
    browser.open(&format!("{}/", outer.origin)).await;
    browser
        .until("its height is said", "high > 0 && high < 700")
        .await;
    browser.end().await;
}

#[tokio::test]
async fn a_link_that_becomes_a_frame_opens_what_it_says_wherever_its_choices_stand() {
    let embed = built_file("embed-1.js");
    let inner = Site::serve(&[
        ("/trade/embed-1.js", embed.clone()),
        ("/trade/v/0.1.0/embed-1.js", embed),
    ]);
    let base = format!("{}/trade", inner.origin);
    for (folder, link, framed) in [
        ("/", "/ca5-triple/", "/ca5-triple/"),
        (
            "/",
            "/#goal=ca5-triple&rate=12",
            "/#goal=ca5-triple&rate=12",
        ),
        ("/", "/ur/?v=1&rate=12", "/ur/?v=1&rate=12"),
        ("/v/0.1.0/", "/v/0.1.0/ur/?rate=12", "/v/0.1.0/ur/?rate=12"),
        // It names the latest.
        ("/v/0.1.0/", "/ru/?rate=12", "/ru/?rate=12"),
    ] {
        let story = format!(
            "<!doctype html><title>A story</title><script src=\"{base}{folder}embed-1.js\" defer></script><a data-trade-horizon href=\"{base}{link}\">Trade</a>"
        );
        let outer = Site::serve(&[("/", story)]);
        let browser = Browser::start(&[]).await;
        browser.open(&format!("{}/", outer.origin)).await;
        browser
            .until("it is a frame", "document.querySelector('iframe') !== null")
            .await;
        let source = browser
            .script("return document.querySelector('iframe').src")
            .await;
        assert_eq!(source, format!("{base}{framed}"), "{folder} {link}");
        browser.end().await;
    }
}

/// iframe-resizer, where it sizes the width too.
#[tokio::test]
async fn a_frame_that_is_sized_both_ways_keeps_its_width() {
    let resizer = script("iframeResizer.min.js");
    let host = Host::with(&format!(
        "{FRAME}{resizer}<script>iFrameResize({{ checkOrigin: false, sizeWidth: true }}, '#f')</script>"
    ))
    .await;
    host.live().await;
    host.fits("iframe-resizer 4.4.5, both ways", NO_END).await;
    host.browser.frames().await;
    let width = "return String(document.getElementById('f').clientWidth)";
    assert_eq!(host.browser.script(width).await, "640");
    host.browser.end().await;
}

/// What Datawrapper's snippet did before it went by the source of a message, in our words, and two frames of one folder.
#[tokio::test]
async fn an_older_snippet_of_datawrapper_finds_the_right_frame() {
    let frames = "<iframe src=\"%page%?show=card&rate=12\" style=\"width: 100%; border: 0\"></iframe>
        <iframe src=\"%page%?show=card&goal=ca5-triple&lang=ru\" style=\"width: 100%; border: 0\"></iframe>";
    let host = Host::with(&format!(
        "{frames}<script>addEventListener('message', (e) => {{
           const heights = e.data && e.data['datawrapper-height'];
           for (const id in heights || {{}}) {{
             const frame = document.getElementById('datawrapper-chart-' + id) || document.querySelector(\"iframe[src*='\" + id + \"']\");
             if (frame) frame.style.height = heights[id] + 'px';
           }}
         }})</script>"
    ))
    .await;
    host.live().await;
    for place in [0, 1] {
        frame_fits(&host.browser, place, "an older Datawrapper snippet", NO_END).await;
    }
    host.browser.end().await;
}

/// `WordPress` lets nothing open from its sandbox, and opens what it is told.
#[tokio::test]
async fn a_link_in_the_sandbox_of_wordpress_is_told_to_it() {
    let frame = FRAME.replace(
        "%page%\"",
        "%page%?show=card&rate=12#?secret=aB3dE5fG7h\" sandbox=\"allow-scripts\"",
    );
    let host = Host::with(&frame).await;
    host.live().await;
    host.inside("document.querySelector('.card > a').click()")
        .await;
    host.browser
        .until(
            "the link is told",
            "heard.some((m) => m?.message === 'link' && m.secret === 'aB3dE5fG7h' && m.value === document.getElementById('f').src.split('?')[0] + '?v=1&rate=12')",
        )
        .await;
    host.browser.end().await;
}

/// A frame that is loaded again by itself is still the one that Pym knows.
#[tokio::test]
async fn pym_sizes_a_frame_that_was_loaded_again() {
    let pym = script("pym.v1.min.js");
    let host = Host::with(&format!(
        "<div id=\":r0:\"></div>{pym}<script>new pym.Parent(':r0:', '%page%?show=card', {{}})</script>"
    ))
    .await;
    host.live().await;
    host.fits("pym.js 1.3.2", NO_END).await;
    host.inside(
        "const box = document.getElementById('rate-box'); box.value = '22'; box.dispatchEvent(new Event('input', { bubbles: true }))",
    )
    .await;
    host.browser.driver.enter_frame(0).await.expect("the frame");
    host.browser
        .until("the address follows", "location.search.includes('rate=22')")
        .await;
    let back = host.browser.driver.enter_parent_frame().await;
    back.expect("the way back");
    let address = host.inside("return location.search").await;
    assert!(
        address.contains("rate=22") && address.contains("childId="),
        "{address}"
    );
    host.browser
        .script("document.querySelector('iframe').setAttribute('height', '100')")
        .await;
    host.inside("location.reload()").await;
    host.live().await;
    host.fits("pym.js 1.3.2, loaded again", NO_END).await;
    host.browser.end().await;
}

/// Elements that a story copies or hides.
#[tokio::test]
async fn the_script_for_host_pages_sizes_copies_and_leaves_hidden_what_is_hidden() {
    let site = Site::of_the_build(0);
    let story = format!(
        "<!doctype html><meta charset=utf-8><title>A story</title><div style=\"width:640px\">
         <trade-horizon show=card id=first></trade-horizon><trade-horizon show=card hidden id=second></trade-horizon></div>
         <div style=\"width:300px\" id=narrow></div><script src=\"{}/embed-1.js\"></script>",
        site.origin
    );
    let outer = Site::serve(&[("/", story)]);
    let browser = Browser::start(&[]).await;
    browser.open(&format!("{}/", outer.origin)).await;
    browser
        .until(
            "a frame",
            "document.querySelector('#first > iframe')?.clientHeight < 700",
        )
        .await;
    let shown = "return getComputedStyle(document.getElementById('second')).display";
    assert_eq!(browser.script(shown).await, "none");
    browser
        .script("document.getElementById('narrow').append(document.getElementById('first').cloneNode(true))")
        .await;
    browser
        .until(
            "the copy is as high as it needs",
            "document.querySelector('#narrow iframe').clientHeight > document.querySelector('#first > iframe').clientHeight",
        )
        .await;
    browser.end().await;
}
