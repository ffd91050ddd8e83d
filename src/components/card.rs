//! What stands below the chart of a card in a story: who counted, what another count answers, and the way to the full page.

use super::answer::machine;
use super::calculator::Calculator;
use super::copied::{self, Copied, CopyStatus};
use super::said::Said;
use crate::platform::clipboard;
use crate::scenario::{Form, Key};
use crate::view::Page;
use leptos::prelude::*;

/// Nothing where whole sections are shown.
#[component]
pub fn Card() -> impl IntoView {
    let calc = expect_context::<Calculator>();
    let small = Memo::new(move |_| calc.form() != Form::Page);
    move || small.get().then(|| view! { <Foot /> })
}

/// What is counted in the answer, who counted, and until when the figures go.
pub fn source(calc: Calculator, page: &Page) -> String {
    let words = calc.words();
    let chosen = page.counts.iter().find(|row| row.chosen);
    // Of a figure of the reader's own and of countries added up there is no count to name.
    let who = match chosen.map(words.count) {
        Some([_, who, ..]) => who,
        None => (words.begins)(page),
    };
    let counted = (words.included)(page);
    let gap = words.sentence_gap;
    format!("{counted} {who}{gap}{}", (words.as_of)())
        .trim_start()
        .to_owned()
}

/// What another count answers; empty where nobody else counts this trade.
pub fn other_answer(calc: Calculator, page: &Page) -> String {
    let other = page.other_count().map(calc.words().count);
    other.map_or(String::new(), |[whose, _, _, outcome]| {
        format!("{whose}: {outcome}")
    })
}

/// What a whole page tells machines beside its sentences, which are not here.
fn told(page: &Page) -> String {
    let one = |id, value: Option<f64>| {
        let value = value.map(machine)?;
        Some(format!("<data id=\"{id}\" value=\"{value}\"></data>"))
    };
    let all = [
        one("required", page.required_rate()),
        one("chance", page.chance()),
    ];
    all.into_iter().flatten().collect()
}

/// All of it.
#[component]
fn Foot() -> impl IntoView {
    let calc = expect_context::<Calculator>();
    let answer = move || calc.page(|page| other_answer(calc, page));
    let turned = move || format!("{}. {}", answer(), calc.words().count_from);
    let turn = move |_| {
        let other = untrack(|| calc.page(|page| page.other_count().map(|row| row.latest.id)));
        if let Some(figure) = other {
            calc.edit(Key::Base, figure);
        }
    };
    let link = Signal::derive(move || calc.page(|page| calc.link(page)));
    let copied = Copied::new(None);
    let copy = move |_| copied.set(Some((untrack(|| link.get()), clipboard::copy("card-link"))));
    let became = Memo::new(move |_| copied::of(copied, &link.get()));
    // A frame keeps its height: the button says itself that the link was copied. Where the browser lets nothing be copied, the
    // link stands in its place, selected, and that it does above.
    let refused = move || became.get() == Some(false);
    let source = move || {
        if refused() {
            calc.words().copy_refused.to_owned()
        } else {
            calc.page(|page| source(calc, page))
        }
    };
    let done = move || became.get() == Some(true);
    let told_of = move || calc.page(|page| copied::done(calc.words(), page, true));
    view! {
        <span hidden inner_html=move || calc.page(told)></span>
        <p class="card">
            <span class="card-source"><Said text=source /></span>
            <button type="button" class="quiet" hidden=move || answer().is_empty() aria-label=turned on:click=turn><Said text=answer /></button>
            <button type="button" class="quiet card-copy" data-copied=move || done().then_some("") hidden=refused on:click=copy>
                <span><Said text=calc.say(|words| words.copy) /></span>
                <span><Said text=calc.say(|words| words.copied_text) /></span>
            </button>
            <span class=move || if refused() { "card-link" } else { "visually-hidden" }>
                <input type="text" id="card-link" readonly tabindex=move || if refused() { "0" } else { "-1" }
                    aria-label=calc.named(|words| words.share_field) prop:value=link />
            </span>
            <a href=move || calc.whole() target="_blank" rel="noopener"><Said text=calc.say(|words| words.full_page) /></a>
        </p>
        <CopyStatus class="visually-hidden" copied text=link done=Signal::derive(told_of) refused=calc.named(|words| words.copy_refused) />
    }
}
