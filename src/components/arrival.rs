//! The arrival as a choice: it sets the pace that arrives then.

use super::calculator::Calculator;
use super::dial::Step;
use super::field::{FieldError, Whole, select_whole};
use super::said::Said;
use crate::engine::units::Period;
use crate::platform::page as host;
use crate::scenario::{Key, Refusal};
use crate::view::Outcome;
use crate::view::arriving::{arriving_in, nudged, of_the_kind_of};
use leptos::ev::KeyboardEvent;
use leptos::prelude::*;

/// Name of the field.
pub const FIELD: &str = "arrive-box";

/// Whole periods from the start to the arrival; `None` where there is none.
pub fn after(calc: Calculator) -> Option<u16> {
    calc.page(|page| page.headline.outcome.after(page.headline.from))
}

/// Sets the pace that arrives so many periods after the start; whether one does.
pub fn arrive(calc: Calculator, after: u16) -> bool {
    let now = untrack(|| calc.scenario(Clone::clone));
    let found = arriving_in(&now, now.start().1.plus(after.max(1)));
    let moved = found.is_some();
    if let Some(paced) = found {
        calc.pace(paced);
    }
    moved
}

/// Brings the arrival so many periods forward or back, or as far as any pace does.
pub fn nudge(calc: Calculator, by: i64) {
    if let Some(paced) = untrack(|| calc.scenario(|now| nudged(now, by))) {
        calc.pace(paced);
    }
}

/// Takes the period that a reader wrote; why not, where none is meant or no pace arrives then.
fn enter(calc: Calculator, raw: &str) -> Option<Refusal> {
    let read = untrack(|| calc.words().read);
    // Digits of the page's language; a name of a period is no number.
    let plain = read(raw).unwrap_or_else(|_| raw.to_owned());
    let by = match Period::parse(plain.trim()) {
        Ok(by) => by,
        Err(why) => return Some(why.into()),
    };
    let from = untrack(|| calc.page(|page| page.headline.from));
    if from.years_until(by) <= 0.0 {
        return Some(Refusal::NotAfter);
    }
    let after = of_the_kind_of(from, by).and_then(|by| from.periods_until(by));
    let arrives = after.is_some_and(|after| arrive(calc, after));
    (!arrives).then_some(Refusal::NoPace)
}

/// The field, between a step earlier and one later.
#[component]
pub fn Arrival() -> impl IntoView {
    let calc = expect_context::<Calculator>();
    let met = move || calc.page(|page| page.headline.outcome == Outcome::Met);
    let arrives = move || {
        let label = calc.page(|page| match page.headline.outcome {
            Outcome::Reached { period, .. } => period.to_label(),
            _ => String::new(),
        });
        (calc.words().write)(&label)
    };
    // What was written in vain stays until something else comes about.
    let wrong = RwSignal::new(None::<(String, Refusal, u32)>);
    let refused = move || {
        let changes = calc.change().1;
        wrong.get().filter(|(_, _, since)| *since == changes)
    };
    let holds = move || refused().map_or_else(arrives, |(raw, ..)| raw);
    let left = move |ev| {
        let raw = event_target_value(&ev);
        if raw == untrack(arrives) {
            wrong.set(None);
            return;
        }
        let why = enter(calc, &raw);
        let since = untrack(|| calc.change()).1;
        wrong.set(why.map(|why| (raw, why, since)));
    };
    let message = move || {
        refused().map_or(String::new(), |(_, why, _)| {
            (calc.words().refusal)(why, Key::By)
        })
    };
    let escaped = move |ev: KeyboardEvent| {
        if ev.key() == "Escape" {
            wrong.set(None);
            host::set_value(&ev, &untrack(arrives));
        }
    };
    let whole = Whole::new(false);
    let [earlier, later] = [-1, 1].map(|by| Callback::new(move |()| nudge(calc, by)));
    view! {
        <div class="arrival dial-row" hidden=met>
            <label class="dial-name" for=FIELD><Said text=calc.say(|words| words.arrive) /></label>
            <span class="dial-steps">
                <Step class="arrive-earlier" name=|words| words.arrive what=|words| words.earlier sign="\u{2212}" press=earlier />
                <span class="dial-value">
                    <input type="text" id=FIELD autocomplete="off" spellcheck="false"
                        aria-describedby="arrive-error" aria-invalid=move || refused().map(|_| "true")
                        placeholder=calc.named(|words| words.never) value=untrack(arrives) prop:value=holds
                        on:change=left on:keydown=escaped on:pointerdown=move |_| whole.set_value(!host::has_focus(FIELD))
                        on:click=move |_| select_whole(whole, FIELD) />
                    <FieldError id="arrive-error" message=Signal::derive(message) />
                </span>
                <Step class="arrive-later" name=|words| words.arrive what=|words| words.later sign="+" press=later />
            </span>
        </div>
    }
}
