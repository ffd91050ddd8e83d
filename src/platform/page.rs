//! The page as it stands before the program starts, and its hand-over to the program.

use crate::data::Lang;
use crate::scenario::Field;
use gloo::timers::callback::Timeout;
use web_sys::js_sys::encode_uri_component;
use web_sys::wasm_bindgen::closure::Closure;
use web_sys::wasm_bindgen::{JsCast, JsValue};
use web_sys::{
    Document, Element, Event, HtmlElement, HtmlInputElement, KeyboardEvent, MouseEvent,
    ResizeObserver,
};

/// Name of the element that holds the page.
const ROOT: &str = "app";

fn document() -> Option<Document> {
    web_sys::window().and_then(|window| window.document())
}

/// What the reader has changed before the program started, in the order of the page.
#[must_use]
pub fn typed() -> Vec<(Field, String)> {
    let mut edits = Vec::new();
    let fields =
        document().and_then(|document| document.query_selector_all("#app input[name]").ok());
    let fields = fields
        .into_iter()
        .flat_map(|list| (0..list.length()).filter_map(move |place| list.get(place)));
    for field in fields.filter_map(|node| node.dyn_into::<HtmlInputElement>().ok()) {
        let value = field.value();
        let changed = match field.type_().as_str() {
            "radio" => field.checked() && !field.default_checked(),
            _ => value != field.default_value(),
        };
        edits.extend(
            Field::named(&field.name())
                .filter(|_| changed)
                .map(|name| (name, value)),
        );
    }
    edits
}

/// Width in CSS pixels of the room for the chart.
#[must_use]
pub fn chart_width() -> Option<f64> {
    let frame =
        document().and_then(|document| document.query_selector(".chart-frame").ok().flatten());
    frame
        .map(|frame| frame.get_bounding_client_rect().width())
        .filter(|width| *width > 0.0)
}

/// Puts the program's page in place of the static one, and the focus back where it was.
///
/// # Errors
/// What the browser says, where it refuses.
pub fn replace(program: &HtmlElement) -> Result<(), JsValue> {
    let document = document().ok_or(JsValue::NULL)?;
    let root = document.get_element_by_id(ROOT).ok_or(JsValue::NULL)?;
    let focus = document
        .active_element()
        .map(|element| element.id())
        .filter(|id| !id.is_empty());
    root.replace_children_with_node_1(program);
    if let Some(id) = focus {
        self::focus(&id);
    }
    set("data-state", "live");
    Ok(())
}

/// A new element that stands nowhere yet.
#[must_use]
pub fn detached() -> Option<HtmlElement> {
    document()
        .and_then(|document| document.create_element("div").ok())
        .and_then(|element| element.dyn_into().ok())
}

/// The first of the browser's languages that the page speaks.
#[must_use]
pub fn language() -> Option<Lang> {
    let list = web_sys::window()?.navigator().languages();
    let mut list = list.iter().filter_map(|tag| tag.as_string());
    let spoken = |tag: String| {
        let same = |lang: &Lang| tag.starts_with(lang.tag());
        Lang::ALL.into_iter().find(same)
    };
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

/// Calls back with the width and height of the first element of a selector, whenever one changes, for as long as the page
/// lives.
pub fn on_resize(selector: &str, call: impl Fn(f64, f64) + 'static) {
    let Some(element) =
        document().and_then(|document| document.query_selector(selector).ok().flatten())
    else {
        return;
    };
    let observed = element.clone();
    let measure = Closure::<dyn Fn()>::new(move || {
        let place = observed.get_bounding_client_rect();
        call(place.width(), place.height());
    });
    if let Ok(observer) = ResizeObserver::new(measure.as_ref().unchecked_ref()) {
        observer.observe(&element);
        measure.forget();
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

/// The input that an event comes from.
fn input(event: &Event) -> Option<HtmlInputElement> {
    event.target()?.dyn_into().ok()
}

/// What the input that an event comes from holds.
#[must_use]
pub fn value_of(event: &Event) -> String {
    input(event).map_or(String::new(), |input| input.value())
}

/// Whether the box that an event comes from is ticked.
#[must_use]
pub fn ticked(event: &Event) -> bool {
    input(event).is_some_and(|input| input.checked())
}

/// An address that is a text of this kind.
#[must_use]
pub fn data_link(kind: &str, text: &str) -> String {
    let text = String::from(encode_uri_component(text));
    format!("data:{kind};charset=utf-8,{text}")
}

/// Lets the link that an event comes from lead to a text of this kind, which the browser then saves.
pub fn hold(event: &Event, kind: &str, text: &str) {
    let link = event
        .current_target()
        .and_then(|link| link.dyn_into::<Element>().ok());
    if let Some(link) = link {
        let _ = link.set_attribute("href", &data_link(kind, text));
    }
}

/// Whether the focus is inside an element of a selector.
#[must_use]
pub fn focus_is_in(selector: &str) -> bool {
    let focus = document().and_then(|document| document.active_element());
    focus.is_some_and(|focus| focus.closest(selector).is_ok_and(|found| found.is_some()))
}

/// Brings the focus to the element of this name, where there is one.
pub fn focus(id: &str) {
    let element = document().and_then(|document| document.get_element_by_id(id));
    if let Some(element) = element.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        let _ = element.focus();
    }
}

/// How far from the left of the element that handles it a pointer event is, in CSS pixels.
#[must_use]
pub fn across(event: &Event) -> Option<f64> {
    let frame = event.current_target()?.dyn_into::<Element>().ok()?;
    let pointer = event.dyn_ref::<MouseEvent>()?;
    Some(f64::from(pointer.client_x()) - frame.get_bounding_client_rect().left())
}

/// The key of a keyboard event; empty for any other event.
#[must_use]
pub fn key_of(event: &Event) -> String {
    event
        .dyn_ref::<KeyboardEvent>()
        .map(KeyboardEvent::key)
        .unwrap_or_default()
}
