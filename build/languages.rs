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

/// What a language has words for and the file does not say: it was put in other words there, and stands untranslated.
pub(super) fn unsaid(file: &str) -> Result<Vec<String>, String> {
    let file: toml::Value = toml::from_str(file).map_err(|e| e.to_string())?;
    let mut texts = Vec::new();
    collect(&file, &mut texts);
    Ok(SPOKEN.with_borrow(|spoken| {
        let of = |(tag, words): &(&'static str, BTreeMap<String, String>)| {
            let stale = words.keys().filter(|key| !texts.contains(&key.as_str()));
            let said = |key| format!("src/data/{tag}.toml: `{key}` stands in no row");
            stale.map(said).collect::<Vec<_>>()
        };
        spoken.iter().flat_map(of).collect()
    }))
}

/// Every text of a document.
fn collect<'a>(value: &'a toml::Value, texts: &mut Vec<&'a str>) {
    match value {
        toml::Value::String(text) => texts.push(text),
        toml::Value::Array(all) => all.iter().for_each(|one| collect(one, texts)),
        toml::Value::Table(all) => all.values().for_each(|one| collect(one, texts)),
        _ => {}
    }
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
