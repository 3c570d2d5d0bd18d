//! Forgetting: a session as a whole, or what names a person in one.
//!
//! What the program makes in a session's folder has its one list here; anything else in it is left alone, and so is what a
//! link points to.
//!
//! A journal is rewritten beside itself, brought to the disk, read back, and takes the old one's place in one step. Before
//! that the copies go that the session could be brought back from, so that at no moment an older copy has a name
//! that the journal has no longer. Ended in the middle, by force or by a refusal of the disk, there is the old journal or
//! the new one, whole; and doing it again goes on from there.

use std::fs;
use std::io::{self, Read as _, Write as _};
use std::path::{Path, PathBuf};

use super::contents::{self, Contents};
use super::error::StoreError;
use super::journal::{self, MOST_BYTES};
use super::lock::{self, Lock, Taken};
use super::{Record, drafts, pulse, quarantine, rights};

/// What a file that the program makes in a session's folder has in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Holds {
    /// The session itself.
    Session,
    /// A copy of all of it, to bring it back from.
    Copy,
    /// What is typed and not yet said.
    Typed,
    /// No words.
    Nothing,
}

/// The name of a journal that is not yet whole.
const NEW_JOURNAL: &str = "journal.new";

/// All files that the program makes in a session's folder, besides those in [`FOLDERS`], in the order in which they are removed:
/// while there is a journal, there is a session that can be named.
const FILES: [(&str, Holds); 11] = [
    ("session.ron.new", Holds::Copy),
    ("session.ron", Holds::Copy),
    ("session.1.ron", Holds::Copy),
    ("session.2.ron", Holds::Copy),
    ("session.3.ron", Holds::Copy),
    ("drafts.new", Holds::Typed),
    (drafts::FILE, Holds::Typed),
    (pulse::FILE, Holds::Nothing),
    (NEW_JOURNAL, Holds::Session),
    (journal::FILE, Holds::Session),
    (lock::FILE, Holds::Nothing),
];

/// The name of the folder in a session's folder that outputs are put in when no other is named.
pub const OUTPUTS: &str = "export";

/// The folders that the program makes in a session's folder.
const FOLDERS: [&str; 2] = [quarantine::FOLDER, OUTPUTS];

/// What lies in a session's folder.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Inventory {
    /// What the program made, in the order in which it is removed.
    pub ours: Vec<PathBuf>,
    /// The size of that, in bytes.
    pub bytes: u64,
    /// What somebody else put there; a folder is not looked into.
    pub others: Vec<PathBuf>,
}

/// What was done to forget somebody in a session.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Rewritten {
    /// How many events are without the person now.
    pub events: usize,
    /// Whether half an event was left out that a write left when it was interrupted.
    pub torn: bool,
    /// The files that were removed because the name is in them, or may be.
    pub removed: Vec<PathBuf>,
}

/// Looks through the folder of a session. `is_output` tells the names of the files that the program exports.
///
/// # Errors
/// When the folder cannot be read.
pub fn inventory(path: &Path, is_output: &dyn Fn(&str) -> bool) -> Result<Inventory, StoreError> {
    let mut found = Inventory::default();
    for folder in FOLDERS.map(|folder| path.join(folder)) {
        // A link of that name is one thing, and not looked into.
        if folder.symlink_metadata().is_ok_and(|about| about.is_dir()) {
            let is_ours = |name: &str| folder.ends_with(quarantine::FOLDER) || is_output(name);
            for (entry, about) in entries(&folder)? {
                if !about.is_dir() && is_ours(&name_of(&entry)) {
                    found.bytes += about.len();
                    found.ours.push(entry);
                } else {
                    found.others.push(entry);
                }
            }
        }
    }
    let place = |name: &str| FILES.iter().position(|(file, _)| *file == name);
    let mut files: Vec<(usize, PathBuf)> = Vec::new();
    for (entry, about) in entries(path)? {
        let name = name_of(&entry);
        match place(&name) {
            Some(place) if !about.is_dir() => {
                found.bytes += about.len();
                files.push((place, entry));
            }
            None if FOLDERS.contains(&name.as_str()) => {
                // A link goes as it is; a folder is removed when it is empty.
                if !about.is_dir() {
                    found.ours.push(entry);
                }
            }
            Some(_) | None => found.others.push(entry),
        }
    }
    files.sort();
    found.ours.extend(files.into_iter().map(|(_, file)| file));
    Ok(found)
}

