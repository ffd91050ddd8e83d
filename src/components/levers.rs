//! Levers to switch on, and a fall with its recovery.

use super::button::Quiet;
use super::calculator::Calculator;
use super::field::{Field, TextBox};
use super::fold::Fold;
use super::foreign::Foreign;
use super::said::Said;
use crate::data::{self, Lever as OnRecord, Size};
use crate::scenario::{Field as Of, Key};
use crate::text::{Words, escaped};
use crate::view::LeverRow;
use leptos::ev::MouseEvent;
use leptos::prelude::*;

/// All of them, with what the answer is without.
#[component]
pub fn Levers() -> impl IntoView {
    let calc = expect_context::<Calculator>();
    let events = move || calc.page(|page| (calc.words().events)(&page.headline));
    let used = move || calc.paceless(|now| !now.levers.is_empty() || now.shock.is_some());
    view! {
        <Fold name="levers" slice=11 class="more" summary=calc.say(|words| words.levers) result=events
            used=Signal::derive(used) part=|| view! { <All /> } />
    }
}

/// What is behind the fold.
#[component]
fn All() -> impl IntoView {
    let all = data::levers().iter().map(|lever| view! { <Lever lever /> });
    let calc = expect_context::<Calculator>();
    view! {
        <p class="prose"><Said text=calc.say(|words| words.levers_why) /></p>
        <ul class="levers">{all.collect_view()}</ul>
        <Fall />
    }
}

/// A box to tick, and once it is ticked from when and how much.
#[component]
fn Lever(lever: &'static OnRecord) -> impl IntoView {
    let calc = expect_context::<Calculator>();
    let of = Of::Lever(lever);
    let name = of.name();
    let on = move || calc.paceless(|now| !of.held(now).is_empty());
    let row = move |read: &dyn Fn(&LeverRow) -> String| {
        calc.below(|page| {
            let found = page.levers.iter().find(|row| row.lever == lever);
            found.map(read).unwrap_or_default()
        })
    };
    let verdict = move || row(&calc.words().lever_verdict);
    let tick = move |ev: MouseEvent| {
        if !calc.edit(of, if untrack(on) { "" } else { "on" }) {
            ev.prevent_default();
        }
    };
    let called = format!("{name}-name");
    let whose = called.clone();
    let cheaper = matches!(lever.size, Size::Cheaper(_))
        .then(|| view! { <Entry whose of=Of::Elasticity(lever) name=|words| words.elasticity /> });
    view! {
        <li class="lever">
            <label class="choice">
                <input type="checkbox" id=format!("{name}-box") name=name prop:checked=on on:click=tick />
                <span id=called.clone() class="lever-name"><Said text=move || row(&|row| (calc.words().lever)(row).0) /></span>
            </label>
            <span class="field-hint"><Said text=move || row(&|row| (calc.words().lever)(row).1) /></span>
            <span class="lever-verdict" inner_html=move || escaped(&verdict())></span>
            <div class="lever-entries" hidden=move || !on()>
                <Entry whose=called of=Of::LeverFrom(lever) name=|words| words.lever_from />
                {cheaper}
            </div>
        </li>
    }
}

/// One number of a lever; `whose` is the name of the element that names it.
#[component]
fn Entry(whose: String, of: Of, name: fn(&'static Words) -> &'static str) -> impl IntoView {
    let calc = expect_context::<Calculator>();
    let id = format!("{}-label", of.name());
    let both = format!("{whose} {id}");
    view! {
        <label class="lever-entry">
            <span id=id class="field-hint"><Said text=calc.say(name) /></span>
            <TextBox of labelled_by=both />
        </label>
    }
}

/// When, how deep, for how long; or how deep by the share that a closed border strikes.
#[component]
fn Fall() -> impl IntoView {
    let calc = expect_context::<Calculator>();
    let fall = move || calc.paceless(calc.words().shock);
    let closure = move || {
        let closure = data::closures().first();
        closure.map_or(String::new(), calc.words().closure)
    };
    let none = Callback::new(move |()| {
        calc.edit(Key::Shock, "");
    });
    view! {
        <h3><Said text=calc.say(|words| words.shock_title) /></h3>
        <p class="field-hint prose"><Foreign text=closure /></p>
        <div class="shock">
            <Field of=Of::Routed label=calc.say(|words| words.routed) hint=calc.say(|words| words.routed_hint) />
            <Field of=Of::ShockFall label=calc.say(|words| words.shock_fall)
                hint=calc.say(|words| words.shock_fall_hint) />
            <Field of=Of::ShockFrom label=calc.say(|words| words.shock_from)
                hint=calc.say(|words| words.own_period_hint) />
            <Field of=Of::ShockYears label=calc.say(|words| words.shock_years)
                hint=calc.say(|words| words.shock_years_hint) />
        </div>
        <p class="lever-verdict" inner_html=move || escaped(&fall())></p>
        <Quiet text=calc.say(|words| words.shock_none) press=none />
    }
}
