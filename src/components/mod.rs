//! The page in Leptos, one component or a family of them for each file: they show what `view` says in the words of `text`, report what
//! the reader does, and decide nothing. `calculator` holds the signals that they read and is their sole writer; `app` puts them in
//! order; `settled` and `framed` are what goes on behind the page.

#![allow(
    missing_docs,
    reason = "the sentence of a component says what it takes"
)]
#![allow(
    clippy::large_types_passed_by_value,
    reason = "the calculator is handles to signals, which are copied; a debug build keeps beside each where it was made"
)]

pub mod answer;
pub mod app;
pub mod arrival;
pub mod baselines;
pub mod button;
pub mod calculator;
pub mod card;
pub mod cell;
pub mod chance;
pub mod chart;
pub mod compare;
pub mod controls;
pub mod copied;
pub mod countries;
pub mod counts;
pub mod curve;
pub mod dial;
pub mod drawing;
#[cfg(feature = "editors")]
pub mod editors;
pub mod field;
pub mod fold;
pub mod foreign;
pub mod framed;
pub mod goals;
pub mod handle;
pub mod kept;
pub mod languages;
pub mod levers;
pub mod links;
pub mod notes;
pub mod opener;
pub mod pace;
pub mod picture;
pub mod pointing;
pub mod presets;
pub mod printed;
pub mod promises;
pub mod radio;
pub mod rates;
pub mod readings;
pub mod said;
pub mod scale;
pub mod settled;
pub mod sources;
pub mod table;
pub mod track;
pub mod traders;
pub mod working;
