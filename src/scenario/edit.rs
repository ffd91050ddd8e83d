//! One change of one choice, from an input or from a link, which is a list of them.

use super::choices::{Base, Scale, Scenario, Shape, Theme, opening};
pub use super::encoding::NONE;
use super::encoding::{LONGEST, encode, scale, shape, theme};
use super::key::Key;
use super::migrate::{Given, VERSION, to_present};
use super::plain::{self, without_percent};
use super::query;
use super::refusal::{Refusal, Refused};
use super::set::{Parts, Sections};
use super::value;
use crate::data::{self, Goal, Lang, Target};
use crate::engine::units::{Period, Rate, Step, UnitError, Volatility, Years};
pub use value::counts;

/// Most characters of a refused text that are kept for the message.
const SHOWN: usize = 40;

/// One change: a key and the text given for it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edit {
    /// Which choice.
    pub key: Key,
    /// What was typed, tapped or linked.
    pub raw: String,
}

impl Edit {
    /// A change of `key` to `raw`.
    pub fn new(key: Key, raw: impl Into<String>) -> Self {
        Self {
            key,
            raw: raw.into(),
        }
    }
}

impl Scenario {
    /// The scenario after one edit.
    ///
    /// # Errors
    /// [`Refusal`], when the text is not a value of the key or does not fit the other choices.
    pub fn apply(&self, edit: &Edit) -> Result<Self, Refusal> {
        let raw = edit.raw.trim();
        if raw.len() > LONGEST {
            return Err(Refusal::TooLong);
        }
        let mut next = self.clone();
        match edit.key {
            Key::Goal => next.set_goal(data::goal(raw).ok_or(Refusal::Unknown)?),
            Key::Path => {
                next.shape = value::word(
                    raw,
                    &[Shape::Compound, Shape::Linear, Shape::Fade, Shape::Scurve],
                    shape,
                )?;
            }
            Key::Rate => next.rate = Rate::parse(without_percent(raw))?,
            Key::Step => next.step = Some(Step::parse(raw)?),
            Key::To if raw.is_empty() => next.long_run = None,
            Key::To => next.long_run = Some(Rate::parse(without_percent(raw))?),
            Key::Half if raw.is_empty() => next.half_life = None,
            Key::Half => next.half_life = Some(Years::parse(raw)?),
            Key::Cap if raw.is_empty() => next.ceiling = None,
            Key::Cap => next.ceiling = Some(value::ceiling(raw)?),
            Key::Target if raw.is_empty() => next.target = self.goal.target,
            Key::Target => next.target = value::target(raw)?,
            Key::Base if raw.is_empty() => next.base = opening(self.goal),
            Key::Base => next.base = value::base(raw, self)?,
            Key::Period => match self.base {
                Base::Own(value, _) => next.base = Base::Own(value, Period::parse(raw)?),
                _ => return Err(Refusal::PeriodOfFigure),
            },
            Key::Parts => next.parts = Parts::parse(raw)?,
            Key::Levers => next.levers = value::levers(raw)?,
            Key::Shock if raw.is_empty() => next.shock = None,
            Key::Shock => next.shock = Some(value::shock(raw)?),
            Key::Infl if raw.is_empty() => next.inflation = None,
            Key::Infl => next.inflation = Some(Rate::parse(without_percent(raw))?),
            Key::By if raw == NONE => next.deadline = None,
            Key::By => next.deadline = Some(Period::parse(raw)?),
            Key::Sigma if raw.is_empty() => next.volatility = None,
            Key::Sigma => next.volatility = Some(Volatility::parse(without_percent(raw))?),
            Key::Vs if raw == NONE => next.versus = None,
            Key::Vs => next.versus = Some(Box::new(versus(raw)?)),
            Key::Lang => {
                next.lang = Some(value::word(raw, &Lang::ALL, Lang::tag)?);
            }
            Key::Theme => {
                next.theme = value::word(raw, &[Theme::Auto, Theme::Light, Theme::Dark], theme)?;
            }
            Key::Show => next.sections = Sections::parse(raw)?,
            Key::Scale => next.scale = value::word(raw, &[Scale::Linear, Scale::Log], scale)?,
        }
        next.consistent()?;
        Ok(next)
    }

    /// Takes a goal's own baseline and target, and its deadline unless the reader has set another; growth of countries that are not its
    /// own goes.
    fn set_goal(&mut self, goal: &'static Goal) {
        self.base = opening(goal);
        self.target = goal.target;
        if self.deadline == self.goal.deadline {
            self.deadline = goal.deadline;
        }
        self.goal = goal;
        if !self.parts.fit(goal) {
            self.parts = Parts::default();
        }
    }

    /// Whether the choices fit each other.
    fn consistent(&self) -> Result<(), Refusal> {
        let from_nothing = self.baseline().0.integer() == 0;
        let multiplies = self.shape != Shape::Linear || matches!(self.target, Target::Times(_));
        if from_nothing && multiplies {
            return Err(Refusal::ZeroBase);
        }
        if !self.parts.fit(self.goal) {
            return Err(Refusal::OtherFlow);
        }
        if encode(self).len() > LONGEST {
            return Err(Refusal::TooLong);
        }
        Ok(())
    }
}

/// Reads a second scenario, folded or, as the first links have it, as a link; one bad key refuses the whole, since half a
/// comparison compares something else.
fn versus(raw: &str) -> Result<Scenario, Refusal> {
    let unfolded = query::is_folded(raw).then(|| query::unfolded(raw));
    let link = match unfolded {
        Some(unfolded) => unfolded.ok_or(Refusal::Unknown)?,
        None => raw.to_owned(),
    };
    // Seen before it is read: a hostile link may nest hundreds of them.
    let names = query::names(&link);
    if names.contains(&Key::Vs.name()) {
        return Err(Refusal::Nested);
    }
    if names.is_empty() {
        return Err(Refusal::Unknown);
    }
    let (scenario, refused) = decode(&link, "");
    match refused.first() {
        Some(first) => Err(first.why),
        None if scenario.versus.is_some() => Err(Refusal::Nested),
        None => Ok(scenario),
    }
}

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
    // What stands behind words that are not ours belongs to a host too, where the query says what it wants.
    let mut theirs = false;
    for (place, part) in parts.enumerate() {
        let mut own = Vec::new();
        let read = query::read(part);
        theirs |= place > 0 && !part.is_empty() && read.given.is_empty();
        if theirs && !given.is_empty() {
            continue;
        }
        for (known, value) in read.given {
            match given.iter().find(|(earlier, _)| *earlier == known) {
                None => {
                    given.push((known, value));
                    own.push(known);
                }
                // What a query says twice in two ways is named; that it wins over the fragment is agreed.
                Some((_, first)) if own.contains(&known) && *first != value => {
                    refuse(known, &value, Refusal::Twice);
                }
                Some(_) => {}
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
        let mended = || plain::mended(raw).iter().find_map(|raw| number(raw));
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
        plain::mended(raw)
    };
    for mended in mended {
        match apply(&mended) {
            Ok(next) => return Ok((next, plain::is_cut(raw))),
            // The number is told apart from the marks around it.
            Err(Refusal::Unit(unit)) if unit != UnitError::NotNumber => why = unit.into(),
            Err(_) => {}
        }
    }
    Err(why)
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

#[cfg(test)]
mod tests;
