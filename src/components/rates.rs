//! What other rates would give.

use super::dom::{Node, el, hidden, live, text};
use super::state::State;
use super::table::{Cell, head, row};
use crate::text::numerals;

/// A row for each of a few rates.
pub fn rates(state: State) -> Node {
    let words = state.words;
    let rows = move || {
        state.read(|shown| {
            let line = |at: &crate::view::AtRate| {
                let cells = vec![
                    (Cell::Words, text((words.outcome)(at.outcome))),
                    (Cell::Number, text((words.outcome_years)(at.outcome))),
                ];
                row(at.chosen, numerals::rate(at.rate), cells)
            };
            shown.page.rates.iter().map(line).collect()
        })
    };
    let headings = head(vec![
        (Cell::Words, text(words.rates_rate)),
        (Cell::Words, text(words.rates_period)),
        (Cell::Number, text(words.rates_years)),
    ]);
    let none = hidden(move || state.read(|shown| shown.page.rates.is_empty()));
    let table = el(
        "TABLE",
        vec![],
        vec![headings, el("TBODY", vec![], vec![live(rows)])],
    );
    el(
        "DIV",
        vec![none],
        vec![el("H3", vec![], vec![text(words.rates)]), table],
    )
}
