//! Text, set on elements: translators put nodes of their own in the place of text nodes.

use leptos::prelude::*;
use leptos::text_prop::TextProp;

/// A run of text that follows what it reads. As HTML, since that is written in the page before the program starts too, and set only
/// where it differs; a property would be neither.
#[component]
pub fn Said(#[prop(into)] text: TextProp) -> impl IntoView {
    view! { <span inner_html=move || escaped(&text.get())></span> }
}

/// A text as it stands between tags.
#[must_use]
pub fn escaped(text: &str) -> String {
    let mut html = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => html.push_str("&amp;"),
            '<' => html.push_str("&lt;"),
            _ => html.push(letter),
        }
    }
    html
}

/// A part that follows what it reads.
#[component]
pub fn Live(#[prop(into)] part: ViewFn) -> impl IntoView {
    move || part.run()
}

#[cfg(test)]
mod tests {
    use super::escaped;

    #[test]
    fn nothing_in_a_text_is_a_tag_or_a_reference() {
        assert_eq!(
            escaped("<img src=x onerror=a()> & &lt;"),
            "&lt;img src=x onerror=a()> &amp; &amp;lt;"
        );
    }
}
