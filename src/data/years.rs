//! The years of a series, as figures and counted.

use super::figure::{Amount, Figure, Span};
use super::series::Series;
use super::table::SERIES;
use crate::engine::units::Period;
use std::sync::LazyLock;

impl Series {
    /// Its figures, year by year.
    pub fn figures(&'static self) -> impl Iterator<Item = &'static Figure> {
        let earlier = EARLIER.iter().filter(move |(series, _)| *series == self);
        earlier
            .map(|(_, figure)| figure)
            .chain(core::iter::once(self.last))
    }
}

/// In how many years a best run was looked for.
#[must_use]
pub fn years_of(run: &Figure) -> u16 {
    let mut records = SERIES.iter().filter_map(|one| one.record.as_ref());
    let found = records.find(|record| record.best.contains(&run));
    found.map_or(0, |record| record.years)
}

/// The figures of every year but the last of each series, with their ids: made once, from the series, when a chart or a link
/// first asks for them, since as constants they would weigh forty times what they say.
static EARLIER: LazyLock<Vec<(&'static Series, Figure)>> = LazyLock::new(|| {
    let mut figures = Vec::new();
    for series in &SERIES {
        let years = (series.first..).zip(series.values);
        for (year, value) in years.take(series.values.len().saturating_sub(1)) {
            let Some(value) = *value else { continue };
            let Series {
                before,
                after,
                last,
                ..
            } = series;
            let id: &'static str = format!("{before}{year}{after}").leak();
            figures.push((
                series,
                Figure {
                    id,
                    amount: Amount::Usd(value),
                    span: Span::One(Period::Calendar(year)),
                    conflicts: &[],
                    ..**last
                },
            ));
        }
    }
    figures
});

/// The figure of this name among the years of every series but the last.
pub(super) fn earlier(id: &str) -> Option<&'static Figure> {
    let found = EARLIER.iter().find(|(_, figure)| figure.id == id)?;
    Some(&found.1)
}
