//! The files of a session as they lie there when the program is gone, sound and damaged.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use verdiverksted::store::writer::Writer;
use verdiverksted::store::{self, Access};

use super::script::{self, On, folder};
use super::verdict::Said;

/// The files of a session by their names.
pub(crate) type Files = BTreeMap<String, Vec<u8>>;

/// The files of a session with so many events that was closed in good order, with several snapshots.
pub(crate) fn session(count: usize) -> Files {
    let home = folder(On::Memory);
    let path = home.path().join("session");
    let events = &script::events()[..count];
    let opened = store::create_at(&path, events[0].clone()).expect("a session");
    let Access::Write(mut journal) = opened.access else { panic!("only readable") };
    for (number, event) in (2..).zip(&events[1..]) {
        journal.append(event).expect("appended");
        if number % (count / 5).max(1) == 0 {
            journal.sync().expect("saved");
            journal.snapshot().expect("a snapshot");
        }
    }
    journal.beat(verdiverksted::clock::Time(1_557_734_400_000));
    journal.sync().expect("saved");
    let writer = Writer::spawn(*journal, |_| ()).expect("a thread");
    writer.drafts("{Setup:\"halvt\"}".to_owned());
    writer.close();
    let entries = fs::read_dir(&path).expect("listed").map(|entry| entry.expect("an entry"));
    entries.map(|entry| (name(&entry), fs::read(entry.path()).expect("read"))).collect()
}

fn name(entry: &fs::DirEntry) -> String {
    entry.file_name().to_string_lossy().into_owned()
}

/// Writes the files of a session in `path`, and nothing else.
pub(crate) fn lay_out(files: &Files, path: &Path) {
    drop(fs::remove_dir_all(path));
    fs::create_dir(path).expect("made");
    for (name, bytes) in files {
        fs::write(path.join(name), bytes).expect("written");
    }
}

/// In what state a session can be found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum State {
    /// Closed in good order.
    Sound,
    /// The last line of its journal is half.
    Torn,
    /// A line in the middle of its journal is changed.
    Changed,
    /// The first line of its journal is changed.
    BeginningChanged,
    /// Its journal is gone.
    NoJournal,
    /// Its journal, its newest snapshot and its pulse are gone.
    OlderSnapshots,
}

impl State {
    pub(crate) const ALL: [Self; 6] =
        [Self::Sound, Self::Torn, Self::Changed, Self::BeginningChanged, Self::NoJournal, Self::OlderSnapshots];

    /// The files of a session of `count` events in this state, and what can still be had of them.
    pub(crate) fn files(self, count: usize) -> (Files, Said) {
        let mut files = session(count);
        let mut said = Said { saved: count, queued: count, ..Said::default() };
        let journal = files.get_mut("journal").expect("there is one");
        match self {
            Self::Sound => {}
            // Its end is in the newest snapshot.
            Self::Torn => journal.truncate(journal.len() - 9),
            Self::Changed => {
                let middle = journal.len() / 2;
                journal[middle] ^= 1;
            }
            Self::BeginningChanged => journal[40] ^= 1,
            Self::NoJournal => drop(files.remove("journal")),
            Self::OlderSnapshots => {
                files.retain(|name, _| !["journal", "session.ron", "pulse"].contains(&name.as_str()));
                let older = String::from_utf8_lossy(&files["session.1.ron"]);
                said.saved = older.lines().filter(|line| line.ends_with("),")).count();
                said.queued = said.saved;
            }
        }
        (files, said)
    }
}
