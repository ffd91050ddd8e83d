//! One thing that is chosen or not, and several of them under a heading.

use leptos::prelude::*;

/// Choices under a heading.
#[component]
pub fn Group(legend: &'static str, children: Children) -> impl IntoView {
    view! {
        <fieldset class="making">
            <legend>{legend}</legend>
            {children()}
        </fieldset>
    }
}

/// An input that is chosen or not, with its words.
#[component]
pub fn Choice(
    kind: &'static str,
    group: &'static str,
    words: &'static str,
    chosen: Signal<bool>,
    choose: Callback<bool>,
    #[prop(optional)] locked: Signal<bool>,
    #[prop(optional_no_strip)] lang: Option<&'static str>,
) -> impl IntoView {
    view! {
        <label>
            <input type=kind name=group prop:checked=chosen disabled=locked
                on:change=move |ev| choose.run(event_target_checked(&ev)) />
            <span lang=lang>{words}</span>
        </label>
    }
}
