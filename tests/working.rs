//! The working against the answer that it is the working of, in a thousand random scenarios: its numbers are those of the answer to
//! the digits shown, what is added up adds up as it is written, its formulas give what the chart draws, and its `MathML` is well formed.

#![allow(clippy::expect_used, reason = "a test that cannot go on must stop")]

use proptest::prelude::*;
use std::collections::BTreeSet;
use trade_horizon::data;
use trade_horizon::scenario::{Lang, link};
use trade_horizon::text::working::{Told, tell};
use trade_horizon::text::{self, Words};
use trade_horizon::view::{self, Outcome, Page, working::working};

fn open(query: &str) -> Page {
    let (scenario, refused) = link::decode(query, "");
    assert_eq!(refused, [], "{query}");
    view::page(scenario)
}

fn told(page: &Page, lang: Lang) -> Told {
    tell(text::words(lang), page, &working(page))
}

/// A scenario that may hold anything that moves a flow or its target.
fn scenarios() -> impl Strategy<Value = String> {
    let goal = prop::sample::select(data::goals().iter().map(|goal| goal.id).collect::<Vec<_>>());
    let path = prop::sample::select(vec![
        "compound",
        "compound",
        "linear",
        "fade&half=3",
        "fade&to=0",
        "fade&to=-2",
        "scurve",
        "scurve&cap=90",
    ]);
    let base = prop::option::of(1_u32..900_000);
    let infl = prop::option::weighted(0.3, -50_i32..150);
    let fall = prop::option::weighted(0.3, (2026_u16..2050, 1_u32..100, 1_u32..12));
    let lever = prop::option::weighted(0.3, (2026_u16..2045, any::<bool>()));
    let rate = prop_oneof![
        1 => Just(0),
        3 => -4_000_i32..0,
        12 => 1_i32..6_000,
    ];
    (goal, path, base, infl, fall, lever, rate, 0_u32..6).prop_map(
        |(goal, path, base, infl, fall, lever, rate, parts)| {
            let percent = f64::from(rate) / 100.0;
            let mut link = vec![format!("rate={percent}")];
            if parts == 0 {
                let flow = if rate % 2 == 0 { "" } else { ".x" };
                link.push(format!("goal=ca5-triple&parts=kz{flow}:{percent},uz:7"));
            } else {
                link.push(format!(
                    "goal={goal}&path={path}&step={}",
                    f64::from(rate / 4) / 100.0
                ));
                if let Some(base) = base {
                    let target = f64::from(base * 3) / 1_000.0;
                    link.push(format!(
                        "base={}&target={target}",
                        f64::from(base) / 1_000.0
                    ));
                }
            }
            if let Some(infl) = infl {
                link.push(format!("infl={}", f64::from(infl) / 10.0));
            }
            if let Some((from, fall, years)) = fall {
                link.push(format!("shock=fy{from}:-{fall}:{years}"));
            }
            if let Some((from, second)) = lever {
                let second = if second { ",drones:2030" } else { "" };
                link.push(format!("levers=digital-agreement:fy{from}{second}"));
            }
            link.join("&")
        },
    )
}

/// A number as it is written, in thousand-millionths, with how many of them its last digit is worth.
fn read(words: &Words, written: &str) -> (i128, i128) {
    let style = words.style;
    let (mut digits, mut decimals, mut after) = (String::new(), 0_u32, false);
    for letter in written.chars() {
        match letter {
            digit if digit.is_ascii_digit() => {
                digits.push(digit);
                decimals += u32::from(after);
            }
            mark if mark == style.decimal && !digits.is_empty() => after = true,
            '\u{2212}' => digits.push('-'),
            _ => {}
        }
    }
    assert!(decimals <= 9, "{written}");
    let worth = 10_i128.pow(9 - decimals);
    let count: i128 = digits.parse().expect(written);
    (count * worth, worth)
}

/// The same as a number.
fn float(words: &Words, written: &str) -> f64 {
    let (count, _) = read(words, written);
    #[allow(
        clippy::cast_precision_loss,
        reason = "a float is enough to compare with one"
    )]
    let float = count as f64 / 1e9;
    float
}

