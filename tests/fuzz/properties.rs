//! What holds for every text from outside, whatever it is: a link, a message of the page around, an entry in a field. The
//! fuzzer looks for a text for which it does not; `tests/corpus.rs` tries those that it found worth keeping.
#![allow(dead_code, reason = "each program of the fuzzer uses one of them")]

use trade_horizon::embed::{Around, Heard, Said, Wish};
use trade_horizon::engine::units::write_fixed;
use trade_horizon::scenario::{Field, Key, Lang, Refused, Scenario, link};
use trade_horizon::text;
use trade_horizon::view;

/// What separates the texts of one input.
const END: char = '\n';
/// Most characters of a refused text that are shown, the sign of more included.
const SHOWN: usize = 41;

/// A query and a fragment.
pub fn link(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    let (query, fragment) = text.split_once(END).unwrap_or((&text, ""));
    let (scenario, refused) = link::decode(query, fragment);
    for one in &refused {
        assert!(
            one.raw.chars().count() <= SHOWN && !one.raw.contains(char::is_control),
            "{one:?} is no short line"
        );
    }
    lasts(&scenario);
}

/// The address of a frame, then messages of the page around: what each is, its object's `target`, `version`, `set`, `message` and
/// `type`.
pub fn message(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    let mut lines = text.split(END);
    let mut next = || lines.next().unwrap_or_default().to_owned();
    let mut around = Around::of("/trade/", &next(), &next());
    for _ in 0..4 {
        let mut heard = Heard {
            text: next(),
            target: next(),
            first: next() == "1",
            set: next(),
            message: next(),
            kind: next(),
            get: String::new(),
            link: String::new(),
        };
        // The corpus was kept before anything could be asked for.
        heard.get.clone_from(&heard.kind);
        if let Wish::Open(asked) = around.hear(&heard) {
            assert!(heard.first && heard.target == "trade-horizon");
            lasts(&link::decode(&asked, "").0);
        }
        for said in around.size(640, 1_200) {
            match said {
                Said::Text(said) => assert!(
                    said.is_ascii() && !said.contains(['"', '<', '\\', ' ']),
                    "{said}"
                ),
                Said::Object(said) => {
                    let read: Result<serde_json::Value, _> = serde_json::from_str(&said);
                    assert!(read.is_ok_and(|value| value.is_object()), "{said}");
                }
            }
        }
    }
}

/// A link, the name of a field, and what a reader writes into it, in each language.
pub fn entry(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    let mut lines = text.splitn(3, END);
    let mut next = || lines.next().unwrap_or_default();
    let (scenario, field, raw) = (link::decode(next(), "").0, next(), next());
    let Some(field) = Field::named(field) else {
        return;
    };
    for lang in Lang::ALL {
        let words = text::words(lang);
        let Ok(plain) = (words.read)(raw) else {
            continue;
        };
        match field
            .edit(&plain, &scenario)
            .and_then(|edit| scenario.apply(&edit))
        {
            Ok(next) => lasts(&next),
            Err(why) => {
                let said = (words.refused)(&Refused {
                    key: field.key().name(),
                    raw: plain,
                    why,
                });
                assert!(!said.is_empty());
            }
        }
    }
}

/// A scenario that came from outside is the one that its link opens, in its shortest form, and its growth is a number.
fn lasts(scenario: &Scenario) {
    let short = link::encode(scenario);
    assert!(short.len() <= link::LONGEST, "{short}");
    let (again, refused) = link::decode(&short, "");
    assert_eq!(refused, [], "{short}");
    assert_eq!(&again, scenario, "{short}");
    assert_eq!(link::encode(&again), short);
    // What is done to whole links on their way changes nothing.
    let escaped = short.replace('&', "&amp;");
    let encoded = short.replace('&', "%26").replace('=', "%3D");
    for harmed in [escaped, encoded] {
        assert_eq!(
            link::decode(&harmed, ""),
            (again.clone(), vec![]),
            "{harmed}"
        );
    }
    let pinned = scenario.pinned();
    let held = link::encode(&pinned);
    assert_eq!(link::decode(&held, "").0, pinned, "{held}");
    for key in Key::ALL {
        let usual = link::without(scenario, key);
        assert!(!link::holds(&usual, key), "{short} without {}", key.name());
    }
    assert!(!write_fixed(scenario.rate.integer(), 2).contains("--"));
    let _ = view::growth(scenario);
}
