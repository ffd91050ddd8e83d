//! The drawings with their words, in random scenarios: what is joined, whether a name lies on another, and whether all of it lies
//! inside.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a test that cannot go on must stop"
)]

mod chart;
mod curves;
mod kept;
mod places;

use proptest::prelude::*;
use trade_horizon::data;
use trade_horizon::engine::units::write_fixed;
use trade_horizon::scenario::{Edit, Key, Scenario, link};

/// Left, top, right and bottom, in pixels.
type Rectangle = (f64, f64, f64, f64);

fn overlap(a: &Rectangle, b: &Rectangle) -> bool {
    a.0 < b.2 && b.0 < a.2 && a.1 < b.3 && b.1 < a.3
}

/// A scenario of any goal from any figure that it can start from, any year of a series included.
fn scenarios() -> impl Strategy<Value = Scenario> {
    let goal = prop::sample::select(data::goals().iter().collect::<Vec<_>>());
    (
        goal,
        any::<prop::sample::Index>(),
        -4_000_i64..20_000,
        prop::option::of(1_990_u16..2_120),
        any::<bool>(),
        prop::sample::select(vec![
            "",
            "shock=fy2026:-30:3",
            "levers=digital-agreement:fy2027&shock=fy2027:-16:2",
            "infl=3",
            "path=scurve",
            "path=fade",
            "path=linear&step=3",
            "vs=rate%3D20",
            "infl=-3",
            "sigma=60",
        ]),
    )
        .prop_map(|(goal, base, rate, by, linear, more)| {
            let figures = data::figures().iter();
            let years = data::series().iter().flat_map(data::Series::figures);
            let fit = |figure: &&data::Figure| trade_horizon::scenario::edit::counts(figure, goal);
            let bases: Vec<_> = figures.chain(years).filter(fit).collect();
            let mut edits = vec![(Key::Rate, write_fixed(rate, 2))];
            edits.push((Key::Base, bases[base.index(bases.len())].id.to_owned()));
            edits.extend(by.map(|by| (Key::By, by.to_string())));
            edits.extend(linear.then(|| (Key::Scale, "linear".to_owned())));
            let start = link::decode(&format!("goal={}&{more}", goal.id), "").0;
            edits.into_iter().fold(start, |scenario, (key, raw)| {
                scenario.apply(&Edit::new(key, raw)).unwrap_or(scenario)
            })
        })
}
