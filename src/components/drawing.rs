//! Drawings in SVG: lines, dots and texts, each a list of one shape, back to front.

use crate::engine::units::write_fixed;
use crate::text::{ChartLabels, Words, escaped, isolated};
use crate::view::chart::{Anchor, Chart, NAMES, Place, Point};
use leptos::prelude::*;

/// A line, with its class and the `d` of its path.
pub type Line = (&'static str, String);
/// A dot, with its class, where it is, and its radius in pixels.
pub type Dot = (&'static str, Point, &'static str);
/// A text, with its class and where it stands.
pub type Text = (&'static str, Place, String);

/// What is drawn, back to front.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Drawing {
    /// Lines, of which those of a class are one path.
    pub lines: Vec<Line>,
    /// Start, arrival, and levels of nothing.
    pub dots: Vec<Dot>,
    /// Values at the axis of levels, which stay while others move.
    pub levels: Vec<Text>,
    /// Periods at the axis of time.
    pub periods: Vec<Text>,
    /// Direct labels.
    pub labels: Vec<Text>,
}

/// Lines as they stand between tags. What changes in number is written so; the browser reads it faster than it is told of each.
#[must_use]
pub fn lines_html(lines: &[Line]) -> String {
    let line = |(class, d): &Line| format!("<path class=\"{class}\" d=\"{d}\"/>");
    lines.iter().map(line).collect()
}

/// Dots, likewise.
#[must_use]
pub fn dots_html(dots: &[Dot]) -> String {
    let dot = |(class, at, radius): &Dot| {
        let [x, y] = [at.x, at.y].map(tenth);
        format!("<circle class=\"{class}\" cx=\"{x}\" cy=\"{y}\" r=\"{radius}\"/>")
    };
    dots.iter().map(dot).collect()
}

/// Texts, likewise.
#[must_use]
pub fn texts_html(texts: &[Text]) -> String {
    let text = |(class, place, words): &Text| {
        let [x, y] = [place.at.x, place.at.y].map(tenth);
        let anchor = match place.anchor {
            Anchor::Start => "start",
            Anchor::Middle => "middle",
            Anchor::End => "end",
        };
        let words = escaped(words);
        format!(
            "<text class=\"{class}\" x=\"{x}\" y=\"{y}\" text-anchor=\"{anchor}\">{words}</text>"
        )
    };
    texts.iter().map(text).collect()
}

impl Drawing {
    /// The `d` of all lines of a class; empty where there is none.
    fn line(&self, class: &str) -> String {
        let of_class = self.lines.iter().filter(|(name, _)| *name == class);
        of_class.map(|(_, d)| d.as_str()).collect()
    }
}

/// A drawing, as elements. Those of which there is one stay, and their lines move.
#[component]
pub fn Marks(#[prop(into)] marks: Signal<Drawing>) -> impl IntoView {
    let one = |class: &'static str| {
        view! { <path class=class d=move || marks.with(|marks| marks.line(class)) /> }
    };
    view! {
        {LINES.map(one).collect_view()}
        <g inner_html=move || marks.with(|marks| dots_html(&marks.dots))></g>
        <g inner_html=move || marks.with(|marks| texts_html(&marks.levels))></g>
        <g inner_html=move || marks.with(|marks| texts_html(&marks.periods))></g>
        <g inner_html=move || marks.with(|marks| texts_html(&marks.labels))></g>
    }
}

/// Texts in a group of this direction.
#[component]
pub fn Lettering(#[prop(into)] texts: Signal<Vec<Text>>, direction: &'static str) -> impl IntoView {
    view! { <g direction=direction inner_html=move || texts.with(|texts| texts_html(texts))></g> }
}

/// Where a slider stands that reads the years above it, which begin and end so far from the edges of the drawing: half its thumb further.
#[must_use]
pub fn below_years(margins: [f64; 2]) -> String {
    let [left, right] = margins.map(|margin| tenth(margin - 8.0));
    format!("--left:{left}px;--right:{right}px")
}

