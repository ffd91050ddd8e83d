//! What an editor makes.

use super::frames::{self, Gauge, Heights, PREVIEWS};
use super::height::Own;
use super::snippet::{Embed, FROZEN, Kind};
use crate::data::Lang;
use crate::scenario::{Form, Refused, Scenario, Sections, link};
use crate::text::editors::{EditorWords, words};

/// Stands in the link of this page where an editor has chosen all that there is.
const WHOLE: &str = "&form=page";
/// Stands there where what is published follows corrections, and before the system that the code is for.
const FOLLOWS: &str = "&keep=follows";
const SYSTEM: &str = "&for=";
/// Stands there where a frame speaks the language of its reader.
const READERS: &str = "&speaks=reader";
/// Stands there before a height of the editor's own.
const HEIGHT: &str = "&height=";
/// Stands in the code where the page has no address that a reader could open.
const MADE_UP: &str = "https://example.org/trade-horizon/";

/// Everything that can change on the page.
#[derive(Clone)]
pub struct Making {
    /// The words of the page.
    pub words: &'static EditorWords,
    /// The scenario, as the previews have it.
    pub scenario: Scenario,
    /// What the previews were opened with, once they were.
    opened: Option<Scenario>,
    /// What the gauges were opened with: as what was set in a preview was when they were made.
    gauged: Scenario,
    /// Which of them have told of what is chosen: what another tells was set in it before that.
    present: [bool; PREVIEWS.len()],
    /// How often they had to open the same once more.
    again: u32,
    /// How high each frame is in pixels, once that is known.
    heights: Heights,
    /// A height of the editor's own.
    pub own: Own,
    /// What the link asked for and did not get, until something else is chosen.
    pub left_out: Vec<Refused>,
    /// Whether the build knew its address, without which no goal has a page that can be pasted.
    pub pasted: bool,
    /// Address of the folder of the latest release; empty where nobody else can open it.
    pub folder: String,
    /// Whether what is published stays with this release, or follows corrections.
    pub frozen: bool,
    /// The system that the code is for.
    pub kind: Kind,
    /// The answer in words, once a preview has said it.
    pub said: String,
}

impl Making {
    /// With the scenario of a link, in a language.
    #[must_use]
    pub fn new(
        lang: Lang,
        (scenario, left_out): (Scenario, Vec<Refused>),
        query: &str,
        here: &str,
        pasted: bool,
    ) -> Self {
        let folder = match here.rsplit_once('/') {
            Some((folder, _)) if here.starts_with("http") => format!("{folder}/"),
            _ => String::new(),
        };
        let folder = folder.strip_suffix(FROZEN).unwrap_or(&folder).to_owned();
        let query = &format!("&{}", query.trim_start_matches('?'));
        let of = |key| query.split_once(key)?.1.split('&').next();
        let system = of(SYSTEM);
        let kinds = Kind::ALL.into_iter();
        // The whole page is eight thousand pixels high on a phone: a story begins with the card, until an editor chooses.
        let sections = if scenario.sections == Sections::default() && !query.contains(WHOLE) {
            Sections::of(Form::Card)
        } else {
            scenario.sections
        };
        let mut making = Self {
            pasted,
            folder,
            frozen: !query.contains(FOLLOWS),
            own: Own::said(of(HEIGHT)),
            kind: kinds
                .clone()
                .find(|kind| system == Some(kind.name()) && (pasted || *kind != Kind::WordPress))
                .unwrap_or(Kind::Frame),
            ..Self::still(lang)
        };
        // A frame that speaks the language of its reader has to be as high as any of them needs.
        let speaks = scenario.lang.unwrap_or(lang);
        let lang = (!query.contains(READERS)).then_some(speaks);
        making.open(Scenario {
            lang,
            sections,
            ..scenario
        });
        making.left_out = left_out;
        making
    }

    /// Whether the folder's address is one of the device that it is opened on, which no reader can open.
    pub fn on_this_device(&self) -> bool {
        let host = self.folder.split('/').nth(2).unwrap_or_default();
        let bare = host.rsplit_once(':').map_or(host, |(bare, _)| bare);
        ["localhost", "0.0.0.0", "[::1]"].contains(&bare) || bare.starts_with("127.")
    }

    /// As it stands before the program starts.
    pub fn still(lang: Lang) -> Self {
        Self {
            words: words(lang),
            scenario: Scenario::default(),
            opened: None,
            present: [false; PREVIEWS.len()],
            gauged: Scenario::default(),
            again: 0,
            heights: Heights::default(),
            own: Own::said(None),
            left_out: Vec::new(),
            pasted: false,
            folder: String::new(),
            frozen: true,
            kind: Kind::Frame,
            said: String::new(),
        }
    }

    /// How high a preview is shown: as the editor has it, or as it said.
    #[must_use]
    pub fn height(&self, place: usize) -> Option<u32> {
        self.own.in_pixels().or(self.heights.of(place))
    }

    /// The frames that are measured out of sight: those that the code at hand has a height for.
    #[must_use]
    pub fn gauges(&self) -> Vec<Gauge> {
        if self.kind == Kind::Frame {
            frames::gauges(self.scenario.lang)
        } else {
            Vec::new()
        }
    }

    /// Whether the heights or the words of the code are not all known yet.
    #[must_use]
    pub fn waits(&self) -> bool {
        match self.kind {
            Kind::Frame => !self.own.chosen && self.heights.lack(&self.gauges()),
            Kind::Script | Kind::Picture => self.said.is_empty(),
            Kind::Amp => self.heights.of(1).is_none(),
            Kind::Pym | Kind::WordPress => false,
        }
    }

