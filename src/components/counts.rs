//! Whose count the projection starts from, each with the answer that it gives.

use super::button::Quiet;
use super::calculator::Calculator;
use super::drawing::line;
use super::radio::Radio;
use super::said::{Said, Unbroken};
use crate::data::Figure;
use crate::platform::page as host;
use crate::scenario::{Key, Section};
use crate::view::CountRow;
use leptos::prelude::*;

/// One radio button for each count that is offered near the answer; to choose it is to start from its latest figure. Below, up to
/// when figures were looked for.
#[component]
pub fn Counts() -> impl IntoView {
    let calc = expect_context::<Calculator>();
    let offered = Memo::new(move |_| {
        calc.page(|page| {
            let rows = page.counts.iter().filter(|row| row.offered);
            rows.map(|row| row.latest).collect::<Vec<_>>()
        })
    });
    // They are made anew only where others are offered: to choose one leaves the buttons, and the focus.
    view! {
        <div class="counts-part">
            <fieldset class="counts" hidden=move || offered.with(|all| all.len() < 2)>
                <legend><Said text=calc.say(|words| words.whose_count) /></legend>
                {move || offered.get().into_iter().map(|figure| view! { <Count figure /> }).collect_view()}
            </fieldset>
            <p class="counts-note counts-as-of">
                <Said text=move || (calc.words().as_of)() />
                " "
                <span class="needs-program" hidden=move || !calc.shows(Section::Sources)>
                    <Quiet text=calc.say(|words| words.sources) press=Callback::new(|()| host::unfold("sources-fold")) />
                </span>
            </p>
        </div>
    }
}

/// From which count the paces on record are read, where the one chosen is too short.
#[component]
pub fn StandIn() -> impl IntoView {
    let calc = expect_context::<Calculator>();
    let said = Memo::new(move |_| calc.page(calc.words().stand_in));
    view! { <p class="counts-note" hidden=move || said.with(String::is_empty)><Said text=move || said.get() /></p> }
}

/// What is read of the row of this figure; nothing where it has none.
fn of<T: Default>(calc: Calculator, figure: &Figure, read: impl Fn(&CountRow) -> T) -> T {
    calc.page(|page| {
        let row = page.counts.iter().find(|row| row.latest == figure);
        row.map(read).unwrap_or_default()
    })
}

/// Whose count it is, what it says of its latest year, its pace, and the answer from there.
#[component]
fn Count(figure: &'static Figure) -> impl IntoView {
    let calc = expect_context::<Calculator>();
    let chosen = Signal::derive(move || of(calc, figure, |row| row.chosen));
    // Its record and its pace stay while the reader's pace alone moves.
    let drawn = Memo::new(move |_| {
        of(calc, figure, |row| {
            row.runs.iter().map(|run| line(run)).collect::<String>()
        })
    });
    let all = Memo::new(move |_| of(calc, figure, calc.words().count));
    let said =
        move |place: usize| move || all.with(|all| all.get(place).cloned().unwrap_or_default());
    view! {
        <label class="count">
            <Radio key=Key::Base value=figure.id group="count" chosen />
            <span class="count-whose"><Said text=said(0) /></span>
            <span class="count-outcome"><Said text=said(3) /></span>
            <span class="count-who"><Unbroken text=said(1) /></span>
            <span class="count-pace"><Unbroken text=said(2) /></span>
            <svg class="count-line" viewBox="0 0 100 40" aria-hidden="true"><path d=move || drawn.get() /></svg>
        </label>
    }
}
