//! Import: the norms of a table become part of a session.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::alike::{Meant, folded, meant};
use super::hash::Hash;
use super::rows::{self, MOST_GROUPS, Read, Said, Wrong, WrongRow};
use super::table::{self, TableError};
use super::{Count, TakeError, act, open_in_plenary, own, shown};
use crate::i18n::Lang;
use crate::session::gathered::{Age, Content, Layer, Part};
use crate::session::ids::{EntryId, GroupId, Id, SeatId, SessionId};
use crate::session::norm_taboo::{self, Entry, Fate, Kind, Ranking, RankingResult, Spot, Table};
use crate::session::{Actor, Command, Gathered, Group, Session};
use crate::shelf::{self, Shelved};
use crate::text::{CleanText, Limit};
use crate::workshop::{Exercise, RankingWay, Workshop};

/// The most wrong rows that are told of.
const MOST_TOLD: usize = 200;

/// What is asked for.
#[derive(Debug, Clone)]
pub struct Import<'a> {
    /// The table.
    pub file: &'a Path,
    /// The workshop of a new session; `None` for the built-in one that has all values of the table, else one made of them.
    pub workshop: Option<Workshop>,
    /// The value of rows that name none.
    pub value: Option<CleanText>,
    /// Whether the good rows are taken when others are wrong.
    pub keep_good: bool,
    /// The language of a workshop that is made.
    pub lang: Lang,
    /// The session.
    pub into: Into<'a>,
}

