//! Every choice of the reader, and nothing derived from it. What a reader writes and what a link says changes a scenario through
//! [`Scenario::apply`] alone, which refuses what is out of bounds or does not fit the other choices. A refused edit leaves the
//! scenario as it was.

pub mod change;
mod choices;
mod compared;
pub mod edit;
mod encoding;
pub mod field;
mod key;
pub mod link;
mod migrate;
pub mod plain;
pub mod query;
mod refusal;
pub mod set;
#[cfg(test)]
mod tests;
mod value;

pub use crate::data::Lang;
pub use choices::{Base, LeverChoice, Piece, Scale, Scenario, Shape, Shock, Theme, opening};
pub use edit::Edit;
pub use field::Field;
pub use key::Key;
pub use refusal::{Refusal, Refused};
pub use set::{Form, PartFlow, Parts, Section, Sections};
