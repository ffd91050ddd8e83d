//! Growth of each country, and of its exports and imports.

use super::button::quiet;
use super::field::text_box;
use super::fold::fold;
use super::state::{State, words};
use crate::all;
use crate::data::{self, Flow};
use crate::platform::dom::{
    Node, attr, block, class, el, hidden, later, live_attr, live_text, text,
};
use crate::scenario::{Field, Key, PartFlow, Shape};
use crate::view::Country;

/// A row of boxes for each country that the goal counts.
pub fn countries(state: State) -> Node {
    let of = move |place: usize| {
        move |read: &dyn Fn(&Country) -> String| {
            state.read(|shown| {
                let countries = &shown.page.countries;
                let found = countries.iter().find(|country| country.place == place);
                found.map_or(String::new(), read)
            })
        }
    };
    let split = move || state.scenario(|now| now.goal.flow == Flow::Total);
    let one = move |place: usize| {
        let country = of(place);
        let label = move || country(&|country| (words().country)(country.part, country.base));
        let label_id = format!("parts-{place}-name");
        let boxed = move |flow: PartFlow, name: &'static str| {
            let field = Field::Part(place, flow);
            let name_id = format!("{}-label", field.name());
            let mut children = text_box(state, field, None, &name_id, None);
            let marks = all![attr("id", name_id), class("field-hint")];
            children.insert(0, el("SPAN", marks, all![text(name)]));
            el(
                "LABEL",
                all![
                    class("country-box"),
                    hidden(move || flow != PartFlow::Both && !split()),
                ],
                children,
            )
        };
        let flows = all![
            boxed(PartFlow::Both, words().rate_unit),
            boxed(PartFlow::Exports, words().exports),
            boxed(PartFlow::Imports, words().imports),
        ];
        let group = all![
            class("country"),
            attr("role", "group"),
            attr("aria-labelledby", label_id.clone()),
            hidden(move || country(&|_| "x".to_owned()).is_empty()),
        ];
        let rate = move || Some(country(&|country| country.rate.to_text()));
        let label = el(
            "SPAN",
            all![
                attr("id", label_id),
                class("country-name"),
                live_attr("data-rate", rate),
            ],
            all![live_text(label)],
        );
        let mut children = all![label];
        children.extend(flows);
        el("DIV", group, children)
    };
    let mut children = all![block("P", "field-hint", all![text(words().countries_why)])];
    children.extend((0..data::parts().len()).map(one));
    children.push(quiet(words().one_rate, move || state.edit(Key::Parts, "")));
    let apart = hidden(move || {
        state.read(|shown| {
            shown.page.countries.is_empty() || shown.page.scenario.shape != Shape::Compound
        })
    });
    let used = move || state.scenario(|now| !now.parts.is_empty());
    fold(
        all![class("more"), apart],
        words().countries_open,
        used,
        all![later(children)],
    )
}
