//! Text, set on elements: translators put nodes of their own in the place of text nodes.

use crate::text::escaped;
use leptos::prelude::*;
use leptos::text_prop::TextProp;

/// A run of text that follows what it reads. As HTML, since that is written in the page before the program starts too, and set only
/// where it differs; a property would be neither.
#[component]
pub fn Said(#[prop(into)] text: TextProp) -> impl IntoView {
    view! { <span inner_html=move || escaped(&text.get())></span> }
}

/// The same in a narrow place, where years on both sides of a dash stay on one line. Whoever hears the page hears it in pieces, so it is
/// for a few words.
#[component]
pub fn Unbroken(#[prop(into)] text: TextProp) -> impl IntoView {
    view! { <span inner_html=move || unbroken(&text.get())></span> }
}

/// A text in HTML, where years on both sides of a dash ("FY2024-25", "2018–2023") stay on one line: browsers would break it after the dash.
fn unbroken(text: &str) -> String {
    let mut html = escaped(text);
    let is_period = |word: &str| {
        let mut ends = word.split(['-', '–']);
        let before = ends.next().is_some_and(|end| end.ends_with(is_digit));
        before && ends.next().is_some_and(|end| end.starts_with(is_digit))
    };
    if html.split(' ').any(is_period) {
        let keep = |word: &str| {
            if is_period(word) {
                format!("<span class=\"unbroken\">{word}</span>")
            } else {
                word.to_owned()
            }
        };
        html = html.split(' ').map(keep).collect::<Vec<_>>().join(" ");
    }
    html
}

fn is_digit(letter: char) -> bool {
    letter.is_ascii_digit()
}

/// A part that follows what it reads.
#[component]
pub fn Live(#[prop(into)] part: ViewFn) -> impl IntoView {
    move || part.run()
}

#[cfg(test)]
mod tests {
    use super::unbroken;

    #[test]
    fn a_period_is_one_word_and_other_hyphens_are_not() {
        assert_eq!(
            unbroken("best five-year run & FY2024-25, 2018–2023"),
            "best five-year run &amp; <span class=\"unbroken\">FY2024-25,</span> <span class=\"unbroken\">2018–2023</span>"
        );
        assert_eq!(
            unbroken("Pakistan-Kyrgyzstan < 5"),
            "Pakistan-Kyrgyzstan &lt; 5"
        );
    }
}
