//! Reads `figures.toml` and refuses every mistake a maintainer can make, naming the row.
//!
//! The build script and the tests compile this file; the program never does.

use super::units::{Multiple, Period, Rate, Usd, Volatility, parse_fixed};
use serde::Deserialize;
use std::collections::{BTreeMap, BTreeSet};

/// Languages of the page, as keys of `names`.
pub const LANGUAGES: [&str; 4] = ["en", "ur", "ru", "ky"];
/// Flows a figure may speak of.
const FLOWS: [&str; 5] = ["total", "exports", "imports", "GDP", "export-led growth"];
/// How far a figure may be trusted.
const RELIABILITIES: [&str; 4] = ["official", "statement", "derived", "unverified"];
/// What a rate measures.
const SUBJECTS: [&str; 5] = [
    "goods",
    "exports",
    "services",
    "financial flows",
    "digital trade",
];
const MEASURES: [&str; 8] = [
    "observed",
    "best-3y",
    "best-5y",
    "best-10y",
    "fit",
    "plan",
    "forecast",
    "year-on-year",
];

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
    /// Sourced numbers.
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
    /// Ids of the rates actually observed.
    #[serde(default)]
    pub observed: Vec<String>,
    /// Id of the best run on record.
    pub best: Option<String>,
    /// Ids of the rates a reader can tap.
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
    /// Levels only: who counts.
    pub basis: Option<String>,
    /// What it is worked out from.
    pub from: Option<FromRow>,
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
}

/// A value with its unit.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Amount {
    /// USD m.
    Usd(Usd),
    /// Between two levels.
    Range(Usd, Usd),
    /// Less than a level.
    Below(Usd),
    /// Percent a year.
    Rate(Rate),
    /// Percent per square root of a year.
    Volatility(Volatility),
    /// Times a baseline.
    Times(Multiple),
}

/// The time a figure speaks of.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Span {
    /// One period.
    One(Period),
    /// From one period to another.
    Between(Period, Period),
    /// July to October of a fiscal year.
    JulyToOctober(Period),
    /// Up to a period.
    By(Period),
    /// No period in particular.
    Typical,
    /// No date was given.
    Undated,
}

/// Reads a value in its unit.
///
/// # Errors
/// A sentence, if the unit is unknown or the value is not of it.
pub fn amount(value: &str, unit: &str) -> Result<Amount, String> {
    let wrong = |_| format!("`{value}` is not a value in {unit}");
    match unit {
        "USD m" => {
            if let Some((low, high)) = value.split_once('-') {
                return Ok(Amount::Range(
                    Usd::parse(low).map_err(wrong)?,
                    Usd::parse(high).map_err(wrong)?,
                ));
            }
            match value.strip_prefix('<') {
                Some(bound) => Usd::parse(bound).map(Amount::Below).map_err(wrong),
                None => Usd::parse(value).map(Amount::Usd).map_err(wrong),
            }
        }
        "% a year" | "% on a year before" => Rate::parse(value).map(Amount::Rate).map_err(wrong),
        "% per sqrt(year)" => Volatility::parse(value)
            .map(Amount::Volatility)
            .map_err(wrong),
        "x" => Multiple::parse(value).map(Amount::Times).map_err(wrong),
        _ => Err(format!("unknown unit `{unit}`")),
    }
}

/// Reads the time a figure speaks of.
///
/// # Errors
/// A sentence, if it is not a period, two periods, a part of one, or one of the fixed phrases.
pub fn span(text: &str) -> Result<Span, String> {
    let period = |t: &str| Period::parse(t).map_err(|_| format!("`{text}` is not a period"));
    if text == "no date" {
        return Ok(Span::Undated);
    }
    if text == "a typical year" {
        return Ok(Span::Typical);
    }
    if let Some(rest) = text.strip_prefix("Jul-Oct ") {
        return period(rest).map(Span::JulyToOctober);
    }
    if let Some(rest) = text.strip_prefix("by ") {
        return period(rest).map(Span::By);
    }
    let two = text
        .split_once(" to ")
        .or_else(|| text.split_once('-').filter(|_| !text.starts_with("FY")));
    match two {
        Some((first, last)) => Ok(Span::Between(period(first)?, period(last)?)),
        None => period(text).map(Span::One),
    }
}

