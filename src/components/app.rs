//! The whole page in order, and what goes on behind it: the address follows, and travel is followed.

#[cfg(target_arch = "wasm32")]
use super::effects;
use super::state::{State, words};
use super::{
    answer, baselines, chance, chart, compare, controls, framed, goals, languages, levers, notes,
    pace, picture, promises, readings, share, sources, table,
};
use crate::all;
#[cfg(target_arch = "wasm32")]
use crate::platform::dom::{Element, Mounted};
use crate::platform::dom::{
    Many, Node, attr, block, class, el, hidden, list, live_attr, live_text, phrase, text,
};
use crate::platform::{address, page as host};
use crate::scenario::{Key, Section, link};
use crate::text as words_of;
use leptos::prelude::Effect;
use std::cell::{Cell, RefCell};
use std::rc::Rc;

/// Milliseconds without a change after which the address follows and the status line speaks.
const SETTLED: u32 = 300;

/// The page. `widths` are those of the charts drawn: none in a browser, where the state knows the width; several where
/// the width is not known yet and the style sheet chooses.
pub fn app(state: State, widths: &[f64]) -> Node {
    let part = move |section: Section, names: &'static str, children: Many<Node>| {
        let hidden = hidden(move || !state.scenario(|now| now.sections.shows(section)));
        el(
            // What the reader moves and what moves with it comes first, and is no section by itself.
            if section as u16 > Section::Chart as u16 {
                "SECTION"
            } else {
                "DIV"
            },
            all![class(names), hidden],
            children,
        )
    };
    let mut charts: Many<Node> = widths
        .iter()
        .enumerate()
        .map(|(place, width)| chart::chart(state, place, Some(*width)))
        .collect();
    if charts.is_empty() {
        charts.push(chart::chart(state, 0, None));
    }
    charts.insert(0, compare::compare(state));
    charts.push(chart::reading(state));
    charts.push(chart::axis(state));
    charts.push(picture::pictures(state));
    charts.push(readings::readings(state));
    let here = move || {
        let whole = state.scenario(|now| link::encode(&link::without(now, Key::Show)));
        Some(format!("?{whole}"))
    };
    let full = all![
        live_attr("href", here),
        attr("target", "_blank"),
        attr("rel", "noopener"),
    ];
    let desk = all![
        part(
            Section::Controls,
            "controls controls-pace needs-program",
            controls::pace(state),
        ),
        part(Section::Chart, "chart-section", charts),
        part(
            Section::Controls,
            "controls controls-choices needs-program",
            controls::choices(state),
        ),
    ];
    let main = all![
        part(Section::Controls, "goals-part", all![goals::goals(state)]),
        part(
            Section::Answer,
            "opening",
            all![
                answer::answer(state),
                answer::proportion(state),
                notes::notes(state),
            ],
        ),
        el(
            "P",
            all![class("visually-hidden"), attr("role", "status")],
            all![live_text(move || state.read(|shown| shown.status.clone()))],
        ),
        block("DIV", "desk", desk),
        part(Section::Pace, "", pace::pace(state)),
        part(Section::Pace, "", all![chance::chance(state)]),
        part(Section::Levers, "", levers::levers(state)),
        part(Section::Sources, "", all![baselines::baselines(state)]),
        part(Section::Table, "needs-program", table::table(state)),
        part(Section::Promises, "", promises::promises()),
        part(Section::Share, "needs-program", share::share(state)),
        part(Section::Sources, "", sources::sources(state)),
        part(Section::Method, "", sources::method()),
    ];
    let masthead = all![
        phrase("P", "masthead-site", words().site),
        languages::languages(state),
        block(
            "P",
            "masthead-full",
            all![el("A", full, all![text(words().full_page)])],
        ),
    ];
    list(all![
        block("HEADER", "masthead", masthead),
        el("MAIN", all![], main),
    ])
}

