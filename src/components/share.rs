//! The link to this answer, and copying it.

use crate::platform::{address, clipboard};
use crate::scenario::{Scenario, link};
use crate::text::Words;
use leptos::html::Input;
use leptos::prelude::*;

/// The link in a field, a button that copies it, and what came of that. The link holds the figure at its present value,
/// so that a later revision does not change what was shared.
#[component]
pub fn Share(words: &'static Words, scenario: RwSignal<Scenario>) -> impl IntoView {
    let field = NodeRef::<Input>::new();
    let copied = RwSignal::new(None::<bool>);
    // Known only where the program runs; the static page has no address yet.
    let page = RwSignal::new(String::new());
    let from_file = RwSignal::new(false);
    Effect::new(move |_| {
        page.set(address::page());
        from_file.set(address::is_file());
    });
    let address = Memo::new(move |_| {
        copied.set(None);
        let link = scenario.with(|now| link::encode(&now.pinned()));
        format!("{}?{link}", page.get())
    });
    let copy = move |_| copied.set(field.get_untracked().map(|field| clipboard::copy(&field)));
    let outcome = move || match copied.get() {
        Some(true) => words.copied,
        Some(false) => words.copy_refused,
        None => "",
    };
    view! {
        <h2>{words.share}</h2>
        <div class="share needs-program">
            <label for="share-link">{words.share_field}</label>
            <div class="share-row">
                <input type="text" id="share-link" node_ref=field readonly value="" prop:value=address />
                <button type="button" on:click=copy>{words.copy}</button>
            </div>
            <p role="status">{outcome}</p>
            <p hidden=move || !from_file.get()>{words.share_file}</p>
        </div>
    }
}
