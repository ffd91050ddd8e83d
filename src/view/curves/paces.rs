//! Every pace and its year: the engine is asked when each of many paces arrives.

use super::curve::{Curve, Margin, Mark, Read, What};
use crate::data::{Kind, Measure};
use crate::engine::pace::{Pace, required};
use crate::engine::path::Path;
use crate::engine::reach::{self, Aim, Answer, Reason};
use crate::engine::units::{Period, Rate, Step};
use crate::scenario::{Base, Scenario, Shape};
use crate::view::chart::within;
use crate::view::growth::Growth;
use crate::view::outcome::Outcome;
use crate::view::page::Page;
use crate::view::point::Point;
use crate::view::projection::{aim, path};

/// Paces that are asked about.
const PACES: u16 = 72;
/// The lowest and the highest pace drawn, in percent a year, where nothing else calls for more.
const PERCENT: [f64; 2] = [2.5, 100.0];
/// Years after the start at which the drawing ends: the fewest, and the most where the reader's pace calls for no more.
const YEARS: [f64; 2] = [15.0, 100.0];
/// The pace up to whose arrival it goes where that lies between them, in percent a year.
const SLOW: f64 = 3.5;
/// The most that is drawn, in percent a year.
const MOST: f64 = 1_000.0;

/// A scenario's path and target, asked about other paces than its own.
struct Asked {
    path: Path,
    aim: Aim,
    from: Period,
    linear: bool,
}

impl Asked {
    fn of(scenario: &Scenario) -> Self {
        Self {
            path: path(scenario),
            aim: aim(scenario),
            from: scenario.start().1,
            linear: scenario.shape == Shape::Linear,
        }
    }

    fn answer(&self, pace: f64) -> Answer {
        let pace = if self.linear {
            Pace::Step(pace)
        } else {
            Pace::Rate(pace / 100.0)
        };
        reach::reach(&self.path.at_pace(pace), &self.aim)
    }

    /// Years to the arrival, and its period.
    fn arrives(&self, pace: f64) -> Option<(f64, Period)> {
        match self.answer(pace) {
            Answer::Reached { years, periods } => Some((years, self.from.plus(periods))),
            _ => None,
        }
    }

    /// The curve between the values and times of the drawing, from the left.
    fn line(&self, curve: &Curve) -> Vec<Point> {
        let axes = &curve.axes;
        let start = f64::from(self.from.midpoint());
        let ratio = libm::log(axes.low / axes.high) / f64::from(PACES);
        let mut line: Vec<Point> = Vec::new();
        for step in 0..=PACES {
            let pace = axes.high * libm::exp(ratio * f64::from(step));
            // Slower ones arrive later still, or never.
            let Some((years, _)) = self.arrives(pace) else {
                break;
            };
            let point = axes.point(start + 2.0 * years, pace);
            let right = axes.bottom_right.x;
            if point.x > right {
                line.extend(line.last().map(|last| Point {
                    x: right,
                    y: last.y + (point.y - last.y) * (right - last.x) / (point.x - last.x),
                }));
                break;
            }
            if point.x >= axes.top_left.x {
                line.push(point);
            }
        }
        line
    }
}

/// The paces that never arrive.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Never {
    /// None of those that grow.
    None,
    /// This one and all below it.
    UpTo(Growth),
    /// All of them.
    All,
}

/// Which paces never arrive. One that takes more than a thousand years does arrive.
#[must_use]
pub fn never(page: &Page) -> Never {
    let asked = Asked::of(&page.scenario);
    let (most, unit) = if asked.linear {
        (Step::MAX, 1e3)
    } else {
        (Rate::MAX, 1e2)
    };
    #[allow(clippy::cast_precision_loss, reason = "far inside 2^53")]
    let fails = |integer: i64| {
        let answer = asked.answer(integer as f64 / unit);
        matches!(answer, Answer::Never(reason) if reason != Reason::Beyond)
    };
    if !fails(0) {
        return Never::None;
    }
    if fails(most) {
        return Never::All;
    }
    let (mut low, mut high) = (0, most);
    // Mostly any growth at all is enough.
    let mut middle = 1;
    while high - low > 1 {
        if fails(middle) {
            low = middle;
        } else {
            high = middle;
        }
        middle = i64::midpoint(low, high);
    }
    let growth = if asked.linear {
        Step::new(low).map(Growth::Amount)
    } else {
        Rate::new(low).map(Growth::Percent)
    };
    growth.map_or(Never::None, Never::UpTo)
}

