//! Every figure behind the page with who says it and where, and the method.

use crate::data::Figure;
use crate::text::Words;
use crate::view::Page;
use leptos::prelude::*;

/// The figures, folded away until they are asked for.
#[component]
pub fn Sources(words: &'static Words, page: Memo<Page>) -> impl IntoView {
    let sources = Memo::new(move |_| page.with(|page| page.sources.clone()));
    let row = move |figure: &'static Figure| {
        let link = match figure.source.link {
            "" => view! { <span class="soft">{words.no_link}</span> }.into_any(),
            link => view! { <a href=link rel="noopener">{words.link}</a> }.into_any(),
        };
        view! {
            <li>
                <strong>{(words.source_title)(figure)}</strong> ". " {(words.source)(figure)} " "
                {(words.conflicts)(figure)} " " {link}
            </li>
        }
    };
    view! {
        <h2>{words.sources}</h2>
        <details>
            <summary>{words.sources_open}</summary>
            <ul class="sources">{move || sources.with(|list| list.iter().copied().map(row).collect_view())}</ul>
        </details>
    }
}

/// How the numbers are worked out.
#[component]
pub fn Method(words: &'static Words) -> impl IntoView {
    view! {
        <h2>{words.method}</h2>
        {words.method_text.iter().map(|text| view! { <p>{*text}</p> }).collect_view()}
    }
}
