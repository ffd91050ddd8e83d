//! How likely the target is, by when, and what that rests on.

use super::answer::with_data;
use super::calculator::Calculator;
use super::cell::{Cell, Heading, row};
use super::curve::Curve;
use super::said::Said;
use crate::view::curves::Sort;
use leptos::prelude::*;

/// The chance in a sentence, for some periods ahead, and the method; hidden where there is none.
#[component]
pub fn Chance() -> impl IntoView {
    let calc = expect_context::<Calculator>();
    let sentence = move || {
        let words = calc.words();
        calc.below(|page| {
            let outlook = page.outlook.as_ref()?;
            let said = (words.outlook)(outlook, page);
            Some(with_data(calc, "chance", Some(outlook.chance), said))
        })
    };
    let rows = move || {
        let words = calc.words();
        let one = |(by, chance): &(_, f64)| {
            let cell = Cell::number(&(words.chance_size)(*chance));
            row(false, &(words.period)(*by), [cell])
        };
        calc.below(|page| page.later().by.iter().map(one).collect::<String>())
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
        <div class="curve" hidden=move || calc.below(|page| page.outlook.is_none())>
            <h2 id="chances"><Said text=calc.say(|words| words.chance) /></h2>
            <p class="curve-said" inner_html=move || sentence().unwrap_or_default()></p>
            <Curve sort=Sort::Chances />
            <details>
                <summary><Said text=calc.say(|words| words.chance_open) /></summary>
                <table aria-labelledby="chances">
                    <thead>
                        <tr>
                            <Heading text=calc.say(|words| words.chance_by) />
                            <Heading number=true text=calc.say(|words| words.chance_column) />
                        </tr>
                    </thead>
                    <tbody inner_html=rows></tbody>
                </table>
                <p class="field-hint"><Said text=method /></p>
            </details>
        </div>
    }
}
