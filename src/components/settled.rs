//! What goes on behind the page: address, status line, title, language and theme follow, and travel is followed.

use super::calculator::Calculator;
use super::compare;
use super::field::{Timer, taken};
use super::framed::tell;
use crate::data::Lang;
use crate::platform::{address, page as host, takeover};
use crate::scenario::change::Change;
use crate::scenario::{Key, link};
use crate::text;
use crate::view::{Page, Proportion};
use leptos::prelude::*;

/// Milliseconds without a change after which the status line speaks and a page around is told.
const SETTLED: u32 = 300;
/// Milliseconds without a change after which what is not in view follows.
const REST: u32 = 100;
/// Changes of the address that are made at once, and milliseconds after which one more is: Safari before 17 refuses more than a hundred in
/// thirty seconds, and later ones in ten. A reload asks for the address that stood when it began, so that one which waits is lost.
const AT_ONCE: u32 = 40;
const ONE_MORE: u32 = 520;

/// The status line, and everything that follows the scenario outside the page's own elements.
#[component]
pub fn Settled() -> impl IntoView {
    let calc = expect_context::<Calculator>();
    // The address first: a reader may leave before all of the page has followed.
    address_and_status(calc);
    below(calc);
    document(calc);
    view! { <p class="visually-hidden" role="status" prop:textContent=move || calc.status()></p> }
}

/// What is not in view follows when the reader rests: what is comes first. Another language is in every word, and takes a turn for each
/// slice.
fn below(calc: Calculator) {
    let waiting = Timer::new_local(None);
    let turning = StoredValue::new(false);
    Effect::new(move |before: Option<Lang>| {
        calc.page(|_| ());
        let lang = calc.words().lang;
        let same = match before {
            None => return lang,
            Some(before) => before == lang,
        };
        host::set("data-behind", "true");
        // What is out of sight keeps its size until another language is in all of it: its layout need not be waited for. A move says
        // nothing of it, since the browser would look through the whole page for what that changes.
        if !same {
            turning.set_value(true);
            host::set("data-turning", "on");
        }
        // Dropping the earlier timer cancels it.
        let rest = if same { REST } else { 0 };
        waiting.set_value(Some(host::after(rest, move || {
            if same {
                calc.catch_up();
            }
            one_by_one(calc, turning, waiting);
        })));
        lang
    });
}

/// Brings slice after slice up to date, each in a turn of its own, where any is left; after that the page is no longer turning to a
/// language.
fn one_by_one(calc: Calculator, turning: StoredValue<bool>, waiting: Timer) {
    if calc.catch_up_more() {
        let next = host::after(0, move || one_by_one(calc, turning, waiting));
        waiting.set_value(Some(next));
        return;
    }
    host::set("data-behind", "false");
    if taken(turning) {
        takeover::lay_out();
    }
}

/// Language, direction and theme of the document, and the words outside the page's own elements.
fn document(calc: Calculator) {
    Effect::new(move |_| {
        let title = calc.below(calc.words().page_title);
        if calc.is_live() {
            host::entitle(&title);
        }
    });
    Effect::new(move |_| host::set("data-show", calc.form().name()));
    Effect::new(move |_| host::set("data-theme", link::theme(calc.paceless(|now| now.theme))));
    Effect::new(move |_| {
        let words = calc.words();
        if !calc.is_live() {
            return;
        }
        host::set("lang", words.lang.tag());
        host::set("dir", words.direction);
        host::word(".state-opening", words.opening);
        host::word(".state-without", words.without_program);
        host::word(".state-saved", words.saved);
        host::word(".state-stopped > span", words.stopped);
        host::word("#start-again", words.start_again);
    });
}

/// What the status line says of a change: the answer, and what was changed besides it.
fn spoken(calc: Calculator, page: &Page) -> String {
    let words = calc.words();
    let mut said = text::plain(&(words.headline)(&page.headline));
    let mut add = |more: &str| {
        said.push(' ');
        said.push_str(more.trim());
    };
    match calc.change().0.key() {
        // What the deadline changes: how late it is and what it needs, without the record.
        Some(Key::By) => {
            let of_the_deadline = Proportion {
                observed: Vec::new(),
                best: None,
                ..page.proportion.clone()
            };
            let said = (words.proportion)(&of_the_deadline, &page.headline);
            add(&text::plain(&said));
        }
        Some(Key::Sigma) => {
            let chance = page.outlook.as_ref();
            add(&chance.map_or(String::new(), |chance| {
                text::plain(&(words.outlook)(chance, page))
            }));
        }
        Some(Key::Levers) => {
            let chosen = page.levers.iter().filter(|row| row.choice.is_some());
            chosen.for_each(|row| add(&(words.lever_verdict)(row)));
        }
        Some(Key::Shock) => add(&(words.shock)(&page.scenario)),
        // As in the notes: rates of countries wait for growth by a percentage.
        Some(Key::Path) if page.scenario.parts_wait() => add(words.parts_wait),
        _ => {}
    }
    add(&compare::told(words, page));
    said.trim_end().to_owned()
}

