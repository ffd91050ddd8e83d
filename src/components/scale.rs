//! The scale of the dial: growth above the track, the arrival that it gives below, and the paces on record that a tap takes.

use super::calculator::Calculator;
use super::drawing::tenth;
use crate::engine::units::{Period, Rate};
use crate::scenario::{Key, Shape};
use crate::text::escaped;
use crate::view::chart::within;
use crate::view::dial::{Dial, Tick, dial, flags};
use crate::view::{self, Growth};
use leptos::prelude::*;

/// Characters that a scale has room for, with which names of paces are measured.
const ROOM: f64 = 92.0;

/// A mark of the scale as it stands between tags, so far along it from 0 to 1.
fn mark(class: &str, at: f64, words: &str) -> String {
    let at = tenth(at * 100.0);
    format!(
        "<span class=\"{class}\" style=\"--at:{at}%\">{}</span>",
        escaped(words)
    )
}

/// Class of a mark that only a wide scale has room for.
fn room<T>(tick: &Tick<T>) -> &'static str {
    if tick.narrow { "" } else { "wide" }
}

/// The scale around its slider; worked out only while it is shown.
#[component]
pub fn Scale(of: Key, shown: Signal<bool>, children: Children) -> impl IntoView {
    let calc = expect_context::<Calculator>();
    let scale = Memo::new(move |_| {
        if shown.get() {
            calc.paceless(dial)
        } else {
            Dial::default()
        }
    });
    let growth = move || {
        let words = calc.words();
        let said = |growth: Growth| match growth {
            Growth::Percent(rate) => (words.rate_mark)(rate),
            Growth::Amount(step) => (words.step_size)(step),
        };
        scale.with(|scale: &Dial| {
            let marks = scale
                .growth
                .iter()
                .map(|tick| mark(room(tick), tick.at, &said(tick.of)));
            marks.collect::<String>()
        })
    };
    let arrivals = move || {
        let words = calc.words();
        scale.with(|scale: &Dial| {
            if scale.arrivals.is_empty() {
                return String::new();
            }
            let never = scale.never;
            let never = (never > 0.0).then(|| mark("scale-never", never / 2.0, words.never));
            let marks = scale.arrivals.iter().map(|tick| {
                let year = (words.period)(Period::Calendar(tick.of.ending()));
                mark(room(tick), tick.at, &year)
            });
            never.into_iter().chain(marks).collect::<String>()
        })
    };
    let percent = |share: f64| tenth(within(share, 0.0, 1.0) * 100.0);
    // Up to where nothing arrives, and from nothing to the pace at hand.
    let never = move || {
        format!(
            "--never:{}%",
            percent(scale.with(|scale: &Dial| scale.never))
        )
    };
    let drawn = move || {
        let [zero, now] = calc.pace_of(of, |now| {
            let nothing = view::dial::nothing(now);
            [nothing, view::growth(now)].map(|growth| view::dial::along(now, growth))
        });
        format!(
            "--from:{}%;--to:{}%",
            percent(zero.min(now)),
            percent(zero.max(now))
        )
    };
    view! {
        <div class="scale">
            <Flags shown />
            <div class="scale-growth" aria-hidden="true" inner_html=growth></div>
            <div class="scale-track">
                <span class="scale-line" style=never></span>
                <span class="scale-now" style=drawn></span>
                {children()}
            </div>
            <div class="scale-arrivals" aria-hidden="true" inner_html=arrivals></div>
        </div>
    }
}

/// Paces on record above the track, as far as there is room.
#[component]
fn Flags(shown: Signal<bool>) -> impl IntoView {
    let calc = expect_context::<Calculator>();
    let flags = Memo::new(move |_| {
        if !shown.get() {
            return Vec::new();
        }
        let words = calc.words();
        calc.page(|page| {
            if page.scenario.shape == Shape::Linear {
                return Vec::new();
            }
            let named = page.presets.iter().map(|preset| {
                let rate = preset.rate();
                (
                    rate,
                    format!("{} {}", (words.rate_mark)(rate), (words.flag)(preset)),
                )
            });
            let named: Vec<(Rate, String)> = named.collect();
            #[allow(clippy::cast_precision_loss, reason = "a name has few characters")]
            let widths = named
                .iter()
                .map(|(_, name)| name.chars().count() as f64 / ROOM);
            let widths: Vec<f64> = widths.collect();
            let placed = flags(&page.scenario, &page.presets, &widths);
            let placed = placed.into_iter().filter_map(|(place, at)| {
                let (rate, name) = named.get(place)?.clone();
                let width = widths.get(place)?;
                let left = within(at - width / 2.0, 0.0, 1.0 - width);
                Some((
                    rate,
                    name,
                    [left, *width, at - left].map(|share| tenth(share * 100.0)),
                ))
            });
            placed.collect::<Vec<_>>()
        })
    });
    // The name stands where there is room, and its mark on the track at the pace.
    let one = move |(rate, name, [left, wide, mark]): (Rate, String, [String; 3])| {
        let pressed = move || calc.scenario(|now| now.rate == rate).to_string();
        view! {
            <button type="button" class="flag" aria-pressed=pressed style=format!("--left:{left}%;--wide:{wide}%;--mark:{mark}cqi")
                on:click=move |_| { calc.edit(Key::Rate, &rate.to_text()); }>{name}</button>
        }
    };
    view! { <div class="flags needs-program">{move || flags.get().into_iter().map(one).collect_view()}</div> }
}
