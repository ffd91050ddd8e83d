//! The page's address: what it asks for, and what it is set to.
//!
//! A frame filled from `srcdoc` has no address of its own and refuses to be given one; `WebKit` refuses after a hundred
//! changes in ten seconds. Both refusals are let pass: the answer is on the page all the same.

use super::frame::is_framed;
use crate::scenario::{Key, link};
use gloo::events::EventListener;
use web_sys::Element;
use web_sys::wasm_bindgen::JsValue;

/// Query and fragment of the address, each empty where there is none.
#[must_use]
pub fn read() -> (String, String) {
    let location = web_sys::window().map(|window| window.location());
    let query = location.as_ref().and_then(|l| l.search().ok());
    let fragment = location.and_then(|l| l.hash().ok());
    (query.unwrap_or_default(), fragment.unwrap_or_default())
}

/// The same, and the link that a saved copy opened with where the address makes no choice: what hosts add to it is none, and how the
/// page looks is one beside those that were saved.
#[must_use]
pub fn read_or(saved: &str) -> (String, String) {
    let (query, fragment) = read();
    // Asked at each change of the address, and of a page that is no copy there is nothing to know.
    if saved.is_empty() {
        return (query, fragment);
    }
    let looks = [Key::Lang, Key::Theme, Key::Show].map(Key::name);
    let mut parts = core::iter::once(query.as_str()).chain(fragment.split(['#', '?']));
    if parts.any(|part| link::given(part).iter().any(|name| !looks.contains(name))) {
        return (query, fragment);
    }
    (query, [saved, &fragment].concat())
}

/// The path of the address; empty where there is none.
#[must_use]
pub fn path() -> String {
    let location = web_sys::window().map(|window| window.location());
    let path = location.and_then(|l| l.pathname().ok());
    path.unwrap_or_default()
}

/// The element of the head that says which address the page was built to have.
fn canonical_link() -> Option<Element> {
    let document = web_sys::window()?.document()?;
    document.query_selector("link[rel=canonical]").ok()?
}

/// The address that the page was built to have.
#[must_use]
pub fn canonical() -> Option<String> {
    let address = canonical_link()?.get_attribute("href")?;
    let bare = address.split('?').next()?;
    Some(bare.to_owned())
}

/// Has the head say the scenario too: a phone hands on the address that it finds there.
pub fn say(link: &str) {
    if let (Some(element), Some(address)) = (canonical_link(), canonical()) {
        let query = if link.is_empty() { "" } else { "?" };
        let _ = element.set_attribute("href", &format!("{address}{query}{link}"));
    }
}

/// The address without query and fragment: where the page is, or, where nobody else could open that, where it was built to be;
/// empty where it has none.
#[must_use]
pub fn page() -> String {
    let Some(location) = web_sys::window().map(|window| window.location()) else {
        return String::new();
    };
    let (origin, path) = (
        location.origin().unwrap_or_default(),
        location.pathname().unwrap_or_default(),
    );
    match location.protocol().unwrap_or_default().as_str() {
        "http:" | "https:" => origin + &path,
        protocol => canonical().unwrap_or_else(|| match protocol {
            "file:" => format!("file://{path}"),
            _ => String::new(),
        }),
    }
}

/// Sets the query, as a new entry of the history or in place of the present one. In a frame always in place, so that
/// the reader's Back leaves the story and not the chart.
///
/// # Errors
/// What the browser says, where it refuses.
pub fn write(link: &str, new_entry: bool) -> Result<(), JsValue> {
    let Some(window) = web_sys::window() else {
        return Ok(());
    };
    let path = window.location().pathname()?;
    let fragment = window.location().hash()?;
    // WordPress tells its frames apart by what it adds; what stands before that are choices, as they were when the page opened.
    let added = fragment.rfind("#?").filter(|_| is_framed());
    let added = added.and_then(|at| fragment.get(at..)).unwrap_or_default();
    // Pym names its frames in the query.
    let now = window.location().search()?;
    let mut pairs = now.split(['?', '&']);
    let child = pairs.find(|pair| pair.starts_with("childId=") && is_framed());
    let pairs = [link, child.unwrap_or_default()].join("&");
    let query = match pairs.trim_matches('&') {
        "" => String::new(),
        pairs => format!("?{pairs}"),
    };
    let url = format!("{path}{query}{added}");
    let history = window.history()?;
    if new_entry && !is_framed() {
        history.push_state_with_url(&JsValue::NULL, "", Some(&url))
    } else {
        history.replace_state_with_url(&JsValue::NULL, "", Some(&url))
    }
}

/// Calls back whenever the reader goes back or forward, for as long as the page lives.
pub fn on_travel(call: impl Fn() + 'static) {
    if let Some(window) = web_sys::window() {
        EventListener::new(&window, "popstate", move |_| call()).forget();
    }
}
