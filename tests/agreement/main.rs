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
