//! The page in a real `WordPress`, on this machine alone: built for an address here, pasted into a story, looked at in
//! Chromium.

use crate::onefile::ADDRESS;
use crate::run::{root, run, say, words};
use crate::tools;
use crate::trunk::build;
use std::net::TcpListener;

/// Where it is built to, since a page that names an address here is nothing for a host.
const DIST: &str = "target/wordpress";

/// Builds the page and shows it in `WordPress`; `built` takes what is in `dist`, which must name a port of this machine.
pub(crate) fn wordpress(built: bool) -> Result<(), String> {
    let source = tools::wordpress()?;
    let browser = tools::browser()?;
    let dist = root().join(if built { "dist" } else { DIST });
    if !built {
        let port = (8765..8865).find(|port| TcpListener::bind(("127.0.0.1", *port)).is_ok());
        let port =
            port.ok_or("No free port between 8765 and 8864: stop a server there and try again.")?;
        let address = format!("http://127.0.0.1:{port}");
        build(&["--dist", DIST], &[(ADDRESS, &address)])?;
    }
    say("The page in stories of a WordPress", "about a minute");
    let environment = [
        ("CHROMEDRIVER", &*browser.driver.to_string_lossy()),
        ("CHROMIUM", &*browser.browser.to_string_lossy()),
        ("WORDPRESS", &*source.to_string_lossy()),
        ("DIST", &*dist.to_string_lossy()),
        ("PATH", &tools::path_of_servers()),
    ];
    let tests = "test --package trade-horizon-e2e --test wordpress -- --ignored --nocapture";
    run("cargo", &words(tests), &environment)
}
