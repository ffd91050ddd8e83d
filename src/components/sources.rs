//! Every figure behind the page with who says it and where, and the method.

use super::calculator::Calculator;
use super::foreign::Foreign;
use super::said::{Live, Said};
use super::working::with_formulas;
use crate::data::Figure;
use leptos::prelude::*;

/// The figures, folded away until they are asked for.
#[component]
pub fn Sources() -> impl IntoView {
    let calc = expect_context::<Calculator>();
    let figures = Memo::new(move |_| calc.below(|page| page.sources.clone()));
    let lines = move || {
        figures.with(|figures| {
            figures
                .iter()
                .map(|figure| view! { <Source figure /> })
                .collect_view()
        })
    };
    view! {
        <h2><Said text=calc.say(|words| words.sources) /></h2>
        <details id="sources-fold">
            <summary><Said text=calc.say(|words| words.sources_open) /></summary>
            <ul class="sources"><Live part=lines /></ul>
        </details>
    }
}

/// A figure: what it is called, who says it, what says otherwise, and where it stands.
#[component]
fn Source(figure: &'static Figure) -> impl IntoView {
    let calc = expect_context::<Calculator>();
    let title = move || (calc.words().source_title)(figure);
    let about = move || {
        let words = calc.words();
        format!(" {} {} ", (words.source)(figure), (words.conflicts)(figure))
    };
    let place = match figure.source.link {
        "" => view! { <span class="soft"><Said text=calc.say(|words| words.no_link) /></span> }
            .into_any(),
        link => {
            let named = move || format!("{}: {}", calc.words().link, title());
            view! { <a href=link target="_blank" rel="noopener" aria-label=named><Said text=calc.say(|words| words.link) /></a> }
                .into_any()
        }
    };
    view! { <li><strong><Foreign text=title /></strong><Foreign text=about />{place}</li> }
}

/// How the numbers are worked out.
#[component]
pub fn Method() -> impl IntoView {
    let calc = expect_context::<Calculator>();
    let paragraphs = move || {
        let paragraph = |text: &&'static str| {
            view! { <p inner_html=with_formulas(text)></p> }
        };
        calc.words()
            .method_text
            .iter()
            .map(paragraph)
            .collect_view()
    };
    let review = move || calc.words().review;
    view! {
        <h2><Said text=calc.say(|words| words.method) /></h2>
        <div class="method"><Live part=paragraphs /></div>
        <p hidden=move || review().is_empty()><Said text=review /></p>
        <h3><Said text=calc.say(|words| words.cite) /></h3>
        <p><Said text=calc.say(|words| words.cite_text) /></p>
    }
}
