//! The choice of promise.

use super::OnEdit;
use crate::data;
use crate::scenario::{Edit, Key, Scenario};
use crate::text::Words;
use leptos::prelude::*;

/// One radio button for each goal of the figures file.
#[component]
pub fn Goals(words: &'static Words, scenario: RwSignal<Scenario>, on_edit: OnEdit) -> impl IntoView {
    let chosen = Memo::new(move |_| scenario.with(|now| now.goal));
    let goal = move |goal: &'static data::Goal| {
        let choose = move |_| {
            on_edit.run(Edit::new(Key::Goal, goal.id));
        };
        view! {
            <label class="goal">
                <input type="radio" name="goal" id=format!("goal-{}", goal.id) value=goal.id
                    checked=chosen.get_untracked() == goal prop:checked=move || chosen.get() == goal on:change=choose />
                <span>{(words.goal_name)(goal)}</span>
            </label>
        }
    };
    view! {
        <fieldset class="goals needs-program">
            <legend class="visually-hidden">{words.goal_legend}</legend>
            {data::goals().iter().map(goal).collect_view()}
        </fieldset>
    }
}
