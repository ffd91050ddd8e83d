//! What an editor makes in signals, and its sole writer.

use crate::components::kept::{Kept, Kind as Saved, Picture};
use crate::data::Lang;
use crate::embed::frames::{self, PREVIEWS};
use crate::embed::height::Own;
use crate::embed::making::Making;
use crate::embed::snippet::Kind;
use crate::platform::{address, page, preview};
use crate::scenario::{Scenario, link};
use crate::text::editors::EditorWords;
use leptos::context::Provider;
use leptos::prelude::*;

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
        let opened = link::decode(&query, &fragment);
        let named = query
            .split(['?', '&'])
            .find_map(|pair| pair.strip_prefix("ui="));
        let lang = named
            .and_then(Lang::named)
            .or(opened.0.lang)
            .or_else(page::language)
            .unwrap_or(Lang::En);
        let pasted = address::canonical().is_some();
        Self::with(Making::new(lang, opened, &query, &address::page(), pasted))
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
    pub fn own_height(self, next: impl FnOnce(&mut Own)) {
        self.making.update(|making| next(&mut making.own));
    }

    /// Publishes this release for ever, or whichever is the latest.
    pub fn freeze(self, frozen: bool) {
        self.making.update(|making| making.frozen = frozen);
    }

    /// Makes the code for a system.
    pub fn suit(self, kind: Kind) {
        self.making.update(|making| making.suit(kind));
    }

    /// Has the picture of the answer saved, once a preview shows that.
    pub fn picture(self, kind: Saved) {
        self.asked.set_value(Some(kind));
        self.ask();
    }

    /// Asks a preview for the picture that is waited for, where it shows the answer at hand.
    fn ask(self) {
        if self.asked.get_value().is_some()
            && untrack(|| self.read(|making| !making.said.is_empty()))
        {
            let full = untrack(|| self.read(Making::published));
            preview::ask_for_picture(PREVIEWS[1], &full);
        }
    }

    /// Saves the picture that a preview has drawn, unless it is of an answer that was at hand before.
    fn save(self, picture: preview::Picture) {
        let present =
            untrack(|| self.read(|making| making.as_published(&picture.link) == making.scenario));
        let Some(kind) = self.asked.get_value().filter(|_| present) else {
            return;
        };
        let preview::Picture {
            said, name, svg, ..
        } = picture;
        self.asked.set_value(None);
        let link = untrack(|| self.shown());
        self.kept.save(link, said, svg, &name, kind);
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
                let mut other = None;
                let answers = matches!(told, preview::Told::Opened(..) | preview::Told::Answer(..));
                match told {
                    preview::Told::Height(height) => {
                        self.making.update(|making| making.measure(place, height));
                    }
                    preview::Told::Opened(link, said) => {
                        self.making
                            .update(|making| making.opens(place, &link, said));
                    }
                    preview::Told::Answer(link, said) => {
                        self.making
                            .update(|making| other = making.hear(place, &link, said));
                    }
                    preview::Told::Picture(picture) => self.save(picture),
                }
                if answers && place == 1 {
                    self.ask();
                }
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

/// What a frame of this name opens with; what it is to show after that is opened in it.
pub fn opens(frame: String, shown: Memo<Option<String>>) -> Option<String> {
    Effect::new(move |before: Option<()>| {
        shown.with(|link| {
            if before.is_some() {
                preview::open(&frame, link.as_deref().unwrap_or("about:blank"));
            }
        });
    });
    shown.get_untracked()
}

/// Everything inside reads and writes what is made, by `expect_context`.
#[component]
pub fn Makes(maker: Maker, children: Children) -> impl IntoView {
    maker.live();
    view! { <Provider value=maker>{children()}</Provider> }
}
