//! What other rates would give, from the reader's figure and from others on record.

use super::state::{State, words};
use super::table::{Cell, head, row};
use crate::all;
use crate::platform::dom::{Node, block, el, hidden, live, text};
use crate::view::AtRate;

/// A row for each of a few rates, a column for each figure.
pub fn rates(state: State) -> Node {
    let table = move || {
        state.read(|shown| {
            let grid = &shown.page.grid;
            let line = |at: &AtRate| {
                let cells = at.outcomes.iter();
                let cells = cells.map(|one| (Cell::Words, text((words().outcome)(*one))));
                row(at.chosen, (words().rate_text)(at.rate), cells.collect())
            };
            let start = |figure: &&'static crate::data::Figure| {
                let level = figure.level().map_or(String::new(), |(value, period)| {
                    format!("{} ({})", (words().exact)(value), (words().period)(period))
                });
                (Cell::Words, text(level))
            };
            let mut columns = all![
                (Cell::Words, text(words().rates_rate)),
                (Cell::Words, text(words().rates_yours)),
            ];
            columns.extend(grid.starts.iter().map(start));
            all![
                head(columns),
                el("TBODY", all![], grid.rows.iter().map(line).collect()),
            ]
        })
    };
    let none = hidden(move || state.read(|shown| shown.page.grid.rows.is_empty()));
    let grid = all![
        el("H3", all![], all![text(words().rates)]),
        block("TABLE", "rates", all![live(table)]),
    ];
    el("DIV", all![none], grid)
}