    /// Makes the code for a system. The gauges of a frame show what was set meanwhile.
    pub fn suit(&mut self, kind: Kind) {
        self.kind = kind;
        self.gauged = self.scenario.clone();
        self.heights.forget_gauges();
    }

    /// Address of the folder of what is put into the story.
    #[must_use]
    pub fn source(&self) -> String {
        let folder = match self.folder.as_str() {
            "" => MADE_UP,
            folder => folder,
        };
        format!("{folder}{}", if self.frozen { FROZEN } else { "" })
    }

    /// What is put into the story from there.
    #[must_use]
    pub fn embed<'a>(&'a self, folder: &'a str) -> Embed<'a> {
        let speaks = self.scenario.lang.unwrap_or(self.words.lang);
        let goal = self.scenario.goal;
        let title = match goal.promise {
            Some(_) => format!("Trade Horizon: {}", goal.name.said(speaks)),
            None => "Trade Horizon".to_owned(),
        };
        let heights = match self.own.in_pixels() {
            Some(height) => vec![(0, height)],
            None => self
                .heights
                .steps(self.scenario.lang, self.scenario.sections.form()),
        };
        Embed {
            folder,
            scenario: &self.scenario,
            title,
            said: &self.said,
            heights,
            column: self.height(1).unwrap_or(frames::UNKNOWN),
        }
    }

    /// The address of the whole page that what is published leads to; empty where nobody else can open it.
    #[must_use]
    pub fn published(&self) -> String {
        if self.folder.is_empty() {
            return String::new();
        }
        self.embed(&self.source()).full()
    }

    /// The address of the previews, which has to differ for them to open it anew; or of a frame in this language.
    #[must_use]
    pub fn shown(&self, lang: Option<Lang>) -> Option<String> {
        let opened = self.opened.as_ref()?;
        let opened = lang.map_or(opened, |_| &self.gauged);
        let lang = lang.or(opened.lang);
        let folder = lang.map_or(String::new(), Lang::folder);
        let link = link::encode(&Scenario {
            lang,
            ..opened.clone()
        });
        let again = match self.again {
            0 => String::new(),
            again => format!("&again={again}"),
        };
        Some(format!("{folder}index.html?{link}{again}"))
    }

    /// The link of this page in a language.
    #[must_use]
    pub fn own_link(&self, lang: Lang) -> String {
        // A link names no sections where all are shown, and none were chosen where it says nothing of that.
        let whole = if self.scenario.sections == Sections::default() {
            WHOLE
        } else {
            ""
        };
        let follows = if self.frozen { "" } else { FOLLOWS };
        let system = match self.kind {
            Kind::Frame => String::new(),
            kind => format!("{SYSTEM}{}", kind.name()),
        };
        let speaks = match self.scenario.lang {
            Some(_) => "",
            None => READERS,
        };
        let link = link::encode(&self.scenario);
        let height = self.own.in_pixels();
        let height = height.map_or(String::new(), |height| format!("{HEIGHT}{height}"));
        format!(
            "?{link}&ui={}{whole}{follows}{system}{speaks}{height}",
            lang.tag()
        )
    }

    /// Shows another scenario in the previews.
    pub fn open(&mut self, scenario: Scenario) {
        self.left_out.clear();
        let before = self.shown(None);
        let opened = Some(scenario.clone());
        // A preview that something else was set in since would not open the same address anew.
        if opened == self.opened && scenario != self.scenario {
            self.again += 1;
        }
        if scenario != self.scenario {
            self.heights.forget_gauges();
            self.said.clear();
        }
        self.gauged = scenario.clone();
        self.opened = opened;
        self.scenario = scenario;
        // They open it anew, and may tell until then what was set in them before.
        if self.shown(None) != before {
            self.present.fill(false);
        }
    }

    /// The scenario of a preview's link, which looks as the editor has it.
    pub fn as_published(&self, link: &str) -> Scenario {
        looking_like(&self.scenario, link)
    }

    /// Whether a preview has told of what is chosen, or of what it was opened with for that, now or before.
    fn is_present(&mut self, place: usize, link: &str) -> bool {
        // What speaks the language of its reader tells of one.
        let told = |of: &Scenario| {
            let told = looking_like(of, link);
            let lang = of.lang.and(told.lang);
            Scenario { lang, ..told } == *of
        };
        let now = told(&self.scenario) || self.opened.as_ref().is_some_and(told);
        let known = self.present.get_mut(place);
        known.is_some_and(|known| {
            *known |= now;
            *known
        })
    }

    /// A frame tells its height in pixels.
    pub fn measure(&mut self, place: usize, height: u32) {
        self.heights.tell(place, height);
    }

    /// A frame tells what it opened with, as a link and in words. It decides nothing: it may be on its way out, and have opened what was chosen
    /// before.
    pub fn opens(&mut self, place: usize, link: &str, said: String) {
        let same = self.as_published(link) == self.scenario;
        if self.is_present(place, link) && same {
            self.said = said;
        }
    }

    /// A frame tells its answer, as a link and in words; gives back the link that the others are to open. What it tells of before the last choice
    /// decides nothing.
    pub fn hear(&mut self, place: usize, link: &str, said: String) -> Option<String> {
        // Out of sight nothing is set.
        if !self.is_present(place, link) {
            return None;
        }
        self.said = said;
        let next = self.as_published(link);
        let link = link::encode(&next);
        let same = link == link::encode(&self.scenario);
        self.scenario = next;
        (!same).then(|| format!("?{link}"))
    }
}

/// The scenario of a link in the look and, where it names none, the language of another.
fn looking_like(other: &Scenario, link: &str) -> Scenario {
    let (said, _) = link::decode(link, "");
    Scenario {
        lang: said.lang.or(other.lang),
        ..said.looking_like(other)
    }
}

#[cfg(test)]
mod tests;
