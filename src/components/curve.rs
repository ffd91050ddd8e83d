//! A curve over the years: its drawing, what never comes of it, and a slider that reads it off. It serves the paces and the chances.

use super::arrival::arrive;
use super::calculator::Calculator;
use super::drawing::{Dot, Line, Text, dots_html, line, lines_html, tenth, texts_html};
use super::said::Said;
use crate::engine::units::Rate;
use crate::platform::page as host;
use crate::scenario::{Key, Refusal, Scenario};
use crate::text::{self, Words, escaped};
use crate::view::Page;
use crate::view::chart::{Anchor, Place, Point};
use crate::view::curves::{self, Curve as Geometry, HEIGHT, Read, Sort, What};
use leptos::ev::PointerEvent;
use leptos::html::Div;
use leptos::prelude::*;
use leptos::svg;

/// Width before that of the frame is known, in CSS pixels.
const STILL: f64 = 328.0;

/// What is drawn, with the names of its points.
#[derive(Clone, PartialEq)]
struct Drawn {
    curve: Geometry,
    names: Vec<[String; 2]>,
    linear: bool,
}

/// A curve and the names for which there is room.
fn drawn(words: &Words, page: &Page, sort: Sort, width: f64) -> Drawn {
    let linear = page.pace.linear;
    let margin = |levels: &[f64]| {
        // What is certain is named above its line.
        let named = levels
            .iter()
            .filter(|level| sort == Sort::Paces || **level < 1.0);
        let long = named.map(|level| text::length(&level_name(words, sort, linear, *level)));
        #[allow(clippy::cast_precision_loss, reason = "a few letters")]
        let longest = long.max().unwrap_or(0) as f64;
        longest * 7.6 + 8.0
    };
    let mut curve = curves::curve(page, sort, width, &margin);
    let name = |mark: &curves::Mark| {
        let isolated = |name: String| match words.direction {
            "rtl" if !name.is_empty() => format!("\u{2067}{name}\u{2069}"),
            _ => name,
        };
        (words.mark)(mark.what, &page.headline).map(isolated)
    };
    let names: Vec<_> = curve.marks.iter().map(name).collect();
    let lengths = names
        .iter()
        .map(|[long, short]| [long, short].map(|name| text::length(name)));
    curve.place(&lengths.collect::<Vec<_>>());
    Drawn {
        curve,
        names,
        linear,
    }
}

/// The name of a line across.
fn level_name(words: &Words, sort: Sort, linear: bool, level: f64) -> String {
    if sort == Sort::Paces {
        #[allow(
            clippy::cast_possible_truncation,
            reason = "a thousand percent at most"
        )]
        let rate = Rate::new(libm::round(level * 100.0) as i64);
        return match rate {
            Ok(rate) if !linear => (words.rate_text)(rate),
            _ => (words.tick)(level),
        };
    }
    let [quarter, even, three, certain] = words.chance_levels;
    let name = match level {
        ..0.4 => quarter,
        ..0.6 => even,
        ..0.9 => three,
        _ => certain,
    };
    name.to_owned()
}

