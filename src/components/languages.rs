//! The languages of the page, each in its own name. Choosing one changes the page in place; before the program starts each leads to
//! its own page.

use super::calculator::Calculator;
use crate::platform::page as host;
use crate::scenario::{Lang, Scenario, link};
use crate::text::own_name;
use leptos::ev::MouseEvent;
use leptos::prelude::*;

/// Where the folder of the whole is, from the page of a language.
pub const fn root(from: Lang) -> &'static str {
    if from.is_first() { "" } else { "../" }
}

/// Where the page of a language is, from that of another. Every one is named by its file, for a page without a server.
fn there(from: Lang, to: Lang) -> String {
    format!("{}{}index.html", root(from), to.folder())
}

/// The link of what is shown, naming a language or none.
pub fn link_in(now: &Scenario, lang: Option<Lang>) -> String {
    link::encode(&Scenario {
        lang,
        ..now.clone()
    })
}

/// A link for each language, the present one marked.
#[component]
pub fn Languages() -> impl IntoView {
    let calc = expect_context::<Calculator>();
    let one = move |lang: Lang| {
        let current = move || (calc.words().lang == lang).then_some("true");
        let href = move || {
            if cfg!(target_arch = "wasm32") {
                format!(
                    "?{}",
                    calc.below(|page| link_in(&page.scenario, Some(lang)))
                )
            } else {
                there(calc.words().lang, lang)
            }
        };
        let choose = move |ev: MouseEvent| {
            if host::is_plain(&ev) {
                ev.prevent_default();
                calc.speak(lang);
            }
        };
        view! {
            <a lang=lang.tag() hreflang=lang.tag() href=href aria-current=current on:click=choose>
                {own_name(lang)}
            </a>
        }
    };
    view! {
        <nav class="languages" aria-label=calc.named(|words| words.languages)>
            {Lang::ALL.into_iter().map(one).collect_view()}
        </nav>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_page_knows_the_way_to_the_others() {
        assert_eq!(there(Lang::En, Lang::Ur), "ur/index.html");
        assert_eq!(there(Lang::Ru, Lang::Ky), "../ky/index.html");
        assert_eq!(there(Lang::Ky, Lang::En), "../index.html");
    }
}
