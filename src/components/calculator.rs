//! What the page shows at this moment, in signals, and their sole writer.

pub mod address;
pub mod slice;

use crate::data::{Goal, Lang};
use crate::platform::page as host;
use crate::scenario::change::Change;
use crate::scenario::{
    Field, Form, Key, Refusal, Refused, Scenario, Section, Sections, Shape, link,
};
use crate::text::{self, Words};
use crate::view::{self, Page};
use leptos::context::Provider;
use leptos::prelude::*;
use leptos::text_prop::TextProp;
use std::sync::Arc;

/// Slices of the page after its first part, each made in a turn of its own: no turn holds a phone up for long.
pub const SLICES: u8 = 13;

/// The signals of the page. Components read them through the methods here and write through them alone.
#[derive(Clone, Copy)]
pub struct Calculator {
    scenario: RwSignal<Scenario>,
    /// What follows from the scenario, and the language that it asks for.
    newest: (RwSignal<Arc<Page>>, RwSignal<Lang>),
    /// The same as the components around show it: a slice of the page may be behind.
    page: RwSignal<Arc<Page>>,
    /// The same for the sections below, a turn later: what moves with the slider comes first.
    below: RwSignal<Arc<Page>>,
    /// Whether the slice around is in view, where that is known.
    in_view: Option<RwSignal<bool>>,
    /// The language of these components.
    lang: RwSignal<Lang>,
    /// The language where no link and no reader names one.
    own: Lang,
    /// What came about last, and how many changes there were.
    change: RwSignal<(Change, u32)>,
    // Choices that many parts read and few moves change.
    goal: Memo<&'static Goal>,
    shape: Memo<Shape>,
    sections: Memo<Sections>,
    /// The scenario but for its pace, which is what moves. A signal of its own, since whatever reads a memo of the scenario is woken by
    /// each move of it.
    paceless: RwSignal<Scenario>,
    /// The scenario that the link opened with, or the last one that came as a whole.
    opening: RwSignal<Scenario>,
    /// How many of the slices after the first part are made.
    made: RwSignal<u8>,
    /// How many of them show what is at hand; the others show what was before, until it is their turn.
    up_to: RwSignal<u8>,
    /// Whether the page stands in the document.
    live: RwSignal<bool>,
    refused: RwSignal<Vec<Refused>>,
    /// A choice that was not taken.
    declined: RwSignal<Option<(Key, Refusal)>>,
    reading: RwSignal<Option<u16>>,
    width: RwSignal<f64>,
    status: RwSignal<String>,
    address: RwSignal<String>,
    /// The link of a saved copy; empty where the page is none.
    saved: RwSignal<String>,
}

impl Calculator {
    /// The signals of a page that opens with this scenario. `own` is its language where the scenario names none, `width` that of the
    /// chart in CSS pixels.
    #[must_use]
    pub fn new(scenario: Scenario, refused: Vec<Refused>, own: Lang, width: f64) -> Self {
        let opening = RwSignal::new(scenario.clone());
        let lang = RwSignal::new(scenario.lang.unwrap_or(own));
        let paceless = RwSignal::new(scenario.paceless());
        let page = RwSignal::new(Arc::new(view::page(scenario.clone())));
        let scenario = RwSignal::new(scenario);
        let up_to = RwSignal::new(SLICES);
        Self {
            opening,
            scenario,
            newest: (page, lang),
            page,
            below: page,
            in_view: None,
            lang,
            own,
            change: RwSignal::new((Change::Whole, 0)),
            goal: Memo::new(move |_| paceless.with(|now| now.goal)),
            shape: Memo::new(move |_| paceless.with(|now| now.shape)),
            sections: Memo::new(move |_| paceless.with(|now| now.sections)),
            paceless,
            // The page before the program starts is made at once.
            made: RwSignal::new(if cfg!(target_arch = "wasm32") {
                0
            } else {
                SLICES
            }),
            up_to,
            live: RwSignal::new(false),
            refused: RwSignal::new(refused),
            declined: RwSignal::new(None),
            reading: RwSignal::new(None),
            width: RwSignal::new(width),
            status: RwSignal::new(String::new()),
            address: RwSignal::new(String::new()),
            saved: RwSignal::new(if cfg!(target_arch = "wasm32") {
                host::saved_link()
            } else {
                String::new()
            }),
        }
    }

    /// Reads the scenario.
    pub fn scenario<T>(self, read: impl FnOnce(&Scenario) -> T) -> T {
        self.scenario.with(read)
    }

    /// Reads it for anything but the pace, which is here that of a fresh page: what reads it has no work while a slider moves.
    pub fn paceless<T>(self, read: impl FnOnce(&Scenario) -> T) -> T {
        self.paceless.with(read)
    }