/// Reads and checks the whole file.
///
/// # Errors
/// One sentence per mistake, each naming its row.
pub fn check(text: &str) -> Result<File, Vec<String>> {
    let file: File = toml::from_str(text).map_err(|e| vec![e.to_string()])?;
    let mut mistakes = Vec::new();
    unique("source", file.source.iter().map(|s| &s.id), &mut mistakes);
    unique(
        "partner",
        file.partner.iter().map(|p| &p.code),
        &mut mistakes,
    );
    unique("figure", file.figure.iter().map(|f| &f.id), &mut mistakes);
    unique("goal", file.goal.iter().map(|g| &g.id), &mut mistakes);
    for source in &file.source {
        if source.publisher.is_empty() || source.published.is_empty() {
            mistakes.push(format!(
                "source `{}`: publisher and date are both needed",
                source.id
            ));
        }
    }
    for figure in &file.figure {
        let found = check_figure(figure, &file);
        mistakes.extend(
            found
                .into_iter()
                .map(|m| format!("figure `{}`: {m}", figure.id)),
        );
    }
    for goal in &file.goal {
        let found = check_goal(goal, &file);
        mistakes.extend(
            found
                .into_iter()
                .map(|m| format!("goal `{}`: {m}", goal.id)),
        );
    }
    unique("lever", file.lever.iter().map(|l| &l.id), &mut mistakes);
    unique("shock", file.shock.iter().map(|l| &l.id), &mut mistakes);
    unique("part", file.part.iter().map(|p| &p.code), &mut mistakes);
    for part in &file.part {
        let found = check_part(part, &file);
        mistakes.extend(found.iter().map(|m| format!("part `{}`: {m}", part.code)));
    }
    for lever in &file.lever {
        let found = check_lever(lever, &file);
        mistakes.extend(found.iter().map(|m| format!("lever `{}`: {m}", lever.id)));
    }
    for shock in &file.shock {
        let found = check_shock(shock, &file);
        mistakes.extend(found.iter().map(|m| format!("shock `{}`: {m}", shock.id)));
    }
    let long_run = &file.defaults.long_run;
    if !file
        .figure
        .iter()
        .any(|f| f.id == *long_run && f.kind == "rate")
    {
        mistakes.push(format!("defaults: no rate `{long_run}`"));
    }
    if file.goal.is_empty() {
        mistakes.push("goal: at least one is needed".to_owned());
    }
    if mistakes.is_empty() {
        Ok(file)
    } else {
        Err(mistakes)
    }
}

/// Refuses a second row of the same name, and a name that a link could not carry.
fn unique<'a>(table: &str, ids: impl Iterator<Item = &'a String>, mistakes: &mut Vec<String>) {
    let mut seen = BTreeSet::new();
    for id in ids {
        if !seen.insert(id) {
            mistakes.push(format!("{table} `{id}`: this id stands twice"));
        }
        let plain = |b: u8| b.is_ascii_alphanumeric() || b == b'-' || b == b'+';
        if id.is_empty() || id.len() > 40 || !id.bytes().all(plain) {
            mistakes.push(format!(
                "{table} `{id}`: an id holds letters, digits and hyphens, at most 40"
            ));
        }
    }
}

fn check_figure(row: &FigureRow, file: &File) -> Vec<String> {
    let mut mistakes = said(&row.who, &row.source, &row.reliability, file);
    let mut need = |good: bool, mistake: String| {
        if !good {
            mistakes.push(mistake);
        }
    };
    need(
        file.partner.iter().any(|p| p.code == row.partner),
        format!("no partner `{}`", row.partner),
    );
    need(
        FLOWS.contains(&row.flow.as_str()),
        format!("unknown flow `{}`", row.flow),
    );
    for other in &row.conflicts {
        need(
            file.figure.iter().any(|f| f.id == *other),
            format!("conflicts with no figure `{other}`"),
        );
    }
    let amount = amount(&row.value, &row.unit);
    let span = span(&row.period);
    let fits = matches!(
        (row.kind.as_str(), &amount),
        ("level" | "partial", Ok(Amount::Usd(_)))
            | ("range", Ok(Amount::Range(..)))
            | ("rate", Ok(Amount::Rate(_)))
            | ("volatility", Ok(Amount::Volatility(_)))
            | ("promise", Ok(Amount::Usd(_) | Amount::Times(_)))
            | ("comparator", Ok(Amount::Usd(_) | Amount::Below(_)))
            | (_, Err(_))
    );
    need(fits, format!("a {} in {} is not known", row.kind, row.unit));
    let whole = !matches!(row.kind.as_str(), "level") || matches!(span, Ok(Span::One(_)) | Err(_));
    need(whole, "a level belongs to one whole period".to_owned());
    need(
        (row.kind == "level") == row.basis.is_some(),
        "a level, and only a level, names its basis".to_owned(),
    );
    let measured = row
        .measure
        .as_ref()
        .is_some_and(|m| MEASURES.contains(&m.as_str()));
    need(
        (row.kind == "rate") == measured,
        "a rate, and only a rate, has a known measure".to_owned(),
    );
    for mistake in [amount.err(), span.err(), derivation(row, file).err()]
        .into_iter()
        .flatten()
    {
        need(false, mistake);
    }
    mistakes
}

