//! Year by year, and the rows that every table here is made of.

use super::state::{State, words};
use crate::all;
use crate::platform::dom::{
    Attribute, Many, Node, attr, block, class, el, later, live, live_text, on, text,
};
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
pub fn head(columns: Many<(Cell, Node)>) -> Node {
    let heading = |(cell, words): (Cell, Node)| {
        el("TH", all![attr("scope", "col"), cell.class()], all![words])
    };
    el(
        "THEAD",
        all![],
        all![el("TR", all![], columns.into_iter().map(heading).collect())],
    )
}

/// A row with its heading; `chosen` is the one that the answer is about.
#[must_use]
pub fn row(chosen: bool, heading: String, cells: Many<(Cell, Node)>) -> Node {
    let mut children = all![el("TH", all![attr("scope", "row")], all![text(heading)])];
    children.extend(
        cells
            .into_iter()
            .map(|(cell, words)| el("TD", all![cell.class()], all![words])),
    );
    block("TR", if chosen { "chosen" } else { "" }, children)
}

/// The table, folded away until it is asked for.
pub fn table(state: State) -> Many<Node> {
    let rows = move || {
        state.read(|shown| {
            let line = |one: &Row| {
                let mut cells = all![
                    (Cell::Number, text((words().level)(one))),
                    (Cell::Number, text((words().share_of_target)(one.share))),
                ];
                cells.extend(
                    one.other
                        .map(|flow| (Cell::Number, text((words().money)(flow)))),
                );
                row(one.arrives, (words().period)(one.period), cells)
            };
            shown.page.table.rows.iter().map(line).collect()
        })
    };
    let thinned = move || {
        let every = state.read(|shown| shown.page.table.every);
        if every > 1 {
            (words().thinned)(every)
        } else {
            String::new()
        }
    };
    let headings = move || {
        let mut columns = all![
            (Cell::Words, text(words().table_period)),
            (Cell::Number, text(words().table_flow)),
            (Cell::Number, text(words().table_share)),
        ];
        let compared = state.scenario(|now| now.versus.is_some());
        columns.extend(compared.then(|| (Cell::Number, text(words().table_other))));
        all![head(columns)]
    };
    let inside = all![
        el("P", all![], all![live_text(thinned)]),
        el(
            "TABLE",
            all![],
            all![live(headings), el("TBODY", all![], all![live(rows)])],
        ),
    ];
    let folded = all![
        el("SUMMARY", all![], all![text(words().table_open)]),
        later(inside),
    ];
    let fill = on("click", move |ev| {
        page::hold(
            &ev,
            "text/csv",
            &state.read(|shown| csv(words(), &shown.page, &shown.link())),
        );
    });
    let download = all![
        attr("href", ""),
        attr("download", "trade-horizon.csv"),
        fill,
    ];
    all![
        el("H2", all![], all![text(words().table)]),
        el("DETAILS", all![], folded),
        el("A", download, all![text(words().csv)]),
    ]
}
