//! How long the work of one slider move takes on this machine; `cargo xtask bench` runs it beside the same in `NumPy`.
//!
//! The scenarios are the heaviest that a reader can set: ten parts, levers and a fall, the search to its last period.

use divan::Bencher;
use trade_horizon::engine::{pace, reach};
use trade_horizon::scenario::{Scenario, link};
use trade_horizon::view::chart::{self, Lengths};
use trade_horizon::view::{self, outlook, projection};

/// A case with its link.
#[derive(Clone, Copy)]
struct Case(&'static str, &'static str);

impl std::fmt::Display for Case {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.write_str(self.0)
    }
}

/// One for each course, and what makes them harder.
const CASES: [Case; 7] = [
    Case("compound", ""),
    Case("linear, to the last period", "path=linear&step=0.09"),
    Case("fading", "path=fade&to=0.2&half=20"),
    Case(
        "S-curve under a moving target",
        "path=scurve&cap=150&infl=0.3",
    ),
    Case(
        "levers and a fall",
        "goal=ca5-triple&levers=digital-agreement:2027,drones:2026,transit-cost:2027:0.8&shock=2026:-38:3",
    ),
    Case(
        "ten parts",
        "goal=ca5-triple&parts=kz.x:5,kz.m:2,uz.x:15,uz.m:9,kg.x:20,kg.m:1,tm.x:3,tm.m:4,tj.x:10,tj.m:6",
    ),
    Case(
        "ten parts, levers, a fall, never",
        "goal=ca5-triple&target=1000x&infl=21&parts=kz.x:5,kz.m:2,uz.x:15,uz.m:9,kg.x:20,kg.m:1,tm.x:3,tm.m:4,tj.x:10,tj.m:6\
         &levers=digital-agreement:2027,drones:2026,transit-cost:2027:0.8&shock=2026:-38:300",
    ),
];

fn main() {
    divan::main();
}

fn open(case: Case, more: &str) -> Scenario {
    link::decode(&format!("{}&{more}", case.1), "").0
}

#[divan::bench(args = CASES)]
fn answer(bencher: Bencher<'_, '_>, case: Case) {
    let scenario = open(case, "");
    let (path, aim) = (projection::path(&scenario), projection::aim(&scenario));
    bencher.bench(|| reach::reach(&path, &aim));
}

#[divan::bench(args = CASES)]
fn path(bencher: Bencher<'_, '_>, case: Case) {
    let path = projection::path(&open(case, ""));
    bencher.bench(|| (0_u16..50).map(|k| path.flow(f64::from(k))).sum::<f64>());
}

#[divan::bench(args = CASES)]
fn required_rate(bencher: Bencher<'_, '_>, case: Case) {
    let scenario = open(case, "");
    let (path, aim) = (projection::path(&scenario), projection::aim(&scenario));
    bencher.bench(|| pace::required(&path, &aim, 5.5));
}

#[divan::bench(args = CASES)]
fn outlook(bencher: Bencher<'_, '_>, case: Case) {
    let page = view::page(open(case, ""));
    let scenario = &page.scenario;
    let (path, aim) = (projection::path(scenario), projection::aim(scenario));
    let outcome = page.headline.outcome;
    bencher.bench(|| outlook::outlook(scenario, &path, &aim, outcome, &page.countries));
}

#[divan::bench(args = CASES)]
fn later(bencher: Bencher<'_, '_>, case: Case) {
    let page = view::page(open(case, ""));
    bencher.bench_local(|| outlook::later(&page.scenario, page.outlook.as_ref()));
}

#[divan::bench(args = CASES)]
fn page_without_chance(bencher: Bencher<'_, '_>, case: Case) {
    let scenario = open(case, "sigma=0");
    bencher.bench(|| view::page(scenario.clone()));
}

#[divan::bench(args = CASES)]
fn page_and_chart(bencher: Bencher<'_, '_>, case: Case) {
    let scenario = open(case, "");
    bencher.bench(|| {
        let page = view::page(scenario.clone());
        chart::chart(&page, [360.0, 300.0], &Lengths::default())
    });
}
