//! The tables of the desk, step by step.

/// The forms of the tables, oldest first; a step is never changed once it was shipped.
pub(in crate::store) const STEPS: &[&str] = &[
    "CREATE TABLE person (
        subject TEXT PRIMARY KEY, name TEXT NOT NULL, email TEXT NOT NULL,
        reference TEXT NOT NULL, added TEXT NOT NULL);
     CREATE TABLE content (sha256 TEXT PRIMARY KEY, text TEXT NOT NULL);
     CREATE TABLE sitting (
        id TEXT PRIMARY KEY, subject TEXT NOT NULL, battery TEXT NOT NULL,
        battery_sha256 TEXT NOT NULL REFERENCES content (sha256), form BIGINT NOT NULL,
        code_sha256 TEXT NOT NULL UNIQUE, status TEXT NOT NULL, issued TEXT NOT NULL,
        begun TEXT, machine TEXT, finished TEXT, bundle_sha256 TEXT);
     CREATE INDEX sitting_by_subject ON sitting (subject);
     CREATE TABLE accommodation (
        sitting TEXT PRIMARY KEY REFERENCES sitting (id), time_percent BIGINT NOT NULL);
     CREATE TABLE result (
        sitting TEXT NOT NULL REFERENCES sitting (id), part BIGINT NOT NULL,
        scenario TEXT NOT NULL, compliance BIGINT, negotiation BIGINT, notes BIGINT,
        overall BIGINT, band BIGINT, gates TEXT NOT NULL, rules TEXT NOT NULL,
        PRIMARY KEY (sitting, part));",
    "ALTER TABLE accommodation ADD COLUMN pauses BIGINT NOT NULL DEFAULT 0;
     ALTER TABLE accommodation ADD COLUMN text_percent BIGINT NOT NULL DEFAULT 100;
     ALTER TABLE accommodation ADD COLUMN keyboard_only BIGINT NOT NULL DEFAULT 0;
     CREATE TABLE issued_part (
        sitting TEXT NOT NULL REFERENCES sitting (id), part BIGINT NOT NULL,
        scenario TEXT NOT NULL, seed BIGINT NOT NULL, scenario_sha256 TEXT NOT NULL,
        PRIMARY KEY (sitting, part));",
    "CREATE TABLE staff (name TEXT PRIMARY KEY, roles TEXT NOT NULL, added TEXT NOT NULL);
     CREATE TABLE journal (at TEXT NOT NULL, who TEXT NOT NULL, what TEXT NOT NULL, about TEXT NOT NULL);
     CREATE INDEX journal_by_time ON journal (at);
     CREATE TABLE hold (subject TEXT PRIMARY KEY, reason TEXT NOT NULL, at TEXT NOT NULL);
     CREATE TABLE erased (subject TEXT PRIMARY KEY, at TEXT NOT NULL);
     CREATE TABLE addendum (
        sitting TEXT PRIMARY KEY REFERENCES sitting (id), text TEXT NOT NULL,
        open BIGINT NOT NULL, decision TEXT NOT NULL);
     CREATE TABLE reviewed (
        sitting TEXT NOT NULL REFERENCES sitting (id), part BIGINT NOT NULL,
        compliance BIGINT, negotiation BIGINT, notes BIGINT, overall BIGINT, band BIGINT,
        PRIMARY KEY (sitting, part));
     ALTER TABLE sitting ADD COLUMN decision TEXT NOT NULL DEFAULT '';
     CREATE TABLE class (id TEXT PRIMARY KEY, name TEXT NOT NULL UNIQUE, made TEXT NOT NULL);
     CREATE TABLE member (
        class TEXT NOT NULL REFERENCES class (id), subject TEXT NOT NULL, joined TEXT NOT NULL,
        PRIMARY KEY (class, subject));
     CREATE TABLE assignment (
        class TEXT NOT NULL REFERENCES class (id), what TEXT NOT NULL, battery BIGINT NOT NULL,
        due TEXT NOT NULL, set_on TEXT NOT NULL, PRIMARY KEY (class, what));
     CREATE TABLE handed_in (
        sha256 TEXT PRIMARY KEY REFERENCES content (sha256), subject TEXT NOT NULL,
        scenario TEXT NOT NULL, began TEXT NOT NULL, mode TEXT NOT NULL, overall BIGINT,
        compliance BIGINT, negotiation BIGINT, notes BIGINT, band BIGINT, gates TEXT NOT NULL,
        rules TEXT NOT NULL, reviewed_overall BIGINT, reviewed_band BIGINT, at TEXT NOT NULL);
     CREATE INDEX handed_in_by_subject ON handed_in (subject);
     CREATE TABLE sign_off (
        class TEXT NOT NULL REFERENCES class (id), subject TEXT NOT NULL, who TEXT NOT NULL,
        at TEXT NOT NULL, note TEXT NOT NULL);",
    "CREATE TABLE form_proof (
        battery_sha256 TEXT NOT NULL, version TEXT NOT NULL, differences TEXT NOT NULL,
        PRIMARY KEY (battery_sha256, version));",
];

