//! A button that looks like a link, for what undoes, turns round or leaves.

use super::said::Said;
use leptos::prelude::*;
use leptos::text_prop::TextProp;

/// The button with these words.
#[component]
pub fn Quiet(text: TextProp, press: Callback<()>) -> impl IntoView {
    view! {
        <button type="button" class="quiet" on:click=move |_| press.run(())>
            <Said text />
        </button>
    }
}
