//! The pace a deadline needs, beside the paces on record.

use super::answer::machine;
use super::rates::rates;
use super::state::State;
use super::table::{Cell, head, row};
use crate::platform::dom::{Node, attr, block, el, hidden, live, live_text, text};
use crate::view::Needed;

/// A row for the deadline, where one is set, and for some periods ahead.
pub fn pace(state: State) -> Vec<Node> {
    let words = state.words;
    let line = move |needed: &Needed, linear: bool, chosen: bool| {
        let pace = (words.needed)(needed, linear);
        let pace = if chosen {
            let mut marks = vec![attr("id", "required")];
            marks.extend(needed.rate.map(|rate| attr("value", machine(rate))));
            el("DATA", marks, vec![text(pace)])
        } else {
            text(pace)
        };
        row(chosen, (words.period)(needed.by), vec![(Cell::Words, pace)])
    };
    let rows = move || {
        state.read(|shown| {
            let pace = &shown.page.pace;
            let deadline = pace
                .deadline
                .iter()
                .map(|needed| line(needed, pace.linear, true));
            let ahead = pace
                .ahead
                .iter()
                .filter(|needed| pace.deadline.is_none_or(|d| d.by != needed.by));
            deadline
                .chain(ahead.map(|needed| line(needed, pace.linear, false)))
                .collect()
        })
    };
    let past =
        move || state.read(|shown| shown.page.pace.past.map_or(String::new(), words.pace_past));
    let record = move || {
        let entry = |figure: &&'static _| el("LI", vec![], vec![text((words.record)(figure))]);
        state.read(|shown| shown.page.pace.record.iter().map(entry).collect())
    };
    let none = hidden(move || state.read(|shown| shown.page.pace.ahead.is_empty()));
    let bare = hidden(move || state.read(|shown| shown.page.pace.record.is_empty()));
    let column = move || {
        let linear = state.read(|shown| shown.page.pace.linear);
        (if linear {
            words.pace_step
        } else {
            words.pace_needed
        })
        .to_owned()
    };
    let headings = head(vec![
        (Cell::Words, text(words.pace_by)),
        (Cell::Words, live_text(column)),
    ]);
    let on_record = vec![
        el("H3", vec![], vec![text(words.pace_record)]),
        block("UL", "record", vec![live(record)]),
    ];
    let sides = vec![
        el(
            "DIV",
            vec![],
            vec![
                el(
                    "TABLE",
                    vec![none],
                    vec![headings, el("TBODY", vec![], vec![live(rows)])],
                ),
                el("DIV", vec![bare], on_record),
            ],
        ),
        rates(state),
    ];
    vec![
        el("H2", vec![], vec![text(words.pace)]),
        block("P", "pace-past", vec![live_text(past)]),
        block("DIV", "side-by-side", sides),
    ]
}
