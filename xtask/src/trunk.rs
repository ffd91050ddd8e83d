//! The site as Trunk makes it: shown while it is worked on, or built.

use crate::program::flags;
use crate::run::{run, say};
use crate::tools;
use std::net::TcpListener;

/// Builds, opens and rebuilds on change; a port that is taken gives way to the next.
pub(crate) fn serve(open: bool) -> Result<(), String> {
    tools::for_serving()?;
    let port = (8080..8180).find(|port| TcpListener::bind(("127.0.0.1", *port)).is_ok());
    let port =
        port.ok_or("No free port between 8080 and 8179: stop a server there and try again.")?;
    say(
        "Building the calculator (2 minutes the first time, seconds after a change)",
        "then it is at",
    );
    println!("    http://127.0.0.1:{port}/   (Ctrl+C stops it)");
    let port = port.to_string();
    let arguments = ["serve", "--address", "127.0.0.1", "--port", &port];
    let open: &[&str] = if open { &["--open"] } else { &[] };
    run("trunk", &[&arguments, open].concat(), &[])
}

/// Builds `dist`, or what these options of Trunk's and these variables say.
pub(crate) fn build(options: &[&str], variables: &[(&str, &str)]) -> Result<(), String> {
    tools::for_serving()?;
    say("Building dist", "5 minutes, or one after a change");
    let trunk = [&["build", "--release"], options].concat();
    let name = "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS";
    run("trunk", &trunk, &[variables, &[(name, &flags())]].concat())
}