/// Works out a formula in a line of text: `+`, minus, the sign of multiplication, `/`, `^`, `ln` and brackets, with one unknown.
struct Sum<'a> {
    words: &'a Words,
    rest: &'a str,
    unknown: &'a dyn Fn(char) -> f64,
}

impl Sum<'_> {
    fn of(words: &Words, text: &str, unknown: &dyn Fn(char) -> f64) -> f64 {
        let mut sum = Sum {
            words,
            rest: text,
            unknown,
        };
        let value = sum.terms();
        assert_eq!(sum.rest.trim(), "", "of {text}");
        value
    }

    fn takes(&mut self, sign: &str) -> bool {
        let rest = self.rest.trim_start_matches(' ');
        let taken = rest.strip_prefix(sign);
        self.rest = taken.unwrap_or(self.rest);
        taken.is_some()
    }

    fn terms(&mut self) -> f64 {
        let mut value = self.product();
        loop {
            if self.takes("+") {
                value += self.product();
            } else if self.takes("\u{2212}") {
                value -= self.product();
            } else {
                return value;
            }
        }
    }

    fn product(&mut self) -> f64 {
        let mut value = self.power();
        loop {
            if self.takes("\u{d7}") {
                value *= self.power();
            } else if self.takes("/") {
                value /= self.power();
            } else {
                return value;
            }
        }
    }

    fn power(&mut self) -> f64 {
        if self.takes("\u{2212}") {
            return -self.power();
        }
        if self.takes("ln") {
            return self.atom().ln();
        }
        let base = self.atom();
        if self.takes("^") {
            base.powf(self.atom())
        } else {
            base
        }
    }

    fn atom(&mut self) -> f64 {
        if self.takes("(") {
            let value = self.terms();
            assert!(self.takes(")"), "{}", self.rest);
            return value;
        }
        self.rest = self.rest.trim_start_matches(' ');
        let own = |c: char| c.is_ascii_digit() || matches!(c, '.' | ',' | '\u{a0}');
        let end = self.rest.find(|c| !own(c)).unwrap_or(self.rest.len());
        let (number, rest) = self.rest.split_at(end);
        if number.is_empty() {
            let letter = rest.chars().next().expect("a symbol");
            self.rest = rest.trim_start_matches(letter);
            return (self.unknown)(letter);
        }
        self.rest = rest;
        float(self.words, number)
    }
}

#[test]
fn the_working_is_as_the_issue_has_it() {
    let page = open("");
    let text = told(&page, Lang::En).text(text::words(Lang::En), "It arrives.", "link");
    let expected = "It arrives.
B = Starting figure (FY2024-25): $5.18m
g = Growth a year: 10%
T = Target: $100m
1. Trade after t years, in millions of dollars: B(1 + g)^t = 5.18 \u{d7} 1.1^t
2. It reaches the target T after t years: t = ln(T/B)/ln(1 + g) = ln(100/5.18)/ln 1.1 = 2.96/0.0953 = 31.06
3. Trade is counted for whole periods, so 31.06 becomes 32:
FY2055-56: $99.4m ($0.6m short)
FY2056-57: $109.4m (reached, $9.4m over)
link";
    assert_eq!(text, expected);
}

/// A figure of 20.303704 is shown as 20.304, and twice that as 40.608: the answer counts what it doubles to as there.
#[test]
fn what_is_there_is_not_written_as_short() {
    let page = open("base=kgz-nsc-2023-total&target=2x&rate=100");
    let told = told(&page, Lang::En);
    assert_eq!(last_rows(&told, 1), ["$40.608m", "$40.608m", "reached"]);
    assert_eq!(
        told.steps.last().map(|step| step.said.as_str()),
        Some("Trade is counted for whole periods, and 1 is whole")
    );
}

