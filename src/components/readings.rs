//! Three short readings below the chart: the chance, what one more point is worth, and what another figure would say.

use super::calculator::Calculator;
use super::said::{Live, escaped};
use leptos::prelude::*;

/// Those that there are, each with its name, its size in large type, and what it means.
#[component]
pub fn Readings() -> impl IntoView {
    let calc = expect_context::<Calculator>();
    let one = |[name, size, said]: [String; 3]| {
        let [name, size, said] = [name, size, said].map(|text| escaped(&text));
        view! {
            <li class="reading">
                <span class="reading-name" inner_html=name></span>
                <span class="reading-size" inner_html=size></span>
                <span class="reading-said" inner_html=said></span>
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
