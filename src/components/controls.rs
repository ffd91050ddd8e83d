//! What the reader moves: the pace, the shape of growth, and behind a fold the target, deadline and starting figure.

use super::arrival::Arrival;
use super::button::Quiet;
use super::calculator::Calculator;
use super::compare::Keep;
use super::countries::Countries;
use super::dial::{Dial, Turns};
use super::field::{Back, Field};
use super::fold::Fold;
use super::levers::Levers;
use super::radio::Choice;
use super::said::Said;
use crate::engine::units::{Period, Rate, Step, Volatility};
use crate::scenario::{Base, Key, Scenario, Section, Shape, link};
use crate::view::{dial, projection};
use leptos::prelude::*;

/// Growth a year.
pub const RATE: Turns = Turns {
    key: Key::Rate,
    label: |words| words.rate,
    unit: |words| words.rate_unit,
    value: |now| now.rate.to_text(),
    shown: |now| two_decimals(now.rate),
    ends: |_| dial::RATE_ENDS,
    slider: (|now| dial::slider_of(now.rate).to_string(), "1"),
    moved_to: |to, now, held| dial::rate_at(to.parse().unwrap_or(0), now.rate, held).to_text(),
    nudge: |_| 100,
    decimals: Rate::DECIMALS,
    bounds: (Rate::MIN, Rate::MAX),
};

/// An amount a year.
pub const STEP: Turns = Turns {
    key: Key::Step,
    label: |words| words.step,
    unit: |words| words.step_unit,
    value: |now| now.step_or_default().to_text(),
    shown: |now| now.step_or_default().to_text(),
    ends: dial::step_ends,
    // No steps: the browser would bring the opening value to the nearest one, as if the reader had moved it.
    slider: (|now| now.step_or_default().to_text(), "any"),
    moved_to: |to, _, _| thousandths(to),
    nudge: |now| (now.baseline().0.thousands() / 10).max(1),
    decimals: Step::DECIMALS,
    bounds: (Step::MIN, Step::MAX),
};

/// The pace and the arrival that it gives: two ends of one thing.
#[component]
pub fn PaceControls() -> impl IntoView {
    let calc = expect_context::<Calculator>();
    let linear = move || calc.shape() == Shape::Linear;
    // The pace of then, with the figure of now.
    let opens_with = move || {
        let then = calc.opening(|opening| calc.paceless(|now| now.at_pace_of(opening)));
        (calc.words().opens_with)(&then)
    };
    let idle = move || calc.paceless(Scenario::is_rate_idle);
    view! {
        <h2 class="visually-hidden"><Said text=calc.say(|words| words.controls) /></h2>
        <div class="dial" hidden=move || linear() || idle()><Dial turns=RATE /></div>
        <div class="dial" hidden=move || !linear()><Dial turns=STEP /></div>
        <Arrival />
        <div class="field-hint opens-with">
            <Said text=opens_with />
            <p hidden=move || !idle()><Said text=calc.say(|words| words.rate_idle) /></p>
            <div hidden=linear><Back key=Key::Rate label=calc.say(|words| words.rate) /></div>
            <div hidden=move || !linear()><Back key=Key::Step label=calc.say(|words| words.step) /></div>
        </div>
    }
}

/// One line of every other choice, each folded away behind what came of it.
#[component]
pub fn Choices() -> impl IntoView {
    let calc = expect_context::<Calculator>();
    let reset = Callback::new(move |()| {
        let opening = untrack(|| calc.scenario(|now| Scenario::of(now.goal).looking_like(now)));
        // An address of which something was refused is not what is shown.
        let (query, fragment) = calc.asked();
        if !link::decode(&query, &fragment).1.is_empty() {
            calc.write(link::encode(&opening), true);
        }
        calc.show(opening, Vec::new());
    });
    let hides = move |section| move || !calc.shows(section);
    view! {
        <div class="choices-part" hidden=hides(Section::Controls)>
            <More />
            <Countries />
        </div>
        <div class="choices-part" hidden=hides(Section::Levers)><Levers /></div>
        <div class="choices-undo" hidden=hides(Section::Controls)>
            <Keep />
            <Quiet text=calc.say(|words| words.reset) press=reset />
        </div>
    }
}

