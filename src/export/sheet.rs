//! Tables that a spreadsheet opens without harm: RFC 4180, UTF-8, and no cell
//! that a spreadsheet would run as a formula.

use std::{borrow::Cow, io};

use serde::Serialize;

/// A cell of text, made harmless: one that begins like a formula gets an
/// apostrophe before it, which spreadsheets take as "this is text".
///
/// The signs are `=`, `+`, `-`, `@`, tab and carriage return (OWASP, CSV Injection).
pub fn harmless(text: &str) -> Cow<'_, str> {
    if text.starts_with(['=', '+', '-', '@', '\t', '\r']) {
        Cow::Owned(format!("'{text}"))
    } else {
        Cow::Borrowed(text)
    }
}

/// Takes the apostrophe away that [`harmless`] put before a cell.
pub fn meant(cell: &str) -> &str {
    match cell.strip_prefix('\'') {
        Some(rest) if rest.starts_with(['=', '+', '-', '@', '\t', '\r']) => rest,
        _ => cell,
    }
}

/// Writes a table with its head: a column for each field of a row.
///
/// # Errors
/// Whatever writing reports.
pub fn write<R: Serialize>(rows: &[R], out: impl io::Write) -> Result<(), csv::Error> {
    let mut table = writer(out);
    for row in rows {
        table.serialize(row)?;
    }
    table.flush()?;
    Ok(())
}

/// Writes rows with CRLF ends, as RFC 4180 says; only cells that need it are quoted.
fn writer<W: io::Write>(out: W) -> csv::Writer<W> {
    csv::WriterBuilder::new()
        .terminator(csv::Terminator::CRLF)
        .from_writer(out)
}
