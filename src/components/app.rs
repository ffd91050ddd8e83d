//! The whole page and its state: the scenario, which changes here and nowhere else.

use super::answer::{Answer, Proportion};
use super::baselines::Baselines;
use super::chart::{Axis, Chart};
use super::dial::Dial;
use super::field::Field;
use super::goals::Goals;
use super::notes::Notes;
use super::pace::PaceTable;
use super::presets::Presets;
use super::rates::Rates;
use super::share::Share;
use super::sources::{Method, Sources};
use super::table::YearTable;
use crate::platform::{address, page as host};
use crate::engine::units::Rate;
use crate::scenario::{Base, Edit, Key, Refusal, Refused, Scenario, Section, Shape, link};
use crate::text::{self, Words};
use crate::view::{self, Page};
use gloo::timers::callback::Timeout;
use leptos::prelude::*;

/// Milliseconds without a change after which the address follows and the status line speaks.
const SETTLED: u32 = 300;

/// The page of a scenario. `widths` are those of the charts drawn: one in a browser, several where the width is not
/// known yet and the style sheet chooses.
#[component]
pub fn App(scenario: Scenario, refused: Vec<Refused>, widths: Vec<f64>) -> impl IntoView {
    let words = text::words(scenario.lang);
    let scenario = RwSignal::new(scenario);
    let refused = RwSignal::new(refused);
    let page = Memo::new(move |_| scenario.with(view::page));
    let settled = RwSignal::new(String::new());
    let edited = StoredValue::new(None::<Key>);
    let on_edit = Callback::new(move |edit: Edit| -> Option<Refusal> {
        match scenario.with_untracked(|now| now.apply(&edit)) {
            Ok(next) => {
                edited.set_value(Some(edit.key));
                refused.update(|list| list.retain(|one| one.key != edit.key.name()));
                scenario.set(next);
                None
            }
            Err(why) => Some(why),
        }
    });
    follow(scenario, page, settled, edited, words);
    travel(scenario, refused, edited);

    let headline = Memo::new(move |_| page.with(|page| page.headline.clone()));
    let shows = move |section| scenario.with(|now| now.sections.shows(section));
    let charts = widths.into_iter().enumerate().map(|(place, width)| {
        view! { <Chart words scenario headline place width /> }
    });
    let charts = charts.collect_view();
    view! {
        <header class="masthead">
            <p class="masthead-site">{words.site}</p>
            <p class="masthead-full">
                <a href=move || format!("?{}", scenario.with(link::encode)) target="_blank" rel="noopener">
                    {words.full_page}
                </a>
            </p>
        </header>
        <main>
            <div hidden=move || !shows(Section::Controls)>
                <Goals words scenario on_edit />
            </div>
            <div class="opening" hidden=move || !shows(Section::Answer)>
                <Answer words headline />
                <Proportion words headline page />
                <Notes words scenario refused on_edit />
            </div>
            <p class="visually-hidden" role="status">{move || settled.get()}</p>
            <div class="desk">
                <div class="controls needs-program" hidden=move || !shows(Section::Controls)>
                    <Controls words scenario page on_edit />
                </div>
                <section class="chart-section" hidden=move || !shows(Section::Chart)>
                    {charts}
                    <Axis words scenario on_edit />
                </section>
            </div>
            <section hidden=move || !shows(Section::Pace)>
                <PaceTable words page />
                <Rates words page />
            </section>
            <section hidden=move || !shows(Section::Sources)>
                <Baselines words scenario page on_edit />
            </section>
            <section hidden=move || !shows(Section::Table)>
                <YearTable words page />
            </section>
            <section hidden=move || !shows(Section::Share)>
                <Share words scenario />
            </section>
            <section hidden=move || !shows(Section::Sources)>
                <Sources words page />
            </section>
            <section hidden=move || !shows(Section::Method)>
                <Method words />
            </section>
        </main>
    }
}

/// The static page: the opening scenario, and what to say where the program does not start or stops.
#[component]
pub fn Static(scenario: Scenario, widths: Vec<f64>) -> impl IntoView {
    let words = text::words(scenario.lang);
    view! {
        <div id="app"><App scenario refused=Vec::new() widths /></div>
        <p class="notice notice-opening">{words.opening}</p>
        <p class="notice notice-without">{words.without_program}</p>
        <p class="notice notice-stopped" role="alert">
            {words.stopped} " " <a id="start-again" href="">{words.start_again}</a>
        </p>
    }
}

