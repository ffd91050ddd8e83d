//! The page for editors: what a story shows, how it looks there, and the code that puts it there. It holds no calculator: the
//! previews are the reader's page in frames, and say what is set in them.

use crate::all;
use crate::data::{self, Goal, Lang};
use crate::embed::snippet::{Embed, Kind};
use crate::embed::{COLUMN, PHONE, qr};
use crate::platform::dom::{
    Attribute, Many, Mounted, Node, attr, block, el, hidden, list, live_attr, live_checked,
    live_text, live_value, on, phrase, text,
};
use crate::platform::preview::Told;
use crate::platform::{address, clipboard, page, preview};
use crate::scenario::{Key, Scenario, Section, Sections, Theme, link};
use crate::text::editors::{EditorWords, words};
use crate::text::own_name;
use std::cell::RefCell;

/// The frames of the previews, by name, and how wide each is in pixels.
const FRAMES: [&str; 2] = ["preview-phone", "preview-column"];
const WIDTHS: [u32; 2] = [PHONE, COLUMN];
/// What the height of a frame may be set to, in pixels.
const HEIGHTS: std::ops::RangeInclusive<u32> = 200..=5_000;
/// Stands in the code where the page has no address that a reader could open.
const MADE_UP: &str = "https://example.org/trade-horizon/";

/// Everything that can change on the page.
struct Making {
    words: &'static EditorWords,
    /// The scenario, as the previews have it.
    scenario: Scenario,
    /// What the previews were opened with.
    opened: String,
    /// How often they had to open the same once more.
    again: u32,
    /// How high each of them is, once that is known.
    heights: [Option<u32>; 2],
    /// What stands in the field of a height of the editor's own, and whether it counts.
    typed: String,
    fixed: bool,
    /// The last height that counted.
    counts: u32,
    /// The code that was copied, once that was tried, and whether the browser let it.
    copied: Option<(usize, bool)>,
    /// Whether the build knew its address, without which no goal has a page that can be pasted.
    pasted: bool,
    /// Address of the folder that the page lies in; empty where nobody else can open it.
    folder: String,
}

thread_local! {
    /// What is made. A document holds one page.
    static MAKING: RefCell<Option<Making>> = const { RefCell::new(None) };
    static MOUNTED: RefCell<Option<Mounted>> = const { RefCell::new(None) };
}

fn read<T: Default>(read: impl FnOnce(&Making) -> T) -> T {
    MAKING.with_borrow(|making| making.as_ref().map(read).unwrap_or_default())
}

/// Changes what is made, and brings the page up to date.
fn change(set: impl FnOnce(&mut Making)) {
    MAKING.with_borrow_mut(|making| making.as_mut().map(set));
    // Reload and Back find what was chosen here.
    let link = read(|making| making.own_link(making.words.lang));
    if address::read().0 != link {
        let _ = address::write(link.trim_start_matches('?'), false);
    }
    MOUNTED.with_borrow_mut(|mounted| mounted.as_mut().map(Mounted::refresh));
}

impl Making {
    /// The height in what stands in the field, in the digits of any of the page's languages.
    fn typed_height(&self) -> Option<u32> {
        let latin = |letter: char| match letter {
            '\u{6f0}'..='\u{6f9}' => char::from_digit(letter as u32 - 0x6f0, 10),
            '\u{660}'..='\u{669}' => char::from_digit(letter as u32 - 0x660, 10),
            _ => Some(letter),
        };
        let height: String = self.typed.trim().chars().filter_map(latin).collect();
        let height = height.parse().ok();
        height.filter(|height| HEIGHTS.contains(height))
    }

    /// How high a preview is shown: as the editor has it, or as it said.
    fn height(&self, place: usize) -> Option<u32> {
        if self.fixed {
            return Some(self.counts);
        }
        self.heights.get(place).copied().flatten()
    }

