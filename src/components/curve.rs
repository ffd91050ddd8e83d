//! A curve over the years: its drawing, what never comes of it, and a slider that reads it off. It serves the paces and the chances.

use super::calculator::Calculator;
use super::drawing::{
    Dot, Line, Text, below_years, dots_html, line, lines_html, tenth, texts_html,
};
use super::pointing::{Frame, Reading, ReadingSlider};
use super::said::Said;
use crate::engine::units::Rate;
use crate::platform::page as host;
use crate::scenario::{Key, Refusal};
use crate::text::{self, Words, escaped, isolated};
use crate::view::Page;
use crate::view::chart::{Anchor, Place, Point};
use crate::view::curves::{self, Curve as Geometry, HEIGHT, Read, Sort, What, never};
use leptos::html::Div;
use leptos::prelude::*;
use std::sync::Arc;

/// Width before that of the frame is known, in CSS pixels.
const STILL: f64 = 328.0;

/// What is drawn.
struct Drawn {
    curve: Geometry,
    /// As it stands between tags.
    html: String,
    /// What is said below it.
    foot: String,
}

/// A curve at a width, with its title, its description, and the names for which there is room.
fn drawn(words: &Words, page: &Page, sort: Sort, width: f64) -> Drawn {
    let linear = page.pace.linear;
    let margin = |levels: &[f64]| {
        let mut longest = 0;
        for level in levels {
            // What is certain is named above its line.
            if sort == Sort::Paces || *level < 1.0 {
                longest = text::length(&level_name(words, sort, linear, *level)).max(longest);
            }
        }
        #[allow(clippy::cast_precision_loss, reason = "a few letters")]
        let eighths = longest as f64;
        eighths * 1.05 + 8.0
    };
    let mut curve = curves::curve(page, sort, width, &margin);
    let mut names = Vec::new();
    let mut lengths = Vec::new();
    for mark in &curve.marks {
        let name = text::curves::mark(words, mark.what, &page.headline);
        lengths.push([text::length(&name[0]), text::length(&name[1])]);
        names.push(name);
    }
    curve.place(&lengths);
    let (title, foot) = match sort {
        Sort::Paces => (words.pace, text::curves::below(words, page, never(page))),
        Sort::Chances => (words.chance, String::new()),
    };
    let name = sort.name();
    let mut described = foot.clone();
    for (place, [long, _]) in names.iter().enumerate() {
        described += if place == 0 { " " } else { words.list_mark };
        described += long;
    }
    let html = format!(
        "<title id=\"{name}-title\">{}</title><desc id=\"{name}-description\">{}</desc>{}",
        escaped(title),
        escaped(&described),
        marks(words, (sort, linear), &curve, names)
    );
    Drawn { curve, html, foot }
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
            _ => (words.money)(level),
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

/// Lines, dots and names as they stand between tags.
fn marks(
    words: &Words,
    (sort, linear): (Sort, bool),
    curve: &Geometry,
    names: Vec<[String; 2]>,
) -> String {
    // Nothing to draw: the style sheet hides all of it.
    if curve.line.len() < 2 {
        return "<g class=\"curve-none\"></g>".to_owned();
    }
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
        Sort::Paces if linear => words.pace_step,
        Sort::Paces => words.rates_rate,
        Sort::Chances => words.chance_levels[3],
    };
    tick(0.0, 12.0, Anchor::Start, corner.to_owned());
    for (y, level) in &curve.levels {
        grid += &across(*y);
        if sort == Sort::Paces || *level < 1.0 {
            let name = level_name(words, sort, linear, *level);
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
            let [long, brief] = names;
            let name = if form == 0 { long } else { brief };
            texts.push((label, place, name));
        }
    }
    for (.., name) in &mut texts {
        *name = isolated(words, name);
    }
    let size = if curve.is_wide() {
        " class=\"curve-wide\""
    } else {
        ""
    };
    let (lines, dots, texts) = (lines_html(&lines), dots_html(&dots), texts_html(&texts));
    format!("<g{size}>{lines}{dots}{texts}</g>")
}