/// What the reader moves.
#[component]
fn Controls(words: &'static Words, scenario: RwSignal<Scenario>, page: Memo<Page>, on_edit: super::OnEdit) -> impl IntoView {
    let linear = Memo::new(move |_| scenario.with(|now| now.shape == Shape::Linear));
    let rate = Memo::new(move |_| scenario.with(|now| now.rate.to_text()));
    let step = Memo::new(move |_| scenario.with(|now| now.step_or_default().to_text()));
    let rate_shown = Memo::new(move |_| scenario.with(|now| two_decimals(now.rate)));
    let nudge = Signal::derive(move || scenario.with(|now| (now.baseline().0.integer() / 10).max(1)));
    let spoken = Memo::new(move |_| scenario.with(|now| (words.spoken_growth)(view::growth(now))));
    // A slider from losing the baseline in ten years to arriving in five.
    let reach = Memo::new(move |_| {
        scenario.with(|now| {
            let (base, target) = (now.baseline().0.to_f64(), now.target_usd());
            let highest = ((target - base) / 5.0).max(base / 5.0).max(1.0);
            (base / 10.0, highest)
        })
    });
    let whole = |value: f64| text::numerals::number(value, 0).replace(',', "");
    let low = Signal::derive(move || format!("-{}", whole(libm::ceil(reach.get().0))));
    let high = Signal::derive(move || whole(libm::ceil(reach.get().1)));
    let target = Memo::new(move |_| scenario.with(|now| link::target(now.target)));
    let deadline = Memo::new(move |_| scenario.with(|now| now.deadline.map_or(String::new(), words.period)));
    let base = Memo::new(move |_| {
        scenario.with(|now| match now.base {
            Base::Own(value, _) => value.to_text(),
            _ => String::new(),
        })
    });
    let period = Memo::new(move |_| scenario.with(|now| (words.period)(now.baseline().1)));
    let owned = Memo::new(move |_| scenario.with(|now| matches!(now.base, Base::Own(..))));
    let shape = move |value: &'static str, label: &'static str, chosen: Signal<bool>| {
        let choose = move |_| {
            on_edit.run(Edit::new(Key::Path, value));
        };
        view! {
            <label class="choice">
                <input type="radio" name="path" id=format!("path-{value}") value=value checked=chosen.get_untracked()
                    prop:checked=chosen on:change=choose />
                <span>{label}</span>
            </label>
        }
    };
    let not_linear = Signal::derive(move || !linear.get());
    let reset = move |_| {
        let goal = scenario.with_untracked(|now| now.goal);
        scenario.update(|now| {
            *now = Scenario { lang: now.lang, theme: now.theme, sections: now.sections, ..Scenario::of(goal) };
        });
    };
    view! {
        <h2 class="visually-hidden">{words.controls}</h2>
        <div hidden=linear>
            <Dial words key=Key::Rate label=words.rate unit=words.rate_unit value=rate shown=rate_shown spoken
                low=Signal::stored("-50".to_owned()) high=Signal::stored("100".to_owned()) step="0.25"
                nudge=Signal::stored(100) decimals=2 on_edit />
        </div>
        <div hidden=not_linear>
            <Dial words key=Key::Step label=words.step unit=words.step_unit value=step shown=step spoken low high
                step="0.1" nudge decimals=3 on_edit />
        </div>
        <fieldset class="choices">
            <legend>{words.shape_legend}</legend>
            {shape("compound", words.compound, not_linear)}
            {shape("linear", words.linear, linear.into())}
        </fieldset>
        <div hidden=linear>
            <Presets words page scenario on_edit />
        </div>
        <details class="more">
            <summary>{words.more_choices}</summary>
            <Field words key=Key::Target label=words.target hint=words.target_hint value=target on_edit />
            <Field words key=Key::By label=words.deadline hint=words.deadline_hint value=deadline on_edit />
            <Field words key=Key::Base label=words.own_base hint=words.own_base_hint value=base on_edit />
            <div hidden=move || !owned.get()>
                <Field words key=Key::Period label=words.own_period hint=words.own_period_hint value=period on_edit />
            </div>
        </details>
        <button type="button" class="quiet" on:click=reset>{words.reset}</button>
    }
}

/// A rate as its box shows it: `10.00`.
fn two_decimals(rate: Rate) -> String {
    let text = rate.to_text();
    match text.split_once('.').map_or(0, |(_, part)| part.len()) {
        0 => text + ".00",
        1 => text + "0",
        _ => text,
    }
}

/// After a pause, writes the address and speaks the answer; at once, sets the theme.
fn follow(
    scenario: RwSignal<Scenario>,
    page: Memo<Page>,
    settled: RwSignal<String>,
    edited: StoredValue<Option<Key>>,
    words: &'static Words,
) {
    let waiting = StoredValue::new_local(None::<Timeout>);
    let entered = StoredValue::new(None::<Key>);
    Effect::new(move |first: Option<()>| {
        let (link, theme) = scenario.with(|now| (link::encode(now), link::theme(now.theme)));
        host::set("data-theme", theme);
        // Should the program stop, the loader finds the reader's choices here.
        host::set("data-link", &link);
        // The address is left as it was opened until the reader changes something.
        if first.is_none() {
            return;
        }
        // Dropping the earlier timer cancels it.
        waiting.set_value(Some(Timeout::new(SETTLED, move || {
            let key = edited.get_value();
            if address::read().0.trim_start_matches('?') != link {
                let _ = address::write(&link, key.is_none() || key != entered.get_value());
                entered.set_value(key);
            }
            settled.set(page.with_untracked(|page| text::plain(&(words.headline)(&page.headline))));
        })));
    });
}

/// Takes what the address says whenever the reader goes back or forward.
fn travel(scenario: RwSignal<Scenario>, refused: RwSignal<Vec<Refused>>, edited: StoredValue<Option<Key>>) {
    Effect::new(move |_| {
        address::on_travel(move || {
            let (query, fragment) = address::read();
            let (next, left_out) = link::decode(&query, &fragment);
            edited.set_value(None);
            refused.set(left_out);
            scenario.set(next);
        });
    });
}
