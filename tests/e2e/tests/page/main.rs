//! The built page in a browser: one program, so that two of its tests are always under way.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test that cannot go on must stop"
)]

mod addresses;
mod card;
mod choices;
mod contexts;
mod curves;
mod dial;
mod dragging;
mod editors;
mod entries;
mod faults;
mod follows;
mod frames;
mod graphics;
mod handles;
mod harm;
mod history;
mod hosting;
mod injection;
mod keyboard;
mod labels;
mod languages;
mod messages;
mod paper;
mod phone;
mod picture;
mod pictures;
mod plain;
mod previews;
mod publishing;
mod reader;
mod screen_reader;
mod settings;
mod sharing;
mod sight;
mod sizes;
mod slider;
mod stops;
mod stories;
mod takeover;
mod told;
mod urdu;
mod versions;
mod wcag;
mod without;
mod working;