/// The drawing, what stands below it, and the slider. Dragging the reader's pace sets it.
#[component]
pub fn Curve(sort: Sort) -> impl IntoView {
    let calc = expect_context::<Calculator>();
    let width = RwSignal::new(if cfg!(target_arch = "wasm32") {
        0.0
    } else {
        STILL
    });
    let frame = NodeRef::<Div>::new();
    Effect::new(move |_| {
        if let Some(frame) = frame.get() {
            host::on_resize(&frame, move |now, _| {
                if now > 0.0 && (now - width.get_untracked()).abs() >= 1.0 {
                    width.set(now);
                }
            });
        }
    });
    // Worked out once for each change, and only where it is seen.
    let drawn = Memo::new_with_compare(
        move |_| {
            let width = width.get();
            let draw = |page: &Page| Arc::new(drawn(calc.words(), page, sort, width));
            (width > 0.0).then(|| calc.below(draw))
        },
        |_, _| true,
    );
    let reading = RwSignal::new(None::<u16>);
    // Another promise is read at its own arrival, as the chart is.
    Effect::new(move |before: Option<&'static str>| {
        let goal = calc.goal().id;
        if before.is_some_and(|before| before != goal) {
            reading.set(None);
        }
        goal
    });
    let last = move || drawn.get().map_or(1, |drawn| drawn.curve.last);
    let at = move || {
        let arrival = || calc.below(|page| page.headline.outcome.after(page.headline.from));
        reading.get().or_else(arrival).unwrap_or(10).min(last())
    };
    let read = Reading {
        get: reading.into(),
        set: Callback::new(move |at| reading.set(at)),
    };
    let shown = Callback::new(move |()| {
        drawn
            .get()
            .map(|drawn| drawn.curve.pointed(sort == Sort::Paces))
    });
    let said = move || {
        let (words, after) = (calc.words(), at());
        calc.below(|page| {
            let period = page.headline.from.plus(after);
            let found = match curves::read(page, sort, after) {
                Some(Read::Pace(needed)) => {
                    return (words.needed_by)(&needed, page.pace.linear);
                }
                Some(Read::Any) => words.any_pace.to_owned(),
                Some(Read::Chance(chance)) => (words.chance_size)(chance),
                None => (words.refusal)(Refusal::NoPace, Key::By),
            };
            format!("{}: {found}", (words.period)(period))
        })
    };
    let mark = move || {
        reading.get()?;
        let (after, drawn) = (at(), drawn.get()?);
        let value = calc.below(|page| curves::read(page, sort, after)?.value(page))?;
        let dot = drawn.curve.point(after, value);
        let (top, bottom) = drawn.curve.field;
        let upright = line(&[top.y, bottom.y].map(|y| Point { x: dot.x, y }));
        Some(lines_html(&[("chart-reading", upright)]) + &dots_html(&[("chart-start", dot, "4.5")]))
    };
    let size = move || {
        let width = drawn.get().map_or(STILL, |drawn| drawn.curve.width);
        format!("0 0 {} {}", tenth(width), tenth(HEIGHT))
    };
    let place = move || {
        let margins = |drawn: Arc<Drawn>| drawn.curve.pointed(false).margins(drawn.curve.width);
        drawn
            .get()
            .map_or(String::new(), |drawn| below_years(margins(drawn)))
    };
    let foot = Memo::new(move |_| {
        drawn
            .get()
            .map_or(String::new(), |drawn| drawn.foot.clone())
    });
    let id = move |part: &str| format!("{}-{part}", sort.name());
    // Title and description say it in words; the words in the drawing are for the eye.
    view! {
        <Frame class="chart-frame curve-frame".to_owned() frame drawn=shown reading=read>
            <svg role="img" direction="ltr" aria-labelledby=id("title") aria-describedby=id("description") viewBox=size>
                <g aria-hidden="true" inner_html=move || drawn.get().map_or(String::new(), |drawn| drawn.html.clone())></g>
                <g aria-hidden="true" inner_html=move || mark().unwrap_or_default()></g>
            </svg>
        </Frame>
        <p class="curve-foot" hidden=move || foot.with(String::is_empty)><Said text=move || foot.get() /></p>
        <ReadingSlider reading=read id=id("reading") label=calc.say(|words| words.curve_read) title=sort.name()
            first="1" last=move || last().to_string() at=move || at().to_string() said place />
    }
}
