//! The document of a session.

use std::collections::{HashMap, HashSet};

use super::document::{Ballots, Document, Fate, FollowUp, Group, Norm, Said, Source, Value};
use crate::i18n::Lang;
use crate::plenary::Wall;
use crate::session::ids::{EntryId, FollowUpId, GroupId, SeatId};
use crate::session::norm_taboo::{self, Ballot, Entry, Kind, NormTaboo, Spot, Table, Theme};
use crate::session::{self, Session, State};
use crate::text::CleanText;
use crate::workshop;

/// An exercise: its number, its definition and its state.
type Exercise<'a> = (u16, (&'a workshop::NormTaboo, &'a NormTaboo));

impl Document {
    /// The document of a session as it stands: the themes that are chosen for the poster, in their order, and the taboos
    /// of each value that no chosen theme has taken up.
    #[must_use]
    pub fn of(session: &Session) -> Self {
        let workshop = &session.workshop;
        let numbers = (0_u16..).zip(&session.exercises).map(|(number, _)| number);
        let exercises: Vec<Exercise<'_>> =
            numbers.filter_map(|number| Some((number, session.norm_taboo(number)?))).collect();
        let heading = exercises.first().map_or(&workshop.title, |(_, (definition, _))| &definition.poster.heading);
        Self {
            title: workshop.title.clone(),
            organisation: session.organisation.clone(),
            heading: heading.clone(),
            lang: workshop.language,
            date: Some(session.held().local().date()),
            values: exercises.iter().flat_map(|exercise| values(session, *exercise)).collect(),
            groups: session.groups.iter().map(|group| self::group(group, workshop.language)).collect(),
            follow_ups: session.follow_ups.iter().map(|(id, agreed)| follow_up(*id, agreed)).collect(),
            hidden_words: exercises.iter().flat_map(|(_, (_, state))| state.hidden_words()).cloned().collect(),
        }
    }
}

fn group(group: &session::Group, lang: Lang) -> Group {
    let mut units: Vec<CleanText> = Vec::new();
    for unit in group.seats.iter().filter_map(|seat| seat.person.unit.as_ref()) {
        if !units.contains(unit) {
            units.push(unit.clone());
        }
    }
    Group { name: group_name(group, lang), people: group.seats.len(), units }
}

fn follow_up(id: FollowUpId, agreed: &session::event::FollowUp) -> FollowUp {
    FollowUp { id: id.0.to_string(), what: agreed.what.clone(), who: agreed.who.clone(), when: agreed.when }
}

fn values(session: &State, exercise: Exercise<'_>) -> Vec<Value> {
    let (_, (definition, _)) = exercise;
    let values = (0_u16..).zip(&definition.values);
    values.map(|(number, value)| self::value(session, exercise, number, value)).collect()
}

fn value(session: &State, exercise: Exercise<'_>, number: u16, value: &workshop::CoreValue) -> Value {
    let (place, (definition, state)) = exercise;
    let chosen: Vec<&Theme> = state.themes(number).filter(|theme| theme.chosen).collect();
    let taken: HashSet<EntryId> =
        chosen.iter().flat_map(|theme| &theme.taboos).flat_map(|taboo| taboo.sources.iter().copied()).collect();
    let free = state.of_value(number, Kind::Taboo).filter(|taboo| !taken.contains(&taboo.id));
    let tables = Tables::of(session, definition, state, number);
    let wall = Wall::of(session, place, number).unwrap_or_default();
    let merged = state.entries().filter_map(|entry| match entry.fate {
        norm_taboo::Fate::Merged(into) => Some(into),
        norm_taboo::Fate::Stands | norm_taboo::Fate::Withdrawn => None,
    });
    let sources = Sources { session, state, tables: &tables, wall: &wall, merged: merged.collect() };
    Value {
        name: value.name.clone(),
        norms: chosen.iter().map(|theme| sources.norm(theme)).collect(),
        unpaired_taboos: free.map(|taboo| taboo.text.clone()).collect(),
        said: said(session, state, number, &tables),
        ballots: ballots(session, state, number),
    }
}

/// What the groups' rankings of a value say of each norm, counted once.
struct Tables {
    points: HashMap<EntryId, u32>,
    places: HashMap<EntryId, usize>,
}

impl Tables {
    fn of(session: &State, definition: &workshop::NormTaboo, state: &NormTaboo, value: u16) -> Self {
        let tables = || session.groups.iter().map(|group| Table { value, group: group.id });
        let points = tables().filter_map(|table| Some(state.ranking(table)?.all_points(definition.top)));
        let places = tables().flat_map(|table| state.top(table).into_iter().zip(1..).collect::<Vec<_>>());
        Self { points: points.flatten().collect(), places: places.collect() }
    }
}

/// What the norms of a value's poster come from.
struct Sources<'a> {
    session: &'a State,
    state: &'a NormTaboo,
    tables: &'a Tables,
    wall: &'a Wall,
    /// What something was merged into.
    merged: HashSet<EntryId>,
}

