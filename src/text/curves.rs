//! The names of points of the curves, and what is said below them, from the words of a language.

use super::words::Words;
use crate::data::{Kind, Measure};
use crate::scenario::Shape;
use crate::view::curves::{Never, What};
use crate::view::{Growth, Headline, Page, StandsIn};

/// The name of a point, the long form and the short one.
#[must_use]
pub fn mark(words: &Words, what: What, h: &Headline) -> [String; 2] {
    let (first, by, short) = match what {
        What::Reader(_, by) => ((words.pace_of)(h), by, None),
        What::Record(figure, by) => {
            let [three, five, ten, trend] = words.runs;
            let run = match figure.kind {
                Kind::Rate(Measure::Best3y) => three,
                Kind::Rate(Measure::Best5y) => five,
                Kind::Rate(Measure::Best10y) => ten,
                _ => trend,
            };
            let pace = figure.rate().map(words.rate_text).unwrap_or_default();
            (format!("{pace}{}{run}", words.comma), by, Some(pace))
        }
        What::Other(count) => {
            return [
                (words.of_count)(count),
                (words.said)(count.whose).to_owned(),
            ];
        }
        What::Needed(pace) => {
            let size = match pace.rate.zip(pace.percent) {
                Some((rate, rounded)) if h.shape != Shape::Linear => {
                    words.style.needed_percent(rate, rounded)
                }
                _ => words.style.needed_amount(pace.step, pace.amount),
            };
            return [(words.due)(pace.by, &size), size];
        }
        What::Reached(by, chance) | What::By(by, chance) => {
            let size = (words.chance_size)(chance);
            return [(words.due)(by, &size), size];
        }
    };
    let by = (words.period)(by);
    let brief = short.map_or(by.clone(), |pace| format!("{pace}: {by}"));
    [format!("{first}: {by}"), brief]
}

/// What never arrives, the last pace on record where it is among that, and whose runs the rings are.
#[must_use]
pub fn below(words: &Words, page: &Page, never: Never) -> String {
    let mut said = (words.never_of)(never);
    let observed = page.record.observed.first();
    if let Some(pace) = observed.and_then(|figure| figure.rate()) {
        let lost = match never {
            Never::UpTo(Growth::Percent(most)) => pace <= most,
            Never::UpTo(Growth::Amount(_)) | Never::None => false,
            Never::All => true,
        };
        if lost {
            said += &(words.last_pace)(pace);
        }
    }
    if page.record.stands_in != StandsIn::No && !page.pace.linear {
        said += &(words.rings)(&page.record);
    }
    said.truncate(said.trim_end().len());
    said
}
