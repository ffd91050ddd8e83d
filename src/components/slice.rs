//! The page is made in slices, each in a turn of its own, before the program takes over: no turn holds a phone up for long. Another
//! language reaches it in the same slices.

use super::calculator::{Calculating, Calculator};
use super::said::Live;
use leptos::prelude::*;

/// A slice of the page, once it is its turn and shown; from then on it stays.
#[component]
pub fn Slice(
    at: u8,
    #[prop(into, default = Signal::stored(true))] shown: Signal<bool>,
    #[prop(into)] part: ViewFn,
) -> impl IntoView {
    let calc = expect_context::<Calculator>();
    let due = Memo::new(move |before| before == Some(&true) || calc.is_made(at) && shown.get());
    let part = move || due.get().then(|| part.run());
    view! { <Calculating calculator=calc.in_slice(at)><Live part /></Calculating> }
}
