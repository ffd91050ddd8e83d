//! What the page shows at this moment, and its sole writer.

use super::effects;
use crate::scenario::{Field, Key, Refusal, Refused, Scenario, link};
use crate::text::{self, Words};
use crate::view::{self, Page};
use leptos::prelude::*;
use std::cell::{Cell, RefCell};

/// A field that holds something other than the scenario does.
pub struct Draft {
    /// Which.
    field: Field,
    /// What stands in it.
    raw: String,
    /// Why it was refused, once the reader has left it.
    why: Option<Refusal>,
}

/// Everything that can change on the page.
pub struct Shown {
    /// The scenario and what follows from it.
    pub page: Page,
    /// What the link asked for and did not get.
    pub refused: Vec<Refused>,
    /// Fields being typed in, or left with something that was refused.
    pub drafts: Vec<Draft>,
    /// The choice changed last; `None` after travel and reset.
    pub edited: Option<Key>,
    /// Periods after the start at which the reader reads the chart; `None` is the arrival.
    pub reading: Option<u16>,
    /// Width of the chart in CSS pixels.
    pub width: f64,
    /// What the status line says.
    pub status: String,
    /// The field that was copied, once that was tried, and whether the browser let it.
    pub copied: Option<(&'static str, bool)>,
    /// The page's address without query and fragment; empty before the program runs.
    pub address: String,
    /// The fragment that the page was opened with, which may be what the page around knows the frame by.
    pub fragment: String,
}

impl Shown {
    /// The address that opens this answer in any browser. It holds the figure at its present value, so that a later
    /// revision does not change what was shared.
    #[must_use]
    pub fn link(&self) -> String {
        let query = link::encode(&self.page.scenario.pinned());
        format!("{}?{query}", self.address)
    }

    /// Periods after the start at which the chart is read: the reader's choice, else the arrival, else the last drawn.
    #[must_use]
    pub fn read_at(&self) -> u16 {
        let drawn = view::chart::periods_drawn(&self.page);
        let headline = &self.page.headline;
        let arrival = || headline.outcome.after(headline.from);
        self.reading.or_else(arrival).unwrap_or(drawn).min(drawn)
    }

    fn draft(&self, field: Field) -> Option<&Draft> {
        self.drafts.iter().find(|draft| draft.field == field)
    }

    /// Shows another scenario, which came about by this choice or as a whole.
    fn turn_to(&mut self, scenario: Scenario, edited: Option<Key>) {
        self.page = view::page(scenario);
        self.edited = edited;
        self.copied = None;
    }

    /// Takes what a reader wrote, the way readers of the page's language write; why not, where it is refused.
    fn enter(&mut self, field: Field, raw: &str) -> Option<Refusal> {
        match (words().read)(raw) {
            Ok(plain) => self.apply(field, &plain),
            Err(why) => Some(why.into()),
        }
    }

    /// Takes a value for a choice; why not, where it is refused.
    fn apply(&mut self, field: Field, raw: &str) -> Option<Refusal> {
        let key = field.key();
        let scenario = &self.page.scenario;
        let edit = field.edit(raw, scenario);
        let next = match edit.and_then(|edit| scenario.apply(&edit)) {
            Err(why) => return Some(why),
            Ok(next) => next,
        };
        if link::encode(&next) != link::encode(scenario) {
            self.turn_to(next, Some(key));
        }
        self.refused.retain(|one| one.key != key.name());
        if key == Key::Goal {
            let of_goal = [Key::Target, Key::By, Key::Base, Key::Period, Key::Parts];
            self.drafts
                .retain(|draft| !of_goal.contains(&draft.field.key()));
        }
        None
    }
}

thread_local! {
    /// What is shown. A document holds one page.
    static SHOWN: RefCell<Option<Shown>> = const { RefCell::new(None) };
    /// Tells the effects that it has changed.
    static CHANGED: Cell<Option<RwSignal<()>>> = const { Cell::new(None) };
    /// The words of the page that is written.
    #[cfg(not(target_arch = "wasm32"))]
    static WORDS: Cell<&'static Words> = const { Cell::new(&text::en::WORDS) };
}

/// The words of the page.
#[cfg(target_arch = "wasm32")]
pub fn words() -> &'static Words {
    text::own()
}

/// The words of the page.
#[cfg(not(target_arch = "wasm32"))]
pub fn words() -> &'static Words {
    WORDS.get()
}

/// Chooses the language of the pages that are written from now on; a program has but one.
#[cfg(not(target_arch = "wasm32"))]
pub fn speak(words: &'static Words) {
    WORDS.set(words);
}

