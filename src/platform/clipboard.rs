//! Copying a text that stands in a field, and handing a link to other programs.
//!
//! `execCommand` is the old way, and the one that works in sandboxed and cross-origin frames, where the Clipboard API
//! is refused.

use web_sys::js_sys::{Function, JSON, Promise, Reflect};
use web_sys::wasm_bindgen::JsCast;
use web_sys::wasm_bindgen::prelude::{Closure, JsValue};
use web_sys::{HtmlDocument, HtmlElement, HtmlInputElement, HtmlTextAreaElement, Navigator};

/// How the browser hands a link to other programs, where it does.
fn share_sheet() -> Option<(Navigator, Function)> {
    let navigator = web_sys::window()?.navigator();
    let share = Reflect::get(&navigator, &"share".into()).ok()?;
    Some((navigator, share.dyn_into().ok()?))
}

/// Whether the browser hands links to other programs.
#[must_use]
pub fn can_share() -> bool {
    share_sheet().is_some()
}

/// Has the browser ask to which other program a link goes; calls back where it refuses, as it does in a frame that may not. A
/// reader who thinks better of it refuses nothing.
pub fn share(link: &str, refused: impl FnOnce() + 'static) {
    let data = JSON::parse(&format!("{{\"url\":\"{link}\"}}")).unwrap_or_default();
    let Some((navigator, share)) = share_sheet() else {
        return refused();
    };
    let Some(asked) = share
        .call1(&navigator, &data)
        .ok()
        .and_then(|asked| asked.dyn_into::<Promise>().ok())
    else {
        return refused();
    };
    let told = Closure::once(move |why: JsValue| {
        let name = Reflect::get(&why, &"name".into()).unwrap_or_default();
        if name.as_string().as_deref() != Some("AbortError") {
            refused();
        }
    });
    let _ = asked.catch(&told);
    told.forget();
}

/// Selects the text of the field of this name and copies it; whether the browser let it. Where it did, the focus is
/// where it was; where not, on the text, which is selected.
#[must_use]
pub fn copy(field: &str) -> bool {
    select_and_copy(field, HtmlInputElement::select)
}

/// The same for a field of several lines.
#[must_use]
pub fn copy_lines(field: &str) -> bool {
    select_and_copy(field, HtmlTextAreaElement::select)
}

fn select_and_copy<T: JsCast + AsRef<HtmlElement>>(field: &str, select: fn(&T)) -> bool {
    let document = web_sys::window().and_then(|window| window.document());
    let document = document.and_then(|document| document.dyn_into::<HtmlDocument>().ok());
    let Some(document) = document else {
        return false;
    };
    let field = document
        .get_element_by_id(field)
        .and_then(|field| field.dyn_into::<T>().ok());
    let Some(field) = field else { return false };
    let before = document
        .active_element()
        .and_then(|element| element.dyn_into::<HtmlElement>().ok());
    let _ = AsRef::<HtmlElement>::as_ref(&field).focus();
    select(&field);
    let copied = document.exec_command("copy").unwrap_or(false);
    if let Some(before) = before.filter(|_| copied) {
        // In Safari no button has the focus that was pressed: the field would keep it.
        let _ = AsRef::<HtmlElement>::as_ref(&field).blur();
        let _ = before.focus();
    }
    copied
}