/// Works a figure out again from its parts.
fn derivation(row: &FigureRow, file: &File) -> Result<(), String> {
    let Some(from) = &row.from else { return Ok(()) };
    let part = |id: &String| -> Result<(i64, Span), String> {
        let figure = file
            .figure
            .iter()
            .find(|f| f.id == *id)
            .ok_or(format!("no part `{id}`"))?;
        match amount(&figure.value, &figure.unit)? {
            Amount::Usd(value) => Ok((value.integer(), span(&figure.period)?)),
            _ => Err(format!("part `{id}` is not a level")),
        }
    };
    let add = |ids: &[String], sign: i64| -> Result<i64, String> {
        let mut sum = 0;
        for (place, id) in ids.iter().enumerate() {
            sum += part(id)?.0 * if place == 0 { 1 } else { sign };
        }
        Ok(sum)
    };
    let within = |decimals| match &from.within {
        Some(text) => {
            parse_fixed(text, decimals).map_err(|_| format!("`{text}` is not a tolerance"))
        }
        None => Ok(0),
    };
    match (&from.sum, &from.difference, &from.growth) {
        (Some(ids), None, None) => same(row, add(ids, 1)?, within(3)?),
        (None, Some(ids), None) => same(row, add(ids, -1)?, within(3)?),
        (None, None, Some([first, last])) => growth(row, part(first)?, part(last)?, within(2)?),
        _ => Err("`from` takes one of sum, difference and growth".to_owned()),
    }
}

/// Whether the figure is `expected` thousand dollars, give or take `within`.
fn same(row: &FigureRow, expected: i64, within: i64) -> Result<(), String> {
    match amount(&row.value, &row.unit)? {
        Amount::Usd(value) if (value.integer() - expected).abs() <= within => Ok(()),
        _ => Err(format!(
            "{} does not follow from its parts, which give {expected} thousand",
            row.value
        )),
    }
}

/// Whether the figure is the growth from `first` to `last`, to the decimals it is written with.
#[allow(
    clippy::cast_precision_loss,
    reason = "thousands of dollars and hundredths of a percent are small"
)]
fn growth(
    row: &FigureRow,
    first: (i64, Span),
    last: (i64, Span),
    within: i64,
) -> Result<(), String> {
    let years = match (first.1, last.1) {
        (Span::One(a), Span::One(b)) | (Span::JulyToOctober(a), Span::JulyToOctober(b)) => {
            a.years_until(b)
        }
        _ => return Err("its parts have no time between them".to_owned()),
    };
    let percent = ((last.0 as f64 / first.0 as f64).powf(1.0 / years) - 1.0) * 100.0;
    let decimals = row.value.split_once('.').map_or(0, |(_, part)| part.len());
    let rounding = 0.5 / 10_f64.powi(i32::try_from(decimals).unwrap_or(0));
    match amount(&row.value, &row.unit)? {
        Amount::Rate(rate)
            if (rate.to_f64() - percent).abs() <= rounding + within as f64 / 100.0 =>
        {
            Ok(())
        }
        _ => Err(format!(
            "{} does not follow from its parts, which give {percent:.4}",
            row.value
        )),
    }
}

