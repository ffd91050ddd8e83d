//! The page is made in slices, each in a turn of its own, before the program takes over: no turn holds a phone up for long. Another
//! language reaches it in the same slices, and so does a move, but for what is in view.

use super::calculator::{Calculating, Calculator};
use super::said::Live;
use crate::platform::page::{self as host, Element};
use leptos::prelude::*;

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
