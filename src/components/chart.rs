//! The chart in SVG, from the geometry of `view`.

use super::controls::choice;
use super::state::{Shown, State, words};
use crate::all;
use crate::engine::units::write_fixed;
use crate::platform::dom::{
    Many, Node, attr, block, class, el, live, live_attr, live_text, live_value, on, shape, text,
};
use crate::platform::page;
use crate::scenario::{Key, Scale};
use crate::text::ChartLabels;
use crate::view;
use crate::view::chart::{self, Anchor, Chart, Place, Point};

/// Draws the scenario at the width of its frame, or at `fixed` where that is not known yet. `place` tells apart several
/// charts of one page.
pub fn chart(state: State, place: usize, fixed: Option<f64>) -> Node {
    let (title_id, description_id) = match place {
        0 => ("chart-title", "chart-description"),
        _ => ("chart-title-2", "chart-description-2"),
    };
    // The whole drawing is one live part, so that its geometry is worked out once for each change.
    let drawing = move || {
        state.read(|shown| {
            let page = &shown.page;
            let (chart, labels) = drawn(shown, fixed);
            let title = (words().chart_title)(&page.scenario);
            let description = (words().chart_description)(page, &chart);
            let attributes = all![
                attr("role", "img"),
                attr("direction", "ltr"),
                attr("aria-labelledby", title_id),
                attr("aria-describedby", description_id),
                attr(
                    "viewBox",
                    format!("0 0 {} {}", tenth(chart.width), tenth(chart.height)),
                ),
                attr("data-tall", (chart.height > 350.0).to_string()),
            ];
            let heading = all![class("chart-title"), attr("aria-hidden", "true")];
            let mut children = all![
                shape(
                    "title",
                    all![attr("id", title_id)],
                    all![text(title.clone())],
                ),
                shape(
                    "desc",
                    all![attr("id", description_id)],
                    all![text(description)],
                ),
            ];
            let mut drawing = body(&chart, &labels);
            if shown.reading.is_some() {
                let mark = chart.mark(page, shown.read_at());
                let (top, bottom) = chart.field;
                let upright = [top.y, bottom.y].map(|y| Point { x: mark.x, y });
                drawing.push(path("chart-reading", line(&upright)));
                drawing.push(circle("chart-start", mark, "4.5"));
            }
            // Title and description say it in words; the words in the drawing are for the eye.
            children.push(shape("g", all![attr("aria-hidden", "true")], drawing));
            all![
                el("P", heading, all![text(title)]),
                shape("svg", attributes, children),
            ]
        })
    };
    let names = if place == 0 {
        "chart-frame"
    } else {
        "chart-frame chart-second"
    };
    let read = move |ev| {
        let nearest = page::across(&ev).map(|x| {
            state.read(|shown| {
                let (chart, _) = drawn(shown, fixed);
                chart.nearest(&shown.page, x)
            })
        });
        if nearest.is_some() && nearest != state.read(|shown| shown.reading) {
            state.set(|shown| shown.reading = nearest);
        }
    };
    let attributes = all![
        class(names),
        on("pointermove", read),
        on("pointerdown", read),
    ];
    el("DIV", attributes, all![live(drawing)])
}

/// The geometry for the width at hand, and the words of its labels.
pub fn drawn(shown: &Shown, fixed: Option<f64>) -> (Chart, ChartLabels) {
    let page = &shown.page;
    let labels = (words().chart_labels)(page);
    let chart = chart::chart(page, fixed.unwrap_or(shown.width), &labels.lengths());
    (chart, labels)
}

/// What the path holds in one period, which a slider chooses; pointing at the chart moves it too.
pub fn reading(state: State) -> Node {
    let said = move || {
        state.read(|shown| {
            let row = view::read_off(&shown.page, shown.read_at());
            (words().read_off)(&row)
        })
    };
    let at = move || state.read(|shown| shown.read_at().to_string());
    let most = move || Some(state.read(|shown| chart::periods_drawn(&shown.page).to_string()));
    let slider = all![
        attr("type", "range"),
        attr("id", "reading"),
        attr("min", "0"),
        live_attr("max", most),
        live_attr("aria-valuetext", move || Some(said())),
        live_value(at),
        on("input", move |ev| {
            let after = page::value_of(&ev).parse().ok();
            state.set(|shown| shown.reading = after);
        }),
    ];
    let children = all![
        el(
            "LABEL",
            all![attr("for", "reading")],
            all![text(words().reading)],
        ),
        el("INPUT", slider, all![]),
        block("SPAN", "reading-off", all![live_text(said)]),
    ];
    block("DIV", "chart-read needs-program", children)
}

/// The choice of value axis.
pub fn axis(state: State) -> Node {
    let children = all![
        el("LEGEND", all![], all![text(words().scale_legend)]),
        choice(state, Key::Scale, "log", words().scale_log, |now| {
            now.scale == Scale::Log
        }),
        choice(state, Key::Scale, "linear", words().scale_linear, |now| {
            now.scale == Scale::Linear
        }),
    ];
    block("FIELDSET", "choices axis needs-program", children)
}

