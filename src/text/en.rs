//! English.

use super::clauses::{self, entry, short};
use super::labels::ChartLabels;
use super::numerals::Style;
use super::sentence::{self, Sentence, Writer, capital, date};
use super::words::Words;
use super::written::written;
use crate::data::{
    self, Amount, Became, Closure, Count, Figure, Flow, Goal, Kind, Lang, Measure, Part, Phrase,
    Reliability, Size, Span, Subject,
};
use crate::engine::reach::Reason;
use crate::engine::units::{Multiple, Period, Rate, Step, UnitError, Usd, write_fixed};
use crate::scenario::{Key, Refusal, Refused, Scale, Scenario, Shape, link};
use crate::view::chart::Chart;
use crate::view::curves::Never;
use crate::view::disagreement::Disagreement;
use crate::view::promises::Promises;
use crate::view::traders::{Trader, Traders};
use crate::view::{
    CountRow, Growth, Headline, Instead, LeverRow, Line, Needed, Outcome, Outlook, Page, Preset,
    Proportion, Record, Row, Standing, StandsIn, Start, growth,
};

/// How numbers are written.
pub const STYLE: Style = Style {
    decimal: '.',
    group: ',',
    minus: "\u{2212}",
    plus: "+",
    fiscal: ("FY", '-'),
    percent: "%",
    millions: ("$", "m"),
    billions: ("$", "bn"),
    tiny: "under $0.01m",
    little: "under 0.1%",
    to: " to ",
};

/// Every word of the page in English.
pub static WORDS: Words = Words {
    lang: Lang::En,
    direction: "ltr",
    style: &STYLE,
    title: "Trade Horizon: when would Pakistan’s trade with Central Asia reach what was promised?",
    description: "Set a growth rate and see when Pakistan-Kyrgyzstan trade would reach $100m a year, or Pakistan’s trade \
                  with Central Asia would triple, and how far that is from what was ever achieved.",
    site: "Trade Horizon",
    goal_legend: "Which promise?",
    controls: "Set the pace",
    rate: "Growth a year",
    rate_of_others: "Growth of the others a year",
    rate_unit: "%",
    step: "Added a year",
    step_unit: "$m",
    less: "less",
    more: "more",
    count_from: "Start from this count",
    arrives: "Arrives",
    arrive: "Arrive by",
    earlier: "a year earlier",
    later: "a year later",
    never: "never",
    handles: "Drag the underlined words or the point in the chart, or press and type.",
    shape_legend: "It grows by",
    compound: "a percentage",
    linear: "a fixed amount",
    fade: "a percentage that fades",
    scurve: "an S-curve to a ceiling",
    long_run: "Growth in the long run, % a year",
    half_life: "Half-life, years",
    half_life_hint: "until growth has moved half the way to its long-run rate; 5 unless you say otherwise",
    ceiling: "Ceiling, millions of dollars a year",
    ceiling_hint: "what trade levels off at; twice the target unless you say otherwise",
    presets: "Or take one of these paces",
    more_choices: "More choices",
    target: "Target",
    target_hint: "millions of dollars a year, or a multiple such as 3x",
    deadline: "Deadline",
    deadline_hint: "a fiscal year such as FY2029-30, or a year such as 2030; empty for none",
    own_base: "Your own starting figure",
    own_base_hint: "millions of dollars a year",
    own_period: "Its period",
    own_period_hint: "such as FY2024-25 or 2024",
    inflation: "Growth of the target, % a year",
    inflation_hint: "such as 2 for the dollar’s inflation, or another country’s growth; empty for a target that stays",
    volatility: "Annual volatility, %",
    countries_open: "Country by country",
    countries_why: "This starts from the State Bank’s figures for FY2024-25 and adds the parts up each year. An average \
                    rate would be wrong: the parts that grow fastest weigh more every year.",
    exports: "exports",
    imports: "imports",
    one_rate: "One rate for all",
    levers: "Levers and shocks",
    levers_why: "Changes to the level that somebody has put a number on. All of the numbers were read in one unattributed \
                 essay: reported, unverified.",
    lever_from: "from",
    elasticity: "% more trade for each % off the cost",
    shock_title: "A fall and its recovery",
    routed: "Share of this trade that goes through Afghanistan, %",
    routed_hint: "your assumption, 0 to 100; it sets the fall",
    shock_fall: "Fall, %",
    shock_fall_hint: "0 to 100",
    shock_from: "In which period",
    shock_years: "Years to recover",
    shock_years_hint: "0.01 to 1,000; 3 unless you say otherwise",
    shock_none: "No fall",
    chance: "How likely is it?",
    chance_by: "Reached by",
    chance_column: "Chance",
    reading: "Read off a year",
    scale_legend: "Value axis",
    scale_linear: "linear",
    scale_log: "log",
    log_scale: "log scale",
    pace: "Every pace and its year",
    pace_by: "To arrive by",
    pace_needed: "Growth needed",
    pace_step: "Added a year",
    pace_record: "On record",
    pace_open: "Table of paces and years",
    chance_open: "Table of chances, and the method",
    own_target,
    included,
    sentence_gap: ". ",
    chance_levels: ["25%", "50%", "75%", "certain"],
    runs: [
        "best three years",
        "best five years",
        "best ten years",
        "trend on record",
    ],
    dash: " \u{2013} ",
    comma: ", ",
    curve_read: "Read off a year",
    list_mark: "; ",
    rates: "What other rates would give",
    rates_rate: "Growth a year",
    any_pace: "at any pace that can be set",
    rate_idle: "Each part has a rate of its own: set them under Country by country.",
    parts_wait: "Rates of single countries count only where all grow by a percentage: choose that, or they are left out.",
    rates_yours: "From the chosen figure",
    baselines: "Where the figures disagree",
    promises: "What was promised, and what became of it",
    promises_lines: "A line runs from the month of the promise, or of its publication where no other is on record, to its \
                     deadline, dotted where none was given.",
    promises_bars: "Bar: the share reached by Pakistan’s latest figure. Ring: by the partner’s. Counts of a single year are left out.",
    promises_who: "Promised, and by whom",
    promises_reached: "reached",
    promises_open: "Table, with sources",
    pinned_offer: "Use the present figure",
    table: "Year by year",
    table_open: "Show every year",
    table_period: "Period",
    table_flow: "Trade",
    table_share: "Share of the target",
    svg: "Save as a drawing (SVG)",
    png: "Save as a picture (PNG)",
    not_saved: "Nothing saved? The site around this page may forbid it; the full page does not.",
    picture_kept: "No file? Hold this picture down, or press it with the right button, to save or copy it.",
    png_refused: "This browser does not let the page make a PNG. This is the drawing itself.",
    table_kept: "No file? Here is the table as text, to copy.",
    csv: "Download every year as a table (CSV)",
    csv_columns: [
        "Period",
        "USD m",
        "Share of the target",
        "What it is",
        "Link",
        "Citation",
    ],
    csv_marks: (",", "."),
    sources: "Sources",
    sources_open: "Show every figure, who says it and where",
    no_link: "no address on record",
    link: "source",
    working: "The working",
    working_base: "Starting figure",
    working_path: "Trade after t years, in millions of dollars",
    working_calm: "before levers and falls",
    working_solved: "It reaches the target T after t years",
    working_search: "No formula gives t: the first period at the target is found by search, and the moment in it by halving",
    working_becomes: "Trade is counted for whole periods, so _ becomes _",
    working_is_whole: "Trade is counted for whole periods, and _ is whole",
    working_met: "The starting figure is at the target already",
    working_still: "In the long run there is no growth",
    working_shrinks: "In the long run trade falls",
    working_floor: "never below 0",
    working_ceiling: "Trade levels off at no more than the target",
    working_outpaced: "In the long run the target grows at least as fast as trade",
    working_beyond: "It is not reached in 1,000 periods, and no more are searched",
    working_short: "_ short",
    working_over: "reached, _ over",
    working_there: "reached",
    copy_working: "Copy the working",
    method: "Method",
    method_text: &[
        "Growing by a percentage, trade after t years is `B*G^t`, where B is the starting figure and g the growth a \
         year. It reaches the target T after `t=[#[T|B]|#G]` years. Growing by a fixed amount d, `t=[T-B|d]`.",
        "Annual trade is a total for a whole period, so the answer is the first period whose trade is at least the \
         target: t rounded up. Years count from the starting period, never from today, so the answer does not change \
         with your clock. Periods more than 1,000 years ahead are not searched.",
        "A rate that fades from g to q with half-life h: `B*G^s*Q^{t-s}` with `s=[h*(1-2^{-t/h})|#2]`. An S-curve to a \
         ceiling K: `t=[#[K/B-1|K/T-1]|#G]`. Countries are added up year by year. A target that grows is held against the trade of its year. A \
         lever raises the level by a percentage or adds an amount, from nothing to the whole over its phase; a fall is made \
         good in equal steps. With those the first period at the target is found by search.",
        "The chance is that of at least one period, up to and including the one named, at the target or above. The \
         logarithm of trade follows the path plus an independent normal step each year (volatility). The probability \
         density is carried from year to year, nothing is drawn at random. Country by country it is 16,384 paths from a \
         fixed seed, each country moving independently: with the volatilities on record the five together have a \
         volatility of 27%, against 28% on record. It is not a forecast, not the chance of being there in that very year, and no \
         better than the years that the volatility was read from.",
        "The growth that a deadline n years away needs is `(T/B)^{1/n}-1`. Distance is measured between the \
         middles of periods: FY2024-25 is centred on 1 January 2025 and calendar 2030 on 1 July 2030, so `n=5.5`.",
        "Values are trade in goods, in current US dollars as reported; where a figure has services in it, its note says so. Nothing here is a forecast: it is what \
         arithmetic makes of the pace you choose.",
    ],
    cite: "How to cite",
    cite_text: "Quote the sentence under \u{201c}Share\u{201d}. It names the figure that the answer starts from, who says it and \
                where, and its link opens the same answer whatever is corrected later (a sum of countries follows corrections). Figures are named with their date of \
                publication under \u{201c}Sources\u{201d}.",
    share: "Share",
    copy: "Copy link",
    copy_quote: "Copy sentence",
    copied_text: "Copied.",
    copied: "Copied. The link opens this answer, with today’s figure held in it.",
    copy_refused: "This browser does not let the page copy. The text is selected: copy it yourself.",
    share_field: "Link to this answer",
    quote_field: "A sentence to quote, with its source",
    editors: "Embed it in a story, or print a QR code",
    share_file: "This page is a file on your device, so its address opens only here. Send the file itself; whoever \
                 opens it adds to its address the part of this link from the question mark on.",
    kept: "Kept. Change the pace or the promise above, and the difference is told here.",
    compare: "Keep this to compare",
    swap: "Swap the two",
    alone: "Stop comparing",
    table_other: "Compared",
    reset: "Start over",
    back: "reset",
    full_page: "Full page",
    without_program: "The calculator does not run here: it needs JavaScript and WebAssembly. Below is the opening answer of this page, \
                      10% a year, and not that of a link with other choices.",
    saved: "This is a saved copy, and the calculator does not run in it. Below is the answer that it showed when it was saved.",
    stopped: "The calculator has stopped. Below is the opening answer, 10% a year. Your choices are kept in the link.",
    start_again: "Start again with your choices",
    opening: "Opening the choices of your link\u{2026}",
    languages: "Language",
    traders: "Who trades with Central Asia",
    no_date: "no deadline",
    list: ", ",
    traders_note: "Trade with Kazakhstan, Kyrgyzstan and Uzbekistan together, as those three count it.",
    traders_tap: "Choose a country to aim as high.",
    traders_open: "Show as a table",
    traders_who: "Country",
    history: "What happened",
    history_who: "Who counted",
    whose_count: "Whose count?",
    review: "",
    opens_with,
    page_title,
    read,
    write,
    headline,
    proportion,
    spoken_growth,
    said,
    preset,
    flag,
    rate_text: rate,
    rate_mark: rate,
    step_size,
    money,
    exact,
    tick,
    share_of_target: share,
    level,
    period,
    csv_period,
    outcome,
    answered,
    needed,
    needed_by,
    pace_past,
    pace_curve,
    never_of,
    last_pace,
    rings,
    due,
    of_count,
    pace_of,
    record,
    start,
    reliability,
    source,
    source_title,
    conflicts,
    thinned,
    chart_title,
    chart_labels,
    chart_description,
    long_run_hint,
    volatility_hint,
    country,
    lever,
    lever_verdict,
    chosen,
    countries_chosen,
    events,
    shock,
    closure,
    outlook,
    outlook_method,
    chance_size,
    versus,
    begins,
    quote,
    read_off,
    readings,
    promise,
    became,
    month_of,
    promises_why,
    promises_note,
    promise_open,
    disagreement,
    count_of,
    traders_why,
    refusal,
    refused,
    revised,
    count: counting,
    stand_in,
    as_of,
    trader,
    line: line_name,
};

