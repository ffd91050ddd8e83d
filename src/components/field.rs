//! A labelled text field for one choice: every keystroke that is a value counts at once; one that is not is named when
//! the reader leaves the field, and what was typed stays.

use super::OnEdit;
use crate::scenario::{Edit, Key, Refusal};
use crate::text::Words;
use leptos::ev::KeyboardEvent;
use leptos::prelude::*;

/// The bare box with its message. `nudge` answers the arrow keys with +1 and -1.
#[component]
pub fn TextBox(
    words: &'static Words,
    key: Key,
    #[prop(into)] shown: Signal<String>,
    described_by: &'static str,
    #[prop(optional)] nudge: Option<Callback<i64>>,
    on_edit: OnEdit,
) -> impl IntoView {
    let draft = RwSignal::new(None::<String>);
    let wrong = RwSignal::new(None::<Refusal>);
    let own = StoredValue::new(shown.get_untracked());
    let forget = move || {
        draft.set(None);
        wrong.set(None);
    };
    // A change from elsewhere, the slider or a link, takes the place of what was being typed.
    Effect::new(move |_| {
        if shown.get() != own.get_value() {
            own.set_value(shown.get_untracked());
            forget();
        }
    });
    let typed = move |ev| {
        let raw = event_target_value(&ev);
        if on_edit.run(Edit::new(key, raw.as_str())).is_none() {
            wrong.set(None);
        }
        own.set_value(shown.get_untracked());
        draft.set(Some(raw));
    };
    let left = move |ev| match on_edit.run(Edit::new(key, event_target_value(&ev))) {
        None => forget(),
        why => wrong.set(why),
    };
    let pressed = move |ev: KeyboardEvent| {
        let by = match ev.key().as_str() {
            "ArrowUp" => 1,
            "ArrowDown" => -1,
            _ => return,
        };
        if let Some(nudge) = nudge {
            ev.prevent_default();
            nudge.run(by);
        }
    };
    let name = key.name();
    let error = format!("{name}-error");
    let message = move || wrong.get().map(|why| (words.refusal)(why, key));
    let value = move || draft.get().unwrap_or_else(|| shown.get());
    view! {
        <input type="text" inputmode=if matches!(key, Key::Rate | Key::Step) { "decimal" } else { "text" }
            id=format!("{name}-box") name=name autocomplete="off" spellcheck="false"
            aria-describedby=format!("{described_by} {error}")
            aria-invalid=move || wrong.get().map(|_| "true")
            value=shown.get_untracked() prop:value=value on:input=typed on:change=left on:keydown=pressed />
        <span class="field-error" id=error role="alert">{message}</span>
    }
}

/// A label, the box, and what it takes.
#[component]
pub fn Field(
    words: &'static Words,
    key: Key,
    label: &'static str,
    hint: &'static str,
    #[prop(into)] value: Signal<String>,
    on_edit: OnEdit,
) -> impl IntoView {
    let described_by: &'static str = match key {
        Key::Target => "target-hint",
        Key::By => "by-hint",
        Key::Base => "base-hint",
        _ => "period-hint",
    };
    view! {
        <div class="field">
            <label for=format!("{}-box", key.name())>{label}</label>
            <TextBox words key shown=value described_by on_edit />
            <span class="field-hint" id=described_by>{hint}</span>
        </div>
    }
}
