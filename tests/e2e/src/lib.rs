//! What the end-to-end tests share: a site that serves the built page, a browser, and the page as a reader sees it.

#![allow(
    clippy::expect_used,
    clippy::missing_panics_doc,
    clippy::missing_errors_doc,
    reason = "a test that cannot go on must stop"
)]

pub mod bars;
mod browser;
mod built;
pub mod editors;
mod engine;
mod host;
pub mod keys;
mod memory;
pub mod nginx;
mod opened;
pub mod pointer;
mod site;
pub mod speed;
pub mod states;
pub mod wordpress;

pub use browser::Browser;
pub use built::{built, built_file, html, html_after};
pub use engine::{Engine, Setting};
pub use host::{FRAME, Host, frame_fits};
pub use opened::{opened, prepared, show};
pub use site::Site;

/// A script that names what is clipped, covered, empty, or off the screen in the document at hand, a line each.
pub const FAULTS: &str = include_str!("faults.js");
