//! What the page says in a frame, and what it hears there: its height in the dialect of every script that sizes frames, its
//! answer for a story to quote, and a link to open. Only what is said: `platform` posts it and knows who is speaking.
//!
//! Nothing here depends on whether the page around is ours: each dialect is said unasked where its script takes that, and
//! once it has been asked for where its script asks.

#[cfg(feature = "editors")]
pub mod qr;
#[cfg(feature = "editors")]
pub mod snippet;

use std::fmt::Write as _;

/// Width in pixels of a frame on a small phone, beside which a story has its margins.
pub const PHONE: u32 = 320;
/// Width in pixels of a frame in the column of a story.
pub const COLUMN: u32 = 640;

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
    /// What `WordPress` says.
    pub message: String,
    /// What open-iframe-resizer says.
    pub kind: String,
}

/// What to do about a message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Wish {
    /// Nothing: it is not for this page.
    None,
    /// The height is asked for.
    Height,
    /// A link is to be opened.
    Open(String),
    /// A picture of the answer is asked for.
    Picture,
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
}

/// Most characters of a name or secret; longer ones are none.
const NAME: usize = 100;
/// Most characters of a message that is listened to.
pub const LONGEST: usize = 2_000;
/// How messages of Pym and of iframe-resizer begin.
const PYM: &str = "pymxPYMx";
const RESIZER: &str = "[iFrameSizer]";

/// A name that can be said back in every dialect: letters, digits and what joins them.
fn name(raw: &str) -> Option<String> {
    let plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.');
    let fits = !raw.is_empty() && raw.len() <= NAME && raw.chars().all(plain);
    fits.then(|| raw.to_owned())
}

impl Around {
    /// What the address of the frame tells: Pym's `childId` in the query, `WordPress`'s `secret` after `#?`.
    #[must_use]
    pub fn of(query: &str, fragment: &str) -> Self {
        let of = |text: &str, key: &str| {
            let mut pairs = text
                .split(['?', '#', '&'])
                .filter_map(|pair| pair.split_once('='));
            pairs
                .find(|(k, _)| *k == key)
                .and_then(|(_, value)| name(value))
        };
        Self {
            child: of(query, "childId"),
            secret: of(fragment, "secret"),
            ..Self::default()
        }
    }

