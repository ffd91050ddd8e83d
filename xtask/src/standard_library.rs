//! Rust's standard library as a part of the program, and the crates in it, by the notices that come with the compiler.

use crate::parts::{Part, checksums, read, standard_text};
use crate::run::output;
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

/// The crates that the standard library needs on a platform without a system, by its own `Cargo.toml`.
const OF_STANDARD_LIBRARY: [&str; 5] =
    ["cfg-if", "dlmalloc", "hashbrown", "libc", "rustc-demangle"];

/// Name of the standard library among the parts.
pub(crate) const STANDARD_LIBRARY: &str = "std";

/// The standard library, which comes first, and the crates in it.
///
/// # Errors
/// A sentence, where the notices are not there or do not tell of a crate.
pub(crate) fn standard_library() -> Result<Vec<Part>, String> {
    let sysroot = output("rustc", &["--print", "sysroot"]).ok_or("rustc does not run.")?;
    let version = output("rustc", &["--version"]).unwrap_or_default();
    let version = version.split(' ').nth(1).unwrap_or_default().to_owned();
    let (sysroot, source) = (
        Path::new(&sysroot),
        Path::new(&sysroot).join("lib/rustlib/src/rust/library"),
    );
    let notices = read(&sysroot.join("share/doc/rust/COPYRIGHT-library.html"))?;
    let checksums = checksums(&read(&source.join("Cargo.lock"))?);
    let licence = "MIT OR Apache-2.0".to_owned();
    let holders = ["The Rust Project Developers (see https://thanks.rust-lang.org)".to_owned()];
    let mut texts: Vec<_> = standard_text(STANDARD_LIBRARY, &licence, &holders)?
        .into_iter()
        .collect();
    for (name, file) in [
        (
            "LICENSE.txt of compiler-builtins",
            source.join("compiler-builtins/LICENSE.txt"),
        ),
        (
            "Unicode-3.0 of its tables of characters",
            sysroot.join("share/doc/rust/licenses/Unicode-3.0.txt"),
        ),
    ] {
        texts.push((name.to_owned(), read(&file)?));
    }
    let mut parts = vec![Part {
        name: STANDARD_LIBRARY.to_owned(),
        version,
        licence: format!("({licence}) AND Unicode-3.0"),
        texts,
        checksum: None,
        uses: BTreeSet::new(),
    }];
    for name in OF_STANDARD_LIBRARY {
        let part = notice(&notices, name, &checksums);
        parts.push(part.ok_or_else(|| {
            format!("The notices of Rust's standard library do not tell of {name}.")
        })?);
    }
    Ok(parts)
}

/// One crate of the notices.
fn notice(
    notices: &str,
    name: &str,
    checksums: &BTreeMap<(String, String), String>,
) -> Option<Part> {
    let mut sections = notices.split("<h3>").skip(1);
    let (version, section) = sections.find_map(|section| {
        let (title, rest) = section.split_once("</h3>")?;
        // A mark stands before the name.
        let (_, title) = title.split_once(' ')?;
        let version = title.strip_prefix(name)?.strip_prefix('-')?;
        version
            .starts_with(|first: char| first.is_ascii_digit())
            .then_some((version, rest))
    })?;
    let (_, licence) = section.split_once("<b>License:</b>")?;
    let (licence, _) = licence.split_once("</p>")?;
    let text = |part: &str| {
        let (title, rest) = part.split_once("</code>")?;
        let (_, rest) = rest.split_once("<pre>")?;
        let (text, _) = rest.split_once("</pre>")?;
        Some((title.to_owned(), plain(text)))
    };
    Some(Part {
        name: name.to_owned(),
        version: version.to_owned(),
        licence: licence.trim().replace('/', " OR "),
        texts: section
            .split("<summary><code>")
            .skip(1)
            .filter_map(text)
            .collect(),
        checksum: checksums
            .get(&(name.to_owned(), version.to_owned()))
            .cloned(),
        uses: BTreeSet::new(),
    })
}

/// Text that HTML stands for.
fn plain(html: &str) -> String {
    [
        ("&#34;", "\""),
        ("&quot;", "\""),
        ("&#39;", "'"),
        ("&#60;", "<"),
        ("&lt;", "<"),
        ("&#62;", ">"),
        ("&gt;", ">"),
        ("&#38;", "&"),
        ("&amp;", "&"),
    ]
    .into_iter()
    .fold(html.to_owned(), |text, (code, letter)| {
        text.replace(code, letter)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_notice_gives_version_licence_and_texts() {
        let notices = "<h3>* a-b-2.0.0</h3><p><b>License:</b> Zlib</p>\n<h3>* a-1.2.0</h3>\n<p><b>License:</b> MIT/Apache-2.0</p>\n\
             <summary><code>LICENSE</code></summary>\n<pre>Say &#34;a&#34; &#38; b.</pre>\n<h3>* c-1.0.0</h3>";
        let part = notice(notices, "a", &BTreeMap::new()).unwrap();
        assert_eq!(part.version, "1.2.0");
        assert_eq!(part.licence, "MIT OR Apache-2.0");
        let text = ("LICENSE".to_owned(), "Say \"a\" & b.".to_owned());
        assert_eq!(part.texts, [text]);
        assert_eq!(notice(notices, "b", &BTreeMap::new()), None);
    }
}
