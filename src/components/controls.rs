//! What the reader moves: the pace, the shape of growth, and behind a fold the target, deadline and starting figure.

use super::dial::{Dial, dial};
use super::dom::{Node, attr, block, class, el, hidden, live_checked, on, phrase, text};
use super::field::field;
use super::presets::presets;
use super::state::State;
use crate::engine::units::Rate;
use crate::scenario::{Base, Key, Scenario, Shape, link};

/// Everything in the panel.
pub fn controls(state: State) -> Vec<Node> {
    let words = state.words;
    let linear = move || state.scenario(|now| now.shape == Shape::Linear);
    let only = move |when_linear: bool, children| {
        el(
            "DIV",
            vec![hidden(move || linear() != when_linear)],
            children,
        )
    };
    let rate = Dial {
        key: Key::Rate,
        label: words.rate,
        unit: words.rate_unit,
        value: |now| now.rate.to_text(),
        shown: |now| two_decimals(now.rate),
        bounds: |_| ("-50".to_owned(), "100".to_owned()),
        step: "0.25",
        nudge: |_| 100,
        decimals: Rate::DECIMALS,
    };
    let step = Dial {
        key: Key::Step,
        label: words.step,
        unit: words.step_unit,
        value: |now| now.step_or_default().to_text(),
        shown: |now| now.step_or_default().to_text(),
        bounds: step_bounds,
        // No steps: the browser would bring the opening value to the nearest one, as if the reader had moved it.
        step: "any",
        nudge: |now| (now.baseline().0.integer() / 10).max(1),
        decimals: 3,
    };
    let own = |now: &Scenario| match now.base {
        Base::Own(value, _) => value.to_text(),
        _ => String::new(),
    };
    let owned = move || state.scenario(|now| matches!(now.base, Base::Own(..)));
    let deadline = move |now: &Scenario| now.deadline.map_or(String::new(), words.period);
    let period = move |now: &Scenario| (words.period)(now.baseline().1);
    let more = vec![
        el("SUMMARY", vec![], vec![text(words.more_choices)]),
        field(state, Key::Target, words.target, words.target_hint, |now| {
            link::target(now.target)
        }),
        field(
            state,
            Key::By,
            words.deadline,
            words.deadline_hint,
            deadline,
        ),
        field(state, Key::Base, words.own_base, words.own_base_hint, own),
        el(
            "DIV",
            vec![hidden(move || !owned())],
            vec![field(
                state,
                Key::Period,
                words.own_period,
                words.own_period_hint,
                period,
            )],
        ),
    ];
    let reset = on("click", move |_| {
        let opening = state.scenario(|now| Scenario {
            lang: now.lang,
            theme: now.theme,
            sections: now.sections,
            ..Scenario::of(now.goal)
        });
        state.show(opening, Vec::new());
    });
    vec![
        phrase("H2", "visually-hidden", words.controls),
        only(false, vec![dial(state, rate)]),
        only(true, vec![dial(state, step)]),
        el(
            "FIELDSET",
            vec![class("choices")],
            vec![
                el("LEGEND", vec![], vec![text(words.shape_legend)]),
                choice(state, Key::Path, "compound", words.compound, |now| {
                    now.shape != Shape::Linear
                }),
                choice(state, Key::Path, "linear", words.linear, |now| {
                    now.shape == Shape::Linear
                }),
            ],
        ),
        only(false, presets(state)),
        block("DETAILS", "more", more),
        el(
            "BUTTON",
            vec![attr("type", "button"), class("quiet"), reset],
            vec![text(words.reset)],
        ),
    ]
}

/// A radio button for one value of a choice.
pub fn radio(
    state: State,
    key: Key,
    value: &'static str,
    chosen: impl Fn(&Scenario) -> bool + Copy + Send + Sync + 'static,
) -> Node {
    let name = key.name();
    let mut attributes = vec![
        attr("type", "radio"),
        attr("name", name),
        attr("id", format!("{name}-{value}")),
        attr("value", value),
        live_checked(move || state.scenario(chosen)),
        on("change", move |_| {
            state.edit(key, value);
        }),
    ];
    attributes.extend(state.scenario(chosen).then(|| attr("checked", "")));
    el("INPUT", attributes, vec![])
}

/// The same with its label.
pub fn choice(
    state: State,
    key: Key,
    value: &'static str,
    label: &'static str,
    chosen: fn(&Scenario) -> bool,
) -> Node {
    let button = radio(state, key, value, chosen);
    block(
        "LABEL",
        "choice",
        vec![button, el("SPAN", vec![], vec![text(label)])],
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
    let whole = |value: f64| (libm::ceil(value) as i64).to_string();
    (format!("-{}", whole(base / 10.0)), whole(highest))
}
