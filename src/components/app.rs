//! The whole page in order.

use super::answer::{Answer, Counted, Proportion};
use super::baselines::Baselines;
use super::calculator::Calculator;
use super::calculator::address::WholePage;
use super::calculator::slice::{Slice, watch};
use super::card::Card;
use super::chance::Chance;
use super::chart::{Axis, Chart, ReadOff};
use super::compare::Compare;
use super::controls::{Choices, PaceControls};
use super::counts::{Counts, StandIn};
use super::framed::Framed;
use super::goals::Goals;
use super::languages::Languages;
use super::links::Links;
use super::notes::Notes;
use super::pace::Pace;
use super::picture::Pictures;
use super::presets::Presets;
use super::printed::Printed;
use super::promises::Promises;
use super::readings::Readings;
use super::said::Said;
use super::settled::Settled;
use super::sources::{Method, Sources};
use super::table::YearTable;
use super::traders::Traders;
use super::working::Working;
use crate::scenario::{Form, Scenario, Section, Shape};
use crate::view::Outcome;
use leptos::prelude::*;

/// The page. `widths` are those of its charts in CSS pixels where the width of the window is not known yet.
#[component]
pub fn App(#[prop(optional)] widths: Vec<f64>) -> impl IntoView {
    let calc = expect_context::<Calculator>().mounted();
    provide_context(calc);
    let hides = move |section| hides(calc, section);
    // Until the browser has said that they are not.
    let [choices, drawn, read, presets, readings] = [(); 5].map(|()| RwSignal::new(true));
    // A card and a sentence make nothing that they do not show.
    let whole = whole(calc);
    let charts = move || {
        let widths = widths.clone();
        view! {
            <Compare />
            <Charts widths />
        }
    };
    view! {
        <Printed />
        <header class="masthead">
            <p class="masthead-site"><Said text=calc.say(|words| words.site) /></p>
            <Languages />
            <WholePage />
        </header>
        <main>
            <div class="goals-part" hidden=hides(Section::Controls)>
                <Slice at=1 shown=whole part=|| view! { <Goals /> } />
            </div>
            // Whichever parts are shown, what was refused or revised is said.
            <div class="opening">
                <div hidden=hides(Section::Answer)>
                    <Answer />
                    <Counted />
                    <p class="handles-hint needs-program" hidden=hides(Section::Chart)><Said text=calc.say(|words| words.handles) /></p>
                </div>
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
            <div class="chart-section" hidden=hides(Section::Chart) use:watch=drawn>
                <Slice at=2 in_view=Some(drawn) part=charts />
                <div class="below-chart" use:watch=read>
                    <Slice at=3 shown=whole in_view=Some(read) part=|| view! { <BelowChart /> } />
                </div>
            </div>
            // Below the chart, so that what is unfolded does not push it off the screen.
            <div class="controls-choices needs-program" use:watch=choices>
                <Slice at=3 shown=whole in_view=Some(choices) part=|| view! { <Choices /> } />
            </div>
            <div class="readings-section" hidden=hides(Section::Chart)>
                <div class="presets-part needs-program" use:watch=presets
                    hidden=move || calc.shape() == Shape::Linear || calc.paceless(Scenario::is_rate_idle) || !calc.shows(Section::Controls)>
                    <Slice at=4 shown=whole in_view=Some(presets) part=|| view! { <Presets /> } />
                </div>
                <div use:watch=readings>
                    <Slice at=4 shown=whole in_view=Some(readings) part=|| view! { <StandIn /><Readings /> } />
                </div>
            </div>
            <Card />
            <Part at=5 of=Section::Pace part=|| view! { <Paces /> } />
            <Part at=6 of=Section::Sources part=|| view! { <Baselines /> } />
            <Part at=6 of=Section::Promises part=|| view! { <Promises /> } />
            <div class="pair">
                <Part at=7 of=Section::Sources part=|| view! { <Traders /> } />
                <Part at=7 of=Section::Method part=|| view! { <Working /> } />
            </div>
            <div class="pair needs-program">
                <Part at=7 of=Section::Table part=|| view! { <YearTable /> } />
                <Part at=7 of=Section::Share part=|| view! { <Links /> } />
            </div>
            <Part at=8 of=Section::Sources part=|| view! { <Sources /> } />
            <Part at=8 of=Section::Method part=|| view! { <Method /> } />
        </main>
    }
}

/// Whether the page is shown, and no card or sentence.
fn whole(calc: Calculator) -> Signal<bool> {
    Signal::derive(move || calc.form() == Form::Page)
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
    view! {
        <ReadOff />
        <Axis />
        <Pictures />
    }
}

/// Every pace and its year, beside how likely it is.
#[component]
fn Paces() -> impl IntoView {
    let calc = expect_context::<Calculator>();
    view! {
        <div class="curves" hidden=move || calc.below(|page| page.headline.outcome == Outcome::Met)>
            <Pace />
            <Chance />
        </div>
    }
}

/// A part below the chart, which a card and a sentence do not have.
#[component]
fn Part(at: u8, of: Section, #[prop(into)] part: ViewFn) -> impl IntoView {
    let calc = expect_context::<Calculator>();
    let whole = whole(calc);
    let in_view = RwSignal::new(true);
    let part = move || {
        let part = part.run();
        view! { <section hidden=hides(calc, of) use:watch=in_view>{part}</section> }
    };
    view! { <Slice at shown=whole in_view=Some(in_view) part /> }
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
