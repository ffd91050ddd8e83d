//! The build, as files and as text.

use std::path::PathBuf;

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

/// The built page with a script that runs before its own.
#[must_use]
pub fn html_after(script: &str) -> String {
    html().replacen("<head>", &format!("<head><script>{script}</script>"), 1)
}

/// A file of the build beside the page.
#[must_use]
pub fn built_file(name: &str) -> String {
    std::fs::read_to_string(built().with_file_name(name)).expect("a file of the build")
}
