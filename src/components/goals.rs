//! The choice of promise.

use super::calculator::Calculator;
use super::radio::Radio;
use super::said::Said;
use crate::data::{self, Goal};
use crate::scenario::Key;
use leptos::prelude::*;

/// One radio button for each goal of the figures file.
#[component]
pub fn Goals() -> impl IntoView {
    let calc = expect_context::<Calculator>();
    let one = move |goal: &'static Goal| {
        let chosen = Signal::derive(move || calc.goal() == goal);
        view! {
            <label class="goal">
                <Radio key=Key::Goal value=goal.id chosen />
                <Said text=move || (calc.words().said)(goal.name) />
            </label>
        }
    };
    view! {
        <fieldset class="goals needs-program">
            <legend class="visually-hidden"><Said text=calc.say(|words| words.goal_legend) /></legend>
            {data::goals().iter().map(one).collect_view()}
        </fieldset>
    }
}
