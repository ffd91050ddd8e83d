//! Where the figures disagree: those on record that the projection could start from, on one scale of the answers that they give.

use super::calculator::Calculator;
use super::radio::Radio;
use super::said::{Live, Said};
use super::track::{mark, words};
use crate::data::{Figure, Side};
use crate::scenario::Key;
use crate::view::disagreement::{Disagreement, Row, disagreement};
use leptos::prelude::*;

/// The figures of one side.
type Group = (Side, Vec<&'static Figure>);

/// One radio button for each figure, by whose count it is of.
#[component]
pub fn Baselines() -> impl IntoView {
    let calc = expect_context::<Calculator>();
    let all = Memo::new(move |_| calc.below(|page| disagreement(&page.baselines)));
    // They are made anew only where others are on record: to choose one leaves the buttons, and the focus.
    let groups = Memo::new(move |_| {
        let figures = |(side, rows): &(Side, Vec<_>)| -> Group {
            let figures = rows.iter().map(|row: &Row| row.figure);
            (*side, figures.collect())
        };
        all.with(|all| all.groups.iter().map(figures).collect::<Vec<_>>())
    });
    let part = move || {
        let groups = groups.get().into_iter();
        groups
            .map(|(side, figures)| view! { <Group all side figures /> })
            .collect_view()
    };
    let moves =
        move || calc.below(|page| all.with(|all| (calc.words().disagreement)(all, &page.headline)));
    let style = move || {
        let spaces = all.with(|all| all.lines.len().saturating_sub(1));
        format!("--spaces:{spaces}")
    };
    view! {
        <div class="disagreement" hidden=move || groups.with(Vec::is_empty)>
            <h2 id="baselines-title"><Said text=calc.say(|words| words.baselines) /></h2>
            <p><Said text=moves /></p>
            <div role="radiogroup" aria-labelledby="baselines-title" class="baselines" style=style><Live part /></div>
        </div>
    }
}

/// A heading, over the scale, and the figures of one side.
#[component]
fn Group(all: Memo<Disagreement>, side: Side, figures: Vec<&'static Figure>) -> impl IntoView {
    let calc = expect_context::<Calculator>();
    let (name, id) = match side {
        Side::Pakistan => ("pakistan", "baselines-pakistan"),
        Side::Partner => ("partner", "baselines-partner"),
        Side::Both => ("both", "baselines-both"),
    };
    let count = figures.first().and_then(|figure| figure.count);
    let count = count.filter(|_| side != Side::Both);
    let heading = move || (calc.words().count_of)(count);
    let lines = move || {
        all.with(|all| {
            let spaces = all.lines.len().saturating_sub(1).max(1);
            let line = |(place, year): (usize, &u16)| {
                let place = i32::try_from(place * 1_000 / spaces).unwrap_or(0);
                mark("track-tick", place, &year.to_string())
            };
            all.lines.iter().enumerate().map(line).collect::<String>()
        })
    };
    let rows = figures
        .into_iter()
        .map(|figure| view! { <Baseline all figure /> })
        .collect_view();
    view! {
        <div role="group" class="baselines-group" data-side=name aria-labelledby=id>
            <p class="baselines-heading" id=id><Said text=heading /></p>
            <div class="track baselines-years" aria-hidden="true" inner_html=lines></div>
            {rows}
        </div>
    }
}

/// A figure, who says it, and where the answer that it would give lies.
#[component]
fn Baseline(all: Memo<Disagreement>, figure: &'static Figure) -> impl IntoView {
    let calc = expect_context::<Calculator>();
    let chosen = Signal::derive(move || calc.scenario(|now| now.base_figure() == Some(figure)));
    let said = move || {
        let own = calc.words();
        let Some((value, period)) = figure.level() else {
            return String::new();
        };
        let who = format!(
            "{} \u{2013} {}",
            (own.said)(figure.who),
            (own.reliability)(figure)
        );
        [
            words("baseline-level", &(own.exact)(value)),
            words("baseline-period", &(own.period)(period)),
            words("baseline-who", &who),
            words("visually-hidden", own.arrive),
        ]
        .join(" ")
    };
    let answer = move || {
        let own = calc.words();
        all.with(|all| {
            let Some(row) = all.row(figure) else {
                return String::new();
            };
            let outcome = (own.outcome)(row.outcome);
            match row.place {
                None => words("baseline-none", &outcome),
                Some(place) => {
                    let class = if row.is_late() {
                        "track-said track-before"
                    } else {
                        "track-said"
                    };
                    mark("track-dot", place, "") + &mark(class, place, &outcome)
                }
            }
        })
    };
    view! {
        <label class="baseline">
            <Radio key=Key::Base value=figure.id chosen />
            <span class="baseline-words" inner_html=said></span>
            <span class="track baseline-line" inner_html=answer></span>
        </label>
    }
}
