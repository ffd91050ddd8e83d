//! A labelled text field for one choice: every keystroke that is a value counts at once; one that is not is named when
//! the reader leaves the field, and what was typed stays.

use super::state::{State, words};
use crate::all;
use crate::platform::dom::{
    Many, Node, attr, block, class, el, hidden, live_attr, live_text, live_value, on, text,
};
use crate::platform::page;
use crate::scenario::{Field, Key, Scenario};

/// How a field writes the value that it stands for.
pub type Usual = fn(&Scenario) -> String;

/// The bare box with its message. `nudge` answers the arrow keys with +1 and -1.
pub fn text_box(
    state: State,
    field: Field,
    usual: Option<Usual>,
    described_by: &str,
    nudge: Option<Box<dyn Fn(i64)>>,
) -> Many<Node> {
    let usual = move |now: &Scenario| match usual {
        Some(usual) => usual(now),
        None => field.held(now),
    };
    let name = field.name();
    let error = format!("{name}-error");
    let mut attributes = all![
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
        attr("value", (words().write)(&state.scenario(usual))),
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
            .map_or(String::new(), |why| (words().refusal)(why, field.key()))
    };
    let error = all![
        class("field-error"),
        attr("id", error),
        attr("role", "alert"),
    ];
    all![
        el("INPUT", attributes, all![]),
        el("SPAN", error, all![live_text(message)]),
    ]
}

/// A button that sets one choice to what it is on a fresh page, there where it differs from that.
pub fn back(state: State, key: Key, label: &str) -> Node {
    let box_id = format!("{}-box", key.name());
    let attributes = all![
        attr("type", "button"),
        class("back"),
        attr("aria-label", format!("{label}: {}", words().back)),
        hidden(move || !state.differs(key)),
        on("click", move |_| {
            // The button goes away, and the focus with it.
            page::focus(&box_id);
            state.set_usual(key);
        }),
    ];
    el("BUTTON", attributes, all![text(words().back)])
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
    let mut children = all![el(
        "LABEL",
        all![attr("for", format!("{name}-box"))],
        all![text(label)],
    )];
    let mut boxed = text_box(state, of, usual, &hint_id, None);
    if usual.is_some() {
        boxed.insert(1, back(state, of.key(), label));
    }
    children.push(block("DIV", "field-row", boxed));
    children.push(el(
        "SPAN",
        all![class("field-hint"), attr("id", hint_id)],
        all![hint],
    ));
    block("DIV", "field", children)
}
