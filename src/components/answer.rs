//! The answer: one sentence, machine-readable, and the same in proportion.

use super::arrival::{FIELD, after, nudge};
use super::calculator::Calculator;
use super::controls::{RATE, STEP};
use super::dial::Turns;
use super::handle::{Handle, Moves};
use super::said::Said;
use crate::engine::reach::Reason;
use crate::engine::units::write_fixed;
use crate::scenario::{Form, Key, Scenario, Shape};
use crate::text::{Role, Run, escaped};
use crate::view::arriving::{FARTHEST, nudged};
use crate::view::{Growth, Outcome};
use leptos::prelude::*;

/// Decimals of the machine-readable numbers: beyond the 1e-9 that the answers are held to; fewer where there is no room for them.
const DECIMALS: [(f64, u32); 3] = [(1e12, 12), (1e6, 6), (1.0, 0)];

/// The headline: around what the reader moves and the answer, which both are handles, running words. The answer is in a `data`
/// element for machines, in words that never change.
#[component]
pub fn Answer() -> impl IntoView {
    let calc = expect_context::<Calculator>();
    let runs = Memo::new(move |_| {
        let said = calc.words().headline;
        calc.page(|page| said(&page.headline))
    });
    // In every language what the reader moves comes before the answer; where it is met already there is only that.
    let find = |runs: &[Run], role| runs.iter().position(|run| run.role == role);
    let part = move |at: u8| {
        runs.with(|runs| {
            let answer = find(runs, Role::Answer).unwrap_or(runs.len());
            let reader = find(runs, Role::Reader);
            let (first, end) = match at {
                0 => (0, reader.unwrap_or(answer)),
                1 => reader.map_or((0, 0), |reader| (reader, reader + 1)),
                2 => reader.map_or((0, 0), |reader| (reader + 1, answer)),
                3 => (answer, answer + 1),
                _ => (answer + 1, runs.len()),
            };
            let runs = runs.iter().skip(first).take(end.saturating_sub(first));
            runs.map(|run| run.text.as_str()).collect::<String>()
        })
    };
    let outcome = Memo::new(move |_| calc.page(|page| page.headline.outcome));
    let reached = move || match outcome.get() {
        Outcome::Reached { years, period } => Some((machine(years), period.to_label())),
        _ => None,
    };
    // Each country has a box of its own.
    let arrives = Signal::derive(move || outcome.get() != Outcome::Met);
    // Where the target is met already, the sentence has no pace.
    let moves = Signal::derive(move || arrives.get() && calc.page(|page| !page.headline.is_sum));
    // The words before it say that it shrinks; who hears the slider alone hears a minus.
    let spoken = Signal::derive(move || {
        let falls = calc.page(|page| match page.headline.growth {
            Growth::Percent(rate) => rate.integer() < 0,
            Growth::Amount(step) => step.integer() < 0,
        });
        if falls {
            calc.page(|page| (calc.words().pace_of)(&page.headline))
        } else {
            part(1)
        }
    });
    let rate = Signal::derive(move || calc.scenario(|now| (dial(now).value)(now)));
    let named = Signal::derive(move || (dial_of(calc).label)(calc.words()).to_owned());
    // Where it never arrives, that is the far end.
    let after = Signal::derive(move || after(calc).map_or(FARTHEST, i64::from).to_string());
    // Nothing of the sentence is around it where it is heard alone.
    let arrival_said = Signal::derive(move || (calc.words().answered)(outcome.get()));
    let text = move |at| Signal::derive(move || part(at));
    view! {
        <h1 class="answer">
            <Said text=move || part(0) />
            <span class="answer-reader" class=("answer-still", move || !moves.get())>
                <Handle text=text(1) moves=pace(calc) live=moves name=named now=rate spoken />
            </span>
            <Said text=move || part(2) />
            <data id="answer" class="answer-answer" data-status=move || status(outcome.get())
                value=move || reached().map(|(years, _)| years) data-period=move || reached().map(|(_, period)| period)
                data-reason=move || reason(outcome.get())>
                <Handle text=text(3) moves=arrival(calc) live=arrives name=calc.named(|words| words.arrive) now=after spoken=arrival_said />
            </data>
            <Said text=move || part(4) />
        </h1>
    }
}

/// What levers and a fall make of the answer, below it; a card says so at its foot.
#[component]
pub fn Counted() -> impl IntoView {
    let calc = expect_context::<Calculator>();
    let said = Memo::new(move |_| calc.page(calc.words().included));
    let none = move || said.with(String::is_empty) || calc.form() != Form::Page;
    view! { <p class="counted" hidden=none><Said text=move || said.get() /></p> }
}

/// The dial of a scenario's pace.
fn dial(now: &Scenario) -> Turns {
    if now.shape == Shape::Linear {
        STEP
    } else {
        RATE
    }
}

fn dial_of(calc: Calculator) -> Turns {
    calc.paceless(dial)
}

/// Moves the pace, a press of the dial's buttons at each step.
fn pace(calc: Calculator) -> Moves {
    let before = StoredValue::new(None::<Scenario>);
    let turns = move || untrack(|| dial_of(calc));
    let bounds = Memo::new(move |_| {
        calc.scenario(|now| {
            let turns = dial(now);
            turns.reach(now).map(|end| write_fixed(end, turns.decimals))
        })
    });
    Moves {
        begin: Callback::new(move |()| {
            before.set_value(Some(untrack(|| calc.scenario(Clone::clone))));
        }),
        to: Callback::new(move |times| match before.get_value() {
            Some(before) if times == 0 => calc.pace(before),
            Some(before) => {
                let turns = turns();
                turns.nudge_from(calc, &(turns.value)(&before), times);
            }
            None => {}
        }),
        by: Callback::new(move |times| turns().nudge_from(calc, &turns().now(calc), times)),
        end: Callback::new(move |side| turns().turn_to_end(calc, side)),
        bounds: bounds.into(),
        field: Signal::derive(move || pace_field(calc)),
    }
}

