//! The last pass: names become indexes, placeholders words, and the model is made.

use crate::{
    domain::{
        Contact, Id,
        contact::{CallResult, Direction},
        facts::AddressKind,
        party_act::{Language, Medium, PartyAct},
    },
    scenario::{
        Scenario,
        compile::{digest, normalized},
        draft::{Draft, index_of},
        model::{
            Answers, Beat, BeatIx, Choice, ChoiceIx, Disclosure, House, Line, PersonIx, Queue,
            Reach, Reaction, Slot, Spoken, SpokenIx, Standing, Table, Turn,
        },
        passes::{conditions, heard, words::Glossary},
        source::{ChoiceSource, ReactionSource, ScenarioSource, SpokenSource},
        text::Text,
    },
};

/// Seconds that any line takes before its first word.
const SECONDS_BEFORE: usize = 4;
/// Words spoken in a second.
const WORDS_A_SECOND: usize = 3;
/// Simulated time moves in steps of so many seconds.
const STEP_SECONDS: usize = 5;

/// How long a line takes: 4 + words / 3 seconds, rounded up to whole steps
/// (engine notes, section 2: about the pace of a clear speaker).
pub(super) fn seconds(text: &Text) -> u16 {
    let plain = SECONDS_BEFORE + text.word_count() / WORDS_A_SECOND;
    u16::try_from(plain.div_ceil(STEP_SECONDS) * STEP_SECONDS).unwrap_or(u16::MAX)
}

/// How one writes to an address, where the author does not say.
pub(super) fn medium_of(kind: AddressKind) -> Medium {
    match kind {
        AddressKind::Email | AddressKind::WorkEmail => Medium::Email,
        AddressKind::Street => Medium::Letter,
        AddressKind::Social => Medium::Social,
        _ => Medium::Text,
    }
}

/// Tables that grow while the model is built.
struct Builder<'a> {
    draft: &'a Draft<'a>,
    glossary: Glossary,
    spoken: Vec<Spoken>,
    choices: Vec<Choice>,
    reactions: Vec<Reaction>,
}

/// Makes the model. `None` only if an earlier pass missed an error.
pub(in crate::scenario) fn scenario(draft: &Draft<'_>, text: &str) -> Option<Scenario> {
    let source = draft.source;
    let (pack, pack_text) = draft.pack?;
    let mut builder = Builder {
        draft,
        glossary: Glossary::of(draft),
        spoken: Vec::new(),
        choices: Vec::new(),
        reactions: Vec::new(),
    };
    let standing = builder.standing()?;
    let heard = match &source.heard {
        Some(written) => Some(heard::built(draft, &builder.glossary, written)?),
        None => None,
    };
    let mut facts = draft.facts.clone();
    facts.agency = source.agency.clone().unwrap_or_else(|| pack.agency.clone());
    let queue = source.queue.as_ref().map(|written| Queue {
        minutes: written.minutes,
        files: draft.files.clone(),
    });
    let lines = source
        .lines
        .iter()
        .map(|line| builder.line(line))
        .collect::<Option<Vec<_>>>()?;
    let writes = source
        .writes
        .iter()
        .map(|write| builder.write(write))
        .collect::<Option<Vec<_>>>()?;
    let beats = source
        .beats
        .iter()
        .map(|beat| builder.beat(beat))
        .collect::<Option<Vec<_>>>()?;
    let common_from = u16::try_from(builder.reactions.len()).ok()?;
    for (at, reaction) in source.reactions.iter().enumerate() {
        let built = builder.reaction(reaction, format!("reactions[{at}]"))?;
        builder.reactions.push(built);
    }
    let common = common_from..u16::try_from(builder.reactions.len()).ok()?;
    let (fed_up, overwhelmed) = builder.ends(source)?;
    let title = builder.plain(&source.title)?;
    let about = builder.plain(&source.about)?;
    let disclosures = source
        .disclosures
        .iter()
        .map(|one| {
            Some(Disclosure {
                id: one.id.clone(),
                tells: builder.plain(&one.tells)?,
            })
        })
        .collect::<Option<Vec<_>>>()?;
    Some(Scenario {
        id: source.id.clone(),
        title,
        about,
        difficulty: source.difficulty,
        skills: source.skills.clone(),
        teaches: source.teaches.clone(),
        goal: source.goal,
        walk_away: source.walk_away,
        starts: draft.starts?,
        facts,
        temperament: source.consumer,
        portrait: source.portrait.clone(),
        looks: source.looks.clone(),
        disclosures,
        flags: draft.names.flags.clone(),
        lines,
        writes,
        heard,
        queue,
        spoken: builder.spoken,
        choices: builder.choices,
        beats,
        reactions: builder.reactions,
        common,
        fed_up,
        overwhelmed,
        house: House {
            id: pack.id.clone(),
            name: pack.name.clone(),
            standing,
            codes: pack.codes.clone(),
            severities: pack.severities.clone(),
            card: pack.house_card.clone(),
        },
        digest: digest(&[text, pack_text]),
        text: text.to_owned(),
        pack_text: normalized(pack_text),
    })
}

