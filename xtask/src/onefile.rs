//! Puts what is built into the one file of each page: style, static page, glue and program; and beside them what hosts and stories
//! need.

use crate::budget::{Weighed, judge};
use crate::hosts::{Policies, address_tags, policy, rules};
use crate::oembed::{self, Told, social};
use crate::program::{Program, as_text, program};
use crate::run::{self, command, read, root, words};
use crate::site::{EDITORS, EMBED, LANGUAGES, Place, folder};
use crate::small::{brotli, squeeze, tighten};
use crate::versions::{POLICY, VERSION};
use std::io::Write as _;
use std::path::PathBuf;
use std::process::{Command, Stdio};
use std::sync::OnceLock;

/// Names the address that the page will have, `https://example.org/trade`, where it is known when it is built.
pub(crate) const ADDRESS: &str = "TRADE_HORIZON_ADDRESS";

/// Name of the program, and of what is made of it.
const PROGRAM: &str = "trade-horizon";

/// Where a template has what depends on the page's address.
const PLACE: &str = "<!-- address -->\n";

/// Where a page has its program once the static page is in it.
const PROGRAM_PLACE: &str = "<!-- program -->";

/// Writes the site into Trunk's folder in place of what Trunk has built: a page for each language, all with the same program, the page
/// for editors, pages of goals, and what hosts are told.
///
/// # Errors
/// A sentence, where something is missing, fails, or weighs too much.
pub(crate) fn onefile() -> Result<(), String> {
    let staging = std::env::var_os("TRUNK_STAGING_DIR").map(PathBuf::from);
    let staging = staging.ok_or("Trunk calls this after a build: use `cargo xtask build`.")?;
    let address = std::env::var(ADDRESS).ok();
    let here = Place {
        address: address.map(|address| address.trim_end_matches('/').to_owned()),
        frozen: false,
    };
    let (made, weights) = make(&here)?;
    let mut files = made.at(&here);
    let policy = policy(files.iter().map(|(_, page)| page.as_str()));
    let version = |(name, page)| (format!("v/{VERSION}/{name}"), page);
    files.extend(made.at(&here.of(VERSION)).into_iter().map(version));
    files.push((format!("v/{VERSION}/{POLICY}"), format!("{policy}\n")));
    let policies = Policies::from([(VERSION.to_owned(), policy)]);
    let rules = rules(VERSION, &policies)?;
    files.extend(rules.map(|(name, rules)| (name.to_owned(), rules)));

    let built = std::fs::read_dir(&staging).map_err(|e| e.to_string())?;
    for entry in built.flatten() {
        let _ = std::fs::remove_file(entry.path());
    }
    for (name, content) in &files {
        run::write(&staging.join(name), content.as_bytes())?;
    }
    let (_, _, goals) = made.goals.first().ok_or("There is no goal.")?;
    for picture in goals.iter().map(|goal| social(&goal.id)) {
        let from = root().join("tests/e2e/pictures").join(&picture);
        let to = [&staging, &staging.join("v").join(VERSION)].map(|folder| folder.join(&picture));
        if to.iter().any(|to| std::fs::copy(&from, to).is_err()) {
            // What is published with its address leads to it.
            match format!(
                "Without {picture}: `cargo xtask pictures` makes it, without TRADE_HORIZON_ADDRESS."
            ) {
                why if here.address.is_some() => return Err(why),
                why => println!("{why}"),
            }
        }
    }
    println!("\nBytes with brotli\n{}", judge(&weights)?);
    Ok(())
}

