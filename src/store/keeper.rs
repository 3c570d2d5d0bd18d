//! Keeping a session saved, whatever its folder does: a new file, another folder, or in memory until one of them works.

use std::io;
use std::path::{Path, PathBuf};

use super::error::Failure;
use super::journal::Journal;
use super::lock::Lock;
use super::{Record, curtain, drafts, folder, removal};
use crate::clock::Time;

/// What became of the events that were written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Report {
    /// Every event up to and with this one is on disk, in the session's own folder.
    Saved {
        /// The last event's number.
        seq: u64,
    },
    /// Every event up to and with this one is on disk, but in another folder, because the session's own cannot be written.
    Elsewhere {
        /// The last event's number.
        seq: u64,
        /// The folder.
        dir: PathBuf,
        /// What the system said of the session's own.
        failure: Failure,
    },
    /// Every event up to and with this one is on disk in the folder that the person wished, which is the session's own now.
    Moved {
        /// The last event's number.
        seq: u64,
        /// The folder.
        dir: PathBuf,
    },
    /// The folder that the person wished cannot be written; nothing has changed.
    NotThere {
        /// The folder.
        dir: PathBuf,
        /// What the system said.
        failure: Failure,
    },
    /// Nothing from this event on is on disk for certain. It is in memory, and saving is tried again.
    Failed {
        /// The number of the first event that is not known to be saved.
        seq: u64,
        /// What the system said.
        failure: Failure,
    },
}

/// A session's journal, and what is done when it cannot be written.
#[derive(Debug)]
pub(super) struct Keeper<E> {
    journal: Journal<E>,
    /// The session's own folder.
    home: PathBuf,
    /// Its lock, while the journal is in another.
    home_lock: Option<Lock>,
    /// Why it cannot be written, since it cannot.
    trouble: Option<Failure>,
}

impl<E: Record> Keeper<E> {
    /// A journal that could not be mended when it was opened is in trouble from the start.
    pub(super) fn new(mut journal: Journal<E>) -> Self {
        let home = journal.dir().to_owned();
        let trouble = journal.sync().err();
        Self { journal, home, home_lock: None, trouble }
    }

    /// Takes an event in; it is saved by [`Self::save`].
    pub(super) fn take(&mut self, event: &E) {
        // What is refused here is told by every save after it.
        let _ = self.journal.append(event);
    }

    /// Saves all that was taken in, wherever that can be.
    pub(super) fn save(&mut self) -> Report {
        match self.journal.sync() {
            Ok(seq) => self.saved(seq),
            Err(failure) => {
                let trouble = self.trouble.get_or_insert(failure).clone();
                self.escape(trouble)
            }
        }
    }

    /// Whether something is not as it should be, so that [`Self::retry`] should be called now and then.
    pub(super) fn is_in_trouble(&self) -> bool {
        self.trouble.is_some()
    }

    /// Tries whether the session's own folder can be written again, and if nothing is saved, whether another can.
    pub(super) fn retry(&mut self) -> Option<Report> {
        let trouble = self.trouble.clone()?;
        let away = self.journal.dir() != self.home && self.journal.sync().is_ok();
        match self.go_home() {
            Ok(()) => Some(self.save()),
            Err(_) if away => None,
            Err(_) => Some(self.escape(trouble)),
        }
    }

    /// Goes on in a folder for this session in `place`, as the person wishes: from now on that is its own. Where it was
    /// stays as it is.
    pub(super) fn go_to(&mut self, place: &Path) -> Report {
        let dir = place.join(self.home.file_name().unwrap_or_default());
        match self.move_to(&dir) {
            Ok(()) => {
                (self.home_lock, self.trouble) = (None, None);
                self.home.clone_from(&dir);
                Report::Moved { seq: self.journal.saved(), dir }
            }
            Err(failure) => Report::NotThere { dir, failure },
        }
    }

