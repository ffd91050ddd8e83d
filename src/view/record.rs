//! The series that the paces on record are read from.

use crate::data::{self, Count, Figure, Flow, Goal, Kind, Measure, Partner, Series};
use crate::scenario::Scenario;

/// Why the paces on record are read from another series than the baseline's own count.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StandsIn {
    /// They are not.
    No,
    /// The baseline's own count has fewer than three years, so the longest of the same partner and flow stands in.
    Count,
    /// No count of this flow has three years, so the longest of exports alone stands in.
    Exports,
}

/// The series that paces on record are read from, and the paces observed.
#[derive(Clone, Debug, PartialEq)]
pub struct Record {
    /// The count that the projection starts from; `None` for the reader's own figure.
    pub own: Option<&'static Count>,
    /// The series; `None` where nobody has three years.
    pub series: Option<&'static Series>,
    /// Whether it stands in for another.
    pub stands_in: StandsIn,
    /// Paces observed, the count's own first.
    pub observed: Vec<&'static Figure>,
}

impl Record {
    fn read(&self) -> Option<&'static data::Record> {
        self.series.and_then(|series| series.record.as_ref())
    }

    /// The best five years, or the longest best run of a shorter series.
    #[must_use]
    pub fn best(&self) -> Option<&'static Figure> {
        let best = self.read()?.best;
        let five = |figure: &&&Figure| figure.kind == Kind::Rate(Measure::Best5y);
        best.iter().find(five).or(best.last()).copied()
    }

    /// Paces to tap: observed, recent, the trend, the longest best run and that of five years, and the goal's own.
    pub(super) fn presets(&self, goal: &Goal) -> Vec<&'static Figure> {
        let same = |figure: &&'static Figure| figure.flow == goal.flow || goal.promise.is_none();
        let mut presets: Vec<_> = self.observed.iter().copied().filter(same).collect();
        if let Some(read) = self.read() {
            let best = read.best.last().copied().into_iter().chain(self.best());
            for figure in [read.recent, read.long_run].into_iter().chain(best) {
                if !presets.contains(&figure) {
                    presets.push(figure);
                }
            }
        }
        presets.extend(goal.presets);
        presets
    }

    /// Every pace on record: best runs, trend, and what was observed.
    #[must_use]
    pub fn all(&self) -> Vec<&'static Figure> {
        let mut all: Vec<&'static Figure> = Vec::new();
        if let Some(read) = self.read() {
            all.extend(read.best.iter().rev());
            all.extend([read.long_run, read.recent]);
        }
        for figure in &self.observed {
            if !all.contains(figure) {
                all.push(figure);
            }
        }
        all
    }
}

/// Whom the trade is with and which way it flows: the goal's, or the figure's where the goal is the reader's own.
fn subject(scenario: &Scenario) -> (&'static Partner, Flow) {
    let goal = scenario.goal;
    match scenario.base_figure() {
        Some(figure) if goal.promise.is_none() => (figure.partner, figure.flow),
        _ => (goal.partner, goal.flow),
    }
}

/// Which series the paces on record are read from.
#[must_use]
pub fn record(scenario: &Scenario) -> Record {
    let (partner, flow) = subject(scenario);
    let own = if scenario.is_sum() {
        data::parts().first().and_then(|part| part.exports.count)
    } else {
        scenario.base_figure().and_then(|figure| figure.count)
    };
    let all = || {
        let of = |series: &&Series| series.record.is_some() && series.partner.is_within(partner);
        data::series().iter().filter(of)
    };
    let longest = |flow: Flow| {
        all()
            .filter(|one| one.flow == flow)
            .max_by_key(|one| one.known())
    };
    let count = all().find(|series| Some(series.count) == own && series.flow == flow);
    let (series, stands_in) = match count {
        Some(series) => (Some(series), StandsIn::No),
        None => match longest(flow) {
            Some(series) => (Some(series), StandsIn::Count),
            None => (longest(Flow::Exports), StandsIn::Exports),
        },
    };
    let recent = series.and_then(|series| series.record.as_ref());
    let recent = recent.map(|record| record.recent);
    let said = |of: Option<&'static Count>| {
        let counted = move |figure: &&'static Figure| {
            figure.kind == Kind::Rate(Measure::Observed)
                && figure.partner.is_within(partner)
                && (figure.flow == flow || flow == Flow::Total)
                && (of.is_none() || figure.count == of)
        };
        data::figures().iter().filter(counted)
    };
    let mut observed: Vec<&'static Figure> = Vec::new();
    if stands_in != StandsIn::No && own.is_some() {
        observed.extend(said(own));
    }
    observed.extend(recent);
    if observed.len() < 2 && stands_in != StandsIn::No {
        for figure in said(None) {
            if !observed
                .iter()
                .any(|one| one.kind == figure.kind && one.flow == figure.flow)
            {
                observed.push(figure);
            }
        }
    }
    Record {
        own,
        series,
        stands_in,
        observed,
    }
}

#[cfg(test)]
mod tests;
