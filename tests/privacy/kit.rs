//! A session full of names, on disk, and the program that is run on it.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use unicode_normalization::UnicodeNormalization;
use verdiverksted::clock::Span;
use verdiverksted::session::groups::{Person, Rules};
use verdiverksted::session::norm_taboo::{Command as Ask, Kind, Said, Spot, Table};
use verdiverksted::session::{Actor, Command as Order, Event, Session, command, event};
use verdiverksted::store::{self, Access};
use verdiverksted::workshop::Workshop;

use crate::support::{MORNING, start, text, workshop};

/// The program that is tested.
pub(crate) const PROGRAM: &str = env!("CARGO_BIN_EXE_verdiverksted");

/// Somebody whose name is nowhere else: with a letter that can be composed in two ways, a quotation mark and a stroke.
pub(crate) const NAME: &str = "Zérafine O'Qvist-Xylander";

/// What she said, with nobody's name in it.
pub(crate) const NORM: &str = "Vi spør barnet hva som hjelper";

/// A folder in memory where there is one.
pub(crate) fn place() -> tempfile::TempDir {
    tempfile::tempdir_in("/dev/shm").or_else(|_| tempfile::tempdir()).expect("a folder")
}

/// A session that is being held.
pub(crate) struct Room {
    pub(crate) session: Session,
    pub(crate) events: Vec<Event>,
}

impl Room {
    /// A session with groups of people with these names, the first of them in it twice: drawn, undone, and drawn anew.
    pub(crate) fn with(names: &[&str]) -> Self {
        Self::of(workshop(), names)
    }

    /// The same in a workshop of one's own.
    pub(crate) fn of(workshop: Workshop, names: &[&str]) -> Self {
        let first = Session::start(start(workshop), MORNING);
        let session = Session::replay([first.clone()]).expect("a start");
        let mut room = Self { session, events: vec![first] };
        let people: Vec<Person> =
            names.iter().map(|name| Person { name: Some(text(name)), unit: Some(text("NAV")) }).collect();
        room.run(Order::FormGroups { people: people.clone(), groups: Some(1), rules: Rules::default(), seed: 1 });
        room.run(Order::Undo);
        room.run(Order::FormGroups { people, groups: Some(2), rules: Rules::default(), seed: 2 });
        room
    }

    pub(crate) fn run(&mut self, order: Order) {
        let now = self.session.last_at() + Span::seconds(1);
        let event = self.session.decide(Actor::Facilitator, order, now).expect("it is allowed");
        self.session.evolve(&event);
        self.events.push(event);
    }

    pub(crate) fn exercise(&mut self, ask: Ask) {
        self.run(Order::Exercise(0, command::Exercise::NormTaboo(ask)));
    }

    /// Somebody in the first group says something.
    pub(crate) fn says(&mut self, words: &str) {
        let group = &self.session.groups[0];
        let spot = Spot { value: 0, kind: Kind::Norm, group: group.id };
        let seat = group.seats.first().map(|seat| seat.id);
        self.exercise(Ask::Add { said: Said { text: text(words), spot }, seat, against: None });
    }

    /// The first group's norms are ranked, and become main messages, the first of them for the poster.
    pub(crate) fn makes_a_poster(&mut self) {
        let table = Table { value: 0, group: self.session.groups[0].id };
        let (_, state) = self.session.norm_taboo(0).expect("the exercise");
        let order = state.entries().map(|entry| entry.id).collect();
        self.exercise(Ask::Agree(table, order));
        self.exercise(Ask::Confirm(table));
        self.exercise(Ask::ThemesFromTops { value: 0 });
        let theme = self.session.norm_taboo(0).expect("the exercise").1.themes(0).next().expect("a theme").id;
        self.exercise(Ask::Choose(theme, true));
    }