fn check_goal(row: &GoalRow, file: &File) -> Vec<String> {
    let mut mistakes = Vec::new();
    let figure = |id: &String, kinds: &[&str]| match file.figure.iter().find(|f| f.id == *id) {
        None => Some(format!("no figure `{id}`")),
        Some(f) if !kinds.contains(&f.kind.as_str()) => {
            Some(format!("figure `{id}` is a {}", f.kind))
        }
        Some(_) => None,
    };
    match (&row.baseline, &row.own) {
        (Some(id), None) => mistakes.extend(figure(id, &["level"])),
        (None, Some(own)) => {
            mistakes.extend(
                Usd::parse(&own.value)
                    .err()
                    .map(|_| format!("`{}` is not USD m", own.value)),
            );
            mistakes.extend(
                Period::parse(&own.period)
                    .err()
                    .map(|_| format!("`{}` is not a period", own.period)),
            );
        }
        _ => mistakes.push("exactly one of `baseline` and `own` is needed".to_owned()),
    }
    mistakes.extend(
        row.promise
            .iter()
            .filter_map(|id| figure(id, &["promise", "comparator"])),
    );
    let rates = row.observed.iter().chain(&row.best).chain(&row.presets);
    mistakes.extend(rates.filter_map(|id| figure(id, &["rate"])));
    mistakes.extend(target(&row.target).err());
    let deadline = row.deadline.iter().filter(|d| Period::parse(d).is_err());
    mistakes.extend(deadline.map(|d| format!("`{d}` is not a period")));
    for language in LANGUAGES {
        if row.names.get(language).is_none_or(String::is_empty) {
            mistakes.push(format!("no name in language `{language}`"));
        }
    }
    let words = file
        .partner
        .iter()
        .find(|p| p.code == row.partner)
        .map(|p| &p.en);
    let known = words.is_some_and(|w| match row.flow.as_str() {
        "total" => w.total.is_some(),
        "exports" => w.exports.is_some(),
        "imports" => w.imports.is_some(),
        _ => false,
    });
    if !known {
        mistakes.push(format!(
            "partner `{}` has no words for the flow `{}`",
            row.partner, row.flow
        ));
    }
    mistakes
}

fn check_part(row: &PartRow, file: &File) -> Vec<String> {
    let find = |id: &String| file.figure.iter().find(|f| f.id == *id);
    let mut mistakes = Vec::new();
    for (id, kind, flow) in [
        (&row.exports, "level", "exports"),
        (&row.imports, "level", "imports"),
        (&row.volatility, "volatility", "exports"),
    ] {
        let fits = |f: &FigureRow| f.kind == kind && f.flow == flow && f.partner == row.partner;
        if !find(id).is_some_and(fits) {
            mistakes.push(format!(
                "`{id}` is not a {kind} of {flow} of {}",
                row.partner
            ));
        }
    }
    let first = file.part.first().and_then(|part| find(&part.exports));
    for id in [&row.exports, &row.imports] {
        if find(id).map(|f| &f.period) != first.map(|f| &f.period) {
            mistakes.push(format!("`{id}` is of another period than the first part"));
        }
    }
    mistakes
}

fn check_lever(row: &LeverRow, file: &File) -> Vec<String> {
    let mut mistakes = said(&row.who, &row.source, &row.reliability, file);
    let mut need = |good: bool, mistake: String| {
        if !good {
            mistakes.push(mistake);
        }
    };
    let partner = file.partner.iter().any(|p| p.code == row.partner);
    need(partner, format!("no partner `{}`", row.partner));
    need(
        SUBJECTS.contains(&row.subject.as_str()),
        format!("unknown subject `{}`", row.subject),
    );
    match (&row.raise, &row.add, &row.cheaper) {
        (Some(percent), None, None) | (None, None, Some(percent)) => need(
            Rate::parse(percent).is_ok_and(|rate| rate.integer() > 0),
            format!("`{percent}` is not a percentage above 0"),
        ),
        (None, Some(usd), None) => need(
            Usd::parse(usd).is_ok_and(|usd| usd.integer() > 0),
            format!("`{usd}` is not USD m above 0"),
        ),
        _ => need(false, "takes one of raise, add and cheaper".to_owned()),
    }
    let span = span(&row.period);
    need(
        matches!(span, Ok(Span::By(_) | Span::Undated)),
        format!("`{}` is neither `by ...` nor `no date`", row.period),
    );
    need(
        Period::parse(&row.from).is_ok(),
        format!("`{}` is not a period", row.from),
    );
    need(
        row.phase.parse::<u8>().is_ok_and(|years| years <= 20),
        format!("`{}` is not a number of years up to 20", row.phase),
    );
    need(!row.en.name.is_empty(), "it has no name".to_owned());
    for other in &row.overlaps {
        let known = file.lever.iter().any(|l| l.id == *other);
        need(known, format!("overlaps with no lever `{other}`"));
    }
    mistakes
}

