//! The same page in the other languages, with the same choices. Each is a file of its own.

use super::state::{State, words};
use crate::all;
use crate::platform::dom::{Node, attr, class, el, live_attr, text};
use crate::scenario::{Lang, Scenario, link};
use crate::text::own_name;

/// Where the folder of the whole is, from the page of a language.
pub const fn root(from: Lang) -> &'static str {
    if from.is_first() { "" } else { "../" }
}

/// Where the page of a language is, from that of another. Every one is named by its file, for a page without a server.
fn there(from: Lang, to: Lang) -> String {
    format!("{}{}index.html", root(from), to.folder())
}

/// The link of what is shown, naming a language or none.
#[inline(never)]
pub fn link_in(state: State, lang: Option<Lang>) -> String {
    state.scenario(|now| {
        link::encode(&Scenario {
            lang,
            ..now.clone()
        })
    })
}

/// A link for each language but the page's own, in its own name.
pub fn languages(state: State) -> Node {
    let own = words().lang;
    let one = move |lang: Lang| {
        let name = all![text(own_name(lang))];
        let tag = attr("lang", lang.tag());
        if lang == own {
            return el("B", all![tag], name);
        }
        let to = there(own, lang);
        // The first page alone looks at the browser's languages, unless the link names one.
        let named = Some(lang).filter(|lang| lang.is_first());
        let href = move || {
            let fragment = state.read(|shown| shown.fragment.clone());
            Some(format!("{to}?{}{fragment}", link_in(state, named)))
        };
        let attributes = all![tag, attr("hreflang", lang.tag()), live_attr("href", href)];
        el("A", attributes, name)
    };
    let label = attr("aria-label", words().languages);
    el(
        "NAV",
        all![class("languages"), label],
        Lang::ALL.into_iter().map(one).collect(),
    )
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
