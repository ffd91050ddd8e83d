//! Growth of each country, and of its exports and imports.

use super::button::Quiet;
use super::calculator::Calculator;
use super::field::TextBox;
use super::fold::Fold;
use super::said::Said;
use crate::data::{self, Flow};
use crate::scenario::{Field, Key, PartFlow, Shape};
use crate::text::Words;
use crate::view::Country;
use leptos::prelude::*;

/// A row of boxes for each country that the goal counts.
#[component]
pub fn Countries() -> impl IntoView {
    let calc = expect_context::<Calculator>();
    let used = move || calc.paceless(|now| !now.parts.is_empty());
    let apart = move || {
        calc.page(|page| page.countries.is_empty() || page.scenario.shape != Shape::Compound)
    };
    view! {
        <Fold name="parts" slice=10 class="more" summary=calc.say(|words| words.countries_open)
            result=move || calc.page(calc.words().countries_chosen)
            hidden=Signal::derive(apart) used=Signal::derive(used) part=|| view! { <Rows /> } />
    }
}

/// All of them.
#[component]
fn Rows() -> impl IntoView {
    let calc = expect_context::<Calculator>();
    let one_rate = Callback::new(move |()| {
        calc.edit(Key::Parts, "");
    });
    let rows = (0..data::parts().len()).map(|place| view! { <Row place /> });
    view! {
        <p class="field-hint"><Said text=calc.say(|words| words.countries_why) /></p>
        <div class="countries">{rows.collect_view()}</div>
        <Quiet text=calc.say(|words| words.one_rate) press=one_rate />
    }
}

/// The boxes of a country, by its place in the figures file.
#[component]
fn Row(place: usize) -> impl IntoView {
    let calc = expect_context::<Calculator>();
    let of = move |read: &dyn Fn(&Country) -> String| {
        calc.page(|page| {
            let found = page.countries.iter().find(|country| country.place == place);
            found.map(read)
        })
    };
    let label = move || {
        let name = calc.words().country;
        of(&|country| name(country.part, country.base)).unwrap_or_default()
    };
    let label_id = format!("parts-{place}-name");
    view! {
        <div class="country" role="group" aria-labelledby=label_id
            hidden=move || of(&|_| String::new()).is_none()>
            <span id=label_id.clone() class="country-name" data-rate=move || of(&|country| country.rate.to_text())>
                <Said text=label />
            </span>
            <Flows place flow=PartFlow::Both name=|words| words.rate />
            <Flows place flow=PartFlow::Exports name=|words| words.exports />
            <Flows place flow=PartFlow::Imports name=|words| words.imports />
        </div>
    }
}

/// The box of one flow of a country.
#[component]
fn Flows(place: usize, flow: PartFlow, name: fn(&'static Words) -> &'static str) -> impl IntoView {
    let calc = expect_context::<Calculator>();
    let of = Field::Part(place, flow);
    let split = move || calc.goal().flow == Flow::Total;
    let name_id = format!("{}-label", of.name());
    let named = move || {
        let words = calc.words();
        format!("{}{}{}", name(words), words.list, words.rate_unit)
    };
    // An empty box of growth shows the rate of all, unless both flows have one of their own.
    let otherwise = Signal::derive(move || {
        calc.page(|page| {
            let of_it = |country: &&Country| country.place == place && flow == PartFlow::Both;
            let country = page.countries.iter().find(of_it);
            let counts = country
                .is_some_and(|country| country.flows.iter().flatten().count() < country.counted);
            if counts {
                (calc.words().write)(&page.scenario.rate.to_text())
            } else {
                String::new()
            }
        })
    });
    // By the country and by what is its own.
    let both = format!("parts-{place}-name {name_id}");
    view! {
        <label class="country-box" hidden=move || flow != PartFlow::Both && !split()>
            <span id=name_id.clone() class="field-hint"><Said text=named /></span>
            <TextBox of labelled_by=both otherwise />
        </label>
    }
}
