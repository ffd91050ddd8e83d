//! What there is to say, in types: the words of one language.

use super::labels::ChartLabels;
use super::numerals::Style;
use super::sentence::Sentence;
use crate::data::{Became, Closure, Count, Figure, Goal, Lang, Part, Phrase};
use crate::engine::units::{Period, Rate, Step, UnitError, Usd};
use crate::scenario::{Key, Refusal, Refused, Scenario};
use crate::view::chart::Chart;
use crate::view::curves::Never;
use crate::view::disagreement::Disagreement;
use crate::view::promises::Promises;
use crate::view::traders::{Trader, Traders};
use crate::view::{
    CountRow, Growth, Headline, LeverRow, Line, Needed, Outcome, Outlook, Page, Preset, Proportion,
    Record, Row, Start,
};

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
    /// Label of the same where some countries have a rate of their own.
    pub rate_of_others: &'static str,
    pub rate_unit: &'static str,
    pub step: &'static str,
    pub step_unit: &'static str,
    pub less: &'static str,
    pub more: &'static str,
    /// What a press on another count's answer does.
    pub count_from: &'static str,
    /// Before a period of arrival, for who hears a row.
    pub arrives: &'static str,
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
    /// What the title of a chart says of its value axis where that is logarithmic.
    pub log_scale: &'static str,
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
    /// Of an amount a year that is lost.
    pub working_floor: &'static str,
    pub working_ceiling: &'static str,
    pub working_outpaced: &'static str,
    pub working_beyond: &'static str,
    pub working_short: &'static str,
    pub working_over: &'static str,
    pub working_there: &'static str,
    pub copy_working: &'static str,
    pub method: &'static str,
    /// Its paragraphs, with formulas in the notation of [`super::math`] between backquotes.
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
    /// The same with the period in full, where no sentence is around it.
    pub answered: fn(Outcome) -> String,
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
    /// Between two parts of a title, with the spaces around it.
    pub dash: &'static str,
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
    /// In place of a pace, where any arrives.
    pub any_pace: &'static str,
    /// That every country has a rate of its own.
    pub rate_idle: &'static str,
    /// That rates of countries do not count for other shapes of growth.
    pub parts_wait: &'static str,
    /// What the projection starts from, and who said it.
    pub begins: fn(&Page) -> String,
    /// How the page answers is kept, and nothing differs from it yet.
    pub kept: &'static str,
    pub versus: fn(&Headline, &Headline) -> String,
    pub quote: fn(&Page, &str) -> String,
    pub read_off: fn(&Row) -> String,
    pub readings: fn(&Page) -> Vec<[String; 3]>,
    pub promise: fn(&Figure) -> [String; 4],
    /// What became of a promise.
    pub became: fn(Became) -> &'static str,
    /// A month of a year, in which a promise was made.
    pub month_of: fn(u16, u8) -> String,
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
    pub stand_in: fn(&Page) -> String,
    /// Up to when figures were looked for.
    pub as_of: fn() -> String,
    /// A country that trades there: its name, its first level, its last, how many times that is, and what a tap sets.
    pub trader: fn(&Trader) -> [String; 5],
    /// What a count of the history is called beside its line, and in the table.
    pub line: fn(&Line, &Goal) -> String,
}
