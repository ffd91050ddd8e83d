//! How likely the target is, by when, and what that rests on.

use super::answer::machine;
use super::state::{State, words};
use super::table::{Cell, head, row};
use crate::all;
use crate::platform::dom::{Node, attr, block, el, hidden, live, live_text, text};
use crate::text::Role;

/// The chance in a sentence, for some periods ahead, and the method; hidden where there is none.
pub fn chance(state: State) -> Node {
    let sentence = move || {
        state.read(|shown| {
            let Some(outlook) = &shown.page.outlook else {
                return all![];
            };
            let runs = (words().outlook)(outlook, &shown.page);
            let set = |run: crate::text::Run| match run.role {
                Role::Strong => {
                    let marks = all![attr("id", "chance"), attr("value", machine(outlook.chance))];
                    el(
                        "STRONG",
                        all![],
                        all![el("DATA", marks, all![text(run.text)])],
                    )
                }
                _ => text(run.text),
            };
            runs.into_iter().map(set).collect()
        })
    };
    let rows = move || {
        state.read(|shown| {
            let line = |(by, chance): &(_, f64)| {
                let cells = all![(Cell::Number, text((words().chance_size)(*chance)))];
                row(false, (words().period)(*by), cells)
            };
            shown.page.later().by.iter().map(line).collect()
        })
    };
    let method = move || {
        state.read(|shown| {
            let outlook = shown.page.outlook.as_ref();
            outlook.map_or(String::new(), words().outlook_method)
        })
    };
    let headings = head(all![
        (Cell::Words, text(words().chance_by)),
        (Cell::Number, text(words().chance_column)),
    ]);
    el(
        "DIV",
        all![hidden(move || {
            state.read(|shown| shown.page.outlook.is_none())
        })],
        all![
            el("H2", all![], all![text(words().chance)]),
            block("P", "prose", all![live(sentence)]),
            el(
                "TABLE",
                all![],
                all![headings, el("TBODY", all![], all![live(rows)])],
            ),
            block("P", "field-hint prose", all![live_text(method)]),
        ],
    )
}
