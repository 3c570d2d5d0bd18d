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
use std::io::{self, Read as _};
use std::path::{Path, PathBuf};

use super::contents::{self, Contents};
use super::disk::{Ground, above, new_name};
use super::error::StoreError;
use super::journal::{self, MOST_BYTES};
use super::lock::{self, Lock, Taken};
use super::removal::{self, Holds};
use super::{Record, quarantine, snapshot};

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
    let place = |name: &str| removal::files().position(|(file, _)| file == Path::new(name));
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
    let ground = Ground::system();
    let held = hold(&ground, path)?;
    let mut found = inventory(path, is_output)?;
    let refuges = contents::refuges_of_it(&ground, path);
    let (marks, words): (Vec<&PathBuf>, Vec<&PathBuf>) = found.ours.iter().partition(|file| file.ends_with(lock::FILE));
    let refused = |file: &Path, error| StoreError::write(file, error);
    for file in words {
        take_away(file).map_err(|error| refused(file, error))?;
    }
    // Some systems remove no file that is open. There is nothing left to guard.
    drop(held);
    for file in marks {
        take_away(file).map_err(|error| refused(file, error))?;
    }
    let above = above(path);
    let folders = FOLDERS.map(|folder| path.join(folder));
    for folder in folders.iter().map(PathBuf::as_path).chain([path]) {
        match fs::remove_dir(folder) {
            Err(error) if !is_no_matter(&error) => return Err(StoreError::write(folder, error)),
            Err(_) | Ok(()) => {}
        }
    }
    ground.disk.sync_folder(above).map_err(|error| StoreError::write(above, error))?;
    for refuge in refuges {
        removal::remove_refuge(&ground, &refuge);
        found.ours.push(refuge);
    }
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
        let holds = removal::files().find(|(name, _)| file == path.join(name)).map(|(_, holds)| holds);
        let may = match holds {
            Some(Holds::Nothing) => false,
            Some(Holds::Session) if file.ends_with(journal::FILE) => false,
            Some(Holds::Copy) if contents::is_copy_of_it(&Ground::system(), path, &file) => false,
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
/// what [`holding`] finds, all copies of a journal that changes, and the folders where the session once stayed. Lines that stay
/// the same stay so to the byte.
///
/// # Errors
/// [`StoreError::Taken`] while another program has it open; [`StoreError::ToMend`] for a damaged one; or that the journal cannot
/// be read, or what the disk refuses. The journal is then as it was.
pub fn rewrite<E: Record>(
    path: &Path,
    without: &mut dyn FnMut(&E) -> Option<E>,
    may_be_in: &dyn Fn(&[u8]) -> bool,
    outputs: &dyn Fn(&str) -> bool,
) -> Result<Rewritten, StoreError> {
    let ground = Ground::system();
    let _held = hold(&ground, path)?;
    let file = path.join(journal::FILE);
    if file.symlink_metadata().is_ok_and(|about| about.is_symlink()) {
        // The journal that it points to would keep the name.
        return Err(StoreError::read(&file, io::Error::new(io::ErrorKind::InvalidInput, "a link to another place")));
    }
    let contents = Contents::<E>::read(&ground, path)?;
    if !contents.health.is_whole() {
        return Err(StoreError::ToMend { path: path.to_owned() });
    }
    let refused = |failure| StoreError::write(&file, failure);
    let (mut lines, mut events) = (contents.lines.clone(), 0);
    for ((seq, event), line) in (1..).zip(&contents.events).zip(&mut lines) {
        if let Some(event) = without(event) {
            *line = journal::line(seq, &event).map_err(refused)?;
            events += 1;
        }
    }
    let torn = !contents.torn().is_empty() && may_be_in(contents.torn());
    let mut removed = holding(path, may_be_in, outputs)?;
    let changes = events > 0 || torn;
    if changes {
        let copies = removal::files().filter(|(_, holds)| *holds == Holds::Copy).map(|(name, _)| path.join(name));
        let more: Vec<PathBuf> =
            copies.filter(|copy| copy.symlink_metadata().is_ok() && !removed.contains(copy)).collect();
        removed.extend(more);
        if !contents.torn().is_empty() && !torn {
            quarantine::keep(&ground, path, "torn", contents.torn()).map_err(|error| StoreError::write(path, error))?;
        }
        // It stood where one from an earlier time was left half written.
        let new = new_name(&file);
        removed.retain(|other| *other != new);
        let sure =
            || removed.iter().try_for_each(|other| take_away(other)).and_then(|()| ground.disk.sync_folder(path));
        ground.replace_once(&file, lines.concat().as_bytes(), sure).map_err(|error| StoreError::write(&file, error))?;
        // A comfort; the journal has it.
        let _ = snapshot::write(&ground, path, lines.iter().map(|line| journal::event_in(line)));
    } else {
        let taken = removed.iter().try_for_each(|other| take_away(other)).and_then(|()| ground.disk.sync_folder(path));
        taken.map_err(|error| StoreError::write(path, error))?;
    }
    for refuge in &contents.refuges {
        removal::remove_refuge(&ground, refuge);
        removed.push(refuge.clone());
    }
    Ok(Rewritten { events, torn, removed })
}

/// The right to write the session.
fn hold(ground: &Ground, path: &Path) -> Result<Lock, StoreError> {
    match Lock::take(ground, path).map_err(|error| StoreError::write(&path.join(lock::FILE), error))? {
        Taken::Ours(lock) => Ok(lock),
        Taken::Elsewhere(_) => Err(StoreError::Taken { path: path.to_owned() }),
    }
}

/// Removes a file or a link; one that is gone already is fine.
fn take_away(file: &Path) -> io::Result<()> {
    match fs::remove_file(file) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
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
