//! Two graphics that stand side by side: every pace and its year, and the chance that the target has been reached by each year.
//! Geometry for a width in CSS pixels, without words. In both of them time runs left to right from the starting period.

mod chances;
mod curve;
mod label;
mod paces;
#[cfg(test)]
mod tests;

use super::needed::{arrives_anyhow, needed};
use super::page::Page;
use curve::Margin;
pub use curve::{Curve, HEIGHT, Mark, Read, What};
pub use paces::{Never, never};

/// Which of the two.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sort {
    /// The arrival along, the pace up.
    Paces,
    /// The chance so far.
    Chances,
}

impl Sort {
    /// What its elements are called after.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Paces => "paces",
            Self::Chances => "chances",
        }
    }
}

/// One of the graphics at a width in CSS pixels, its names not yet placed. `margin` is the room for the names of its levels.
#[must_use]
pub fn curve(page: &Page, sort: Sort, width: f64, margin: Margin) -> Curve {
    match sort {
        Sort::Paces => paces::curve(page, width, margin),
        Sort::Chances => chances::curve(page, width, margin),
    }
}

/// What one of them holds so many periods after the start; `None` where no pace arrives then or nothing is known so far ahead.
#[must_use]
pub fn read(page: &Page, sort: Sort, after: u16) -> Option<Read> {
    let after = after.max(1);
    match sort {
        Sort::Paces => {
            let by = page.headline.from.plus(after);
            let any = || arrives_anyhow(&page.scenario, f64::from(after)).then_some(Read::Any);
            needed(&page.scenario, by).map(Read::Pace).or_else(any)
        }
        Sort::Chances => {
            let all = &page.later().all;
            all.get(usize::from(after) - 1).copied().map(Read::Chance)
        }
    }
}
