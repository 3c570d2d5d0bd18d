//! Themes: norms from several groups that say the same, the main message that the room settles on, and its taboos.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use crate::session::ids::{EntryId, ThemeId, ThemeTabooId};
use crate::text::CleanText;

/// A theme and its main message.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Theme {
    /// Its id.
    pub id: ThemeId,
    /// The core value, counted from 0.
    pub value: u16,
    /// The main message.
    pub wording: CleanText,
    /// The groups' norms that it comes from.
    pub norms: Vec<EntryId>,
    /// Whether it goes on the poster.
    pub chosen: bool,
    /// How we will not have it.
    pub taboos: Vec<ThemeTaboo>,
}

/// A taboo as the room words it for a theme.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ThemeTaboo {
    /// Its id.
    pub id: ThemeTabooId,
    /// The words.
    pub wording: CleanText,
    /// The groups' taboos that it comes from.
    pub sources: Vec<EntryId>,
}

/// What can happen to the themes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Change {
    /// Themes were made; their norms left other themes.
    Made(Vec<Theme>),
    /// The main message got other words.
    Worded(ThemeId, CleanText),
    /// Norms were taken in; they left other themes.
    TakenIn(ThemeId, Vec<EntryId>),
    /// A norm was taken out.
    TakenOut(EntryId),
    /// Several became one.
    Merged {
        /// The one that stays.
        into: ThemeId,
        /// Those that are part of it now.
        from: Vec<ThemeId>,
    },
    /// Some norms of a theme, and the taboos against them, became a theme of their own right after it.
    Split {
        /// The theme that they were in.
        from: ThemeId,
        /// The new one.
        new: Theme,
    },
    /// A theme was dissolved.
    Dissolved(ThemeId),
    /// A theme got another place: right before another, or last.
    Ordered(ThemeId, Option<ThemeId>),
    /// A theme was chosen for the poster, or not.
    Chosen(ThemeId, bool),
    /// A taboo was worded.
    TabooAdded(ThemeId, ThemeTaboo),
    /// A taboo was taken away.
    TabooRemoved(ThemeId, ThemeTabooId),
    /// A taboo got other words.
    TabooWorded(ThemeId, ThemeTabooId, CleanText),
    /// Several taboos of a theme became one.
    TaboosMerged {
        /// The theme.
        theme: ThemeId,
        /// The taboo that stays.
        into: ThemeTabooId,
        /// Those that are part of it now.
        from: Vec<ThemeTabooId>,
        /// Its words.
        wording: CleanText,
    },
}

impl Change {
    /// The highest id number that it gives to something new; 0 if it makes nothing.
    pub(crate) fn highest_id(&self) -> u32 {
        let of_theme =
            |theme: &Theme| theme.taboos.iter().map(|taboo| taboo.id.0.number).fold(theme.id.0.number, u32::max);
        match self {
            Self::Made(themes) => themes.iter().map(of_theme).max().unwrap_or(0),
            Self::Split { new, .. } => of_theme(new),
            Self::TabooAdded(_, taboo) => taboo.id.0.number,
            Self::Worded(..)
            | Self::TakenIn(..)
            | Self::TakenOut(_)
            | Self::Merged { .. }
            | Self::Dissolved(_)
            | Self::Ordered(..)
            | Self::Chosen(..)
            | Self::TabooRemoved(..)
            | Self::TabooWorded(..)
            | Self::TaboosMerged { .. } => 0,
        }
    }
}

