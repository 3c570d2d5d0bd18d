//! The journal: every event of a session, in order, in a file that only grows.
//!
//! A [`Journal`] is the one that may write it: it holds the session's lock for as long as it lives. The promise is
//! *acknowledged ⊆ recovered ⊆ acknowledged + the ones in flight*: an event may be called saved once [`Journal::sync`]
//! has come back after its [`Journal::append`], and then it is there through a crash and a power cut.
//!
//! After the first refusal of the system a journal writes nothing more. A second sync can succeed with the data gone,
//! and an append after half a frame would bury it.

use std::fs::File;
use std::io::{self, Write};
use std::marker::PhantomData;
use std::path::{Path, PathBuf};

use super::contents::Contents;
use super::error::{Failure, StoreError};
use super::frame::{self, Frame};
use super::lock::Lock;
use super::{Notice, Record, quarantine, rights};

/// The journal's name in a session's folder.
pub const FILE: &str = "journal";

/// The largest journal that is read or written, in bytes. A day with 200 people takes less than one percent of it.
pub const MOST_BYTES: u64 = 256 * 1024 * 1024;

/// A session's journal, open for writing.
#[derive(Debug)]
pub struct Journal<E> {
    dir: PathBuf,
    disk: Disk,
    /// The number that the next event gets.
    next: u64,
    /// The number of the last event that is on disk for certain.
    saved: u64,
    /// The size of the file in bytes.
    bytes: u64,
    /// Held, never used: it is let go with the journal.
    _lock: Lock,
    event: PhantomData<fn(&E)>,
}

/// The file, until it fails once.
#[derive(Debug)]
enum Disk {
    Works(File),
    Failed(Failure),
}

impl<E: Record> Journal<E> {
    /// Starts the journal of a new session in a folder that has none. Its name is on disk when this comes back; it
    /// holds no event yet.
    ///
    /// # Errors
    /// [`StoreError::Write`], also when there is a journal already.
    pub fn create(dir: &Path, lock: Lock) -> Result<Self, StoreError> {
        let path = dir.join(FILE);
        let made = rights::private().append(true).create_new(true).open(&path).and_then(|file| {
            file.sync_all()?;
            rights::sync_folder(dir).map(|()| file)
        });
        let file = made.map_err(|error| StoreError::write(&path, error))?;
        Ok(Self::on(dir, file, lock, 1, 0))
    }

    /// Goes on with a journal whose `contents` were read while the lock was held. A torn last line is first copied into
    /// quarantine, then cut off.
    ///
    /// # Errors
    /// What the system said; a torn line is then still where it was, or in quarantine, or both.
    pub fn resume(dir: &Path, lock: Lock, contents: &Contents<E>) -> Result<(Self, Option<Notice>), Failure> {
        let path = dir.join(FILE);
        let mut notice = None;
        if !contents.torn.is_empty() {
            let seq = contents.next_seq();
            let kept = quarantine::keep(dir, seq, &contents.torn)?;
            cut(&path, contents.whole)?;
            notice = Some(Notice::Torn { seq, bytes: contents.torn.len() as u64, kept: Some(kept) });
        }
        let file = rights::private().append(true).open(&path)?;
        // A program that was killed may have left events that were written and never synced.
        file.sync_all()?;
        Ok((Self::on(dir, file, lock, contents.next_seq(), contents.whole), notice))
    }

    /// A journal on an open file.
    pub(super) fn on(dir: &Path, file: File, lock: Lock, next: u64, bytes: u64) -> Self {
        let disk = Disk::Works(file);
        Self { dir: dir.to_owned(), disk, next, saved: next - 1, bytes, _lock: lock, event: PhantomData }
    }

    /// Writes an event at the end and gives its number. It is not saved before [`Self::sync`].
    ///
    /// # Errors
    /// What the system said, or that the event cannot be read back. Either way the journal writes nothing more: one that
    /// leaves an event out would tell of another session than the one in the room.
    pub fn append(&mut self, event: &E) -> Result<u64, Failure> {
        let (seq, before) = (self.next, self.bytes);
        self.bytes = self.attempt(|file| {
            let line = line(seq, event)?;
            let after = before + line.len() as u64;
            if after > MOST_BYTES {
                return Err(Failure::new(io::ErrorKind::FileTooLarge, "the journal is full"));
            }
            file.write_all(line.as_bytes())?;
            Ok(after)
        })?;
        self.next += 1;
        Ok(seq)
    }

    /// Waits until all that was appended is on disk, and gives the number of the last event that is.
    ///
    /// # Errors
    /// What the system said, now or at an earlier append or sync.
    pub fn sync(&mut self) -> Result<u64, Failure> {
        let news = self.saved + 1 < self.next;
        self.attempt(|file| if news { Ok(file.sync_data()?) } else { Ok(()) })?;
        self.saved = self.next - 1;
        Ok(self.saved)
    }

    /// The number of the last event that is on disk for certain; 0 when there is none.
    #[must_use]
    pub fn saved(&self) -> u64 {
        self.saved
    }

