//! Every byte: the files of a session are cut off at each, and each is changed.

use std::fs;
use std::path::Path;

use verdiverksted::session::Event;
use verdiverksted::store::{self, Access, Health, Notice, Record as _, StoreError};

use super::files::{Files, lay_out, session};
use super::script::{self, On, folder, whole};
use super::verdict::{goes_on, ground, open};

/// What is beside a journal that is damaged.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Beside {
    /// All that lies there when the workshop is over.
    All,
    /// The snapshots but the newest.
    OlderSnapshots,
    /// No snapshot.
    NoSnapshot,
}

impl Beside {
    const ALL: [Self; 3] = [Self::All, Self::OlderSnapshots, Self::NoSnapshot];

    fn of(self, files: &Files) -> Files {
        let mut files = files.clone();
        files.retain(|name, _| match self {
            Self::All => true,
            Self::OlderSnapshots => name != "session.ron",
            Self::NoSnapshot => !name.starts_with("session."),
        });
        files
    }
}

/// Each bit of a byte.
const BITS: [u8; 8] = [1, 2, 4, 8, 16, 32, 64, 128];

/// What a change does to the bytes of a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Damage {
    CutAt(usize),
    Flip { at: usize, by: u8 },
}

impl Damage {
    fn of(self, bytes: &[u8]) -> Vec<u8> {
        let mut bytes = bytes.to_vec();
        match self {
            Self::CutAt(at) => bytes.truncate(at),
            Self::Flip { at, by } => bytes[at] ^= by,
        }
        bytes
    }

    /// A cut at every byte, and of every byte changes by chance or all there are.
    fn all(size: usize, changes: &[u8], stride: usize) -> Vec<Self> {
        let places = (0..size).step_by(stride);
        places
            .flat_map(|at| {
                let shift = u32::try_from(at % 8).unwrap_or(0);
                let flips = changes.iter().map(move |by| Self::Flip { at, by: by.rotate_left(shift) });
                flips.chain([Self::CutAt(at)])
            })
            .collect()
    }
}

/// What came of many damages.
#[derive(Debug, Default)]
struct Tally {
    tried: usize,
    whole: usize,
    told: usize,
    refused: usize,
    wrong: Vec<String>,
}

/// Does all of `damages` to the file `name`, on two threads, and judges each by `judge`.
fn do_all(
    files: &Files,
    name: &str,
    damages: &[Damage],
    judge: impl Fn(&Path, &[u8]) -> Result<End, String> + Sync,
) -> Tally {
    let half = damages.len().div_ceil(2).max(1);
    let parts: Vec<Tally> = std::thread::scope(|scope| {
        let parts = damages.chunks(half).map(|damages| scope.spawn(|| do_some(files, name, damages, &judge)));
        let running: Vec<_> = parts.collect();
        running.into_iter().map(|part| part.join().expect("no panic")).collect()
    });
    parts.into_iter().fold(Tally::default(), |mut all, part| {
        all.tried += part.tried;
        all.whole += part.whole;
        all.told += part.told;
        all.refused += part.refused;
        all.wrong.extend(part.wrong);
        all
    })
}

fn do_some(
    files: &Files,
    name: &str,
    damages: &[Damage],
    judge: &impl Fn(&Path, &[u8]) -> Result<End, String>,
) -> Tally {
    let home = folder(On::Memory);
    let path = home.path().join("session");
    let mut tally = Tally::default();
    let mut files = files.clone();
    let sound = files[name].clone();
    for damage in damages {
        let bytes = damage.of(&sound);
        files.insert(name.to_owned(), bytes.clone());
        lay_out(&files, &path);
        tally.tried += 1;
        match judge(&path, &bytes) {
            Ok(End::Whole) => tally.whole += 1,
            Ok(End::Told) => tally.told += 1,
            Ok(End::Refused) => tally.refused += 1,
            Err(wrong) => tally.wrong.push(format!("{name}, {damage:?}: {wrong}")),
        }
    }
    tally
}

/// How an opening ended well.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum End {
    /// All events are there.
    Whole,
    /// Some are not, and each of them was told of.
    Told,
    /// The beginning was nowhere: it does not open, and nothing was changed.
    Refused,
}

/// What a journal was before it was damaged.
#[derive(Debug, Clone, Copy)]
struct Sound<'a> {
    events: &'a [Event],
    /// Its first line, without which and without a snapshot there is no session.
    first: &'a [u8],
    beside: Beside,
}

