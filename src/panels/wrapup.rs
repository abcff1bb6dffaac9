//! The wrap-up: codes, structured fields, what comes next, and a few words.

use egui::{CentralPanel, Frame, Margin, Panel, Ui};

use crate::{
    domain::{
        Id,
        act::Identifier,
        disposition::Code,
        facts::Relation,
        note::{Disclosure, LIST_MAX, PROSE_MAX},
        party_act::{CeaseScope, Medium, Place},
        terms::{Cadence, Method, TermsKind},
    },
    panels::{
        bar::bar_ui,
        beside::{self, BesideLook, Side, Tabs, content_ui, scroll, tabs_ui},
        call::share,
        coach::coach_ui,
        dates,
        intent::Answer,
        next_step::next_step_ui,
        note_state::{DisputeOf, NoteState},
        theme::{em, palette},
        widgets::{
            area, button, card, check, closed, field, muted, one_of, pick, primary, small,
            subheading, switches, title,
        },
        words,
    },
    session::Action,
};

/// From so many ems of width on, the file lies beside the form.
const WIDE_EMS: f32 = 66.0;

/// The wrap-up.
pub fn wrapup_ui(
    ui: &mut Ui,
    look: &BesideLook<'_>,
    side: &mut Side,
    state: &mut NoteState,
    pad: &mut String,
) -> Answer {
    let mut answer = Answer::default();
    let wide = ui.available_width() >= WIDE_EMS * em(ui);
    let which = Tabs {
        work: !wide,
        tray: false,
    };
    beside::keys(ui, look, which, side, &mut answer);
    bar_ui(ui, look.view, look.mode, look.refused, &mut answer);
    let frame = Frame::new().fill(palette(ui).ground).inner_margin(Margin {
        bottom: 0,
        ..Margin::same(12)
    });
    if wide {
        let right = Panel::right("note side").resizable(false).frame(frame);
        let width = share(ui, ui.available_width(), 0.32, 28.0, 44.0);
        right.exact_size(width).show(ui, |ui| {
            tabs_ui(ui, look, which, side, &mut answer);
            let open = look.open(*side, which);
            scroll(ui, "note side", |ui| {
                content_ui(ui, look, open, pad, &mut answer);
            });
        });
    }
    CentralPanel::default().frame(frame).show(ui, |ui| {
        if !wide {
            tabs_ui(ui, look, which, side, &mut answer);
        }
        let open = look.open(*side, which);
        scroll(ui, "note", |ui| {
            if wide || open == Side::Work {
                form_ui(ui, look, state, &mut answer);
            } else {
                content_ui(ui, look, open, pad, &mut answer);
            }
        });
    });
    answer
}

fn form_ui(ui: &mut Ui, look: &BesideLook<'_>, state: &mut NoteState, answer: &mut Answer) {
    let view = look.view;
    ui.set_max_width(ui.available_width().min(72.0 * em(ui)));
    title(ui, "The note");
    muted(ui, "Write what happened, all of it, and nothing else.");
    coach_ui(ui, look, answer);
    card(ui, |ui| codes_ui(ui, look, state));
    card(ui, |ui| contact_ui(ui, state));
    card(ui, |ui| money_ui(ui, state));
    card(ui, |ui| asked_ui(ui, state));
    card(ui, |ui| trouble_ui(ui, look, state));
    card(ui, |ui| {
        subheading(ui, "What comes next");
        next_step_ui(ui, view.facts(), &mut state.next);
    });
    card(ui, |ui| {
        area(ui, "In your own words", &mut state.prose, 5, PROSE_MAX);
    });
    match state.note(view.facts(), view.clock().date()) {
        Ok(note) => {
            if primary(ui, "File the note").clicked() {
                answer.act(Some(Action::FileNote(Box::new(note))));
            }
        }
        Err(wrong) => {
            for sentence in wrong {
                muted(ui, sentence);
            }
            closed(ui, "File the note", "Something is still missing.");
        }
    }
}

