//! Merge: one session out of many.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::alike::{Alike, alike};
use super::hash::Hash;
use super::source::Source;
use super::{Count, TakeError, act, open_in_plenary, own, shown};
use crate::clock::Time;
use crate::session::gathered::Age;
use crate::session::ids::SessionId;
use crate::session::norm_taboo::Kind;
use crate::session::{Actor, Command, ExerciseState, Gathered, Session, Start};
use crate::shelf::{self, ShelfError, Shelved};
use crate::store::folder;
use crate::text::CleanText;
use crate::workshop::Workshop;

/// What was done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Merged {
    /// The merged session's folder.
    pub path: PathBuf,
    /// The sources, as they were named.
    pub taken: Vec<Taken>,
    /// What the merged session has now.
    pub count: Count,
}

/// What was taken of a source.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Taken {
    /// Its folder.
    pub path: PathBuf,
    /// What it has.
    pub count: Count,
    /// Whether the merged session knows more now.
    pub news: News,
    /// Where it is open in another program: the last moment that was read.
    pub open_until: Option<Time>,
    /// The values that have another name in the merged session, with that name.
    pub renamed: Vec<(CleanText, CleanText)>,
}

/// What a source brought.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum News {
    /// It is the merged session itself, which is left out.
    Itself,
    /// All that it says was known.
    Nothing,
    /// Something.
    Something,
}

/// Why nothing was merged.
#[derive(Debug, thiserror::Error)]
pub enum MergeError {
    /// Sources cannot be read.
    #[error("{}", .0.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n"))]
    Sources(Vec<ShelfError>),
    /// Sources are of other workshops.
    #[error("{}", .0.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n"))]
    Strangers(Vec<Stranger>),
    /// Two copies of one session went on, each in its own way.
    #[error("{one} and {other} are copies of one session that went on, each in its own way")]
    WentApart {
        /// One of them.
        one: String,
        /// The other.
        other: String,
    },
    /// The session does not take it.
    #[error(transparent)]
    Take(#[from] TakeError),
}

/// A session of another workshop.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{name} is of another workshop, {:?} with the values {}; the others are of {:?} with {}", .its.0, .its.1, .ours.0, .ours.1)]
pub struct Stranger {
    /// Its folder.
    name: String,
    /// Its workshop's title and values.
    its: (String, String),
    /// Those of the others.
    ours: (String, String),
}

impl MergeError {
    /// What to do about it.
    #[must_use]
    pub fn hint(&self) -> String {
        match self {
            Self::Sources(errors) => errors.first().map(ShelfError::hint).unwrap_or_default(),
            Self::Strangers(_) => {
                "nothing was merged; leave it out, or merge the sessions of each workshop by themselves".to_owned()
            }
            Self::WentApart { .. } => {
                "nothing was merged; leave out the one that the room did not go on with; if only `forget --in-texts` changed one, \
                 take that one, into a new session"
                    .to_owned()
            }
            Self::Take(error) => error.hint(),
        }
    }
}

/// Takes all of `sources` into the session in the folder `into`, which is made if it is not there.
///
/// # Errors
/// [`MergeError`]. Unless the disk refuses in the middle, nothing has changed then; and doing it again goes on from there.
pub fn merge(sources: &[PathBuf], into: &Path) -> Result<Merged, MergeError> {
    let read = read(sources)?;
    let there = if folder::is_session(into) { Some(shelf::read(into).map_err(TakeError::from)?) } else { None };
    let workshop = match &there {
        Some(session) => session.workshop.clone(),
        None => common(&read).ok_or_else(|| TakeError::Shelf(ShelfError::NotASession(into.to_owned())))?,
    };
    let own = there.as_ref().map(|session| session.id);
    let alikes = recognised(&read, &workshop, own)?;
    let plan = Plan::of(&read, &alikes, there.as_ref())?;
    let (path, count_now, news) = match there {
        Some(session) if plan.0.is_empty() => (into.to_owned(), count(&session), BTreeSet::new()),
        there => {
            let mut shelved = match there {
                Some(_) => shelf::open(into).map_err(TakeError::from)?,
                None => begin(&read, workshop, into).map_err(TakeError::from)?,
            };
            let news = plan.carry_out(&mut shelved)?;
            if own.is_none() {
                open_in_plenary(&mut shelved)?;
            }
            (shelved.path.clone(), count(&shelved.session), news)
        }
    };
    let taken = read.iter().zip(alikes).map(|(source, alike)| Taken {
        path: source.path.clone(),
        count: count(&source.session),
        news: match () {
            () if Some(source.session.id) == own => News::Itself,
            () if ids(source).any(|id| news.contains(&id)) => News::Something,
            () => News::Nothing,
        },
        open_until: source.open_until,
        renamed: alike.renamed,
    });
    Ok(Merged { path, taken: taken.collect(), count: count_now })
}

/// Reads all sources, or says of each what is wrong with it.
fn read(sources: &[PathBuf]) -> Result<Vec<Source>, MergeError> {
    let (mut read, mut wrong) = (Vec::new(), Vec::new());
    for path in sources {
        match Source::read(path) {
            Ok(source) => read.push(source),
            Err(error) => wrong.push(error),
        }
    }
    if wrong.is_empty() { Ok(read) } else { Err(MergeError::Sources(wrong)) }
}

/// The workshop that most sources have; of several the one of the session that began last. Who holds it is not part of it,
/// nor is how long it is kept: that is the shortest time that any of them has.
fn common(sources: &[Source]) -> Option<Workshop> {
    let plain = |source: &Source| Workshop { organisation: None, keep: None, ..source.session.workshop.clone() };
    let distinct: BTreeMap<SessionId, &Source> = sources.iter().map(|source| (source.session.id, source)).collect();
    let workshops: Vec<(Time, SessionId, Workshop)> =
        distinct.into_iter().map(|(id, source)| (source.session.started, id, plain(source))).collect();
    let as_many = |workshop: &Workshop| workshops.iter().filter(|(_, _, other)| other == workshop).count();
    let chosen = workshops.iter().max_by_key(|(began, id, workshop)| (as_many(workshop), *began, *id));
    let keeps = sources.iter().filter_map(|source| source.session.workshop.keep);
    let keep = keeps.min_by_key(|keep| keep.length());
    chosen.map(|(_, _, workshop)| Workshop { keep, ..workshop.clone() })
}

/// How each source's workshop is the merged session's; or which ones are not.
fn recognised(sources: &[Source], workshop: &Workshop, own: Option<SessionId>) -> Result<Vec<Alike>, MergeError> {
    let told = |workshop: &Workshop| {
        let values = own::values(workshop).into_iter().map(|(_, _, name)| format!("{:?}", name.as_str()));
        (workshop.title.to_string(), values.collect::<Vec<_>>().join(", "))
    };
    let (mut found, mut strangers) = (Vec::new(), Vec::new());
    for source in sources {
        match alike(&source.session.workshop, workshop) {
            Some(alike) => found.push(alike),
            None if Some(source.session.id) == own => found.push(Alike { values: Vec::new(), renamed: Vec::new() }),
            None => strangers.push(Stranger {
                name: shown(&source.path),
                its: told(&source.session.workshop),
                ours: told(workshop),
            }),
        }
    }
    if strangers.is_empty() { Ok(found) } else { Err(MergeError::Strangers(strangers)) }
}

/// The ids of a session and of all its sources.
fn ids(source: &Source) -> impl Iterator<Item = SessionId> + '_ {
    source.session.sources.keys().copied().chain([source.session.id])
}