/// The column of the rows that a table ends in: trade, the target, and what is apart.
fn last_rows(told: &Told, column: usize) -> [&str; 3] {
    let mut last = [""; 3];
    for (cell, row) in last.iter_mut().rev().zip(told.rows.iter().rev()) {
        *cell = row.cells.get(column).expect("a cell");
    }
    last
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1_000, ..ProptestConfig::default() })]

    #[test]
    fn its_numbers_are_those_of_the_answer(query in scenarios(), lang in prop::sample::select(Lang::ALL.to_vec())) {
        let page = open(&query);
        let words = text::words(lang);
        let (told, working) = (told(&page, lang), working(&page));
        let outcome = page.headline.outcome;
        let put = told.steps.iter().flat_map(|step| &step.formulas);
        if let Outcome::Reached { years, .. } = outcome {
            let whole = outcome.after(page.headline.from).expect("a period");
            // The years, as `data#answer` holds them, and the whole period.
            let shown = put.clone().last().expect("the years").plain.as_str();
            let shown = shown.rsplit_once("= ").expect("a result").1;
            let (_, worth) = read(words, shown);
            #[allow(clippy::cast_precision_loss, reason = "a thousand million at most")]
            let half = worth as f64 / 2e9;
            prop_assert!((float(words, shown) - years).abs() <= half * (1.0 + 1e-9), "{} {}", query, shown);
            let said = &told.steps.last().expect("the last step").said;
            let end = format!("{whole}");
            prop_assert!(said.contains(shown) && said.replace(words.style.group, "").contains(&end), "{} {}", query, said);
            prop_assert!(float(words, shown) <= f64::from(whole) && float(words, shown) > f64::from(whole) - 1.0);
            // What it is the quotient of gives it as it is written, and so do the numbers in the formula, but for a figure on
            // record that is shown to the thousand dollars.
            if working.quotient.is_some() {
                let line: Vec<_> = told.steps.iter().rev().nth(1).expect("the step").formulas.iter().map(|one| one.plain.as_str()).collect();
                let quotient = line.last().expect("a quotient").trim_start_matches("= ");
                let (quotient, _) = quotient.split_once(" = ").expect("a result");
                let nothing = |_| f64::NAN;
                let gives = Sum::of(words, quotient, &nothing);
                prop_assert!((gives - float(words, shown)).abs() <= half * 1.001, "{} {} {}", query, quotient, shown);
                let with = line.get(1).expect("with numbers").trim_start_matches("= ");
                let gives = Sum::of(words, with, &nothing);
                prop_assert!((gives - years).abs() <= 2e-3 * years.max(1.0), "{} {} {} {}", query, with, gives, years);
            }
        }
        for (place, column) in working.columns.iter().enumerate() {
            let [trade, target, apart] = last_rows(&told, place);
            let row = view::read_off(&page, column.after);
            // The level that the chart draws, to the digits of the table; in its unit.
            // What is too small to be written has no billions.
            let billions = [trade, target].iter().any(|cell| cell.contains(words.style.billions.1.trim()));
            let unit = if billions { 1_000.0 } else { 1.0 };
            let tiny = trade == words.style.tiny || target == words.style.tiny;
            let count = |written: &str| if written == words.style.tiny { 0 } else { read(words, written).0 };
            let (sum, wanted) = (count(trade), count(target));
            // What lacks less than can be written, is said to.
            if apart.contains(words.style.tiny) {
                prop_assert!(sum == wanted && row.flow < row.target && row.target - row.flow < 1e-7, "{} {} {}", query, trade, target);
                continue;
            }
            prop_assert!(tiny || (float(words, trade) - row.flow / unit).abs() <= finest(words, &told), "{} {} {}", query, trade, row.flow);
            prop_assert!((float(words, target) - row.target / unit).abs() <= finest(words, &told) + 6e-4, "{} {} {}", query, target, row.target);
            // On its side, and apart by what is said.
            let there = outcome == Outcome::Met || outcome.after(page.headline.from) == Some(column.after);
            prop_assert_eq!(sum >= wanted, there, "{} {} {}", query, trade, target);
            let digits = apart.chars().any(|c| c.is_ascii_digit());
            let said = if digits { read(words, apart).0 } else { 0 };
            prop_assert_eq!((sum - wanted).abs(), said, "{} {} {} {}", query, trade, target, apart);
            // What is added up, adds up, and grows as it says.
            let items = told.rows.get(1..told.rows.len() - 3).expect("items");
            let mut added = 0;
            for item in items {
                let cell = item.cells.get(place).expect("a cell");
                added += read(words, cell).0;
                for formula in &item.formulas {
                    let grown = Sum::of(words, &formula.plain, &|_| f64::from(column.after));
                    let near = finest(words, &told) * 2.1 + grown / unit * 2e-4;
                    prop_assert!((grown / unit - float(words, cell)).abs() <= near, "{} {} {}", query, formula.plain, cell);
                }
            }
            prop_assert!(items.is_empty() || tiny || added == sum, "{} {} {}", query, added, sum);
            // The formula gives the level too, where nothing else moves it.
            if items.is_empty() {
                let path: Vec<_> = told.steps.first().expect("the path").formulas.iter().map(|one| one.plain.as_str()).collect();
                let t = f64::from(column.after);
                let s = path.get(3).map_or(0.0, |left| Sum::of(words, left.trim_start_matches("= "), &|_| t));
                let symbols = |symbol| if symbol == 's' { s } else { t };
                let gives = Sum::of(words, path.get(1).expect("with numbers").trim_start_matches("= "), &symbols).max(0.0);
                prop_assert!((gives - row.flow).abs() <= row.flow * 2e-3 + 1e-9, "{} {:?} {} {}", query, path, gives, row.flow);
            }
        }
    }

    #[test]
    fn its_mathml_is_well_formed_and_holds_presentation_alone(query in scenarios(), lang in prop::sample::select(Lang::ALL.to_vec())) {
        let told = told(&open(&query), lang);
        let lines = told.symbols.iter().chain(&told.steps).chain(&told.rows);
        for formula in lines.flat_map(|line| &line.formulas) {
            let xml = format!("<math>{}</math>", formula.html);
            let read = roxmltree::Document::parse(&xml);
            prop_assert!(read.is_ok(), "{} {:?}", xml, read);
            for element in read.expect("it is read").descendants().filter(roxmltree::Node::is_element) {
                let (name, count) = (element.tag_name().name(), element.children().count());
                let holds = match name {
                    "math" | "mrow" => true,
                    "mfrac" | "msup" => count == 2,
                    "mspace" => count == 0,
                    "mi" | "mn" | "mo" => count == 1 && element.text().is_some_and(|text| !text.is_empty()),
                    _ => false,
                };
                prop_assert!(holds, "{}", xml);
            }
        }
    }
}

