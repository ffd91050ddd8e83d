//! How the program takes the place of the page that stood there before it: in one step, when no pointer is down, with the focus, the
//! caret, what was entered, open folds and the scroll position as the reader has them.
//!
//! The head of the document keeps, from the beginning, whether a pointer is down and which fields the reader has changed. What
//! else stands in fields (in a saved page, or brought back by the browser) is nobody's entry.

use super::page::{self, FRAME, root};
use gloo::events::{EventListener, EventListenerOptions};
use gloo::timers::callback::Timeout;
use std::cell::RefCell;
use std::rc::Rc;
use web_sys::js_sys::{Array, Reflect};
use web_sys::wasm_bindgen::{JsCast, JsValue};
use web_sys::{Document, Element, Event, EventInit, HtmlElement, HtmlInputElement};

/// What the head of the document keeps under this name.
fn kept(name: &str) -> JsValue {
    let reader = web_sys::window().and_then(|window| Reflect::get(&window, &"reader".into()).ok());
    let kept = reader.and_then(|reader| Reflect::get(&reader, &name.into()).ok());
    kept.unwrap_or_default()
}

/// Calls at once, or when the pointer that is down has been lifted and what that does to the page is done.
pub fn when_free(call: impl FnOnce() + 'static) {
    let window = web_sys::window().filter(|_| kept("down").is_truthy());
    let Some(window) = window else { return call() };
    let call = Rc::new(RefCell::new(Some(call)));
    for lifted in ["pointerup", "pointercancel"] {
        let call = Rc::clone(&call);
        let options = EventListenerOptions::run_in_capture_phase();
        EventListener::once_with_options(&window, lifted, options, move |_| {
            Timeout::new(0, move || {
                if let Some(call) = call.take() {
                    call();
                }
            })
            .forget();
        })
        .forget();
    }
}

/// The program's page, while it stands nowhere.
pub type Program = HtmlElement;

/// A new element that stands nowhere yet.
#[must_use]
pub fn detached() -> Option<Program> {
    let document = web_sys::window()?.document()?;
    document.create_element("div").ok()?.dyn_into().ok()
}

/// The element of this name in the program's page.
fn twin(program: &HtmlElement, id: &str) -> Option<Element> {
    let named = format!("[id=\"{id}\"]");
    program.query_selector(&named).ok().flatten()
}

/// What stands in the program's page for an element of the page before it: what has its name or, where it has none, its kind and its words.
fn stands_for(program: &HtmlElement, root: &Element, before: &Element) -> Option<Element> {
    if !before.id().is_empty() {
        return twin(program, &before.id());
    }
    let (kind, words) = (before.local_name(), before.text_content());
    let alike = |within: &Element| {
        let alike = all(within, &kind).filter(|one| one.text_content() == words);
        alike.map(Element::from).collect::<Vec<_>>()
    };
    let place = alike(root).iter().position(|one| one == before)?;
    alike(program).into_iter().nth(place)
}

/// Tells the program's element what the reader did to the one before it.
fn tell(element: &Element, event: &str) {
    let options = EventInit::new();
    options.set_bubbles(true);
    if let Ok(event) = Event::new_with_event_init_dict(event, &options) {
        let _ = element.dispatch_event(&event);
    }
}

/// Chooses in the program's page what the reader has chosen from a list.
fn choose_again(list: &JsValue, program: &HtmlElement) {
    let value = JsValue::from("value");
    let Some(list) = list
        .dyn_ref::<Element>()
        .filter(|list| list.local_name() == "select")
    else {
        return;
    };
    if let (Some(same), Ok(chosen)) = (twin(program, &list.id()), Reflect::get(list, &value)) {
        let _ = Reflect::set(&same, &value, &chosen);
        tell(&same, "change");
    }
}