/// A length to a tenth of a pixel.
pub fn tenth(value: f64) -> String {
    #[allow(
        clippy::cast_possible_truncation,
        reason = "drawings are a few thousand tenths wide"
    )]
    let tenths = libm::round(value * 10.0) as i64;
    write_fixed(tenths, 1)
}

/// Points as the `d` of a path.
fn line(points: &[Point]) -> String {
    let mut d = String::new();
    for point in points {
        d.push(if d.is_empty() { 'M' } else { 'L' });
        d += &tenth(point.x);
        d.push(' ');
        d += &tenth(point.y);
    }
    d
}

fn path(names: &'static str, d: String) -> Node {
    shape("path", all![class(names), attr("d", d)], all![])
}

fn circle(names: &'static str, at: Point, radius: &'static str) -> Node {
    shape(
        "circle",
        all![
            class(names),
            attr("cx", tenth(at.x)),
            attr("cy", tenth(at.y)),
            attr("r", radius),
        ],
        all![],
    )
}

/// Words in the drawing.
pub fn words_at(names: &'static str, place: Place, words: String) -> Node {
    let anchor = match place.anchor {
        Anchor::Start => "start",
        Anchor::Middle => "middle",
        Anchor::End => "end",
    };
    let attributes = all![
        class(names),
        attr("x", tenth(place.at.x)),
        attr("y", tenth(place.at.y)),
        attr("text-anchor", anchor),
    ];
    shape("text", attributes, all![text(words)])
}

/// Classes of the bands, the widest first.
const FAN: [&str; 3] = [
    "chart-fan chart-fan-90",
    "chart-fan chart-fan-80",
    "chart-fan chart-fan-50",
];

/// Everything inside the drawing, back to front.
pub fn body(chart: &Chart, labels: &ChartLabels) -> Many<Node> {
    let (top_left, bottom_right) = chart.field;
    let across = |y: f64| {
        line(&[
            Point { x: top_left.x, y },
            Point {
                x: bottom_right.x,
                y,
            },
        ])
    };
    let down = |x: f64, from: f64| {
        line(&[
            Point { x, y: from },
            Point {
                x,
                y: bottom_right.y,
            },
        ])
    };
    let place = |x: f64, y: f64, anchor: Anchor| Place {
        at: Point { x, y },
        anchor,
    };
    let mut grid = String::new();
    let mut axis = across(bottom_right.y);
    let mut parts = all![];
    for (y, value) in &chart.levels {
        grid += &across(*y);
        parts.push(words_at(
            "chart-tick",
            place(top_left.x - 8.0, y + 4.0, Anchor::End),
            (words().tick)(*value),
        ));
    }
    for (x, period, anchor) in &chart.periods {
        axis += &line(&[
            Point {
                x: *x,
                y: bottom_right.y,
            },
            Point {
                x: *x,
                y: bottom_right.y + 5.0,
            },
        ]);
        let at = place(*x, bottom_right.y + 20.0, *anchor);
        parts.push(words_at("chart-tick", at, (words().period)(*period)));
    }
    parts.push(path("chart-grid", grid));
    parts.push(path("chart-axis", axis));
    parts.extend(
        chart
            .deadline
            .map(|(x, _)| path("chart-deadline", down(x, top_left.y))),
    );
    for (names, outline) in FAN.into_iter().zip(&chart.fan) {
        parts.push(path(names, line(outline)));
    }
    // A mark reaches up to its name.
    let events = chart.events.iter().zip(&chart.labels.events);
    let events = events.map(|((x, _), at)| {
        let foot = bottom_right.y - 10.0;
        down(*x, at.map_or(foot, |at| foot.min(at.at.y - 8.0)))
    });
    parts.push(path("chart-event", events.collect()));
    parts.push(path("chart-target", line(&chart.goal)));
    parts.extend(
        chart
            .observed
            .map(|ends| path("chart-observed", line(&ends))),
    );
    parts.push(path("chart-other", line(&chart.other)));
    parts.push(path("chart-path", line(&chart.path)));
    for series in &chart.history {
        let points: Vec<_> = series.points.iter().map(|(point, _)| *point).collect();
        parts.push(path("chart-history", line(&points)));
        parts.extend(
            points
                .into_iter()
                .map(|point| circle("chart-point", point, "3.5")),
        );
    }
    parts.push(circle("chart-start", chart.start, "4.5"));
    if let Some((point, _)) = chart.arrival {
        parts.extend([
            path("chart-drop", down(point.x, point.y)),
            circle("chart-arrival", point, "6"),
        ]);
    }
    let (places, labels_of_events) = (&chart.labels, &labels.events);
    let labels = [
        (
            "chart-label chart-label-target",
            places.target,
            &labels.target,
        ),
        (
            "chart-label chart-label-target",
            places.arrival,
            &labels.arrival,
        ),
        ("chart-label chart-label-path", places.path, &labels.path),
        ("chart-label", places.start, &labels.start),
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
    parts.extend(
        labels
            .into_iter()
            .filter_map(|(names, at, words)| at.map(|at| words_at(names, at, words.clone()))),
    );
    for ((_, event), at) in chart.events.iter().zip(&places.events) {
        if let (Some(at), Some(words)) = (at, labels_of_events.get(*event)) {
            parts.push(words_at("chart-label", *at, words.clone()));
        }
    }
    parts
}
