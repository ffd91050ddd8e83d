//! Choices that hold several entries: parts that grow at their own rates, and sections shown.

use super::plain::without_percent;
use super::refusal::Refusal;
use crate::data::{self, Flow, Goal};
use crate::engine::units::Rate;

/// Which flow of a country a part is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(missing_docs, reason = "the names are the documentation")]
pub enum PartFlow {
    Both,
    Exports,
    Imports,
}

impl PartFlow {
    const ALL: [(Self, &'static str); 3] = [
        (Self::Both, ""),
        (Self::Exports, ".x"),
        (Self::Imports, ".m"),
    ];

    /// What stands after the country in links.
    #[must_use]
    pub fn suffix(self) -> &'static str {
        let found = Self::ALL.iter().find(|(each, _)| *each == self);
        found.map_or("", |(_, suffix)| suffix)
    }
}

/// Growth of parts of the trade, at most one rate for each part, in order of the parts. A country is known by its place
/// in the figures file.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Parts(Vec<(usize, PartFlow, Rate)>);

impl Parts {
    /// Reads `kz:5,uz.x:15`; nothing gives no part a rate of its own.
    ///
    /// # Errors
    /// [`Refusal::Unknown`] for a part that is none, [`Refusal::Twice`], or the rate's own error.
    pub fn parse(raw: &str) -> Result<Self, Refusal> {
        let mut parts = Self::default();
        for entry in raw.split(',').filter(|_| !raw.is_empty()) {
            let (name, rate) = entry.split_once(':').ok_or(Refusal::Unknown)?;
            let named = |code: &str| {
                let suffix = name.strip_prefix(code)?;
                PartFlow::ALL.iter().find(|(_, s)| *s == suffix)
            };
            let mut found = data::parts().iter().enumerate();
            let (place, (flow, _)) = found
                .find_map(|(place, part)| named(part.code).map(|flow| (place, flow)))
                .ok_or(Refusal::Unknown)?;
            if parts.own(place, *flow).is_some() {
                return Err(Refusal::Twice);
            }
            parts = parts.with(place, *flow, Some(Rate::parse(without_percent(rate))?));
        }
        Ok(parts)
    }

    /// Whether no part has a rate of its own.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The rate given to exactly this part.
    #[must_use]
    pub fn own(&self, place: usize, flow: PartFlow) -> Option<Rate> {
        let of = |(p, f, _): &&(usize, PartFlow, Rate)| *p == place && *f == flow;
        self.0.iter().find(of).map(|(_, _, rate)| *rate)
    }

    /// The rate at which a flow of a country grows: its own, or that of the country.
    #[must_use]
    pub fn rate(&self, place: usize, flow: PartFlow) -> Option<Rate> {
        self.own(place, flow).or(self.own(place, PartFlow::Both))
    }

    /// The same parts with another rate for one of them, or with none.
    #[must_use]
    pub fn with(mut self, place: usize, flow: PartFlow, rate: Option<Rate>) -> Self {
        self.0.retain(|(p, f, _)| (*p, *f) != (place, flow));
        if let Some(rate) = rate {
            let at = self.0.partition_point(|(p, f, _)| (*p, *f) < (place, flow));
            self.0.insert(at, (place, flow, rate));
        }
        self
    }

    /// The same parts, all at this rate.
    #[must_use]
    pub fn all_at(&self, rate: Rate) -> Self {
        let one = |(place, flow, _): &(usize, PartFlow, Rate)| (*place, *flow, rate);
        Self(self.0.iter().map(one).collect())
    }

    /// Whether every part is one that the goal counts.
    #[must_use]
    pub fn fit(&self, goal: &Goal) -> bool {
        let counts = |(place, flow, _): &(usize, PartFlow, Rate)| {
            let flow = match goal.flow {
                Flow::Total => true,
                Flow::Exports => *flow != PartFlow::Imports,
                _ => *flow != PartFlow::Exports,
            };
            flow && data::parts_of(goal.partner).any(|(p, _)| p == *place)
        };
        self.0.iter().all(counts)
    }