/// How the flow moves.
#[component]
fn Shapes() -> impl IntoView {
    let calc = expect_context::<Calculator>();
    let shape = move |shape| Signal::derive(move || calc.shape() == shape);
    let key = Key::Path;
    view! {
        <fieldset class="choices">
            <legend><Said text=calc.say(|words| words.shape_legend) /></legend>
            <Choice key value="compound" label=calc.say(|words| words.compound) chosen=shape(Shape::Compound) />
            <Choice key value="linear" label=calc.say(|words| words.linear) chosen=shape(Shape::Linear) />
            <Choice key value="fade" label=calc.say(|words| words.fade) chosen=shape(Shape::Fade) />
            <Choice key value="scurve" label=calc.say(|words| words.scurve) chosen=shape(Shape::Scurve) />
        </fieldset>
    }
}

/// Target, deadline, starting figure and what else is seldom changed.
#[component]
fn More() -> impl IntoView {
    let calc = expect_context::<Calculator>();
    view! {
        <Fold name="more" slice=9 class="more" summary=calc.say(|words| words.more_choices)
            result=move || calc.page(calc.words().chosen) part=|| view! { <Fields /> } />
    }
}

/// The fields of these.
#[component]
fn Fields() -> impl IntoView {
    let calc = expect_context::<Calculator>();
    let owned = move || calc.paceless(|now| matches!(now.base, Base::Own(..)));
    let volatility = move || {
        let on_record = calc.paceless(projection::on_record);
        (calc.words().volatility_hint)(on_record)
    };
    let other = move |shape| move || calc.shape() != shape;
    view! {
        <Shapes />
        <div class="fields">
        <div hidden=other(Shape::Fade)>
            <Field of=Key::To label=calc.say(|words| words.long_run) hint=move || (calc.words().long_run_hint)()
                usual=Some(|now| now.long_run_or_default().to_text()) />
        </div>
        <div hidden=other(Shape::Fade)>
            <Field of=Key::Half label=calc.say(|words| words.half_life) hint=calc.say(|words| words.half_life_hint)
                usual=Some(|now| now.half_life_or_default().to_text()) />
        </div>
        <div hidden=other(Shape::Scurve)>
            <Field of=Key::Cap label=calc.say(|words| words.ceiling) hint=calc.say(|words| words.ceiling_hint)
                usual=Some(|now| now.ceiling_or_default().to_text()) />
        </div>
        <Field of=Key::Target label=calc.say(|words| words.target) hint=calc.say(|words| words.target_hint)
            usual=Some(|now| link::target(now.target)) />
        <Field of=Key::By label=calc.say(|words| words.deadline) hint=calc.say(|words| words.deadline_hint)
            usual=Some(|now| now.deadline.map_or(String::new(), Period::to_label)) />
        <Field of=Key::Infl label=calc.say(|words| words.inflation)
            hint=calc.say(|words| words.inflation_hint)
            usual=Some(|now| now.inflation.map_or(String::new(), Rate::to_text)) />
        <Field of=Key::Sigma label=calc.say(|words| words.volatility) hint=volatility
            usual=Some(|now| now.volatility.map_or(String::new(), Volatility::to_text)) />
        <Field of=Key::Base label=calc.say(|words| words.own_base) hint=calc.say(|words| words.own_base_hint)
            usual=Some(own_base) />
        <div hidden=move || !owned()>
            <Field of=Key::Period label=calc.say(|words| words.own_period)
                hint=calc.say(|words| words.own_period_hint)
                usual=Some(|now| now.baseline().1.to_label()) />
        </div>
        </div>
    }
}

/// The reader's own starting level; empty where the figure is one on record.
fn own_base(now: &Scenario) -> String {
    match now.base {
        Base::Own(value, _) => value.to_text(),
        _ => String::new(),
    }
}

/// Where the slider of an amount was moved to, which browsers write with every digit that it has: `6.0774647887` is `6.077`.
fn thousandths(to: &str) -> String {
    let end = to.find('.').map_or(to.len(), |point| point + 4);
    // So near to nothing that it is written with an exponent.
    let to = if to.contains('e') { "0" } else { to };
    to.get(..end).unwrap_or(to).to_owned()
}

/// A rate as its box shows it: `10.00`.
fn two_decimals(rate: Rate) -> String {
    let text = rate.to_text();
    match text.split_once('.').map_or(0, |(_, part)| part.len()) {
        0 => text + ".00",
        1 => text + "0",
        _ => text,
    }
}
