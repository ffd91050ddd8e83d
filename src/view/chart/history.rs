//! What happened: the levels on record, by who counted them.

use super::Point;
use super::axes::Axes;
use crate::data::{self, Figure};
use crate::scenario::{Scenario, edit};
use crate::view::counts;

/// Levels of one basis, in order of time; only these may be joined.
#[derive(Clone, Debug, PartialEq)]
pub struct Series {
    /// The points, each with its figure.
    pub points: Vec<(Point, &'static Figure)>,
}

/// Levels of what the goal counts, one list for each count, in order of time.
pub(super) fn history(scenario: &Scenario) -> Vec<Vec<&'static Figure>> {
    let mut lists: Vec<Vec<&'static Figure>> = Vec::new();
    if scenario.goal.promise.is_none() {
        return lists;
    }
    let counted = data::figures().iter();
    for figure in counted.filter(|figure| edit::counts(figure, scenario.goal)) {
        let same = |list: &&mut Vec<&'static Figure>| {
            list.first()
                .is_some_and(|other| other.count == figure.count)
        };
        match lists.iter_mut().find(same) {
            Some(list) => {
                let place =
                    list.partition_point(|other| counts::middle(other) <= counts::middle(figure));
                list.insert(place, figure);
            }
            None => lists.push(vec![figure]),
        }
    }
    lists
}

pub(super) fn series(figures: &[&'static Figure], axes: &Axes) -> Series {
    let point = |figure: &&'static Figure| {
        let (value, period) = figure.level()?;
        Some((
            axes.point(f64::from(period.midpoint()), value.to_f64()),
            *figure,
        ))
    };
    Series {
        points: figures.iter().filter_map(point).collect(),
    }
}
