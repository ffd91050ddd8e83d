//! A link as a QR code, for print.

use qrcodegen::{QrCode, QrCodeEcc};
use std::fmt::Write as _;

/// Light modules around the code, as the standard (ISO/IEC 18004) has it.
const QUIET: i32 = 4;

/// The drawing of a code that holds this text, as SVG of one unit a module, at a level of correction that stands a smudge
/// (15%); `None` where the text is longer than a code holds.
#[must_use]
pub fn svg(text: &str) -> Option<String> {
    let code = QrCode::encode_text(text, QrCodeEcc::Medium).ok()?;
    let size = code.size();
    let mut dark = String::new();
    for y in 0..size {
        let mut x = 0;
        while x < size {
            let start = x;
            while x < size && code.get_module(x, y) {
                x += 1;
            }
            if x > start {
                let _ = write!(
                    dark,
                    "M{} {}h{}v1H{}z",
                    start + QUIET,
                    y + QUIET,
                    x - start,
                    start + QUIET
                );
            }
            x += 1;
        }
    }
    let whole = size + 2 * QUIET;
    Some(format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {whole} {whole}\" shape-rendering=\"crispEdges\"><path fill=\"#fff\" d=\"M0 0h{whole}v{whole}H0z\"/><path d=\"{dark}\"/></svg>"
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What another program reads in a drawing of whole squares, eight pixels each.
    fn read(svg: &str) -> String {
        let side: usize = svg
            .split_once("viewBox=\"0 0 ")
            .and_then(|(_, rest)| rest.split_once(' ')?.0.parse().ok())
            .unwrap_or_default();
        let mut dark = vec![false; side * side];
        let path = svg.rsplit_once("d=\"").map_or("", |(_, path)| path);
        for run in path.split('M').skip(1) {
            let numbers: Vec<usize> = run
                .split(|c: char| !c.is_ascii_digit())
                .filter_map(|number| number.parse().ok())
                .collect();
            if let [x, y, wide, ..] = numbers[..] {
                dark.iter_mut()
                    .skip(y * side + x)
                    .take(wide)
                    .for_each(|one| *one = true);
            }
        }
        let at = |x: usize, y: usize| dark.get(y / 8 * side + x / 8) == Some(&true);
        let mut image = rqrr::PreparedImage::prepare_from_greyscale(side * 8, side * 8, |x, y| {
            if at(x, y) { 0 } else { 255 }
        });
        let grids = image.detect_grids();
        let read = grids.first().and_then(|grid| grid.decode().ok());
        read.map_or(String::new(), |(_, text)| text)
    }

    #[test]
    fn another_program_reads_the_link() {
        for link in [
            "https://example.org/trade/?v=1&rate=12.5&base=kgz-fy2025-minister@5.18",
            "https://example.org/trade/ru/?v=1&goal=ca5-triple&parts=kz:5,uz:15,kg:20,tm:3,tj:10&levers=digital-agreement:fy2027&shock=fy2026:-30:3",
        ] {
            assert_eq!(
                svg(link).map(|drawing| read(&drawing)).as_deref(),
                Some(link)
            );
        }
    }

    /// The smallest code has 21 modules and begins with the seven of a corner, four light ones on each side of all.
    #[test]
    fn a_code_has_four_light_modules_around_it() {
        let drawing = svg("x").unwrap_or_default();
        assert!(drawing.contains("viewBox=\"0 0 29 29\""), "{drawing}");
        assert!(drawing.contains("d=\"M4 4h7v1H4z"), "{drawing}");
    }

    #[test]
    fn what_no_code_holds_is_none() {
        assert_eq!(svg(&"x".repeat(4_000)), None);
    }
}