/// The page as it stands before the program starts, and what to say where it does not start or stops.
pub fn still(state: State, widths: &[f64]) -> Node {
    let notice = |names, role, children| el("P", all![class(names), attr("role", role)], children);
    let again = el(
        "A",
        all![attr("id", "start-again"), attr("href", "")],
        all![text(words().start_again)],
    );
    let notices = all![
        notice("notice notice-opening", "note", all![text(words().opening)]),
        notice(
            "notice notice-without",
            "note",
            all![text(words().without_program)],
        ),
        notice(
            "notice notice-stopped",
            "alert",
            all![text(words().stopped), text(" "), again],
        ),
    ];
    list(all![
        el("DIV", all![attr("id", "app")], all![app(state, widths)]),
        el("ASIDE", all![], notices),
    ])
}

/// Puts the page into `root` and keeps it up to date, for as long as the reactive owner at hand lives.
#[cfg(target_arch = "wasm32")]
pub fn mount(state: State, root: Element) {
    effects::begin();
    // Before the page changes: should the program stop at that, what the reader has just set is in the link.
    follow(state);
    if let Some(mounted) = Mounted::new(root, app(state, &[])) {
        let mounted = Rc::new(RefCell::new(mounted));
        Effect::new(move |_| {
            state.watch();
            let sections = Rc::clone(&mounted);
            // What the sections do to the page may change the state in their turn.
            let mut missed = true;
            if let Ok(mut mounted) = mounted.try_borrow_mut() {
                missed = false;
                mounted.refresh();
                // Where the reader is at work in a section it is as near as what moves.
                if host::focus_is_in("section") {
                    mounted.refresh_sections();
                }
            }
            // What an effect gives back it is given the next time, and dropping the earlier timer cancels it.
            host::after(0, move || {
                if let Ok(mut mounted) = sections.try_borrow_mut() {
                    if missed {
                        mounted.refresh();
                    }
                    mounted.refresh_sections();
                }
            })
        });
    }
    effects::run();
}

/// Lets the address and the status line follow the scenario after a pause, the theme at once.
pub fn follow(state: State) {
    let waiting = Rc::new(RefCell::new(None::<host::Waiting>));
    let entered = Rc::new(Cell::new(None::<Key>));
    let opened_as = RefCell::new(None::<String>);
    Effect::new(move |_| {
        state.watch();
        let (link, theme) = state.scenario(|now| (link::encode(now), link::theme(now.theme)));
        let same = opened_as.borrow().as_ref() == Some(&link);
        if same {
            return;
        }
        // Should the program stop, the loader finds the reader's choices here.
        host::set("data-link", &link);
        host::set("data-theme", theme);
        // The address is left as it was opened until the reader changes something.
        if opened_as.replace(Some(link.clone())).is_none() {
            return;
        }
        let entered = Rc::clone(&entered);
        // Dropping the earlier timer cancels it.
        *waiting.borrow_mut() = Some(host::after(SETTLED, move || {
            let key = state.read(|shown| shown.edited);
            if address::read().0.trim_start_matches('?') != link {
                // One entry of the history for each run of changes to the same choice.
                let _ = address::write(&link, key.is_none() || key != entered.get());
                entered.set(key);
            }
            let said =
                state.read(|shown| words_of::plain(&(words().headline)(&shown.page.headline)));
            state.set(|shown| shown.status = said);
            state.read(|shown| framed::tell("answer", shown));
        }));
    });
}

/// Lets the page live: going back and forward is followed; the chart takes the width it is given.
pub fn live(state: State) {
    address::on_travel(move || {
        let (query, fragment) = address::read();
        let (scenario, refused) = link::decode(&query, &fragment);
        state.show(scenario, refused);
    });
    host::on_resize(".chart-frame", move |width, _| {
        if width > 0.0 && (width - state.read(|shown| shown.width)).abs() >= 1.0 {
            state.set(|shown| shown.width = width);
        }
    });
    state.set(|shown| {
        shown.address = address::page();
        shown.fragment = address::read().1;
    });
    framed::live(state);
}
