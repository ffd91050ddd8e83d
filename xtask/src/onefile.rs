//! Makes the site of what Trunk has built: for each language a page with everything in it, the page for editors, and what
//! hosts and other sites' scripts read.

use crate::budget::{Weighed, judge, weigh};
use crate::hosting::{self, EDITORS, EMBED, LANGUAGES, folder, social};
use crate::oembed::{self, Told};
use crate::page::{Program, as_text, squeeze, whole};
use crate::run::{read, root, run, said, write};
use std::path::PathBuf;

/// Names the address that the page will have, `https://example.org/trade`, where it is known when it is built.
pub(crate) const ADDRESS: &str = "TRADE_HORIZON_ADDRESS";

/// The program in the pages, which Trunk builds.
const PROGRAM: &str = "trade-horizon";

const WASM: &str = "wasm32-unknown-unknown";

/// Where the static pages are written before the programs are put into them, and the programs with their glue.
const STATIC: &str = "target/static";
const BOUND: &str = "target/bound";

/// Writes the site into Trunk's folder, in place of what is there.
pub(crate) fn onefile() -> Result<(), String> {
    let staging = std::env::var_os("TRUNK_STAGING_DIR").map(PathBuf::from);
    let staging = staging.ok_or("Trunk calls this after a build: use `cargo xtask build`.")?;
    let address = std::env::var(ADDRESS).ok();
    let address = address.as_deref().map(|all| all.trim_end_matches('/'));
    let build = ["build", "--quiet", "--release", "--target", WASM];
    let editors = ["--bin", EDITORS, "--features", EDITORS];
    run("cargo", &[&build[..], &editors].concat(), &[])?;
    prerender(&["pages", STATIC])?;

    let reader = bound(PROGRAM)?;
    let mut files = Vec::new();
    let mut weights = Vec::new();
    let mut add = |file: String, kind, head: &str, program: &Program| {
        let still = read(&root().join(STATIC).join(&file))?;
        let whole = whole(&still, head, program)?;
        let parts = vec![
            ("program", program.text.clone()),
            ("glue", program.glue.clone()),
            ("style", whole.style),
            ("static", whole.still),
            ("whole", whole.page.clone()),
        ];
        weights.push((file.clone(), kind, parts));
        files.push((file, whole.page));
        Ok::<_, String>(())
    };
    for tag in LANGUAGES {
        let tags = hosting::address_tags(address, tag);
        add(format!("{}index.html", folder(tag)), "page", &tags, &reader)?;
    }
    let file = format!("{EDITORS}.html");
    let own = |address| format!("<link rel=\"canonical\" href=\"{address}/{file}\">\n");
    let canonical = address.map(own).unwrap_or_default();
    add(file, EDITORS, &canonical, &bound(EDITORS)?)?;

    let goals = read(&root().join(STATIC).join("goals.tsv"))?;
    let mut pictures = Vec::new();
    for (tag, direction, goal) in goals.lines().filter_map(told) {
        let folder = folder(tag);
        files.extend(oembed::files(&goal, tag, &folder, direction, address));
        pictures.push(social(&goal.id));
    }
    let policy = hosting::policy(files.iter().map(|(_, page)| page.as_str()));
    let embed = hosting::embed();
    let mut weights = weigh(&weights);
    weights.push(Weighed {
        file: EMBED.to_owned(),
        kind: "embed",
        parts: vec![("whole", embed.len())],
    });
    files.push((EMBED.to_owned(), embed.clone()));
    files.push(("embed.js".to_owned(), embed));
    files.push(("_headers".to_owned(), hosting::headers(&policy)));
    files.push(("nginx.conf".to_owned(), hosting::nginx(&policy)));

    let split = std::fs::read_dir(&staging).map_err(|e| e.to_string())?;
    for entry in split.flatten() {
        let _ = std::fs::remove_file(entry.path());
    }
    for (name, content) in &files {
        write(&staging.join(name), content.as_bytes())?;
    }
    for picture in pictures {
        let from = root().join("tests/e2e/pictures").join(&picture);
        std::fs::copy(&from, staging.join(&picture))
            .map_err(|e| format!("{}: {e}", from.display()))?;
    }
    println!("\nBytes with brotli\n{}", judge(&weights)?);
    Ok(())
}

/// A program with its glue, by wasm-bindgen as Trunk calls it, but without the names of its functions.
fn bound(name: &str) -> Result<Program, String> {
    let program = format!("target/{WASM}/release/{name}.wasm");
    let bind = [
        "--target",
        "web",
        "--no-typescript",
        "--remove-name-section",
        "--out-dir",
        BOUND,
    ];
    run("wasm-bindgen", &[&bind[..], &[&program]].concat(), &[])?;
    let folder = root().join(BOUND);
    let file = folder.join(format!("{name}_bg.wasm"));
    let bytes = std::fs::read(&file).map_err(|e| format!("{}: {e}", file.display()))?;
    let glue = read(&folder.join(format!("{name}.js")))?;
    let loader = read(&root().join("src/loader.js"))?;
    Ok(Program {
        text: as_text(&bytes),
        glue: squeeze(&(glue + &loader)),
    })
}

/// A line of the goals: the tag and the direction of a language, and a goal in it.
fn told(line: &str) -> Option<(&str, &str, Told)> {
    let mut parts = line.split('\t');
    let (tag, direction) = (parts.next()?, parts.next()?);
    let mut part = || parts.next().map(str::to_owned);
    let goal = Told {
        id: part()?,
        name: part()?,
        sentence: part()?,
        link: part()?,
    };
    Some((tag, direction, goal))
}

/// What the program says that holds the same components as the page and runs on this machine.
///
/// # Errors
/// A sentence; above it stands what is wrong.
pub(crate) fn prerender(asked: &[&str]) -> Result<String, String> {
    let run = [
        "run",
        "--quiet",
        "--features",
        "prerender",
        "--bin",
        "prerender",
        "--",
    ];
    said("cargo", &[&run, asked].concat())
}
