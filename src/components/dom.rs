//! Markup as plain data, and the one place where Leptos makes elements of it.
//!
//! Leptos' own `view!` compiles a type for each shape of markup, with code to build and to update it: this page came to
//! 158 KB with brotli that way. Here every element is one type, and so is every live text, every live attribute and
//! every handler; what differs is data.

use leptos::ev::{Custom, Event, on as handler};
use leptos::html::{custom, input};
use leptos::prelude::*;
use leptos::tachys::html::attribute::any_attribute::{AnyAttribute, IntoAnyAttribute};
use leptos::tachys::html::attribute::custom::custom_attribute;
use leptos::tachys::html::property::prop;
use leptos::tachys::svg;
use leptos::tachys::view::iterators::StaticVec;
use std::borrow::Cow;
use std::sync::Arc;

/// Text that stays, or that was written for this moment.
pub type Words = Cow<'static, str>;
/// Reads the state each time it has changed.
pub type Follow<T> = Arc<dyn Fn() -> T + Send + Sync>;

/// An attribute, property or handler of an element.
pub enum Attribute {
    /// Stays as it is.
    Fixed(&'static str, Words),
    /// Follows the state; `None` takes it away.
    Live(&'static str, Follow<Option<String>>),
    /// A property that follows the state: what an input holds, or whether it is chosen. The attribute of that name
    /// would only be its default.
    Property(&'static str, Follow<String>),
    /// What happens on an event.
    On(&'static str, Box<dyn FnMut(Event)>),
}

/// A piece of the page.
pub enum Node {
    /// An HTML element, its tag in capitals as the browser gives it back: Leptos compares the two to tell whether an
    /// element can stay.
    Html(&'static str, Vec<Attribute>, Vec<Node>),
    /// An SVG element.
    Svg(&'static str, Vec<Attribute>, Vec<Node>),
    /// Text that stays.
    Text(Words),
    /// A part that follows the state. Its elements stay where their tags stay, and so does the focus.
    Live(Box<dyn Fn() -> Vec<Node> + Send>),
    /// Several pieces.
    List(Vec<Node>),
}

/// An HTML element; the tag is in capitals.
pub fn el(tag: &'static str, attributes: Vec<Attribute>, children: Vec<Node>) -> Node {
    Node::Html(tag, attributes, children)
}

/// An HTML element with a class and nothing else.
pub fn block(tag: &'static str, names: &'static str, children: Vec<Node>) -> Node {
    Node::Html(tag, vec![class(names)], children)
}

/// An HTML element that holds a text and nothing else.
pub fn phrase(tag: &'static str, names: &'static str, text: impl Into<Words>) -> Node {
    block(tag, names, vec![Node::Text(text.into())])
}

/// An SVG element of one of the kinds that the chart is made of.
pub fn shape(tag: &'static str, attributes: Vec<Attribute>, children: Vec<Node>) -> Node {
    Node::Svg(tag, attributes, children)
}

/// An attribute that stays as it is.
pub fn attr(name: &'static str, value: impl Into<Words>) -> Attribute {
    Attribute::Fixed(name, value.into())
}

/// The class of an element.
pub fn class(names: &'static str) -> Attribute {
    Attribute::Fixed("class", Cow::Borrowed(names))
}

/// An attribute that follows the state; `None` takes it away.
pub fn live_attr(
    name: &'static str,
    value: impl Fn() -> Option<String> + Send + Sync + 'static,
) -> Attribute {
    Attribute::Live(name, Arc::new(value))
}

/// The attribute `hidden`, there or not as the state has it.
pub fn hidden(on: impl Fn() -> bool + Send + Sync + 'static) -> Attribute {
    live_attr("hidden", move || on().then(String::new))
}

/// What an input holds.
pub fn live_value(value: impl Fn() -> String + Send + Sync + 'static) -> Attribute {
    Attribute::Property("value", Arc::new(value))
}

/// Whether a radio button is chosen. To the browser a text is true unless it is empty.
pub fn live_checked(checked: impl Fn() -> bool + Send + Sync + 'static) -> Attribute {
    let checked = move || {
        if checked() {
            "true".to_owned()
        } else {
            String::new()
        }
    };
    Attribute::Property("checked", Arc::new(checked))
}

/// What happens on an event.
pub fn on(name: &'static str, call: impl FnMut(Event) + 'static) -> Attribute {
    Attribute::On(name, Box::new(call))
}

/// Text that stays as it is.
pub fn text(text: impl Into<Words>) -> Node {
    Node::Text(text.into())
}

/// Text that follows the state.
pub fn live_text(text: impl Fn() -> String + Send + 'static) -> Node {
    live(move || vec![Node::Text(text().into())])
}

/// A part that follows the state.
pub fn live(part: impl Fn() -> Vec<Node> + Send + 'static) -> Node {
    Node::Live(Box::new(part))
}

/// Makes Leptos elements of a piece.
#[must_use]
pub fn render(node: Node) -> AnyView {
    match node {
        Node::Html("INPUT", attributes, _) => input().add_any_attr(set(attributes)).into_any(),
        Node::Html(tag, attributes, children) => custom(tag)
            .add_any_attr(set(attributes))
            .child(all(children))
            .into_any(),
        Node::Svg(tag, attributes, children) => {
            let (attributes, children) = (set(attributes), all(children));
            match tag {
                "svg" => svg::svg()
                    .add_any_attr(attributes)
                    .child(children)
                    .into_any(),
                "title" => svg::title()
                    .add_any_attr(attributes)
                    .child(children)
                    .into_any(),
                "desc" => svg::desc()
                    .add_any_attr(attributes)
                    .child(children)
                    .into_any(),
                "text" => svg::text()
                    .add_any_attr(attributes)
                    .child(children)
                    .into_any(),
                "circle" => svg::circle()
                    .add_any_attr(attributes)
                    .child(children)
                    .into_any(),
                _ => svg::path()
                    .add_any_attr(attributes)
                    .child(children)
                    .into_any(),
            }
        }
        Node::Text(text) => text.into_owned().into_any(),
        Node::Live(part) => (move || all(part())).into_any(),
        Node::List(children) => all(children).into_any(),
    }
}

fn all(children: Vec<Node>) -> StaticVec<AnyView> {
    StaticVec::from(children.into_iter().map(render).collect::<Vec<_>>())
}

fn set(attributes: Vec<Attribute>) -> Vec<AnyAttribute> {
    let set = |attribute| match attribute {
        Attribute::Fixed(name, value) => custom_attribute(name, value.into_owned()).into_any_attr(),
        Attribute::Live(name, value) => custom_attribute(name, move || value()).into_any_attr(),
        Attribute::Property(name, value) => prop(name, move || value()).into_any_attr(),
        Attribute::On(name, call) => handler(Custom::<Event>::new(name), call).into_any_attr(),
    };
    attributes.into_iter().map(set).collect()
}
