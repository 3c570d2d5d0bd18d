//! The plenary of a value: all groups' norms as the room sees them together, with what they have in common and how much
//! each theme weighs. The screen, the outputs and the command line all look at it through here.
//!
//! ```text
//!  session ──► Wall ──► Question ──► Answer ──► suggestions at a grain
//!                │      (plain data,  (found by
//!                │       comparable)   insight, beside the keys)
//!                └────► weights of any norms (breadth, depth, dissent)
//! ```

mod answer;
pub mod figures;
mod overview;
mod voices;
pub mod words;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

pub use answer::{Answer, Certainty, Suggested, Suits};
pub use overview::{Line, Whence, overview};

use crate::insight::themes::Norm;
use crate::insight::weight::{Part, Scales, Weight};
use crate::session::State;
use crate::session::ids::{EntryId, GroupId, ThemeId, ThemeTabooId};
use crate::session::norm_taboo::{Entry, Kind, NormTaboo, Theme};
use crate::text::CleanText;

/// All standing norms of a value, and what the groups gave them.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Wall {
    question: Arc<Question>,
    numbers: BTreeMap<EntryId, usize>,
    themes: BTreeMap<EntryId, ThemeId>,
    scales: Scales,
}

/// What there is to find out about a value: which of its free norms say the same, and which taboos belong to its themes.
/// Two that are equal have the same answer.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Question {
    /// The standing norms, in the order they stand.
    ids: Vec<EntryId>,
    /// Their words and groups; a group is its place among the session's.
    norms: Vec<Norm>,
    /// The themes, by their ids, so that their order in the room makes no difference.
    settled: Vec<Settled>,
    /// The standing taboos that no theme of the value has taken up.
    taboos: Vec<Free>,
}

/// A theme that people have made.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Settled {
    id: ThemeId,
    /// Its standing norms, by their numbers.
    norms: Vec<usize>,
    taboos: Vec<(ThemeTabooId, CleanText)>,
}

/// A taboo that no theme has taken up.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Free {
    id: EntryId,
    text: CleanText,
    /// The norm that it stands against, by its number.
    against: Option<usize>,
}

impl Wall {
    /// The wall of a value of an exercise; `None` where there is no such exercise.
    #[must_use]
    pub fn of(session: &State, exercise: u16, value: u16) -> Option<Self> {
        let (definition, state) = session.norm_taboo(exercise)?;
        let norms: Vec<&Entry> = state.of_value(value, Kind::Norm).collect();
        let places: BTreeMap<GroupId, u32> = session.groups.iter().map(|group| group.id).zip(0..).collect();
        // A group that is not of this room can only come from a journal that was put together elsewhere.
        let stranger = u32::try_from(places.len()).unwrap_or(u32::MAX);
        let by = |entry: &Entry| places.get(&entry.spot.group).copied().unwrap_or(stranger);
        let numbers: BTreeMap<EntryId, usize> = norms.iter().map(|entry| entry.id).zip(0..).collect();
        let themes: Vec<&Theme> = state.themes(value).collect();
        let question = Question {
            ids: norms.iter().map(|entry| entry.id).collect(),
            norms: norms.iter().map(|entry| Norm { text: entry.text.clone(), by: by(entry) }).collect(),
            settled: settled(&themes, &numbers),
            taboos: free_taboos(state, value, &themes, &numbers),
        };
        let themes = themes.iter().flat_map(|theme| theme.norms.iter().map(|norm| (*norm, theme.id))).collect();
        let voices = voices::voices(session, state, definition.top, value, &norms, &by);
        let scales = Scales::new(voices, usize::from(definition.top));
        Some(Self { question: Arc::new(question), numbers, themes, scales })
    }

    /// What there is to find out.
    #[must_use]
    pub const fn question(&self) -> &Arc<Question> {
        &self.question
    }

    /// The standing norms, in the order they stand.
    #[must_use]
    pub fn norms(&self) -> &[EntryId] {
        &self.question.ids
    }

    /// Whether a norm stands here and is in no theme.
    #[must_use]
    pub fn is_free(&self, norm: EntryId) -> bool {
        self.numbers.contains_key(&norm) && !self.themes.contains_key(&norm)
    }

    /// The theme that a norm is in.
    #[must_use]
    pub fn theme_of(&self, norm: EntryId) -> Option<ThemeId> {
        self.themes.get(&norm).copied()
    }

    /// How much a theme of these norms weighs; those that do not stand weigh nothing.
    #[must_use]
    pub fn weigh(&self, norms: &[EntryId]) -> Weight {
        self.scales.weigh(&self.numbers(norms))
    }

    /// What each group, by its place among the session's, has to do with a theme of these norms.
    #[must_use]
    pub fn parts(&self, norms: &[EntryId]) -> BTreeMap<u32, Part> {
        self.scales.parts(&self.numbers(norms))
    }

    /// A norm's place in its group, from 1.
    #[must_use]
    pub fn place(&self, norm: EntryId) -> Option<usize> {
        self.scales.voice(*self.numbers.get(&norm)?)?.place
    }

    /// A norm's points in its group, with those of what was merged into it; `None` where it got none.
    #[must_use]
    pub fn points(&self, norm: EntryId) -> Option<u32> {
        let voice = self.scales.voice(*self.numbers.get(&norm)?)?;
        (voice.points > 0).then_some(voice.points)
    }

    /// A norm's share of its group's points, from 0 to 1; `None` where it got none.
    #[must_use]
    pub fn share(&self, norm: EntryId) -> Option<f64> {
        self.scales.share(*self.numbers.get(&norm)?)
    }

    /// A norm's group, by its place among the session's.
    #[must_use]
    pub fn group(&self, norm: EntryId) -> Option<usize> {
        let norm = self.question.norms.get(*self.numbers.get(&norm)?)?;
        usize::try_from(norm.by).ok()
    }

    fn numbers(&self, norms: &[EntryId]) -> Vec<usize> {
        norms.iter().filter_map(|norm| self.numbers.get(norm).copied()).collect()
    }
}

impl Question {
    /// How many norms there are to compare.
    #[must_use]
    pub fn size(&self) -> usize {
        self.norms.len().max(self.taboos.len())
    }
}

fn settled(themes: &[&Theme], numbers: &BTreeMap<EntryId, usize>) -> Vec<Settled> {
    let one = |theme: &&Theme| Settled {
        id: theme.id,
        norms: theme.norms.iter().filter_map(|norm| numbers.get(norm).copied()).collect(),
        taboos: theme.taboos.iter().map(|taboo| (taboo.id, taboo.wording.clone())).collect(),
    };
    let mut settled: Vec<Settled> = themes.iter().map(one).collect();
    settled.sort_by_key(|theme| theme.id);
    settled
}

fn free_taboos(state: &NormTaboo, value: u16, themes: &[&Theme], numbers: &BTreeMap<EntryId, usize>) -> Vec<Free> {
    let taken: BTreeSet<EntryId> =
        themes.iter().flat_map(|theme| &theme.taboos).flat_map(|taboo| taboo.sources.iter().copied()).collect();
    let free = state.of_value(value, Kind::Taboo).filter(|taboo| !taken.contains(&taboo.id));
    let one = |taboo: &Entry| Free {
        id: taboo.id,
        text: taboo.text.clone(),
        against: taboo.against.and_then(|norm| numbers.get(&norm).copied()),
    };
    free.map(one).collect()
}

#[cfg(test)]
mod tests;
