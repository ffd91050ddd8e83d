//! Text, set on elements: translators put nodes of their own in the place of text nodes.

use leptos::prelude::*;
use leptos::text_prop::TextProp;

/// A run of text that follows what it reads.
#[component]
pub fn Said(#[prop(into)] text: TextProp) -> impl IntoView {
    let first = text.clone();
    let first = still(move || first.get().into_owned());
    view! { <span prop:textContent=move || text.get()>{first}</span> }
}

/// The text of an element as it is at first, for the page before the program starts: properties are not written there.
#[cfg(not(target_arch = "wasm32"))]
pub fn still<T: Into<String>>(text: impl FnOnce() -> T) -> String {
    untrack(text).into()
}

/// The text of an element as it is at first, for the page before the program starts: properties are not written there.
#[cfg(target_arch = "wasm32")]
pub fn still<T: Into<String>>(_: impl FnOnce() -> T) {}

/// A part that follows what it reads.
#[component]
pub fn Live(#[prop(into)] part: ViewFn) -> impl IntoView {
    move || part.run()
}

/// What is not in the page before the program starts: folded away there, and of no use without it.
#[component]
pub fn Later<T: IntoView + 'static>(children: TypedChildren<T>) -> impl IntoView {
    cfg!(target_arch = "wasm32").then(move || children.into_inner()())
}
