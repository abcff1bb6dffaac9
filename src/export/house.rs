//! The house's own web address: names people's accounts, activities and results
//! in other systems. Nothing is ever fetched from it.

use std::fmt::Write as _;

use uuid::Uuid;

use crate::export::sitting::Sitting;

/// A web address without a slash at its end.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct House(String);

impl House {
    /// Takes an address.
    ///
    /// # Errors
    /// What is wrong with it, in a sentence.
    pub fn at(address: &str) -> Result<Self, String> {
        let plain = address.trim_end_matches('/');
        let host = plain
            .strip_prefix("https://")
            .or_else(|| plain.strip_prefix("http://"));
        let fits = |sign: char| sign.is_ascii_graphic() && !"\"<>\\^`{|}#?".contains(sign);
        match host {
            Some(host) if !host.is_empty() && !host.starts_with('/') && host.chars().all(fits) => {
                Ok(Self(plain.to_owned()))
            }
            _ => Err(format!(
                "{address:?} is no web address; write it as https://training.example.org"
            )),
        }
    }

    /// The address.
    pub fn address(&self) -> &str {
        &self.0
    }

    /// The activity that a battery is; for a single record, its scenario.
    pub fn whole(&self, sitting: &Sitting) -> String {
        if let Some(battery) = &sitting.battery {
            return self.battery(&battery.id);
        }
        let first = sitting.parts.first();
        self.scenario(first.map_or("none", |part| part.scenario.as_str()))
    }

    /// The unit that is taken in a session of cmi5: another activity than what its
    /// publisher calls it, which is [`House::whole`].
    pub fn unit(&self, sitting: &Sitting) -> String {
        format!("{}/cmi5/unit", self.whole(sitting))
    }

    /// The activity that a battery is.
    pub fn battery(&self, id: &str) -> String {
        format!("{}/batteries/{}", self.0, escaped(id))
    }

    /// The activity that a scenario is.
    pub fn scenario(&self, id: &str) -> String {
        format!("{}/scenarios/{}", self.0, escaped(id))
    }

    /// Something said in a scenario.
    pub fn decision(&self, scenario: &str, what: &str) -> String {
        format!("{}/decisions/{}", self.scenario(scenario), escaped(what))
    }

    /// Where the house keeps the page of a sitting.
    pub fn result(&self, sitting: &Sitting) -> String {
        format!("{}/results/{}", self.0, escaped(&sitting.sitting))
    }

    /// An extension of statements.
    pub fn extension(&self, name: &str) -> String {
        format!("{}/xapi/extensions/{name}", self.0)
    }
}

/// A text as one step of a path (RFC 3986, section 2).
fn escaped(text: &str) -> String {
    let mut told = String::with_capacity(text.len());
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            told.push(char::from(byte));
        } else {
            // Writing to a string cannot fail.
            let _ = write!(told, "%{byte:02X}");
        }
    }
    told
}

/// An id that follows from what it names, so that naming it twice gives the same
/// (RFC 9562, version 5).
pub fn stable(name: &str) -> Uuid {
    let own = Uuid::new_v5(&Uuid::NAMESPACE_URL, b"urn:rightparty:export:1");
    Uuid::new_v5(&own, name.as_bytes())
}

/// The id under which everything of one sitting is registered: its own, where that is a UUID.
pub fn registration(sitting: &Sitting) -> Uuid {
    Uuid::parse_str(&sitting.sitting)
        .unwrap_or_else(|_| stable(&format!("registration {}", sitting.sitting)))
}
