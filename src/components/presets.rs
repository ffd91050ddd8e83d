//! Paces a reader can tap, each with its source.

use super::foreign::said;
use super::state::{State, words};
use crate::all;
use crate::platform::dom::{Many, Node, attr, block, class, el, live, on, phrase};
use crate::scenario::Key;
use crate::view::Preset;

/// One button for each preset.
pub fn presets(state: State) -> Many<Node> {
    let preset = move |preset: &Preset, pressed: bool| {
        let to = preset.rate();
        let (name, source) = (words().preset)(preset);
        let tap = on("click", move |_| {
            state.edit(Key::Rate, &to.to_text());
        });
        let attributes = all![
            attr("type", "button"),
            class("preset"),
            attr("aria-pressed", pressed.to_string()),
            tap,
        ];
        let part = |names, words| phrase("SPAN", names, words);
        let parts = all![
            part("preset-name", name),
            part("preset-rate", (words().rate_text)(to)),
            block("SPAN", "preset-source", all![said(source)]),
        ];
        el("LI", all![], all![el("BUTTON", attributes, parts)])
    };
    let presets = move || -> Many<Node> {
        state.read(|shown| {
            let rate = shown.page.scenario.rate;
            shown
                .page
                .presets
                .iter()
                .map(|one| preset(one, one.rate() == rate))
                .collect()
        })
    };
    all![
        phrase("H3", "presets-title", words().presets),
        block("UL", "presets", all![live(presets)]),
    ]
}