/// Removes the session in the folder `path`: all that the program made in it, and the folder when nothing else is there.
/// Tells what there was.
///
/// # Errors
/// [`StoreError::Taken`] while another program has it open; or what the disk refuses. Some may be removed then, the journal last.
pub fn remove(path: &Path, is_output: &dyn Fn(&str) -> bool) -> Result<Inventory, StoreError> {
    let held = hold(path)?;
    let found = inventory(path, is_output)?;
    let (marks, words): (Vec<&PathBuf>, Vec<&PathBuf>) = found.ours.iter().partition(|file| file.ends_with(lock::FILE));
    for file in words {
        take_away(file)?;
    }
    // Some systems remove no file that is open. There is nothing left to guard.
    drop(held);
    for file in marks {
        take_away(file)?;
    }
    let above = rights::above(path);
    let folders = FOLDERS.map(|folder| path.join(folder));
    for folder in folders.iter().map(PathBuf::as_path).chain([path]) {
        match fs::remove_dir(folder) {
            Err(error) if !is_no_matter(&error) => return Err(StoreError::write(folder, error)),
            Err(_) | Ok(()) => {}
        }
    }
    rights::sync_folder(above).map_err(|error| StoreError::write(above, error))?;
    Ok(found)
}

/// The files in the folder of a session, besides the journal, that a name is in, or may be: `may_be_in` judges bytes, and
/// `outputs` those in [`OUTPUTS`] by their names.
///
/// # Errors
/// When one cannot be read.
pub fn holding(
    path: &Path,
    may_be_in: &dyn Fn(&[u8]) -> bool,
    outputs: &dyn Fn(&str) -> bool,
) -> Result<Vec<PathBuf>, StoreError> {
    let known = inventory(path, outputs)?;
    let mut found = Vec::new();
    for file in known.ours {
        let lies_in = |folder: &str| file.parent() == Some(path.join(folder).as_path());
        let holds = FILES.iter().find(|(name, _)| file == path.join(name)).map(|(_, holds)| *holds);
        let may = match holds {
            Some(Holds::Nothing) => false,
            Some(Holds::Session) if file.ends_with(journal::FILE) => false,
            Some(Holds::Session | Holds::Copy | Holds::Typed) => judged(&file, may_be_in)?,
            None if lies_in(quarantine::FOLDER) => judged(&file, may_be_in)?,
            None => lies_in(OUTPUTS),
        };
        if may {
            found.push(file);
        }
    }
    Ok(found)
}

/// Rewrites the journal of a session, every event as `without` gives it, or as it is where that gives nothing; and removes
/// what [`holding`] finds, and all copies of a journal that changes. Lines that stay the same stay so to the byte.
///
/// # Errors
/// [`StoreError::Taken`] while another program has it open; or that the journal cannot be read, or what the disk refuses. The
/// journal is then as it was.
pub fn rewrite<E: Record>(
    path: &Path,
    without: &mut dyn FnMut(&E) -> Option<E>,
    may_be_in: &dyn Fn(&[u8]) -> bool,
    outputs: &dyn Fn(&str) -> bool,
) -> Result<Rewritten, StoreError> {
    let _held = hold(path)?;
    let file = path.join(journal::FILE);
    if file.symlink_metadata().is_ok_and(|about| about.is_symlink()) {
        // The journal that it points to would keep the name.
        return Err(StoreError::read(&file, io::Error::new(io::ErrorKind::InvalidInput, "a link to another place")));
    }
    let old = contents::bytes(path)?;
    let contents = Contents::<E>::parse(&file, &old)?;
    let refused = |failure| StoreError::write(&file, failure);
    let (mut new, mut events) = (Vec::with_capacity(old.len()), 0);
    for ((seq, event), line) in (1..).zip(&contents.events).zip(old.split_inclusive(|byte| *byte == b'\n')) {
        match without(event) {
            None => new.extend_from_slice(line),
            Some(event) => {
                new.extend_from_slice(journal::line(seq, &event).map_err(refused)?.as_bytes());
                events += 1;
            }
        }
    }
    let torn = !contents.torn.is_empty() && may_be_in(&contents.torn);
    let mut removed = holding(path, may_be_in, outputs)?;
    let changes = events > 0 || torn;
    if changes {
        let copies = FILES.iter().filter(|(_, holds)| *holds == Holds::Copy).map(|(name, _)| path.join(name));
        let more: Vec<PathBuf> =
            copies.filter(|copy| copy.symlink_metadata().is_ok() && !removed.contains(copy)).collect();
        removed.extend(more);
    }
    if changes {
        let beside = path.join(NEW_JOURNAL);
        write_down::<E>(&beside, &new, contents.events.len()).map_err(|error| StoreError::write(&beside, error))?;
        if !contents.torn.is_empty() && !torn {
            quarantine::keep(path, contents.next_seq(), &contents.torn)
                .map_err(|error| StoreError::write(path, error))?;
        }
    }
    if changes {
        // It stood where one from an earlier time was left half written.
        removed.retain(|other| !other.ends_with(NEW_JOURNAL));
    }
    removed.iter().try_for_each(|other| take_away(other))?;
    let written = |error| StoreError::write(path, error);
    rights::sync_folder(path).map_err(written)?;
    if changes {
        fs::rename(path.join(NEW_JOURNAL), &file).map_err(|error| StoreError::write(&file, error))?;
        rights::sync_folder(path).map_err(written)?;
    }
    Ok(Rewritten { events, torn, removed })
}

