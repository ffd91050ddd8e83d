//! One series of a table: the values of its years, and what is read off them.

use super::record::{Record, record};
use std::collections::BTreeMap;

/// Values by year.
pub(super) type Column = BTreeMap<u16, Option<i64>>;

/// One count of one flow with one partner, year by year.
#[derive(Debug)]
pub struct Series {
    /// What stands before and after the year in the ids of its figures.
    pub name: [String; 2],
    /// Code of the partner.
    pub partner: String,
    /// Which flow.
    pub flow: String,
    /// Place of its row in the file.
    pub row: usize,
    /// Year of the first value.
    pub first: u16,
    /// Values by year, in the integers of `Usd`; `None` where it is not known.
    pub values: Vec<Option<i64>>,
    /// What is read off it; `None` with fewer than three years.
    pub record: Option<Record>,
    /// Before the ids of the rates that are read off it.
    pub rates: String,
}

impl Series {
    /// That of these years, from the first that is known to the last; `None` where none is.
    pub(super) fn new(
        name: [String; 2],
        (partner, flow): (&str, &str),
        (row, rates): (usize, String),
        years: &Column,
    ) -> Option<Self> {
        let known = || years.iter().filter(|(_, value)| value.is_some());
        let (first, last) = (*known().next()?.0, *known().next_back()?.0);
        let values: Vec<_> = (first..=last)
            .map(|year| years.get(&year).copied().flatten())
            .collect();
        Some(Self {
            record: record(first, &values),
            name,
            partner: partner.to_owned(),
            flow: flow.to_owned(),
            row,
            first,
            values,
            rates,
        })
    }

    /// Year of the last value.
    pub fn last(&self) -> u16 {
        let later = u16::try_from(self.values.len()).unwrap_or(1) - 1;
        self.first + later
    }

    /// Id of the figure of a year.
    pub fn id(&self, year: u16) -> String {
        let [before, after] = &self.name;
        format!("{before}{year}{after}")
    }
}
