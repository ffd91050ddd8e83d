//! The answer: one sentence, machine-readable, and the same in proportion.

use crate::engine::reach::Reason;
use crate::text::{Role, Sentence, Words};
use crate::view::{Headline, Outcome, Page};
use leptos::prelude::*;

/// The headline, with the answer in a `data` element as the public contract has it.
#[component]
pub fn Answer(words: &'static Words, headline: Memo<Headline>) -> impl IntoView {
    let sentence = move || {
        headline.with(|headline| {
            let marked = Marked::of(headline.outcome);
            runs((words.headline)(headline), Some(&marked))
        })
    };
    view! { <h1 class="answer">{sentence}</h1> }
}

/// The sentences after the headline, with the required rate where a deadline is set.
#[component]
pub fn Proportion(words: &'static Words, headline: Memo<Headline>, page: Memo<Page>) -> impl IntoView {
    let sentence = move || {
        let sentence = page.with(|page| headline.with(|headline| (words.proportion)(&page.proportion, headline)));
        runs(sentence, None)
    };
    view! { <p class="proportion">{sentence}</p> }
}

/// Attributes of the machine-readable answer.
struct Marked {
    value: Option<String>,
    status: &'static str,
    period: Option<String>,
    reason: Option<&'static str>,
}

impl Marked {
    fn of(outcome: Outcome) -> Self {
        let bare = |status| Self { value: None, status, period: None, reason: None };
        match outcome {
            Outcome::Met => bare("met"),
            Outcome::Reached { years, period } => {
                Self { value: Some(years.to_string()), period: Some(period.to_label()), ..bare("reached") }
            }
            Outcome::Never(reason) => Self {
                reason: Some(match reason {
                    Reason::NoGrowth => "no-growth",
                    Reason::Shrinking => "shrinking",
                    Reason::Beyond => "beyond",
                }),
                ..bare("never")
            },
        }
    }
}

/// A sentence set in its roles.
fn runs(sentence: Sentence, marked: Option<&Marked>) -> impl IntoView + use<> {
    let run = |role: Role, text: String| match (role, marked) {
        (Role::Plain, _) => text.into_any(),
        (Role::Reader, _) => view! { <span class="answer-reader">{text}</span> }.into_any(),
        (Role::Answer, Some(marked)) => view! {
            <data id="answer" class="answer-answer" value=marked.value.clone() data-status=marked.status
                data-period=marked.period.clone() data-reason=marked.reason>{text}</data>
        }
        .into_any(),
        (Role::Answer | Role::Strong, _) => view! { <strong>{text}</strong> }.into_any(),
    };
    sentence.into_iter().map(|one| run(one.role, one.text)).collect_view()
}
