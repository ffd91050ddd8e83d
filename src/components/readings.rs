//! Three short readings below the chart: the chance, what one more point is worth, and what another figure would say.

use super::calculator::Calculator;
use super::said::{Live, still};
use leptos::prelude::*;

/// Those that there are, each with its name, its size in large type, and what it means.
#[component]
pub fn Readings() -> impl IntoView {
    let calc = expect_context::<Calculator>();
    let one = |[name, size, said]: [String; 3]| {
        let first = [&name, &size, &said].map(|text| still(|| text.as_str()));
        let [first_name, first_size, first_said] = first;
        view! {
            <li class="reading">
                <span class="reading-name" prop:textContent=name>{first_name}</span>
                <span class="reading-size" prop:textContent=size>{first_size}</span>
                <span class="reading-said" prop:textContent=said>{first_said}</span>
            </li>
        }
    };
    let all = move || {
        calc.page(|page| (calc.words().readings)(page))
            .into_iter()
            .map(one)
            .collect_view()
    };
    view! { <ul class="readings"><Live part=all /></ul> }
}
