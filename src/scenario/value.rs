//! What a text says of one choice.

use super::choices::{Base, LeverChoice, Scenario, Shock};
use super::refusal::Refusal;
use crate::data::{self, Figure, Goal, Size, Target};
use crate::engine::units::{Fall, Multiple, Period, UnitError, Usd, Years};

/// The one of `all` that is written `raw`.
pub(super) fn word<T: Copy>(
    raw: &str,
    all: &[T],
    write: fn(T) -> &'static str,
) -> Result<T, Refusal> {
    all.iter()
        .copied()
        .find(|one| write(*one) == raw)
        .ok_or(Refusal::Unknown)
}

/// Reads a level, or a multiple such as `3x`.
pub(super) fn target(raw: &str) -> Result<Target, Refusal> {
    match raw.strip_suffix(['x', 'X', '\u{d7}']) {
        Some(times) => Ok(Target::Times(Multiple::parse(times)?)),
        None => Ok(Target::Level(Usd::parse(raw)?)),
    }
}

/// Reads a ceiling; a flow cannot near one of 0.
pub(super) fn ceiling(raw: &str) -> Result<Usd, Refusal> {
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
pub(super) fn base(raw: &str, scenario: &Scenario) -> Result<Base, Refusal> {
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
pub(super) fn levers(raw: &str) -> Result<Vec<LeverChoice>, Refusal> {
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

/// Reads `period:percent:years`.
pub(super) fn shock(raw: &str) -> Result<Shock, Refusal> {
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
