//! Rates to tap.

use super::needed::needed;
use super::record::Record;
use crate::data::Figure;
use crate::engine::units::{Period, Rate};
use crate::scenario::Scenario;

/// A rate to tap.
#[derive(Clone, Debug, PartialEq)]
pub enum Preset {
    /// A rate on record.
    Figure {
        /// The figure.
        figure: &'static Figure,
        /// Its rate.
        rate: Rate,
    },
    /// The rate that a deadline needs, rounded up to a hundredth of a percent so that it arrives.
    Needed {
        /// By when.
        by: Period,
        /// The rate.
        rate: Rate,
    },
}

impl Preset {
    /// The rate that a tap sets.
    #[must_use]
    pub const fn rate(&self) -> Rate {
        match self {
            Self::Figure { rate, .. } | Self::Needed { rate, .. } => *rate,
        }
    }
}

pub(super) fn presets(scenario: &Scenario, record: &Record) -> Vec<Preset> {
    let on_record = record.presets(scenario.goal);
    let on_record = on_record
        .into_iter()
        .filter_map(|figure| figure.rate().map(|rate| Preset::Figure { figure, rate }));
    let by = scenario
        .deadline
        .unwrap_or_else(|| scenario.start().1.plus(5));
    let needed = needed(scenario, by).and_then(|needed| {
        let rate = needed.to_set(scenario)?;
        Some(Preset::Needed { by, rate })
    });
    on_record.chain(needed).collect()
}
