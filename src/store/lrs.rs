//! Handing statements to a learning record store over the network.
//!
//! Nothing is sent unless somebody said where to. Batches are tried again while the
//! store is busy; a statement that it has already is compared, so that sending
//! twice is harmless and a changed one is told.

use std::{env, thread, time::Duration};

use anyhow::{Context as _, bail};
use base64::{Engine as _, prelude::BASE64_STANDARD};
use chrono::DateTime;
use serde_json::Value;

/// Names the variable that holds the user.
pub const USER: &str = "RIGHTPARTY_LRS_USER";
/// Names the variable that holds the password.
pub const PASSWORD: &str = "RIGHTPARTY_LRS_PASSWORD";

/// So many statements go at once.
const BATCH: usize = 50;
/// How long an answer may take.
const TIMEOUT: Duration = Duration::from_secs(30);
/// How long is waited before each further try, in seconds.
const WAITS: [u64; 4] = [1, 2, 4, 8];
/// Longer than this nobody is made to wait, whatever a store asks for, in seconds.
const WAIT_MAX: u64 = 60;
/// So much of an answer is read, in bytes.
const ANSWER_MAX: u64 = 4 * 1024 * 1024;
/// So much of an answer is told, in signs.
const TOLD_MAX: usize = 300;

/// A learning record store.
#[derive(Debug)]
pub struct Lrs {
    statements: String,
    credentials: Option<String>,
    agent: ureq::Agent,
}

/// What came of sending.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Sent {
    /// Statements that are new to the store.
    pub new: usize,
    /// Statements that were there already, the same.
    pub known: usize,
}

/// An answer.
struct Answer {
    status: u16,
    wait: Option<u64>,
    text: String,
}

impl Lrs {
    /// The store at this address, with the user and password of the environment.
    ///
    /// # Errors
    /// It is no web address, or a password would cross a network unencrypted.
    pub fn at(address: &str) -> anyhow::Result<Self> {
        let plain = address.trim_end_matches('/');
        let (is_safe, host) = match (
            plain.strip_prefix("https://"),
            plain.strip_prefix("http://"),
        ) {
            (Some(host), _) => (true, host),
            (_, Some(host)) => (is_this_machine(host), host),
            _ => bail!("{address:?} is no web address; write it as https://lrs.example.org/xapi"),
        };
        if host.contains('@') {
            bail!(
                "the address carries a user; leave that out and set {USER} and {PASSWORD} instead"
            );
        }
        let credentials = credentials()?;
        if credentials.is_some() && !is_safe {
            bail!("a password does not go over plain http to another machine; use https");
        }
        let statements = if plain.ends_with("/statements") {
            plain.to_owned()
        } else {
            format!("{plain}/statements")
        };
        let agent = ureq::Agent::config_builder()
            .timeout_global(Some(TIMEOUT))
            .http_status_as_error(false)
            // A store that has moved is told, and gets no password.
            .max_redirects(0)
            .max_redirects_will_error(false)
            .build()
            .into();
        Ok(Self {
            statements,
            credentials,
            agent,
        })
    }

    /// Sends statements in order. `tell` hears of every wait.
    ///
    /// # Errors
    /// The store refuses, has another statement under the same id, or stays away.
    /// What was sent before stays there; sending all again does no harm.
    pub fn send(&self, all: &[Value], tell: &mut dyn FnMut(&str)) -> anyhow::Result<Sent> {
        let mut sent = Sent::default();
        for batch in all.chunks(BATCH) {
            let told = |sent: &Sent| {
                format!(
                    "{} of {} statements are there; send again, which does no harm",
                    sent.new + sent.known,
                    all.len()
                )
            };
            match self.batch(batch, tell) {
                Ok(of_batch) => {
                    sent.new += of_batch.new;
                    sent.known += of_batch.known;
                }
                Err(error) => return Err(error.context(told(&sent))),
            }
        }
        Ok(sent)
    }

    fn batch(&self, batch: &[Value], tell: &mut dyn FnMut(&str)) -> anyhow::Result<Sent> {
        let answer = self.patiently(tell, || self.post(batch))?;
        match answer.status {
            200..=299 => Ok(Sent {
                new: batch.len(),
                known: 0,
            }),
            // A store takes a batch whole or not at all: one by one shows which is there.
            409 => match batch {
                [one] => self.compare(one, tell),
                several => {
                    let mut sent = Sent::default();
                    for one in several {
                        let of_one = self.batch(std::slice::from_ref(one), tell)?;
                        sent.new += of_one.new;
                        sent.known += of_one.known;
                    }
                    Ok(sent)
                }
            },
            401 | 403 => bail!(
                "the store at {} does not let us in (status {}); set {USER} and {PASSWORD}",
                self.statements,
                answer.status
            ),
            status => bail!(
                "the store at {} refuses with status {status}: {}",
                self.statements,
                excerpt(&answer.text)
            ),
        }
    }

    /// A statement whose id is taken: the same is fine, another is told.
    fn compare(&self, ours: &Value, tell: &mut dyn FnMut(&str)) -> anyhow::Result<Sent> {
        let id = ours.get("id").and_then(Value::as_str).unwrap_or_default();
        let answer = self.patiently(tell, || self.get(id))?;
        let theirs: Option<Value> = serde_json::from_str(&answer.text).ok();
        match theirs.filter(|_| answer.status == 200) {
            Some(theirs) if holds(&theirs, ours) => Ok(Sent { new: 0, known: 1 }),
            Some(_) => bail!(
                "the store has another statement under the id {id}. A result does not change; \
                 if rules or rubric did since it was sent, void the old statement there first"
            ),
            None => bail!(
                "the store says that the id {id} is taken, but does not show the statement (status {})",
                answer.status
            ),
        }
    }

