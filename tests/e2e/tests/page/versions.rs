//! Two releases in one published site, behind a real nginx: a story shows frames of both, by hand and through the script of
//! either, and each lives under the policy that it was built with.
//!
//! `cargo xtask publish` puts them beside each other, as for a release. Both are what was built, each with a line more in its
//! own script, so that neither may run under the policy of the other.

use base64::prelude::{BASE64_STANDARD as BASE64, Engine as _};
use sha2::{Digest as _, Sha256};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use trade_horizon_e2e::nginx::{Nginx, copy};
use trade_horizon_e2e::{Browser, Site, built};

const OLD: &str = "0.0.1";
const NEW: &str = "0.0.2";

/// Every page of a folder and of those in it.
fn pages(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).expect("a folder").flatten();
    let mut all = Vec::new();
    for path in entries.map(|entry| entry.path()) {
        if path.is_dir() {
            all.extend(pages(&path));
        } else if path.extension().is_some_and(|kind| kind == "html") {
            all.push(path);
        }
    }
    all
}

/// What was built, as if it were this version: its programs' pages say it in a script.
fn release(folder: &Path, version: &str) {
    let dist = built();
    copy(dist.parent().expect("the folder of the page"), folder);
    let own = fs::read_dir(folder.join("v")).expect("dist/v").flatten();
    let own: Vec<_> = own.map(|entry| entry.path()).collect();
    assert_eq!(own.len(), 1, "dist holds its own version alone: {own:?}");
    let here = folder.join("v").join(version);
    fs::rename(&own[0], &here).expect("another name");
    let mut policy = fs::read_to_string(here.join("policy.txt")).expect("its policy");
    let hash = |script: &str| BASE64.encode(Sha256::digest(script));
    let mut changed = 0;
    for file in pages(folder) {
        let page = fs::read_to_string(&file).expect("a page");
        if !page.contains("id=\"program\"") {
            continue;
        }
        let (_, rest) = page.split_once("<script>").expect("a script");
        let (script, _) = rest.split_once("</script>").expect("its end");
        let more = format!("\nwindow.release = \"{version}\";{script}");
        policy = policy.replace(&hash(script), &hash(&more));
        fs::write(&file, page.replacen(script, &more, 1)).expect("a page");
        changed += 1;
    }
    assert_eq!(changed, 2 * 5, "four languages and the page for editors");
    fs::write(here.join("policy.txt"), policy).expect("its policy");
}

/// Both, one after the other, in a published site.
fn published() -> Nginx {
    Nginx::of(|site| {
        for version in [OLD, NEW] {
            let folder = site.with_file_name(version);
            release(&folder, version);
            let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
            let done = Command::new(cargo)
                .args(["xtask", "publish"])
                .args([&folder, site])
                .current_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/../.."))
                .status();
            assert!(done.expect("cargo").success());
        }
    })
}

/// Looks into each frame of the page, in order: its program runs, is of this version, and answers what it is asked.
async fn frames_live(browser: &Browser, versions: &[&str]) {
    let count = format!(
        "document.querySelectorAll('iframe').length === {}",
        versions.len()
    );
    browser.until("the frames are there", &count).await;
    for (place, version) in versions.iter().enumerate() {
        let place = place.try_into().expect("few frames");
        let driver = &browser.driver;
        driver.enter_frame(place).await.expect("the frame");
        browser.live().await;
        assert_eq!(browser.script("return window.release").await, *version);
        browser.answers("reached 31.060324676697 FY2056-57").await;
        browser.fill("rate-box", "20").await;
        browser.answers("reached 16.237054914259 FY2041-42").await;
        driver.enter_parent_frame().await.expect("the way back");
    }
}

