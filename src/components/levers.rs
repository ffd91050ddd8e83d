//! Levers to switch on, and a fall with its recovery.

use super::button::quiet;
use super::field::{field, text_box};
use super::fold::fold;
use super::foreign::said;
use super::state::{State, words};
use crate::all;
use crate::data::{self, Lever, Size};
use crate::platform::dom::{
    Many, Node, attr, block, class, el, hidden, later, live_checked, live_text, on, phrase, text,
};
use crate::platform::page;
use crate::scenario::{Field, Key, Scenario};
use crate::view::LeverRow;

/// All of them, with what the answer is without.
pub fn levers(state: State) -> Many<Node> {
    let events = move || state.read(|shown| (words().events)(&shown.page.headline));
    let list = data::levers().iter().map(|one| lever(state, one)).collect();
    let mut inside = all![block("UL", "levers", list)];
    inside.extend(shock(state));
    let used = move || state.scenario(|now| !now.levers.is_empty() || now.shock.is_some());
    all![
        el("H2", all![], all![text(words().levers)]),
        block("P", "prose", all![text(words().levers_why)]),
        block("P", "events", all![live_text(events)]),
        fold(
            all![class("needs-program")],
            words().levers_open,
            used,
            all![later(inside)],
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
    let ticked = Field::Lever(lever);
    let is_on = move |now: &Scenario| !ticked.held(now).is_empty();
    let (name, said) = row(state, lever, words().lever);
    let tick = all![
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
        let name = all![attr("id", id), class("field-hint")];
        children.insert(0, el("SPAN", name, all![text(label)]));
        el("LABEL", all![class("lever-entry")], children)
    };
    let mut entries = all![entry(Field::LeverFrom(lever), words().lever_from)];
    if matches!(lever.size, Size::Cheaper(_)) {
        entries.push(entry(Field::Elasticity(lever), words().elasticity));
    }
    let verdict = move || row(state, lever, words().lever_verdict);
    let off = hidden(move || !state.scenario(is_on));
    let label = all![
        el("INPUT", tick, all![]),
        phrase("SPAN", "lever-name", name),
    ];
    el(
        "LI",
        all![class("lever")],
        all![
            block("LABEL", "choice", label),
            phrase("SPAN", "field-hint", said),
            block("SPAN", "lever-verdict", all![live_text(verdict)]),
            el("DIV", all![class("lever-entries"), off], entries),
        ],
    )
}

/// When, how deep, for how long; or how deep by the share that a closed border strikes.
fn shock(state: State) -> Many<Node> {
    let entry = |of: Field, label: &'static str, hint| field(state, of, label, text(hint), None);
    let fall = move || state.scenario(words().shock);
    let closure = data::closures()
        .first()
        .map_or(String::new(), words().closure);
    let entries = all![
        entry(Field::Routed, words().routed, words().routed_hint),
        entry(
            Field::ShockFall,
            words().shock_fall,
            words().shock_fall_hint
        ),
        entry(
            Field::ShockFrom,
            words().shock_from,
            words().own_period_hint
        ),
        entry(
            Field::ShockYears,
            words().shock_years,
            words().shock_years_hint
        ),
    ];
    all![
        el("H3", all![], all![text(words().shock_title)]),
        block("P", "field-hint prose", all![said(closure)]),
        block("DIV", "shock", entries),
        block("P", "lever-verdict", all![live_text(fall)]),
        quiet(words().shock_none, move || state.edit(Key::Shock, "")),
    ]
}
