//! A link and a scenario, one from the other.
//!
//! A link is a list of edits: [`decode`] cannot fail, it returns what it understood and the edits it refused.
//! [`encode`] writes only what differs from the goal's defaults, in a fixed order, so equal scenarios have equal links.

use super::edit::{Edit, Key, Refusal, Refused};
use super::migrate::{Given, to_present};
use super::{Base, LeverChoice, Scale, Scenario, Shape, Shock, Theme, opening};
use crate::data::Target;
use crate::engine::units::Period;

/// Version of the grammar that this program writes.
pub const VERSION: u32 = 1;
/// Most characters of a link's query.
pub const LONGEST: usize = 500;
/// Most characters of a refused text that are kept for the message.
const SHOWN: usize = 40;

/// Reads a query and a fragment, with or without their `?` and `#`. A key given in both: the query wins; given twice in
/// one: the first. Unknown keys belong to hosts and are ignored.
#[must_use]
pub fn decode(query: &str, fragment: &str) -> (Scenario, Vec<Refused>) {
    let mut given = Given::new();
    // A host may append its own fragment to ours, `#goal=...#?secret=...`: each part stands for itself.
    let parts = core::iter::once(query.trim_start_matches('?')).chain(fragment.split(['#', '?']));
    for (name, value) in parts.flat_map(pairs) {
        let known = if name == "v" {
            Some("v")
        } else {
            Key::named(&name).map(Key::name)
        };
        if let Some(known) = known.filter(|known| given.iter().all(|(earlier, _)| earlier != known))
        {
            given.push((known, value));
        }
    }
    let mut scenario = Scenario::default();
    let mut refused = Vec::new();
    let mut refuse = |key, raw: &str, why| {
        refused.push(Refused {
            key,
            raw: one_line(raw),
            why,
        });
    };
    let mut of = 1;
    if let Some((_, version)) = given.iter().find(|(name, _)| *name == "v") {
        match version.parse::<u32>() {
            Ok(known @ 1..=VERSION) => of = known,
            Ok(newer) if newer > VERSION => refuse("v", version, Refusal::Newer),
            _ => refuse("v", version, Refusal::Unknown),
        }
    }
    let given = to_present(given, of);
    for key in Key::ALL {
        if let Some((_, raw)) = given.iter().find(|(name, _)| *name == key.name()) {
            match scenario.apply(&Edit::new(key, raw.as_str())) {
                Ok(next) => scenario = next,
                Err(why) => refuse(key.name(), raw, why),
            }
        }
    }
    (scenario, refused)
}

/// The pairs of a query, as forms write them (application/x-www-form-urlencoded, WHATWG URL standard, section 5.1), but
/// that what is no UTF-8 stays encoded. The library that does this takes 0.5 KB of the page with brotli.
fn pairs(query: &str) -> impl Iterator<Item = (String, String)> {
    let pair = |pair: &str| {
        let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
        (unpacked(name), unpacked(value))
    };
    query.split('&').filter(|pair| !pair.is_empty()).map(pair)
}

/// A part of a query as it was before a form encoded it.
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

/// The keys that a query names, known or not.
pub(super) fn names(query: &str) -> impl Iterator<Item = String> {
    pairs(query.trim_start_matches('?')).map(|(name, _)| name)
}

/// Whether a scenario differs in a choice from its goal's defaults.
#[must_use]
pub fn holds(scenario: &Scenario, key: Key) -> bool {
    names(&encode(scenario)).any(|name| name == key.name())
}

/// The scenario with the default of its goal for one choice.
#[must_use]
pub fn without(scenario: &Scenario, key: Key) -> Scenario {
    let link = encode(scenario);
    let kept = link.split('&').filter(|pair| {
        pair.split_once('=')
            .is_none_or(|(name, _)| name != key.name())
    });
    decode(&kept.collect::<Vec<_>>().join("&"), "").0
}

/// A link as a value inside another: what a query gives a meaning to stands as its percent-encoded byte. Links are plain
/// ASCII without spaces, so this writes what the library does that reads them, without its table of all bytes.
fn packed(link: &str) -> String {
    let digit = |half: u8| {
        char::from_digit(u32::from(half), 16)
            .unwrap_or_default()
            .to_ascii_uppercase()
    };
    let mut packed = String::new();
    for byte in link.bytes() {
        if byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.' | b'_' | b'*') {
            packed.push(char::from(byte));
        } else {
            packed.extend(['%', digit(byte >> 4), digit(byte & 15)]);
        }
    }
    packed
}

/// A hostile text as one short line.
fn one_line(raw: &str) -> String {
    let plain = |c: char| if c.is_control() { ' ' } else { c };
    let mut line: String = raw.chars().take(SHOWN).map(plain).collect();
    if raw.chars().nth(SHOWN).is_some() {
        line.push('\u{2026}');
    }
    line
}