/// Lets `change` happen to `themes`.
pub(super) fn apply(themes: &mut Vec<Theme>, change: &Change) {
    match change {
        Change::Made(made) => {
            release(themes, made.iter().flat_map(|theme| &theme.norms));
            themes.extend(made.iter().cloned());
        }
        Change::Worded(id, wording) => on(themes, *id, |theme| theme.wording = wording.clone()),
        Change::TakenIn(id, norms) => {
            release(themes, norms);
            on(themes, *id, |theme| theme.norms.extend_from_slice(norms));
        }
        Change::TakenOut(norm) => release(themes, [norm]),
        Change::Merged { into, from } => merge(themes, *into, from),
        Change::Split { from, new } => split(themes, *from, new),
        Change::Dissolved(id) => themes.retain(|theme| theme.id != *id),
        Change::Ordered(id, before) => order(themes, *id, *before),
        Change::Chosen(id, chosen) => on(themes, *id, |theme| theme.chosen = *chosen),
        Change::TabooAdded(id, taboo) => on(themes, *id, |theme| theme.taboos.push(taboo.clone())),
        Change::TabooRemoved(id, taboo) => on(themes, *id, |theme| theme.taboos.retain(|other| other.id != *taboo)),
        Change::TabooWorded(id, taboo, wording) => on(themes, *id, |theme| {
            for other in theme.taboos.iter_mut().filter(|other| other.id == *taboo) {
                other.wording = wording.clone();
            }
        }),
        Change::TaboosMerged { theme, into, from, wording } => {
            on(themes, *theme, |theme| merge_taboos(&mut theme.taboos, *into, from, wording));
        }
    }
}

fn on(themes: &mut [Theme], id: ThemeId, change: impl FnOnce(&mut Theme)) {
    if let Some(theme) = themes.iter_mut().find(|theme| theme.id == id) {
        change(theme);
    }
}

/// A norm is in one theme at most.
fn release<'a>(themes: &mut [Theme], norms: impl IntoIterator<Item = &'a EntryId>) {
    let norms: BTreeSet<&EntryId> = norms.into_iter().collect();
    for theme in themes {
        theme.norms.retain(|norm| !norms.contains(norm));
    }
}

/// Takes a norm out of its theme, and a taboo out of the sources of all themes' taboos.
pub(super) fn forget(themes: &mut [Theme], entry: EntryId) {
    release(themes, [&entry]);
    for taboo in themes.iter_mut().flat_map(|theme| &mut theme.taboos) {
        taboo.sources.retain(|source| *source != entry);
    }
}

fn merge(themes: &mut Vec<Theme>, into: ThemeId, from: &[ThemeId]) {
    if !themes.iter().any(|theme| theme.id == into) {
        return;
    }
    let merged: Vec<Theme> = themes.extract_if(.., |theme| from.contains(&theme.id) && theme.id != into).collect();
    on(themes, into, |theme| {
        for other in merged {
            theme.norms.extend(other.norms);
            theme.taboos.extend(other.taboos);
            theme.chosen |= other.chosen;
        }
    });
}

fn split(themes: &mut Vec<Theme>, from: ThemeId, new: &Theme) {
    let Some(place) = themes.iter().position(|theme| theme.id == from) else { return };
    release(themes, &new.norms);
    if let Some(theme) = themes.get_mut(place) {
        theme.taboos.retain(|taboo| !new.taboos.iter().any(|moved| moved.id == taboo.id));
    }
    themes.insert(place + 1, new.clone());
}

fn merge_taboos(taboos: &mut Vec<ThemeTaboo>, into: ThemeTabooId, from: &[ThemeTabooId], wording: &CleanText) {
    if !taboos.iter().any(|taboo| taboo.id == into) {
        return;
    }
    let merged: Vec<ThemeTaboo> = taboos.extract_if(.., |taboo| from.contains(&taboo.id) && taboo.id != into).collect();
    for taboo in taboos.iter_mut().filter(|taboo| taboo.id == into) {
        taboo.wording = wording.clone();
        for source in merged.iter().flat_map(|other| &other.sources) {
            if !taboo.sources.contains(source) {
                taboo.sources.push(*source);
            }
        }
    }
}

fn order(themes: &mut Vec<Theme>, id: ThemeId, before: Option<ThemeId>) {
    let Some(from) = themes.iter().position(|theme| theme.id == id) else { return };
    let theme = themes.remove(from);
    let target = before.and_then(|before| themes.iter().position(|other| other.id == before));
    themes.insert(target.unwrap_or(themes.len()), theme);
}
