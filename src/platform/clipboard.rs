//! Copying a text that stands in a field.
//!
//! `execCommand` is the old way, and the one that works in sandboxed and cross-origin frames, where the Clipboard API
//! is refused.

use web_sys::HtmlInputElement;
use web_sys::wasm_bindgen::JsCast;

/// Selects the field's text and copies it; whether the browser let it. The text stays selected either way.
#[must_use]
pub fn copy(field: &HtmlInputElement) -> bool {
    let _ = field.focus();
    field.select();
    let document = web_sys::window().and_then(|window| window.document());
    let document = document.and_then(|document| document.dyn_into::<web_sys::HtmlDocument>().ok());
    document.is_some_and(|document| document.exec_command("copy").unwrap_or(false))
}
