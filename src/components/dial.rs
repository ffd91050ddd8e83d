//! A quantity a year: number box, native slider, and buttons for one step less or more. Decides nothing.

use super::calculator::Calculator;
use super::field::{TextBox, Usual};
use super::handle::{Stroke, stroke};
use super::said::Said;
use super::scale::Scale;
use crate::engine::units::{parse_fixed, write_fixed};
use crate::platform::page::{self as host, Waiting};
use crate::scenario::{Key, Scenario, Shape};
use crate::text::Words;
use crate::view;
use leptos::ev::KeyboardEvent;
use leptos::prelude::*;

/// What a dial turns.
#[derive(Clone, Copy)]
pub struct Turns {
    /// The choice.
    pub key: Key,
    /// Its name on the page.
    pub label: fn(&'static Words) -> &'static str,
    /// Its unit on the page.
    pub unit: fn(&'static Words) -> &'static str,
    /// Its value in the grammar of links.
    pub value: fn(&Scenario) -> String,
    /// Its value as the box writes it.
    pub shown: Usual,
    /// Ends of the slider.
    pub ends: fn(&Scenario) -> (i64, i64),
    /// Where the slider stands, and its step.
    pub slider: (fn(&Scenario) -> String, &'static str),
    /// The value where the slider was moved to, in the grammar of links;
    /// whether a pointer holds the slider, or it was moved by a step.
    pub moved_to: fn(&str, &Scenario, bool) -> String,
    /// What one press of a button adds, in counts of the smallest unit.
    pub nudge: fn(&Scenario) -> i64,
    /// Decimals of the smallest unit.
    pub decimals: u32,
    /// The least and the most that can be set, in counts of that.
    pub bounds: (i64, i64),
}

impl Turns {
    /// The value at hand, in the grammar of links.
    #[must_use]
    pub fn now(&self, calc: Calculator) -> String {
        untrack(|| calc.scenario(self.value))
    }

    /// The ends of the slider, or the value at hand where that lies beyond, in counts of the smallest unit.
    #[must_use]
    pub fn reach(&self, now: &Scenario) -> [i64; 2] {
        let read = |value: &str| parse_fixed(value, self.decimals).unwrap_or(0);
        let end = |end: i64| read(&(self.moved_to)(&end.to_string(), now, true));
        let ((low, high), value) = ((self.ends)(now), read(&(self.value)(now)));
        [end(low).min(value), end(high).max(value)]
    }

    /// Turns it to the end of its slider on that side.
    pub fn turn_to_end(&self, calc: Calculator, side: i64) {
        let [low, high] = untrack(|| calc.scenario(|now| self.reach(now)));
        let end = if side < 0 { low } else { high };
        calc.edit(self.key, &write_fixed(end, self.decimals));
    }

    /// Turns it so many presses of a button from a value, as far as it goes.
    pub fn nudge_from(&self, calc: Calculator, value: &str, times: i64) {
        let nudge = untrack(|| calc.scenario(self.nudge));
        let from = parse_fixed(value, self.decimals).unwrap_or(0);
        let (least, most) = self.bounds;
        let to = (from + times * nudge).clamp(least, most);
        calc.edit(self.key, &write_fixed(to, self.decimals));
    }
}

/// The end of the frame in which a slider was moved, and where it was moved to since.
type Moved = StoredValue<Option<(Waiting, Option<String>)>, LocalStorage>;

/// Takes where a slider has been moved to: at once, and what comes in the same frame when that is over. Some mice move
/// it eight thousand times a second.
fn slide(calc: Calculator, turns: Turns, moved: Moved, held: bool, to: String) {
    let waits = moved.with_value(Option::is_some);
    if waits {
        moved.update_value(|moved| {
            if let Some((_, last)) = moved {
                *last = Some(to);
            }
        });
        return;
    }
    let value = untrack(|| calc.scenario(|now| (turns.moved_to)(&to, now, held)));
    calc.edit(turns.key, &value);
    let frame = host::after(host::FRAME, move || {
        let ended = moved.try_update_value(Option::take).flatten();
        if let Some((_, Some(last))) = ended {
            slide(calc, turns, moved, held, last);
        }
    });
    moved.set_value(Some((frame, None)));
}

/// Name of the slider of the pace.
pub fn slider(calc: Calculator) -> &'static str {
    match untrack(|| calc.shape()) {
        Shape::Linear => "step-slider",
        _ => "rate-slider",
    }
}

/// A button of a dial: what it does to the quantity of this name.
#[component]
pub fn Step(
    class: &'static str,
    name: fn(&'static Words) -> &'static str,
    what: fn(&'static Words) -> &'static str,
    sign: &'static str,
    press: Callback<()>,
) -> impl IntoView {
    let calc = expect_context::<Calculator>();
    let named = move || format!("{}: {}", name(calc.words()), what(calc.words()));
    view! {
        <button type="button" class=class aria-label=named on:click=move |_| press.run(())>{sign}</button>
    }
}

/// Name and box between its buttons on one line; the slider with its scale, which names what stands where.
#[component]
pub fn Dial(turns: Turns) -> impl IntoView {
    let calc = expect_context::<Calculator>();
    let key = turns.key;
    let name = key.name();
    let (label_id, unit_id) = (format!("{name}-label"), format!("{name}-unit"));
    let by = Callback::new(move |times: i64| turns.nudge_from(calc, &turns.now(calc), times));
    let [less, more] = [-1, 1].map(|times| Callback::new(move |()| by.run(times)));
    let moved = Moved::new_local(None);
    // A swipe that begins on the slider and becomes a scroll of the page leaves everything as it was.
    let before = StoredValue::new(None::<Scenario>);
    let held = StoredValue::new(false);
    let press = move |_| {
        held.set_value(true);
        before.set_value(Some(untrack(|| calc.scenario(Clone::clone))));
    };
    let scrolled = move |_| {
        held.set_value(false);
        moved.set_value(None);
        if let Some(before) = before.get_value() {
            calc.pace(before);
        }
    };
    // A key is a press of a button, wherever the slider stands.
    let pressed = move |ev: KeyboardEvent| {
        if let Some(Stroke::By(times)) = stroke(&ev) {
            ev.prevent_default();
            by.run(times);
        }
    };
    // Where countries have their own it is that of the others.
    let label = move || {
        if key == Key::Rate && calc.paceless(Scenario::is_sum) {
            calc.words().rate_of_others
        } else {
            (turns.label)(calc.words())
        }
    };
    let shown = Signal::derive(move || (calc.shape() == Shape::Linear) == (key == Key::Step));
    let at = move || calc.pace_of(key, turns.slider.0);
    // The ends come before the value, which the browser holds between them.
    view! {
        <div class="dial-row">
            <label class="dial-name" id=label_id.clone() for=format!("{name}-box")>
                <Said text=label />
            </label>
            <span class="dial-steps">
                <Step class="dial-less" name=turns.label what=|words| words.less sign="\u{2212}" press=less />
                <span class="dial-value">
                    <TextBox of=key.into() usual=Some(turns.shown) described_by=unit_id.clone() nudge=Some(by)>
                        <span id=unit_id><Said text=calc.say(turns.unit) /></span>
                    </TextBox>
                </span>
                <Step class="dial-more" name=turns.label what=|words| words.more sign="+" press=more />
            </span>
        </div>
        <Scale of=key shown>
            <input type="range" id=format!("{name}-slider") name=name
                min=move || calc.paceless(turns.ends).0.to_string() max=move || calc.paceless(turns.ends).1.to_string()
                step=turns.slider.1 aria-labelledby=label_id
                aria-valuetext=move || (calc.words().spoken_growth)(calc.pace_of(key, view::growth))
                value=untrack(at) prop:value=at
                on:pointerdown=press on:pointerup=move |_| held.set_value(false) on:pointercancel=scrolled on:keydown=pressed
                on:input=move |ev| slide(calc, turns, moved, held.get_value(), event_target_value(&ev)) />
        </Scale>
    }
}
