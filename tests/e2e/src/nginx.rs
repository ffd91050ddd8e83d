//! A real nginx for the tests, with a folder at the root of a site and in a folder of another.

use std::fs;
use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::Duration;
use tempfile::TempDir;

/// nginx with a folder at `/` and at `/a/folder/`, of one test, under the `nginx.conf` that is in it.
pub struct Nginx {
    /// The folder of the test; what is served is `site` in it.
    pub folder: TempDir,
    /// Where it listens on this machine.
    pub port: u16,
    process: Child,
}

impl Nginx {
    /// Serves what is put into the folder that this is told.
    pub fn of(fill: impl FnOnce(&Path)) -> Self {
        let own = TempDir::new().expect("a folder");
        let folder = own.path();
        fill(&folder.join("site"));
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
            // nginx itself takes the variable for sockets that it inherits.
            .env_remove("NGINX")
            .arg("-p")
            .arg(folder)
            .arg("-c")
            .arg(folder.join("test.conf"))
            .arg("-e")
            .arg(folder.join("errors"))
            .stdin(Stdio::null())
            .spawn()
            .expect("nginx on the search path");
        let mut nginx = Self {
            folder: own,
            port,
            process,
        };
        for _ in 0..100 {
            if TcpStream::connect(("127.0.0.1", port)).is_ok() {
                return nginx;
            }
            let ended = nginx.process.try_wait().expect("its state");
            let errors = fs::read_to_string(nginx.folder.path().join("errors")).unwrap_or_default();
            assert!(ended.is_none(), "nginx does not start: {errors}");
            std::thread::sleep(Duration::from_millis(50));
        }
        unreachable!("nginx does not listen");
    }

    /// The head, in lower case, and the body of the answer to a browser that takes gzip.
    pub fn get(&self, path: &str) -> (String, Vec<u8>) {
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
    pub fn requests(&self) -> Vec<String> {
        let file = self.folder.path().join("requests");
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
    }
}

/// Copies a folder with all that is in it.
pub fn copy(from: &Path, to: &Path) {
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
