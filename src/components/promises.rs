//! Past promises and what became of them.

use crate::data::{self, Figure, Kind};
use crate::platform::dom::{Node, block, el, phrase, text};
use crate::text::Words;

/// An entry for each promise of the figures file.
pub fn promises(words: &'static Words) -> Vec<Node> {
    let promised = data::figures()
        .iter()
        .filter(|figure| figure.kind == Kind::Promise);
    let entry = |figure: &'static Figure| {
        let [what, by, who, since] = (words.promise)(figure);
        let parts = vec![
            phrase("SPAN", "promise-what", what),
            phrase("SPAN", "promise-by", by),
            phrase("SPAN", "promise-who", who),
            phrase("SPAN", "promise-since", since),
        ];
        block("LI", "promise", parts)
    };
    vec![
        el("H2", vec![], vec![text(words.promises)]),
        block("P", "prose", vec![text(words.promises_why)]),
        block("UL", "promises", promised.map(entry).collect()),
    ]
}
