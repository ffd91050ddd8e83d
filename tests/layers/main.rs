//! The rooms stand in a line, and a module uses only what stands to its left.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a test that cannot read its input must stop"
)]

mod circles;

use std::fs;
use std::path::{Path, PathBuf};

/// The line, from the purest room to the program.
const ROOMS: [&str; 11] = [
    "engine",
    "data",
    "scenario",
    "view",
    "text",
    "embed",
    "platform",
    "components",
    "main",
    "editors",
    "prerender",
];
/// The first room that may touch the web.
const FIRST_WEB: &str = "platform";

fn sources(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).expect("a folder of sources");
    let paths = entries.map(|entry| entry.expect("an entry").path());
    paths
        .flat_map(|path| {
            if path.is_dir() {
                sources(&path)
            } else {
                vec![path]
            }
        })
        .collect()
}

/// The room of a source file, by its place in the line; `lib.rs` is the map and stands in none.
fn place(path: &Path) -> Option<usize> {
    let inside = path.strip_prefix("src").ok()?;
    let first = inside
        .components()
        .next()?
        .as_os_str()
        .to_str()?
        .trim_end_matches(".rs")
        .to_owned();
    ROOMS.iter().position(|room| *room == first)
}

/// Every breach of the line in a source text at a place.
fn breaches(place: usize, text: &str) -> Vec<String> {
    let mut found = Vec::new();
    for line in text
        .lines()
        .filter(|line| !line.trim_start().starts_with("//"))
    {
        let paths = ["crate::", "trade_horizon::"]
            .into_iter()
            .flat_map(|root| line.split(root).skip(1));
        for path in paths {
            // `crate::{a, b}` names several rooms at once.
            let list = path
                .strip_prefix('{')
                .and_then(|rest| rest.split_once('}'))
                .map_or(path, |(list, _)| list);
            for name in list.split(", ") {
                let room = name
                    .split([':', ';', ',', ' ', ')', '{', '<', '('])
                    .next()
                    .unwrap_or_default();
                if ROOMS
                    .iter()
                    .position(|other| *other == room)
                    .is_some_and(|other| other > place)
                {
                    found.push(format!("{} uses {room}: {line}", ROOMS[place]));
                }
            }
        }
        let web = ["web_sys", "leptos", "gloo", "wasm_bindgen", "js_sys"]
            .iter()
            .any(|name| line.contains(name));
        if web
            && place
                < ROOMS
                    .iter()
                    .position(|room| *room == FIRST_WEB)
                    .expect("a room")
        {
            found.push(format!("{} touches the web: {line}", ROOMS[place]));
        }
        let browser = line.contains("web_sys") || line.contains("gloo");
        if browser && ROOMS[place] != FIRST_WEB {
            found.push(format!(
                "{} touches the browser past `platform`: {line}",
                ROOMS[place]
            ));
        }
    }
    found
}

#[test]
fn each_room_uses_only_what_stands_to_its_left() {
    let files = sources(Path::new("src"));
    let rust = files
        .iter()
        .filter(|path| path.extension().is_some_and(|end| end == "rs"));
    let mut seen = 0;
    for path in rust {
        if let Some(place) = place(path) {
            seen += 1;
            let text = fs::read_to_string(path).expect("a source");
            assert_eq!(
                breaches(place, &text),
                Vec::<String>::new(),
                "{}",
                path.display()
            );
        } else {
            assert!(
                path.ends_with("src/lib.rs"),
                "{} stands in no room",
                path.display()
            );
        }
    }
    assert!(seen > 30, "only {seen} sources were read");
}

#[test]
fn a_breach_is_found() {
    let at = |room: &str| {
        ROOMS
            .iter()
            .position(|other| *other == room)
            .expect("a room")
    };
    assert_eq!(breaches(at("engine"), "use crate::view::Page;").len(), 1);
    assert_eq!(
        breaches(at("data"), "use crate::{engine, scenario};").len(),
        1
    );
    assert_eq!(breaches(at("view"), "use leptos::prelude::*;").len(), 1);
    assert_eq!(breaches(at("components"), "use web_sys::Window;").len(), 1);
    assert_eq!(
        breaches(at("text"), "use crate::view::Page;\n// crate::components").len(),
        0
    );
}

#[test]
fn every_file_of_the_page_holds_components_in_view() {
    let files = sources(Path::new("src/components"));
    let files = files
        .iter()
        .filter(|path| !path.ends_with("components/mod.rs"));
    let mut seen = 0;
    for path in files {
        seen += 1;
        let text = fs::read_to_string(path).expect("a source");
        for part in ["#[component]", "view! {"] {
            assert!(text.contains(part), "{} has no {part}", path.display());
        }
    }
    assert!(seen > 30, "only {seen} sources were read");
}

/// Words, a file for each language, and those of the page for editors.
const WORDS: [&str; 5] = ["en.rs", "ur.rs", "ru.rs", "ky.rs", "editors.rs"];
/// Lines that a file of anything else has at most.
const LONGEST: usize = 400;

#[test]
fn no_file_but_those_of_words_is_too_long_to_be_read_at_once() {
    let mut seen = 0;
    for folder in ["src", "build", "tests", "xtask/src", "xtask/tests"] {
        for path in sources(Path::new(folder)) {
            let is_code = path
                .extension()
                .is_some_and(|end| end == "rs" || end == "js" || end == "py");
            let is_words = WORDS
                .iter()
                .any(|name| path == Path::new("src/text").join(name));
            if !is_code || is_words {
                continue;
            }
            seen += 1;
            let lines = fs::read_to_string(&path).expect("a source").lines().count();
            assert!(lines <= LONGEST, "{} has {lines} lines", path.display());
        }
    }
    assert!(seen > 200, "only {seen} sources were read");
}