#[tokio::test]
async fn a_frame_of_an_earlier_version_lives_beside_one_of_the_newest() {
    let nginx = published();
    let frame = |path: &str| {
        format!(
            "<iframe src=\"http://127.0.0.1:{}{path}?show=card\" title=\"{path}\" width=640 height=640></iframe>",
            nginx.port
        )
    };
    let old = frame(&format!("/v/{OLD}/"));
    let story = |newest: &str| format!("<!doctype html><title>A story</title>{old}{newest}");
    // Pym's way, and that of AMP: a sandbox, and a height by its messages.
    let folder =
        PathBuf::from(std::env::var("HOSTS").expect("HOSTS names the folder of host scripts"));
    let pym = fs::read_to_string(folder.join("pym.v1.min.js")).expect("Pym");
    let pym = pym.replace("</script", "<\\/script");
    let by_pym = |path: &str| {
        let page = format!("http://127.0.0.1:{}{path}?show=card", nginx.port);
        format!(
            "<div id=\"{path}\"></div><script>new pym.Parent('{path}', '{page}', {{}})</script>"
        )
    };
    let by_pym = format!(
        "<!doctype html><title>A story</title><script>{pym}</script>{}{}",
        by_pym(&format!("/v/{OLD}/")),
        by_pym("/")
    );
    let sandbox = |frame: String| frame.replace("<iframe", "<iframe sandbox=\"allow-scripts\"");
    let pages = [
        ("/pym", by_pym),
        ("/amp", sandbox(story(&frame("/")))),
        ("/root", story(&frame("/"))),
        ("/own", story(&frame(&format!("/a/folder/v/{NEW}/ur/")))),
    ];
    let site = Site::serve(&pages);
    let browser = Browser::start(&[]).await;
    for (path, _) in pages {
        browser.open(&format!("{}{path}", site.origin)).await;
        frames_live(&browser, &[OLD, NEW]).await;
    }
    browser.end().await;
}

#[tokio::test]
async fn the_script_of_either_makes_frames_of_its_own() {
    let nginx = published();
    let story = |folder: &str| {
        let script = format!("http://127.0.0.1:{}{folder}embed-1.js", nginx.port);
        format!(
            "<!doctype html><title>A story</title><script src=\"{script}\" crossorigin=\"anonymous\" defer></script>
             <script>window.heard = []; addEventListener('trade-horizon-answer', (event) => heard.push(event.detail.period));</script>
             <trade-horizon show=\"card\">One</trade-horizon>
             <a data-trade-horizon href=\"{script}?show=card\">Two</a>"
        )
    };
    let folders = [
        (format!("/v/{OLD}/"), OLD),
        (format!("/a/folder/v/{OLD}/"), OLD),
        (format!("/v/{NEW}/"), NEW),
        ("/".to_owned(), NEW),
    ];
    let stories: Vec<_> = folders.iter().map(|(folder, _)| story(folder)).collect();
    let paths = ["/1", "/2", "/3", "/4"];
    let pages: Vec<_> = paths.into_iter().zip(stories).collect();
    let site = Site::serve(&pages);
    let browser = Browser::start(&[]).await;
    for ((folder, version), path) in folders.iter().zip(paths) {
        browser.open(&format!("{}{path}", site.origin)).await;
        frames_live(&browser, &[version, version]).await;
        let heard = "heard.filter((period) => period === 'FY2041-42').length >= 2";
        browser.until("both answers are heard", heard).await;
        let from = format!(
            "[...document.querySelectorAll('iframe')].every((frame) => new URL(frame.src).pathname === '{folder}')"
        );
        browser.until("they are of its own folder", &from).await;
    }
    browser.end().await;
}

#[test]
fn a_version_is_kept_for_a_year_under_its_own_policy() {
    let nginx = published();
    let policy = |version: &str| {
        let file = nginx
            .folder
            .path()
            .join("site/v")
            .join(version)
            .join("policy.txt");
        let policy = fs::read_to_string(file).expect("its policy");
        policy.trim_end().to_lowercase()
    };
    assert_ne!(policy(OLD), policy(NEW));
    for place in ["/", "/a/folder/"] {
        for (path, version, kept) in [
            ("", NEW, "max-age=300"),
            ("ur/index.html", NEW, "max-age=300"),
            ("v/0.0.1/", OLD, "max-age=31536000, immutable"),
            ("v/0.0.1/ur/index.html", OLD, "max-age=31536000, immutable"),
            ("v/0.0.1/embed.js", OLD, "max-age=31536000, immutable"),
            ("v/0.0.2/editors.html", NEW, "max-age=31536000, immutable"),
        ] {
            let (head, _) = nginx.get(&format!("{place}{path}"));
            for line in [
                format!("content-security-policy: {}", policy(version)),
                format!("cache-control: public, {kept}"),
                "x-content-type-options: nosniff".to_owned(),
            ] {
                assert!(
                    head.contains(&format!("\r\n{line}\r\n")),
                    "{path}, {line}: {head}"
                );
                let name = line.split(':').next().unwrap_or_default();
                assert_eq!(head.matches(&format!("\r\n{name}:")).count(), 1, "{head}");
            }
        }
    }
}
