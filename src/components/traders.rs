//! Who trades there: six countries on one line of growth, each a target to tap.

use super::calculator::Calculator;
use super::cell::{Cell, Heading, row};
use super::fold::Fold;
use super::foreign::Foreign;
use super::opener::Opener;
use super::said::{Live, Said};
use super::track::{Track, grid, mark, stretch, ticks};
use crate::data::Figure;
use crate::scenario::Key;
use crate::view::traders::{Trader, Traders as Geometry, is_target_of, readings, traders};
use leptos::prelude::*;

/// A line for each country; behind a fold the table, and the readings of the target that another country's trade sets.
#[component]
pub fn Traders() -> impl IntoView {
    let calc = expect_context::<Calculator>();
    let all = traders();
    let scale = move || {
        let style = calc.words().style;
        let said = |power: &i32| match all.ticks.first() {
            Some(first) if first == power => style.power_of_billions(*power),
            _ => style.power(*power),
        };
        ticks(all.ticks.iter().map(said))
    };
    let lines = all.all.iter();
    let lines = lines.map(|trader| view! { <Line trader /> }).collect_view();
    view! {
        <h2><Said text=calc.say(|words| words.traders) /></h2>
        <p><Said text=move || (calc.words().traders_why)(all) /></p>
        <div class="traders-graphic">
            <ul class="traders">{lines}</ul>
            <div class="traders-scale"><Track class="track" marks=scale /></div>
        </div>
        <p class="traders-note">
            <Said text=calc.say(|words| words.traders_note) />
            " "
            <span hidden=move || !is_target_of(calc.goal())><Said text=calc.say(|words| words.traders_tap) /></span>
        </p>
        <Fold name="traders" slice=13 class="needs-program" summary=calc.say(|words| words.traders_open) part=|| view! { <Behind /> } />
    }
}

/// The table and the readings.
#[component]
fn Behind() -> impl IntoView {
    let calc = expect_context::<Calculator>();
    let read = Memo::new(move |_| readings(calc.goal()));
    let sources = move || read.with(|all| all.iter().copied().map(reading).collect_view());
    view! {
        <Table all=traders() />
        <ul class="record"><Live part=sources /></ul>
    }
}

/// What a country's trade was and is, where both stand among all of them, and as a target.
#[component]
fn Line(trader: &'static Trader) -> impl IntoView {
    let calc = expect_context::<Calculator>();
    let [from, to] = trader.places.map(thousandths);
    let value = trader.last.1.to_f64();
    let drawn = move || {
        let said = calc.words().style.in_billions(value);
        grid(traders().ticks.len().saturating_sub(1))
            + &stretch("trader-run", from.min(to), from.max(to))
            + &mark("track-dot", from, "")
            + &mark("track-dot trader-now", to, "")
            + &mark("track-said", from.max(to), &said)
    };
    let own = trader.target.is_none();
    let said = move |which: fn([String; 5]) -> String| {
        Signal::derive(move || which((calc.words().trader)(trader)))
    };
    let name = said(|[name, ..]| name);
    let name = match &trader.target {
        None => view! { <Said text=name /> }.into_any(),
        Some(target) => {
            let says = said(|[.., tap]| tap);
            let taken = move || is_target_of(calc.goal());
            view! {
                <Show when=taken fallback=move || view! { <Said text=name /> }>
                    <Opener key=Key::Target value=&target.raw name says />
                </Show>
            }
            .into_any()
        }
    };
    let levels = move || {
        let words = calc.words();
        let [_, first, last, ..] = (words.trader)(trader);
        [first, last].join(words.list)
    };
    view! {
        <li class="trader" data-own=own.to_string()>
            <span class="trader-name">{name}</span>
            <span class="visually-hidden"><Said text=levels /></span>
            <Track class="track trader-line" marks=drawn />
            <span class="trader-times"><Said text=said(|[_, _, _, times, _]| times) /></span>
        </li>
    }
}

/// Thousandths of the line.
fn thousandths(place: f64) -> i32 {
    #[allow(clippy::cast_possible_truncation, reason = "from 0 to 1000")]
    let thousandths = libm::round(place * 1_000.0) as i32;
    thousandths
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
fn Table(all: &'static Geometry) -> impl IntoView {
    let calc = expect_context::<Calculator>();
    let years = all.years();
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
        all.all.iter().map(one).collect::<String>()
    };
    view! {
        <table aria-labelledby="traders-named">
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
