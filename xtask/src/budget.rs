//! What each part of the site may weigh: `budget.toml`.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::sync::Mutex;
use std::thread;

/// A file, the table of the budget that judges it, and its parts.
pub(crate) type Parts = (String, &'static str, Vec<(&'static str, String)>);

/// What parts weigh with brotli: each text once, and as many at a time as there are processors.
pub(crate) fn weigh(all: &[Parts]) -> Vec<Weighed> {
    let texts = all.iter().flat_map(|(.., parts)| parts);
    let texts: BTreeSet<_> = texts.map(|(_, text)| text.as_str()).collect();
    let mut texts: Vec<_> = texts.into_iter().collect();
    // The longest first, from the end.
    texts.sort_by_key(|text| text.len());
    let (left, weights) = (Mutex::new(texts), Mutex::new(BTreeMap::new()));
    let next = || left.lock().ok()?.pop();
    let work = || {
        while let Some(text) = next() {
            let weight = brotli(text.as_bytes()).map_or(usize::MAX, |packed| packed.len());
            if let Ok(mut weights) = weights.lock() {
                weights.insert(text, weight);
            }
        }
    };
    thread::scope(|threads| {
        for _ in 0..thread::available_parallelism().map_or(1, usize::from) {
            threads.spawn(work);
        }
    });
    let weights = weights.into_inner().unwrap_or_default();
    let weight = |text: &str| weights.get(text).copied().unwrap_or(usize::MAX);
    let weighed = all.iter().map(|(file, kind, parts)| Weighed {
        file: file.clone(),
        kind,
        parts: parts
            .iter()
            .map(|(part, text)| (*part, weight(text)))
            .collect(),
    });
    weighed.collect()
}

/// Compressed at brotli's highest setting.
///
/// # Errors
/// What brotli says.
pub(crate) fn brotli(bytes: &[u8]) -> Result<Vec<u8>, String> {
    let settings = brotli::enc::BrotliEncoderParams {
        quality: 11,
        lgwin: 24,
        ..Default::default()
    };
    let mut packed = Vec::new();
    let mut input = bytes;
    brotli::BrotliCompress(&mut input, &mut packed, &settings)
        .map_err(|e| format!("brotli: {e}"))?;
    Ok(packed)
}

/// Weights of the parts of a file in bytes, and by which limits they are judged.
pub(crate) struct Weighed {
    /// The file, for messages.
    pub(crate) file: String,
    /// Its table in the budget.
    pub(crate) kind: &'static str,
    /// Parts with their weights.
    pub(crate) parts: Vec<(&'static str, usize)>,
}

/// The limit of a part.
///
/// # Errors
/// Where the budget has none for it.
fn limit(budget: &toml::Table, kind: &str, part: &str) -> Result<usize, String> {
    let limit = budget
        .get(kind)
        .and_then(|table| table.get(part)?.as_integer());
    let limit = limit.and_then(|limit| usize::try_from(limit).ok());
    limit.ok_or_else(|| format!("budget.toml has no limit for `{part}` of `{kind}`."))
}

/// A table of weights and limits.
///
/// # Errors
/// A sentence that names every part that weighs too much, with the table before it.
pub(crate) fn judge(all: &[Weighed]) -> Result<String, String> {
    judge_by(include_str!("budget.toml"), all)
}

fn judge_by(budget: &str, all: &[Weighed]) -> Result<String, String> {
    let budget: toml::Table = budget.parse().map_err(|e| format!("budget.toml: {e}"))?;
    let (mut table, mut over) = (String::new(), Vec::new());
    for Weighed { file, kind, parts } in all {
        for (part, weight) in parts {
            let most = limit(&budget, kind, part)?;
            let _ = writeln!(
                table,
                "{file:<16}{part:<10}{weight:>8} of at most {most:>7}"
            );
            if *weight > most {
                over.push(format!("{part} of {file} by {}", weight - most));
            }
        }
    }
    if over.is_empty() {
        return Ok(table);
    }
    Err(format!(
        "{table}\nOver the budget (xtask/src/budget.toml), in bytes: {}.",
        over.join(", ")
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn page(program: usize, style: usize) -> [Weighed; 1] {
        let parts = vec![("program", program), ("style", style)];
        [Weighed {
            file: "ru/index.html".to_owned(),
            kind: "page",
            parts,
        }]
    }

    #[test]
    fn what_weighs_too_much_is_named_with_how_much() {
        let budget = "[page]\nprogram = 100\nstyle = 10";
        assert!(judge_by(budget, &page(100, 10)).is_ok());
        let over = judge_by(budget, &page(103, 10)).unwrap_err();
        assert!(over.ends_with("program of ru/index.html by 3."), "{over}");
        assert!(
            judge_by("[page]\nprogram = 100", &page(1, 1)).is_err(),
            "a part without a limit"
        );
    }

    #[test]
    fn a_page_in_four_languages_has_a_hundred_and_ninety_thousand_bytes() {
        let whole = |weight| {
            [Weighed {
                file: "index.html".to_owned(),
                kind: "page",
                parts: vec![("whole", weight)],
            }]
        };
        assert!(judge(&whole(190_000)).is_ok() && judge(&whole(190_001)).is_err());
    }

    #[test]
    fn a_text_weighs_what_it_becomes_with_brotli() {
        let text = "the same words ".repeat(400);
        let parts = |file: &str| {
            let parts = vec![("static", text.clone()), ("style", "a".to_owned())];
            (file.to_owned(), "page", parts)
        };
        let weighed = weigh(&[parts("a"), parts("b")]);
        let packed = brotli(text.as_bytes()).unwrap();
        assert!(packed.len() < 60);
        for (file, weighed) in ["a", "b"].into_iter().zip(&weighed) {
            assert_eq!((weighed.file.as_str(), weighed.kind), (file, "page"));
            assert_eq!(weighed.parts[0], ("static", packed.len()));
            assert_eq!(weighed.parts[1].0, "style");
        }
    }
}
