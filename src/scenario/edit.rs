//! One change of one choice, from an input or from a link, and why it may be refused.

use super::set::{Parts, Sections};
use super::{Base, Lang, LeverChoice, Scale, Scenario, Shape, Shock, Theme, link, opening, query};
use crate::data::{self, Figure, Goal, Size, Target};
use crate::engine::units::{Fall, Multiple, Period, Rate, Step, UnitError, Usd, Volatility, Years};

/// What stands for no deadline, and for no scenario to compare.
pub const NONE: &str = "none";

/// A choice, by its name in links. The order is the order in which a link is read and written, so that a choice comes
/// after those it depends on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(
    missing_docs,
    reason = "each is the key of the same name in the public contract; see `Key::name`"
)]
pub enum Key {
    Goal,
    Path,
    Rate,
    Step,
    To,
    Half,
    Cap,
    Target,
    Base,
    Period,
    Parts,
    Levers,
    Shock,
    Infl,
    By,
    Sigma,
    Vs,
    Lang,
    Theme,
    Show,
    Scale,
}

impl Key {
    /// Every key, in order.
    pub const ALL: [Self; 21] = [
        Self::Goal,
        Self::Path,
        Self::Rate,
        Self::Step,
        Self::To,
        Self::Half,
        Self::Cap,
        Self::Target,
        Self::Base,
        Self::Period,
        Self::Parts,
        Self::Levers,
        Self::Shock,
        Self::Infl,
        Self::By,
        Self::Sigma,
        Self::Vs,
        Self::Lang,
        Self::Theme,
        Self::Show,
        Self::Scale,
    ];

    /// Its name in links and of its input.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Goal => "goal",
            Self::Path => "path",
            Self::Rate => "rate",
            Self::Step => "step",
            Self::To => "to",
            Self::Half => "half",
            Self::Cap => "cap",
            Self::Target => "target",
            Self::Base => "base",
            Self::Period => "period",
            Self::Parts => "parts",
            Self::Levers => "levers",
            Self::Shock => "shock",
            Self::Infl => "infl",
            Self::By => "by",
            Self::Sigma => "sigma",
            Self::Vs => "vs",
            Self::Lang => "lang",
            Self::Theme => "theme",
            Self::Show => "show",
            Self::Scale => "scale",
        }
    }

    /// The key of this name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|key| key.name() == name)
    }
}

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

/// Why an edit was refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// Not a quantity of the unit.
    Unit(UnitError),
    /// Not one of the words that this key knows.
    Unknown,
    /// A figure that counts something other than the goal does.
    OtherFlow,
    /// A percentage or a multiple of a baseline of 0.
    ZeroBase,
    /// A period for a baseline that has its own.
    PeriodOfFigure,
    /// The same part, lever or section twice.
    Twice,
    /// A scenario to compare that itself compares.
    Nested,
    /// An arrival at which no pace arrives.
    NoPace,
    /// An arrival that is not after the start.
    NotAfter,
    /// The link would be longer than [`link::LONGEST`].
    TooLong,
    /// A link of a later version of this grammar.
    Newer,
    /// A link that seems to have been cut there; what stands of it counts.
    Cut,
    /// A comparison of which it cannot be known whether what stands after it belongs to it.
    Unclear,
}

/// An edit that was refused, with the text as it was given.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refused {
    /// Name of the key, `v` included.
    pub key: &'static str,
    /// The text given, cut to a line's length.
    pub raw: String,
    /// Why.
    pub why: Refusal,
}

impl Refused {
    /// Whether what was given counts all the same, and is named because the link was perhaps another.
    #[must_use]
    pub fn counts(&self) -> bool {
        matches!(self.why, Refusal::Cut | Refusal::Unclear)
    }
}

impl Scenario {
    /// The scenario after one edit.
    ///
    /// # Errors
    /// [`Refusal`], when the text is not a value of the key or does not fit the other choices.
    pub fn apply(&self, edit: &Edit) -> Result<Self, Refusal> {
        let raw = edit.raw.trim();
        if raw.len() > link::LONGEST {
            return Err(Refusal::TooLong);
        }
        let mut next = self.clone();
        match edit.key {
            Key::Goal => next.set_goal(data::goal(raw).ok_or(Refusal::Unknown)?),
            Key::Path => {
                next.shape = word(
                    raw,
                    &[Shape::Compound, Shape::Linear, Shape::Fade, Shape::Scurve],
                    link::shape,
                )?;
            }
            Key::Rate => next.rate = Rate::parse(without_percent(raw))?,
            Key::Step => next.step = Some(Step::parse(raw)?),
            Key::To if raw.is_empty() => next.long_run = None,
            Key::To => next.long_run = Some(Rate::parse(without_percent(raw))?),
            Key::Half if raw.is_empty() => next.half_life = None,
            Key::Half => next.half_life = Some(Years::parse(raw)?),
            Key::Cap if raw.is_empty() => next.ceiling = None,
            Key::Cap => next.ceiling = Some(ceiling(raw)?),
            Key::Target if raw.is_empty() => next.target = self.goal.target,
            Key::Target => next.target = target(raw)?,
            Key::Base if raw.is_empty() => next.base = opening(self.goal),
            Key::Base => next.base = base(raw, self)?,
            Key::Period => match self.base {
                Base::Own(value, _) => next.base = Base::Own(value, Period::parse(raw)?),
                _ => return Err(Refusal::PeriodOfFigure),
            },
            Key::Parts => next.parts = Parts::parse(raw)?,
            Key::Levers => next.levers = levers(raw)?,
            Key::Shock if raw.is_empty() => next.shock = None,
            Key::Shock => next.shock = Some(shock(raw)?),
            Key::Infl if raw.is_empty() => next.inflation = None,
            Key::Infl => next.inflation = Some(Rate::parse(without_percent(raw))?),
            Key::By if raw == NONE || raw.is_empty() => next.deadline = None,
            Key::By => next.deadline = Some(Period::parse(raw)?),
            Key::Sigma if raw.is_empty() => next.volatility = None,
            Key::Sigma => next.volatility = Some(Volatility::parse(without_percent(raw))?),
            Key::Vs if raw == NONE => next.versus = None,
            Key::Vs => next.versus = Some(Box::new(versus(raw)?)),
            Key::Lang => {
                next.lang = Some(word(raw, &Lang::ALL, Lang::tag)?);
            }
            Key::Theme => {
                next.theme = word(raw, &[Theme::Auto, Theme::Light, Theme::Dark], link::theme)?;
            }
            Key::Show => next.sections = Sections::parse(raw)?,
            Key::Scale => next.scale = word(raw, &[Scale::Linear, Scale::Log], link::scale)?,
        }
        next.consistent()?;
        Ok(next)
    }