written!(En);

fn period(period: Period) -> String {
    STYLE.period(period)
}

/// `FY` keeps it from being a month.
fn csv_period(of: Period) -> String {
    period(of)
}

fn years(years: f64) -> String {
    STYLE.years(years)
}

fn write(plain: &str) -> String {
    STYLE.entry(plain)
}

/// What is counted, as the subject of a sentence.
fn subject(goal: &Goal) -> &'static str {
    said(goal.subject())
}

/// Its plural or singular verb: exports and imports are many, trade is one.
fn verb<'a>(goal: &Goal, one: &'a str, many: &'a str) -> &'a str {
    if matches!(goal.flow, Flow::Exports | Flow::Imports) {
        many
    } else {
        one
    }
}

fn step_size(step: Step) -> String {
    let size = write_fixed(step.integer().abs(), Step::DECIMALS);
    format!("${size}m")
}

/// What a fading pace leads to.
fn later(h: &Headline) -> String {
    let (Growth::Percent(r), Some(later), false) = (h.growth, h.long_run, h.is_sum) else {
        return String::new();
    };
    let turned = match (r.integer().signum(), later.integer().signum()) {
        (0 | 1, -1) => "shrinking ",
        (0 | -1, 1) => "growing ",
        _ => "",
    };
    format!(" at first, {turned}{} in the long run", rate_size(later))
}

fn headline(h: &Headline) -> Sentence {
    let (subject, target) = (subject(h.goal), target(h));
    let moving = h.inflation.map_or(String::new(), |moves| {
        let how = if moves.integer() < 0 {
            "falling"
        } else {
            "growing"
        };
        format!(", itself {how} {} a year", rate_size(moves))
    });
    if h.outcome == Outcome::Met {
        let was = format!(
            "At {} in {}, {subject} {} ",
            base(h),
            h.from.to_label(),
            verb(h.goal, "is", "are")
        );
        return Writer::default()
            .plain(was)
            .answer("already there")
            .plain(format!(": the target is {target}{moving}."))
            .plain(h.lost.map_or(String::new(), |lost| {
                let they_are = verb(h.goal, "It is", "They are");
                format!(" {they_are} below it again in {}.", lost.to_label())
            }))
            .0;
    }
    let writer = match h.growth {
        Growth::Percent(_) if h.is_sum => {
            Writer::default().plain("With ").reader(own_rates(h.goal))
        }
        Growth::Percent(r) if h.falls_to_a_ceiling() => Writer::default()
            .plain("Falling on an S-curve of ")
            .reader(format!("{} a year", rate_size(r)))
            .plain(format!(" to a ceiling of {}", ceiling(h))),
        Growth::Percent(r) if h.shape == Shape::Scurve && r.integer() > 0 => Writer::default()
            .plain("Growing ")
            .reader(format!("{} a year", rate_size(r)))
            .plain(format!(", slowing towards a ceiling of {}", ceiling(h))),
        Growth::Percent(r) if r.integer() == 0 => {
            Writer::default().plain("With ").reader("no growth")
        }
        // It comes near its rate only far below the ceiling.
        Growth::Percent(r) if r.integer() < 0 && h.shape == Shape::Scurve => Writer::default()
            .plain("Shrinking by up to ")
            .reader(format!("{} a year", rate_size(r))),
        Growth::Percent(r) if r.integer() < 0 => Writer::default()
            .plain("Shrinking ")
            .reader(format!("{} a year", rate_size(r))),
        Growth::Percent(r) => Writer::default()
            .plain("Growing ")
            .reader(format!("{} a year", rate_size(r))),
        Growth::Amount(s) if s.integer() == 0 => {
            Writer::default().plain("Adding ").reader("nothing")
        }
        Growth::Amount(s) => {
            let word = if s.integer() < 0 {
                "Losing "
            } else {
                "Adding "
            };
            Writer::default()
                .plain(word)
                .reader(format!("{} a year", step_size(s)))
        }
    };
    let writer = writer.plain(later(h));
    let reaches = match h.multiple().map(Multiple::to_text) {
        _ if h.inflation.is_some() => format!(
            "{} the target of {target} a year",
            verb(h.goal, "reaches", "reach")
        ),
        Some(times) if times == "2" => format!("{} to {target}", verb(h.goal, "doubles", "double")),
        Some(times) if times == "3" => format!("{} to {target}", verb(h.goal, "triples", "triple")),
        Some(times) => format!("{} {times}-fold to {target}", verb(h.goal, "grows", "grow")),
        None => format!("{} {target} a year", verb(h.goal, "reaches", "reach")),
    };
    let comma = if moving.is_empty() { "" } else { "," };
    let writer = writer.plain(format!(", {subject} "));
    match h.outcome {
        Outcome::Reached { period, .. } => {
            writer
                .plain(format!("{reaches}{moving}{comma} in "))
                .answer(period.to_label())
                .plain(h.lost.map_or(".".to_owned(), |lost| {
                    format!(
                        ", and {} below it again in {}.",
                        verb(h.goal, "is", "are"),
                        lost.to_label()
                    )
                }))
                .0
        }
        Outcome::Never(Reason::Beyond) => {
            writer
                .plain(format!(
                    "would not reach {target} a year{moving}{comma} in "
                ))
                .answer("a thousand years")
                .plain(".")
                .0
        }
        Outcome::Never(_) | Outcome::Met => {
            writer
                .answer("never")
                .plain(format!(" {reaches}{moving}{}.", because(h)))
                .0
        }
    }
}

