//! No file uses one that uses it, by whatever way. A file uses another where its code names what is defined there; one that only
//! hands on the names of others does not use them.

use super::sources;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

/// A file: its code, and the paths of the names that it takes by `use`.
type File = (String, BTreeMap<String, String>);
/// Files by the paths of their modules.
type Files = BTreeMap<String, File>;

/// A file without its tests.
fn read(text: &str) -> File {
    let text = text.split("#[cfg(test)]\nmod tests {").next();
    let lines = text.unwrap_or_default().lines().map(str::trim);
    let lines = lines.filter(|line| !line.starts_with("//"));
    let mut text: String = lines.flat_map(|line| ["\n", line]).collect();
    for access in ["pub", "pub(super)", "pub(crate)"] {
        text = text.replace(&format!("\n{access} use "), "\npub\nuse ");
    }
    let mut pieces = text.split("\nuse ");
    let mut code = pieces.next().unwrap_or_default().to_owned();
    let mut taken = BTreeMap::new();
    for (tree, rest) in pieces.filter_map(|piece| piece.split_once(';')) {
        let hands_on = code.ends_with("\npub");
        for path in leaves(tree) {
            let path = path.trim_end_matches("::self");
            // Of `a::B as C` the last word, and the first.
            let name = path.rsplit([':', ' ']).next().unwrap_or_default();
            let path = path.split(' ').next().unwrap_or_default();
            taken.insert(name.to_owned(), path.to_owned());
            // Whoever takes a name for itself has use for it, if only in what a macro writes.
            code += if hands_on { "" } else { name };
            code.push('\n');
        }
        code += rest;
    }
    (code, taken)
}

/// The paths of a tree of `use`.
fn leaves(tree: &str) -> Vec<String> {
    let Some((stem, list)) = tree.trim().split_once('{') else {
        return vec![tree.trim().to_owned()];
    };
    let (list, mut depth) = (list.trim_end_matches('}'), 0);
    let ends = |c| {
        depth += i32::from(c == '{') - i32::from(c == '}');
        c == ',' && depth == 0
    };
    let trees = list.split(ends).map(str::trim);
    let trees = trees.filter(|tree| !tree.is_empty());
    trees
        .flat_map(|tree| leaves(&format!("{stem}{tree}")))
        .collect()
}

/// The module in which is defined what a path means in another; `None` where that is itself a module.
fn home(files: &Files, at: &str, path: &str) -> Option<String> {
    let (first, rest) = path.split_once("::").unwrap_or((path, ""));
    let (code, taken) = files.get(at)?;
    let inside = format!("{at}::{first}");
    match (first, taken.get(first)) {
        ("", _) => None,
        ("crate", _) => home(files, "crate", rest),
        ("self", _) => home(files, at, rest),
        ("super", _) => home(files, at.rsplit_once("::")?.0, rest),
        _ if !rest.is_empty() && files.contains_key(&inside) => home(files, &inside, rest),
        (_, Some(whole)) if !path.starts_with(whole) => {
            home(files, at, format!("{whole}::{rest}").trim_end_matches(':'))
        }
        // A function may have the name of a module.
        _ if code.contains(&format!("fn {first}(")) => Some(at.to_owned()),
        _ if code.contains(&format!("mod {first};")) => None,
        _ => Some(at.to_owned()),
    }
}

/// Whatever uses something by which it is used, `this -> that`.
fn circles(files: &Files) -> Vec<String> {
    let in_path = |c: char| c.is_alphanumeric() || c == '_' || c == ':';
    let uses = |(at, (code, _)): (&String, &File)| {
        // To declare a module is not to use it.
        let lines = code.lines().filter(|line| !line.contains("mod "));
        let paths: BTreeSet<_> = lines.flat_map(|line| line.split(|c| !in_path(c))).collect();
        let paths = paths.into_iter().map(|path| path.trim_matches(':'));
        paths.filter_map(|path| home(files, at, path)).collect()
    };
    let uses: BTreeMap<_, BTreeSet<_>> = files.iter().map(|file| (file.0, uses(file))).collect();
    let reach = |from| {
        let (mut seen, mut ahead) = (BTreeSet::new(), vec![from]);
        while let Some(at) = ahead.pop() {
            ahead.extend(uses[at].iter().filter(|next| seen.insert(*next)));
        }
        seen
    };
    let pairs = uses
        .iter()
        .flat_map(|(at, all)| all.iter().map(move |other| (*at, other)));
    let back = pairs.filter(|(at, other)| at != other && reach(other).contains(at));
    back.map(|(at, other)| format!("{at} -> {other}")).collect()
}

#[test]
fn no_file_uses_one_that_uses_it() {
    let mut found = Vec::new();
    for root in [
        "src/lib",
        "build/main",
        "xtask/src/main",
        "tests/e2e/src/lib",
    ] {
        let (folder, _) = root.rsplit_once('/').expect("a folder");
        let mut files = Files::new();
        for path in sources(Path::new(folder)) {
            let name = path.to_str().and_then(|path| path.strip_suffix(".rs"));
            if let Some(name) = name.filter(|name| !name.ends_with("/tests")) {
                let name = if name == root { folder } else { name };
                let module = name.replacen(folder, "crate", 1).replace('/', "::");
                let text = fs::read_to_string(&path).expect("a source");
                files.insert(module.trim_end_matches("::mod").to_owned(), read(&text));
            }
        }
        assert!(files.len() > 5, "only {} files in {folder}", files.len());
        let circles = circles(&files).into_iter();
        found.extend(circles.map(|uses| uses.replace("crate", folder)));
    }
    assert_eq!(found, Vec::<String>::new());
}

#[test]
fn a_circle_is_found() {
    let found = |parent: &str, child: &str| {
        let files = [
            ("crate", "mod a;"),
            ("crate::a", parent),
            ("crate::a::b", child),
        ];
        let files = files.map(|(module, text)| (module.to_owned(), read(text)));
        circles(&Files::from(files)).len()
    };
    let hands_on = "mod b;\npub use b::{B, other};\npub struct A;\n";
    let uses = format!("{hands_on}fn a(b: B) {{}}");
    assert_eq!(found(&uses, "struct B;"), 0);
    assert_eq!(found(&uses, "fn b(a: super::A) {}"), 2);
    assert_eq!(found(hands_on, "fn b(a: super::A) {}"), 0);
    let by_another_name = "use crate::{\n    a::{A as C},\n    x,\n};\nfn b(a: C) {}";
    assert_eq!(found(&uses, by_another_name), 2);
    let tests = "// super::A\n#[cfg(test)]\nmod tests {\nfn b(a: super::super::A) {}\n}";
    assert_eq!(found(&uses, tests), 0);
}
