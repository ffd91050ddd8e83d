//! The answer: one sentence, machine-readable, and the same in proportion.

use super::calculator::Calculator;
use crate::engine::reach::Reason;
use crate::engine::units::write_fixed;
use crate::text::{Role, Run, escaped};
use crate::view::Outcome;
use leptos::prelude::*;
use std::fmt::Write as _;

/// Decimals of the machine-readable numbers: beyond the 1e-9 that the answers are held to.
const DECIMALS: u32 = 12;

/// The headline, with the answer in a `data` element as the public contract has it.
#[component]
pub fn Answer() -> impl IntoView {
    let calc = expect_context::<Calculator>();
    let sentence = move || {
        let said = calc.words().headline;
        calc.page(|page| {
            let runs = said(&page.headline);
            let outcome = Some(page.headline.outcome);
            runs.iter().map(|run| set(run, outcome)).collect::<String>()
        })
    };
    view! { <h1 class="answer" inner_html=sentence></h1> }
}

/// The sentences after the headline.
#[component]
pub fn Proportion() -> impl IntoView {
    let calc = expect_context::<Calculator>();
    let sentences = move || {
        let said = calc.words().proportion;
        calc.page(|page| {
            let runs = said(&page.proportion, &page.headline);
            runs.iter().map(|run| set(run, None)).collect::<String>()
        })
    };
    view! { <p class="proportion" inner_html=sentences></p> }
}

/// A run of a sentence in its role, as it stands between tags.
fn set(run: &Run, outcome: Option<Outcome>) -> String {
    let text = escaped(&run.text);
    match (run.role, outcome) {
        (Role::Plain, _) => format!("<span>{text}</span>"),
        (Role::Reader, _) => format!("<span class=\"answer-reader\">{text}</span>"),
        (Role::Answer, Some(outcome)) => format!("<data {}>{text}</data>", marks(outcome)),
        (Role::Answer | Role::Strong, _) => format!("<strong>{text}</strong>"),
    }
}

/// Attributes of the machine-readable answer.
fn marks(outcome: Outcome) -> String {
    let status = status(outcome);
    let mut marks = format!("id=\"answer\" class=\"answer-answer\" data-status=\"{status}\"");
    if let Outcome::Reached { years, period } = outcome {
        let (years, period) = (machine(years), period.to_label());
        let _ = write!(marks, " value=\"{years}\" data-period=\"{period}\"");
    }
    if let Some(reason) = reason(outcome) {
        let _ = write!(marks, " data-reason=\"{reason}\"");
    }
    marks
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

#[cfg(test)]
mod tests {
    use super::machine;

    #[test]
    fn machine_numbers_keep_twelve_decimals() {
        assert_eq!(machine(31.060_324_676_697_004), "31.060324676697");
        assert_eq!(machine(0.807_732_009_127_27), "0.807732009127");
    }
}
