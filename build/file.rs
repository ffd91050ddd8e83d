//! The whole file as Rust.

use crate::check::{self, File, Series};
use crate::languages::phrase;
use crate::references::{figure_reference, partner_reference, some, source_reference};
use crate::rows::{figure, goal, lever, promise, series, values};
use crate::units::{Period, parse_fixed};
use crate::values::{period, variant};
use std::fmt::Write as _;

/// The file as Rust constants.
pub(super) fn write(file: &File) -> Result<String, String> {
    let mut rust = String::new();
    let mut line = |text: String| writeln!(rust, "{text}").map_err(|e| e.to_string());
    line(format!(
        "static SOURCES: [Source; {}] = [",
        file.source.len()
    ))?;
    for s in &file.source {
        line(format!(
            "Source {{ id: {:?}, publisher: {}, published: {}, link: {:?}, note: {} }},",
            s.id,
            phrase(&s.publisher),
            phrase(&s.published),
            s.link,
            phrase(&s.note)
        ))?;
    }
    line(format!(
        "];\nstatic PARTNERS: [Partner; {}] = [",
        file.partner.len()
    ))?;
    for p in &file.partner {
        let word = |w: &Option<String>| phrase(w.as_deref().unwrap_or_default());
        line(format!(
            "Partner {{ code: {:?}, stands_for: {:?}, name: {}, total: {}, exports: {}, imports: {} }},",
            p.code,
            p.stands_for,
            phrase(&p.en.name),
            word(&p.en.total),
            word(&p.en.exports),
            word(&p.en.imports)
        ))?;
    }
    line(format!(
        "];\nstatic COUNTS: [Count; {}] = [",
        file.count.len()
    ))?;
    for c in &file.count {
        line(format!(
            "Count {{ id: {:?}, side: Side::{}, name: {}, whose: {} }},",
            c.id,
            variant(&c.side),
            phrase(&c.en.name),
            phrase(&c.en.whose)
        ))?;
    }
    line(format!(
        "];\npub(super) static FIGURES: [Figure; {}] = [",
        file.figure.len()
    ))?;
    for row in &file.figure {
        line(figure(row, file)?)?;
    }
    let traders = |row: &&Series| file.series.get(row.row).is_some_and(|table| table.traders);
    let (compared, counted): (Vec<_>, Vec<_>) = file.read.iter().partition(traders);
    line(format!(
        "];\npub(super) static SERIES: [Series; {}] = [",
        counted.len()
    ))?;
    for row in counted {
        line(series(row, file)?)?;
    }
    line(format!(
        "];\npub(super) static TRADERS: [Trader; {}] = [",
        compared.len()
    ))?;
    for row in compared {
        line(format!(
            "Trader {{ partner: {}, first: {}, values: &[{}], last: {} }},",
            partner_reference(&row.partner, file)?,
            row.first,
            values(row).join(", "),
            figure_reference(&row.id(row.last()), file)?
        ))?;
    }
    let promises: Vec<_> = file.figure.iter().filter(|f| f.kind == "promise").collect();
    line(format!(
        "];\npub(super) static PROMISES: [Promise; {}] = [",
        promises.len()
    ))?;
    for row in promises {
        line(promise(row, file)?)?;
    }
    line(format!(
        "];\npub(super) static GOALS: [Goal; {}] = [",
        file.goal.len()
    ))?;
    for row in &file.goal {
        line(goal(row, file)?)?;
    }
    line(format!(
        "];\npub(super) static PARTS: [Part; {}] = [",
        file.part.len()
    ))?;
    for p in &file.part {
        line(format!(
            "Part {{ code: {:?}, partner: {}, exports: {}, imports: {}, volatility: {} }},",
            p.code,
            partner_reference(&p.partner, file)?,
            figure_reference(&p.exports, file)?,
            figure_reference(&p.imports, file)?,
            figure_reference(&p.volatility, file)?
        ))?;
    }
    line(format!(
        "];\npub(super) static LEVERS: [Lever; {}] = [",
        file.lever.len()
    ))?;
    for row in &file.lever {
        line(lever(row, file)?)?;
    }
    line(format!(
        "];\npub(super) static CLOSURES: [Closure; {}] = [",
        file.shock.len()
    ))?;
    for s in &file.shock {
        let percent = |text: &str| parse_fixed(text, 2).map_err(|e| format!("{e:?}"));
        line(format!(
            "Closure {{ id: {:?}, name: {}, fall: {}, range: ({}, {}), from: {}, measured: {}, give_or_take: {}, also: {}, who: {}, source: {}, \
             reliability: Reliability::{}, note: {} }},",
            s.id,
            phrase(&s.en.name),
            percent(&s.fall)?,
            percent(&s.range[0])?,
            percent(&s.range[1])?,
            period(Period::parse(&s.from).map_err(|e| format!("{e:?}"))?),
            some(s.measured.as_ref().map(|id| figure_reference(id, file)))?,
            percent(s.give_or_take.as_deref().unwrap_or("0"))?,
            some(s.also.as_ref().map(|id| source_reference(id, file)))?,
            phrase(&s.who),
            source_reference(&s.source, file)?,
            variant(&s.reliability),
            phrase(&s.note)
        ))?;
    }
    line(format!(
        "];\npub(super) static LONG_RUN: &Figure = {};",
        figure_reference(&file.defaults.long_run, file)?
    ))?;
    let as_of = check::as_of(&file.defaults.as_of).ok_or("no month")?;
    line(format!("pub(super) const AS_OF: (u16, u8) = {as_of:?};"))?;
    Ok(rust)
}
