//! Past promises and what became of them.

use super::calculator::Calculator;
use super::foreign::Foreign;
use super::said::Said;
use crate::data::{self, Figure, Kind};
use leptos::prelude::*;

/// An entry for each promise of the figures file.
#[component]
pub fn Promises() -> impl IntoView {
    let calc = expect_context::<Calculator>();
    let promised = data::figures()
        .iter()
        .filter(|figure| figure.kind == Kind::Promise);
    let entry = move |figure: &'static Figure| {
        let part =
            move |read: fn([String; 4]) -> String| move || read((calc.words().promise)(figure));
        view! {
            <li class="promise">
                <span class="promise-what"><Said text=part(|[what, ..]| what) /></span>
                <span class="promise-by"><Said text=part(|[_, by, ..]| by) /></span>
                <span class="promise-who"><Foreign text=part(|[_, _, who, _]| who) /></span>
                <span class="promise-since"><Said text=part(|[.., since]| since) /></span>
            </li>
        }
    };
    view! {
        <h2><Said text=calc.say(|words| words.promises) /></h2>
        <p class="prose"><Said text=calc.say(|words| words.promises_why) /></p>
        <ul class="promises">{promised.map(entry).collect_view()}</ul>
    }
}