/// Which session takes something in.
#[derive(Debug, Clone, Copy)]
pub enum Into<'a> {
    /// A new one in this folder of sessions.
    Place(&'a Path, Option<u64>),
    /// A new one in just this folder.
    Folder(&'a Path, Option<u64>),
    /// This one.
    Session(&'a Path),
}

/// What was done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Imported {
    /// The session's folder.
    pub path: PathBuf,
    /// The values of the table, as the workshop calls them.
    pub values: Vec<CleanText>,
    /// What the table has.
    pub count: Count,
    /// Whether it was in the session already, so that nothing changed.
    pub known: bool,
    /// The rows that were left out.
    pub left_out: Vec<WrongRow>,
    /// Names of values that are misspelt, with the names that are meant.
    pub misspelt: Vec<(CleanText, CleanText)>,
    /// How many taboos have points, which are not kept.
    pub taboos_with_points: usize,
}

/// Why nothing was imported.
#[derive(Debug, thiserror::Error)]
pub enum ImportError {
    /// The file is no table.
    #[error(transparent)]
    Table(#[from] TableError),
    /// Rows are wrong.
    #[error("{}", lines(file, wrong))]
    Rows {
        /// The file.
        file: PathBuf,
        /// All of them.
        wrong: Vec<WrongRow>,
    },
    /// There is no row that can be taken.
    #[error("{} has no norm and no taboo", shown(.0))]
    Nothing(PathBuf),
    /// The value named for rows without one is not the workshop's.
    #[error("the workshop has no value {name:?}; its values are {known}")]
    UnknownValue {
        /// The name.
        name: String,
        /// Those that there are.
        known: String,
    },
    /// The table has more values than a workshop can.
    #[error("{} has {values} values, and a workshop has at most {}", shown(file), own::MOST_VALUES)]
    TooManyValues {
        /// The file.
        file: PathBuf,
        /// How many.
        values: usize,
    },
    /// The file's name has no letter that can be shown.
    #[error("{} has no name that could be shown", shown(.0))]
    NoName(PathBuf),
    /// No workshop could be made of its values.
    #[error("no workshop can be made of {}", shown(.0))]
    NoWorkshop(PathBuf),
    /// The session does not take it.
    #[error(transparent)]
    Take(#[from] TakeError),
}

impl ImportError {
    /// What to do about it.
    #[must_use]
    pub fn hint(&self) -> String {
        match self {
            Self::Table(error) => error.hint().to_owned(),
            Self::Rows { .. } => "nothing was taken in; --keep-good takes the other rows".to_owned(),
            Self::Nothing(_) => "write a row for each norm under the names of the columns".to_owned(),
            Self::UnknownValue { .. } => "write --value and one of these".to_owned(),
            Self::TooManyValues { .. } => {
                "name a workshop with --workshop, or look at whether the column value has something else in it"
                    .to_owned()
            }
            Self::NoName(_) => "give the file a name with letters".to_owned(),
            Self::NoWorkshop(_) => "name a workshop with --workshop".to_owned(),
            Self::Take(error) => error.hint(),
        }
    }
}

fn lines(file: &Path, wrong: &[WrongRow]) -> String {
    let file = shown(file);
    let mut lines: Vec<String> = wrong.iter().take(MOST_TOLD).map(|row| format!("{file}:{row}")).collect();
    if wrong.len() > MOST_TOLD {
        lines.push(format!("{file}: and {} more rows", wrong.len() - MOST_TOLD));
    }
    lines.join("\n")
}

/// Takes the norms and taboos of a table into a session.
///
/// # Errors
/// [`ImportError`]; nothing has changed then.
pub fn import(asked: &Import<'_>) -> Result<Imported, ImportError> {
    let rows_are_wrong = |wrong| ImportError::Rows { file: asked.file.to_owned(), wrong };
    let mut read = Read::of(&table::read(asked.file)?).map_err(|wrong| rows_are_wrong(vec![wrong]))?;
    // So many are no values, however they are spelled; to compare them all with the workshop's would take minutes.
    let values = read.said.iter().filter_map(|said| said.value.as_ref()).collect::<BTreeSet<_>>().len();
    if values > MOST_GROUPS {
        return Err(ImportError::TooManyValues { file: asked.file.to_owned(), values });
    }
    let name = name_of(asked.file)?;
    let there = match asked.into {
        Into::Session(path) => Some(shelf::read(path).map_err(TakeError::from)?),
        Into::Place(..) | Into::Folder(..) => None,
    };
    let workshop = workshop(asked, there.as_ref(), &read, &name)?;
    let names = own::values(&workshop);
    let meant = Values::of(asked, &read, &names)?;
    meant.check(&mut read, &names);
    let mut groups = BTreeSet::new();
    read.check(|said| {
        let known = said.group.as_ref().is_none_or(|group| groups.contains(group));
        if !known && groups.len() >= MOST_GROUPS {
            return Some(Wrong::TooManyGroups);
        }
        groups.extend(said.group.clone());
        None
    });
    if !read.wrong.is_empty() && (!asked.keep_good || read.said.is_empty()) {
        return Err(rows_are_wrong(read.wrong));
    }
    if read.said.is_empty() {
        return Err(ImportError::Nothing(asked.file.to_owned()));
    }
    let placed: Vec<(u16, u16, &Said)> = read
        .said
        .iter()
        .filter_map(|said| meant.of_row(said).and_then(|at| names.get(at)).map(|of| (of.0, of.1, said)))
        .collect();
    let gathered = gathered(name, &workshop, &placed);
    let (count, used) = (count(&gathered), used(&placed, &names));
    let (path, known) = take(asked.into, there.as_ref(), gathered, workshop.clone())?;
    let misspelt = meant.misspelt(&names);
    Ok(Imported {
        path,
        values: used,
        count,
        known,
        left_out: read.wrong,
        misspelt,
        taboos_with_points: read.taboos_with_points,
    })
}

/// Lets the session take it in; its folder, and whether it was known there. What is known is left in peace.
fn take(
    into: Into<'_>,
    there: Option<&Session>,
    gathered: Gathered,
    workshop: Workshop,
) -> Result<(PathBuf, bool), TakeError> {
    let known = there.and_then(|session| session.sources.get(&gathered.id));
    if let (Into::Session(path), Some(Age::Known)) = (into, known.map(|known| gathered.age(known))) {
        return Ok((path.to_owned(), true));
    }
    let mut shelved: Shelved = match into {
        Into::Place(place, seed) => shelf::begin(place, workshop, seed)?,
        Into::Folder(path, seed) => shelf::begin_at(path, workshop, seed, crate::clock::now())?,
        Into::Session(path) => shelf::open(path)?,
    };
    let name = gathered.name.clone();
    let by = Actor::Import(name.clone());
    let took = act(&mut shelved, name.as_str(), by, Command::Gather(Arc::new(gathered)))?;
    match into {
        Into::Place(..) | Into::Folder(..) => open_in_plenary(&mut shelved)?,
        Into::Session(_) => {}
    }
    Ok((shelved.path, !took))
}

/// What a file is called without its ending.
fn name_of(file: &Path) -> Result<CleanText, ImportError> {
    let stem: String = file.file_stem().unwrap_or_default().to_string_lossy().chars().take(80).collect();
    CleanText::new(&stem, Limit::Name).map_err(|_| ImportError::NoName(file.to_owned()))
}

/// The session's workshop; of a new one the workshop that is named, or one that suits the table.
fn workshop(
    asked: &Import<'_>,
    there: Option<&Session>,
    read: &Read,
    name: &CleanText,
) -> Result<Workshop, ImportError> {
    if let Some(session) = there {
        return Ok(session.workshop.clone());
    }
    if let Some(workshop) = &asked.workshop {
        return Ok(workshop.clone());
    }
    let mut named = own::distinct(read.said.iter().filter_map(|said| said.value.as_ref()).chain(&asked.value));
    if let Some(workshop) = own::builtin(&named) {
        return Ok(workshop);
    }
    if named.is_empty() {
        named.push(name.clone());
    }
    if named.len() > own::MOST_VALUES {
        return Err(ImportError::TooManyValues { file: asked.file.to_owned(), values: named.len() });
    }
    own::made(name, &named, asked.lang).ok_or_else(|| ImportError::NoWorkshop(asked.file.to_owned()))
}

/// Which value each row is about.
struct Values {
    /// By what is written in the row.
    written: BTreeMap<CleanText, Meant>,
    /// Of a row that names none.
    else_: Option<usize>,
}

impl Values {
    fn of(asked: &Import<'_>, read: &Read, names: &[(u16, u16, &CleanText)]) -> Result<Self, ImportError> {
        let all: Vec<&CleanText> = names.iter().map(|(_, _, name)| *name).collect();
        let only = (all.len() == 1).then_some(0);
        let named = match &asked.value {
            None => only,
            Some(name) => match meant(name.as_str(), &all) {
                Meant::Exactly(at) | Meant::Misspelt(at) => Some(at),
                Meant::Unknown => {
                    let known = all.iter().map(|name| format!("{:?}", name.as_str())).collect::<Vec<_>>().join(", ");
                    return Err(ImportError::UnknownValue { name: name.to_string(), known });
                }
            },
        };
        Ok(Self { written: rows::values(&read.said, &all), else_: named })
    }

    fn of_row(&self, said: &Said) -> Option<usize> {
        match &said.value {
            None => self.else_,
            Some(value) => match self.written.get(value)? {
                Meant::Exactly(at) | Meant::Misspelt(at) => Some(*at),
                Meant::Unknown => None,
            },
        }
    }

    /// Sets aside the rows whose value is not known.
    fn check(&self, read: &mut Read, names: &[(u16, u16, &CleanText)]) {
        let known = || names.iter().map(|(_, _, name)| name.to_string()).collect();
        read.check(|said| match (&said.value, self.of_row(said)) {
            (_, Some(_)) => None,
            (None, None) => Some(Wrong::NoValue(known())),
            (Some(value), None) => Some(Wrong::UnknownValue { name: value.to_string(), known: known() }),
        });
    }

    fn misspelt(&self, names: &[(u16, u16, &CleanText)]) -> Vec<(CleanText, CleanText)> {
        let meant = |(written, meant): (&CleanText, &Meant)| match meant {
            Meant::Misspelt(at) => names.get(*at).map(|(_, _, name)| (written.clone(), (*name).clone())),
            Meant::Exactly(_) | Meant::Unknown => None,
        };
        self.written.iter().filter_map(meant).collect()
    }
}

/// The values that rows are about, in the workshop's order.
fn used(placed: &[(u16, u16, &Said)], names: &[(u16, u16, &CleanText)]) -> Vec<CleanText> {
    let used: BTreeSet<(u16, u16)> = placed.iter().map(|(exercise, value, _)| (*exercise, *value)).collect();
    names.iter().filter(|of| used.contains(&(of.0, of.1))).map(|of| of.2.clone()).collect()
}

fn count(gathered: &Gathered) -> Count {
    let entries = gathered.content.exercises.iter().flat_map(|part| match part {
        Part::NormTaboo(part) => &part.entries.has,
    });
    let mut count = Count { groups: gathered.content.groups.has.len(), ..Count::default() };
    for entry in entries.filter(|entry| entry.stands()) {
        match entry.spot.kind {
            Kind::Norm => count.norms += 1,
            Kind::Taboo => count.taboos += 1,
        }
    }
    count
}

/// The rows as a source. Its number is made of what they say, so that the same table is the same source.
fn gathered(name: CleanText, workshop: &Workshop, placed: &[(u16, u16, &Said)]) -> Gathered {
    let id = number(workshop, placed);
    let fresh = |number: usize| Id { origin: id, number: u32::try_from(number).unwrap_or(u32::MAX) };
    let groups = groups(&name, placed, &|number| fresh(placed.len() + number));
    let of_group: BTreeMap<Option<&CleanText>, GroupId> =
        groups.iter().map(|(written, group)| (*written, group.id)).collect();
    let mut parts: Vec<norm_taboo::Part> = workshop.exercises.iter().map(|_| norm_taboo::Part::default()).collect();
    for (row, (exercise, value, said)) in (1..).zip(placed) {
        let (Some(part), Some(group)) = (parts.get_mut(usize::from(*exercise)), of_group.get(&said.group.as_ref()))
        else {
            continue;
        };
        part.entries.has.push(Entry {
            id: EntryId(fresh(row)),
            spot: Spot { value: *value, kind: said.kind, group: *group },
            seat: None,
            text: said.text.clone(),
            original: said.original.clone(),
            fate: if said.stands { Fate::Stands } else { Fate::Withdrawn },
            against: None,
        });
    }
    for ((number, part), Exercise::NormTaboo(definition)) in (0_u16..).zip(&mut parts).zip(&workshop.exercises) {
        let rows: Vec<&Said> =
            placed.iter().filter(|(exercise, _, _)| *exercise == number).map(|(_, _, said)| *said).collect();
        pair(&mut part.entries.has, &rows);
        part.rankings = Layer::of(rankings(&part.entries.has, &rows, usize::from(definition.top)));
    }
    Gathered {
        id,
        name,
        organisation: None,
        began: None,
        read: Vec::new(),
        over: BTreeSet::new(),
        content: Content {
            groups: Layer::of(groups.into_iter().map(|(_, group)| group).collect()),
            follow_ups: Layer::default(),
            exercises: parts.into_iter().map(Part::NormTaboo).collect(),
        },
    }
}

fn number(workshop: &Workshop, placed: &[(u16, u16, &Said)]) -> SessionId {
    let names: BTreeMap<(u16, u16), String> = own::values(workshop)
        .into_iter()
        .map(|(exercise, value, name)| ((exercise, value), folded(name.as_str())))
        .collect();
    let text = |text: &Option<CleanText>| text.as_ref().map_or(String::new(), ToString::to_string);
    let hash = placed.iter().fold(Hash::of("table"), |hash, (exercise, value, said)| {
        let name = names.get(&(*exercise, *value)).map_or("", String::as_str);
        let kind = match said.kind {
            Kind::Norm => "norm",
            Kind::Taboo => "taboo",
        };
        let numbers = format!("{:?} {:?} {}", said.points, said.place, said.stands);
        let words = hash.and(name).and(kind).and(&text(&said.group)).and(said.text.as_str());
        words.and(said.original.as_str()).and(&text(&said.against)).and(&numbers)
    });
    SessionId(hash.number())
}

/// The groups in the order in which they are first named. "Gruppe 3" is number three; one that is not named is called after
/// the file, beside others.
fn groups<'a>(
    file: &CleanText,
    placed: &[(u16, u16, &'a Said)],
    fresh: &dyn Fn(usize) -> Id,
) -> Vec<(Option<&'a CleanText>, Group)> {
    let mut seen = BTreeSet::new();
    let written: Vec<Option<&CleanText>> =
        placed.iter().map(|(_, _, said)| said.group.as_ref()).filter(|group| seen.insert(*group)).collect();
    let told = |name: Option<&CleanText>| name.and_then(told_number);
    let mut taken: BTreeSet<u16> = BTreeSet::new();
    let numbers: Vec<Option<u16>> =
        written.iter().map(|name| told(*name).filter(|number| taken.insert(*number))).collect();
    let mut free = (1..=u16::MAX).filter(|number| !taken.contains(number));
    let mut groups = Vec::new();
    for (place, (name, number)) in written.iter().zip(numbers).enumerate() {
        let own_name = match (number, name) {
            (Some(_), _) => None,
            (None, Some(name)) => Some((*name).clone()),
            (None, None) => Some(file.clone()),
        };
        let number = number.or_else(|| free.next()).unwrap_or(u16::MAX);
        let (id, seat) = (GroupId(fresh(2 * place + 1)), SeatId(fresh(2 * place + 2)));
        groups.push((*name, Group { id, number, name: own_name, from: None, seat, seats: Vec::new() }));
    }
    groups
}

/// The number in a name that we would give: 3 for "Gruppe 3".
fn told_number(name: &CleanText) -> Option<u16> {
    let number: u16 = name.as_str().rsplit(' ').next()?.parse().ok().filter(|number| *number > 0)?;
    let ours = |lang: Lang| lang.text_with("group-number", &[("n", usize::from(number).into())]);
    Lang::ALL.iter().any(|lang| folded(&ours(*lang)) == folded(name.as_str())).then_some(number)
}

/// Sets each taboo against the norm beside it that has the words that its row names.
fn pair(entries: &mut [Entry], rows: &[&Said]) {
    let norms = entries.iter().filter(|entry| entry.spot.kind == Kind::Norm);
    let mut by_words: BTreeMap<(u16, GroupId, CleanText), EntryId> = BTreeMap::new();
    for norm in norms {
        by_words.entry((norm.spot.value, norm.spot.group, norm.text.clone())).or_insert(norm.id);
    }
    for (entry, said) in entries.iter_mut().zip(rows) {
        let norm = said.against.as_ref().map(|words| (entry.spot.value, entry.spot.group, words.clone()));
        entry.against = norm.and_then(|norm| by_words.get(&norm).copied());
    }
}

/// What each group found most important: in the order that the rows tell; else by their points down to the `top`, with all
/// that have as many as the last.
fn rankings(entries: &[Entry], rows: &[&Said], top: usize) -> Vec<(Table, Ranking)> {
    let mut tables: BTreeMap<Table, Vec<(EntryId, &Said)>> = BTreeMap::new();
    let ranked = |(entry, said): &(&Entry, &&Said)| entry.stands() && (said.points.is_some() || said.place.is_some());
    for (entry, said) in entries.iter().zip(rows).filter(ranked) {
        tables.entry(Table::of(entry)).or_default().push((entry.id, *said));
    }
    let ranking = |mut rows: Vec<(EntryId, &Said)>| {
        let points: BTreeMap<EntryId, u32> = rows.iter().filter_map(|(id, said)| Some((*id, said.points?))).collect();
        if rows.iter().any(|(_, said)| said.place.is_some()) {
            rows.retain(|(_, said)| said.place.is_some());
            rows.sort_by_key(|(_, said)| said.place);
        } else {
            rows.sort_by_key(|(_, said)| std::cmp::Reverse(said.points));
            let last = top.checked_sub(1).and_then(|last| rows.get(last)).and_then(|(_, said)| said.points);
            rows.retain(|(_, said)| said.points >= last);
        }
        let order: Vec<EntryId> = rows.iter().map(|(id, _)| *id).collect();
        if points.is_empty() {
            let result = RankingResult { order, way: RankingWay::Consensus, reason: None };
            return Ranking { result: Some(result), ..Ranking::default() };
        }
        Ranking::counted(points, order)
    };
    tables.into_iter().map(|(table, rows)| (table, ranking(rows))).collect()
}
