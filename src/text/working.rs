//! The working in words and formulas: the symbols with what they stand for, the steps, and the table that they end in.

mod symbols;

use super::ledger::Ledger;
use super::math::{Formula, formula};
use super::words::Words;
use crate::engine::reach::Reason;
use crate::engine::units::{Usd, write_fixed};
use crate::scenario::{PartFlow, Scenario, Shape};
use crate::view::working::{Item, Working};
use crate::view::{Outcome, Page};
use symbols::{number, rate, thousands};

/// The working as it is told.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Told {
    /// Each symbol with its name and its value.
    pub symbols: Vec<Line>,
    /// Each step, with formulas that are one line where there is room.
    pub steps: Vec<Line>,
    /// The periods of the table, under what they are called.
    pub periods: Line,
    /// Its rows: the years, what is added up, trade, the target, and what is apart.
    pub rows: Vec<Line>,
    /// Which of the periods is the answer.
    pub arrival: Option<usize>,
}

/// What is said, the formulas with it, and the cells beside it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Line {
    /// In words.
    pub said: String,
    /// In formulas.
    pub formulas: Vec<Formula>,
    /// A value, or one for each period.
    pub cells: Vec<String>,
}

/// Adds pieces to a text.
pub fn add(text: &mut String, pieces: &[&str]) {
    for piece in pieces {
        text.push_str(piece);
    }
}

/// A text with these in the places that it leaves open with a `_`.
fn fill(text: &str, with: &[&str]) -> String {
    let mut filled = String::new();
    let mut with = with.iter();
    for letter in text.chars() {
        match letter {
            '_' => add(&mut filled, with.next().map_or(&[], core::slice::from_ref)),
            _ => filled.push(letter),
        }
    }
    filled
}

/// A line of formulas in their notation, between semicolons: with numbers behind a sign of equality or a `~`, else in symbols.
fn line(said: &str, notation: &str, number: &dyn Fn(char) -> Option<String>) -> Line {
    let one = |notation: &str| {
        let numbers = notation.starts_with(['=', '~']);
        formula(notation.trim_start_matches('~'), numbers.then_some(number))
    };
    let all = notation.split(';').filter(|one| !one.is_empty());
    Line {
        said: said.to_owned(),
        formulas: all.map(one).collect(),
        cells: Vec::new(),
    }
}

/// Trade after `t` years, and `t` itself where a formula gives it.
fn notations(page: &Page, inverted: bool) -> (&'static str, &'static str) {
    let (scenario, h) = (&page.scenario, &page.headline);
    match h.shape {
        Shape::Compound if h.is_sum => ("\u{2211}B*G^t", ""),
        Shape::Compound if h.inflation.is_some() => {
            ("B*G^t;=B*G^t", "t=[#[T|B]|#G-#M];=[#[T|B]|#G-#M]")
        }
        Shape::Compound => ("B*G^t;=B*G^t", "t=[#[T|B]|#G];=[#[T|B]|#G]"),
        Shape::Linear if scenario.step_or_default().integer() < 0 => ("B+d*t;=B-D*t", ""),
        Shape::Linear => ("B+d*t;=B+d*t", "t=[T-B|d];=[T-B|d]"),
        Shape::Fade => (
            "B*G^s*Q^{t-s};=B*G^s*Q^{t-s};s=[h*(1-2^{-t/h})|#2];=[h*(1-2^{-t/h})|#2]",
            "",
        ),
        Shape::Scurve if inverted => ("[K|1+(K/B-1)*G^t];=[K|1+(K/B-1)*G^t]", ""),
        Shape::Scurve => (
            "[K|1+(K/B-1)*G^{-t}];=[K|1+(K/B-1)*G^{-t}]",
            "t=[#[K/B-1|K/T-1]|#G];=[#[K/B-1|K/T-1]|#G]",
        ),
    }
}

/// No growth in the long run.
const STILL: &str = "q;=q";

/// What a path that never arrives shows it by, where one pace does.
fn shown_by(scenario: &Scenario, reason: Reason) -> &'static str {
    let last = scenario.long_run_or_default().integer();
    let fades = scenario.shape == Shape::Fade && (last != 0 || scenario.rate.integer() > 0);
    match (reason, scenario.shape) {
        _ if scenario.is_sum() => "",
        (Reason::Shrinking, Shape::Linear) => "d;=d<0",
        (Reason::NoGrowth, Shape::Linear) => "d;=d",
        (Reason::Shrinking, _) if fades => "q;=q<0",
        // A fall that fades to none ends at a level.
        (Reason::Shrinking, Shape::Fade) => STILL,
        (Reason::Shrinking, _) => "g;=g<0",
        (Reason::NoGrowth, _) if fades => STILL,
        (Reason::NoGrowth, _) => "g;=g",
        (Reason::Outpaced, Shape::Compound) => "g;=g\u{2264}m",
        (Reason::Outpaced, Shape::Fade) => "q;=q\u{2264}m",
        _ => "",
    }
}

