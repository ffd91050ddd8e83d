//! The page in Leptos, one component for each file: they show what `view` says in the words of `text`, report what the
//! reader does, and decide nothing. `app` holds the state.

#![allow(
    missing_docs,
    reason = "the component macro makes a struct of each component's arguments; the component's own sentence says what they are"
)]

pub mod answer;
pub mod app;
pub mod baselines;
pub mod chart;
pub mod dial;
pub mod field;
pub mod goals;
pub mod notes;
pub mod pace;
pub mod presets;
pub mod rates;
pub mod share;
pub mod sources;
pub mod table;

use crate::scenario::{Edit, Refusal};
use leptos::prelude::Callback;

/// Takes a change to the one who holds the state, and brings back why it was refused.
pub type OnEdit = Callback<Edit, Option<Refusal>>;
