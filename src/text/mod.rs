//! The only words of the page, one constant for each language.
//!
//! Sentences are functions of typed values, so that a language orders them its own way. A missing one does not compile.

mod clauses;
pub mod csv;
pub mod curves;
#[cfg(feature = "editors")]
pub mod editors;
pub mod en;
pub mod ky;
mod labels;
pub mod ledger;
pub mod math;
pub mod numerals;
pub mod ru;
mod sentence;
pub mod ur;
mod words;
pub mod working;
mod written;

use crate::data::Lang;
pub use clauses::{FOREIGN, isolated, promise_row, short};
pub use labels::{ChartLabels, length};
pub use sentence::{Role, Run, Sentence, capital, plain};
pub use words::Words;

/// A text in HTML, between tags or as the value of an attribute.
#[must_use]
pub fn escaped(text: &str) -> String {
    let mut html = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => html.push_str("&amp;"),
            '"' => html.push_str("&quot;"),
            '<' => html.push_str("&lt;"),
            '>' => html.push_str("&gt;"),
            _ => html.push(letter),
        }
    }
    html
}

/// The name of a language in that language.
#[must_use]
pub const fn own_name(lang: Lang) -> &'static str {
    match lang {
        Lang::En => "English",
        Lang::Ur => "اردو",
        Lang::Ru => "Русский",
        Lang::Ky => "Кыргызча",
    }
}

/// The words of a language.
#[must_use]
pub fn words(lang: Lang) -> &'static Words {
    match lang {
        Lang::En => &en::WORDS,
        Lang::Ur => &ur::WORDS,
        Lang::Ru => &ru::WORDS,
        Lang::Ky => &ky::WORDS,
    }
}

#[cfg(test)]
mod tests {
    use super::escaped;

    #[test]
    fn nothing_in_a_text_is_a_tag_or_a_reference() {
        assert_eq!(
            escaped("<img src=x onerror=a()> & &lt;"),
            "&lt;img src=x onerror=a()&gt; &amp; &amp;lt;"
        );
    }
}
