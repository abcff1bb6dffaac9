//! The tables of the desk, step by step.

/// The forms of the tables, oldest first; a step is never changed once it was shipped.
pub(super) const STEPS: &[&str] = &[
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
];
