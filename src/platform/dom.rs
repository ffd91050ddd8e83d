//! Markup as plain data, what makes elements of it, and what keeps those up to date.
//!
//! Leptos says when the state has changed; its renderer is not used. Every part of this page reads one
//! state, so every part runs again on every change anyway, and what is left of a renderer is to compare and to set.
//! `view!` compiles a type for each shape of markup, with code to build and to update it: this page came to 158 KB with
//! brotli that way, and with the same markup in a few of its types it was 12 KB more than it is like this.

use gloo::events::{EventListener, EventListenerOptions};
use std::borrow::Cow;
use std::cell::RefCell;
use std::rc::Rc;
use web_sys::wasm_bindgen::JsCast;
use web_sys::{Document, HtmlInputElement};
pub use web_sys::{Element, Event};

/// Text that stays, or that was written for this moment.
pub type Words = Cow<'static, str>;
/// Reads the state each time it has changed.
pub type Follow<T> = Box<dyn Fn() -> T>;

/// An attribute, property or handler of an element. Boxed, so that a list of them is a list of pointers and the code that
/// makes one is a call: all the markup of the page together weighs a third less for it.
pub struct Attribute(Box<Set>);

enum Set {
    /// Stays as it is.
    Fixed(&'static str, Words),
    /// Follows the state; `None` takes it away.
    Live(&'static str, Follow<Option<String>>),
    /// A property that follows the state: what an input holds, or whether it is chosen. The attribute of that name
    /// would only be its default.
    Property(&'static str, Follow<String>),
    /// What happens on an event.
    On(&'static str, Handler),
}

/// A piece of the page, boxed for the same reason.
pub struct Node(Box<Piece>);

enum Piece {
    /// An HTML element, its tag in capitals.
    Html(&'static str, Many<Attribute>, Many<Node>),
    /// An SVG element.
    Svg(&'static str, Many<Attribute>, Many<Node>),
    /// Text that stays.
    Text(Words),
    /// A part that follows the state. Its elements stay where their tags stay, and so does the focus.
    Live(Part),
    /// Several pieces.
    List(Many<Node>),
    /// Several pieces that are not in the static page: folded away there, and of no use without the program.
    Later(Many<Node>),
}

/// A list of pieces or attributes, as `all!` makes it: built by one call for each of its items, and boxed, so that it is
/// one pointer wherever it goes. Made as `Vec`s those lists were a tenth of the page's code.
#[allow(
    clippy::box_collection,
    reason = "it is one pointer where a `Vec` is three words"
)]
pub struct Many<T>(Box<Vec<T>>);

impl<T> Many<T> {
    /// Nothing yet.
    #[inline(never)]
    #[must_use]
    pub fn new() -> Self {
        Self(Box::default())
    }

    /// One more at the end.
    #[inline(never)]
    #[must_use]
    pub fn and(mut self, item: T) -> Self {
        self.0.push(item);
        self
    }
}

impl<T> Default for Many<T> {
    fn default() -> Self {
        Self::new()
    }
}

impl<T> std::ops::Deref for Many<T> {
    type Target = Vec<T>;
    fn deref(&self) -> &Vec<T> {
        &self.0
    }
}

impl<T> std::ops::DerefMut for Many<T> {
    fn deref_mut(&mut self) -> &mut Vec<T> {
        &mut self.0
    }
}

impl<T> IntoIterator for Many<T> {
    type Item = T;
    type IntoIter = std::vec::IntoIter<T>;
    fn into_iter(self) -> Self::IntoIter {
        self.0.into_iter()
    }
}

impl<T> FromIterator<T> for Many<T> {
    fn from_iter<I: IntoIterator<Item = T>>(items: I) -> Self {
        items.into_iter().fold(Self::new(), Self::and)
    }
}

/// A list of pieces or attributes.
#[macro_export]
macro_rules! all {
    ($($item:expr),* $(,)?) => { $crate::platform::dom::Many::new()$(.and($item))* };
}

type Handler = Rc<dyn Fn(Event)>;
type Part = Box<dyn Fn() -> Many<Node>>;

/// Text that is there from the beginning, or that was written for this moment.
pub trait Say {
    /// A piece that holds it.
    fn node(self) -> Node;
    /// An attribute that holds it.
    fn attribute(self, name: &'static str) -> Attribute;
}

impl Say for &'static str {
    #[inline(never)]
    fn node(self) -> Node {
        Node(Box::new(Piece::Text(Cow::Borrowed(self))))
    }
    #[inline(never)]
    fn attribute(self, name: &'static str) -> Attribute {
        Attribute(Box::new(Set::Fixed(name, Cow::Borrowed(self))))
    }
}

impl Say for String {
    #[inline(never)]
    fn node(self) -> Node {
        Node(Box::new(Piece::Text(Cow::Owned(self))))
    }
    #[inline(never)]
    fn attribute(self, name: &'static str) -> Attribute {
        Attribute(Box::new(Set::Fixed(name, Cow::Owned(self))))
    }
}

/// An HTML element; the tag is in capitals.
#[inline(never)]
pub fn el(tag: &'static str, attributes: Many<Attribute>, children: Many<Node>) -> Node {
    Node(Box::new(Piece::Html(tag, attributes, children)))
}

/// An HTML element with a class and nothing else.
#[inline(never)]
pub fn block(tag: &'static str, names: &'static str, children: Many<Node>) -> Node {
    el(tag, all![class(names)], children)
}

/// An HTML element that holds a text and nothing else.
pub fn phrase(tag: &'static str, names: &'static str, text: impl Say) -> Node {
    around(tag, names, text.node())
}

#[inline(never)]
fn around(tag: &'static str, names: &'static str, child: Node) -> Node {
    block(tag, names, all![child])
}

/// An SVG element of one of the kinds that the chart is made of.
#[inline(never)]
pub fn shape(tag: &'static str, attributes: Many<Attribute>, children: Many<Node>) -> Node {
    Node(Box::new(Piece::Svg(tag, attributes, children)))
}

/// Several pieces.
#[inline(never)]
pub fn list(pieces: Many<Node>) -> Node {
    Node(Box::new(Piece::List(pieces)))
}

/// Several pieces that only the program makes.
#[inline(never)]
pub fn later(pieces: Many<Node>) -> Node {
    Node(Box::new(Piece::Later(pieces)))
}

/// An attribute that stays as it is.
pub fn attr(name: &'static str, value: impl Say) -> Attribute {
    value.attribute(name)
}

/// The class of an element.
#[inline(never)]
pub fn class(names: &'static str) -> Attribute {
    attr("class", names)
}

#[inline(never)]
fn set_live(name: &'static str, value: Follow<Option<String>>) -> Attribute {
    Attribute(Box::new(Set::Live(name, value)))
}

#[inline(never)]
fn set_property(name: &'static str, value: Follow<String>) -> Attribute {
    Attribute(Box::new(Set::Property(name, value)))
}

/// An attribute that follows the state; `None` takes it away.
pub fn live_attr(name: &'static str, value: impl Fn() -> Option<String> + 'static) -> Attribute {
    set_live(name, Box::new(value))
}

/// The attribute `hidden`, there or not as the state has it.
pub fn hidden(on: impl Fn() -> bool + 'static) -> Attribute {
    hidden_as(Box::new(on))
}

#[inline(never)]
fn hidden_as(on: Follow<bool>) -> Attribute {
    live_attr("hidden", move || on().then(String::new))
}

/// What an input holds.
pub fn live_value(value: impl Fn() -> String + 'static) -> Attribute {
    set_property("value", Box::new(value))
}

/// Whether a radio button is chosen. To the browser a text is true unless it is empty.
pub fn live_checked(checked: impl Fn() -> bool + 'static) -> Attribute {
    checked_as(Box::new(checked))
}

#[inline(never)]
fn checked_as(checked: Follow<bool>) -> Attribute {
    let checked = move || {
        if checked() {
            "true".to_owned()
        } else {
            String::new()
        }
    };
    set_property("checked", Box::new(checked))
}

/// What happens on an event.
pub fn on(name: &'static str, call: impl Fn(Event) + 'static) -> Attribute {
    handle(name, Rc::new(call))
}

#[inline(never)]
fn handle(name: &'static str, call: Handler) -> Attribute {
    Attribute(Box::new(Set::On(name, call)))
}

/// Text that stays as it is.
pub fn text(text: impl Say) -> Node {
    text.node()
}

/// Text that follows the state.
pub fn live_text(text: impl Fn() -> String + 'static) -> Node {
    follow_text(Box::new(text))
}

#[inline(never)]
fn follow_text(text: Box<dyn Fn() -> String>) -> Node {
    live(move || all![text().node()])
}

/// A part that follows the state.
pub fn live(part: impl Fn() -> Many<Node> + 'static) -> Node {
    follow(Box::new(part))
}

#[inline(never)]
fn follow(part: Part) -> Node {
    Node(Box::new(Piece::Live(part)))
}

/// Elements without content and without an end.
const VOID: [&str; 1] = ["INPUT"];

/// Writes a piece as HTML, as it stands now.
pub fn write(node: &Node, html: &mut String) {
    match &*node.0 {
        Piece::Html(tag, attributes, children) => {
            open(&tag.to_ascii_lowercase(), attributes, html);
            if !VOID.contains(tag) {
                close(&tag.to_ascii_lowercase(), children, html);
            }
        }
        Piece::Svg(tag, attributes, children) => {
            open(tag, attributes, html);
            close(tag, children, html);
        }
        Piece::Text(words) => escape(words, html),
        Piece::Live(part) => part().iter().for_each(|node| write(node, html)),
        Piece::List(children) => children.iter().for_each(|node| write(node, html)),
        Piece::Later(_) => {}
    }
}

fn open(tag: &str, attributes: &[Attribute], html: &mut String) {
    html.push('<');
    html.push_str(tag);
    for attribute in attributes {
        let (name, value) = match &*attribute.0 {
            Set::Fixed(name, value) => (name, Some(value.to_string())),
            Set::Live(name, value) => (name, value()),
            Set::Property(..) | Set::On(..) => continue,
        };
        if let Some(value) = value {
            html.push(' ');
            html.push_str(name);
            html.push_str("=\"");
            escape(&value, html);
            html.push('"');
        }
    }
    html.push('>');
}

fn close(tag: &str, children: &[Node], html: &mut String) {
    for node in children {
        write(node, html);
    }
    html.push_str("</");
    html.push_str(tag);
    html.push('>');
}

fn escape(text: &str, html: &mut String) {
    for letter in text.chars() {
        match letter {
            '&' => html.push_str("&amp;"),
            '<' => html.push_str("&lt;"),
            '"' => html.push_str("&quot;"),
            _ => html.push(letter),
        }
    }
}

/// Namespace of SVG elements.
const SVG: &str = "http://www.w3.org/2000/svg";

/// A piece that stands in the document.
enum Held {
    Element(&'static str, Element, Vec<HeldSet>, Vec<Held>),
    Text(web_sys::Text, String),
    /// What the part showed last, and an empty text that marks its end.
    Live(Part, Vec<Held>, web_sys::Text),
}

/// An attribute, property or handler in the document, with what it was set to last.
enum HeldSet {
    Fixed(&'static str, Words),
    Live(&'static str, Follow<Option<String>>, Option<String>),
    Property(&'static str, Follow<String>),
    On(
        &'static str,
        Rc<RefCell<Handler>>,
        #[allow(dead_code, reason = "taken off the element when dropped")] EventListener,
    ),
}

/// A page in the document.
pub struct Mounted {
    document: Document,
    root: Element,
    held: Vec<Held>,
}

impl Mounted {
    /// Makes the elements of a page inside `root`; `None` where it belongs to no document.
    #[must_use]
    pub fn new(root: Element, page: Node) -> Option<Self> {
        let document = root.owner_document()?;
        let mut held = Vec::new();
        place(&document, all![page], &root, None, &mut held);
        Some(Self {
            document,
            root,
            held,
        })
    }

    /// Brings up to date what follows the state outside sections.
    pub fn refresh(&mut self) {
        refresh(&self.document, &mut self.held, &self.root);
    }

    /// Brings sections up to date. They stand below what the reader moves, and what is beside that comes first.
    pub fn refresh_sections(&mut self) {
        sections(&self.document, &mut self.held);
    }
}

/// Lists taken apart, so that pieces of an element stand side by side.
fn flat(nodes: Many<Node>, flattened: &mut Vec<Node>) {
    for node in nodes {
        match *node.0 {
            Piece::List(inner) | Piece::Later(inner) => flat(inner, flattened),
            piece => flattened.push(Node(Box::new(piece))),
        }
    }
}

/// Makes the elements of pieces and puts them into `parent`, before another node or at its end.
fn place(
    document: &Document,
    nodes: Many<Node>,
    parent: &web_sys::Node,
    before: Option<&web_sys::Node>,
    held: &mut Vec<Held>,
) {
    let mut flattened = Vec::new();
    flat(nodes, &mut flattened);
    put(document, flattened, parent, before, held);
}

/// The same for pieces among which there are no lists.
fn put(
    document: &Document,
    nodes: Vec<Node>,
    parent: &web_sys::Node,
    before: Option<&web_sys::Node>,
    held: &mut Vec<Held>,
) {
    for node in nodes {
        let made = match *node.0 {
            Piece::Html(tag, attributes, children) => {
                let element = document.create_element(tag);
                element.map(|element| fill(document, tag, element, attributes, children))
            }
            Piece::Svg(tag, attributes, children) => {
                let element = document.create_element_ns(Some(SVG), tag);
                element.map(|element| fill(document, tag, element, attributes, children))
            }
            Piece::Text(words) => {
                let words = words.into_owned();
                Ok(Held::Text(document.create_text_node(&words), words))
            }
            Piece::Live(part) => {
                let end = document.create_text_node("");
                let _ = parent.insert_before(&end, before);
                let mut inner = Vec::new();
                place(document, part(), parent, Some(&end), &mut inner);
                held.push(Held::Live(part, inner, end));
                continue;
            }
            Piece::List(_) | Piece::Later(_) => continue,
        };
        if let Ok(made) = made {
            let node: &web_sys::Node = match &made {
                Held::Element(_, element, ..) => element,
                Held::Text(text, _) | Held::Live(_, _, text) => text,
            };
            let _ = parent.insert_before(node, before);
            held.push(made);
        }
    }
}

fn fill(
    document: &Document,
    tag: &'static str,
    element: Element,
    attributes: Many<Attribute>,
    children: Many<Node>,
) -> Held {
    let set = |attribute: Attribute| match *attribute.0 {
        Set::Fixed(name, value) => {
            let _ = element.set_attribute(name, &value);
            HeldSet::Fixed(name, value)
        }
        Set::Live(name, value) => {
            let now = value();
            set_attribute(&element, name, now.as_deref());
            HeldSet::Live(name, value, now)
        }
        Set::Property(name, value) => {
            set_property_of(&element, name, &value());
            HeldSet::Property(name, value)
        }
        Set::On(name, call) => {
            let call = Rc::new(RefCell::new(call));
            let called = Rc::clone(&call);
            let options = EventListenerOptions::enable_prevent_default();
            let listener = EventListener::new_with_options(&element, name, options, move |event| {
                // What it does to the page may put another handler in its place.
                let call = Rc::clone(&called.borrow());
                call(event.clone());
            });
            HeldSet::On(name, call, listener)
        }
    };
    let sets = attributes.into_iter().map(set).collect();
    let mut held = Vec::new();
    place(document, children, &element, None, &mut held);
    Held::Element(tag, element, sets, held)
}

fn set_attribute(element: &Element, name: &str, value: Option<&str>) {
    let _ = match value {
        Some(value) => element.set_attribute(name, value),
        None => element.remove_attribute(name),
    };
}

fn set_property_of(element: &Element, name: &str, value: &str) {
    if let Some(input) = element.dyn_ref::<HtmlInputElement>() {
        if name == "checked" {
            input.set_checked(!value.is_empty());
        } else if input.value() != value {
            input.set_value(value);
        }
    }
}

/// An element that is brought up to date after the others.
const SECTION: &str = "SECTION";

/// Brings the sections among these up to date.
fn sections(document: &Document, held: &mut [Held]) {
    for one in held {
        if let Held::Element(tag, element, sets, children) = one {
            if *tag == SECTION {
                renew(document, element, sets, children);
            } else {
                sections(document, children);
            }
        }
    }
}

/// Brings what follows the state up to date, other than sections.
fn refresh(document: &Document, held: &mut [Held], parent: &web_sys::Node) {
    for one in held {
        match one {
            Held::Element(tag, element, sets, children) => {
                if *tag != SECTION {
                    renew(document, element, sets, children);
                }
            }
            Held::Live(part, inner, end) => {
                let nodes = part();
                update(document, inner, nodes, parent, Some(end));
            }
            Held::Text(..) => {}
        }
    }
}

/// Brings an element and what is in it up to date.
fn renew(document: &Document, element: &Element, sets: &mut [HeldSet], children: &mut [Held]) {
    for set in sets {
        match set {
            HeldSet::Live(name, value, last) => {
                let now = value();
                if now != *last {
                    set_attribute(element, name, now.as_deref());
                    *last = now;
                }
            }
            HeldSet::Property(name, value) => set_property_of(element, name, &value()),
            HeldSet::Fixed(..) | HeldSet::On(..) => {}
        }
    }
    refresh(document, children, element);
}

/// Turns what is held into other pieces. Elements stay as long as their tags and the names of their attributes do, and so
/// does the focus; from the first that differs on, all are made anew.
fn update(
    document: &Document,
    held: &mut Vec<Held>,
    nodes: Many<Node>,
    parent: &web_sys::Node,
    before: Option<&web_sys::Node>,
) {
    let mut flattened = Vec::new();
    flat(nodes, &mut flattened);
    let same = held.iter().zip(&flattened).take_while(|(a, b)| alike(a, b));
    let same = same.count();
    held.drain(same..).for_each(remove);
    let rest = flattened.split_off(same);
    for (one, node) in held.iter_mut().zip(flattened) {
        match (one, *node.0) {
            (Held::Text(text, last), Piece::Text(words)) if *last != words => {
                text.set_data(&words);
                *last = words.into_owned();
            }
            (
                Held::Element(_, element, sets, inner),
                Piece::Html(_, attributes, children) | Piece::Svg(_, attributes, children),
            ) => {
                for (set, attribute) in sets.iter_mut().zip(attributes) {
                    replace(element, set, attribute);
                }
                update(document, inner, children, element, None);
            }
            _ => {}
        }
    }
    put(document, rest, parent, before, held);
}

fn replace(element: &Element, set: &mut HeldSet, attribute: Attribute) {
    match (set, *attribute.0) {
        (HeldSet::Fixed(name, last), Set::Fixed(_, value)) if *last != value => {
            let _ = element.set_attribute(name, &value);
            *last = value;
        }
        (HeldSet::Live(name, follow, last), Set::Live(_, value)) => {
            let now = value();
            if now != *last {
                set_attribute(element, name, now.as_deref());
            }
            (*follow, *last) = (value, now);
        }
        (HeldSet::Property(name, follow), Set::Property(_, value)) => {
            set_property_of(element, name, &value());
            *follow = value;
        }
        (HeldSet::On(_, call, _), Set::On(_, new)) => *call.borrow_mut() = new,
        _ => {}
    }
}

/// Whether what is held can become this piece.
fn alike(held: &Held, node: &Node) -> bool {
    match (held, &*node.0) {
        (
            Held::Element(tag, _, sets, _),
            Piece::Html(other, attributes, _) | Piece::Svg(other, attributes, _),
        ) => {
            let name = |set: &HeldSet| match set {
                HeldSet::Fixed(name, _)
                | HeldSet::Live(name, ..)
                | HeldSet::Property(name, _)
                | HeldSet::On(name, ..) => *name,
            };
            let other_name = |attribute: &Attribute| match &*attribute.0 {
                Set::Fixed(name, _)
                | Set::Live(name, _)
                | Set::Property(name, _)
                | Set::On(name, _) => *name,
            };
            tag == other && sets.iter().map(name).eq(attributes.iter().map(other_name))
        }
        (Held::Text(..), Piece::Text(_)) => true,
        _ => false,
    }
}

fn remove(held: Held) {
    match held {
        Held::Element(_, element, ..) => element.remove(),
        Held::Text(text, _) => text.remove(),
        Held::Live(_, inner, end) => {
            inner.into_iter().for_each(remove);
            end.remove();
        }
    }
}
