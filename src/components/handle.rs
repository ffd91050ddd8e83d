//! A word of the sentence that the reader moves: dragged sideways, by the arrow keys, or pressed to type into its field.

use super::field::taken;
use crate::platform::page as host;
use crate::text::escaped;
use leptos::ev::{KeyboardEvent, PointerEvent};
use leptos::prelude::*;

/// Pixels of a drag for one step.
const STEP: f64 = 12.0;

/// What a key asks of a slider.
#[derive(Clone, Copy)]
pub enum Stroke {
    /// So many steps.
    By(i64),
    /// To the end on that side: -1 or 1.
    End(i64),
    /// To be typed into.
    Enter,
}

/// What a key asks for. Right is more and later in every language; with Alt, Ctrl or Command it is the browser's.
pub fn stroke(ev: &KeyboardEvent) -> Option<Stroke> {
    if ev.alt_key() || ev.ctrl_key() || ev.meta_key() {
        return None;
    }
    Some(match ev.key().as_str() {
        "ArrowUp" | "ArrowRight" => Stroke::By(1),
        "ArrowDown" | "ArrowLeft" => Stroke::By(-1),
        "PageUp" => Stroke::By(5),
        "PageDown" => Stroke::By(-5),
        "Home" => Stroke::End(-1),
        "End" => Stroke::End(1),
        "Enter" | " " => Stroke::Enter,
        _ => return None,
    })
}

/// What a handle moves.
#[derive(Clone, Copy)]
pub struct Moves {
    /// Keeps what is at hand, for a drag to count from and to come back to.
    pub begin: Callback<()>,
    /// So many steps from there.
    pub to: Callback<i64>,
    /// So many steps from what is at hand.
    pub by: Callback<i64>,
    /// To the end on that side.
    pub end: Callback<i64>,
    /// The least and the most that it can be, where `now` stands between.
    pub bounds: Signal<[String; 2]>,
    /// The name of the field in which the same is typed.
    pub field: Signal<&'static str>,
}

/// A drag: where it began, and how many steps it is from there.
type Drag = StoredValue<Option<(f64, i64)>>;

/// Whether the last one moved, so that the click which ends it is no press.
type Moved = StoredValue<bool>;

/// The words, as a slider where they move: `live` tells whether they do, `name` and `now` what they are and where they stand, `spoken` the
/// same in words that mean it by themselves.
#[component]
pub fn Handle(
    text: Signal<String>,
    moves: Moves,
    live: Signal<bool>,
    name: Signal<String>,
    now: Signal<String>,
    spoken: Signal<String>,
) -> impl IntoView {
    // Before the program runs nothing is moved.
    let live = move || cfg!(target_arch = "wasm32") && live.get();
    let drag = Drag::new(None);
    let dragged = Moved::new(false);
    let field = move || host::select(moves.field.get_untracked());
    // Everything is as it was before the drag.
    let undo = move || {
        if taken(drag).is_some() && taken(dragged) {
            moves.to.run(0);
        }
    };
    let down = move |ev: PointerEvent| {
        if !ev.is_primary() {
            // A second finger: the browser zooms.
            undo();
        } else if ev.button() == 0 && untrack(live) {
            host::capture(&ev);
            drag.set_value(Some((f64::from(ev.client_x()), 0)));
            dragged.set_value(false);
            moves.begin.run(());
        }
    };
    // Right is more and later in every language.
    let across = move |ev: PointerEvent| {
        let Some((from, steps)) = drag.get_value().filter(|_| ev.is_primary()) else {
            return;
        };
        #[allow(clippy::cast_possible_truncation, reason = "a screen has few steps")]
        let now = libm::round((f64::from(ev.client_x()) - from) / STEP) as i64;
        if now != steps {
            drag.set_value(Some((from, now)));
            dragged.set_value(true);
            moves.to.run(now);
        }
    };
    let up = move |ev: PointerEvent| {
        if ev.is_primary() {
            drag.set_value(None);
        }
    };
    // After a touch the browser gives the focus to what was touched, and clicks only then.
    let click = move |_| {
        if untrack(live) && !taken(dragged) {
            field();
        }
    };
    // It was the beginning of a scroll.
    let cancel = move |ev: PointerEvent| {
        if ev.is_primary() {
            undo();
        }
    };
    let key = move |ev: KeyboardEvent| {
        let Some(stroke) = stroke(&ev) else { return };
        ev.prevent_default();
        match stroke {
            Stroke::By(steps) => moves.by.run(steps),
            Stroke::End(side) => moves.end.run(side),
            Stroke::Enter => field(),
        }
    };
    let bound = move |at: usize| {
        move || live().then(|| moves.bounds.with(|bounds| bounds.get(at).cloned()))
    };
    let only = move |value: &'static str| move || live().then_some(value);
    view! {
        <span inner_html=move || escaped(&text.get()) role=only("slider") tabindex=only("0") aria-valuemin=bound(0) aria-valuemax=bound(1)
            aria-label=move || live().then(|| name.get()) aria-valuenow=move || live().then(|| now.get())
            aria-valuetext=move || live().then(|| spoken.get())
            on:pointerdown=down on:pointermove=across on:pointerup=up on:pointercancel=cancel on:click=click on:keydown=key></span>
    }
}
