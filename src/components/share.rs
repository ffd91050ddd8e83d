//! The link to this answer and a sentence to quote, and copying them.

use super::languages::{link_in, root};
use super::state::{Shown, State, words};
use crate::all;
use crate::platform::clipboard;
use crate::platform::dom::{
    Many, Node, attr, block, el, hidden, later, live_attr, live_text, live_value, on, text,
};

/// Each in a field with a button that copies it, and what came of that.
pub fn share(state: State) -> Many<Node> {
    let from_file = move || state.read(|shown| shown.address.starts_with("file:"));
    let mut children = field(
        state,
        "share-link",
        words().share_field,
        words().copy,
        Shown::link,
    );
    children.push(el(
        "P",
        all![hidden(move || !from_file())],
        all![text(words().share_file)],
    ));
    children.extend(field(
        state,
        "share-quote",
        words().quote_field,
        words().copy_quote,
        |shown| (words().quote)(&shown.page, &shown.link()),
    ));
    let hand_over = on("click", move |_| clipboard::share(&state.read(Shown::link)));
    // The page for editors is in the language of this one, and holds what is chosen here.
    let editors = move || {
        let own = words().lang;
        Some(format!(
            "{}editors.html?{}",
            root(own),
            link_in(state, Some(own))
        ))
    };
    let more = all![
        el(
            "BUTTON",
            all![
                attr("type", "button"),
                hidden(|| !clipboard::can_share()),
                hand_over,
            ],
            all![text(words().share)],
        ),
        el(
            "A",
            all![attr("target", "_blank"), live_attr("href", editors)],
            all![text(words().editors)],
        ),
    ];
    children.push(block("DIV", "share-row", more));
    all![
        el("H2", all![], all![text(words().share)]),
        block("DIV", "share", all![later(children)]),
    ]
}

fn field(
    state: State,
    id: &'static str,
    label: &'static str,
    button: &'static str,
    value: fn(&Shown) -> String,
) -> Many<Node> {
    let copy = on("click", move |_| {
        let copied = clipboard::copy(id);
        state.set(|shown| shown.copied = Some((id, copied)));
    });
    let outcome = move || {
        let copied = state.read(|shown| shown.copied);
        match copied.filter(|(field, _)| *field == id) {
            Some((_, true)) => words().copied.to_owned(),
            Some((_, false)) => words().copy_refused.to_owned(),
            None => String::new(),
        }
    };
    let held = all![
        attr("type", "text"),
        attr("id", id),
        attr("readonly", ""),
        live_value(move || state.read(value)),
    ];
    let row = all![
        el("INPUT", held, all![]),
        el(
            "BUTTON",
            all![attr("type", "button"), copy],
            all![text(button)],
        ),
    ];
    all![
        el("LABEL", all![attr("for", id)], all![text(label)]),
        block("DIV", "share-row", row),
        el("P", all![attr("role", "status")], all![live_text(outcome)]),
    ]
}
