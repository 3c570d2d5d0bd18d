//! Where the room is, and what the words of a script mean there.

use super::player::Problem;
use crate::session::command::{self, Command};
use crate::session::ids::{EntryId, GroupId, SeatId};
use crate::session::norm_taboo::{self, Entry, Kind, NormTaboo, Phase, Round, Table, Theme};
use crate::session::place::{Place, Stop};
use crate::session::turns::Change;
use crate::session::{Group, Session};
use crate::text::CleanText;
use crate::workshop::{self, RankingWay};

/// The stop of an exercise where the room is, with what was said there.
#[derive(Clone, Copy)]
pub(super) struct Scene<'a> {
    groups: &'a [Group],
    number: u16,
    stop: norm_taboo::Stop,
    definition: &'a workshop::NormTaboo,
    state: &'a NormTaboo,
}

impl<'a> Scene<'a> {
    /// The scene where `session` stands.
    pub(super) fn of(session: &'a Session) -> Result<Self, Problem> {
        let Place::Exercise(number, Stop::NormTaboo(stop)) = session.place else { return Err(Problem::NotHere) };
        let (definition, state) = session.norm_taboo(number).ok_or(Problem::NotHere)?;
        Ok(Self { groups: &session.groups, number, stop, definition, state })
    }

    /// A command of this exercise.
    pub(super) fn ask(self, command: norm_taboo::Command) -> Command {
        Command::Exercise(self.number, command::Exercise::NormTaboo(command))
    }

    /// The core value that the stop is about.
    pub(super) fn value(self) -> Result<u16, Problem> {
        self.stop.value().ok_or(Problem::NotHere)
    }

    /// The group that the stop is about; `None` where it is about all.
    fn group(self) -> Option<GroupId> {
        match self.stop {
            norm_taboo::Stop::Value { group, .. } => group,
            norm_taboo::Stop::Plenary { .. } | norm_taboo::Stop::Cloud | norm_taboo::Stop::Poster => None,
        }
    }

    /// The ranking that the stop is about.
    pub(super) fn table(self) -> Result<Table, Problem> {
        Ok(Table { value: self.value()?, group: self.group().ok_or(Problem::NotHere)? })
    }

    /// How a group ranks.
    pub(super) fn way(self, table: Table) -> RankingWay {
        self.state.ranking(table).and_then(|ranking| ranking.way).unwrap_or(self.definition.ranking)
    }

    /// The round in which seats take turns here.
    fn round(self) -> Result<Round, Problem> {
        let norm_taboo::Stop::Value { value, phase, group } = self.stop else { return Err(Problem::NotHere) };
        let kind = match phase {
            Phase::RoundRobin => Kind::Norm,
            Phase::Taboos => Kind::Taboo,
            Phase::Introduction | Phase::Individual | Phase::Clarify | Phase::Ranking => return Err(Problem::NotHere),
        };
        Ok(Round { value, kind, group })
    }

    /// Whose turn it is, and the group that the seat belongs to.
    pub(super) fn current(self) -> Result<(SeatId, &'a Group), Problem> {
        let seat = self.state.turns(self.round()?, self.groups).current().ok_or(Problem::NobodysTurn)?;
        let its = |group: &&Group| group.seat == seat || group.seats.iter().any(|member| member.id == seat);
        Ok((seat, self.groups.iter().find(its).ok_or(Problem::NobodysTurn)?))
    }

    /// The seat with this number, from 1, in the order of the round.
    pub(super) fn seat(self, number: u16) -> Result<SeatId, Problem> {
        let turns = self.state.turns(self.round()?, self.groups);
        let index = usize::from(number).checked_sub(1);
        index.and_then(|index| turns.seats().nth(index)).map(|(seat, _)| seat).ok_or(Problem::NoSeat(number))
    }

    /// Something happens to the turns of the round.
    pub(super) fn turn(self, change: Change) -> Result<Command, Problem> {
        Ok(self.ask(norm_taboo::Command::Turn { round: self.round()?, change }))
    }

    /// All entries of the value, and of the group if the stop is about one, with these words.
    fn all(self, text: &CleanText) -> Result<impl Iterator<Item = &'a Entry>, Problem> {
        let (value, group) = (self.value()?, self.group());
        Ok(self.state.entries().filter(move |entry| {
            let here = group.is_none_or(|group| entry.spot.group == group);
            entry.spot.value == value && here && entry.text == *text
        }))
    }

    fn one(self, text: &CleanText, which: impl Fn(&Entry) -> bool) -> Result<EntryId, Problem> {
        let found = self.all(text)?.find(|entry| which(entry)).map(|entry| entry.id);
        found.ok_or_else(|| Problem::NotSaid(text.clone()))
    }

    /// What stands here with these words.
    pub(super) fn entry(self, text: &CleanText) -> Result<EntryId, Problem> {
        self.one(text, Entry::stands)
    }

    /// The norm of a group that stands with these words.
    pub(super) fn norm_of(self, group: GroupId, text: &CleanText) -> Result<EntryId, Problem> {
        self.one(text, |entry| entry.stands() && entry.spot.kind == Kind::Norm && entry.spot.group == group)
    }

    /// What was here with these words, but stands no longer.
    pub(super) fn gone(self, text: &CleanText) -> Result<EntryId, Problem> {
        self.one(text, |entry| !entry.stands())
    }

    /// What stands here with each of these words, in their order.
    pub(super) fn entries(self, texts: &[CleanText]) -> Result<Vec<EntryId>, Problem> {
        texts.iter().map(|text| self.entry(text)).collect()
    }

    /// Everything of a kind that stands here with any of these words: several groups may have said the same.
    pub(super) fn everywhere(self, kind: Kind, texts: &[CleanText]) -> Result<Vec<EntryId>, Problem> {
        let mut ids = Vec::new();
        for text in texts {
            let before = ids.len();
            let meant = self.all(text)?.filter(|entry| entry.spot.kind == kind && entry.stands());
            ids.extend(meant.map(|entry| entry.id));
            if ids.len() == before {
                return Err(Problem::NotSaid(text.clone()));
            }
        }
        Ok(ids)
    }

    /// The theme of the value with this wording.
    pub(super) fn theme(self, wording: &CleanText) -> Result<Option<&'a Theme>, Problem> {
        Ok(self.state.themes(self.value()?).find(|theme| theme.wording == *wording))
    }
}
