//! The page in a frame: it tells its size and its answer to the page around, and opens the links that it is given there.

use super::answer::{machine, reason, status};
use super::state::{Shown, State, words};
use crate::embed::{Around, Told, Wish};
use crate::platform::{address, frame, page};
use crate::scenario::{Scenario, link};
use crate::view::Outcome;
use std::cell::{Cell, RefCell};
use std::rc::Rc;

/// Tells the answer, where there is somebody to tell.
pub fn tell(event: &str, shown: &Shown) {
    let page = &shown.page;
    let outcome = page.headline.outcome;
    let (period, years) = match outcome {
        Outcome::Reached { period, years } => (Some(period.to_label()), Some(machine(years))),
        _ => (None, None),
    };
    let told = Told {
        event,
        link: &format!("?{}", link::encode(&page.scenario)),
        status: status(outcome),
        reason: reason(outcome),
        period,
        years,
        required_rate: page
            .pace
            .deadline
            .and_then(|needed| needed.rate)
            .map(machine),
        chance: page.outlook.as_ref().map(|outlook| machine(outlook.chance)),
    };
    frame::say(&[told.said()]);
}

/// Begins to speak and to listen, where the page stands in a frame.
pub fn live(state: State) {
    if !frame::is_framed() {
        return;
    }
    let (query, fragment) = address::read();
    let around = Rc::new(RefCell::new(Around::of(&query, &fragment)));
    let size = Rc::new(Cell::new((0, 0)));
    let (asked, last) = (Rc::clone(&around), Rc::clone(&size));
    frame::say(&Around::hello());
    frame::say(&around.borrow().size(0, 0));
    frame::on_message(move |heard| {
        let wish = asked.borrow_mut().hear(heard);
        match wish {
            Wish::None => {}
            Wish::Height => {
                let (width, height) = last.get();
                frame::say(&asked.borrow().size(width, height));
            }
            Wish::Open(link) => open(state, &link),
        }
    });
    page::on_resize("#app", move |width, height| {
        #[allow(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "pixels of a page"
        )]
        let now = (width.ceil() as u32, height.ceil() as u32);
        size.set(now);
        frame::say(&around.borrow().size(now.0, now.1));
    });
    state.read(|shown| tell("ready", shown));
}

/// Opens a link in place of the scenario at hand. How the frame looks stays as its editor has it, unless the link says.
fn open(state: State, raw: &str) {
    let (opened, refused) = link::decode(raw, "");
    let fresh = Scenario::default();
    let next = state.scenario(|now| Scenario {
        lang: opened.lang.or(now.lang),
        theme: if opened.theme == fresh.theme {
            now.theme
        } else {
            opened.theme
        },
        sections: if opened.sections == fresh.sections {
            now.sections
        } else {
            opened.sections
        },
        ..opened
    });
    let turned = opened.lang.is_some_and(|lang| lang != words().lang);
    state.show(next, refused);
    if turned {
        address::open(&state.scenario(link::encode));
    }
}
