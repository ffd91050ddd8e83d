//! What is pasted into a story: addresses of the build, its frames and its codes.

use serde_json::Value;
use trade_horizon_e2e::{Browser, Site, built};

/// The promise whose page is pasted.
pub(crate) const GOAL: &str = "ca5-triple";

/// The block in which the editor saves a pasted address.
pub(crate) const PASTED: &str = "<!-- wp:embed {\"url\":\"%url%\"} --><figure class=\"wp-block-embed\"><div class=\"wp-block-embed__wrapper\">\n\
    %url%\n</div></figure><!-- /wp:embed -->\n\n";

/// Where the release of this build stands for ever.
pub(crate) const FROZEN: &str = concat!("v/", env!("CARGO_PKG_VERSION"), "/");

/// A file of the build, which must be there.
fn file(name: &str) -> String {
    std::fs::read_to_string(built().with_file_name(name)).unwrap_or_else(|error| {
        unreachable!(
            "{name} of the build: {error}. It is there when the build is told an address: \
             `cargo xtask wordpress` tells it one, or TRADE_HORIZON_ADDRESS=http://127.0.0.1:8765 cargo xtask build"
        )
    })
}

/// The address that the build was told, and its port on this machine.
pub(crate) fn address() -> (String, u16) {
    let answer: Value =
        serde_json::from_str(&file(&format!("oembed/{GOAL}.en.json"))).expect("oEmbed is JSON");
    let address = answer["provider_url"].as_str().expect("an address");
    let address = address.trim_end_matches('/');
    let port = address
        .strip_prefix("http://127.0.0.1:")
        .and_then(|port| port.parse().ok());
    let port = port.unwrap_or_else(|| {
        unreachable!("the build was told the address {address}, where nothing of a test can be")
    });
    (address.to_owned(), port)
}

/// The folders of the build whose pages can be pasted, `ca5-triple` and `ur/ca5-triple`.
pub(crate) fn pasteable() -> Vec<String> {
    let dist = built().with_file_name("");
    let mut found = Vec::new();
    for language in ["", "ur/", "ru/", "ky/"] {
        let entries = std::fs::read_dir(dist.join(language)).expect("a language of the build");
        for entry in entries.flatten() {
            let page = std::fs::read_to_string(entry.path().join("index.html"));
            if page.is_ok_and(|page| page.contains("application/json+oembed")) {
                found.push(format!("{language}{}", entry.file_name().to_string_lossy()));
            }
        }
    }
    found.sort();
    found
}

/// The plain frame that the README gives, at this address.
pub(crate) fn plain_frame(address: &str) -> String {
    let readme = concat!(env!("CARGO_MANIFEST_DIR"), "/../../README.md");
    let readme = std::fs::read_to_string(readme).expect("the README");
    let start = readme.find("<iframe src=").expect("a plain frame");
    let (frame, _) = readme[start..].split_once("</iframe>").expect("its end");
    format!("{frame}</iframe>").replace("https://your.host/trade-horizon", address)
}

/// The code for a system, as the page for editors makes it.
pub(crate) async fn code(browser: &Browser, site: &Site, system: &str) -> String {
    let page = format!(
        "{}/editors.html?goal={GOAL}&lang=en&for={system}",
        site.origin
    );
    browser.open(&page).await;
    browser.live().await;
    let sized =
        "[...document.querySelectorAll('.preview > iframe')].every((f) => f.clientHeight !== 1000)";
    browser.until("the previews are sized", sized).await;
    browser
        .script("return document.getElementById('code').value")
        .await
}