    /// Reads it for one of the two paces: that which is not in use stays while the other moves.
    pub fn pace_of<T>(self, key: Key, read: impl FnOnce(&Scenario) -> T) -> T {
        let used = (self.shape() == Shape::Linear) == (key == Key::Step);
        let now = if used { self.scenario } else { self.paceless };
        now.with(read)
    }

    /// The promise at hand.
    #[must_use]
    pub fn goal(self) -> &'static Goal {
        self.goal.get()
    }

    /// How the flow moves.
    #[must_use]
    pub fn shape(self) -> Shape {
        self.shape.get()
    }

    /// Whether a section is shown.
    #[must_use]
    pub fn shows(self, section: Section) -> bool {
        self.sections.get().shows(section)
    }

    /// How much of the page is shown.
    #[must_use]
    pub fn form(self) -> Form {
        self.sections.get().form()
    }

    /// Reads what follows from it.
    pub fn page<T>(self, read: impl FnOnce(&Page) -> T) -> T {
        self.page.with(|page| read(page))
    }

    /// Reads the same in a section below.
    pub fn below<T>(self, read: impl FnOnce(&Page) -> T) -> T {
        self.below.with(|page| read(page))
    }

    /// The words of the language at hand.
    #[must_use]
    pub fn words(self) -> &'static Words {
        text::words(self.lang.get())
    }

    /// One of the words, for whatever shows it.
    #[must_use]
    pub fn say(self, pick: fn(&'static Words) -> &'static str) -> TextProp {
        TextProp::from(move || pick(self.words()))
    }

    /// The same as an attribute.
    #[must_use]
    pub fn named(self, pick: fn(&'static Words) -> &'static str) -> Signal<String> {
        Signal::derive(move || pick(self.words()).to_owned())
    }

    /// What the link asked for and did not get.
    pub fn refused<T>(self, read: impl FnOnce(&[Refused]) -> T) -> T {
        self.refused.with(|refused| read(refused))
    }

    /// A choice that was not taken, and why.
    #[must_use]
    pub fn declined(self) -> Option<(Key, Refusal)> {
        self.declined.get()
    }

    /// What came about last, and how many changes there were.
    #[must_use]
    pub fn change(self) -> (Change, u32) {
        self.change.get()
    }

    /// Width of the chart in CSS pixels.
    #[must_use]
    pub fn width(self) -> f64 {
        self.width.get()
    }

    /// What the status line says.
    #[must_use]
    pub fn status(self) -> String {
        self.status.get()
    }

    /// Periods after the start at which the chart is read, where the reader has chosen one.
    #[must_use]
    pub fn reading(self) -> Option<u16> {
        self.reading.get()
    }

    /// Whether a choice differs from what it was at first.
    #[must_use]
    pub fn differs(self, key: Key) -> bool {
        match key {
            Key::Rate => self.pace_of(key, |now| {
                let usual = self.usual(now, key);
                usual.rate != now.rate || usual.parts != now.parts
            }),
            Key::Step => self.pace_of(key, |now| self.usual(now, key).step != now.step),
            _ => self.paceless(|now| link::holds(now, key)),
        }
    }

    /// Changes one choice, or one entry of it, from anything but its field, or says in the notes why it is not taken; whether it is.
    pub fn edit(self, field: impl Into<Field>, raw: &str) -> bool {
        let field = field.into();
        let why = self.apply(field, raw, Change::Set(field));
        if let Some(why) = why {
            self.decline(field.key(), why);
        }
        why.is_none()
    }

    /// Takes what a reader wrote into a field, the way readers of the page's language write; why not, where it is refused.
    pub fn enter(self, field: Field, raw: &str) -> Option<Refusal> {
        let read = text::words(self.lang.get_untracked()).read;
        match read(raw) {
            Ok(plain) => self.apply(field, &plain, Change::Typed(field)),
            Err(why) => Some(why.into()),
        }
    }

    /// Shows again what was there before a reader began to write into a field, where what came of it was refused.
    pub fn take_back(self, field: Field, before: Scenario) {
        self.turn_to(before, Change::Typed(field));
    }

    fn apply(self, field: Field, raw: &str, change: Change) -> Option<Refusal> {
        let now = self.scenario.get_untracked();
        let edit = field.edit(raw, &now);
        let next = match edit.and_then(|edit| now.apply(&edit)) {
            Err(why) => return Some(why),
            Ok(next) => next,
        };
        self.turn_to(next, change);
        None
    }

    /// Reads the scenario that the page opened with.
    pub fn opening<T>(self, read: impl FnOnce(&Scenario) -> T) -> T {
        self.opening.with(read)
    }

    /// A scenario with one choice as it was at first: the pace that the link opened with, anything else as on a fresh page.
    fn usual(self, now: &Scenario, key: Key) -> Scenario {
        match key {
            Key::Rate | Key::Step => self.opening(|opening| now.at_pace_of(opening)),
            _ => link::without(now, key),
        }
    }

    /// Sets one choice to what it was at first.
    pub fn set_usual(self, key: Key) {
        let usual = untrack(|| self.scenario(|now| self.usual(now, key)));
        self.turn_to(usual, Change::Set(key.into()));
    }

    /// Says in the page's language, from now on. The page's own language needs no naming.
    pub fn speak(self, lang: Lang) {
        let now = self.scenario.get_untracked();
        let lang = Some(lang).filter(|lang| *lang != self.own);
        self.turn_to(Scenario { lang, ..now }, Change::Set(Key::Lang.into()));
    }

    /// Takes a pace that was worked out for the scenario at hand.
    pub fn pace(self, paced: Scenario) {
        let key = match paced.shape {
            Shape::Linear => Key::Step,
            _ => Key::Rate,
        };
        self.turn_to(paced, Change::Set(key.into()));
    }

    /// Shows what a link opens, or the page as it is fresh.
    pub fn show(self, scenario: Scenario, refused: Vec<Refused>) {
        self.opening.set(scenario.clone());
        self.travel(scenario, refused);
    }

    /// Shows another scenario as a whole, which the page did not open with.
    pub fn travel(self, scenario: Scenario, refused: Vec<Refused>) {
        self.turn_to(scenario, Change::Whole);
        self.refused.set(refused);
    }

    /// Says why a choice was not taken, until something else comes about.
    pub fn decline(self, key: Key, why: Refusal) {
        self.speak_up(untrack(|| (self.words().refusal)(why, key)));
        self.declined.set(Some((key, why)));
    }

    /// Reads the chart at this many periods after the start.
    pub fn read_chart(self, at: Option<u16>) {
        if self.reading.get_untracked() != at {
            self.reading.set(at);
        }
    }

    /// Draws the chart at this width in CSS pixels.
    pub fn widen(self, width: f64) {
        if width > 0.0 && (width - self.width.get_untracked()).abs() >= 1.0 {
            self.width.set(width);
        }
    }

    /// Has the status line speak.
    pub fn speak_up(self, said: String) {
        self.status.set(said);
    }

    /// Whether the page stands in the document.
    #[must_use]
    pub fn is_live(self) -> bool {
        self.live.get()
    }

    /// The page stands in the document.
    pub fn go_live(self) {
        // A copy that is saved keeps it, and loses the address.
        host::set("data-link", &self.scenario.with_untracked(link::encode));
        self.live.set(true);
    }

    fn turn_to(self, scenario: Scenario, change: Change) {
        let link = link::encode(&scenario);
        let same = self
            .scenario
            .with_untracked(|now| link::encode(now) == link);
        if let Some(key) = change.key() {
            // No address could hold it.
            if !same && link.len() > link::LONGEST {
                return self.decline(key, Refusal::TooLong);
            }
            let of_key = |one: &Refused| one.key == key.name();
            if self.refused.with_untracked(|all| all.iter().any(of_key)) {
                self.refused.update(|all| all.retain(|one| !of_key(one)));
            }
        }
        if !same {
            // Before the page changes: should the program stop at that, the loader finds here what the reader has set.
            host::set("data-link", &link);
            self.up_to.set(0);
            if self.declined.with_untracked(Option::is_some) {
                self.declined.set(None);
            }
            let paceless = scenario.paceless();
            let (moved, goal) = self
                .paceless
                .with_untracked(|before| (*before != paceless, before.goal.id));
            if moved {
                if goal != paceless.goal.id {
                    self.reading.set(None);
                }
                let lang = paceless.lang.unwrap_or(self.own);
                if self.newest.1.get_untracked() != lang {
                    self.newest.1.set(lang);
                }
                self.paceless.set(paceless);
            }
            self.newest.0.set(Arc::new(view::page(scenario.clone())));
            self.scenario.set(scenario);
        }
        if !same || !matches!(change, Change::Typed(_)) {
            self.change.update(|last| *last = (change, last.1 + 1));
        }
    }
}

/// Everything inside reads and writes this calculator, by `expect_context`.
#[component]
pub fn Calculating(calculator: Calculator, children: Children) -> impl IntoView {
    view! { <Provider value=calculator>{children()}</Provider> }
}
