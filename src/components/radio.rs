//! A radio button for one value of a choice.

use super::calculator::Calculator;
use super::said::Said;
use crate::platform::page as host;
use crate::scenario::Key;
use leptos::ev::MouseEvent;
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
    // A click that is prevented leaves the button as it was; keys click too.
    let click = move |ev: MouseEvent| {
        if calc.edit(key, value) {
            // Buttons that are offered anew, this one among them, are others.
            host::soon(move || host::focus_unless_elsewhere(&format!("{name}-{value}")));
        } else {
            ev.prevent_default();
        }
    };
    view! {
        <input type="radio" name=name id=format!("{name}-{value}") value=value
            checked=chosen.get_untracked() prop:checked=chosen on:click=click />
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
