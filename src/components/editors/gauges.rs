//! Frames of the page out of sight, which are there to tell how high they are.

use super::maker::{Maker, opens};
use crate::embed::frames::Gauge;
use crate::embed::making::Making;
use leptos::prelude::*;

/// The frames that are only measured. In sight by one pixel: a browser lays no frame out that is not.
#[component]
pub fn Gauges() -> impl IntoView {
    let maker = expect_context::<Maker>();
    let all = Memo::new(move |_| maker.read(Making::gauges));
    let one = move |gauge: Gauge| {
        let Gauge { width, lang, .. } = gauge;
        let shown = Memo::new(move |_| maker.read(|making| making.shown(Some(lang))));
        let style = format!("inline-size:{width}px");
        let name = gauge.name();
        let src = opens(name.clone(), shown);
        view! { <iframe id=name title="" tabindex="-1" src=src style=style></iframe> }
    };
    // A frame that became another would be an entry of the history too.
    view! {
        <div class="gauges needs-program" aria-hidden="true" inert>
            <For each=move || all.get() key=Gauge::name children=one />
        </div>
    }
}
