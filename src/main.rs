//! The program in the page: takes the link and what was typed meanwhile, and takes the place of the static page.

// In a browser the program is started by its loader: what the standard library does around `main` is a kilobyte.
#![cfg_attr(target_arch = "wasm32", no_main)]

#[cfg(target_arch = "wasm32")]
#[wasm_bindgen::prelude::wasm_bindgen(start)]
fn program() {
    use leptos::prelude::Owner;
    use trade_horizon::components::app;
    use trade_horizon::components::state::State;
    use trade_horizon::platform::{address, page};
    use trade_horizon::scenario::{Refusal, Refused, link};
    use trade_horizon::text;

    let (query, fragment) = address::read();
    let (mut scenario, mut refused) = link::decode(&query, &fragment);
    for (field, raw) in page::typed() {
        let plain = (text::own().read)(&raw).map_err(Refusal::from);
        let edit = plain.and_then(|plain| field.edit(&plain, &scenario));
        match edit.and_then(|edit| scenario.apply(&edit)) {
            Ok(next) => scenario = next,
            Err(why) => refused.push(Refused {
                key: field.key().name(),
                raw,
                why,
            }),
        }
    }
    let width = page::chart_width().unwrap_or(720.0);
    let Some(program) = page::detached() else {
        return;
    };
    let owner = Owner::new();
    let state = owner.with(|| State::new(scenario, refused, width));
    owner.with(|| app::mount(state, program.clone().into()));
    // Where the browser refuses, the static page stays, and the loader says so.
    let _ = page::replace(&program);
    owner.with(|| app::live(state));
    // The page lives as long as its document.
    std::mem::forget(owner);
}

/// The program runs in a browser; on this machine there is nothing for it to do.
#[cfg(not(target_arch = "wasm32"))]
fn main() {
    println!("Trade Horizon runs in a browser: `cargo xtask serve` builds and opens it.");
}
