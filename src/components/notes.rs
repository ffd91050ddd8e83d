//! What a link asked for and did not get, and figures revised since it was shared.

use super::button::Quiet;
use super::calculator::Calculator;
use super::dial::slider;
use super::said::Live;
use crate::platform::page as host;
use crate::scenario::{Base, Key, Scenario};
use crate::text::{capital, escaped};
use leptos::prelude::*;

/// A list of notes; empty where there is nothing to say.
#[component]
pub fn Notes() -> impl IntoView {
    let calc = expect_context::<Calculator>();
    let said = |text: &str| {
        let text = escaped(text);
        view! { <li inner_html=text></li> }
    };
    let refused = move || {
        let notes = calc.refused(|all| all.iter().map(calc.words().refused).collect::<Vec<_>>());
        notes.iter().map(|text| said(text)).collect_view()
    };
    let declined = move || {
        let (key, why) = calc.declined()?;
        Some(said(&capital(&(calc.words().refusal)(why, key))))
    };
    // Rates of countries wait for growth by a percentage.
    let waiting = move || {
        let waits = calc.paceless(Scenario::parts_wait);
        waits.then(|| said(calc.words().parts_wait))
    };
    let revised = move || {
        let pinned = calc.paceless(|now| match now.base {
            Base::Pinned(figure, then) => Some((figure, then)),
            _ => None,
        });
        let (figure, then) = pinned?;
        let (now, _) = figure.level()?;
        // What differs in less than is written is no revision.
        (now.rounded() != then.rounded()).then(|| {
            let text = (calc.words().revised)(figure, then, now);
            let text = escaped(&text);
            let renew = Callback::new(move |()| {
                // The button goes away, and the focus with it.
                host::focus(slider(calc));
                calc.edit(Key::Base, figure.id);
            });
            view! {
                <li>
                    <span inner_html=text></span>
                    " "
                    <Quiet text=calc.say(|words| words.pinned_offer) press=renew />
                </li>
            }
        })
    };
    view! { <ul class="notes"><Live part=refused /><Live part=declined /><Live part=waiting /><Live part=revised /></ul> }
}
