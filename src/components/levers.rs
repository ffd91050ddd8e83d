//! Levers to switch on, and a fall with its recovery.

use super::button::quiet;
use super::field::{field, text_box};
use super::fold::fold;
use super::state::State;
use crate::data::{self, Lever, Size};
use crate::platform::dom::{
    Node, attr, block, class, el, hidden, later, live_checked, live_text, on, phrase, text,
};
use crate::platform::page;
use crate::scenario::{Field, Key, Scenario};
use crate::view::LeverRow;

/// All of them, with what the answer is without.
pub fn levers(state: State) -> Vec<Node> {
    let words = state.words;
    let events = move || state.read(|shown| (words.events)(&shown.page.headline));
    let list = data::levers().iter().map(|one| lever(state, one)).collect();
    let mut inside = vec![block("UL", "levers", list)];
    inside.extend(shock(state));
    let used = move || state.scenario(|now| !now.levers.is_empty() || now.shock.is_some());
    vec![
        el("H2", vec![], vec![text(words.levers)]),
        block("P", "prose", vec![text(words.levers_why)]),
        block("P", "events", vec![live_text(events)]),
        fold(
            vec![class("needs-program")],
            words.levers_open,
            used,
            vec![later(inside)],
        ),
    ]
}

/// Reads the row of a lever as it stands now.
fn row<T: Default>(state: State, lever: &Lever, read: impl Fn(&LeverRow) -> T) -> T {
    state.read(|shown| {
        let found = shown.page.levers.iter().find(|row| row.lever == lever);
        found.map(read).unwrap_or_default()
    })
}

/// A box to tick, and once it is ticked from when and how much.
fn lever(state: State, lever: &'static Lever) -> Node {
    let words = state.words;
    let ticked = Field::Lever(lever);
    let is_on = move |now: &Scenario| !ticked.held(now).is_empty();
    let (name, said) = row(state, lever, words.lever);
    let tick = vec![
        attr("type", "checkbox"),
        attr("name", ticked.name()),
        attr("id", format!("{}-box", ticked.name())),
        live_checked(move || state.scenario(is_on)),
        on("change", move |ev| {
            state.edit(ticked, if page::ticked(&ev) { "on" } else { "" });
        }),
    ];
    let entry = move |of: Field, label: &'static str| {
        let id = format!("{}-label", of.name());
        let mut children = text_box(state, of, None, &id, None);
        let name = vec![attr("id", id), class("field-hint")];
        children.insert(0, el("SPAN", name, vec![text(label)]));
        el("LABEL", vec![class("lever-entry")], children)
    };
    let mut entries = vec![entry(Field::LeverFrom(lever), words.lever_from)];
    if matches!(lever.size, Size::Cheaper(_)) {
        entries.push(entry(Field::Elasticity(lever), words.elasticity));
    }
    let verdict = move || row(state, lever, words.lever_verdict);
    let off = hidden(move || !state.scenario(is_on));
    let label = vec![
        el("INPUT", tick, vec![]),
        phrase("SPAN", "lever-name", name),
    ];
    el(
        "LI",
        vec![class("lever")],
        vec![
            block("LABEL", "choice", label),
            phrase("SPAN", "field-hint", said),
            block("SPAN", "lever-verdict", vec![live_text(verdict)]),
            el("DIV", vec![class("lever-entries"), off], entries),
        ],
    )
}

/// When, how deep, for how long; or how deep by the share that a closed border strikes.
fn shock(state: State) -> Vec<Node> {
    let words = state.words;
    let entry = |of: Field, label: &'static str, hint| field(state, of, label, text(hint), None);
    let fall = move || state.scenario(words.shock);
    let closure = data::closures()
        .first()
        .map_or(String::new(), words.closure);
    let entries = vec![
        entry(Field::Routed, words.routed, words.routed_hint),
        entry(Field::ShockFall, words.shock_fall, words.shock_fall_hint),
        entry(Field::ShockFrom, words.shock_from, words.own_period_hint),
        entry(Field::ShockYears, words.shock_years, words.shock_years_hint),
    ];
    vec![
        el("H3", vec![], vec![text(words.shock_title)]),
        phrase("P", "field-hint prose", closure),
        block("DIV", "shock", entries),
        block("P", "lever-verdict", vec![live_text(fall)]),
        quiet(words.shock_none, move || state.edit(Key::Shock, "")),
    ]
}