    /// Everywhere where a person can be named: groups, a latecomer, what happens afterwards, what was changed and undone.
    pub(crate) fn full() -> Self {
        let mut room = Self::with(&[NAME, "Ola", "Kari Nordmann"]);
        room.run(Order::AddSeat(
            room.session.groups[1].id,
            Person { name: Some(text(&NAME.to_uppercase())), unit: None },
        ));
        room.run(Order::Undo);
        room.says(NORM);
        room.says("Vi lytter ferdig");
        room.makes_a_poster();
        let agreed = |who: &str| event::FollowUp { what: text("Henge opp plakaten"), who: Some(text(who)), when: None };
        room.run(Order::AddFollowUp(agreed(NAME)));
        let id = room.session.follow_ups[0].0;
        room.run(Order::ChangeFollowUp(id, agreed(&format!("Ola og {NAME}"))));
        room
    }

    /// Writes it into a folder of this name.
    pub(crate) fn lay(&self, place: &Path, name: &str) -> PathBuf {
        let path = place.join(name);
        let opened = store::create_at(&path, self.events[0].clone()).expect("made");
        let Access::Write(mut journal) = opened.access else { panic!("it can be written") };
        for event in &self.events[1..] {
            journal.append(event).expect("appended");
        }
        journal.sync().expect("synced");
        path
    }
}

/// Lays beside the journal all that the name can be in: copies, drafts, and damage.
pub(crate) fn beside(path: &Path) {
    let snapshot = format!("(people:[\"{NAME}\"])");
    for copy in ["session.ron", "session.1.ron", "session.2.ron", "session.3.ron", "session.ron.new"] {
        fs::write(path.join(copy), &snapshot).expect("written");
    }
    fs::write(path.join("drafts"), format!("{{Setup:\"Ola\\n{}\"}}", NAME.to_lowercase())).expect("written");
    let quarantine = path.join("quarantine");
    fs::create_dir(&quarantine).expect("made");
    let half = &NAME[..9];
    let kept = [
        ("event-7-9-bytes", format!("VV1 7 9 00000000 {NAME}").into_bytes()),
        ("event-8-9-bytes", NAME.nfd().collect::<String>().to_uppercase().into_bytes()),
        ("event-9-9-bytes", format!("VV1 9 9 00000000 (name:Some(\"{half}").into_bytes()),
        ("event-10-9-bytes", vec![0xff, 0xfe, 0x00]),
        ("event-11-9-bytes", b"VV1 11 9 00000000 (Lytte til barnet".to_vec()),
    ];
    for (name, bytes) in kept {
        fs::write(quarantine.join(name), bytes).expect("written");
    }
}

/// Runs the program with nobody at the keys.
pub(crate) fn answer(arguments: &[&str]) -> Output {
    Command::new(PROGRAM).args(arguments).stdin(Stdio::null()).output().expect("the program starts")
}

/// What it printed, when all was well.
#[track_caller]
pub(crate) fn told(arguments: &[&str]) -> String {
    let output = answer(arguments);
    let errors = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{arguments:?}: {errors}");
    String::from_utf8(output.stdout).expect("it prints text")
}

/// What it complained of.
#[track_caller]
pub(crate) fn refused(arguments: &[&str]) -> String {
    let output = answer(arguments);
    assert_eq!(output.status.code(), Some(1), "{arguments:?}: {}", String::from_utf8_lossy(&output.stdout));
    String::from_utf8(output.stderr).expect("it prints text")
}

/// All files in a folder and below, each with its bytes.
pub(crate) fn files(folder: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let mut found = BTreeMap::new();
    for entry in fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        let about = path.symlink_metadata().expect("is there");
        if about.is_dir() {
            found.extend(files(&path));
        } else if about.is_file() {
            // Windows lets nobody read a locked file, and it has nobody's name in it.
            let bytes = if path.ends_with("lock") { Vec::new() } else { fs::read(&path).expect("read") };
            found.insert(path, bytes);
        }
    }
    found
}

/// The files in which the name stands: in any case, composed in any way, as it is, as RON escapes it, or in its parts.
pub(crate) fn with_the_name(folder: &Path) -> Vec<PathBuf> {
    let has = |bytes: &[u8]| {
        let text: String = String::from_utf8_lossy(bytes).nfc().flat_map(char::to_lowercase).collect();
        ["zérafine", "z\\u{e9}rafine", "qvist", "xylander"].iter().any(|part| text.contains(part))
    };
    files(folder).into_iter().filter(|(_, bytes)| has(bytes)).map(|(path, _)| path).collect()
}
