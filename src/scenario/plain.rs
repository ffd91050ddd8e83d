//! A value as it was meant: in the signs of a plain keyboard, and without what sentences, markup and mail put around it.

/// A mark of a text that was cut.
pub(super) const CUT: char = '\u{2026}';

/// Takes off one percent sign, Latin or Arabic.
pub(super) fn without_percent(raw: &str) -> &str {
    raw.strip_suffix(['%', '\u{66a}']).unwrap_or(raw)
}

/// A text as a plain keyboard writes it: digits of any script and width, dashes as minus signs, the multiplication sign and its
/// Cyrillic twin as `x`, every space alike, and nothing that has no width of its own. Marks that set apart groups of three
/// digits and nothing else are spaces.
#[must_use]
pub fn plain(text: &str) -> String {
    let mut plain = String::new();
    let letters: Vec<char> = text.chars().collect();
    for (place, letter) in letters.iter().enumerate() {
        let shown = match *letter {
            wide @ '\u{ff01}'..='\u{ff5e}' => {
                char::from_u32(u32::from(wide) - 0xfee0).unwrap_or(wide)
            }
            other => other,
        };
        plain.push(match shown {
            digit @ ('\u{660}'..='\u{669}' | '\u{6f0}'..='\u{6f9}') => digit_of(digit),
            '\u{66b}' => '.',
            '\u{66a}' => '%',
            '\u{66c}' | '\'' | '\u{2019}' if groups(&letters, place) => ' ',
            '\u{60c}' | '\u{66c}' => ',',
            '\u{2212}' | '\u{2010}'..='\u{2013}' | '\u{fe63}' => '-',
            '\u{d7}' | 'х' | 'Х' => 'x',
            '\u{ad}'
            | '\u{34f}'
            | '\u{61c}'
            | '\u{180e}'
            | '\u{200b}'..='\u{200f}'
            | '\u{202a}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}'
            | '\u{fe00}'..='\u{fe0f}'
            | '\u{feff}' => continue,
            space if space.is_whitespace() => ' ',
            other => other,
        });
    }
    plain
}

/// A digit of another script as that of this one.
fn digit_of(digit: char) -> char {
    char::from_digit(u32::from(digit) & 15, 10).unwrap_or(digit)
}

/// Whether exactly three digits follow a place, and one stands before it.
fn groups(letters: &[char], place: usize) -> bool {
    let is_digit = |letter: &&char| {
        matches!(
            **letter,
            '0'..='9' | '\u{660}'..='\u{669}' | '\u{6f0}'..='\u{6f9}' | '\u{ff10}'..='\u{ff19}'
        )
    };
    let before = place.checked_sub(1).and_then(|place| letters.get(place));
    let after = letters.iter().skip(place + 1).take_while(is_digit).count();
    before.is_some_and(|before| is_digit(&before)) && after == 3
}

/// Marks that sentences and markup leave at the end of a link. A hyphen is none of them, nor a bracket at the beginning: to
/// some, `5-` and `(5)` are negative.
const ENDS: [char; 30] = [
    '.', ',', ';', ':', '!', '?', ')', ']', '\'', '*', '_', '~', '/', '=', '#', CUT, '\u{203a}',
    '\u{2018}', '\u{2019}', '\u{201c}', '\u{201d}', '\u{6d4}', '\u{61b}', '\u{61f}', '\u{3002}',
    '\u{b7}', '\u{2022}', '\u{2014}', '\u{2015}', ' ',
];
/// What no address holds as it is, so that the text around begins there.
const NONE: [char; 11] = [
    '<', '>', '"', '\u{ab}', '\u{bb}', '{', '}', '|', '\\', '^', '`',
];

/// What a value that was refused may have been before a sentence was put around it, or before it was pasted: other forms of it,
/// the likeliest first.
pub(super) fn mended(raw: &str) -> Vec<String> {
    let plain = plain(raw);
    let text = match plain.split_once(NONE) {
        Some((text, around)) if !around.contains(|c: char| c.is_ascii_digit()) => text,
        _ => &plain,
    };
    let text = text.trim_start_matches(['=', '\'', '\u{201c}', '\u{2018}', '\u{201e}', ' ']);
    let text = text.trim_end_matches(ENDS);
    // A line that was broken in a list leaves a space there.
    let text = [",", ":", "@"].iter().fold(text.to_owned(), |text, mark| {
        let parts: Vec<_> = text.split(mark).map(str::trim).collect();
        parts.join(mark)
    });
    // Of quoted-printable mail an equals sign leaves its code.
    let code = text.strip_prefix("3D").map(str::to_owned);
    let small = text.to_ascii_lowercase();
    let mut mended = vec![text, small];
    mended.extend(code);
    mended.retain(|one| !one.is_empty() && one != raw);
    mended.dedup();
    mended
}

/// Whether a text ends as one does that was cut.
pub(super) fn is_cut(raw: &str) -> bool {
    raw.ends_with(CUT) || raw.ends_with("..")
}

#[cfg(test)]
mod tests {
    use super::plain;

    #[test]
    fn a_text_is_read_as_a_plain_keyboard_writes_it() {
        for (text, expected) in [
            ("\u{6f1}\u{6f2}\u{66b}\u{6f5}\u{66a}", "12.5%"),
            ("\u{661}\u{66c}\u{661}\u{667}\u{666}", "1 176"),
            ("1\u{2019}000'000", "1 000 000"),
            ("\u{661}\u{66c}\u{665}", "1,5"),
            ("\u{ff0d}\u{ff12}\u{ff10}", "-20"),
            ("1\u{ad}2\u{200b}.\u{feff}5\u{2069}", "12.5"),
            ("kgz\u{2011}100m", "kgz-100m"),
            ("3х", "3x"),
            ("1\u{202f}000\t5", "1 000 5"),
        ] {
            assert_eq!(plain(text), expected, "{text}");
        }
    }
}
