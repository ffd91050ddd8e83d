//! The link to this answer and a sentence to quote, and copying them.

use super::state::{Shown, State};
use crate::platform::clipboard;
use crate::platform::dom::{Node, attr, block, el, hidden, live_text, live_value, on, text};
use crate::text::Words;

/// Each in a field with a button that copies it, and what came of that.
pub fn share(state: State) -> Vec<Node> {
    let words = state.words;
    let from_file = move || state.read(|shown| shown.address.starts_with("file:"));
    let mut children = field(
        state,
        "share-link",
        words.share_field,
        words.copy,
        |_, shown| shown.link(),
    );
    children.push(el(
        "P",
        vec![hidden(move || !from_file())],
        vec![text(words.share_file)],
    ));
    children.extend(field(
        state,
        "share-quote",
        words.quote_field,
        words.copy_quote,
        |words, shown| (words.quote)(&shown.page, &shown.link()),
    ));
    vec![
        el("H2", vec![], vec![text(words.share)]),
        block("DIV", "share needs-program", children),
    ]
}

fn field(
    state: State,
    id: &'static str,
    label: &'static str,
    button: &'static str,
    value: fn(&Words, &Shown) -> String,
) -> Vec<Node> {
    let words = state.words;
    let copy = on("click", move |_| {
        let copied = clipboard::copy(id);
        state.set(|shown| shown.copied = Some((id, copied)));
    });
    let outcome = move || {
        let copied = state.read(|shown| shown.copied);
        match copied.filter(|(field, _)| *field == id) {
            Some((_, true)) => words.copied.to_owned(),
            Some((_, false)) => words.copy_refused.to_owned(),
            None => String::new(),
        }
    };
    let held = vec![
        attr("type", "text"),
        attr("id", id),
        attr("readonly", ""),
        live_value(move || state.read(|shown| value(words, shown))),
    ];
    let row = vec![
        el("INPUT", held, vec![]),
        el(
            "BUTTON",
            vec![attr("type", "button"), copy],
            vec![text(button)],
        ),
    ];
    vec![
        el("LABEL", vec![attr("for", id)], vec![text(label)]),
        block("DIV", "share-row", row),
        el("P", vec![attr("role", "status")], vec![live_text(outcome)]),
    ]
}
