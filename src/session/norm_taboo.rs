//! The norm/taboo exercise: what its events add up to.
//!
//! The phases are those of Siljan kommune's workshop, which is a nominal group technique (Delbecq, Van de Ven and
//! Gustafson 1975): silent generation, round-robin, clarification, ranking; and then the taboos.

mod change;
mod decide;
mod entries;
mod gathered;
mod order;
mod phase;
mod ranking;
mod texts;
mod themes;

use std::collections::BTreeMap;

pub use change::{Command, Event, Said};
pub use entries::{Entry, Fate, Kind, Spot};
pub use gathered::Part;
pub use phase::{Phase, Stop, length, stops};
pub use ranking::{
    Ballot, Change as RankingChange, Line, Ranking, Result as RankingResult, Table, Tally, Tie, TieRule, tally,
};
pub use themes::{Change as ThemeChange, Theme, ThemeTaboo};

use super::ids::{EntryId, GroupId, SeatId, ThemeId};
use super::state::Group;
use super::turns::{Order, Turns};
use crate::text::CleanText;
use entries::Entries;

pub(super) use decide::{Context, decide};

/// The state of a norm/taboo exercise.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct NormTaboo {
    entries: Entries,
    turns: BTreeMap<Round, Turns>,
    order: Order,
    rankings: BTreeMap<Table, Ranking>,
    themes: Vec<Theme>,
    hidden_words: Vec<CleanText>,
}

/// A round in which seats take turns.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
pub struct Round {
    /// The core value, counted from 0.
    pub value: u16,
    /// Whether norms or taboos are said.
    pub kind: Kind,
    /// The group whose members take turns; `None` when the groups themselves do.
    pub group: Option<GroupId>,
}

impl NormTaboo {
    /// All norms and taboos that were ever said, in the order they stand, also those withdrawn or merged.
    pub fn entries(&self) -> impl Iterator<Item = &Entry> {
        self.entries.iter()
    }

    /// The norm or taboo with this id.
    #[must_use]
    pub fn entry(&self, id: EntryId) -> Option<&Entry> {
        self.entries.get(id)
    }

    /// The norms or taboos that stand in a group for a value.
    pub fn standing(&self, spot: Spot) -> impl Iterator<Item = &Entry> {
        self.entries.iter().filter(move |entry| entry.spot == spot && entry.stands())
    }

    /// The norms or taboos of a value that stand, of all groups.
    pub fn of_value(&self, value: u16, kind: Kind) -> impl Iterator<Item = &Entry> {
        self.entries.iter().filter(move |entry| entry.spot.value == value && entry.spot.kind == kind && entry.stands())
    }

    /// The entries that were merged into `id`, directly or through another, each once: a journal from elsewhere may say
    /// that two were merged into each other.
    #[must_use]
    pub fn merged_into(&self, id: EntryId) -> Vec<&Entry> {
        let mut found: Vec<&Entry> = Vec::new();
        let (mut at, mut target) = (0, id);
        loop {
            let known = |part: &Entry| part.id == id || found.iter().any(|known| known.id == part.id);
            let is_new = |part: &&Entry| part.fate == Fate::Merged(target) && !known(part);
            let parts: Vec<&Entry> = self.entries.iter().filter(is_new).collect();
            found.extend(parts);
            let Some(next) = found.get(at) else { return found };
            target = next.id;
            at += 1;
        }
    }

    /// The taboos that stand against a norm.
    pub fn taboos_against(&self, norm: EntryId) -> impl Iterator<Item = &Entry> {
        self.entries.iter().filter(move |entry| entry.against == Some(norm) && entry.stands())
    }

    /// The turns of a round; from the first seat when nobody has spoken.
    #[must_use]
    pub fn turns(&self, round: Round, groups: &[Group]) -> Turns {
        self.turns.get(&round).cloned().unwrap_or_else(|| Turns::new(self.first_order(round, groups)))
    }

    /// A group's ranking for a value; `None` before anything was ranked.
    #[must_use]
    pub fn ranking(&self, table: Table) -> Option<&Ranking> {
        self.rankings.get(&table)
    }

    /// Whether `id` can be ranked at a table: it is one of the group's norms for the value, and stands.
    #[must_use]
    pub fn ranks(&self, table: Table, id: EntryId) -> bool {
        let own = |entry: &Entry| entry.spot.kind == Kind::Norm && Table::of(entry) == table && entry.stands();
        self.entry(id).is_some_and(own)
    }

    /// The norms that a group confirmed as its most important, in order, without those withdrawn, merged or moved since.
    #[must_use]
    pub fn top(&self, table: Table) -> Vec<EntryId> {
        let confirmed = self.rankings.get(&table).and_then(|ranking| ranking.result.as_ref());
        let own = |id: &EntryId| self.ranks(table, *id);
        confirmed.map(|result| result.order.iter().copied().filter(own).collect()).unwrap_or_default()
    }

    /// The points that a norm got in its group: by ballots their sum, by consensus as if all had agreed on one ballot.
    /// `None` when its group has not confirmed a ranking, or did not choose it.
    #[must_use]
    pub fn points(&self, entry: &Entry, top: u8) -> Option<u32> {
        let ranking = self.rankings.get(&Table::of(entry))?;
        ranking.points(entry.id, top)
    }

