//! What the plenary allows: themes, their norms and their taboos.

use std::collections::{BTreeMap, BTreeSet};

use super::super::change::Event;
use super::super::entries::{Entry, Kind};
use super::super::ranking::Table;
use super::super::themes::{Change, Theme, ThemeTaboo};
use super::{Context, Decision, distinct};
use crate::session::command::Rejection;
use crate::session::ids::{EntryId, Id, ThemeId, ThemeTabooId};
use crate::text::CleanText;

/// The taboos that stand against each norm.
type Against<'a> = BTreeMap<EntryId, Vec<&'a Entry>>;

impl Context<'_> {
    pub(super) fn theme(&self, id: ThemeId) -> Result<&Theme, Rejection> {
        self.state.theme(id).ok_or(Rejection::Unknown)
    }

    pub(super) fn theme_where(&self, id: ThemeId, changes: impl Fn(&Theme) -> bool) -> Result<(), Rejection> {
        changes(self.theme(id)?).then_some(()).ok_or(Rejection::NoChange)
    }

    pub(super) fn theme_taboo(&self, theme: ThemeId, taboo: ThemeTabooId) -> Result<&ThemeTaboo, Rejection> {
        self.theme(theme)?.taboos.iter().find(|other| other.id == taboo).ok_or(Rejection::Unknown)
    }

    fn theme_norms<'a>(
        &self,
        value: u16,
        norms: impl IntoIterator<Item = &'a EntryId, IntoIter: Clone>,
    ) -> Result<(), Rejection> {
        let norms = norms.into_iter();
        for id in norms.clone() {
            let spot = self.active(*id)?.spot;
            if spot.kind != Kind::Norm || spot.value != value {
                return Err(Rejection::NotAlike);
            }
        }
        distinct(norms).then_some(()).ok_or(Rejection::NotAlike)
    }

    fn taboos_against(&self) -> Against<'_> {
        let mut against: Against<'_> = BTreeMap::new();
        for taboo in self.state.entries().filter(|entry| entry.stands()) {
            if let Some(norm) = taboo.against {
                against.entry(norm).or_default().push(taboo);
            }
        }
        against
    }

    pub(super) fn make_themes(
        &self,
        value: u16,
        themes: Vec<(CleanText, Vec<EntryId>)>,
        fresh: &mut dyn FnMut() -> Id,
    ) -> Decision {
        self.value(value)?;
        self.theme_norms(value, themes.iter().flat_map(|(_, norms)| norms))?;
        let against = self.taboos_against();
        let made = themes.into_iter().map(|(wording, norms)| new_theme(value, wording, norms, &against, fresh));
        let made: Vec<Theme> = made.collect();
        if made.is_empty() { Err(Rejection::NoChange) } else { Ok(Event::Theme(Change::Made(made))) }
    }

    pub(super) fn themes_from_tops(&self, value: u16, fresh: &mut dyn FnMut() -> Id) -> Decision {
        self.value(value)?;
        let values = (0_u16..).zip(&self.definition.values).map(|(value, _)| value);
        let taken: BTreeSet<EntryId> =
            values.flat_map(|value| self.state.themes(value)).flat_map(|theme| theme.norms.iter().copied()).collect();
        let tops = self.groups.iter().flat_map(|group| self.state.top(Table { value, group: group.id }));
        let free = tops.filter_map(|id| self.state.entry(id)).filter(|entry| !taken.contains(&entry.id));
        self.make_themes(value, free.map(|entry| (entry.text.clone(), vec![entry.id])).collect(), fresh)
    }

    pub(super) fn take_in(&self, id: ThemeId, norms: Vec<EntryId>) -> Decision {
        let theme = self.theme(id)?;
        self.theme_norms(theme.value, &norms)?;
        if norms.is_empty() || norms.iter().any(|norm| theme.norms.contains(norm)) {
            return Err(Rejection::NoChange);
        }
        Ok(Event::Theme(Change::TakenIn(id, norms)))
    }

    pub(super) fn merge_themes(&self, into: ThemeId, from: Vec<ThemeId>) -> Decision {
        let value = self.theme(into)?.value;
        for id in &from {
            if *id == into || self.theme(*id)?.value != value {
                return Err(Rejection::NotAlike);
            }
        }
        if from.is_empty() { Err(Rejection::NoChange) } else { Ok(Event::Theme(Change::Merged { into, from })) }
    }

    pub(super) fn split_theme(
        &self,
        from: ThemeId,
        wording: CleanText,
        norms: Vec<EntryId>,
        fresh: &mut dyn FnMut() -> Id,
    ) -> Decision {
        let theme = self.theme(from)?;
        self.theme_norms(theme.value, &norms)?;
        let stands = |id: &&EntryId| self.state.entry(**id).is_some_and(Entry::stands);
        let left = theme.norms.iter().filter(stands).any(|norm| !norms.contains(norm));
        if norms.is_empty() || !left || !norms.iter().all(|norm| theme.norms.contains(norm)) {
            return Err(Rejection::NotAlike);
        }
        let goes_along = |source: &EntryId| {
            let against = self.state.entry(*source).and_then(|taboo| taboo.against);
            against.is_some_and(|norm| norms.contains(&norm))
        };
        let along = |taboo: &&ThemeTaboo| !taboo.sources.is_empty() && taboo.sources.iter().all(goes_along);
        let taboos = theme.taboos.iter().filter(along).cloned().collect();
        let new = Theme { id: ThemeId(fresh()), value: theme.value, wording, norms, chosen: false, taboos };
        Ok(Event::Theme(Change::Split { from, new }))
    }

    pub(super) fn order_theme(&self, id: ThemeId, before: Option<ThemeId>) -> Decision {
        let theme = self.theme(id)?;
        if let Some(before) = before {
            let other = self.theme(before)?;
            if before == id || other.value != theme.value {
                return Err(Rejection::NotAlike);
            }
        }
        Ok(Event::Theme(Change::Ordered(id, before)))
    }

    pub(super) fn choose(&self, id: ThemeId, chosen: bool) -> Decision {
        let theme = self.theme(id)?;
        if theme.chosen == chosen {
            return Err(Rejection::NoChange);
        }
        let taken = self.state.themes(theme.value).filter(|theme| theme.chosen).count();
        if chosen && taken >= usize::from(self.definition.poster.norms_per_value) {
            return Err(Rejection::PosterFull);
        }
        Ok(Event::Theme(Change::Chosen(id, chosen)))
    }

    pub(super) fn add_taboo(
        &self,
        id: ThemeId,
        wording: CleanText,
        sources: Vec<EntryId>,
        fresh: &mut dyn FnMut() -> Id,
    ) -> Decision {
        let value = self.theme(id)?.value;
        for source in &sources {
            let spot = self.active(*source)?.spot;
            if spot.kind != Kind::Taboo || spot.value != value {
                return Err(Rejection::NotAlike);
            }
        }
        distinct(&sources).then_some(()).ok_or(Rejection::NotAlike)?;
        let taboo = ThemeTaboo { id: ThemeTabooId(fresh()), wording, sources };
        Ok(Event::Theme(Change::TabooAdded(id, taboo)))
    }

    pub(super) fn merge_taboos(
        &self,
        theme: ThemeId,
        into: ThemeTabooId,
        from: Vec<ThemeTabooId>,
        wording: CleanText,
    ) -> Decision {
        self.theme_taboo(theme, into)?;
        for id in &from {
            self.theme_taboo(theme, *id)?;
            if *id == into {
                return Err(Rejection::NotAlike);
            }
        }
        if from.is_empty() {
            return Err(Rejection::NoChange);
        }
        Ok(Event::Theme(Change::TaboosMerged { theme, into, from, wording }))
    }
}

/// A new theme, with the taboos that stand against its norms.
fn new_theme(
    value: u16,
    wording: CleanText,
    norms: Vec<EntryId>,
    against: &Against<'_>,
    fresh: &mut dyn FnMut() -> Id,
) -> Theme {
    let id = ThemeId(fresh());
    let taboos = norms.iter().filter_map(|norm| against.get(norm)).flatten();
    let taboos = taboos.map(|taboo| ThemeTaboo {
        id: ThemeTabooId(fresh()),
        wording: taboo.text.clone(),
        sources: vec![taboo.id],
    });
    let taboos = taboos.collect();
    Theme { id, value, wording, norms, chosen: false, taboos }
}
