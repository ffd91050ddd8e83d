//! The figures on record that the projection could start from, each with the answer it would give.

use super::OnEdit;
use crate::data::Figure;
use crate::scenario::{Edit, Key, Scenario};
use crate::text::Words;
use crate::view::{Page, Start};
use leptos::prelude::*;

/// One radio button for each figure.
#[component]
pub fn Baselines(words: &'static Words, scenario: RwSignal<Scenario>, page: Memo<Page>, on_edit: OnEdit) -> impl IntoView {
    let starts = Memo::new(move |_| page.with(|page| page.baselines.clone()));
    let ids = Memo::new(move |_| starts.with(|list| list.iter().map(|start| start.figure).collect::<Vec<_>>()));
    let chosen = Memo::new(move |_| scenario.with(Scenario::base_figure));
    let row = move |figure: &'static Figure| {
        let found = move || starts.with(|list| list.iter().find(|start: &&Start| start.figure == figure).cloned());
        let outcome = move || found().map(|start| (words.outcome)(start.outcome));
        let (level, who) = starts.with_untracked(|list| {
            list.iter().find(|start| start.figure == figure).map(words.start).unwrap_or_default()
        });
        let choose = move |_| {
            on_edit.run(Edit::new(Key::Base, figure.id));
        };
        view! {
            <label class="baseline">
                <input type="radio" name="base" id=format!("base-{}", figure.id) value=figure.id
                    checked=chosen.get_untracked() == Some(figure) prop:checked=move || chosen.get() == Some(figure)
                    on:change=choose />
                <span class="baseline-level">{level}</span>
                <span class="baseline-outcome">{outcome}</span>
                <span class="baseline-who">{who}</span>
            </label>
        }
    };
    view! {
        <div hidden=move || ids.with(Vec::is_empty)>
            <h2 id="baselines-title">{words.baselines}</h2>
            <p>{words.baselines_why}</p>
            <div role="radiogroup" aria-labelledby="baselines-title" class="baselines">
                {move || ids.with(|list| list.iter().copied().map(row).collect_view())}
            </div>
        </div>
    }
}