/// What has rates of its own.
fn own_rates(goal: &Goal) -> &'static str {
    if goal.is_of_one() {
        "exports and imports each at a rate of their own"
    } else {
        "each country at its own rate"
    }
}

fn opens_with(opening: &Scenario) -> String {
    let pace = match growth(opening) {
        Growth::Percent(_) if opening.is_sum() => own_rates(opening.goal).to_owned(),
        Growth::Percent(pace) => format!("{} a year", rate(pace)),
        Growth::Amount(step) => format!("{} a year", signed(step)),
    };
    match opening.pace_is_set() {
        true => format!("This link opened with {pace}: somebody’s choice, nobody’s forecast."),
        false if opening.shape == Shape::Linear => {
            format!(
                "The page opens with {pace}: a tenth of the starting figure, nobody’s forecast."
            )
        }
        false => format!("The page opens with {pace}: a round number, nobody’s forecast."),
    }
}

/// A target that no promise names.
fn asked(h: &Headline) -> String {
    format!("{} to {}", capital(subject(h.goal)), target(h))
}

/// An outcome in a title.
fn answered(outcome: Outcome) -> String {
    self::outcome(outcome)
}

/// An amount a year with its sign.
fn signed(step: Step) -> String {
    let sign = match step.integer() {
        ..0 => STYLE.minus,
        0 => "",
        _ => STYLE.plus,
    };
    format!("{sign}{}", step_size(step))
}

/// How the flow moves, in a label.
fn pace_of(h: &Headline) -> String {
    match h.growth {
        Growth::Percent(_) if h.is_sum && h.goal.is_of_one() => {
            "sum of exports and imports".to_owned()
        }
        Growth::Percent(_) if h.is_sum => "sum of the countries".to_owned(),
        Growth::Percent(r) if h.shape == Shape::Fade => format!("{} at first", rate(r)),
        Growth::Percent(r) => format!("{} a year", rate(r)),
        Growth::Amount(s) => format!("{} a year", signed(s)),
    }
}

/// Why never, where the pace alone does not say it.
fn because(h: &Headline) -> &'static str {
    match h.outcome {
        Outcome::Never(Reason::Ceiling) => verb(
            h.goal,
            ": it levels off at or below that",
            ": they level off at or below that",
        ),
        Outcome::Never(Reason::Outpaced) => ": the target stays ahead",
        _ => "",
    }
}

fn proportion(p: &Proportion, h: &Headline) -> Sentence {
    let mut writer = Writer::default();
    match (h.outcome, &p.instead) {
        (Outcome::Reached { years: after, .. }, _) => {
            let level = if h.own {
                "your figure is"
            } else {
                verb(p.goal, "it was", "they were")
            };
            writer = writer
                .plain("That is ")
                .strong(format!("{} years", STYLE.years_until(after)))
                .plain(format!(
                    " after {}, when {level} {}. ",
                    h.from.to_label(),
                    base(h)
                ));
        }
        (Outcome::Never(reason), Some(later)) => {
            let (period, flow) = (later.later.0.to_label(), instead(later, h));
            let it = verb(p.goal, "it", "they");
            writer = match (reason, later.halving) {
                (Reason::Shrinking, Some(halving)) => writer
                    .plain(verb(
                        p.goal,
                        "Trade then halves every ",
                        "They then halve every ",
                    ))
                    .strong(format!("{} years", years(halving)))
                    .plain(format!(": {it} would be {flow} in {period}. ")),
                (Reason::NoGrowth, _) if h.without.is_none() => {
                    let stays = verb(p.goal, "It stays", "They stay");
                    writer.plain(format!("{stays} at {flow} a year. "))
                }
                _ => writer.plain(format!("{} would be {flow} in {period}. ", capital(it))),
            };
            if let Some(ten) = later.ten {
                let pace = needed(&ten, matches!(h.growth, Growth::Amount(_)));
                writer = writer
                    .plain(format!("Arriving by {} takes ", ten.by.to_label()))
                    .strong(pace)
                    .plain(". ");
            }
        }
        _ => {}
    }
    if let Some(verdict) = p.verdict {
        let deadline = verdict.by.to_label();
        let late = match verdict.late {
            0.0 => "In time".to_owned(),
            ..0.05 => "Under 0.1 years late".to_owned(),
            late => format!("{} years late", years(late)),
        };
        writer = writer
            .strong(late)
            .plain(format!(" for the deadline, {deadline}. "));
        if let Some(first) = verdict.first {
            let (kind, other) = match first {
                Period::Fiscal(_) => ("Calendar ", "fiscal"),
                Period::Calendar(_) => ("", "calendar"),
            };
            writer = writer.plain(format!(
                "{kind}{deadline} as a whole is at the target; the first {other} year at the target is {}. ",
                first.to_label()
            ));
        }
    }
    for (place, figure) in p.observed.iter().enumerate() {
        if let Some(observed) = figure.rate() {
            // On a phone this begins a paragraph of its own.
            let alone = |place: usize| {
                let before = p.observed.get(place).map(|figure| figure.flow);
                before == Some(Flow::Exports) && p.goal.flow != Flow::Exports
            };
            let who = match figure.flow {
                _ if alone(place) => "Exports alone ",
                Flow::Exports if place == 0 => "Exports ",
                Flow::Exports => "They ",
                Flow::Imports if place == 0 => "Imports ",
                _ if place == 0 || alone(place - 1) => "Trade ",
                _ => "It ",
            };
            let moved = if observed.integer() < 0 {
                "shrank by"
            } else {
                "grew by"
            };
            writer = writer
                .plain(who)
                .strong(format!(
                    "{moved} {}{}",
                    percent(observed.fraction().abs()),
                    if figure.span.is_one_step() {
                        ""
                    } else {
                        " a year"
                    }
                ))
                .plain(format!(" from {}{}. ", over(figure.span), by(figure)));
        }
    }
    if let (Some(pace), Outcome::Reached { .. }) = (&p.needed, h.outcome) {
        let text = needed(pace, matches!(h.growth, Growth::Amount(_)));
        writer = writer
            .plain(format!("Arriving by {} would take ", pace.by.to_label()))
            .strong(text)
            .plain(". ");
    }
    if let Some((best, pace)) = p.best.and_then(|best| best.rate().map(|pace| (best, pace))) {
        writer = writer
            .plain(format!("The {} was ", measure(best).to_ascii_lowercase()))
            .strong(format!("{} a year", percent(pace.fraction())))
            .plain(format!(
                " ({}, {}{}).",
                flow(best.flow),
                counter(best),
                span(best.span)
            ));
    }
    if let Some(last) = writer.0.last_mut() {
        last.text.truncate(last.text.trim_end().len());
    }
    writer.0
}

fn spoken_growth(growth: Growth) -> String {
    match growth {
        Growth::Percent(r) if r.integer() < 0 => format!("shrinking {} a year", rate_size(r)),
        Growth::Percent(r) => format!("growing {} a year", rate_size(r)),
        Growth::Amount(s) if s.integer() < 0 => format!("losing {} a year", step_size(s)),
        Growth::Amount(s) => format!("adding {} a year", step_size(s)),
    }
}

fn flow(flow: Flow) -> &'static str {
    match flow {
        Flow::Total => "exports and imports",
        Flow::Exports => "exports",
        Flow::Imports => "imports",
        Flow::Gdp => "gross domestic product",
        Flow::ExportLedGrowth => "export-led growth",
    }
}

fn span(span: Span) -> String {
    match span {
        Span::One(period) => period.to_label(),
        Span::Between(Period::Calendar(first), Period::Calendar(last)) => {
            format!("{first}\u{2013}{last}")
        }
        Span::Between(first, last) => format!("{} to {}", first.to_label(), last.to_label()),
        Span::Months(first, last, period) => {
            format!(
                "{} to {} of {}",
                month(first),
                month(last),
                period.to_label()
            )
        }
        Span::By(period) => format!("by {}", period.to_label()),
        Span::Typical => "a typical year".to_owned(),
        Span::Undated => "no date".to_owned(),
    }
}