    /// The session's folder.
    #[must_use]
    pub fn dir(&self) -> &Path {
        &self.dir
    }

    /// Does something with the file, if nothing has failed before; remembers if this does.
    fn attempt<T>(&mut self, act: impl FnOnce(&mut File) -> Result<T, Failure>) -> Result<T, Failure> {
        match &mut self.disk {
            Disk::Failed(failure) => Err(failure.clone()),
            Disk::Works(file) => act(file).inspect_err(|failure| self.disk = Disk::Failed(failure.clone())),
        }
    }
}

/// The event as a line of the journal, once it is certain that it can be read back.
pub(super) fn line<E: Record>(seq: u64, event: &E) -> Result<String, Failure> {
    let refused = |error: &dyn std::fmt::Display| Failure::new(io::ErrorKind::InvalidData, &error.to_string());
    let ron = ron::to_string(event).map_err(|error| refused(&error))?;
    if ron.contains('\n') {
        return Err(refused(&"an event with a bare line break"));
    }
    ron::from_str::<E>(&ron).map_err(|error| refused(&error))?;
    Ok(frame::encode(Frame { seq, ron: &ron }))
}

/// Cuts a file off after so many bytes.
fn cut(path: &Path, bytes: u64) -> io::Result<()> {
    let file = rights::private().write(true).open(path)?;
    file.set_len(bytes)?;
    file.sync_all()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::store::lock::Taken;

    /// Events with everything that a frame could stumble over.
    #[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
    enum Event {
        Nothing,
        Said(String),
        Both { text: String, mark: char },
        Many(Vec<Option<String>>),
    }

    fn events() -> impl Strategy<Value = Event> {
        let hostile = "[\\n\\r\\x00\\x1b\"'\\\\#()\u{85}\u{2028}\u{202e}æ👩‍👧a ]{0,12}|.{0,12}|VV1 [0-9] [0-9] \n";
        prop_oneof![
            Just(Event::Nothing),
            hostile.prop_map(Event::Said),
            (hostile, prop::char::range(' ', '\u{2fff}')).prop_map(|(text, mark)| Event::Both { text, mark }),
            prop::collection::vec(prop::option::of(hostile), 0..3).prop_map(Event::Many),
        ]
    }

    fn lock(dir: &Path) -> Lock {
        match Lock::take(dir) {
            Ok(Taken::Ours(lock)) => lock,
            other => panic!("{other:?}"),
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(64))]
        #[test]
        fn what_was_said_is_read_back(said in prop::collection::vec(events(), 1..8)) {
            let temp = tempfile::tempdir()?;
            let mut journal = Journal::create(temp.path(), lock(temp.path()))?;
            for (seq, event) in (1..).zip(&said) {
                prop_assert_eq!(journal.append(event)?, seq);
            }
            prop_assert_eq!(journal.sync()?, said.len() as u64);
            let contents = Contents::<Event>::read(temp.path())?;
            prop_assert_eq!(contents.events, said);
            prop_assert_eq!(contents.whole, journal.bytes);
        }
    }

    #[test]
    fn an_event_that_cannot_be_read_back_is_refused_before_it_is_written() {
        let mut deep = ron::Value::Unit;
        for _ in 0..300 {
            deep = ron::Value::Seq(vec![deep]);
        }
        // RON writes a single character as it is, a line break too.
        for event in [deep, ron::Value::Char('\n')] {
            let temp = tempfile::tempdir().expect("a folder");
            let mut journal = Journal::create(temp.path(), lock(temp.path())).expect("a journal");
            assert_eq!(journal.append(&event).expect_err("not readable").kind, io::ErrorKind::InvalidData);
            assert!(journal.append(&ron::Value::Unit).is_err(), "nor is what comes after it");
            assert_eq!(Contents::<ron::Value>::read(temp.path()).expect("read").whole, 0);
        }
    }

    #[test]
    #[cfg(target_os = "linux")]
    fn after_a_refusal_nothing_more_is_tried() {
        let temp = tempfile::tempdir().expect("a folder");
        let full = rights::private().append(true).open("/dev/full").expect("a full disk");
        let mut journal = Journal::on(temp.path(), full, lock(temp.path()), 5, 0);
        assert_eq!(journal.sync(), Ok(4), "nothing to sync");
        let failure = journal.append(&1_u8).expect_err("full");
        assert_eq!(failure.kind, io::ErrorKind::StorageFull);
        journal.disk = match journal.disk {
            Disk::Failed(failure) => Disk::Failed(failure),
            Disk::Works(_) => panic!("the handle is let go"),
        };
        assert_eq!(journal.append(&2), Err(failure.clone()));
        assert_eq!(journal.sync(), Err(failure));
        assert_eq!(journal.saved(), 4);
    }

    #[test]
    fn a_journal_is_never_started_over_another() {
        let temp = tempfile::tempdir().expect("a folder");
        std::fs::write(temp.path().join(FILE), "x").expect("written");
        assert!(Journal::<u8>::create(temp.path(), lock(temp.path())).is_err());
    }
}
