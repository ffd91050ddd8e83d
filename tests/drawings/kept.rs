//! Where everything stands in some drawings, against `places.txt`: what moves there is to be looked at before it is kept.
//! `UPDATE=1 cargo test --test drawings` writes it anew.

use std::fmt::Write as _;
use trade_horizon::engine::units::Period;
use trade_horizon::scenario::{Lang, link};
use trade_horizon::text;
use trade_horizon::view::chart::{self, Anchor, Place, Point};
use trade_horizon::view::curves::{self, Sort};
use trade_horizon::view::page;

/// What changes what is drawn: goals, shapes, scales, what is named, and what leaves no room.
const QUERIES: [&str; 20] = [
    "",
    "scale=linear",
    "rate=-20",
    "rate=2",
    "rate=35&by=2030",
    "rate=80.78&base=kgz-nsc-2023-total",
    "goal=ca5-triple",
    "goal=ca5-triple&parts=uz:20,kg:2&by=2035",
    "goal=exports-1bn&levers=infrastructure:2028,drones:2029&shock=2027:-30:3",
    "goal=kgz-200m&rate=60",
    "goal=uzb-2bn&infl=3&scale=linear",
    "goal=tjk-500m&sigma=60",
    "goal=kaz-1bn&path=linear&step=20",
    "path=linear&step=0.2",
    "path=scurve&cap=200&rate=30",
    "path=fade&rate=40",
    "vs=rate%3D20&by=fy2040",
    "target=6",
    "target=4",
    "goal=custom&base=50&target=400&rate=7",
];

/// To a tenth of a pixel.
fn at(point: Point) -> String {
    format!("{:.1},{:.1}", point.x, point.y)
}

fn ends(line: &[Point]) -> String {
    let ends = [line.first(), line.last()];
    let ends: Vec<_> = ends.into_iter().flatten().map(|end| at(*end)).collect();
    format!("{} {}", line.len(), ends.join(" "))
}

fn place(place: Option<Place>) -> String {
    place.map_or_else(
        || "-".to_owned(),
        |place| format!("{} {:?}", at(place.at), place.anchor),
    )
}

/// A name that has several forms, and which of them it is.
fn formed(label: Option<(Place, usize)>) -> String {
    let form = label.map(|(_, form)| form);
    format!("{} {form:?}", place(label.map(|(at, _)| at)))
}

fn ticks(periods: &[(f64, Period, Anchor)]) -> String {
    let ticks = periods
        .iter()
        .map(|(x, period, anchor)| format!("{x:.1} {} {anchor:?}", period.to_label()));
    ticks.collect::<Vec<_>>().join(" | ")
}

fn of_chart(query: &str, lang: Lang, width: f64) -> String {
    let page = page(link::decode(query, "").0);
    let lengths = (text::words(lang).chart_labels)(&page).lengths();
    let chart = chart::chart(&page, [width, chart::height(&page, width)], &lengths);
    let labels = &chart.labels;
    let mut told = format!("chart {query} in {lang:?} at {width}\n");
    let mut say = |name: &str, what: String| {
        let _ = writeln!(told, "  {name} {what}");
    };
    let all = |places: &[Option<Place>]| {
        let places: Vec<_> = places.iter().copied().map(place).collect();
        places.join(" | ")
    };
    say("field", at(chart.field.0) + " " + &at(chart.field.1));
    say("levels", format!("{:.1?}", chart.levels));
    say("periods", ticks(&chart.periods));
    let history = chart.history.iter().map(|run| {
        let points: Vec<_> = run.points.iter().map(|(point, _)| *point).collect();
        format!("{}: {}", run.line, ends(&points))
    });
    say("history", history.collect::<Vec<_>>().join(" | "));
    say("nothing", ends(&chart.nothing));
    say("path", ends(&chart.path));
    say("other", ends(&chart.other));
    say("start", at(chart.start));
    say("goal", ends(&chart.goal));
    let outlines = chart.fan.iter().flat_map(|fan| &fan.outlines);
    let outlines: Vec<_> = outlines.map(|outline| ends(outline)).collect();
    say("fan", outlines.join(" | "));
    let across = chart.across.as_ref();
    say(
        "across",
        across.map_or(String::new(), |(line, end)| ends(line) + " " + &at(*end)),
    );
    say("events", format!("{:.1?}", chart.events));
    say(
        "arrival",
        chart.arrival.map_or(String::new(), |(point, _)| at(point)),
    );
    say("observed", ends(&chart.observed));
    say(
        "deadline",
        format!("{:.1?}", chart.deadline.map(|(x, _)| x)),
    );
    say("of target", formed(labels.target));
    say("of arrival", place(labels.arrival));
    say(
        "of start",
        format!("{} {:?}", place(labels.start), labels.start_names),
    );
    say("of path", place(labels.path));
    say("of observed", place(labels.observed));
    say("of deadline", place(labels.deadline));
    say("of across", formed(labels.across));
    say("of levels", all(&labels.levels));
    say(
        "of fan",
        format!("{} {:.1}", place(labels.fan), labels.leading),
    );
    say("of events", all(&labels.events));
    say("of counts", all(&labels.counts));
    told
}

fn of_curve(query: &str, lang: Lang, sort: Sort, width: f64) -> String {
    let page = page(link::decode(query, "").0);
    let words = text::words(lang);
    let mut curve = curves::curve(&page, sort, width, &|_| 60.0);
    let names = curve.marks.iter();
    let names = names.map(|mark| text::curves::mark(words, mark.what, &page.headline));
    let lengths: Vec<_> = names
        .map(|forms| forms.map(|name| text::length(&name)))
        .collect();
    curve.place(&lengths);
    let mut told = format!("{sort:?} {query} in {lang:?} at {width}\n");
    let _ = writeln!(told, "  levels {:.1?}", curve.levels);
    let _ = writeln!(told, "  periods {}", ticks(&curve.periods));
    let _ = writeln!(told, "  line {}", ends(&curve.line));
    let _ = writeln!(told, "  other {}", ends(&curve.other));
    for mark in &curve.marks {
        let _ = writeln!(told, "  mark {} {}", at(mark.at), formed(mark.label));
    }
    let _ = writeln!(told, "  last {}", curve.last);
    told
}

#[test]
fn everything_stands_where_it_was_looked_at() {
    let mut told = String::new();
    for (number, query) in QUERIES.into_iter().enumerate() {
        for (place, width) in [328.0, 736.0, 1_088.0].into_iter().enumerate() {
            let lang = Lang::ALL[(number + place) % Lang::ALL.len()];
            told += &of_chart(query, lang, width);
        }
        for (sort, width) in [(Sort::Paces, 328.0), (Sort::Chances, 520.0)] {
            let lang = Lang::ALL[number % Lang::ALL.len()];
            told += &of_curve(query, lang, sort, width);
        }
    }
    let file = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/drawings/places.txt");
    if std::env::var_os("UPDATE").is_some() {
        std::fs::write(file, &told).expect("it can be written");
    }
    let kept = std::fs::read_to_string(file).unwrap_or_default();
    let differ = told
        .lines()
        .zip(kept.lines())
        .find(|(now, then)| now != then);
    assert!(
        told == kept,
        "`UPDATE=1 cargo test --test drawings`, then look at the drawing; now and then: {differ:?}"
    );
}
