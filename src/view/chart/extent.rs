//! How far the drawing reaches: in time, in value, and down the page.

use super::axes::within;
use crate::engine::path::Path;
use crate::engine::reach::Aim;
use crate::engine::units::{Period, Usd};
use crate::scenario::{Form, Scale};
use crate::view::counts::CountRow;
use crate::view::headline::Headline;
use crate::view::outcome::Outcome;
use crate::view::page::Page;

/// How many times as far as the answer another count's may lie, to be drawn beside it.
const ACROSS: f64 = 2.5;

/// The arrival of another count, where it is near enough to be drawn beside the answer.
pub(super) fn across(page: &Page) -> Option<(&CountRow, Period)> {
    let other = page.other_count().filter(|_| page.other.is_none())?;
    let Outcome::Reached { period, .. } = other.outcome else {
        return None;
    };
    let ahead = |period: Period| page.headline.from.years_until(period);
    let own = match page.headline.outcome {
        Outcome::Reached { period, .. } => ahead(period),
        _ => 20.0,
    };
    (ahead(period) <= own.max(6.0) * ACROSS).then_some((other, period))
}

/// Half-years from the start to a little after the last that happens. To choose the other count leaves that where it is.
pub(super) fn half_years_ahead(page: &Page) -> f64 {
    let from = page.headline.from;
    let until = |period: Period| f64::from(period.midpoint() - from.midpoint());
    let ahead = |headline: &Headline| match headline.outcome {
        Outcome::Reached { period, .. } => until(period),
        // What is compared may start later.
        _ => until(headline.from).max(0.0) + 40.0,
    };
    let across = across(page);
    let ahead = ahead(&page.headline).max(page.other.as_ref().map_or(0.0, ahead));
    let ahead = page
        .scenario
        .deadline
        .map_or(ahead, |by| ahead.max(until(by)));
    let ahead = across.map_or(ahead, |(_, period)| ahead.max(until(period)));
    let latest = across.and_then(|(row, _)| row.latest.level());
    let since = latest.map_or(0.0, |(_, period)| until(period).max(0.0));
    (ahead + (ahead - since) * 0.12).max(ahead + 2.0).max(12.0)
}

/// Half-years from the start to the end of the time axis: what happened before has two fifths of the width at most.
pub(super) fn half_years_drawn(page: &Page) -> f64 {
    let from = page.headline.from;
    // From the later of both starts, so that to choose the other count moves nothing.
    let other = page.other_count().and_then(|row| row.latest.level());
    let later = other.map_or(0.0, |(_, period)| {
        f64::from(period.midpoint() - from.midpoint()).max(0.0)
    });
    let past = levels(page)
        .map(|(_, period)| f64::from(from.midpoint() - period.midpoint()) + 1.0 + later)
        .fold(0.0, f64::max);
    let since = levels(page)
        .map(|(_, period)| f64::from(period.midpoint() - from.midpoint()) + 1.0)
        .fold(0.0, f64::max);
    half_years_ahead(page).max(past * 1.5 + later).max(since)
}

/// Every level that is drawn, with its period.
pub(super) fn levels(page: &Page) -> impl Iterator<Item = (Usd, Period)> {
    let figures = page.history.iter().flat_map(|line| &line.figures);
    figures.filter_map(|figure| figure.level())
}

/// Whole periods after the start that can be read off.
#[must_use]
pub fn periods_drawn(page: &Page) -> u16 {
    #[allow(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a few thousand at most, and above 0"
    )]
    let whole = (half_years_drawn(page) / 2.0).floor() as u16;
    whole
}

/// Width in CSS pixels below which a chart is a phone's, and has no room for every name.
pub const NARROW: f64 = 480.0;

/// How high the chart of a page is at a width, both in CSS pixels.
#[must_use]
pub fn height(page: &Page, width: f64) -> f64 {
    match page.scenario.sections.form() {
        Form::Page if width >= 800.0 => 410.0,
        Form::Page if width >= NARROW => 340.0,
        Form::Page => 300.0,
        _ if width >= NARROW => 250.0,
        Form::Card | Form::Sentence => 192.0,
    }
}

/// Whether the value axis of a page is logarithmic: what must show nothing is linear, whatever was asked.
#[must_use]
pub fn is_log(page: &Page) -> bool {
    let scenario = &page.scenario;
    scenario.scale == Scale::Log && page.headline.base > 0.0 && scenario.target_usd() > 0.0
}

/// The lowest and the highest value of the value axis, in USD m, and whether it is a log one.
pub(super) fn value_axis(page: &Page, path: &Path, aim: &Aim) -> (f64, f64, bool) {
    let (scenario, base, target) = (&page.scenario, page.headline.base, aim.level);
    let years = half_years_drawn(page) / 2.0;
    let log = is_log(page);
    let smallest = levels(page)
        .map(|(value, _)| value.to_f64())
        .filter(|value| *value > 0.0)
        .fold(base.min(target), f64::min);
    let largest = levels(page)
        .map(|(value, _)| value.to_f64())
        .fold(base.max(target), f64::max);
    // What is compared is drawn from where it starts to where it arrives.
    let other = page.other.as_ref().map(|other| (other.base, other.target));
    let both = other.into_iter().flat_map(|(base, target)| [base, target]);
    let both = both.filter(|value| *value > 0.0);
    let (smallest, largest) = both.fold((smallest, largest), |(low, high), value| {
        (low.min(value), high.max(value))
    });
    // A target that moves is followed where it does not dwarf everything else.
    let followed = if scenario.scale == Scale::Log {
        1e4
    } else {
        4.0
    };
    let largest = largest.max(aim.at(years).min(largest * followed));
    // So is the trough of a shock.
    let trough = path
        .shock
        .map_or(base, |shock| path.flow(shock.from).max(smallest / 8.0));
    let smallest = smallest.min(trough);
    // A path that falls is followed for a tenth of its height, not to nothing.
    let end = within(
        path.flow(half_years_ahead(page) / 2.0),
        smallest / 8.0,
        largest * 1.5,
    );
    // Room below for an observed pace that falls.
    let falls = page
        .record
        .observed
        .first()
        .and_then(|figure| figure.rate())
        .is_some_and(|rate| rate.integer() < 0);
    if log {
        (
            (smallest.min(end) / 1.25)
                .min(if falls { base / 3.0 } else { base })
                .max(0.0005),
            largest.max(end) * 1.6,
            true,
        )
    } else {
        (0.0, largest.max(end).max(0.001) * 1.12, false)
    }
}
