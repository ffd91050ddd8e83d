//! Paces a reader can tap, each with its source.

use super::calculator::Calculator;
use super::foreign::Foreign;
use super::said::{Live, Said};
use crate::scenario::Key;
use crate::view::Preset;
use leptos::prelude::*;

/// One button for each preset.
#[component]
pub fn Presets() -> impl IntoView {
    let calc = expect_context::<Calculator>();
    let presets = Memo::new(move |_| calc.page(|page| page.presets.clone()));
    let one = move |preset: &Preset| {
        let to = preset.rate();
        let pressed = move || calc.scenario(|now| now.rate == to).to_string();
        let (name, source) = (preset.clone(), preset.clone());
        view! {
            <li>
                <button type="button" class="preset" aria-pressed=pressed
                    on:click=move |_| { calc.edit(Key::Rate, &to.to_text()); }>
                    <span class="preset-name"><Said text=move || (calc.words().preset)(&name).0 /></span>
                    <span class="preset-rate"><Said text=move || (calc.words().rate_text)(to) /></span>
                    <span class="preset-source"><Foreign text=move || (calc.words().preset)(&source).1 /></span>
                </button>
            </li>
        }
    };
    let all = move || presets.with(|presets| presets.iter().map(one).collect_view());
    view! {
        <h3 class="presets-title"><Said text=calc.say(|words| words.presets) /></h3>
        <ul class="presets"><Live part=all /></ul>
    }
}