fn codes_ui(ui: &mut Ui, look: &BesideLook<'_>, state: &mut NoteState) {
    let codes = &look.view.house().codes;
    subheading(ui, "Codes");
    pick(
        ui,
        "Result of the contact",
        &mut state.result,
        &coded(&codes.results),
    );
    pick(
        ui,
        "Where the account stands",
        &mut state.status,
        &coded(&codes.statuses),
    );
    let mut reasons = vec![(None, "Nothing to record".to_owned())];
    reasons.extend(codes.reasons.iter().map(|code| {
        let id = code.id.as_str().to_uppercase();
        (Some(code.reason), format!("{id}: {}", code.label))
    }));
    pick(ui, "Why it is unpaid", &mut state.reason, &reasons);
    small(ui, "Flags");
    let flags: Vec<_> = codes
        .flags
        .iter()
        .map(|code| (code.flag, words::capital(&code.label)))
        .collect();
    listed(ui, &mut state.flags, &flags);
}

/// Codes as a list to pick from, nothing picked first.
fn coded(codes: &[Code]) -> Vec<(Id, String)> {
    let mut all = vec![(Id::default(), "Choose a code".to_owned())];
    all.extend(codes.iter().map(|code| {
        let id = code.id.as_str().to_uppercase();
        (code.id, format!("{id}: {}", code.label))
    }));
    all
}

/// Switches that put values into a list, or take them out.
fn listed<T: Copy + PartialEq, S: AsRef<str>>(ui: &mut Ui, list: &mut Vec<T>, all: &[(T, S)]) {
    ui.scope(|ui| {
        switches(ui, all.len(), |ui, at| {
            let Some((value, text)) = all.get(at) else {
                return;
            };
            let mut on = list.contains(value);
            if check(ui, &mut on, text.as_ref()).changed() {
                list.retain(|known| known != value);
                if on && list.len() < LIST_MAX {
                    list.push(*value);
                }
            }
        });
    });
}

fn contact_ui(ui: &mut Ui, state: &mut NoteState) {
    subheading(ui, "The contact");
    let mut people = vec![(None, "Nobody".to_owned())];
    people.extend(RELATIONS.map(|one| (Some(one), words::label(&one))));
    pick(ui, "Who was spoken with", &mut state.party, &people);
    small(ui, "Verified by");
    listed(ui, &mut state.verified_by, &IDENTIFIERS);
    small(ui, "Disclosures given");
    listed(ui, &mut state.disclosures, &DISCLOSURES);
}

fn money_ui(ui: &mut Ui, state: &mut NoteState) {
    subheading(ui, "Money");
    check(ui, &mut state.promised, "Something was promised or paid");
    let width = 8.0 * em(ui);
    if state.promised {
        let form = &mut state.promise;
        let kinds = [TermsKind::InFull, TermsKind::Settlement, TermsKind::Review]
            .map(|kind| (Some(kind), words::label(&kind)));
        one_of(ui, "Promised arrangement", &mut form.kind, &kinds);
        ui.horizontal_wrapped(|ui| {
            field(ui, "Promised total", &mut form.total, width);
            field(ui, "Paid in the call", &mut form.down, width);
            field(ui, "Promised each time", &mut form.each, width);
            field(ui, "Promised first date", &mut form.first, width)
                .on_hover_text(dates::DATE_HELP);
        });
        let cadences = Cadence::ALL.map(|one| (Some(one), words::label(&one)));
        one_of(ui, "Promised rhythm", &mut form.cadence, &cadences);
        let methods = Method::ALL.map(|one| (Some(one), words::label(&one)));
        one_of(ui, "Promised method", &mut form.method, &methods);
    }
    for (index, (total, each)) in state.offers.iter_mut().enumerate() {
        let number = index + 1;
        ui.horizontal_wrapped(|ui| {
            field(
                ui,
                &format!("Offer {number} not taken, total"),
                total,
                width,
            );
            field(ui, &format!("Offer {number}, each payment"), each, width);
        });
    }
    if state.offers.len() < LIST_MAX && button(ui, "Add an offer that was not taken").clicked() {
        state.offers.push((String::new(), String::new()));
    }
}

