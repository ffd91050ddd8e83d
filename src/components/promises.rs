//! What was promised and what became of it: a line in time for each promise, and how much of it is there.

use super::calculator::Calculator;
use super::fold::Fold;
use super::foreign::Foreign;
use super::opener::Opener;
use super::said::Said;
use super::track::{mark, percent, stretch, words};
use crate::data::{self, Promise};
use crate::scenario::Key;
use crate::view::promises::{PromiseRow, promises};
use leptos::prelude::*;

/// A row for each promise of the figures file, and behind a fold where each was read.
#[component]
pub fn Promises() -> impl IntoView {
    let calc = expect_context::<Calculator>();
    let all = StoredValue::new(promises());
    let mut before = None;
    let rows = all.with_value(|all| {
        let row = |row: &PromiseRow| {
            let year = row.promise.made.0;
            let first = before.replace(year) != Some(year);
            let (row, now) = (row.clone(), all.now);
            view! { <Row row now first /> }
        };
        all.rows.iter().map(row).collect_view()
    });
    let years = move || {
        let as_of = (calc.words().as_of)();
        all.with_value(|all| {
            let ticks = all.years.iter();
            let ticks = ticks.map(|(place, year)| mark("track-tick", *place, &year.to_string()));
            ticks.collect::<String>() + &mark("promise-as-of", all.now, &as_of)
        })
    };
    let percents = || {
        let tick = |place: i32| mark("track-tick", place, &format!("{}%", place / 10));
        [0, 250, 500, 750, 1_000].map(tick).concat()
    };
    let why = move || all.with_value(calc.words().promises_why);
    let note = move || all.with_value(calc.words().promises_note);
    let grid = all.with_value(|all| match all.years.as_slice() {
        [(first, _), (second, _), ..] => {
            let [first, step] = [*first, second - first].map(percent);
            format!("--first:{first}%;--step:{step}%")
        }
        _ => String::new(),
    });
    view! {
        <div class="promises">
            <h2><Said text=calc.say(|words| words.promises) /></h2>
            <p>
                <Said text=why />
                " "
                <span class="promises-lines"><Said text=calc.say(|words| words.promises_lines) /></span>
                " "
                <Said text=calc.say(|words| words.promises_bars) />
            </p>
            <div class="promises-rows" style=grid>
                <div class="promise promise-head" aria-hidden="true">
                    <span class="promise-what"><Said text=calc.say(|words| words.promises_who) /></span>
                    <span class="track promise-line" inner_html=years></span>
                    <span class="promise-share">
                        <span class="track promise-bar" inner_html=percents></span>
                        <span class="promise-there"><Said text=calc.say(|words| words.promises_reached) /></span>
                    </span>
                </div>
                <ul>{rows}</ul>
            </div>
            <p class="promises-note"><Said text=note /></p>
            <Fold name="promises" slice=13 class="needs-program" summary=calc.say(|words| words.promises_open) part=|| view! { <All /> } />
        </div>
    }
}

/// A promise: its name, which opens it where it is a goal; its line; and how much of it is there. `first` is the first of its year.
#[component]
fn Row(row: PromiseRow, now: i32, first: bool) -> impl IntoView {
    let calc = expect_context::<Calculator>();
    let row = StoredValue::new(row);
    let said = move |place: usize| {
        let said = row.with_value(calc.words().promise_row);
        said.into_iter().nth(place).unwrap_or_default()
    };
    let promise = row.with_value(|row| row.promise);
    let name = Signal::derive(move || said(0));
    let name = match promise.goal {
        None => view! { <Said text=name /> }.into_any(),
        Some(goal) => {
            let says = Signal::derive(move || (calc.words().promise_open)(&name.get()));
            view! { <Opener key=Key::Goal value=goal.id.to_owned() name says then="goal" /> }
                .into_any()
        }
    };
    let who = move || words("promise-who", &said(1)) + " " + &words("promise-due", &said(2));
    let line = move || row.with_value(|row| line(row, now, &said(3)));
    let there = move || {
        row.with_value(|row| share(row, &said(4), (calc.words().said)(promise.figure.note)))
    };
    let year = first.then(|| promise.made.0.to_string());
    view! {
        <li class="promise">
            <span class="promise-year" aria-hidden="true">{year}</span>
            <span class="promise-what">
                <span class="promise-name">{name}</span>
                " "
                <span inner_html=who></span>
            </span>
            <span class="track promise-line" aria-hidden="true" inner_html=line></span>
            <span class="promise-share" inner_html=there></span>
        </li>
    }
}

/// From the promise to its date, with the word at its end.
fn line(row: &PromiseRow, now: i32, end: &str) -> String {
    let (class, to) = match row.to {
        Some(to) => ("promise-run", to),
        None => ("promise-run promise-open", 1_000),
    };
    let mut html = mark("promise-now", now, "") + &stretch(class, row.from, to);
    html += &mark("promise-made", row.from, "");
    if row.to.is_some() {
        html += &mark("promise-end", to, "");
    }
    // Behind the end where it is clear of the last figures, or else before the beginning.
    let (class, at) = match row.to {
        Some(to) if to + 150 < now || to > now => ("track-said", to),
        _ => ("track-said track-before", row.from),
    };
    html + &mark(class, at, end)
}

/// How much of it is there, as a bar for Pakistan's figure and a ring for the partner's; or why that is not known.
fn share(row: &PromiseRow, there: &str, note: &str) -> String {
    let [own, partner] = row.reached.map(|reached| reached.map(|one| one.place()));
    if own.or(partner).is_none() {
        return words("promise-none", note);
    }
    let mut bar = own.map_or(String::new(), |own| stretch("promise-fill", 0, own));
    bar += &partner.map_or(String::new(), |partner| mark("track-dot", partner, ""));
    format!(
        "<span class=\"track promise-bar\" aria-hidden=\"true\">{bar}</span>{}",
        words("promise-there", there)
    )
}

/// Every promise with its source.
#[component]
fn All() -> impl IntoView {
    let calc = expect_context::<Calculator>();
    let entry = move |promise: &'static Promise| {
        let part = move |read: fn([String; 4]) -> String| {
            move || read((calc.words().promise)(promise.figure))
        };
        view! {
            <li class="promised">
                <span class="promised-what"><Said text=part(|[what, ..]| what) /></span>
                <span class="promised-by"><Said text=part(|[_, by, ..]| by) /></span>
                <span class="promised-who"><Foreign text=part(|[_, _, who, _]| who) /></span>
                <span class="promised-since"><Said text=part(|[.., since]| since) /></span>
            </li>
        }
    };
    view! { <ul class="promised-all">{data::promises().iter().map(entry).collect_view()}</ul> }
}
