//! Rows and cells, which every table here is made of.

use super::said::{Said, still};
use leptos::prelude::*;
use leptos::text_prop::TextProp;

/// The class of a column: words at its start, numbers at its end.
const fn class(number: bool) -> &'static str {
    if number { "number" } else { "words" }
}

/// The heading of a column.
#[component]
pub fn Heading(#[prop(optional)] number: bool, #[prop(into)] text: TextProp) -> impl IntoView {
    view! { <th scope="col" class=class(number)><Said text /></th> }
}

/// A row with its heading; `chosen` is the one that the answer is about.
#[component]
pub fn Row<T: IntoView + 'static>(
    chosen: bool,
    heading: String,
    children: TypedChildren<T>,
) -> impl IntoView {
    let first = still(|| heading.as_str());
    view! {
        <tr class=if chosen { "chosen" } else { "" }>
            <th scope="row" prop:textContent=heading>{first}</th>
            {children.into_inner()()}
        </tr>
    }
}

/// A cell of a row.
#[component]
pub fn Cell(#[prop(optional)] number: bool, text: String) -> impl IntoView {
    let first = still(|| text.as_str());
    view! { <td class=class(number) prop:textContent=text>{first}</td> }
}