/// A table as a backup has it.
pub(in crate::store) struct Table {
    /// Its name.
    pub(in crate::store) name: &'static str,
    /// Its columns; those that came later stand last.
    pub(in crate::store) columns: &'static [&'static str],
    /// Whether its rows are long, so that they are read one at a time, by the first column.
    pub(in crate::store) long: bool,
}

const fn table(name: &'static str, columns: &'static [&'static str]) -> Table {
    Table {
        name,
        columns,
        long: false,
    }
}

/// All tables that a backup has, in an order in which rows can be put in. A test
/// compares them with those that a new database has.
pub(in crate::store) const TABLES: &[Table] = &[
    table(
        "person",
        &["subject", "name", "email", "reference", "added"],
    ),
    Table {
        name: "content",
        columns: &["sha256", "text"],
        long: true,
    },
    table(
        "sitting",
        &[
            "id",
            "subject",
            "battery",
            "battery_sha256",
            "form",
            "code_sha256",
            "status",
            "issued",
            "begun",
            "machine",
            "finished",
            "bundle_sha256",
            "decision",
        ],
    ),
    table(
        "accommodation",
        &[
            "sitting",
            "time_percent",
            "pauses",
            "text_percent",
            "keyboard_only",
        ],
    ),
    table(
        "issued_part",
        &["sitting", "part", "scenario", "seed", "scenario_sha256"],
    ),
    table(
        "result",
        &[
            "sitting",
            "part",
            "scenario",
            "compliance",
            "negotiation",
            "notes",
            "overall",
            "band",
            "gates",
            "rules",
        ],
    ),
    table("staff", &["name", "roles", "added"]),
    table("journal", &["at", "who", "what", "about"]),
    table("hold", &["subject", "reason", "at"]),
    table("erased", &["subject", "at"]),
    table("addendum", &["sitting", "text", "open", "decision"]),
    table(
        "reviewed",
        &[
            "sitting",
            "part",
            "compliance",
            "negotiation",
            "notes",
            "overall",
            "band",
        ],
    ),
    table("class", &["id", "name", "made"]),
    table("member", &["class", "subject", "joined"]),
    table("assignment", &["class", "what", "battery", "due", "set_on"]),
    table(
        "handed_in",
        &[
            "sha256",
            "subject",
            "scenario",
            "began",
            "mode",
            "overall",
            "compliance",
            "negotiation",
            "notes",
            "band",
            "gates",
            "rules",
            "reviewed_overall",
            "reviewed_band",
            "at",
        ],
    ),
    table("sign_off", &["class", "subject", "who", "at", "note"]),
    table("form_proof", &["battery_sha256", "version", "differences"]),
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::{database::Database, desk::Desk};

    #[test]
    fn a_backup_has_every_table_and_every_column() {
        let folder = tempfile::tempdir().unwrap();
        let database = Database::file(&folder.path().join("desk.sqlite")).unwrap();
        let mut desk = Desk::on(database).unwrap();
        let database = desk.database();
        let rows = database
            .rows("SELECT name FROM sqlite_master WHERE type = 'table'", &[])
            .unwrap();
        let mut there: Vec<String> = rows.iter().map(|row| row.text(0)).collect();
        // How far the tables are is the program's own affair.
        there.retain(|name| name != "form");
        there.sort();
        let mut known: Vec<&str> = TABLES.iter().map(|table| table.name).collect();
        known.sort_unstable();
        assert_eq!(there, known);
        for table in TABLES {
            let ask = format!("SELECT name FROM pragma_table_info('{}')", table.name);
            let rows = database.rows(&ask, &[]).unwrap();
            let columns: Vec<String> = rows.iter().map(|row| row.text(0)).collect();
            assert_eq!(columns, table.columns, "{}", table.name);
        }
    }
}
