//! Where the figures disagree: every figure that a projection could start from, on one scale of arrivals.

use super::baselines::Start;
use super::outcome::Outcome;
use crate::data::{Figure, Side};
use crate::engine::units::Period;

/// Years between two lines of the scale, and most spaces between lines.
const STEPS: [i32; 6] = [5, 10, 20, 50, 100, 200];
const SPACES: i32 = 5;

/// All figures by whose count they are of, and the scale of their arrivals.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Disagreement {
    /// Pakistan's figures, the partner's, and what was quoted by others; none of them empty.
    pub groups: Vec<(Side, Vec<Row>)>,
    /// Years at which the scale has a line, from one end to the other; empty where nothing arrives.
    pub lines: Vec<u16>,
    /// Whether it is reached from every figure.
    pub every: bool,
    /// How many figures arrive.
    pub arriving: usize,
    /// Whether any is there already.
    pub met: bool,
    /// Whether each figure grows by a tenth of itself a year, which is what a fixed amount is before the reader sets one.
    pub tenth: bool,
    /// Half-years from the earliest arrival to the latest.
    pub spread: u32,
}

/// A figure and its arrival.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Row {
    /// The figure.
    pub figure: &'static Figure,
    /// What becomes of the target from there.
    pub outcome: Outcome,
    /// Where the period of arrival lies on the scale, in thousandths of it.
    pub place: Option<i32>,
}

impl Row {
    /// Whether the words of the arrival stand before its dot, since there is no room behind it.
    #[must_use]
    pub fn is_late(&self) -> bool {
        self.place.is_some_and(|place| place > 640)
    }
}

impl Disagreement {
    /// How many figures there are.
    #[must_use]
    pub fn count(&self) -> usize {
        self.groups.iter().map(|(_, rows)| rows.len()).sum()
    }

    /// The row of a figure.
    #[must_use]
    pub fn row(&self, figure: &Figure) -> Option<&Row> {
        let mut rows = self.groups.iter().flat_map(|(_, rows)| rows);
        rows.find(|row| row.figure == figure)
    }
}

/// Where a period of arrival lies, in half-years: a calendar year at its own line, as in the charts, and a fiscal year between two.
fn middle(outcome: Outcome) -> Option<i32> {
    match outcome {
        Outcome::Reached { period, .. } => Some(period.midpoint() - 1),
        _ => None,
    }
}

/// The first year of the scale, years from line to line, and how many spaces that makes.
fn scale(earliest: i32, latest: i32) -> (i32, i32, i32) {
    let of = |step: i32| {
        let half = 2 * step;
        let (first, last) = (
            earliest.div_euclid(half),
            (latest + half - 1).div_euclid(half),
        );
        (first * step, step, (last - first).max(1))
    };
    let fits = STEPS.into_iter().map(of).find(|scale| scale.2 <= SPACES);
    fits.unwrap_or_else(|| of(500))
}

