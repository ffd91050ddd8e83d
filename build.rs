//! Turns `src/data/figures.toml` into constants, or stops with every mistake in it.

#[allow(dead_code, reason = "shared with the library, which uses all of it")]
#[path = "src/engine/units.rs"]
mod units;

#[path = "src/data/check/mod.rs"]
mod check;

use check::{Amount, FigureRow, File, GoalRow, LeverRow, Series, Span};
use std::cell::RefCell;
use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::Path;
use units::{Period, Rate, Usd, parse_fixed};

/// Code of the partner whose trade stands beside that of Central Asia, for context.
const CONTEXT: &str = "RUS";

/// Where the tables of years are.
const SERIES: &str = "src/data/series";

thread_local! {
    /// The languages, each with its words for those of the file.
    static SPOKEN: RefCell<Vec<(&'static str, BTreeMap<String, String>)>> = const { RefCell::new(Vec::new()) };
}

/// Languages other than that of the file.
const OTHERS: [&str; 3] = ["ur", "ru", "ky"];

/// Reads the words of every language.
fn read_languages() -> Result<(), String> {
    let mut spoken = vec![("en", BTreeMap::new())];
    for tag in OTHERS {
        let file = format!("src/data/{tag}.toml");
        println!("cargo::rerun-if-changed={file}");
        let text = std::fs::read_to_string(&file).map_err(|e| format!("{file}: {e}"))?;
        let words = toml::from_str(&text).map_err(|e| format!("{file}: {e}"))?;
        spoken.push((tag, words));
    }
    SPOKEN.set(spoken);
    Ok(())
}

/// Words of the file in every language.
fn phrase(english: &str) -> String {
    let said = |(tag, words): &(&str, BTreeMap<String, String>)| match words.get(english) {
        Some(words) => words.clone(),
        None if *tag == "en" || english.is_empty() || !english.contains(char::is_alphabetic) => {
            english.to_owned()
        }
        // A foreign phrase, whichever way the rest runs.
        None => format!("\u{2068}{english}\u{2069}"),
    };
    let all: Vec<_> = SPOKEN.with_borrow(|spoken| spoken.iter().map(said).collect());
    format!("Phrase({all:?})")
}

fn main() -> Result<(), String> {
    read_languages()?;
    let input = "src/data/figures.toml";
    for file in [
        input,
        "src/data/check",
        SERIES,
        "src/engine/units.rs",
        "build.rs",
    ] {
        println!("cargo::rerun-if-changed={file}");
    }
    let text = std::fs::read_to_string(input).map_err(|e| format!("{input}: {e}"))?;
    let open = |name: &str| {
        let file = format!("{SERIES}/{name}");
        std::fs::read_to_string(&file).map_err(|e| format!("{file}: {e}"))
    };
    match check::check(&text, &open) {
        Ok(mut file) => {
            keep_what_the_page_can_show(&mut file);
            let out = std::env::var("OUT_DIR").map_err(|e| e.to_string())?;
            let rust = write(&file)?;
            std::fs::write(Path::new(&out).join("figures.rs"), rust).map_err(|e| e.to_string())
        }
        Err(mistakes) => {
            for mistake in &mistakes {
                println!("cargo::error={input}: {}", mistake.replace('\n', " "));
            }
            Err(format!("{input} has {} mistake(s)", mistakes.len()))
        }
    }
}

/// Leaves out the figures that no goal leads to: they are checked like the others, and would only weigh.
fn keep_what_the_page_can_show(file: &mut File) {
    let partners: Vec<_> = file.goal.iter().map(|goal| goal.partner.clone()).collect();
    let mut named = Vec::new();
    for goal in &file.goal {
        named.extend(goal.presets.iter().chain(&goal.promise).cloned());
    }
    let levels: Vec<_> = file
        .figure
        .iter()
        .filter(|f| f.kind == "level" || named.contains(&f.id))
        .flat_map(|f| f.conflicts.clone())
        .collect();
    named.extend(levels);
    named.extend(file.part.iter().map(|part| part.volatility.clone()));
    named.push(file.defaults.long_run.clone());
    named.extend(file.read.iter().map(|series| series.id(series.last())));
    named.extend(file.shock.iter().filter_map(|shock| shock.measured.clone()));
    file.figure.retain(|f| {
        f.kind == "level"
            || f.kind == "promise"
            || f.basis.is_some()
            || f.partner == CONTEXT
            || partners.contains(&f.partner)
            || named.contains(&f.id)
    });
    let kept: Vec<_> = file.figure.iter().map(|f| f.id.clone()).collect();
    for figure in &mut file.figure {
        figure.conflicts.retain(|id| kept.contains(id));
    }
}

/// The file as Rust constants.
fn write(file: &File) -> Result<String, String> {
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
        "];\npub(super) static SHOCKS: [Closure; {}] = [",
        file.shock.len()
    ))?;
    for s in &file.shock {
        let percent = |text: &str| parse_fixed(text, 2).map_err(|e| format!("{e:?}"));
        line(format!(
            "Closure {{ id: {:?}, name: {}, fall: {}, range: ({}, {}), from: {}, measured: {}, also: {}, who: {}, source: {}, \
             reliability: Reliability::{}, note: {} }},",
            s.id,
            phrase(&s.en.name),
            percent(&s.fall)?,
            percent(&s.range[0])?,
            percent(&s.range[1])?,
            period(Period::parse(&s.from).map_err(|e| format!("{e:?}"))?),
            some(s.measured.as_ref().map(|id| figure_reference(id, file)))?,
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

/// An optional reference.
fn some(reference: Option<Result<String, String>>) -> Result<String, String> {
    let found = reference.transpose()?;
    Ok(found.map_or("None".to_owned(), |found| format!("Some({found})")))
}

/// A reference to the row of a table with a given name.
fn reference(table: &str, found: Option<usize>) -> Result<String, String> {
    found
        .map(|place| format!("&{table}[{place}]"))
        .ok_or(format!("{table} lacks a row"))
}

fn figure_reference(id: &str, file: &File) -> Result<String, String> {
    reference("FIGURES", file.figure.iter().position(|f| f.id == id))
}

fn figure_list<'a>(
    ids: impl IntoIterator<Item = &'a String>,
    file: &File,
) -> Result<String, String> {
    let all: Result<Vec<_>, _> = ids
        .into_iter()
        .map(|id| figure_reference(id, file))
        .collect();
    Ok(format!("&[{}]", all?.join(", ")))
}

fn count_reference(id: &str, file: &File) -> Result<String, String> {
    reference("COUNTS", file.count.iter().position(|c| c.id == id))
}

fn source_reference(id: &str, file: &File) -> Result<String, String> {
    reference("SOURCES", file.source.iter().position(|s| s.id == id))
}

fn partner_reference(code: &str, file: &File) -> Result<String, String> {
    reference("PARTNERS", file.partner.iter().position(|p| p.code == code))
}

/// `best-5y` as the name of a variant: `Best5y`.
fn variant(word: &str) -> String {
    let capital = |part: &str| {
        let mut letters = part.chars();
        letters.next().map_or(String::new(), |first| {
            first
                .to_uppercase()
                .chain(letters.flat_map(char::to_lowercase))
                .collect()
        })
    };
    word.split(['-', ' ']).map(capital).collect()
}

fn figure(row: &FigureRow, file: &File) -> Result<String, String> {
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
fn values(row: &Series) -> Vec<String> {
    let value = |value: &Option<i64>| match value {
        Some(value) => format!("Some(valid(Usd::new({value})))"),
        None => "None".to_owned(),
    };
    row.values.iter().map(value).collect()
}

/// A series with its values, and references to the figures that follow from it.
fn series(row: &Series, file: &File) -> Result<String, String> {
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
                "Some(Record {{ recent: {}, long_run: {}, volatility: {}, best: {}, exact: &{exact:?} }})",
                recent?,
                long_run?,
                volatility?,
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

fn lever(row: &LeverRow, file: &File) -> Result<String, String> {
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

/// A name that stands in the row in every language.
fn name(names: &BTreeMap<String, String>) -> String {
    let all: Vec<_> = SPOKEN.with_borrow(|spoken| {
        let name = |(tag, _): &(&str, _)| names.get(*tag).cloned().unwrap_or_default();
        spoken.iter().map(name).collect()
    });
    format!("Phrase({all:?})")
}

fn promise(row: &FigureRow, file: &File) -> Result<String, String> {
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

fn goal(row: &GoalRow, file: &File) -> Result<String, String> {
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

fn usd(value: Usd) -> String {
    format!("valid(Usd::new({}))", value.integer())
}

fn period(period: Period) -> String {
    format!("Period::{period:?}")
}

fn amount(amount: Amount) -> String {
    match amount {
        Amount::Usd(value) => format!("Amount::Usd({})", usd(value)),
        Amount::Range(low, high) => format!("Amount::Range({}, {})", usd(low), usd(high)),
        Amount::Below(bound) => format!("Amount::Below({})", usd(bound)),
        Amount::Rate(rate) => format!("Amount::Rate(valid(Rate::new({})))", rate.integer()),
        Amount::Volatility(v) => format!(
            "Amount::Volatility(valid(Volatility::new({})))",
            v.integer()
        ),
        Amount::Times(times) => format!("Amount::Times(valid(Multiple::new({})))", times.integer()),
    }
}

fn span(span: Span) -> String {
    match span {
        Span::One(p) => format!("Span::One({})", period(p)),
        Span::Between(a, b) => format!("Span::Between({}, {})", period(a), period(b)),
        Span::Months(a, b, p) => format!("Span::Months({a}, {b}, {})", period(p)),
        Span::By(p) => format!("Span::By({})", period(p)),
        Span::Typical => "Span::Typical".to_owned(),
        Span::Undated => "Span::Undated".to_owned(),
    }
}
