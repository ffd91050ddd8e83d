//! The built folder behind a real nginx with the configuration that the build writes, at the root of a site and in a folder of
//! another: what is sent and how, and that the page lives under its policy.

#![allow(clippy::expect_used, reason = "a test that cannot go on must stop")]

use std::fs;
use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;
use trade_horizon_e2e::{Browser, built};

/// nginx with the built folder at `/` and at `/a/folder/`, of one test.
struct Nginx {
    folder: PathBuf,
    port: u16,
    process: Child,
}

impl Nginx {
    /// Copies what was built, compresses the pages as a release does, and serves them. There too is `injected/index.html`: the
    /// page with a script that is not its own, and without a compressed file beside.
    fn start() -> Self {
        static STARTED: AtomicUsize = AtomicUsize::new(0);
        let number = STARTED.fetch_add(1, Ordering::SeqCst);
        let folder = std::env::temp_dir().join(format!(
            "trade-horizon-nginx-{}-{number}",
            std::process::id()
        ));
        let site = folder.join("site");
        let dist = built();
        copy(dist.parent().expect("the folder of the page"), &site);
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
        let port = TcpListener::bind("127.0.0.1:0")
            .and_then(|listener| listener.local_addr())
            .expect("a free port")
            .port();
        let place = folder.display();
        // One process and every path named, so that it runs as any user and ends when it is killed.
        let configuration = format!(
            "daemon off;
             master_process off;
             pid {place}/pid;
             events {{}}
             http {{
               types {{
                 text/html html;
                 application/javascript js;
                 application/json json;
                 image/gif gif;
                 image/png png;
               }}
               client_body_temp_path {place}/body;
               proxy_temp_path {place}/proxy;
               fastcgi_temp_path {place}/fastcgi;
               uwsgi_temp_path {place}/uwsgi;
               scgi_temp_path {place}/scgi;
               log_format requests '$request_uri';
               access_log {place}/requests requests;
               server {{
                 listen 127.0.0.1:{port};
                 add_header X-Frame-Options DENY;
                 location / {{
                   root {place}/site;
                   include {place}/site/nginx.conf;
                 }}
                 location /a/folder/ {{
                   alias {place}/site/;
                   include {place}/site/nginx.conf;
                 }}
               }}
             }}"
        );
        fs::write(folder.join("test.conf"), configuration).expect("a configuration");
        let on_path = std::env::var_os("NGINX").unwrap_or_else(|| {
            let debian = Path::new("/usr/sbin/nginx");
            if debian.exists() {
                debian.into()
            } else {
                "nginx".into()
            }
        });
        let process = Command::new(on_path)
            .arg("-p")
            .arg(&folder)
            .arg("-c")
            .arg(folder.join("test.conf"))
            .arg("-e")
            .arg(folder.join("errors"))
            .stdin(Stdio::null())
            .spawn()
            .expect("nginx on the search path");
        let mut nginx = Self {
            folder,
            port,
            process,
        };
        for _ in 0..100 {
            if TcpStream::connect(("127.0.0.1", port)).is_ok() {
                return nginx;
            }
            let ended = nginx.process.try_wait().expect("its state");
            let errors = fs::read_to_string(nginx.folder.join("errors")).unwrap_or_default();
            assert!(ended.is_none(), "nginx does not start: {errors}");
            std::thread::sleep(Duration::from_millis(50));
        }
        unreachable!("nginx does not listen");
    }

    /// The head, in lower case, and the body of the answer to a browser that takes gzip.
    fn get(&self, path: &str) -> (String, Vec<u8>) {
        let mut stream = TcpStream::connect(("127.0.0.1", self.port)).expect("nginx listens");
        let request = format!(
            "GET {path} HTTP/1.1\r\nHost: localhost\r\nAccept-Encoding: gzip\r\nConnection: close\r\n\r\n"
        );
        stream.write_all(request.as_bytes()).expect("a request");
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer).expect("an answer");
        let end = answer.windows(4).position(|four| four == b"\r\n\r\n");
        let (head, body) = answer.split_at(end.expect("a head") + 4);
        let head = String::from_utf8_lossy(head).to_lowercase();
        assert!(head.starts_with("http/1.1 200 ok\r\n"), "{path}: {head}");
        // The server around sends it with what is its own.
        assert!(!head.contains("x-frame-options"), "{path}: {head}");
        (head, body.to_vec())
    }

    /// The paths that were asked for since the last time.
    fn requests(&self) -> Vec<String> {
        let file = self.folder.join("requests");
        let said = fs::read_to_string(&file).expect("the list of requests");
        fs::OpenOptions::new()
            .write(true)
            .truncate(true)
            .open(&file)
            .expect("an empty list");
        said.lines().map(str::to_owned).collect()
    }
}

impl Drop for Nginx {
    /// Ends it, where a test has failed too.
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
        let _ = fs::remove_dir_all(&self.folder);
    }
}

/// Copies a folder with all that is in it.
fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("a folder");
    for entry in fs::read_dir(from)
        .expect("a folder that was built")
        .flatten()
    {
        let (from, to) = (entry.path(), to.join(entry.file_name()));
        if from.is_dir() {
            copy(&from, &to);
        } else {
            fs::copy(&from, &to).expect("a copy");
        }
    }
}

const PLACES: [&str; 2] = ["/", "/a/folder/"];

#[test]
fn it_sends_what_was_compressed_beforehand_under_the_policy() {
    let nginx = Nginx::start();
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
            let beside = fs::read(nginx.folder.join("site").join(file)).expect("a compressed file");
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
    let nginx = Nginx::start();
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
    let nginx = Nginx::start();
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
    let nginx = Nginx::start();
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
