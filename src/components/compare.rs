//! A second scenario beside the first: its answer, and the buttons that keep one, swap the two and end it.

use super::button::Quiet;
use super::calculator::Calculator;
use super::dial::slider;
use super::said::Said;
use crate::platform::page as host;
use crate::scenario::{Key, Scenario, edit, link};
use crate::text::Words;
use crate::view::Page;
use leptos::prelude::*;

/// How the answer differs from what is compared, or that this was kept just now; empty where nothing is compared.
pub fn told(words: &Words, page: &Page) -> String {
    match &page.other {
        None => String::new(),
        Some(_) if page.scenario.is_kept_alone() => words.kept.to_owned(),
        Some(other) => (words.versus)(&page.headline, other),
    }
}

/// What the dashed path is, while there is one.
#[component]
pub fn Compare() -> impl IntoView {
    let calc = expect_context::<Calculator>();
    let said = move || calc.page(|page| told(calc.words(), page));
    let swap = Callback::new(move |()| {
        if let Some(swapped) = untrack(|| calc.scenario(Scenario::swapped)) {
            calc.travel(swapped, Vec::new());
        }
    });
    let end = Callback::new(move |()| {
        // The button goes away; what stands next takes the focus. A card has no reading.
        host::focus(slider(calc));
        host::focus("reading");
        calc.edit(Key::Vs, edit::NONE);
    });
    view! {
        <div class="compare" hidden=move || calc.paceless(|now| now.versus.is_none())>
            <p><Said text=said /></p>
            <Quiet text=calc.say(|words| words.swap) press=swap />
            <Quiet text=calc.say(|words| words.alone) press=end />
        </div>
    }
}

/// Keeps the scenario at hand as the one to compare with.
#[component]
pub fn Keep() -> impl IntoView {
    let calc = expect_context::<Calculator>();
    let keep = Callback::new(move |()| {
        let kept = untrack(|| calc.scenario(|now| link::encode(&now.bare())));
        // A link holds two scenarios only as far as its length goes.
        calc.edit(Key::Vs, &kept);
    });
    view! { <Quiet text=calc.say(|words| words.compare) press=keep /> }
}
