//! The program in the page: takes the link, and takes the place of the page that stood there before it.

#[cfg(target_arch = "wasm32")]
fn main() {
    use leptos::prelude::*;
    use trade_horizon::components::app::App;
    use trade_horizon::components::calculator::{Calculating, Calculator};
    use trade_horizon::platform::{address, page, takeover};
    use trade_horizon::scenario::link;

    // A copy that was saved has lost its address, and keeps what it showed.
    let (query, fragment) = address::read_or(&page::saved_link());
    let (scenario, refused) = link::decode(&query, &fragment);
    let width = page::chart_width().unwrap_or(720.0);
    // The first page is for everybody, the others for those who chose them.
    let own = match page::own_language() {
        first if first.is_first() => page::language().unwrap_or(first),
        chosen => chosen,
    };
    let Some(program) = takeover::detached() else {
        return;
    };
    let owner = Owner::new();
    let calculator = owner.with(|| Calculator::new(scenario, refused, own, width));
    let page = program.clone();
    owner.with(|| {
        mount_to(
            page,
            move || view! { <Calculating calculator><App /></Calculating> },
        )
        .forget();
    });
    // The page lives as long as its document.
    std::mem::forget(owner);
    make(calculator, program);
}

/// Makes the rest of the page slice by slice, and then takes over.
#[cfg(target_arch = "wasm32")]
#[allow(
    clippy::large_types_passed_by_value,
    reason = "handles to signals, which are copied; a debug build keeps beside each where it was made"
)]
fn make(
    calculator: trade_horizon::components::calculator::Calculator,
    program: trade_horizon::platform::takeover::Program,
) {
    use trade_horizon::platform::{page, takeover};

    page::soon(move || {
        if calculator.make_more() {
            return make(calculator, program);
        }
        takeover::when_free(move || {
            // Where the browser refuses, the static page stays and says so.
            match takeover::take_over(&program) {
                Ok(()) => {
                    calculator.go_live();
                    page::soon(takeover::lay_out);
                }
                Err(_) => page::set("data-state", "without"),
            }
        });
    });
}

/// The program runs in a browser; on this machine there is nothing for it to do.
#[cfg(not(target_arch = "wasm32"))]
fn main() {
    println!("Trade Horizon runs in a browser: `cargo xtask serve` builds and opens it.");
}