fn asked_ui(ui: &mut Ui, state: &mut NoteState) {
    let asked = &mut state.asked;
    subheading(ui, "What they asked for");
    let stops = STOPS.map(|scope| (scope, format!("Stop {}", words::stop(scope))));
    listed(ui, &mut asked.stops, &stops);
    let width = 8.0 * em(ui);
    check(ui, &mut asked.hours, "Not between certain hours");
    if asked.hours {
        ui.horizontal_wrapped(|ui| {
            field(ui, "Not from", &mut asked.from, width);
            field(ui, "Not until", &mut asked.to, width);
        });
    }
    let mut places = vec![(None, "Nowhere in particular".to_owned())];
    places.extend(PLACES.map(|place| (Some(place), words::label(&place))));
    pick(ui, "Not at", &mut asked.place, &places);
    check(ui, &mut asked.call_back, "Call back at a time");
    if asked.call_back {
        ui.horizontal_wrapped(|ui| {
            field(ui, "Call back on", &mut asked.day, width).on_hover_text(dates::DATE_HELP);
            field(ui, "Call back at", &mut asked.time, width);
        });
    }
    check(ui, &mut asked.writing, "Something in writing");
    check(ui, &mut asked.creditor, "Who the original creditor is");
}

fn trouble_ui(ui: &mut Ui, look: &BesideLook<'_>, state: &mut NoteState) {
    subheading(ui, "What changes the account");
    let width = 10.0 * em(ui);
    let of = [
        (DisputeOf::Nothing, "None"),
        (DisputeOf::All, "All of it"),
        (DisputeOf::Part, "A part"),
    ];
    one_of(ui, "Dispute", &mut state.dispute.of, &of);
    if state.dispute.of == DisputeOf::Part {
        field(ui, "Disputed amount", &mut state.dispute.amount, width);
    }
    check(ui, &mut state.attorney, "An attorney was named");
    if state.attorney {
        ui.horizontal_wrapped(|ui| {
            field(ui, "Attorney's name", &mut state.attorney_name, width);
            field(ui, "Attorney's telephone", &mut state.attorney_phone, width);
        });
    }
    check(ui, &mut state.bankruptcy, "A bankruptcy was named");
    if state.bankruptcy {
        ui.horizontal_wrapped(|ui| {
            field(ui, "Chapter", &mut state.chapter, width);
            field(ui, "Case number", &mut state.case, width);
        });
    }
    check(ui, &mut state.complaint, "A complaint was made");
    small(ui, "Numbers and addresses that changed");
    let addresses = look.view.facts().addresses.iter();
    let addresses: Vec<_> = addresses.map(|one| (one.id, one.value.as_str())).collect();
    listed(ui, &mut state.changes, &addresses);
}

const RELATIONS: [Relation; 21] = [
    Relation::Consumer,
    Relation::Spouse,
    Relation::Parent,
    Relation::Guardian,
    Relation::Child,
    Relation::Sibling,
    Relation::OtherRelative,
    Relation::Roommate,
    Relation::Neighbor,
    Relation::Friend,
    Relation::Coworker,
    Relation::Employer,
    Relation::EstateRepresentative,
    Relation::Successor,
    Relation::Attorney,
    Relation::CreditCounselor,
    Relation::Creditor,
    Relation::CreditBureau,
    Relation::CollectorsAttorney,
    Relation::LetterVendor,
    Relation::Unknown,
];

const IDENTIFIERS: [(Identifier, &str); 5] = [
    (Identifier::Name, "Full name"),
    (Identifier::BirthDate, "Date of birth"),
    (Identifier::Last4, "Last four"),
    (Identifier::Address, "Address or zip code"),
    (Identifier::Other, "Something else agreed"),
];

const DISCLOSURES: [(Disclosure, &str); 6] = [
    (Disclosure::Recording, "Recorded line"),
    (Disclosure::MiniMiranda, "Mini-Miranda"),
    (Disclosure::DebtCollector, "From a debt collector"),
    (Disclosure::Rights, "Right to dispute"),
    (Disclosure::TimeBarred, "Time-barred notice"),
    (Disclosure::Authorization, "Authorization"),
];

const STOPS: [CeaseScope; 6] = [
    CeaseScope::All,
    CeaseScope::Medium(Medium::Call),
    CeaseScope::Medium(Medium::Text),
    CeaseScope::Medium(Medium::Email),
    CeaseScope::Work,
    CeaseScope::ThirdParties,
];

const PLACES: [Place; 6] = [
    Place::Work,
    Place::Home,
    Place::Driving,
    Place::Hospital,
    Place::Funeral,
    Place::Other,
];
