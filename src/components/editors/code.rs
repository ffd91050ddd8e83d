//! The code for the system that the story is written in, the picture for systems that take no frame, and the QR code: to be copied
//! and saved.

use super::maker::Maker;
use crate::components::copied::{Copied, CopyStatus};
use crate::components::kept::{Kind as Saved, Shown};
use crate::embed::making::Making;
use crate::embed::qr;
use crate::embed::snippet::Kind;
use crate::platform::{clipboard, page};
use crate::text::escaped;
use leptos::prelude::*;

/// The field that holds the code.
const FIELD: &str = "code";

/// The choice of a system and its code, with a button that copies it.
#[component]
pub fn Code() -> impl IntoView {
    let maker = expect_context::<Maker>();
    let said = maker.words();
    let pasted = maker.read(|making| making.pasted);
    let kinds = Kind::ALL.into_iter().zip(said.kinds);
    let kinds = kinds.filter(|(kind, _)| pasted || *kind != Kind::WordPress);
    let one = move |(kind, (name, _)): (Kind, (&'static str, &'static str))| {
        let chosen = move || maker.read(|making| making.kind == kind);
        view! {
            <option value=kind.name() selected=untrack(chosen) prop:selected=chosen>{name}</option>
        }
    };
    let choose = move |ev| {
        let name = event_target_value(&ev);
        let kind = Kind::ALL.into_iter().find(|kind| kind.name() == name);
        maker.suit(kind.unwrap_or(Kind::Frame));
    };
    let kind = Memo::new(move |_| maker.read(|making| making.kind));
    let what = move || {
        let mut kinds = Kind::ALL.into_iter().zip(said.kinds);
        let found = kinds.find(|(each, _)| *each == kind.get());
        found.map_or("", |(_, (_, what))| what)
    };
    let made =
        Memo::new(move |_| maker.read(|making| making.embed(&making.source()).code(making.kind)));
    let absent = move || made.with(Option::is_none);
    let waits = move || maker.read(Making::waits).then_some("true");
    let text = move || made.get().unwrap_or_default();
    let copied = Copied::new(None);
    // What was copied before the heights were known, or before another choice, is not what stands here now.
    let taken = RwSignal::new(None::<String>);
    let state = Memo::new(move |_| {
        let changed = taken.with(|taken| taken.as_ref().is_some_and(|taken| *taken != text()));
        match (waits().is_some(), changed) {
            (_, true) => said.changed,
            (true, false) => said.measuring,
            (false, false) => "",
        }
    });
    // What to put in place of an address that no reader can open.
    let published = move || {
        maker.read(|making| match making.folder.as_str() {
            "" => Some(said.from_file),
            _ => making.on_this_device().then_some(said.from_device),
        })
    };
    let copy = move |_| {
        let (text, done) = (untrack(text), clipboard::copy_lines(FIELD));
        taken.set(done.then(|| text.clone()));
        copied.set(Some((text, done)));
    };
    let stays = |text: &'static str| Signal::stored(text.to_owned());
    view! {
        <div class="making">
            <label for="system">{said.system}</label>
            <select id="system" on:change=choose>{kinds.map(one).collect_view()}</select>
            <p class="soft" prop:textContent=what></p>
        </div>
        <div hidden=move || kind.get() != Kind::Picture><Pictures /></div>
        <p class="state-file" hidden=move || published().is_none() prop:textContent=move || published().unwrap_or_default()></p>
        <div hidden=absent>
            <label for=FIELD>{said.code}</label>
            <textarea id=FIELD readonly rows="5" dir="ltr" spellcheck="false" aria-busy=waits prop:textContent=text></textarea>
            <button type="button" class="copy-code" on:click=copy>{said.copy}</button>
            <p class="code-state" role="status" prop:textContent=move || state.get()></p>
        </div>
        <p hidden=move || !absent()>{said.not_alone}</p>
        <CopyStatus copied text=Signal::derive(text) done=stays(said.copied) refused=stays(said.copy_refused) />
    }
}

/// The picture of the answer, which a preview draws.
#[component]
fn Pictures() -> impl IntoView {
    let maker = expect_context::<Maker>();
    let said = maker.words();
    let save = move |kind: Saved, words| {
        view! { <button type="button" class=kind.class() on:click=move |_| maker.picture(kind)>{words}</button> }
    };
    let shown = move || {
        let picture = maker.kept.of(&maker.shown())?;
        Some(view! { <Shown picture how=said.picture_kept refused=said.png_refused /> })
    };
    view! {
        <div class="downloads">
            {save(Saved::Png, said.png)}
            {save(Saved::Svg, said.svg)}
            <div role="status">{shown}</div>
        </div>
    }
}

/// The address of the whole page, as a picture that a telephone reads.
#[component]
pub fn Print() -> impl IntoView {
    let maker = expect_context::<Maker>();
    let said = maker.words();
    let full = move || maker.read(|making| making.embed(&making.source()).full());
    let local = move || maker.read(|making| making.folder.is_empty());
    let drawn = Memo::new(move |_| {
        let drawing = qr::svg(&full()).filter(|_| !local())?;
        Some(page::data_link("image/svg+xml", &drawing))
    });
    view! {
        <h2 hidden=local>{said.qr}</h2>
        <div hidden=local>
            <p>
                {said.qr_note}
                " "
                <bdi class="full-link" inner_html=move || escaped(&full())></bdi>
            </p>
            <img alt=said.qr class="qr" src=move || drawn.get() />
            <p><a download="trade-horizon-qr.svg" href=move || drawn.get()>{said.qr_save}</a></p>
        </div>
    }
}