/// What stands in the site twice, at its root and under its version, and differs in what it says of addresses alone.
struct Made {
    /// Readers' pages by their languages, and the page for editors, which has none. They still have the place of addresses.
    pages: Vec<(Option<&'static str>, String)>,
    /// Goals by the languages, with their directions.
    goals: Vec<(&'static str, String, Vec<Told>)>,
    /// The script for host pages.
    embed: String,
}

impl Made {
    /// The files, by their names, as they are at a place.
    fn at(&self, place: &Place) -> Vec<(String, String)> {
        let mut files = Vec::new();
        for (tag, page) in &self.pages {
            files.push((name(*tag), page.replacen(PLACE, &known(*tag, place), 1)));
        }
        for (tag, direction, goals) in &self.goals {
            let told = |goal| oembed::files(goal, tag, &folder(tag), direction, place);
            files.extend(goals.iter().flat_map(told));
        }
        for name in [EMBED, "embed.js"] {
            files.push((name.to_owned(), self.embed.clone()));
        }
        files
    }
}

/// The file of the page of a language, or of the page for editors.
fn name(tag: Option<&str>) -> String {
    tag.map_or(format!("{EDITORS}.html"), |tag| {
        format!("{}index.html", folder(tag))
    })
}

/// What such a page says of addresses.
fn known(tag: Option<&str>, place: &Place) -> String {
    match (tag, &place.address) {
        (Some(tag), _) => address_tags(place, tag),
        (None, Some(address)) => {
            format!("<link rel=\"canonical\" href=\"{address}/{EDITORS}.html\">\n")
        }
        (None, None) => String::new(),
    }
}

/// Makes the programs and pages, and weighs them as they are at a place.
fn make(place: &Place) -> Result<(Made, Vec<Weighed>), String> {
    let (mut pages, mut weights, mut goals) = (Vec::new(), Vec::new(), Vec::new());
    let mut add =
        |program: &Program, file, kind, tags: &[Option<&'static str>]| -> Result<(), String> {
            let (script, template) = (Script::of(program)?, Template::read(file)?);
            for tag in tags.iter().copied() {
                let page = template.page(tag.unwrap_or(EDITORS))?;
                weights.push(page.weighed(name(tag), kind, &script, &known(tag, place)));
                pages.push((tag, page.with(&script.text)));
            }
            Ok(())
        };
    let readers = program(PROGRAM, "", "web")?;
    // Compiled on one core while the pages are made and weighed on another.
    let editors = std::thread::spawn(|| program(EDITORS, EDITORS, "web"));
    add(&readers, "index.html", "page", &LANGUAGES.map(Some))?;
    let editors = editors
        .join()
        .map_err(|_| "The program for editors was not made.")?;
    add(&editors?, "editors.html", EDITORS, &[None])?;
    for tag in LANGUAGES {
        let (direction, told) = told(tag)?;
        goals.push((tag, direction, told));
    }
    let embed = squeeze(&read(&root().join("src/embed").join(EMBED))?);
    weights.push(Weighed {
        file: EMBED.to_owned(),
        kind: "embed",
        parts: vec![("whole", embed.len())],
    });
    Ok((
        Made {
            pages,
            goals,
            embed,
        },
        weights,
    ))
}

/// A page without its style sheets and programs, and those sheets.
struct Template {
    head: String,
    style: String,
}

impl Template {
    fn read(file: &str) -> Result<Self, String> {
        let (mut head, mut style) = (String::new(), String::new());
        for line in read(&root().join(file))?.lines() {
            match line
                .split_once("rel=\"css\" href=\"")
                .and_then(|(_, rest)| rest.split_once('"'))
            {
                Some((file, _)) => style += &tighten(&squeeze(&read(&root().join(file))?)),
                None if line.contains("data-trunk") || line.starts_with("<!-- In ") => {}
                None => {
                    head += line;
                    head.push('\n');
                }
            }
        }
        let head = squeeze(&head);
        Ok(Self { head, style })
    }

    /// The page that the native program makes of this when asked so.
    fn page(&self, asked: &str) -> Result<Page<'_>, String> {
        let page = prerender(&[asked], &self.head)?;
        let style = &self.style;
        Ok(Page { page, style })
    }
}

/// A page that lacks nothing but its program and what it says of addresses.
struct Page<'a> {
    page: String,
    style: &'a str,
}

