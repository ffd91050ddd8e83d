//! A part that is folded away until it is asked for, or until a choice inside it has been made elsewhere.

use super::calculator::slice::{Slice, watch};
use super::said::{Said, Unbroken};
use leptos::prelude::*;
use leptos::text_prop::TextProp;

/// The summary with what came of the choices inside, and what is behind it, which is a slice of its own and follows a move at once only
/// while it is unfolded in view. Once `used` it opens, and stays as the reader leaves it. `name` tells it from the others.
#[component]
pub fn Fold(
    name: &'static str,
    slice: u8,
    #[prop(default = "")] class: &'static str,
    summary: TextProp,
    #[prop(into, default = TextProp::from(""))] result: TextProp,
    #[prop(optional, into)] hidden: Signal<bool>,
    #[prop(optional, into)] used: Signal<bool>,
    #[prop(into)] part: ViewFn,
) -> impl IntoView {
    let open = Memo::new(move |before: Option<&bool>| before == Some(&true) || used.get());
    // Never before the program starts: it would be of no use.
    let seen = RwSignal::new(true);
    let part = cfg!(target_arch = "wasm32")
        .then(|| view! { <div use:watch=seen><Slice at=slice in_view=Some(seen) part /></div> });
    view! {
        <details class=class id=format!("{name}-fold") open=open hidden=hidden>
            <summary><span class="fold-name" id=format!("{name}-named")><Said text=summary /></span>" "<span class="fold-result"><Unbroken text=result /></span></summary>
            {part}
        </details>
    }
}
