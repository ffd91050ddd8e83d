//! The chance that the target has been reached by each period.

use super::curve::{Curve, Margin, What};
use crate::view::page::Page;

/// The chance from which on the rest of the curve tells nothing.
const ENOUGH: f64 = 0.97;
/// The lines across.
const LEVELS: [f64; 4] = [0.25, 0.5, 0.75, 1.0];
/// The fewest periods drawn.
const LEAST: usize = 15;

/// The curve as far as it tells something.
pub(super) fn curve(page: &Page, width: f64, margin: Margin) -> Curve {
    let later = page.later();
    let from = page.headline.from;
    let ahead = |period| from.periods_until(period).map_or(0, usize::from);
    let chance = |after: usize| later.all.get(after.wrapping_sub(1)).copied();
    let by = page.outlook.as_ref().map(|outlook| outlook.by);
    let arrival = page.headline.outcome.after(from).map(usize::from);
    let arrival = arrival.filter(|after| chance(*after).is_some());
    let enough = later.all.iter().position(|chance| *chance >= ENOUGH);
    let most = later.all.len().max(1);
    let until = enough.map_or(most, |place| place + 2);
    let until = until
        .max(by.map_or(0, ahead) + 2)
        .max(arrival.map_or(0, |after| after + 2));
    let until = until.max(LEAST).min(most);
    #[allow(clippy::cast_precision_loss, reason = "a hundred periods at most")]
    let years = |after: usize| after as f64;

    let size = [width, margin(&LEVELS)];
    let mut curve = Curve::empty(page, size, years(until), [0.0, 1.0]);
    curve.rule(&LEVELS);
    let points = later.all.iter().take(until).enumerate();
    let points = points.map(|(place, chance)| (years(place + 1), *chance));
    let points = core::iter::once((0.0, 0.0)).chain(points);
    curve.line = points
        .map(|(t, chance)| curve.axes.point(curve.start + 2.0 * t, chance))
        .collect();

    if let Some((after, chance)) = arrival.and_then(|after| Some((after, chance(after)?))) {
        let period = from.plus(u16::try_from(after).unwrap_or(u16::MAX));
        curve.mark(What::Reached(period, chance), years(after), chance);
    }
    let even = later.even.filter(|even| Some(*even) != by);
    for period in [by, even].into_iter().flatten() {
        let after = ahead(period);
        let Some(chance) = chance(after).filter(|_| Some(after) != arrival) else {
            continue;
        };
        curve.mark(What::By(period, chance), years(after), chance);
    }
    curve
}
