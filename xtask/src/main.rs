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
mod site;
mod small;
mod test;
mod tools;
mod trunk;
mod versions;
mod wordpress;

use std::process::ExitCode;

const USAGE: &str = "\
cargo xtask serve               build the calculator, open it, rebuild on every change
            [--no-open]         ... without opening it
cargo xtask build               write dist, the whole product, a page in each file
cargo xtask release             build, compress, and pack with licences and checksums into target/release-archive
            [--check]           ... the programs twice from nothing, and compare every byte
            [--onto FOLDER]     ... and add it to a published site, whose earlier versions stay as they are
cargo xtask publish SITE FOLDER add a site that was built or unpacked to a published one in the same way
cargo xtask test                run every check
            [--all-engines]     ... the built page in Firefox and WebKitGTK too
cargo xtask figures             check the figures, and say which answers differ from the last release
            [--accept]          ... and let the next release have them
cargo xtask bench               time the page beside Chart.js, Vega-Lite and one by hand, and its work beside NumPy
            [growth]            ... how that grows with years, parts, paths and frames
cargo xtask fuzz [runs]         throw made-up links, messages, entries and tables at their parsers, 4,000,000 of each
cargo xtask breaks [group]      break the page on purpose, and see that a test turns red for each break
cargo xtask wordpress           show the page in stories of a real WordPress, and check it there
            [--built]           ... as it is in dist, built for a port of this machine
cargo xtask pictures            take the reference pictures anew, to be looked at
cargo xtask onefile             (Trunk calls this after each release build)";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let done = match words.as_slice() {
        ["serve"] => trunk::serve(true),
        ["serve", "--no-open"] => trunk::serve(false),
        ["build"] => trunk::build(&[], &[]),
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
        ["breaks"] => test::breaks("all"),
        ["breaks", group] => test::breaks(group),
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
