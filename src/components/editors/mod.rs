//! The page for editors: what a story shows, how it looks there, and the code that puts it there. It holds no calculator: the
//! previews are the reader's page in frames, and say what is set in them.

pub mod choice;
pub mod choices;
pub mod code;
pub mod gauges;
pub mod height;
pub mod maker;

use crate::data::Lang;
use crate::embed::frames::{PREVIEWS, UNKNOWN};
use crate::embed::{COLUMN, PHONE};
use crate::platform::takeover;
use crate::scenario::{Key, link};
use crate::text::own_name;
use choices::Choices;
use code::{Code, Print};
use gauges::Gauges;
use leptos::prelude::*;
use maker::{Maker, Makes, opens};

/// How wide each preview is in pixels.
const WIDTHS: [u32; 2] = [PHONE, COLUMN];

/// The page, with its own links to itself in the other languages.
#[component]
fn Editors() -> impl IntoView {
    let maker = expect_context::<Maker>();
    let said = maker.words();
    let tongue = move |other: Lang| {
        let href = move || maker.read(|making| making.own_link(other));
        let current = (other == said.lang).then_some("true");
        view! { <a lang=other.tag() hreflang=other.tag() href=href aria-current=current>{own_name(other)}</a> }
    };
    // The whole page, with the scenario that is made here.
    let back = move || {
        let link = maker.read(|making| link::encode(&link::without(&making.scenario, Key::Show)));
        format!("index.html?{link}")
    };
    let left_out = move || {
        maker.read(|making| {
            let each = making.left_out.iter().map(said.refused);
            each.collect::<Vec<_>>().join(" ")
        })
    };
    let frames = PREVIEWS.into_iter().zip(WIDTHS).enumerate();
    let frames = frames.map(|(place, (id, width))| view! { <Preview place id width /> });
    view! {
        <header class="masthead">
            <p class="masthead-site"><a href=back>{said.back}</a></p>
            <nav class="languages" aria-label=said.languages>{Lang::ALL.into_iter().map(tongue).collect_view()}</nav>
        </header>
        <main>
            <h1>{said.title}</h1>
            <p class="standfirst">{said.intro}</p>
            <p class="left-out" role="status" hidden=move || left_out().is_empty() prop:textContent=left_out></p>
            <div class="bench needs-program">
                <div class="form">
                    <Choices />
                    <Code />
                </div>
                <div>
                    <h2>{said.preview}</h2>
                    <p>{said.preview_note}</p>
                    <div class="previews">{frames.collect_view()}</div>
                </div>
            </div>
            <div class="part needs-program"><Print /></div>
        </main>
        <Gauges />
    }
}

/// A frame of the page, and how large it is.
#[component]
fn Preview(place: usize, id: &'static str, width: u32) -> impl IntoView {
    let maker = expect_context::<Maker>();
    let height = move || maker.read(|making| making.height(place));
    let style = move || {
        let height = height().unwrap_or(UNKNOWN);
        format!("inline-size:{width}px;block-size:{height}px")
    };
    let size = move || (maker.words().sized)(width, height());
    let shown = Memo::new(move |_| maker.read(|making| making.shown(None)));
    view! {
        <div class="preview">
            <p class="soft" prop:textContent=size></p>
            <iframe id=id title=size src=opens(id.to_owned(), shown) style=style></iframe>
        </div>
    }
}

/// The page as it stands before the program starts, with what to say where it does not.
#[component]
pub fn StillEditors(lang: Lang) -> impl IntoView {
    let maker = Maker::still(lang);
    view! {
        <aside>
            <p class="state state-without">
                {maker.words().without}
                <a id="start-again" hidden href=""></a>
            </p>
        </aside>
        <div id="app"><Makes maker><Editors /></Makes></div>
    }
}

/// Puts the page in place of the still one and lets it live.
pub fn start() {
    let Some(program) = takeover::detached() else {
        return;
    };
    mount_to(program.clone(), move || {
        let maker = Maker::of_address();
        view! { <Makes maker><Editors /></Makes> }
    })
    .forget();
    // Where the browser refuses, the still page stays.
    let _ = takeover::take_over(&program);
}
