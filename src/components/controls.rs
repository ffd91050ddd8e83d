//! What the reader moves: the pace, the shape of growth, and behind a fold the target, deadline and starting figure.

use super::button::quiet;
use super::compare;
use super::countries::countries;
use super::dial::{Dial, dial};
use super::field::{Usual, back, field};
use super::presets::presets;
use super::state::{State, words};
use crate::all;
use crate::engine::units::{Period, Rate, Volatility};
use crate::platform::dom::{
    Many, Node, attr, block, class, el, hidden, later, live_attr, live_checked, live_text, on,
    phrase, text,
};
use crate::scenario::{Base, Key, Scenario, Shape, link};
use crate::view::projection;
use std::sync::Arc;

/// A part that is there only while the flow moves by an amount, or only while it does not.
fn only(state: State, when_linear: bool, children: Many<Node>) -> Node {
    let linear = move || state.scenario(|now| now.shape == Shape::Linear);
    el(
        "DIV",
        all![hidden(move || linear() != when_linear)],
        children,
    )
}

/// The pace alone, which stands beside the answer.
pub fn pace(state: State) -> Many<Node> {
    let rate = Dial {
        key: Key::Rate,
        label: words().rate,
        unit: words().rate_unit,
        value: |now| now.rate.to_text(),
        shown: |now| two_decimals(now.rate),
        bounds: |_| ("-50".to_owned(), "100".to_owned()),
        step: "0.25",
        nudge: |_| 100,
        decimals: Rate::DECIMALS,
    };
    let step = Dial {
        key: Key::Step,
        label: words().step,
        unit: words().step_unit,
        value: |now| now.step_or_default().to_text(),
        shown: |now| now.step_or_default().to_text(),
        bounds: step_bounds,
        // No steps: the browser would bring the opening value to the nearest one, as if the reader had moved it.
        step: "any",
        nudge: |now| (now.baseline().0.thousands() / 10).max(1),
        decimals: 3,
    };
    all![
        phrase("H2", "visually-hidden", words().controls),
        only(state, false, all![dial(state, rate)]),
        only(state, true, all![dial(state, step)]),
    ]
}

/// Every other choice.
pub fn choices(state: State) -> Many<Node> {
    let boxed = move |key: Key, label, hint, usual: Usual| {
        field(state, key.into(), label, hint, Some(usual))
    };
    let owned = move || state.scenario(|now| matches!(now.base, Base::Own(..)));
    let shaped = move |shape: Shape, children| {
        let other = hidden(move || state.scenario(|now| now.shape != shape));
        el("DIV", all![other], children)
    };
    let fading = all![
        boxed(
            Key::To,
            words().long_run,
            text((words().long_run_hint)()),
            |now| now.long_run_or_default().to_text(),
        ),
        boxed(
            Key::Half,
            words().half_life,
            text(words().half_life_hint),
            |now| now.half_life_or_default().to_text(),
        ),
    ];
    let ceiling = boxed(
        Key::Cap,
        words().ceiling,
        text(words().ceiling_hint),
        |now| now.ceiling_or_default().to_text(),
    );
    let on_record = move || (words().volatility_hint)(state.scenario(projection::on_record));
    let more = all![
        boxed(
            Key::Target,
            words().target,
            text(words().target_hint),
            |now| link::target(now.target),
        ),
        boxed(
            Key::By,
            words().deadline,
            text(words().deadline_hint),
            |now| now.deadline.map_or(String::new(), Period::to_label),
        ),
        boxed(
            Key::Infl,
            words().inflation,
            text(words().inflation_hint),
            |now| now.inflation.map_or(String::new(), Rate::to_text),
        ),
        boxed(
            Key::Sigma,
            words().volatility,
            live_text(on_record),
            |now| now.volatility.map_or(String::new(), Volatility::to_text),
        ),
        boxed(
            Key::Base,
            words().own_base,
            text(words().own_base_hint),
            |now| match now.base {
                Base::Own(value, _) => value.to_text(),
                _ => String::new(),
            },
        ),
        el(
            "DIV",
            all![hidden(move || !owned())],
            all![boxed(
                Key::Period,
                words().own_period,
                text(words().own_period_hint),
                |now| now.baseline().1.to_label(),
            )],
        ),
    ];
    let opens_with = all![
        text(words().opens_with),
        only(state, false, all![back(state, Key::Rate, words().rate)]),
        only(state, true, all![back(state, Key::Step, words().step)]),
    ];
    let reset = quiet(words().reset, move || {
        let opening = state.scenario(|now| Scenario {
            lang: now.lang,
            theme: now.theme,
            sections: now.sections,
            ..Scenario::of(now.goal)
        });
        state.show(opening, Vec::new());
    });
    all![
        block("DIV", "field-hint opens-with", opens_with),
        el(
            "FIELDSET",
            all![class("choices")],
            all![
                el("LEGEND", all![], all![text(words().shape_legend)]),
                choice(state, Key::Path, "compound", words().compound, |now| {
                    now.shape == Shape::Compound
                }),
                choice(state, Key::Path, "linear", words().linear, |now| {
                    now.shape == Shape::Linear
                }),
                choice(state, Key::Path, "fade", words().fade, |now| {
                    now.shape == Shape::Fade
                }),
                choice(state, Key::Path, "scurve", words().scurve, |now| {
                    now.shape == Shape::Scurve
                }),
            ],
        ),
        shaped(Shape::Fade, fading),
        shaped(Shape::Scurve, all![ceiling]),
        only(state, false, presets(state)),
        countries(state),
        block(
            "DETAILS",
            "more",
            all![
                el("SUMMARY", all![], all![text(words().more_choices)]),
                later(more),
            ],
        ),
        compare::keep(state),
        reset,
    ]
}

/// A radio button for one value of a choice.
pub fn radio(
    state: State,
    key: Key,
    value: &'static str,
    chosen: Arc<dyn Fn(&Scenario) -> bool + Send + Sync>,
) -> Node {
    let name = key.name();
    let again = Arc::clone(&chosen);
    let attributes = all![
        attr("type", "radio"),
        attr("name", name),
        attr("id", format!("{name}-{value}")),
        attr("value", value),
        // Always there, so that the button stays the same element, and the focus on it.
        live_attr("checked", move || state.scenario(&*again).then(String::new)),
        live_checked(move || state.scenario(&*chosen)),
        on("change", move |_| {
            state.edit(key, value);
        }),
    ];
    el("INPUT", attributes, all![])
}

/// The same with its label.
pub fn choice(
    state: State,
    key: Key,
    value: &'static str,
    label: &'static str,
    chosen: fn(&Scenario) -> bool,
) -> Node {
    let button = radio(state, key, value, Arc::new(chosen));
    block(
        "LABEL",
        "choice",
        all![button, el("SPAN", all![], all![text(label)])],
    )
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
