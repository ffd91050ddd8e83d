//! The built folder behind a real nginx with the configuration that the build writes, at the root of a site and in a folder of
//! another: what is sent and how, and that the page lives under its policy.

use std::fs;
use std::process::Command;
use trade_horizon_e2e::nginx::{Nginx, copy};
use trade_horizon_e2e::{Browser, Site, built};

/// The built folder with its pages compressed as a release does. There too is `injected/index.html`: the page with a script that
/// is not its own, and without a compressed file beside.
fn nginx() -> Nginx {
    Nginx::of(|site| {
        let dist = built();
        copy(dist.parent().expect("the folder of the page"), site);
        for page in ["index.html", "ur/index.html", "embed-1.js"] {
            let packed = Command::new("gzip")
                .args(["-9", "-k", "-n", "-f"])
                .arg(site.join(page))
                .status();
            assert!(packed.expect("gzip on the search path").success());
        }
        let script = "<script>window.injected = true</script>\
             <img src=x onerror='window.injected = true'></body>";
        let injected = trade_horizon_e2e::html().replacen("</body>", script, 1);
        fs::create_dir_all(site.join("injected")).expect("a folder");
        fs::write(site.join("injected/index.html"), injected).expect("a page");
        // What a host answers about links to the page.
        fs::create_dir_all(site.join("oembed")).expect("a folder");
        fs::write(site.join("oembed/test.json"), "{}").expect("a file");
    })
}

const PLACES: [&str; 2] = ["/", "/a/folder/"];

#[test]
fn it_sends_what_was_compressed_beforehand_under_the_policy() {
    let nginx = nginx();
    let headers = fs::read_to_string(built().with_file_name("_headers")).expect("dist/_headers");
    let policy = headers
        .lines()
        .find_map(|line| line.trim().strip_prefix("Content-Security-Policy: "))
        .expect("a policy")
        .to_lowercase();
    for place in PLACES {
        for (path, file) in [
            ("", "index.html.gz"),
            ("index.html", "index.html.gz"),
            ("?rate=20", "index.html.gz"),
            ("ur/", "ur/index.html.gz"),
            ("embed-1.js", "embed-1.js.gz"),
        ] {
            let (head, body) = nginx.get(&format!("{place}{path}"));
            assert!(head.contains("\r\ncontent-encoding: gzip\r\n"), "{head}");
            assert!(head.contains("\r\nvary: accept-encoding\r\n"), "{head}");
            assert!(head.contains("; charset=utf-8\r\n"), "{head}");
            let beside =
                fs::read(nginx.folder.path().join("site").join(file)).expect("a compressed file");
            assert!(body == beside, "{place}{path} is not {file}");
        }
        // A page without a compressed file beside is compressed all the same.
        for path in ["", "ur/", "ru/index.html", "injected/"] {
            let (head, _) = nginx.get(&format!("{place}{path}"));
            for line in [
                &format!("content-security-policy: {policy}"),
                "content-type: text/html; charset=utf-8",
                "content-encoding: gzip",
                "cache-control: public, max-age=300",
                "x-content-type-options: nosniff",
            ] {
                assert!(head.contains(&format!("\r\n{line}\r\n")), "{line}: {head}");
            }
        }
    }
}

#[test]
fn what_has_a_version_is_kept_and_any_site_may_read_it() {
    let nginx = nginx();
    for place in PLACES {
        let says = |path: &str, cache: &str, open: bool| {
            let (head, _) = nginx.get(&format!("{place}{path}"));
            assert!(
                head.contains(&format!("\r\ncache-control: {cache}\r\n")),
                "{path}: {head}"
            );
            let any = head.contains("\r\naccess-control-allow-origin: *\r\n");
            assert_eq!(any, open, "{path}: {head}");
            assert!(!head.contains("content-security-policy"), "{path}: {head}");
        };
        says("embed-1.js", "public, max-age=31536000, immutable", true);
        says("embed.js", "public, max-age=300", false);
        says("social-kgz-100m.png", "public, max-age=300", false);
        says("social-ca5-triple.png", "public, max-age=300", false);
        says("oembed/test.json", "public, max-age=300", true);
    }
}

#[tokio::test]
async fn the_page_lives_behind_it_with_one_request() {
    let nginx = nginx();
    let browser = Browser::start(&[]).await;
    for place in PLACES {
        nginx.requests();
        browser
            .open(&format!("http://127.0.0.1:{}{place}", nginx.port))
            .await;
        browser.live().await;
        browser.answers("reached 31.060324676697 FY2056-57").await;
        browser.fill("rate-box", "20").await;
        browser.answers("reached 16.237054914259 FY2041-42").await;
        assert_eq!(nginx.requests(), [place]);
    }
    browser.end().await;
}

#[tokio::test]
async fn a_script_that_was_put_into_the_page_does_not_run() {
    let nginx = nginx();
    let browser = Browser::start(&[]).await;
    for place in PLACES {
        browser
            .open(&format!("http://127.0.0.1:{}{place}injected/", nginx.port))
            .await;
        browser.live().await;
        browser.fill("rate-box", "20").await;
        browser.answers("reached 16.237054914259 FY2041-42").await;
        assert_eq!(
            browser.script("return String(window.injected)").await,
            "undefined"
        );
    }
    browser.end().await;
}

/// Stories stand in sandboxes and in files: a policy that names who may frame the page names neither.
#[tokio::test]
async fn a_story_in_a_sandbox_or_in_a_file_frames_it() {
    let nginx = nginx();
    let page = format!("http://127.0.0.1:{}/?show=card", nginx.port);
    let frame = format!("<iframe src=\"{page}\" height=700 width=600></iframe>");
    let inner = frame.replace('"', "&quot;");
    let sandboxed = format!(
        "<!doctype html><iframe sandbox=allow-scripts height=800 width=700 srcdoc=\"{inner}\"></iframe>"
    );
    let heard = "<script>addEventListener('message', (e) => { if (e.data?.event === 'ready') parent === window ? document.title = 'ready' : parent.postMessage(e.data, '*') })</script>";
    let sandboxed = sandboxed.replace(
        "srcdoc=\"",
        &format!("srcdoc=\"{}", heard.replace('"', "&quot;")),
    ) + heard;
    let site = Site::serve(&[("/", sandboxed)]);
    let file = nginx.folder.path().join("story.html");
    fs::write(
        &file,
        format!("<!doctype html><meta charset=utf-8>{heard}{frame}"),
    )
    .expect("a file");
    let browser = Browser::start(&[]).await;
    for story in [
        format!("{}/", site.origin),
        format!("file://{}", file.display()),
    ] {
        browser.open(&story).await;
        browser.until(&story, "document.title === 'ready'").await;
    }
    browser.end().await;
}
