//! What is told of an answer: the messages that pages around read.

use super::message::Said;
use std::fmt::Write as _;

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
    /// The message that pages around read.
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

/// A picture of an answer for the page around, which asked for it: the link without its `?` and the sentence of the answer, what a file of it is
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
}
