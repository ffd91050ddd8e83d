//! The line of a row, on a scale that several rows share: its marks are written as they stand between tags, and the style sheet places
//! them.

use crate::engine::units::write_fixed;
use crate::text::escaped;
use leptos::prelude::*;
use leptos::text_prop::TextProp;

/// The line of a class with its marks. `read` is whether a screen reader is told of them.
#[component]
pub fn Track(
    class: &'static str,
    #[prop(default = false)] read: bool,
    #[prop(into)] marks: TextProp,
) -> impl IntoView {
    let hidden = if read { "false" } else { "true" };
    view! { <span class=class aria-hidden=hidden inner_html=move || marks.get().to_string()></span> }
}

/// Thousandths of a line as a percentage.
fn percent(place: i32) -> String {
    write_fixed(i64::from(place), 1)
}

/// A mark of a class at a place in thousandths of the line, with words or none.
#[must_use]
pub fn mark(class: &str, place: i32, words: &str) -> String {
    let (at, words) = (percent(place), escaped(words));
    format!("<span class=\"{class}\" style=\"--at:{at}%\">{words}</span>")
}

/// A stretch of the line of a class, from one place to another.
#[must_use]
pub fn stretch(class: &str, from: i32, to: i32) -> String {
    let [from, length] = [from, to - from].map(percent);
    format!("<span class=\"{class}\" style=\"--at:{from}%;--long:{length}%\"></span>")
}

/// Words of a tick; at the ends of the line they stay inside it.
#[must_use]
pub fn tick(place: i32, words: &str) -> String {
    let class = match place {
        0 => "track-tick track-first",
        1_000 => "track-tick track-last",
        _ => "track-tick",
    };
    mark(class, place, words)
}

/// Upright lines, so many spaces apart.
#[must_use]
pub fn grid(spaces: usize) -> String {
    let place = |line: usize| i32::try_from(line * 1_000 / spaces.max(1)).unwrap_or(0);
    let lines = 0..=spaces;
    lines
        .map(|line| mark("track-grid", place(line), ""))
        .collect()
}

/// Ticks of these words, as far apart as the lines.
pub fn ticks(words: impl ExactSizeIterator<Item = String>) -> String {
    let spaces = words.len().saturating_sub(1).max(1);
    let one = |(place, words): (usize, String)| {
        let place = i32::try_from(place * 1_000 / spaces).unwrap_or(0);
        tick(place, &words)
    };
    words.enumerate().map(one).collect()
}

/// Words of a class that stand in the flow.
#[must_use]
pub fn words(class: &str, words: &str) -> String {
    format!("<span class=\"{class}\">{}</span>", escaped(words))
}

#[cfg(test)]
mod tests {
    use super::{mark, stretch};

    #[test]
    fn a_mark_stands_at_its_thousandth() {
        assert_eq!(
            mark("dot", 688, "a<b"),
            "<span class=\"dot\" style=\"--at:68.8%\">a&lt;b</span>"
        );
        assert_eq!(
            stretch("line", 100, 725),
            "<span class=\"line\" style=\"--at:10%;--long:62.5%\"></span>"
        );
    }
}
