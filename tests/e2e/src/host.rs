//! A page of somebody else with the page in a frame.

use crate::browser::Browser;
use crate::site::Site;
use std::time::Duration;

/// A page of a host with the page in a frame of another origin, and the browser on it.
pub struct Host {
    /// The browser.
    pub browser: Browser,
    _sites: [Site; 2],
}

/// The frame of a host that does not make it by itself.
pub const FRAME: &str =
    "<iframe id=\"f\" src=\"%page%\" style=\"width: 100%; border: 0\"></iframe>";

/// What a script in a frame of the page says, by the place of the frame in it.
async fn inside(browser: &Browser, place: u16, script: &str) -> String {
    let frame = browser.driver.enter_frame(place).await;
    frame.expect("the frame is there");
    let said = browser.script(script).await;
    let back = browser.driver.enter_parent_frame().await;
    back.expect("the way back");
    said
}

/// Waits until a frame of the page is as high as what is in it, give or take a pixel; `at_most` is where its script stops.
pub async fn frame_fits(browser: &Browser, place: u16, what: &str, at_most: f64) {
    let (mut wanted, mut given) = (0.0, 0.0);
    let within = "return String(document.getElementById('app').getBoundingClientRect().height)";
    let high = format!("return String(document.querySelectorAll('iframe')[{place}].clientHeight)");
    for _ in 0..60 {
        let number = |text: String| text.parse::<f64>().unwrap_or_default();
        wanted = number(inside(browser, place, within).await);
        given = number(browser.script(&high).await);
        if wanted > 200.0 && (given - wanted.min(at_most)).abs() <= 1.0 {
            return;
        }
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
    unreachable!("{what}: the frame is {given} px high, its page {wanted}");
}

impl Host {
    /// `body` in a column that is 640 px wide; `%page%` in it is the address of the page.
    pub async fn with(body: &str) -> Self {
        let inner = Site::serve(&[]);
        let body = body.replace("%page%", &format!("{}/", inner.origin));
        let page = format!(
            "<!doctype html><meta charset=\"utf-8\"><title>A story</title>
             <script>window.heard = []; addEventListener('message', (e) => heard.push(e.data));</script>
             <div id=\"column\" style=\"width: 640px\">{body}</div>"
        );
        let outer = Site::serve(&[("/", page)]);
        let browser = Browser::start(&[]).await;
        browser.open(&format!("{}/", outer.origin)).await;
        Self {
            browser,
            _sites: [inner, outer],
        }
    }

    /// What a script in the frame says.
    pub async fn inside(&self, script: &str) -> String {
        inside(&self.browser, 0, script).await
    }

    /// Waits until the program runs in the frame.
    pub async fn live(&self) {
        self.browser
            .until(
                "the frame is there",
                "document.querySelector('iframe') !== null",
            )
            .await;
        for _ in 0..100 {
            if self
                .inside("return document.documentElement.dataset.state")
                .await
                == "live"
            {
                return;
            }
            tokio::time::sleep(Duration::from_millis(100)).await;
        }
        unreachable!("the program does not start in the frame");
    }

    /// Waits until the frame is as high as what is in it, give or take a pixel; `at_most` is where its script stops.
    pub async fn fits(&self, what: &str, at_most: f64) {
        frame_fits(&self.browser, 0, what, at_most).await;
    }

    /// Follows the frame through what changes its height: the width of the column, and a fold.
    pub async fn follows(&self, what: &str, at_most: f64) {
        self.live().await;
        self.fits(what, at_most).await;
        self.browser
            .script("document.getElementById('column').style.width = '330px'")
            .await;
        self.fits(&format!("{what}, narrower"), at_most).await;
        // The host's window changes too, which some scripts tell the frame.
        self.browser
            .script("dispatchEvent(new Event('resize'))")
            .await;
        self.inside("document.querySelectorAll('details').forEach((d) => d.open = true)")
            .await;
        self.fits(&format!("{what}, unfolded"), at_most).await;
        self.inside("document.querySelectorAll('details').forEach((d) => d.open = false)")
            .await;
        self.fits(&format!("{what}, folded"), at_most).await;
    }
}
