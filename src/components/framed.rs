//! The page in a frame: it tells its size and its answer to the page around, opens the links that it is given there, and
//! gives the picture that it is asked for.

use super::answer::{machine, reason, status};
use super::calculator::Calculator;
use super::picture::OfAnswer;
use crate::embed::{Around, Told, Wish, picture};
use crate::platform::{address, frame, page as host};
use crate::scenario::{Key, Scenario, link};
use crate::text;
use crate::view::{Outcome, Page};
use leptos::prelude::*;
use std::cell::{Cell, RefCell};
use std::rc::Rc;

/// Tells the answer, where there is somebody to tell.
pub fn tell(calc: Calculator, event: &str, page: &Page) {
    if !frame::is_framed() {
        return;
    }
    let outcome = page.headline.outcome;
    let (period, years) = match outcome {
        Outcome::Reached { period, years } => (Some(period.to_label()), Some(machine(years))),
        _ => (None, None),
    };
    let told = Told {
        event,
        sentence: &text::plain(&(calc.words().headline)(&page.headline)),
        link: &format!("?{}", link::encode(&page.scenario)),
        status: status(outcome),
        reason: reason(outcome),
        period,
        years,
        required_rate: page.required_rate().map(machine),
        chance: page.chance().map(machine),
    };
    frame::say(&[told.said()]);
}

/// Begins to speak and to listen once the page stands in the document, where that is in a frame. Shows nothing.
#[component]
pub fn Framed() -> impl IntoView {
    let calc = expect_context::<Calculator>();
    Effect::new(move |_| {
        if calc.is_live() && frame::is_framed() {
            speak_and_listen(calc);
        }
    });
    view! { <></> }
}

fn speak_and_listen(calc: Calculator) {
    let (query, fragment) = address::read();
    let path = address::path();
    let around = Rc::new(RefCell::new(Around::of(&path, &query, &fragment)));
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
            Wish::Open(link) => open(calc, &link),
            Wish::Picture(link) => {
                let of = OfAnswer::draw(calc, &link);
                let said = of.map(|of| picture(&of.link, &of.said, &of.name, &of.svg));
                frame::say(said.as_slice());
            }
        }
    });
    if around.borrow().follows_links() {
        let around = Rc::clone(&around);
        frame::on_link(move |link| frame::say(&around.borrow().followed(link)));
    }
    let Some(root) = host::root() else { return };
    let measured = move |height: f64| {
        #[allow(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "pixels of a page"
        )]
        let now = (host::window_width(), height.ceil() as u32);
        let (width, before) = size.get();
        // To shrink by a pixel is not worth a page that moves; to grow by one is, since a bar would stand there.
        if now.0 != width || now.1 > before || now.1 + 2 <= before {
            size.set(now);
            frame::say(&around.borrow().size(now.0, now.1));
        }
    };
    measured(host::height(&root));
    host::on_resize(&root, move |_, height| measured(height));
    untrack(|| calc.page(|page| tell(calc, "ready", page)));
}

/// Opens a link in place of the scenario at hand. How the frame looks stays as its editor has it, unless the link says.
fn open(calc: Calculator, raw: &str) {
    let (opened, refused) = link::decode(raw, "");
    let names = link::given(raw);
    let says = |key: Key| {
        let name = key.name();
        names.contains(&name) && refused.iter().all(|one| one.key != name)
    };
    let next = untrack(|| {
        calc.scenario(|now| Scenario {
            lang: opened.lang.or(now.lang),
            theme: if says(Key::Theme) {
                opened.theme
            } else {
                now.theme
            },
            sections: if says(Key::Show) {
                opened.sections
            } else {
                now.sections
            },
            ..opened
        })
    });
    calc.show(next, refused);
}