/// A span as what happened from its first period to its last.
fn over(span: Span) -> String {
    match span {
        Span::Between(first, last) => format!("{} to {}", first.to_label(), last.to_label()),
        other => self::span(other),
    }
}

/// Who counted, after what they did.
fn by(figure: &Figure) -> String {
    let name = |count: &Count| format!(" ({})", said(count.name));
    figure.count.map_or(String::new(), name)
}

/// A month of a year.
fn month_of(year: u16, number: u8) -> String {
    format!("{} {year}", month(number))
}

/// The name of a month.
fn month(number: u8) -> &'static str {
    const NAMES: [&str; 12] = [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ];
    let place = usize::from(number).wrapping_sub(1);
    NAMES.get(place).copied().unwrap_or_default()
}

/// Who counted, before what follows in a list; nothing where nobody is named.
fn counter(figure: &Figure) -> String {
    let name = |count: &Count| format!("{}, ", said(count.name));
    figure.count.map_or(String::new(), name)
}

fn measure(figure: &Figure) -> String {
    let best = |run: &str| format!("Best {run} run in {} years", data::years_of(figure));
    match figure.kind {
        Kind::Level => "Level",
        Kind::Partial => "Part of a year",
        Kind::Range => "Range",
        Kind::Promise => "Promise",
        Kind::Comparator => "For comparison",
        Kind::Volatility => "Volatility",
        Kind::Rate(Measure::Observed) => "Pace observed",
        Kind::Rate(Measure::Recent) => "Recent pace",
        Kind::Rate(Measure::Best3y) => return best("three-year"),
        Kind::Rate(Measure::Best5y) => return best("five-year"),
        Kind::Rate(Measure::Best10y) => return best("ten-year"),
        Kind::Rate(Measure::Fit) => "Trend on record",
        Kind::Rate(Measure::Plan) => "Government’s growth goal",
        Kind::Rate(Measure::Forecast) => "Forecast",
        Kind::Rate(Measure::YearOnYear) => "On the year before",
    }
    .to_owned()
}

/// What a pace is called on the scale of the dial.
fn flag(preset: &Preset) -> String {
    let figure = match preset {
        Preset::Needed { by, .. } => return format!("for {}", by.to_label()),
        Preset::Figure { figure, .. } => figure,
    };
    let called = match figure.kind {
        Kind::Rate(Measure::Observed) => "observed",
        Kind::Rate(Measure::Recent) => "recent",
        Kind::Rate(Measure::Fit) => "trend",
        Kind::Rate(Measure::Best3y) => "best three years",
        Kind::Rate(Measure::Best5y) => "best five years",
        Kind::Rate(Measure::Best10y) => "best ten years",
        _ => "government goal",
    };
    called.to_owned()
}

fn preset(preset: &Preset) -> (String, String) {
    match preset {
        Preset::Figure { figure, .. } => {
            let doubt = if figure.reliability == Reliability::Unverified {
                ", unverified"
            } else {
                ""
            };
            let what = if figure.flow == Flow::Total {
                String::new()
            } else {
                format!("{}, ", flow(figure.flow))
            };
            let publisher = short(said(figure.source.publisher));
            (
                measure(figure),
                format!("{what}{}; {publisher}{doubt}", span(figure.span)),
            )
        }
        Preset::Needed { by, .. } => (
            format!("Needed by {}", by.to_label()),
            "the slowest pace that arrives by then".to_owned(),
        ),
    }
}

fn outcome(outcome: Outcome) -> String {
    match outcome {
        Outcome::Met => "already there".to_owned(),
        Outcome::Reached { period, .. } => period.to_label(),
        Outcome::Never(Reason::Beyond) => "1,000+ years".to_owned(),
        Outcome::Never(_) => "never".to_owned(),
    }
}

fn long_run_hint() -> String {
    let figure = data::long_run();
    let pace = figure.rate().map(rate).unwrap_or_default();
    let label = reliability(figure);
    format!(
        "{pace} unless you say otherwise: the forecast of Pakistan’s GDP growth, {} ({label})",
        said(figure.who)
    )
}

fn volatility_hint(figure: Option<&Figure>) -> String {
    match figure {
        Some(figure) => format!(
            "{} on record ({}, {}{}); 0 shows no chance",
            amount(figure),
            flow(figure.flow),
            counter(figure),
            span(figure.span)
        ),
        None => "none on record for this trade: set your own to see a chance".to_owned(),
    }
}

fn country(part: &Part, base: f64) -> String {
    format!("{}, {} in FY2024-25", said(part.partner.name), money(base))
}

fn lever(row: &LeverRow) -> (String, String) {
    let lever = row.lever;
    let size = match lever.size {
        Size::Raise(raise) => format!("+{}", rate_size(raise)),
        Size::Add(usd) => format!("+{} a year", exact(usd)),
        Size::Cheaper(off) => format!("{} off the cost", rate_size(off)),
    };
    let subject = match lever.subject {
        Subject::Goods => "goods",
        Subject::Exports => "exports",
        Subject::Services => "services",
        Subject::FinancialFlows => "financial flows",
        Subject::DigitalTrade => "digital trade",
    };
    let note = if lever.note.is_empty() {
        String::new()
    } else {
        format!(" {}", said(lever.note))
    };
    let phase = match lever.phase {
        0 => String::new(),
        1 => " It comes in over a year.".to_owned(),
        years => format!(" It comes in over {years} years."),
    };
    (
        format!("{}: {size}", said(lever.name)),
        format!(
            "{subject}; {}, {}.{phase}{note}",
            said(lever.who),
            span(lever.span)
        ),
    )
}

fn lever_verdict(row: &LeverRow) -> String {
    let standing = match row.standing {
        Standing::Counts => "",
        Standing::Services => "Not added: services are not trade in goods. ",
        Standing::FinancialFlows => "Not added: money sent is not trade. ",
        Standing::Mixed => "Not added: the source does not say how much of it is goods. ",
        Standing::ExportsOnly => {
            "Not added: it multiplies exports, and this goal counts imports too. "
        }
        Standing::BothWays => "Not added: it counts imports too, and this goal does not. ",
        Standing::AllFive => "Not added: the amount is for all five states. ",
        Standing::InBaseline => {
            "Not added: it starts no later than the starting figure, which holds it already. "
        }
        Standing::NoElasticity => {
            "Not added yet: the source gives no elasticity, so set how much trade follows a lower cost. "
        }
    };
    let mut verdict = standing.to_owned();
    if let Some(times) = row.times {
        let times = STYLE.number(times, 1);
        verdict += "Implausible: ";
        if times == "1" {
            verdict += "more than the whole starting figure. ";
        } else {
            verdict += &times;
            verdict += " times the whole starting figure. ";
        }
    }
    if !row.overlaps.is_empty() {
        let names: Vec<_> = row.overlaps.iter().map(|other| said(other.name)).collect();
        verdict += "Counts some of the same as ";
        verdict += &names.join(", ");
        verdict += ". ";
    }
    verdict
}

fn events(h: &Headline) -> String {
    match h.without {
        Some(without) => format!(
            "{} with what is switched on, {} without",
            outcome(h.outcome),
            outcome(without)
        ),
        None => "none counted".to_owned(),
    }
}

fn as_of() -> String {
    let (year, number) = data::as_of();
    format!("Figures as of {} {year}", month(number))
}

fn closure(closure: &Closure) -> String {
    let percent = |hundredths| write_fixed(hundredths, 2);
    let (low, high) = closure.range;
    let measured = closure
        .measured
        .and_then(|figure| Some((figure.rate()?, figure)));
    let measured = measured.map_or(String::new(), |(fall, figure)| {
        format!(
            "Measured: trade with {} was {} lower than a year before in {} ({}; {}). So at least {}% of it was exposed: the days with an open border and growth are not taken out. ",
            said(figure.partner.name),
            rate_size(fall),
            span(figure.span),
            said(figure.who),
            said(figure.note),
            percent(closure.exposed().unwrap_or(0))
        )
    });
    let publisher = said(closure.source.publisher).to_owned();
    let read_in = closure.also.map_or(publisher.clone(), |also| {
        format!("{publisher}; {}", said(also.publisher))
    });
    format!(
        "{}. {measured}If every route were lost: {}% less ({} to {}) of what goes through Afghanistan. {}; {}; {}. {}",
        said(closure.name),
        percent(closure.fall),
        percent(low),
        percent(high),
        said(closure.who),
        read_in,
        label(closure.reliability),
        said(closure.note)
    )
}

