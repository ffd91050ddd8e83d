//! Releases beside each other in a published site: the one published last at its root, and each under `v/<version>/`, where nothing is ever
//! changed or removed.

use crate::hosts::{Policies, rules};
use crate::run::{read, say, write};
use crate::site::{first_difference, read_all};
use std::path::Path;

/// The version of this project.
pub(crate) const VERSION: &str = env!("CARGO_PKG_VERSION");

/// The file that says under which policy the pages of a version work: earlier pages have other scripts than later ones.
pub(crate) const POLICY: &str = "policy.txt";

/// Where a version is written before it is one.
const UNFINISHED: &str = ".unfinished";

/// Adds a site, as it was built or released, to the folder of a published one: its root becomes that of the site, files that
/// only the root of earlier versions had are removed, and the site's version stands beside the earlier ones.
///
/// # Errors
/// A sentence, where the version is there already and is another; then nothing was changed. Or where a file cannot be read
/// or written.
pub(crate) fn publish(site: &Path, published: &Path) -> Result<(), String> {
    let mut files = read_all(site)?;
    let all = published.join("v");
    let [version] = &names(&site.join("v"))?[..] else {
        return Err(format!(
            "{} is not a release, which has its one version in v/: make it with `cargo xtask release`.",
            site.display()
        ));
    };
    let fresh = read_all(&site.join("v").join(version))?;
    let kept = names(&all)?;
    let mut policies = Policies::new();
    let mut once = Vec::new();
    for earlier in &kept {
        let folder = all.join(earlier);
        let there = read_all(&folder)?;
        if earlier == version
            && let Some(name) = first_difference(&there, &fresh)
        {
            return Err(format!(
                "{} is published and is not what was built now, first in {name}. What is published under a version never \
                 changes: raise `version` in Cargo.toml and release again.",
                folder.display()
            ));
        }
        policies.insert(earlier.clone(), policy(&folder)?);
        let gone = |name: &String| !files.contains_key(name) && !name.starts_with(POLICY);
        once.extend(there.into_keys().filter(gone));
    }
    policies.insert(version.clone(), policy(&site.join("v").join(version))?);
    for (name, rules) in rules(version, &policies)? {
        files.insert(name.to_owned(), rules.into_bytes());
    }

    say(
        &format!("Adding {version} to {}", published.display()),
        "seconds",
    );
    // First, and whole or not at all: no page at the root is newer than it, and an interrupted publication leaves no version.
    if !kept.contains(version) {
        let unfinished = all.join(UNFINISHED);
        let _ = std::fs::remove_dir_all(&unfinished);
        for (name, bytes) in &fresh {
            write(&unfinished.join(name), bytes)?;
        }
        std::fs::rename(&unfinished, all.join(version))
            .map_err(|e| format!("{}: {e}", unfinished.display()))?;
    }
    files.retain(|name, _| !name.starts_with("v/"));
    for (name, bytes) in files {
        write(&published.join(name), &bytes)?;
    }
    for file in once.iter().map(|name| published.join(name)) {
        if file.is_file() {
            std::fs::remove_file(&file).map_err(|e| format!("{}: {e}", file.display()))?;
            // Its folder too, unless something else is in it.
            let _ = file.parent().map(std::fs::remove_dir);
        }
    }
    let there: Vec<_> = policies.into_keys().collect();
    println!("    In v/ there: {}", there.join(", "));
    Ok(())
}

/// The policy of the version in a folder.
fn policy(folder: &Path) -> Result<String, String> {
    let policy = read(&folder.join(POLICY)).map_err(|why| {
        format!("{why}\nIt says under which policy the pages of this version work: take it from their release.")
    })?;
    Ok(policy.trim_end().to_owned())
}

/// The folders in a folder, none where that is missing.
fn names(folder: &Path) -> Result<Vec<String>, String> {
    if !folder.exists() {
        return Ok(Vec::new());
    }
    let entries = std::fs::read_dir(folder).map_err(|e| format!("{}: {e}", folder.display()))?;
    let folders = entries.flatten().filter(|entry| entry.path().is_dir());
    let mut names: Vec<_> = folders
        .map(|entry| entry.file_name().to_string_lossy().into_owned())
        .filter(|name| name != UNFINISHED)
        .collect();
    names.sort();
    Ok(names)
}

#[cfg(test)]
#[path = "../tests/versions.rs"]
mod tests;
