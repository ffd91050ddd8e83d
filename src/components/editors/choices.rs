//! What an editor chooses: promise, size and what may change later; and behind a fold parts, language, colours and height.

use super::choice::{Choice, Group};
use super::height::Height;
use super::maker::Maker;
use crate::data::{self, Lang};
use crate::scenario::{Form, Scenario, Section, Sections, Theme};
use crate::text::own_name;
use leptos::prelude::*;

/// All of it.
#[component]
pub fn Choices() -> impl IntoView {
    let maker = expect_context::<Maker>();
    let said = maker.words();
    let form = |((form, _), words): ((Form, &'static str), &'static str)| {
        let next = move |now: Scenario, _| Scenario {
            sections: match form {
                Form::Page => beginning(),
                form => Sections::of(form),
            },
            ..now
        };
        view! { <OfScenario kind="radio" group="form" words chosen=move |now| now.sections.form() == form next /> }
    };
    let forms = Form::ALL.into_iter().zip(said.form);
    let small = move || maker.read(|making| making.scenario.sections.form() != Form::Page);
    // Who chooses parts finds them; and closes the fold for good.
    let open = Memo::new(move |before: Option<&bool>| before == Some(&true) || !small());
    let part = move |(section, words): (Section, &'static str)| {
        let next = move |now: Scenario, ticked| Scenario {
            sections: now.sections.with(section, ticked),
            ..now
        };
        // One is always shown.
        let last = move |now: Sections| now.shows(section) && now.with(section, false) == now;
        let locked = Signal::derive(move || maker.read(|making| last(making.scenario.sections)));
        view! { <OfScenario kind="checkbox" group="show" words chosen=move |now| now.sections.shows(section) next locked /> }
    };
    let parts = Section::ALL
        .iter()
        .map(|(section, _)| *section)
        .zip(said.part);
    let language = |(lang, words): (Option<Lang>, &'static str)| {
        let next = move |now: Scenario, _| Scenario { lang, ..now };
        view! { <OfScenario kind="radio" group="lang" words chosen=move |now| now.lang == lang next lang=lang.map(Lang::tag) /> }
    };
    let languages = Lang::ALL.map(|lang| (Some(lang), own_name(lang)));
    let languages = [(None, said.readers_own)].into_iter().chain(languages);
    let theme = |(theme, words): (Theme, &'static str)| {
        let next = move |now: Scenario, _| Scenario { theme, ..now };
        view! { <OfScenario kind="radio" group="theme" words chosen=move |now| now.theme == theme next /> }
    };
    let themes = [
        (Theme::Auto, said.readers_own),
        (Theme::Light, said.light),
        (Theme::Dark, said.dark),
    ];
    view! {
        <Goal />
        <Group legend=said.size>{forms.map(form).collect_view()}</Group>
        <Keeps />
        <details class="more" open=open>
            <summary>{said.more}</summary>
            <div hidden=small><Group legend=said.parts>{parts.map(part).collect_view()}</Group></div>
            <Group legend=said.language>{languages.map(language).collect_view()}</Group>
            <Group legend=said.theme>{themes.into_iter().map(theme).collect_view()}</Group>
            <Height />
        </details>
    }
}

/// The parts that a page begins with, where an editor chooses them.
fn beginning() -> Sections {
    let begins = |section| {
        matches!(
            section,
            Section::Answer | Section::Controls | Section::Chart
        )
    };
    let all = Section::ALL.iter();
    all.fold(Sections::default(), |parts, (section, _)| {
        parts.with(*section, begins(*section))
    })
}

/// The promise, by whom the trade is with.
#[component]
fn Goal() -> impl IntoView {
    let maker = expect_context::<Maker>();
    let said = maker.words();
    let one = move |goal: &'static data::Goal| {
        let chosen = move || maker.read(|making| making.scenario.goal == goal);
        view! {
            <option value=goal.id selected=untrack(chosen) prop:selected=chosen>{goal.name.said(said.lang)}</option>
        }
    };
    let group = move |(partner, goals): (&'static data::Partner, Vec<&'static data::Goal>)| {
        view! { <optgroup label=partner.name.said(said.lang)>{goals.into_iter().map(one).collect_view()}</optgroup> }
    };
    let choose = move |ev| {
        let id = event_target_value(&ev);
        if let Some(goal) = data::goals().iter().find(|goal| goal.id == id) {
            maker.open(|now| Scenario::of(goal).looking_like(&now));
        }
    };
    view! {
        <div class="making">
            <label for="goal">{said.goal}</label>
            <select id="goal" on:change=choose>{data::goals_by_partner().into_iter().map(group).collect_view()}</select>
        </div>
    }
}

/// Whether what is published may change later.
#[component]
fn Keeps() -> impl IntoView {
    let maker = expect_context::<Maker>();
    let said = maker.words();
    let one = move |frozen: bool, (name, what): (&'static str, &'static str)| {
        let chosen = Signal::derive(move || maker.read(|making| making.frozen == frozen));
        let choose = Callback::new(move |_| maker.freeze(frozen));
        view! {
            <Choice kind="radio" group="keep" words=name chosen choose />
            <p class="soft">{what}</p>
        }
    };
    view! {
        <Group legend=said.keeps>
            {one(true, said.frozen)}
            {one(false, said.follows)}
        </Group>
    }
}

/// A choice of the scenario, which the previews then show anew.
#[component]
fn OfScenario<C, N>(
    kind: &'static str,
    group: &'static str,
    words: &'static str,
    chosen: C,
    next: N,
    #[prop(optional)] locked: Signal<bool>,
    #[prop(optional_no_strip)] lang: Option<&'static str>,
) -> impl IntoView
where
    C: Fn(&Scenario) -> bool + Send + Sync + 'static,
    N: Fn(Scenario, bool) -> Scenario + Send + Sync + 'static,
{
    let maker = expect_context::<Maker>();
    let chosen = Signal::derive(move || maker.read(|making| chosen(&making.scenario)));
    let choose = Callback::new(move |ticked| maker.open(|now| next(now, ticked)));
    view! { <Choice kind group words chosen choose locked lang /> }
}