/// All of it as it stands between tags.
fn html(words: &Words, sort: Sort, drawn: &Drawn) -> String {
    let Drawn {
        curve,
        names,
        linear,
    } = drawn;
    let (top_left, bottom_right) = curve.field;
    let across = |y: f64| line(&[top_left.x, bottom_right.x].map(|x| Point { x, y }));
    let mut grid = String::new();
    let mut axis = across(bottom_right.y);
    let mut texts: Vec<Text> = Vec::new();
    let mut tick = |x: f64, y: f64, anchor, text| {
        let at = Point { x, y };
        texts.push(("chart-tick", Place { at, anchor }, text));
    };
    let corner = match sort {
        Sort::Paces if *linear => words.pace_step,
        Sort::Paces => words.rates_rate,
        Sort::Chances => words.chance_levels[3],
    };
    tick(0.0, 12.0, Anchor::Start, corner.to_owned());
    for (y, level) in &curve.levels {
        grid += &across(*y);
        if sort == Sort::Paces || *level < 1.0 {
            let name = level_name(words, sort, *linear, *level);
            tick(top_left.x - 8.0, y + 4.0, Anchor::End, name);
        }
    }
    for (x, period, anchor) in &curve.periods {
        let foot = bottom_right.y;
        axis += &line(&[foot, foot + 5.0].map(|y| Point { x: *x, y }));
        tick(*x, foot + 20.0, *anchor, (words.period)(*period));
    }
    let lines: [Line; 4] = [
        ("chart-grid", grid),
        ("chart-axis", axis),
        ("curve-other", line(&curve.other)),
        ("chart-path", line(&curve.line)),
    ];
    let mut dots: Vec<Dot> = Vec::new();
    for (mark, names) in curve.marks.iter().zip(names) {
        let (dot, radius, label) = match mark.what {
            What::Reader(..) => ("chart-arrival", "8", "chart-label chart-label-target"),
            What::Reached(..) => (
                "chart-arrival curve-still",
                "8",
                "chart-label chart-label-target",
            ),
            What::Needed(_) => ("curve-ring curve-needed", "5", "chart-label curve-needed"),
            What::Other(_) => ("", "", "chart-label chart-label-soft"),
            _ => ("curve-ring", "5", "chart-label"),
        };
        if !dot.is_empty() {
            dots.insert(0, (dot, mark.at, radius));
        }
        if let Some((place, form)) = mark.label {
            let name = names.get(form).cloned().unwrap_or_default();
            texts.push((label, place, name));
        }
    }
    lines_html(&lines) + &dots_html(&dots) + &texts_html(&texts)
}

