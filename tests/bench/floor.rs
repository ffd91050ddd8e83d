//! A bare slider and its sentence in Leptos as its book writes them: what a page pays for Leptos before it does anything of its
//! own. `cargo xtask bench` builds and times it; it is never shipped.

#[cfg(target_arch = "wasm32")]
fn main() {
    use leptos::prelude::*;

    let (rate, set_rate) = signal(10.0_f64);
    let years = move || (100.0 / 5.18_f64).ln() / (1.0 + rate.get() / 100.0).ln();
    mount_to_body(move || {
        view! {
            <h1 id="answer">
                "Growing " {move || rate.get()} "% a year, trade reaches $100m a year in "
                {move || format!("{:.1}", years())} " years."
            </h1>
            <input
                type="range" min="-50" max="100" step="0.25"
                prop:value=move || rate.get().to_string()
                on:input:target=move |event| set_rate.set(event.target().value().parse().unwrap_or(0.0))
            />
        }
    });
    if let Some(root) = document().document_element() {
        let _ = root.set_attribute("data-state", "live");
    }
}

/// It runs in a browser; on this machine there is nothing for it to do.
#[cfg(not(target_arch = "wasm32"))]
fn main() {}