fn shock(scenario: &Scenario) -> String {
    let Some(shock) = scenario.shock else {
        return String::new();
    };
    let fall = write_fixed(shock.fall.integer().abs(), 2);
    let (period, recovery) = (shock.period.to_label(), shock.recovery.to_text());
    let years = if recovery == "1" { "year" } else { "years" };
    let in_baseline = scenario.start().1.years_until(shock.period) <= 0.0;
    let counted = if in_baseline {
        " Not counted: it is not after the starting figure, which holds it already."
    } else {
        ""
    };
    format!("A fall of {fall}% in {period}, made good in {recovery} {years}.{counted}")
}

fn chance_size(chance: f64) -> String {
    if chance < 0.01 {
        "under 1%".to_owned()
    } else if chance > 0.99 {
        "over 99%".to_owned()
    } else {
        STYLE.chance(chance)
    }
}

fn included(page: &Page) -> String {
    clauses::included(&WORDS, page, outcome, ["Counted: ", " (without: ", ")."])
}

fn own_target(h: &Headline) -> String {
    format!("You changed the target: {}.", target(h))
}

fn versus(now: &Headline, other: &Headline) -> String {
    let told = sentence::plain(&headline(other));
    let apart = match (now.outcome, other.outcome) {
        (Outcome::Reached { period: here, .. }, Outcome::Reached { period: there, .. }) => {
            let apart = here.years_until(there);
            let size = STYLE.number(apart.abs(), 1);
            let unit = if size == "1" { "year" } else { "years" };
            match apart {
                0.0 => " The same year.".to_owned(),
                0.0.. => format!(" That is {size} {unit} later."),
                _ => format!(" That is {size} {unit} earlier."),
            }
        }
        _ => String::new(),
    };
    let start = || {
        format!(
            " It starts from {} in {}.",
            base(other),
            other.from.to_label()
        )
    };
    let start = clauses::starts_elsewhere(
        now,
        other,
        start,
        " The table reads it between its own years.",
    );
    format!("Compared with the dashed path: {told}{apart}{start}")
}

fn begins(page: &Page) -> String {
    let from = match page.scenario.base_figure() {
        _ if page.headline.is_sum => "State Bank of Pakistan, country by country".to_owned(),
        Some(figure) => {
            format!(
                "{}, {}, {}{}",
                said(figure.who),
                said(figure.source.publisher),
                date(said(figure.source.published), month),
                clauses::doubt(&WORDS, figure, ["; ", ""])
            )
        }
        None => "the reader’s own figure".to_owned(),
    };
    let (base, period) = (base(&page.headline), page.headline.from.to_label());
    format!("From {base} in {period} ({from})")
}

fn quote(page: &Page, link: &str) -> String {
    let sentence = clauses::answered(&WORDS, page);
    let begins = begins(page);
    let other = page.other_count().map_or(String::new(), |row| {
        let [_, level, _, answer] = counting(row);
        format!(" By another count ({level}): {answer}.")
    });
    format!(
        "{sentence} {begins}.{other} {}. Trade Horizon{}",
        as_of(),
        linked(link)
    )
}

fn read_off(row: &Row) -> String {
    format!(
        "{}: {}, {} of the target",
        row.period.to_label(),
        level(row),
        share(row.share)
    )
}

fn readings(page: &Page) -> Vec<[String; 3]> {
    let h = &page.headline;
    let chance = page.outlook.as_ref().map(|o| {
        [
            format!("Chance by {}", o.by.to_label()),
            chance_size(o.chance),
            format!("of being at {} or above in at least one year", aimed_at(h)),
        ]
    });
    let point = page.grid.months.map(|months| {
        let size = span_of_months(months);
        let said = if h.is_sum {
            if h.goal.is_of_one() {
                "sooner, exports and imports each a percentage point faster"
            } else {
                "sooner, every country a percentage point faster"
            }
        } else {
            "sooner"
        };
        [
            "One more percentage point of growth".to_owned(),
            size,
            said.to_owned(),
        ]
    });
    let needed = page.proportion.needed.as_ref().map(|one| {
        let by = Preset::Needed {
            by: one.by,
            rate: page.scenario.rate,
        };
        let best = page
            .proportion
            .best
            .and_then(|best| Some((best, best.rate()?)));
        let best = best.map_or(String::new(), |(best, pace)| {
            format!("{}: {}", measure(best), rate(pace))
        });
        [preset(&by).0, needed(one, page.pace.linear), best]
    });
    chance.into_iter().chain(point).chain(needed).collect()
}

/// `2 years 8 months`, to the month.
fn span_of_months(months: f64) -> String {
    #[allow(
        clippy::cast_possible_truncation,
        reason = "at most twelve thousand, and a float beyond 64 bits saturates"
    )]
    let whole = libm::round(months) as i64;
    let count = |n: i64, one: &str| match n {
        1 => format!("1 {one}"),
        _ => format!("{n} {one}s"),
    };
    match (whole / 12, whole % 12) {
        (0, 0) => "under a month".to_owned(),
        (0, months) => count(months, "month"),
        (years, 0) => count(years, "year"),
        (years, months) => format!("{} {}", count(years, "year"), count(months, "month")),
    }
}

fn promise(figure: &Figure) -> [String; 4] {
    let by = match figure.span {
        Span::Undated => "no deadline was given".to_owned(),
        // A level to be matched, of its year.
        span if figure.kind == Kind::Comparator => self::span(span),
        span => format!("by {}", self::span(span)),
    };
    let doubt = clauses::doubt(&WORDS, figure, [" (", ")"]);
    [
        format!(
            "{}: {}, {}",
            amount(figure),
            said(figure.partner.name),
            flow(figure.flow)
        ),
        by,
        format!(
            "{}; {}, {}{doubt}",
            said(figure.who),
            short(said(figure.source.publisher)),
            date(said(figure.source.published), month)
        ),
        said(figure.note).to_owned(),
    ]
}

/// What became of a promise.
fn became(verdict: Became) -> &'static str {
    match verdict {
        Became::Missed => "missed",
        Became::NotKnown => "not known",
        Became::NotShown => "not proven",
    }
}

fn promises_why(all: &Promises) -> String {
    let (measured, half) = all.half_way();
    match half {
        0 => format!("Of the {measured} that can be measured none is halfway there."),
        1 => format!("Of the {measured} that can be measured one is halfway there or further."),
        _ => {
            format!("Of the {measured} that can be measured {half} are halfway there or further.")
        }
    }
}

fn promises_note(all: &Promises) -> String {
    format!(
        "Bars are of {}; rings of {}. The periods differ, and so do the counts.",
        clauses::periods(&WORDS, &all.periods(0)),
        clauses::periods(&WORDS, &all.periods(1))
    )
}

fn promise_open(name: &str) -> String {
    format!("{name}: see when it would be reached")
}

fn disagreement(all: &Disagreement, h: &Headline) -> String {
    let pace = if all.tenth {
        "a tenth of each figure".to_owned()
    } else {
        match h.growth {
            Growth::Percent(r) if h.shape == Shape::Fade => format!("{} a year at first", rate(r)),
            _ => pace_of(h),
        }
    };
    let times = h.times.map_or(String::new(), |times| {
        format!(
            " From each figure the target is {} times that figure.",
            STYLE.write(&times.to_text())
        )
    });
    let years = STYLE.number(f64::from(all.spread) / 2.0, 1);
    let noun = if all.spread == 2 { "year" } else { "years" };
    let moves = match (all.arriving, all.spread) {
        (..2, _) if all.met => String::new(),
        (0, _) => format!("At {pace} it is reached from none of these figures."),
        (1, _) => format!("At {pace} it is reached from one of these figures."),
        (some, 0) if !all.every => {
            format!("At {pace} it is reached from {some} of these figures, in the same year.")
        }
        (_, 0) => format!("At {pace} every figure gives the same year."),
        (some, _) if !all.every => format!(
            "At {pace} it is reached from {some} of these figures, up to {years} {noun} apart."
        ),
        _ => {
            format!("At {pace} the answer moves by {years} {noun} with the figure it starts from.")
        }
    };
    format!("{moves}{times} Tap one to start from it.")
        .trim_start()
        .to_owned()
}

fn count_of(count: Option<&Count>) -> String {
    match count {
        Some(count) => format!("{} count", said(count.whose)),
        None => "As leaders and the press quote it".to_owned(),
    }
}

fn traders_why(all: &Traders) -> String {
    let lead = if all.least_and_fastest {
        let countries = all.all.len();
        format!(
            "Of the trade of {countries} countries, Pakistan’s is the smallest and has grown the fastest. "
        )
    } else {
        String::new()
    };
    let years = all.years().map_or(String::new(), |[first, last]| {
        format!(", {} (ring) to {} (dot)", period(first), period(last))
    });
    format!("{lead}Billions of dollars a year{years}.")
}

