//! References from one row to another.

use crate::check::File;

/// An optional reference.
pub(super) fn some(reference: Option<Result<String, String>>) -> Result<String, String> {
    let found = reference.transpose()?;
    Ok(found.map_or("None".to_owned(), |found| format!("Some({found})")))
}

/// A reference to the row of a table with a given name.
pub(super) fn reference(table: &str, found: Option<usize>) -> Result<String, String> {
    found
        .map(|place| format!("&{table}[{place}]"))
        .ok_or(format!("{table} lacks a row"))
}

pub(super) fn figure_reference(id: &str, file: &File) -> Result<String, String> {
    reference("FIGURES", file.figure.iter().position(|f| f.id == id))
}

pub(super) fn figure_list<'a>(
    ids: impl IntoIterator<Item = &'a String>,
    file: &File,
) -> Result<String, String> {
    let all: Result<Vec<_>, _> = ids
        .into_iter()
        .map(|id| figure_reference(id, file))
        .collect();
    Ok(format!("&[{}]", all?.join(", ")))
}

pub(super) fn count_reference(id: &str, file: &File) -> Result<String, String> {
    reference("COUNTS", file.count.iter().position(|c| c.id == id))
}

pub(super) fn source_reference(id: &str, file: &File) -> Result<String, String> {
    reference("SOURCES", file.source.iter().position(|s| s.id == id))
}

pub(super) fn partner_reference(code: &str, file: &File) -> Result<String, String> {
    reference("PARTNERS", file.partner.iter().position(|p| p.code == code))
}
