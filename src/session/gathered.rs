//! What was said elsewhere: other sessions, and files that are read in.
//!
//! A [`Gathered`] is all that a source has, as it was when it was read. What the sources say together is a pure function of
//! the set of them, so the order in which they come makes no difference, and a source that went on since is taken in anew.
//! What the room changed in it stays as the room has it.
//!
//! What it does not know: where a merged session only put another order on what its sources said, a session that gathers
//! it has the sources' own order.

mod layer;
mod names;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use serde::{Deserialize, Serialize};

pub use layer::{Keyed, Layer};
pub(in crate::session) use layer::{Weight, brought_up};

use super::event::FollowUp;
use super::forget;
use super::ids::{FollowUpId, GroupId, SessionId};
use super::norm_taboo;
use super::state::{ExerciseState, Group, State};
use crate::clock::Time;
use crate::text::CleanText;

/// What a source has, and which source it is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Gathered {
    /// The session, or a number made of what is in the file.
    pub id: SessionId,
    /// The name of its folder or file.
    pub name: CleanText,
    /// Who held it.
    pub organisation: Option<CleanText>,
    /// When it began; a file does not tell.
    pub began: Option<Time>,
    /// A checksum of each of its events without the names of participants, as far as they were read: how far it had come, and
    /// whether two copies of it are one, also when somebody was forgotten in one of them.
    pub read: Vec<u32>,
    /// The sources that it had gathered itself.
    pub over: BTreeSet<SessionId>,
    /// What it has beyond what those have.
    pub content: Content,
}

/// All that sources have.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Content {
    /// Its groups.
    pub groups: Layer<Group, GroupId>,
    /// What was agreed for afterwards.
    pub follow_ups: Layer<(FollowUpId, FollowUp), FollowUpId>,
    /// What was said in the exercises, one for each of the workshop.
    pub exercises: Vec<Part>,
}

/// What was said in an exercise, by its kind.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Part {
    /// In a norm/taboo exercise.
    NormTaboo(norm_taboo::Part),
}

/// What a state of a source is to another of the same.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Age {
    /// It tells nothing new.
    Known,
    /// It went on since.
    Newer,
    /// They went on from the same beginning, each in its own way.
    Apart,
}

/// The sources of a session.
pub type Sources = BTreeMap<SessionId, Arc<Gathered>>;

impl Gathered {
    /// What a session has beyond its own sources. `name` is that of its folder, `read` the checksums of its events.
    #[must_use]
    pub fn of(session: &State, name: CleanText, read: Vec<u32>) -> Self {
        let over = session.sources.keys().copied().collect();
        let content = Content::of(session).beyond(&Content::united(&session.sources));
        let (organisation, began) = (session.organisation.clone(), Some(session.started));
        Self { id: session.id, name, organisation, began, read, over, content }
    }

    /// What this state of a source is to the one that is `known`. Of two that are equal, the one with fewer names of participants
    /// counts, for what was forgotten in one copy stays so, and then the name that sorts first, so that it makes no difference
    /// which one came first.
    #[must_use]
    pub fn age(&self, known: &Self) -> Age {
        let same = self.read.iter().zip(&known.read).all(|(one, other)| one == other);
        let further = self.read.len().cmp(&known.read.len());
        let further = further.then_with(|| forget::names(known).cmp(&forget::names(self)));
        let further = further.then_with(|| known.name.cmp(&self.name));
        match (same, further.is_gt()) {
            (false, _) => Age::Apart,
            (true, true) => Age::Newer,
            (true, false) => Age::Known,
        }
    }

    /// The same with other numbers for its values: value `v` of exercise `e` is `values[e][v]` in the result.
    #[must_use]
    pub fn renumbered(mut self, values: &[Vec<u16>]) -> Self {
        for (part, values) in self.content.exercises.iter_mut().zip(values) {
            match part {
                Part::NormTaboo(part) => part.renumber(values),
            }
        }
        self
    }

    /// Where it stands among others: sessions in the order in which they began, then files.
    fn order(&self) -> (bool, Option<Time>, SessionId) {
        (self.began.is_none(), self.began, self.id)
    }

    fn weight(&self) -> Weight {
        (self.over.len(), self.id)
    }
}

/// The sources in their order.
fn in_order(sources: &Sources) -> Vec<&Gathered> {
    let mut all: Vec<&Gathered> = sources.values().map(Arc::as_ref).collect();
    all.sort_by_key(|source| source.order());
    all
}

/// Who held all of them, where those that tell say the same.
fn organisation(sources: &Sources) -> Option<&CleanText> {
    let mut told = sources.values().filter_map(|source| source.organisation.as_ref());
    let first = told.next()?;
    told.all(|other| other == first).then_some(first)
}

