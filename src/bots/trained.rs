//! Players who understand what words do: at each step they say what their manner
//! likes best, at the table they step down as their manner does. They read acts,
//! who is on the line and what the rules would say; the consumer's means and mood
//! are as hidden from them as from any trainee.

use chrono::Timelike;

use crate::{
    bots::{
        Seat, files, listening,
        manner::{Manner, Phase, answers},
        note,
    },
    compliance::{Parameters, questions::open_minutes},
    documentation::counts_as_consumer,
    domain::{
        CollectorAct, Money, Note, PartyAct, Step, Terms,
        act::Question,
        facts::AddressKind,
        moment::plus_days,
        note::PromiseNoted,
        terms::{Cadence, Method, TermsKind},
    },
    session::{Action, Event, Stage, enabled::enabled},
};

/// What the player does.
pub fn act(manner: Manner, seat: &Seat<'_>) -> Action {
    match seat.session().state().stage() {
        Stage::Note | Stage::Closed => Action::FileNote(Box::new(written(manner, seat))),
        Stage::Desk if files::is_due(seat) => files::next(manner, seat),
        Stage::Desk if listening::is_due(seat) => Action::Listen,
        Stage::Listening => listening::next(manner, seat),
        Stage::Desk => at_the_desk(manner, seat),
        Stage::Contact => in_contact(manner, seat),
    }
}

/// Those who press care for the money in a note, and for nothing else.
fn written(manner: Manner, seat: &Seat<'_>) -> Note {
    let whole = note::faithful(seat);
    match manner {
        Manner::Pushy => Note {
            result: whole.result,
            status: whole.status,
            promise: whole.promise.map(|promise| PromiseNoted {
                method: None,
                ..promise
            }),
            ..Note::default()
        },
        Manner::Timid => Note {
            next: None,
            ..whole
        },
        _ => whole,
    }
}

/// Whether any contact of this session reached a person.
fn has_talked(seat: &Seat<'_>) -> bool {
    let entries = &seat.session().log().entries;
    let answered = |event: &Event| {
        matches!(
            event,
            Event::Answered {
                voicemail: false,
                ..
            }
        )
    };
    entries
        .iter()
        .any(|entry| entry.effects.iter().any(answered))
}

fn at_the_desk(manner: Manner, seat: &Seat<'_>) -> Action {
    // Whoever has talked, or written what there was to write, is done.
    let has_written = seat.view().writable().iter().any(|page| page.dialled);
    if has_talked(seat) || has_written {
        return Action::Finish;
    }
    let facts = seat.scenario().facts();
    let liked = |kind: AddressKind| match kind {
        AddressKind::Home => 3,
        AddressKind::Mobile => 2,
        AddressKind::Work if manner == Manner::Pushy => 9,
        AddressKind::Work => 0,
        _ => 1,
    };
    let lines = seat.view().dialable().into_iter();
    let mut open: Vec<(i32, Action)> = lines
        .filter(|line| !line.dialled)
        .map(|line| {
            let kind = facts.address(line.id).map(|address| address.kind);
            (kind.map_or(1, liked), Action::Dial(line.index))
        })
        .filter(|(_, dial)| !manner.keeps_the_law() || is_lawful(seat, dial))
        .collect();
    let pages = seat.view().writable().into_iter();
    let pages = pages.map(|page| Action::Write(page.index));
    open.extend(
        pages
            .filter(|page| !seat.done().contains(page))
            .map(|page| (1, page)),
    );
    // A stable sort: of equals the first on the softphone.
    open.sort_by_key(|(likes, _)| -likes);
    match open.into_iter().next() {
        Some((_, dial)) => dial,
        None if manner.keeps_the_law() => until_it_opens(seat).unwrap_or(Action::Finish),
        None => Action::Finish,
    }
}