/// How many changes of the address were made of late, and whether one waits.
#[derive(Clone, Copy, Default)]
struct Changes {
    made: u32,
    waits: bool,
}

/// What one entry of the history holds: a run of changes to one choice, all typed or none. What is pressed may take away what was typed.
type Run = Option<(Key, bool)>;

/// The run that the last change is of.
fn run(calc: Calculator) -> Run {
    let change = untrack(|| calc.change()).0;
    let typed = matches!(change, Change::Typed(_));
    change.key().map(|key| (key, typed))
}

/// Makes one more change of the address possible each time, until all are.
fn allow_more(more: Timer, changes: StoredValue<Changes>, write: impl Fn() + Copy + 'static) {
    let next = host::after(ONE_MORE, move || {
        changes.update_value(|changes| changes.made -= 1);
        if changes.with_value(|changes| changes.waits) {
            write();
            changes.update_value(|changes| {
                changes.made += 1;
                changes.waits = false;
            });
        }
        if changes.with_value(|changes| changes.made > 0) {
            allow_more(more, changes, write);
        }
    });
    more.set_value(Some(next));
}

/// The address follows at once, as often as browsers allow, and travel is followed; after a pause the status line speaks, and a page
/// around is told.
fn address_and_status(calc: Calculator) {
    let [waiting, more, soon] = [(); 3].map(|()| Timer::new_local(None));
    let changes = StoredValue::new(Changes::default());
    // The run that the entry at hand is of, and what is shown with the run that it is of.
    let entered = StoredValue::new(None);
    let shown = StoredValue::new((untrack(|| calc.scenario(link::encode)), None));
    let write = move || {
        let (link, run) = shown.get_value();
        let (query, fragment) = calc.asked();
        // An address that says the same in another way is left as it was opened.
        if link::encode(&link::decode(&query, &fragment).0) != link {
            calc.write(link.clone(), run.is_none() || run != entered.get_value());
        }
        address::say(&link);
        entered.set_value(run);
    };
    let write_in_time = move || {
        let Changes { made, .. } = changes.get_value();
        if made >= AT_ONCE {
            changes.update_value(|changes| changes.waits = true);
            return;
        }
        // After what the reader sees.
        soon.set_value(Some(host::after(0, write)));
        changes.update_value(|changes| changes.made += 1);
        if made == 0 {
            allow_more(more, changes, write);
        }
    };
    Effect::new(move |_| {
        let link = calc.scenario(link::encode);
        // The address is left as it was opened until the reader changes something.
        if shown.with_value(|shown| shown.0 == link) {
            return;
        }
        let run = run(calc);
        // What waits is the end of a run, which another would write over.
        if changes.with_value(|changes| changes.waits) && shown.with_value(|shown| shown.1 != run) {
            write();
        }
        shown.set_value((link, run));
        write_in_time();
        waiting.set_value(Some(host::after(SETTLED, move || {
            calc.speak_up(untrack(|| calc.page(|page| spoken(calc, page))));
            untrack(|| calc.page(|page| tell(calc, "answer", page)));
        })));
    });
    Effect::new(move |_| {
        // A reader who leaves before the address has followed finds the choice again all the same.
        host::on_leaving(move || {
            if changes.with_value(|changes| changes.made > 0) {
                write();
            }
        });
        address::on_travel(move || {
            // The browser has changed the address itself: what is changed now is an entry of its own.
            entered.set_value(None);
            changes.update_value(|changes| changes.waits = false);
            let (query, fragment) = calc.asked();
            let (scenario, refused) = link::decode(&query, &fragment);
            calc.travel(scenario, refused);
            host::come_back();
        });
        calc.stand_at(address::page());
        address::say(&untrack(|| calc.scenario(link::encode)));
    });
}
