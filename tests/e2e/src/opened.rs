//! The built page in a browser, its program running.

use crate::browser::Browser;
use crate::built::html_after;
use crate::site::Site;

/// A browser of its own with the built page of a query, its program running, and the site that serves it.
pub async fn opened(query: &str) -> (Browser, Site) {
    let site = Site::serve(&[]);
    let browser = Browser::start(&[]).await;
    show(&browser, &site, query).await;
    (browser, site)
}

/// A browser, and a site with one page that runs a script before its own at `/`.
pub async fn prepared(script: &str) -> (Browser, Site) {
    let site = Site::serve(&[("/", html_after(script))]);
    (Browser::start(&[]).await, site)
}

/// Opens the built page of another query, and waits for its program.
pub async fn show(browser: &Browser, site: &Site, query: &str) {
    browser.open(&format!("{}/{query}", site.origin)).await;
    browser.live().await;
}
