//! A labelled text field for one choice: every keystroke that is a value counts at once; one that is not is named when
//! the reader leaves the field, and what was typed stays.

use super::state::State;
use crate::platform::dom::{
    Node, attr, block, class, el, live_attr, live_text, live_value, on, text,
};
use crate::platform::page;
use crate::scenario::{Field, Scenario};
use crate::text::Words;

/// How a field writes the value that it stands for.
pub type Usual = fn(&Scenario, &'static Words) -> String;

/// The bare box with its message. `nudge` answers the arrow keys with +1 and -1.
pub fn text_box(
    state: State,
    field: Field,
    usual: Option<Usual>,
    described_by: &str,
    nudge: Option<Box<dyn Fn(i64)>>,
) -> Vec<Node> {
    let words = state.words;
    let usual = move |now: &Scenario| match usual {
        Some(usual) => usual(now, words),
        None => field.held(now),
    };
    let name = field.name();
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
            state.wrong(field).map(|_| "true".to_owned())
        }),
        live_value(move || state.held(field, usual)),
        on("input", move |ev| state.typed(field, page::value_of(&ev))),
        on("change", move |ev| {
            state.left(field, &page::value_of(&ev));
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
            .wrong(field)
            .map_or(String::new(), |why| (state.words.refusal)(why, field.key()))
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
    of: Field,
    label: &'static str,
    hint: Node,
    usual: Option<Usual>,
) -> Node {
    let name = of.name();
    let hint_id = format!("{name}-hint");
    let mut children = vec![el(
        "LABEL",
        vec![attr("for", format!("{name}-box"))],
        vec![text(label)],
    )];
    children.extend(text_box(state, of, usual, &hint_id, None));
    children.push(el(
        "SPAN",
        vec![class("field-hint"), attr("id", hint_id)],
        vec![hint],
    ));
    block("DIV", "field", children)
}
