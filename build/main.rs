//! Turns `src/data/figures.toml` into constants, or stops with every mistake in it.

#[path = "../src/data/check/mod.rs"]
mod check;
mod file;
mod languages;
mod references;
mod rows;
#[allow(dead_code, reason = "shared with the library, which uses all of it")]
#[path = "../src/engine/units.rs"]
mod units;
mod values;

use check::File;
use std::path::Path;

/// Code of the partner whose trade stands beside that of Central Asia, for context.
const CONTEXT: &str = "RUS";

/// Where the tables of years are.
const SERIES: &str = "src/data/series";

fn main() -> Result<(), String> {
    languages::read_languages()?;
    let input = "src/data/figures.toml";
    for file in [
        input,
        "src/data/check",
        SERIES,
        "src/engine/units.rs",
        "build",
    ] {
        println!("cargo::rerun-if-changed={file}");
    }
    let text = std::fs::read_to_string(input).map_err(|e| format!("{input}: {e}"))?;
    let open = |name: &str| {
        let file = format!("{SERIES}/{name}");
        std::fs::read_to_string(&file).map_err(|e| format!("{file}: {e}"))
    };
    let stale = languages::unsaid(&text)?;
    if !stale.is_empty() {
        return Err(stale.join("\n"));
    }
    match check::check(&text, &open) {
        Ok(mut file) => {
            keep_what_the_page_can_show(&mut file);
            let out = std::env::var("OUT_DIR").map_err(|e| e.to_string())?;
            let rust = file::write(&file)?;
            std::fs::write(Path::new(&out).join("figures.rs"), rust).map_err(|e| e.to_string())
        }
        Err(mistakes) => {
            for mistake in &mistakes {
                println!("cargo::error={input}: {}", mistake.replace('\n', " "));
            }
            Err(format!("{input} has {} mistake(s)", mistakes.len()))
        }
    }
}

/// Leaves out the figures that the page can show nowhere: they are checked like the others, and would only weigh.
fn keep_what_the_page_can_show(file: &mut File) {
    let partners: Vec<_> = file.goal.iter().map(|goal| goal.partner.clone()).collect();
    let mut named = Vec::new();
    for goal in &file.goal {
        named.extend(goal.presets.iter().chain(&goal.promise).cloned());
    }
    let levels: Vec<_> = file
        .figure
        .iter()
        .filter(|f| f.kind == "level" || named.contains(&f.id))
        .flat_map(|f| f.conflicts.clone())
        .collect();
    named.extend(levels);
    named.extend(file.part.iter().map(|part| part.volatility.clone()));
    named.push(file.defaults.long_run.clone());
    named.extend(file.read.iter().map(|series| series.id(series.last())));
    named.extend(file.shock.iter().filter_map(|shock| shock.measured.clone()));
    file.figure.retain(|f| {
        f.kind == "level"
            || f.kind == "promise"
            || f.basis.is_some()
            || f.partner == CONTEXT
            || f.partner
                .split('+')
                .all(|code| partners.iter().any(|known| known == code))
            || named.contains(&f.id)
    });
    let kept: Vec<_> = file.figure.iter().map(|f| f.id.clone()).collect();
    for figure in &mut file.figure {
        figure.conflicts.retain(|id| kept.contains(id));
    }
}
