//! The pace a deadline needs, beside the paces on record.

use super::answer::machine;
use super::rates::rates;
use super::state::{State, words};
use super::table::{Cell, head, row};
use crate::all;
use crate::platform::dom::{Many, Node, attr, block, el, hidden, live, live_text, text};
use crate::view::Needed;

/// A row for the deadline, where one is set, and for some periods ahead.
pub fn pace(state: State) -> Many<Node> {
    let line = move |needed: &Needed, linear: bool, chosen: bool| {
        let pace = (words().needed)(needed, linear);
        let pace = if chosen {
            let mut marks = all![attr("id", "required")];
            marks.extend(needed.rate.map(|rate| attr("value", machine(rate))));
            el("DATA", marks, all![text(pace)])
        } else {
            text(pace)
        };
        row(
            chosen,
            (words().period)(needed.by),
            all![(Cell::Words, pace)],
        )
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
    let past = move || {
        state.read(|shown| {
            shown
                .page
                .pace
                .past
                .map_or(String::new(), words().pace_past)
        })
    };
    let record = move || {
        let entry = |figure: &&'static _| el("LI", all![], all![text((words().record)(figure))]);
        state.read(|shown| shown.page.pace.record.iter().map(entry).collect())
    };
    let none = hidden(move || state.read(|shown| shown.page.pace.ahead.is_empty()));
    let bare = hidden(move || state.read(|shown| shown.page.pace.record.is_empty()));
    let column = move || {
        let linear = state.read(|shown| shown.page.pace.linear);
        (if linear {
            words().pace_step
        } else {
            words().pace_needed
        })
        .to_owned()
    };
    let headings = head(all![
        (Cell::Words, text(words().pace_by)),
        (Cell::Words, live_text(column)),
    ]);
    let on_record = all![
        el("H3", all![], all![text(words().pace_record)]),
        block("UL", "record", all![live(record)]),
    ];
    let sides = all![
        el(
            "DIV",
            all![],
            all![
                el(
                    "TABLE",
                    all![none],
                    all![headings, el("TBODY", all![], all![live(rows)])],
                ),
                el("DIV", all![bare], on_record),
            ],
        ),
        rates(state),
    ];
    all![
        el("H2", all![], all![text(words().pace)]),
        block("P", "pace-past", all![live_text(past)]),
        block("DIV", "side-by-side", sides),
    ]
}