fn check_shock(row: &ShockRow, file: &File) -> Vec<String> {
    let mut mistakes = said(&row.who, &row.source, &row.reliability, file);
    let [low, high] = &row.range;
    let percents: Vec<_> = [low, &row.fall, high]
        .into_iter()
        .filter_map(|text| parse_fixed(text, 2).ok())
        .filter(|percent| (1..=10_000).contains(percent))
        .collect();
    if percents.len() != 3 || !percents.is_sorted() {
        mistakes.push("fall and range are percentages, low to high".to_owned());
    }
    if Period::parse(&row.from).is_err() {
        mistakes.push(format!("`{}` is not a period", row.from));
    }
    if row.en.name.is_empty() {
        mistakes.push("it has no name".to_owned());
    }
    mistakes
}

/// What every row that says something needs: someone who says it, a source and a known reliability.
fn said(who: &str, source: &str, reliability: &str, file: &File) -> Vec<String> {
    let mut mistakes = Vec::new();
    if who.is_empty() {
        mistakes.push("nobody says it: `who` is empty".to_owned());
    }
    if !file.source.iter().any(|s| s.id == source) {
        mistakes.push(format!("no source `{source}`"));
    }
    if !RELIABILITIES.contains(&reliability) {
        mistakes.push(format!("unknown reliability `{reliability}`"));
    }
    mistakes
}

