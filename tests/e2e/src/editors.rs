//! The page for editors.

use crate::browser::Browser;
use crate::site::Site;

/// The page for editors of a query, its previews answering.
pub async fn opened(query: &str) -> (Browser, Site) {
    let site = Site::of_the_build(0);
    let browser = Browser::start(&[]).await;
    browser
        .open(&format!("{}/editors.html{query}", site.origin))
        .await;
    browser.live().await;
    previews_are_sized(&browser).await;
    (browser, site)
}

/// Waits until each preview has said how high it is, and is shown at that height.
pub async fn previews_are_sized(browser: &Browser) {
    browser
        .until(
            "the previews are as high as they say",
            "[...document.querySelectorAll('.preview')].every((p) => p.firstElementChild.textContent.includes(String(p.lastElementChild.clientHeight)) && p.lastElementChild.clientHeight !== 1000)",
        )
        .await;
}

/// The code for a system.
pub async fn code(browser: &Browser, system: &str) -> String {
    browser
        .script(&format!(
            "const systems = document.getElementById('system');
             if (systems.value !== '{system}') {{ systems.value = '{system}'; systems.dispatchEvent(new Event('change', {{ bubbles: true }})); }}"
        ))
        .await;
    browser
        .script("return document.getElementById('code').value")
        .await
}
