//! The chart in SVG, from the geometry of `view`.

use super::calculator::Calculator;
use super::drawing::{Marks, below_years, body, dots_html, line, tenth};
use super::pointing::{Frame, Reading, ReadingSlider};
use super::radio::Choice;
use super::said::Said;
use crate::platform::page as host;
use crate::scenario::{Form, Key, Scale};
use crate::text::{ChartLabels, Words, escaped};
use crate::view::chart::{self, Chart as Geometry, Point};
use crate::view::{self, Page};
use leptos::html::Div;
use leptos::prelude::*;
use leptos::svg;

/// What is drawn, with its words.
#[derive(Clone, PartialEq)]
pub struct Drawn {
    /// Its geometry.
    pub chart: Geometry,
    /// The words of its labels.
    pub labels: ChartLabels,
}

/// The geometry of a page at a width and height in CSS pixels, and the words of its labels.
pub fn drawn(calc: Calculator, page: &Page, size: [f64; 2]) -> Drawn {
    let labels = (calc.words().chart_labels)(page);
    let mut lengths = labels.lengths();
    if names_in_key_alone(page, size[0]) {
        lengths.counts.fill(0);
        lengths.fan.clear();
        lengths.observed = 0;
    }
    let chart = chart::chart(page, size, &lengths);
    Drawn { chart, labels }
}

/// Whether what happened, what may come and the pace observed are named in the key alone, at this width in CSS pixels.
fn names_in_key_alone(page: &Page, width: f64) -> bool {
    width < chart::NARROW && page.scenario.sections.form() == Form::Page
}

/// The key as it stands between tags: names of lines each after a piece of it, those of a few points together. It is the same whichever of
/// them have room in the drawing, so that nothing below it moves with them.
fn key(Drawn { chart, labels }: &Drawn, words: &Words) -> String {
    let item = |class: &str, words: &str| match words {
        "" => String::new(),
        words => format!("<span class=\"key-{class}\">{}</span>", escaped(words)),
    };
    let (mut lines, mut few) = (String::new(), Vec::new());
    for (line, name) in labels.counts.iter().enumerate() {
        let runs = || chart.history.iter().filter(move |run| run.line == line);
        if runs().any(|run| run.full) {
            lines.insert_str(0, &item("full", name));
        } else if runs().any(|run| run.points.len() > 3) {
            let part = runs().any(|run| chart.is_part(run));
            lines += &item(if part { "alone" } else { "other" }, name);
        } else if runs().next().is_some() {
            few.push(name.as_str());
        }
    }
    let fan = chart.fan.iter().map(|_| labels.fan.join(" "));
    let fan = fan.collect::<String>();
    let observed = if chart.observed.is_empty() {
        ""
    } else {
        &labels.observed
    };
    lines + &item("few", &few.join(words.list)) + &item("fan", &fan) + &item("observed", observed)
}

/// Periods after the start at which the chart is read: those that the reader has chosen, or else the arrival, or else the last drawn.
fn read_at(calc: Calculator) -> u16 {
    let reading = calc.reading();
    calc.page(|page| {
        let drawn = chart::periods_drawn(page);
        let headline = &page.headline;
        let arrival = || headline.outcome.after(headline.from);
        reading.or_else(arrival).unwrap_or(drawn).min(drawn)
    })
}

/// The reading of the chart.
fn reading(calc: Calculator) -> Reading {
    Reading {
        get: Signal::derive(move || calc.reading()),
        set: Callback::new(move |at| calc.read_chart(at)),
    }
}

/// A height in whole pixels.
fn whole(height: f64) -> i64 {
    #[allow(clippy::cast_possible_truncation, reason = "a few hundred pixels")]
    let whole = height as i64;
    whole
}