    /// The form that [`Parts::parse`] reads back.
    #[must_use]
    pub fn to_text(&self) -> String {
        let entry = |(place, flow, rate): &(usize, PartFlow, Rate)| {
            let code = data::parts().get(*place).map_or("", |part| part.code);
            format!("{code}{}:{}", flow.suffix(), rate.to_text())
        };
        self.0.iter().map(entry).collect::<Vec<_>>().join(",")
    }
}

/// A section of the page, by its name in links.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[allow(missing_docs, reason = "the names are the documentation")]
pub enum Section {
    Answer,
    Controls,
    Chart,
    Pace,
    Levers,
    Table,
    Sources,
    Promises,
    Method,
    Share,
}

impl Section {
    /// All of them, with their names, in the order in which links name them.
    pub const ALL: [(Self, &'static str); 10] = [
        (Self::Answer, "answer"),
        (Self::Controls, "controls"),
        (Self::Chart, "chart"),
        (Self::Pace, "pace"),
        (Self::Levers, "levers"),
        (Self::Table, "table"),
        (Self::Sources, "sources"),
        (Self::Promises, "promises"),
        (Self::Method, "method"),
        (Self::Share, "share"),
    ];
}

/// How much of the page is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Form {
    /// The sentence and the slider.
    Sentence,
    /// The same, the chart, and who counted.
    Card,
    /// Whole sections.
    Page,
}

impl Form {
    /// All of them, the smallest first, with their names.
    pub const ALL: [(Self, &'static str); 3] = [
        (Self::Sentence, "sentence"),
        (Self::Card, "card"),
        (Self::Page, "page"),
    ];

    /// Its name, for links and style sheets.
    #[must_use]
    pub fn name(self) -> &'static str {
        let found = Self::ALL.iter().find(|(each, _)| *each == self);
        found.map_or("", |(_, name)| name)
    }
}

/// The sections shown, one bit each in the order of [`Section::ALL`]; or a form with few of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Sections(u16);

/// Bits of the forms, beside those of the sections that they show.
const SENTENCE: u16 = 1 << 14;
const CARD: u16 = 1 << 15;

impl Default for Sections {
    /// All of them.
    fn default() -> Self {
        Self((1 << Section::ALL.len()) - 1)
    }
}

impl Sections {
    /// Those of a form.
    #[must_use]
    pub fn of(form: Form) -> Self {
        let few = (1 << Section::Answer as u16) | (1 << Section::Controls as u16);
        match form {
            Form::Sentence => Self(SENTENCE | few),
            Form::Card => Self(CARD | few | (1 << Section::Chart as u16)),
            Form::Page => Self::default(),
        }
    }

    /// The form that they have.
    #[must_use]
    pub fn form(self) -> Form {
        match self.0 {
            bits if bits & SENTENCE != 0 => Form::Sentence,
            bits if bits & CARD != 0 => Form::Card,
            _ => Form::Page,
        }
    }

    /// Reads `answer,chart`, `card` or `sentence`.
    ///
    /// # Errors
    /// [`Refusal::Unknown`] for a section that is none.
    pub fn parse(raw: &str) -> Result<Self, Refusal> {
        for form in [Form::Sentence, Form::Card] {
            if raw == form.name() {
                return Ok(Self::of(form));
            }
        }
        let mut bits = 0;
        for name in raw.split(',') {
            bits |= 1
                << Section::ALL
                    .iter()
                    .position(|(_, n)| *n == name)
                    .ok_or(Refusal::Unknown)?;
        }
        Ok(Self(bits))
    }

    /// Whether a section is shown.
    #[must_use]
    pub fn shows(self, section: Section) -> bool {
        self.0 & (1 << section as u16) != 0
    }

    /// The same as whole sections, with one of them shown or not. One is always shown.
    #[must_use]
    pub fn with(self, section: Section, shown: bool) -> Self {
        let (bits, bit) = (self.0 & !(SENTENCE | CARD), 1 << section as u16);
        match if shown { bits | bit } else { bits & !bit } {
            0 => self,
            bits => Self(bits),
        }
    }

    /// The form that [`Sections::parse`] reads back.
    #[must_use]
    pub fn to_text(self) -> String {
        if self.form() != Form::Page {
            return self.form().name().to_owned();
        }
        let shown = Section::ALL
            .iter()
            .filter(|(section, _)| self.shows(*section));
        shown.map(|(_, name)| *name).collect::<Vec<_>>().join(",")
    }
}
