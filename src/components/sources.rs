//! Every figure behind the page with who says it and where, and the method.

use super::state::State;
use crate::data::Figure;
use crate::platform::dom::{Node, attr, block, el, live, phrase, text};
use crate::text::Words;

/// The figures, folded away until they are asked for.
pub fn sources(state: State) -> Vec<Node> {
    let words = state.words;
    let line = move |figure: &&'static Figure| -> Node {
        let link = match figure.source.link {
            "" => phrase("SPAN", "soft", words.no_link),
            link => el(
                "A",
                vec![attr("href", link), attr("rel", "noopener")],
                vec![text(words.link)],
            ),
        };
        let said = format!(
            ". {} {} ",
            (words.source)(figure),
            (words.conflicts)(figure)
        );
        let title = el("STRONG", vec![], vec![text((words.source_title)(figure))]);
        el("LI", vec![], vec![title, text(said), link])
    };
    let lines = move || state.read(|shown| shown.page.sources.iter().map(line).collect());
    let folded = vec![
        el("SUMMARY", vec![], vec![text(words.sources_open)]),
        block("UL", "sources", vec![live(lines)]),
    ];
    vec![
        el("H2", vec![], vec![text(words.sources)]),
        el("DETAILS", vec![], folded),
    ]
}

/// How the numbers are worked out.
pub fn method(words: &'static Words) -> Vec<Node> {
    let mut children = vec![el("H2", vec![], vec![text(words.method)])];
    children.extend(
        words
            .method_text
            .iter()
            .map(|paragraph| el("P", vec![], vec![text(*paragraph)])),
    );
    children
}
