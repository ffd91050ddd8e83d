//! The chart in SVG, from the geometry of `view`.

use crate::platform::page;
use crate::scenario::{Edit, Key, Scale, Scenario, link};
use crate::text::Words;
use crate::view::chart::{self, Anchor, Place, Point};
use crate::view::Headline;
use leptos::html::Div;
use leptos::prelude::*;

/// Draws the scenario at the width of its frame. `place` tells apart several charts of one page.
#[component]
pub fn Chart(
    words: &'static Words,
    scenario: RwSignal<Scenario>,
    headline: Memo<Headline>,
    place: usize,
    width: f64,
) -> impl IntoView {
    let width = RwSignal::new(width);
    let frame = NodeRef::<Div>::new();
    Effect::new(move |_| {
        if let Some(frame) = frame.get() {
            page::on_resize(&frame, move |now| {
                if (now - width.get_untracked()).abs() >= 1.0 && now > 0.0 {
                    width.set(now);
                }
            });
        }
    });
    let labels = Memo::new(move |_| {
        let deadline = scenario.with(|now| now.deadline);
        headline.with(|headline| (words.chart_labels)(headline, deadline))
    });
    let drawing = Memo::new(move |_| {
        scenario.with(|now| chart::chart(now, width.get(), &labels.with(|labels| labels.lengths())))
    });
    let title = move || scenario.with(words.chart_title);
    let description = move || headline.with(|headline| drawing.with(|drawing| (words.chart_description)(headline, drawing)));
    let drawn = move || drawing.with(|chart| labels.with(|labels| body(words, chart, labels)));
    let size = move || drawing.with(|chart| format!("0 0 {} {}", tenth(chart.width), tenth(chart.height)));
    let (title_id, description_id) = match place {
        0 => ("chart-title", "chart-description"),
        _ => ("chart-title-2", "chart-description-2"),
    };
    view! {
        <div class="chart-frame" class:chart-second=place == 1 node_ref=frame>
            <p class="chart-title" aria-hidden="true">{title}</p>
            <svg role="img" direction="ltr" aria-labelledby=title_id aria-describedby=description_id
                viewBox=size data-tall=move || (drawing.with(|chart| chart.height) > 350.0).to_string()>
                <title id=title_id>{title}</title>
                <desc id=description_id>{description}</desc>
                {drawn}
            </svg>
        </div>
    }
}

/// The choice of value axis.
#[component]
pub fn Axis(words: &'static Words, scenario: RwSignal<Scenario>, on_edit: super::OnEdit) -> impl IntoView {
    let chosen = Memo::new(move |_| scenario.with(|now| now.scale));
    let choice = move |scale: Scale, label: &'static str| {
        let value = link::scale(scale);
        let choose = move |_| {
            on_edit.run(Edit::new(Key::Scale, value));
        };
        view! {
            <label class="choice">
                <input type="radio" name="scale" id=format!("scale-{value}") value=value
                    checked=chosen.get_untracked() == scale prop:checked=move || chosen.get() == scale on:change=choose />
                <span>{label}</span>
            </label>
        }
    };
    view! {
        <fieldset class="choices axis needs-program">
            <legend>{words.scale_legend}</legend>
            {choice(Scale::Log, words.scale_log)}
            {choice(Scale::Linear, words.scale_linear)}
        </fieldset>
    }
}

/// A length to a tenth of a pixel.
fn tenth(value: f64) -> String {
    #[allow(clippy::cast_possible_truncation, reason = "drawings are a few thousand tenths wide")]
    let tenths = libm::round(value * 10.0) as i64;
    crate::engine::units::write_fixed(tenths, 1)
}

/// Points as the `d` of a path.
fn line(points: impl Iterator<Item = Point>) -> String {
    let mut d = String::new();
    for point in points {
        d.push(if d.is_empty() { 'M' } else { 'L' });
        d += &tenth(point.x);
        d.push(' ');
        d += &tenth(point.y);
    }
    d
}

fn anchor(anchor: Anchor) -> &'static str {
    match anchor {
        Anchor::Start => "start",
        Anchor::Middle => "middle",
        Anchor::End => "end",
    }
}

fn label(class: &'static str, place: Option<Place>, text: &str) -> Option<impl IntoView + use<>> {
    let text = text.to_owned();
    place.map(|place| {
        view! {
            <text class=class x=tenth(place.at.x) y=tenth(place.at.y) text-anchor=anchor(place.anchor)>{text}</text>
        }
    })
}

/// Everything inside the drawing, back to front.
fn body(words: &'static Words, chart: &chart::Chart, labels: &crate::text::ChartLabels) -> impl IntoView + use<> {
    let (top_left, bottom_right) = chart.field;
    let across = |y: f64| line([Point { x: top_left.x, y }, Point { x: bottom_right.x, y }].into_iter());
    let down = |x: f64, from: f64| line([Point { x, y: from }, Point { x, y: bottom_right.y }].into_iter());
    let grid: String = chart.levels.iter().map(|(y, _)| across(*y)).collect();
    let levels = chart.levels.iter().map(|(y, value)| {
        view! {
            <text class="chart-tick" x=tenth(top_left.x - 8.0) y=tenth(y + 4.0) text-anchor="end">{(words.tick)(*value)}</text>
        }
    });
    let periods = chart.periods.iter().map(|(x, period, tied)| {
        view! {
            <text class="chart-tick" x=tenth(*x) y=tenth(bottom_right.y + 20.0) text-anchor=anchor(*tied)>
                {(words.period)(*period)}
            </text>
        }
    });
    let ticks: String = chart.periods.iter().map(|(x, ..)| format!("M{} {}v5", tenth(*x), tenth(bottom_right.y))).collect();
    let joined: String = chart.history.iter().map(|series| line(series.points.iter().map(|(point, _)| *point))).collect();
    let points = chart.history.iter().flat_map(|series| &series.points).map(|(point, _)| {
        view! { <circle class="chart-point" cx=tenth(point.x) cy=tenth(point.y) r="3.5" /> }
    });
    let arrival = chart.arrival.map(|(point, _)| {
        view! {
            <path class="chart-drop" d=down(point.x, point.y) />
            <circle class="chart-arrival" cx=tenth(point.x) cy=tenth(point.y) r="6" />
        }
    });
    let deadline = chart.deadline.map(|(x, _)| view! { <path class="chart-deadline" d=down(x, top_left.y) /> });
    let observed = chart.observed.map(|ends| view! { <path class="chart-observed" d=line(ends.into_iter()) /> });
    let places = chart.labels;
    view! {
        <path class="chart-grid" d=grid />
        <path class="chart-axis" d=across(bottom_right.y) + &ticks />
        {levels.collect_view()}
        {periods.collect_view()}
        {deadline}
        <path class="chart-target" d=across(chart.target) />
        {observed}
        <path class="chart-path" d=line(chart.path.iter().copied()) />
        <path class="chart-history" d=joined />
        {points.collect_view()}
        <circle class="chart-start" cx=tenth(chart.start.x) cy=tenth(chart.start.y) r="4.5" />
        {arrival}
        {label("chart-label chart-label-target", places.target, &labels.target)}
        {label("chart-label chart-label-target", places.arrival, &labels.arrival)}
        {label("chart-label chart-label-path", places.path, &labels.path)}
        {label("chart-label", places.start, &labels.start)}
        {label("chart-label chart-label-soft", places.observed, &labels.observed)}
        {label("chart-label chart-label-soft", places.deadline, &labels.deadline)}
    }
}
