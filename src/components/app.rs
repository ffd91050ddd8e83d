//! The whole page in order.

use super::answer::{Answer, Proportion};
use super::baselines::Baselines;
use super::calculator::Calculator;
use super::card::Card;
use super::chance::Chance;
use super::chart::{Axis, Chart, Reading};
use super::compare::Compare;
use super::controls::{Choices, PaceControls};
use super::counts::Counts;
use super::framed::Framed;
use super::goals::Goals;
use super::languages::Languages;
use super::links::Links;
use super::notes::Notes;
use super::pace::Pace;
use super::picture::Pictures;
use super::presets::Presets;
use super::promises::Promises;
use super::readings::Readings;
use super::said::Said;
use super::settled::Settled;
use super::slice::Slice;
use super::sources::{Method, Sources};
use super::table::YearTable;
use super::traders::Traders;
use super::working::Working;
use crate::scenario::{Form, Section, Shape};
use crate::view::Outcome;
use leptos::prelude::*;

/// The page. `widths` are those of its charts in CSS pixels where the width of the window is not known yet.
#[component]
pub fn App(#[prop(optional)] widths: Vec<f64>) -> impl IntoView {
    let calc = expect_context::<Calculator>();
    let hides = move |section| hides(calc, section);
    // A card and a sentence make nothing that they do not show.
    let whole = Signal::derive(move || calc.form() == Form::Page);
    let charts = move || {
        let widths = widths.clone();
        view! {
            <Compare />
            <Charts widths />
        }
    };
    view! {
        <header class="masthead">
            <p class="masthead-site"><Said text=calc.say(|words| words.site) /></p>
            <Languages />
            <p class="masthead-full">
                <a href=move || calc.whole() target="_blank" rel="noopener"><Said text=calc.say(|words| words.full_page) /></a>
            </p>
        </header>
        <main>
            <div class="goals-part" hidden=hides(Section::Controls)>
                <Slice at=1 shown=whole part=|| view! { <Goals /> } />
            </div>
            <div class="opening" hidden=hides(Section::Answer)>
                <Answer />
                <p class="handles-hint needs-program"><Said text=calc.say(|words| words.handles) /></p>
                <Notes />
            </div>
            <div class="controls controls-pace needs-program" hidden=hides(Section::Controls)>
                <Slice at=1 part=|| view! { <PaceControls /> } />
            </div>
            <div class="opening" hidden=hides(Section::Answer)>
                <Slice at=1 shown=whole part=|| view! { <InProportion /> } />
            </div>
            <Settled />
            <Framed />
            <div class="controls-choices needs-program">
                <Slice at=2 shown=whole part=|| view! { <Choices /> } />
            </div>
            <div class="chart-section" hidden=hides(Section::Chart)>
                <Slice at=3 part=charts />
                <Slice at=4 shown=whole part=|| view! { <BelowChart /> } />
            </div>
            <Card />
            <Slice at=5 shown=whole part=|| view! { <Paces /> } />
            <Slice at=6 shown=whole part=|| view! { <Events /> } />
            <Slice at=7 shown=whole part=|| view! { <Pairs /> } />
            <Slice at=8 shown=whole part=|| view! { <Behind /> } />
        </main>
    }
}

/// Whether the link leaves a section out.
fn hides(calc: Calculator, section: Section) -> Signal<bool> {
    Signal::derive(move || !calc.shows(section))
}

/// What was ever achieved, and who counts.
#[component]
fn InProportion() -> impl IntoView {
    view! {
        <div class="in-proportion">
            <Proportion />
            <Counts />
        </div>
    }
}

/// What is read off the chart, and how it is drawn and saved.
#[component]
fn BelowChart() -> impl IntoView {
    let calc = expect_context::<Calculator>();
    view! {
        <div class="below-chart">
            <Reading />
            <Axis />
            <Pictures />
        </div>
        <div class="presets-part needs-program" hidden=move || calc.shape() == Shape::Linear || !calc.shows(Section::Controls)><Presets /></div>
        <Readings />
    }
}

/// Every pace and its year, beside how likely it is.
#[component]
fn Paces() -> impl IntoView {
    let calc = expect_context::<Calculator>();
    view! {
        <section hidden=hides(calc, Section::Pace)>
            <div class="curves" hidden=move || calc.below(|page| page.headline.outcome == Outcome::Met)>
                <Pace />
                <Chance />
            </div>
        </section>
    }
}

/// The figures to start from, and what was promised.
#[component]
fn Events() -> impl IntoView {
    let calc = expect_context::<Calculator>();
    view! {
        <section hidden=hides(calc, Section::Sources)><Baselines /></section>
        <section hidden=hides(calc, Section::Promises)><Promises /></section>
    }
}

/// Who else trades there, beside the working; every year, beside what the answer is shared with.
#[component]
fn Pairs() -> impl IntoView {
    let calc = expect_context::<Calculator>();
    view! {
        <div class="pair">
            <section hidden=hides(calc, Section::Sources)><Traders /></section>
            <section hidden=hides(calc, Section::Method)><Working /></section>
        </div>
        <div class="pair needs-program">
            <section hidden=hides(calc, Section::Table)><YearTable /></section>
            <section hidden=hides(calc, Section::Share)><Links /></section>
        </div>
    }
}

/// What all of it rests on.
#[component]
fn Behind() -> impl IntoView {
    let calc = expect_context::<Calculator>();
    view! {
        <section hidden=hides(calc, Section::Sources)><Sources /></section>
        <section hidden=hides(calc, Section::Method)><Method /></section>
    }
}

/// The chart at the width of its frame; before that is known, one for each of several widths, of which the style sheet shows one.
#[component]
fn Charts(widths: Vec<f64>) -> impl IntoView {
    if widths.is_empty() {
        return view! { <Chart /> }.into_any();
    }
    widths
        .into_iter()
        .map(|width| view! { <Chart fixed=width /> })
        .collect_view()
        .into_any()
}

/// The page as it stands before the program starts, and what to say where it does not start or stops.
#[component]
pub fn Still(widths: Vec<f64>) -> impl IntoView {
    let words = expect_context::<Calculator>().words();
    view! {
        <aside>
            <p class="state state-opening" role="note">{words.opening}</p>
            <p class="state state-without" role="note">{words.without_program}</p>
            <p class="state state-saved" role="note">{words.saved}</p>
            <p class="state state-stopped" role="alert">
                <span>{words.stopped}</span>
                " "
                <a id="start-again" href="">{words.start_again}</a>
            </p>
        </aside>
        <div id="app"><App widths /></div>
    }
}
