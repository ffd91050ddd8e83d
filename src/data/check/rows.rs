//! The rows of `figures.toml`, as a maintainer writes them.

use super::series::Series;
use serde::Deserialize;
use std::collections::BTreeMap;

/// Languages of the page, as keys of `names`.
pub const LANGUAGES: [&str; 4] = ["en", "ur", "ru", "ky"];

/// The whole file.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct File {
    /// Promises a reader can choose, the default first.
    pub goal: Vec<GoalRow>,
    /// Countries and groups of countries.
    pub partner: Vec<PartnerRow>,
    /// Publications.
    pub source: Vec<SourceRow>,
    /// Who counts.
    pub count: Vec<CountRow>,
    /// Statistical series, one for each table.
    pub series: Vec<SeriesRow>,
    /// What the tables hold.
    #[serde(skip)]
    pub read: Vec<Series>,
    /// Sourced numbers, and those that follow from the series.
    pub figure: Vec<FigureRow>,
    /// Countries that can grow at rates of their own.
    pub part: Vec<PartRow>,
    /// Dated changes to the level.
    pub lever: Vec<LeverRow>,
    /// Dated falls.
    pub shock: Vec<ShockRow>,
    /// What choices open with.
    pub defaults: DefaultsRow,
}

/// One promise.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct GoalRow {
    /// Name in links.
    pub id: String,
    /// Code of a partner.
    pub partner: String,
    /// A flow that the partner has words for.
    pub flow: String,
    /// Id of the figure it starts from.
    pub baseline: Option<String>,
    /// The opening values of a goal that starts from the reader's own figure.
    pub own: Option<OwnRow>,
    /// USD m, or a multiple such as `3x`.
    pub target: String,
    /// Period by which it was promised.
    pub deadline: Option<String>,
    /// Id of the figure that says who promised it and when.
    pub promise: Option<String>,
    /// Ids of rates a reader can tap beside those on record.
    pub presets: Vec<String>,
    /// Name per language.
    pub names: BTreeMap<String, String>,
}

/// A baseline of the reader's own.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OwnRow {
    /// USD m.
    pub value: String,
    /// A period.
    pub period: String,
}

/// One partner with its words.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PartnerRow {
    /// Code in figures and goals.
    pub code: String,
    /// Code of the partner whose goals its figures may stand for, being the larger part of it.
    #[serde(default)]
    pub stands_for: String,
    /// English words.
    pub en: PartnerWords,
}

/// What a language calls a partner and the flows with it.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PartnerWords {
    /// The partner itself.
    pub name: String,
    /// Exports and imports together, as the subject of a sentence.
    pub total: Option<String>,
    /// Exports from Pakistan.
    pub exports: Option<String>,
    /// Imports to Pakistan.
    pub imports: Option<String>,
}

/// One publication.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SourceRow {
    /// Name in figures.
    pub id: String,
    /// Who published it.
    pub publisher: String,
    /// When: a year, month or day.
    pub published: String,
    /// Address, where one is on record.
    #[serde(default)]
    pub link: String,
    /// What a reader should know of all its figures.
    #[serde(default)]
    pub note: String,
}

/// Somebody who counts.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CountRow {
    /// Name in figures and series.
    pub id: String,
    /// `pakistan`, `partner`, or `both` for what leaders of both say.
    pub side: String,
    /// English words.
    pub en: CountWords,
}

/// What a language calls a count.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CountWords {
    /// Who counts, short enough to stand beside a line.
    pub name: String,
    /// Whose count it is, as one of two to choose from.
    pub whose: String,
}

/// A table of years: a file of the folder of series, or the sum of tables that stand above.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SeriesRow {
    /// Name in ids of figures.
    pub id: String,
    /// Its file.
    pub file: Option<String>,
    /// Ids of the series that it adds up.
    #[serde(default)]
    pub sum: Vec<String>,
    /// Code of the partner, where the columns are `exports` and `imports`; else they are codes of partners.
    pub partner: Option<String>,
    /// The flow, where the columns are partners.
    pub flow: Option<String>,
    /// In ids of figures, where it is not the name.
    pub stem: Option<String>,
    /// Whether the columns are countries that trade with the partners of another table, for comparison.
    #[serde(default)]
    pub traders: bool,
    /// Columns that make up another partner.
    pub together: Option<TogetherRow>,
    /// Years in which an empty cell counts as nothing in a sum.
    #[serde(default)]
    pub nothing: Vec<u16>,
    /// `USD m` or `USD`.
    pub unit: String,
    /// Id of a count.
    pub basis: String,
    /// Before the ids of the rates that are read off its totals.
    #[serde(default)]
    pub rates: String,
    /// Who says it.
    pub who: String,
    /// Id of a source.
    pub source: String,
    /// Which table of theirs.
    pub table: String,
    /// Under which licence.
    pub licence: String,
    /// How far it may be trusted.
    pub reliability: String,
    /// What a reader should know of it.
    #[serde(default)]
    pub note: String,
}

