//! Tables of years, as offices publish them: what is wrong in one stops the build.

use super::{FIGURES, check, mistakes, open};

/// The mistakes found after a line of a table is replaced.
fn mistakes_of_table(table: &str, old: &str, new: &str) -> String {
    let changed = |name: &str| {
        let text = open(name)?;
        assert!(name != table || text.contains(old), "{table} has no {old}");
        Ok(if name == table {
            text.replacen(old, new, 1)
        } else {
            text
        })
    };
    check(FIGURES, &changed)
        .err()
        .unwrap_or_default()
        .join("\n")
}

#[test]
fn every_mistake_of_a_table_stops_the_build_and_names_file_and_row() {
    let table = "kgz-national-statistics.csv";
    let named = "src/data/series/kgz-national-statistics.csv: row 11: ";
    for (old, new, expected) in [
        ("2003,0.5246", "2002,0.5246", "2002 stands twice"),
        ("2003,0.5246", "2001,0.5246", "2001 stands twice"),
        ("2003,0.5246", "1990,0.5246", "1990 stands after 2002"),
        (
            "2003,0.5246",
            "2003,-0.5246",
            "exports `-0.5246` is negative",
        ),
        (
            "2003,0.5246",
            "2003,half",
            "exports `half` is not a value in USD m",
        ),
        (
            "2003,0.5246",
            "2003,0.123456789",
            "exports `0.123456789` is not a value",
        ),
        ("2003,0.5246", "2003", "2 cells under 3 names"),
        ("2003,0.5246", "total,0.5246", "does not begin with a year"),
        ("2003,0.5246", "fy2003,0.5246", "does not begin with a year"),
    ] {
        let found = mistakes_of_table(table, old, new);
        assert!(
            found.contains(&format!("{named}{expected}"))
                || found.contains(&format!("{named}`")) && found.contains(expected),
            "{new}: {found}"
        );
    }
    let head = mistakes_of_table(table, "year,exports", "year,export");
    assert!(
        head.contains("series `kgz-nsc`: it has no column `exports`"),
        "{head}"
    );
    let head = mistakes_of_table(table, "year,", "years,");
    assert!(head.contains("row 1: a table begins with `year`"), "{head}");
}

#[test]
fn a_series_names_who_counts_in_which_unit_and_where_it_was_read() {
    for (old, new, expected) in [
        (
            "source = \"kgz-nsc\"",
            "source = \"gone\"",
            "series `kgz-nsc`: no source `gone`",
        ),
        (
            "unit = \"USD\"",
            "unit = \"EUR\"",
            "series `comtrade`: unknown unit `EUR`",
        ),
        (
            "licence = \"CC BY\"",
            "licence = \"\"",
            "series `kgz-nsc`: its licence is not named",
        ),
        (
            "basis = \"uzb-stat\"\nrates",
            "basis = \"none\"\nrates",
            "series `uzb-stat`: no count `none`",
        ),
        (
            "file = \"kaz-national",
            "file = \"kaz-nation",
            "series `kaz-bns`: ",
        ),
        (
            "sum = [\"kaz-bns\"",
            "sum = [\"kaz\"",
            "series `ca3`: no series `kaz`",
        ),
        (
            "side = \"both\"",
            "side = \"left\"",
            "count `leaders`: unknown side",
        ),
        (
            "id = \"uzb-stat\"\nfile",
            "id = \"kgz-nsc\"\nfile",
            "series `kgz-nsc`: this id stands twice",
        ),
    ] {
        let found = mistakes(old, new);
        assert!(found.contains(expected), "{old} -> {new}: {found}");
    }
}

#[test]
fn a_year_more_is_a_line_more() {
    let table = "kgz-national-statistics.csv";
    let longer = |name: &str| {
        let text = open(name)?;
        Ok(if name == table {
            text + "2024,20,1.5\n"
        } else {
            text
        })
    };
    let file = check(FIGURES, &longer).unwrap_or_else(|wrong| unreachable!("{wrong:?}"));
    let last = file
        .figure
        .iter()
        .find(|figure| figure.id == "kgz-nsc-2024-total");
    assert_eq!(last.map(|figure| figure.value.as_str()), Some("21.5"));
    assert!(
        file.figure
            .iter()
            .any(|figure| figure.id == "kgz-mirror-2019-2024")
    );
}
