//! Year by year.

use crate::text::Words;
use crate::view::{Page, Row};
use leptos::prelude::*;

/// The table, folded away until it is asked for.
#[component]
pub fn YearTable(words: &'static Words, page: Memo<Page>) -> impl IntoView {
    let table = Memo::new(move |_| page.with(|page| page.table.clone()));
    let row = move |row: &Row| {
        view! {
            <tr class:chosen=row.arrives>
                <th scope="row">{(words.period)(row.period)}</th>
                <td class="number">{(words.money)(row.flow)}</td>
                <td class="number">{(words.share_of_target)(row.share)}</td>
            </tr>
        }
    };
    let thinned = move || table.with(|table| (table.every > 1).then(|| view! { <p>{(words.thinned)(table.every)}</p> }));
    view! {
        <h2>{words.table}</h2>
        <details>
            <summary>{words.table_open}</summary>
            {thinned}
            <table>
                <thead>
                    <tr>
                        <th scope="col">{words.table_period}</th>
                        <th scope="col" class="number">{words.table_flow}</th>
                        <th scope="col" class="number">{words.table_share}</th>
                    </tr>
                </thead>
                <tbody>{move || table.with(|table| table.rows.iter().map(row).collect_view())}</tbody>
            </table>
        </details>
    }
}
