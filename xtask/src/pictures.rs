//! The pictures of the page that people look at, and the saved chart as another program draws it.

use crate::run::{output, root, run};
use crate::test::in_chromium;

/// Takes them anew, in `tests/e2e/pictures`.
pub(crate) fn pictures() -> Result<(), String> {
    in_chromium(
        ("Taking the pictures", "2 minutes"),
        &["--test", "page", "--", "picture::", "pictures::"],
        &[("PICTURES", "1")],
    )?;
    let drawing = "tests/e2e/chart.svg";
    let picture = "tests/e2e/pictures/chart-by-rsvg.png";
    if output("rsvg-convert", &["--version"]).is_none() {
        println!(
            "    {picture} is left as it is: rsvg-convert is missing (on Debian: apt-get install librsvg2-bin)."
        );
        return Ok(());
    }
    run("rsvg-convert", &["-o", picture, drawing], &[])?;
    let folder = root().join("tests/e2e/pictures");
    println!("    Look at them: {}", folder.display());
    Ok(())
}
