//! What other rates would give, from the reader's figure and from others on record.

use super::calculator::Calculator;
use super::cell::{Cell, Heading, row};
use super::said::{Live, Said};
use crate::view::AtRate;
use leptos::prelude::*;

/// A row for each of a few rates, a column for each figure.
#[component]
pub fn Rates() -> impl IntoView {
    let calc = expect_context::<Calculator>();
    let starts = move || {
        let words = calc.words();
        calc.below(|page| {
            let level = |figure: &&'static crate::data::Figure| {
                let (value, period) = figure.level()?;
                let text = format!("{} ({})", (words.exact)(value), (words.period)(period));
                Some(view! { <Heading text /> })
            };
            page.grid.starts.iter().map(level).collect_view()
        })
    };
    let rows = move || {
        let words = calc.words();
        let one = |at: &AtRate| {
            let cells = at
                .outcomes
                .iter()
                .map(|one| Cell::words(&(words.outcome)(*one)));
            row(at.chosen, &(words.rate_text)(at.rate), cells)
        };
        calc.below(|page| page.grid.rows.iter().map(one).collect::<String>())
    };
    view! {
        <div hidden=move || calc.below(|page| page.grid.rows.is_empty())>
            <h3 id="rates-named"><Said text=calc.say(|words| words.rates) /></h3>
            <table class="rates" aria-labelledby="rates-named">
                <thead>
                    <tr>
                        <Heading text=calc.say(|words| words.rates_rate) />
                        <Heading text=calc.say(|words| words.rates_yours) />
                        <Live part=starts />
                    </tr>
                </thead>
                <tbody inner_html=rows></tbody>
            </table>
        </div>
    }
}
