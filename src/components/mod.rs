//! The page, one component for each file: they show what `view` says in the words of `text`, report what the
//! reader does, and decide nothing. `state` is what they read and its sole writer; `app` puts them in order.

pub mod answer;
pub mod app;
pub mod baselines;
pub mod button;
pub mod chance;
pub mod chart;
pub mod compare;
pub mod controls;
pub mod countries;
pub mod dial;
#[cfg(feature = "editors")]
pub mod editors;
pub mod effects;
pub mod field;
pub mod fold;
pub mod foreign;
pub mod framed;
pub mod goals;
pub mod languages;
pub mod levers;
pub mod notes;
pub mod pace;
pub mod picture;
pub mod presets;
pub mod promises;
pub mod rates;
pub mod readings;
pub mod share;
pub mod sources;
pub mod state;
pub mod table;
