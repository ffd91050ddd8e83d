//! The only words of the page, one constant for each language.
//!
//! Sentences are functions of typed values, so that a language orders them its own way. A missing one does not compile.

pub mod csv;
pub mod curves;
#[cfg(feature = "editors")]
pub mod editors;
pub mod en;
pub mod ky;
pub mod ledger;
pub mod math;
pub mod numerals;
pub mod ru;
pub mod ur;
pub mod working;

use crate::data::{
    Became, Closure, Count, Figure, Goal, Lang, Part, Partner, Phrase, Reliability, Span,
};
use crate::engine::units::{Period, Rate, Step, UnitError, Usd};
use crate::scenario::{Key, Refusal, Refused, Scenario};
use crate::view::chart::{Chart, Lengths};
use crate::view::curves::Never;
use crate::view::disagreement::Disagreement;
use crate::view::projection;
use crate::view::promises::{PromiseRow, Promises};
use crate::view::traders::{Trader, Traders};
use crate::view::{
    CountRow, Growth, Headline, LeverRow, Line, Needed, Outcome, Outlook, Page, Preset, Proportion,
    Record, Row, Start,
};
use numerals::Style;

/// What a run of a sentence is, for whoever sets it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// Running text.
    Plain,
    /// What the reader moves.
    Reader,
    /// The answer; each headline holds exactly one.
    Answer,
    /// What proportion rests on.
    Strong,
}

/// A piece of a sentence in one role.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Run {
    /// What it is.
    pub role: Role,
    /// Its words.
    pub text: String,
}

/// A sentence or a few, in runs.
pub type Sentence = Vec<Run>;

/// The words of a sentence without their roles.
#[must_use]
pub fn plain(sentence: &[Run]) -> String {
    sentence.iter().map(|run| run.text.as_str()).collect()
}

/// A promise in its row: its name, who made it and when, by when it was to be kept and what became of it, the same in a word at the end
/// of its line, and how much of it is there.
#[must_use]
pub fn promise_row(words: &Words, row: &PromiseRow) -> [String; 5] {
    let (promised, figure) = (row.promise, row.promise.figure);
    let [_, by, ..] = (words.promise)(figure);
    let verdict = promised.became.map(words.became);
    let end = match (verdict, figure.span) {
        (Some(verdict), _) => verdict.to_owned(),
        (None, Span::One(by) | Span::By(by)) => (words.period)(by),
        _ => words.no_date.to_owned(),
    };
    let due = match (verdict, figure.span) {
        (Some(verdict), _) => format!("{by}: {verdict}"),
        (None, Span::One(_) | Span::By(_)) => by,
        _ => end.clone(),
    };
    // What was said is behind the colon, and in the table.
    let who = (words.said)(figure.who);
    let who = who.split(':').next().unwrap_or(who);
    let made = match promised.made {
        (_, 0) => String::new(),
        (year, month) => format!(" ({} {year})", (words.month)(month)),
    };
    let doubt = match figure.reliability {
        Reliability::Unverified => format!(" \u{2013} {}", (words.reliability)(figure)),
        _ => String::new(),
    };
    let there = row.reached.map(|reached| reached.map(|one| one.share));
    [
        (words.said)(promised.name).to_owned(),
        format!("{who}{made}{doubt}"),
        due,
        end,
        words.style.shares(there),
    ]
}

