//! Reaching a PostgreSQL server: over TLS as its URL asks for, with a certificate
//! that is checked where the URL says so, and never waiting longer than people do.
//!
//! The words are those of PostgreSQL's own programs
//! (<https://www.postgresql.org/docs/current/libpq-ssl.html>): `sslmode=verify-full` is
//! the one that is safe in a network of others, `sslrootcert` names the file of the
//! roots that are trusted, and without it they are those of this system.

use std::{path::Path, sync::Arc, sync::mpsc, thread, time::Duration};

use anyhow::{Context as _, bail};
use postgres::{
    Client, Config,
    config::{Host, SslMode},
};
use rustls::{
    CertificateError, ClientConfig, DigitallySignedStruct, RootCertStore, SignatureScheme,
    client::{
        WebPkiServerVerifier,
        danger::{HandshakeSignatureValid, ServerCertVerified, ServerCertVerifier},
    },
    crypto::CryptoProvider,
    pki_types::{CertificateDer, ServerName, UnixTime, pem::PemObject as _},
};
use tokio_postgres_rustls::MakeRustlsConnect;

use crate::store::database::URL;

/// How long a server may take to answer a call.
const REACHED: Duration = Duration::from_secs(5);

/// How long it may take until it lets us in: a server that hangs is a server that is away.
const LET_IN: Duration = Duration::from_secs(15);

/// How long bytes may stay without an answer before the line counts as dead.
const DEAD: Duration = Duration::from_secs(30);

/// A line that broke in the middle of a transaction must not keep the next one waiting:
/// the server gives up what is idle, and nobody waits for a lock longer than that.
const PATIENCE: &str = "SET idle_in_transaction_session_timeout = 60000; SET lock_timeout = 90000";

/// What the URL asks of the server's certificate.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Certificate {
    /// Nothing: what is sent is hidden, but not from whoever poses as the server.
    Any,
    /// Signed by a trusted root.
    Chain,
    /// Signed by a trusted root, and made out to this host.
    ChainAndName,
}

/// Connects to a server by its URL.
///
/// # Errors
/// The URL is wrong, nobody answers in time, or TLS is not as the URL demands.
pub(super) fn connect(url: &str) -> anyhow::Result<Client> {
    let (config, tls) = asked(url)?;
    let (done, answer) = mpsc::channel();
    // A server that takes the call and then says nothing would be waited for forever.
    thread::spawn(move || {
        // If nobody waits any more, nobody wants the connection.
        let _ = done.send(config.connect(tls));
    });
    let told = || format!("the database server named by {URL} does not answer");
    let reached = answer
        .recv_timeout(LET_IN)
        .map_err(|_| anyhow::anyhow!("it took longer than {} seconds", LET_IN.as_secs()))
        .with_context(told)?;
    let mut client = reached.map_err(hinted).with_context(told)?;
    client.batch_execute(PATIENCE).with_context(told)?;
    Ok(client)
}

/// A refusal by TLS, with what can be done about it.
fn hinted(error: postgres::Error) -> anyhow::Error {
    let text = format!("{:#}", anyhow::Error::from(error));
    let hint = if text.contains("UnknownIssuer") {
        "; its certificate is signed by nobody who is trusted: name the file of its root with sslrootcert="
    } else if text.contains("CaUsedAsEndEntity") {
        "; its certificate is one that signs others: give it one of its own, with CA:FALSE, and name the root with sslrootcert="
    } else if text.contains("NotValidForName") || text.contains("not valid for") {
        "; its certificate is made out to another host: write the host as it stands in the certificate"
    } else if text.contains("server does not support TLS") {
        "; the URL demands TLS with sslmode, and the server has none: nothing was sent"
    } else {
        ""
    };
    anyhow::anyhow!("{text}{hint}")
}