/// The working in this language.
#[must_use]
pub fn tell(words: &Words, page: &Page, working: &Working) -> Told {
    let (h, style) = (&page.headline, words.style);
    let put = |symbol: char| number(page, symbol).map(|plain| style.write(&plain));
    let (path, solved) = notations(page, working.inverted);
    let mut told = Told {
        symbols: legend(words, page, path),
        ..Told::default()
    };
    let mut trade = words.working_path.to_owned();
    if working.eventful {
        add(&mut trade, &[" (", words.working_calm, ")"]);
    }
    if page.scenario.shape == Shape::Linear && page.scenario.step_or_default().integer() < 0 {
        add(&mut trade, &[" (", words.working_floor, ")"]);
    }
    told.steps.push(line(&trade, path, &put));
    let (mut said, mut notation) = (words.working_met, String::new());
    match h.outcome {
        Outcome::Met => notation.push_str("B;=B\u{2265}T"),
        Outcome::Never(reason) => {
            let by = shown_by(&page.scenario, reason);
            said = match reason {
                Reason::NoGrowth => words.working_still,
                Reason::Shrinking if by == STILL => words.working_still,
                Reason::Shrinking => words.working_shrinks,
                Reason::Ceiling => words.working_ceiling,
                Reason::Outpaced => words.working_outpaced,
                Reason::Beyond => words.working_beyond,
            };
            match working.limit {
                Some(limit) => {
                    let limit = style.write(&thousands(limit));
                    add(&mut notation, &["~", &limit, "\u{2264}T"]);
                }
                None => notation.push_str(by),
            }
        }
        Outcome::Reached { years, .. } => {
            let whole = h.outcome.after(h.from).unwrap_or(0);
            let shown = style.years_in(years, whole);
            if let Some(quotient) = working.quotient {
                said = words.working_solved;
                let [above, below] = style.quotient(quotient, years, whole);
                let pieces = [solved, ";=[", &above, "|", &below, "]=", &shown];
                add(&mut notation, &pieces);
            } else {
                said = words.working_search;
                add(&mut notation, &["t=", &shown]);
            }
            told.steps.push(line(said, &notation, &put));
            notation.clear();
            let counted = style.number(f64::from(whole), 0);
            let becomes = if shown == counted {
                words.working_is_whole
            } else {
                words.working_becomes
            };
            let becomes = fill(becomes, &[&shown, &counted]);
            told.steps.push(line(&becomes, "", &put));
            said = "";
        }
    }
    if !said.is_empty() {
        told.steps.push(line(said, &notation, &put));
    }
    table(words, page, working, &mut told);
    told
}

/// The symbols that stand in the formula of a path, with their names and values.
fn legend(words: &Words, page: &Page, path: &str) -> Vec<Line> {
    let (scenario, h, style) = (&page.scenario, &page.headline, words.style);
    let mut lines = Vec::new();
    for symbol in "BgdqhKTm".chars() {
        let shown = match symbol {
            'T' => true,
            'm' => h.inflation.is_some(),
            'g' => path.contains('G'),
            'q' => path.contains('Q'),
            _ => path.contains(symbol),
        };
        if !shown {
            continue;
        }
        let name = match symbol {
            'B' => words.working_base,
            'g' => words.rate,
            'd' => words.step,
            'q' => words.long_run,
            'h' => words.half_life,
            'K' => words.ceiling,
            'T' => words.target,
            _ => words.inflation,
        };
        let mut one = line(name, symbol.encode_utf8(&mut [0; 4]), &|_| None);
        if symbol == 'B' {
            add(&mut one.said, &[" (", &(words.period)(h.from), ")"]);
        }
        let plain = number(page, symbol).unwrap_or_default();
        one.cells.push(match (symbol, rate(scenario, symbol)) {
            // Each country has its own.
            ('B' | 'g', _) if h.is_sum => String::new(),
            (_, Some(rate)) => style.rate(rate),
            ('h', _) => style.write(&plain),
            _ => style.signed_millions(&plain),
        });
        lines.push(one);
    }
    lines
}

