//! What a printed page is: the name of the site, and the link of this answer. On a screen the browser says both.

use super::calculator::Calculator;
use super::said::Said;
use crate::text::escaped;
use leptos::prelude::*;

/// One line at the top, without the link where others could not open it.
#[component]
pub fn Printed() -> impl IntoView {
    let calc = expect_context::<Calculator>();
    let link = move || match calc.below(|page| calc.public_link(page)) {
        link if link.starts_with('?') => String::new(),
        link => escaped(&link),
    };
    // Only the program knows its address.
    let link = cfg!(target_arch = "wasm32").then(|| view! { <bdi inner_html=link></bdi> });
    view! { <p class="printed"><strong><Said text=calc.say(|words| words.site) /></strong>" "{link}</p> }
}
