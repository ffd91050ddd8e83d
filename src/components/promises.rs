//! What was promised and what became of it: a line in time for each promise, and how much of it is there.

use super::calculator::Calculator;
use super::fold::Fold;
use super::foreign::Foreign;
use super::opener::Opener;
use super::said::Said;
use super::track::{Track, mark, stretch, tick, ticks, words};
use crate::data::{self, Promise};
use crate::scenario::Key;
use crate::text::promise_row;
use crate::view::promises::{PromiseRow, promises};
use leptos::prelude::*;

/// A row for each promise of the figures file, and behind a fold where each was read.
#[component]
pub fn Promises() -> impl IntoView {
    let calc = expect_context::<Calculator>();
    let all = promises();
    let mut before = 0;
    let rows = all.rows.iter();
    let rows = rows
        .map(|row| {
            let (year, last) = (row.promise.made.0, before);
            before = year;
            view! { <Row row first=year != last /> }
        })
        .collect_view();
    let years = move || {
        let ticks = all.years.iter();
        let ticks = ticks.map(|(place, year)| tick(*place, &year.to_string()));
        ticks.collect::<String>() + &mark("promise-as-of", all.now, &(calc.words().as_of)())
    };
    let percents = move || {
        let whole = calc.words().style.percent_of("100");
        ticks(["0".to_owned(), "50".to_owned(), whole].into_iter())
    };
    view! {
        <div class="promises">
            <h2><Said text=calc.say(|words| words.promises) /></h2>
            <p>
                <Said text=move || (calc.words().promises_why)(all) />
                " "
                <span class="promises-lines"><Said text=calc.say(|words| words.promises_lines) /></span>
                " "
                <Said text=calc.say(|words| words.promises_bars) />
            </p>
            <div class="promise promise-head" aria-hidden="true">
                <span class="promise-what"><Said text=calc.say(|words| words.promises_who) /></span>
                <Track class="track promise-line" marks=years />
                <span class="promise-reached">
                    <Track class="track promise-bar" marks=percents />
                    <span class="promise-there"><Said text=calc.say(|words| words.promises_reached) /></span>
                </span>
            </div>
            <ul>{rows}</ul>
            <p class="promises-note"><Said text=move || (calc.words().promises_note)(all) /></p>
            <Fold name="promises" slice=13 class="needs-program" summary=calc.say(|words| words.promises_open) part=|| view! { <All /> } />
        </div>
    }
}

/// A promise: its name, which opens it where it is a goal; its line; and how much of it is there. `first` is the first of its year.
#[component]
fn Row(row: &'static PromiseRow, first: bool) -> impl IntoView {
    let calc = expect_context::<Calculator>();
    let promise = row.promise;
    let name = Signal::derive(move || (calc.words().said)(promise.name).to_owned());
    let name = match promise.goal {
        None => view! { <Said text=name /> }.into_any(),
        Some(goal) => {
            let says = Signal::derive(move || (calc.words().promise_open)(&name.get()));
            view! { <Opener key=Key::Goal value=goal.id name says /> }.into_any()
        }
    };
    let who = move || {
        let [_, who, due, ..] = promise_row(calc.words(), row);
        // On a wide page the line says it to the eye, and the second to who hears.
        let due = ["promise-due", "promise-said visually-hidden"].map(|class| words(class, &due));
        words("promise-who", &who) + " " + &due.concat()
    };
    let drawn = move || {
        let [.., end, _] = promise_row(calc.words(), row);
        line(row, &end)
    };
    let there = move || {
        let [.., there] = promise_row(calc.words(), row);
        share(row, &there, (calc.words().said)(promise.figure.note))
    };
    let year = if first {
        promise.made.0.to_string()
    } else {
        String::new()
    };
    view! {
        <li class="promise">
            <span class="promise-year" aria-hidden="true" inner_html=year></span>
            <span class="promise-what">
                <span class="promise-name">{name}</span>
                " "
                <span inner_html=who></span>
            </span>
            <Track class="track promise-line" marks=drawn />
            <span class="promise-reached" inner_html=there></span>
        </li>
    }
}

/// From the promise to its date, with the word at its end.
fn line(row: &PromiseRow, end: &str) -> String {
    let all = promises();
    let grid = all.years.iter();
    let mut html: String = grid
        .map(|(place, _)| mark("track-grid", *place, ""))
        .collect();
    let (class, to) = match row.to {
        Some(to) => ("promise-run", to),
        None => ("promise-run promise-open", 1_000),
    };
    html += &mark("promise-now", all.now, "");
    html += &stretch(class, row.from, to);
    html += &mark("promise-made", row.from, "");
    if row.to.is_some() {
        html += &mark("promise-end", to, "");
    }
    let (class, at) = if row.is_said_behind(all.now) {
        ("track-said", to)
    } else {
        ("track-said track-before", row.from)
    };
    let class = match row.promise.became {
        Some(_) => format!("{class} promise-verdict"),
        None => class.to_owned(),
    };
    html + &mark(&class, at, end)
}

/// How much of it is there, as a bar for Pakistan's figure and a ring for the partner's; or why that is not known.
fn share(row: &PromiseRow, there: &str, note: &str) -> String {
    let [own, partner] = row.reached.map(|reached| reached.map(|one| one.place()));
    if own.or(partner).is_none() {
        return words("promise-none", note);
    }
    let mut bar = own.map_or(String::new(), |own| stretch("promise-fill", 0, own));
    bar += &partner.map_or(String::new(), |partner| mark("track-dot", partner, ""));
    let there = words("promise-there", there);
    format!("<span class=\"track promise-bar\" aria-hidden=\"true\">{bar}</span>{there}")
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
