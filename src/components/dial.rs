//! A quantity a year: number box, native slider, and buttons for one step less or more. Decides nothing.

use super::field::{Usual, text_box};
use super::state::{State, words};
use crate::all;
use crate::engine::units::{parse_fixed, write_fixed};
use crate::platform::dom::{Event, Node, attr, block, class, el, live_attr, live_value, on, text};
use crate::platform::page;
use crate::scenario::{Key, Scenario};
use crate::view;
use std::cell::RefCell;

/// What a dial turns.
#[derive(Clone, Copy)]
pub struct Dial {
    /// The choice.
    pub key: Key,
    /// Its name on the page.
    pub label: &'static str,
    /// Its unit on the page.
    pub unit: &'static str,
    /// Its value in the grammar of links.
    pub value: fn(&Scenario) -> String,
    /// Its value as the box writes it.
    pub shown: Usual,
    /// Ends of the slider, in the grammar of links.
    pub bounds: fn(&Scenario) -> (String, String),
    /// Step of the slider.
    pub step: &'static str,
    /// What one press of a button adds, in counts of the smallest unit.
    pub nudge: fn(&Scenario) -> i64,
    /// Decimals of the smallest unit.
    pub decimals: u32,
}

/// Milliseconds from one frame of a screen to the next.
const FRAME: u32 = 16;

thread_local! {
    /// The end of the frame in which a slider was moved, and whether it was moved again since.
    static MOVED: RefCell<Option<(page::Waiting, bool)>> = const { RefCell::new(None) };
}

/// Takes where a slider has been moved to: at once, and what comes in the same frame when that is over. Some mice move
/// it eight thousand times a second.
fn slide(state: State, key: Key, event: Event) {
    let waits = MOVED.with_borrow_mut(|moved| {
        let again = moved.as_mut().map(|(_, again)| *again = true);
        again.is_some()
    });
    if waits {
        return;
    }
    state.edit(key, &page::value_of(&event));
    let frame = page::after(FRAME, move || {
        if MOVED.take().is_some_and(|(_, again)| again) {
            slide(state, key, event);
        }
    });
    MOVED.set(Some((frame, false)));
}

/// Name and box on one line, the slider between its buttons below.
pub fn dial(state: State, dial: Dial) -> Node {
    let key = dial.key;
    let name = key.name();
    let (label_id, unit_id) = (format!("{name}-label"), format!("{name}-unit"));
    let by = move |times: i64| {
        let (value, nudge) = state.scenario(|now| ((dial.value)(now), (dial.nudge)(now)));
        let now = parse_fixed(&value, dial.decimals).unwrap_or(0);
        state.edit(key, &write_fixed(now + times * nudge, dial.decimals));
    };
    let button = |names, what, sign: &'static str, times| {
        let attributes = all![
            attr("type", "button"),
            class(names),
            attr("aria-label", format!("{}: {what}", dial.label)),
            on("click", move |_| by(times)),
        ];
        el("BUTTON", attributes, all![text(sign)])
    };
    let spoken = move || Some((words().spoken_growth)(state.scenario(view::growth)));
    let slider = el(
        "INPUT",
        all![
            attr("type", "range"),
            attr("id", format!("{name}-slider")),
            attr("name", name),
            // The ends come before the value, which the browser holds between them.
            live_attr("min", move || Some(state.scenario(dial.bounds).0)),
            live_attr("max", move || Some(state.scenario(dial.bounds).1)),
            attr("step", dial.step),
            attr("aria-labelledby", label_id.clone()),
            live_attr("aria-valuetext", spoken),
            attr("value", state.scenario(dial.value)),
            live_value(move || state.scenario(dial.value)),
            on("input", move |ev| slide(state, key, ev)),
        ],
        all![],
    );
    let label = all![
        class("dial-name"),
        attr("id", label_id),
        attr("for", format!("{name}-box")),
    ];
    let mut boxed = text_box(
        state,
        key.into(),
        Some(dial.shown),
        &unit_id,
        Some(Box::new(by)),
    );
    boxed.insert(
        1,
        el("SPAN", all![attr("id", unit_id)], all![text(dial.unit)]),
    );
    let children = all![
        el("LABEL", label, all![text(dial.label)]),
        block("SPAN", "dial-value", boxed),
        button("dial-less", words().less, "\u{2212}", -1),
        slider,
        button("dial-more", words().more, "+", 1),
    ];
    block("DIV", "dial", children)
}