/// Reads a target: USD m, or a multiple such as `3x`.
///
/// # Errors
/// A sentence, if it is neither.
pub fn target(text: &str) -> Result<Amount, String> {
    match text.strip_suffix('x') {
        Some(times) => amount(times, "x"),
        None => amount(text, "USD m"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const FIGURES: &str = include_str!("figures.toml");

    /// The mistakes found after `old` is replaced by `new` once.
    fn mistakes(old: &str, new: &str) -> String {
        assert!(FIGURES.contains(old), "the file has no {old}");
        check(&FIGURES.replacen(old, new, 1))
            .err()
            .unwrap_or_default()
            .join("\n")
    }

    #[test]
    fn the_file_as_it_stands_has_no_mistake() {
        assert_eq!(check(FIGURES).err(), None);
    }

    #[test]
    fn every_mistake_stops_the_build_and_names_the_row() {
        let cases = [
            (
                "unit = \"USD m\"",
                "unit = \"USD bn\"",
                "figure `kgz-fy2023-minister`: unknown unit `USD bn`",
            ),
            (
                "source = \"caspian-post-2025-07\"",
                "source = \"nowhere\"",
                "figure `kgz-fy2023-minister`: no source",
            ),
            (
                "id = \"kgz-fy2023-ead\"",
                "id = \"kgz-fy2023-minister\"",
                "`kgz-fy2023-minister`: this id stands twice",
            ),
            (
                "value = \"4.561\"",
                "value = \"4.57\"",
                "figure `kgz-fy2025-sbp`: 4.57 does not follow",
            ),
            (
                "value = \"-31.99\"",
                "value = \"-31.98\"",
                "figure `kgz-trend`: -31.98 does not follow",
            ),
            (
                "value = \"4.55\"",
                "value = \"4.56\"",
                "figure `kgz-tjk-4m-fy2026-exports`: 4.56 does not follow",
            ),
            (
                "baseline = \"kgz-fy2025-minister\"",
                "baseline = \"gone\"",
                "goal `kgz-100m`: no figure `gone`",
            ),
            (
                "baseline = \"kgz-fy2025-minister\"",
                "baseline = \"kgz-trend\"",
                "goal `kgz-100m`: figure `kgz-trend` is a rate",
            ),
            (
                "target = \"3x\"",
                "target = \"3 times\"",
                "goal `ca5-triple`: `3 times` is not",
            ),
            (
                "deadline = \"FY2027-28\"",
                "deadline = \"FY2027-29\"",
                "goal `kgz-200m`: `FY2027-29` is not a period",
            ),
            (
                "ru = \"Кыргызстан: 100 млн $\", ",
                "",
                "goal `kgz-100m`: no name in language `ru`",
            ),
            (
                "publisher = \"The Caspian Post\"",
                "publisher = \"\"",
                "source `caspian-post-2025-07`: publisher",
            ),
            (
                "reliability = \"statement\"",
                "reliability = \"solid\"",
                "figure `kgz-fy2023-minister`: unknown reliability",
            ),
            (
                "period = \"FY2022-23\"",
                "period = \"last year\"",
                "figure `kgz-fy2023-minister`: `last year` is not a period",
            ),
            (
                "basis = \"minister\"\n",
                "",
                "figure `kgz-fy2023-minister`: a level, and only a level, names its basis",
            ),
            (
                "conflicts = [\"kgz-fy2023-ead\"]",
                "conflicts = [\"x\"]",
                "figure `kgz-fy2023-minister`: conflicts with no figure",
            ),
            (
                "partner = \"KGZ\"\nflow = \"total\"\nbaseline",
                "partner = \"RUS\"\nflow = \"total\"\nbaseline",
                "goal `kgz-100m`: partner `RUS` has no words",
            ),
        ];
        let newer = [
            (
                "subject = \"goods\"",
                "subject = \"ships\"",
                "lever `digital-agreement`: unknown subject",
            ),
            (
                "raise = \"15\"",
                "raise = \"0\"",
                "lever `digital-agreement`: `0` is not a percentage",
            ),
            (
                "raise = \"15\"",
                "raise = \"15\"\nadd = \"3\"",
                "lever `digital-agreement`: takes one of",
            ),
            (
                "add = \"500\"",
                "add = \"-5\"",
                "lever `ecommerce`: `-5` is not USD m",
            ),
            (
                "phase = \"2\"",
                "phase = \"21\"",
                "lever `digital-agreement`: `21` is not a number of years",
            ),
            (
                "period = \"by 2027\"",
                "period = \"2027\"",
                "lever `drones`: `2027` is neither",
            ),
            (
                "from = \"2026\"",
                "from = \"26\"",
                "lever `smart-contracts`: `26` is not a period",
            ),
            (
                "overlaps = [\"ecommerce\"",
                "overlaps = [\"x\"",
                "lever `digital-agreement`: overlaps with no lever `x`",
            ),
            (
                "who = \"OECD, as cited\"",
                "who = \"\"",
                "lever `ai`: nobody says it",
            ),
            (
                "name = \"AI services\"",
                "name = \"\"",
                "lever `ai`: it has no name",
            ),
            (
                "fall = \"76\"",
                "fall = \"96\"",
                "shock `border-closure`: fall and range",
            ),
            (
                "from = \"FY2025-26\"",
                "from = \"now\"",
                "shock `border-closure`: `now` is not a period",
            ),
            (
                "exports = \"kaz-fy2025-sbp-exports\"",
                "exports = \"kaz-fy2025-sbp-imports\"",
                "part `kz`: `kaz-fy2025-sbp-imports` is not a level of exports",
            ),
            (
                "imports = \"uzb-fy2025-sbp-imports\"",
                "imports = \"uzb-fy2024-sbp-imports\"",
                "part `uz`: `uzb-fy2024-sbp-imports` is of another period",
            ),
            (
                "long_run = \"gdp-forecast\"",
                "long_run = \"gdp\"",
                "defaults: no rate `gdp`",
            ),
        ];
        for (old, new, expected) in cases.into_iter().chain(newer) {
            let found = mistakes(old, new);
            assert!(found.contains(expected), "{old} -> {new}: {found}");
        }
        assert!(
            mistakes("basis = \"ead\"", "bases = \"ead\"").contains("bases"),
            "an unknown column is named"
        );
    }

    #[test]
    fn the_goal_that_the_readme_adds_needs_no_more_than_its_row() {
        let readme = include_str!("../../README.md");
        let row = readme
            .split_once("```toml")
            .and_then(|(_, rest)| rest.split_once("```"));
        let row = row.map(|(row, _)| row).unwrap_or_default();
        assert!(row.contains("[[goal]]"));
        assert_eq!(check(&format!("{FIGURES}\n{row}")).err(), None);
    }
}
