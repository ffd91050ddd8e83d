//! The page is made in slices, each in a turn of its own, before the program takes over: no turn holds a phone up for long. Another
//! language reaches it in the same slices, and so does a move, but for what is in view.

use super::{Calculating, Calculator, SLICES};
use crate::components::said::Live;
use crate::platform::page::{self as host, Element};
use crate::view::Page;
use leptos::prelude::*;
use std::sync::Arc;

/// A slice of the page, once it is its turn and shown; from then on it stays. While it is `in_view` it follows a move at once; without
/// that it follows as what is around it does, and what it reads `below` in its turn.
#[component]
pub fn Slice(
    at: u8,
    #[prop(into, default = Signal::stored(true))] shown: Signal<bool>,
    #[prop(optional_no_strip)] in_view: Option<RwSignal<bool>>,
    #[prop(into)] part: ViewFn,
) -> impl IntoView {
    let calc = expect_context::<Calculator>();
    debug_assert!(at <= SLICES, "slice {at} is never made");
    let due = Memo::new(move |before| before == Some(&true) || calc.is_made(at) && shown.get());
    let part = move || due.get().then(|| part.run());
    view! { <Calculating calculator=calc.in_slice(at, in_view)><Live part /></Calculating> }
}

/// Keeps whether an element is in view.
#[allow(
    clippy::needless_pass_by_value,
    reason = "a directive is given its element"
)]
pub fn watch(element: Element, in_view: RwSignal<bool>) {
    host::on_view(&element, move |seen| in_view.set(seen));
}

impl Calculator {
    /// Whether a slice after the first part is made, counted from 1.
    #[must_use]
    pub fn is_made(self, slice: u8) -> bool {
        self.made.get() >= slice
    }

    /// Makes the next slice; whether there was one left.
    #[must_use]
    pub fn make_more(self) -> bool {
        let made = self.made.get_untracked();
        if made < SLICES {
            self.made.set(made + 1);
        }
        made < SLICES
    }

    /// The same calculator for the page, once effects can run: what is below follows in its turn.
    #[must_use]
    pub fn mounted(self) -> Self {
        let up_to = self.up_to;
        Self {
            below: in_turn(move || up_to.get() >= 1, self.page, another),
            ..self
        }
    }

    /// The same calculator for a slice, which follows when it is its turn; all of it at once while it is in view, where that is known.
    #[must_use]
    pub fn in_slice(self, at: u8, in_view: Option<RwSignal<bool>>) -> Self {
        let up_to = self.up_to;
        let turn = move || up_to.get() >= at;
        // What is folded away inside a slice is in view with it.
        let seen = in_view.or(self.in_view);
        let below = in_turn(
            move || seen.is_some_and(|seen| seen.get()) || turn(),
            self.page,
            another,
        );
        Self {
            page: if in_view.is_some() { below } else { self.page },
            below,
            in_view: seen,
            lang: in_turn(turn, self.lang, |before, now| before != now),
            ..self
        }
    }

    /// Brings the slices up to date.
    pub fn catch_up(self) {
        self.up_to.set(SLICES);
    }

    /// Brings the next slice up to date; whether there was one left.
    #[must_use]
    pub fn catch_up_more(self) -> bool {
        let up_to = self.up_to.get_untracked();
        if up_to < SLICES {
            self.up_to.set(up_to + 1);
        }
        up_to < SLICES
    }
}

/// What a slice shows: what is at hand when it is its `turn`, and until then what was before. Whatever reads it is left alone until then.
fn in_turn<T: Clone + Send + Sync + 'static>(
    turn: impl Fn() -> bool + Send + Sync + 'static,
    now: RwSignal<T>,
    changed: fn(&T, &T) -> bool,
) -> RwSignal<T> {
    let shown = RwSignal::new(now.get_untracked());
    Effect::new(move |_| {
        if turn() {
            let now = now.get();
            if shown.with_untracked(|shown| changed(shown, &now)) {
                shown.set(now);
            }
        }
    });
    shown
}

/// Whether a page is another than the one before.
fn another(before: &Arc<Page>, now: &Arc<Page>) -> bool {
    !Arc::ptr_eq(before, now)
}
