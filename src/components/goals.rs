//! The choice of promise.

use super::calculator::Calculator;
use super::foreign::Foreign;
use super::said::Said;
use crate::data::{self, Goal, Partner};
use crate::platform::page as host;
use crate::scenario::Key;
use crate::text::escaped;
use leptos::prelude::*;

/// Every goal of the figures file, by whom the trade is with: a list of the browser's own holds any number in one line.
#[component]
pub fn Goals() -> impl IntoView {
    let calc = expect_context::<Calculator>();
    let one = move |goal: &'static Goal| {
        let chosen = move || calc.goal() == goal;
        let name = move || escaped((calc.words().said)(goal.name));
        view! {
            <option value=goal.id selected=untrack(chosen) prop:selected=chosen inner_html=name></option>
        }
    };
    let group = move |(partner, goals): (&'static Partner, Vec<&'static Goal>)| {
        let label = move || (calc.words().said)(partner.name).to_owned();
        view! { <optgroup label=label>{goals.into_iter().map(one).collect_view()}</optgroup> }
    };
    // Who promised it, and by when.
    let promise = move || {
        let said = calc.words().promise;
        let [_, by, who, _] = calc.goal().promise.map(said).unwrap_or_default();
        if who.is_empty() {
            by
        } else {
            format!("{who} \u{b7} {by}")
        }
    };
    // What is answered then is not what was promised.
    let own = Memo::new(move |_| {
        if calc.goal().promise.is_some() && calc.differs(Key::Target) {
            calc.page(|page| (calc.words().own_target)(&page.headline))
        } else {
            String::new()
        }
    });
    let choose = move |ev| {
        if !calc.edit(Key::Goal, &event_target_value(&ev)) {
            host::set_value(&ev, untrack(|| calc.goal()).id);
        }
    };
    view! {
        <div class="goals needs-program">
            <label for="goal"><Said text=calc.say(|words| words.goal_legend) /></label>
            <select id="goal" name="goal" on:change=choose>
                {data::goals_by_partner().into_iter().map(group).collect_view()}
            </select>
            <p class="goal-promise"><Foreign text=promise />" "<strong hidden=move || own.with(String::is_empty)><Said text=move || own.get() /></strong></p>
        </div>
    }
}
