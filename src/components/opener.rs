//! A link that makes a choice here, and leads to the page with that choice from anywhere else, or before the program runs.

use super::calculator::Calculator;
use super::said::Said;
use crate::platform::page as host;
use crate::scenario::Key;
use leptos::ev::MouseEvent;
use leptos::prelude::*;

/// The link. `name` is what it shows, `says` what it is called. The focus goes to
/// the choice of promise.
#[component]
pub fn Opener(
    key: Key,
    value: &'static str,
    #[prop(into)] name: Signal<String>,
    #[prop(into)] says: Signal<String>,
) -> impl IntoView {
    let calc = expect_context::<Calculator>();
    // A promise stands for itself; any other choice is made for the one at hand.
    let link = move || match key {
        Key::Goal => format!("?{}={value}", key.name()),
        _ => format!(
            "?{}={}&{}={value}",
            Key::Goal.name(),
            calc.goal().id,
            key.name()
        ),
    };
    let choose = move |ev: MouseEvent| {
        if host::is_plain(&ev) {
            ev.prevent_default();
            calc.edit(key, value);
            // After the address: the entry of the history that is left keeps where the reader was.
            host::soon(move || host::soon(move || host::go_to("goal")));
        }
    };
    view! {
        <a class="opener" href=link aria-label=says on:click=choose><Said text=name /></a>
    }
}
