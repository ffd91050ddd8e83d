//! Who else trades there: six countries on one line of growth, each a target to tap.

use super::calculator::Calculator;
use super::cell::{Cell, Heading, row};
use super::fold::Fold;
use super::foreign::Foreign;
use super::said::{Live, Said};
use crate::data::Figure;
use crate::engine::units::Period;
use crate::scenario::Key;
use crate::view::traders::{Trader, readings, traders};
use leptos::prelude::*;

/// The drawing, folded away until it is asked for.
#[component]
pub fn Traders() -> impl IntoView {
    let calc = expect_context::<Calculator>();
    view! {
        <Fold name="traders" slice=13 class="needs-program" summary=calc.say(|words| words.traders) part=|| view! { <All /> } />
    }
}

/// A line for each country, the readings of the target that another country's trade sets, and the table.
#[component]
fn All() -> impl IntoView {
    let calc = expect_context::<Calculator>();
    let all = traders();
    let years = all.first().map(|one| [one.first.0, one.last.0]);
    let lines = all
        .iter()
        .map(|trader| view! { <Line trader=trader.clone() /> })
        .collect_view();
    let read = Memo::new(move |_| readings(calc.goal()));
    let sources = move || read.with(|all| all.iter().copied().map(reading).collect_view());
    view! {
        <p class="prose"><Said text=calc.say(|words| words.traders_why) /></p>
        <ul class="traders">{lines}</ul>
        <ul class="record"><Live part=sources /></ul>
        <details id="traders-table">
            <summary><Said text=calc.say(|words| words.traders_open) /></summary>
            <Table all years />
        </details>
    }
}

/// What a country's trade was and is, where both stand among all of them, and as a target.
#[component]
fn Line(trader: Trader) -> impl IntoView {
    let calc = expect_context::<Calculator>();
    let [from, to] = trader.places.map(percent);
    let drawn = format!("--from:{from}%;--to:{to}%");
    let target = trader.target.clone();
    let own = target.is_none();
    let said = {
        let trader = StoredValue::new(trader);
        move |which: fn([String; 5]) -> String| {
            move || which(trader.with_value(calc.words().trader))
        }
    };
    let press = move |_| {
        if let Some(edit) = &target {
            calc.edit(Key::Target, &edit.raw);
        }
    };
    let tap = (!own).then(|| {
        view! {
            <button type="button" class="quiet" on:click=press><Said text=said(|[.., tap]| tap) /></button>
        }
    });
    view! {
        <li class="trader" data-own=own.to_string()>
            <span class="trader-name"><Said text=said(|[name, ..]| name) /></span>
            <span class="trader-times"><Said text=said(|[_, _, _, times, _]| times) /></span>
            <span class="trader-line" aria-hidden="true" style=drawn><span></span></span>
            <span class="trader-levels">
                <Said text=said(|[_, first, ..]| first) />
                " "
                <Said text=said(|[_, _, last, ..]| last) />
            </span>
            {tap}
        </li>
    }
}

/// Hundredths of the line, in whole numbers.
fn percent(place: f64) -> i64 {
    #[allow(clippy::cast_possible_truncation, reason = "from 0 to 100")]
    let percent = libm::round(place * 100.0) as i64;
    percent
}

/// A reading of the target, with who says it.
fn reading(figure: &'static Figure) -> impl IntoView {
    let calc = expect_context::<Calculator>();
    let said = move || {
        let words = calc.words();
        format!(
            "{} {}",
            (words.source_title)(figure),
            (words.source)(figure)
        )
    };
    view! { <li><Foreign text=said /></li> }
}

/// The same as a table: first year, last year, and how many times the first that is.
#[component]
fn Table(all: Vec<Trader>, years: Option<[Period; 2]>) -> impl IntoView {
    let calc = expect_context::<Calculator>();
    let year = move |place: usize| {
        move || {
            let year = years.and_then(|years| years.get(place).copied());
            year.map_or(String::new(), calc.words().period)
        }
    };
    let rows = move || {
        let words = calc.words();
        let one = |one: &Trader| {
            let [name, _, _, times, _] = (words.trader)(one);
            let cells = [one.first.1, one.last.1].map(|value| (words.money)(value.to_f64()));
            let cells = cells.into_iter().chain([times]);
            row(
                one.target.is_none(),
                &name,
                cells.map(|text| Cell::number(&text)),
            )
        };
        all.iter().map(one).collect::<String>()
    };
    view! {
        <table>
            <thead>
                <tr>
                    <Heading text=calc.say(|words| words.traders_who) />
                    <Heading number=true text=year(0) />
                    <Heading number=true text=year(1) />
                    <Heading number=true text="\u{d7}" />
                </tr>
            </thead>
            <tbody inner_html=rows></tbody>
        </table>
    }
}