    /// Writes a snapshot.
    pub(super) fn snapshot(&mut self) -> io::Result<()> {
        self.journal.snapshot().map_err(|failure| io::Error::new(failure.kind, failure.text))
    }

    /// Whether so many events were saved since the newest snapshot that it is time for another: a tenth of all.
    pub(super) fn needs_snapshot(&self) -> bool {
        self.journal.beyond_snapshot() as u64 >= OFTEN.max(self.journal.saved() / 10)
    }

    /// Whether there is any event that no snapshot has.
    pub(super) fn is_beyond_snapshot(&self) -> bool {
        self.journal.beyond_snapshot() > 0
    }

    /// Keeps what is typed and not yet said, when so many events have happened.
    pub(super) fn keep_drafts(&self, after: u64, text: &str) {
        // A comfort, not a promise; what is wrong with the disk is told of what is said.
        let _ = drafts::write(self.journal.ground(), self.journal.dir(), after, text);
    }

    /// Tells those who follow the session that the curtain is drawn, at `now`, or no longer.
    pub(super) fn tell_of_curtain(&self, drawn: bool, now: Time) {
        if drawn {
            curtain::draw(self.journal.ground(), self.journal.dir(), now);
        } else {
            curtain::lift(self.journal.ground(), self.journal.dir());
        }
    }

    /// How many events were taken in.
    pub(super) fn taken(&self) -> u64 {
        self.journal.next_seq() - 1
    }

    pub(super) fn beat(&mut self, now: Time) {
        self.journal.beat(now);
    }

    fn saved(&self, seq: u64) -> Report {
        match &self.trouble {
            None => Report::Saved { seq },
            Some(failure) => Report::Elsewhere { seq, dir: self.journal.dir().to_owned(), failure: failure.clone() },
        }
    }

    /// Goes on in the first folder that takes all that happened: a new file in the session's own, then the refuges.
    fn escape(&mut self, trouble: Failure) -> Report {
        if self.go_home().is_ok() {
            return self.save();
        }
        let places = self.journal.ground().refuges.clone();
        if places.iter().any(|place| self.move_into(place).is_ok()) {
            return self.saved(self.journal.saved());
        }
        Report::Failed { seq: self.journal.saved() + 1, failure: trouble }
    }

    /// Goes on in `place`, in the first of its refuges in which no other session lies.
    fn move_into(&mut self, place: &Path) -> Result<(), Failure> {
        let mut refuges = folder::refuges_in(place, &self.home).collect::<Vec<_>>().into_iter();
        loop {
            let Some(refuge) = refuges.next() else { return Err(io::Error::from(io::ErrorKind::AlreadyExists).into()) };
            match self.move_to(&refuge) {
                Err(failure) if failure.kind == io::ErrorKind::AlreadyExists => {}
                done => return done,
            }
        }
    }

    /// Goes on in the session's own folder; what lies in a refuge is then no longer needed.
    fn go_home(&mut self) -> Result<(), Failure> {
        let home = self.home.clone();
        let away = self.journal.dir().to_owned();
        // The lock that is held is of the folder as it was; another program may have come since.
        self.home_lock = None;
        self.move_to(&home)?;
        self.trouble = None;
        if away != home {
            removal::remove_refuge(self.journal.ground(), &away);
        }
        Ok(())
    }

    /// Goes on in `dir`. The lock of the session's own folder is held on to.
    fn move_to(&mut self, dir: &Path) -> Result<(), Failure> {
        let from_home = self.journal.dir() == self.home;
        let gone_on = self.journal.go_on_in(dir);
        if gone_on.is_err() {
            removal::remove_if_empty(self.journal.ground(), dir);
        }
        let before = gone_on?;
        if from_home {
            self.home_lock = before.or(self.home_lock.take());
        }
        Ok(())
    }
}

/// The fewest events between two snapshots that are not a minute apart.
const OFTEN: u64 = 20;