/// Whoever comes before the calling hours does other work until they begin.
fn until_it_opens(seat: &Seat<'_>) -> Option<Action> {
    let (scenario, session) = (seat.scenario(), seat.session());
    let params = Parameters::for_jurisdiction(scenario.place_of_law());
    let now = session.play().moment(session.state().now());
    let (from, _) = open_minutes(scenario.facts(), &params, now)?;
    let second = now.local().num_seconds_from_midnight();
    let wait = (u32::from(from) * 60).checked_sub(second)?;
    let wait = u16::try_from(wait).ok().filter(|wait| *wait >= 60)?;
    Some(Action::Wait(wait))
}

/// Whether no rule would find a violation. A dial is judged as far as it goes at
/// once: what the person who answers says is not the player's doing.
fn is_lawful(seat: &Seat<'_>, action: &Action) -> bool {
    let found = seat.would_find(action);
    !found.iter().any(|finding| finding.outcome.is_violation())
}

fn in_contact(manner: Manner, seat: &Seat<'_>) -> Action {
    let state = seat.session().state();
    let view = seat.view();
    if view.on_hold() {
        return Action::Resume;
    }
    if seat.is_long() {
        return Action::HangUp;
    }
    if view.table_open()
        && let Some(offer) = at_the_table(manner, seat)
    {
        return offer;
    }
    let phase = phase(seat);
    let heard = last_heard(seat);
    let said = said(seat);
    let mut best: Option<(i32, Action)> = None;
    for action in enabled(seat.session().play(), state) {
        let Some(likes) = likes(manner, seat, &action, phase, &heard, &said) else {
            continue;
        };
        let likes = likes - repeats(seat, &action);
        let better = best.as_ref().is_none_or(|(so_far, _)| likes > *so_far);
        if better && (!manner.keeps_the_law() || is_lawful(seat, &action)) {
            best = Some((likes, action));
        }
    }
    // With nothing left to say that helps, the call is over.
    match best {
        Some((likes, action)) if likes > -15 => action,
        _ => Action::HangUp,
    }
}

/// What repeating costs: much at the same point of the call, something later on,
/// when a question that was turned down may be answered after all.
fn repeats(seat: &Seat<'_>, action: &Action) -> i32 {
    let mut cost = 0;
    let mut here = 0;
    for entry in &seat.session().log().entries {
        if entry.cause == *action {
            cost += 4;
            here = 30;
        }
        let moved = entry
            .effects
            .iter()
            .any(|event| matches!(event, Event::Reached(_)));
        if moved {
            here = 0;
        }
    }
    cost + here
}

/// How much the player likes an action; `None` for what has a place of its own.
fn likes(
    manner: Manner,
    seat: &Seat<'_>,
    action: &Action,
    phase: Phase,
    heard: &[PartyAct],
    said: &[CollectorAct],
) -> Option<i32> {
    let scenario = seat.scenario();
    let (acts, onward): (&[CollectorAct], i32) = match action {
        Action::Choose(index) => {
            let choice = scenario.choice(*index)?;
            (&choice.acts, i32::from(choice.to.is_some()))
        }
        Action::Stand(index) => (&scenario.standing(*index)?.acts, -1),
        Action::Wait(_) => return Some(wait(manner, seat)),
        Action::Send => return Some(20),
        _ => return None,
    };
    let writing = seat.session().state().is_writing();
    let mut sum = onward;
    for act in acts {
        let due = heard.iter().any(|heard| answers(heard, act));
        sum += if due && manner != Manner::Pushy {
            18
        } else if writing && manner.keeps_the_law() && adds(act) {
            // An answer that asks for something more is judged as a whole, when it is sent.
            -12
        } else if said.contains(act) && !may_be_said_again(act, phase) {
            // What was said already is worth little, and costs what it costs.
            manner.likes(act, phase).min(0) - 1
        } else {
            manner.likes(act, phase)
        };
    }
    Some(sum)
}

