//! A server is reached as its URL says or not at all: TLS that was demanded is never
//! left out, a certificate that does not fit is refused, and one that hangs is away.
//! What needs a real server runs where `.ci/postgres` has started one.

use std::{
    io::{Read as _, Write as _},
    net::TcpListener,
    thread,
    time::{Duration, Instant},
};

use rightparty::store::database::{Database, URL};

/// The file of the root that signed the server's certificate, which is made out to
/// 127.0.0.1 and to nobody else.
const ROOT: &str = "RIGHTPARTY_TEST_ROOT";

/// A file of another root.
const OTHER_ROOT: &str = "RIGHTPARTY_TEST_OTHER_ROOT";

/// Somebody who takes calls and gives each the same answer.
fn says(answer: &'static [u8]) -> (String, thread::JoinHandle<Vec<u8>>) {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = listener.local_addr().unwrap().port();
    let heard = thread::spawn(move || {
        let (mut call, _) = listener.accept().unwrap();
        let mut asked = [0; 8];
        call.read_exact(&mut asked).unwrap();
        call.write_all(answer).unwrap();
        let mut rest = Vec::new();
        let _ = call.set_read_timeout(Some(Duration::from_secs(20)));
        let _ = call.read_to_end(&mut rest);
        rest
    });
    (format!("postgresql://desk@127.0.0.1:{port}/desk"), heard)
}

fn refused(url: &str) -> String {
    match Database::server(url) {
        Ok(_) => panic!("{url} was let in"),
        Err(error) => format!("{error:#}"),
    }
}

#[test]
fn tls_that_is_demanded_is_never_left_out() {
    for mode in ["require", "verify-ca", "verify-full"] {
        let (url, heard) = says(b"N");
        let said = refused(&format!("{url}?sslmode={mode}"));
        assert!(said.contains("nothing was sent"), "{mode}: {said}");
        assert_eq!(heard.join().unwrap(), b"", "not even a name");
    }
}

#[test]
fn a_server_that_takes_the_call_and_says_nothing_is_away() {
    let (url, _heard) = says(b"");
    let began = Instant::now();
    let said = refused(&url);
    assert!(said.contains("does not answer"), "{said}");
    assert!(began.elapsed() < Duration::from_secs(30));
}

/// The server's URL and the two files of roots; one line says so where there are none.
fn real() -> Option<(String, String, String)> {
    let named = |name| std::env::var(name).ok();
    let all = named(URL).zip(named(ROOT)).zip(named(OTHER_ROOT));
    if all.is_none() {
        let _ = writeln!(
            std::io::stderr(),
            "{URL} and {ROOT} are not set: PostgreSQL is left out"
        );
    }
    all.map(|((url, root), other)| (url, root, other))
}

fn hidden(url: &str) -> String {
    let mut database = Database::server(url).unwrap_or_else(|error| panic!("{url}: {error:#}"));
    let ask = "SELECT ssl::text FROM pg_stat_ssl WHERE pid = pg_backend_pid()";
    database.rows(ask, &[]).unwrap()[0].text(0)
}

#[test]
fn a_certificate_is_checked_as_the_url_asks() {
    let Some((url, root, other)) = real() else {
        return;
    };
    let by_name = url.replace("127.0.0.1", "localhost");
    for (url, settings) in [
        (&url, "sslmode=verify-full&sslrootcert=ROOT"),
        (&url, "sslmode=verify-ca&sslrootcert=ROOT"),
        (&by_name, "sslmode=verify-ca&sslrootcert=ROOT"),
        (&url, "sslmode=require&sslrootcert=ROOT"),
        (&url, "sslmode=require"),
        (&url, "sslmode=prefer"),
        (&url, ""),
    ] {
        let url = format!("{url}?{}", settings.replace("ROOT", &root));
        assert_eq!(hidden(&url), "true", "{url}");
    }
    assert_eq!(hidden(&format!("{url}?sslmode=disable")), "false");
    let trusted = "signed by nobody who is trusted";
    for (url, settings, says) in [
        (&url, "sslmode=verify-full&sslrootcert=OTHER", trusted),
        (&url, "sslmode=verify-ca&sslrootcert=OTHER", trusted),
        (&url, "sslmode=require&sslrootcert=OTHER", trusted),
        (&url, "sslmode=verify-full&sslrootcert=system", trusted),
        (&url, "sslmode=verify-full", trusted),
        (
            &by_name,
            "sslmode=verify-full&sslrootcert=ROOT",
            "made out to another host",
        ),
    ] {
        let settings = settings.replace("OTHER", &other).replace("ROOT", &root);
        let said = refused(&format!("{url}?{settings}"));
        assert!(said.contains(says), "{settings}: {said}");
    }
}

#[test]
fn whoever_falls_silent_in_the_middle_of_something_is_not_waited_for() {
    let Some((url, ..)) = real() else {
        return;
    };
    let mut database = Database::server(&url).unwrap();
    for setting in ["idle_in_transaction_session_timeout", "lock_timeout"] {
        let set = database.rows(&format!("SHOW {setting}"), &[]).unwrap()[0].text(0);
        assert!(!set.starts_with('0') && !set.is_empty(), "{setting}: {set}");
    }
}
