//! The working: the formula with the reader's own numbers in it, step by step, to the whole period.

use super::calculator::Calculator;
use super::copied::{Copied, CopyStatus};
use super::said::Said;
use crate::platform::clipboard;
use crate::text::math::{Formula, in_a_line};
use crate::text::working::{Told, add, tell};
use crate::text::{escaped, plain};
use crate::view::working::working;
use leptos::prelude::*;

/// Symbols, steps and the table, as HTML; and a button that copies them as text.
#[component]
pub fn Working() -> impl IntoView {
    let calc = expect_context::<Calculator>();
    let told = Memo::new(move |_| calc.below(|page| tell(calc.words(), page, &working(page))));
    let copy = cfg!(target_arch = "wasm32").then(|| view! { <Copy told /> });
    view! {
        <h2 id="working-named"><Said text=calc.say(|words| words.working) /></h2>
        <div class="working" inner_html=move || told.with(html)></div>
        {copy}
    }
}

/// The button, and the text that it copies. That is in sight while it has the focus: where the browser refuses, it keeps it.
#[component]
fn Copy(told: Memo<Told>) -> impl IntoView {
    let calc = expect_context::<Calculator>();
    let text = move || {
        calc.below(|page| {
            let answer = plain(&(calc.words().headline)(&page.headline));
            told.with(|told| told.text(calc.words(), &answer, &calc.public_link(page)))
        })
    };
    let copied = Copied::new(None);
    let copy = move |_| copied.set(Some((untrack(text), clipboard::copy_lines("working-text"))));
    view! {
        <div class="links-row">
            <button type="button" on:click=copy><Said text=calc.say(|words| words.copy_working) /></button>
        </div>
        <textarea id="working-text" class="working-text visually-hidden" aria-label=calc.named(|words| words.working) rows="9" tabindex="-1" readonly
            prop:value=text></textarea>
        <CopyStatus copied text=Signal::derive(text) done=calc.named(|words| words.copied_text)
            refused=calc.named(|words| words.copy_refused) />
    }
}

/// A formula, from left to right in every language.
fn math(html: &mut String, formula: &Formula) {
    add(
        html,
        &[
            "<math dir=\"ltr\" displaystyle=\"true\">",
            &formula.html,
            "</math>",
        ],
    );
}

/// A text with formulas in their notation between backquotes, as HTML.
#[must_use]
pub fn with_formulas(text: &str) -> String {
    let mut html = String::new();
    for (place, piece) in text.split('`').enumerate() {
        if place % 2 == 0 {
            html += &escaped(piece);
        } else {
            math(&mut html, &in_a_line(piece));
        }
    }
    html
}

fn html(told: &Told) -> String {
    let mut html = "<ul class=\"working-symbols\">".to_owned();
    for one in &told.symbols {
        add(&mut html, &["<li>"]);
        one.formulas
            .iter()
            .for_each(|formula| math(&mut html, formula));
        add(&mut html, &[" <span>", &escaped(&one.said), "</span> <b>"]);
        one.cells.iter().for_each(|cell| html += &escaped(cell));
        add(&mut html, &["</b></li>"]);
    }
    add(&mut html, &["</ul><ol class=\"working-steps\">"]);
    for one in &told.steps {
        let said = escaped(&one.said);
        let formulas = "<p><span class=\"working-formula\" dir=\"ltr\">";
        add(&mut html, &["<li><p>", &said, ":</p>", formulas]);
        for formula in &one.formulas {
            math(&mut html, formula);
            // Where the line may break.
            html.push(' ');
        }
        add(&mut html, &["</span></p></li>"]);
    }
    add(
        &mut html,
        &["</ol><table class=\"working-table\" aria-labelledby=\"working-named\"><thead>"],
    );
    row(
        &mut html,
        told,
        &escaped(&told.periods.said),
        "col",
        &told.periods.cells,
    );
    add(&mut html, &["</thead><tbody>"]);
    for one in &told.rows {
        let mut name = escaped(&one.said);
        for formula in &one.formulas {
            if !name.is_empty() {
                name += "<br>";
            }
            math(&mut name, formula);
        }
        row(&mut html, told, &name, "row", &one.cells);
    }
    add(&mut html, &["</tbody></table>"]);
    html
}

/// A row of the table; the cells of the answer stand out.
fn row(html: &mut String, told: &Told, name: &str, scope: &str, cells: &[String]) {
    add(html, &["<tr><th scope=\"", scope, "\">", name, "</th>"]);
    let (tag, scope) = if scope == "col" {
        ("th", " scope=\"col\"")
    } else {
        ("td", "")
    };
    for (place, cell) in cells.iter().enumerate() {
        let there = if told.arrival == Some(place) {
            " working-there"
        } else {
            ""
        };
        add(
            html,
            &[
                "<",
                tag,
                scope,
                " class=\"number",
                there,
                "\">",
                &escaped(cell),
                "</",
                tag,
                ">",
            ],
        );
    }
    add(html, &["</tr>"]);
}