/// Periods by whom the trade is with; what is the same for all is said once.
fn periods(words: &Words, all: &[(&'static Partner, Period)]) -> String {
    let one = |(partner, of): &(&'static Partner, Period)| {
        format!("{} {}", (words.said)(partner.name), (words.period)(*of))
    };
    match all {
        [(_, first), rest @ ..] if rest.iter().all(|(_, of)| of == first) => (words.period)(*first),
        all => all.iter().map(one).collect::<Vec<_>>().join(words.list),
    }
}

/// What the levers and the fall that count make of the answer; empty where there is none.
fn included(words: &Words, page: &Page, [before, without, end]: [&str; 3]) -> String {
    page.headline.without.map_or(String::new(), |outcome| {
        let names = (words.chart_labels)(page).events;
        let path = projection::path(&page.scenario);
        let events = projection::events(&page.scenario, &path);
        let counted = events.iter().filter_map(|(_, place)| names.get(*place));
        let names = counted.cloned().collect::<Vec<_>>().join(words.list);
        format!("{before}{names}{without}{}{end}", (words.outcome)(outcome))
    })
}

/// The answer in words, with what is counted in it.
fn answered(words: &Words, page: &Page) -> String {
    let sentence = plain(&(words.headline)(&page.headline));
    format!("{sentence} {}", (words.included)(page))
        .trim_end()
        .to_owned()
}

/// Collects the runs of a sentence.
#[derive(Default)]
struct Writer(Sentence);

impl Writer {
    fn run(mut self, role: Role, text: impl Into<String>) -> Self {
        self.0.push(Run {
            role,
            text: text.into(),
        });
        self
    }
    fn plain(self, text: impl Into<String>) -> Self {
        self.run(Role::Plain, text)
    }
    fn strong(self, text: impl Into<String>) -> Self {
        self.run(Role::Strong, text)
    }
    fn answer(self, text: impl Into<String>) -> Self {
        self.run(Role::Answer, text)
    }
    fn reader(self, text: impl Into<String>) -> Self {
        self.run(Role::Reader, text)
    }
}

/// Numbers, amounts and phrases of the figures file, as the `STYLE` of a language has them.
macro_rules! written {
    ($lang:ident) => {
        fn said(phrase: Phrase) -> &'static str {
            phrase.said(Lang::$lang)
        }

        fn money(millions: f64) -> String {
            STYLE.money(millions)
        }

        fn exact(value: Usd) -> String {
            STYLE.exact(value.rounded())
        }

        fn rate(rate: Rate) -> String {
            STYLE.rate(rate)
        }

        fn rate_size(rate: Rate) -> String {
            STYLE.rate_size(rate)
        }

        fn percent(fraction: f64) -> String {
            STYLE.percent(fraction)
        }

        fn share(fraction: f64) -> String {
            STYLE.share(fraction)
        }

        /// A document is told from another by its promise, its answer and its pace.
        fn page_title(page: &Page) -> String {
            let (h, by_name) = (&page.headline, page.is_as_promised());
            let promise = if by_name {
                said(h.goal.name).to_owned()
            } else {
                asked(h)
            };
            format!(
                "{promise} \u{2013} {} ({}) | {}",
                answered(h.outcome),
                pace_of(h),
                WORDS.site
            )
        }

        /// What a projection starts from: as somebody stated it, or worked out.
        fn base(h: &Headline) -> String {
            match h.base_stated {
                Some(cents) => STYLE.cents(cents),
                None => STYLE.money_beside(h.base, h.target),
            }
        }

        /// What it is held against, to the last digit.
        fn target(h: &Headline) -> String {
            STYLE.cents(h.target_stated)
        }

        /// The flow of a period beside the target of that period.
        fn level(row: &Row) -> String {
            match row.stated {
                Some(cents) => STYLE.cents(cents),
                None => STYLE.money_beside(row.flow, row.target),
            }
        }

        /// Where a path that never arrives goes instead.
        fn instead(later: &Instead, h: &Headline) -> String {
            let (_, flow) = later.later;
            match h.base_stated {
                Some(cents) if flow.to_bits() == h.base.to_bits() => STYLE.cents(cents),
                _ => STYLE.money_beside(flow, later.target),
            }
        }

        /// What was chosen of shape, target, deadline and the rest, in a line.
        fn chosen(page: &Page) -> String {
            let now = &page.scenario;
            let shape = match now.shape {
                Shape::Compound => WORDS.compound,
                Shape::Linear => WORDS.linear,
                Shape::Fade => WORDS.fade,
                Shape::Scurve => WORDS.scurve,
            };
            let grows = now
                .inflation
                .map(|rate| format!("{} +{}", WORDS.target, STYLE.rate(rate)));
            let volatility = now
                .volatility
                .map(|sigma| format!("\u{3c3} {}", STYLE.percent(sigma.to_f64() / 100.0)));
            let all = [shape.to_owned(), target(&page.headline)].into_iter();
            let all = all
                .chain(now.deadline.map(WORDS.period))
                .chain(grows)
                .chain(volatility);
            all.collect::<Vec<_>>().join(" \u{b7} ")
        }

        /// The countries that have rates of their own, or that all have one.
        fn countries_chosen(page: &Page) -> String {
            let own = |country: &&crate::view::Country| {
                country.flows.iter().any(Option::is_some) || country.rate != page.scenario.rate
            };
            let named = page.countries.iter().filter(own).map(|country| {
                format!(
                    "{} {}",
                    said(country.part.partner.name),
                    STYLE.rate(country.rate)
                )
            });
            let named = named.collect::<Vec<_>>().join(" \u{b7} ");
            if named.is_empty() {
                WORDS.one_rate.to_owned()
            } else {
                named
            }
        }

        /// What another count answers at the same pace.
        fn across(page: &Page) -> [String; 2] {
            page.other_count().map_or(<[String; 2]>::default(), |row| {
                let [whose, _, _, outcome] = (WORDS.count)(row);
                [format!("{whose}: {outcome}"), outcome]
            })
        }

        fn tick(millions: f64) -> String {
            STYLE.money(millions)
        }

        fn read(entry: &str) -> Result<String, UnitError> {
            STYLE.read(entry)
        }
    };
}
use written;

/// Every word of the page in one language.
#[derive(Debug)]
#[allow(
    missing_docs,
    reason = "each field is named after the words it holds; `en` shows them"
)]
pub struct Words {
    pub lang: Lang,
    pub direction: &'static str,
    pub style: &'static Style,
    pub title: &'static str,
    pub description: &'static str,
    pub site: &'static str,
    pub goal_legend: &'static str,
    pub controls: &'static str,
    pub rate: &'static str,
    pub rate_unit: &'static str,
    pub step: &'static str,
    pub step_unit: &'static str,
    pub less: &'static str,
    pub more: &'static str,
    /// Names the choice of an arrival, its two steps, and what stands there where there is none.
    pub arrive: &'static str,
    pub earlier: &'static str,
    pub later: &'static str,
    pub never: &'static str,
    pub handles: &'static str,
    pub shape_legend: &'static str,
    pub compound: &'static str,
    pub linear: &'static str,
    pub fade: &'static str,
    pub scurve: &'static str,
    pub long_run: &'static str,
    pub half_life: &'static str,
    pub half_life_hint: &'static str,
    pub ceiling: &'static str,
    pub ceiling_hint: &'static str,
    pub presets: &'static str,
    pub more_choices: &'static str,
    pub target: &'static str,
    pub target_hint: &'static str,
    pub deadline: &'static str,
    pub deadline_hint: &'static str,
    pub own_base: &'static str,
    pub own_base_hint: &'static str,
    pub own_period: &'static str,
    pub own_period_hint: &'static str,
    pub inflation: &'static str,
    pub inflation_hint: &'static str,
    pub volatility: &'static str,
    pub countries_open: &'static str,
    pub countries_why: &'static str,
    pub exports: &'static str,
    pub imports: &'static str,
    pub one_rate: &'static str,
    pub levers: &'static str,
    pub levers_why: &'static str,
    pub lever_from: &'static str,
    pub elasticity: &'static str,
    pub shock_title: &'static str,
    pub routed: &'static str,
    pub routed_hint: &'static str,
    pub shock_fall: &'static str,
    pub shock_fall_hint: &'static str,
    pub shock_from: &'static str,
    pub shock_years: &'static str,
    pub shock_years_hint: &'static str,
    pub shock_none: &'static str,
    pub chance: &'static str,
    pub chance_by: &'static str,
    pub chance_column: &'static str,
    pub reading: &'static str,
    pub scale_legend: &'static str,
    pub scale_linear: &'static str,
    pub scale_log: &'static str,
    pub pace: &'static str,
    pub pace_by: &'static str,
    pub pace_needed: &'static str,
    pub pace_step: &'static str,
    pub pace_record: &'static str,
    pub pace_open: &'static str,
    pub chance_open: &'static str,
    /// One in four, even, three in four, and certain.
    /// That the target at hand is the reader's and not the promise's.
    pub own_target: fn(&Headline) -> String,
    /// What the levers and the fall make of the answer, for whoever reads it elsewhere; empty where none is counted.
    pub included: fn(&Page) -> String,
    /// Between two sentences.
    pub sentence_gap: &'static str,
    pub chance_levels: [&'static str; 4],
    pub curve_read: &'static str,
    /// What stands between the entries of a list in a sentence.
    pub list_mark: &'static str,
    pub rates: &'static str,
    pub rates_rate: &'static str,
    pub rates_yours: &'static str,
    pub baselines: &'static str,
    pub promises: &'static str,
    /// What the drawing shows: lines, where there is room for them, and bars.
    pub promises_lines: &'static str,
    pub promises_bars: &'static str,
    pub promises_who: &'static str,
    pub promises_reached: &'static str,
    pub promises_open: &'static str,
    pub pinned_offer: &'static str,
    pub table: &'static str,
    pub table_open: &'static str,
    pub table_period: &'static str,
    pub table_flow: &'static str,
    pub table_share: &'static str,
    pub svg: &'static str,
    pub png: &'static str,
    pub not_saved: &'static str,
    pub picture_kept: &'static str,
    pub png_refused: &'static str,
    pub table_kept: &'static str,
    pub csv: &'static str,
    pub csv_columns: [&'static str; 6],
    /// What stands between the cells of that table, and in its numbers for a point.
    pub csv_marks: (&'static str, &'static str),
    pub sources: &'static str,
    pub sources_open: &'static str,
    pub no_link: &'static str,
    pub link: &'static str,
    pub working: &'static str,
    pub working_base: &'static str,
    pub working_path: &'static str,
    /// Trade without what is switched on.
    pub working_calm: &'static str,
    pub working_solved: &'static str,
    pub working_search: &'static str,
    /// A number of years, and the whole one that it becomes.
    pub working_becomes: &'static str,
    pub working_is_whole: &'static str,
    pub working_met: &'static str,
    pub working_still: &'static str,
    pub working_shrinks: &'static str,
    pub working_ceiling: &'static str,
    pub working_outpaced: &'static str,
    pub working_beyond: &'static str,
    pub working_short: &'static str,
    pub working_over: &'static str,
    pub working_there: &'static str,
    pub copy_working: &'static str,
    pub method: &'static str,
    /// Its paragraphs, with formulas in the notation of [`math`] between backquotes.
    pub method_text: &'static [&'static str],
    pub cite: &'static str,
    pub cite_text: &'static str,
    pub share: &'static str,
    pub copy: &'static str,
    pub copy_quote: &'static str,
    pub copied_text: &'static str,
    pub copied: &'static str,
    pub copy_refused: &'static str,
    pub share_field: &'static str,
    pub quote_field: &'static str,
    pub share_file: &'static str,
    /// Leads to the page for editors.
    pub editors: &'static str,
    pub compare: &'static str,
    pub swap: &'static str,
    pub alone: &'static str,
    pub table_other: &'static str,
    pub reset: &'static str,
    pub back: &'static str,
    pub full_page: &'static str,
    pub without_program: &'static str,
    pub saved: &'static str,
    pub stopped: &'static str,
    pub start_again: &'static str,
    pub opening: &'static str,
    pub languages: &'static str,
    pub traders: &'static str,
    pub traders_note: &'static str,
    pub traders_tap: &'static str,
    pub traders_open: &'static str,
    pub traders_who: &'static str,
    pub history: &'static str,
    pub history_who: &'static str,
    pub whose_count: &'static str,
    pub review: &'static str,
    /// What the page opened with, from the scenario that it opened with.
    pub opens_with: fn(&Scenario) -> String,
    /// The title of the document: the promise, the answer and the pace.
    pub page_title: fn(&Page) -> String,
    pub read: fn(&str) -> Result<String, UnitError>,
    pub write: fn(&str) -> String,
    pub headline: fn(&Headline) -> Sentence,
    pub proportion: fn(&Proportion, &Headline) -> Sentence,
    pub spoken_growth: fn(Growth) -> String,
    pub said: fn(Phrase) -> &'static str,
    pub preset: fn(&Preset) -> (String, String),
    /// What a pace is called on the scale of the dial, after its rate.
    pub flag: fn(&Preset) -> String,
    pub rate_text: fn(Rate) -> String,
    /// The same where there is little room.
    pub rate_mark: fn(Rate) -> String,
    pub step_size: fn(Step) -> String,
    pub money: fn(f64) -> String,
    pub exact: fn(Usd) -> String,
    pub tick: fn(f64) -> String,
    pub share_of_target: fn(f64) -> String,
    /// The flow of a period: never as at a target that it is below.
    pub level: fn(&Row) -> String,
    pub period: fn(Period) -> String,
    /// The same in a file, where no spreadsheet may take it for a date.
    pub csv_period: fn(Period) -> String,
    pub outcome: fn(Outcome) -> String,
    pub needed: fn(&Needed, bool) -> String,
    pub needed_by: fn(&Needed, bool) -> String,
    pub pace_past: fn(Period) -> String,
    /// How the curve of paces is read, and what a deadline needs.
    pub pace_curve: fn(&Page) -> Sentence,
    /// What never arrives, the last pace on record where it is among that, and whose runs the rings are.
    pub never_of: fn(Never) -> String,
    pub last_pace: fn(Rate) -> String,
    pub rings: fn(&Record) -> String,
    /// What is there by a period.
    pub due: fn(Period, &str) -> String,
    /// A run of the record: the best three, five and ten years, and the trend.
    pub runs: [&'static str; 4],
    /// What follows a pace and stands before the name of its run.
    pub comma: &'static str,
    pub of_count: fn(&Count) -> String,
    /// How the flow moves, in a label.
    pub pace_of: fn(&Headline) -> String,
    pub record: fn(&Figure) -> String,
    pub start: fn(&Start) -> (String, String),
    pub reliability: fn(&Figure) -> &'static str,
    pub source: fn(&Figure) -> String,
    pub source_title: fn(&Figure) -> String,
    pub conflicts: fn(&Figure) -> String,
    pub thinned: fn(u16) -> String,
    pub chart_title: fn(&Scenario) -> String,
    pub chart_labels: fn(&Page) -> ChartLabels,
    pub chart_description: fn(&Page, &Chart) -> String,
    pub long_run_hint: fn() -> String,
    pub volatility_hint: fn(Option<&Figure>) -> String,
    pub country: fn(&Part, f64) -> String,
    pub lever: fn(&LeverRow) -> (String, String),
    pub lever_verdict: fn(&LeverRow) -> String,
    /// What was chosen of shape, target, deadline and the rest, in a line.
    pub chosen: fn(&Page) -> String,
    /// The countries that have rates of their own, or that all have one.
    pub countries_chosen: fn(&Page) -> String,
    /// What becomes of it with levers and a fall, and without.
    pub events: fn(&Headline) -> String,
    pub shock: fn(&Scenario) -> String,
    pub closure: fn(&Closure) -> String,
    pub outlook: fn(&Outlook, &Page) -> Sentence,
    pub outlook_method: fn(&Outlook) -> String,
    pub chance_size: fn(f64) -> String,
    pub versus: fn(&Headline, &Headline) -> String,
    pub quote: fn(&Page, &str) -> String,
    pub read_off: fn(&Row) -> String,
    pub readings: fn(&Page) -> Vec<[String; 3]>,
    pub promise: fn(&Figure) -> [String; 4],
    /// What became of a promise.
    pub became: fn(Became) -> &'static str,
    pub month: fn(u8) -> &'static str,
    /// What stands in place of a date.
    pub no_date: &'static str,
    /// Between the parts of a list.
    pub list: &'static str,
    /// How many of the promises are half way there.
    pub promises_why: fn(&Promises) -> String,
    /// Which periods bars and rings are of.
    pub promises_note: fn(&Promises) -> String,
    /// What a link says that opens a promise of this name.
    pub promise_open: fn(&str) -> String,
    /// By how much the answer moves with the figure that it starts from.
    pub disagreement: fn(&Disagreement, &Headline) -> String,
    /// Whose figures a group of them is; none where nobody's in particular.
    pub count_of: fn(Option<&Count>) -> String,
    /// How Pakistan stands among the countries that trade there, and what the drawing shows.
    pub traders_why: fn(&Traders) -> String,
    pub refusal: fn(Refusal, Key) -> String,
    pub refused: fn(&Refused) -> String,
    pub revised: fn(&Figure, Usd, Usd) -> String,
    /// Whose count it is, who counts and how much, their pace on record, and what they would answer.
    pub count: fn(&CountRow) -> [String; 4],
    /// Why the paces on record are those of another count; empty where they are not.
    pub stand_in: fn(&Record) -> String,
    /// Up to when figures were looked for.
    pub as_of: fn() -> String,
    /// A country that trades there: its name, its first level, its last, how many times that is, and what a tap sets.
    pub trader: fn(&Trader) -> [String; 5],
    /// What a count of the history is called beside its line, and in the table.
    pub line: fn(&Line, &Goal) -> String,
}

/// Words of the direct labels.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ChartLabels {
    /// Of the target line.
    pub target: String,
    /// Of the arrival; empty where there is none.
    pub arrival: String,
    /// Of the baseline.
    pub start: String,
    /// Of the path.
    pub path: String,
    /// Of the observed pace; empty where there is none.
    pub observed: String,
    /// Of the deadline; empty where there is none.
    pub deadline: String,
    /// Of a value of the axis, as long as any.
    pub tick: String,
    /// Of the other count's arrival, in a long form and a short one; empty where there is none.
    pub across: [String; 2],
    /// Pixels from one line of a label to the next.
    pub leading: u8,
    /// Of the mouth of the fan, in lines.
    pub fan: Vec<String>,
    /// Of the levers in the scenario's order, and of the fall.
    pub events: Vec<String>,
    /// Of each count of the page's history, in its order.
    pub counts: Vec<String>,
}

impl ChartLabels {
    /// Characters of each, for whoever finds room for them.
    #[must_use]
    pub fn lengths(&self) -> Lengths {
        let count = |text: &String| length(text);
        Lengths {
            target: count(&self.target),
            arrival: count(&self.arrival),
            start: count(&self.start),
            path: count(&self.path),
            observed: count(&self.observed),
            deadline: count(&self.deadline),
            tick: count(&self.tick) + 2,
            across: [0, 1].map(|form| self.across.get(form).map_or(0, count)),
            leading: self.leading,
            fan: self.fan.iter().map(count).collect(),
            events: self.events.iter().map(count).collect(),
            counts: self.counts.iter().map(count).collect(),
        }
    }
}

/// Characters of a label, for whoever finds room for it.
#[must_use]
pub fn length(text: &str) -> usize {
    // In eighths: letters of other scripts are wider, those of one that joins them are not, and marks of direction have no width.
    let width = |letter| match letter {
        '\u{2066}'..='\u{2069}' => 0,
        '\0'..='\x7f' => 8,
        '\u{400}'..='\u{52f}' => 10,
        '\u{600}'..='\u{6ff}' => 7,
        _ => 9,
    };
    text.chars().map(width).sum::<usize>().div_ceil(8)
}

/// A text in its own direction, in a drawing that runs from left to right all the same.
#[must_use]
pub fn isolated(words: &Words, text: &str) -> String {
    match words.direction {
        "rtl" => format!("\u{2067}{text}\u{2069}"),
        _ => text.to_owned(),
    }
}

/// A text in HTML, between tags or as the value of an attribute.
#[must_use]
pub fn escaped(text: &str) -> String {
    let mut html = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => html.push_str("&amp;"),
            '"' => html.push_str("&quot;"),
            '<' => html.push_str("&lt;"),
            '>' => html.push_str("&gt;"),
            _ => html.push(letter),
        }
    }
    html
}

