//! The journal: every event of a session, in order, in a file that only grows.
//!
//! A [`Journal`] is the one that may write it: it holds the session's lock for as long as it lives. The promise is
//! *acknowledged ⊆ recovered ⊆ acknowledged + the ones in flight*: an event may be called saved once [`Journal::sync`]
//! has come back after its [`Journal::append`], and then it is there through a crash and a power cut.
//!
//! After a refusal of the system the file is never written again by the same handle: a second sync can succeed with the
//! data gone, and an append after half a frame would bury it. What was not saved is held in memory, and
//! [`Journal::go_on_in`] writes all of it into a new file, in the same folder or another.

use std::io;
use std::marker::PhantomData;
use std::path::{Path, PathBuf};

use super::contents::Contents;
use super::disk::{Ground, Handle, How};
use super::error::{Failure, StoreError};
use super::frame::{self, Frame};
use super::lock::{Lock, Taken};
use super::pulse::Pulse;
use super::scan::Scan;
use super::{Record, quarantine, snapshot};
use crate::clock::Time;

/// The journal's name in a session's folder.
pub const FILE: &str = "journal";

/// The largest journal that is read or written, in bytes. A day with 200 people takes less than one percent of it.
pub const MOST_BYTES: u64 = 256 * 1024 * 1024;

/// A session's journal, open for writing.
#[derive(Debug)]
pub struct Journal<E> {
    ground: Ground,
    dir: PathBuf,
    lock: Lock,
    file: File,
    pulse: Pulse,
    /// Every event as a line of the journal, saved or not.
    lines: Vec<String>,
    /// How many of them are on disk for certain, and how many bytes those take.
    saved: (usize, u64),
    /// The bytes of all lines.
    bytes: u64,
    /// How many events the newest snapshot has.
    in_snapshot: usize,
    /// Why an event could not be taken in: then nothing after it is saved either.
    refused: Option<Failure>,
    event: PhantomData<fn(&E)>,
}

/// The file, until it fails once.
#[derive(Debug)]
enum File {
    Works(Box<dyn Handle>),
    Failed(Failure),
}

impl<E: Record> Journal<E> {
    /// Starts the journal of a new session in a folder that has none. Its name is on disk when this comes back; it
    /// holds no event yet.
    ///
    /// # Errors
    /// [`StoreError::Write`], also when there is a journal already.
    pub fn create(ground: &Ground, dir: &Path, lock: Lock) -> Result<Self, StoreError> {
        let path = dir.join(FILE);
        let made = ground.disk.open(&path, How::New).and_then(|mut file| {
            file.sync()?;
            ground.disk.sync_folder(dir).map(|()| file)
        });
        let file = made.map_err(|error| StoreError::write(&path, error))?;
        Ok(Self::on(ground, dir, lock, File::Works(file), Vec::new()))
    }

    /// Goes on with a journal whose `contents` were read while the lock was held. What is torn or damaged is first copied
    /// into quarantine; then a torn end is cut off, and a damaged journal is replaced in one step by what was recovered. Also
    /// the file in quarantine.
    ///
    /// # Errors
    /// What the system said; the journal is then as it was, and nothing is lost.
    pub fn resume(
        ground: &Ground,
        dir: &Path,
        lock: Lock,
        contents: &Contents<E>,
    ) -> Result<(Self, Option<PathBuf>), (Failure, Lock)> {
        match Self::mend(ground, dir, contents) {
            Ok((file, kept)) => {
                let mut journal = Self::on(ground, dir, lock, File::Works(file), contents.lines.clone());
                journal.all_saved();
                Ok((journal, kept))
            }
            Err(error) => Err((error.into(), lock)),
        }
    }

    /// Goes on with a session whose journal cannot be mended now, because of `failure`: all is held in memory.
    #[must_use]
    pub fn in_memory(ground: &Ground, dir: &Path, lock: Lock, contents: &Contents<E>, failure: Failure) -> Self {
        Self::on(ground, dir, lock, File::Failed(failure), contents.lines.clone())
    }

