//! Links that have been published keep their meaning for ever, and no link, however mangled, does harm.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a test that cannot go on must stop"
)]

mod documented;
mod golden;
mod reading;
mod round_trip;
mod scenarios;
mod soundness;
