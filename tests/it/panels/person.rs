//! How a person does each step of a walkthrough: by what the screen calls it.
//! With the mouse here, with the keyboard alone in the window.

use rightparty::{
    domain::{NextStep, Note, Terms, terms::Cadence},
    panels::words,
    session::{Action, Tab, TraineeView},
};

use super::driver::{Stage, choose, press, tick, write};

/// Somebody who operates the screens, by the names of their controls.
pub(super) trait Hand {
    /// What is on the screen.
    fn stage(&self) -> &Stage;
    /// Presses the control of this name.
    fn press(&mut self, name: &str);
    /// Writes into the field of this name, in place of what is there.
    fn write(&mut self, name: &str, text: &str);
    /// Switches a check box on.
    fn tick(&mut self, name: &str);
    /// Picks an entry of a list.
    fn choose(&mut self, list: &str, entry: &str);
}

/// With the mouse.
impl Hand for Stage {
    fn stage(&self) -> &Stage {
        self
    }

    fn press(&mut self, name: &str) {
        press(self, name);
    }

    fn write(&mut self, name: &str, text: &str) {
        write(self, name, text);
    }

    fn tick(&mut self, name: &str) {
        tick(self, name);
    }

    fn choose(&mut self, list: &str, entry: &str) {
        choose(self, list, entry);
    }
}

pub(super) fn view(stage: &Stage) -> TraineeView<'_> {
    stage.state().shell.playing().unwrap().view()
}

/// Does a step as a person would: by what the screen calls it.
pub(super) fn do_step(hand: &mut impl Hand, action: &Action) {
    match action {
        Action::Read(tab) => {
            let name = match tab {
                Tab::HouseCard => "House card",
                Tab::Rubric => "Rubric",
                Tab::Account => "Account",
                Tab::History => "History",
                Tab::People => "People",
                Tab::Numbers => "Numbers",
                Tab::Authority => "Authority",
            };
            hand.press(name);
        }
        Action::Dial(line) => {
            let all = view(hand.stage()).dialable();
            let name = format!("Dial {}", all[usize::from(*line)].label);
            hand.press(&name);
        }
        Action::Choose(choice) => {
            let all = view(hand.stage()).choices();
            let open = all.iter().find(|open| open.index == *choice).unwrap();
            hand.press(&open.say.clone());
        }
        Action::Stand(standing) => {
            let name = view(hand.stage()).tray()[usize::from(*standing)]
                .label
                .clone();
            hand.press(&name);
        }
        Action::Listen => hand.press("Listen to the call"),
        Action::Mark(mark) | Action::Unmark(mark) => {
            let line = u32::from(mark.line) + 1;
            let heard = view(hand.stage()).to_listen_to().unwrap();
            let fault = heard.spots[usize::from(mark.spot)].words.clone();
            if !super::driver::has(hand.stage(), &format!("Close line {line}")) {
                hand.press(&format!("Mark line {line}"));
            }
            hand.press(&format!("Line {line}: {fault}"));
        }
        Action::Wait(_) => hand.press("Say nothing"),
        Action::Offer(terms) => put(hand, terms),
        Action::Finish => hand.press("Write the note"),
        Action::FileNote(note) => file(hand, note),
        other => panic!("no such step here: {other:?}"),
    }
}

pub(super) fn put(hand: &mut impl Hand, terms: &Terms) {
    hand.press(&format!("Arrangement: {}", words::label(&terms.kind)));
    hand.press(&format!("Paid: {}", words::label(&terms.cadence)));
    if terms.cadence != Cadence::Once {
        hand.write("Each payment", &terms.instalment.to_string());
    }
    hand.write("First payment", &terms.first.to_string());
    hand.press(&format!("By: {}", words::label(&terms.method)));
    hand.press("Put this to them");
}

fn code(stage: &Stage, id: &str) -> String {
    let codes = &view(stage).house().codes;
    let mut all = codes.results.iter().chain(&codes.statuses);
    let code = all.find(|code| code.id.as_str() == id).unwrap();
    format!("{}: {}", id.to_uppercase(), code.label)
}

pub(super) fn file(hand: &mut impl Hand, note: &Note) {
    let result = code(hand.stage(), note.result.as_str());
    hand.choose("Result of the contact", &result);
    let status = code(hand.stage(), note.status.as_str());
    hand.choose("Where the account stands", &status);
    if let Some(reason) = note.reason {
        let codes = view(hand.stage()).house().codes.reasons.clone();
        let code = codes.iter().find(|code| code.reason == reason).unwrap();
        let name = format!("{}: {}", code.id.as_str().to_uppercase(), code.label);
        hand.choose("Why it is unpaid", &name);
    }
    if let Some(party) = note.party {
        let name = words::label(&party);
        hand.choose("Who was spoken with", &name);
    }
    for id in &note.verified_by {
        let name = match format!("{id:?}").as_str() {
            "BirthDate" => "Date of birth",
            "Address" => "Address or zip code",
            "Last4" => "Last four",
            other => panic!("{other}"),
        };
        hand.tick(name);
    }
    for one in &note.disclosures {
        let name = match format!("{one:?}").as_str() {
            "Recording" => "Recorded line",
            "MiniMiranda" => "Mini-Miranda",
            "DebtCollector" => "From a debt collector",
            "Rights" => "Right to dispute",
            "Authorization" => "Authorization",
            other => panic!("{other}"),
        };
        hand.tick(name);
    }
    if let Some(promise) = note.promise {
        hand.tick("Something was promised or paid");
        if let Some(kind) = promise.kind {
            let name = format!("Promised arrangement: {}", words::label(&kind));
            hand.press(&name);
        }
        let typed = [
            ("Promised total", promise.total.map(|one| one.to_string())),
            ("Paid in the call", promise.down.map(|one| one.to_string())),
            (
                "Promised each time",
                promise.amount.map(|one| one.to_string()),
            ),
            (
                "Promised first date",
                promise.first.map(|one| one.to_string()),
            ),
        ];
        for (name, text) in typed {
            if let Some(text) = text {
                hand.write(name, &text);
            }
        }
        if let Some(cadence) = promise.cadence {
            let name = format!("Promised rhythm: {}", words::label(&cadence));
            hand.press(&name);
        }
        if let Some(method) = promise.method {
            let name = format!("Promised method: {}", words::label(&method));
            hand.press(&name);
        }
    }
    if let Some(NextStep::Send { kind, line, when }) = note.next {
        hand.press("Next step: Send");
        hand.choose("What is sent", &words::label(&kind));
        let address = view(hand.stage())
            .facts()
            .address(line.unwrap())
            .unwrap()
            .clone();
        let name = format!("{}: {}", words::label(&address.kind), address.value);
        hand.choose("Where", &name);
        hand.write("Day", &when.0.date().to_string());
        let time = when.0.format("%H:%M").to_string();
        hand.write("Time where they live", &time);
    }
    if !note.prose.is_empty() {
        hand.write("In your own words", &note.prose);
    }
    hand.press("File the note");
}
