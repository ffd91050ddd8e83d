//! What the program in the page is made of: every crate that is compiled into it, the standard library included, with its
//! licence and the texts of that.
//!
//! Macros that run in the compiler (proc-macros), and what only they use, are left out: none of their code is in the program.
//! A crate stands here also where the linker has left nothing of it.

use crate::run::{output, root};
use crate::standard_library::standard_library;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

const WASM: &str = "wasm32-unknown-unknown";

/// How the names of files begin that hold a licence, in capitals.
const LICENCE_FILES: [&str; 6] = [
    "LICENSE",
    "LICENCE",
    "COPYING",
    "COPYRIGHT",
    "UNLICENSE",
    "NOTICE",
];

/// A part of the program.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Part {
    pub(crate) name: String,
    pub(crate) version: String,
    /// An SPDX expression.
    pub(crate) licence: String,
    /// Name and text of each file.
    pub(crate) texts: Vec<(String, String)>,
    /// SHA-256 of the package, where it is a published one.
    pub(crate) checksum: Option<String>,
    /// Places of the parts that it uses directly, in order.
    pub(crate) uses: BTreeSet<usize>,
}

/// All parts: the project's own program first, then crates by name and version, then the standard library with its crates.
///
/// # Errors
/// A sentence, where cargo or rustc do not tell, or a part names no licence or has no text of it.
pub(crate) fn parts() -> Result<Vec<Part>, String> {
    let arguments = [
        "metadata",
        "--locked",
        "--format-version",
        "1",
        "--filter-platform",
        WASM,
    ];
    let told = output("cargo", &arguments).ok_or("`cargo metadata` failed.")?;
    let told: Value = serde_json::from_str(&told).map_err(|e| format!("cargo metadata: {e}"))?;
    let lock = read(&root().join("Cargo.lock"))?;
    let mut parts = crates(&told, &checksums(&lock))?;
    // A crate of the standard library that the program uses too, in the same version, is one part.
    let mut places = Vec::new();
    for part in standard_library()? {
        let same = |one: &Part| one.name == part.name && one.version == part.version;
        places.push(parts.iter().position(same).unwrap_or(parts.len()));
        if !parts.iter().any(same) {
            parts.push(part);
        }
    }
    let standard = places.first().copied().unwrap_or_default();
    for (place, part) in parts.iter_mut().enumerate() {
        // Every crate stands on the standard library, which stands on its own crates.
        if place < standard {
            part.uses.insert(standard);
        } else if place == standard {
            part.uses = places.iter().skip(1).copied().collect();
        }
    }
    match parts
        .iter()
        .find(|part| part.licence.is_empty() || part.texts.is_empty())
    {
        Some(part) => Err(format!(
            "{} {} names no licence, or has no text of it.",
            part.name, part.version
        )),
        None => Ok(parts),
    }
}