    /// Tries until there is an answer that another try would not change.
    fn patiently(
        &self,
        tell: &mut dyn FnMut(&str),
        ask: impl Fn() -> anyhow::Result<Answer>,
    ) -> anyhow::Result<Answer> {
        let mut waits = WAITS.into_iter();
        loop {
            let answer = ask();
            let (why, asked) = match &answer {
                Ok(one) if one.status == 429 || one.status >= 500 => {
                    (format!("answers with status {}", one.status), one.wait)
                }
                Ok(_) => return answer,
                Err(error) => (format!("does not answer ({error:#})"), None),
            };
            let Some(own) = waits.next() else {
                bail!("the store at {} {why}", self.statements);
            };
            let wait = asked.unwrap_or(own).min(WAIT_MAX);
            tell(&format!("the store {why}; trying again in {wait} s"));
            thread::sleep(Duration::from_secs(wait));
        }
    }

    fn post(&self, batch: &[Value]) -> anyhow::Result<Answer> {
        let mut request = self
            .agent
            .post(&self.statements)
            .header("Content-Type", "application/json")
            .header("X-Experience-API-Version", "1.0.3");
        if let Some(credentials) = &self.credentials {
            request = request.header("Authorization", credentials);
        }
        answered(request.send(serde_json::to_vec(batch)?))
    }

    fn get(&self, id: &str) -> anyhow::Result<Answer> {
        let mut request = self
            .agent
            .get(&self.statements)
            .query("statementId", id)
            .header("X-Experience-API-Version", "1.0.3");
        if let Some(credentials) = &self.credentials {
            request = request.header("Authorization", credentials);
        }
        answered(request.call())
    }
}

fn answered(
    response: Result<ureq::http::Response<ureq::Body>, ureq::Error>,
) -> anyhow::Result<Answer> {
    let mut response = response?;
    let wait = response.headers().get("Retry-After");
    let wait = wait.and_then(|value| value.to_str().ok()?.trim().parse().ok());
    let text = response
        .body_mut()
        .with_config()
        .limit(ANSWER_MAX)
        .read_to_string()
        .unwrap_or_default();
    Ok(Answer {
        status: response.status().as_u16(),
        wait,
        text,
    })
}

/// What the environment says of user and password.
fn credentials() -> anyhow::Result<Option<String>> {
    let named = |name: &str| env::var(name).ok().filter(|value| !value.is_empty());
    match (named(USER), named(PASSWORD)) {
        (None, None) => Ok(None),
        (Some(user), Some(password)) => {
            if user.contains(':') {
                bail!("{USER} has a colon in it, which basic authentication cannot send");
            }
            let both = BASE64_STANDARD.encode(format!("{user}:{password}"));
            Ok(Some(format!("Basic {both}")))
        }
        (Some(_), None) => Err(anyhow::anyhow!("it is not set")).context(PASSWORD),
        (None, Some(_)) => Err(anyhow::anyhow!("it is not set")).context(USER),
    }
}

/// Whether an address without its scheme names the machine that we are on.
fn is_this_machine(host: &str) -> bool {
    let end = host.find('/').unwrap_or(host.len());
    let host = host.get(..end).unwrap_or(host);
    ["localhost", "127.0.0.1", "[::1]"].iter().any(|own| {
        host.strip_prefix(own)
            .is_some_and(|rest| rest.is_empty() || rest.starts_with(':'))
    })
}

/// Whether a stored statement holds all that ours says. A store adds members of
/// its own and may write moments otherwise.
fn holds(theirs: &Value, ours: &Value) -> bool {
    match (theirs, ours) {
        (Value::Object(theirs), Value::Object(ours)) => ours
            .iter()
            .all(|(name, value)| theirs.get(name).is_some_and(|beside| holds(beside, value))),
        (Value::Array(theirs), Value::Array(ours)) => {
            theirs.len() == ours.len()
                && theirs
                    .iter()
                    .zip(ours)
                    .all(|(one, other)| holds(one, other))
        }
        (Value::Number(one), Value::Number(other)) => one.as_f64() == other.as_f64(),
        (Value::String(one), Value::String(other)) if one != other => {
            let moment = |text: &str| DateTime::parse_from_rfc3339(text).ok();
            moment(one).zip(moment(other)).is_some_and(|(a, b)| a == b)
        }
        (one, other) => one == other,
    }
}

fn excerpt(text: &str) -> String {
    let flat: String = text
        .chars()
        .map(|sign| if sign.is_control() { ' ' } else { sign })
        .take(TOLD_MAX)
        .collect();
    flat.trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn a_store_may_add_and_not_change() {
        let ours = json!({"id": "1", "timestamp": "2026-01-01T00:00:00.000Z", "n": 1});
        let theirs = json!({"n": 1.0, "id": "1", "timestamp": "2026-01-01T00:00:00Z", "stored": 1});
        assert!(holds(&theirs, &ours));
        assert!(!holds(&json!({"id": "1", "n": 2}), &ours));
    }

    #[test]
    fn only_this_machine_hears_a_password_in_the_clear() {
        for host in ["localhost", "localhost:8080/xapi", "127.0.0.1:1", "[::1]/x"] {
            assert!(is_this_machine(host), "{host}");
        }
        for host in ["localhost.evil.example", "127.0.0.1.example", "10.0.0.1"] {
            assert!(!is_this_machine(host), "{host}");
        }
    }
}
