//! What came of copying a text.

use super::kept::forget_with;
use crate::text::{Words, escaped};
use crate::view::Page;
use leptos::prelude::*;

/// The text that was copied, and whether the browser let it.
pub type Copied = RwSignal<Option<(String, bool)>>;

/// Whether the browser let this text be copied, once it was asked to.
#[must_use]
pub fn of(copied: Copied, text: &str) -> Option<bool> {
    copied.with(|copied| {
        let (was, done) = copied.as_ref()?;
        (was == text).then_some(*done)
    })
}

/// What is said of a text that was copied: also that its link holds today's figure, where it has one that does.
#[must_use]
pub fn done(words: &Words, page: &Page, has_link: bool) -> String {
    let said = if has_link && page.scenario.is_held() {
        words.copied
    } else {
        words.copied_text
    };
    said.to_owned()
}

/// Says what came of it, in the one sentence or the other, until the text is another; then it is forgotten.
#[component]
pub fn CopyStatus(
    copied: Copied,
    text: Signal<String>,
    done: Signal<String>,
    refused: Signal<String>,
    #[prop(default = "")] class: &'static str,
) -> impl IntoView {
    forget_with(copied, move || text.get());
    let said = move || match of(copied, &text.get()) {
        Some(true) => done.get(),
        Some(false) => refused.get(),
        None => String::new(),
    };
    view! { <p role="status" class=class inner_html=move || escaped(&said())></p> }
}