/// The reader's pace, for countries with rates of their own the one rate that arrives with them.
fn own(page: &Page, asked: &Asked) -> Option<(f64, f64, Period)> {
    let Outcome::Reached { years, period } = page.headline.outcome else {
        return None;
    };
    let size = match page.headline.growth {
        Growth::Amount(step) => step.to_f64(),
        Growth::Percent(rate) if !page.headline.is_sum => rate.fraction() * 100.0,
        Growth::Percent(_) => match required(&asked.path, &asked.aim, years)? {
            Pace::Rate(rate) => rate * 100.0,
            Pace::Step(_) => return None,
        },
    };
    Some((size, years, period)).filter(|_| size > 0.0)
}

/// The curve of the reader's figure and that of the other count, with the paces on record.
pub(super) fn curve(page: &Page, width: f64, margin: Margin) -> Curve {
    let scenario = &page.scenario;
    let asked = Asked::of(scenario);
    let own = own(page, &asked);
    let needed = page.proportion.needed;
    let marked = needed.and_then(|needed| {
        let size = Read::Pace(needed).value(page)?;
        let drawn = size > 0.0 && (asked.linear || size <= MOST);
        drawn.then_some((needed, asked.from.years_until(needed.by), size))
    });
    let [mut low, mut high] = PERCENT;
    let mut slow = SLOW;
    if asked.linear {
        // What arrives in a year and a half, and in seventy.
        let gap = (asked.aim.level - scenario.start().0).max(1e-3);
        (low, slow, high) = (gap / 70.0, gap / 60.0, gap / 1.5);
    }
    for pace in own
        .iter()
        .map(|own| own.0)
        .chain(marked.iter().map(|one| one.2))
    {
        low = low.min(pace / 1.2);
        high = high.max(pace * 1.2);
    }
    let slowest = asked.arrives(slow).map_or(YEARS[1], |(years, _)| years);
    let mut years = within(slowest, YEARS[0], YEARS[1]);
    for late in own
        .iter()
        .map(|own| own.1)
        .chain(marked.iter().map(|one| one.1))
    {
        years = years.max(late * 1.1 + 1.0);
    }

    let levels = levels(low, high);
    let mut curve = Curve::empty(page, [width, margin(&levels)], years, [low, high]);
    curve.rule(&levels);
    curve.line = asked.line(&curve);
    let other = page.other_count();
    if let Some(row) = other {
        let there = Scenario {
            base: Base::Figure(row.latest),
            ..scenario.clone()
        };
        curve.other = Asked::of(&there).line(&curve);
    }
    if let Some((pace, years, period)) = own {
        curve.mark(What::Reader(page.headline.growth, period), years, pace);
    }
    if let Some((needed, years, pace)) = marked {
        curve.mark(What::Needed(needed), years, pace);
    }
    let is_run = |kind| {
        use Measure::{Best3y, Best5y, Best10y, Fit};
        matches!(kind, Kind::Rate(Best3y | Best5y | Best10y | Fit)) && !asked.linear
    };
    for figure in page.pace.record.iter().filter(|figure| is_run(figure.kind)) {
        let rate = figure.rate().map_or(0.0, |rate| rate.fraction() * 100.0);
        if let Some((years, period)) = asked.arrives(rate).filter(|_| rate > 0.0) {
            curve.mark(What::Record(figure, period), years, rate);
        }
    }
    // Its name has room beside any point of its curve.
    if let (Some(row), [_, .., _]) = (other, curve.other.as_slice()) {
        let at = curve.other.get(curve.other.len() / 2).copied();
        let named = at.map(|at| Mark {
            what: What::Other(row.count),
            at,
            label: None,
        });
        curve.marks.extend(named);
    }
    curve
}

/// Ticks of the pace: 5, 10, 20, 50 and their like, or one for each factor of ten.
fn levels(low: f64, high: f64) -> Vec<f64> {
    let (mut all, mut tens) = (Vec::new(), Vec::new());
    let mut decade = 1e-3;
    while decade <= high {
        for (times, of_ten) in [(1.0, true), (2.0, false), (5.0, false)] {
            let level = decade * times;
            if (low..=high * (1.0 + 1e-9)).contains(&level) {
                all.push(level);
                tens.extend(Some(level).filter(|_| of_ten));
            }
        }
        decade *= 10.0;
    }
    if all.len() > 7 { tens } else { all }
}
