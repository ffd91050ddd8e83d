//! What other rates would give.

use crate::text::{Words, numerals};
use crate::view::{AtRate, Page};
use leptos::prelude::*;

/// A row for each of a few rates.
#[component]
pub fn Rates(words: &'static Words, page: Memo<Page>) -> impl IntoView {
    let rates = Memo::new(move |_| page.with(|page| page.rates.clone()));
    let row = move |at: &AtRate| {
        view! {
            <tr class:chosen=at.chosen>
                <th scope="row">{numerals::rate(at.rate)}</th>
                <td>{(words.outcome)(at.outcome)}</td>
                <td class="number">{(words.outcome_years)(at.outcome)}</td>
            </tr>
        }
    };
    view! {
        <div hidden=move || rates.with(Vec::is_empty)>
            <h3>{words.rates}</h3>
            <table>
                <thead>
                    <tr>
                        <th scope="col">{words.rates_rate}</th>
                        <th scope="col">{words.rates_period}</th>
                        <th scope="col" class="number">{words.rates_years}</th>
                    </tr>
                </thead>
                <tbody>{move || rates.with(|rates| rates.iter().map(row).collect_view())}</tbody>
            </table>
        </div>
    }
}
