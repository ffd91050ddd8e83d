//! The figures behind a page.

use super::baselines::Start;
use super::record::Record;
use crate::data::{self, Figure, Kind, Measure};
use crate::scenario::{PartFlow, Scenario};

/// What the scenario, its paces and its baselines rest on, then what else is on record of the same partner.
pub(super) fn sources(
    scenario: &Scenario,
    baselines: &[Start],
    record: &Record,
) -> Vec<&'static Figure> {
    let goal = scenario.goal;
    let all = scenario.base_figure().into_iter().chain(goal.promise);
    let all = all.chain(record.all()).chain(goal.presets.iter().copied());
    let all = all.chain(baselines.iter().map(|start| start.figure));
    let pieces = if scenario.is_sum() {
        scenario.pieces()
    } else {
        Vec::new()
    };
    let parts = pieces.iter().map(|piece| match piece.flow {
        PartFlow::Imports => piece.part.imports,
        _ => piece.part.exports,
    });
    let all = all.chain(parts);
    let related = data::figures().iter().filter(|figure| {
        // Two countries in one figure are the news of either.
        let mut codes = figure.partner.code.split('+');
        let same = codes.any(|code| code == goal.partner.code);
        // What is read off other series is not what this answer rests on.
        same && matches!(
            figure.kind,
            Kind::Promise
                | Kind::Range
                | Kind::Partial
                | Kind::Rate(Measure::Observed | Measure::YearOnYear)
        )
    });
    let mut sources: Vec<&'static Figure> = Vec::new();
    for figure in all.chain(related) {
        if !sources.contains(&figure) {
            sources.push(figure);
        }
    }
    sources
}
