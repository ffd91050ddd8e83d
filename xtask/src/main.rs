//! Everything a newcomer runs: `cargo xtask serve`, `cargo xtask build` and `cargo xtask test`. Each installs what is
//! missing, says what it is doing, and says how to get what it cannot install.

mod bench;
mod budget;
mod figures;
mod fuzz;
mod hosts;
mod oembed;
mod onefile;
mod pictures;
mod program;
mod release;
mod run;
mod small;
mod test;
mod tools;
mod versions;
mod wordpress;

use std::net::TcpListener;
use std::process::ExitCode;

const USAGE: &str = "\
cargo xtask serve               build the calculator, open it, rebuild on every change
            [--no-open]         ... without opening it
cargo xtask build               write dist, the whole product, a page in each file
cargo xtask release             build, compress, and pack with licences and checksums into target/release-archive
            [--check]           ... twice from nothing, and compare every byte
            [--onto FOLDER]     ... and add it to a published site, whose earlier versions stay as they are
cargo xtask publish SITE FOLDER add a site that was built or unpacked to a published one in the same way
cargo xtask test                run every check
            [--all-engines]     ... the built page in Firefox and WebKitGTK too
cargo xtask figures             check the figures, and say which answers differ from the last release
            [--accept]          ... and let the next release have them
cargo xtask bench               time the page beside Chart.js, Vega-Lite and one by hand, and its work beside NumPy
            [growth]            ... how that grows with years, parts, paths and frames
cargo xtask fuzz [runs]         throw made-up links, messages and entries at their parsers, 4,000,000 of each
cargo xtask wordpress           show the page in stories of a real WordPress, and check it there
            [--built]           ... as it is in dist, built for a port of this machine
cargo xtask pictures            take the reference pictures anew, to be looked at
cargo xtask onefile             (Trunk calls this after each build)";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let done = match words.as_slice() {
        ["serve", options @ ..] => serve(options),
        ["build"] => build(&[], &[]),
        ["test"] => test::test(false),
        ["test", "--all-engines"] => test::test(true),
        ["release"] => release::release(false, None),
        ["release", "--check"] => release::release(true, None),
        ["release", "--onto", folder] => release::release(false, Some(folder)),
        ["publish", site, folder] => versions::publish(site.as_ref(), folder.as_ref()),
        ["figures"] => figures::figures(false),
        ["figures", "--accept"] => figures::figures(true),
        ["bench"] => bench::bench(),
        ["bench", "growth"] => bench::growth(),
        ["fuzz"] => fuzz::fuzz(fuzz::RUNS),
        ["fuzz", runs] if runs.parse::<u32>().is_ok() => fuzz::fuzz(runs),
        ["wordpress"] => wordpress::wordpress(false),
        ["wordpress", "--built"] => wordpress::wordpress(true),
        ["pictures"] => pictures::pictures(),
        ["onefile"] => onefile::onefile(),
        _ => Err(USAGE.to_owned()),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("\n{message}");
            ExitCode::FAILURE
        }
    }
}

/// Builds, opens and rebuilds on change; a port that is taken gives way to the next.
fn serve(options: &[&str]) -> Result<(), String> {
    let open = match options {
        [] => true,
        ["--no-open"] => false,
        _ => return Err(USAGE.to_owned()),
    };
    tools::for_serving()?;
    let port = (8080..8180).find(|port| TcpListener::bind(("127.0.0.1", *port)).is_ok());
    let port =
        port.ok_or("No free port between 8080 and 8179: stop a server there and try again.")?;
    run::say(
        "Building the calculator (2 minutes the first time, seconds after a change)",
        "then it is at",
    );
    println!("    http://127.0.0.1:{port}/   (Ctrl+C stops it)");
    let port = port.to_string();
    let mut arguments = vec!["serve", "--address", "127.0.0.1", "--port", &port];
    if open {
        arguments.push("--open");
    }
    run::run("trunk", &arguments, &[])
}

/// Builds `dist`, or what these options of Trunk's and these variables say.
pub(crate) fn build(options: &[&str], variables: &[(&str, &str)]) -> Result<(), String> {
    tools::for_serving()?;
    run::say(
        "Building dist, a page for each language",
        "5 minutes the first time, 2 after a change",
    );
    let flags = program::flags();
    let flags = (
        "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS",
        flags.as_str(),
    );
    let trunk = [&["build", "--release"], options].concat();
    run::run("trunk", &trunk, &[variables, &[flags]].concat())
}