    /// What is put into the story.
    fn embed(&self) -> Embed<'_> {
        let speaks = self.scenario.lang.unwrap_or(self.words.lang);
        let goal = self.scenario.goal;
        let title = match goal.promise {
            Some(_) => format!("Trade Horizon: {}", goal.name.said(speaks)),
            None => "Trade Horizon".to_owned(),
        };
        let height = |place| self.height(place).unwrap_or(1_000);
        let heights = [height(0), height(1)];
        Embed {
            folder: if self.folder.is_empty() {
                MADE_UP
            } else {
                &self.folder
            },
            scenario: &self.scenario,
            title,
            heights,
        }
    }

    /// The address of the previews, which has to differ for them to open it anew.
    fn shown(&self) -> String {
        match self.again {
            0 => self.opened.clone(),
            again => format!("{}&again={again}", self.opened),
        }
    }

    /// Shows another scenario in the previews.
    fn open(&mut self, scenario: Scenario) {
        let folder = scenario.lang.map_or(String::new(), Lang::folder);
        let opened = format!("{folder}index.html?{}", link::encode(&scenario));
        // A preview that something else was set in since would not open the same address anew.
        if opened == self.opened && scenario != self.scenario {
            self.again += 1;
        }
        self.opened = opened;
        self.scenario = scenario;
        self.copied = None;
    }

    /// The link of this page in a language, with everything but a height of the editor's own.
    fn own_link(&self, lang: Lang) -> String {
        format!("?{}&ui={}", link::encode(&self.scenario), lang.tag())
    }

    /// Hears a preview; gives back the link that the other one is to open.
    fn hear(&mut self, place: usize, told: Told) -> Option<String> {
        match told {
            Told::Height(height) => {
                if let Some(known) = self.heights.get_mut(place) {
                    *known = Some(height);
                }
                None
            }
            Told::Answer(link) => {
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
                (!same).then(|| {
                    self.copied = None;
                    format!("?{link}")
                })
            }
        }
    }
}

/// An input that is chosen or not, with its words.
fn choice(
    kind: &'static str,
    group: &'static str,
    words: String,
    chosen: impl Fn(&Making) -> bool + Copy + 'static,
    choose: impl Fn(&mut Making, bool) + 'static,
) -> Node {
    let pick = on("change", move |event| {
        let ticked = page::ticked(&event);
        change(|making| choose(making, ticked));
    });
    let input = el(
        "INPUT",
        all![
            attr("type", kind),
            attr("name", group),
            live_checked(move || read(chosen)),
            pick,
        ],
        all![],
    );
    el("LABEL", all![], all![input, text(words)])
}

/// Choices under a heading.
fn choices(legend: &'static str, inside: Many<Node>) -> Node {
    let mut all = all![el("LEGEND", all![], all![text(legend)])];
    all.extend(inside);
    block("FIELDSET", "making", all)
}

/// A choice of the scenario, which the previews then show anew.
fn of_scenario(
    kind: &'static str,
    group: &'static str,
    words: &'static str,
    chosen: impl Fn(&Scenario) -> bool + Copy + 'static,
    next: impl Fn(Scenario, bool) -> Scenario + 'static,
) -> Node {
    let chosen = move |making: &Making| chosen(&making.scenario);
    choice(
        kind,
        group,
        words.to_owned(),
        chosen,
        move |making, ticked| {
            making.open(next(making.scenario.clone(), ticked));
        },
    )
}

fn goal(goal: &'static Goal, lang: Lang) -> Node {
    let next = move |now: Scenario, _| Scenario {
        lang: now.lang,
        theme: now.theme,
        sections: now.sections,
        ..Scenario::of(goal)
    };
    of_scenario(
        "radio",
        "goal",
        goal.name.said(lang),
        move |now| now.goal == goal,
        next,
    )
}

