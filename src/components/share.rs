//! The link to this answer, and copying it.

use super::state::State;
use crate::platform::clipboard;
use crate::platform::dom::{Node, attr, block, el, hidden, live_text, live_value, on, text};
use crate::scenario::link;

/// Name of the field that holds the link.
const FIELD: &str = "share-link";

/// The link in a field, a button that copies it, and what came of that. The link holds the figure at its present value,
/// so that a later revision does not change what was shared.
pub fn share(state: State) -> Vec<Node> {
    let words = state.words;
    let address = move || {
        state.read(|shown| {
            format!(
                "{}?{}",
                shown.address,
                link::encode(&shown.page.scenario.pinned())
            )
        })
    };
    let copy = on("click", move |_| {
        let copied = clipboard::copy(FIELD);
        state.set(|shown| shown.copied = Some(copied));
    });
    let outcome = move || {
        state.read(|shown| match shown.copied {
            Some(true) => words.copied.to_owned(),
            Some(false) => words.copy_refused.to_owned(),
            None => String::new(),
        })
    };
    let from_file = move || state.read(|shown| shown.address.starts_with("file:"));
    let row = vec![
        el(
            "INPUT",
            vec![
                attr("type", "text"),
                attr("id", FIELD),
                attr("readonly", ""),
                live_value(address),
            ],
            vec![],
        ),
        el(
            "BUTTON",
            vec![attr("type", "button"), copy],
            vec![text(words.copy)],
        ),
    ];
    let children = vec![
        el(
            "LABEL",
            vec![attr("for", FIELD)],
            vec![text(words.share_field)],
        ),
        block("DIV", "share-row", row),
        el("P", vec![attr("role", "status")], vec![live_text(outcome)]),
        el(
            "P",
            vec![hidden(move || !from_file())],
            vec![text(words.share_file)],
        ),
    ];
    vec![
        el("H2", vec![], vec![text(words.share)]),
        block("DIV", "share needs-program", children),
    ]
}
