//! What stands in a box, and what a reader of a language means by it.

use super::Style;
use crate::engine::units::{UnitError, ungrouped};
use crate::scenario::plain::plain;

impl Style {
    /// What a box holds, from the grammar of links.
    #[must_use]
    pub fn entry(&self, plain: &str) -> String {
        let (before, between) = self.fiscal;
        match plain
            .strip_prefix("FY")
            .and_then(|years| years.split_once('-'))
        {
            Some((start, end)) => format!("{before}{start}{between}{end}"),
            None if self.decimal == '.' => plain.to_owned(),
            None => plain.replace('.', ","),
        }
    }

    /// What a reader means by an entry, in the grammar of links; what is none comes back as it is, for the scenario to
    /// refuse. Digits of any script count, and a period may be written with a hyphen, dash or slash and any words around it.
    /// A single comma is a decimal mark unless three digits follow it; spaces, commas and points set thousands apart where
    /// every group has three digits and nothing else can be meant.
    ///
    /// # Errors
    /// [`UnitError::Comma`] where a mark can mean thousands as well as decimals.
    pub fn read(&self, entry: &str) -> Result<String, UnitError> {
        // The word for percent is written after a number as its sign is.
        let text = plain(entry).replace(self.percent.trim(), "%");
        let text = text.trim();
        if let Some(period) = fiscal(text) {
            return Ok(period);
        }
        let signs = text.trim_start_matches(['-', '+', ' ']);
        let sign = text.strip_suffix(signs).unwrap_or_default();
        let ends = |c: char| !c.is_ascii_digit() && !matches!(c, ',' | '.' | ' ');
        let (number, unit) = signs.split_at(signs.find(ends).unwrap_or(signs.len()));
        // `x` belongs to the number that it follows, and so may a space before a sign.
        let space = number.get(number.trim_end().len()..).unwrap_or_default();
        let number = self.with_point(number.trim_end())?;
        Ok(format!("{sign}{number}{space}{unit}"))
    }

    /// Digits with their marks as a number in the grammar of links; as they are where they are none.
    fn with_point(&self, number: &str) -> Result<String, UnitError> {
        // A point that nothing follows is none.
        let number = number.strip_suffix('.').unwrap_or(number);
        let count = |mark: char| number.matches(mark).count();
        let (whole, part) = number.split_once(',').unwrap_or((number, ""));
        let decimals = !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
        let read = match (count(','), count('.')) {
            (0, 0) => ungrouped(number, ' '),
            (1, 0) if decimals => {
                // `1,176` is a thousand to some and one to others; nothing begins a group with a zero where commas are points.
                let zero = self.decimal == ',' && whole.starts_with('0');
                if part.len() == 3 && !zero {
                    return Err(UnitError::Comma);
                }
                let whole = ungrouped(whole, ' ').unwrap_or_else(|| whole.to_owned());
                Some(format!("{whole}.{part}"))
            }
            (1, dots) if dots > 0 && decimals => {
                ungrouped(whole, '.').map(|whole| format!("{whole}.{part}"))
            }
            (commas, 1) => {
                let mark = if commas > 0 { ',' } else { ' ' };
                let split = number.split_once('.');
                split.and_then(|(whole, part)| Some(format!("{}.{part}", ungrouped(whole, mark)?)))
            }
            (0, _) => ungrouped(number, '.'),
            (_, 0) => ungrouped(number, ','),
            _ => None,
        };
        Ok(read.unwrap_or_else(|| number.to_owned()))
    }
}

/// A fiscal year such as `2029-30` or `2029/30` in a text, in the grammar of links.
fn fiscal(text: &str) -> Option<String> {
    let place = text.find(['-', '/'])?;
    let start = text.get(place.checked_sub(4)?..place)?;
    let digits = |text: &str| text.bytes().take_while(u8::is_ascii_digit).count();
    let end = text.get(place + 1..)?;
    let end = match digits(end) {
        4 => end.get(2..4)?,
        2 => end.get(..2)?,
        _ => return None,
    };
    (digits(start) == 4).then(|| format!("FY{start}-{end}"))
}