fn part(section: Section, words: &'static str) -> Node {
    let next = move |now: Scenario, ticked| Scenario {
        sections: now.sections.with(section, ticked),
        ..now
    };
    of_scenario(
        "checkbox",
        "show",
        words,
        move |now| now.sections.shows(section),
        next,
    )
}

fn language(lang: Option<Lang>, name: &'static str) -> Node {
    let next = move |now: Scenario, _| Scenario { lang, ..now };
    of_scenario("radio", "lang", name, move |now| now.lang == lang, next)
}

fn theme(theme: Theme, name: &'static str) -> Node {
    let next = move |now: Scenario, _| Scenario { theme, ..now };
    of_scenario("radio", "theme", name, move |now| now.theme == theme, next)
}

/// As high as what is in it, or a height of the editor's own.
fn height(said: &'static EditorWords) -> Node {
    let one = |fixed: bool, name: &'static str| {
        choice(
            "radio",
            "height",
            name.to_owned(),
            move |m| m.fixed == fixed,
            move |making, _| {
                making.fixed = fixed;
                making.copied = None;
            },
        )
    };
    let wrong = || read(|making| making.fixed && making.typed_height().is_none());
    let field = el(
        "INPUT",
        all![
            attr("type", "text"),
            attr("inputmode", "numeric"),
            attr("id", "height-box"),
            attr("aria-label", said.fixed),
            attr("aria-describedby", "height-bounds"),
            live_attr("aria-invalid", move || wrong().then(|| "true".to_owned())),
            live_value(|| read(|making| making.typed.clone())),
            on("input", |event| {
                let typed = page::value_of(&event);
                change(|making| {
                    making.typed = typed;
                    making.counts = making.typed_height().unwrap_or(making.counts);
                    making.fixed = true;
                    making.copied = None;
                });
            }),
        ],
        all![],
    );
    let bounds = el(
        "P",
        all![attr("id", "height-bounds"), attr("class", "soft")],
        all![text(said.fixed_bounds)],
    );
    choices(
        said.height,
        all![one(false, said.grows), one(true, said.fixed), field, bounds],
    )
}

/// A frame of the page, and how large it is.
fn frame(place: usize, id: &'static str, width: u32, said: &'static EditorWords) -> Node {
    let height = move || read(|making| making.height(place));
    let style = move || {
        let height = height().unwrap_or(1_000);
        Some(format!("inline-size:{width}px;block-size:{height}px"))
    };
    let size = move || (said.sized)(width, height());
    let frame = el(
        "IFRAME",
        all![
            attr("id", id),
            live_attr("title", move || Some(size())),
            live_attr("src", || Some(read(Making::shown))),
            live_attr("style", style),
        ],
        all![],
    );
    block(
        "DIV",
        "preview",
        all![
            el("P", all![attr("class", "soft")], all![live_text(size)]),
            frame
        ],
    )
}

/// The code for a kind of system, with a button that copies it.
fn code(place: usize, kind: Kind, said: &'static EditorWords) -> Many<Node> {
    let (name, what) = said.kinds.get(place).copied().unwrap_or_default();
    let id = format!("code-{place}");
    let made = move || read(|making| making.embed().code(kind));
    let absent = move || made().is_none();
    let field = id.clone();
    let copy = on("click", move |_| {
        let copied = clipboard::copy_lines(&field);
        change(|making| making.copied = Some((place, copied)));
    });
    let outcome = move || match read(|making| making.copied) {
        Some((copied, done)) if copied == place => {
            if done {
                said.copied.to_owned()
            } else {
                said.copy_refused.to_owned()
            }
        }
        _ => String::new(),
    };
    let lines = el(
        "TEXTAREA",
        all![
            attr("id", id.clone()),
            attr("readonly", ""),
            attr("rows", if kind == Kind::WordPress { "1" } else { "4" }),
            attr("dir", "ltr"),
            attr("spellcheck", "false"),
        ],
        all![live_text(move || made().unwrap_or_default())],
    );
    let button = el(
        "BUTTON",
        all![attr("type", "button"), copy],
        all![
            text(said.copy),
            phrase("SPAN", "visually-hidden", format!(" ({name})"))
        ],
    );
    let row = el(
        "DIV",
        all![attr("class", "code-row"), hidden(absent)],
        all![lines, button],
    );
    let mut all = all![
        el(
            "H3",
            all![],
            all![el("LABEL", all![attr("for", id)], all![text(name)])]
        ),
        el("P", all![hidden(absent)], all![text(what)]),
        row,
    ];
    if kind == Kind::WordPress {
        all.push(el(
            "P",
            all![hidden(move || !absent())],
            all![text(said.not_alone)],
        ));
    }
    all.push(el(
        "P",
        all![attr("role", "status")],
        all![live_text(outcome)],
    ));
    all
}

