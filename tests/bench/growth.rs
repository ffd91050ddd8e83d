//! How time and memory of the program's work grow with what a reader may ask for; `cargo xtask bench growth` runs it, adds what
//! frames cost in a browser, and draws the picture. Prints a line for each measurement: what grows, how much there is of it,
//! milliseconds, and the most bytes held at once.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::cast_precision_loss,
    reason = "a measurement that cannot go on must stop"
)]

use std::collections::BTreeMap;
use std::hint::black_box;
use std::time::Instant;
use trade_horizon::data;
use trade_horizon::engine::chance::{Noisy, of_parts_by};
use trade_horizon::scenario::link;
use trade_horizon::view;
use trade_horizon::view::chart::{self, Lengths};

#[global_allocator]
static ALLOCATOR: dhat::Alloc = dhat::Alloc;

/// Runs of each, of which the median counts.
const RUNS: usize = 31;

fn measured(what: &str, count: usize, mut work: impl FnMut()) {
    work();
    let mut times: Vec<f64> = (0..RUNS)
        .map(|_| {
            let before = Instant::now();
            work();
            before.elapsed().as_secs_f64() * 1e3
        })
        .collect();
    times.sort_by(f64::total_cmp);
    // Counted apart: counting takes time.
    let counting = dhat::Profiler::builder().testing().build();
    work();
    let most = dhat::HeapStats::get().max_bytes;
    drop(counting);
    println!("{what}\t{count}\t{:.4}\t{most}", times[RUNS / 2]);
}

/// The page of a link with its chart, as after a move of the slider.
fn page(query: &str) {
    let page = view::page(link::decode(query, "").0);
    black_box(chart::chart(&page, [360.0, 300.0], &Lengths::default()));
}

fn main() {
    for years in [10_u16, 30, 100, 300, 900] {
        // The rate in hundredths of a percent at which $5.18m are $100m then.
        let rate = ((100.0_f64 / 5.18).ln() / f64::from(years)).exp_m1();
        let query = format!("rate={:.2}", rate * 100.0);
        measured("years", usize::from(years), || page(&query));
    }
    let parts = [
        "kz.x:5", "kz.m:2", "uz.x:15", "uz.m:9", "kg.x:20", "kg.m:1", "tm.x:3", "tm.m:4",
        "tj.x:10", "tj.m:6",
    ];
    for count in [1, 2, 5, 10] {
        let query = format!("goal=ca5-triple&sigma=0&parts={}", parts[..count].join(","));
        measured("parts", count, || page(&query));
    }
    // Years of history in the chart of each goal, which is drawn anew at every move.
    let mut history = BTreeMap::new();
    for goal in data::goals() {
        let page = view::page(link::decode(&format!("goal={}", goal.id), "").0);
        let drawn = chart::chart(&page, [360.0, 300.0], &Lengths::default());
        let years: usize = drawn.history.iter().map(|run| run.points.len()).sum();
        history.entry(years).or_insert(page);
    }
    for (years, page) in history.range(1..) {
        measured("history", *years, || {
            black_box(chart::chart(page, [360.0, 300.0], &Lengths::default()));
        });
    }
    let part = |share: f64, sigma| Noisy {
        share: (1..=50).map(|year| share * 1.05_f64.powi(year)).collect(),
        sigma,
    };
    let five: Vec<_> = [
        (0.19, 0.3),
        (0.12, 0.5),
        (0.004, 0.46),
        (0.015, 0.9),
        (0.04, 0.6),
    ]
    .map(|(share, sigma)| part(share, sigma))
    .into();
    for pairs in [512, 2_048, 8_192, 32_768, 131_072] {
        measured("paths", 2 * pairs as usize, || {
            black_box(of_parts_by(
                pairs,
                &five,
                &[0.0; 50],
                50,
                &[5, 10, 20, 30, 50],
            ));
        });
    }
}
