//! A browser, and the page in it as a reader sees it.

use crate::engine::{Engine, Setting};
use crate::memory;
use std::io::Write;
use std::net::{TcpListener, TcpStream};
use std::path::PathBuf;
use std::process::Child;
use std::time::Duration;
use tempfile::TempDir;
use thirtyfour::prelude::*;

/// A browser of its own for one test.
pub struct Browser {
    /// The session.
    pub driver: WebDriver,
    process: Child,
    port: u16,
    /// What the browser and its test write goes with them: a driver that is killed leaves fifty megabytes of profile.
    folder: TempDir,
}

impl Browser {
    /// Starts the engine of this run with these settings.
    pub async fn start(settings: &[Setting]) -> Self {
        Self::with(settings, "normal").await
    }

    /// The same without waiting for pages to be complete.
    pub async fn impatient() -> Self {
        Self::with(&[], "none").await
    }

    async fn with(settings: &[Setting], page_load: &str) -> Self {
        let port = TcpListener::bind("127.0.0.1:0")
            .and_then(|l| l.local_addr())
            .expect("a free port")
            .port();
        let engine = Engine::asked();
        let folder = TempDir::new().expect("a folder");
        let process = engine
            .driver(port)
            .env("TMPDIR", folder.path())
            .spawn()
            .expect("the engine's driver on the search path");
        let capabilities = engine.capabilities(settings, page_load);
        for _ in 0..1000 {
            if TcpStream::connect(("127.0.0.1", port)).is_ok() {
                break;
            }
            tokio::time::sleep(Duration::from_millis(10)).await;
        }
        let server = format!("http://127.0.0.1:{port}");
        let mut tries = 0;
        let driver = loop {
            match WebDriver::new(&server, capabilities.clone()).await {
                Ok(driver) => break driver,
                Err(error) if tries >= 40 => unreachable!("no session: {error}"),
                Err(_) => tries += 1,
            }
            tokio::time::sleep(Duration::from_millis(250)).await;
        };
        Self {
            driver,
            process,
            port,
            folder,
        }
    }

    /// Writes a file that is there for as long as the browser, and gives its place.
    #[must_use]
    pub fn file(&self, name: &str, content: impl AsRef<[u8]>) -> PathBuf {
        let file = self.folder.path().join(name);
        std::fs::write(&file, content).expect("it can be written");
        file
    }

    /// Sends a command of Chromium's own protocol.
    pub async fn command(&self, name: &str, arguments: serde_json::Value) -> serde_json::Value {
        let answer = self.driver.cdp().send_raw(name, arguments).await;
        answer.unwrap_or_else(|why| unreachable!("{name}: {why}"))
    }

    /// Gives Chromium a telephone's screen of this many CSS pixels, to be touched.
    pub async fn on_a_telephone(&self, width: u32, height: u32) {
        let screen = serde_json::json!({ "width": width, "height": height, "deviceScaleFactor": 2, "mobile": true });
        self.command("Emulation.setDeviceMetricsOverride", screen)
            .await;
        let touch = serde_json::json!({ "enabled": true });
        self.command("Emulation.setTouchEmulationEnabled", touch)
            .await;
    }

    /// Makes Chromium's processor four times slower than this machine's.
    pub async fn slow_down(&self) {
        self.slowed(4).await;
    }

    /// Makes Chromium's processor so many times slower than this machine's. While it is slower it never rests: of several
    /// browsers one at a time should be.
    pub async fn slowed(&self, times: u32) {
        let rate = serde_json::json!({ "rate": times });
        self.command("Emulation.setCPUThrottlingRate", rate).await;
    }

    /// Bytes of memory that belong to the largest of Chromium's pages alone, as Linux counts them.
    #[must_use]
    pub fn memory(&self) -> u64 {
        memory::of_the_largest_page(self.process.id())
    }

    /// Opens an address.
    pub async fn open(&self, address: &str) {
        self.driver.goto(address).await.expect("the address opens");
    }

    /// Runs a script in the frame at hand and gives back its text.
    pub async fn script(&self, script: &str) -> String {
        let value = self
            .driver
            .execute(script, vec![])
            .await
            .expect("the script runs");
        match value.json() {
            serde_json::Value::String(text) => text.clone(),
            serde_json::Value::Null => String::new(),
            other => other.to_string(),
        }
    }