    /// Takes in a message.
    pub fn hear(&mut self, heard: &Heard) -> Wish {
        if heard.target == "trade-horizon" {
            // A version that is not known may mean anything.
            return match heard.set.as_str() {
                _ if !heard.first => Wish::None,
                "" if heard.get == "picture" => Wish::Picture,
                "" => Wish::None,
                link => Wish::Open(link.to_owned()),
            };
        }
        if let Some(rest) = heard.text.strip_prefix(RESIZER) {
            // Only what introduces itself names the frame, and says with `true` or `false` whether it sizes the width too; later
            // messages of the same beginning, such as `resize`, ask for the size.
            let mut parts = rest.split(':');
            let named = parts.next().and_then(name);
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
        said.push(Said::Object(format!(
            r#"{{"sentinel":"amp","type":"embed-size","height":{height},"datawrapper-height":{{"trade-horizon":{height}}}}}"#
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

/// What is told of an answer, in the words of the machine-readable answer; `None` is left out.
pub struct Told<'a> {
    /// `ready` or `answer`.
    pub event: &'a str,
    /// The link that opens it, with its `?`.
    pub link: &'a str,
    /// The sentence of the answer.
    pub sentence: &'a str,
    /// `met`, `reached` or `never`.
    pub status: &'a str,
    /// Why never.
    pub reason: Option<&'a str>,
    /// In which period.
    pub period: Option<String>,
    /// After how many years, as a number in decimals.
    pub years: Option<String>,
    /// Growth a year that the deadline needs, as a fraction.
    pub required_rate: Option<String>,
    /// The chance that is shown, from 0 to 1.
    pub chance: Option<String>,
}

impl Told<'_> {
    /// The message of the public contract.
    #[must_use]
    pub fn said(&self) -> Said {
        let Self {
            event,
            link,
            status,
            ..
        } = self;
        let sentence = quoted(self.sentence);
        // None of the other texts can hold a quote or a backslash: links, periods and the words above are plain.
        let mut json = format!(
            r#"{{"source":"trade-horizon","version":1,"event":"{event}","link":"{link}","status":"{status}","sentence":{sentence}"#
        );
        let texts = [("reason", self.reason), ("period", self.period.as_deref())];
        for (key, value) in texts
            .into_iter()
            .filter_map(|(key, value)| Some((key, value?)))
        {
            let _ = write!(json, r#","{key}":"{value}""#);
        }
        let numbers = [
            ("years", &self.years),
            ("requiredRate", &self.required_rate),
            ("chance", &self.chance),
        ];
        for (key, value) in numbers {
            if let Some(value) = value {
                let _ = write!(json, r#","{key}":{value}"#);
            }
        }
        json.push('}');
        Said::Object(json)
    }
}

/// A picture of an answer for the page around, which asked for it: the link and the sentence of the answer, what a file of it is
/// called, and its address, which holds all of it.
#[must_use]
pub fn picture(link: &str, sentence: &str, name: &str, svg: &str) -> Said {
    let sentence = quoted(sentence);
    Said::Object(format!(
        r#"{{"source":"trade-horizon","version":1,"event":"picture","link":"?{link}","sentence":{sentence},"name":"{name}","svg":"{svg}"}}"#
    ))
}

/// A text of one line as JSON has it.
fn quoted(text: &str) -> String {
    format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn text(text: &str) -> Heard {
        Heard {
            text: text.to_owned(),
            ..Heard::default()
        }
    }

    #[test]
    fn the_height_is_said_to_whoever_takes_it_unasked() {
        let said = Around::default().size(300, 512);
        assert_eq!(
            said,
            [Said::Object(
                r#"{"sentinel":"amp","type":"embed-size","height":512,"datawrapper-height":{"trade-horizon":512}}"#
                    .to_owned()
            )]
        );
        let around = Around::of(
            "?rate=12&childId=graphic-1&parentTitle=x",
            "#g=30#?secret=aB3xYz",
        );
        let said = around.size(300, 512);
        assert!(said.contains(&Said::Text(
            "pymxPYMxgraphic-1xPYMxheightxPYMx512".to_owned()
        )));
        assert!(said.contains(&Said::Object(
            r#"{"message":"height","value":512,"secret":"aB3xYz"}"#.to_owned()
        )));
    }

    #[test]
    fn those_who_ask_are_answered_from_then_on() {
        let mut around = Around::default();
        assert_eq!(
            around.hear(&text(
                "[iFrameSizer]frame-2:8:false:false:32:true:true::bodyOffset"
            )),
            Wish::Height
        );
        let asks = Heard {
            kind: "iframe-child-init".to_owned(),
            ..Heard::default()
        };
        assert_eq!(around.hear(&asks), Wish::Height);
        let said = around.size(300, 512);
        assert!(said.contains(&Said::Text(
            "[iFrameSizer]frame-2:512:300:resize".to_owned()
        )));
        assert!(said.contains(&Said::Object(
            r#"{"type":"iframe-resized","width":300,"height":512}"#.to_owned()
        )));
        let ready = Heard {
            message: "ready".to_owned(),
            ..Heard::default()
        };
        assert_eq!(around.hear(&ready), Wish::Height);
        assert_eq!(
            around.hear(&text("pymxPYMxgraphic-1xPYMxwidthxPYMx640")),
            Wish::Height
        );
        assert_eq!(around.hear(&text("hello")), Wish::None);
        // The window around has changed: no new name.
        assert_eq!(around.hear(&text("[iFrameSizer]resize")), Wish::Height);
        assert_eq!(around.hear(&text("[iFrameSizer]message:{}")), Wish::Height);
        assert_eq!(around.size(300, 512), said);
    }

    #[test]
    fn a_page_that_is_not_shown_has_no_size_but_for_wordpress() {
        let around = Around::of("?childId=graphic-1", "#?secret=aB3xYz");
        let said = around.size(0, 0);
        assert_eq!(
            said,
            [Said::Object(
                r#"{"message":"height","value":0,"secret":"aB3xYz"}"#.to_owned()
            )]
        );
    }

    #[test]
    fn a_link_is_opened_for_whoever_names_this_page() {
        let wish = |target: &str, first: bool, set: &str| {
            Around::default().hear(&Heard {
                target: target.to_owned(),
                first,
                set: set.to_owned(),
                ..Heard::default()
            })
        };
        assert_eq!(
            wish("trade-horizon", true, "?rate=15"),
            Wish::Open("?rate=15".to_owned())
        );
        let asks = |first| Heard {
            target: "trade-horizon".to_owned(),
            first,
            get: "picture".to_owned(),
            ..Heard::default()
        };
        assert_eq!(Around::default().hear(&asks(true)), Wish::Picture);
        assert_eq!(Around::default().hear(&asks(false)), Wish::None);
        assert_eq!(wish("trade-horizon", false, "?rate=15"), Wish::None);
        assert_eq!(wish("trade-horizon", true, ""), Wish::None);
        assert_eq!(wish("trade-horizons", true, "?rate=15"), Wish::None);
    }

    #[test]
    fn an_answer_is_told_as_the_contract_has_it() {
        let told = Told {
            event: "answer",
            link: "?v=1&rate=15",
            sentence: r#"At 15% a year, "reached"."#,
            status: "reached",
            reason: None,
            period: Some("FY2046-47".to_owned()),
            years: Some("21.18".to_owned()),
            required_rate: None,
            chance: Some("0.1".to_owned()),
        };
        assert_eq!(
            told.said(),
            Said::Object(
                r#"{"source":"trade-horizon","version":1,"event":"answer","link":"?v=1&rate=15","status":"reached","sentence":"At 15% a year, \"reached\".","period":"FY2046-47","years":21.18,"chance":0.1}"#
                    .to_owned()
            )
        );
    }

    proptest! {
        /// Whatever stands in the address or comes as a message, what is said back holds nothing that could end a text.
        #[test]
        fn no_name_from_outside_breaks_a_message(query in ".{0,200}", fragment in ".{0,200}", message in ".{0,300}") {
            let mut around = Around::of(&format!("?childId={query}"), &format!("#?secret={fragment}"));
            around.hear(&text(&format!("{RESIZER}{message}")));
            for said in around.size(1, 2) {
                let (Said::Text(said) | Said::Object(said)) = said;
                prop_assert!(said.len() < 300 && said.matches('"').count() % 2 == 0 && !said.contains('\\'));
            }
        }
    }
}
