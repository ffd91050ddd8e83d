//! Words of the figures file in every language.

use std::cell::RefCell;
use std::collections::BTreeMap;

thread_local! {
    /// The languages, each with its words for those of the file.
    static SPOKEN: RefCell<Vec<(&'static str, BTreeMap<String, String>)>> = const { RefCell::new(Vec::new()) };
}

/// Languages other than that of the file.
const OTHERS: [&str; 3] = ["ur", "ru", "ky"];

/// Reads the words of every language.
pub(super) fn read_languages() -> Result<(), String> {
    let mut spoken = vec![("en", BTreeMap::new())];
    for tag in OTHERS {
        let file = format!("src/data/{tag}.toml");
        println!("cargo::rerun-if-changed={file}");
        let text = std::fs::read_to_string(&file).map_err(|e| format!("{file}: {e}"))?;
        let words = toml::from_str(&text).map_err(|e| format!("{file}: {e}"))?;
        spoken.push((tag, words));
    }
    SPOKEN.set(spoken);
    Ok(())
}

/// Words of the file in every language.
pub(super) fn phrase(english: &str) -> String {
    let said = |(tag, words): &(&str, BTreeMap<String, String>)| match words.get(english) {
        Some(words) => words.clone(),
        None if *tag == "en" || english.is_empty() || !english.contains(char::is_alphabetic) => {
            english.to_owned()
        }
        // A foreign phrase, whichever way the rest runs.
        None => format!("\u{2068}{english}\u{2069}"),
    };
    let all: Vec<_> = SPOKEN.with_borrow(|spoken| spoken.iter().map(said).collect());
    format!("Phrase({all:?})")
}

/// A name that stands in the row in every language.
pub(super) fn name(names: &BTreeMap<String, String>) -> String {
    let all: Vec<_> = SPOKEN.with_borrow(|spoken| {
        let name = |(tag, _): &(&str, _)| names.get(*tag).cloned().unwrap_or_default();
        spoken.iter().map(name).collect()
    });
    format!("Phrase({all:?})")
}
