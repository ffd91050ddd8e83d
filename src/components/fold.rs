//! A part that is folded away until it is asked for, or until a choice inside it has been made elsewhere.

use crate::all;
use crate::platform::dom::{Attribute, Many, Node, el, live_attr, text};
use std::cell::Cell;

/// The summary and what is behind it. Once `used` it opens, and stays as the reader leaves it.
pub fn fold(
    mut attributes: Many<Attribute>,
    summary: &'static str,
    used: impl Fn() -> bool + 'static,
    children: Many<Node>,
) -> Node {
    let opened = Cell::new(false);
    let open = live_attr("open", move || {
        opened.set(opened.get() || used());
        opened.get().then(String::new)
    });
    let mut all = all![el("SUMMARY", all![], all![text(summary)])];
    all.extend(children);
    attributes.push(open);
    el("DETAILS", attributes, all)
}
