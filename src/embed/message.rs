//! A message between the page and the one around it.

/// A message to the page around.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Said {
    /// A text.
    Text(String),
    /// An object, as JSON.
    Object(String),
}

/// A message from the page around, as far as it is of use here: the text it is, or what its object holds.
#[derive(Clone, Debug, Default)]
pub struct Heard {
    /// The text that it is; empty for an object.
    pub text: String,
    /// What an object holds, each empty where it holds no text of that name.
    pub target: String,
    /// Whether it is of version 1.
    pub first: bool,
    /// Which link to open.
    pub set: String,
    /// What is asked for.
    pub get: String,
    /// The address that a picture is to have on it.
    pub link: String,
    /// What `WordPress` says.
    pub message: String,
    /// What open-iframe-resizer says.
    pub kind: String,
}
