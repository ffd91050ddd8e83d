//! The pairs of a query: as forms write them, and as they are found once others have had their hands on a link.
//!
//! Nothing here changes what a whole link means. Separators that were encoded or escaped are separators again, and a value is
//! offered in another form only once the scenario has refused it as it stands. Values of keys that are not ours belong to
//! hosts and are left alone where they may be addresses.

use super::key::Key;
use super::plain::{CUT, plain};

/// What stands between pairs, or did before somebody encoded it.
const SEPARATORS: [char; 4] = ['&', ';', '?', '#'];
/// Times that a part of a link may have been encoded.
const ROUNDS: usize = 4;
/// Most bytes of a query that is mended: our own links, encoded several times, and what hosts add.
const MENDED: usize = 8_000;

/// The name of the version, which is no choice.
pub(super) const VERSION: &str = "v";

/// What a query holds.
#[derive(Debug, Default)]
pub(super) struct Query {
    /// Names that are ours and their values, in order.
    pub given: Vec<(&'static str, String)>,
    /// The name in which the query ends as if it had been cut there.
    pub cut: Option<String>,
    /// The value of a comparison of which it cannot be known where it ends.
    pub unclear: Option<String>,
}

/// A name that is ours, however it is written.
fn known(name: &str) -> Option<&'static str> {
    let name = plain(name).to_ascii_lowercase();
    let name = name.trim_matches([' ', '?', '#', '"', '\'', '<', '(', '\u{201c}', '\u{ab}']);
    let ours = |name: &str| match name {
        VERSION => Some(VERSION),
        _ => Key::named(name).map(Key::name),
    };
    // Of an escaped ampersand a part may be left.
    ours(name).or_else(|| ours(name.strip_prefix("amp")?))
}

/// Whether a choice says how the page looks, and nothing of its answer.
fn of_the_page(name: &str) -> bool {
    let of_the_page = [Key::Lang, Key::Theme, Key::Show, Key::Scale];
    of_the_page.iter().any(|key| key.name() == name)
}

/// One pair as it was found.
struct Pair {
    name: &'static str,
    value: String,
    /// Whether its value holds an equals sign that nobody encoded.
    open: bool,
    /// Whether it was found in the value of a name that is not ours.
    foreign: bool,
}

/// A pair that is still to be read.
struct Piece {
    text: String,
    /// Times that it may have been encoded.
    rounds: usize,
    /// Whether it is the last of the link.
    last: bool,
    /// Where it was found.
    within: Within,
}

/// What a pair was found in.
#[derive(Clone, Copy, PartialEq)]
enum Within {
    /// The link as it is.
    Link,
    /// A value of ours: the separators of this link are not as they were.
    Ours,
    /// The value of a name that is not ours.
    Foreign,
}

/// Pairs that are still to be read, the next one at the end.
#[derive(Default)]
struct Pieces(Vec<Piece>);

impl Pieces {
    fn push(&mut self, text: &str, rounds: usize, within: Within) {
        let found = text.rsplit('&').filter(|piece| !piece.is_empty());
        self.0.extend(found.map(|piece| Piece {
            text: piece.to_owned(),
            rounds,
            last: false,
            within,
        }));
    }
}

