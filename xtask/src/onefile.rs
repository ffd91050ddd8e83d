//! Puts what is built into the one file of each page: style, static page, glue and program; and beside them what hosts and stories
//! need.

use crate::budget::{Weighed, judge};
use crate::hosts::{address_tags, headers, nginx, policy};
use crate::oembed::{self, Told};
use crate::program::{Program, as_text, program};
use crate::run::{self, read, root};
use crate::small::{brotli, squeeze, tighten};
use std::io::Write as _;
use std::path::PathBuf;
use std::process::{Command, Stdio};

/// Names the address that the page will have, `https://example.org/trade`, where it is known when it is built.
pub(crate) const ADDRESS: &str = "TRADE_HORIZON_ADDRESS";

/// The script for host pages; its name holds its version, and what is published under it never changes.
pub(crate) const EMBED: &str = "embed-1.js";

/// The goal that the page opens with.
pub(crate) const FIRST_GOAL: &str = "kgz-100m";

/// Tags of the languages, that of the first page first.
pub(crate) const LANGUAGES: [&str; 4] = ["en", "ur", "ru", "ky"];

/// Name of the program, and of what is made of it.
const PROGRAM: &str = "trade-horizon";

/// The program of the page for editors, its feature, and the name of that page.
pub(crate) const EDITORS: &str = "editors";

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
    let address = address.map(|address| address.trim_end_matches('/').to_owned());
    let address = address.as_deref();
    let mut files = Vec::new();
    let mut weights = Vec::new();

    let built = program(PROGRAM, "", "web")?;
    let template = Template::read("index.html")?;
    let script = Script::of(&built)?;
    for tag in LANGUAGES {
        let page = template.page(&[tag], &address_tags(address, tag))?;
        weights.push(page.weighed(format!("{}index.html", folder(tag)), "page", &script));
        files.push((
            format!("{}index.html", folder(tag)),
            page.with(&script.text),
        ));
    }
    let built = program(EDITORS, EDITORS, "web")?;
    let script = Script::of(&built)?;
    let known = address.map_or(String::new(), |address| {
        format!("<link rel=\"canonical\" href=\"{address}/{EDITORS}.html\">\n")
    });
    let template = Template::read("editors.html")?;
    let page = template.page(&[EDITORS], &known)?;
    weights.push(page.weighed(format!("{EDITORS}.html"), EDITORS, &script));
    files.push((format!("{EDITORS}.html"), page.with(&script.text)));

    let mut pictured = Vec::new();
    for tag in LANGUAGES {
        let (direction, goals) = goals(tag)?;
        if folder(tag).is_empty() {
            pictured.extend(goals.iter().map(|goal| goal.id.clone()));
        }
        for goal in goals {
            let pages = oembed::files(&goal, tag, &folder(tag), &direction, address);
            files.extend(pages);
        }
    }
    let policy = policy(files.iter().map(|(_, page)| page.as_str()));
    let embed = squeeze(&read(&root().join("src/embed").join(EMBED))?);
    weights.push(Weighed {
        file: EMBED.to_owned(),
        kind: "embed",
        parts: vec![("whole", embed.len())],
    });
    files.push((EMBED.to_owned(), embed.clone()));
    files.push(("embed.js".to_owned(), embed));
    files.push(("_headers".to_owned(), headers(&policy)));
    files.push(("nginx.conf".to_owned(), nginx(&policy)));

    let built = std::fs::read_dir(&staging).map_err(|e| e.to_string())?;
    for entry in built.flatten() {
        let _ = std::fs::remove_file(entry.path());
    }
    for (name, content) in &files {
        run::write(&staging.join(name), content.as_bytes())?;
    }
    for goal in &pictured {
        let picture = social(goal);
        let from = root().join("tests/e2e/pictures").join(&picture);
        std::fs::copy(&from, staging.join(&picture))
            .map_err(|e| format!("{}: {e}", from.display()))?;
    }
    println!("\nBytes with brotli\n{}", judge(&weights)?);
    Ok(())
}

/// Where the page of a language is, from that of the first.
pub(crate) fn folder(tag: &str) -> String {
    if tag == LANGUAGES[0] {
        String::new()
    } else {
        format!("{tag}/")
    }
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

    /// The page that the native program makes of this when asked so, knowing what the head says of addresses.
    fn page(&self, asked: &[&str], known: &str) -> Result<Page<'_>, String> {
        let page = prerender(asked, &self.head.replacen(PLACE, known, 1))?;
        let style = &self.style;
        Ok(Page { page, style })
    }
}

/// A page that lacks nothing but its program.
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

    /// What its parts weigh.
    fn weighed(&self, file: String, kind: &'static str, script: &Script) -> Weighed {
        let whole = self.with(&script.text);
        let texts = [
            ("style", self.style),
            ("static", self.page.as_str()),
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

/// The picture that links to a goal show.
pub(crate) fn social(goal: &str) -> String {
    format!("social-{goal}.png")
}

/// The direction of a language, and the goals as they open in it.
fn goals(tag: &str) -> Result<(String, Vec<Told>), String> {
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
    let run = [
        "run",
        "--quiet",
        "--features",
        "prerender",
        "--bin",
        "prerender",
    ];
    let arguments = [&run, asked].concat();
    let mut child = Command::new("cargo")
        .args(arguments)
        .current_dir(root())
        // Choices for the program in the page are not for this machine's program.
        .env_remove("CARGO_BUILD_TARGET")
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

#[cfg(test)]
#[path = "../tests/onefile.rs"]
mod tests;