/// What a chance is of: the target, or that of its year where it moves.
fn aimed_at(h: &Headline) -> String {
    match h.inflation {
        Some(_) => "the target of its year".to_owned(),
        None => target(h),
    }
}

fn outlook(o: &Outlook, page: &Page) -> Sentence {
    let h = &page.headline;
    let target = aimed_at(h);
    let moves = match (o.figure, o.by_country) {
        (Some(_), true) => "each country’s trade moves on its own, as unevenly as its exports did on record (each more unevenly than all of them together)".to_owned(),
        (figure, _) => format!(
            "{} {} as unevenly as {}",
            subject(h.goal),
            verb(h.goal, "moves", "move"),
            if figure.is_some() { "on record" } else { "you have set" }
        ),
    };
    Writer::default()
        .plain(format!(
            "If {moves}, the chance that {} {} at {target} or above in at least one year by the end of {} is ",
            if o.by_country { "their trade together" } else { verb(h.goal, "it", "they") },
            if o.by_country { "is" } else { verb(h.goal, "is", "are") },
            o.by.to_label()
        ))
        .strong(chance_size(o.chance))
        .plain(match page.later().even {
            Some(even) => format!(". It reaches 50% by {}.", even.to_label()),
            None => ". It stays below 50% for 50 years.".to_owned(),
        })
        .plain(o.deadline.map_or(String::new(), |deadline| {
            let (by, deadline) = (o.by.to_label(), deadline.to_label());
            let kind = match o.by {
                Period::Fiscal(_) => "fiscal",
                Period::Calendar(_) => "calendar",
            };
            format!(" {by} is the last {kind} year up to the deadline, {deadline}.")
        }))
        .0
}

fn outlook_method(o: &Outlook) -> String {
    let sigma = STYLE.percent_of(&write_fixed(o.hundredths, 2));
    let from = match o.figure {
        Some(figure) => format!(
            "{}, {}{}",
            flow(figure.flow),
            counter(figure),
            span(figure.span)
        ),
        None => "your own".to_owned(),
    };
    let how = if o.by_country {
        format!(
            " Each country moves independently around its own path, with its own volatility on record, or that in proportion \
             to yours ({}): 16,384 paths from a fixed seed. The middle of such sums lies above the path that is drawn, the \
             more so the later, since a country that runs ahead adds more than one that falls behind takes away.",
            clauses::volatilities(&WORDS, o)
        )
    } else {
        String::new()
    };
    format!(
        "Volatility {sigma} per square root of a year ({from}). Observed yearly: at least one whole period at the \
         target. The inner band of the fan in the chart holds 50% of the outcomes, the whole fan 80%.{how}"
    )
}

/// A pace and the period by which it arrives.
fn needed_by(pace: &Needed, linear: bool) -> String {
    let size = needed(pace, linear);
    let least = if STYLE.is_bound(&size) {
        ""
    } else {
        "at least "
    };
    format!("By {}: {least}{size}", pace.by.to_label())
}

fn needed(needed: &Needed, linear: bool) -> String {
    let every = match needed.shape {
        _ if needed.every_part && needed.of_one => " in exports and imports alike",
        _ if needed.every_part => " in every country",
        Shape::Fade => " at first",
        Shape::Scurve => " before the ceiling slows it",
        _ => "",
    };
    match needed.rate.zip(needed.percent) {
        Some((rate, rounded)) if !linear => {
            let size = STYLE.needed_percent(rate, rounded);
            format!("{size} a year{every}")
        }
        _ => {
            let more = if needed.amount < 0 {
                "a year"
            } else {
                "more each year"
            };
            format!("{} {more}", STYLE.needed_amount(needed.step, needed.amount))
        }
    }
}

fn pace_past(deadline: Period) -> String {
    format!(
        "{} is not after the starting period, so no pace can arrive by then. Set a later deadline.",
        deadline.to_label()
    )
}

/// How the curve of paces is read, and what a deadline needs.
fn pace_curve(page: &Page) -> Sentence {
    let rings = if page.pace.linear || page.pace.record.is_empty() {
        ""
    } else {
        " Rings are paces on record."
    };
    let writer = Writer::default().plain(format!(
        "Read across from a pace to the year it arrives, up from a year to the pace it needs.{rings}"
    ));
    let Some(takes) = &page.pace.deadline else {
        return writer.0;
    };
    writer
        .plain(format!(" To arrive by {} takes ", takes.by.to_label()))
        .strong(needed(takes, page.pace.linear))
        .plain(".")
        .0
}

fn never_of(never: Never) -> String {
    match never {
        Never::None => String::new(),
        Never::UpTo(Growth::Percent(most)) => format!("{} or less: never. ", rate(most)),
        Never::UpTo(Growth::Amount(most)) => format!("{} a year or less: never. ", step_size(most)),
        Never::All => "No pace arrives. ".to_owned(),
    }
}

fn last_pace(pace: Rate) -> String {
    format!("The pace observed, {}, never arrives. ", rate(pace))
}

fn rings(record: &Record) -> String {
    record.series.map_or(String::new(), |one| {
        let (flow, name) = (flow(one.flow), said(one.count.name));
        format!("Rings: {flow}, {name}.")
    })
}

/// What is reached by a period.
fn due(by: Period, what: &str) -> String {
    format!("{what} by {}", by.to_label())
}

fn of_count(count: &Count) -> String {
    let whose = said(count.whose);
    let noun = if whose.contains('\u{2019}') {
        " count"
    } else {
        ""
    };
    format!("{whose}{noun}")
}

fn record(figure: &Figure) -> String {
    format!(
        "{}: {} ({}, {}{})",
        measure(figure),
        amount(figure),
        flow(figure.flow),
        counter(figure),
        span(figure.span)
    )
}

fn start(start: &Start) -> (String, String) {
    let figure = start.figure;
    let level = figure.level().map_or(String::new(), |(value, period)| {
        format!("{} in {}", exact(value), period.to_label())
    });
    (
        level,
        format!("{}; {}", said(figure.who), reliability(figure)),
    )
}

fn reliability(figure: &Figure) -> &'static str {
    label(figure.reliability)
}

fn label(reliability: Reliability) -> &'static str {
    match reliability {
        Reliability::Official => "official statistics",
        Reliability::Statement => "a statement",
        Reliability::Derived => "worked out from other figures",
        Reliability::Unverified => "reported, unverified",
    }
}

fn amount(figure: &Figure) -> String {
    match figure.amount {
        Amount::Usd(value) => exact(value),
        Amount::Range(low, high) => format!("{} to {}", exact(low), exact(high)),
        Amount::Below(bound) => format!("under {}", exact(bound)),
        Amount::Rate(value) if figure.kind == Kind::Rate(Measure::YearOnYear) => rate(value),
        Amount::Rate(value) => format!("{} a year", rate(value)),
        Amount::Volatility(value) => format!("{}% per square root of a year", value.to_text()),
        Amount::Times(times) => format!("{} times", times.to_text()),
    }
}

fn source_title(figure: &Figure) -> String {
    let name = said(figure.partner.name);
    let what = match figure.kind {
        Kind::Level | Kind::Partial | Kind::Range => String::new(),
        _ => format!("{}, ", measure(figure).to_ascii_lowercase()),
    };
    format!(
        "{}, {what}{} ({name}), {}",
        amount(figure),
        flow(figure.flow),
        dated(figure)
    )
}

fn source(figure: &Figure) -> String {
    let source = figure.source;
    let note = |text: &str| {
        if text.is_empty() {
            String::new()
        } else {
            format!(" Note: {text}.")
        }
    };
    let (own, all) = (note(said(figure.note)), note(said(source.note)));
    let (who, label) = (said(figure.who), reliability(figure));
    format!(
        "{who}; {}, {}; {label}.{own}{all}",
        said(source.publisher),
        date(said(source.published), month)
    )
}

fn conflicts(figure: &Figure) -> String {
    let others = figure.conflicts.iter().map(|other| {
        format!(
            "{} ({}, {})",
            amount(other),
            span(other.span),
            said(other.who)
        )
    });
    let others: Vec<_> = others.collect();
    if others.is_empty() {
        String::new()
    } else {
        format!("Others say: {}.", others.join("; "))
    }
}

fn thinned(every: u16) -> String {
    format!("One year in {every} is shown, with the year of arrival and the one before it.")
}

fn chart_title(scenario: &Scenario) -> String {
    let what = capital(subject(scenario.goal));
    format!("{what}, goods, millions of US dollars a year")
}

