//! Every choice of the reader, and what it is where the reader leaves it open.

use super::set::{PartFlow, Parts, Sections};
use crate::data::{self, Baseline, Figure, Flow, Goal, Lang, Lever, Part, Target};
use crate::engine::units::{Fall, Multiple, Period, Rate, Step, Usd, Volatility, Years};

/// The level that a projection starts from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Base {
    /// A figure on record, at its present value.
    Figure(&'static Figure),
    /// A figure on record, at the value it had when the link was shared.
    Pinned(&'static Figure, Usd),
    /// The reader's own.
    Own(Usd, Period),
}

/// How the flow moves.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Shape {
    /// The same percentage every year.
    Compound,
    /// The same amount every year.
    Linear,
    /// Growth that fades to a long-run rate.
    Fade,
    /// Growth that slows towards a ceiling.
    Scurve,
}

/// A dated fall with a recovery time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Shock {
    /// First period of the fall.
    pub period: Period,
    /// How deep.
    pub fall: Fall,
    /// How long until it is made good.
    pub recovery: Years,
}

/// A lever that is on, and from when.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct LeverChoice {
    /// Which.
    pub lever: &'static Lever,
    /// The period it starts in.
    pub from: Period,
    /// Percent of trade for each percent off a cost, where the source gives none: the reader's own.
    pub elasticity: Option<Multiple>,
}

/// One flow of one country that grows at its own rate.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Piece {
    /// The country.
    pub part: &'static Part,
    /// Its place among the parts.
    pub place: usize,
    /// Exports or imports.
    pub flow: PartFlow,
    /// The State Bank's level.
    pub base: Usd,
    /// Its growth a year.
    pub rate: Rate,
}

/// Colours of the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Theme {
    /// As the reader's system has it.
    Auto,
    /// Light.
    Light,
    /// Dark.
    Dark,
}

/// Value axis of the chart.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Scale {
    /// Equal amounts are equally far apart.
    Linear,
    /// Equal percentages are equally far apart.
    Log,
}

/// Every choice of the reader.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Scenario {
    /// The promise.
    pub goal: &'static Goal,
    /// Where the projection starts.
    pub base: Base,
    /// Where it should end.
    pub target: Target,
    /// By when, if a deadline is set.
    pub deadline: Option<Period>,
    /// Growth a year.
    pub rate: Rate,
    /// How the flow moves.
    pub shape: Shape,
    /// Change a year for a linear path; `None` is a tenth of the baseline.
    pub step: Option<Step>,
    /// Long-run rate, for fading growth.
    pub long_run: Option<Rate>,
    /// Half-life, for fading growth.
    pub half_life: Option<Years>,
    /// Ceiling, for an S-curve.
    pub ceiling: Option<Usd>,
    /// Growth of the parts.
    pub parts: Parts,
    /// Levers that are on, in order of their names.
    pub levers: Vec<LeverChoice>,
    /// A fall.
    pub shock: Option<Shock>,
    /// Growth of the target.
    pub inflation: Option<Rate>,
    /// Volatility.
    pub volatility: Option<Volatility>,
    /// A second scenario to compare, which holds none itself.
    pub versus: Option<Box<Scenario>>,
    /// Language; `None` is the browser's.
    pub lang: Option<Lang>,
    /// Colours.
    pub theme: Theme,
    /// Sections shown.
    pub sections: Sections,
    /// Value axis of the chart.
    pub scale: Scale,
}

impl Base {
    /// Value and period.
    #[must_use]
    pub fn level(self) -> (Usd, Period) {
        match self {
            Self::Own(value, period) => (value, period),
            Self::Pinned(figure, value) => (value, level(figure).1),
            Self::Figure(figure) => level(figure),
        }
    }

    /// The figure that it was taken from; `None` for the reader's own.
    #[must_use]
    pub const fn figure(self) -> Option<&'static Figure> {
        match self {
            Self::Figure(figure) | Self::Pinned(figure, _) => Some(figure),
            Self::Own(..) => None,
        }
    }
}

