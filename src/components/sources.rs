//! Every figure behind the page with who says it and where, and the method.

use super::foreign::said;
use super::state::{State, words};
use crate::all;
use crate::data::Figure;
use crate::platform::dom::{Many, Node, attr, block, el, live, phrase, text};

/// The figures, folded away until they are asked for.
pub fn sources(state: State) -> Many<Node> {
    let line = move |figure: &&'static Figure| -> Node {
        let link = match figure.source.link {
            "" => phrase("SPAN", "soft", words().no_link),
            link => el(
                "A",
                all![attr("href", link), attr("rel", "noopener")],
                all![text(words().link)],
            ),
        };
        let about = format!(
            " {} {} ",
            (words().source)(figure),
            (words().conflicts)(figure)
        );
        let title = el("STRONG", all![], all![said((words().source_title)(figure))]);
        el("LI", all![], all![title, said(about), link])
    };
    let lines = move || state.read(|shown| shown.page.sources.iter().map(line).collect());
    let folded = all![
        el("SUMMARY", all![], all![text(words().sources_open)]),
        block("UL", "sources", all![live(lines)]),
    ];
    all![
        el("H2", all![], all![text(words().sources)]),
        el("DETAILS", all![], folded),
    ]
}

/// How the numbers are worked out.
pub fn method() -> Many<Node> {
    let mut children = all![el("H2", all![], all![text(words().method)])];
    children.extend(
        words()
            .method_text
            .iter()
            .map(|paragraph| el("P", all![], all![text(*paragraph)])),
    );
    if !words().review.is_empty() {
        children.push(el("P", all![], all![text(words().review)]));
    }
    children.push(el("H3", all![], all![text(words().cite)]));
    children.push(el("P", all![], all![text(words().cite_text)]));
    children
}
