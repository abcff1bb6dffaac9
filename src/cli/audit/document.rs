//! What stands around the conducts: the head and the foot of each form.

use std::io::{self, Write};

use serde_json::json;

use crate::{
    audit::SCHEMA,
    cli::audit::{AuditFormat, answer::Job, csv, is_text, totals::Totals},
    report::{Identity, RULES_VERSION},
};

/// Writes what comes before the first conduct.
pub(super) fn begin(job: &Job, out: &mut dyn Write) -> io::Result<()> {
    match job.format {
        AuditFormat::Csv => out.write_all(csv::head().as_bytes()),
        AuditFormat::Json => {
            let head = json!({
                "schema": SCHEMA,
                "program": concat!("rightparty ", env!("CARGO_PKG_VERSION")),
                "rules_version": RULES_VERSION,
                "time_zone_data": Identity::time_zone_data(),
                "packs": job.law.packs,
                "as_of": job.law.as_of,
                "compared": job.compare,
            });
            let head = head.to_string();
            let open = head.trim_end_matches('}');
            writeln!(out, "{open},\"conducts\":[")
        }
        AuditFormat::Text => Ok(()),
    }
}

/// Writes one conduct.
pub(super) fn put(
    job: &Job,
    written: &str,
    first: &mut bool,
    out: &mut dyn Write,
) -> io::Result<()> {
    if written.is_empty() {
        return Ok(());
    }
    let between = match job.format {
        AuditFormat::Json if !*first => ",\n",
        AuditFormat::Text if !*first => "\n",
        _ => "",
    };
    *first = false;
    out.write_all(between.as_bytes())?;
    out.write_all(written.as_bytes())
}

/// Writes what comes after the last conduct.
pub(super) fn end(
    job: &Job,
    totals: &Totals,
    stopped: bool,
    out: &mut dyn Write,
) -> io::Result<()> {
    if job.format == AuditFormat::Json {
        let foot = json!({ "totals": totals, "stopped": stopped });
        let foot = foot.to_string();
        writeln!(out, "\n],{}", foot.trim_start_matches('{'))?;
    }
    if is_text(job.format) {
        let gap = if totals.conducts > 0 { "\n" } else { "" };
        writeln!(out, "{gap}{}.", totals.line(job.compare))?;
        writeln!(
            out,
            "Rules of {RULES_VERSION}, time zones of {}. A training aid with a dated summary of the law; not legal advice.",
            Identity::time_zone_data()
        )?;
    }
    Ok(())
}
