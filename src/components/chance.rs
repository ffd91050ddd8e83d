//! How likely the target is, by when, and what that rests on.

use super::answer::machine;
use super::calculator::Calculator;
use super::cell::{Cell, Heading, Row};
use super::said::{Live, Said, still};
use crate::text::{Role, Run};
use leptos::prelude::*;

/// The chance in a sentence, for some periods ahead, and the method; hidden where there is none.
#[component]
pub fn Chance() -> impl IntoView {
    let calc = expect_context::<Calculator>();
    let sentence = move || {
        let words = calc.words();
        calc.below(|page| {
            let outlook = page.outlook.as_ref()?;
            let chance = machine(outlook.chance);
            let runs = (words.outlook)(outlook, page).into_iter();
            let set = |Run { role, text }| {
                let first = still(|| text.as_str());
                if role == Role::Strong {
                    let chance = chance.clone();
                    view! { <strong><data id="chance" value=chance prop:textContent=text>{first}</data></strong> }
                        .into_any()
                } else {
                    view! { <span prop:textContent=text>{first}</span> }.into_any()
                }
            };
            Some(runs.map(set).collect_view())
        })
    };
    let rows = move || {
        let words = calc.words();
        let row = |(by, chance): &(_, f64)| {
            let text = (words.chance_size)(*chance);
            view! { <Row chosen=false heading=(words.period)(*by)><Cell number=true text /></Row> }
        };
        calc.below(|page| page.later().by.iter().map(row).collect_view())
    };
    let method = move || {
        let words = calc.words();
        calc.below(|page| {
            page.outlook
                .as_ref()
                .map_or(String::new(), words.outlook_method)
        })
    };
    view! {
        <div hidden=move || calc.below(|page| page.outlook.is_none())>
            <h2><Said text=calc.say(|words| words.chance) /></h2>
            <p class="prose"><Live part=sentence /></p>
            <table>
                <thead>
                    <tr>
                        <Heading text=calc.say(|words| words.chance_by) />
                        <Heading number=true text=calc.say(|words| words.chance_column) />
                    </tr>
                </thead>
                <tbody><Live part=rows /></tbody>
            </table>
            <p class="field-hint prose"><Said text=method /></p>
        </div>
    }
}
