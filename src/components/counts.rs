//! Whose count the projection starts from, each with the answer that it gives.

use super::calculator::Calculator;
use super::drawing::line;
use super::radio::Radio;
use super::said::Said;
use crate::data::Figure;
use crate::scenario::Key;
use crate::view::CountRow;
use leptos::prelude::*;

/// One radio button for each count that is offered near the answer; to choose it is to start from its latest figure. Below, from
/// which count the paces on record are read where this one is too short, and up to when figures were looked for.
#[component]
pub fn Counts() -> impl IntoView {
    let calc = expect_context::<Calculator>();
    let offered = Memo::new(move |_| {
        calc.page(|page| {
            let rows = page.counts.iter().filter(|row| row.offered);
            rows.map(|row| row.latest).collect::<Vec<_>>()
        })
    });
    let stand_in = move || calc.page(|page| (calc.words().stand_in)(&page.record));
    // They are made anew only where others are offered: to choose one leaves the buttons, and the focus.
    view! {
        <div class="counts-part">
            <fieldset class="counts" hidden=move || offered.with(|all| all.len() < 2)>
                <legend><Said text=calc.say(|words| words.whose_count) /></legend>
                {move || offered.get().into_iter().map(|figure| view! { <Count figure /> }).collect_view()}
            </fieldset>
            <p class="counts-note"><Said text=stand_in /></p>
            <p class="counts-note counts-as-of"><Said text=move || (calc.words().as_of)() /></p>
        </div>
    }
}

/// Whose count it is, what it says of its latest year, its pace, and the answer from there.
#[component]
fn Count(figure: &'static Figure) -> impl IntoView {
    let calc = expect_context::<Calculator>();
    let row = move |read: &dyn Fn(&CountRow) -> String| {
        calc.page(|page| {
            let found = page.counts.iter().find(|row| row.latest == figure);
            found.map(read).unwrap_or_default()
        })
    };
    let chosen = Signal::derive(move || {
        calc.page(|page| {
            let found = page.counts.iter().find(|row| row.latest == figure);
            found.is_some_and(|row| row.chosen)
        })
    });
    let drawn = move || row(&|row| row.runs.iter().map(|run| line(run)).collect());
    let said = move |which: fn([String; 4]) -> String| {
        move || row(&|row| which((calc.words().count)(row)))
    };
    view! {
        <label class="count">
            <Radio key=Key::Base value=figure.id group="count" chosen />
            <span class="count-whose"><Said text=said(|[whose, ..]| whose) /></span>
            <span class="count-outcome"><Said text=said(|[_, _, _, outcome]| outcome) /></span>
            <span class="count-who"><Said text=said(|[_, who, ..]| who) /></span>
            <span class="count-pace"><Said text=said(|[_, _, pace, _]| pace) /></span>
            <svg class="count-line" viewBox="0 0 100 40" aria-hidden="true"><path d=drawn /></svg>
        </label>
    }
}
