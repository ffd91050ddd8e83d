//! What the reader moves: the pace, the shape of growth, and behind a fold the target, deadline and starting figure.

use super::arrival::Arrival;
use super::button::Quiet;
use super::calculator::Calculator;
use super::compare::Keep;
use super::countries::Countries;
use super::dial::{Dial, Turns};
use super::field::{Back, Field};
use super::fold::Fold;
use super::presets::Presets;
use super::radio::Choice;
use super::said::Said;
use crate::engine::units::{Period, Rate, Volatility};
use crate::scenario::{Base, Key, Scenario, Shape, link};
use crate::view::projection;
use leptos::prelude::*;

/// Growth a year.
pub const RATE: Turns = Turns {
    key: Key::Rate,
    label: |words| words.rate,
    unit: |words| words.rate_unit,
    value: |now| now.rate.to_text(),
    shown: |now| two_decimals(now.rate),
    bounds: |_| ("-50".to_owned(), "100".to_owned()),
    step: "0.25",
    nudge: |_| 100,
    decimals: Rate::DECIMALS,
};

/// An amount a year.
pub const STEP: Turns = Turns {
    key: Key::Step,
    label: |words| words.step,
    unit: |words| words.step_unit,
    value: |now| now.step_or_default().to_text(),
    shown: |now| now.step_or_default().to_text(),
    bounds: step_bounds,
    // No steps: the browser would bring the opening value to the nearest one, as if the reader had moved it.
    step: "any",
    nudge: |now| (now.baseline().0.thousands() / 10).max(1),
    decimals: 3,
};

/// The pace alone, which stands beside the answer.
#[component]
pub fn PaceControls() -> impl IntoView {
    let calc = expect_context::<Calculator>();
    let linear = move || calc.shape() == Shape::Linear;
    view! {
        <h2 class="visually-hidden"><Said text=calc.say(|words| words.controls) /></h2>
        <div hidden=linear><Dial turns=RATE /></div>
        <div hidden=move || !linear()><Dial turns=STEP /></div>
        <Arrival />
    }
}

/// Every other choice.
#[component]
pub fn Choices() -> impl IntoView {
    let calc = expect_context::<Calculator>();
    let linear = move || calc.shape() == Shape::Linear;
    let other = move |shape| move || calc.shape() != shape;
    let reset = Callback::new(move |()| {
        let opening = untrack(|| {
            calc.scenario(|now| Scenario {
                lang: now.lang,
                theme: now.theme,
                sections: now.sections,
                ..Scenario::of(now.goal)
            })
        });
        calc.show(opening, Vec::new());
    });
    view! {
        <div class="field-hint opens-with">
            <Said text=move || calc.opening((calc.words()).opens_with) />
            <div hidden=linear><Back key=Key::Rate label=calc.say(|words| words.rate) /></div>
            <div hidden=move || !linear()><Back key=Key::Step label=calc.say(|words| words.step) /></div>
        </div>
        <Shapes />
        <div hidden=other(Shape::Fade)>
            <Field of=Key::To label=calc.say(|words| words.long_run) hint=move || (calc.words().long_run_hint)()
                usual=Some(|now| now.long_run_or_default().to_text()) />
            <Field of=Key::Half label=calc.say(|words| words.half_life) hint=calc.say(|words| words.half_life_hint)
                usual=Some(|now| now.half_life_or_default().to_text()) />
        </div>
        <div hidden=other(Shape::Scurve)>
            <Field of=Key::Cap label=calc.say(|words| words.ceiling) hint=calc.say(|words| words.ceiling_hint)
                usual=Some(|now| now.ceiling_or_default().to_text()) />
        </div>
        <div hidden=linear><Presets /></div>
        <Countries />
        <More />
        <Keep />
        <Quiet text=calc.say(|words| words.reset) press=reset />
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
        <Fold name="more" slice=9 class="more" summary=calc.say(|words| words.more_choices) part=|| view! { <Fields /> } />
    }
}

/// The fields of these.
#[component]
fn Fields() -> impl IntoView {
    let calc = expect_context::<Calculator>();
    let owned = move || calc.scenario(|now| matches!(now.base, Base::Own(..)));
    let volatility = move || {
        let on_record = calc.scenario(projection::on_record);
        (calc.words().volatility_hint)(on_record)
    };
    view! {
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
    }
}

/// The reader's own starting level; empty where the figure is one on record.
fn own_base(now: &Scenario) -> String {
    match now.base {
        Base::Own(value, _) => value.to_text(),
        _ => String::new(),
    }
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

/// A slider from losing the baseline in ten years to arriving in five.
fn step_bounds(now: &Scenario) -> (String, String) {
    let (base, target) = (now.baseline().0.to_f64(), now.target_usd());
    let highest = ((target - base) / 5.0).max(base / 5.0).max(1.0);
    #[allow(
        clippy::cast_possible_truncation,
        reason = "targets are at most a trillion dollars"
    )]
    let whole = |value: f64| (value.ceil() as i64).to_string();
    (format!("-{}", whole(base / 10.0)), whole(highest))
}
