//! What the page says in each language, over a grid of answers, beside the sentences on record: `tests/sentences/en.txt`
//! and its like. `UPDATE=1 cargo test --features editors --test sentences` writes them anew, to be read before they are kept.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "tests"
)]

use std::collections::HashSet;
use std::fmt::Write as _;
use std::fs;
use trade_horizon::data;
use trade_horizon::engine::units::UnitError;
use trade_horizon::scenario::{Key, Lang, Refusal, link};
use trade_horizon::text::{self, Words, plain};
use trade_horizon::view::{self, chart, curves};

/// Scenarios whose sentences are kept: every kind of answer, every shape, singular and plural, each goal.
const LINKS: [&str; 63] = [
    "",
    "rate=20",
    "rate=-31.99",
    "rate=0",
    "rate=0.01",
    "rate=150",
    "goal=ca5-triple",
    "goal=ca5-triple&target=2x",
    "goal=ca5-triple&target=2.5x&rate=21",
    "goal=ca5-triple&target=5x&by=2030",
    "goal=kgz-200m",
    "goal=kgz-200m&rate=-5",
    "goal=exports-1bn",
    "goal=exports-1bn&rate=-2",
    "goal=exports-1bn&rate=0",
    "goal=exports-1bn&by=fy2030&rate=5",
    "goal=match-india&infl=8",
    "goal=match-india&infl=12&rate=10",
    "goal=custom&base=120&target=100",
    "goal=custom&base=50&period=2020&target=51",
    "goal=custom&base=50&period=2020&target=1000000",
    "path=linear&step=7",
    "path=linear&step=-1.5",
    "path=linear&step=0",
    "path=linear&step=1",
    "path=fade&rate=25",
    "path=fade&rate=-10&to=-3",
    "path=scurve&rate=30",
    "path=scurve&rate=30&cap=90",
    "by=fy2030",
    "by=fy2060",
    "by=fy2020",
    "base=kgz-fy2025-sbp&rate=17",
    "base=kgz-fy2025-minister@6.1",
    "goal=ca5-triple&parts=kz:5,uz:15,kg:20,tm:3,tj:10",
    "base=7&parts=kg:5",
    "goal=exports-1bn&parts=kz:-5&rate=-5&target=197.06",
    "path=linear&step=7&vs=path.linear_step.8",
    "goal=ca5-triple&levers=digital-agreement:fy2027&shock=fy2026:-30:3&vs=rate%3D5",
    "levers=transit:fy2027:1.5,ai:fy2028&shock=fy2024:-40:1",
    "sigma=40&by=fy2045&vs=rate%3D20",
    "goal=custom&base=100&target=100.5&rate=0.5",
    "goal=custom&base=99.96&target=100&rate=0.01",
    "goal=custom&base=100.25&target=200.75&rate=0&sigma=25.25",
    "goal=custom&base=0.03&target=100000.5&rate=150",
    "by=2030&rate=71.31",
    "by=2030&rate=71.3",
    "goal=ca5-triple&by=fy2030&rate=22.2",
    "goal=ca5-triple&by=fy2030&path=linear&step=130",
    "base=kgz-nsc-2023-total",
    "goal=kaz-1bn",
    "goal=uzb-2bn&base=uzb-2025-cerr-total",
    "goal=tjk-500m",
    "goal=ca5-1500m&base=ca3-2023-mirror",
    "goal=exports-1bn&base=ca5-comtrade-2020-exports",
    "path=fade&rate=25&to=0",
    "goal=exports-1bn&parts=kz:5,kg:20&levers=infrastructure:2030&infl=2",
    "path=scurve&rate=-5&cap=4",
    "path=scurve&rate=-5&cap=8",
    "path=linear",
    "path=fade&rate=0&to=0",
    "path=fade&rate=-10&to=0",
    "sigma=25.25",
];