/// The crates that `cargo metadata` names as compiled into the root package, which comes first.
fn crates(
    told: &Value,
    checksums: &BTreeMap<(String, String), String>,
) -> Result<Vec<Part>, String> {
    let resolve = told.get("resolve").unwrap_or(&Value::Null);
    let by_id = |values: Vec<Value>| -> BTreeMap<String, Value> {
        values
            .into_iter()
            .map(|value| (text(&value, "id"), value))
            .collect()
    };
    let packages = by_id(list(told, "packages"));
    let nodes = by_id(list(resolve, "nodes"));
    let in_compiler = |id: &str| {
        let targets = packages.get(id).map(|package| list(package, "targets"));
        let mut kinds = targets
            .unwrap_or_default()
            .into_iter()
            .flat_map(|target| list(&target, "kind"));
        kinds.any(|kind| kind == "proc-macro")
    };
    let used_by = |id: &str| -> BTreeSet<String> {
        let uses = nodes
            .get(id)
            .map(|node| list(node, "deps"))
            .unwrap_or_default();
        let normal = |one: &Value| {
            list(one, "dep_kinds")
                .iter()
                .any(|kind| kind.get("kind").is_none_or(Value::is_null))
        };
        let normal = uses.into_iter().filter(normal);
        normal
            .map(|one| text(&one, "pkg"))
            .filter(|id| !in_compiler(id))
            .collect()
    };
    let first = text(resolve, "root");
    let mut reached = BTreeSet::new();
    let mut ahead = vec![first.clone()];
    while let Some(id) = ahead.pop() {
        if reached.insert(id.clone()) {
            ahead.extend(used_by(&id));
        }
    }
    let mut order: Vec<_> = reached.iter().filter_map(|id| packages.get(id)).collect();
    order.sort_by_key(|package| {
        (
            text(package, "id") != first,
            text(package, "name"),
            text(package, "version"),
        )
    });
    let places: BTreeMap<_, _> = order
        .iter()
        .enumerate()
        .map(|(place, package)| (text(package, "id"), place))
        .collect();
    let part = |package: &&Value| {
        let (name, version) = (text(package, "name"), text(package, "version"));
        // How crates wrote a choice before SPDX.
        let licence = text(package, "license").replace('/', " OR ");
        let authors: Vec<_> = list(package, "authors")
            .iter()
            .filter_map(|author| Some(author.as_str()?.to_owned()))
            .collect();
        let manifest = text(package, "manifest_path");
        let folder = Path::new(&manifest).parent().unwrap_or(Path::new(""));
        let mut texts = licence_files(folder)?;
        if texts.is_empty() {
            texts.extend(standard_text(&name, &licence, &authors)?);
        }
        let uses = used_by(&text(package, "id"));
        Ok(Part {
            checksum: checksums.get(&(name.clone(), version.clone())).cloned(),
            uses: uses
                .iter()
                .filter_map(|id| places.get(id).copied())
                .collect(),
            name,
            version,
            licence,
            texts,
        })
    };
    order.iter().map(part).collect()
}

/// The licence files of a package.
fn licence_files(folder: &Path) -> Result<Vec<(String, String)>, String> {
    let entries = std::fs::read_dir(folder).map_err(|e| format!("{}: {e}", folder.display()))?;
    let mut texts = Vec::new();
    for file in entries.flatten().map(|entry| entry.path()) {
        let name = file
            .file_name()
            .unwrap_or_default()
            .to_string_lossy()
            .into_owned();
        let capitals = name.to_uppercase();
        if file.is_file()
            && LICENCE_FILES
                .iter()
                .any(|start| capitals.starts_with(start))
        {
            texts.push((name, read(&file)?));
        }
    }
    texts.sort();
    Ok(texts)
}

/// The text of a licence for a package that comes without it: MIT in the name of its authors, where that may be chosen.
pub(crate) fn standard_text(
    name: &str,
    licence: &str,
    authors: &[String],
) -> Result<Option<(String, String)>, String> {
    if !licence.split(' ').any(|word| word == "MIT") || licence.contains("AND") {
        return Ok(None);
    }
    let own = read(&root().join("LICENSE-MIT"))?;
    let names = authors
        .iter()
        .map(|author| author.split(" <").next().unwrap_or_default());
    let names: Vec<_> = names.collect();
    let holders = if names.is_empty() {
        format!("the authors of {name}")
    } else {
        names.join(", ")
    };
    let line = |line: &str| {
        if line.starts_with("Copyright") {
            format!("Copyright (c) {holders}\n")
        } else {
            format!("{line}\n")
        }
    };
    Ok(Some(("MIT".to_owned(), own.lines().map(line).collect())))
}

/// The checksum of each package of a `Cargo.lock`, by name and version.
pub(crate) fn checksums(lock: &str) -> BTreeMap<(String, String), String> {
    let mut checksums = BTreeMap::new();
    for package in lock.split("[[package]]").skip(1) {
        let value = |key: &str| {
            let mut lines = package.lines();
            lines.find_map(|line| {
                line.strip_prefix(key)?
                    .strip_prefix(" = \"")?
                    .strip_suffix('"')
            })
        };
        if let (Some(name), Some(version), Some(checksum)) =
            (value("name"), value("version"), value("checksum"))
        {
            checksums.insert((name.to_owned(), version.to_owned()), checksum.to_owned());
        }
    }
    checksums
}