impl Sources<'_> {
    fn norm(&self, theme: &Theme) -> Norm {
        let members = || theme.norms.iter().filter_map(|id| self.state.entry(*id)).filter(|entry| entry.stands());
        let norms: Vec<EntryId> = members().map(|entry| entry.id).collect();
        Norm {
            text: theme.wording.clone(),
            taboos: theme.taboos.iter().map(|taboo| taboo.wording.clone()).collect(),
            sources: members().flat_map(|entry| self.of(entry)).collect(),
            weight: Some(self.wall.weigh(&norms)),
        }
    }

    /// A norm and what was merged into it, each in the words in which it was first said.
    fn of(&self, entry: &Entry) -> Vec<Source> {
        let parts = if self.merged.contains(&entry.id) { self.state.merged_into(entry.id) } else { Vec::new() };
        let points = self.tables.points.get(&entry.id).copied();
        let merged = parts.iter().map(|part| part.original.clone()).collect();
        let own = Source { share: self.wall.share(entry.id), merged, ..self.source(entry, points) };
        std::iter::once(own).chain(parts.into_iter().map(|part| self.source(part, None))).collect()
    }

    fn source(&self, entry: &Entry, points: Option<u32>) -> Source {
        let lang = self.session.workshop.language;
        let group = self.session.group(entry.spot.group).map(|group| group_name(group, lang));
        Source { text: entry.original.clone(), group, points, share: None, merged: Vec::new() }
    }
}

/// All that was said for a value.
fn said(session: &State, state: &NormTaboo, value: u16, tables: &Tables) -> Vec<Said> {
    let mut themes: HashMap<EntryId, &Theme> = HashMap::new();
    for theme in state.themes(value) {
        let taboos = theme.taboos.iter().flat_map(|taboo| &taboo.sources);
        themes.extend(theme.norms.iter().chain(taboos).map(|id| (*id, theme)));
    }
    let groups: HashMap<GroupId, usize> = session.groups.iter().map(|group| group.id).zip(0..).collect();
    let members = seats(session);
    let one = |entry: &Entry| Said {
        kind: entry.spot.kind,
        text: entry.text.clone(),
        original: entry.original.clone(),
        group: groups.get(&entry.spot.group).copied(),
        seat: entry.seat.and_then(|seat| members.get(&seat).copied()),
        points: tables.points.get(&entry.id).copied(),
        place: tables.places.get(&entry.id).copied(),
        against: entry.against.and_then(|norm| state.entry(norm)).map(|norm| norm.text.clone()),
        theme: themes.get(&entry.id).map(|theme| theme.wording.clone()),
        fate: match entry.fate {
            norm_taboo::Fate::Stands => Fate::Stands,
            norm_taboo::Fate::Withdrawn => Fate::Withdrawn,
            norm_taboo::Fate::Merged(_) => Fate::Merged,
        },
        part_of: whole(state, entry).map(|whole| whole.text.clone()),
    };
    state.entries().filter(|entry| entry.spot.value == value).map(one).collect()
}

/// A number for each member's seat: its own, or where seats of several sessions have the same one, another. A whole group's
/// seat is nobody's.
fn seats(session: &State) -> HashMap<SeatId, u32> {
    let seats = || session.groups.iter().flat_map(|group| group.seats.iter().map(|seat| seat.id));
    let mut taken = HashSet::new();
    let mut next = seats().map(|seat| seat.0.number).max().unwrap_or(0);
    let mut number = |seat: SeatId| {
        if taken.insert(seat.0.number) {
            return seat.0.number;
        }
        next = next.saturating_add(1);
        next
    };
    seats().map(|seat| (seat, number(seat))).collect()
}

/// The one that stands and that `entry` is part of, through however many.
fn whole<'a>(state: &'a NormTaboo, entry: &'a Entry) -> Option<&'a Entry> {
    let mut seen: HashSet<EntryId> = HashSet::new();
    let mut at = entry;
    while let norm_taboo::Fate::Merged(into) = at.fate {
        // A journal from elsewhere may say that two were merged into each other.
        at = state.entry(into).filter(|_| seen.insert(into))?;
    }
    Some(at).filter(|at| at.id != entry.id && at.stands())
}

/// The ballots of the groups whose ballots are all in.
fn ballots(session: &State, state: &NormTaboo, value: u16) -> Vec<Ballots> {
    let of = |(place, group): (usize, &session::Group)| {
        let ranking = state.ranking(Table { value, group: group.id })?;
        if !ranking.is_complete(group.seats.len()) {
            return None;
        }
        let spot = Spot { value, kind: Kind::Norm, group: group.id };
        let norms: HashMap<EntryId, usize> = state.standing(spot).map(|entry| entry.id).zip(0..).collect();
        let cast = |ballot: &Ballot| ballot.iter().filter_map(|id| norms.get(id).copied()).collect();
        Some(Ballots { group: place, norms: norms.len(), cast: ranking.ballots.values().map(cast).collect() })
    };
    session.groups.iter().enumerate().filter_map(of).collect()
}

/// Its own name, or its number, and where it comes from.
#[must_use]
pub fn group_name(group: &session::Group, lang: Lang) -> String {
    group.called(|| lang.text_with("group-number", &[("n", usize::from(group.number).into())]))
}
