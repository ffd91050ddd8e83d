//! A part that is folded away until it is asked for, or until a choice inside it has been made elsewhere.

use super::said::{Live, Said};
use crate::platform::page as host;
use leptos::prelude::*;
use leptos::text_prop::TextProp;

/// The summary and what is behind it, which is made when it opens. Once `used` it opens, and stays as the reader leaves it. `name` tells
/// it from the others.
#[component]
pub fn Fold(
    name: &'static str,
    #[prop(default = "")] class: &'static str,
    summary: TextProp,
    #[prop(optional, into)] hidden: Signal<bool>,
    #[prop(optional, into)] used: Signal<bool>,
    #[prop(into)] part: ViewFn,
) -> impl IntoView {
    let open = Memo::new(move |before: Option<&bool>| before == Some(&true) || used.get());
    // Never before the program starts: it would be of no use.
    let made = RwSignal::new(cfg!(target_arch = "wasm32") && open.get_untracked());
    let part = move || made.get().then(|| part.run());
    let toggled = move |ev| {
        if host::is_open(&ev) && !made.get_untracked() {
            made.set(true);
        }
    };
    view! {
        <details class=class id=format!("{name}-fold") open=open hidden=hidden on:toggle=toggled>
            <summary><Said text=summary /></summary>
            <Live part />
        </details>
    }
}
