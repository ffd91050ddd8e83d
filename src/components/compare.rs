//! A second scenario beside the first: its answer, and the buttons that keep one, swap the two and end it.

use super::button::quiet;
use super::state::{State, words};
use crate::all;
use crate::platform::dom::{Node, class, el, hidden, live_text};
use crate::platform::page;
use crate::scenario::{Key, Refused, Scenario, edit, link};

/// What the dashed path is, while there is one.
pub fn compare(state: State) -> Node {
    let said = move || {
        state.read(|shown| {
            let (now, other) = (&shown.page.headline, shown.page.other.as_ref());
            other.map_or(String::new(), |other| (words().versus)(now, other))
        })
    };
    let swap = quiet(words().swap, move || {
        if let Some(swapped) = state.scenario(Scenario::swapped) {
            state.show(swapped, Vec::new());
        }
    });
    let end = quiet(words().alone, move || {
        // The button goes away; what stands next takes the focus.
        page::focus("reading");
        state.edit(Key::Vs, edit::NONE);
    });
    let none = hidden(move || state.scenario(|now| now.versus.is_none()));
    let children = all![el("P", all![], all![live_text(said)]), swap, end];
    el("DIV", all![class("compare"), none], children)
}

/// Keeps the scenario at hand as the one to compare with.
pub fn keep(state: State) -> Node {
    quiet(words().compare, move || {
        let kept = state.scenario(|now| link::encode(&now.alone()));
        // A link holds two scenarios only as far as its length goes.
        if let Some(why) = state.try_edit(Key::Vs, &kept) {
            state.set(|shown| {
                let key = Key::Vs.name();
                shown.refused.retain(|one| one.key != key);
                shown.refused.push(Refused {
                    key,
                    raw: String::new(),
                    why,
                });
            });
        }
    })
}
