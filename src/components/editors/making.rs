//! What an editor makes, in one signal, and its sole writer.

use crate::components::kept::{Kept, Kind as Saved, Picture};
use crate::data::Lang;
use crate::embed::frames::{self, Gauge, Heights, PREVIEWS};
use crate::embed::height::Own;
use crate::embed::snippet::{Embed, FROZEN, Kind};
use crate::platform::{address, page, preview};
use crate::scenario::{Form, Refused, Scenario, Sections, link};
use crate::text::editors::{EditorWords, words};
use leptos::context::Provider;
use leptos::prelude::*;

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
    said: String,
}

impl Making {
    /// With the scenario of a link, in a language.
    fn new(lang: Lang, scenario: Scenario, left_out: Vec<Refused>, query: &str) -> Self {
        let here = address::page();
        let folder = match here.rsplit_once('/') {
            Some((folder, _)) if here.starts_with("http") => format!("{folder}/"),
            _ => String::new(),
        };
        let folder = folder.strip_suffix(FROZEN).unwrap_or(&folder).to_owned();
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
            pasted: address::canonical().is_some(),
            folder,
            frozen: !query.contains(FOLLOWS),
            own: Own::said(of(HEIGHT)),
            kind: kinds
                .clone()
                .find(|kind| system == Some(kind.name()))
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

    /// As it stands before the program starts.
    fn still(lang: Lang) -> Self {
        Self {
            words: words(lang),
            scenario: Scenario::default(),
            opened: None,
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

    /// Whether the heights of the code are not all known yet.
    #[must_use]
    pub fn waits(&self) -> bool {
        !self.own.chosen && self.kind == Kind::Frame && self.heights.lack(&self.gauges())
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
            None => self.heights.steps(self.scenario.lang),
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
        let opened = self.opened.clone()?;
        let lang = lang.or(opened.lang);
        let folder = lang.map_or(String::new(), Lang::folder);
        let link = link::encode(&Scenario { lang, ..opened });
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
    fn open(&mut self, scenario: Scenario) {
        self.left_out.clear();
        let opened = Some(scenario.clone());
        // A preview that something else was set in since would not open the same address anew.
        if opened == self.opened && scenario != self.scenario {
            self.again += 1;
        }
        if scenario != self.scenario {
            self.heights.forget_gauges();
        }
        self.opened = opened;
        self.scenario = scenario;
    }

    /// Hears a preview; gives back the link that the other one is to open.
    fn hear(&mut self, place: usize, told: preview::Told) -> Option<String> {
        match told {
            preview::Told::Height(height) => {
                self.heights.tell(place, height);
                None
            }
            preview::Told::Picture(_) => None,
            // Out of sight nothing is set.
            preview::Told::Answer(..) if place >= PREVIEWS.len() => None,
            preview::Told::Answer(link, said) => {
                self.said = said;
                let (said, _) = link::decode(&link, "");
                let next = Scenario {
                    lang: self.scenario.lang,
                    theme: self.scenario.theme,
                    sections: self.scenario.sections,
                    ..said
                };
                let link = link::encode(&next);
                let same = link == link::encode(&self.scenario);
                self.scenario = next;
                (!same).then(|| format!("?{link}"))
            }
        }
    }
}

/// What is made, and the picture that was asked for, in signals. Components read and write them through the methods here alone.
#[derive(Clone, Copy)]
pub struct Maker {
    making: RwSignal<Making>,
    /// The picture that is kept.
    pub kept: Kept<Picture>,
    /// As what it is to be saved once a preview has drawn it.
    asked: StoredValue<Option<Saved>>,
}

impl Maker {
    /// With the scenario of the address, in its language or else the browser's.
    #[must_use]
    pub fn of_address() -> Self {
        let (query, fragment) = address::read();
        let (scenario, left_out) = link::decode(&query, &fragment);
        let named = query
            .split(['?', '&'])
            .find_map(|pair| pair.strip_prefix("ui="));
        let lang = named
            .and_then(Lang::named)
            .or(scenario.lang)
            .or_else(page::language)
            .unwrap_or(Lang::En);
        Self::with(Making::new(lang, scenario, left_out, &query))
    }

    fn with(making: Making) -> Self {
        Self {
            making: RwSignal::new(making),
            kept: Kept::none(),
            asked: StoredValue::new(None),
        }
    }

    /// As it stands before the program starts.
    #[must_use]
    pub fn still(lang: Lang) -> Self {
        Self::with(Making::still(lang))
    }

    /// Reads what is made.
    pub fn read<T>(self, read: impl FnOnce(&Making) -> T) -> T {
        self.making.with(read)
    }

    /// The words of the page, which stay.
    #[must_use]
    pub fn words(self) -> &'static EditorWords {
        self.making.with_untracked(|making| making.words)
    }

    /// Shows what comes of the scenario in the previews.
    pub fn open(self, next: impl FnOnce(Scenario) -> Scenario) {
        self.making
            .update(|making| making.open(next(making.scenario.clone())));
    }

    /// Takes a height of the editor's own, or does without.
    pub fn measure(self, next: impl FnOnce(&mut Own)) {
        self.making.update(|making| next(&mut making.own));
    }

    /// Publishes this release for ever, or whichever is the latest.
    pub fn freeze(self, frozen: bool) {
        self.making.update(|making| making.frozen = frozen);
    }

    /// Makes the code for a system.
    pub fn suit(self, kind: Kind) {
        self.making.update(|making| making.kind = kind);
    }

    /// Asks a preview for its picture, to be saved.
    pub fn picture(self, kind: Saved) {
        self.asked.set_value(Some(kind));
        let full = untrack(|| self.read(Making::published));
        preview::ask_for_picture(PREVIEWS[1], &full);
    }

    /// The link that a picture is kept by.
    #[must_use]
    pub fn shown(self) -> String {
        self.read(|making| link::encode(&making.scenario))
    }

    /// Lets the previews, the address and the document follow each other.
    fn live(self) {
        let words = self.words();
        Effect::new(move |_| {
            page::set("lang", words.lang.tag());
            page::set("dir", words.direction);
            page::entitle(words.title);
            preview::on_told(frames::names(), move |place, told| {
                if let (preview::Told::Picture(picture), Some(kind)) =
                    (&told, self.asked.get_value())
                {
                    let preview::Picture { said, name, svg } = picture.clone();
                    self.asked.set_value(None);
                    self.kept
                        .save(untrack(|| self.shown()), said, svg, &name, kind);
                }
                let mut other = None;
                self.making
                    .update(|making| other = making.hear(place, told));
                if let Some(link) = other {
                    let frames = frames::names().into_iter().enumerate();
                    let others = frames.filter(|(at, _)| *at != place);
                    others.for_each(|(_, frame)| preview::set(&frame, &link));
                }
            });
        });
        // Reload and Back find what was chosen here.
        Effect::new(move |before: Option<()>| {
            let link = self.read(|making| making.own_link(making.words.lang));
            if before.is_some() && address::read().0 != link {
                let _ = address::write(link.trim_start_matches('?'), false);
            }
        });
    }
}

/// Everything inside reads and writes what is made, by `expect_context`.
#[component]
pub fn Makes(maker: Maker, children: Children) -> impl IntoView {
    maker.live();
    view! { <Provider value=maker>{children()}</Provider> }
}
