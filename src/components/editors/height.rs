//! The choice of a frame's height: what it needs, or the editor's own.

use super::choice::{Choice, Group};
use super::maker::Maker;
use crate::components::field::{FieldError, UNNAMED};
use crate::platform::page;
use leptos::prelude::*;

/// As high as what is in it, or a height of the editor's own.
#[component]
pub fn Height() -> impl IntoView {
    let maker = expect_context::<Maker>();
    let said = maker.words();
    let one = move |own: bool, words: &'static str| {
        let chosen = Signal::derive(move || maker.read(|making| making.own.chosen == own));
        let choose = Callback::new(move |_| maker.own_height(|height| height.choose(own)));
        view! { <Choice kind="radio" group="height" words chosen choose /> }
    };
    let resting = StoredValue::new_local(None::<page::Waiting>);
    let typed = move |ev| {
        maker.own_height(|own| own.type_in(event_target_value(&ev)));
        let rest = move || maker.own_height(|own| own.rest(false));
        resting.set_value(Some(page::after(UNNAMED, rest)));
    };
    let left = move |_| {
        resting.set_value(None);
        maker.own_height(|own| own.rest(true));
    };
    let refused = Memo::new(move |_| maker.read(|making| making.own.is_refused()));
    let message = Signal::derive(move || {
        let why = refused.get().then_some(said.fixed_refused);
        why.unwrap_or_default().to_owned()
    });
    view! {
        <Group legend=said.height>
            {one(false, said.grows)}
            {one(true, said.fixed)}
            <input type="text" inputmode="numeric" id="height-box" aria-label=said.fixed
                aria-describedby="height-bounds height-error" aria-invalid=move || refused.get().then_some("true")
                prop:value=move || maker.read(|making| making.own.typed.clone())
                on:input=typed on:change=left />
            <FieldError id="height-error" message />
            <p id="height-bounds" class="soft">{said.fixed_bounds}</p>
        </Group>
    }
}
