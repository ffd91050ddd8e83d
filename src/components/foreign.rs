//! Sentences with phrases in another language: names of publications that have none in the page's own.

use super::said::Live;
use crate::text::{FOREIGN, escaped};
use leptos::prelude::*;
use leptos::text_prop::TextProp;

/// A sentence whose foreign phrases say that they are in English.
#[component]
pub fn Foreign(#[prop(into)] text: TextProp) -> impl IntoView {
    let part = move || {
        let sentence = text.get();
        pieces(&sentence)
            .into_iter()
            .map(|(foreign, text)| {
                let text = escaped(&text);
                if foreign {
                    view! { <bdi lang="en" inner_html=text></bdi> }.into_any()
                } else {
                    view! { <span inner_html=text></span> }.into_any()
                }
            })
            .collect_view()
    };
    view! { <Live part /> }
}

/// The pieces of a sentence, each with whether it is a foreign phrase.
fn pieces(sentence: &str) -> Vec<(bool, String)> {
    let mut split = sentence.split(FOREIGN);
    let mut pieces = vec![(false, split.next().unwrap_or_default().to_owned())];
    for piece in split {
        let (phrase, rest) = piece.split_once('\u{2069}').unwrap_or((piece, ""));
        pieces.push((true, phrase.to_owned()));
        pieces.push((false, rest.to_owned()));
    }
    pieces.retain(|(_, text)| !text.is_empty());
    pieces
}

#[cfg(test)]
mod tests {
    use super::pieces;

    #[test]
    fn foreign_phrases_stand_apart() {
        let said = |foreign, text: &str| (foreign, text.to_owned());
        assert_eq!(pieces("plain"), [said(false, "plain")]);
        assert_eq!(
            pieces("\u{2068}DNA\u{2069}, 2024; \u{2068}PTI"),
            [
                said(true, "DNA"),
                said(false, ", 2024; "),
                said(true, "PTI")
            ]
        );
    }
}
