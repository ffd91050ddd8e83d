//! Frames of the page in a page of our own: what they tell, and setting them.

use gloo::events::EventListener;
use web_sys::js_sys::{Object, Reflect};
use web_sys::wasm_bindgen::{JsCast, JsValue};
use web_sys::{HtmlIFrameElement, MessageEvent, Window};

/// What a frame tells.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Told {
    /// Its height in pixels.
    Height(u32),
    /// What it opened with, which may be what was asked for before: the link, and the sentence.
    Opened(String, String),
    /// Its answer after a change in it, likewise.
    Answer(String, String),
    /// The picture that it was asked for.
    Picture(Picture),
}

/// A picture of an answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Picture {
    /// The link of the answer.
    pub link: String,
    /// The sentence of the answer.
    pub said: String,
    /// What its file is called, without what kind it is of.
    pub name: String,
    /// Its address as an SVG, which holds all of it.
    pub svg: String,
}

/// The window of the frame of this name.
fn inside(frame: &str) -> Option<Window> {
    let document = web_sys::window()?.document()?;
    let frame = document.get_element_by_id(frame)?;
    frame.dyn_into::<HtmlIFrameElement>().ok()?.content_window()
}

/// Opens another page in a frame in place of the one at hand: a new address of the frame would be an entry of the history of the page
/// around.
pub fn open(frame: &str, address: &str) {
    if let Some(window) = inside(frame) {
        let _ = window.location().replace(address);
    }
}

/// Calls back with what each of these frames tells, and its place among them, for as long as the page lives.
pub fn on_told(frames: Vec<String>, call: impl Fn(usize, Told) + 'static) {
    let Some(window) = web_sys::window() else {
        return;
    };
    EventListener::new(&window, "message", move |event| {
        let Some(event) = event.dyn_ref::<MessageEvent>() else {
            return;
        };
        let Some(source) = event.source().map(JsValue::from) else {
            return;
        };
        let is_source =
            |frame: &String| inside(frame).is_some_and(|window| JsValue::from(window) == source);
        let Some(place) = frames.iter().position(is_source) else {
            return;
        };
        let data = event.data();
        let get = |key: &str| Reflect::get(&data, &key.into()).unwrap_or_default();
        let text = |key: &str| get(key).as_string().unwrap_or_default();
        if text("type") == "embed-size" {
            #[allow(
                clippy::cast_possible_truncation,
                clippy::cast_sign_loss,
                reason = "pixels of a page"
            )]
            let height = get("height").as_f64().unwrap_or_default() as u32;
            call(place, Told::Height(height));
        } else if text("source") == "trade-horizon" {
            call(
                place,
                match text("event").as_str() {
                    "picture" => Told::Picture(Picture {
                        link: text("link"),
                        said: text("sentence"),
                        name: text("name"),
                        svg: text("svg"),
                    }),
                    "ready" => Told::Opened(text("link"), text("sentence")),
                    _ => Told::Answer(text("link"), text("sentence")),
                },
            );
        }
    })
    .forget();
}

/// Has a frame open a link, with its `?`.
pub fn set(frame: &str, link: &str) {
    say(frame, [("set", link), ("link", "")]);
}

/// Asks a frame for a picture of its answer with this address on it, or with its own where this is empty.
pub fn ask_for_picture(frame: &str, address: &str) {
    say(frame, [("get", "picture"), ("link", address)]);
}

fn say(frame: &str, pairs: [(&str, &str); 2]) {
    let message = Object::new();
    let version = JsValue::from(1);
    let known = [("target", "trade-horizon".into()), ("version", version)];
    let pairs = pairs.map(|(key, value)| (key, value.into()));
    for (key, value) in known.into_iter().chain(pairs) {
        let _ = Reflect::set(&message, &key.into(), &value);
    }
    if let Some(inside) = inside(frame) {
        let _ = inside.post_message(&message, "*");
    }
}