impl Page<'_> {
    fn with(&self, script: &str) -> String {
        let style = format!("<style>{}</style>\n</head>", self.style);
        let page = self.page.replacen("</head>", &style, 1);
        page.replacen(PROGRAM_PLACE, script, 1)
    }

    /// What its parts weigh, with what it says of addresses.
    fn weighed(&self, file: String, kind: &'static str, script: &Script, known: &str) -> Weighed {
        let page = self.page.replacen(PLACE, known, 1);
        let whole = self.with(&script.text).replacen(PLACE, known, 1);
        let texts = [
            ("style", self.style),
            ("static", page.as_str()),
            ("whole", whole.as_str()),
        ];
        let parts = [&script.weights[..], &weigh(texts)].concat();
        Weighed { file, kind, parts }
    }
}

/// What texts weigh, worked out side by side.
fn weigh<const N: usize>(texts: [(&'static str, &str); N]) -> Vec<(&'static str, usize)> {
    std::thread::scope(|threads| {
        let work = texts.map(|(name, text)| (name, threads.spawn(|| brotli(text.as_bytes()))));
        let done = work.map(|(name, work)| (name, work.join().unwrap_or(usize::MAX)));
        done.to_vec()
    })
}

/// A program as it stands in a page, with what starts it, and what both weigh.
struct Script {
    text: String,
    weights: Vec<(&'static str, usize)>,
}

impl Script {
    fn of(program: &Program) -> Result<Self, String> {
        let bytes = as_text(&program.bytes);
        let glue = program.glue.clone() + &read(&root().join("src/loader.js"))?;
        let glue = squeeze(&glue);
        let weights = weigh([("program", &bytes), ("glue", &glue)]);
        let text = format!(
            "<script type=\"text/plain\" id=\"program\">{bytes}</script>\n<script type=\"module\">{glue}</script>"
        );
        Ok(Self { text, weights })
    }
}

/// The direction of a language, and the goals as they open in it.
fn told(tag: &str) -> Result<(String, Vec<Told>), String> {
    let said = prerender(&["goals", tag], "")?;
    let mut lines = said.lines();
    let direction = lines.next().unwrap_or_default().to_owned();
    let goals = lines.filter_map(|line| {
        let mut parts = line.split('\t').map(str::to_owned);
        Some(Told {
            id: parts.next()?,
            name: parts.next()?,
            sentence: parts.next()?,
            link: parts.next()?,
        })
    });
    Ok((direction, goals.collect()))
}

/// What the native program of the pages writes when it is asked so: a static page in its template, by the same components as the live
/// one, or something else that it knows.
///
/// # Errors
/// A sentence, where it cannot be run or fails.
pub(crate) fn prerender(asked: &[&str], template: &str) -> Result<String, String> {
    let mut child = Command::new(prerenderer()?)
        .args(asked)
        .current_dir(root())
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .map_err(|e| format!("prerender: {e}"))?;
    if let Some(mut input) = child.stdin.take() {
        input
            .write_all(template.as_bytes())
            .map_err(|e| e.to_string())?;
    }
    let output = child.wait_with_output().map_err(|e| e.to_string())?;
    if !output.status.success() {
        return Err("The static page could not be made.".to_owned());
    }
    String::from_utf8(output.stdout).map_err(|e| e.to_string())
}

/// That program, compiled once in each run.
fn prerenderer() -> Result<PathBuf, String> {
    static COMPILED: OnceLock<bool> = OnceLock::new();
    let compiled = COMPILED.get_or_init(|| {
        let build = words("build --quiet --features prerender --bin prerender");
        let mut cargo = command("cargo", &build, &[]);
        // Choices for the program in the page are not for this machine's program.
        cargo.env_remove("CARGO_BUILD_TARGET");
        cargo.status().is_ok_and(|done| done.success())
    });
    let program = format!("target/debug/prerender{}", std::env::consts::EXE_SUFFIX);
    compiled
        .then(|| root().join(program))
        .ok_or_else(|| "The program that writes the static page did not compile.".to_owned())
}

#[cfg(test)]
#[path = "../tests/onefile.rs"]
mod tests;
