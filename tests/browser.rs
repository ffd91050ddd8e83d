//! The parts of the page in a real document: what is shown follows the state, and the state follows the reader.

#![cfg(target_arch = "wasm32")]
#![allow(clippy::expect_used, reason = "a test that cannot go on must stop")]

use core::cell::RefCell;
use core::future::poll_fn;
use core::task::{Poll, Waker};
use leptos::prelude::*;
use leptos::task::tick;
use std::rc::Rc;
use trade_horizon::components::app::App;
use trade_horizon::components::calculator::{Calculating, Calculator};
use trade_horizon::data::Lang;
use trade_horizon::platform::page as host;
use trade_horizon::scenario::{Key, link};
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use web_sys::wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlElement, HtmlInputElement};

wasm_bindgen_test_configure!(run_in_browser);

/// Waits until all has followed: a slice of the page is written to, and then what reads it follows.
async fn followed() {
    for _ in 0..3 {
        tick().await;
    }
}

/// Waits for the next turn, in which a message is shown where nothing is pressed.
async fn turned() {
    let passed = Rc::new(RefCell::new((false, None::<Waker>)));
    let turn = Rc::clone(&passed);
    host::soon(move || {
        let waits = turn.replace((true, None)).1;
        waits.into_iter().for_each(Waker::wake);
    });
    poll_fn(|context| match &mut *passed.borrow_mut() {
        (true, _) => Poll::Ready(()),
        (_, waits) => {
            *waits = Some(context.waker().clone());
            Poll::Pending
        }
    })
    .await;
    followed().await;
}

/// The page in an element of its own.
struct Shown {
    calc: Calculator,
    root: HtmlElement,
    owner: Owner,
}

impl Shown {
    async fn of(query: &str) -> Self {
        let document = web_sys::window()
            .and_then(|window| window.document())
            .expect("a document");
        let root: HtmlElement = document
            .create_element("div")
            .expect("an element")
            .dyn_into()
            .expect("HTML");
        document
            .body()
            .expect("a body")
            .append_child(&root)
            .expect("it can be added");
        let (scenario, refused) = link::decode(query, "");
        let owner = Owner::new();
        let calc = owner.with(|| Calculator::new(scenario, refused, Lang::En, 700.0));
        let page = root.clone();
        owner.with(|| {
            mount_to(
                page,
                move || view! { <Calculating calculator=calc><App /></Calculating> },
            )
            .forget();
        });
        while calc.make_more() {
            followed().await;
        }
        Self { calc, root, owner }
    }

    fn find(&self, selector: &str) -> Element {
        self.root
            .query_selector(selector)
            .expect("a selector")
            .expect("the element is there")
    }

    fn text(&self, selector: &str) -> String {
        self.find(selector).text_content().unwrap_or_default()
    }

    fn input(&self, selector: &str) -> HtmlInputElement {
        self.find(selector).dyn_into().expect("an input")
    }

    /// Does what a reader's keystrokes do.
    async fn type_in(&self, selector: &str, text: &str, event: &str) {
        let input = self.input(selector);
        input.set_value(text);
        input
            .dispatch_event(&Event::new(event).expect("an event"))
            .expect("it is heard");
        followed().await;
        turned().await;
    }

    /// Opens a fold, as a press on its summary does.
    async fn open(&self, selector: &str) {
        let fold = self.find(selector);
        fold.set_attribute("open", "").expect("it opens");
        followed().await;
    }

    async fn press(&self, selector: &str) {
        self.find(selector)
            .dyn_into::<HtmlElement>()
            .expect("HTML")
            .click();
        followed().await;
    }

    fn end(self) {
        self.root.remove();
        drop(self.owner);
    }
}

#[wasm_bindgen_test]
async fn a_move_of_the_slider_moves_the_answer_and_the_box() {
    let shown = Shown::of("").await;
    assert!(shown.text("h1").ends_with("in FY2056-57."));
    shown.type_in("#rate-slider", "447", "input").await;
    assert!(
        shown.text("h1").ends_with("in FY2041-42."),
        "{}",
        shown.text("h1")
    );
    assert_eq!(shown.input("#rate-box").value(), "20.00");
    assert_eq!(
        shown
            .find("#rate-slider")
            .get_attribute("aria-valuetext")
            .as_deref(),
        Some("growing 20% a year")
    );
    assert_eq!(
        shown.find("#answer").get_attribute("value").as_deref(),
        Some("16.237054914259")
    );
    shown.end();
}

