//! The rows of the figures file, written by the build script.

use super::closure::Closure;
use super::count::{Count, Side};
use super::figure::{Amount, Figure, Flow, Kind, Measure, Span};
use super::goal::{Baseline, Goal, Target};
use super::lever::{Lever, Size, Subject};
use super::part::Part;
use super::partner::Partner;
use super::phrase::Phrase;
use super::promise::{Became, Promise};
use super::series::{Record, Series, Trader};
use super::source::{Reliability, Source};
use crate::engine::units::{Multiple, Period, Rate, UnitError, Usd, Volatility};

/// Unwraps a quantity that the build script has already read.
#[allow(
    clippy::panic,
    reason = "evaluated while compiling: a bad figure is a compile error, never a panic"
)]
const fn valid<T: Copy>(read: Result<T, UnitError>) -> T {
    match read {
        Ok(value) => value,
        Err(_) => panic!("figures.toml passed its check with a value out of bounds"),
    }
}

include!(concat!(env!("OUT_DIR"), "/figures.rs"));
