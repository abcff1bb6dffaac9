//! Every form of results from the desk's screen: into files, and to a record store;
//! with every kind of name.

use std::{collections::BTreeSet, fs, path::Path};

use base64::{Engine as _, prelude::BASE64_URL_SAFE_NO_PAD};
use egui_kittest::kittest::NodeT as _;
use rightparty::{
    bots::{Bot, Manner},
    export::{
        form::{Form, ISSUER, Paper, Statements},
        sheet::meant,
        sitting::one_line,
    },
    panels::{
        TextScale,
        hiring::model::{Ask, Export, Granted, NewCode, NewPerson, Port, To, Told},
    },
};
use serde_json::Value;

use crate::{exports::NAMES, exports_cli::store};

use super::{
    driver::{SMALL, choose, control, has, press, reads, settings, tick, write},
    hiring_room::Room,
};

/// People of these names, each with a sealed result; the sittings.
fn sat(room: &Room, names: &[&str]) -> Vec<String> {
    let mut clerk = room.clerk();
    let mut ask = |ask: Ask| clerk.ask(&ask).unwrap();
    ask(Ask::Battery(
        room.path("two_calls.ron").display().to_string(),
    ));
    let mut sittings = Vec::new();
    for (number, name) in names.iter().enumerate() {
        let reference = format!("r-{number}");
        ask(Ask::Add(NewPerson {
            name: (*name).to_owned(),
            email: format!("private{number}@example.org"),
            reference: reference.clone(),
        }));
        let told = ask(Ask::Issue(NewCode {
            subject: room.desk().person(&reference).unwrap().subject,
            battery: "two_calls".to_owned(),
            form: None,
            granted: Granted::default(),
        }));
        let Told::Code(code) = told else {
            panic!("a code was asked for");
        };
        let bot = if number == 0 {
            Bot::Trained(Manner::Lawless)
        } else {
            Bot::Trained(Manner::RulePerfect)
        };
        sittings.push(room.sit(&code.code, bot));
    }
    sittings
}

fn everything(form: Form, sittings: &[String], to: To) -> Ask {
    Ask::Export(Export {
        form,
        sittings: sittings.to_vec(),
        to,
        names: true,
        decisions: false,
        statements: Statements::Full,
        paper: Paper::A4,
        home: "https://training.example.org".to_owned(),
        issuer: ISSUER.to_owned(),
    })
}

fn files(folder: &Path) -> Vec<Vec<u8>> {
    let found = fs::read_dir(folder).unwrap();
    found
        .map(|one| fs::read(one.unwrap().path()).unwrap())
        .collect()
}

fn texts(folder: &Path) -> Vec<String> {
    let all = files(folder).into_iter();
    all.map(|bytes| String::from_utf8(bytes).unwrap()).collect()
}

/// That a text tells of nobody.
fn check_nameless(form: Form, text: &str) {
    for name in NAMES {
        let quoted = serde_json::to_string(name).unwrap();
        let inside = quoted.trim_matches('"');
        // Signs that are in any JSON text prove nothing.
        assert!(!text.contains(inside), "{form:?} tells {name:?}");
    }
    for word in ["private0@", "accommodation", "time_percent"] {
        assert!(!text.contains(word), "{form:?} tells {word}");
    }
}

