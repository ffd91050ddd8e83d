//! The pace a deadline needs, beside the paces on record.

use super::answer::machine;
use super::calculator::Calculator;
use super::cell::{Heading, Row};
use super::rates::Rates;
use super::said::{Live, Said, still};
use crate::view::Needed;
use leptos::prelude::*;

/// A row for the deadline, where one is set, and for some periods ahead.
#[component]
pub fn Pace() -> impl IntoView {
    let calc = expect_context::<Calculator>();
    let past = move || {
        let past = calc.below(|page| page.pace.past);
        past.map_or(String::new(), calc.words().pace_past)
    };
    let record = move || {
        let said = calc.words().record;
        let entry = |figure: &&'static _| {
            let text = said(figure);
            let first = still(|| text.as_str());
            view! { <li prop:textContent=text>{first}</li> }
        };
        calc.below(|page| page.pace.record.iter().map(entry).collect_view())
    };
    let column = move || {
        let linear = calc.below(|page| page.pace.linear);
        let words = calc.words();
        if linear {
            words.pace_step
        } else {
            words.pace_needed
        }
    };
    view! {
        <h2><Said text=calc.say(|words| words.pace) /></h2>
        <p class="pace-past" prop:textContent=past>{still(past)}</p>
        <div class="side-by-side">
            <div>
                <table hidden=move || calc.below(|page| page.pace.ahead.is_empty())>
                    <thead>
                        <tr>
                            <Heading text=calc.say(|words| words.pace_by) />
                            <Heading text=column />
                        </tr>
                    </thead>
                    <tbody><Live part=move || rows(calc) /></tbody>
                </table>
                <div hidden=move || calc.below(|page| page.pace.record.is_empty())>
                    <h3><Said text=calc.say(|words| words.pace_record) /></h3>
                    <ul class="record"><Live part=record /></ul>
                </div>
            </div>
            <Rates />
        </div>
    }
}

fn rows(calc: Calculator) -> impl IntoView {
    let words = calc.words();
    calc.below(|page| {
        let pace = &page.pace;
        let row = |needed: &Needed, chosen: bool| {
            let said = (words.needed)(needed, pace.linear);
            let heading = (words.period)(needed.by);
            let first = still(|| said.as_str());
            let cell = if chosen {
                let rate = needed.rate.map(machine);
                view! { <td class="words"><data id="required" value=rate prop:textContent=said>{first}</data></td> }
                    .into_any()
            } else {
                view! { <td class="words" prop:textContent=said>{first}</td> }.into_any()
            };
            view! { <Row chosen heading>{cell}</Row> }
        };
        let deadline = pace.deadline.iter().map(|needed| row(needed, true));
        let ahead = pace
            .ahead
            .iter()
            .filter(|needed| pace.deadline.is_none_or(|deadline| deadline.by != needed.by));
        deadline.chain(ahead.map(|needed| row(needed, false))).collect_view()
    })
}
