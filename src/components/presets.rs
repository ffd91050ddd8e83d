//! Paces a reader can tap, each with its source.

use super::OnEdit;
use crate::scenario::{Edit, Key, Scenario};
use crate::text::Words;
use crate::view::{Page, Preset};
use leptos::prelude::*;

/// One button for each preset.
#[component]
pub fn Presets(words: &'static Words, page: Memo<Page>, scenario: RwSignal<Scenario>, on_edit: OnEdit) -> impl IntoView {
    let presets = Memo::new(move |_| page.with(|page| page.presets.clone()));
    let rate = Memo::new(move |_| scenario.with(|now| now.rate));
    let preset = move |preset: &Preset| {
        let to = preset.rate();
        let (name, source) = (words.preset)(preset);
        let tap = move |_| {
            on_edit.run(Edit::new(Key::Rate, to.to_text()));
        };
        view! {
            <li>
                <button type="button" class="preset" aria-pressed=move || (rate.get() == to).to_string() on:click=tap>
                    <span class="preset-name">{name}</span>
                    <span class="preset-rate">{crate::text::numerals::rate(to)}</span>
                    <span class="preset-source">{source}</span>
                </button>
            </li>
        }
    };
    view! {
        <h3 class="presets-title">{words.presets}</h3>
        <ul class="presets">{move || presets.with(|list| list.iter().map(preset).collect_view())}</ul>
    }
}
