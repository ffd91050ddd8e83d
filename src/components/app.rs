//! The whole page in order.

use super::answer::{Answer, Proportion};
use super::baselines::Baselines;
use super::calculator::Calculator;
use super::chance::Chance;
use super::chart::{Axis, Chart, Reading};
use super::compare::Compare;
use super::controls::{Choices, PaceControls};
use super::framed::Framed;
use super::goals::Goals;
use super::languages::Languages;
use super::levers::Levers;
use super::notes::Notes;
use super::pace::Pace;
use super::picture::Pictures;
use super::promises::Promises;
use super::readings::Readings;
use super::said::{Said, still};
use super::settled::Settled;
use super::share::Share;
use super::sources::{Method, Sources};
use super::table::YearTable;
use crate::scenario::{Key, Section, link};
use leptos::prelude::*;

/// The page, but for its charts.
#[component]
pub fn App(#[prop(optional)] widths: Vec<f64>) -> impl IntoView {
    let calc = expect_context::<Calculator>();
    let hides = move |section: Section| move || !calc.scenario(|now| now.sections.shows(section));
    let here = move || {
        let whole = calc.scenario(|now| link::encode(&link::without(now, Key::Show)));
        format!("?{whole}")
    };
    view! {
        <header class="masthead">
            <p class="masthead-site"><Said text=calc.say(|words| words.site) /></p>
            <Languages />
            <p class="masthead-full">
                <a href=here target="_blank" rel="noopener"><Said text=calc.say(|words| words.full_page) /></a>
            </p>
        </header>
        <main>
            <div class="goals-part" hidden=hides(Section::Controls)><Goals /></div>
            <div class="opening" hidden=hides(Section::Answer)>
                <Answer />
                <Proportion />
                <Notes />
            </div>
            <Settled />
            <Framed />
            <div class="desk">
                <div class="controls controls-pace needs-program" hidden=hides(Section::Controls)>
                    <PaceControls />
                </div>
                <div class="chart-section" hidden=hides(Section::Chart)>
                    <Compare />
                    <Charts widths />
                    <Reading />
                    <Axis />
                    <Pictures />
                    <Readings />
                </div>
                <div class="controls controls-choices needs-program" hidden=hides(Section::Controls)>
                    <Choices />
                </div>
            </div>
            <section hidden=hides(Section::Pace)><Pace /></section>
            <section hidden=hides(Section::Pace)><Chance /></section>
            <section hidden=hides(Section::Levers)><Levers /></section>
            <section hidden=hides(Section::Sources)><Baselines /></section>
            <section class="needs-program" hidden=hides(Section::Table)><YearTable /></section>
            <section hidden=hides(Section::Promises)><Promises /></section>
            <section class="needs-program" hidden=hides(Section::Share)><Share /></section>
            <section hidden=hides(Section::Sources)><Sources /></section>
            <section hidden=hides(Section::Method)><Method /></section>
        </main>
    }
}

/// The chart at the width of its frame; before that is known, one for each of several widths, of which the style sheet shows one.
#[component]
fn Charts(widths: Vec<f64>) -> impl IntoView {
    if widths.is_empty() {
        return view! { <Chart /> }.into_any();
    }
    let charts = widths.into_iter().enumerate();
    charts
        .map(|(place, width)| view! { <Chart place fixed=width /> })
        .collect_view()
        .into_any()
}

/// The page as it stands before the program starts, and what to say where it does not start or stops.
#[component]
pub fn Still(widths: Vec<f64>) -> impl IntoView {
    let words = expect_context::<Calculator>().words();
    view! {
        <div id="app"><App widths /></div>
        <aside>
            <p class="notice notice-opening" role="note">{still(|| words.opening)}</p>
            <p class="notice notice-without" role="note">{still(|| words.without_program)}</p>
            <p class="notice notice-stopped" role="alert">
                <span>{still(|| words.stopped)}</span>
                " "
                <a id="start-again" href="">{still(|| words.start_again)}</a>
            </p>
        </aside>
    }
}
