//! The site: what its files are called, where they will be, and all of them in a folder.

use crate::run::bytes;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// The script for host pages; its name holds its version, and what is published under it never changes.
pub(crate) const EMBED: &str = "embed-1.js";
/// Tags of the languages, that of the first page first.
pub(crate) const LANGUAGES: [&str; 4] = ["en", "ur", "ru", "ky"];
/// The program of the page for editors, its feature, and the name of that page.
pub(crate) const EDITORS: &str = "editors";

/// Where the page of a language is, from that of the first.
pub(crate) fn folder(tag: &str) -> String {
    if tag == LANGUAGES[0] {
        String::new()
    } else {
        format!("{tag}/")
    }
}

/// Where pages will be.
pub(crate) struct Place {
    /// Their address without a slash at the end, where it is known when they are built.
    pub(crate) address: Option<String>,
    /// Whether it is the place of one version alone, beside others.
    pub(crate) frozen: bool,
}

impl Place {
    /// The place of a version in the site that has this one.
    pub(crate) fn of(&self, version: &str) -> Self {
        let address = self.address.as_ref();
        Self {
            address: address.map(|address| format!("{address}/v/{version}")),
            frozen: true,
        }
    }

    /// What keeps search engines from finding a page once for each version.
    pub(crate) fn robots(&self) -> &'static str {
        if self.frozen {
            "<meta name=\"robots\" content=\"noindex\">\n"
        } else {
            ""
        }
    }
}

/// Files by their path, in order.
pub(crate) type Files = BTreeMap<String, Vec<u8>>;

/// The first path that one of them lacks, or that is not the same in both.
pub(crate) fn first_difference<'a>(one: &'a Files, other: &'a Files) -> Option<&'a str> {
    let paths = one.keys().chain(other.keys());
    paths
        .filter(|path| one.get(*path) != other.get(*path))
        .min()
        .map(String::as_str)
}

/// Every file of a folder and of those in it.
pub(crate) fn read_all(folder: &Path) -> Result<Files, String> {
    let mut files = Files::new();
    let mut ahead = vec![PathBuf::new()];
    while let Some(place) = ahead.pop() {
        let here = folder.join(&place);
        let entries = std::fs::read_dir(&here).map_err(|e| format!("{}: {e}", here.display()))?;
        for entry in entries {
            let entry = entry.map_err(|e| format!("{}: {e}", here.display()))?;
            let path = place.join(entry.file_name());
            if entry.path().is_dir() {
                ahead.push(path);
            } else if entry.file_name() != ".DS_Store" {
                let name: Vec<_> = path.iter().map(|part| part.to_string_lossy()).collect();
                files.insert(name.join("/"), bytes(&entry.path())?);
            }
        }
    }
    Ok(files)
}
