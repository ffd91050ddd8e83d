//! What a link asked for and did not get, and figures revised since it was shared.

use super::button::quiet;
use super::state::{State, words};
use crate::all;
use crate::platform::dom::{Node, block, el, live, text};
use crate::scenario::{Base, Key};

/// A list of notes; empty where there is nothing to say.
pub fn notes(state: State) -> Node {
    let notes = move || {
        let mut notes = state.read(|shown| {
            shown
                .refused
                .iter()
                .map(words().refused)
                .map(|note| all![text(note)])
                .collect::<Vec<_>>()
        });
        let asked = state.scenario(|now| now.lang);
        if asked.is_some_and(|lang| lang != words().lang) {
            notes.push(all![text(words().other_language)]);
        }
        let revised = state.scenario(|now| match now.base {
            Base::Pinned(figure, then) => figure
                .level()
                .map(|(now, _)| (figure, then, now))
                .filter(|(_, then, now)| then != now),
            _ => None,
        });
        if let Some((figure, then, now)) = revised {
            let renew = move || state.edit(Key::Base, figure.id);
            let button = quiet(words().pinned_offer, renew);
            notes.push(all![
                text((words().revised)(figure, then, now)),
                text(" "),
                button,
            ]);
        }
        notes
            .into_iter()
            .map(|note| el("LI", all![], note))
            .collect()
    };
    block("UL", "notes", all![live(notes)])
}
