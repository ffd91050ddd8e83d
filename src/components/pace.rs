//! The pace a deadline needs, beside the paces on record.

use crate::text::Words;
use crate::view::{Needed, Pace, Page};
use leptos::prelude::*;

/// A row for the deadline, where one is set, and for some periods ahead.
#[component]
pub fn PaceTable(words: &'static Words, page: Memo<Page>) -> impl IntoView {
    let pace = Memo::new(move |_| page.with(|page| page.pace.clone()));
    let row = move |needed: &Needed, linear: bool, chosen: bool| {
        let text = (words.needed)(needed, linear);
        let text = if chosen {
            view! { <data id="required" value=needed.rate.map(|rate| rate.to_string())>{text}</data> }.into_any()
        } else {
            text.into_any()
        };
        view! { <tr class:chosen=chosen><th scope="row">{(words.period)(needed.by)}</th><td>{text}</td></tr> }
    };
    let rows = move || {
        pace.with(|pace: &Pace| {
            let deadline = pace.deadline.iter().map(|needed| row(needed, pace.linear, true));
            let ahead = pace.ahead.iter().filter(|needed| pace.deadline.is_none_or(|d| d.by != needed.by));
            let ahead = ahead.map(|needed| row(needed, pace.linear, false));
            deadline.chain(ahead).collect_view()
        })
    };
    let past = move || pace.with(|pace| pace.past.map(|by| view! { <p>{(words.pace_past)(by)}</p> }));
    let record = move || {
        pace.with(|pace| pace.record.iter().map(|figure| view! { <li>{(words.record)(figure)}</li> }).collect_view())
    };
    let none = move || pace.with(|pace| pace.ahead.is_empty());
    let bare = move || pace.with(|pace| pace.record.is_empty());
    let column = move || if pace.with(|pace| pace.linear) { words.pace_step } else { words.pace_needed };
    view! {
        <h2>{words.pace}</h2>
        {past}
        <div class="side-by-side">
            <table hidden=none>
                <thead><tr><th scope="col">{words.pace_by}</th><th scope="col">{column}</th></tr></thead>
                <tbody>{rows}</tbody>
            </table>
            <div hidden=bare>
                <h3>{words.pace_record}</h3>
                <ul class="record">{record}</ul>
            </div>
        </div>
    }
}
