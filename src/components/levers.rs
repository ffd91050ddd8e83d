//! The levers and the fall that the link switches on, and what the answer is without them.

use super::state::State;
use crate::platform::dom::{Node, block, el, hidden, live, live_text, phrase, text};
use crate::view::LeverRow;

/// Each lever that is on, whether it counts and why not; hidden where none is on and no fall is set.
pub fn levers(state: State) -> Node {
    let words = state.words;
    let none = move || state.scenario(|now| now.levers.is_empty() && now.shock.is_none());
    let line = move |row: &LeverRow| {
        let (name, said) = (words.lever)(row);
        let parts = vec![
            phrase("SPAN", "lever-name", name),
            phrase("SPAN", "field-hint", said),
            phrase("SPAN", "lever-verdict", (words.lever_verdict)(row)),
        ];
        el("LI", vec![], parts)
    };
    let lines = move || {
        state.read(|shown| {
            let on = shown.page.levers.iter().filter(|row| row.choice.is_some());
            on.map(line).collect()
        })
    };
    let events = move || state.read(|shown| (words.events)(&shown.page.headline));
    let fall = move || state.scenario(words.shock);
    let children = vec![
        el("H2", vec![], vec![text(words.levers)]),
        block("P", "prose", vec![text(words.levers_why)]),
        block("P", "events", vec![live_text(events)]),
        block("UL", "levers", vec![live(lines)]),
        block("P", "lever-verdict", vec![live_text(fall)]),
    ];
    el("DIV", vec![hidden(none)], children)
}
