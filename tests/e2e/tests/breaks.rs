//! The page broken on purpose, several places at a time: each break of `tests/breaks.toml` is seen by the test that it names.
//! `cargo xtask breaks` runs it, on sources that are afterwards as they were. Commit first: where it is interrupted,
//! `git checkout index.html src style xtask` brings them back, without what else was not committed there.

#![allow(clippy::expect_used, reason = "a test that cannot go on must stop")]

use serde::Deserialize;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::Command;

#[derive(Deserialize)]
struct Breaks {
    #[serde(rename = "break")]
    all: Vec<Break>,
}

/// One place that is broken.
#[derive(Deserialize)]
struct Break {
    what: String,
    file: PathBuf,
    /// Stands once in the file, and `to` in its place.
    from: String,
    to: String,
    /// Suite and name of the test that sees it, `paper::paper_is_light_whatever_the_theme`.
    test: String,
    /// Those of one group are tried in one build.
    group: u32,
}

impl Break {
    /// The file that it is of, with its text.
    fn whole(&self) -> (PathBuf, String) {
        let file = Path::new("../..").join(&self.file);
        let text = std::fs::read_to_string(&file).expect("a source");
        (file, text)
    }

    /// What keeps it from being tried: it does not stand once in its file, or its test is not there.
    fn fault(&self) -> Option<String> {
        let (suite, test) = name(self).rsplit_once("::").unwrap_or(("", name(self)));
        let file = match self.test.strip_prefix("sentences::") {
            Some(_) => "../sentences.rs".to_owned(),
            None => format!("tests/page/{suite}.rs"),
        };
        let tests = std::fs::read_to_string(&file).expect("a suite");
        let found = self.whole().1.matches(&self.from).count();
        let there = tests.contains(&format!("fn {test}("));
        (found != 1 || !there).then(|| {
            format!(
                "{}: {found} of {:?} in {}; {} is {}there",
                self.what,
                self.from,
                self.file.display(),
                self.test,
                if there { "" } else { "not " }
            )
        })
    }
}

/// Sources as they were, which they are again when this is dropped.
#[derive(Default)]
struct Kept(BTreeMap<PathBuf, String>);

impl Kept {
    fn broken(&mut self, one: &Break) {
        let (file, text) = one.whole();
        assert_eq!(one.fault(), None, "breaks of one group in one place");
        std::fs::write(&file, text.replacen(&one.from, &one.to, 1)).expect("it is written");
        self.0.entry(file).or_insert(text);
    }
}

impl Drop for Kept {
    fn drop(&mut self) {
        for (file, text) in &self.0 {
            let _ = std::fs::write(file, text);
        }
    }
}

fn cargo(arguments: &str) -> (bool, String) {
    let mut cargo = Command::new("cargo");
    let cargo = cargo.args(arguments.split(' ')).current_dir("../..");
    let done = cargo.output().expect("cargo runs");
    let said = [done.stdout, done.stderr].map(|said| String::from_utf8_lossy(&said).into_owned());
    (done.status.success(), said.concat())
}

/// The name of the test that sees a break, in its program.
fn name(one: &Break) -> &str {
    one.test.strip_prefix("sentences::").unwrap_or(&one.test)
}

/// What the tests of these breaks say, run by cargo with such options.
fn tried(options: &str, breaks: &[&Break]) -> String {
    let names: Vec<&str> = breaks.iter().map(|one| name(one)).collect();
    if names.is_empty() {
        return String::new();
    }
    let names = names.join(" ");
    cargo(&format!(
        "test {options} -- --test-threads=2 --exact {names}"
    ))
    .1
}

fn all() -> Vec<Break> {
    let breaks = std::fs::read_to_string("../breaks.toml").expect("the breaks");
    let breaks: Breaks = toml::from_str(&breaks).expect("breaks in TOML");
    breaks.all
}

#[test]
fn every_break_stands_in_its_file_and_its_test_is_there() {
    let breaks = all();
    let faults: Vec<String> = breaks.iter().filter_map(Break::fault).collect();
    assert!(faults.is_empty(), "{}", faults.join("\n"));
    assert!(breaks.len() > 150, "{}", breaks.len());
}

#[test]
#[ignore = "breaks the sources: `cargo xtask breaks`"]
fn every_break_is_seen_by_its_test() {
    let asked = std::env::var("GROUP").unwrap_or_default();
    let mut groups: BTreeMap<u32, Vec<Break>> = BTreeMap::new();
    for one in all() {
        groups.entry(one.group).or_default().push(one);
    }
    groups.retain(|group, _| asked == "all" || asked == group.to_string());
    assert!(!groups.is_empty(), "there is no group {asked}");
    let (mut seen, mut unseen) = (0, Vec::new());
    for (group, breaks) in groups {
        let mut kept = Kept::default();
        for one in &breaks {
            kept.broken(one);
        }
        let (built, said) = cargo("xtask build");
        assert!(built, "group {group}: {said}");
        let (ours, theirs): (Vec<_>, Vec<_>) = breaks
            .iter()
            .partition(|one| one.test.starts_with("sentences::"));
        let said = [
            tried("--features prerender --test sentences", &ours),
            tried("--package trade-horizon-e2e --test page", &theirs),
        ]
        .concat();
        for one in breaks {
            let red = said.contains(&format!("test {} ... FAILED", name(&one)));
            let word = if red { "seen  " } else { "UNSEEN" };
            println!("{word}  {group}  {}: {}", one.what, one.test);
            if red {
                seen += 1;
            } else {
                unseen.push(one.what);
            }
        }
    }
    // The page that is left is whole again.
    let (built, said) = cargo("xtask build");
    assert!(built, "{said}");
    println!("{seen} breaks are seen");
    assert!(seen > 0 && unseen.is_empty(), "not seen: {unseen:?}");
}
