//! A labelled text field for one choice: every keystroke that is a value counts at once; one that is not is named when
//! the reader leaves the field, and what was typed stays.

use super::dom::{Node, attr, block, class, el, live_attr, live_text, live_value, on, text};
use super::state::State;
use crate::platform::page;
use crate::scenario::{Key, Scenario};
use leptos::prelude::*;

/// The bare box with its message. `nudge` answers the arrow keys with +1 and -1.
pub fn text_box(
    state: State,
    key: Key,
    usual: impl Fn(&Scenario) -> String + Copy + Send + Sync + 'static,
    described_by: &str,
    nudge: Option<Box<dyn Fn(i64)>>,
) -> Vec<Node> {
    let name = key.name();
    let error = format!("{name}-error");
    let mut attributes = vec![
        attr("type", "text"),
        attr(
            "inputmode",
            if nudge.is_some() { "decimal" } else { "text" },
        ),
        attr("id", format!("{name}-box")),
        attr("name", name),
        attr("autocomplete", "off"),
        attr("spellcheck", "false"),
        attr("aria-describedby", format!("{described_by} {error}")),
        attr("value", state.scenario(usual)),
        live_attr("aria-invalid", move || {
            state.wrong(key).map(|_| "true".to_owned())
        }),
        live_value(move || state.held(key, usual)),
        on("input", move |ev| state.typed(key, event_target_value(&ev))),
        on("change", move |ev| {
            state.left(key, &event_target_value(&ev));
        }),
    ];
    if let Some(nudge) = nudge {
        attributes.push(on("keydown", move |ev| {
            let by = match page::key_of(&ev).as_str() {
                "ArrowUp" => 1,
                "ArrowDown" => -1,
                _ => return,
            };
            ev.prevent_default();
            nudge(by);
        }));
    }
    let message = move || {
        state
            .wrong(key)
            .map_or(String::new(), |why| (state.words.refusal)(why, key))
    };
    let error = vec![
        class("field-error"),
        attr("id", error),
        attr("role", "alert"),
    ];
    vec![
        el("INPUT", attributes, vec![]),
        el("SPAN", error, vec![live_text(message)]),
    ]
}

/// A label, the box, and what it takes.
pub fn field(
    state: State,
    key: Key,
    label: &'static str,
    hint: &'static str,
    usual: impl Fn(&Scenario) -> String + Copy + Send + Sync + 'static,
) -> Node {
    let name = key.name();
    let hint_id = format!("{name}-hint");
    let mut children = vec![el(
        "LABEL",
        vec![attr("for", format!("{name}-box"))],
        vec![text(label)],
    )];
    children.extend(text_box(state, key, usual, &hint_id, None));
    children.push(el(
        "SPAN",
        vec![class("field-hint"), attr("id", hint_id)],
        vec![text(hint)],
    ));
    block("DIV", "field", children)
}
