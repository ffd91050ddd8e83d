//! Trade Horizon: how long until Pakistan's trade with Central Asia reaches what was promised?
//!
//! The rooms stand in a line, and each uses only what stands to its left:
//!
//! `engine`, `data`, `scenario`, `view`, `text`, `embed`, `platform`, `components`, then the program.
//!
//! The first six are pure: no clock, no web, no input or output. `tests/layers` holds them to it, and holds files to use none that uses them.

pub mod data;
pub mod embed;
pub mod engine;
pub mod scenario;
pub mod text;
pub mod view;

#[cfg(any(target_arch = "wasm32", feature = "prerender"))]
pub mod components;
#[cfg(any(target_arch = "wasm32", feature = "prerender"))]
pub mod platform;
