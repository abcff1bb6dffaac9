//! Looking ahead: which beats a state can still come to, and what they hold.

use crate::{
    consumer::Outlook,
    scenario::{
        Scenario, has_bit,
        model::{Answers, Beat, CHOICES_MAX, PersonIx, Turn},
    },
    session::{Play, Stage, State, choices, reactions},
    solver::hopes::{
        Ahead, Hopes, bit,
        since::{Holds, Since},
    },
};

impl Hopes {
    /// What lies ahead of a state that is not over.
    pub(super) fn ahead(&mut self, play: &Play, state: &State, lawful: bool) -> Ahead {
        let scenario = &*play.scenario;
        let mut beats = 0;
        if state.stage() == Stage::Contact {
            beats |= state.beat().map_or(0, bit);
        }
        for (line, of_line) in scenario.ways() {
            if !state.has_dialled(line) {
                beats |= of_line.first.beat.map_or(0, bit);
            }
            beats |= of_line.again.beat.map_or(0, bit);
        }
        let situation = state.situation();
        let mut used = [0; CHOICES_MAX / 64];
        for (to, from) in used.iter_mut().zip(situation.used) {
            *to = *from;
        }
        let since = Since {
            beats,
            flags: situation.flags,
            learned: situation.learned,
            used,
            standing: situation.standing_used,
            offers: situation.offers,
            heard: situation.mood.heard,
            agreed: situation.agreed.is_some(),
            lawful,
        };
        if let Some(known) = self.ahead.get(&since) {
            return *known;
        }
        let found = self.look_ahead(scenario, &since);
        self.ahead.insert(since, found);
        found
    }

    /// Everything that the beats ahead can still hold, wherever they lead.
    fn look_ahead(&self, scenario: &Scenario, since: &Since) -> Ahead {
        let mut sum = self.ends;
        let mut seen = 0;
        let mut open = since.beats;
        while open & !seen != 0 {
            let at = u16::try_from((open & !seen).trailing_zeros()).unwrap_or_default();
            seen |= bit(at);
            if let Some(beat) = scenario.beat(at) {
                open |= self.look_at(scenario, since, beat, &mut sum);
            }
        }
        sum
    }

    /// Adds what a beat can still hold; the beats that it can still lead to.
    fn look_at(&self, scenario: &Scenario, since: &Since, beat: &Beat, sum: &mut Ahead) -> u64 {
        let mut to = 0;
        let mut turn = |turn: &Turn, sum: &mut Ahead| {
            let words = self.spoken.get(usize::from(turn.spoken));
            *sum = sum.and(words.copied().unwrap_or_default());
            to |= turn.to.map_or(0, bit);
        };
        let listed = |turns: &'_ [Turn]| -> Vec<usize> {
            let all = turns.iter().enumerate();
            since
                .first(all.map(|(at, turn)| (turn.when.as_slice(), at)))
                .collect()
        };
        let mut all = |turns: &[Turn], sum: &mut Ahead| {
            for at in listed(turns) {
                if let Some(one) = turns.get(at) {
                    turn(one, sum);
                }
            }
        };
        all(&beat.says, sum);
        all(&beat.waited, sum);
        match &beat.answers {
            Answers::Slots(_) => {}
            Answers::Choices => *sum = sum.and(self.tray),
            Answers::Table(table) => {
                sum.table = true;
                sum.outlook = sum.outlook.and(Outlook::table());
                *sum = sum.and(self.tray);
                all(std::slice::from_ref(&table.accepts), sum);
                all(&table.counters, sum);
                for (_, one) in &table.refuses {
                    all(std::slice::from_ref(one), sum);
                }
                if let Some(one) = &table.withdrawn {
                    all(std::slice::from_ref(one), sum);
                }
            }
        }
        if !matches!(beat.answers, Answers::Slots(_)) {
            // Whoever a beat belongs to is on the line there, and nobody else reacts.
            let here =
                |who: Option<PersonIx>| who.is_none() || beat.who.is_none() || who == beat.who;
            for reaction in reactions(scenario, beat) {
                if here(reaction.who) {
                    all(std::slice::from_ref(&reaction.turn), sum);
                }
            }
        }
        for (index, choice) in choices(scenario, beat) {
            let held = self.choices.get(usize::from(index));
            let (held, barred) = held.copied().unwrap_or_default();
            // The parts of a message are judged together, so none is barred alone.
            let spoken = !matches!(beat.answers, Answers::Slots(_));
            let gone =
                (choice.once && has_bit(&since.used, index)) || (since.lawful && spoken && barred);
            if gone || since.all(&choice.when) == Holds::Never {
                continue;
            }
            *sum = sum.and(held);
            let routes = choice
                .routes
                .iter()
                .map(|(when, to)| (when.as_slice(), *to));
            let rest = choice.to.map(|to| (&[][..], to));
            for beat in since.first(routes.chain(rest)) {
                to |= bit(beat);
            }
        }
        to
    }
}
