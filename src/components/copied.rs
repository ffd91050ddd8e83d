//! What came of copying a text.

use crate::text::escaped;
use leptos::prelude::*;

/// The text that was copied, and whether the browser let it.
pub type Copied = RwSignal<Option<(String, bool)>>;

/// Says what came of it, in the one sentence or the other, until the text is another.
#[component]
pub fn Outcome(
    copied: Copied,
    text: Signal<String>,
    done: Signal<String>,
    refused: Signal<String>,
) -> impl IntoView {
    let said = move || {
        copied.with(|copied| match copied {
            Some((was, true)) if *was == text.get() => done.get(),
            Some((was, false)) if *was == text.get() => refused.get(),
            _ => String::new(),
        })
    };
    view! { <p role="status" inner_html=move || escaped(&said())></p> }
}
