//! Copying a text that stands in a field.
//!
//! `execCommand` is the old way, and the one that works in sandboxed and cross-origin frames, where the Clipboard API
//! is refused.

use web_sys::wasm_bindgen::JsCast;
use web_sys::{HtmlDocument, HtmlElement, HtmlInputElement};

/// Selects the text of the field of this name and copies it; whether the browser let it. Where it did, the focus is
/// where it was; where not, on the text, which is selected.
#[must_use]
pub fn copy(field: &str) -> bool {
    let document = web_sys::window().and_then(|window| window.document());
    let document = document.and_then(|document| document.dyn_into::<HtmlDocument>().ok());
    let Some(document) = document else {
        return false;
    };
    let field = document
        .get_element_by_id(field)
        .and_then(|field| field.dyn_into::<HtmlInputElement>().ok());
    let Some(field) = field else { return false };
    let before = document
        .active_element()
        .and_then(|element| element.dyn_into::<HtmlElement>().ok());
    let _ = field.focus();
    field.select();
    let copied = document.exec_command("copy").unwrap_or(false);
    if let Some(before) = before.filter(|_| copied) {
        let _ = before.focus();
    }
    copied
}