    fn mend(ground: &Ground, dir: &Path, contents: &Contents<E>) -> io::Result<(Box<dyn Handle>, Option<PathBuf>)> {
        let path = dir.join(FILE);
        let health = &contents.health;
        let name = match health.damage {
            None => format!("event-{}-{}-bytes", contents.next_seq(), contents.found.len()),
            Some(_) => FILE.to_owned(),
        };
        let is_clean = contents.found.is_empty();
        let kept = if is_clean { None } else { Some(quarantine::keep(ground, dir, &name, &contents.found)?) };
        if !health.is_whole() {
            ground.replace(&path, contents.lines.concat().as_bytes())?;
        }
        let mut file = ground.disk.open(&path, How::Append)?;
        if health.is_whole() && health.torn > 0 {
            file.cut(contents.whole as u64)?;
        }
        // A program that was killed may have left events that were written and never synced.
        file.sync()?;
        Ok((file, kept))
    }

    fn on(ground: &Ground, dir: &Path, lock: Lock, file: File, lines: Vec<String>) -> Self {
        let bytes = lines.iter().map(|line| line.len() as u64).sum();
        let pulse = Pulse::new(ground, dir);
        let (ground, dir, event) = (ground.clone(), dir.to_owned(), PhantomData);
        Self { ground, dir, lock, file, pulse, lines, saved: (0, 0), bytes, in_snapshot: 0, refused: None, event }
    }

    /// Takes an event in at the end and gives its number. It is not saved before [`Self::sync`].
    ///
    /// # Errors
    /// That the event cannot be read back, or that the journal is full. Nothing more is saved then: a journal that leaves
    /// an event out would tell of another session than the one in the room.
    pub fn append(&mut self, event: &E) -> Result<u64, Failure> {
        let seq = self.lines.len() as u64 + 1;
        let fits = |line: &String| self.bytes + line.len() as u64 <= MOST_BYTES;
        let full = || Failure::new(io::ErrorKind::FileTooLarge, "the journal is full");
        let line = line(seq, event).and_then(|line| if fits(&line) { Ok(line) } else { Err(full()) });
        let line = line.inspect_err(|failure| self.refused = self.refused.take().or(Some(failure.clone())))?;
        self.bytes += line.len() as u64;
        self.lines.push(line);
        Ok(seq)
    }

    /// Waits until all that was appended is on disk, and gives the number of the last event that is.
    ///
    /// # Errors
    /// What the system said, now or at an earlier sync.
    pub fn sync(&mut self) -> Result<u64, Failure> {
        if let Some(failure) = &self.refused {
            return Err(failure.clone());
        }
        let (saved, before) = self.saved;
        match &mut self.file {
            File::Failed(failure) => return Err(failure.clone()),
            File::Works(_) if saved == self.lines.len() => {}
            File::Works(file) => {
                let news = self.lines.get(saved..).unwrap_or_default().concat();
                let path = self.dir.join(FILE);
                let written = file.write(news.as_bytes()).and_then(|()| file.sync());
                // It may have been removed, moved away or changed by somebody else.
                let left = || io::Error::other("the journal is not as it was left");
                let there = written
                    .and_then(|()| self.ground.disk.size(&path))
                    .and_then(|size| if size == before + news.len() as u64 { Ok(()) } else { Err(left()) });
                if let Err(error) = there {
                    self.let_go(error.into());
                    return self.sync();
                }
                self.all_saved();
            }
        }
        Ok(self.saved())
    }

    /// Lets go of the file. What may stand half-written at its end is cut off by another handle, if that can be: what is
    /// there without it was saved.
    fn let_go(&mut self, failure: Failure) {
        self.file = File::Failed(failure);
        let cut = self.ground.disk.open(&self.dir.join(FILE), How::Append).and_then(|mut file| {
            file.cut(self.saved.1)?;
            file.sync()
        });
        // Where this fails too, the next opening finds a torn line.
        drop(cut);
    }

    fn all_saved(&mut self) {
        self.saved = (self.lines.len(), self.bytes);
        self.pulse.saved(self.saved());
    }