/// The periods around the arrival: what is added up in them, trade, target, and what is lacking or over.
fn table(words: &Words, page: &Page, working: &Working, told: &mut Told) {
    let (h, style) = (&page.headline, words.style);
    let columns = working.columns.iter();
    let columns: Vec<_> = columns.map(|c| (c.level, c.target, c.there)).collect();
    let stated = h.inflation.is_none().then_some(h.target_stated);
    let starts = working.columns.iter().any(|column| column.after == 0);
    let start = h.base_stated.filter(|_| starts);
    let ledger = Ledger::of(style, &columns, stated, start);
    let none = |_: char| None;
    told.periods = line(words.table_period, "", &none);
    told.rows.push(line("t", "", &none));
    told.rows
        .extend(working.items.iter().map(|item| label(words, item)));
    let sum = told.rows.len();
    let mut apart = words.table_flow.to_owned();
    add(&mut apart, &[" \u{2212} ", words.target]);
    for name in [words.table_flow, words.target, &apart] {
        told.rows.push(line(name, "", &none));
    }
    for (place, column) in working.columns.iter().enumerate() {
        let target = ledger.target(column.target);
        let level = ledger.count(column.level);
        // What the answer counts as there is not written as short by what the last bit of a float is worth.
        let level = if column.there {
            level.max(target)
        } else {
            level
        };
        let said = |count: i64, millions: f64| match count {
            // Too small for the digits that are written.
            0 if millions > 0.0 => style.tiny.to_owned(),
            _ => ledger.write(count),
        };
        let lacking = if column.there {
            0.0
        } else {
            column.target - column.level
        };
        let apart = said((level - target).saturating_abs(), lacking);
        let verdict = match column.there {
            true if level == target => words.working_there,
            true => words.working_over,
            false => words.working_short,
        };
        if column.there {
            told.arrival = Some(place);
        }
        told.periods.cells.push((words.period)(column.period));
        let mut cells = vec![style.number(f64::from(column.after), 0)];
        let parts = ledger.parts_of(level, &column.made);
        cells.extend(parts.into_iter().map(|part| ledger.write(part)));
        cells.resize(sum, String::new());
        cells.push(said(level, column.level));
        cells.push(said(target, column.target));
        cells.push(fill(verdict, &[&apart]));
        for (row, cell) in told.rows.iter_mut().zip(cells) {
            row.cells.push(cell);
        }
    }
}

/// What is added, and how it grows.
fn label(words: &Words, item: &Item) -> Line {
    let (mut name, mut more, mut notation) = (words.table_flow, "", "");
    let mut grows = (Usd::DECIMALS, 0, 0);
    match item {
        Item::Calm => more = words.working_calm,
        Item::Fall => name = words.shock_title,
        Item::Lever(lever) => name = (words.said)(lever.name),
        Item::Part {
            part,
            flow,
            base,
            rate,
        } => {
            name = (words.said)(part.partner.name);
            more = match flow {
                Some(PartFlow::Exports) => words.exports,
                Some(PartFlow::Imports) => words.imports,
                _ => "",
            };
            notation = "~B*G^t";
            grows = (Usd::DECIMALS, base.rounded().integer(), rate.integer());
        }
    }
    let put = |symbol| {
        let (decimals, base, rate) = grows;
        let plain = match symbol {
            'B' => write_fixed(base, decimals),
            'G' => write_fixed(10_000 + rate, 4),
            _ => return None,
        };
        Some(words.style.write(&plain))
    };
    let mut label = line(name, notation, &put);
    if !more.is_empty() {
        add(&mut label.said, &[" (", more, ")"]);
    }
    label
}

/// Ends a line of text with its cells.
fn end(text: &mut String, line: &Line) {
    let mut before = ": ";
    for cell in line.cells.iter().filter(|cell| !cell.is_empty()) {
        add(text, &[before, cell]);
        before = " | ";
    }
    text.push('\n');
}

impl Told {
    /// The working as text, under the answer and with the link that opens it. A formula runs from left to right in any language.
    #[must_use]
    pub fn text(&self, words: &Words, answer: &str, link: &str) -> String {
        let mut text = String::new();
        let [open, close] = match words.direction {
            "rtl" => ["\u{2066}", "\u{2069}"],
            _ => ["", ""],
        };
        add(&mut text, &[answer, "\n"]);
        for one in &self.symbols {
            for formula in &one.formulas {
                add(&mut text, &[open, &formula.plain, close, " = "]);
            }
            add(&mut text, &[&one.said]);
            end(&mut text, one);
        }
        for (one, number) in self.steps.iter().zip(["1. ", "2. ", "3. "]) {
            add(&mut text, &[number, &one.said, ":"]);
            for (place, formula) in one.formulas.iter().enumerate() {
                // What does not go on from the one before is another formula.
                let before = match (place, formula.plain.starts_with('=')) {
                    (0, _) => [" ", "", open],
                    (_, true) => [" ", "", ""],
                    (_, false) => [close, words.list_mark, open],
                };
                add(&mut text, &before);
                add(&mut text, &[&formula.plain]);
            }
            if !one.formulas.is_empty() {
                add(&mut text, &[close]);
            }
            text.push('\n');
        }
        if let [_, items @ .., trade, _, apart] = self.rows.as_slice() {
            let cells = trade.cells.iter().zip(&apart.cells);
            for (period, (trade, apart)) in self.periods.cells.iter().zip(cells) {
                add(&mut text, &[period, ": ", trade, " (", apart, ")\n"]);
            }
            for item in items {
                add(&mut text, &[&item.said]);
                for formula in &item.formulas {
                    add(&mut text, &[" (", open, &formula.plain, close, ")"]);
                }
                end(&mut text, item);
            }
        }
        add(&mut text, &[link]);
        text
    }
}