/// What a URL asks for.
fn asked(url: &str) -> anyhow::Result<(Config, MakeRustlsConnect)> {
    let plain = Plain::of(url)?;
    let told = || {
        format!("{URL} is no PostgreSQL URL; write postgresql://USER@HOST/NAME?sslmode=verify-full")
    };
    let mut config: Config = plain.url.parse().with_context(told)?;
    let mode = plain.mode.as_deref();
    let looked_at = match mode {
        None | Some("prefer" | "disable") => plain.root.is_none() && !plain.system,
        Some("require" | "verify-ca") => !plain.system,
        Some(_) => true,
    };
    if !looked_at {
        bail!(
            "{URL} names roots with sslrootcert, but no sslmode that goes by them; write \
             sslmode=verify-full"
        );
    }
    let certificate = match mode {
        None | Some("prefer") => {
            config.ssl_mode(SslMode::Prefer);
            Certificate::Any
        }
        Some("disable") => {
            config.ssl_mode(SslMode::Disable);
            Certificate::Any
        }
        Some(mode) => {
            config.ssl_mode(SslMode::Require);
            match (mode, &plain.root) {
                ("require", None) => Certificate::Any,
                // As PostgreSQL's own programs do once a root is named.
                ("require" | "verify-ca", _) => Certificate::Chain,
                ("verify-full", _) => Certificate::ChainAndName,
                _ => bail!(
                    "{URL}: sslmode={mode} is not known; it is disable, prefer, require, verify-ca \
                     or verify-full"
                ),
            }
        }
    };
    let in_this_machine = |host: &Host| !matches!(host, Host::Tcp(_));
    if certificate == Certificate::ChainAndName && config.get_hosts().iter().any(in_this_machine) {
        bail!("{URL}: a socket of this machine has no certificate; leave sslmode out");
    }
    config
        .connect_timeout(REACHED)
        .tcp_user_timeout(DEAD)
        .keepalives_idle(DEAD)
        .keepalives_interval(Duration::from_secs(5))
        .keepalives_retries(3);
    let tls = MakeRustlsConnect::new(client(certificate, plain.root.as_deref())?);
    Ok((config, tls))
}

/// A URL without what is said here about certificates, because the driver does not know it.
#[derive(Debug, Default, PartialEq, Eq)]
struct Plain {
    url: String,
    mode: Option<String>,
    root: Option<String>,
    /// Whether the roots of this system are named.
    system: bool,
}

impl Plain {
    fn of(url: &str) -> anyhow::Result<Self> {
        let url = url.trim();
        let Some((server, settings)) = url.split_once('?') else {
            return Ok(Self {
                url: url.to_owned(),
                ..Self::default()
            });
        };
        let mut plain = Self::default();
        let mut others = Vec::new();
        for setting in settings.split('&') {
            match setting.split_once('=') {
                Some(("sslmode", mode)) => plain.mode = Some(decoded(mode)?),
                Some(("sslrootcert", "system")) => plain.system = true,
                Some(("sslrootcert", root)) => plain.root = Some(decoded(root)?),
                _ => others.push(setting),
            }
        }
        let others = others.join("&");
        let mark = if others.is_empty() { "" } else { "?" };
        plain.url = format!("{server}{mark}{others}");
        Ok(plain)
    }
}

/// A value of a URL as it is meant: `%20` is a blank.
fn decoded(value: &str) -> anyhow::Result<String> {
    let mut bytes = Vec::new();
    let mut rest = value.bytes();
    while let Some(byte) = rest.next() {
        if byte != b'%' {
            bytes.push(byte);
            continue;
        }
        let digits = [rest.next(), rest.next()];
        let number = digits.iter().try_fold(0_u32, |number, digit| {
            Some(number * 16 + char::from((*digit)?).to_digit(16)?)
        });
        let number = number.and_then(|number| u8::try_from(number).ok());
        bytes.push(number.with_context(|| format!("{URL}: {value:?} has a broken %"))?);
    }
    String::from_utf8(bytes).with_context(|| format!("{URL}: {value:?} is no text"))
}

fn client(certificate: Certificate, root: Option<&str>) -> anyhow::Result<ClientConfig> {
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let chain = match certificate {
        Certificate::Any => None,
        _ => Some(
            WebPkiServerVerifier::builder_with_provider(
                Arc::new(roots(root)?),
                Arc::clone(&provider),
            )
            .build()?,
        ),
    };
    let checks = Checks {
        provider: Arc::clone(&provider),
        chain,
        name: certificate == Certificate::ChainAndName,
    };
    Ok(ClientConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()?
        .dangerous()
        .with_custom_certificate_verifier(Arc::new(checks))
        .with_no_client_auth())
}