/// A length to a tenth of a pixel.
#[must_use]
pub fn tenth(value: f64) -> String {
    #[allow(
        clippy::cast_possible_truncation,
        reason = "drawings are a few thousand tenths wide"
    )]
    let tenths = libm::round(value * 10.0) as i64;
    write_fixed(tenths, 1)
}

/// Points as the `d` of a path.
#[must_use]
pub fn line(points: &[Point]) -> String {
    let mut d = String::new();
    for point in points {
        d.push(if d.is_empty() { 'M' } else { 'L' });
        d += &tenth(point.x);
        d.push(' ');
        d += &tenth(point.y);
    }
    d
}

/// Classes of the bands, the widest first.
const FAN: [&str; 2] = ["chart-fan-80", "chart-fan-50"];

/// Classes of the lines, back to front.
const LINES: [&str; 19] = [
    "chart-grid",
    "chart-axis",
    "chart-deadline",
    FAN[0],
    FAN[1],
    "chart-event",
    "chart-target",
    "chart-observed",
    "chart-across",
    "chart-other",
    "chart-path",
    "chart-drop",
    "chart-chevrons",
    "chart-history chart-history-other",
    "chart-history chart-history-other chart-history-alone",
    "chart-history",
    "chart-point chart-point-other",
    "chart-point",
    "chart-point chart-point-few",
];

/// The chart as a drawing.
#[must_use]
pub fn body(chart: &Chart, labels: &ChartLabels, words: &Words) -> Drawing {
    let mut drawing = Drawing::default();
    scales(chart, words, &mut drawing);
    paths(chart, &mut drawing);
    texts(chart, labels, words, &mut drawing.labels);
    drawing
}

/// A line across the field.
fn across(chart: &Chart, y: f64) -> String {
    let (top_left, bottom_right) = chart.field;
    line(&[top_left.x, bottom_right.x].map(|x| Point { x, y }))
}

/// A line down to the foot of the field.
fn down(chart: &Chart, x: f64, from: f64) -> String {
    line(&[from, chart.field.1.y].map(|y| Point { x, y }))
}

/// Grid, axis and ticks.
fn scales(chart: &Chart, words: &Words, drawing: &mut Drawing) {
    let (_, bottom_right) = chart.field;
    let mut grid = String::new();
    let mut axis = across(chart, bottom_right.y);
    for ((y, value), name) in chart.levels.iter().zip(&chart.labels.levels) {
        grid += &across(chart, *y);
        let name = name.map(|place| ("chart-tick", place, isolated(words, &(words.tick)(*value))));
        drawing.levels.extend(name);
    }
    for (x, period, anchor) in &chart.periods {
        axis += &line(&[bottom_right.y, bottom_right.y + 5.0].map(|y| Point { x: *x, y }));
        let (x, y, anchor) = (*x, bottom_right.y + 20.0, *anchor);
        let place = Place {
            at: Point { x, y },
            anchor,
        };
        let name = (words.period)(*period);
        drawing.periods.push(("chart-tick", place, name));
    }
    drawing.lines.push(("chart-grid", grid));
    drawing.lines.push(("chart-axis", axis));
}

