//! How likely the target is, by when, and what that rests on.

use super::answer::machine;
use super::state::State;
use super::table::{Cell, head, row};
use crate::platform::dom::{Node, attr, block, el, hidden, live, live_text, text};
use crate::text::Role;

/// The chance in a sentence, for some periods ahead, and the method; hidden where there is none.
pub fn chance(state: State) -> Node {
    let words = state.words;
    let sentence = move || {
        state.read(|shown| {
            let Some(outlook) = &shown.page.outlook else {
                return Vec::new();
            };
            let runs = (words.outlook)(outlook, &shown.page.headline);
            let set = |run: crate::text::Run| match run.role {
                Role::Strong => {
                    let marks = vec![attr("id", "chance"), attr("value", machine(outlook.chance))];
                    el(
                        "STRONG",
                        vec![],
                        vec![el("DATA", marks, vec![text(run.text)])],
                    )
                }
                _ => text(run.text),
            };
            runs.into_iter().map(set).collect()
        })
    };
    let rows = move || {
        state.read(|shown| {
            let later = shown.page.outlook.iter().flat_map(|o| &o.later);
            let line = |(by, chance): &(_, f64)| {
                let cells = vec![(Cell::Number, text((words.chance_size)(*chance)))];
                row(false, (words.period)(*by), cells)
            };
            later.map(line).collect()
        })
    };
    let method = move || {
        state.read(|shown| {
            let outlook = shown.page.outlook.as_ref();
            outlook.map_or(String::new(), words.outlook_method)
        })
    };
    let headings = head(vec![
        (Cell::Words, text(words.chance_by)),
        (Cell::Number, text(words.chance_column)),
    ]);
    el(
        "DIV",
        vec![hidden(move || {
            state.read(|shown| shown.page.outlook.is_none())
        })],
        vec![
            el("H2", vec![], vec![text(words.chance)]),
            block("P", "prose", vec![live(sentence)]),
            el(
                "TABLE",
                vec![],
                vec![headings, el("TBODY", vec![], vec![live(rows)])],
            ),
            block("P", "field-hint prose", vec![live_text(method)]),
        ],
    )
}
