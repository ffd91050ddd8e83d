//! Choices that hold several entries: parts that grow at their own rates, and sections shown.

use super::edit::Refusal;
use crate::engine::units::Rate;

/// One of the five Central Asian states, by its code in links.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(missing_docs, reason = "the names are the documentation")]
pub enum Country {
    Kazakhstan,
    Uzbekistan,
    Kyrgyzstan,
    Turkmenistan,
    Tajikistan,
}

impl Country {
    const ALL: [(Self, &'static str); 5] = [
        (Self::Kazakhstan, "kz"),
        (Self::Uzbekistan, "uz"),
        (Self::Kyrgyzstan, "kg"),
        (Self::Turkmenistan, "tm"),
        (Self::Tajikistan, "tj"),
    ];
}

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
}

/// Growth of parts of the trade, at most one rate for each part, in order of the parts.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Parts(Vec<(Country, PartFlow, Rate)>);

impl Parts {
    /// Reads `kz:5,uz.x:15`.
    ///
    /// # Errors
    /// [`Refusal::Unknown`] for a part that is none, [`Refusal::Twice`], or the rate's own error.
    pub fn parse(raw: &str) -> Result<Self, Refusal> {
        let mut parts: Vec<(Country, PartFlow, Rate)> = Vec::new();
        for entry in raw.split(',') {
            let (name, rate) = entry.split_once(':').ok_or(Refusal::Unknown)?;
            let found = Country::ALL
                .iter()
                .flat_map(|country| PartFlow::ALL.iter().map(move |flow| (country, flow)));
            let mut found =
                found.filter(|((_, code), (_, suffix))| name.strip_prefix(code) == Some(suffix));
            let ((country, _), (flow, _)) = found.next().ok_or(Refusal::Unknown)?;
            if parts.iter().any(|(c, f, _)| c == country && f == flow) {
                return Err(Refusal::Twice);
            }
            let place = parts.partition_point(|(c, f, _)| (c, f) < (country, flow));
            parts.insert(place, (*country, *flow, Rate::parse(rate)?));
        }
        Ok(Self(parts))
    }

    /// Whether no part has a rate of its own.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The form that [`Parts::parse`] reads back.
    #[must_use]
    pub fn to_text(&self) -> String {
        fn code<T: Copy + PartialEq>(all: &[(T, &'static str)], one: T) -> &'static str {
            all.iter()
                .find(|(each, _)| *each == one)
                .map_or("", |(_, code)| code)
        }
        let entry = |(country, flow, rate): &(Country, PartFlow, Rate)| {
            let (country, flow) = (code(&Country::ALL, *country), code(&PartFlow::ALL, *flow));
            format!("{country}{flow}:{}", rate.to_text())
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
    const ALL: [(Self, &'static str); 10] = [
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

/// The sections shown, one bit each in the order of [`Section::ALL`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Sections(u16);

impl Default for Sections {
    /// All of them.
    fn default() -> Self {
        Self((1 << Section::ALL.len()) - 1)
    }
}

impl Sections {
    /// Reads `answer,chart`.
    ///
    /// # Errors
    /// [`Refusal::Unknown`] for a section that is none.
    pub fn parse(raw: &str) -> Result<Self, Refusal> {
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

    /// The form that [`Sections::parse`] reads back.
    #[must_use]
    pub fn to_text(self) -> String {
        let shown = Section::ALL
            .iter()
            .filter(|(section, _)| self.shows(*section));
        shown.map(|(_, name)| *name).collect::<Vec<_>>().join(",")
    }
}
