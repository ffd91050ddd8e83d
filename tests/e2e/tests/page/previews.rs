//! What social networks and messengers show of a link, which they read from the page as a host sends it: a static host sends
//! every link with choices the same head, so that of a page with choices may name no answer, and that of a goal its own.

use std::fs;
use std::path::{Path, PathBuf};
use trade_horizon_e2e::built;

/// The site, and each version in it.
fn roots() -> Vec<PathBuf> {
    let dist = built().with_file_name("");
    let versions = fs::read_dir(dist.join("v")).expect("dist/v").flatten();
    let versions: Vec<_> = versions.map(|entry| entry.path()).collect();
    assert!(!versions.is_empty());
    [vec![dist], versions].concat()
}

/// What a page is called and what its head says of itself, the size of its screen aside.
fn told(page: &Path) -> String {
    let page = fs::read_to_string(page).expect("a page: `cargo xtask build` writes it");
    let (head, _) = page.split_once("</head>").expect("a head");
    let head = head.split("<style>").next().unwrap_or_default();
    let says = |line: &&str| line.starts_with("<title>") || line.starts_with("<meta ");
    let lines = head.lines().filter(says);
    let lines: Vec<_> = lines.filter(|line| !line.contains("viewport")).collect();
    assert!(lines.len() >= 2, "title and description: {lines:?}");
    lines.join("\n")
}

/// The years that goals open with as their answers, as the last release has them.
fn answers() -> Vec<(String, String)> {
    let file = concat!(env!("CARGO_MANIFEST_DIR"), "/../answers.tsv");
    let lines = fs::read_to_string(file).expect("tests/answers.tsv");
    let answer = |line: &str| {
        let (link, said) = line.strip_prefix("answer\t?")?.split_once('\t')?;
        let goal = match link.strip_prefix("v=1&goal=") {
            None if link.is_empty() => "kgz-100m",
            goal => goal.filter(|goal| !goal.contains('&') && *goal != "custom")?,
        };
        let (_, period) = said.split(';').next()?.split_once(" in ")?;
        let year = period.trim_start_matches("FY").get(..4)?;
        Some((goal.to_owned(), year.to_owned()))
    };
    lines.lines().filter_map(answer).collect()
}

const FOLDERS: [&str; 4] = ["", "ur/", "ru/", "ky/"];

#[test]
fn a_page_with_choices_names_no_answer() {
    let answers = answers();
    for root in roots() {
        for folder in FOLDERS {
            let told = told(&root.join(folder).join("index.html"));
            for (_, year) in &answers {
                assert!(!told.contains(year.as_str()), "{year}: {told}");
            }
            // A year is what every answer has.
            let digits = told.split(|letter: char| !letter.is_numeric());
            assert!(digits.clone().all(|run| run.chars().count() < 4), "{told}");
            for picture in ["og:image", "twitter:image", "social-"] {
                assert!(!told.contains(picture), "{picture}: {told}");
            }
        }
    }
}

#[test]
fn a_page_of_a_goal_names_its_own_answer() {
    let answers = answers();
    assert!(answers.len() >= 9, "{answers:?}");
    for root in roots() {
        for folder in FOLDERS {
            for (goal, year) in &answers {
                let told = told(&root.join(format!("{folder}{goal}/index.html")));
                // As a description for search engines, and for those who make previews.
                let named = told.matches(year.as_str()).count();
                assert_eq!(named, 2, "{goal}, {year}: {told}");
            }
        }
    }
}
