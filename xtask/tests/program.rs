use super::*;

#[test]
fn text_holds_every_byte_and_nothing_that_ends_a_script() {
    let mut all: Vec<u8> = (0..=255).collect();
    all.extend([0; 100]);
    let text: Vec<char> = as_text(&all).chars().collect();
    let (alphabet, program) = text.split_at(256);
    let back: Vec<u8> = program
        .iter()
        .filter_map(|c| alphabet.iter().position(|a| a == c)?.try_into().ok())
        .collect();
    assert_eq!(back, all);
    let words = "Б\u{a0}ү— ملین";
    assert!(as_text(words.as_bytes()).ends_with(words));
    let plain = |c: &char| *c == ' ' || c.is_alphanumeric() || c.is_ascii_punctuation();
    assert!(
        text.iter().all(|c| plain(c) && !"<&".contains(*c)),
        "{text:?}"
    );
}
