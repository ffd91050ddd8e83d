//! The link to this answer and a sentence to quote, and copying them.

use super::calculator::Calculator;
use super::copied::{self, Copied, CopyStatus};
use super::languages::{link_in, root};
use super::said::Said;
use crate::platform::{clipboard, page as host};
use crate::text::Words;
use crate::view::Page;
use leptos::prelude::*;

/// The field that holds the link.
const LINK: &str = "answer-link";

/// The fields, which only the program fills.
#[component]
pub fn Links() -> impl IntoView {
    let calc = expect_context::<Calculator>();
    let fields = cfg!(target_arch = "wasm32").then(|| view! { <Fields /> });
    view! {
        <h2><Said text=calc.say(|words| words.share) /></h2>
        <div class="links">{fields}</div>
    }
}

/// Each with a button that copies it, and what came of that.
#[component]
fn Fields() -> impl IntoView {
    let calc = expect_context::<Calculator>();
    let from_file = move || calc.address().starts_with("file:");
    let copied = Copied::new(None);
    let hand_over = move |_| {
        let link = untrack(|| calc.below(|page| calc.link(page)));
        // Where no program is handed it, it is copied.
        let refused = {
            let link = link.clone();
            move || copied.set(Some((link, clipboard::copy(LINK))))
        };
        clipboard::share(&link, refused);
    };
    // The page for editors is in the language of this one, and holds what is chosen here.
    let editors = move || {
        let own = calc.words().lang;
        let link = calc.below(|page| link_in(&page.scenario, Some(own)));
        format!("{}editors.html?{link}", root(host::own_language()))
    };
    view! {
        <div class="needs-address">
            <Copy id=LINK copied label=|words| words.share_field button=|words| words.copy
                value=|calc, page| calc.link(page) />
        </div>
        <p hidden=move || !from_file()><Said text=calc.say(|words| words.share_file) /></p>
        <Copy id="answer-quote" copied=Copied::new(None) label=|words| words.quote_field button=|words| words.copy_quote value=quote />
        <div class="links-row needs-address">
            <button type="button" hidden=!clipboard::can_share() on:click=hand_over>
                <Said text=calc.say(|words| words.share) />
            </button>
            <a target="_blank" href=editors><Said text=calc.say(|words| words.editors) /></a>
        </div>
    }
}

/// The sentence to quote, with its link where it has one that others can open.
fn quote(calc: Calculator, page: &Page) -> String {
    (calc.words().quote)(page, &opens_for_others(calc, page).unwrap_or_default())
}

/// The link to the answer, where others can open it.
fn opens_for_others(calc: Calculator, page: &Page) -> Option<String> {
    Some(calc.public_link(page)).filter(|link| !link.starts_with('?'))
}

/// A text with a button that copies it.
#[component]
fn Copy(
    id: &'static str,
    copied: Copied,
    label: fn(&'static Words) -> &'static str,
    button: fn(&'static Words) -> &'static str,
    value: fn(Calculator, &Page) -> String,
) -> impl IntoView {
    let calc = expect_context::<Calculator>();
    let value = move || calc.below(|page| value(calc, page));
    let copy = move |_| copied.set(Some((untrack(value), clipboard::copy(id))));
    // A sentence from a file has no link that others could open.
    let has_link = move |page: &Page| id == LINK || opens_for_others(calc, page).is_some();
    let done = move || calc.below(|page| copied::done(calc.words(), page, has_link(page)));
    view! {
        <label for=id><Said text=calc.say(label) /></label>
        <div class="links-row">
            <input type="text" id=id readonly prop:value=value />
            <button type="button" on:click=copy><Said text=calc.say(button) /></button>
        </div>
        <CopyStatus copied text=Signal::derive(value) done=Signal::derive(done)
            refused=calc.named(|words| words.copy_refused) />
    }
}