/// The name of a language in that language.
#[must_use]
pub const fn own_name(lang: Lang) -> &'static str {
    match lang {
        Lang::En => "English",
        Lang::Ur => "اردو",
        Lang::Ru => "Русский",
        Lang::Ky => "Кыргызча",
    }
}

/// A publisher up to the first comma, Latin or Arabic: the list of sources has the rest.
#[must_use]
pub fn short(publisher: &'static str) -> String {
    let whole = (publisher, "");
    let (name, rest) = publisher.split_once([',', '\u{60c}']).unwrap_or(whole);
    let cut = !rest.is_empty() && name.starts_with(FOREIGN);
    format!("{name}{}", if cut { "\u{2069}" } else { "" })
}

/// What a refusal is about, as a link has it.
fn entry(refused: &Refused) -> String {
    match refused.why {
        // The name itself was cut.
        Refusal::Cut if Key::named(refused.key).is_none() => refused.raw.clone(),
        _ => format!("{}={}", refused.key, refused.raw),
    }
}

/// Begins a phrase in English inside another language; U+2069 ends it.
pub const FOREIGN: char = '\u{2068}';

/// The words of a language.
#[must_use]
pub fn words(lang: Lang) -> &'static Words {
    match lang {
        Lang::En => &en::WORDS,
        Lang::Ur => &ur::WORDS,
        Lang::Ru => &ru::WORDS,
        Lang::Ky => &ky::WORDS,
    }
}

#[cfg(test)]
mod tests {
    use super::escaped;

    #[test]
    fn nothing_in_a_text_is_a_tag_or_a_reference() {
        assert_eq!(
            escaped("<img src=x onerror=a()> & &lt;"),
            "&lt;img src=x onerror=a()&gt; &amp; &amp;lt;"
        );
    }
}