/// Growth a year of a fresh page: 10%.
const FRESH_RATE: i64 = 1_000;

impl Default for Scenario {
    /// A fresh page: the default goal at 10% a year, compound.
    fn default() -> Self {
        Self::of(data::default_goal())
    }
}

impl Scenario {
    /// The opening scenario of a goal.
    #[must_use]
    pub fn of(goal: &'static Goal) -> Self {
        Self {
            goal,
            base: opening(goal),
            target: goal.target,
            deadline: goal.deadline,
            rate: fresh_rate(),
            shape: Shape::Compound,
            step: None,
            long_run: None,
            half_life: None,
            ceiling: None,
            parts: Parts::default(),
            levers: Vec::new(),
            shock: None,
            inflation: None,
            volatility: None,
            versus: None,
            lang: None,
            theme: Theme::Auto,
            sections: Sections::default(),
            scale: Scale::Log,
        }
    }

    /// Value and period of the baseline.
    #[must_use]
    pub fn baseline(&self) -> (Usd, Period) {
        self.base.level()
    }

    /// The figure that the baseline was taken from; `None` for the reader's own.
    #[must_use]
    pub fn base_figure(&self) -> Option<&'static Figure> {
        self.base.figure()
    }

    /// Target in USD m.
    #[must_use]
    pub fn target_usd(&self) -> f64 {
        match self.target {
            Target::Level(level) => level.to_f64(),
            Target::Times(times) => self.multiplied().level().0.to_f64() * times.to_f64(),
        }
    }

    /// What a multiple is of: the baseline. A sum starts from no other figure than its own, and is held against what was promised.
    #[must_use]
    pub fn multiplied(&self) -> Base {
        let promised = opening(self.goal);
        let id = |base: Base| base.figure().map(|figure| figure.id);
        if self.is_sum() && id(self.base) != id(promised) {
            promised
        } else {
            self.base
        }
    }

    /// Change a year of a linear path: the reader's, or a tenth of the baseline.
    #[must_use]
    pub fn step_or_default(&self) -> Step {
        // To the nearest thousand of dollars, and of the least baseline one all the same.
        let (base, tenth) = (self.baseline().0.integer(), 10 * Usd::THOUSAND);
        let tenth = Step::new(((base + tenth / 2) / tenth).max(base.signum()));
        self.step.or(tenth.ok()).unwrap_or_else(zero_step)
    }

    /// Whether somebody set the pace, so that it is not the one that a page opens with.
    #[must_use]
    pub fn pace_is_set(&self) -> bool {
        match self.shape {
            Shape::Linear => self.step.is_some(),
            _ => self.is_sum() || self.rate != Self::of(self.goal).rate,
        }
    }

    /// This scenario at the pace of another, which is the one that the page opened with where a reader wants that back.
    #[must_use]
    pub fn at_pace_of(&self, opening: &Self) -> Self {
        let parts = if self.is_sum() && opening.is_sum() && self.goal.id == opening.goal.id {
            &opening.parts
        } else {
            &self.parts
        };
        Self {
            rate: opening.rate,
            step: opening.step,
            parts: parts.clone(),
            ..self.clone()
        }
    }

    /// Whether the trade is the sum of parts with rates of their own.
    #[must_use]
    pub fn is_sum(&self) -> bool {
        self.shape == Shape::Compound && !self.parts.is_empty()
    }

    /// Every flow of every country that the goal counts, at the State Bank's levels, each at its own rate or, where it
    /// has none, at the rate of the whole.
    #[must_use]
    pub fn pieces(&self) -> Vec<Piece> {
        let piece = |place, part: &'static Part, flow| {
            let figure = if flow == PartFlow::Exports {
                part.exports
            } else {
                part.imports
            };
            Piece {
                part,
                place,
                flow,
                base: level(figure).0,
                rate: self.parts.rate(place, flow).unwrap_or(self.rate),
            }
        };
        let counted: &[PartFlow] = match self.goal.flow {
            Flow::Exports => &[PartFlow::Exports],
            Flow::Imports => &[PartFlow::Imports],
            _ => &[PartFlow::Exports, PartFlow::Imports],
        };
        data::parts_of(self.goal.partner)
            .flat_map(|(place, part)| counted.iter().map(move |flow| piece(place, part, *flow)))
            .collect()
    }

    /// Level in USD m and period that the projection starts from: the baseline, or the sum of the parts.
    #[must_use]
    pub fn start(&self) -> (f64, Period) {
        let (value, period) = self.baseline();
        if !self.is_sum() {
            return (value.to_f64(), period);
        }
        let sum = self.pieces().iter().map(|piece| piece.base.integer()).sum();
        let sum = Usd::new(sum).map_or(0.0, Usd::to_f64);
        let period = data::parts().first().map(|part| level(part.exports).1);
        (sum, period.unwrap_or(self.baseline().1))
    }

    /// Long-run rate of fading growth: the reader's, or that of the figures file.
    #[must_use]
    pub fn long_run_or_default(&self) -> Rate {
        let on_record = data::long_run().rate();
        self.long_run.or(on_record).unwrap_or(self.rate)
    }

    /// Half-life of fading growth: the reader's, or five years.
    #[must_use]
    pub fn half_life_or_default(&self) -> Years {
        self.half_life.unwrap_or_else(five_years)
    }

    /// Ceiling of an S-curve: the reader's, or twice the target.
    #[must_use]
    pub fn ceiling_or_default(&self) -> Usd {
        #[allow(
            clippy::cast_possible_truncation,
            reason = "targets are at most a trillion dollars, and `Usd::new` refuses what does not fit"
        )]
        let thousands = (libm::ceil(self.target_usd() * 2_000.0 - 1e-6) as i64).max(1);
        let twice = Usd::new(thousands.saturating_mul(Usd::THOUSAND));
        self.ceiling.or(twice.ok()).unwrap_or_else(most_usd)
    }

    /// Whether every part has a rate of its own, so that the rate of the whole moves nothing.
    #[must_use]
    pub fn is_rate_idle(&self) -> bool {
        let own = |piece: &Piece| self.parts.rate(piece.place, piece.flow).is_some();
        self.is_sum() && self.pieces().iter().all(own)
    }

    /// Whether rates of countries are kept that count for nothing until it grows by a percentage again.
    #[must_use]
    pub fn parts_wait(&self) -> bool {
        !self.parts.is_empty() && self.shape != Shape::Compound
    }

    /// This scenario at the pace of a fresh page: the same for all that differ in nothing but their pace.
    #[must_use]
    pub fn paceless(&self) -> Self {
        Self {
            rate: fresh_rate(),
            step: None,
            ..self.clone()
        }
    }
}

/// The baseline that a goal opens with.
#[must_use]
pub fn opening(goal: &'static Goal) -> Base {
    match goal.baseline {
        Baseline::Figure(figure) => Base::Figure(figure),
        Baseline::Own(value, period) => Base::Own(value, period),
    }
}

/// Value and period of a level; the build and `apply` let no other kind of figure be a baseline.
pub(super) fn level(figure: &'static Figure) -> (Usd, Period) {
    figure
        .level()
        .unwrap_or((zero_usd(), Period::Calendar(Period::FIRST)))
}

/// Takes the value out of a constant that is known to be in bounds while compiling.
macro_rules! constant {
    ($name:ident, $unit:ident, $integer:expr) => {
        const fn $name() -> $unit {
            const VALUE: $unit = match $unit::new($integer) {
                Ok(value) => value,
                #[allow(clippy::panic, reason = "evaluated while compiling")]
                Err(_) => panic!("out of bounds"),
            };
            VALUE
        }
    };
}
constant!(fresh_rate, Rate, FRESH_RATE);
constant!(zero_usd, Usd, 0);
constant!(zero_step, Step, 0);
constant!(five_years, Years, 500);
constant!(most_usd, Usd, Usd::MAX);
