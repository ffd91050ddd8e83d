//! What a pointer does to a drawing over the years: it reads it, and drags its point. Pointing with a mouse reads for as long as it
//! points; a press reads for good; a scroll that began here changes nothing.

use super::arrival::arrive;
use super::calculator::Calculator;
use super::field::taken;
use super::said::Said;
use crate::platform::page as host;
use crate::scenario::Scenario;
use crate::view::Pointed;
use leptos::ev::PointerEvent;
use leptos::html::Div;
use leptos::prelude::*;
use leptos::text_prop::TextProp;

/// The reading of a drawing: periods after the start, where one is chosen.
#[derive(Clone, Copy)]
pub struct Reading {
    /// The one at hand.
    pub get: Signal<Option<u16>>,
    /// Takes another.
    pub set: Callback<Option<u16>>,
}

/// A point that was taken hold of.
#[derive(Clone)]
struct Held {
    /// The drawing then: its axes move along with the point.
    drawn: Pointed,
    /// What was set then.
    before: Scenario,
    /// How far from the point it is held.
    grip: f64,
    /// Periods after the start where it has been dragged to.
    after: u16,
}

/// The reading before the pointer came.
#[derive(Clone, Copy)]
struct Before(Option<u16>);

/// What a pointer does at the moment.
#[derive(Clone, Copy)]
struct Pointing {
    calc: Calculator,
    reading: Reading,
    held: StoredValue<Option<Held>>,
    /// What was read before it came.
    rest: StoredValue<Option<Before>>,
    /// Whether a second finger has come, until the first one goes.
    zooms: StoredValue<bool>,
}

impl Pointing {
    /// At nothing.
    fn new(calc: Calculator, reading: Reading) -> Self {
        Self {
            calc,
            reading,
            held: StoredValue::new(None),
            rest: StoredValue::new(None),
            zooms: StoredValue::new(false),
        }
    }

    /// It is pressed or moves over the drawing.
    fn points(self, ev: &PointerEvent, drawn: Pointed) {
        if !ev.is_primary() {
            // The browser zooms.
            self.scrolls();
            self.zooms.set_value(true);
        }
        let Some([x, y]) = host::inside(ev).filter(|_| !self.zooms.get_value()) else {
            return;
        };
        if let Some(mut held) = self.held.get_value() {
            let after = held.drawn.after(x - held.grip);
            if after != held.after {
                held.after = after;
                self.held.set_value(Some(held));
                arrive(self.calc, after);
            }
            return;
        }
        let begins = ev.type_() == "pointerdown" && ev.button() == 0;
        if let Some(grip) = drawn.grip(x, y).filter(|_| begins) {
            host::capture(ev);
            // What it read on its way would stand at an old year.
            self.leaves();
            self.held.set_value(Some(Held {
                drawn,
                before: untrack(|| self.calc.scenario(Clone::clone)),
                grip,
                after: drawn.after(x - grip),
            }));
            return;
        }
        let before = self.reading.get.get_untracked();
        if self.rest.with_value(Option::is_none) {
            self.rest.set_value(Some(Before(before)));
        }
        self.reads(Some(drawn.nearest(x)));
    }

    /// It lets go: what was dragged stays, and what was pressed is read for good.
    fn lets_go(self) {
        self.zooms.set_value(false);
        self.held.set_value(None);
        self.rest.set_value(None);
    }

    /// It goes away, or has become a scroll of the page: all is as it was.
    fn leaves(self) {
        if let Some(Before(before)) = taken(self.rest) {
            self.reads(before);
        }
    }

    /// The page scrolls in its place: the point too is where it was.
    fn scrolls(self) {
        if let Some(held) = taken(self.held) {
            self.calc.pace(held.before);
        }
        self.leaves();
        self.zooms.set_value(false);
    }

    fn reads(self, at: Option<u16>) {
        if self.reading.get.get_untracked() != at {
            self.reading.set.run(at);
        }
    }
}

/// The frame around a drawing.
#[component]
pub fn Frame(
    class: String,
    frame: NodeRef<Div>,
    drawn: Callback<(), Option<Pointed>>,
    reading: Reading,
    children: Children,
) -> impl IntoView {
    let pointing = Pointing::new(expect_context::<Calculator>(), reading);
    let first = move |ev: PointerEvent, does: fn(Pointing)| {
        if ev.is_primary() {
            does(pointing);
        }
    };
    let point = move |ev: PointerEvent| {
        if let Some(drawn) = untrack(|| drawn.run(())) {
            pointing.points(&ev, drawn);
        }
    };
    view! {
        <div class=class node_ref=frame on:pointermove=point on:pointerdown=point
            on:pointerup=move |ev| first(ev, Pointing::lets_go) on:pointerleave=move |ev| first(ev, Pointing::leaves)
            on:pointercancel=move |ev| first(ev, Pointing::scrolls)>
            {children()}
        </div>
    }
}

/// The slider that reads a drawing off, below its years, with its label and what is read. As with the dials, a scroll that begins on it
/// changes nothing. `first` and `last` are the periods that it reaches, `title` names what is read where the label does not.
#[component]
pub fn ReadingSlider(
    reading: Reading,
    id: String,
    label: TextProp,
    #[prop(optional, into)] title: Option<String>,
    first: &'static str,
    #[prop(into)] last: Signal<String>,
    #[prop(into)] at: Signal<String>,
    #[prop(into)] said: Signal<String>,
    #[prop(into)] place: Signal<String>,
) -> impl IntoView {
    let before = StoredValue::new(None);
    let label_id = format!("{id}-label");
    let labelled_by = title.map(|title| format!("{title} {label_id}"));
    view! {
        <div class="chart-read needs-program">
            <label for=id.clone() id=label_id><Said text=label /></label>
            <input type="range" id=id min=first max=last aria-labelledby=labelled_by aria-valuetext=said style=place prop:value=at
                on:pointerdown=move |_| before.set_value(reading.get.get_untracked())
                on:pointercancel=move |_| reading.set.run(before.get_value())
                on:input=move |ev| reading.set.run(event_target_value(&ev).parse().ok()) />
            <span class="reading-off"><Said text=said /></span>
        </div>
    }
}
