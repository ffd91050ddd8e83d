//! Rows and cells, which every table here is made of. Rows are written as they stand between tags: a table of forty changes at once
//! with every move, and the browser reads it faster than it is told of each cell.

use super::said::Said;
use crate::text::escaped;
use leptos::prelude::*;
use leptos::text_prop::TextProp;
use std::fmt::Write as _;

/// The heading of a column.
#[component]
pub fn Heading(#[prop(optional)] number: bool, #[prop(into)] text: TextProp) -> impl IntoView {
    let class = if number { "number" } else { "words" };
    view! { <th scope="col" class=class><Said text /></th> }
}

/// A cell of a row: its class, and what stands between its tags.
pub struct Cell(&'static str, String);

impl Cell {
    /// Words, at the start of the column.
    #[must_use]
    pub fn words(text: &str) -> Self {
        Self("words", escaped(text))
    }

    /// A number, at its end.
    #[must_use]
    pub fn number(text: &str) -> Self {
        Self("number", before_units(&escaped(text)))
    }
}

/// Where a column is too narrow for a number with its unit, the unit goes to the next line, rather than any letter.
fn before_units(text: &str) -> String {
    let mut html = String::new();
    let mut before = ' ';
    for letter in text.chars() {
        if before == '\u{a0}' && letter.is_alphabetic() {
            html.push_str("<wbr>");
        }
        html.push(letter);
        before = letter;
    }
    html
}

/// A row with its heading; `chosen` is the one that the answer is about.
#[must_use]
pub fn row(chosen: bool, heading: &str, cells: impl IntoIterator<Item = Cell>) -> String {
    let class = if chosen { " class=\"chosen\"" } else { "" };
    let mut html = format!("<tr{class}><th scope=\"row\">{}</th>", escaped(heading));
    for Cell(class, inside) in cells {
        let _ = write!(html, "<td class=\"{class}\">{inside}</td>");
    }
    html + "</tr>"
}

#[cfg(test)]
mod tests {
    use super::{Cell, row};

    #[test]
    fn a_row_holds_its_words_as_words() {
        assert_eq!(
            row(
                true,
                "a<b",
                [
                    Cell::words("1 & 2"),
                    Cell::number("20\u{a0}129\u{a0}млн\u{a0}$")
                ]
            ),
            "<tr class=\"chosen\"><th scope=\"row\">a&lt;b</th><td class=\"words\">1 &amp; 2</td><td class=\"number\">20\u{a0}129\u{a0}<wbr>млн\u{a0}$</td></tr>"
        );
    }
}