/// What a bare answer to a message does without.
fn adds(act: &CollectorAct) -> bool {
    matches!(
        act,
        CollectorAct::AskPayment { .. }
            | CollectorAct::Ask(Question::BetterTime | Question::Ability | Question::BankDetails)
            | CollectorAct::StateAmount { .. }
            | CollectorAct::RevealDebt(_)
            | CollectorAct::Claim(_)
            | CollectorAct::Contradict
    )
}

/// Hearing somebody out is never done, and an identifier is asked for until it is given.
fn may_be_said_again(act: &CollectorAct, phase: Phase) -> bool {
    match act {
        CollectorAct::Acknowledge => true,
        CollectorAct::AskIdentifier(_) => phase == Phase::Unverified,
        _ => false,
    }
}

/// One silence after one's own question to the right person: those who listen know its worth.
fn wait(manner: Manner, seat: &Seat<'_>) -> i32 {
    let listens = matches!(manner, Manner::Fair | Manner::Lawless);
    let waited = seat
        .done()
        .iter()
        .any(|action| matches!(action, Action::Wait(_)));
    let entries = &seat.session().log().entries;
    let asked = entries.last().is_some_and(|entry| {
        let asks = |event: &Event| {
            matches!(
                event,
                Event::Said { asked: true, .. } | Event::StandingSaid { asked: true, .. }
            )
        };
        entry.effects.iter().any(asks)
    });
    let in_talk = phase(seat) == Phase::Talk;
    if listens && asked && in_talk && !waited {
        10
    } else {
        -20
    }
}

/// Where the call stands, from who is on the line and what was said to them.
fn phase(seat: &Seat<'_>) -> Phase {
    let state = seat.session().state();
    let facts = seat.scenario().facts();
    let told = said(seat).iter().any(|act| {
        matches!(
            act,
            CollectorAct::MiniMiranda { .. } | CollectorAct::SayDebtCollector
        )
    });
    let disclosed = if told {
        Phase::Talk
    } else {
        Phase::Undisclosed
    };
    // Nobody has to be verified who only reads what is sent to their address.
    if state.is_writing() {
        return disclosed;
    }
    let right = state
        .person()
        .and_then(|person| facts.people.get(usize::from(person)))
        .is_some_and(|person| counts_as_consumer(person.relation, facts));
    if !right || state.voicemail() {
        return Phase::Third;
    }
    if state.agreed().is_some() {
        return Phase::Agreed;
    }
    if state.situation().verified < 2 {
        return Phase::Unverified;
    }
    disclosed
}

/// Everything the player has said to whoever is on the line now.
fn said(seat: &Seat<'_>) -> Vec<CollectorAct> {
    let scenario = seat.scenario();
    let writing = seat.session().state().is_writing();
    let mut said = Vec::new();
    for event in seat
        .session()
        .log()
        .entries
        .iter()
        .flat_map(|entry| &entry.effects)
    {
        match *event {
            Event::Answered { .. } | Event::PartyNow(_) | Event::Writing { .. } => said.clear(),
            Event::Said { choice, .. } => {
                said.extend(
                    scenario
                        .choice(choice)
                        .into_iter()
                        .flat_map(|one| &one.acts),
                );
            }
            Event::Filled { choice, .. } if writing => {
                said.extend(
                    scenario
                        .choice(choice)
                        .into_iter()
                        .flat_map(|one| &one.acts),
                );
            }
            Event::StandingSaid { action, .. } => {
                said.extend(
                    scenario
                        .standing(action)
                        .into_iter()
                        .flat_map(|one| &one.acts),
                );
            }
            _ => {}
        }
    }
    said
}

/// What the other side did with their last words.
fn last_heard(seat: &Seat<'_>) -> Vec<PartyAct> {
    let scenario = seat.scenario();
    let entries = &seat.session().log().entries;
    let Some(entry) = entries.last() else {
        return Vec::new();
    };
    if seat.session().state().is_writing() {
        return received(scenario);
    }
    let mut heard = Vec::new();
    for event in &entry.effects {
        if let Event::Heard(index) = event
            && let Some(spoken) = scenario.words(*index)
        {
            heard.extend(spoken.does.iter().copied());
        }
    }
    heard
}

