//! How long the program's work takes, natively and beside `NumPy`.

use crate::run::{output, run, say};

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
        return Ok(());
    }
    run("python3", &["tests/bench/speed.py"], &[])
}
