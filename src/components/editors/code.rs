//! The code for each kind of system, and the QR code, to be copied and saved.

use super::making::Maker;
use crate::components::copied::{Copied, Outcome};
use crate::embed::qr;
use crate::embed::snippet::Kind;
use crate::platform::{clipboard, page};
use crate::text::escaped;
use leptos::prelude::*;

/// The code for each kind of system.
#[component]
pub fn Codes() -> impl IntoView {
    let maker = expect_context::<Maker>();
    let said = maker.words();
    let pasted = maker.read(|making| making.pasted);
    let kinds = Kind::ALL.into_iter().zip(said.kinds).enumerate();
    let kinds = kinds.filter(|(_, (kind, _))| pasted || *kind != Kind::WordPress);
    let code = |(place, (kind, (name, what)))| view! { <Code place kind name what /> };
    view! {
        <h2>{said.code}</h2>
        <p class="state-file" hidden=move || maker.read(|making| !making.folder.is_empty())>{said.from_file}</p>
        {kinds.map(code).collect_view()}
    }
}

/// The code for a kind of system, with a button that copies it.
#[component]
fn Code(place: usize, kind: Kind, name: &'static str, what: &'static str) -> impl IntoView {
    let maker = expect_context::<Maker>();
    let said = maker.words();
    let id = format!("code-{place}");
    let made = Memo::new(move |_| maker.read(|making| making.embed().code(kind)));
    let absent = move || made.with(Option::is_none);
    let text = move || made.get().unwrap_or_default();
    let copied = Copied::new(None);
    let field = id.clone();
    let copy = move |_| copied.set(Some((untrack(text), clipboard::copy_lines(&field))));
    let stays = |text: &'static str| Signal::stored(text.to_owned());
    let alone = (kind == Kind::WordPress)
        .then(|| view! { <p hidden=move || !absent()>{said.not_alone}</p> });
    view! {
        <h3><label for=id.clone()>{name}</label></h3>
        <p hidden=absent>{what}</p>
        <div class="code-row" hidden=absent>
            <textarea id=id readonly rows=if kind == Kind::WordPress { "1" } else { "4" } dir="ltr" spellcheck="false"
                prop:textContent=text></textarea>
            <button type="button" on:click=copy>
                {said.copy}
                <span class="visually-hidden">{format!(" ({name})")}</span>
            </button>
        </div>
        {alone}
        <Outcome copied text=Signal::derive(text) done=stays(said.copied) refused=stays(said.copy_refused) />
    }
}

/// The address of the whole page, as a picture that a telephone reads.
#[component]
pub fn Print() -> impl IntoView {
    let maker = expect_context::<Maker>();
    let said = maker.words();
    let full = move || maker.read(|making| making.embed().full());
    let local = move || maker.read(|making| making.folder.is_empty());
    let drawn = move || {
        let drawing = qr::svg(&full()).filter(|_| !local())?;
        Some(page::data_link("image/svg+xml", &drawing))
    };
    view! {
        <h2 hidden=local>{said.qr}</h2>
        <div hidden=local>
            <p>
                {said.qr_note}
                " "
                <bdi class="full-link" inner_html=move || escaped(&full())></bdi>
            </p>
            <img alt=said.qr class="qr" src=drawn />
            <p><a download="trade-horizon-qr.svg" href=drawn>{said.qr_save}</a></p>
        </div>
    }
}
