//! Themes: norms from several groups that say the same, the main message that the room settles on, and its taboos.

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
}

impl Change {
    /// The highest id number that it gives to something new; 0 if it makes nothing.
    pub(crate) fn highest_id(&self) -> u32 {
        let of_theme =
            |theme: &Theme| theme.taboos.iter().map(|taboo| taboo.id.0.number).fold(theme.id.0.number, u32::max);
        match self {
            Self::Made(themes) => themes.iter().map(of_theme).max().unwrap_or(0),
            Self::TabooAdded(_, taboo) => taboo.id.0.number,
            Self::Worded(..)
            | Self::TakenIn(..)
            | Self::TakenOut(_)
            | Self::Merged { .. }
            | Self::Dissolved(_)
            | Self::Ordered(..)
            | Self::Chosen(..)
            | Self::TabooRemoved(..)
            | Self::TabooWorded(..) => 0,
        }
    }
}

/// Lets `change` happen to `themes`.
pub(super) fn apply(themes: &mut Vec<Theme>, change: &Change) {
    match change {
        Change::Made(made) => {
            for theme in made {
                release(themes, &theme.norms);
                themes.push(theme.clone());
            }
        }
        Change::Worded(id, wording) => on(themes, *id, |theme| theme.wording = wording.clone()),
        Change::TakenIn(id, norms) => {
            release(themes, norms);
            on(themes, *id, |theme| theme.norms.extend_from_slice(norms));
        }
        Change::TakenOut(norm) => release(themes, &[*norm]),
        Change::Merged { into, from } => merge(themes, *into, from),
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
    }
}

fn on(themes: &mut [Theme], id: ThemeId, change: impl FnOnce(&mut Theme)) {
    if let Some(theme) = themes.iter_mut().find(|theme| theme.id == id) {
        change(theme);
    }
}

/// A norm is in one theme at most.
fn release(themes: &mut [Theme], norms: &[EntryId]) {
    for theme in themes {
        theme.norms.retain(|norm| !norms.contains(norm));
    }
}

/// Takes a norm out of its theme, and a taboo out of the sources of all themes' taboos.
pub(super) fn forget(themes: &mut [Theme], entry: EntryId) {
    release(themes, &[entry]);
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

fn order(themes: &mut Vec<Theme>, id: ThemeId, before: Option<ThemeId>) {
    let Some(from) = themes.iter().position(|theme| theme.id == id) else { return };
    let theme = themes.remove(from);
    let target = before.and_then(|before| themes.iter().position(|other| other.id == before));
    themes.insert(target.unwrap_or(themes.len()), theme);
}