impl Content {
    /// All that a session has.
    fn of(session: &State) -> Self {
        let plain = |group: &Group| Group { from: None, ..group.clone() };
        let exercises = session.exercises.iter().map(|exercise| match exercise {
            ExerciseState::NormTaboo(state) => Part::NormTaboo(norm_taboo::Part::of(state)),
        });
        Self {
            groups: Layer::of(session.groups.iter().map(plain).collect()),
            follow_ups: Layer::of(session.follow_ups.clone()),
            exercises: exercises.collect(),
        }
    }

    fn beyond(self, others: &Self) -> Self {
        let mut known = others.exercises.iter();
        let exercises = self.exercises.into_iter().map(|part| match (part, known.next()) {
            (Part::NormTaboo(part), Some(Part::NormTaboo(known))) => Part::NormTaboo(part.beyond(known)),
            (part, None) => part,
        });
        Self {
            exercises: exercises.collect(),
            groups: self.groups.beyond(&others.groups),
            follow_ups: self.follow_ups.beyond(&others.follow_ups),
        }
    }

    /// What all `sources` say together.
    fn united(sources: &Sources) -> Self {
        let all: Vec<(Weight, &Self)> =
            in_order(sources).into_iter().map(|source| (source.weight(), &source.content)).collect();
        let groups: Vec<_> = all.iter().map(|(weight, content)| (*weight, &content.groups)).collect();
        let follow_ups: Vec<_> = all.iter().map(|(weight, content)| (*weight, &content.follow_ups)).collect();
        let most = all.iter().map(|(_, content)| content.exercises.len()).max().unwrap_or(0);
        let exercise = |number: usize| {
            let parts = all.iter().filter_map(|(weight, content)| match content.exercises.get(number)? {
                Part::NormTaboo(part) => Some((*weight, part)),
            });
            Part::NormTaboo(norm_taboo::Part::united(&parts.collect::<Vec<_>>()))
        };
        Self {
            groups: Layer::united(&groups),
            follow_ups: Layer::united(&follow_ups),
            exercises: (0..most).map(exercise).collect(),
        }
    }
}

impl State {
    /// When the workshop was held: of several sessions the last one. A pure function of the set of its sources, where it has
    /// any.
    #[must_use]
    pub fn held(&self) -> Time {
        let sources = self.sources.values().filter_map(|source| source.began);
        sources.fold(self.started, Time::max)
    }

    /// Takes in what a source has, in place of what was known of it.
    pub(super) fn gather(&mut self, source: &Arc<Gathered>, at: Time) {
        let (before, held_by) = (Content::united(&self.sources), organisation(&self.sources).cloned());
        self.sources.insert(source.id, Arc::clone(source));
        let after = Content::united(&self.sources);
        if self.organisation == held_by {
            self.organisation = organisation(&self.sources).cloned();
        }
        let here = std::mem::take(&mut self.follow_ups);
        self.follow_ups = brought_up(here, &before.follow_ups.has, &after.follow_ups.has);
        let nothing = norm_taboo::Part::default();
        for (number, (exercise, part)) in self.exercises.iter_mut().zip(&after.exercises).enumerate() {
            match (exercise, part, before.exercises.get(number)) {
                (ExerciseState::NormTaboo(state), Part::NormTaboo(now), Some(Part::NormTaboo(was))) => {
                    state.bring_up(was, now);
                }
                (ExerciseState::NormTaboo(state), Part::NormTaboo(now), None) => state.bring_up(&nothing, now),
            }
        }
        self.bring_groups_up(&before.groups.has, &after.groups.has);
        self.stay_on_the_way(at);
    }

    /// A group that is gone stays while something stands in it.
    fn bring_groups_up(&mut self, before: &[Group], after: &[Group]) {
        let plain = |group: &Group| Group { from: None, ..group.clone() };
        let groups = brought_up(self.groups.iter().map(plain).collect(), before, after);
        let known: BTreeSet<GroupId> = groups.iter().map(|group| group.id).collect();
        let used: BTreeSet<GroupId> = self.exercises.iter().flat_map(ExerciseState::groups).collect();
        let gone = std::mem::replace(&mut self.groups, groups).into_iter();
        self.groups.extend(gone.filter(|group| !known.contains(&group.id) && used.contains(&group.id)));
        self.tell_groups_apart();
        for exercise in &mut self.exercises {
            match exercise {
                ExerciseState::NormTaboo(state) => state.seat(&self.groups),
            }
        }
    }

    /// Groups that come from several places say from where.
    fn tell_groups_apart(&mut self) {
        let origins: BTreeSet<SessionId> = self.groups.iter().map(|group| group.id.0.origin).collect();
        if origins.len() < 2 {
            return;
        }
        let with_groups = in_order(&self.sources).into_iter().filter(|source| origins.contains(&source.id));
        let beside = self.organisation.as_ref().filter(|_| origins.contains(&self.id));
        let names = names::names(&with_groups.collect::<Vec<_>>(), beside);
        for group in &mut self.groups {
            group.from = names.get(&group.id.0.origin).cloned();
        }
    }
}
