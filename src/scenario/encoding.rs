//! A scenario as a link: only what differs from the goal's defaults, in a fixed order, so equal scenarios have equal links.

use super::choices::{Base, LeverChoice, Scale, Scenario, Shape, Shock, Theme, level, opening};
use super::key::Key;
use super::migrate::VERSION;
use super::query::folded;
use crate::data::Target;
use crate::engine::units::Period;

/// Most characters of a link's query.
pub const LONGEST: usize = 500;

/// What stands for no deadline, and for no scenario to compare.
pub const NONE: &str = "none";

/// How a link begins: with the version of its grammar. Alone it opens a fresh page.
#[must_use]
pub fn version() -> String {
    format!("v={VERSION}")
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
        if link.is_empty() {
            link.push_str(&version());
        }
        link.push('&');
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
            deadline.map_or_else(|| NONE.to_owned(), Period::to_token),
        );
    }
    if let Some(volatility) = volatility {
        write(Key::Sigma, volatility.to_text());
    }
    if let Some(versus) = versus {
        // A fresh page as the second scenario has an empty link; its version stands for it.
        let other = Some(encode(versus))
            .filter(|link| !link.is_empty())
            .unwrap_or_else(version);
        write(Key::Vs, folded(&other));
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

impl Scenario {
    /// This scenario and the one that it is compared with, their figures held at the present values, as a shared link should carry
    /// them, unless that link would be longer than any that opens.
    #[must_use]
    pub fn pinned(&self) -> Self {
        let held = |base: Base| match base {
            Base::Figure(figure) => Base::Pinned(figure, level(figure).0),
            own => own,
        };
        let versus = self.versus.as_deref().map(|other| {
            let base = held(other.base);
            Box::new(Self {
                base,
                ..other.clone()
            })
        });
        let pinned = Self {
            base: held(self.base),
            versus,
            ..self.clone()
        };
        if encode(&pinned).len() > LONGEST {
            return self.clone();
        }
        pinned
    }

    /// Whether a shared link of it holds all that it starts from, so that it opens the same answer whatever is corrected later.
    #[must_use]
    pub fn is_held(&self) -> bool {
        let held = |one: &Self| !one.is_sum() && !matches!(one.base, Base::Figure(_));
        let pinned = self.pinned();
        held(&pinned) && pinned.versus.as_deref().is_none_or(held)
    }
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