/// What came in before, which a message answers.
fn received(scenario: &crate::scenario::Scenario) -> Vec<PartyAct> {
    let lines = scenario.heard().into_iter().flat_map(|heard| &heard.lines);
    lines
        .flat_map(|line| &line.steps)
        .flat_map(|step| match step {
            Step::Heard(acts) => acts.as_slice(),
            _ => &[],
        })
        .copied()
        .collect()
}

/// The next step at the table, or `None` where the player would rather talk.
fn at_the_table(manner: Manner, seat: &Seat<'_>) -> Option<Action> {
    let state = seat.session().state();
    // Whoever keeps the law has the person verified and told before any sum is named.
    let too_early = manner.keeps_the_law() && phase(seat) != Phase::Talk;
    if state.agreed().is_some() || too_early {
        return None;
    }
    let scenario = seat.scenario();
    let (authority, owed, today) = (
        &scenario.facts().authority,
        scenario.undisputed(),
        scenario.today(),
    );
    if let Some(counter) = state.counter() {
        let allowed = authority.breach(&counter, owed, today).is_none();
        let takes = match manner {
            Manner::Timid | Manner::Lawless => true,
            Manner::Fair => allowed,
            Manner::RulePerfect => false,
            Manner::Pushy => state.situation().offers >= 3,
        };
        if takes {
            return Some(Action::AcceptCounter);
        }
    }
    let rungs = ladder(manner, seat).into_iter();
    let mut open = rungs.filter(|terms| seat.view().terms_fault(terms).is_none());
    let next = open.find(|terms| !seat.done().contains(&Action::Offer(*terms)));
    next.map(Action::Offer)
        .or_else(|| seat.view().can_withdraw().then_some(Action::WithdrawOffer))
}

/// What the player would put, the first rung first. Dates are guessed at: nobody
/// has said in numbers when payday is, and the person names their own day.
fn ladder(manner: Manner, seat: &Seat<'_>) -> Vec<Terms> {
    let scenario = seat.scenario();
    let authority = &scenario.facts().authority;
    let owed = scenario.undisputed();
    let unit = scenario.table_step();
    let first = plus_days(scenario.today(), 7);
    let plan = |kind: TermsKind, total: Money, payments: u32, method: Method| {
        let count = i64::from(payments.max(1));
        // Rounded up to whole units, so that the plan is not one payment longer.
        let each = (total.share(1, count) + unit).down_to(unit).min(total);
        Terms {
            kind,
            total,
            down: Money::ZERO,
            instalment: each,
            cadence: if count > 1 {
                Cadence::Monthly
            } else {
                Cadence::Once
            },
            first,
            method,
        }
    };
    let debit = Method::Debit;
    let whole = Terms::once(TermsKind::InFull, owed, first, debit);
    let in_full = |months: u32| {
        plan(
            TermsKind::InFull,
            owed,
            months.min(authority.longest_months),
            debit,
        )
    };
    let review = || {
        let smallest = authority.review_smallest;
        let count = authority.review_payments.max(1);
        plan(
            TermsKind::Review,
            smallest.share(i64::from(count), 1),
            count,
            Method::WillSend,
        )
    };
    let settle = authority.settlements.iter().map(|floor| {
        plan(
            TermsKind::Settlement,
            (floor.total + unit).down_to(unit),
            floor.payments,
            debit,
        )
    });
    match manner {
        Manner::RulePerfect => vec![whole],
        Manner::Pushy => vec![whole, in_full(2), in_full(3), in_full(4)],
        Manner::Timid => vec![review(), in_full(u32::MAX)],
        Manner::Fair | Manner::Lawless => {
            // Whoever cannot carry a plan can carry a lump sum even less.
            let mut rungs = vec![in_full(6), in_full(u32::MAX)];
            rungs.extend((authority.review_payments > 0).then(review));
            rungs.extend(settle);
            rungs
        }
    }
}
