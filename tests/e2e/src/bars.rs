//! A picture of what was measured: a panel for each quantity, in it a bar for each page.

use plotters::prelude::*;
use plotters::style::text_anchor::{HPos, Pos, VPos};

/// A quantity: its name with its unit, and its value on each page.
pub type Quantity = (&'static str, Vec<f64>);

/// Colours of the page that is meant, of the others, and of words.
const OURS: RGBColor = RGBColor(10, 101, 112);
const OTHERS: RGBColor = RGBColor(190, 186, 176);
const INK: RGBColor = RGBColor(40, 38, 34);

/// Draws panels, two in a row, into a file in SVG; `ours` is the place of the page that is meant among `pages`.
///
/// # Errors
/// Where the file cannot be written.
pub fn bars(
    file: &str,
    pages: &[&str],
    ours: usize,
    quantities: &[Quantity],
) -> Result<(), Box<dyn std::error::Error>> {
    let step = 22;
    let high = 44 + step * i32::try_from(pages.len())?;
    let rows = quantities.len().div_ceil(2);
    let height = u32::try_from(high)? * u32::try_from(rows)?;
    let all = SVGBackend::new(file, (960, height + 12)).into_drawing_area();
    all.fill(&WHITE)?;
    let at = |h, v| Pos::new(h, v);
    for (area, (name, values)) in all.split_evenly((rows, 2)).iter().zip(quantities) {
        let bold = ("sans-serif", 15).into_font().style(FontStyle::Bold);
        area.draw(&Text::new(*name, (16, 12), bold.color(&INK)))?;
        let most = values.iter().copied().fold(f64::MIN_POSITIVE, f64::max);
        for (place, (page, value)) in pages.iter().zip(values).enumerate() {
            let y = 36 + step * i32::try_from(place)?;
            let colour = if place == ours { OURS } else { OTHERS };
            #[allow(clippy::cast_possible_truncation, reason = "a width in pixels")]
            let end = 140 + (270.0 * value / most) as i32;
            area.draw(&Rectangle::new(
                [(140, y), (end.max(141), y + 14)],
                colour.filled(),
            ))?;
            let words = ("sans-serif", 13).into_font().color(&INK);
            let middle = y + 7;
            let label = words.pos(at(HPos::Right, VPos::Center));
            area.draw(&Text::new(*page, (132, middle), label))?;
            let said = if *value < 10.0 {
                format!("{value:.1}")
            } else {
                format!("{value:.0}")
            };
            let beside = words.pos(at(HPos::Left, VPos::Center));
            area.draw(&Text::new(said, (end + 6, middle), beside))?;
        }
    }
    all.present()?;
    Ok(())
}
