//! The pace a deadline needs, beside the paces on record.

use super::answer::machine;
use super::calculator::Calculator;
use super::cell::{Cell, Heading, row};
use super::rates::Rates;
use super::said::Said;
use crate::text::escaped;
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
        <h2><Said text=calc.say(|words| words.pace) /></h2>
        <p class="pace-past" inner_html=move || escaped(&past())></p>
        <div class="side-by-side">
            <div>
                <table hidden=move || calc.below(|page| page.pace.ahead.is_empty())>
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
            </div>
            <Rates />
        </div>
    }
}

/// The rows as they stand between tags.
fn rows(calc: Calculator) -> String {
    let words = calc.words();
    calc.below(|page| {
        let pace = &page.pace;
        let one = |needed: &Needed, chosen: bool| {
            let mut said = escaped(&(words.needed)(needed, pace.linear));
            if chosen {
                let rate = needed.rate.map(machine);
                let value = rate.map_or(String::new(), |rate| format!(" value=\"{rate}\""));
                said = format!("<data id=\"required\"{value}>{said}</data>");
            }
            row(
                chosen,
                &(words.period)(needed.by),
                [Cell::of("words", said)],
            )
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