/// The address of the whole page, as a picture that a telephone reads.
fn print(said: &'static EditorWords) -> Many<Node> {
    let full = || read(|making| Some(making.embed().full()));
    let drawn = move || {
        let drawing = qr::svg(&full()?)?;
        Some(page::data_link("image/svg+xml", &drawing))
    };
    let local = || read(|making| making.folder.is_empty());
    let inside = all![
        el(
            "P",
            all![],
            all![
                text(said.qr_note),
                text(" "),
                el(
                    "BDI",
                    all![attr("class", "full-link")],
                    all![live_text(move || full().unwrap_or_default())]
                )
            ]
        ),
        el(
            "IMG",
            all![
                attr("alt", said.qr),
                attr("class", "qr"),
                live_attr("src", drawn)
            ],
            all![]
        ),
        el(
            "P",
            all![],
            all![el(
                "A",
                all![
                    attr("download", "trade-horizon-qr.svg"),
                    live_attr("href", drawn)
                ],
                all![text(said.qr_save)],
            )],
        ),
    ];
    all![
        el("H2", all![hidden(local)], all![text(said.qr)]),
        el("DIV", all![hidden(local)], inside),
    ]
}

/// The page, with its own links to itself in the other languages.
#[must_use]
pub fn editors(lang: Lang) -> Node {
    let said = words(lang);
    let tongue = |other: Lang| {
        let tag = attr("lang", other.tag());
        let name = all![text(own_name(other))];
        if other == lang {
            return el("B", all![tag], name);
        }
        let href = move || Some(read(|making| making.own_link(other)));
        el(
            "A",
            all![tag, attr("hreflang", other.tag()), live_attr("href", href)],
            name,
        )
    };
    let label: Attribute = attr("aria-label", said.languages);
    // The whole page, with the scenario that is made here.
    let back = || {
        let link = read(|making| link::encode(&link::without(&making.scenario, Key::Show)));
        Some(format!("index.html?{link}"))
    };
    let masthead = all![
        el(
            "P",
            all![attr("class", "masthead-site")],
            all![el(
                "A",
                all![live_attr("href", back)],
                all![text(said.back)]
            )]
        ),
        el(
            "NAV",
            all![attr("class", "languages"), label],
            Lang::ALL.into_iter().map(tongue).collect()
        ),
    ];
    let parts = Section::ALL.iter().zip(said.part);
    let mut languages = all![language(None, said.readers_own)];
    languages.extend(
        Lang::ALL
            .into_iter()
            .map(|lang| language(Some(lang), own_name(lang))),
    );
    let form = all![
        choices(
            said.goal,
            data::goals().iter().map(|one| goal(one, lang)).collect()
        ),
        choices(
            said.parts,
            parts
                .map(|((section, _), words)| part(*section, words))
                .collect()
        ),
        choices(said.language, languages),
        choices(
            said.theme,
            all![
                theme(Theme::Auto, said.readers_own),
                theme(Theme::Light, said.light),
                theme(Theme::Dark, said.dark)
            ]
        ),
        height(said),
    ];
    let frames = FRAMES.into_iter().zip(WIDTHS).enumerate();
    let frames = frames.map(|(place, (id, width))| frame(place, id, width, said));
    let mut codes = all![el("H2", all![], all![text(said.code)])];
    codes.push(el(
        "P",
        all![
            attr("class", "notice-file"),
            hidden(|| read(|making| !making.folder.is_empty()))
        ],
        all![text(said.from_file)],
    ));
    let pasted = read(|making| making.pasted);
    let kinds = Kind::ALL.into_iter().enumerate();
    for (place, kind) in kinds.filter(|(_, kind)| pasted || *kind != Kind::WordPress) {
        codes.extend(code(place, kind, said));
    }
    let preview = all![
        el("H2", all![], all![text(said.preview)]),
        el("P", all![], all![text(said.preview_note)]),
        block("DIV", "previews", frames.collect()),
    ];
    let main = all![
        el("H1", all![], all![text(said.title)]),
        block("P", "standfirst", all![text(said.intro)]),
        block("DIV", "form needs-program", form),
        block("DIV", "part needs-program", preview),
        block("DIV", "part needs-program", codes),
        block("DIV", "part needs-program", print(said)),
    ];
    list(all![
        block("HEADER", "masthead", masthead),
        el("MAIN", all![], main)
    ])
}

