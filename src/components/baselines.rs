//! The figures on record that the projection could start from, each with the answer it would give.

use super::calculator::Calculator;
use super::radio::Radio;
use super::said::{Live, Said};
use crate::data::Figure;
use crate::scenario::Key;
use crate::view::Start;
use leptos::prelude::*;

/// One radio button for each figure.
#[component]
pub fn Baselines() -> impl IntoView {
    let calc = expect_context::<Calculator>();
    let figures = Memo::new(move |_| {
        calc.below(|page| {
            page.baselines
                .iter()
                .map(|start| start.figure)
                .collect::<Vec<_>>()
        })
    });
    let all = move || {
        figures.with(|figures| {
            figures
                .iter()
                .map(|figure| view! { <Baseline figure /> })
                .collect_view()
        })
    };
    view! {
        <div hidden=move || figures.with(Vec::is_empty)>
            <h2 id="baselines-title"><Said text=calc.say(|words| words.baselines) /></h2>
            <p><Said text=calc.say(|words| words.baselines_why) /></p>
            <div role="radiogroup" aria-labelledby="baselines-title" class="baselines"><Live part=all /></div>
        </div>
    }
}

/// A figure with the answer that it would give, and where that lies among all of them.
#[component]
fn Baseline(figure: &'static Figure) -> impl IntoView {
    let calc = expect_context::<Calculator>();
    let chosen = Signal::derive(move || calc.scenario(|now| now.base_figure() == Some(figure)));
    let row = move |read: &dyn Fn(&Start) -> String| {
        calc.below(|page| {
            let found = page.baselines.iter().find(|start| start.figure == figure);
            found.map(read).unwrap_or_default()
        })
    };
    let dot = move || {
        let at = calc.below(|page| {
            let found = page.baselines.iter().find(|start| start.figure == figure);
            found.and_then(|start| start.at)
        });
        at.map_or(String::new(), |at| {
            format!("<span class=\"baseline-dot\" style=\"--at:{at}%\"></span>")
        })
    };
    view! {
        <label class="baseline">
            <Radio key=Key::Base value=figure.id chosen />
            <span class="baseline-level"><Said text=move || row(&|start| (calc.words().start)(start).0) /></span>
            <span class="baseline-outcome"><Said text=move || row(&|start| (calc.words().outcome)(start.outcome)) /></span>
            <span class="baseline-who"><Said text=move || row(&|start| (calc.words().start)(start).1) /></span>
            <span class="baseline-line" inner_html=dot></span>
        </label>
    }
}
