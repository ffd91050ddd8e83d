//! The figures on record that the projection could start from, each with the answer it would give.

use super::controls::radio;
use super::state::{State, words};
use crate::all;
use crate::platform::dom::{Node, attr, block, class, el, hidden, live, phrase, text};
use crate::scenario::{Key, Scenario};
use crate::view::Start;
use std::sync::Arc;

/// One radio button for each figure.
pub fn baselines(state: State) -> Node {
    let line = move |start: &Start| {
        let figure = start.figure;
        let (level, who) = (words().start)(start);
        let part = |names, words| phrase("SPAN", names, words);
        let is_chosen = move |now: &Scenario| now.base_figure() == Some(figure);
        // Where the arrival lies among them all.
        let dot = start.at.map(|at| {
            let place = attr("style", format!("--at:{at}%"));
            el("SPAN", all![class("baseline-dot"), place], all![])
        });
        let parts = all![
            radio(state, Key::Base, figure.id, Arc::new(is_chosen)),
            part("baseline-level", level),
            part("baseline-outcome", (words().outcome)(start.outcome)),
            part("baseline-who", who),
            block("SPAN", "baseline-line", dot.into_iter().collect()),
        ];
        block("LABEL", "baseline", parts)
    };
    let lines = move || state.read(|shown| shown.page.baselines.iter().map(line).collect());
    let none = hidden(move || state.read(|shown| shown.page.baselines.is_empty()));
    let group = all![
        attr("role", "radiogroup"),
        attr("aria-labelledby", "baselines-title"),
        class("baselines"),
    ];
    let children = all![
        el(
            "H2",
            all![attr("id", "baselines-title")],
            all![text(words().baselines)],
        ),
        el("P", all![], all![text(words().baselines_why)]),
        el("DIV", group, all![live(lines)]),
    ];
    el("DIV", all![none], children)
}