    /// Waits until a script answers `true`, also while one page takes the place of another.
    pub async fn until(&self, what: &str, condition: &str) {
        let asked = format!("return String({condition})");
        let mut last = String::new();
        for _ in 0..300 {
            match self.driver.execute(&asked, vec![]).await {
                Ok(answer) if answer.json() == "true" => return,
                Ok(_) => last.clear(),
                Err(why) => last = why.to_string(),
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        let page = self
            .script("return document.documentElement.dataset.state + ' ' + document.body.innerText.slice(0, 400)")
            .await;
        unreachable!("waited in vain until {what}: {page} {last}");
    }

    /// Waits until the program has taken the page over and all of it is laid out.
    pub async fn live(&self) {
        self.until(
            "the program runs",
            "document.documentElement.dataset.state === 'live' && document.documentElement.dataset.turning !== 'on'",
        )
        .await;
    }

    /// The machine-readable answer: status, value, period or reason.
    pub async fn answer(&self) -> String {
        self.script(
            "const a = document.getElementById('answer'), d = a.dataset;
             return [d.status, a.getAttribute('value'), d.period, d.reason].filter(Boolean).join(' ')",
        )
        .await
    }

    /// Waits until the answer begins so, and all of the page has followed.
    pub async fn answers(&self, expected: &str) {
        let mut answer = String::new();
        for _ in 0..60 {
            answer = self.answer().await;
            if answer.starts_with(expected) {
                return self.follows().await;
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        assert_eq!(answer, expected);
    }

    /// Waits until what is not in view shows the answer at hand too, where the program runs.
    pub async fn follows(&self) {
        self.until(
            "all of the page has followed",
            "document.documentElement.dataset.behind !== 'true' || document.documentElement.dataset.state !== 'live'",
        )
        .await;
    }

    /// Keeps from now on what the page has the browser copy; the clipboard itself cannot be read.
    pub async fn keeps_what_is_copied(&self) {
        let keep = "window.copied = ''; document.addEventListener('copy', () => window.copied = getSelection().toString() || document.activeElement.value)";
        self.script(keep).await;
    }

    /// What was copied last.
    pub async fn copied(&self) -> String {
        self.script("return window.copied").await
    }

    /// Waits until the address holds this rate.
    pub async fn the_address_follows(&self, rate: u32) {
        let holds = format!("location.search === '?v=1&rate={rate}'");
        self.until("the address follows", &holds).await;
    }

    /// Waits for two frames, after which a page has taken the size it is given and the browser has told what is in view.
    pub async fn frames(&self) {
        let two = "requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(arguments[0], 50)))";
        let passed = self.driver.execute_async(two, vec![]).await;
        passed.expect("frames pass");
    }

    /// The words of the first element of a selector, as they are shown.
    pub async fn text(&self, selector: &str) -> String {
        self.driver
            .find(By::Css(selector))
            .await
            .expect("the element is there")
            .text()
            .await
            .expect("its text")
    }

    /// Types into a field in place of what it holds, and leaves it.
    pub async fn fill(&self, id: &str, text: &str) {
        let field = self.enter(id, text).await;
        field.send_keys(Key::Tab + "").await.expect("a key");
    }

    /// The same, and stays in it.
    pub async fn enter(&self, id: &str, text: &str) -> WebElement {
        let field = self
            .driver
            .find(By::Id(id))
            .await
            .expect("the field is there");
        // In a frame WebKit has keys only for what was pressed.
        field.scroll_into_view().await.expect("it can be shown");
        field.click().await.expect("it can be pressed");
        field.send_keys(Key::Control + "a").await.expect("a key");
        field.send_keys(text).await.expect("keys");
        field
    }

    /// The link of what is shown; empty on a fresh page.
    pub async fn link(&self) -> String {
        self.script("return document.documentElement.dataset.link")
            .await
    }

    /// Chooses a promise.
    pub async fn promise(&self, goal: &str) {
        self.script(&format!(
            "const goals = document.getElementById('goal'); goals.value = '{goal}'; goals.dispatchEvent(new Event('change', {{ bubbles: true }}))"
        ))
        .await;
    }

    /// Presses an element of a selector.
    pub async fn press(&self, selector: &str) {
        let element = self
            .driver
            .find(By::Css(selector))
            .await
            .expect("the element is there");
        element.scroll_into_view().await.expect("it can be shown");
        element.click().await.expect("it can be pressed");
    }

    /// Ends the session.
    pub async fn end(mut self) {
        let _ = self.driver.clone().quit().await;
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

impl Drop for Browser {
    /// Where a test has failed: asks the driver to close the browser and end. Killed, it leaves the browser running, and
    /// is itself waited for in vain for two minutes.
    fn drop(&mut self) {
        let session = self.driver.session_id().to_string();
        if self.driver.clone().leak().is_ok()
            && let Ok(mut stream) = TcpStream::connect(("127.0.0.1", self.port))
        {
            let request = format!(
                "DELETE /session/{session} HTTP/1.1\r\nHost: 127.0.0.1:{}\r\nConnection: close\r\n\r\n",
                self.port
            );
            let _ = stream.write_all(request.as_bytes());
            let _ = stream.set_read_timeout(Some(Duration::from_secs(5)));
            let _ = std::io::copy(&mut stream, &mut std::io::sink());
        }
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}
