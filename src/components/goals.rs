//! The choice of promise.

use super::controls::radio;
use super::state::{State, words};
use crate::all;
use crate::data::{self, Goal};
use crate::platform::dom::{Node, block, el, phrase, text};
use crate::scenario::{Key, Scenario};
use std::sync::Arc;

/// One radio button for each goal of the figures file.
pub fn goals(state: State) -> Node {
    let goal = |goal: &'static Goal| {
        let is_chosen = move |now: &Scenario| now.goal == goal;
        let button = radio(state, Key::Goal, goal.id, Arc::new(is_chosen));
        block(
            "LABEL",
            "goal",
            all![
                button,
                el("SPAN", all![], all![text((words().said)(goal.name))]),
            ],
        )
    };
    let mut children = all![phrase("LEGEND", "visually-hidden", words().goal_legend)];
    children.extend(data::goals().iter().map(goal));
    block("FIELDSET", "goals needs-program", children)
}