/// What is to be taken in: of each source its furthest state, if it is news, with the path where it was found.
struct Plan(BTreeMap<SessionId, (Gathered, String)>);

impl Plan {
    fn of(sources: &[Source], alikes: &[Alike], there: Option<&Session>) -> Result<Self, MergeError> {
        let mut plan = Self(BTreeMap::new());
        let own = there.map(|session| session.id);
        for (source, alike) in sources.iter().zip(alikes) {
            let name = shown(&source.path);
            let nested = source.session.sources.values().map(|nested| Gathered::clone(nested));
            for gathered in nested.chain([source.gathered.clone()]).filter(|gathered| Some(gathered.id) != own) {
                plan.add(gathered.renumbered(&alike.values), &name)?;
            }
        }
        for known in there.into_iter().flat_map(|session| session.sources.values()) {
            match plan.0.get(&known.id).map(|(gathered, name)| (gathered.age(known), name)) {
                None | Some((Age::Newer, _)) => {}
                Some((Age::Known, _)) => drop(plan.0.remove(&known.id)),
                Some((Age::Apart, one)) => {
                    let other = format!("what was merged of {}", known.name);
                    return Err(MergeError::WentApart { one: one.clone(), other });
                }
            }
        }
        Ok(plan)
    }

    fn add(&mut self, gathered: Gathered, name: &str) -> Result<(), MergeError> {
        let newer = match self.0.get(&gathered.id) {
            None => true,
            Some((known, other)) => match gathered.age(known) {
                Age::Known => false,
                Age::Newer => true,
                Age::Apart => return Err(MergeError::WentApart { one: other.clone(), other: name.to_owned() }),
            },
        };
        if newer {
            self.0.insert(gathered.id, (gathered, name.to_owned()));
        }
        Ok(())
    }

    /// Takes all in; which sources brought something.
    fn carry_out(self, shelved: &mut Shelved) -> Result<BTreeSet<SessionId>, TakeError> {
        let mut news = BTreeSet::new();
        for (id, (gathered, name)) in self.0 {
            if act(shelved, &name, Actor::Facilitator, Command::Gather(Arc::new(gathered)))? {
                news.insert(id);
            }
        }
        Ok(news)
    }
}

/// Begins a session whose number is made of those of its sources, and whose day is the last of theirs.
fn begin(sources: &[Source], workshop: Workshop, into: &Path) -> Result<Shelved, ShelfError> {
    let all: BTreeSet<SessionId> = sources.iter().map(|source| source.session.id).collect();
    let id = all.iter().fold(Hash::of("merge"), |hash, id| hash.and(&id.to_string()));
    let began = sources.iter().map(|source| source.session.held()).max().unwrap_or_default();
    let seed = id.number() % 9000 + 1000;
    shelf::begin_as(into, Start { id: SessionId(id.number()), seed, workshop }, began)
}

fn count(session: &Session) -> Count {
    let mut count = Count { groups: session.groups.len(), ..Count::default() };
    for exercise in &session.exercises {
        let ExerciseState::NormTaboo(state) = exercise;
        for entry in state.entries().filter(|entry| entry.stands()) {
            match entry.spot.kind {
                Kind::Norm => count.norms += 1,
                Kind::Taboo => count.taboos += 1,
            }
        }
    }
    count
}