    /// Writes all that happened into a new file in `dir`, and goes on there. The folder is made if it is missing. In another
    /// folder than before, the lock of that one is given back.
    ///
    /// # Errors
    /// What the system said, that another program has the session open there, or that another session lies there. Nothing of
    /// what is there is lost.
    pub fn go_on_in(&mut self, dir: &Path) -> Result<Option<Lock>, Failure> {
        if let Some(failure) = &self.refused {
            return Err(failure.clone());
        }
        self.ground.make_folders(dir)?;
        let lock = if dir == self.dir { None } else { Some(take(&self.ground, dir)?) };
        let path = dir.join(FILE);
        self.is_ours(&path)?;
        self.ground.replace(&path, self.lines.concat().as_bytes())?;
        self.file = File::Works(self.ground.disk.open(&path, How::Append)?);
        let before = lock.map(|lock| {
            self.pulse = Pulse::new(&self.ground, dir);
            self.in_snapshot = 0;
            dir.clone_into(&mut self.dir);
            std::mem::replace(&mut self.lock, lock)
        });
        self.all_saved();
        Ok(before)
    }

    /// Whether what lies in the file is the beginning of what we have, or nothing.
    fn is_ours(&self, path: &Path) -> Result<(), Failure> {
        let bytes = match self.ground.disk.read(path, MOST_BYTES) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(()),
            other => other?,
        };
        let other =
            || Failure::new(io::ErrorKind::AlreadyExists, "another session, or a later state of this one, lies there");
        let scan = Scan::of(path, &bytes).map_err(|_| other())?;
        let same = |frame: &Frame<'_>| {
            let ours = usize::try_from(frame.seq).ok().and_then(|seq| self.lines.get(seq.checked_sub(1)?));
            ours.is_some_and(|ours| *ours == frame::encode(*frame))
        };
        if scan.frames.iter().all(same) { Ok(()) } else { Err(other()) }
    }

    /// Writes a snapshot, unless there is one of just these events. What is not saved is not in it.
    ///
    /// # Errors
    /// What the system said; the journal is none the worse for it.
    pub fn snapshot(&mut self) -> Result<(), Failure> {
        let saved = self.saved.0;
        if saved > self.in_snapshot {
            let lines = self.lines.get(..saved).unwrap_or_default();
            let events = lines.iter().map(|line| event_in(line));
            snapshot::write(&self.ground, &self.dir, events)?;
            self.in_snapshot = saved;
        }
        Ok(())
    }

    /// How many saved events no snapshot of ours has yet.
    #[must_use]
    pub fn beyond_snapshot(&self) -> usize {
        self.saved.0 - self.in_snapshot
    }

    /// Notes that the program is alive `now`, with a timer running. It is written at most once a second.
    pub fn beat(&mut self, now: Time) {
        self.pulse.beat(now);
    }

    /// The number of the last event that is on disk for certain; 0 when there is none.
    #[must_use]
    pub fn saved(&self) -> u64 {
        self.saved.0 as u64
    }

    /// The number that the next event gets.
    #[must_use]
    pub fn next_seq(&self) -> u64 {
        self.lines.len() as u64 + 1
    }

    /// The folder that it is written in.
    #[must_use]
    pub fn dir(&self) -> &Path {
        &self.dir
    }

    /// What it stands on.
    #[must_use]
    pub fn ground(&self) -> &Ground {
        &self.ground
    }
}

/// Takes the lock of a session's folder.
fn take(ground: &Ground, dir: &Path) -> Result<Lock, Failure> {
    match Lock::take(ground, dir)? {
        Taken::Ours(lock) => Ok(lock),
        Taken::Elsewhere(_) => {
            Err(Failure::new(io::ErrorKind::WouldBlock, "another program has the session open there"))
        }
    }
}

/// The event as a line of the journal, once it is certain that it can be read back.
pub(super) fn line<E: Record>(seq: u64, event: &E) -> Result<String, Failure> {
    let refused = |what| Failure::new(io::ErrorKind::InvalidData, what);
    let ron = ron::to_string(event).map_err(|_| refused("an event that cannot be written"))?;
    if ron.contains('\n') {
        return Err(refused("an event with a bare line break"));
    }
    ron::from_str::<E>(&ron).map_err(|_| refused("an event that cannot be read back"))?;
    Ok(frame::encode(Frame { seq, ron: &ron }))
}

