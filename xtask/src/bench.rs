//! How long the program's work takes, natively and beside `NumPy`.

use crate::run::{output, run, say};
use crate::test::in_chromium;
use crate::tools;

/// Times the work of one slider move.
pub(crate) fn bench() -> Result<(), String> {
    say(
        "Timing the work of one slider move",
        "a minute the first time",
    );
    run("cargo", &["bench", "--bench", "speed"], &[])?;
    say("The same work in NumPy", "seconds");
    if output("python3", &["-c", "import numpy"]).is_none() {
        println!("    Left out: Python with NumPy is missing. To get it: pip install numpy");
        return beside_chart_js();
    }
    run("python3", &["tests/bench/speed.py"], &[])?;
    beside_chart_js()
}

/// The built page beside one that does the same with Chart.js.
fn beside_chart_js() -> Result<(), String> {
    let library = tools::chart_js()?;
    in_chromium(
        "A move of the slider beside Chart.js",
        &["--test", "bench", "--", "--ignored", "--nocapture"],
        ("CHART_JS", &library.to_string_lossy()),
    )
}