/// What may come, at the mouth of the fan.
fn mouth(page: &Page) -> Vec<String> {
    crate::view::chart::mouth(page).map_or(Vec::new(), |(period, levels)| {
        let [[low, high], [lower, upper]] = levels.map(|pair| pair.map(money));
        vec![
            format!("In {} half of the paths lie", period.to_label()),
            format!("between {low} and {high},"),
            format!("8 in 10 between {lower} and {upper}"),
        ]
    })
}

fn chart_labels(page: &Page) -> ChartLabels {
    let (h, scenario) = (&page.headline, &page.scenario);
    let levers = scenario.levers.iter().map(|one| said(one.lever.name));
    let fall = scenario.shock.map(|shock| {
        let fall = write_fixed(shock.fall.integer().abs(), 2);
        format!("fall of {fall}%")
    });
    let arrival = match h.outcome {
        Outcome::Reached { period, .. } => period.to_label(),
        _ => String::new(),
    };
    ChartLabels {
        target: [
            format!(
                "{} {}",
                target(h),
                if h.promised { "promised" } else { "target" }
            ),
            target(h),
        ],
        arrival,
        start: base(h),
        path: pace_of(h),
        observed: page
            .record
            .observed
            .first()
            .and_then(|figure| Some((figure, figure.rate()?)))
            .map_or(String::new(), |(figure, pace)| {
                let verdict = if never_at(pace, h) { ": never" } else { "" };
                format!("{}, {}{verdict}", measure(figure), rate(pace))
            }),
        deadline: scenario
            .deadline
            .map_or(String::new(), |by| format!("deadline {}", by.to_label())),
        tick: tick(h.target),
        across: across(page),
        leading: 16,
        fan: mouth(page),
        counts: page
            .history
            .iter()
            .map(|line| line_name(line, h.goal))
            .collect(),
        events: levers.map(str::to_owned).chain(fall).collect(),
    }
}

/// What a count of the history is called beside its line.
fn line_name(line: &Line, goal: &Goal) -> String {
    let name = said(line.count.name);
    if line.flow == goal.flow {
        name.to_owned()
    } else {
        format!("exports alone, {name}")
    }
}

/// What each count has on record, from its first figure to its last.
fn on_record(page: &Page) -> String {
    let level = |figure: &&Figure| {
        let (value, period) = figure.level()?;
        Some(format!("{} in {}", exact(value), period.to_label()))
    };
    let line = |line: &Line| {
        let name = line_name(line, page.headline.goal);
        let all: Vec<String> = line.figures.iter().filter_map(level).collect();
        match all.as_slice() {
            [first, .., last] if all.len() > 3 => {
                let years = all.len();
                format!("{name}: {first}, {last}, {years} years on record")
            }
            few => format!("{name}: {}", few.join(", ")),
        }
    };
    let lines: Vec<String> = page.history.iter().map(line).collect();
    lines.join("; ")
}

fn chart_description(page: &Page, chart: &Chart) -> String {
    let h = &page.headline;
    let axis = if chart.scale == Scale::Log {
        "logarithmic"
    } else {
        "linear, from zero"
    };
    let history = on_record(page);
    let record = if history.is_empty() {
        String::new()
    } else {
        format!(" On record: {history}.")
    };
    let cut = if chart.truncated {
        " The path leaves the drawing before its last year."
    } else {
        ""
    };
    let fan = chart.fan.as_ref().map_or(
        "",
        |_| " The inner band of the fan around the path holds 50% of the outcomes, the whole fan 80%.",
    );
    format!(
        "{} Time runs from left to right; the value axis is {axis}.{record}{cut}{fan}{}",
        sentence::plain(&headline(h)),
        compared(page)
    )
}

fn refusal(why: Refusal, key: Key) -> String {
    match why {
        Refusal::Unit(UnitError::NotNumber) => match key {
            Key::Target => "write a number of millions of dollars, or a multiple such as 3x".to_owned(),
            _ => "write a plain number such as 12.5".to_owned(),
        },
        Refusal::Unit(UnitError::Comma) => {
            "a comma can mean thousands or decimals: write 12.5 or 1000 without one".to_owned()
        }
        Refusal::Unit(UnitError::Space) => {
            "a space makes two numbers of it: write 12 or 1000".to_owned()
        }
        Refusal::Unit(UnitError::Decimals(1)) => "at most 1 decimal is kept".to_owned(),
        Refusal::Unit(UnitError::Decimals(most)) => format!("at most {most} decimals are kept"),
        Refusal::Unit(UnitError::Outside { min, max, decimals }) => {
            let bound = |value| STYLE.write(&write_fixed(value, decimals));
            format!("it must be from {} to {}", bound(min), bound(max))
        }
        Refusal::Unit(UnitError::Period) => "write a fiscal year such as FY2029-30, or a year such as 2030".to_owned(),
        Refusal::Unknown if key == Key::Base => "write a number of millions of dollars; no figure on record has this name".to_owned(),
        Refusal::Unknown => "this is not one of the choices".to_owned(),
        Refusal::OtherFlow => "that figure counts something other than this goal does".to_owned(),
        Refusal::ZeroBase => {
            "from zero no percentage and no multiple leads anywhere: choose a fixed amount a year and a target in dollars"
                .to_owned()
        }
        Refusal::PeriodOfFigure => "a figure on record has its own period".to_owned(),
        Refusal::Twice => "one entry stands twice".to_owned(),
        Refusal::Nested => "a scenario to compare cannot itself compare".to_owned(),
        Refusal::NotAfter => "it is not after the start: write a later year".to_owned(),
        Refusal::NoPace => "no growth that can be set arrives then".to_owned(),
        Refusal::TooLong => format!("the link would be longer than {} characters", link::LONGEST),
        Refusal::Newer => "the link was made by a later version of this page; what this one understands is shown".to_owned(),
        Refusal::Cut => "it may have been cut short here".to_owned(),
        Refusal::Unclear => {
            "it does not show where the scenario to compare ends; what follows was taken for the first one".to_owned()
        }
    }
}

pub(super) fn refused(refused: &Refused) -> String {
    let why = refusal(refused.why, Key::named(refused.key).unwrap_or(Key::Goal));
    let entry = entry(refused);
    if refused.counts() {
        format!("Look at your link, {entry}: {why}.")
    } else {
        format!("Left out of your link: {entry} ({why}).")
    }
}

fn revised(figure: &Figure, then: Usd, now: Usd) -> String {
    format!(
        "This link holds {} from when it was shared; the record now says {} ({}).",
        exact(then),
        exact(now),
        said(figure.who)
    )
}

fn counting(row: &CountRow) -> [String; 4] {
    let (value, period) = row.level;
    let level = format!("{} in {}", money(value.to_f64()), period.to_label());
    let target = row.target.map_or(String::new(), |target| {
        format!(", target {}", money(target))
    });
    let pace = row.pace.and_then(|figure| Some((figure.rate()?, figure)));
    let pace = pace.map_or("one year on record".to_owned(), |(pace, figure)| {
        let a_year = if figure.span.is_one_step() {
            ""
        } else {
            " a year"
        };
        format!("{}{a_year}, {}", rate(pace), span(figure.span))
    });
    [
        said(row.count.whose).to_owned(),
        format!("{}: {level}{target}", said(row.count.name)),
        pace,
        outcome(row.outcome),
    ]
}

fn stand_in(page: &Page) -> String {
    let record = &page.record;
    let Some(series) = record.series else {
        return String::new();
    };
    let own = record.own.map_or("your figure", |own| said(own.name));
    let name = said(series.count.name);
    // A sum has the volatility of each country.
    let what = if page
        .outlook
        .as_ref()
        .is_some_and(|chance| chance.by_country)
    {
        "trend and best runs"
    } else {
        "trend, best runs and volatility"
    };
    match record.stands_in {
        StandsIn::No => String::new(),
        StandsIn::Count => format!(
            "Fewer than three years are on record from this count ({own}), so {what} are read from another ({name})."
        ),
        StandsIn::Exports => format!(
            "No count of this trade has three years on record ({own}), so {what} are those of exports alone ({name})."
        ),
    }
}

fn trader(one: &Trader) -> [String; 5] {
    let name = said(one.partner.name);
    let level = |(period, value): (Period, Usd)| {
        format!("{} in {}", money(value.to_f64()), period.to_label())
    };
    let tap = if one.target.is_some() {
        format!("as much as {name}")
    } else {
        String::new()
    };
    let times = format!("\u{d7}{}", STYLE.times(one.times));
    [
        name.to_owned(),
        level(one.first),
        level(one.last),
        times,
        tap,
    ]
}

#[cfg(test)]
mod tests {
    use super::super::sentence::{Role, plain};
    use super::*;
    use crate::view::page;

    fn said(query: &str) -> (String, String) {
        let page = page(link::decode(query, "").0);
        (
            plain(&headline(&page.headline)),
            plain(&proportion(&page.proportion, &page.headline)),
        )
    }

