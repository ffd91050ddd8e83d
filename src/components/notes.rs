//! What a link asked for and did not get, and figures revised since it was shared.

use super::OnEdit;
use crate::scenario::{Base, Edit, Key, Refused, Scenario};
use crate::text::Words;
use leptos::prelude::*;

/// A list of notes; empty where there is nothing to say.
#[component]
pub fn Notes(
    words: &'static Words,
    scenario: RwSignal<Scenario>,
    refused: RwSignal<Vec<Refused>>,
    on_edit: OnEdit,
) -> impl IntoView {
    let left_out = move || {
        refused.with(|list| list.iter().map(words.refused).map(|note| view! { <li>{note}</li> }).collect_view())
    };
    let kept = Memo::new(move |_| scenario.with(Scenario::not_computed));
    let kept = move || {
        kept.with(|keys| (!keys.is_empty()).then(|| view! { <li>{(words.not_computed)(keys)}</li> }))
    };
    let revised = Memo::new(move |_| {
        scenario.with(|now| match now.base {
            Base::Pinned(figure, then) => figure.level().filter(|(now, _)| *now != then).map(|(now, _)| (figure, then, now)),
            _ => None,
        })
    });
    let revised = move || {
        revised.get().map(|(figure, then, now)| {
            let renew = move |_| {
                on_edit.run(Edit::new(Key::Base, figure.id));
            };
            view! {
                <li>
                    {(words.revised)(figure, then, now)} " "
                    <button type="button" class="quiet" on:click=renew>{words.pinned_offer}</button>
                </li>
            }
        })
    };
    view! { <ul class="notes">{left_out}{kept}{revised}</ul> }
}
