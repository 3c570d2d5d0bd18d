//! Norms and taboos: what was said, by whom, and what became of it.

use std::collections::HashMap;

use serde::{Deserialize, Serialize};

use super::change::Said;
use crate::session::ids::{EntryId, GroupId, SeatId};
use crate::text::CleanText;

/// Whether something is a norm or a taboo.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Kind {
    /// How we act by the value.
    Norm,
    /// How we will not have it.
    Taboo,
}

/// Where a norm or taboo stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Spot {
    /// The core value, counted from 0.
    pub value: u16,
    /// Among the norms or the taboos.
    pub kind: Kind,
    /// In which group.
    pub group: GroupId,
}

/// What became of a norm or taboo.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Fate {
    /// It stands.
    Stands,
    /// It was withdrawn; it can come back.
    Withdrawn,
    /// It is part of another, which keeps its words among the originals.
    Merged(EntryId),
}

/// A norm or a taboo.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    /// Its id.
    pub id: EntryId,
    /// Where it stands.
    pub spot: Spot,
    /// The seat that said it, if one did.
    pub seat: Option<SeatId>,
    /// The words as they are now.
    pub text: CleanText,
    /// The words as they were first said; never changed.
    pub original: CleanText,
    /// What became of it.
    pub fate: Fate,
    /// For a taboo: the norm that it stands against.
    pub against: Option<EntryId>,
}

impl Entry {
    pub(super) fn new(id: EntryId, said: &Said, seat: Option<SeatId>, against: Option<EntryId>) -> Self {
        let text = said.text.clone();
        Self { id, spot: said.spot, seat, original: text.clone(), text, fate: Fate::Stands, against }
    }

    /// Whether it stands: neither withdrawn nor merged.
    #[must_use]
    pub fn stands(&self) -> bool {
        self.fate == Fate::Stands
    }

    pub(super) fn reword(&mut self, text: &CleanText) {
        self.text = text.clone();
    }
}

/// All entries in the order they stand, found by id.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Entries {
    list: Vec<Entry>,
    places: HashMap<EntryId, usize>,
}

impl From<Vec<Entry>> for Entries {
    fn from(list: Vec<Entry>) -> Self {
        let places = list.iter().enumerate().map(|(place, entry)| (entry.id, place)).collect();
        Self { list, places }
    }
}

impl From<Entries> for Vec<Entry> {
    fn from(entries: Entries) -> Self {
        entries.list
    }
}

impl Entries {
    pub(super) fn iter(&self) -> std::slice::Iter<'_, Entry> {
        self.list.iter()
    }

    pub(super) fn get(&self, id: EntryId) -> Option<&Entry> {
        self.list.get(*self.places.get(&id)?)
    }

    pub(super) fn push(&mut self, entry: Entry) {
        self.places.insert(entry.id, self.list.len());
        self.list.push(entry);
    }

    pub(super) fn change(&mut self, id: EntryId, change: impl FnOnce(&mut Entry)) {
        if let Some(entry) = self.places.get(&id).and_then(|place| self.list.get_mut(*place)) {
            change(entry);
        }
    }

    /// Rewrites what every taboo stands against.
    pub(super) fn pairs(&mut self, rewrite: impl Fn(EntryId) -> Option<EntryId>) {
        for entry in &mut self.list {
            entry.against = entry.against.and_then(&rewrite);
        }
    }

    /// Puts `id` right before `before`, or last.
    pub(super) fn order(&mut self, id: EntryId, before: Option<EntryId>) {
        let Some(from) = self.places.get(&id).copied() else { return };
        let entry = self.list.remove(from);
        let target = before.and_then(|before| self.list.iter().position(|other| other.id == before));
        self.list.insert(target.unwrap_or(self.list.len()), entry);
        self.places = self.list.iter().enumerate().map(|(place, entry)| (entry.id, place)).collect();
    }
}
