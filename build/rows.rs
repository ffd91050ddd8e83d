//! Rows of the file as Rust.

use crate::check::{self, Amount, FigureRow, File, GoalRow, LeverRow, Series};
use crate::languages::{name, phrase};
use crate::references::{
    count_reference, figure_list, figure_reference, partner_reference, reference, some,
    source_reference,
};
use crate::units::{Period, Rate, Usd};
use crate::values::{amount, period, span, usd, variant};

pub(super) fn figure(row: &FigureRow, file: &File) -> Result<String, String> {
    let kind = match &row.measure {
        Some(measure) => format!("Rate(Measure::{})", variant(measure)),
        None => variant(&row.kind),
    };
    Ok(format!(
        "Figure {{ id: {:?}, kind: Kind::{kind}, partner: {}, flow: Flow::{}, amount: {}, span: {}, who: {}, \
         source: {}, reliability: Reliability::{}, count: {}, conflicts: {}, note: {} }},",
        row.id,
        partner_reference(&row.partner, file)?,
        variant(&row.flow),
        amount(check::amount(&row.value, &row.unit)?),
        span(check::span(&row.period)?),
        phrase(&row.who),
        source_reference(&row.source, file)?,
        variant(&row.reliability),
        match &row.basis {
            Some(basis) => format!("Some({})", count_reference(basis, file)?),
            None => "None".to_owned(),
        },
        figure_list(&row.conflicts, file)?,
        phrase(&row.note)
    ))
}

/// The values of a series.
pub(super) fn values(row: &Series) -> Vec<String> {
    let value = |value: &Option<i64>| match value {
        Some(value) => format!("Some(valid(Usd::new({value})))"),
        None => "None".to_owned(),
    };
    row.values.iter().map(value).collect()
}

/// A series with its values, and references to the figures that follow from it.
pub(super) fn series(row: &Series, file: &File) -> Result<String, String> {
    let [before, after] = &row.name;
    let table = file.series.get(row.row).ok_or("a series has no row")?;
    let record = match &row.record {
        None => "None".to_owned(),
        Some(record) => {
            let ids = check::ids(row, table, record);
            let [recent, long_run, volatility] =
                [&ids.recent, &ids.long_run, &ids.volatility].map(|id| figure_reference(id, file));
            let exact = [record.recent.rate, record.long_run.rate, record.volatility];
            let best = record.best.iter().flatten().map(|best| best.rate);
            let exact: Vec<_> = exact
                .into_iter()
                .chain(best)
                .map(|fraction| fraction * 100.0)
                .collect();
            format!(
                "Some(Record {{ recent: {}, long_run: {}, volatility: {}, years: {}, best: {}, exact: &{exact:?} }})",
                recent?,
                long_run?,
                volatility?,
                record.years,
                figure_list(&ids.best, file)?
            )
        }
    };
    Ok(format!(
        "Series {{ before: {before:?}, after: {after:?}, partner: {}, flow: Flow::{}, count: {}, first: {}, values: &[{}], \
         last: {}, record: {record} }},",
        partner_reference(&row.partner, file)?,
        variant(&row.flow),
        count_reference(&table.basis, file)?,
        row.first,
        values(row).join(", "),
        figure_reference(&row.id(row.last()), file)?
    ))
}

pub(super) fn lever(row: &LeverRow, file: &File) -> Result<String, String> {
    let percent = |text: &str| {
        let rate = Rate::parse(text).map_err(|e| format!("{e:?}"))?;
        Ok::<_, String>(format!("valid(Rate::new({}))", rate.integer()))
    };
    let size = match (&row.raise, &row.add, &row.cheaper) {
        (Some(raise), ..) => format!("Size::Raise({})", percent(raise)?),
        (_, _, Some(cheaper)) => format!("Size::Cheaper({})", percent(cheaper)?),
        (_, Some(add), _) => {
            format!(
                "Size::Add({})",
                usd(Usd::parse(add).map_err(|e| format!("{e:?}"))?)
            )
        }
        _ => return Err("no size".to_owned()),
    };
    let overlaps: Result<Vec<_>, _> = row
        .overlaps
        .iter()
        .map(|id| reference("LEVERS", file.lever.iter().position(|l| l.id == *id)))
        .collect();
    Ok(format!(
        "Lever {{ id: {:?}, name: {}, partner: {}, subject: Subject::{}, size: {size}, span: {}, from: {}, phase: {}, \
         overlaps: &[{}], who: {}, source: {}, reliability: Reliability::{}, note: {} }},",
        row.id,
        phrase(&row.en.name),
        partner_reference(&row.partner, file)?,
        variant(&row.subject),
        span(check::span(&row.period)?),
        period(Period::parse(&row.from).map_err(|e| format!("{e:?}"))?),
        row.phase,
        overlaps?.join(", "),
        phrase(&row.who),
        source_reference(&row.source, file)?,
        variant(&row.reliability),
        phrase(&row.note)
    ))
}

pub(super) fn promise(row: &FigureRow, file: &File) -> Result<String, String> {
    let goal = file
        .goal
        .iter()
        .position(|goal| goal.promise.as_ref() == Some(&row.id));
    let names = match goal.and_then(|place| file.goal.get(place)) {
        Some(goal) => &goal.names,
        None => &row.names,
    };
    let made = check::made(row, file).ok_or("no date")?;
    let became = match &row.became {
        Some(became) => format!("Some(Became::{})", variant(became)),
        None => "None".to_owned(),
    };
    Ok(format!(
        "Promise {{ figure: {}, goal: {}, name: {}, made: {made:?}, became: {became} }},",
        figure_reference(&row.id, file)?,
        some(goal.map(|place| reference("GOALS", Some(place))))?,
        name(names)
    ))
}

pub(super) fn goal(row: &GoalRow, file: &File) -> Result<String, String> {
    let optional = |id: &Option<String>| match id {
        Some(id) => figure_reference(id, file).map(|f| format!("Some({f})")),
        None => Ok("None".to_owned()),
    };
    let read = |text: &str| Period::parse(text).map_err(|e| format!("{e:?}"));
    let baseline = match (&row.baseline, &row.own) {
        (Some(id), _) => format!("Baseline::Figure({})", figure_reference(id, file)?),
        (None, Some(own)) => {
            let value = Usd::parse(&own.value).map_err(|e| format!("{e:?}"))?;
            format!(
                "Baseline::Own({}, {})",
                usd(value),
                period(read(&own.period)?)
            )
        }
        (None, None) => return Err("no baseline".to_owned()),
    };
    let target = match check::target(&row.target)? {
        Amount::Times(times) => format!("Target::Times(valid(Multiple::new({})))", times.integer()),
        Amount::Usd(level) => format!("Target::Level({})", usd(level)),
        _ => return Err("no target".to_owned()),
    };
    let deadline = match &row.deadline {
        Some(text) => format!("Some({})", period(read(text)?)),
        None => "None".to_owned(),
    };
    Ok(format!(
        "Goal {{ id: {:?}, partner: {}, flow: Flow::{}, baseline: {baseline}, target: {target}, deadline: {deadline}, \
         promise: {}, presets: {}, name: {} }},",
        row.id,
        partner_reference(&row.partner, file)?,
        variant(&row.flow),
        optional(&row.promise)?,
        figure_list(&row.presets, file)?,
        name(&row.names)
    ))
}
