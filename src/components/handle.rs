//! A word of the sentence that the reader moves: dragged sideways, by the arrow keys, or pressed to type into its field.

use crate::platform::page as host;
use leptos::ev::{KeyboardEvent, PointerEvent};
use leptos::prelude::*;

/// Pixels of a drag for one step.
const STEP: f64 = 12.0;

/// What a handle moves.
#[derive(Clone, Copy)]
pub struct Moves {
    /// Keeps what is at hand, for a drag to count from and to come back to.
    pub begin: Callback<()>,
    /// So many steps from there.
    pub to: Callback<i64>,
    /// So many steps from what is at hand.
    pub by: Callback<i64>,
    /// The name of the field in which the same is typed.
    pub field: Signal<&'static str>,
}

/// A drag: where it began, and how many steps it is from there.
type Drag = StoredValue<Option<(f64, i64)>>;

/// The handlers of a handle.
#[derive(Clone, Copy)]
pub struct Handle {
    moves: Moves,
    drag: Drag,
    moved: StoredValue<bool>,
}

impl Handle {
    /// At rest.
    #[must_use]
    pub fn new(moves: Moves) -> Self {
        Self {
            moves,
            drag: StoredValue::new(None),
            moved: StoredValue::new(false),
        }
    }

    /// A pointer goes down.
    pub fn down(self, ev: &PointerEvent) {
        if ev.button() == 0 {
            host::capture(ev);
            self.moved.set_value(false);
            self.drag.set_value(Some((f64::from(ev.client_x()), 0)));
            self.moves.begin.run(());
        }
    }

    /// It moves: right is more and later in every language.
    pub fn across(self, ev: &PointerEvent) {
        let Some((from, steps)) = self.drag.get_value() else {
            return;
        };
        #[allow(clippy::cast_possible_truncation, reason = "a screen has few steps")]
        let now = libm::round((f64::from(ev.client_x()) - from) / STEP) as i64;
        if now != steps {
            self.moved.set_value(true);
            self.drag.set_value(Some((from, now)));
            self.moves.to.run(now);
        }
    }

    /// It goes up; one that has not moved was a press.
    pub fn up(self) {
        if self.drag.get_value().is_some() && !self.moved.get_value() {
            host::select(self.moves.field.get_untracked());
        }
        self.drag.set_value(None);
    }

    /// It was the beginning of a scroll: everything is as it was.
    pub fn cancel(self) {
        if self.drag.get_value().is_some_and(|(_, steps)| steps != 0) {
            self.moves.to.run(0);
        }
        self.drag.set_value(None);
    }

    /// A key.
    pub fn key(self, ev: &KeyboardEvent) {
        let by = match ev.key().as_str() {
            "ArrowUp" | "ArrowRight" => 1,
            "ArrowDown" | "ArrowLeft" => -1,
            "PageUp" => 5,
            "PageDown" => -5,
            "Enter" => {
                ev.prevent_default();
                return host::select(self.moves.field.get_untracked());
            }
            _ => return,
        };
        ev.prevent_default();
        self.moves.by.run(by);
    }
}
