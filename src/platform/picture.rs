//! A drawing of the page as a file of its own.

use crate::engine::units::write_fixed;
use gloo::events::EventListener;
use std::cell::Cell;
use std::rc::Rc;
use web_sys::wasm_bindgen::{JsCast, JsValue};
use web_sys::{
    CanvasRenderingContext2d, CssStyleDeclaration, Element, HtmlCanvasElement, HtmlElement,
    HtmlImageElement, Window, XmlSerializer,
};

/// What the style sheet says of a shape, and of a text.
const SHAPE: [&str; 8] = [
    "fill",
    "fill-opacity",
    "stroke",
    "stroke-width",
    "stroke-dasharray",
    "stroke-linecap",
    "stroke-linejoin",
    "paint-order",
];
const TEXT: [&str; 3] = ["font-family", "font-size", "font-weight"];

/// How wide texts become in the page's own faces.
pub struct Measure {
    styles: CssStyleDeclaration,
    context: CanvasRenderingContext2d,
}

impl Measure {
    /// Measures as this document shows texts; `None` where the browser lets nothing be measured.
    #[must_use]
    pub fn new() -> Option<Self> {
        let window = web_sys::window()?;
        let document = window.document()?;
        let canvas: HtmlCanvasElement = document.create_element("canvas").ok()?.dyn_into().ok()?;
        let styles = window.get_computed_style(&document.document_element()?);
        let context = canvas.get_context("2d").ok()??.dyn_into().ok()?;
        Some(Self {
            styles: styles.ok()??,
            context,
        })
    }

    /// Width in pixels of a text in the face that a property of the style sheet names, of this weight and size in pixels.
    #[must_use]
    pub fn wide(&self, face: &str, weight: u16, size: f64, text: &str) -> f64 {
        let face = self.styles.get_property_value(face).unwrap_or_default();
        #[allow(clippy::cast_possible_truncation, reason = "a few dozen pixels")]
        let size = write_fixed(libm::round(size * 10.0) as i64, 1);
        self.context.set_font(&format!("{weight} {size}px {face}"));
        let measured = self.context.measure_text(text);
        measured.map_or(0.0, |measured| measured.width())
    }
}

/// A drawing as an SVG file that needs no style sheet: it looks as it would in the page's chart, in the colours of this theme. `draw`
/// puts it into an element, where it stays while what it gives back lives. `None` where the browser does not tell the styles.
#[must_use]
pub fn standalone<T>(theme: &str, draw: impl FnOnce(HtmlElement) -> T) -> Option<String> {
    let root = web_sys::window()?.document()?.document_element()?;
    let before = root.get_attribute(THEME).unwrap_or_default();
    // Nothing is shown of it: the styles are read before the browser paints.
    root.set_attribute(THEME, theme).ok()?;
    let svg = styled(draw);
    root.set_attribute(THEME, &before).ok()?;
    svg
}

/// Names the theme on the document's root.
const THEME: &str = "data-theme";

fn styled<T>(draw: impl FnOnce(HtmlElement) -> T) -> Option<String> {
    let window = web_sys::window()?;
    let document = window.document()?;
    let frame: HtmlElement = document.create_element("div").ok()?.dyn_into().ok()?;
    frame.set_class_name("chart-frame visually-hidden");
    document.body()?.append_child(&frame).ok()?;
    let _drawn = draw(frame.clone());
    let svg = with_styles(&window, &frame);
    frame.remove();
    svg
}

/// What is drawn in a frame, each shape with its styles as attributes.
fn with_styles(window: &Window, frame: &HtmlElement) -> Option<String> {
    let shapes = frame.query_selector_all("svg *").ok()?;
    for shape in (0..shapes.length()).filter_map(|place| shapes.get(place)) {
        let shape: Element = shape.dyn_into().ok()?;
        let style = window.get_computed_style(&shape).ok()??;
        let of_text: &[_] = if shape.tag_name() == "text" {
            &TEXT
        } else {
            &[]
        };
        for name in SHAPE.iter().chain(of_text) {
            let value = style.get_property_value(name).unwrap_or_default();
            let _ = shape.set_attribute(name, &value);
        }
    }
    let drawing = frame.first_element_child()?;
    let written = XmlSerializer::new().ok()?;
    written.serialize_to_string(&drawing).ok()
}

/// Saves the SVG file at this address as a PNG of this width and height in pixels, once the browser has drawn it. `then` is told
/// the address that holds the PNG; `None` where the browser makes none.
pub fn save_png(
    svg: &str,
    [width, height]: [f64; 2],
    name: String,
    then: impl FnOnce(Option<String>) + 'static,
) {
    let Ok(image) = HtmlImageElement::new() else {
        return then(None);
    };
    let drawn = image.clone();
    let then = Rc::new(Cell::new(Some(then)));
    let failed = Rc::clone(&then);
    EventListener::once(&image, "load", move |_| {
        if let Some(then) = then.take() {
            then(save_bitmap(&drawn, [width, height], &name));
        }
    })
    .forget();
    EventListener::once(&image, "error", move |_| {
        if let Some(then) = failed.take() {
            then(None);
        }
    })
    .forget();
    image.set_src(svg);
}

/// Whether what is read from a canvas is what was drawn on it: browsers that guard their readers give back noise or nothing.
fn is_true(context: &CanvasRenderingContext2d) -> bool {
    context.set_fill_style_str("#123456");
    context.fill_rect(0.0, 0.0, 1.0, 1.0);
    let read = context.get_image_data(0.0, 0.0, 1.0, 1.0);
    read.is_ok_and(|read| read.data().0 == [0x12, 0x34, 0x56, 0xff])
}

/// Draws an image and lets the browser save that; `None` where it does not.
fn save_bitmap(image: &HtmlImageElement, [width, height]: [f64; 2], name: &str) -> Option<String> {
    let document = image.owner_document()?;
    let canvas: HtmlCanvasElement = document.create_element("canvas").ok()?.dyn_into().ok()?;
    #[allow(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a few thousand pixels"
    )]
    {
        canvas.set_width(width as u32);
        canvas.set_height(height as u32);
    }
    let context: CanvasRenderingContext2d = canvas.get_context("2d").ok()??.dyn_into().ok()?;
    if !is_true(&context) {
        return None;
    }
    context
        .draw_image_with_html_image_element_and_dw_and_dh(image, 0.0, 0.0, width, height)
        .ok()?;
    let png = canvas.to_data_url().ok()?;
    save(&png, name).ok()?;
    Some(png)
}

/// Lets the browser save what is at this address as a file of this name.
///
/// # Errors
/// What the browser says, where it refuses.
pub fn save(address: &str, name: &str) -> Result<(), JsValue> {
    let document = web_sys::window().and_then(|window| window.document());
    let link = document.ok_or(JsValue::NULL)?.create_element("a")?;
    let link: HtmlElement = link.dyn_into()?;
    link.set_attribute("href", address)?;
    link.set_attribute("download", name)?;
    link.click();
    Ok(())
}
