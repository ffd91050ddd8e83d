//! The frame that the page may stand in: what is posted to the page around, and what is heard from it alone.

use crate::embed::{Heard, LONGEST, Said};
use gloo::events::{EventListener, EventListenerOptions};
use web_sys::js_sys::{Array, JSON, JsString, Reflect};
use web_sys::wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, MessageEvent, Window};

/// The window around, where the page stands in a frame: a page that posts to itself would answer itself for ever.
fn around() -> Option<Window> {
    let window = web_sys::window()?;
    let parent = window.parent().ok()??;
    (JsValue::from(&parent) != JsValue::from(&window)).then_some(parent)
}

/// Whether the page stands in a frame of another.
#[must_use]
pub fn is_framed() -> bool {
    around().is_some()
}

/// Posts messages to the page around. They hold no personal data, so any page may read them.
pub fn say(messages: &[Said]) {
    let Some(around) = around() else {
        return;
    };
    for said in messages {
        let message = match said {
            Said::Text(text) => Ok(JsValue::from_str(text)),
            Said::Object(json) => JSON::parse(json),
        };
        if let Ok(message) = message {
            let _ = around.post_message(&message, "*");
        }
    }
}

/// A text from outside; empty where it is none or longer than anything that is listened to.
fn text(value: &JsValue) -> String {
    let text = value.dyn_ref::<JsString>();
    let text = text.filter(|text| text.length() as usize <= LONGEST);
    text.map_or(String::new(), String::from)
}

/// Calls back with each message of the page around, and of no other, for as long as the page lives.
pub fn on_message(call: impl Fn(&Heard) + 'static) {
    let Some(window) = web_sys::window() else {
        return;
    };
    let hear = move |event: &MessageEvent| {
        let is_from_around = match (event.source(), around()) {
            (Some(source), Some(around)) => JsValue::from(source) == JsValue::from(around),
            _ => false,
        };
        if !is_from_around {
            return;
        }
        let data = event.data();
        // What is no object has nothing to get, which is an error.
        let get = |key: &str| Reflect::get(&data, &key.into()).unwrap_or_default();
        let of = |key: &str| text(&get(key));
        call(&Heard {
            text: text(&data),
            target: of("target"),
            first: get("version") == 1,
            set: of("set"),
            get: of("get"),
            link: of("link"),
            message: of("message"),
            kind: of("type"),
        });
    };
    // What came before the program ran was kept by the head of the page.
    let early = Reflect::get(&window, &"reader".into())
        .and_then(|reader| Reflect::get(&reader, &"heard".into()))
        .unwrap_or_default();
    for event in Array::from(&early).iter() {
        if let Some(event) = event.dyn_ref::<MessageEvent>() {
            hear(event);
        }
    }
    EventListener::new(&window, "message", move |event| {
        if let Some(event) = event.dyn_ref::<MessageEvent>() {
            hear(event);
        }
    })
    .forget();
}

/// Calls back with the address of each link of the page that is pressed, which then leads nowhere by itself.
pub fn on_link(call: impl Fn(&str) + 'static) {
    let Some(window) = web_sys::window() else {
        return;
    };
    let options = EventListenerOptions::enable_prevent_default();
    // The last to hear of it: what the page itself has done with a link, such as to turn to another language, is done.
    EventListener::new_with_options(&window, "click", options, move |event| {
        if event.default_prevented() {
            return;
        }
        let target = event.target();
        let element = target
            .as_ref()
            .and_then(|target| target.dyn_ref::<Element>());
        let link = element.and_then(|element| element.closest("a[href]:not([download])").ok()?);
        let address = link.and_then(|link| Reflect::get(&link, &"href".into()).ok()?.as_string());
        if let Some(address) = address {
            event.prevent_default();
            call(&address);
        }
    })
    .forget();
}
