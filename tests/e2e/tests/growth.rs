//! How cost grows: adds what frames on a page cost to what was measured of the program's work (`GROWTH`), prints the table with the
//! exponents, and draws the picture (`PLOT`). `cargo xtask bench growth` runs it.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a measurement that cannot go on must stop"
)]

use plotters::prelude::*;
use std::collections::BTreeMap;
use std::time::{Duration, Instant};
use trade_horizon_e2e::{Browser, Site};

/// How many there are, milliseconds and bytes, for each of several counts.
type Series = Vec<[f64; 3]>;

/// The slope of a straight line through the logarithms, by least squares: the exponent of the growth. Of the larger half of the
/// counts, where what does not grow weighs less.
fn exponent(series: &Series, column: usize) -> f64 {
    let points: Vec<(f64, f64)> = series[series.len() / 2 - 1..]
        .iter()
        .map(|row| (row[0].ln(), row[column].max(1e-9).ln()))
        .collect();
    #[allow(clippy::cast_precision_loss, reason = "a handful")]
    let count = points.len() as f64;
    let mean = |of: fn(&(f64, f64)) -> f64| points.iter().map(of).sum::<f64>() / count;
    let (x, y) = (mean(|point| point.0), mean(|point| point.1));
    let both: f64 = points.iter().map(|(a, b)| (a - x) * (b - y)).sum();
    both / points.iter().map(|(a, _)| (a - x).powi(2)).sum::<f64>()
}

/// Opens a page of so many frames, all of them in sight, until each has an answer; milliseconds and bytes.
async fn frames(count: usize) -> [f64; 2] {
    let frame = "<iframe src=/ width=300 height=200></iframe>".repeat(count);
    let site = Site::serve(&[(
        "/story",
        format!("<!doctype html><title>Frames</title><body style='zoom:.2'>{frame}"),
    )]);
    let browser = Browser::start(&[]).await;
    browser.open("about:blank").await;
    let before = browser.memory();
    let began = Instant::now();
    browser.open(&format!("{}/story", site.origin)).await;
    browser
        .until(
            "all frames live",
            "[...document.querySelectorAll('iframe')].every((one) => one.contentDocument?.documentElement?.dataset.state === 'live')",
        )
        .await;
    let spent = began.elapsed().as_secs_f64() * 1e3;
    tokio::time::sleep(Duration::from_secs(1)).await;
    let held = browser.memory().saturating_sub(before);
    browser.end().await;
    #[allow(clippy::cast_precision_loss, reason = "far below 2^53")]
    let held = held as f64;
    [spent, held]
}

#[tokio::test]
#[ignore = "a measurement: `cargo xtask bench growth`"]
async fn cost_grows_no_faster_than_what_is_asked_for() {
    let measured = std::env::var("GROWTH").expect("GROWTH names what was measured of the work");
    let measured = std::fs::read_to_string(measured).expect("what was measured");
    let mut all: BTreeMap<String, Series> = BTreeMap::new();
    for line in measured.lines() {
        let cells: Vec<&str> = line.split('\t').collect();
        if let [what, count, time, bytes] = cells[..] {
            let row = [count, time, bytes].map(|cell| cell.parse().expect("a number"));
            all.entry(what.to_owned()).or_default().push(row);
        }
    }
    for count in [1, 2, 5, 10, 20, 40] {
        let [spent, held] = frames(count).await;
        #[allow(clippy::cast_precision_loss, reason = "a handful")]
        let row = [count as f64, spent, held];
        all.entry("frames".to_owned()).or_default().push(row);
    }
    println!(
        "\n{:<10}{:>10}{:>14}{:>14}",
        "", "how many", "ms", "KB at once"
    );
    for (what, series) in &all {
        for [count, time, bytes] in series {
            println!("{what:<10}{count:>10}{time:>14.3}{:>14.1}", bytes / 1e3);
        }
        println!(
            "{:<10}{:>10}{:>14.2}{:>14.2}\n",
            "",
            "exponent",
            exponent(series, 1),
            exponent(series, 2)
        );
    }
    let plot = std::env::var("PLOT").expect("PLOT names the picture");
    draw(&plot, &all).expect("the picture is drawn");
    for (what, series) in &all {
        let grows = exponent(series, 1);
        assert!(grows < 1.2, "time grows with {what} to the {grows:.2}");
    }
}

/// Time and memory side by side, both scales logarithmic, a line for each thing that grows.
fn draw(file: &str, all: &BTreeMap<String, Series>) -> Result<(), Box<dyn std::error::Error>> {
    let area = SVGBackend::new(file, (960, 420)).into_drawing_area();
    area.fill(&WHITE)?;
    let colours = [
        RGBColor(10, 101, 112),
        RGBColor(60, 110, 40),
        RGBColor(166, 58, 23),
        RGBColor(93, 90, 82),
        RGBColor(120, 60, 150),
    ];
    let sides = [
        ("milliseconds", 1, 1.0, 0.01..100_000.0),
        ("kilobytes held at once", 2, 1e-3, 0.1..10_000_000.0),
    ];
    for (side, (title, column, unit, range)) in area.split_evenly((1, 2)).iter().zip(sides) {
        let mut chart = ChartBuilder::on(side)
            .caption(title, ("sans-serif", 16))
            .margin(12)
            .margin_right(32)
            .x_label_area_size(36)
            .y_label_area_size(64)
            .build_cartesian_2d((1.0..1_000_000.0).log_scale(), range.log_scale())?;
        chart
            .configure_mesh()
            .light_line_style(WHITE)
            .x_desc("how many")
            .x_label_formatter(&|count| format!("{count}"))
            .y_label_formatter(&|value| format!("{value}"))
            .draw()?;
        for ((what, series), colour) in all.iter().zip(colours) {
            let points: Vec<(f64, f64)> = series
                .iter()
                .map(|row| (row[0], row[column] * unit))
                .collect();
            chart.draw_series(
                points
                    .iter()
                    .map(|point| Circle::new(*point, 3, colour.filled())),
            )?;
            // Beside its first point, where no other line runs; or after its last.
            let ((x, y), away) = match (what.as_str(), column) {
                ("years", _) => (points[points.len() - 1], 1.3),
                ("parts", 1) => (points[0], 3.6),
                ("paths", 2) => (points[0], 2.2),
                ("history", 2) => (points[0], 0.2),
                _ => (points[0], 0.6),
            };
            let x = if what == "years" { x * 1.3 } else { x };
            let label = format!("{what}, exponent {:.2}", exponent(series, column).max(0.0));
            let style = ("sans-serif", 13).into_font().color(&colour);
            chart.draw_series(std::iter::once(Text::new(label, (x, y * away), style)))?;
            chart.draw_series(LineSeries::new(points, colour.stroke_width(2)))?;
        }
    }
    area.present()?;
    Ok(())
}