/// The name of the field of the pace.
fn pace_field(calc: Calculator) -> &'static str {
    match dial_of(calc).key {
        Key::Step => "step-box",
        _ => "rate-box",
    }
}

/// Moves the arrival, a period at each step.
fn arrival(calc: Calculator) -> Moves {
    let before = StoredValue::new(None::<Scenario>);
    Moves {
        begin: Callback::new(move |()| {
            before.set_value(Some(untrack(|| calc.scenario(Clone::clone))));
        }),
        to: Callback::new(move |by| {
            if let Some(before) = before.get_value() {
                let moved = if by == 0 { None } else { nudged(&before, by) };
                calc.pace(moved.unwrap_or(before));
            }
        }),
        by: Callback::new(move |by| nudge(calc, by)),
        end: Callback::new(move |side| nudge(calc, side * FARTHEST)),
        bounds: Signal::stored([1, FARTHEST].map(|end| end.to_string())),
        // A card has one box, for the pace.
        field: Signal::derive(move || match calc.form() {
            Form::Page => FIELD,
            _ => pace_field(calc),
        }),
    }
}

/// The sentences after the headline.
#[component]
pub fn Proportion() -> impl IntoView {
    let calc = expect_context::<Calculator>();
    let sentences = Memo::new(move |_| {
        let said = calc.words().proportion;
        calc.page(|page| {
            let runs = said(&page.proportion, &page.headline);
            // The first sentence says how far off the answer is; the others what was ever achieved, and stay for longer.
            let first = runs
                .iter()
                .position(|run| run.text.ends_with(". ") || run.text.ends_with("\u{6d4} "));
            let (lead, rest) = runs.split_at(first.map_or(0, |last| last + 1));
            [lead, rest].map(|runs| runs.iter().map(set).collect::<String>())
        })
    });
    let lead = move || sentences.with(|[lead, _]| lead.clone());
    let rest = move || sentences.with(|[_, rest]| rest.clone());
    view! {
        <p class="proportion">
            <span class="proportion-lead" inner_html=lead></span>
            <span class="proportion-rest" inner_html=rest></span>
        </p>
    }
}

/// A run of a sentence in its role, as it stands between tags.
fn set(run: &Run) -> String {
    let text = escaped(&run.text);
    match run.role {
        Role::Plain => format!("<span>{text}</span>"),
        Role::Reader => format!("<span class=\"answer-reader\">{text}</span>"),
        Role::Answer | Role::Strong => format!("<strong>{text}</strong>"),
    }
}

/// A number for machines.
#[must_use]
pub fn machine(value: f64) -> String {
    let scaled = |(unit, decimals): &(f64, u32)| (value * unit, *decimals);
    let fits = |(scaled, _): &(f64, u32)| scaled.abs() < 9e18;
    let (scaled, decimals) = DECIMALS.iter().map(scaled).find(fits).unwrap_or_default();
    #[allow(clippy::cast_possible_truncation, reason = "it fits")]
    let integer = libm::round(scaled) as i64;
    write_fixed(integer, decimals)
}

/// An outcome in the words that machines read: `met`, `reached` or `never`.
#[must_use]
pub fn status(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Met => "met",
        Outcome::Reached { .. } => "reached",
        Outcome::Never(_) => "never",
    }
}

/// A sentence as it stands between tags, its strong words with the number that they say to machines. Only the whole page has its id
/// there: a card and a sentence, which a page around may turn the page to, say the number by themselves.
pub fn with_data(calc: Calculator, id: &str, value: Option<f64>, runs: Vec<Run>) -> String {
    let id = match calc.form() {
        Form::Page => format!(" id=\"{id}\""),
        _ => String::new(),
    };
    let value = value.map_or(String::new(), |value| {
        format!(" value=\"{}\"", machine(value))
    });
    let set = |Run { role, text }| {
        let text = escaped(&text);
        match role {
            Role::Strong => format!("<strong><data{id}{value}>{text}</data></strong>"),
            _ => text,
        }
    };
    runs.into_iter().map(set).collect()
}

/// Why never, in the words that machines read.
#[must_use]
pub fn reason(outcome: Outcome) -> Option<&'static str> {
    let Outcome::Never(reason) = outcome else {
        return None;
    };
    Some(match reason {
        Reason::NoGrowth => "no-growth",
        Reason::Shrinking => "shrinking",
        Reason::Ceiling => "ceiling",
        Reason::Outpaced => "outpaced",
        Reason::Beyond => "beyond",
    })
}

#[cfg(test)]
mod tests {
    use super::machine;

    #[test]
    fn machine_numbers_keep_twelve_decimals() {
        assert_eq!(machine(31.060_324_676_697_004), "31.060324676697");
        assert_eq!(machine(0.807_732_009_127_27), "0.807732009127");
        // What a needed rate can be, and is not cut.
        assert_eq!(machine(99_999_999.012_345), "99999999.012345");
        assert_eq!(machine(4_189_169_683_100_000.0), "4189169683100000");
    }
}
