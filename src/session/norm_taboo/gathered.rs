//! What the exercise has of other sessions and of files.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::NormTaboo;
use super::entries::{Entries, Entry, Kind, Spot};
use super::ranking::{Ranking, Table};
use super::themes::Theme;
use crate::session::gathered::{Layer, Weight, brought_up};
use crate::session::ids::{EntryId, ThemeId};
use crate::session::state::Group;
use crate::text::CleanText;

/// What was said in the exercise elsewhere. Themes are not chosen for the poster: that is for the room that sees them all.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Part {
    /// The norms and taboos, in the order they stand.
    pub entries: Layer<Entry, EntryId>,
    /// The groups' rankings.
    pub rankings: Layer<(Table, Ranking), Table>,
    /// The themes, in the order they stand.
    pub themes: Layer<Theme, ThemeId>,
    /// The words that were left out of the word cloud.
    pub hidden_words: Layer<CleanText, CleanText>,
}

impl Part {
    /// All that an exercise has.
    pub(in crate::session) fn of(state: &NormTaboo) -> Self {
        let unchosen = |theme: &Theme| Theme { chosen: false, ..theme.clone() };
        Self {
            entries: Layer::of(state.entries.iter().cloned().collect()),
            rankings: Layer::of(state.rankings.iter().map(|(table, ranking)| (*table, ranking.clone())).collect()),
            themes: Layer::of(state.themes.iter().map(unchosen).collect()),
            hidden_words: Layer::of(state.hidden_words.clone()),
        }
    }

    /// Only what differs from what `others` had.
    pub(in crate::session) fn beyond(self, others: &Self) -> Self {
        Self {
            entries: self.entries.beyond(&others.entries),
            rankings: self.rankings.beyond(&others.rankings),
            themes: self.themes.beyond(&others.themes),
            hidden_words: self.hidden_words.beyond(&others.hidden_words),
        }
    }

    /// What all `parts` say together.
    pub(in crate::session) fn united(parts: &[(Weight, &Self)]) -> Self {
        let entries: Vec<_> = parts.iter().map(|(weight, part)| (*weight, &part.entries)).collect();
        let rankings: Vec<_> = parts.iter().map(|(weight, part)| (*weight, &part.rankings)).collect();
        let themes: Vec<_> = parts.iter().map(|(weight, part)| (*weight, &part.themes)).collect();
        let hidden_words: Vec<_> = parts.iter().map(|(weight, part)| (*weight, &part.hidden_words)).collect();
        let mut entries = Entries::from(Layer::united(&entries).has);
        let mut themes = Layer::united(&themes).has;
        settle(&mut entries, &mut themes, &|_| false);
        Self {
            entries: Layer::of(entries.into()),
            rankings: Layer::united(&rankings),
            themes: Layer::of(themes),
            hidden_words: Layer::united(&hidden_words),
        }
    }

    /// Gives its values other numbers: `v` becomes `values[v]`.
    pub(in crate::session) fn renumber(&mut self, values: &[u16]) {
        let number = |value: u16| values.get(usize::from(value)).copied().unwrap_or(value);
        for entry in &mut self.entries.has {
            entry.spot.value = number(entry.spot.value);
        }
        for theme in &mut self.themes.has {
            theme.value = number(theme.value);
        }
        let tables = self.rankings.has.iter_mut().map(|(table, _)| table).chain(&mut self.rankings.gone);
        for table in tables {
            table.value = number(table.value);
        }
    }

    /// Whether it speaks of no other values than the first `count`.
    pub(in crate::session) fn fits(&self, count: usize) -> bool {
        let entries = self.entries.has.iter().map(|entry| entry.spot.value);
        let rankings = self.rankings.has.iter().map(|(table, _)| table.value);
        let themes = self.themes.has.iter().map(|theme| theme.value);
        entries.chain(rankings).chain(themes).all(|value| usize::from(value) < count)
    }
}

impl NormTaboo {
    /// Brings the exercise up to what the sources say: they said `before`, and now they say `after`.
    pub(in crate::session) fn bring_up(&mut self, before: &Part, after: &Part) {
        let entries = brought_up(std::mem::take(&mut self.entries).into(), &before.entries.has, &after.entries.has);
        self.entries = Entries::from(entries);
        let rankings = std::mem::take(&mut self.rankings).into_iter().collect();
        self.rankings = brought_up(rankings, &before.rankings.has, &after.rankings.has).into_iter().collect();
        self.themes = brought_up(std::mem::take(&mut self.themes), &before.themes.has, &after.themes.has);
        let words = std::mem::take(&mut self.hidden_words);
        self.hidden_words = brought_up(words, &before.hidden_words.has, &after.hidden_words.has);

        let said: BTreeMap<ThemeId, &Theme> = after.themes.has.iter().map(|theme| (theme.id, theme)).collect();
        let is_theirs = |theme: &&Theme| said.get(&theme.id) == Some(theme);
        let theirs: BTreeSet<ThemeId> = self.themes.iter().filter(is_theirs).map(|theme| theme.id).collect();
        settle(&mut self.entries, &mut self.themes, &|id| !theirs.contains(&id));
    }

    /// Seats those who are in the groups now.
    pub(in crate::session) fn seat(&mut self, groups: &[Group]) {
        let mut turns = std::mem::take(&mut self.turns);
        for (round, turns) in &mut turns {
            let before: Vec<_> = turns.seats().map(|(seat, _)| seat).collect();
            turns.seat(self.later_order(*round, groups, &before));
        }
        self.turns = turns;
    }
}

/// Lets go of what does not hold together when things come from several sides: a norm is in one theme at most and of its
/// value, first in those of the room's own, then in the last; and a taboo stands against a norm beside it.
fn settle(entries: &mut Entries, themes: &mut [Theme], own: &dyn Fn(ThemeId) -> bool) {
    let is = |id: EntryId, value: u16, kind: Kind| {
        entries.get(id).is_some_and(|entry| entry.spot.value == value && entry.spot.kind == kind)
    };
    let mut claimed: BTreeSet<EntryId> = BTreeSet::new();
    for turn in [true, false] {
        for theme in themes.iter_mut().rev().filter(|theme| own(theme.id) == turn) {
            let value = theme.value;
            theme.norms.retain(|norm| is(*norm, value, Kind::Norm) && claimed.insert(*norm));
            for taboo in &mut theme.taboos {
                taboo.sources.retain(|source| is(*source, value, Kind::Taboo));
            }
        }
    }
    let beside = |entry: &Entry| {
        let norm = entry.against.and_then(|norm| entries.get(norm));
        norm.is_some_and(|norm| norm.spot == Spot { kind: Kind::Norm, ..entry.spot })
    };
    let astray: Vec<EntryId> =
        entries.iter().filter(|entry| entry.against.is_some() && !beside(entry)).map(|entry| entry.id).collect();
    for id in astray {
        entries.change(id, |entry| entry.against = None);
    }
}
