//! The numbers of the reader that the symbols of the working stand for.

use crate::engine::units::{Rate, Step, Usd, write_fixed};
use crate::scenario::Scenario;
use crate::text::numerals::write_float;
use crate::view::Page;

/// The rate of a symbol.
pub(super) fn rate(scenario: &Scenario, symbol: char) -> Option<Rate> {
    match symbol.to_ascii_lowercase() {
        'g' => Some(scenario.rate),
        'q' => Some(scenario.long_run_or_default()),
        'm' => scenario.inflation,
        _ => None,
    }
}

/// The number of a symbol, in the grammar of links.
pub(super) fn number(page: &Page, symbol: char) -> Option<String> {
    let (scenario, h) = (&page.scenario, &page.headline);
    if let Some(rate) = rate(scenario, symbol) {
        // A capital is one and the rate.
        let one = if symbol.is_ascii_uppercase() {
            10_000
        } else {
            0
        };
        return Some(write_fixed(one + rate.integer(), 4));
    }
    let step = scenario.step_or_default();
    Some(match symbol {
        'B' => match h.base_stated {
            Some(cents) => write_fixed(cents, Usd::DECIMALS),
            None => thousands(h.base),
        },
        'T' => write_fixed(h.target_stated, Usd::DECIMALS),
        'd' => step.to_text(),
        'D' => write_fixed(step.integer().abs(), Step::DECIMALS),
        'h' => scenario.half_life_or_default().to_text(),
        'K' => scenario.ceiling_or_default().to_text(),
        _ => return None,
    })
}

/// USD m down to the thousand dollars: what stays below a level is not written above it.
pub(super) fn thousands(millions: f64) -> String {
    if millions.abs() >= 9e15 {
        return write_float(millions, Step::DECIMALS);
    }
    #[allow(
        clippy::cast_possible_truncation,
        reason = "a float beyond 64 bits saturates"
    )]
    let thousands = libm::floor(millions * 1_000.0 + 1e-6) as i64;
    write_fixed(thousands, Step::DECIMALS)
}
