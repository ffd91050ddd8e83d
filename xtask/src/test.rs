//! Every check, in order of how soon it can fail, with a count for each suite; a suite that ran nothing has failed.

use crate::run::{root, run, say, tee};
use crate::{build, tools};

const WASM: &str = "wasm32-unknown-unknown";
/// Random links for each property of the links: the page's promise is to a hundred thousand of them.
const LINKS: [(&str, &str); 1] = [("PROPTEST_CASES", "100000")];

/// Tests passed in a suite.
struct Count {
    suite: &'static str,
    passed: usize,
}

/// Runs every check.
pub(crate) fn test() -> Result<(), String> {
    tools::for_build()?;
    let browser = tools::browser()?;
    let axe = tools::axe()?;
    let hosts = tools::host_scripts()?;
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
    let mut suite =
        |suite, arguments: &[&str], environment: &[(&str, &str)]| -> Result<(), String> {
            let printed = tee("cargo", &[&["test"], arguments].concat(), environment)?;
            let passed = passed(&printed);
            counts.push(Count { suite, passed });
            if passed == 0 {
                Err(format!("The suite `{suite}` ran no test."))
            } else {
                Ok(())
            }
        };
    say("The pure rooms", "seconds; 3 minutes the first time");
    suite("pure rooms", &["--lib", "--features", "prerender"], &[])?;
    suite("layers", &["--test", "layers"], &[])?;
    suite("oracles", &["--test", "oracles", "--test", "cldr"], &[])?;
    suite("sentences", &["--test", "sentences"], &[])?;
    say("100,000 random links for each property", "about 2 minutes");
    suite("links", &["--test", "links"], &LINKS)?;
    suite("xtask", &["--package", "xtask"], &[])?;

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
        &["--target", WASM, "--test", "browser"],
        &in_browser,
    )?;

    build()?;
    say("The built page in Chromium", "about 2 minutes");
    let chromium = [
        ("CHROMEDRIVER", &*driver),
        ("CHROMIUM", &*chromium),
        ("AXE", &*axe.to_string_lossy()),
        ("HOSTS", &*hosts.to_string_lossy()),
    ];
    suite(
        "built page",
        &["--package", "trade-horizon-e2e", "--", "--test-threads=2"],
        &chromium,
    )?;

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