/// Reads a query, without its `?`.
pub(super) fn read(query: &str) -> Query {
    let rounds = if query.len() <= MENDED { ROUNDS } else { 0 };
    let mut read = Query::default();
    let mut pairs: Vec<Pair> = Vec::new();
    let mut pieces = Pieces::default();
    pieces.push(query, rounds, Within::Link);
    if let Some(piece) = pieces.0.first_mut() {
        piece.last = rounds > 0;
    }
    while let Some(found) = pieces.0.pop() {
        let Piece {
            text: piece,
            rounds,
            last,
            within,
        } = found;
        let foreign = within == Within::Foreign;
        let Some((name, value)) = piece.split_once('=') else {
            let whole = decoded(&piece, rounds);
            if let Some(name) = known(&whole) {
                pairs.push(Pair {
                    name,
                    value: String::new(),
                    open: false,
                    foreign,
                });
            } else if rounds > 0 && whole.contains('=') && !whole.contains("//") {
                pieces.push(&whole, rounds - 1, within);
            } else if last && !pairs.is_empty() {
                read.cut = Some(whole).filter(|name| begins_a_name(name));
            }
            continue;
        };
        let name = unpacked(name);
        // What is left of an escaped ampersand stands before the name.
        let name = known(name.rsplit([';', '?', '#']).next().unwrap_or_default());
        let comparison = name == Some(Key::Vs.name());
        let (value, rest) = if rounds > 0 {
            until_pair(value)
        } else {
            (value, "")
        };
        let open = value.contains('=') && !is_folded(value);
        let decoded = decoded(value, if comparison && open { 0 } else { rounds });
        let mut value = decoded.as_str();
        let mut after = "";
        // A comparison that was written as it should be holds pairs of its own.
        if rounds > 0 && (!comparison || open) {
            (value, after) = until_pair(value);
        }
        // What belongs to a host may be an address with a query of its own.
        let address = decoded.contains(['/', ' '])
            || [rest, after].iter().any(|one| one.starts_with(['?', '#']));
        if name.is_some() || !address {
            let within = match within {
                Within::Link if name.is_some() => Within::Ours,
                Within::Link => Within::Foreign,
                known => known,
            };
            pieces.push(rest, rounds.saturating_sub(1), within);
            pieces.push(after, rounds.saturating_sub(1), within);
        }
        if let Some(name) = name {
            let value = value.to_owned();
            pairs.push(Pair {
                name,
                value,
                open,
                foreign,
            });
        }
    }
    // What a link says itself is not added to by what hosts put into it; only where it says nothing was it damaged.
    if pairs.iter().any(|pair| !pair.foreign) {
        pairs.retain(|pair| !pair.foreign);
    }
    if rounds > 0 {
        pairs = compared(pairs, &mut read.unclear);
    }
    let given = pairs.into_iter().map(|pair| (pair.name, pair.value));
    read.given.extend(given);
    read
}

/// A value up to the separator after which another pair stands, or what is left of one, and the rest from there.
fn until_pair(value: &str) -> (&str, &str) {
    let begins = |(at, mark): &(usize, &str)| {
        let after = value.get(at + mark.len()..).unwrap_or_default();
        let next = after.split(SEPARATORS).next().unwrap_or_default();
        let lower = next.to_ascii_lowercase();
        let left = ["", "amp", "38", "038", "x26"].contains(&lower.as_str());
        left || lower.contains('=') || lower.contains("%3d")
    };
    let at = value.match_indices(SEPARATORS).find(begins);
    at.map_or((value, ""), |(at, _)| value.split_at(at))
}

/// Puts back into a comparison what was decoded out of it: `vs=v=1&rate=20`, of which the first form of our links wrote
/// `vs=v%3D1%26rate%3D20`. That form begins with its version, and after it a link says only how the page looks.
fn compared(pairs: Vec<Pair>, unclear: &mut Option<String>) -> Vec<Pair> {
    let vs = Key::Vs.name();
    let mut before = pairs;
    let Some(place) = before.iter().position(|pair| pair.name == vs && pair.open) else {
        return before;
    };
    let mut after = before.split_off(place + 1);
    let Some(comparison) = before.last_mut() else {
        return before;
    };
    let first = comparison
        .value
        .split_once('=')
        .and_then(|(name, _)| known(name));
    if first != Some(VERSION) {
        let answers = |pair: &Pair| !of_the_page(pair.name) && pair.name != VERSION;
        *unclear = Some(comparison.value.clone()).filter(|_| after.iter().any(answers));
        before.extend(after);
        return before;
    }
    let mut inside: Vec<&str> = vec![VERSION];
    let names: Vec<_> = after.iter().map(|pair| pair.name).collect();
    let twice = |name: &str| names.iter().filter(|other| **other == name).count() > 1;
    after.retain(|pair| {
        let shared = of_the_page(pair.name) && !twice(pair.name);
        let theirs = shared || inside.contains(&pair.name);
        if !theirs {
            inside.push(pair.name);
            comparison.value = format!("{}&{}={}", comparison.value, pair.name, pair.value);
        }
        theirs
    });
    before.extend(after);
    before
}