/// What moves in time.
fn paths(chart: &Chart, drawing: &mut Drawing) {
    let (top_left, bottom_right) = chart.field;
    let Drawing { lines, dots, .. } = drawing;
    let deadline = chart.deadline.map(|(x, _)| down(chart, x, top_left.y));
    lines.extend(deadline.map(|d| ("chart-deadline", d)));
    let outlines = chart.fan.iter().flat_map(|fan| &fan.outlines);
    for (class, outline) in FAN.into_iter().zip(outlines) {
        lines.push((class, line(outline)));
    }
    // A mark reaches up to its name.
    let events = chart.events.iter().zip(&chart.labels.events);
    let events = events.map(|((x, _), at)| {
        let foot = bottom_right.y - 10.0;
        down(chart, *x, at.map_or(foot, |at| foot.min(at.at.y - 8.0)))
    });
    lines.push(("chart-event", events.collect()));
    lines.push(("chart-target", line(&chart.goal)));
    if !chart.observed.is_empty() {
        lines.push(("chart-observed", line(&chart.observed)));
    }
    if let Some((other, at)) = &chart.across {
        if !other.is_empty() {
            lines.push(("chart-across", line(other)));
        }
        dots.push(("chart-ring", *at, "4"));
    }
    lines.push(("chart-other", line(&chart.other)));
    lines.push(("chart-path", line(&chart.path)));
    // Each run of each count by itself: the baseline's own in full strength.
    for run in &chart.history {
        let points: Vec<_> = run.points.iter().map(|(at, _)| *at).collect();
        let other = "chart-point chart-point-other";
        let (joined, point) = match (run.full, points.len()) {
            (true, ..13) => ("chart-history", "chart-point chart-point-few"),
            (true, _) => ("chart-history", "chart-point"),
            (false, _) if chart.is_part(run) => (
                "chart-history chart-history-other chart-history-alone",
                other,
            ),
            (false, _) => ("chart-history chart-history-other", other),
        };
        lines.push((joined, line(&points)));
        // A line of no length, with round ends.
        let dot = |at: Point| line(&[at]) + "h0";
        lines.push((point, points.into_iter().map(dot).collect()));
    }
    dots.extend(chart.nothing.iter().map(|at| ("chart-nothing", *at, "3")));
    dots.push(("chart-start", chart.start, "4.5"));
    if let Some((point, _)) = chart.arrival {
        lines.push(("chart-drop", down(chart, point.x, point.y)));
        // It can be moved to either side.
        let chevron = |side: f64| {
            line(
                &[(15.0, -4.5), (19.0, 0.0), (15.0, 4.5)].map(|(x, y)| Point {
                    x: point.x + side * x,
                    y: point.y + y,
                }),
            )
        };
        lines.push(("chart-chevrons", chevron(-1.0) + &chevron(1.0)));
        dots.push(("chart-arrival", point, "7"));
    }
}

/// The direct labels.
fn texts(chart: &Chart, labels: &ChartLabels, words: &Words, texts: &mut Vec<Text>) {
    let places = &chart.labels;
    let name = places.start_names.and_then(|line| labels.counts.get(line));
    let start = name.map_or_else(
        || labels.start.clone(),
        |name| isolated(words, &format!("{name}{NAMES}{}", labels.start)),
    );
    let all = [
        (
            "chart-label chart-label-target",
            places.arrival,
            &labels.arrival,
        ),
        ("chart-label chart-label-path", places.path, &labels.path),
        ("chart-label", places.start, &start),
        (
            "chart-label chart-label-soft",
            places.observed,
            &labels.observed,
        ),
        (
            "chart-label chart-label-soft",
            places.deadline,
            &labels.deadline,
        ),
    ];
    let named = all
        .into_iter()
        .filter_map(|(class, at, words)| at.map(|at| (class, at, words.clone())));
    texts.extend(named);
    // Those that have a long form and a short one.
    let formed = [
        (
            "chart-label chart-label-target",
            places.target,
            &labels.target,
        ),
        (
            "chart-label chart-label-soft",
            places.across,
            &labels.across,
        ),
    ];
    texts.extend(formed.into_iter().filter_map(|(class, place, forms)| {
        let (at, form) = place?;
        Some((class, at, forms.get(form)?.clone()))
    }));
    if let Some(Place { at, anchor }) = places.fan {
        let mut y = at.y;
        for words in &labels.fan {
            let at = Point { x: at.x, y };
            texts.push((
                "chart-label chart-label-soft",
                Place { at, anchor },
                words.clone(),
            ));
            y += places.leading;
        }
    }
    for (place, (at, words)) in places.counts.iter().zip(&labels.counts).enumerate() {
        let full = chart
            .history
            .iter()
            .any(|run| run.line == place && run.full);
        let class = if full {
            "chart-label"
        } else {
            "chart-label chart-label-soft"
        };
        texts.extend(at.map(|at| (class, at, words.clone())));
    }
    for ((_, event), at) in chart.events.iter().zip(&places.events) {
        if let (Some(at), Some(words)) = (at, labels.events.get(*event)) {
            texts.push(("chart-label", *at, words.clone()));
        }
    }
}
