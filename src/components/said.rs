//! Text, set on elements: translators put nodes of their own in the place of text nodes.

use crate::text::escaped;
use leptos::prelude::*;
use leptos::text_prop::TextProp;

/// A run of text that follows what it reads. As HTML, since that is written in the page before the program starts too, and set only
/// where it differs; a property would be neither.
#[component]
pub fn Said(#[prop(into)] text: TextProp) -> impl IntoView {
    view! { <span inner_html=move || escaped(&text.get())></span> }
}

/// A part that follows what it reads.
#[component]
pub fn Live(#[prop(into)] part: ViewFn) -> impl IntoView {
    move || part.run()
}
