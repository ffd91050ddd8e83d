//! A link gives back its scenario, also after what is done to links on their way.

use crate::scenarios::scenarios;
use proptest::prelude::*;
use trade_horizon::scenario::{Scenario, link};

proptest! {
    #[test]
    fn a_link_gives_back_its_scenario(scenario in scenarios()) {
        let link = link::encode(&scenario);
        prop_assert!(link.len() <= link::LONGEST);
        prop_assert_eq!(link::decode(&link, ""), (scenario.clone(), vec![]), "{}", link);
        prop_assert_eq!(link::decode("", &link), (scenario, vec![]), "{}", link);
    }

    /// What is done to whole links: each form of it once or twice, and none of it changes what a link of ours says.
    #[test]
    fn no_round_of_encoding_or_decoding_changes_a_link(scenario in scenarios(), twice: bool) {
        let link = link::encode(&scenario);
        let escaped = |link: &str| link.replace('&', "&amp;");
        let encoded = |link: &str| form_urlencoded::byte_serialize(link.as_bytes()).collect::<String>();
        let values = |link: &str| {
            let pair = |pair: &str| match pair.split_once('=') {
                Some((name, value)) => format!("{name}={}", encoded(value)),
                None => encoded(pair),
            };
            link.split('&').map(pair).collect::<Vec<_>>().join("&")
        };
        let decoded = |link: &str| {
            let pairs = form_urlencoded::parse(link.as_bytes());
            pairs.map(|(name, value)| format!("{name}={value}")).collect::<Vec<_>>().join("&")
        };
        let separators = |link: &str| link.replace('&', "%26");
        let signs = |link: &str| link.replace('=', "%3D");
        let harms: [&dyn Fn(&str) -> String; 6] = [&escaped, &encoded, &values, &decoded, &separators, &signs];
        for harm in harms {
            let harmed = if twice { harm(&harm(&link)) } else { harm(&link) };
            prop_assert_eq!(link::decode(&harmed, ""), (scenario.clone(), vec![]), "{}", harmed);
        }
    }

    /// A comparison in its first form that was decoded once too often opens what it meant.
    #[test]
    fn a_first_link_of_two_scenarios_that_was_decoded_opens_both(scenario in scenarios(), other in scenarios()) {
        let other = Scenario { lang: scenario.lang, theme: scenario.theme, sections: scenario.sections, scale: scenario.scale, ..other.alone() };
        let own = link::encode(&scenario.alone());
        let inner = Some(link::encode(&other)).filter(|link| !link.is_empty()).unwrap_or("v=1".to_owned());
        prop_assume!(own.len() + inner.len() < 450);
        let (answers, looks) = match ["&lang=", "&theme=", "&show=", "&scale="].iter().filter_map(|key| own.find(key)).min() {
            Some(at) => own.split_at(at),
            None => (own.as_str(), ""),
        };
        let expected = Scenario { versus: Some(Box::new(other)), ..scenario.alone() };
        let decoded = format!("{answers}&vs={inner}{looks}");
        prop_assert_eq!(link::decode(&decoded, ""), (expected, vec![]), "{}", decoded);
    }
}