/// The names that are ours in a link, which may be damaged.
#[must_use]
pub fn given(link: &str) -> Vec<&'static str> {
    let read = read(link.trim_start_matches('?'));
    read.given.into_iter().map(|(name, _)| name).collect()
}

/// The names that are ours in a link as forms write it.
pub(super) fn names(link: &str) -> Vec<&'static str> {
    let name = |pair: &str| known(&unpacked(pair.split('=').next().unwrap_or_default()));
    link.split('&').filter_map(name).collect()
}

/// Whether a name without a value is the beginning of one of ours, or ends as a text does that was cut.
fn begins_a_name(name: &str) -> bool {
    let begun = name.trim_end_matches([CUT, '.']);
    let begun = begun.split('%').next().unwrap_or_default();
    let begins = |key: &Key| key.name().starts_with(begun) && begun.len() > 1;
    name.ends_with(CUT) || name.ends_with("..") || Key::ALL.iter().any(begins)
}

/// A value as it was before it was encoded, once or several times, as far as no other pair comes out of it.
fn decoded(value: &str, rounds: usize) -> String {
    let mut value = unpacked(value);
    for _ in 1..rounds {
        if !until_pair(&value).1.is_empty() {
            break;
        }
        // A form writes a space as a plus once and no more.
        let next = unpacked(&value.replace('+', "%2B"));
        if next == value {
            break;
        }
        value = next;
    }
    value
}

/// A part of a query as it was before a form encoded it (application/x-www-form-urlencoded, WHATWG URL standard, section 5.1),
/// but that what is no UTF-8 stays encoded. The library that does this takes 0.5 KB of the page with brotli.
fn unpacked(part: &str) -> String {
    let digit = |byte: Option<&u8>| char::from(*byte?).to_digit(16);
    let mut bytes = Vec::new();
    let mut rest = part.as_bytes();
    while let Some((first, after)) = rest.split_first() {
        rest = after;
        let encoded = digit(after.first()).zip(digit(after.get(1)));
        bytes.push(match (first, encoded) {
            (b'%', Some((high, low))) => {
                rest = after.get(2..).unwrap_or_default();
                u8::try_from(high << 4 | low).unwrap_or_default()
            }
            (b'+', _) => b' ',
            _ => *first,
        });
    }
    String::from_utf8(bytes).unwrap_or_else(|_| part.to_owned())
}

/// A link as a value inside another: `v.1_goal.ca5-triple_rate.20`. No character of it is one that anybody encodes, decodes or
/// escapes in an address, but for those that stand as they are in every value of ours.
pub(super) fn folded(link: &str) -> String {
    link.replace('&', "_").replace('=', ".")
}

/// Whether a link inside a link is folded.
pub(super) fn is_folded(value: &str) -> bool {
    let mark = value.find(['.', '=']).and_then(|at| value.get(at..));
    mark.is_none_or(|mark| mark.starts_with('.')) && !value.is_empty()
}

/// The link that was folded; `None` where a name in it is not ours.
pub(super) fn unfolded(value: &str) -> Option<String> {
    let pair = |pair: &str| {
        let (name, value) = pair.split_once('.')?;
        Some(format!("{}={value}", known(name)?))
    };
    let pairs = value.trim_end_matches('_').split('_').map(pair);
    let pairs: Option<Vec<_>> = pairs.collect();
    Some(pairs?.join("&"))
}

#[cfg(test)]
mod tests;
