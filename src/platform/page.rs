//! The document: what is set on it, what is measured and saved.

use crate::data::Lang;
use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use std::cell::RefCell;
use web_sys::js_sys::{Array, Reflect, encode_uri_component};
use web_sys::wasm_bindgen::JsCast;
use web_sys::wasm_bindgen::closure::Closure;
use web_sys::{
    Document, Event, FocusOptions, HtmlElement, HtmlInputElement, IntersectionObserver,
    IntersectionObserverEntry, MouseEvent, PointerEvent, ResizeObserver,
};

/// An element of the document.
pub use web_sys::Element;

/// Name of the element that holds the page.
const ROOT: &str = "app";

fn document() -> Option<Document> {
    web_sys::window().and_then(|window| window.document())
}

/// Width in CSS pixels of the room for the chart.
#[must_use]
pub fn chart_width() -> Option<f64> {
    // The still page has several charts, all but one without a place.
    let room =
        document().and_then(|document| document.query_selector(".chart-section").ok().flatten());
    room.map(|room| room.get_bounding_client_rect().width())
        .filter(|width| *width > 0.0)
}

/// The element that holds the page.
#[must_use]
pub fn root() -> Option<Element> {
    document()?.get_element_by_id(ROOT)
}

/// The language that the document was written in.
#[must_use]
pub fn own_language() -> Lang {
    let root = document().and_then(|document| document.document_element());
    let tag = root.and_then(|root| root.get_attribute("data-page"));
    tag.and_then(|tag| Lang::named(&tag)).unwrap_or(Lang::En)
}

/// The first of the browser's languages that the page speaks.
#[must_use]
pub fn language() -> Option<Lang> {
    let list = web_sys::window()?.navigator().languages();
    let mut list = list.iter().filter_map(|tag| tag.as_string());
    let spoken = |tag: String| Lang::named(tag.split('-').next()?);
    list.find_map(spoken)
}

/// Names the document.
pub fn entitle(title: &str) {
    if let Some(document) = document() {
        document.set_title(title);
    }
}

/// Sets an attribute of the document's root element.
pub fn set(name: &str, value: &str) {
    if let Some(root) = document().and_then(|document| document.document_element()) {
        let _ = root.set_attribute(name, value);
    }
}

/// The link that a saved copy of the page showed; empty where it is none.
#[must_use]
pub fn saved_link() -> String {
    let root = document().and_then(|document| document.document_element());
    root.and_then(|root| root.get_attribute("data-link"))
        .unwrap_or_default()
}

/// The width of the window or frame in CSS pixels.
#[must_use]
pub fn window_width() -> u32 {
    let width = web_sys::window().and_then(|window| window.inner_width().ok()?.as_f64());
    #[allow(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "pixels of a page"
    )]
    let width = width.unwrap_or_default() as u32;
    width
}

/// Gives the first element of a selector these words.
pub fn word(selector: &str, words: &str) {
    let found = document().and_then(|document| document.query_selector(selector).ok().flatten());
    if let Some(element) = found {
        element.set_text_content(Some(words));
    }
}

/// The height of an element in CSS pixels.
#[must_use]
pub fn height(element: &Element) -> f64 {
    element.get_bounding_client_rect().height()
}

/// Calls back with the width and height of an element, whenever one changes, for as long as the page lives; later than that while the
/// page is in a frame out of sight.
pub fn on_resize(element: &Element, call: impl Fn(f64, f64) + 'static) {
    observe(element, Box::new(call));
}

fn observe(element: &Element, call: Box<dyn Fn(f64, f64)>) {
    let observed = element.clone();
    let measure = Closure::<dyn Fn()>::new(move || {
        let place = observed.get_bounding_client_rect();
        call(place.width(), place.height());
    });
    if let Ok(observer) = ResizeObserver::new(measure.as_ref().unchecked_ref()) {
        observer.observe(element);
        measure.forget();
    }
}

/// Calls back with whether any of an element is in view, whenever that changes, for as long as the page lives.
pub fn on_view(element: &Element, call: impl Fn(bool) + 'static) {
    let seen = Closure::<dyn Fn(Array)>::new(move |entries: Array| {
        let last = entries.at(-1).dyn_into::<IntersectionObserverEntry>();
        call(last.is_ok_and(|entry| entry.is_intersecting()));
    });
    if let Ok(observer) = IntersectionObserver::new(seen.as_ref().unchecked_ref()) {
        observer.observe(element);
        seen.forget();
    }
}

/// Calls back when the reader leaves the page, for as long as it lives.
pub fn on_leaving(call: impl Fn() + 'static) {
    if let Some(window) = web_sys::window() {
        EventListener::new(&window, "pagehide", move |_| call()).forget();
    }
}

/// A call that waits for its time; dropping it cancels the call.
pub struct Waiting(
    #[allow(dead_code, reason = "held so that it is dropped with the rest")] Timeout,
);

