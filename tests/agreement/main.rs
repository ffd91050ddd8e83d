//! Numbers and words of one page do not contradict each other: what is shown as needed arrives when it is typed in, the verdict
//! says the same as the pace, nothing is rounded across what it is held against, and a reader's numbers stand as they were
//! entered.

#![allow(clippy::expect_used, reason = "a test that cannot go on must stop")]

mod choices;
mod engine;
mod needed;
mod numbers;
mod page;
mod reader;
mod said;

use trade_horizon::scenario::{Scenario, link};

/// The scenario of a link, whatever of it is refused.
fn open(query: &str) -> Scenario {
    link::decode(query, "").0
}

fn assert_near(one: f64, other: f64, by: f64) {
    assert!((one - other).abs() < by, "{one} for {other}");
}
