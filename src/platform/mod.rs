//! The only room that touches the browser: each call may be refused, and none of them panics.

pub mod address;
pub mod clipboard;
pub mod frame;
pub mod page;
pub mod picture;
#[cfg(feature = "editors")]
pub mod preview;
pub mod takeover;