/// Everything that the page says of a link, a line each.
fn said(words: &Words, query: &str) -> String {
    let scenario = link::decode(query, "").0;
    let page = view::page(scenario.clone());
    let headline = &page.headline;
    let labels = (words.chart_labels)(&page);
    let drawn = chart::chart(&page, [720.0, 400.0], &labels.lengths());
    let mut said = format!("\n# ?{query}\n");
    let mut line = |what: &str, text: &str| {
        if !text.trim().is_empty() {
            writeln!(said, "{what}: {text}").unwrap();
        }
    };
    line("headline", &plain(&(words.headline)(headline)));
    line(
        "proportion",
        &plain(&(words.proportion)(&page.proportion, headline)),
    );
    line("growth", &(words.spoken_growth)(headline.growth));
    line("opened", &(words.opens_with)(&scenario));
    line("title", &(words.page_title)(&page));
    for (name, label) in [
        ("target", &labels.target[0]),
        ("target in short", &labels.target[1]),
        ("arrival", &labels.arrival),
        ("start", &labels.start),
        ("path", &labels.path),
        ("observed", &labels.observed),
        ("deadline", &labels.deadline),
    ] {
        line(&format!("label {name}"), label);
    }
    line("labels of events", &labels.events.join(" | "));
    line("chart", &(words.chart_title)(&scenario));
    line("described", &(words.chart_description)(&page, &drawn));
    for preset in &page.presets {
        let (name, from) = (words.preset)(preset);
        line("preset", &format!("{name} | {from}"));
    }
    for needed in page.pace.ahead.iter().chain(&page.pace.deadline) {
        let by = (words.period)(needed.by);
        line(
            "needed",
            &format!(
                "{by} | {} | {}",
                (words.needed)(needed, page.pace.linear),
                (words.needed_by)(needed, page.pace.linear)
            ),
        );
    }
    if let Some(by) = page.pace.past {
        line("past", &(words.pace_past)(by));
    }
    line("curve", &plain(&(words.pace_curve)(&page)));
    line(
        "below it",
        &text::curves::below(words, &page, curves::never(&page)),
    );
    for sort in [curves::Sort::Paces, curves::Sort::Chances] {
        for mark in curves::curve(&page, sort, 520.0, &|_| 60.0).marks {
            line(
                "mark",
                &text::curves::mark(words, mark.what, headline).join(" | "),
            );
        }
    }
    for row in &page.counts {
        line("count", &(words.count)(row).join(" | "));
    }
    line("stands in", &(words.stand_in)(&page));
    for one in &page.history {
        line("history", &(words.line)(one, headline.goal));
    }
    for start in &page.baselines {
        let (level, who) = (words.start)(start);
        let outcome = (words.outcome)(start.outcome);
        line("baseline", &format!("{level} | {who} | {outcome}"));
    }
    let disagreement = &page.disagreement;
    if disagreement.count() > 0 {
        line(
            "disagreement",
            &(words.disagreement)(disagreement, headline),
        );
    }
    for (side, rows) in &disagreement.groups {
        let of_side = |_: &&data::Count| *side != data::Side::Both;
        let first = rows.first().and_then(|row| row.figure.count);
        line("group", &(words.count_of)(first.filter(of_side)));
    }
    for reading in (words.readings)(&page) {
        line("reading", &reading.join(" | "));
    }
    line("read off", &(words.read_off)(&view::read_off(&page, 7)));
    for row in page.table.rows.iter().take(3) {
        let share = (words.share_of_target)(row.share);
        line("row", &format!("{} | {share}", (words.level)(row)));
    }
    line("quote", &(words.quote)(&page, "https://example.org/?v=1"));
    if let Some(other) = &page.other {
        let differs = (words.versus)(headline, other);
        let kept = page.scenario.is_kept_alone();
        line("versus", if kept { words.kept } else { &differs });
    }
    if !scenario.levers.is_empty() {
        line("events", &(words.events)(headline));
    }
    line("shock", &(words.shock)(&scenario));
    if let Some(outlook) = &page.outlook {
        line("outlook", &plain(&(words.outlook)(outlook, &page)));
        line("method of it", &(words.outlook_method)(outlook));
    }
    for country in &page.countries {
        line("country", &(words.country)(country.part, country.base));
    }
    for row in &page.levers {
        line("lever", &(words.lever_verdict)(row));
    }
    let told = text::working::tell(words, &page, &view::working::working(&page));
    let working = told.text(words, "", "");
    for step in working.lines() {
        line("working", step);
    }
    if let trade_horizon::scenario::Base::Pinned(figure, then) = scenario.base {
        let (now, _) = figure.level().expect("it is a level");
        line("revised", &(words.revised)(figure, then, now));
    }
    said
}

