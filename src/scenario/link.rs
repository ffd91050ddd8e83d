//! A link and a scenario, one from the other.
//!
//! A link is a list of edits: [`decode`] cannot fail, it returns what it understood and the edits it refused.
//! [`encode`] writes only what differs from the goal's defaults, in a fixed order, so equal scenarios have equal links.

use super::edit::{Edit, Key, Refusal, Refused};
use super::migrate::{Given, to_present};
use super::{Base, LeverChoice, Scale, Scenario, Shape, Shock, Theme, opening, query};
use crate::data::Target;
use crate::engine::units::{Period, UnitError};

/// Version of the grammar that this program writes.
pub const VERSION: u32 = 1;
/// Most characters of a link's query.
pub const LONGEST: usize = 500;
/// Most characters of a refused text that are kept for the message.
const SHOWN: usize = 40;

/// Reads a query and a fragment, with or without their `?` and `#`. A key given in both: the query wins; given twice in
/// one: the first. Unknown keys belong to hosts and are ignored. A link that was damaged on its way opens what it meant, and
/// where that cannot be known a refusal says so.
#[must_use]
pub fn decode(query: &str, fragment: &str) -> (Scenario, Vec<Refused>) {
    let mut given = Given::new();
    let mut refused = Vec::new();
    let mut refuse = |key, raw: &str, why| {
        refused.push(Refused {
            key,
            raw: one_line(raw),
            why,
        });
    };
    // A host may append its own fragment to ours, `#goal=...#?secret=...`: each part stands for itself.
    let parts = core::iter::once(query.trim_start_matches('?')).chain(fragment.split(['#', '?']));
    for part in parts {
        let read = query::read(part);
        for (known, value) in read.given {
            if given.iter().all(|(earlier, _)| *earlier != known) {
                given.push((known, value));
            }
        }
        if let Some(cut) = read.cut {
            refuse(query::VERSION, &cut, Refusal::Cut);
        }
        if let Some(unclear) = read.unclear {
            refuse(Key::Vs.name(), &unclear, Refusal::Unclear);
        }
    }
    let mut scenario = Scenario::default();
    let mut of = 1;
    if let Some((_, raw)) = given.iter().find(|(name, _)| *name == query::VERSION) {
        let number = |raw: &str| raw.parse::<u32>().ok();
        let mended = || query::mended(raw).iter().find_map(|raw| number(raw));
        match number(raw).or_else(mended) {
            Some(known @ 1..=VERSION) => of = known,
            Some(newer) if newer > VERSION => refuse(query::VERSION, raw, Refusal::Newer),
            _ => refuse(query::VERSION, raw, Refusal::Unknown),
        }
    }
    let given = to_present(given, of);
    for key in Key::ALL {
        if let Some((_, raw)) = given.iter().find(|(name, _)| *name == key.name()) {
            match read(&scenario, key, raw) {
                Ok((next, cut)) => {
                    scenario = next;
                    if cut {
                        refuse(key.name(), raw, Refusal::Cut);
                    }
                }
                Err(why) => refuse(key.name(), raw, why),
            }
        }
    }
    (scenario, refused)
}

/// The scenario after a value of a link as it stands, or else as it may have been before a sentence was put around it; and
/// whether it may be no more than the beginning of one.
fn read(scenario: &Scenario, key: Key, raw: &str) -> Result<(Scenario, bool), Refusal> {
    let apply = |raw: &str| scenario.apply(&Edit::new(key, raw));
    let mut why = match apply(raw) {
        Ok(next) => return Ok((next, false)),
        Err(why) => why,
    };
    // What is compared with is a link of its own, and mends itself.
    let mended = if key == Key::Vs {
        Vec::new()
    } else {
        query::mended(raw)
    };
    for mended in mended {
        match apply(&mended) {
            Ok(next) => return Ok((next, query::is_cut(raw))),
            // The number is told apart from the marks around it.
            Err(Refusal::Unit(unit)) if unit != UnitError::NotNumber => why = unit.into(),
            Err(_) => {}
        }
    }
    Err(why)
}

/// The keys that a query of ours names.
fn names(query: &str) -> impl Iterator<Item = &str> {
    query
        .split('&')
        .map(|pair| pair.split_once('=').map_or(pair, |(name, _)| name))
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
        write(Key::Vs, query::folded(&other));
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
