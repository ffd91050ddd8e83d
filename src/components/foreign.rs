//! Sentences with phrases in another language: names of publications that have none in the page's own.

use super::state::words;
use crate::all;
use crate::platform::dom::{Node, attr, el, list, text};
use crate::scenario::Lang;
use crate::text::FOREIGN;

/// A sentence whose foreign phrases say that they are in English.
pub fn said(sentence: String) -> Node {
    if words().lang == Lang::En {
        return text(sentence);
    }
    let mut pieces = sentence.split(FOREIGN);
    let mut nodes = all![text(pieces.next().unwrap_or_default().to_owned())];
    for piece in pieces {
        let (phrase, rest) = piece.split_once('\u{2069}').unwrap_or((piece, ""));
        let phrase = all![text(phrase.to_owned())];
        nodes.push(el("BDI", all![attr("lang", "en")], phrase));
        nodes.push(text(rest.to_owned()));
    }
    list(nodes)
}
