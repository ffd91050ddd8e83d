//! A labelled text field for one choice: every keystroke that is a value counts at once, an emptied box when it is left; what is none is named within a second,
//! or when the reader leaves the field. What was typed then stays, and counts for nothing, nor do the values on the way to it.

use super::calculator::Calculator;
use super::said::Said;
use crate::platform::page as host;
use crate::scenario::change::Change;
use crate::scenario::{Field as Of, Key, Refusal, Scenario};
use crate::text::{capital, escaped};
use leptos::ev::{Event, FocusEvent, KeyboardEvent};
use leptos::prelude::*;
use leptos::text_prop::TextProp;

/// Milliseconds of rest after which what was typed and is no value is named.
pub const UNNAMED: u32 = 800;

/// How a field writes the value that it stands for.
pub type Usual = fn(&Scenario) -> String;

/// What stands in a field, where that is something other than the scenario holds.
#[derive(Clone, PartialEq, Eq)]
struct Draft {
    raw: String,
    /// Why it was refused, once the reader has paused or left the field.
    why: Option<Refusal>,
    /// How many changes there were by then.
    since: u32,
}

/// The bare box, with what stands beside it, and its message. `nudge` answers the arrow keys with +1 and -1.
#[component]
pub fn TextBox(
    of: Of,
    #[prop(optional_no_strip)] usual: Option<Usual>,
    /// What describes it beside its message, and what names it beside its label.
    #[prop(optional, into)]
    described_by: String,
    #[prop(optional, into)] labelled_by: Option<String>,
    #[prop(optional_no_strip)] nudge: Option<Callback<i64>>,
    /// What counts where it is empty.
    #[prop(optional, into)]
    otherwise: Option<Signal<String>>,
    #[prop(optional)] children: Option<Children>,
) -> impl IntoView {
    let calc = expect_context::<Calculator>();
    let usual = move |now: &Scenario| match usual {
        Some(usual) => usual(now),
        None => of.held(now),
    };
    let value = move || match of.key() {
        key @ (Key::Rate | Key::Step) => calc.pace_of(key, usual),
        _ => calc.paceless(usual),
    };
    let written = move || (calc.words().write)(&value());
    let draft = RwSignal::new(None::<Draft>);
    // The scenario before the first keystroke.
    let before = StoredValue::new(None::<Scenario>);
    let keep = move |raw: String, why: Option<Refusal>| {
        if let Some(before) = why.and_then(|_| taken(before)) {
            calc.take_back(of, before);
        }
        let since = untrack(|| calc.change()).1;
        draft.set(Some(Draft { raw, why, since }));
    };
    let naming = Timer::new_local(None);
    Effect::new(move |_| {
        let since = draft.with(|draft| draft.as_ref().map(|draft| draft.since));
        if let Some(since) = since {
            let (change, count) = calc.change();
            if count > since && change.ends(of) {
                naming.set_value(None);
                draft.set(None);
                taken(before);
            } else if count > since && change != Change::Typed(of) {
                // Something else was chosen since, and stays chosen whatever becomes of this.
                taken(before);
            }
        }
    });
    let wrong = move || draft.with(|draft| draft.as_ref().and_then(|draft| draft.why));
    let typed = move |ev| {
        let raw = event_target_value(&ev);
        if before.with_value(Option::is_none) {
            before.set_value(Some(untrack(|| calc.scenario(Clone::clone))));
        }
        let refused = calc.enter(of, &raw);
        // An empty box stands for what it is at first once the reader has left it. Until then something is about to be typed, and what
        // else the reader has entered beside it is not to go with it.
        if refused.is_none()
            && raw.trim().is_empty()
            && let Some(before) = before.get_value()
        {
            calc.take_back(of, before);
        }
        // A message that stands is kept up to date; a new one waits until the reader pauses or has left the field.
        let stands = untrack(wrong).is_some();
        naming.set_value(refused.filter(|_| !stands).map(|why| {
            let raw = raw.clone();
            host::after(UNNAMED, move || keep(raw, Some(why)))
        }));
        keep(raw, refused.filter(|_| stands));
    };
    let left = move |ev: Event| {
        naming.set_value(None);
        let raw = event_target_value(&ev);
        match calc.enter(of, &raw) {
            None => {
                draft.set(None);
                taken(before);
            }
            why => keep(raw, why),
        }
    };
    // A browser tells of no change where the same text stands there again.
    let blurred = move |ev: FocusEvent| {
        if before.with_value(Option::is_some) {
            left(ev.into());
        }
    };
    let pressed = move |ev: KeyboardEvent| {
        let by = match ev.key().as_str() {
            "ArrowUp" => 1,
            "ArrowDown" => -1,
            // All is as it was before the first key.
            "Escape" => {
                naming.set_value(None);
                draft.set(None);
                if let Some(before) = taken(before) {
                    calc.take_back(of, before);
                }
                return;
            }
            _ => return,
        };
        if let Some(nudge) = nudge {
            ev.prevent_default();
            nudge.run(by);
        }
    };
    let whole = Whole::new(false);
    let name = of.name();
    let id = StoredValue::new(format!("{name}-box"));
    let error = format!("{name}-error");
    let holds = move || {
        let raw = draft.with(|draft| draft.as_ref().map(|draft| draft.raw.clone()));
        raw.unwrap_or_else(written)
    };
    let message =
        move || wrong().map_or(String::new(), |why| (calc.words().refusal)(why, of.key()));
    view! {
        // No keypad of digits alone: that of an iPhone has no minus.
        <input type="text" id=format!("{name}-box") name=name autocomplete="off" spellcheck="false"
            aria-describedby=described_by + " " + &error aria-labelledby=labelled_by
            placeholder=otherwise aria-invalid=move || wrong().map(|_| "true")
            value=untrack(written) prop:value=holds
            on:input=typed on:change=left on:blur=blurred on:keydown=pressed
            on:pointerdown=move |_| whole.set_value(!id.with_value(|id| host::has_focus(id)))
            on:click=move |_| select_whole(whole, &id.get_value()) />
        {children.map(|children| children())}
        <FieldError id=error message=Signal::derive(message) />
    }
}