    /// The themes of a value in the order they stand.
    pub fn themes(&self, value: u16) -> impl Iterator<Item = &Theme> {
        self.themes.iter().filter(move |theme| theme.value == value)
    }

    /// The theme with this id.
    #[must_use]
    pub fn theme(&self, id: ThemeId) -> Option<&Theme> {
        self.themes.iter().find(|theme| theme.id == id)
    }

    /// The theme that a norm belongs to.
    #[must_use]
    pub fn theme_of(&self, norm: EntryId) -> Option<&Theme> {
        self.themes.iter().find(|theme| theme.norms.contains(&norm))
    }

    /// The words that are left out of the word cloud, in the order in which they were.
    #[must_use]
    pub fn hidden_words(&self) -> &[CleanText] {
        &self.hidden_words
    }

    /// Lets an event happen. What speaks of something that is not there changes nothing.
    pub(super) fn apply(&mut self, event: &Event, groups: &[Group]) {
        match event {
            Event::Added { id, entry, seat, against } => self.add(Entry::new(*id, entry, *seat, *against), groups),
            Event::Joined { id, entry, seat, into } => {
                let joined = Entry::new(*id, entry, *seat, None);
                self.add(Entry { fate: Fate::Merged(*into), ..joined }, groups);
            }
            Event::Reworded { entry, text } => self.entries.change(*entry, |entry| entry.reword(text)),
            Event::Withdrawn { entry } => self.entries.change(*entry, |entry| entry.fate = Fate::Withdrawn),
            Event::Restored { entry } => self.entries.change(*entry, |entry| entry.fate = Fate::Stands),
            Event::Merged { into, from, wording } => self.merge(*into, from, wording),
            Event::Moved { entry, to } => self.relocate(*entry, *to),
            Event::Ordered { entry, before } => self.entries.order(*entry, *before),
            Event::Paired { taboo, norm } => self.entries.change(*taboo, |entry| entry.against = *norm),
            Event::Turn { round, change } => self.turns_mut(*round, groups).make(*change),
            Event::Ranking { table, change } => self.rankings.entry(*table).or_default().make(change),
            Event::Theme(change) => themes::apply(&mut self.themes, change),
            Event::WordHidden { word } if self.hidden_words.contains(word) => {}
            Event::WordHidden { word } => self.hidden_words.push(word.clone()),
            Event::WordShown { word } => self.hidden_words.retain(|other| other != word),
        }
    }

    /// Takes in what a seat said; its turn is over.
    fn add(&mut self, entry: Entry, groups: &[Group]) {
        let (spot, seat) = (entry.spot, entry.seat);
        // The order of a round is that from before anything was said in it.
        if let Some(seat) = seat {
            for round in Round::both(spot) {
                let known = self.turns.contains_key(&round);
                if known || round.order(groups).contains(&seat) {
                    self.turns_mut(round, groups).spoke(seat);
                }
            }
        }
        self.entries.push(entry);
    }

    fn merge(&mut self, into: EntryId, from: &[EntryId], wording: &crate::text::CleanText) {
        for id in from {
            self.entries.change(*id, |entry| entry.fate = Fate::Merged(into));
        }
        self.entries.change(into, |entry| entry.reword(wording));
        self.entries.pairs(|against| if from.contains(&against) { Some(into) } else { Some(against) });
    }

    /// An entry that becomes another kind, or leaves its group or value, leaves its pair behind; and its theme, unless
    /// only its group is another.
    fn relocate(&mut self, id: EntryId, to: Spot) {
        if self.entry(id).is_some_and(|entry| (entry.spot.value, entry.spot.kind) != (to.value, to.kind)) {
            themes::forget(&mut self.themes, id);
        }
        self.entries.change(id, |entry| {
            entry.spot = to;
            entry.against = None;
        });
        self.entries.pairs(|against| (against != id).then_some(against));
    }

    fn turns_mut(&mut self, round: Round, groups: &[Group]) -> &mut Turns {
        let order = if self.turns.contains_key(&round) { Vec::new() } else { self.first_order(round, groups) };
        self.turns.entry(round).or_insert_with(|| Turns::new(order))
    }

    /// Rounds that have not begun will be in this order.
    pub(super) const fn take_turns_in(&mut self, order: Order) {
        self.order = order;
    }

    /// New groups take no turns and hold no ballots of those that were.
    pub(super) fn begin_anew(&mut self) {
        self.turns.clear();
        self.rankings.clear();
    }

    /// A latecomer joins the rounds that its group has begun.
    pub(super) fn join(&mut self, group: GroupId, seat: SeatId) {
        for (round, turns) in &mut self.turns {
            if round.group == Some(group) {
                turns.join(seat);
            }
        }
    }
}

impl Round {
    /// The seats in the order they speak first.
    #[must_use]
    pub fn order(self, groups: &[Group]) -> Vec<SeatId> {
        match self.group {
            None => groups.iter().map(|group| group.seat).collect(),
            Some(id) => groups
                .iter()
                .find(|group| group.id == id)
                .map(|group| group.seats.iter().map(|seat| seat.id).collect())
                .unwrap_or_default(),
        }
    }

    /// The two rounds in which something at `spot` can have been said: of its group's members, and of the groups.
    fn both(spot: Spot) -> [Self; 2] {
        [Some(spot.group), None].map(|group| Self { value: spot.value, kind: spot.kind, group })
    }
}