/// Columns of a table that are added up.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TogetherRow {
    /// Code of the partner that they make up.
    pub partner: String,
    /// The columns.
    pub of: Vec<String>,
}

/// One sourced number.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FigureRow {
    /// Name in links.
    pub id: String,
    /// What sort of number it is.
    pub kind: String,
    /// Rates only: what it measures.
    pub measure: Option<String>,
    /// Code of a partner.
    pub partner: String,
    /// One of the known flows.
    pub flow: String,
    /// Exact decimal, a range `400-500`, or a bound `<1000`.
    pub value: String,
    /// `USD m`, `% a year`, `% on a year before`, `% per sqrt(year)` or `x`.
    pub unit: String,
    /// The time it speaks of.
    pub period: String,
    /// Who says it.
    pub who: String,
    /// Id of a source.
    pub source: String,
    /// How far it may be trusted.
    pub reliability: String,
    /// Who counts, as the name of a count: levels always, paces between two levels too.
    pub basis: Option<String>,
    /// What it is worked out from.
    pub from: Option<FromRow>,
    /// Promises only: the year or month in which it was made, where that is not when its source was published.
    pub made: Option<String>,
    /// Promises only: what became of one whose time has passed.
    pub became: Option<String>,
    /// Promises only: name per language, where no goal has one.
    #[serde(default)]
    pub names: BTreeMap<String, String>,
    /// Ids of figures that say otherwise.
    #[serde(default)]
    pub conflicts: Vec<String>,
    /// What a reader should know of it.
    #[serde(default)]
    pub note: String,
}

/// How a figure is worked out from others; exactly one of the three.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FromRow {
    /// All added.
    pub sum: Option<Vec<String>>,
    /// The first less the rest.
    pub difference: Option<Vec<String>>,
    /// Compound growth a year from the first to the second.
    pub growth: Option<[String; 2]>,
    /// How far the published value may part from the sum of published parts.
    pub within: Option<String>,
}

/// A country that can grow at a rate of its own.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PartRow {
    /// Code in links.
    pub code: String,
    /// Code of the partner.
    pub partner: String,
    /// Its State Bank level of exports.
    pub exports: String,
    /// Its State Bank level of imports, of the same period.
    pub imports: String,
    /// Its volatility on record.
    pub volatility: String,
}

/// A dated change to the level.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LeverRow {
    /// Name in links.
    pub id: String,
    /// Code of the partner it was said of.
    pub partner: String,
    /// What its number counts.
    pub subject: String,
    /// Percent of the level.
    pub raise: Option<String>,
    /// USD m a year.
    pub add: Option<String>,
    /// Percent off a cost.
    pub cheaper: Option<String>,
    /// When, as the source has it: `by ...` or `no date`.
    pub period: String,
    /// The period it opens with.
    pub from: String,
    /// Years until it works in full.
    pub phase: String,
    /// Levers that count some of the same.
    #[serde(default)]
    pub overlaps: Vec<String>,
    /// Who says it.
    pub who: String,
    /// Where it was read.
    pub source: String,
    /// How far it may be trusted.
    pub reliability: String,
    /// What a reader should know of it.
    #[serde(default)]
    pub note: String,
    /// Its name.
    pub en: NameRow,
}

/// A dated fall.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ShockRow {
    /// Name in the figures file.
    pub id: String,
    /// Percent lost of the trade that is exposed.
    pub fall: String,
    /// The least and the most it may be.
    pub range: [String; 2],
    /// First period of the fall.
    pub from: String,
    /// Id of a source that part of it was read in.
    pub also: Option<String>,
    /// Id of a rate on a year before: the whole fall of a trade on record.
    pub measured: Option<String>,
    /// Percentage points by which that may be off.
    pub give_or_take: Option<String>,
    /// Who says it.
    pub who: String,
    /// Where it was read.
    pub source: String,
    /// How far it may be trusted.
    pub reliability: String,
    /// What a reader should know of it.
    #[serde(default)]
    pub note: String,
    /// Its name.
    pub en: NameRow,
}

/// A name in one language.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NameRow {
    /// The name.
    pub name: String,
}

/// Figures that choices open with.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DefaultsRow {
    /// The long-run rate of fading growth.
    pub long_run: String,
    /// Month up to which figures were looked for, as `2026-03`.
    pub as_of: String,
}
