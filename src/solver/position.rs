//! Where a session stands for a search: its state, what the past means to the law,
//! and what was reached. Stepped by the session's own `decide` and judged by the
//! rules themselves.

use crate::{
    compliance::{self, Found, Parameters, RuleSet, Standing, standing::Ground},
    domain::Id,
    evidence::{Seen, of_heard},
    negotiation::{Measure, Progress},
    session::{Action, Effects, Play, Refusal, Session, State, decide},
    solver::items,
};

/// What a judge needs of a scenario, found once.
#[derive(Clone, Debug)]
pub struct Judge {
    pub(super) params: Parameters,
    debt: Id,
    pub(super) ground: Ground,
}

impl Judge {
    /// For a scenario and the consumer met in it.
    pub fn of(play: &Play) -> Self {
        let scenario = &play.scenario;
        let facts = scenario.facts();
        let params = Parameters::for_jurisdiction(scenario.place_of_law());
        let tray = &scenario.house().standing;
        let said = scenario
            .choices()
            .iter()
            .flat_map(|choice| &choice.acts)
            .chain(tray.iter().flat_map(|action| &action.acts));
        let done = scenario
            .choices()
            .iter()
            .flat_map(|choice| &choice.deeds)
            .chain(tray.iter().flat_map(|action| &action.deeds));
        let ground = Ground::of(
            facts,
            &params,
            scenario.today(),
            scenario
                .ways()
                .flat_map(|(_, line)| [&line.first.contact, &line.again.contact]),
            said,
            scenario.spoken().iter().flat_map(|spoken| &spoken.does),
            done,
        );
        Self {
            params,
            debt: facts.debts.first().map_or_else(Id::default, |debt| debt.id),
            ground,
        }
    }

    /// Takes effects into standing and progress, and shows what the rules find.
    #[allow(
        clippy::too_many_arguments,
        reason = "a step has these parts, and the search calls it with its own"
    )]
    pub(super) fn take(
        &self,
        play: &Play,
        before: &State,
        cause: &Action,
        effects: &Effects,
        entry: u32,
        standing: &mut Standing,
        progress: &mut Progress,
        found: &mut impl FnMut(Found),
    ) {
        let facts = play.scenario.facts();
        let mut state = *before;
        for event in effects {
            let now = play.moment(state.now());
            items::each(play, &state, cause, event, &mut |contact, item| {
                let seen = Seen {
                    entry,
                    now,
                    contact,
                    debt: self.debt,
                    item,
                };
                compliance::step(RuleSet::all(), facts, &self.params, standing, &seen, found);
                progress.evolve(&seen.item);
            });
            state.evolve(event);
        }
    }
}

/// Takes effects into progress alone: for searches that do not ask for the law.
pub(super) fn reach(
    play: &Play,
    before: &State,
    cause: &Action,
    effects: &Effects,
    progress: &mut Progress,
) {
    let mut state = *before;
    for event in effects {
        items::each(play, &state, cause, event, &mut |_, item| {
            progress.evolve(&item);
        });
        state.evolve(event);
    }
}

/// A point from which a search can begin, on the scenario's tree or off it.
#[derive(Clone, Debug)]
pub struct Position {
    /// The session's state.
    pub state: State,
    /// What the past means to the law.
    pub standing: Standing,
    /// What was reached.
    pub progress: Progress,
    /// Entries so far.
    pub entries: u32,
}

impl Position {
    /// Before anything has happened.
    pub fn start(play: &Play, judge: &Judge) -> Self {
        let facts = play.scenario.facts();
        let mut progress = Progress::default();
        let mut standing = Standing::from(facts, &judge.params);
        for seen in of_heard::before(&play.scenario) {
            let (rules, params) = (RuleSet::all(), &judge.params);
            compliance::step(rules, facts, params, &mut standing, &seen, &mut |_| {});
            progress.evolve_before(&seen.item);
        }
        Self {
            state: State::new(&play.temperament),
            standing,
            progress,
            entries: 0,
        }
    }

    /// Where a live session stands.
    pub fn of(session: &Session, judge: &Judge) -> Self {
        let play = session.play();
        let mut position = Self::start(play, judge);
        for entry in &session.log().entries {
            position.follow(play, judge, &entry.cause, &entry.effects, &mut |_| {});
        }
        position
    }

    /// Carries out an action and shows what the rules find.
    ///
    /// # Errors
    /// A [`Refusal`] if the action is impossible here.
    pub fn after(
        &self,
        play: &Play,
        judge: &Judge,
        action: &Action,
        found: &mut impl FnMut(Found),
    ) -> Result<Self, Refusal> {
        let effects = decide(play, &self.state, action)?;
        let mut next = self.clone();
        next.follow(play, judge, action, &effects, found);
        Ok(next)
    }

    /// Takes in what an action brought about.
    pub fn follow(
        &mut self,
        play: &Play,
        judge: &Judge,
        action: &Action,
        effects: &Effects,
        found: &mut impl FnMut(Found),
    ) {
        self.entries += 1;
        let before = self.state;
        judge.take(
            play,
            &before,
            action,
            effects,
            self.entries,
            &mut self.standing,
            &mut self.progress,
            found,
        );
        for event in effects {
            self.state.evolve(event);
        }
    }

    /// What is reached here, as the goal measures it.
    pub fn measure(&self, play: &Play) -> Measure {
        measure(play, &self.progress)
    }
}

/// What is reached, as the goal measures it. Nobody is bound by terms that the
/// agent was not allowed to agree to, so they are worth nothing.
pub fn measure(play: &Play, progress: &Progress) -> Measure {
    let scenario = &play.scenario;
    let mut progress = *progress;
    let beyond = progress.agreed.is_some_and(|agreed| {
        let authority = &scenario.facts().authority;
        authority
            .breach(&agreed.terms, scenario.undisputed(), scenario.today())
            .is_some()
    });
    if beyond {
        progress.agreed = None;
    }
    progress.measure(
        scenario.goal(),
        &play.temperament,
        scenario.walk_away(),
        scenario.today(),
    )
}
