//! The answer: one sentence, machine-readable, and the same in proportion.

use super::state::{State, words};
use crate::all;
use crate::engine::reach::Reason;
use crate::engine::units::write_fixed;
use crate::platform::dom::{Attribute, Many, Node, attr, block, class, el, live, text};
use crate::text::{Role, Run};
use crate::view::Outcome;

/// Decimals of the machine-readable numbers: beyond the 1e-9 that the answers are held to.
const DECIMALS: u32 = 12;

/// The headline, with the answer in a `data` element as the public contract has it.
pub fn answer(state: State) -> Node {
    let sentence = move || {
        state.read(|shown| {
            let headline = &shown.page.headline;
            (words().headline)(headline)
                .into_iter()
                .map(|run| set(run, Some(headline.outcome)))
                .collect()
        })
    };
    block("H1", "answer", all![live(sentence)])
}

/// The sentences after the headline.
pub fn proportion(state: State) -> Node {
    let sentences = move || {
        state.read(|shown| {
            let runs = (words().proportion)(&shown.page.proportion, &shown.page.headline);
            runs.into_iter().map(|run| set(run, None)).collect()
        })
    };
    block("P", "proportion", all![live(sentences)])
}

/// A number for machines.
#[must_use]
pub fn machine(value: f64) -> String {
    #[allow(
        clippy::cast_possible_truncation,
        reason = "years are at most a thousand, rates a few millions"
    )]
    let integer = libm::round(value * 1e12) as i64;
    write_fixed(integer, DECIMALS)
}

/// An outcome in the words of the public contract: `met`, `reached` or `never`.
#[must_use]
pub fn status(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Met => "met",
        Outcome::Reached { .. } => "reached",
        Outcome::Never(_) => "never",
    }
}

/// Why never, in the words of the public contract.
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

/// Attributes of the machine-readable answer.
fn marks(outcome: Outcome) -> Many<Attribute> {
    let mut marks = all![
        attr("id", "answer"),
        class("answer-answer"),
        attr("data-status", status(outcome)),
    ];
    if let Outcome::Reached { years, period } = outcome {
        marks.push(attr("value", machine(years)));
        marks.push(attr("data-period", period.to_label()));
    }
    marks.extend(reason(outcome).map(|reason| attr("data-reason", reason)));
    marks
}

/// A run of a sentence in its role.
fn set(run: Run, outcome: Option<Outcome>) -> Node {
    let words = all![text(run.text)];
    match (run.role, outcome) {
        (Role::Plain, _) => el("SPAN", all![], words),
        (Role::Reader, _) => block("SPAN", "answer-reader", words),
        (Role::Answer, Some(outcome)) => el("DATA", marks(outcome), words),
        (Role::Answer | Role::Strong, _) => el("STRONG", all![], words),
    }
}

#[cfg(test)]
mod tests {
    use super::machine;

    #[test]
    fn machine_numbers_keep_twelve_decimals() {
        assert_eq!(machine(31.060_324_676_697_004), "31.060324676697");
        assert_eq!(machine(0.807_732_009_127_27), "0.807732009127");
    }
}
