//! What other rates would give, from the reader's figure and from others on record.

use super::calculator::Calculator;
use super::cell::{Cell, Heading, Row};
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
        let row = |at: &AtRate| {
            let cells = at.outcomes.iter();
            let cells = cells.map(|one| view! { <Cell text=(words.outcome)(*one) /> });
            let cells = cells.collect_view();
            view! { <Row chosen=at.chosen heading=(words.rate_text)(at.rate)>{cells}</Row> }
        };
        calc.below(|page| page.grid.rows.iter().map(row).collect_view())
    };
    view! {
        <div hidden=move || calc.below(|page| page.grid.rows.is_empty())>
            <h3><Said text=calc.say(|words| words.rates) /></h3>
            <table class="rates">
                <thead>
                    <tr>
                        <Heading text=calc.say(|words| words.rates_rate) />
                        <Heading text=calc.say(|words| words.rates_yours) />
                        <Live part=starts />
                    </tr>
                </thead>
                <tbody><Live part=rows /></tbody>
            </table>
        </div>
    }
}
