//! Every pace and its year, with what a deadline needs, and behind a fold the tables of the same.

use super::answer::with_data;
use super::calculator::Calculator;
use super::cell::{Cell, Heading, row};
use super::curve::Curve;
use super::rates::Rates;
use super::said::Said;
use crate::text::escaped;
use crate::view::curves::Sort;
use crate::view::{Needed, Outcome};
use leptos::prelude::*;

/// The curve of paces; hidden where nothing is left to reach.
#[component]
pub fn Pace() -> impl IntoView {
    let calc = expect_context::<Calculator>();
    let past = move || {
        let past = calc.below(|page| page.pace.past);
        past.map_or(String::new(), calc.words().pace_past)
    };
    let sentence = move || {
        let words = calc.words();
        calc.below(|page| {
            with_data(
                calc,
                "required",
                page.required_rate(),
                (words.pace_curve)(page),
            )
        })
    };
    let record = move || {
        let said = calc.words().record;
        let entry = |figure: &&'static _| format!("<li>{}</li>", escaped(&said(figure)));
        calc.below(|page| page.pace.record.iter().map(entry).collect::<String>())
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
        <div class="curve" hidden=move || calc.below(|page| page.headline.outcome == Outcome::Met)>
            <h2 id="paces"><Said text=calc.say(|words| words.pace) /></h2>
            <div class="curve-said">
                <p inner_html=sentence></p>
                <p class="pace-past" inner_html=move || escaped(&past())></p>
            </div>
            <Curve sort=Sort::Paces />
            <details>
                <summary><Said text=calc.say(|words| words.pace_open) /></summary>
                <table aria-labelledby="paces" hidden=move || calc.below(|page| page.pace.ahead.is_empty())>
                    <thead>
                        <tr>
                            <Heading text=calc.say(|words| words.pace_by) />
                            <Heading text=column />
                        </tr>
                    </thead>
                    <tbody inner_html=move || rows(calc)></tbody>
                </table>
                <div hidden=move || calc.below(|page| page.pace.record.is_empty())>
                    <h3><Said text=calc.say(|words| words.pace_record) /></h3>
                    <ul class="record" inner_html=record></ul>
                </div>
                <Rates />
            </details>
        </div>
    }
}

/// The rows as they stand between tags.
fn rows(calc: Calculator) -> String {
    let words = calc.words();
    calc.below(|page| {
        let pace = &page.pace;
        let one = |needed: &Needed, chosen: bool| {
            let said = (words.needed)(needed, pace.linear);
            row(chosen, &(words.period)(needed.by), [Cell::words(&said)])
        };
        let deadline = pace.deadline.iter().map(|needed| one(needed, true));
        let ahead = pace.ahead.iter().filter(|needed| {
            let deadline = pace.deadline;
            deadline.is_none_or(|deadline| deadline.by != needed.by)
        });
        deadline
            .chain(ahead.map(|needed| one(needed, false)))
            .collect()
    })
}
