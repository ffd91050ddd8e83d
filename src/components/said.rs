//! Text, set on elements: translators put nodes of their own in the place of text nodes.

use crate::platform::page as host;
use leptos::prelude::*;
use leptos::text_prop::TextProp;

/// A run of text that follows what it reads.
#[cfg(target_arch = "wasm32")]
#[component]
pub fn Said(#[prop(into)] text: TextProp) -> impl IntoView {
    view! { <span prop:textContent=move || text.get()></span> }
}

/// A run of text. Properties are not written in the page before the program starts: there it is a child.
#[cfg(not(target_arch = "wasm32"))]
#[component]
pub fn Said(#[prop(into)] text: TextProp) -> impl IntoView {
    view! { <span>{untrack(|| text.get())}</span> }
}

/// A text as it stands between tags.
#[must_use]
pub fn escaped(text: &str) -> String {
    let mut html = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => html.push_str("&amp;"),
            '<' => html.push_str("&lt;"),
            _ => html.push(letter),
        }
    }
    html
}

/// A part that follows what it reads.
#[component]
pub fn Live(#[prop(into)] part: ViewFn) -> impl IntoView {
    move || part.run()
}

/// What is not in the page before the program starts, since it is folded away there and of no use without it. It is made in a turn of
/// its own, once the page is there, or at once where a link has asked for it.
#[component]
pub fn Later(#[prop(default = false)] now: bool, #[prop(into)] part: ViewFn) -> impl IntoView {
    let due = RwSignal::new(now && cfg!(target_arch = "wasm32"));
    let waiting = StoredValue::new_local(None::<host::Waiting>);
    Effect::new(move |_| waiting.set_value(Some(host::after(LATER, move || due.set(true)))));
    let part = move || due.get().then(|| part.run());
    view! { <Live part /> }
}

/// Milliseconds after which the page is there.
const LATER: u32 = 20;

#[cfg(test)]
mod tests {
    use super::escaped;

    #[test]
    fn nothing_in_a_text_is_a_tag_or_a_reference() {
        assert_eq!(
            escaped("<img src=x onerror=a()> & &lt;"),
            "&lt;img src=x onerror=a()> &amp; &amp;lt;"
        );
    }
}
