//! Where the figures disagree: those on record that the projection could start from, on one scale of the answers that they give.

use super::calculator::Calculator;
use super::radio::Radio;
use super::said::{Live, Said};
use super::track::{Track, grid, mark, ticks, words};
use crate::data::{Figure, Side};
use crate::scenario::Key;
use leptos::prelude::*;

/// One radio button for each figure, by whose count it is of.
#[component]
pub fn Baselines() -> impl IntoView {
    let calc = expect_context::<Calculator>();
    // They are made anew only where others are on record: to choose one leaves the buttons, and the focus.
    let figures = Memo::new(move |_| {
        calc.below(|page| {
            let groups = page.disagreement.groups.iter();
            let rows = groups.flat_map(|(_, rows)| rows);
            rows.map(|row| row.figure).collect::<Vec<_>>()
        })
    });
    let part = move || {
        let of = |side: Side| {
            figures.with(|all| {
                let same = |figure: &&Figure| figure.count.map(|count| count.side) == Some(side);
                all.iter().copied().filter(same).collect::<Vec<_>>()
            })
        };
        let groups = [Side::Pakistan, Side::Partner, Side::Both].map(|side| (side, of(side)));
        let some = groups
            .into_iter()
            .filter(|(_, figures)| !figures.is_empty());
        some.map(|(side, figures)| view! { <Group side figures /> })
            .collect_view()
    };
    let moves =
        move || calc.below(|page| (calc.words().disagreement)(&page.disagreement, &page.headline));
    view! {
        <div class="disagreement" hidden=move || figures.with(Vec::is_empty)>
            <h2 id="baselines-title"><Said text=calc.say(|words| words.baselines) /></h2>
            <p><Said text=moves /></p>
            <div role="radiogroup" aria-labelledby="baselines-title" class="baselines"><Live part /></div>
        </div>
    }
}

/// A heading, over the scale, and the figures of one side.
#[component]
fn Group(side: Side, figures: Vec<&'static Figure>) -> impl IntoView {
    let calc = expect_context::<Calculator>();
    let (name, id) = match side {
        Side::Pakistan => ("pakistan", "baselines-pakistan"),
        Side::Partner => ("partner", "baselines-partner"),
        Side::Both => ("both", "baselines-both"),
    };
    let count = figures.first().and_then(|figure| figure.count);
    let count = count.filter(|_| side != Side::Both);
    let heading = move || (calc.words().count_of)(count);
    let years =
        move || calc.below(|page| ticks(page.disagreement.lines.iter().map(u16::to_string)));
    let rows = figures
        .into_iter()
        .map(|figure| view! { <Baseline figure /> })
        .collect_view();
    view! {
        <div role="group" class="baselines-group" data-side=name aria-labelledby=id>
            <p class="baselines-heading" id=id><Said text=heading /></p>
            <Track class="track baselines-years" marks=years />
            {rows}
        </div>
    }
}

/// A figure, who says it, and where the answer that it would give lies.
#[component]
fn Baseline(figure: &'static Figure) -> impl IntoView {
    let calc = expect_context::<Calculator>();
    let chosen = Signal::derive(move || calc.paceless(|now| now.base_figure() == Some(figure)));
    let said = move || {
        let own = calc.words();
        figure.level().map_or(String::new(), |(value, period)| {
            words("baseline-level", &(own.exact)(value))
                + " "
                + &words("baseline-period", &(own.period)(period))
                + " "
                + &words("baseline-who", (own.said)(figure.who))
                + " "
                + &words("visually-hidden", (own.reliability)(figure))
                + " "
                + &words("visually-hidden", own.arrives)
        })
    };
    let answer = move || {
        let own = calc.words();
        calc.below(|page| {
            let all = &page.disagreement;
            let Some(row) = all.row(figure) else {
                return String::new();
            };
            let outcome = (own.outcome)(row.outcome);
            let Some(place) = row.place else {
                return words("baseline-none", &outcome);
            };
            let class = if row.is_late() {
                "track-said track-before"
            } else {
                "track-said"
            };
            grid(all.lines.len().saturating_sub(1))
                + &mark("track-dot", place, "")
                + &mark(class, place, &outcome)
        })
    };
    view! {
        <label class="baseline">
            <Radio key=Key::Base value=figure.id chosen />
            <span class="baseline-words" inner_html=said></span>
            " "
            <Track class="track baseline-line" read=true marks=answer />
        </label>
    }
}