/// The roots of a file, or of this system.
fn roots(file: Option<&str>) -> anyhow::Result<RootCertStore> {
    let mut roots = RootCertStore::empty();
    let Some(file) = file else {
        // Some of a system's many may be unreadable; the others still count.
        roots.add_parsable_certificates(rustls_native_certs::load_native_certs().certs);
        if roots.is_empty() {
            bail!("this system has no root certificates; name a file of them with sslrootcert=");
        }
        return Ok(roots);
    };
    let told = || format!("{URL}: sslrootcert {file:?} is no file of certificates (PEM)");
    for one in CertificateDer::pem_file_iter(Path::new(file)).with_context(told)? {
        roots.add(one.with_context(told)?).with_context(told)?;
    }
    if roots.is_empty() {
        bail!(told());
    }
    Ok(roots)
}

/// Checks a server's certificate as far as the URL asks; that the server has the key
/// of its certificate is checked always.
#[derive(Debug)]
struct Checks {
    provider: Arc<CryptoProvider>,
    chain: Option<Arc<WebPkiServerVerifier>>,
    name: bool,
}

impl ServerCertVerifier for Checks {
    fn verify_server_cert(
        &self,
        server: &CertificateDer<'_>,
        between: &[CertificateDer<'_>],
        name: &ServerName<'_>,
        ocsp: &[u8],
        now: UnixTime,
    ) -> Result<ServerCertVerified, rustls::Error> {
        let Some(chain) = &self.chain else {
            return Ok(ServerCertVerified::assertion());
        };
        match chain.verify_server_cert(server, between, name, ocsp, now) {
            // The name is looked at last: the chain holds when only the name does not.
            Err(rustls::Error::InvalidCertificate(
                CertificateError::NotValidForName | CertificateError::NotValidForNameContext { .. },
            )) if !self.name => Ok(ServerCertVerified::assertion()),
            checked => checked,
        }
    }

    fn verify_tls12_signature(
        &self,
        message: &[u8],
        server: &CertificateDer<'_>,
        signed: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, rustls::Error> {
        let known = &self.provider.signature_verification_algorithms;
        rustls::crypto::verify_tls12_signature(message, server, signed, known)
    }

    fn verify_tls13_signature(
        &self,
        message: &[u8],
        server: &CertificateDer<'_>,
        signed: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, rustls::Error> {
        let known = &self.provider.signature_verification_algorithms;
        rustls::crypto::verify_tls13_signature(message, server, signed, known)
    }

    fn supported_verify_schemes(&self) -> Vec<SignatureScheme> {
        self.provider
            .signature_verification_algorithms
            .supported_schemes()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_said_of_certificates_is_taken_out_of_the_url() {
        let plain = |url: &str| Plain::of(url).unwrap();
        let all = plain(
            "postgresql://a:b@h/n?sslrootcert=%2Fx%20y&connect_timeout=3&sslmode=verify-full",
        );
        assert_eq!(all.url, "postgresql://a:b@h/n?connect_timeout=3");
        assert_eq!(all.mode.as_deref(), Some("verify-full"));
        assert_eq!(all.root.as_deref(), Some("/x y"));
        assert!(plain("postgresql://h/n?sslrootcert=system").system);
        assert_eq!(plain(" postgresql://h/n ").url, "postgresql://h/n");
        assert!(Plain::of("postgresql://h/n?sslmode=%f").is_err());
    }

    #[test]
    fn a_wish_for_checks_that_cannot_be_met_is_refused() {
        let refused = |settings: &str| {
            let error = asked(&format!("postgresql://u@h/n?{settings}")).err();
            format!("{:#}", error.unwrap())
        };
        assert!(refused("sslmode=verify-all").contains("is not known"));
        assert!(refused("sslrootcert=x").contains("write sslmode=verify-full"));
        assert!(refused("sslmode=prefer&sslrootcert=x").contains("write sslmode=verify-full"));
        assert!(refused("sslmode=require&sslrootcert=system").contains("verify-full"));
        assert!(
            refused("sslmode=verify-ca&sslrootcert=nowhere").contains("no file of certificates")
        );
        assert!(refused("sslmod=require").contains("no PostgreSQL URL"));
    }
}