/// The figures of a page on one scale: each group with the latest period first.
#[must_use]
pub fn disagreement(starts: &[Start], tenth: bool) -> Disagreement {
    let middles = || starts.iter().filter_map(|start| middle(start.outcome));
    let (earliest, latest) = (middles().min().unwrap_or(0), middles().max().unwrap_or(0));
    let (first, step, spaces) = scale(earliest, latest);
    let place = |middle: i32| (middle - 2 * first) * 500 / (step * spaces);
    let mut groups = [Side::Pakistan, Side::Partner, Side::Both].map(|side| (side, Vec::new()));
    for start in starts {
        let side = start.figure.count.map(|count| count.side);
        let row = Row {
            figure: start.figure,
            outcome: start.outcome,
            place: middle(start.outcome).map(place),
        };
        let when = |row: &Row| {
            row.figure
                .level()
                .map_or(0, |(_, p): (_, Period)| p.midpoint())
        };
        if let Some((_, rows)) = groups.iter_mut().find(|(of, _)| Some(*of) == side) {
            let at = rows.partition_point(|other| when(other) >= when(&row));
            rows.insert(at, row);
        }
    }
    let arriving = middles().count();
    let lines = (0..=spaces).filter_map(|line| u16::try_from(first + line * step).ok());
    Disagreement {
        tenth,
        groups: groups
            .into_iter()
            .filter(|(_, rows)| !rows.is_empty())
            .collect(),
        lines: lines.filter(|_| arriving > 0).collect(),
        arriving,
        every: arriving == starts.len(),
        met: starts.iter().any(|start| start.outcome == Outcome::Met),
        spread: latest.abs_diff(earliest),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::link;
    use crate::view::page;

    fn shown(query: &str) -> Disagreement {
        disagreement(&page(link::decode(query, "").0).baselines, false)
    }

    fn place(all: &Disagreement, id: &str) -> Option<i32> {
        let rows = all.groups.iter().flat_map(|(_, rows)| rows);
        let mut found = rows.filter(|row| row.figure.id == id);
        found.next().and_then(|row| row.place)
    }

    #[test]
    fn the_figures_stand_by_whose_count_they_are_of_the_latest_period_first() {
        let all = shown("");
        let ids = |side| -> Vec<&str> {
            let group = all.groups.iter().find(|(of, _)| *of == side);
            group
                .map(|(_, rows)| rows.iter().map(|row| row.figure.id).collect())
                .unwrap_or_default()
        };
        assert_eq!(
            ids(Side::Pakistan),
            [
                "kgz-fy2025-minister",
                "kgz-fy2025-sbp",
                "kgz-fy2024-sbp",
                "kgz-fy2023-minister",
                "kgz-fy2023-ead",
                "kgz-fy2021-na"
            ]
        );
        assert_eq!(
            ids(Side::Partner),
            ["kgz-2024-ambassador", "kgz-nsc-2023-total"]
        );
        assert_eq!(ids(Side::Both), ["kgz-2025-quoted", "kgz-2025-salaam"]);
        assert_eq!(all.count(), 10);
    }

    #[test]
    fn each_arrival_lies_where_the_middle_of_its_period_does() {
        // A line is the middle of its year. From 20.304 in 2023: 2040. From 2.03 in FY2020-21: FY2061-62, between 2061 and 2062.
        // Lines every five years from 2040 to 2065 are the most that fit.
        let all = shown("");
        assert_eq!(all.lines, [2040, 2045, 2050, 2055, 2060, 2065]);
        assert_eq!(place(&all, "kgz-nsc-2023-total"), Some(0));
        assert_eq!(place(&all, "kgz-fy2021-na"), Some(860));
        assert_eq!(place(&all, "kgz-fy2025-minister"), Some(660));
        assert_eq!((all.arriving, all.spread), (10, 43));
        // Words have a third of the scale behind their dot, or else they stand before it.
        let late = |id: &str| {
            let figure = crate::data::figure(id);
            let row = figure.and_then(|figure| all.row(figure));
            row.map(|row| (row.figure.id == id, row.is_late()))
        };
        assert_eq!(late("kgz-nsc-2023-total"), Some((true, false)));
        assert_eq!(late("kgz-fy2021-na"), Some((true, true)));
    }

    #[test]
    fn the_scale_is_round_outward_and_holds_every_arrival() {
        // Half-years: 2041.0 alone, 2040.5 to 2058.0, two periods at the lines, three centuries.
        assert_eq!(scale(4_082, 4_082), (2_040, 5, 1));
        assert_eq!(scale(4_081, 4_116), (2_040, 5, 4));
        assert_eq!(scale(4_080, 4_100), (2_040, 5, 2));
        assert_eq!(scale(4_080, 4_680), (2_000, 100, 4));
        for rate in ["1", "2", "5", "10", "35", "100", "1000"] {
            for goal in ["kgz-100m", "ca5-triple", "uzb-2bn", "exports-1bn"] {
                let all = shown(&format!("goal={goal}&rate={rate}"));
                let rows = all.groups.iter().flat_map(|(_, rows)| rows);
                for row in rows.filter(|row| row.place.is_some()) {
                    assert!((0..=1_000).contains(&row.place.unwrap_or(-1)), "{row:?}");
                }
                assert!(all.lines.len() <= 6 && (all.lines.len() > 1 || all.arriving == 0));
            }
        }
    }

    #[test]
    fn where_nothing_arrives_there_is_no_scale_and_one_figure_has_one_of_its_own() {
        let never = shown("rate=-5");
        assert!(never.lines.is_empty() && never.arriving == 0 && never.count() == 10);
        assert!(!never.met && shown("target=4.9").met);
        let own = shown("goal=custom");
        assert_eq!((own.count(), own.arriving), (0, 0));
    }

    #[test]
    fn a_later_middle_never_lies_further_left() {
        let all = shown("rate=3");
        let rows = all.groups.iter().flat_map(|(_, rows)| rows);
        let mut places: Vec<_> = rows
            .filter_map(|row| Some((middle(row.outcome)?, row.place?)))
            .collect();
        places.sort_unstable();
        assert!(places.is_sorted_by_key(|(_, place)| *place));
    }
}
