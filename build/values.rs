//! Values as Rust.

use crate::check::{Amount, Span};
use crate::units::{Period, Usd};

/// `best-5y` as the name of a variant: `Best5y`.
pub(super) fn variant(word: &str) -> String {
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

pub(super) fn usd(value: Usd) -> String {
    format!("valid(Usd::new({}))", value.integer())
}

pub(super) fn period(period: Period) -> String {
    format!("Period::{period:?}")
}

pub(super) fn amount(amount: Amount) -> String {
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

pub(super) fn span(span: Span) -> String {
    match span {
        Span::One(p) => format!("Span::One({})", period(p)),
        Span::Between(a, b) => format!("Span::Between({}, {})", period(a), period(b)),
        Span::Months(a, b, p) => format!("Span::Months({a}, {b}, {})", period(p)),
        Span::By(p) => format!("Span::By({})", period(p)),
        Span::Typical => "Span::Typical".to_owned(),
        Span::Undated => "Span::Undated".to_owned(),
    }
}
