//! The countries that a trade can be split into.

use crate::data::Part;
use crate::engine::units::Rate;
use crate::scenario::{PartFlow, Scenario};

/// A country whose trade can grow at a rate of its own.
#[derive(Clone, Debug, PartialEq)]
pub struct Country {
    /// Its row in the figures file.
    pub part: &'static Part,
    /// Its place there.
    pub place: usize,
    /// What the goal counts of it, in USD m.
    pub base: f64,
    /// Its growth a year, or that of the whole where it has none of its own.
    pub rate: Rate,
    /// Growth of its exports and of its imports, where they have rates of their own.
    pub flows: [Option<Rate>; 2],
    /// Whether a rate was set for it as a whole.
    pub own: bool,
    /// How many of its flows the goal counts.
    pub counted: usize,
}

pub(super) fn countries(scenario: &Scenario) -> Vec<Country> {
    let mut countries: Vec<Country> = Vec::new();
    for piece in scenario.pieces() {
        let own = scenario.parts.own(piece.place, piece.flow);
        let place = usize::from(piece.flow == PartFlow::Imports);
        let set = |country: &mut Country| {
            country.base += piece.base.to_f64();
            country.counted += 1;
            if let Some(flow) = country.flows.get_mut(place) {
                *flow = own;
            }
        };
        match countries.last_mut() {
            Some(country) if country.place == piece.place => set(country),
            _ => {
                let rate = scenario.parts.own(piece.place, PartFlow::Both);
                let mut country = Country {
                    part: piece.part,
                    place: piece.place,
                    base: 0.0,
                    rate: rate.unwrap_or(scenario.rate),
                    flows: [None; 2],
                    own: rate.is_some(),
                    counted: 0,
                };
                set(&mut country);
                countries.push(country);
            }
        }
    }
    countries
}