/// The drawing, what stands below it, and the slider. `name` tells it from the other in what the elements are called; the heading is
/// called so itself. Dragging the reader's pace sets it.
#[component]
pub fn Curve(
    sort: Sort,
    name: &'static str,
    #[prop(into)] title: Signal<String>,
    #[prop(into)] foot: Signal<String>,
) -> impl IntoView {
    let calc = expect_context::<Calculator>();
    let width = RwSignal::new((!cfg!(target_arch = "wasm32")).then_some(STILL));
    let frame = NodeRef::<Div>::new();
    Effect::new(move |_| {
        if let Some(frame) = frame.get() {
            host::on_resize(&frame, move |now, _| {
                let before = width.get_untracked().unwrap_or(0.0);
                if now > 0.0 && (now - before).abs() >= 1.0 {
                    width.set(Some(now));
                }
            });
        }
    });
    // Worked out once for each change, and only where it is seen.
    let drawn = Memo::new(move |_| {
        let width = width.get()?;
        Some(calc.below(|page| drawn(calc.words(), page, sort, width)))
    });
    let held = StoredValue::new(None::<(Geometry, Scenario)>);
    let reading = RwSignal::new(None::<u16>);
    let at = move || {
        let last = drawn.with(|drawn| drawn.as_ref().map_or(1, |drawn| drawn.curve.last));
        let arrival = || calc.below(|page| page.headline.outcome.after(page.headline.from));
        reading.get().or_else(arrival).unwrap_or(last).min(last)
    };
    let point = move |ev: PointerEvent| {
        let Some([x, y]) = host::inside(&ev) else {
            return;
        };
        if let Some(after) = held.with_value(|held| held.as_ref().map(|(curve, _)| curve.after(x)))
        {
            arrive(calc, after);
            return;
        }
        let Some(curve) =
            drawn.with_untracked(|drawn| drawn.as_ref().map(|drawn| drawn.curve.clone()))
        else {
            return;
        };
        let begins = ev.type_() == "pointerdown" && ev.button() == 0;
        if begins && sort == Sort::Paces && curve.is_at_reader(x, y) {
            host::capture(&ev);
            held.set_value(Some((curve, untrack(|| calc.scenario(Clone::clone)))));
            return;
        }
        let nearest = Some(curve.after(x).min(curve.last));
        if reading.get_untracked() != nearest {
            reading.set(nearest);
        }
    };
    // A scroll that began there leaves everything as it was.
    let scrolled = move |_| {
        if let Some((_, before)) = held.try_update_value(Option::take).flatten() {
            calc.pace(before);
        }
    };
    let said = move || {
        let (words, after) = (calc.words(), at());
        calc.below(|page| {
            let found = match curves::read(page, sort, after) {
                Some(Read::Pace(needed)) => (words.needed)(&needed, page.pace.linear),
                Some(Read::Chance(chance)) => (words.chance_size)(chance),
                None => (words.refusal)(Refusal::NoPace, Key::By),
            };
            format!(
                "{}: {found}",
                (words.period)(page.headline.from.plus(after))
            )
        })
    };
    let mark = move || {
        reading.get()?;
        let after = at();
        let value = calc.below(|page| curves::read(page, sort, after)?.value(page))?;
        drawn.with(|drawn| {
            let curve = &drawn.as_ref()?.curve;
            let dot = curve.point(after, value);
            let (top, bottom) = curve.field;
            let upright = line(&[top.y, bottom.y].map(|y| Point { x: dot.x, y }));
            Some(
                lines_html(&[("chart-reading", upright)])
                    + &dots_html(&[("chart-start", dot, "4.5")]),
            )
        })
    };
    let body = move || {
        drawn.with(|drawn| {
            drawn
                .as_ref()
                .map_or(String::new(), |drawn| html(calc.words(), sort, drawn))
        })
    };
    let description = move || {
        let listed = drawn.with(|drawn| {
            let names = drawn.iter().flat_map(|drawn| &drawn.names);
            let names: Vec<&str> = names.map(|[long, _]| long.as_str()).collect();
            names.join(calc.words().list_mark)
        });
        escaped(&format!("{listed}. {}", foot.get()))
    };
    let size = move || {
        let width = drawn.with(|drawn| drawn.as_ref().map_or(STILL, |drawn| drawn.curve.width));
        format!("0 0 {} {}", tenth(width), tenth(HEIGHT))
    };
    let wide = move || {
        drawn
            .with(|drawn| drawn.as_ref().is_some_and(|drawn| drawn.curve.is_wide()))
            .to_string()
    };
    let empty = move || {
        drawn.with(|drawn| {
            drawn
                .as_ref()
                .is_some_and(|drawn| drawn.curve.line.len() < 2)
        })
    };
    let id = |part: &str| format!("{name}-{part}");
    view! {
        <div class="chart-frame curve-frame" node_ref=frame hidden=empty on:pointermove=point on:pointerdown=point
            on:pointerup=move |_| held.set_value(None) on:pointercancel=scrolled>
            <svg role="img" direction="ltr" aria-labelledby=id("title") aria-describedby=id("description")
                viewBox=size data-wide=wide>
                // By its function: `view!` takes the tag for that of the head.
                {svg::title().id(id("title")).inner_html(move || escaped(&title.get()))}
                <desc id=id("description") inner_html=description></desc>
                <g aria-hidden="true" inner_html=body></g>
                <g aria-hidden="true" inner_html=move || mark().unwrap_or_default()></g>
            </svg>
        </div>
        <p class="curve-foot"><Said text=move || foot.get() /></p>
        <div class="chart-read needs-program" hidden=empty>
            <label for=id("reading") id=id("label")><Said text=calc.say(|words| words.curve_read) /></label>
            <input type="range" id=id("reading") min="1" max=move || drawn.with(|drawn| drawn.as_ref().map_or(1, |drawn| drawn.curve.last)).to_string()
                aria-labelledby=format!("{name} {name}-label") aria-valuetext=said prop:value=move || at().to_string()
                on:input=move |ev| reading.set(event_target_value(&ev).parse().ok()) />
            <span class="reading-off"><Said text=said /></span>
        </div>
    }
}