#[test]
fn every_form_carries_every_name_as_it_is_or_not_at_all() {
    let room = Room::new();
    let trimmed: BTreeSet<String> = NAMES.iter().map(|&name| name.to_owned()).collect();
    let sittings = sat(&room, &NAMES);
    let mut clerk = room.clerk();
    for form in Form::ALL {
        let to = To::File(format!("all-{}", form.id()));
        let told = clerk.ask(&everything(form, &sittings, to)).unwrap();
        assert!(matches!(told, Told::Done(words) if words.starts_with("Written:")));
        let path = room.path("exports").join(format!("all-{}", form.id()));
        assert_eq!(path.is_dir(), form.is_a_document_each(), "{form:?}");
        // No catch-all here: whoever adds a form says what becomes of names in it.
        match form {
            Form::Html => {
                let pages = texts(&path);
                assert_eq!(pages.len(), NAMES.len());
                for name in NAMES {
                    let shown = one_line(name)
                        .replace('&', "&amp;")
                        .replace('<', "&lt;")
                        .replace('>', "&gt;")
                        .replace('"', "&quot;");
                    let heading = format!("<h1><bdi dir=\"auto\">{shown}</bdi></h1>");
                    assert!(pages.iter().any(|page| page.contains(&heading)), "{name:?}");
                }
                for page in pages {
                    assert!(!page.contains("<script") && !page.contains("<b>Bo"));
                    assert!(!page.contains('\u{202e}') && !page.contains("@example.org"));
                }
            }
            Form::Pdf => {
                let pages = files(&path);
                assert_eq!(pages.len(), NAMES.len());
                assert!(pages.iter().all(|page| page.starts_with(b"%PDF-")));
            }
            Form::Json => {
                let text = fs::read_to_string(&path).unwrap();
                let all: Vec<Value> = serde_json::from_str(&text).unwrap();
                let names = all.iter().map(|one| one["name"].as_str().unwrap());
                assert_eq!(names.map(str::to_owned).collect::<BTreeSet<_>>(), trimmed);
            }
            Form::Csv => {
                let mut read = csv::Reader::from_path(&path).unwrap();
                let names: BTreeSet<String> = read
                    .records()
                    .map(|row| {
                        let cell = row.unwrap()[0].to_owned();
                        assert!(!cell.starts_with(['=', '+', '-', '@']), "{cell}");
                        meant(&cell).to_owned()
                    })
                    .collect();
                assert_eq!(names, trimmed);
            }
            Form::Xapi | Form::Cmi5 | Form::Cmi5Course => {
                check_nameless(form, &fs::read_to_string(&path).unwrap());
            }
            Form::Greenhouse | Form::Kombo => {
                for text in texts(&path) {
                    check_nameless(form, &text);
                }
            }
            Form::Badge => {
                for token in texts(&path) {
                    let body = token.split('.').nth(1).unwrap();
                    let body = BASE64_URL_SAFE_NO_PAD.decode(body).unwrap();
                    check_nameless(form, &String::from_utf8(body).unwrap());
                }
            }
        }
    }
}

#[test]
fn the_screen_writes_pages_and_sends_statements_once() {
    let room = Room::new();
    sat(&room, &["Ann Example", "Bo Builder"]);
    let (address, kept) = store(vec!["503 Busy"]);
    let mut stage = room.stage(settings(false, TextScale::Normal), SMALL);
    press(&mut stage, "Results");
    let folder = room.path("exports").display().to_string();
    let label = |what: &str| format!("The new {what}, by name; it goes into {folder}");

    assert!(
        reads(&stage, Form::Html.words()),
        "the command line's words"
    );
    tick(&mut stage, "Put people\u{2019}s names in");
    write(&mut stage, &label("folder"), "pages");
    press(&mut stage, "Write it");
    assert!(reads(&stage, "Written:"));
    let pages = texts(&room.path("exports").join("pages"));
    assert_eq!(pages.len(), 2);
    assert!(pages.iter().any(|page| page.contains("Ann Example")));
    // A folder whose files are there already is not written over.
    write(&mut stage, &label("folder"), "pages");
    press(&mut stage, "Write it");
    assert!(reads(&stage, "cannot make the file"));

    choose(&mut stage, "Format", "xapi");
    let closed = control(&stage, "Send them");
    assert!(closed.accesskit_node().is_disabled(), "until all is said");
    let home = "The house\u{2019}s own web address";
    write(&mut stage, home, "here");
    let to = "The record store\u{2019}s address";
    write(&mut stage, to, &address);
    press(&mut stage, "Send them");
    assert!(reads(&stage, "is no web address"));
    assert!(kept.lock().unwrap().requests.is_empty());
    write(&mut stage, home, "https://training.example.org");
    choose(&mut stage, "How much is told", Statements::Full.words());
    press(&mut stage, "Send them");
    let count = kept.lock().unwrap().statements.len();
    assert!(count > 10, "{count}");
    assert!(reads(
        &stage,
        &format!("{count} statements sent, 0 there already")
    ));
    assert!(reads(&stage, "It was busy once, and was tried again."));
    press(&mut stage, "Send them");
    let again = format!("0 statements sent, {count} there already");
    assert!(reads(&stage, &again));
    assert_eq!(kept.lock().unwrap().statements.len(), count);

    // A store that refuses is told, and the desk goes on.
    let (closed, _) = store(vec!["401 Who"]);
    write(&mut stage, to, &closed);
    press(&mut stage, "Send them");
    assert!(reads(&stage, "does not let us in"));
    choose(&mut stage, "Format", "kombo");
    assert!(!has(&stage, "Send them"), "only statements are sent");
    choose(&mut stage, "Format", "badge");
    write(&mut stage, &label("folder"), "badges");
    press(&mut stage, "Write it");
    assert!(reads(&stage, "Written:"));
    let made = texts(&room.path("exports").join("badges"));
    assert!(made.iter().all(|token| token.matches('.').count() == 2));
}
