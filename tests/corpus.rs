//! The texts that the fuzzer found worth keeping, each of which reaches a part of a parser that no other does, still hold.

#![allow(
    clippy::expect_used,
    reason = "a test that cannot read its input must stop"
)]

#[path = "fuzz/properties.rs"]
mod properties;
#[path = "fuzz/tables.rs"]
mod tables;

/// Tries every kept text of a target, of which there are at least so many.
fn tried(texts: &str, property: fn(&[u8]), least: usize) {
    let texts: Vec<String> = serde_json::from_str(texts).expect("an array of texts");
    for text in &texts {
        if std::panic::catch_unwind(|| property(text.as_bytes())).is_err() {
            unreachable!("it does not hold for {text:?}");
        }
    }
    assert!(texts.len() >= least, "there are {}", texts.len());
}

#[test]
fn links_of_the_corpus_hold() {
    tried(include_str!("fuzz/corpus/link.json"), properties::link, 100);
}

#[test]
fn messages_of_the_corpus_hold() {
    tried(
        include_str!("fuzz/corpus/message.json"),
        properties::message,
        50,
    );
}

#[test]
fn entries_of_the_corpus_hold() {
    tried(
        include_str!("fuzz/corpus/entry.json"),
        properties::entry,
        100,
    );
}

#[test]
fn tables_of_the_corpus_hold() {
    tried(include_str!("fuzz/corpus/table.json"), tables::table, 100);
}