/// What the last digit of the table's amounts is worth, in their unit.
fn finest(words: &Words, told: &Told) -> f64 {
    let cells = told.rows.iter().skip(1).flat_map(|row| &row.cells);
    let worths =
        cells.filter(|cell| cell.chars().any(|c| c.is_ascii_digit()) && **cell != words.style.tiny);
    let least = worths
        .map(|cell| read(words, cell).1)
        .min()
        .unwrap_or(1_000_000_000);
    #[allow(clippy::cast_precision_loss, reason = "ten to the ninth at most")]
    let least = least as f64 / 1e9;
    least.min(1.0)
}

#[test]
fn every_shape_has_its_own_formula_in_every_language() {
    for lang in Lang::ALL {
        let mut seen = BTreeSet::new();
        for query in [
            "",
            "path=linear",
            "path=fade",
            "path=scurve",
            "goal=ca5-triple&parts=kz:5",
            "infl=2",
        ] {
            let told = told(&open(query), lang);
            let all = told.steps.iter().flat_map(|step| &step.formulas);
            seen.insert(all.map(|formula| formula.html.clone()).collect::<String>());
            assert_eq!(told.periods.cells.len(), 2, "{query}");
            assert_eq!(told.arrival, Some(1), "{query}");
        }
        assert_eq!(seen.len(), 6);
    }
}