impl Builder<'_> {
    /// What the consumer says when they have had enough, and when it is too much;
    /// plain words where the author wrote none.
    fn ends(&mut self, source: &ScenarioSource) -> Option<(SpokenIx, SpokenIx)> {
        let plain_fed_up = SpokenSource {
            says: "That's it. I'm done. Goodbye.".to_owned(),
            ..SpokenSource::default()
        };
        let plain_overwhelmed = SpokenSource {
            says: "I can't do this right now. I need some time. Please.".to_owned(),
            does: vec![PartyAct::AskCallBack {
                day: None,
                from: None,
            }],
            ..SpokenSource::default()
        };
        let fed_up = self.last_words("fed_up", source.fed_up.as_ref(), &plain_fed_up)?;
        let overwhelmed = self.last_words(
            "overwhelmed",
            source.overwhelmed.as_ref(),
            &plain_overwhelmed,
        )?;
        Some((fed_up, overwhelmed))
    }

    fn text(&self, words: &str) -> Option<Text> {
        self.glossary.resolve(words).ok()
    }

    fn plain(&self, words: &str) -> Option<String> {
        let table = crate::scenario::text::Table::default();
        Some(self.text(words)?.fill(&table, crate::domain::Currency::Usd))
    }

    fn beat_ix(&self, name: &str) -> Option<BeatIx> {
        BeatIx::try_from(index_of(&self.draft.names.beats, name)?).ok()
    }

    /// The beat that a way leads to. A name that is unknown was reported before.
    fn way(&self, to: Option<&String>) -> Option<BeatIx> {
        to.and_then(|name| self.beat_ix(name))
    }

    /// The person that an id names. One that is unknown was reported before.
    fn person_ix(&self, id: Option<Id>) -> Option<PersonIx> {
        let index = index_of(&self.draft.names.people, id?.as_str())?;
        PersonIx::try_from(index).ok()
    }

    fn bits(names: &[String], wanted: &[String]) -> Option<u64> {
        wanted.iter().try_fold(0_u64, |bits, name| {
            Some(bits | (1_u64 << index_of(names, name)?))
        })
    }

    fn speak(
        &mut self,
        says: &str,
        does: &[PartyAct],
        tells: &[String],
        language: Language,
        path: String,
    ) -> Option<SpokenIx> {
        let text = self.text(says)?;
        let index = SpokenIx::try_from(self.spoken.len()).ok()?;
        self.spoken.push(Spoken {
            seconds: if text.is_empty() { 0 } else { seconds(&text) },
            says: text,
            does: does.to_vec(),
            tells: Self::bits(&self.draft.names.disclosures, tells)?,
            language,
            path,
        });
        Some(index)
    }

    fn says(&mut self, spoken: &SpokenSource, path: String) -> Option<SpokenIx> {
        let english = Language::English;
        self.speak(&spoken.says, &spoken.does, &spoken.tells, english, path)
    }

    /// What ends a call that was too much: the author's words, or the program's own.
    fn last_words(
        &mut self,
        field: &str,
        written: Option<&SpokenSource>,
        plain: &SpokenSource,
    ) -> Option<SpokenIx> {
        let path = written.map_or_else(String::new, |_| field.to_owned());
        self.says(written.unwrap_or(plain), path)
    }

    fn turn(&mut self, spoken: &SpokenSource, path: String) -> Option<Turn> {
        Some(Turn {
            when: conditions::build(&self.draft.names, &spoken.when),
            spoken: self.says(spoken, path)?,
            to: self.way(spoken.to.as_ref()),
        })
    }

    fn turns(&mut self, spoken: &[SpokenSource], list: &str) -> Option<Vec<Turn>> {
        let numbered = spoken.iter().enumerate();
        numbered
            .map(|(at, one)| self.turn(one, format!("{list}[{at}]")))
            .collect()
    }

    fn standing(&mut self) -> Option<Vec<Standing>> {
        let (pack, _) = self.draft.pack?;
        let mut answers = Vec::new();
        for answer in &pack.plain_answers {
            let spoken = self.speak(&answer.says, &[], &[], Language::English, String::new())?;
            answers.push((answer, spoken));
        }
        pack.standing
            .iter()
            .map(|action| {
                let fits = |answer: &crate::scenario::pack::PlainAnswer| {
                    answer.to_action.is_empty() || answer.to_action.contains(&action.id)
                };
                // Answers to just this action come before answers to any.
                let mut plain: Vec<_> = answers.iter().filter(|(answer, _)| fits(answer)).collect();
                plain.sort_by_key(|(answer, _)| {
                    (answer.to_action.is_empty(), answer.relation.is_none())
                });
                let say = self.text(&action.say)?;
                Some(Standing {
                    id: action.id.clone(),
                    label: action.label.clone(),
                    seconds: seconds(&say),
                    say,
                    acts: action.acts.clone(),
                    deeds: action.deeds.clone(),
                    needs_agreement: action.needs_agreement,
                    plain: plain
                        .into_iter()
                        .map(|(answer, spoken)| (answer.relation, *spoken))
                        .collect(),
                })
            })
            .collect()
    }

    fn line(&self, line: &crate::scenario::source::LineSource) -> Option<Line> {
        let address = self.draft.facts.address(line.dial)?;
        let kind = match address.kind {
            AddressKind::Home => "home",
            AddressKind::Mobile => "mobile",
            AddressKind::Work => "work",
            _ => "other",
        };
        let again = match &line.again {
            Some(again) => self.reach(line.dial, again.result, again.by, again.beat.as_ref()),
            None => self.reach(line.dial, CallResult::RangOut, None, None),
        };
        let mut first = self.reach(line.dial, line.result, line.by, line.beat.as_ref());
        if line.calls_in {
            first.contact.direction = Direction::Inbound;
        }
        Some(Line {
            id: line.dial.to_string(),
            address: line.dial,
            label: format!("{kind} {}", address.value),
            calls_in: line.calls_in,
            first,
            again,
        })
    }

    fn write(&self, write: &crate::scenario::source::WriteSource) -> Option<Line> {
        let address = self.draft.facts.address(write.to)?;
        let by = write
            .by
            .or(self.draft.source.people.first().map(|one| one.id));
        let sent = self.reach(write.to, CallResult::Sent, by, Some(&write.beat));
        let reach = Reach {
            contact: Contact {
                id: write.id.parse().unwrap_or_default(),
                medium: write.medium.unwrap_or_else(|| medium_of(address.kind)),
                in_reply: write.in_reply,
                legally_required: write.legally_required,
                ..sent.contact
            },
            ..sent
        };
        Some(Line {
            id: write.id.clone(),
            address: write.to,
            label: format!("{} to {}", write.label, address.value),
            calls_in: false,
            first: reach.clone(),
            again: reach,
        })
    }

    fn reach(&self, dial: Id, result: CallResult, by: Option<Id>, beat: Option<&String>) -> Reach {
        let contact = Contact {
            id: dial,
            at: self.draft.source.starts,
            debts: self
                .draft
                .source
                .debts
                .first()
                .map(|debt| debt.id)
                .into_iter()
                .collect(),
            sought: self.draft.source.people.first().map(|person| person.id),
            party: by,
            line: Some(dial),
            medium: Medium::Call,
            direction: Direction::Outbound,
            result,
            ..Contact::default()
        };
        Reach {
            contact,
            result,
            by: self.person_ix(by),
            beat: self.way(beat),
        }
    }

    fn reaction(&mut self, reaction: &ReactionSource, path: String) -> Option<Reaction> {
        let mut to_actions = 0_u32;
        for action in &reaction.to_action {
            to_actions |= 1 << index_of(&self.draft.names.standing, action)?;
        }
        Some(Reaction {
            to_actions,
            who: self.person_ix(reaction.who),
            turn: Turn {
                when: conditions::build(&self.draft.names, &reaction.when),
                spoken: self.speak(
                    &reaction.says,
                    &reaction.does,
                    &reaction.tells,
                    Language::English,
                    path,
                )?,
                to: self.way(reaction.to.as_ref()),
            },
            sets: Self::bits(&self.draft.names.flags, &reaction.sets)?,
        })
    }

    fn beat(&mut self, beat: &crate::scenario::source::BeatSource) -> Option<Beat> {
        let path = format!("beats[{}]", beat.id);
        let mut says = self.turns(&beat.instead, &format!("{path}.instead"))?;
        let plain = Turn {
            when: Vec::new(),
            spoken: self.speak(
                &beat.says,
                &beat.does,
                &beat.tells,
                beat.language,
                path.clone(),
            )?,
            to: None,
        };
        says.push(plain);
        let first_choice = ChoiceIx::try_from(self.choices.len()).ok()?;
        for choice in &beat.choices {
            let built = self.choice(choice)?;
            self.choices.push(built);
        }
        let answers = self.answers(beat)?;
        let last_choice = match &answers {
            Answers::Slots(_) => first_choice,
            _ => ChoiceIx::try_from(self.choices.len()).ok()?,
        };
        let first_reaction = u16::try_from(self.reactions.len()).ok()?;
        for (at, reaction) in beat.reactions.iter().enumerate() {
            let built = self.reaction(reaction, format!("{path}.reactions[{at}]"))?;
            self.reactions.push(built);
        }
        Some(Beat {
            id: beat.id.clone(),
            who: self.person_ix(beat.who),
            says,
            choices: first_choice..last_choice,
            answers,
            reactions: first_reaction..u16::try_from(self.reactions.len()).ok()?,
            waited: self.turns(&beat.waited, &format!("{path}.waited"))?,
            ends: beat.ends,
        })
    }

    fn answers(&mut self, beat: &crate::scenario::source::BeatSource) -> Option<Answers> {
        if let Some(table) = &beat.table {
            let path = format!("beats[{}].table", beat.id);
            let mut refuses = Vec::new();
            for (at, refusal) in table.refuses.iter().enumerate() {
                let spoken = SpokenSource {
                    when: refusal.when.clone(),
                    says: refusal.says.clone(),
                    does: refusal.does.clone(),
                    tells: refusal.tells.clone(),
                    to: refusal.to.clone(),
                };
                let turn = self.turn(&spoken, format!("{path}.refuses[{at}]"))?;
                refuses.push((refusal.because, turn));
            }
            let withdrawn = match &table.withdrawn {
                Some(turn) => Some(self.turn(turn, format!("{path}.withdrawn"))?),
                None => None,
            };
            return Some(Answers::Table(Box::new(Table {
                accepts: self.turn(&table.accepts, format!("{path}.accepts"))?,
                counters: self.turns(&table.counters, &format!("{path}.counters"))?,
                refuses,
                withdrawn,
            })));
        }
        if beat.slots.is_empty() {
            return Some(Answers::Choices);
        }
        let mut slots = Vec::new();
        for slot in &beat.slots {
            let first = ChoiceIx::try_from(self.choices.len()).ok()?;
            for choice in &slot.choices {
                let plain = ChoiceSource {
                    id: choice.id.clone(),
                    say: choice.say.clone(),
                    acts: choice.acts.clone(),
                    deeds: Vec::new(),
                    when: Vec::new(),
                    sets: Vec::new(),
                    mood: None,
                    once: false,
                    routes: Vec::new(),
                    to: None,
                    ends: None,
                };
                let built = self.choice(&plain)?;
                self.choices.push(built);
            }
            let last = ChoiceIx::try_from(self.choices.len()).ok()?;
            slots.push(Slot {
                id: slot.id.clone(),
                ask: self.plain(&slot.ask)?,
                choices: first..last,
            });
        }
        Some(Answers::Slots(slots))
    }

    fn choice(&self, choice: &ChoiceSource) -> Option<Choice> {
        let names = &self.draft.names;
        let say = self.text(&choice.say)?;
        let mut routes = Vec::new();
        for route in &choice.routes {
            routes.push((
                conditions::build(names, &route.when),
                self.beat_ix(&route.to)?,
            ));
        }
        Some(Choice {
            id: choice.id.clone(),
            seconds: if say.is_empty() { 0 } else { seconds(&say) },
            say,
            acts: choice.acts.clone(),
            deeds: choice.deeds.clone(),
            when: conditions::build(names, &choice.when),
            sets: Self::bits(&names.flags, &choice.sets)?,
            mood: choice.mood,
            once: choice.once,
            routes,
            to: self.way(choice.to.as_ref()),
            ends: choice.ends,
        })
    }
}
