//! The link to this answer and a sentence to quote, and copying them.

use super::calculator::Calculator;
use super::languages::{link_in, root};
use super::said::{Said, escaped};
use crate::platform::{clipboard, page as host};
use crate::text::Words;
use crate::view::Page;
use leptos::prelude::*;

/// The fields, which only the program fills.
#[component]
pub fn Share() -> impl IntoView {
    let calc = expect_context::<Calculator>();
    let fields = cfg!(target_arch = "wasm32").then(|| view! { <Fields /> });
    view! {
        <h2><Said text=calc.say(|words| words.share) /></h2>
        <div class="share">{fields}</div>
    }
}

/// Each with a button that copies it, and what came of that.
#[component]
fn Fields() -> impl IntoView {
    let calc = expect_context::<Calculator>();
    let from_file = move || calc.address().starts_with("file:");
    let hand_over = move |_| clipboard::share(&untrack(|| calc.below(|page| calc.link(page))));
    // The page for editors is in the language of this one, and holds what is chosen here.
    let editors = move || {
        let own = calc.words().lang;
        let link = calc.below(|page| link_in(&page.scenario, Some(own)));
        format!("{}editors.html?{link}", root(host::own_language()))
    };
    view! {
        <Copied id="share-link" label=|words| words.share_field button=|words| words.copy
            value=|calc, page| calc.link(page) />
        <p hidden=move || !from_file()><Said text=calc.say(|words| words.share_file) /></p>
        <Copied id="share-quote" label=|words| words.quote_field button=|words| words.copy_quote
            value=|calc, page| (calc.words().quote)(page, &calc.link(page)) />
        <div class="share-row">
            <button type="button" hidden=!clipboard::can_share() on:click=hand_over>
                <Said text=calc.say(|words| words.share) />
            </button>
            <a target="_blank" href=editors><Said text=calc.say(|words| words.editors) /></a>
        </div>
    }
}

/// A text with a button that copies it.
#[component]
fn Copied(
    id: &'static str,
    label: fn(&'static Words) -> &'static str,
    button: fn(&'static Words) -> &'static str,
    value: fn(Calculator, &Page) -> String,
) -> impl IntoView {
    let calc = expect_context::<Calculator>();
    let value = move || calc.below(|page| value(calc, page));
    // What was copied, and whether the browser let it.
    let copied = RwSignal::new(None::<(String, bool)>);
    let copy = move |_| copied.set(Some((untrack(value), clipboard::copy(id))));
    let outcome = move || {
        let done = copied.with(|copied| {
            copied
                .as_ref()
                .filter(|(text, _)| *text == value())
                .map(|(_, done)| *done)
        });
        let words = calc.words();
        match done {
            Some(true) => words.copied,
            Some(false) => words.copy_refused,
            None => "",
        }
    };
    view! {
        <label for=id><Said text=calc.say(label) /></label>
        <div class="share-row">
            <input type="text" id=id readonly prop:value=value />
            <button type="button" on:click=copy><Said text=calc.say(button) /></button>
        </div>
        <p role="status" inner_html=move || escaped(outcome())></p>
    }
}