    #[test]
    fn each_answer_is_one_sentence() {
        let cases = [
            (
                "",
                "Growing 10% a year, Pakistan-Kyrgyzstan trade reaches $100m a year in FY2056-57.",
            ),
            (
                "?goal=ca5-triple",
                "Growing 10% a year, Pakistan’s trade with Central Asia triples to $1,176m in 2036.",
            ),
            (
                "?rate=-31.99",
                "Shrinking 31.99% a year, Pakistan-Kyrgyzstan trade never reaches $100m a year.",
            ),
            (
                "?rate=0",
                "With no growth, Pakistan-Kyrgyzstan trade never reaches $100m a year.",
            ),
            (
                "?rate=0.01",
                "Growing 0.01% a year, Pakistan-Kyrgyzstan trade would not reach $100m a year in a thousand years.",
            ),
            (
                "?goal=exports-1bn",
                "Growing 10% a year, Pakistan’s exports to Central Asia reach $1,000m a year in FY2042-43.",
            ),
            (
                "?goal=custom&base=120&target=100",
                "At $120m in FY2024-25, trade (your figure) is already there: the target is $100m.",
            ),
            (
                "?path=linear&step=7",
                "Adding $7m a year, Pakistan-Kyrgyzstan trade reaches $100m a year in FY2038-39.",
            ),
            (
                "?path=linear&step=-1.5",
                "Losing $1.5m a year, Pakistan-Kyrgyzstan trade never reaches $100m a year.",
            ),
            (
                "?goal=ca5-triple&target=2.5x",
                "Growing 10% a year, Pakistan’s trade with Central Asia grows 2.5-fold to $980m in 2034.",
            ),
            (
                // Three times the $392m of 2024, and not the $442.15m that the parts begin from.
                "?goal=ca5-triple&parts=kz:5,uz:15,kg:20,tm:3,tj:10",
                "With each country at its own rate, Pakistan’s trade with Central Asia reaches $1,176m a year in FY2035-36.",
            ),
        ];
        for (query, sentence) in cases {
            assert_eq!(said(query).0, sentence, "{query}");
        }
    }

    #[test]
    fn a_flow_above_its_ceiling_falls_to_it() {
        for query in ["?path=scurve&cap=4", "?path=scurve&cap=4&rate=-10"] {
            assert_eq!(
                said(query).0,
                "Falling on an S-curve of 10% a year to a ceiling of $4m, Pakistan-Kyrgyzstan trade never reaches $100m a year: it \
                 levels off at or below that."
            );
        }
        let below = said("?path=scurve&cap=6").0;
        assert!(
            below.starts_with("Growing 10% a year, slowing towards a ceiling of $6m,"),
            "{below}"
        );
        // At $5.18m under a ceiling of $6m it falls by 1.4% in the first year.
        let falls = said("?path=scurve&cap=6&rate=-10").0;
        assert!(
            falls.starts_with("Shrinking by up to 10% a year,"),
            "{falls}"
        );
    }

    #[test]
    fn what_a_lever_or_a_fall_moves_neither_stays_nor_halves() {
        assert!(said("?rate=0").1.starts_with("It stays at $5.18m a year. "));
        let falls = said("?rate=0&shock=fy2030:-50:30").1;
        assert!(
            falls.starts_with("It would be $3.02m in FY2034-35. "),
            "{falls}"
        );
        assert!(
            said("?goal=ca5-triple&rate=-20")
                .1
                .starts_with("Trade then halves every 3.1 years")
        );
        let lifted = said("?goal=ca5-triple&rate=-20&levers=drones:2026").1;
        assert!(
            lifted.starts_with("It would be $242m in 2034. "),
            "{lifted}"
        );
    }

    #[test]
    fn what_is_said_of_all_figures_holds_for_all() {
        let told = |query| {
            let page = page(link::decode(query, "").0);
            disagreement(&page.disagreement, &page.headline)
        };
        assert!(told("").starts_with("At 10% a year the answer moves by "));
        assert_eq!(
            told("?goal=uzb-2bn&target=110&rate=18"),
            "At 18% a year it is reached from 2 of these figures, in the same year. Tap one to start from it."
        );
    }

    #[test]
    fn a_pace_observed_is_never_there_only_where_the_target_falls_no_faster() {
        let label = |query| chart_labels(&page(link::decode(query, "").0)).observed;
        assert_eq!(label(""), "Pace observed, \u{2212}31.99%: never");
        assert_eq!(label("?infl=-10"), "Pace observed, \u{2212}31.99%: never");
        assert_eq!(label("?infl=-40"), "Pace observed, \u{2212}31.99%");
        assert_eq!(label("?target=5"), "Pace observed, \u{2212}31.99%");
    }

    #[test]
    fn what_a_reader_has_entered_is_not_rounded() {
        let told = |query| {
            let page = page(link::decode(query, "").0);
            (
                chosen(&page),
                page.proportion.needed.map(|pace| needed(&pace, true)),
            )
        };
        assert!(told("?sigma=25.25").0.ends_with("\u{3c3} 25.25%"));
        // 94.82 in five years: in time, and not refuted by $19m.
        let needed = told("?path=linear&step=18.964&by=fy2030").1;
        assert_eq!(needed.as_deref(), Some("$18.964m more each year"));
    }

    #[test]
    fn only_what_was_promised_is_called_so() {
        let label = |query| {
            let [long, _] = chart_labels(&page(link::decode(query, "").0)).target;
            long
        };
        assert_eq!(label(""), "$100m promised");
        assert_eq!(label("?target=6"), "$6m target");
        assert_eq!(label("?goal=match-india"), "$1,900m target");
    }

    #[test]
    fn only_what_counts_is_said_to_be_counted() {
        let said = |query| included(&page(link::decode(query, "").0));
        // Drones carry imports too, and the fall was before the start.
        assert_eq!(
            said("?goal=exports-1bn&levers=drones:2026,infrastructure:2028&shock=2020:-30:3"),
            "Counted: New infrastructure (without: FY2042-43)."
        );
        assert_eq!(said("?goal=exports-1bn&levers=drones:2026"), "");
    }

    #[test]
    fn a_chance_is_of_the_target_of_its_year_where_it_moves() {
        let said = |query| page(link::decode(query, "").0);
        let chance = |query| readings(&said(query)).swap_remove(0)[2].clone();
        assert_eq!(
            chance(""),
            "of being at $100m or above in at least one year"
        );
        assert_eq!(
            chance("?infl=2"),
            "of being at the target of its year or above in at least one year"
        );
    }

    #[test]
    fn proportion_follows() {
        assert_eq!(
            said("").1,
            "That is 31.1 years after FY2024-25, when it was $5.18m. Trade shrank by 32% a year from FY2022-23 to FY2024-25 (minister). \
             It grew by 30.6% a year from 2018 to 2023 (Kyrgyz statistics). Arriving by FY2029-30 would take 80.8% a year. The best \
             five-year run in 20 years was 51.1% a year (exports and imports, Kyrgyz statistics, 2004\u{2013}2009)."
        );
        let never = said("?rate=-31.99").1;
        assert!(never.starts_with("Trade then halves every 1.8 years: it would be $0.11m in FY2034-35. Arriving by FY2034-35 takes 34.5% a year."), "{never}");
        assert!(
            said("?by=fy2030")
                .1
                .contains("26.1 years late for the deadline, FY2029-30.")
        );
        assert!(said("?by=fy2060").1.contains("In time for the deadline"));
    }

    #[test]
    fn every_headline_holds_exactly_one_answer() {
        for query in [
            "",
            "?rate=0",
            "?rate=-5",
            "?rate=0.01",
            "?goal=custom&base=200",
            "?path=linear&step=0",
        ] {
            let runs = headline(&page(link::decode(query, "").0).headline);
            assert_eq!(
                runs.iter().filter(|run| run.role == Role::Answer).count(),
                1,
                "{query}"
            );
        }
    }

    #[test]
    fn a_refusal_says_what_is_allowed() {
        let told = |query: &str| {
            link::decode(query, "")
                .1
                .iter()
                .map(refused)
                .collect::<Vec<_>>()
                .join(" ")
        };
        assert_eq!(
            told("?rate=2000"),
            "Left out of your link: rate=2000 (it must be from \u{2212}99.9 to 1,000)."
        );
        assert_eq!(
            told("?rate=12,5"),
            "Left out of your link: rate=12,5 (a comma can mean thousands or decimals: write 12.5 or 1000 without one)."
        );
        assert!(told("?goal=moon").contains("goal=moon (this is not one of the choices)"));
        assert!(told("?v=2").contains("a later version"));
        assert!(told("?v=0").contains("not one of the choices"));
    }
}