/// Enters in the program's page what the reader has entered before it was there, in the order in which that was done.
fn enter_again(document: &Document, program: &HtmlElement) {
    let entered = kept("entered");
    if !entered.is_object() {
        return;
    }
    for entry in Array::from(&entered).iter() {
        let Some(field) = entry.dyn_ref::<HtmlInputElement>() else {
            choose_again(&entry, program);
            continue;
        };
        let same = twin(program, &field.id()).and_then(|same| same.dyn_into().ok());
        let Some(same): Option<HtmlInputElement> = same else {
            continue;
        };
        match field.type_().as_str() {
            "radio" | "checkbox" => {
                // Some act on the press. It changes them, but what is not yet in the document is told of no change.
                if same.checked() != field.checked() {
                    same.click();
                }
                tell(&same, "change");
            }
            _ => {
                same.set_value(&field.value());
                tell(&same, "input");
                let left = document.active_element().as_ref() != Some(field);
                if left && field.type_() == "text" {
                    tell(&same, "change");
                }
            }
        }
    }
}

/// Opens in the program's page the folds that are open before it.
fn open_again(before: &Element, program: &HtmlElement) {
    for fold in all(before, "details[open]") {
        if let Some(same) = twin(program, &fold.id()) {
            let _ = same.set_attribute("open", "");
        }
    }
}

/// What may be out of sight and is laid out last.
const LATE: &str = "section";

/// The elements of a selector in this one.
fn all(within: &Element, selector: &str) -> impl Iterator<Item = HtmlElement> + use<> {
    let found = within.query_selector_all(selector).ok();
    let found = found
        .into_iter()
        .flat_map(|list| (0..list.length()).filter_map(move |at| list.get(at)));
    found.filter_map(|node| node.dyn_into().ok())
}

/// Gives what is not laid out yet the height of what stood in its place, so that nothing is elsewhere.
fn as_high(before: &Element, program: &HtmlElement) {
    for (was, is) in all(before, LATE).zip(all(program, LATE)) {
        let high = was.offset_height();
        let high = format!("min-block-size:{high}px;contain-intrinsic-block-size:0");
        let _ = is.set_attribute("style", &high);
    }
}

/// Has the browser lay out what is out of sight, an element in each frame, and from then on all of it at once.
pub fn lay_out() {
    let Some(root) = root().filter(|_| is_turning()) else {
        return;
    };
    if let Some(next) = all(&root, &format!("{LATE}:not([data-laid])")).next() {
        let _ = next.remove_attribute("style");
        let _ = next.set_attribute("data-laid", "");
        Timeout::new(FRAME, lay_out).forget();
        return;
    }
    page::set("data-turning", "off");
    all(&root, LATE).for_each(|laid| {
        let _ = laid.remove_attribute("data-laid");
    });
}

/// Whether what is out of sight waits to be laid out. A frame never waits for the program: it says at once how high it is.
fn is_turning() -> bool {
    let document = web_sys::window().and_then(|window| window.document());
    let root = document.and_then(|document| document.document_element());
    root.is_some_and(|root| root.get_attribute("data-turning").as_deref() == Some("on"))
}

/// Puts the program's page in place of the one before it.
///
/// # Errors
/// What the browser says, where it refuses.
pub fn take_over(program: &HtmlElement) -> Result<(), JsValue> {
    let window = web_sys::window().ok_or(JsValue::NULL)?;
    let document = window.document().ok_or(JsValue::NULL)?;
    let root = root().ok_or(JsValue::NULL)?;
    enter_again(&document, program);
    open_again(&root, program);
    let focus = document.active_element();
    let caret = focus
        .as_ref()
        .and_then(|field| field.dyn_ref::<HtmlInputElement>())
        .and_then(|field| Some((field.selection_start().ok()??, field.selection_end().ok()??)));
    let scrolled = [window.scroll_x()?, window.scroll_y()?];
    if is_turning() {
        as_high(&root, program);
    }
    let focus = focus.filter(|focus| root.contains(Some(focus)));
    let same = focus.and_then(|focus| stands_for(program, &root, &focus));
    root.replace_children_with_node_1(program);
    if let Some(same) = same {
        if let Some(same) = same.dyn_ref::<HtmlElement>() {
            let _ = same.focus();
        }
        if let (Some(field), Some((from, to))) = (same.dyn_ref::<HtmlInputElement>(), caret) {
            let _ = field.set_selection_range(from, to);
        }
    }
    page::set("data-state", "live");
    // A focus scrolls, and so does a browser that holds on to what was in view and is no more.
    window.scroll_to_with_x_and_y(scrolled[0], scrolled[1]);
    Ok(())
}