/// What does not depend on the scenario: figures, promises, levers, refusals, numbers.
fn kept(words: &Words) -> String {
    let mut said = String::new();
    let mut line = |text: String| writeln!(said, "{text}").unwrap();
    line("# goals, figures, levers, falls".to_owned());
    for goal in data::goals() {
        line(format!("goal: {}", (words.said)(goal.name)));
    }
    for figure in data::figures() {
        line(format!("figure: {}", (words.source_title)(figure)));
        line(format!("  {}", (words.source)(figure)));
        if !figure.conflicts.is_empty() {
            line(format!("  {}", (words.conflicts)(figure)));
        }
        if figure.rate().is_some() {
            line(format!("  {}", (words.record)(figure)));
        }
        if figure.kind == data::Kind::Promise {
            line(format!(
                "  promise: {}",
                (words.promise)(figure).join(" | ")
            ));
        }
    }
    let page = view::page(link::decode("goal=ca5-triple", "").0);
    for row in &page.levers {
        let (name, from) = (words.lever)(row);
        line(format!("lever: {name} | {from}"));
    }
    for closure in data::closures() {
        line(format!("fall: {}", (words.closure)(closure)));
    }
    let traders = view::traders::traders();
    line(format!("traders: {}", (words.traders_why)(traders)));
    for one in &traders.all {
        let level = words.style.in_billions(one.last.1.to_f64());
        let said = (words.trader)(one);
        let said = said.iter().filter(|part| !part.is_empty());
        let said: Vec<_> = said.map(String::as_str).collect();
        line(format!("trader: {} | {level}", said.join(" | ")));
    }
    let promises = view::promises::promises();
    line(format!("promises: {}", (words.promises_why)(promises)));
    line(format!("  {}", (words.promises_note)(promises)));
    for row in &promises.rows {
        let said = text::promise_row(words, row);
        line(format!("promise in its row: {}", said.join(" | ")));
    }
    line((words.promise_open)("\u{2026}"));
    line((words.as_of)());
    line("# refusals".to_owned());
    let outside = UnitError::Outside {
        min: -9_990,
        max: 100_000,
        decimals: 2,
    };
    for why in [
        Refusal::Unit(UnitError::NotNumber),
        Refusal::Unit(UnitError::Comma),
        Refusal::Unit(UnitError::Space),
        Refusal::Unit(UnitError::Decimals(1)),
        Refusal::Unit(UnitError::Decimals(2)),
        Refusal::Unit(UnitError::Decimals(6)),
        Refusal::Unit(outside),
        Refusal::Unit(UnitError::Period),
        Refusal::Unknown,
        Refusal::OtherFlow,
        Refusal::ZeroBase,
        Refusal::PeriodOfFigure,
        Refusal::Twice,
        Refusal::Nested,
        Refusal::NoPace,
        Refusal::TooLong,
        Refusal::Newer,
        Refusal::Cut,
        Refusal::Unclear,
    ] {
        line((words.refusal)(why, Key::Rate));
    }
    line((words.refusal)(
        Refusal::Unit(UnitError::NotNumber),
        Key::Target,
    ));
    for one in link::decode(
        "rate=12,5&goal=moon&v=2&sigma=2\u{2026}&vs=rate=5&by=2040&ra\u{2026}",
        "",
    )
    .1
    {
        line((words.refused)(&one));
    }
    line("# numbers".to_owned());
    for value in [
        0.0, 0.001, 0.5, 1.0, 1.5, 2.0, 5.18, 11.0, 21.0, 99.96, 392.0, 1_176.0, 250_000.0, -3.0,
    ] {
        line(format!(
            "{value}: {} | {} | {}",
            (words.money)(value),
            (words.tick)(value),
            (words.share_of_target)(value / 100.0)
        ));
    }
    for chance in [0.001, 0.5, 0.995] {
        line((words.chance_size)(chance));
    }
    for every in [2, 5, 10, 21] {
        line((words.thinned)(every));
    }
    line((words.long_run_hint)());
    line((words.volatility_hint)(None));
    let fresh = link::decode("", "").0;
    line((words.volatility_hint)(view::projection::on_record(&fresh)));
    said
}

/// Every text that stands in a struct by itself, in the order of its fields. Functions are left out: what they say is above.
fn constants(words: &impl std::fmt::Debug) -> String {
    let all = format!("{words:#?}");
    let texts = all.lines().map(str::trim).filter(|line| line.contains('"'));
    texts
        .map(|line| line.trim_end_matches(',').to_owned() + "\n")
        .collect()
}

#[test]
fn every_sentence_is_as_it_was_read() {
    let mut stale = Vec::new();
    for lang in Lang::ALL {
        let words = text::words(lang);
        let mut all = kept(words);
        for link in LINKS {
            all += &said(words, link);
        }
        // Each line once: most of what a page says it says of every scenario.
        let mut seen = HashSet::new();
        let mut once = String::new();
        for line in all.lines() {
            if line.starts_with('#') || seen.insert(line) {
                once += line;
                once.push('\n');
            }
        }
        let mut all = once;
        for wrong in ["NaN", " inf ", "undefined", "  ", "{", "}", " ."] {
            let found = all.lines().find(|line| line.trim_start().contains(wrong));
            assert!(found.is_none(), "{lang:?}: {found:?}");
        }
        all += "# words that stand alone\n";
        all += &constants(words);
        stale.extend(differs(lang.tag(), &all));
    }
    assert!(stale.is_empty(), "{stale:?}: {AGAIN}");
}

/// What to do where words are meant to be others.
const AGAIN: &str =
    "`UPDATE=1 cargo test --features editors --test sentences`, then read the difference";

/// The file of a name, where it does not hold these words; written anew where that is asked for.
fn differs(name: &str, words: &str) -> Option<String> {
    let file = format!("tests/sentences/{name}.txt");
    if std::env::var_os("UPDATE").is_some() {
        fs::write(&file, words).unwrap();
        return None;
    }
    let same = fs::read_to_string(&file).unwrap_or_default() == words;
    (!same).then_some(file)
}

#[cfg(feature = "editors")]
#[test]
fn every_word_for_editors_is_as_it_was_read() {
    let of = |lang| constants(text::editors::words(lang));
    let all: String = Lang::ALL.into_iter().map(of).collect();
    assert_eq!(differs("editors", &all), None, "{AGAIN}");
}
