//! What is done once after a change, however many things changed: at the end of the browser's present turn.
//!
//! Leptos' own effects need an executor of futures, 5 KB with brotli; a list of calls and one microtask are enough here.

use std::cell::{Cell, RefCell};
use web_sys::wasm_bindgen::JsCast;
use web_sys::wasm_bindgen::closure::Closure;

type Call = Box<dyn FnMut()>;

thread_local! {
    static CALLS: RefCell<Vec<(usize, Call)>> = const { RefCell::new(Vec::new()) };
    static NEXT: Cell<usize> = const { Cell::new(0) };
    static ASKED: Cell<bool> = const { Cell::new(false) };
    static RUN: Closure<dyn Fn()> = Closure::new(run);
}

/// Adds a call to those made at the end of each turn that [`ask`]ed for it, and returns its number.
pub fn each(call: impl FnMut() + 'static) -> usize {
    let number = NEXT.get();
    NEXT.set(number + 1);
    CALLS.with_borrow_mut(|calls| calls.push((number, Box::new(call))));
    number
}

/// Takes a call away again.
pub fn end(number: usize) {
    CALLS.with_borrow_mut(|calls| calls.retain(|(other, _)| *other != number));
}

/// Has every call made at the end of this turn.
pub fn ask() {
    if let Some(window) = web_sys::window().filter(|_| !ASKED.replace(true)) {
        RUN.with(|run| window.queue_microtask(run.as_ref().unchecked_ref()));
    }
}

fn run() {
    ASKED.set(false);
    CALLS.with_borrow_mut(|calls| {
        for (_, call) in calls {
            call();
        }
    });
}
