//! A `WordPress` of its own for one test: database, PHP and stories, in a folder that goes with it. Debian's packages, on
//! this machine alone.

use crate::site::Site;
use std::fs;
use std::net::{TcpListener, TcpStream};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::Duration;
use tempfile::TempDir;

/// A program that ends with its owner.
struct Process(Child);

impl Drop for Process {
    /// Asks it to end, so that it ends what it has started, and waits for that.
    fn drop(&mut self) {
        let id = self.0.id().to_string();
        let asked = Command::new("kill").args(["-TERM", &id]).status();
        let waits = if asked.is_ok_and(|status| status.success()) {
            100
        } else {
            0
        };
        for _ in 0..waits {
            if !matches!(self.0.try_wait(), Ok(None)) {
                return;
            }
            std::thread::sleep(Duration::from_millis(100));
        }
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// A story: its title, and its content as the editor of blocks saves it.
pub struct Story<'a> {
    /// The title.
    pub title: &'a str,
    /// Blocks of HTML.
    pub content: &'a str,
}

/// A `WordPress` with its stories. What it has started ends with it, also when a test fails: fields go in this order.
pub struct WordPress {
    /// The addresses of the stories.
    pub stories: Vec<String>,
    _php: Process,
    _database: Process,
    _folder: TempDir,
}

impl WordPress {
    /// Starts one that may fetch pages from this site, and publishes these stories as its administrator. The folder
    /// of `WordPress` itself is what `WORDPRESS` names.
    #[must_use]
    pub fn with(stories: &[Story<'_>], site: &Site) -> Self {
        let folder = TempDir::new().expect("a folder for WordPress");
        let socket = folder.path().join("database.socket");
        let database = database(folder.path(), &socket);

        let source = std::env::var("WORDPRESS").expect(
            "WORDPRESS names the folder of WordPress: run this test with `cargo xtask wordpress`",
        );
        let files = folder.path().join("wordpress");
        // Its PHP files find each other by where they really are: links to them would lead back to the source.
        run(Command::new("cp").arg("-r").arg(source).arg(&files));
        let own = Path::new(env!("CARGO_MANIFEST_DIR")).join("wordpress");
        let plugins = files.join("wp-content/mu-plugins");
        fs::create_dir_all(&plugins).expect("a folder for plugins");
        for (file, place) in [
            ("wp-config.php", &files),
            ("install.php", &files),
            ("loopback.php", &plugins),
        ] {
            fs::copy(own.join(file), place.join(file)).expect("a file of WordPress");
        }

        let address = TcpListener::bind("127.0.0.1:0")
            .and_then(|listener| listener.local_addr())
            .expect("a free port");
        // By name, so that its host is another one than that of the page.
        let home = format!("http://localhost:{}", address.port());
        let page_port = site.origin.rsplit(':').next().unwrap_or_default();
        let php = || {
            let mut php = bound("php");
            php.current_dir(&files)
                .env("WORDPRESS_HOME", &home)
                .env("WORDPRESS_SOCKET", &socket)
                .env("WORDPRESS_PAGE_PORT", page_port);
            php
        };
        let log = fs::File::create(folder.path().join("php.log")).expect("a log");
        let server = php()
            .args(["-S", &address.to_string(), "-t", "."])
            .stdout(Stdio::null())
            .stderr(log)
            .spawn()
            .expect("php on the search path");
        let server = Process(server);
        wait("PHP", || TcpStream::connect(address).is_ok());

        let stories: Vec<_> = stories
            .iter()
            .map(|story| serde_json::json!({ "title": story.title, "content": story.content }))
            .collect();
        let stories = serde_json::Value::from(stories).to_string();
        let printed = run(php().arg("install.php").env("WORDPRESS_STORIES", stories));
        let stories = printed.lines().map(str::to_owned).collect();
        Self {
            stories,
            _php: server,
            _database: database,
            _folder: folder,
        }
    }
}

/// A program that is asked to end when this one is gone, however it went.
fn bound(program: &str) -> Command {
    let mut command = Command::new("setpriv");
    command.args(["--pdeathsig", "TERM", program]);
    command
}

/// Starts a database in a folder, which answers at a socket and nowhere else.
fn database(folder: &Path, socket: &Path) -> Process {
    let data = format!("--datadir={}", folder.join("data").display());
    let socket_option = format!("--socket={}", socket.display());
    // Started by the administrator of the machine, MariaDB wants to be told that it is.
    let user = run(Command::new("id").arg("-un"));
    let user = format!("--user={}", user.trim());
    run(Command::new("mariadb-install-db").args([
        "--no-defaults",
        "--auth-root-authentication-method=normal",
        "--skip-test-db",
        &data,
        &user,
    ]));
    let start = folder.join("start.sql");
    fs::write(&start, "CREATE DATABASE IF NOT EXISTS wordpress;\n").expect("a file for MariaDB");
    let log = fs::File::create(folder.join("database.log")).expect("a log");
    let process = bound("mariadbd")
        .args([
            "--no-defaults",
            "--skip-networking",
            &data,
            &user,
            &socket_option,
            &format!("--pid-file={}", folder.join("database.pid").display()),
            &format!("--init-file={}", start.display()),
        ])
        .stdout(Stdio::null())
        .stderr(log)
        .spawn()
        .expect("mariadbd on the search path");
    let process = Process(process);
    wait("MariaDB", || socket.exists());
    process
}

/// What a program prints, which must end well.
fn run(command: &mut Command) -> String {
    let output = command.output().expect("the program is there");
    assert!(
        output.status.success(),
        "{command:?}: {}{}",
        String::from_utf8_lossy(&output.stdout),
        String::from_utf8_lossy(&output.stderr)
    );
    String::from_utf8_lossy(&output.stdout).into_owned()
}

/// Waits up to half a minute.
fn wait(what: &str, ready: impl Fn() -> bool) {
    for _ in 0..300 {
        if ready() {
            return;
        }
        std::thread::sleep(Duration::from_millis(100));
    }
    unreachable!("{what} does not start");
}
