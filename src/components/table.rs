//! Year by year, and the rows that every table here is made of.

use super::state::State;
use crate::platform::dom::{Attribute, Node, attr, block, class, el, live, live_text, on, text};
use crate::platform::page;
use crate::text::csv::csv;
use crate::view::Row;

/// What a column holds.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Cell {
    /// Words, at the start of the column.
    Words,
    /// Numbers, at its end.
    Number,
}

impl Cell {
    fn class(self) -> Attribute {
        class(if self == Self::Number {
            "number"
        } else {
            "words"
        })
    }
}

/// The row of headings.
#[must_use]
pub fn head(columns: Vec<(Cell, Node)>) -> Node {
    let heading = |(cell, words): (Cell, Node)| {
        el("TH", vec![attr("scope", "col"), cell.class()], vec![words])
    };
    el(
        "THEAD",
        vec![],
        vec![el("TR", vec![], columns.into_iter().map(heading).collect())],
    )
}

/// A row with its heading; `chosen` is the one that the answer is about.
#[must_use]
pub fn row(chosen: bool, heading: String, cells: Vec<(Cell, Node)>) -> Node {
    let mut children = vec![el("TH", vec![attr("scope", "row")], vec![text(heading)])];
    children.extend(
        cells
            .into_iter()
            .map(|(cell, words)| el("TD", vec![cell.class()], vec![words])),
    );
    block("TR", if chosen { "chosen" } else { "" }, children)
}

/// The table, folded away until it is asked for.
pub fn table(state: State) -> Vec<Node> {
    let words = state.words;
    let rows = move || {
        state.read(|shown| {
            let line = |one: &Row| {
                let mut cells = vec![
                    (Cell::Number, text((words.money)(one.flow))),
                    (Cell::Number, text((words.share_of_target)(one.share))),
                ];
                cells.extend(
                    one.other
                        .map(|flow| (Cell::Number, text((words.money)(flow)))),
                );
                row(one.arrives, (words.period)(one.period), cells)
            };
            shown.page.table.rows.iter().map(line).collect()
        })
    };
    let thinned = move || {
        let every = state.read(|shown| shown.page.table.every);
        if every > 1 {
            (words.thinned)(every)
        } else {
            String::new()
        }
    };
    let headings = move || {
        let mut columns = vec![
            (Cell::Words, text(words.table_period)),
            (Cell::Number, text(words.table_flow)),
            (Cell::Number, text(words.table_share)),
        ];
        let compared = state.scenario(|now| now.versus.is_some());
        columns.extend(compared.then(|| (Cell::Number, text(words.table_other))));
        vec![head(columns)]
    };
    let folded = vec![
        el("SUMMARY", vec![], vec![text(words.table_open)]),
        el("P", vec![], vec![live_text(thinned)]),
        el(
            "TABLE",
            vec![],
            vec![live(headings), el("TBODY", vec![], vec![live(rows)])],
        ),
    ];
    let fill = on("click", move |ev| {
        page::hold(
            &ev,
            "text/csv",
            &state.read(|shown| csv(words, &shown.page, &shown.link())),
        );
    });
    let download = vec![
        attr("href", ""),
        attr("download", "trade-horizon.csv"),
        class("needs-program"),
        fill,
    ];
    vec![
        el("H2", vec![], vec![text(words.table)]),
        el("DETAILS", vec![], folded),
        el("A", download, vec![text(words.csv)]),
    ]
}