/// Calls back once, after a time.
pub fn after(milliseconds: u32, call: impl FnOnce() + 'static) -> Waiting {
    Waiting(Timeout::new(milliseconds, call))
}

/// Milliseconds from one frame of a screen to the next.
pub const FRAME: u32 = 16;

/// Calls back in the next turn.
pub fn soon(call: impl FnOnce() + 'static) {
    Timeout::new(0, call).forget();
}

/// An address that is a text of this kind.
#[must_use]
pub fn data_link(kind: &str, text: &str) -> String {
    let text = String::from(encode_uri_component(text));
    format!("data:{kind};charset=utf-8,{text}")
}

/// Whether a press is one without a key held, which would have a browser open a link elsewhere.
#[must_use]
pub fn is_plain(press: &MouseEvent) -> bool {
    !(press.ctrl_key() || press.meta_key() || press.shift_key())
}

/// Lets the link that an event comes from lead to this address, which the browser then saves.
pub fn set_href(event: &Event, address: &str) {
    let link = event
        .current_target()
        .and_then(|link| link.dyn_into::<Element>().ok());
    if let Some(link) = link {
        let _ = link.set_attribute("href", address);
    }
}

/// Has the field that an event comes from hold this value.
pub fn set_value(event: &Event, value: &str) {
    if let Some(field) = event.target() {
        let _ = Reflect::set(&field, &"value".into(), &value.into());
    }
}

/// Whether the element of this name has the focus.
#[must_use]
pub fn has_focus(id: &str) -> bool {
    let focus = document().and_then(|document| document.active_element());
    focus.is_some_and(|focus| focus.id() == id)
}

/// Whether anything is pressed at the moment.
#[must_use]
pub fn is_pressed() -> bool {
    let pressed = document().and_then(|document| document.query_selector(":active").ok()?);
    pressed.is_some()
}

/// Brings the focus to the element of this name, where there is one.
pub fn focus(id: &str) {
    let element = document().and_then(|document| document.get_element_by_id(id));
    if let Some(element) = element.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        let _ = element.focus();
    }
}

thread_local! {
    /// What had the focus before it was brought to the element of a name, for who comes back.
    static LEFT: RefCell<Option<(Element, String)>> = const { RefCell::new(None) };
}

/// Brings the focus to the element of this name, to come back from there.
pub fn go_to(id: &str) {
    let left = document().and_then(|document| document.active_element());
    LEFT.set(left.map(|element| (element, id.to_owned())));
    focus(id);
}

/// Brings the focus back to where it was, without scrolling, where it stayed where it went.
pub fn come_back() {
    let left = LEFT.take().filter(|(_, id)| has_focus(id));
    let element = left.and_then(|(element, _)| element.dyn_into::<HtmlElement>().ok());
    if let Some(element) = element {
        let options = FocusOptions::new();
        options.set_prevent_scroll(true);
        let _ = element.focus_with_options(&options);
    }
}

/// Brings the focus to the element of this name where nothing has it, as after what had it went away.
pub fn focus_unless_elsewhere(id: &str) {
    let document = document();
    let has = document.and_then(|document| document.active_element());
    if has.is_none_or(|has| has.tag_name() == "BODY") {
        focus(id);
    }
}

/// Opens the part of this name that is folded away, and brings the focus to it.
pub fn unfold(id: &str) {
    let Some(fold) = document().and_then(|document| document.get_element_by_id(id)) else {
        return;
    };
    let _ = fold.set_attribute("open", "");
    let summary = fold.first_element_child();
    if let Some(summary) = summary.and_then(|summary| summary.dyn_into::<HtmlElement>().ok()) {
        let _ = summary.focus();
    }
}

/// Brings the focus to the field of this name, with what it holds selected.
pub fn select(id: &str) {
    focus(id);
    let field = document().and_then(|document| document.get_element_by_id(id));
    if let Some(field) = field.and_then(|field| field.dyn_into::<HtmlInputElement>().ok()) {
        field.select();
    }
}

/// Keeps what a pointer does from now on to the element that handles the event.
pub fn capture(event: &PointerEvent) {
    let element = event.current_target();
    if let Some(element) = element.and_then(|element| element.dyn_into::<Element>().ok()) {
        let _ = element.set_pointer_capture(event.pointer_id());
    }
}

/// How far from the left and the top of the drawing in the element that handles it a pointer event is, in CSS pixels.
#[must_use]
pub fn inside(event: &MouseEvent) -> Option<[f64; 2]> {
    let frame = event.current_target()?.dyn_into::<Element>().ok()?;
    let drawing = frame
        .query_selector("svg")
        .ok()??
        .get_bounding_client_rect();
    let [x, y] = [event.client_x(), event.client_y()].map(f64::from);
    Some([x - drawing.left(), y - drawing.top()])
}
