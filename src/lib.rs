//! Trade Horizon: how long until Pakistan's trade with Central Asia reaches what was promised?
//!
//! The rooms, each of which uses only what stands to its left:
//! `engine`, `data`.

pub mod data;
pub mod engine;
pub mod scenario;
pub mod view;
