//! What the end-to-end tests share: a site that serves the built page, a browser, and the page as a reader sees it.

#![allow(
    clippy::expect_used,
    clippy::missing_panics_doc,
    clippy::missing_errors_doc,
    reason = "a test that cannot go on must stop"
)]

mod engine;
pub mod nginx;
pub mod wordpress;

pub use engine::{Engine, Setting};
use std::collections::BTreeMap;
use std::io::{BufRead, BufReader, Write};
use std::net::{TcpListener, TcpStream};
use std::path::PathBuf;
use std::process::Child;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;
use thirtyfour::prelude::*;

/// A script that names what is clipped, covered, empty, or off the screen in the document at hand, a line each.
pub const FAULTS: &str = include_str!("faults.js");

/// The built file: in `dist`, or in the folder that `DIST` names.
#[must_use]
pub fn built() -> PathBuf {
    let dist = concat!(env!("CARGO_MANIFEST_DIR"), "/../../dist");
    std::env::var_os("DIST")
        .map_or_else(|| PathBuf::from(dist), PathBuf::from)
        .join("index.html")
}

/// The built page as text.
#[must_use]
pub fn html() -> String {
    std::fs::read_to_string(built())
        .expect("dist/index.html: build it first with `cargo xtask build`")
}

/// A static host on this machine: the built page at `/`, other pages as they are given.
pub struct Site {
    /// Its origin, without a slash at the end.
    pub origin: String,
    /// Requests answered so far.
    pub requests: Arc<AtomicUsize>,
}

impl Site {
    /// Serves what was built: the page at `/`, `/index.html` and `/a/folder/`, there without its languages, the same with a
    /// pause before its program at `/slow`, the other languages in their folders; and these pages.
    #[must_use]
    pub fn serve(pages: &[(&str, String)]) -> Self {
        let mut all: BTreeMap<String, Vec<u8>> = pages
            .iter()
            .map(|(path, page)| ((*path).to_owned(), page.clone().into_bytes()))
            .collect();
        for path in ["/", "/index.html", "/a/folder/", "/slow"] {
            all.entry(path.to_owned())
                .or_insert_with(|| html().into_bytes());
        }
        for folder in ["", "ur/", "ru/", "ky/"] {
            let read =
                |name: &str| std::fs::read(built().with_file_name(format!("{folder}{name}")));
            for path in ["", "index.html"] {
                if let Ok(file) = read("index.html") {
                    all.entry(format!("/{folder}{path}")).or_insert(file);
                }
            }
        }
        let listener = TcpListener::bind("127.0.0.1:0").expect("a free port");
        Self::with(listener, all)
    }

    /// Serves every file of the build at this port of this machine, `index.html` as its folder too: for what was built with
    /// its address.
    #[must_use]
    pub fn of_the_build(port: u16) -> Self {
        let listener = TcpListener::bind(("127.0.0.1", port))
            .expect("the port of the address that the build names is free");
        let mut all = BTreeMap::new();
        let mut folders = vec![(built().with_file_name(""), "/".to_owned())];
        while let Some((folder, path)) = folders.pop() {
            let entries = std::fs::read_dir(folder).expect("a folder of the build");
            for entry in entries.flatten() {
                let (file, name) = (entry.path(), entry.file_name());
                let here = format!("{path}{}", name.to_string_lossy());
                if file.is_dir() {
                    folders.push((file, here + "/"));
                    continue;
                }
                let content = std::fs::read(file).expect("a file of the build");
                if name == "index.html" {
                    all.insert(path.clone(), content.clone());
                }
                all.insert(here, content);
            }
        }
        Self::with(listener, all)
    }

    /// Serves pages packed with brotli, as a good host does, and nothing else.
    #[must_use]
    pub fn packed(pages: Vec<(String, Vec<u8>)>) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a free port");
        let name = |(path, page)| (format!("{path}{PACKED}"), page);
        Self::with(listener, pages.into_iter().map(name).collect())
    }

    fn with(listener: TcpListener, all: BTreeMap<String, Vec<u8>>) -> Self {
        let port = listener.local_addr().expect("an address").port();
        let origin = format!("http://127.0.0.1:{port}");
        let requests = Arc::new(AtomicUsize::new(0));
        let counted = Arc::clone(&requests);
        std::thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let (all, counted) = (all.clone(), Arc::clone(&counted));
                std::thread::spawn(move || answer(stream, &all, &counted));
            }
        });
        Self { origin, requests }
    }
}

/// What the name of a page ends with that is packed with brotli.
const PACKED: &str = ".br";

