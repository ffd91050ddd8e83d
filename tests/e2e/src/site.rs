//! A static host on this machine.

use crate::built::{built, html};
use std::collections::BTreeMap;
use std::io::{BufRead, BufReader, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

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
