//! What is put into the page or its link from outside runs nothing.

use trade_horizon_e2e::{Browser, Site, built_file, html};

/// The policy that the build writes for hosts lets the page work and an injected script not.
#[tokio::test]
async fn the_page_works_under_its_policy_and_an_injected_script_does_not() {
    let headers = built_file("_headers");
    let policy = headers
        .lines()
        .find_map(|line| line.trim().strip_prefix("Content-Security-Policy: "))
        .expect("a policy");
    assert!(built_file("nginx.conf").contains(policy) && !headers.contains("X-Frame-Options:"));
    // `*` is of addresses of the network alone: a story in a sandbox or in a file could not frame the page.
    assert!(!policy.contains("frame-ancestors"), "{policy}");
    let page = html();
    let meta = format!(
        "<meta charset=\"utf-8\">\n<meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">"
    );
    let page = page.replacen("<meta charset=\"utf-8\">", &meta, 1);
    let page = page.replacen("</body>", "<script>window.injected = true</script><img src=x onerror='window.injected = true'></body>", 1);
    let site = Site::serve(&[("/", page)]);
    let browser = Browser::start(&[]).await;
    browser.open(&format!("{}/", site.origin)).await;
    browser.live().await;
    browser.fill("rate-box", "20").await;
    browser.answers("reached 16.237054914259 FY2041-42").await;
    let injected = browser.script("return String(window.injected) + ' ' + getComputedStyle(document.querySelector('.baseline .track-dot')).insetInlineStart").await;
    assert!(
        injected.starts_with("undefined ") && injected.ends_with("px"),
        "{injected}"
    );
    browser.end().await;
}

#[tokio::test]
async fn a_hostile_link_runs_nothing_and_loses_nothing() {
    let site = Site::serve(&[]);
    let browser = Browser::start(&[]).await;
    let many: String = (0..12_000).fold(String::new(), |all, key| format!("{all}&k{key}=1"));
    for (link, answer, named) in [
        (
            "?lang=en&rate=%3Cscript%3Ewindow.injected%3D1%3C%2Fscript%3E&goal=%22onload%3D%22injected%3D1&by=fy2040",
            "reached 31.060324676697 FY2056-57",
            "<script>",
        ),
        (
            "?lang=en&rate=20&target=%00%1b%5b%E2%80%AE7&childId=%22%3E%3Cimg%20src%3Dx%20onerror%3Dinjected%3D1%3E#?secret=%22;injected=1;//",
            "reached 16.237054914259 FY2041-42",
            "target",
        ),
        (
            "?lang=en&rate=20&rate=-50&rate=banana",
            "reached 16.237054914259 FY2041-42",
            "rate=-50",
        ),
        (
            "?lang=en&rate=%DB%B2%DB%B0",
            "reached 16.237054914259 FY2041-42",
            "",
        ),
        (
            &format!("?lang=en&rate=20{many}"),
            "reached 16.237054914259 FY2041-42",
            "",
        ),
    ] {
        browser.open("about:blank").await;
        browser.open(&format!("{}/{link}", site.origin)).await;
        browser.live().await;
        let short = &link[..link.len().min(80)];
        let given = browser.answer().await;
        assert!(given.starts_with(answer), "{short}: {given}");
        assert_eq!(
            browser
                .script("return String(window.injected) + document.querySelectorAll('img').length")
                .await,
            "undefined0",
            "{short}"
        );
        let notes = browser.text(".notes").await;
        assert!(notes.contains(named), "{short}: {notes}");
        assert_eq!(notes.is_empty(), named.is_empty(), "{short}: {notes}");
        let copied = browser
            .script("return document.getElementById('answer-link').value")
            .await;
        assert!(copied.len() < 600 && !copied.contains("k1="), "{copied}");
    }
    browser.end().await;
}