/// Changes what is shown, and brings the page up to date.
#[inline(never)]
fn change(set: &mut dyn FnMut(&mut Shown)) {
    SHOWN.with_borrow_mut(|shown| shown.as_mut().map(set));
    if let Some(changed) = CHANGED.get() {
        changed.notify();
    }
    effects::run();
}

/// The right to read and to change what is shown. It holds nothing, so what captures it alone need not be stored: the
/// page is 0.6 KB less with brotli than with a handle in each of its closures.
#[derive(Clone, Copy)]
pub struct State(());

impl State {
    /// The state of a page that has just been opened, in place of any before it.
    #[must_use]
    pub fn new(scenario: Scenario, refused: Vec<Refused>, width: f64) -> Self {
        let shown = Shown {
            page: view::page(scenario),
            refused,
            drafts: Vec::new(),
            edited: None,
            reading: None,
            width,
            status: String::new(),
            copied: None,
            address: String::new(),
            fragment: String::new(),
        };
        SHOWN.set(Some(shown));
        CHANGED.set(Some(RwSignal::new(())));
        Self(())
    }

    /// Reads what is shown.
    pub fn read<T>(self, read: impl FnOnce(&Shown) -> T) -> T {
        SHOWN.with_borrow(|shown| match shown {
            Some(shown) => read(shown),
            None => unreachable!("only `new` makes a `State`"),
        })
    }

    /// Runs the effect at hand again whenever anything that is shown has changed.
    pub fn watch(self) {
        if let Some(changed) = CHANGED.get() {
            changed.track();
        }
    }

    /// Reads the scenario.
    pub fn scenario<T>(self, read: impl FnOnce(&Scenario) -> T) -> T {
        self.read(|shown| read(&shown.page.scenario))
    }

    /// Changes one choice, or one entry of it, from anything but its field.
    pub fn edit(self, field: impl Into<Field>, raw: &str) {
        let _ = self.try_edit(field, raw);
    }

    /// The same; why it was refused, where it was.
    pub fn try_edit(self, field: impl Into<Field>, raw: &str) -> Option<Refusal> {
        let field = field.into();
        let mut refused = None;
        self.set(|shown| {
            refused = shown.apply(field, raw);
            if refused.is_none() {
                shown.drafts.retain(|draft| draft.field != field);
            }
        });
        refused
    }

    /// Whether a choice differs from what it is on a fresh page.
    pub fn differs(self, key: Key) -> bool {
        self.scenario(|now| link::holds(now, key))
    }

    /// Sets one choice to what it is on a fresh page.
    pub fn set_usual(self, key: Key) {
        let usual = self.scenario(|now| link::without(now, key));
        self.set(|shown| {
            shown.turn_to(usual, Some(key));
            shown.drafts.retain(|draft| draft.field.key() != key);
        });
    }

    /// Takes a keystroke of a field: a value counts at once, anything else stays in the field.
    pub fn typed(self, field: Field, raw: String) {
        self.set(|shown| {
            let refused = shown.enter(field, &raw);
            let before = shown.draft(field).and_then(|draft| draft.why);
            shown.drafts.retain(|draft| draft.field != field);
            // A message that stands is kept up to date; a new one waits until the reader has left the field.
            let why = refused.filter(|_| before.is_some());
            shown.drafts.push(Draft { field, raw, why });
        });
    }

    /// The reader leaves a field: a value is written in its usual form, anything else is named.
    pub fn left(self, field: Field, raw: &str) {
        self.set(|shown| {
            let refused = shown.enter(field, raw);
            shown.drafts.retain(|draft| draft.field != field);
            if let Some(why) = refused {
                shown.drafts.push(Draft {
                    field,
                    raw: raw.to_owned(),
                    why: Some(why),
                });
            }
        });
    }

    /// What a field holds.
    pub fn held(self, field: Field, usual: impl FnOnce(&Scenario) -> String) -> String {
        self.read(|shown| match shown.draft(field) {
            Some(draft) => draft.raw.clone(),
            None => (words().write)(&usual(&shown.page.scenario)),
        })
    }

    /// Why what a field holds was refused.
    #[must_use]
    pub fn wrong(self, field: Field) -> Option<Refusal> {
        self.read(|shown| shown.draft(field).and_then(|draft| draft.why))
    }

    /// Shows another scenario as a whole, as travel and reset do.
    pub fn show(self, scenario: Scenario, refused: Vec<Refused>) {
        self.set(|shown| {
            shown.turn_to(scenario, None);
            shown.refused = refused;
            shown.drafts.clear();
        });
    }

    /// Changes what is shown, and brings the page up to date.
    pub fn set(self, set: impl FnOnce(&mut Shown)) {
        let mut set = Some(set);
        change(&mut |shown| {
            if let Some(set) = set.take() {
                set(shown);
            }
        });
    }
}
