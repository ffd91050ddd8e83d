//! What each library, and each room of this project, weighs in the program of the English page, as wasm-bindgen left it: names
//! are gone from what is shipped.

use crate::onefile::brotli;
use crate::run::{root, run, say};
use crate::tools;
use std::collections::BTreeMap;
use std::fmt::Write as _;
use wasmparser::{KnownCustom, Name, Parser, Payload};

const TARGET: &str = "wasm32-unknown-unknown";
/// This project among the libraries.
const OURS: &str = "trade_horizon";

/// Builds the program and prints the table.
///
/// # Errors
/// A sentence.
pub(crate) fn weight() -> Result<(), String> {
    tools::for_build()?;
    say(
        "Building the program with its names",
        "2 minutes the first time",
    );
    let build = [
        "build",
        "--release",
        "--target",
        TARGET,
        "--bin",
        "trade-horizon",
    ];
    run("cargo", &build, &tools::SMALL)?;
    let folder = root().join("target/weight");
    let linked = format!("target/{TARGET}/release/trade-horizon.wasm");
    let kind = [
        "--target",
        "web",
        "--no-typescript",
        "--no-demangle",
        "--out-dir",
    ];
    let places = [&*folder.to_string_lossy(), &linked];
    run("wasm-bindgen", &[&kind[..], &places].concat(), &[])?;
    let file = folder.join("trade-horizon_bg.wasm");
    let program = std::fs::read(&file).map_err(|e| format!("{}: {e}", file.display()))?;
    let functions = functions(&program).map_err(|e| format!("{}: {e}", file.display()))?;
    say("Weighing with brotli", "half a minute");
    print!("{}", table(&functions));
    Ok(())
}

/// How the names begin of what belongs to a type of the language itself.
const PRIMITIVES: [&str; 8] = [
    "<str>", "<[", "<char>", "<f64>", "<u8>", "<u32>", "<u64>", "<i64>",
];

/// A function: whose it is, and its code.
type Function<'a> = (String, &'a [u8]);

/// The functions of a program with a section of names, in order; an error where there is none.
fn functions(program: &[u8]) -> Result<Vec<Function<'_>>, String> {
    let (mut names, mut bodies, mut imported) = (BTreeMap::new(), Vec::new(), 0);
    for payload in Parser::new(0).parse_all(program) {
        match payload.map_err(|e| e.to_string())? {
            Payload::ImportSection(imports) => {
                let functions = imports
                    .into_imports()
                    .flatten()
                    .filter(|import| matches!(import.ty, wasmparser::TypeRef::Func(_)));
                imported = functions.count();
            }
            Payload::CodeSectionEntry(body) => bodies.push(body.as_bytes()),
            Payload::CustomSection(section) => {
                let KnownCustom::Name(subsections) = section.as_known() else {
                    continue;
                };
                for subsection in subsections.into_iter().flatten() {
                    if let Name::Function(map) = subsection {
                        names.extend(
                            map.into_iter()
                                .flatten()
                                .map(|named| (named.index as usize, named.name)),
                        );
                    }
                }
            }
            _ => {}
        }
    }
    if names.is_empty() {
        return Err("it holds no names".to_owned());
    }
    let owned = bodies.into_iter().enumerate().map(|(place, body)| {
        let name = names.get(&(place + imported)).copied().unwrap_or_default();
        (owner(name), body)
    });
    Ok(owned.collect())
}

/// Whose a function is: the library of the type or module that it belongs to, and of this project the room too.
fn owner(mangled: &str) -> String {
    let name = format!("{:#}", rustc_demangle::demangle(mangled));
    if PRIMITIVES
        .iter()
        .any(|primitive| name.starts_with(primitive))
    {
        return "core".to_owned();
    }
    let start = |c: char| c.is_ascii_lowercase() || c == '_';
    let part = |c: char| c.is_ascii_alphanumeric() || c == '_';
    // The first path in the name, behind what a type may begin with: `<`, `&`, `dyn`, `[`.
    let paths = name.match_indices("::").filter_map(|(at, _)| {
        let before = name.get(..at)?;
        let from = before.rfind(|c| !part(c)).map_or(0, |place| place + 1);
        before
            .get(from..)
            .filter(|first| first.starts_with(start))
            .map(|first| (first, at + 2))
    });
    let Some((library, rest)) = paths.into_iter().next() else {
        return "others".to_owned();
    };
    if library != OURS {
        return library.to_owned();
    }
    let room = name.get(rest..).unwrap_or_default();
    let room = room.split(|c| !part(c)).next().unwrap_or_default();
    format!("{OURS}::{room}")
}

/// A line for each owner, the heaviest first: functions, bytes, and bytes with brotli that the program would be less without them.
fn table(functions: &[Function<'_>]) -> String {
    let without = |owner: Option<&str>| -> usize {
        let left = functions
            .iter()
            .filter(|(of, _)| Some(of.as_str()) != owner);
        brotli(
            &left
                .flat_map(|(_, body)| body.iter().copied())
                .collect::<Vec<_>>(),
        )
    };
    let whole = without(None);
    let mut owners: BTreeMap<&str, (usize, usize)> = BTreeMap::new();
    for (owner, body) in functions {
        let (count, bytes) = owners.entry(owner).or_default();
        *count += 1;
        *bytes += body.len();
    }
    let mut lines: Vec<_> = owners
        .into_iter()
        .map(|(owner, (count, bytes))| {
            (
                whole.saturating_sub(without(Some(owner))),
                owner,
                count,
                bytes,
            )
        })
        .collect();
    lines.sort_by_key(|(less, owner, ..)| (std::cmp::Reverse(*less), *owner));
    let mut table = format!(
        "{:<28}{:>10}{:>10}{:>14}\n",
        "", "functions", "bytes", "with brotli"
    );
    for (less, owner, count, bytes) in &lines {
        let _ = writeln!(table, "{owner:<28}{count:>10}{bytes:>10}{less:>14}");
    }
    let sum = |of: fn(&(usize, &str, usize, usize)) -> usize| lines.iter().map(of).sum::<usize>();
    table
        + &format!(
            "{:<28}{:>10}{:>10}{whole:>14}\n",
            "code in all",
            sum(|line| line.2),
            sum(|line| line.3)
        )
}

#[cfg(test)]
mod tests {
    use super::{owner, table};

    #[test]
    fn a_function_belongs_to_the_first_library_in_its_name() {
        assert_eq!(
            owner("_RNvNtCs1_13trade_horizon4view4page"),
            "trade_horizon::view"
        );
        assert_eq!(
            owner("_ZN4core3fmt9Formatter3pad17h0123456789abcdefE"),
            "core"
        );
        assert_eq!(
            owner(
                "_ZN66_$LT$alloc..vec..Vec$LT$T$GT$$u20$as$u20$core..ops..drop..Drop$GT$4drop17h0123456789abcdefE"
            ),
            "alloc"
        );
        assert_eq!(owner("__wbindgen_malloc"), "others");
    }

    #[test]
    fn the_lines_add_up() {
        let (one, two) = (vec![1; 40], vec![2; 60]);
        let functions = [
            ("a".to_owned(), &one[..]),
            ("b".to_owned(), &two[..]),
            ("a".to_owned(), &one[..]),
        ];
        let table = table(&functions);
        let all = table.lines().last().unwrap_or_default();
        assert!(
            all.starts_with("code in all") && all.contains(" 3 ") && all.contains(" 140 "),
            "{table}"
        );
    }
}
