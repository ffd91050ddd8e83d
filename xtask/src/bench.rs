//! How long the program's work takes, natively and beside `NumPy`.

use crate::run::{output, run, say};
use crate::{build, tools};

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
    let (browser, library) = (tools::browser()?, tools::chart_js()?);
    build()?;
    say(
        "A move of the slider beside Chart.js, in Chromium",
        "a minute",
    );
    let (driver, chromium) = (
        browser.driver.to_string_lossy(),
        browser.browser.to_string_lossy(),
    );
    let environment = [
        ("CHROMEDRIVER", &*driver),
        ("CHROMIUM", &*chromium),
        ("CHART_JS", &*library.to_string_lossy()),
    ];
    let tests = [
        "test",
        "--package",
        "trade-horizon-e2e",
        "--test",
        "bench",
        "--",
        "--ignored",
        "--nocapture",
    ];
    run("cargo", &tests, &environment)
}