/// Answers one request.
fn answer(mut stream: TcpStream, pages: &BTreeMap<String, Vec<u8>>, requests: &AtomicUsize) {
    let mut lines = BufReader::new(&stream).lines().map_while(Result::ok);
    let Some(first) = lines.next() else { return };
    lines.take_while(|line| !line.is_empty()).for_each(drop);
    requests.fetch_add(1, Ordering::SeqCst);
    let target = first.split(' ').nth(1).unwrap_or_default();
    let path = target.split('?').next().unwrap_or_default();
    let packed = pages.get(&format!("{path}{PACKED}"));
    let Some(page) = packed.or_else(|| pages.get(path)) else {
        let _ = stream
            .write_all(b"HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
        return;
    };
    let kind = match path.rsplit_once('.') {
        Some((_, "json")) => "application/json",
        Some((_, "js")) => "text/javascript",
        _ => "text/html",
    };
    let encoding = packed.map_or("", |_| "Content-Encoding: br\r\n");
    let head = format!(
        "HTTP/1.1 200 OK\r\nContent-Type: {kind}\r\n{encoding}Content-Length: {}\r\nConnection: close\r\n\r\n",
        page.len()
    );
    let _ = stream.write_all(head.as_bytes());
    let program = b"id=\"program\"";
    let pause = page
        .windows(program.len())
        .position(|bytes| bytes == program)
        .filter(|_| path == "/slow")
        .unwrap_or(page.len());
    let (still, program) = page.split_at(pause);
    let _ = stream.write_all(still);
    if !program.is_empty() {
        std::thread::sleep(Duration::from_secs(3));
        let _ = stream.write_all(program);
    }
}

/// Processes of this machine.
fn processes() -> impl Iterator<Item = u32> {
    let all = std::fs::read_dir("/proc").into_iter().flatten().flatten();
    all.filter_map(|entry| entry.file_name().to_str()?.parse().ok())
}

/// Whether a process was started by another, or by one that it started.
fn descends(process: u32, from: u32) -> bool {
    let mut now = process;
    while now > 1 && now != from {
        let status = std::fs::read_to_string(format!("/proc/{now}/status")).unwrap_or_default();
        let parent = status.lines().find_map(|line| line.strip_prefix("PPid:"));
        now = parent.and_then(|id| id.trim().parse().ok()).unwrap_or(0);
    }
    now == from
}

/// Bytes of memory that no other process shares.
fn private(process: u32) -> u64 {
    let memory = std::fs::read_to_string(format!("/proc/{process}/smaps_rollup"));
    let kilobytes = |line: &str| line.split_whitespace().nth(1)?.parse::<u64>().ok();
    let memory = memory.unwrap_or_default();
    let lines = memory.lines().filter(|line| line.starts_with("Private_"));
    1024 * lines.filter_map(kilobytes).sum::<u64>()
}

/// A browser of its own for one test.
pub struct Browser {
    /// The session.
    pub driver: WebDriver,
    process: Child,
    port: u16,
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
        let process = engine
            .driver(port)
            .spawn()
            .expect("the engine's driver on the search path");
        let capabilities = engine.capabilities(settings, page_load);
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
        }
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
        let mut largest = 0;
        for process in processes() {
            let name = std::fs::read_to_string(format!("/proc/{process}/cmdline"));
            if name.is_ok_and(|name| name.contains("--type=renderer"))
                && descends(process, self.process.id())
            {
                largest = largest.max(private(process));
            }
        }
        largest
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

    /// Waits until a script answers `true`.
    pub async fn until(&self, what: &str, condition: &str) {
        for _ in 0..300 {
            if self.script(&format!("return String({condition})")).await == "true" {
                return;
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        let page = self
            .script("return document.documentElement.dataset.state + ' ' + document.body.innerText.slice(0, 400)")
            .await;
        unreachable!("waited in vain until {what}: {page}");
    }

    /// Waits until the program has taken the page over.
    pub async fn live(&self) {
        self.until(
            "the program runs",
            "document.documentElement.dataset.state === 'live'",
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
            "document.documentElement.dataset.turning !== 'soon' || document.documentElement.dataset.state !== 'live'",
        )
        .await;
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
        field.send_keys(Key::Tab + "").await.expect("a key");
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

/// A browser of its own with the built page of a query, its program running, and the site that serves it.
pub async fn opened(query: &str) -> (Browser, Site) {
    let site = Site::serve(&[]);
    let browser = Browser::start(&[]).await;
    show(&browser, &site, query).await;
    (browser, site)
}

/// Opens the built page of another query, and waits for its program.
pub async fn show(browser: &Browser, site: &Site, query: &str) {
    browser.open(&format!("{}/{query}", site.origin)).await;
    browser.live().await;
}