/// Draws the scenario at the width of its frame, or at `fixed` where that is not known yet.
#[component]
pub fn Chart(#[prop(optional)] fixed: Option<f64>) -> impl IntoView {
    let calc = expect_context::<Calculator>();
    // Several of one page are told apart by the height that the style sheet gives each its place by.
    let (class, title_id, description_id) = match fixed {
        None => (
            "chart-frame".to_owned(),
            "chart-title".to_owned(),
            "chart-description".to_owned(),
        ),
        Some(width) => {
            let high = calc.page(|page| whole(chart::height(page, width)));
            (
                format!("chart-frame chart-for-{high}"),
                format!("chart-title-{high}"),
                format!("chart-description-{high}"),
            )
        }
    };
    // The geometry is worked out once for each change.
    let drawn = Memo::new(move |_| {
        let width = fixed.unwrap_or_else(|| calc.width());
        calc.page(|page| drawn(calc, page, [width, chart::height(page, width)]))
    });
    let frame = NodeRef::<Div>::new();
    Effect::new(move |_| {
        if let Some(frame) = frame.get() {
            host::on_resize(&frame, move |width, _| calc.widen(width));
        }
    });
    let shown = Callback::new(move |()| {
        Some(drawn.with(|drawn| calc.page(|page| drawn.chart.pointed(page))))
    });
    let log = Memo::new(move |_| calc.page(chart::is_log));
    let title = move || {
        let words = calc.words();
        let what = calc.paceless(words.chart_title);
        // A card has no line to spare for it.
        if log.get() && calc.form() == Form::Page {
            what + words.list + words.log_scale
        } else {
            what
        }
    };
    let description = move || {
        let describe = calc.words().chart_description;
        calc.page(|page| drawn.with(|drawn| describe(page, &drawn.chart)))
    };
    let size = move || {
        drawn.with(|Drawn { chart, .. }| {
            format!("0 0 {} {}", tenth(chart.width), tenth(chart.height))
        })
    };
    let tall = move || drawn.with(|drawn| format!("block-size:{}px", whole(drawn.chart.height)));
    let marks = Memo::new(move |_| {
        let words = calc.words();
        drawn.with(|Drawn { chart, labels }| body(chart, labels, words))
    });
    // The line and point at which the reader reads the chart.
    let read = Memo::new(move |_| {
        calc.reading()?;
        let at = read_at(calc);
        drawn.with(|Drawn { chart, .. }| {
            let mark = calc.page(|page| chart.mark(page, at));
            let (top, bottom) = chart.field;
            Some(([top.y, bottom.y].map(|y| Point { x: mark.x, y }), mark))
        })
    });
    let keyed = Memo::new(move |_| match calc.form() {
        Form::Page => drawn.with(|drawn| key(drawn, calc.words())),
        _ => String::new(),
    });
    let key_class = class.replacen("frame", "key", 1);
    // Title and description say it in words; the words in the drawing are for the eye.
    view! {
        <Frame class frame drawn=shown reading=reading(calc)>
            <h2 class="chart-title"><Said text=title /></h2>
            <svg role="img" direction="ltr" aria-labelledby=title_id aria-describedby=description_id
                viewBox=size style=tall>
                // By its function: `view!` takes the tag for that of the head.
                {svg::title().id(title_id.clone()).inner_html(move || escaped(&title()))}
                <desc id=description_id.clone() inner_html=move || escaped(&description())></desc>
                <g aria-hidden="true">
                    <Marks marks />
                    <path class="chart-reading" d=move || read.with(|at| at.map_or(String::new(), |(upright, _)| line(&upright))) />
                    <g inner_html=move || read.with(|at| at.map_or(String::new(), |(_, mark)| dots_html(&[("chart-start", mark, "4.5")])))></g>
                </g>
            </svg>
        </Frame>
        <p class=key_class aria-hidden="true" hidden=move || keyed.with(String::is_empty) inner_html=move || keyed.get()></p>
    }
}

/// What the path holds in one period, which a slider chooses; pointing at the chart moves it too.
#[component]
pub fn ReadOff() -> impl IntoView {
    let calc = expect_context::<Calculator>();
    let said = move || {
        let at = read_at(calc);
        let row = calc.page(|page| view::read_off(page, at));
        (calc.words().read_off)(&row)
    };
    let most = move || calc.page(chart::periods_drawn).to_string();
    let place = move || below_years(calc.page(|page| chart::margins(page, calc.width())));
    view! {
        <ReadingSlider reading=reading(calc) id="reading".to_owned() label=calc.say(|words| words.reading)
            first="0" last=most at=move || read_at(calc).to_string() said place />
    }
}

/// The choice of value axis.
#[component]
pub fn Axis() -> impl IntoView {
    let calc = expect_context::<Calculator>();
    let scaled = move |scale| Signal::derive(move || calc.paceless(|now| now.scale == scale));
    let key = Key::Scale;
    view! {
        <fieldset class="choices axis needs-program">
            <legend><Said text=calc.say(|words| words.scale_legend) /></legend>
            <Choice key value="log" label=calc.say(|words| words.scale_log) chosen=scaled(Scale::Log) />
            <Choice key value="linear" label=calc.say(|words| words.scale_linear) chosen=scaled(Scale::Linear) />
        </fieldset>
    }
}
