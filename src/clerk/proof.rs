//! Verifying sealed results, and the keys that seal them.

use std::path::Path;

use anyhow::Context as _;

use crate::{
    bundle::{
        fingerprint,
        origin::{self, Origin},
        verify::{self, verify},
    },
    clerk::Clerk,
    cli::{self, hire::people::shown},
    domain::digest::hex,
    panels::hiring::model::{Sealed, Told, Verdict},
    store::desk::Right,
};

impl Clerk {
    pub(super) fn verify(&mut self, sealed: &Sealed) -> anyhow::Result<Told> {
        let text = match sealed {
            Sealed::Sitting(id) => {
                self.may(Right::Results, "verify a result", id)?;
                let text = self.bundle(id)?;
                text.context("the bundle of this sitting is neither here nor in the database")?
            }
            Sealed::File(path) => cli::verify::read(Path::new(path))?,
        };
        let found = verify(&text);
        let signer = cli::verify::signer(&found, None, &self.keys())?;
        Ok(Told::Verdict(Box::new(Verdict {
            of: sealed.clone(),
            about: about(&found),
            signer: signer.map(|name| {
                let key = found.key.as_deref().unwrap_or_default();
                format!("{} ({})", shown(&name), fingerprint(key))
            }),
            notes: texts(&found).chain(found.notes.clone()).collect(),
            problems: found.problems,
        })))
    }

    pub(super) fn rotate(&mut self) -> anyhow::Result<Told> {
        self.may(Right::Own, "change the keys", "")?;
        let key = self.keys().rotate()?;
        let public = hex(key.verifying_key().as_bytes());
        Ok(Told::Done(format!(
            "A new key seals from now on: {}.",
            fingerprint(&public)
        )))
    }

    pub(super) fn trust(&mut self, key: &str, name: &str) -> anyhow::Result<Told> {
        self.may(Right::Own, "change the keys", "")?;
        self.keys().trust(key, name)?;
        Ok(Told::Done(format!("{} is known now.", fingerprint(key))))
    }

    pub(super) fn write_key(&self, path: &str) -> anyhow::Result<Told> {
        let key = self.keys().signing()?;
        let public = hex(key.verifying_key().as_bytes());
        let path = self.new_file(path, format!("{public}\n").as_bytes())?;
        Ok(Told::Done(format!(
            "The public key is in {}.",
            path.display()
        )))
    }
}

/// What a bundle says that it is.
fn about(found: &verify::Verdict) -> String {
    let Some(head) = &found.head else {
        return String::new();
    };
    let battery = if head.battery.is_empty() {
        "of no battery".to_owned()
    } else {
        format!("of the battery {}, form {}", head.battery, head.form)
    };
    format!(
        "{} records of {}, {battery}, sealed {}.",
        found.records.len(),
        shown(&head.subject),
        shown(&head.sealed)
    )
}

/// Whether each call was played with the text that is shipped.
fn texts(found: &verify::Verdict) -> impl Iterator<Item = String> {
    found.records.iter().map(|record| {
        let header = &record.header;
        let whose = match origin::of(found.head.as_ref(), header) {
            Origin::Shipped => "as shipped with this program".to_owned(),
            Origin::Form(form) => format!("form {form}, as this program makes it"),
            Origin::Other => "not the text that is shipped with this program".to_owned(),
        };
        format!("{}: {whose}.", shown(&header.scenario))
    })
}
