//! What the page says in a frame, and what it hears there: its height in the dialect of every script that sizes frames, its
//! answer for a story to quote, and a link to open. Only what is said: `platform` posts it and knows who is speaking.
//!
//! Nothing here depends on whether the page around is ours: each dialect is said unasked where its script takes that, and
//! once it has been asked for where its script asks.

mod around;
#[cfg(feature = "editors")]
pub mod frames;
#[cfg(feature = "editors")]
pub mod height;
#[cfg(feature = "editors")]
pub mod making;
mod message;
#[cfg(feature = "editors")]
pub mod qr;
#[cfg(feature = "editors")]
pub mod snippet;
mod told;

pub use around::{Around, LONGEST, Wish};
pub use message::{Heard, Said};
pub use told::{Told, picture};

/// Width in pixels of a frame on a small phone, beside which a story has its margins.
pub const PHONE: u32 = 320;
/// Width in pixels of a frame in the column of a story.
pub const COLUMN: u32 = 640;
