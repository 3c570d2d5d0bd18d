//! Whatever is done to a session, in whatever order: events, syncs, snapshots, drafts, endings good and bad, and damage. A
//! list of what was acknowledged is all that it is held against.

use std::fs;
use std::path::{Path, PathBuf};

use proptest::prelude::*;
use verdiverksted::clock::Time;
use verdiverksted::session::Event;
use verdiverksted::store::journal::Journal;
use verdiverksted::store::{self, Access};

use super::script::{self, On, folder, whole};
use super::verdict::open;

/// What is done.
#[derive(Debug, Clone, Copy)]
enum Act {
    /// So many events are taken in.
    Append(usize),
    Sync,
    Snapshot,
    Pulse,
    /// The program ends and is begun again.
    Reopen,
    /// It is killed while the file holds all but so many bytes of what was written and not yet acknowledged.
    Crash(usize),
    /// A byte of the journal is changed while nobody has it open; a snapshot of all is there.
    Damage(usize, u8),
    /// The journal is cut off; a snapshot of all is there.
    Cut(usize),
    /// The journal is removed; a snapshot of all is there.
    Remove,
}

fn acts() -> impl Strategy<Value = Vec<Act>> {
    let act = prop_oneof![
        6 => (1_usize..5).prop_map(Act::Append),
        5 => Just(Act::Sync),
        1 => Just(Act::Snapshot),
        1 => Just(Act::Pulse),
        2 => Just(Act::Reopen),
        2 => any::<usize>().prop_map(Act::Crash),
        2 => (any::<usize>(), 1_u8..).prop_map(|(at, by)| Act::Damage(at, by)),
        1 => any::<usize>().prop_map(Act::Cut),
        1 => Just(Act::Remove),
    ];
    prop::collection::vec(act, 1..40)
}

/// A session, and what is known of it.
struct Machine {
    path: PathBuf,
    journal: Option<Journal<Event>>,
    /// How many events were taken in.
    taken: usize,
    /// How many were acknowledged.
    saved: usize,
}

impl Machine {
    fn begin(path: &Path) -> Self {
        let opened = store::create_at(path, script::events()[0].clone()).expect("a session");
        let Access::Write(journal) = opened.access else { panic!("only readable") };
        Self { path: path.to_owned(), journal: Some(*journal), taken: 1, saved: 1 }
    }

    fn journal(&mut self) -> &mut Journal<Event> {
        self.journal.as_mut().expect("it is open")
    }

    fn sync(&mut self) {
        self.saved = usize::try_from(self.journal().sync().expect("the disk takes it")).expect("few");
        assert_eq!(self.saved, self.taken);
    }

    /// Opens it again; what was acknowledged must be there, and of the rest a beginning.
    fn open(&mut self) {
        let opened = open(&self.path).expect("it opens");
        let found = opened.events.len();
        assert!(self.saved <= found && found <= self.taken, "{} ⊆ {found} ⊆ {}", self.saved, self.taken);
        assert_eq!(opened.events, script::events()[..found]);
        let Access::Write(journal) = opened.access else { panic!("only readable: {:?}", opened.notices) };
        (self.taken, self.saved) = (found, found);
        self.journal = Some(*journal);
    }

    /// Ends it in good order, with a snapshot of all; then `change` is done to its journal, and it is opened again.
    fn harm(&mut self, change: impl FnOnce(&Path)) {
        self.sync();
        self.journal().snapshot().expect("the disk takes it");
        self.journal = None;
        change(&self.path.join("journal"));
        self.open();
        self.journal = None;
        let again = open(&self.path).expect("it opens again");
        assert!(again.notices.is_empty(), "what was mended is mended: {:?}", again.notices);
        drop(again);
        self.open();
    }

    fn act(&mut self, act: Act) {
        match act {
            Act::Append(count) => {
                for event in script::events().iter().skip(self.taken).take(count) {
                    self.journal().append(event).expect("taken in");
                    self.taken += 1;
                }
            }
            Act::Sync => self.sync(),
            Act::Snapshot => self.journal().snapshot().expect("the disk takes it"),
            Act::Pulse => self.journal().beat(Time(1_557_734_400_000)),
            Act::Reopen => {
                self.sync();
                self.journal = None;
                self.open();
            }
            Act::Crash(bytes) => {
                let file = self.path.join("journal");
                let before = fs::metadata(&file).expect("it is there").len();
                let saved = self.saved;
                self.sync();
                self.saved = saved;
                self.journal = None;
                // Killed in the middle of the last write: before the pulse could tell of it.
                let after = fs::metadata(&file).expect("it is there").len();
                drop(fs::remove_file(self.path.join("pulse")));
                let left = before + bytes as u64 % (after - before + 1);
                fs::OpenOptions::new().write(true).open(&file).and_then(|file| file.set_len(left)).expect("cut");
                self.open();
            }
            Act::Damage(at, by) => self.harm(|journal| {
                let mut bytes = fs::read(journal).expect("read");
                let at = at % bytes.len();
                bytes[at] ^= by;
                fs::write(journal, bytes).expect("written");
            }),
            Act::Cut(at) => self.harm(|journal| {
                let bytes = fs::read(journal).expect("read");
                fs::write(journal, &bytes[..at % bytes.len()]).expect("written");
            }),
            Act::Remove => self.harm(|journal| fs::remove_file(journal).expect("removed")),
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: if whole() { 2000 } else { 48 }, failure_persistence: None, ..ProptestConfig::default() })]
    #[test]
    fn whatever_is_done_what_was_acknowledged_is_there(acts in acts()) {
        let home = folder(On::Memory);
        let mut machine = Machine::begin(&home.path().join("session"));
        for act in acts {
            machine.act(act);
        }
        machine.sync();
        machine.journal = None;
        machine.open();
        prop_assert_eq!(machine.saved, machine.taken);
    }
}
