//! A quantity a year: number box, native slider, and buttons for one step less or more. Decides nothing.

use super::OnEdit;
use super::field::TextBox;
use crate::engine::units::{parse_fixed, write_fixed};
use crate::scenario::{Edit, Key};
use crate::text::Words;
use leptos::prelude::*;

/// `value` is the quantity in the grammar of links, `shown` the same as its box writes it, `spoken` in words. One
/// press of a button moves it by `nudge` counts of its smallest unit, of which ten to the `decimals` make a whole.
#[component]
pub fn Dial(
    words: &'static Words,
    key: Key,
    label: &'static str,
    unit: &'static str,
    #[prop(into)] value: Signal<String>,
    #[prop(into)] shown: Signal<String>,
    #[prop(into)] spoken: Signal<String>,
    #[prop(into)] low: Signal<String>,
    #[prop(into)] high: Signal<String>,
    step: &'static str,
    #[prop(into)] nudge: Signal<i64>,
    decimals: u32,
    on_edit: OnEdit,
) -> impl IntoView {
    let name = key.name();
    let moved = move |ev| {
        on_edit.run(Edit::new(key, event_target_value(&ev)));
    };
    let by = Callback::new(move |times: i64| {
        let now = parse_fixed(&value.get_untracked(), decimals).unwrap_or(0);
        on_edit.run(Edit::new(key, write_fixed(now + times * nudge.get_untracked(), decimals)));
    });
    let (label_id, unit_id): (&'static str, &'static str) =
        if key == Key::Rate { ("rate-label", "rate-unit") } else { ("step-label", "step-unit") };
    view! {
        <div class="dial">
            <label class="dial-name" id=label_id for=format!("{name}-box")>{label}</label>
            <span class="dial-value">
                <TextBox words key shown described_by=unit_id nudge=by on_edit />
                <span id=unit_id>{unit}</span>
            </span>
            <button type="button" class="dial-less" aria-label=format!("{label}: {}", words.less) on:click=move |_| by.run(-1)>
                "\u{2212}"
            </button>
            <input type="range" id=format!("{name}-slider") name=name min=low max=high step=step
                aria-labelledby=label_id aria-valuetext=spoken value=value.get_untracked() prop:value=value on:input=moved />
            <button type="button" class="dial-more" aria-label=format!("{label}: {}", words.more) on:click=move |_| by.run(1)>
                "+"
            </button>
        </div>
    }
}
