//! What a reader can choose: goals, parts, levers and falls.

use super::super::units::{Period, Rate, Usd, parse_fixed};
use super::quantity::{Amount, Span, amount, span, target};
use super::rows::{FigureRow, File, GoalRow, LANGUAGES, LeverRow, PartRow, ShockRow};
use super::statement::said;

/// What the number of a lever may count.
const SUBJECTS: [&str; 5] = [
    "goods",
    "exports",
    "services",
    "financial flows",
    "digital trade",
];

pub fn check_goal(row: &GoalRow, file: &File) -> Vec<String> {
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
    let rates = row.presets.iter();
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

pub fn check_part(row: &PartRow, file: &File) -> Vec<String> {
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

pub fn check_lever(row: &LeverRow, file: &File) -> Vec<String> {
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

pub fn check_shock(row: &ShockRow, file: &File) -> Vec<String> {
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
    if let Some(id) = row
        .also
        .as_ref()
        .filter(|id| !file.source.iter().any(|s| s.id == **id))
    {
        mistakes.push(format!("no source `{id}`"));
    }
    let falls = |f: &FigureRow| matches!(amount(&f.value, &f.unit), Ok(Amount::Rate(rate)) if rate.integer() < 0);
    if let Some(id) = &row.measured {
        let found = file.figure.iter().find(|f| f.id == *id);
        if !found.is_some_and(falls) {
            mistakes.push(format!("`{id}` is not a rate below 0"));
        }
    }
    let off = row.give_or_take.as_ref().map(|text| parse_fixed(text, 2));
    if off.is_some_and(|off| !off.is_ok_and(|off| (0..=10_000).contains(&off))) {
        mistakes.push("give_or_take is in percentage points".to_owned());
    }
    if row.en.name.is_empty() {
        mistakes.push("it has no name".to_owned());
    }
    mistakes
}