fn text(value: &Value, key: &str) -> String {
    let text = value.get(key).and_then(Value::as_str);
    text.unwrap_or_default().to_owned()
}

fn list(value: &Value, key: &str) -> Vec<Value> {
    let list = value.get(key).and_then(Value::as_array);
    list.cloned().unwrap_or_default()
}

pub(crate) fn read(file: &Path) -> Result<String, String> {
    std::fs::read_to_string(file).map_err(|e| format!("{}: {e}", file.display()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::standard_library::STANDARD_LIBRARY;

    #[test]
    fn every_part_of_the_program_has_a_licence_and_its_text() {
        let parts = parts().unwrap();
        assert_eq!(parts[0].name, "trade-horizon");
        let names: Vec<_> = parts.iter().map(|part| part.name.as_str()).collect();
        for part in [
            "leptos",
            "libm",
            "rand_pcg",
            "wasm-bindgen",
            "web-sys",
            STANDARD_LIBRARY,
            "dlmalloc",
        ] {
            assert!(names.contains(&part), "{part}: {names:?}");
        }
        for not in [
            "leptos_macro",
            "serde_derive",
            "walrus",
            "proptest",
            "thirtyfour",
            "windows-sys",
        ] {
            assert!(!names.contains(&not), "{not}");
        }
        for part in &parts {
            assert!(
                !part.licence.is_empty() && !part.licence.contains('/'),
                "{part:?}"
            );
            assert!(
                part.texts.iter().all(|(_, text)| text.len() > 100),
                "{part:?}"
            );
            let published = part.name != "trade-horizon" && part.name != STANDARD_LIBRARY;
            assert_eq!(part.checksum.is_some(), published, "{}", part.name);
            assert!(
                part.uses.iter().all(|place| *place < parts.len()),
                "{part:?}"
            );
        }
    }

    #[test]
    fn macros_of_the_compiler_and_what_tests_use_are_left_out() {
        let package = |id: &str, kind: &str| {
            serde_json::json!({ "id": id, "name": id, "version": "1.0.0", "license": "MIT/Apache-2.0", "authors": ["A B <a@b.c>"],
                "manifest_path": root().join("src/lib.rs"), "targets": [{ "kind": [kind] }] })
        };
        let uses = |id: &str, kind: Option<&str>| serde_json::json!({ "pkg": id, "dep_kinds": [{ "kind": kind }] });
        let told = serde_json::json!({
            "packages": [package("b", "lib"), package("a", "lib"), package("macro", "proc-macro"), package("quote", "lib"), package("test", "lib"), package("top", "bin")],
            "resolve": { "root": "top", "nodes": [
                { "id": "top", "deps": [uses("b", None), uses("macro", None), uses("test", Some("dev"))] },
                { "id": "macro", "deps": [uses("quote", None)] },
                { "id": "b", "deps": [uses("a", None)] },
            ] },
        });
        let parts = crates(&told, &BTreeMap::new()).unwrap();
        let names: Vec<_> = parts.iter().map(|part| part.name.as_str()).collect();
        assert_eq!(names, ["top", "a", "b"]);
        assert_eq!(parts[0].uses, BTreeSet::from([2]));
        assert_eq!(parts[1].licence, "MIT OR Apache-2.0");
        // It has no file of its own.
        assert!(
            parts[1].texts[0].1.contains("Copyright (c) A B\n"),
            "{:?}",
            parts[1].texts
        );
    }

    #[test]
    fn a_package_that_needs_another_licence_gets_no_text_of_mit() {
        for licence in ["Apache-2.0", "MPL-2.0", "MIT AND Zlib", ""] {
            assert_eq!(standard_text("a", licence, &[]), Ok(None));
        }
    }

    #[test]
    fn checksums_are_those_of_the_lock() {
        let lock = "version = 4\n\n[[package]]\nname = \"a\"\nversion = \"1.0.0\"\nsource = \"x\"\nchecksum = \"ff\"\n\n[[package]]\nname = \"own\"\nversion = \"0.1.0\"\n";
        let expected = BTreeMap::from([(("a".to_owned(), "1.0.0".to_owned()), "ff".to_owned())]);
        assert_eq!(checksums(lock), expected);
    }
}
