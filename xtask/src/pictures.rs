//! The pictures of the page that people look at, and the saved chart as another program draws it.

use crate::run::{output, root, run};
use crate::test::in_chromium;

/// Takes them anew, in `tests/e2e/pictures`.
pub(crate) fn pictures() -> Result<(), String> {
    in_chromium(
        "Taking the pictures",
        &["--test", "page", "--", "picture::", "pictures::"],
        &[("PICTURES", "1")],
    )?;
    let (drawing, picture) = (
        "tests/e2e/chart.svg",
        "tests/e2e/pictures/chart-by-rsvg.png",
    );
    if output("rsvg-convert", &["--version"]).is_none() {
        println!(
            "    {picture} is left as it is: rsvg-convert is missing (on Debian: apt-get install librsvg2-bin)."
        );
        return Ok(());
    }
    run("rsvg-convert", &["-o", picture, drawing], &[])?;
    println!(
        "    Look at them: {}",
        root().join("tests/e2e/pictures").display()
    );
    Ok(())
}
