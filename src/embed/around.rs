//! The page around, as far as it has made itself known: what it wishes, and the size in every dialect that it may mean.

use super::message::{Heard, Said};

/// What to do about a message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Wish {
    /// Nothing: it is not for this page.
    None,
    /// The height is asked for.
    Height,
    /// A link is to be opened.
    Open(String),
    /// A picture of the answer is asked for, with this address on it; empty where none is named that a browser opens.
    Picture(String),
}

/// The page around, as far as the page knows it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Around {
    /// The name that Pym has given this frame.
    child: Option<String>,
    /// The secret that `WordPress` has given it.
    secret: Option<String>,
    /// The name that iframe-resizer has given it, once it has spoken.
    resizer: Option<String>,
    /// Whether open-iframe-resizer has spoken.
    open_resizer: bool,
    /// The part of its address by which older snippets of Datawrapper find this frame among others.
    place: String,
}

/// Most characters of a name or secret; longer ones are none.
const NAME: usize = 100;
/// Most characters of a message that is listened to.
pub const LONGEST: usize = 2_000;
/// How messages of Pym and of iframe-resizer begin.
const PYM: &str = "pymxPYMx";
const RESIZER: &str = "[iFrameSizer]";

/// A name that can be said back: letters, digits and what joins them. A colon ends one of iframe-resizer's, and is in those that
/// React makes for Pym.
fn name(raw: &str, colons: bool) -> Option<String> {
    let plain =
        |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.') || (colons && c == ':');
    let fits = !raw.is_empty() && raw.len() <= NAME && raw.chars().all(plain);
    fits.then(|| raw.to_owned())
}

/// An address of the web as it is; of anything else, nothing.
fn web(raw: &str) -> String {
    let is = raw.starts_with("https://") || raw.starts_with("http://");
    if is && !raw.contains(char::is_whitespace) {
        raw.to_owned()
    } else {
        String::new()
    }
}

impl Around {
    /// What the address of the frame tells: Pym's `childId` in the query, `WordPress`'s `secret` after `#?`.
    #[must_use]
    pub fn of(path: &str, query: &str, fragment: &str) -> Self {
        let of = |text: &str, key: &str| {
            let mut pairs = text
                .split(['?', '#', '&'])
                .filter_map(|pair| pair.split_once('='));
            let found = pairs.find(|(k, _)| *k == key);
            found.map(|(_, value)| value.replace("%3A", ":"))
        };
        let place = format!("{}{query}", path.trim_start_matches('/'));
        let is_plain = |c: char| c.is_ascii_graphic() && !matches!(c, '"' | '\'' | '\\');
        let says = !place.is_empty() && place.len() <= LONGEST && place.chars().all(is_plain);
        Self {
            child: of(query, "childId").and_then(|raw| name(&raw, true)),
            secret: of(fragment, "secret").and_then(|raw| name(&raw, false)),
            place: if says { place } else { String::new() },
            ..Self::default()
        }
    }

    /// Whether `WordPress` has framed the page, which keeps links from opening and opens those itself that it is told.
    #[must_use]
    pub fn follows_links(&self) -> bool {
        self.secret.is_some()
    }

    /// A link of the page that the reader has pressed, for `WordPress`.
    #[must_use]
    pub fn followed(&self, link: &str) -> Vec<Said> {
        let secret = self.secret.as_ref().filter(|_| !web(link).is_empty());
        let said = secret.map(|secret| {
            let link = link.replace('\\', "%5C").replace('"', "%22");
            Said::Object(format!(
                r#"{{"message":"link","value":"{link}","secret":"{secret}"}}"#
            ))
        });
        said.into_iter().collect()
    }

    /// Takes in a message.
    pub fn hear(&mut self, heard: &Heard) -> Wish {
        if heard.target == "trade-horizon" {
            // A version that is not known may mean anything.
            return match heard.set.as_str() {
                _ if !heard.first => Wish::None,
                "" if heard.get == "picture" => Wish::Picture(web(&heard.link)),
                "" => Wish::None,
                link => Wish::Open(link.to_owned()),
            };
        }
        if let Some(rest) = heard.text.strip_prefix(RESIZER) {
            // Only what introduces itself names the frame, and says with `true` or `false` whether it sizes the width too; later
            // messages of the same beginning, such as `resize`, ask for the size.
            let mut parts = rest.split(':');
            let named = parts.next().and_then(|raw| name(raw, false));
            if matches!(parts.nth(1), Some("true" | "false")) {
                self.resizer = named.or(self.resizer.take());
            }
        } else if heard.kind == "iframe-child-init" {
            self.open_resizer = true;
        } else if heard.message != "ready" && !heard.text.starts_with(PYM) {
            return Wish::None;
        }
        Wish::Height
    }

    /// What is said as soon as the page listens.
    #[must_use]
    pub fn hello() -> Vec<Said> {
        vec![
            Said::Text("[iFrameResizerChild]Ready".to_owned()),
            Said::Object(r#"{"sentinel":"amp","type":"embed-ready"}"#.to_owned()),
        ]
    }

    /// The size of the page in pixels, in every dialect that can be meant. A page that is not shown has none, and says so to
    /// `WordPress` alone, which shows a frame only once it has heard of a height.
    #[must_use]
    pub fn size(&self, width: u32, height: u32) -> Vec<Said> {
        let mut said = Vec::new();
        if let Some(secret) = &self.secret {
            said.push(Said::Object(format!(
                r#"{{"message":"height","value":{height},"secret":"{secret}"}}"#
            )));
        }
        if height == 0 {
            return said;
        }
        // One object for AMP and for Datawrapper's snippet, whose keys do not meet.
        let place = match self.place.as_str() {
            "" => "trade-horizon",
            place => place,
        };
        said.push(Said::Object(format!(
            r#"{{"sentinel":"amp","type":"embed-size","height":{height},"datawrapper-height":{{"{place}":{height}}}}}"#
        )));
        if let Some(child) = &self.child {
            said.push(Said::Text(format!("{PYM}{child}xPYMxheightxPYMx{height}")));
        }
        if let Some(resizer) = &self.resizer {
            said.push(Said::Text(format!(
                "{RESIZER}{resizer}:{height}:{width}:resize"
            )));
        }
        if self.open_resizer {
            said.push(Said::Object(format!(
                r#"{{"type":"iframe-resized","width":{width},"height":{height}}}"#
            )));
        }
        said
    }
}

#[cfg(test)]
mod tests;