/// The query of a scenario without its `?`; empty for a fresh page.
#[must_use]
pub fn encode(scenario: &Scenario) -> String {
    // Every field is named, so that a new one must be written here before this compiles.
    let Scenario {
        goal,
        base,
        target,
        deadline,
        rate,
        shape,
        step,
        long_run,
        half_life,
        ceiling,
        parts,
        levers,
        shock,
        inflation,
        volatility,
        versus,
        lang,
        theme,
        sections,
        scale,
    } = scenario;
    let default = Scenario::of(goal);
    let mut link = String::new();
    let mut write = |key: Key, value: String| {
        link.push_str(if link.is_empty() { "v=1&" } else { "&" });
        link.push_str(key.name());
        link.push('=');
        link.push_str(&value);
    };
    if *goal != Scenario::default().goal {
        write(Key::Goal, goal.id.to_owned());
    }
    if *shape != default.shape {
        write(Key::Path, self::shape(*shape).to_owned());
    }
    if *rate != default.rate {
        write(Key::Rate, rate.to_text());
    }
    if let Some(step) = step {
        write(Key::Step, step.to_text());
    }
    if let Some(rate) = long_run {
        write(Key::To, rate.to_text());
    }
    if let Some(years) = half_life {
        write(Key::Half, years.to_text());
    }
    if let Some(ceiling) = ceiling {
        write(Key::Cap, ceiling.to_text());
    }
    if *target != default.target {
        write(Key::Target, self::target(*target));
    }
    match base {
        _ if *base == default.base => {}
        Base::Figure(figure) => write(Key::Base, figure.id.to_owned()),
        Base::Pinned(figure, value) => {
            write(Key::Base, format!("{}@{}", figure.id, value.to_text()));
        }
        Base::Own(value, period) => {
            let same = matches!(opening(goal), Base::Own(opening, _) if opening == *value);
            if !same {
                write(Key::Base, value.to_text());
            }
            if *period != default.baseline().1 {
                write(Key::Period, period.to_token());
            }
        }
    }
    if !parts.is_empty() {
        write(Key::Parts, parts.to_text());
    }
    if !levers.is_empty() {
        let entries: Vec<_> = levers.iter().map(lever).collect();
        write(Key::Levers, entries.join(","));
    }
    if let Some(shock) = shock {
        write(Key::Shock, self::shock(shock));
    }
    if let Some(rate) = inflation {
        write(Key::Infl, rate.to_text());
    }
    if *deadline != default.deadline {
        write(
            Key::By,
            deadline.map_or_else(|| "none".to_owned(), Period::to_token),
        );
    }
    if let Some(volatility) = volatility {
        write(Key::Sigma, volatility.to_text());
    }
    if let Some(versus) = versus {
        // A fresh page as the second scenario has an empty link; its version stands for it.
        let other = Some(encode(versus))
            .filter(|link| !link.is_empty())
            .unwrap_or_else(|| format!("v={VERSION}"));
        write(Key::Vs, packed(&other));
    }
    if let Some(lang) = lang {
        write(Key::Lang, lang.tag().to_owned());
    }
    if *theme != default.theme {
        write(Key::Theme, self::theme(*theme).to_owned());
    }
    if *sections != default.sections {
        write(Key::Show, sections.to_text());
    }
    if *scale != default.scale {
        write(Key::Scale, self::scale(*scale).to_owned());
    }
    link
}

/// A lever as links write it: `id:period`, and the reader's own elasticity.
#[must_use]
pub fn lever(choice: &LeverChoice) -> String {
    let mut entry = format!("{}:{}", choice.lever.id, choice.from.to_token());
    if let Some(elasticity) = choice.elasticity {
        entry.push(':');
        entry.push_str(&elasticity.to_text());
    }
    entry
}

/// A shock as links write it: period, percent and years.
#[must_use]
pub fn shock(shock: &Shock) -> String {
    let (fall, recovery) = (shock.fall.to_text(), shock.recovery.to_text());
    format!("{}:{fall}:{recovery}", shock.period.to_token())
}

/// A target as links write it: `100` or `3x`.
#[must_use]
pub fn target(target: Target) -> String {
    match target {
        Target::Level(level) => level.to_text(),
        Target::Times(times) => format!("{}x", times.to_text()),
    }
}

/// A shape as links write it.
#[must_use]
pub const fn shape(shape: Shape) -> &'static str {
    match shape {
        Shape::Compound => "compound",
        Shape::Linear => "linear",
        Shape::Fade => "fade",
        Shape::Scurve => "scurve",
    }
}

/// A theme as links write it.
#[must_use]
pub const fn theme(theme: Theme) -> &'static str {
    match theme {
        Theme::Auto => "auto",
        Theme::Light => "light",
        Theme::Dark => "dark",
    }
}

/// A scale as links write it.
#[must_use]
pub const fn scale(scale: Scale) -> &'static str {
    match scale {
        Scale::Linear => "linear",
        Scale::Log => "log",
    }
}

#[cfg(test)]
mod tests {
    use super::pairs;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn a_query_is_read_as_the_library_for_forms_reads_it(query in "([a-z+&=]|%[0-7][0-9a-fA-F]|%[89a-f][0-9a-f]|%|\\PC){0,30}") {
            let theirs: Vec<_> = form_urlencoded::parse(query.as_bytes()).collect();
            let ours: Vec<_> = pairs(&query).collect();
            prop_assert_eq!(ours.len(), theirs.len());
            for (ours, theirs) in ours.iter().zip(&theirs) {
                for (ours, theirs) in [(&ours.0, &theirs.0), (&ours.1, &theirs.1)] {
                    prop_assert!(ours == theirs || theirs.contains('\u{fffd}'), "{} {}", ours, theirs);
                }
            }
        }
    }
}
