//! What stands below the chart of a card in a story: who counted, what another count answers, and the way to the full page.

use super::calculator::Calculator;
use super::copied::{Copied, Outcome};
use super::said::Said;
use crate::platform::clipboard;
use crate::scenario::{Form, Key, link};
use crate::view::{CountRow, Page};
use leptos::prelude::*;

/// Nothing where whole sections are shown.
#[component]
pub fn Card() -> impl IntoView {
    let calc = expect_context::<Calculator>();
    let small = Memo::new(move |_| calc.scenario(|now| now.sections.form()) != Form::Page);
    move || small.get().then(|| view! { <Foot /> })
}

/// All of it.
#[component]
fn Foot() -> impl IntoView {
    let calc = expect_context::<Calculator>();
    let source = move || {
        let words = calc.words();
        let chosen = |page: &Page| {
            let chosen = page.counts.iter().find(|row| row.chosen);
            chosen.map(|row| (words.count)(row))
        };
        let counted = calc
            .page(chosen)
            .map_or(String::new(), |[_, who, ..]| who + ". ");
        counted + &(words.as_of)()
    };
    let other = move |read: &dyn Fn(&CountRow) -> String| {
        calc.page(|page| {
            let other = page.counts.iter().find(|row| row.offered && !row.chosen);
            other.map(read).unwrap_or_default()
        })
    };
    let answer = move || {
        let said = calc.words().count;
        other(&|row| {
            let [whose, _, _, outcome] = said(row);
            format!("{whose}: {outcome}")
        })
    };
    let turn = move |_| {
        let figure = untrack(|| other(&|row| row.latest.id.to_owned()));
        calc.edit(Key::Base, &figure);
    };
    let link = Signal::derive(move || calc.below(|page| calc.link(page)));
    let copied = Copied::new(None);
    let copy = move |_| copied.set(Some((untrack(|| link.get()), clipboard::copy("card-link"))));
    // Where the browser lets nothing be copied, the link itself is there, selected.
    let refused = move || copied.with(|copied| copied.as_ref().is_some_and(|(_, done)| !done));
    let whole = move || {
        let whole = calc.below(|page| link::encode(&link::without(&page.scenario, Key::Show)));
        format!("?{whole}")
    };
    view! {
        <p class="card">
            <span class="card-source"><Said text=source /></span>
            <button type="button" class="quiet" hidden=move || answer().is_empty() on:click=turn><Said text=answer /></button>
            <button type="button" class="quiet card-copy" on:click=copy><Said text=calc.say(|words| words.copy) /></button>
            <a href=whole target="_blank" rel="noopener"><Said text=calc.say(|words| words.full_page) /></a>
        </p>
        <div class=move || if refused() { "" } else { "visually-hidden" }>
            <input type="text" id="card-link" readonly tabindex=move || if refused() { "0" } else { "-1" }
                aria-label=calc.named(|words| words.share_field) prop:value=link />
        </div>
        <Outcome copied text=link done=calc.named(|words| words.copied) refused=calc.named(|words| words.copy_refused) />
    }
}