/// Brings a journal of so many events to the disk, and reads it back.
fn write_down<E: Record>(path: &Path, bytes: &[u8], events: usize) -> io::Result<()> {
    if bytes.len() as u64 > MOST_BYTES {
        return Err(io::Error::new(io::ErrorKind::FileTooLarge, "the journal would be too large"));
    }
    let mut file = rights::private().write(true).create(true).truncate(true).open(path)?;
    file.write_all(bytes)?;
    file.sync_all()?;
    let back = fs::read(path)?;
    let whole = Contents::<E>::parse(path, &back).is_ok_and(|read| read.events.len() == events && read.torn.is_empty());
    if back == bytes && whole { Ok(()) } else { Err(io::Error::other("what was written is not what is read back")) }
}

/// The right to write the session.
fn hold(path: &Path) -> Result<Lock, StoreError> {
    match Lock::take(path).map_err(|error| StoreError::write(&path.join(lock::FILE), error))? {
        Taken::Ours(lock) => Ok(lock),
        Taken::Elsewhere(_) => Err(StoreError::Taken { path: path.to_owned() }),
    }
}

/// Removes a file or a link; one that is gone already is fine.
fn take_away(file: &Path) -> Result<(), StoreError> {
    match fs::remove_file(file) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(StoreError::write(file, error)),
        Err(_) | Ok(()) => Ok(()),
    }
}

/// Whether a folder that cannot be removed is no trouble: it is not there, it is a link, or it has something in it.
fn is_no_matter(error: &io::Error) -> bool {
    matches!(error.kind(), io::ErrorKind::NotFound | io::ErrorKind::NotADirectory | io::ErrorKind::DirectoryNotEmpty)
}

/// What `may_be_in` says of a file. Of a link it is said, for what it points to is not ours to read.
fn judged(file: &Path, may_be_in: &dyn Fn(&[u8]) -> bool) -> Result<bool, StoreError> {
    let about = file.symlink_metadata().map_err(|error| StoreError::read(file, error))?;
    if !about.is_file() || about.len() > MOST_BYTES {
        return Ok(true);
    }
    let mut bytes = Vec::new();
    let read = fs::File::open(file).and_then(|file| file.take(MOST_BYTES).read_to_end(&mut bytes));
    read.map_err(|error| StoreError::read(file, error))?;
    Ok(may_be_in(&bytes))
}

/// What lies in a folder, by name, each with what it is itself: a link is a link.
fn entries(folder: &Path) -> Result<Vec<(PathBuf, fs::Metadata)>, StoreError> {
    let read = || {
        let entries = fs::read_dir(folder)?.map(|entry| {
            let path = entry?.path();
            path.symlink_metadata().map(|about| (path, about))
        });
        entries.collect::<io::Result<Vec<_>>>()
    };
    let mut entries = read().map_err(|error| StoreError::read(folder, error))?;
    entries.sort_by(|(one, _), (other, _)| one.cmp(other));
    Ok(entries)
}

fn name_of(path: &Path) -> String {
    path.file_name().unwrap_or_default().to_string_lossy().into_owned()
}