/// Opens a session whose journal is damaged.
fn journal_is_mended(path: &Path, damaged: &[u8], sound: &Sound<'_>) -> Result<End, String> {
    let Sound { events, first, beside } = *sound;
    let count = events.len();
    let opened = match open(path) {
        Err(StoreError::Damaged { .. } | StoreError::Empty { .. }) if beside == Beside::NoSnapshot => {
            let left = fs::read(path.join("journal")).map_err(|error| error.to_string())?;
            return match (left == damaged, damaged.starts_with(first)) {
                (true, false) => Ok(End::Refused),
                (false, _) => Err("it is refused, and was changed".to_owned()),
                (_, true) => Err("it is refused, and its beginning is there".to_owned()),
            };
        }
        Err(error) => return Err(format!("it does not open: {error}")),
        Ok(opened) => opened,
    };
    let found = &opened.events;
    let held = |at: usize| at > 0 && found[at] == Event::lost(&found[at - 1]);
    if let Some(at) = (0..found.len()).find(|at| events.get(*at) != Some(&found[*at]) && !held(*at)) {
        return Err(format!("event {} is another than was said: {:?}", at + 1, found[at]));
    }
    let missing = (0..found.len()).filter(|at| events[*at] != found[*at]).count() + (count - found.len());
    let (lost, kept) = match opened.notices.as_slice() {
        [] => (0, None),
        [Notice::Recovered { health: Health { lost, .. }, kept }] => {
            (usize::try_from(*lost).unwrap_or(0), kept.clone())
        }
        [Notice::Torn { kept, .. }] => (0, kept.clone()),
        other => return Err(format!("{other:?}")),
    };
    if missing != lost {
        return Err(format!("{missing} events are missing and {lost} told of: {:?}", opened.notices));
    }
    if beside == Beside::All && missing > 0 {
        return Err(format!("{missing} events are missing, and the newest snapshot has them"));
    }
    if matches!(opened.access, Access::ReadOnly) {
        return Err("it is only read".to_owned());
    }
    let kept = kept.map(fs::read).transpose().map_err(|error| error.to_string())?;
    if kept.is_some_and(|kept| !damaged.ends_with(&kept)) {
        return Err("what is in quarantine is not what was found".to_owned());
    }
    let found = opened.events.clone();
    drop(opened);
    goes_on(path, found.len())?;
    let again = open(path).map_err(|error| error.to_string())?;
    match again.events[..found.len()] == found {
        false => Err("the second time it is another".to_owned()),
        true if missing == 0 => Ok(End::Whole),
        true => Ok(End::Told),
    }
}

/// Opens a session in which another file than the journal is damaged: nothing is missing, and nothing is told.
fn nothing_is_missing(path: &Path, count: usize) -> Result<End, String> {
    let opened = store::open_on::<Event>(&ground(path), path).map_err(|error| format!("it does not open: {error}"))?;
    if opened.events != script::events()[..count] || !opened.notices.is_empty() {
        return Err(format!("{} of {count} events, {:?}", opened.events.len(), opened.notices));
    }
    drop(opened);
    goes_on(path, count).map(|()| End::Whole)
}

impl Tally {
    #[track_caller]
    fn close(&self, what: &str) {
        let Self { tried, whole, told, refused, wrong } = self;
        println!(
            "{what}: {tried} damages, {whole} lost nothing, {told} told what, {refused} refused, {} wrong",
            wrong.len()
        );
        let some: Vec<&str> = wrong.iter().take(8).map(String::as_str).collect();
        assert!(some.is_empty(), "{what}: {} wrong\n{}", wrong.len(), some.join("\n"));
    }
}

/// Damages the journal of a session with so many events, whatever lies beside it.
fn damage_journal(what: &str, count: usize, changes: &[u8], stride: usize) {
    let files = session(count);
    let journal = &files["journal"];
    let first = journal.iter().position(|byte| *byte == b'\n').map_or(journal.as_slice(), |end| &journal[..end]);
    let damages = Damage::all(journal.len(), changes, stride);
    for beside in Beside::ALL {
        let sound = Sound { events: &script::events()[..count], first, beside };
        let judge = |path: &Path, bytes: &[u8]| journal_is_mended(path, bytes, &sound);
        do_all(&beside.of(&files), "journal", &damages, judge).close(&format!("{what}, {beside:?}"));
    }
}

#[test]
fn a_journal_with_any_byte_damaged() {
    damage_journal("a short journal", 12, &BITS[..if whole() { 8 } else { 1 }], if whole() { 1 } else { 11 });
    if whole() {
        let every: Vec<u8> = (1..=255).collect();
        damage_journal("a short journal, every value", 12, &every, 61);
    }
}

#[test]
#[ignore = "takes minutes: tests/faults/run.sh"]
fn the_recorded_journal_with_any_byte_damaged() {
    let count = script::events().len() - 1;
    damage_journal("the recorded journal", count, &[1], if whole() { 5 } else { 1009 });
}

#[test]
fn any_other_file_with_any_byte_damaged() {
    let count = 12;
    let files = session(count);
    let (changes, stride) = if whole() { (&BITS[..], 1) } else { (&BITS[..1], 23) };
    for (name, bytes) in files.iter().filter(|(name, _)| *name != "journal") {
        let stride = if bytes.len() < 200 { 1 } else { stride };
        let judge = |path: &Path, _: &[u8]| nothing_is_missing(path, count);
        do_all(&files, name, &Damage::all(bytes.len(), changes, stride), judge).close(name);
    }
}
