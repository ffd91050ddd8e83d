//! The engine against programs that are not ours: `tests/oracles/make.py` asks them, the answers are kept beside it.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a fixture that cannot be read must stop the test, and its counts of years are small"
)]

mod answers;
mod chances;
mod engine;
mod questions;
mod series;
mod table;
