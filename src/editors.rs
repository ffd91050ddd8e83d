//! The page for editors, `editors.html`: the program in it.

#[cfg(target_arch = "wasm32")]
fn main() {
    trade_horizon::components::editors::start();
}

/// The program runs in a browser; on this machine there is nothing for it to do.
#[cfg(not(target_arch = "wasm32"))]
fn main() {
    println!(
        "The page for editors runs in a browser: `cargo xtask build` writes dist/editors.html."
    );
}
