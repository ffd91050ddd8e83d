//! Each mistake that the file of figures may hold stops the build and is named.

mod tables;

use super::check;

const FIGURES: &str = include_str!("../figures.toml");

/// A table as it stands.
fn open(name: &str) -> Result<String, String> {
    std::fs::read_to_string(format!("src/data/series/{name}")).map_err(|e| e.to_string())
}

/// The mistakes found after `old` is replaced by `new` once.
fn mistakes(old: &str, new: &str) -> String {
    assert!(FIGURES.contains(old), "the file has no {old}");
    check(&FIGURES.replacen(old, new, 1), &open)
        .err()
        .unwrap_or_default()
        .join("\n")
}

#[test]
fn the_file_as_it_stands_has_no_mistake() {
    assert_eq!(check(FIGURES, &open).err(), None);
}

#[test]
fn every_mistake_stops_the_build_and_names_the_row() {
    let cases = [
        (
            "own = { value = \"10\"",
            "own = { value = \"ten\"",
            "goal `custom`: `ten` is not USD m",
        ),
        (
            "own = { value = \"10\", period = \"FY2024-25\"",
            "own = { value = \"10\", period = \"FY25\"",
            "goal `custom`: `FY25` is not a period",
        ),
        (
            "promise = \"kgz-100m\"",
            "promise = \"gone\"",
            "goal `kgz-100m`: no figure `gone`",
        ),
        (
            "presets = [\"uraan-growth\"]",
            "presets = [\"gone\"]",
            "goal `kgz-100m`: no figure `gone`",
        ),
        (
            "id = \"digital-agreement\"\npartner = \"CA5\"",
            "id = \"digital-agreement\"\npartner = \"XYZ\"",
            "lever `digital-agreement`: no partner `XYZ`",
        ),
        (
            "add = \"500\"",
            "add = \"0\"",
            "lever `ecommerce`: `0` is not USD m",
        ),
        (
            "fall = \"76\"",
            "fall = \"0\"",
            "fall and range are percentages",
        ),
        (
            "id = \"kgz-fy2023-minister\"\nkind = \"level\"\npartner = \"KGZ\"",
            "id = \"kgz-fy2023-minister\"\nkind = \"level\"\npartner = \"XYZ\"",
            "figure `kgz-fy2023-minister`: no partner `XYZ`",
        ),
        (
            "partner = \"KGZ\"\nflow = \"total\"\nvalue = \"11.2\"",
            "partner = \"KGZ\"\nflow = \"both\"\nvalue = \"11.2\"",
            "figure `kgz-fy2023-minister`: unknown flow `both`",
        ),
        (
            "id = \"kgz-fy2023-minister\"\nkind = \"level\"",
            "id = \"kgz-fy2023-minister\"\nkind = \"rate\"",
            "figure `kgz-fy2023-minister`: a rate in USD m is not known",
        ),
        (
            "period = \"FY2022-23\"",
            "period = \"by 2027\"",
            "figure `kgz-fy2023-minister`: a level belongs to one whole period",
        ),
        (
            "basis = \"minister\"",
            "basis = \"nobody\"",
            "figure `kgz-fy2023-minister`: no count `nobody`",
        ),
        (
            "measure = \"observed\"",
            "measure = \"guessed\"",
            "a rate, and only a rate, has a known measure",
        ),
        (
            "[[count]]\nid = \"sbp\"",
            "[[count]]\nid = \"minister\"",
            "count `minister`: this id stands twice",
        ),
        (
            "id = \"essay-2025-04\"",
            "id = \"caspian-post-2025-07\"",
            "source `caspian-post-2025-07`: this id stands twice",
        ),
        (
            "[[partner]]\ncode = \"CA5\"",
            "[[partner]]\ncode = \"KGZ\"",
            "partner `KGZ`: this id stands twice",
        ),
        (
            "[[goal]]\nid = \"ca5-triple\"",
            "[[goal]]\nid = \"kgz-100m\"",
            "goal `kgz-100m`: this id stands twice",
        ),
        (
            "[[lever]]\nid = \"ecommerce\"",
            "[[lever]]\nid = \"digital-agreement\"",
            "lever `digital-agreement`: this id stands twice",
        ),
        (
            "code = \"uz\"",
            "code = \"kz\"",
            "part `kz`: this id stands twice",
        ),
        (
            "id = \"kgz-fy2023-ead\"",
            "id = \"kgz_fy2023_ead\"",
            "figure `kgz_fy2023_ead`: an id holds letters",
        ),
        (
            "[[goal]]\nid = \"ca5-triple\"",
            "[[goal]]\nid = \"\"",
            "goal ``: an id holds letters",
        ),
        (
            "unit = \"USD m\"",
            "unit = \"USD bn\"",
            "figure `kgz-fy2023-minister`: unknown unit `USD bn`",
        ),
        (
            "source = \"caspian-post-2025-07\"",
            "source = \"nowhere\"",
            "figure `kgz-fy2023-minister`: no source",
        ),
        (
            "id = \"kgz-fy2023-ead\"",
            "id = \"kgz-fy2023-minister\"",
            "`kgz-fy2023-minister`: this id stands twice",
        ),
        (
            "value = \"4.561\"",
            "value = \"4.57\"",
            "figure `kgz-fy2025-sbp`: 4.57 does not follow",
        ),
        (
            "value = \"-31.99\"",
            "value = \"-31.98\"",
            "figure `kgz-trend`: -31.98 does not follow",
        ),
        (
            "value = \"4.55\"",
            "value = \"4.56\"",
            "figure `kgz-tjk-4m-fy2026-exports`: 4.56 does not follow",
        ),
        (
            "became = \"missed\"",
            "became = \"forgotten\"",
            "figure `tjk-500m-2015`: `forgotten` is none of missed, not known, not shown",
        ),
        (
            "became = \"missed\"\n",
            "",
            "figure `tjk-500m-2015`: `became` says what became of a promise whose time has passed",
        ),
        (
            "made = \"2021\"",
            "made = \"spring 2021\"",
            "figure `double-by-2025`: it has no date",
        ),
        (
            "promise = \"tjk-500m-2015\"\n",
            "",
            "figure `tjk-500m-2015`: it needs a name in every language",
        ),
        (
            "baseline = \"kgz-fy2025-minister\"",
            "baseline = \"gone\"",
            "goal `kgz-100m`: no figure `gone`",
        ),
        (
            "baseline = \"kgz-fy2025-minister\"",
            "baseline = \"kgz-trend\"",
            "goal `kgz-100m`: figure `kgz-trend` is a rate",
        ),
        (
            "target = \"3x\"",
            "target = \"3 times\"",
            "goal `ca5-triple`: `3 times` is not",
        ),
        (
            "deadline = \"FY2027-28\"",
            "deadline = \"FY2027-29\"",
            "goal `kgz-200m`: `FY2027-29` is not a period",
        ),
        (
            "ru = \"Кыргызстан: 100 млн $\", ",
            "",
            "goal `kgz-100m`: no name in language `ru`",
        ),
        (
            "publisher = \"The Caspian Post\"",
            "publisher = \"\"",
            "source `caspian-post-2025-07`: publisher",
        ),
        (
            "reliability = \"statement\"",
            "reliability = \"solid\"",
            "figure `kgz-fy2023-minister`: unknown reliability",
        ),
        (
            "period = \"FY2022-23\"",
            "period = \"last year\"",
            "figure `kgz-fy2023-minister`: `last year` is not a period",
        ),
        (
            "basis = \"minister\"\n",
            "",
            "figure `kgz-fy2023-minister`: a level and an observed pace, and no promise, name who counts",
        ),
        (
            "conflicts = [\"kgz-fy2023-ead\"]",
            "conflicts = [\"x\"]",
            "figure `kgz-fy2023-minister`: conflicts with no figure",
        ),
        (
            "partner = \"KGZ\"\nflow = \"total\"\nbaseline",
            "partner = \"RUS\"\nflow = \"total\"\nbaseline",
            "goal `kgz-100m`: partner `RUS` has no words",
        ),
    ];
    let newer = [
        (
            "subject = \"goods\"",
            "subject = \"ships\"",
            "lever `digital-agreement`: unknown subject",
        ),
        (
            "raise = \"15\"",
            "raise = \"0\"",
            "lever `digital-agreement`: `0` is not a percentage",
        ),
        (
            "raise = \"15\"",
            "raise = \"15\"\nadd = \"3\"",
            "lever `digital-agreement`: takes one of",
        ),
        (
            "add = \"500\"",
            "add = \"-5\"",
            "lever `ecommerce`: `-5` is not USD m",
        ),
        (
            "phase = \"2\"",
            "phase = \"21\"",
            "lever `digital-agreement`: `21` is not a number of years",
        ),
        (
            "period = \"by 2027\"",
            "period = \"2027\"",
            "lever `drones`: `2027` is neither",
        ),
        (
            "from = \"2026\"",
            "from = \"26\"",
            "lever `smart-contracts`: `26` is not a period",
        ),
        (
            "overlaps = [\"ecommerce\"",
            "overlaps = [\"x\"",
            "lever `digital-agreement`: overlaps with no lever `x`",
        ),
        (
            "who = \"OECD, as cited\"",
            "who = \"\"",
            "lever `ai`: nobody says it",
        ),
        (
            "name = \"AI services\"",
            "name = \"\"",
            "lever `ai`: it has no name",
        ),
        (
            "fall = \"76\"",
            "fall = \"96\"",
            "shock `border-closure`: fall and range",
        ),
        (
            "from = \"FY2025-26\"",
            "from = \"now\"",
            "shock `border-closure`: `now` is not a period",
        ),
        (
            "exports = \"kaz-fy2025-sbp-exports\"",
            "exports = \"kaz-fy2025-sbp-imports\"",
            "part `kz`: `kaz-fy2025-sbp-imports` is not a level of exports",
        ),
        (
            "imports = \"uzb-fy2025-sbp-imports\"",
            "imports = \"uzb-fy2024-sbp-imports\"",
            "part `uz`: `uzb-fy2024-sbp-imports` is of another period",
        ),
        (
            "as_of = \"2026-03\"",
            "as_of = \"2026-13\"",
            "defaults: `2026-13` is not a month",
        ),
        (
            "give_or_take = \"3\"",
            "give_or_take = \"some\"",
            "shock `border-closure`: give_or_take is in percentage points",
        ),
        (
            "measured = \"uzb-aug-dec-change\"",
            "measured = \"uzb-exports-4m\"",
            "shock `border-closure`: `uzb-exports-4m` is not a rate below 0",
        ),
        (
            "also = \"profit-2025-10\"",
            "also = \"gone\"",
            "shock `border-closure`: no source `gone`",
        ),
        (
            "long_run = \"gdp-forecast\"",
            "long_run = \"gdp\"",
            "defaults: no rate `gdp`",
        ),
    ];
    for (old, new, expected) in cases.into_iter().chain(newer) {
        let found = mistakes(old, new);
        assert!(found.contains(expected), "{old} -> {new}: {found}");
    }
    assert!(
        mistakes("basis = \"ead\"", "bases = \"ead\"").contains("bases"),
        "an unknown column is named"
    );
}

#[test]
fn the_goal_that_the_readme_adds_needs_no_more_than_its_row() {
    let readme = include_str!("../../../README.md");
    let row = readme
        .split_once("```toml")
        .and_then(|(_, rest)| rest.split_once("```"));
    let row = row.map(|(row, _)| row).unwrap_or_default();
    assert!(row.contains("[[goal]]"));
    assert_eq!(check(&format!("{FIGURES}\n{row}"), &open).err(), None);
}