/// The page before the program starts, with what to say where it does not.
#[must_use]
pub fn still(lang: Lang) -> Node {
    let notice = |names: &'static str| {
        block(
            "P",
            names,
            all![
                text(words(lang).without),
                el(
                    "A",
                    all![
                        attr("id", "start-again"),
                        attr("hidden", ""),
                        attr("href", "")
                    ],
                    all![]
                )
            ],
        )
    };
    list(all![
        el("DIV", all![attr("id", "app")], all![editors(lang)]),
        el("ASIDE", all![], all![notice("notice notice-without")]),
    ])
}

/// Puts the page in place of the still one and lets it live: with the scenario of the address, in its language or else the
/// browser's.
pub fn live() {
    let (query, fragment) = address::read();
    let (scenario, _) = link::decode(&query, &fragment);
    let named = query
        .split(['?', '&'])
        .find_map(|pair| pair.strip_prefix("ui="));
    let lang = named
        .and_then(Lang::named)
        .or(scenario.lang)
        .or_else(page::language)
        .unwrap_or(Lang::En);
    let here = address::page();
    let folder = match here.rsplit_once('/') {
        Some((folder, _)) if here.starts_with("http") => format!("{folder}/"),
        _ => String::new(),
    };
    let mut making = Making {
        words: words(lang),
        scenario: Scenario::default(),
        opened: String::new(),
        again: 0,
        heights: [None; 2],
        typed: "900".to_owned(),
        fixed: false,
        counts: 900,
        copied: None,
        pasted: address::canonical().is_some(),
        folder,
    };
    // The whole page is eight thousand pixels high on a phone: a story begins with what it opens with.
    let sections = if scenario.sections == Sections::default() {
        Sections::parse("answer,controls,chart").unwrap_or_default()
    } else {
        scenario.sections
    };
    making.open(Scenario {
        sections,
        ..scenario
    });
    MAKING.set(Some(making));
    let Some(program) = page::detached() else {
        return;
    };
    MOUNTED.set(Mounted::new(program.clone().into(), editors(lang)));
    page::set("lang", lang.tag());
    page::set("dir", words(lang).direction);
    page::entitle(words(lang).title);
    // Where the browser refuses, the still page stays, and the loader says so.
    let _ = page::replace(&program);
    preview::on_told(&FRAMES, |place, told| {
        let mut other = None;
        change(|making| other = making.hear(place, told));
        if let Some(link) = other {
            for (_, frame) in FRAMES.iter().enumerate().filter(|(at, _)| *at != place) {
                preview::set(frame, &link);
            }
        }
    });
}
