//! How long the program's work takes, natively beside `NumPy` and in a browser beside what else does the job.

use crate::program::{bound, program};
use crate::run::{output, root, run, say, tee, write};
use crate::test::{in_chromium, pairs};
use crate::tools;
use base64::prelude::{BASE64_STANDARD as BASE64, Engine as _};
use std::path::PathBuf;

/// Times the work of one slider move, then the page.
pub(crate) fn bench() -> Result<(), String> {
    say("Timing the work of one slider move", "a minute");
    run("cargo", &["bench", "--bench", "speed"], &[])?;
    say("The same work in NumPy", "seconds");
    if output("python3", &["-c", "import numpy"]).is_none() {
        println!("    Left out: Python with NumPy is missing. To get it: pip install numpy");
    } else {
        run("python3", &["tests/bench/speed.py"], &[])?;
    }
    let libraries = tools::libraries()?;
    let floor = floor()?;
    let plot = root().join("tests/bench/speed.svg");
    let named = libraries
        .into_iter()
        .chain([("FLOOR", floor), ("PLOT", plot)]);
    let named: Vec<_> = named
        .map(|(name, file)| (name, file.to_string_lossy().into_owned()))
        .collect();
    in_chromium(
        ("The page and its peers on a slow phone", "4 minutes"),
        &["--test", "bench", "--", "--ignored", "--nocapture"],
        &pairs(&named),
    )
}

/// How time and memory grow with years, parts, paths of chance and frames: a table, and a picture that is kept.
pub(crate) fn growth() -> Result<(), String> {
    say("How the program's work grows", "2 minutes the first time");
    let printed = tee("cargo", &["bench", "--bench", "growth"], &[])?;
    let measured = root().join("target/growth.tsv");
    write(&measured, printed.as_bytes())?;
    let plot = root().join("tests/bench/growth.svg");
    in_chromium(
        ("Pages of 1 to 40 frames", "a minute"),
        &["--test", "growth", "--", "--ignored", "--nocapture"],
        &[
            ("GROWTH", &measured.to_string_lossy()),
            ("PLOT", &plot.to_string_lossy()),
        ],
    )
}

/// A bare page of Leptos in one file, built like the page.
fn floor() -> Result<PathBuf, String> {
    tools::for_serving()?;
    say("A bare page of Leptos", "2 minutes the first time");
    let floor = program("floor", "floor", "no-modules")?;
    let page = format!(
        "<!doctype html><html lang=en><meta charset=utf-8><title>Leptos</title><body><script>{}\n\
         wasm_bindgen({{ module_or_path: Uint8Array.from(atob(\"{}\"), (c) => c.charCodeAt(0)) }});</script>",
        floor.glue,
        BASE64.encode(floor.bytes)
    );
    let file = bound("floor").join("index.html");
    write(&file, page.as_bytes()).map(|()| file)
}
