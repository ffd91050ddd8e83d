//! Past promises and what became of them.

use super::foreign::said;
use super::state::words;
use crate::all;
use crate::data::{self, Figure, Kind};
use crate::platform::dom::{Many, Node, block, el, phrase, text};

/// An entry for each promise of the figures file.
pub fn promises() -> Many<Node> {
    let promised = data::figures()
        .iter()
        .filter(|figure| figure.kind == Kind::Promise);
    let entry = |figure: &'static Figure| {
        let [what, by, who, since] = (words().promise)(figure);
        let parts = all![
            phrase("SPAN", "promise-what", what),
            phrase("SPAN", "promise-by", by),
            block("SPAN", "promise-who", all![said(who)]),
            phrase("SPAN", "promise-since", since),
        ];
        block("LI", "promise", parts)
    };
    all![
        el("H2", all![], all![text(words().promises)]),
        block("P", "prose", all![text(words().promises_why)]),
        block("UL", "promises", promised.map(entry).collect()),
    ]
}
