//! Three short readings below the chart: the chance, what one more point is worth, and what another figure would say.

use super::calculator::Calculator;
use crate::text::escaped;
use leptos::prelude::*;

/// Those that there are, each with its name, its size in large type, and what it means.
#[component]
pub fn Readings() -> impl IntoView {
    let calc = expect_context::<Calculator>();
    let one = |[name, size, said]: [String; 3]| {
        let [name, size, said] = [name, size, said].map(|text| escaped(&text));
        format!(
            "<li class=\"reading\"><span class=\"reading-name\">{name}</span><span class=\"reading-size\">{size}</span>\
             <span class=\"reading-said\">{said}</span></li>"
        )
    };
    let all = move || {
        let readings = calc.page(|page| (calc.words().readings)(page));
        readings.into_iter().map(one).collect::<String>()
    };
    view! { <ul class="readings" inner_html=all></ul> }
}
