//! A radio button for one value of a choice.

use super::calculator::Calculator;
use super::said::Said;
use crate::scenario::Key;
use leptos::prelude::*;
use leptos::text_prop::TextProp;

/// The bare button. `group` is the name that tells one choice from another of the same key.
#[component]
pub fn Radio(
    key: Key,
    value: &'static str,
    chosen: Signal<bool>,
    #[prop(default = key.name())] group: &'static str,
) -> impl IntoView {
    let calc = expect_context::<Calculator>();
    let name = group;
    view! {
        <input type="radio" name=name id=format!("{name}-{value}") value=value
            checked=chosen.get_untracked() prop:checked=chosen on:change=move |_| calc.edit(key, value) />
    }
}

/// The same with its label.
#[component]
pub fn Choice(
    key: Key,
    value: &'static str,
    label: TextProp,
    chosen: Signal<bool>,
) -> impl IntoView {
    view! {
        <label class="choice">
            <Radio key value chosen />
            <Said text=label />
        </label>
    }
}