    /// Takes a goal's own baseline, target and deadline.
    fn set_goal(&mut self, goal: &'static Goal) {
        self.base = opening(goal);
        self.target = goal.target;
        self.deadline = goal.deadline;
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
        if link::encode(self).len() > link::LONGEST {
            return Err(Refusal::TooLong);
        }
        Ok(())
    }
}

/// The one of `all` that is written `raw`.
fn word<T: Copy>(raw: &str, all: &[T], write: fn(T) -> &'static str) -> Result<T, Refusal> {
    all.iter()
        .copied()
        .find(|one| write(*one) == raw)
        .ok_or(Refusal::Unknown)
}

/// Takes off one percent sign, Latin or Arabic.
pub(super) fn without_percent(raw: &str) -> &str {
    raw.strip_suffix(['%', '\u{66a}']).unwrap_or(raw)
}

fn target(raw: &str) -> Result<Target, Refusal> {
    match raw.strip_suffix(['x', 'X', '\u{d7}']) {
        Some(times) => Ok(Target::Times(Multiple::parse(times)?)),
        None => Ok(Target::Level(Usd::parse(raw)?)),
    }
}

/// Reads a ceiling; a flow cannot near one of 0.
fn ceiling(raw: &str) -> Result<Usd, Refusal> {
    let ceiling = Usd::parse(raw)?;
    if ceiling.integer() == 0 {
        return Err(Refusal::Unit(UnitError::Outside {
            min: 1,
            max: Usd::MAX,
            decimals: Usd::DECIMALS,
        }));
    }
    Ok(ceiling)
}

/// Reads a figure id, `id@value`, or a number in USD m with the period at hand.
fn base(raw: &str, scenario: &Scenario) -> Result<Base, Refusal> {
    let (id, pin) = raw
        .split_once('@')
        .map_or((raw, None), |(id, value)| (id, Some(value)));
    if let Some(figure) = data::figure(id) {
        if !counts(figure, scenario.goal) {
            return Err(Refusal::OtherFlow);
        }
        return match pin {
            Some(value) => Ok(Base::Pinned(figure, Usd::parse(value)?)),
            None => Ok(Base::Figure(figure)),
        };
    }
    if pin.is_some() || raw.starts_with(|c: char| c.is_ascii_alphabetic()) {
        return Err(Refusal::Unknown);
    }
    Ok(Base::Own(Usd::parse(raw)?, scenario.baseline().1))
}

/// Whether a figure is a level of what the goal counts; the reader's own goal may start from any level.
#[must_use]
pub fn counts(figure: &Figure, goal: &Goal) -> bool {
    let same = figure.partner.is_within(goal.partner) && figure.flow == goal.flow;
    figure.level().is_some() && (same || goal.promise.is_none())
}

/// Reads `id:period` or, with the reader's own elasticity, `id:period:number`, in any order.
fn levers(raw: &str) -> Result<Vec<LeverChoice>, Refusal> {
    let mut levers: Vec<LeverChoice> = Vec::new();
    for entry in raw.split(',').filter(|_| !raw.is_empty()) {
        let mut words = entry.split(':');
        let (id, from) = words.next().zip(words.next()).ok_or(Refusal::Unknown)?;
        let choice = LeverChoice {
            lever: data::lever(id).ok_or(Refusal::Unknown)?,
            from: Period::parse(from)?,
            elasticity: words.next().map(Multiple::parse).transpose()?,
        };
        let asked = matches!(choice.lever.size, Size::Cheaper(_));
        if words.next().is_some() || (choice.elasticity.is_some() && !asked) {
            return Err(Refusal::Unknown);
        }
        if levers.iter().any(|other| other.lever == choice.lever) {
            return Err(Refusal::Twice);
        }
        let place = levers.partition_point(|other| other.lever.id < choice.lever.id);
        levers.insert(place, choice);
    }
    Ok(levers)
}

fn shock(raw: &str) -> Result<Shock, Refusal> {
    let mut entries = raw.split(':');
    match (
        entries.next(),
        entries.next(),
        entries.next(),
        entries.next(),
    ) {
        (Some(period), Some(fall), Some(recovery), None) => Ok(Shock {
            period: Period::parse(period)?,
            fall: Fall::parse(fall)?,
            recovery: Years::parse(recovery)?,
        }),
        _ => Err(Refusal::Unknown),
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
    if names.is_empty() && !link.is_empty() {
        return Err(Refusal::Unknown);
    }
    let (scenario, refused) = link::decode(&link, "");
    match refused.first() {
        Some(first) => Err(first.why),
        None if scenario.versus.is_some() => Err(Refusal::Nested),
        None => Ok(scenario),
    }
}

#[cfg(test)]
mod tests;
