//! The inputs of the page: a whole choice each, or one entry of a choice that holds several.

use super::edit::{Edit, Key, Refusal, without_percent};
use super::{PartFlow, Scenario};
use crate::data;
use crate::engine::units::Rate;

/// One input.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Field {
    /// A choice that is one value.
    Whole(Key),
    /// Growth of a flow of a country, by its place in the figures file.
    Part(usize, PartFlow),
}

impl From<Key> for Field {
    fn from(key: Key) -> Self {
        Self::Whole(key)
    }
}

impl Field {
    /// The choice that it belongs to.
    #[must_use]
    pub const fn key(self) -> Key {
        match self {
            Self::Whole(key) => key,
            Self::Part(..) => Key::Parts,
        }
    }

    /// Its name in the page, like no other.
    #[must_use]
    pub fn name(self) -> String {
        let key = self.key().name();
        match self {
            Self::Whole(_) => key.to_owned(),
            Self::Part(place, flow) => format!("{key}-{place}{}", flow.suffix()),
        }
    }

    /// The input of this name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        let flows = [PartFlow::Both, PartFlow::Exports, PartFlow::Imports];
        let mut parts = (0..data::parts().len())
            .flat_map(|place| flows.into_iter().map(move |flow| Self::Part(place, flow)));
        Key::named(name)
            .map(Self::Whole)
            .or_else(|| parts.find(|field| field.name() == name))
    }

    /// What it holds of an entry; empty where there is none. A whole choice is written by whoever shows it.
    #[must_use]
    pub fn held(self, scenario: &Scenario) -> String {
        let rate = match self {
            Self::Whole(_) => None,
            Self::Part(place, flow) => scenario.parts.own(place, flow),
        };
        rate.map_or(String::new(), Rate::to_text)
    }

    /// The change of the whole choice that a text in this input asks for.
    ///
    /// # Errors
    /// [`Refusal`], when the text is not a value of the entry. Whether the whole fits is for [`Scenario::apply`].
    pub fn edit(self, raw: &str, scenario: &Scenario) -> Result<Edit, Refusal> {
        let text = raw.trim();
        let now = match self {
            Self::Whole(_) => raw.to_owned(),
            Self::Part(place, flow) => {
                let rate = (!text.is_empty()).then(|| Rate::parse(without_percent(text)));
                let parts = scenario.parts.clone();
                parts.with(place, flow, rate.transpose()?).to_text()
            }
        };
        Ok(Edit::new(self.key(), now))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::link;

    /// The link after these inputs, one after the other.
    fn typed(inputs: &[(&str, &str)]) -> String {
        let mut scenario = link::decode("goal=ca5-triple", "").0;
        for (name, raw) in inputs {
            let field = Field::named(name);
            let edit = field.map(|field| field.edit(raw, &scenario));
            let Some(Ok(edit)) = edit else {
                unreachable!("{name}: {edit:?}")
            };
            scenario = scenario.apply(&edit).unwrap_or(scenario);
            let held = field.map(|field| field.held(&scenario));
            assert!(held.is_some(), "{name}");
        }
        link::encode(&scenario)
    }

    #[test]
    fn an_entry_changes_nothing_but_itself() {
        let cases: [(&[(&str, &str)], &str); 1] = [(
            &[("parts-0", "5"), ("parts-1.x", "15%"), ("parts-0", "")],
            "parts=uz.x:15",
        )];
        for (inputs, link) in cases {
            assert_eq!(
                typed(inputs),
                format!("v=1&goal=ca5-triple&{link}"),
                "{inputs:?}"
            );
        }
    }

    #[test]
    fn every_input_is_found_by_its_name_and_shows_what_it_was_given() {
        let scenario = link::decode("goal=ca5-triple&parts=kz:5,tj.m:-3", "").0;
        let held = |name: &str| Field::named(name).map(|field| field.held(&scenario));
        let shown = [
            ("parts-0", "5"),
            ("parts-4.m", "-3"),
            ("parts-1", ""),
            ("rate", ""),
        ];
        for (name, text) in shown {
            assert_eq!(held(name).as_deref(), Some(text), "{name}");
        }
        assert_eq!(Field::named("fbclid"), None);
    }

    #[test]
    fn what_is_no_value_of_an_entry_is_refused() {
        let scenario = Scenario::default();
        for (name, raw) in [("parts-2", "5,uz:7"), ("parts-2", "fast")] {
            let field = Field::named(name);
            assert!(
                field.is_some_and(|field| field.edit(raw, &scenario).is_err()),
                "{name}={raw}"
            );
        }
    }
}