/// What a store held, which then holds nothing.
pub fn taken<T: Default + Send + Sync + 'static>(store: StoredValue<T>) -> T {
    store.try_update_value(core::mem::take).unwrap_or_default()
}

/// Whether a press brought the focus to a field: what is typed then takes the place of all that it held.
pub type Whole = StoredValue<bool>;

/// Selects what a field holds, after such a press.
pub fn select_whole(whole: Whole, id: &str) {
    if taken(whole) {
        host::select(id);
    }
}

/// Why what a field holds is not taken; empty where it is. What is pressed while it comes about does not move away under the press.
#[component]
pub fn FieldError(#[prop(into)] id: String, message: Signal<String>) -> impl IntoView {
    let shown = RwSignal::new(String::new());
    let waiting = Timer::new_local(None);
    Effect::new(move |_| {
        let now = capital(&message.get());
        if shown.with_untracked(|shown| *shown != now) {
            once_released(waiting, 0, move || shown.set(now));
        } else {
            waiting.set_value(None);
        }
    });
    view! { <span class="field-error" id=id role="alert" inner_html=move || escaped(&shown.get())></span> }
}

/// A call that waits, of which there is one at a time: another takes its place.
pub type Timer = StoredValue<Option<host::Waiting>, LocalStorage>;

/// Calls back after so many milliseconds, or in the first frame after them in which nothing is pressed, unless something else comes to wait there. A touch presses after it has ended.
fn once_released(waiting: Timer, milliseconds: u32, call: impl FnOnce() + 'static) {
    let next = host::after(milliseconds, move || {
        if host::is_pressed() {
            once_released(waiting, host::FRAME, call);
        } else {
            call();
        }
    });
    waiting.set_value(Some(next));
}

/// A button that sets one choice to what it was at first (a pace to what the link opened with), there where it differs from that.
#[component]
pub fn Back(key: Key, #[prop(into)] label: TextProp) -> impl IntoView {
    let calc = expect_context::<Calculator>();
    let press = move |_| {
        // The button goes away, and the focus with it.
        host::focus(&format!("{}-box", key.name()));
        calc.set_usual(key);
    };
    let named = move || format!("{}: {}", label.get(), calc.words().back);
    view! {
        <button type="button" class="back" aria-label=named hidden=move || !calc.differs(key) on:click=press>
            <Said text=calc.say(|words| words.back) />
        </button>
    }
}

/// A label, the box, and what it takes.
#[component]
pub fn Field(
    #[prop(into)] of: Of,
    #[prop(into)] label: TextProp,
    #[prop(into)] hint: TextProp,
    #[prop(optional_no_strip)] usual: Option<Usual>,
) -> impl IntoView {
    let name = of.name();
    let hint_id = format!("{name}-hint");
    let back_label = label.clone();
    let back = usual.map(|_| view! { <Back key=of.key() label=back_label /> });
    view! {
        <div class="field">
            <label for=format!("{name}-box")><Said text=label /></label>
            <div class="field-row">
                <TextBox of usual described_by=hint_id.clone()>{back}</TextBox>
            </div>
            <span class="field-hint" id=hint_id><Said text=hint /></span>
        </div>
    }
}