/// The RON in a line of the journal.
pub(super) fn event_in(line: &str) -> &str {
    line.trim_end_matches('\n').splitn(5, ' ').nth(4).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// Events with everything that a frame could stumble over.
    #[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
    enum Event {
        Nothing,
        Said(String),
        Both { text: String, mark: char },
        Many(Vec<Option<String>>),
    }

    impl Record for Event {
        fn lost(_before: &Self) -> Self {
            Self::Nothing
        }
    }

    impl Record for ron::Value {
        fn lost(_before: &Self) -> Self {
            Self::Unit
        }
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

    fn journal<E: Record>(dir: &Path) -> Journal<E> {
        let ground = Ground::system();
        Journal::create(&ground, dir, take(&ground, dir).expect("a lock")).expect("a journal")
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(64))]
        #[test]
        fn what_was_said_is_read_back(said in prop::collection::vec(events(), 1..8)) {
            let temp = tempfile::tempdir()?;
            let mut journal = journal(temp.path());
            for (seq, event) in (1..).zip(&said) {
                prop_assert_eq!(journal.append(event), Ok(seq));
            }
            prop_assert_eq!(journal.sync(), Ok(said.len() as u64));
            prop_assert_eq!(journal.snapshot(), Ok(()));
            let contents = Contents::<Event>::read(&Ground::system(), temp.path())?;
            prop_assert!(contents.health.is_whole() && contents.whole as u64 == journal.bytes);
            prop_assert_eq!(&contents.events, &said);
            // The same from the snapshot alone.
            std::fs::remove_file(temp.path().join(FILE))?;
            let contents = Contents::<Event>::read(&Ground::system(), temp.path())?;
            prop_assert_eq!((contents.health.from_snapshots, contents.health.lost), (said.len() as u64, 0));
            prop_assert_eq!(contents.events, said);
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
            let mut journal = journal(temp.path());
            assert_eq!(journal.append(&event).expect_err("not readable").kind, io::ErrorKind::InvalidData);
            let _ = journal.append(&ron::Value::Unit);
            assert!(journal.sync().is_err(), "nor is what comes after it saved");
            assert!(journal.go_on_in(temp.path()).is_err(), "anywhere");
            assert_eq!(std::fs::read(temp.path().join(FILE)).expect("read"), b"");
        }
    }

    #[test]
    fn a_journal_that_somebody_takes_away_is_noticed_and_written_anew() {
        let temp = tempfile::tempdir().expect("a folder");
        let path = temp.path().join(FILE);
        let mut journal = journal(temp.path());
        let mut say = |text: &str| journal.append(&text.to_owned()).and_then(|_| journal.sync());
        assert_eq!(say("one"), Ok(1));
        std::fs::remove_file(&path).expect("removed");
        assert!(say("two").is_err());
        assert!(say("three").is_err(), "nothing is written by a handle that failed");
        assert!(!path.exists());
        assert!(journal.go_on_in(temp.path()).expect("it can be written").is_none());
        assert_eq!(journal.sync(), Ok(3));
        assert_eq!(
            Contents::<String>::read(&Ground::system(), temp.path()).expect("read").events,
            ["one", "two", "three"]
        );
    }

    #[test]
    fn a_journal_is_never_written_over_another() {
        let temp = tempfile::tempdir().expect("a folder");
        let (ground, other) = (Ground::system(), temp.path().join("other"));
        std::fs::write(temp.path().join(FILE), "x").expect("written");
        assert!(Journal::<String>::create(&ground, temp.path(), take(&ground, temp.path()).expect("a lock")).is_err());
        let folder = temp.path().join("one");
        std::fs::create_dir_all(&other).and_then(|()| std::fs::create_dir(&folder)).expect("folders");
        for (dir, text) in [(&other, "theirs"), (&folder, "ours")] {
            let mut journal = journal(dir);
            journal.append(&text.to_owned()).and_then(|_| journal.sync()).expect("saved");
            if dir == &folder {
                assert_eq!(journal.go_on_in(&other).expect_err("theirs lies there").kind, io::ErrorKind::AlreadyExists);
            }
        }
        assert_eq!(Contents::<String>::read(&ground, &other).expect("read").events, ["theirs"]);
    }
}
