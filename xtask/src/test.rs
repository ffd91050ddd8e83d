//! Every check, in order of how soon it can fail, with a count for each suite; a suite that ran nothing has failed.

use crate::run::{root, run, say, tee};
use crate::{build, tools};

const WASM: &str = "wasm32-unknown-unknown";
/// Random links for each property of the links: the page's promise is to a hundred thousand of them.
const LINKS: [(&str, &str); 1] = [("PROPTEST_CASES", "100000")];

/// What only Chromium's own protocol can ask for: the tree that a screen reader is told, a telephone, a slower processor,
/// paper, the reader's wishes for colour and motion.
const CHROMIUM_ALONE: [&str; 12] = [
    "a_screen_reader_is_told",
    "headings_go_down",
    "what_is_pressed_is_large",
    "text_twice_as_large",
    "forced_colours",
    "nothing_moves_for_a_reader",
    "nothing_is_clipped",
    "the_faults_are_seen",
    "the_social_pictures",
    "a_move_of_the_slider_is_shown",
    "twenty_in_a_story",
    "it_prints_on_one_page",
];
/// Tab leads out of the page into Firefox's own buttons, and `WebKitGTK` scrolls to what has the focus some time after its
/// driver says that the key was pressed.
const BY_KEYS: [&str; 2] = ["every_control_works", "tab_reaches"];
/// `WebKitGTK`'s driver cannot switch scripts off, and has the languages of the system.
const NOT_BY_WEBKIT: [&str; 2] = ["without_scripts", "the_link_chooses"];

/// Tests passed in a suite.
struct Count {
    suite: &'static str,
    passed: usize,
}

/// Runs every check, those of the built page in Chromium alone or in Firefox and `WebKitGTK` too.
pub(crate) fn test(all_engines: bool) -> Result<(), String> {
    tools::for_build()?;
    if all_engines {
        tools::firefox()?;
        tools::webkit()?;
    }
    let browser = tools::browser()?;
    let axe = tools::axe()?;
    let hosts = tools::host_scripts()?;
    let nginx = tools::nginx()?;
    let (driver, chromium) = (
        browser.driver.to_string_lossy(),
        browser.browser.to_string_lossy(),
    );

    say("Format and lints", "4 minutes the first time");
    run("cargo", &["fmt", "--all", "--check"], &[])?;
    let strict = ["--", "-D", "warnings"];
    let clippy =
        |arguments: &[&str]| run("cargo", &[&["clippy"], arguments, &strict].concat(), &[]);
    clippy(&["--workspace", "--all-targets", "--features", "prerender"])?;
    clippy(&[
        "--target",
        WASM,
        "--lib",
        "--bin",
        "trade-horizon",
        "--test",
        "browser",
    ])?;

    let mut counts = Vec::new();
    let mut suite = |suite,
                     program: &str,
                     arguments: &[&str],
                     environment: &[(&str, &str)]|
     -> Result<(), String> {
        let printed = tee(program, arguments, environment)?;
        let passed = passed(&printed);
        counts.push(Count { suite, passed });
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
    suite("sentences", "cargo", &["test", "--test", "sentences"], &[])?;
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

    build()?;
    say("The built page in Chromium", "about 2 minutes");
    let programs = [
        ("CHROMEDRIVER", &*driver),
        ("CHROMIUM", &*chromium),
        ("AXE", &*axe.to_string_lossy()),
        ("HOSTS", &*hosts.to_string_lossy()),
        ("NGINX", &*nginx.to_string_lossy()),
    ];
    let page = ["test", "--package", "trade-horizon-e2e", "--"];
    let two = [&page[..], &["--test-threads=2"]].concat();
    suite("built page", "cargo", &two, &programs)?;
    if all_engines {
        let skip = |names: &[&'static str]| -> Vec<&'static str> {
            names.iter().flat_map(|name| ["--skip", name]).collect()
        };
        let left = [skip(&CHROMIUM_ALONE), skip(&BY_KEYS)].concat();
        say("The built page in Firefox", "about 3 minutes");
        let firefox = [&programs[..], &[("ENGINE", "firefox")]].concat();
        let fewer = [&two[..], &left[..]].concat();
        suite("built page in Firefox", "cargo", &fewer, &firefox)?;
        say("The built page in WebKitGTK", "about 4 minutes");
        let screen = ["--auto-servernum", "--server-args=-screen 0 1600x1200x24"];
        // One at a time: on a screen with two windows, one of them has not the focus.
        let one = [&["cargo"], &page[..], &["--test-threads=1"]].concat();
        let left = [left, skip(&NOT_BY_WEBKIT)].concat();
        let fewer = [&screen[..], &one[..], &left[..]].concat();
        let webkit = [&programs[..], &[("ENGINE", "webkit")]].concat();
        suite("built page in WebKitGTK", "xvfb-run", &fewer, &webkit)?;
    }

    println!();
    for count in &counts {
        println!("{:>6} passed  {}", count.passed, count.suite);
    }
    println!(
        "{} passed, 0 failed",
        counts.iter().map(|count| count.passed).sum::<usize>()
    );
    Ok(())
}

/// Builds the page and runs some of its tests in Chromium, with one more variable.
pub(crate) fn in_chromium(
    what: &str,
    tests: &[&str],
    variable: (&str, &str),
) -> Result<(), String> {
    let browser = tools::browser()?;
    build()?;
    say(what, "a minute");
    let environment = [
        ("CHROMEDRIVER", &*browser.driver.to_string_lossy()),
        ("CHROMIUM", &*browser.browser.to_string_lossy()),
        variable,
    ];
    let package = ["test", "--package", "trade-horizon-e2e"];
    run("cargo", &[&package, tests].concat(), &environment)
}

/// The sum of what each test runner says has passed.
fn passed(printed: &str) -> usize {
    let results = printed
        .lines()
        .filter_map(|line| line.trim().strip_prefix("test result: ok. "));
    results
        .filter_map(|rest| rest.split_once(" passed")?.0.parse::<usize>().ok())
        .sum()
}

#[cfg(test)]
mod tests {
    use super::passed;

    #[test]
    fn counts_are_added_and_nothing_is_nothing() {
        let printed = "test a ... ok\ntest result: ok. 3 passed; 0 failed\n\ntest result: ok. 4 passed; 0 failed";
        assert_eq!(passed(printed), 7);
        assert_eq!(passed("no tests to run!"), 0);
    }
}
