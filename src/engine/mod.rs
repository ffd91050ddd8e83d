//! Arithmetic only: no clock, no input or output, no words, no web.
//!
//! Every transcendental function comes from `libm`, so that this machine and every browser agree bit for bit.

pub mod chance;
pub mod pace;
pub mod path;
pub mod reach;
#[cfg(test)]
mod samples;
pub mod units;