#[wasm_bindgen_test]
async fn a_box_keeps_what_is_typed_and_says_what_is_wrong_when_left() {
    let shown = Shown::of("").await;
    shown.type_in("#rate-box", "1,17,6", "input").await;
    assert_eq!(shown.text("#rate-error"), "", "not while typing");
    assert_eq!(shown.input("#rate-box").value(), "1,17,6");
    shown.type_in("#rate-box", "1,17,6", "change").await;
    assert!(shown.text("#rate-error").contains("plain number"));
    assert_eq!(
        shown
            .find("#rate-box")
            .get_attribute("aria-invalid")
            .as_deref(),
        Some("true")
    );
    shown.type_in("#rate-box", "12.5", "input").await;
    assert_eq!(shown.text("#rate-error"), "");
    shown.type_in("#rate-box", "12.5", "change").await;
    assert_eq!(shown.input("#rate-box").value(), "12.50");
    shown.end();
}

#[wasm_bindgen_test]
async fn buttons_step_and_presets_set() {
    let shown = Shown::of("").await;
    shown.press(".dial-more").await;
    assert_eq!(shown.input("#rate-box").value(), "11.00");
    shown.press(".dial-less").await;
    shown.press(".dial-less").await;
    assert_eq!(shown.input("#rate-box").value(), "9.00");
    shown.press(".presets li:first-child button").await;
    assert!(shown.text("h1").contains("never"));
    assert_eq!(
        shown
            .find(".presets li:first-child button")
            .get_attribute("aria-pressed")
            .as_deref(),
        Some("true")
    );
    assert_eq!(
        shown
            .find("#answer")
            .get_attribute("data-reason")
            .as_deref(),
        Some("shrinking")
    );
    assert_eq!(shown.find("#answer").get_attribute("value"), None);
    shown.end();
}

#[wasm_bindgen_test]
async fn notes_name_what_was_left_out_and_offer_the_present_figure() {
    let shown = Shown::of("rate=x&base=kgz-fy2025-minister@5.2&path=fade").await;
    let notes = shown.text(".notes");
    for part in ["rate=x", "$5.2m", "$5.18m"] {
        assert!(notes.contains(part), "{part}: {notes}");
    }
    shown.press(".notes button").await;
    assert!(!shown.text(".notes").contains("$5.2m"));
    assert_eq!(shown.calc.scenario(link::encode), "v=1&path=fade");
    shown.end();
}

#[wasm_bindgen_test]
async fn the_chart_the_table_and_the_headline_tell_the_same_period() {
    let shown = Shown::of("rate=15").await;
    let period = shown
        .find("#answer")
        .get_attribute("data-period")
        .unwrap_or_default();
    assert_eq!(period, "FY2046-47");
    shown.open("#table-fold").await;
    assert_eq!(shown.text("#table-fold tr.chosen th"), period);
    assert!(shown.text(".chart-frame > svg").contains(&period));
    assert!(shown.text(".chart-frame desc").contains(&period));
    // What is below the chart follows in its turn.
    shown.calc.edit(Key::Goal, "ca5-triple");
    followed().await;
    shown.calc.catch_up();
    followed().await;
    let period = shown
        .find("#answer")
        .get_attribute("data-period")
        .unwrap_or_default();
    assert_eq!(shown.text("#table-fold tr.chosen th"), period);
    shown.end();
}

#[wasm_bindgen_test]
async fn a_section_left_out_of_an_embed_is_hidden() {
    let shown = Shown::of("show=answer").await;
    assert!(
        shown.find(".controls").has_attribute("hidden")
            && shown.find(".chart-section").has_attribute("hidden")
    );
    assert!(!shown.find(".opening").has_attribute("hidden"));
    shown.end();
}

#[wasm_bindgen_test]
async fn another_language_changes_the_words_and_nothing_else() {
    let shown = Shown::of("rate=15").await;
    shown.type_in("#rate-box", "15.", "input").await;
    let answer = shown.find("#answer").get_attribute("value");
    shown.press("nav [hreflang=ru]").await;
    assert!(
        shown.text("h1").contains("15\u{a0}%"),
        "{}",
        shown.text("h1")
    );
    assert_eq!(shown.find("#answer").get_attribute("value"), answer);
    assert_eq!(
        shown.input("#rate-box").value(),
        "15.",
        "what is being typed stays"
    );
    assert_eq!(shown.calc.scenario(link::encode), "v=1&rate=15&lang=ru");
    shown.press("nav [hreflang=en]").await;
    assert_eq!(shown.calc.scenario(link::encode), "v=1&rate=15");
    shown.end();
}
