//! A button that looks like a link, for what undoes, turns round or leaves.

use crate::all;
use crate::platform::dom::{Node, attr, class, el, on, text};

/// The button with these words.
pub fn quiet(words: &'static str, press: impl Fn() + 'static) -> Node {
    let press = on("click", move |_| press());
    let attributes = all![attr("type", "button"), class("quiet"), press];
    el("BUTTON", attributes, all![text(words)])
}
