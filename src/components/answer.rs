//! The answer: one sentence, machine-readable, and the same in proportion.

use super::calculator::Calculator;
use super::said::{Live, escaped};
use crate::engine::reach::Reason;
use crate::engine::units::write_fixed;
use crate::text::{Role, Run};
use crate::view::Outcome;
use leptos::prelude::*;

/// Decimals of the machine-readable numbers: beyond the 1e-9 that the answers are held to.
const DECIMALS: u32 = 12;

/// The headline, with the answer in a `data` element as the public contract has it.
#[component]
pub fn Answer() -> impl IntoView {
    let calc = expect_context::<Calculator>();
    let sentence = move || {
        calc.page(|page| {
            let runs = (calc.words().headline)(&page.headline);
            let outcome = page.headline.outcome;
            runs.into_iter()
                .map(|run| view! { <Part run outcome=Some(outcome) /> })
                .collect_view()
        })
    };
    view! { <h1 class="answer"><Live part=sentence /></h1> }
}

/// The sentences after the headline.
#[component]
pub fn Proportion() -> impl IntoView {
    let calc = expect_context::<Calculator>();
    let sentences = move || {
        calc.page(|page| {
            let runs = (calc.words().proportion)(&page.proportion, &page.headline);
            runs.into_iter()
                .map(|run| view! { <Part run outcome=None /> })
                .collect_view()
        })
    };
    view! { <p class="proportion"><Live part=sentences /></p> }
}

/// A run of a sentence in its role.
#[component]
fn Part(run: Run, outcome: Option<Outcome>) -> impl IntoView {
    let Run { role, text } = run;
    let text = escaped(&text);
    match (role, outcome) {
        (Role::Plain, _) => view! { <span inner_html=text></span> }.into_any(),
        (Role::Reader, _) => {
            view! { <span class="answer-reader" inner_html=text></span> }.into_any()
        }
        (Role::Answer, Some(outcome)) => {
            let (years, period) = match outcome {
                Outcome::Reached { years, period } => (Some(years), Some(period)),
                _ => (None, None),
            };
            view! {
                <data id="answer" class="answer-answer" data-status=status(outcome) value=years.map(machine)
                    data-period=period.map(|period| period.to_label()) data-reason=reason(outcome)
                    inner_html=text></data>
            }
            .into_any()
        }
        (Role::Answer | Role::Strong, _) => view! { <strong inner_html=text></strong> }.into_any(),
    }
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
