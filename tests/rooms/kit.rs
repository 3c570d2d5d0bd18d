//! Sessions that were held by chance, on disk and in memory.

use std::fs;
use std::path::{Path, PathBuf};

use verdiverksted::clock::{Span, Time};
use verdiverksted::export::{Document, Format, Options};
use verdiverksted::session::groups::{Person, Rules};
use verdiverksted::session::ids::SessionId;
use verdiverksted::session::norm_taboo::Command as Ask;
use verdiverksted::session::{Actor, Command, Event, Session, Start, command};
use verdiverksted::store::journal::Journal;
use verdiverksted::store::{self, Access};
use verdiverksted::workshop::{Exercise, Workshop};

use crate::support::chance::{Chance, Numbers};
use crate::support::{MORNING, text, workshop};

/// A folder in memory where there is one: these tests sync often, and a crash of the system is not among them.
pub(crate) fn place() -> tempfile::TempDir {
    tempfile::tempdir_in("/dev/shm").or_else(|_| tempfile::tempdir()).expect("a folder")
}

/// A workshop that gets into every corner soon.
pub(crate) fn tight() -> Workshop {
    let mut definition = workshop();
    let Exercise::NormTaboo(exercise) = &mut definition.exercises[0];
    exercise.top = 2;
    exercise.poster.norms_per_value = 2;
    definition
}

/// A session and all its events.
#[derive(Debug, Clone)]
pub(crate) struct Room {
    pub(crate) session: Session,
    pub(crate) events: Vec<Event>,
    now: Time,
}

impl Room {
    /// Room number `number` of some, with two groups of two, each on a day of its own.
    pub(crate) fn new(number: u64, workshop: Workshop) -> Self {
        let now = MORNING + Span::minutes(24 * 60 * i64::try_from(number % 7).expect("few"));
        let start = Start { id: SessionId(number.wrapping_mul(0x9e37_79b9_7f4a_7c15)), seed: 1, workshop };
        let first = Session::start(start, now);
        let session = Session::replay([first.clone()]).expect("a start");
        let mut room = Self { session, events: vec![first], now };
        let people = vec![Person { name: None, unit: Some(text("NAV")) }; 4];
        room.run(Command::FormGroups { people, groups: Some(2), rules: Rules::default(), seed: 1 });
        room.run(Command::NameOrganisation(Some(text(&format!("Barnehage {number}")))));
        room
    }

    /// The same after what `numbers` pick.
    pub(crate) fn then(mut self, numbers: &[Numbers]) -> Self {
        for numbers in numbers {
            self.now = self.now + Span::seconds(i64::from(numbers[15] % 200));
            let chance = Chance::new(&self.session, *numbers);
            let (by, command) = (chance.actor(), chance.command(self.now));
            self.ask(by, command);
        }
        self
    }

    fn ask(&mut self, by: Actor, command: Command) -> bool {
        let Ok(event) = self.session.decide(by, command, self.now) else { return false };
        self.session.evolve(&event);
        self.events.push(event);
        true
    }

    /// Lets a command happen that must not be refused.
    pub(crate) fn run(&mut self, command: Command) {
        let asked = format!("{command:?}");
        assert!(self.ask(Actor::Facilitator, command), "{asked}");
    }

    /// The same for the exercise.
    pub(crate) fn exercise(&mut self, command: Ask) {
        self.run(Command::Exercise(0, command::Exercise::NormTaboo(command)));
    }

    /// Writes the session into a folder of this name, or goes on with it there.
    pub(crate) fn lay(&self, place: &Path, name: &str) -> PathBuf {
        let path = place.join(name);
        drop(self.open(&path));
        path
    }

    /// The same, still open for writing.
    pub(crate) fn open(&self, path: &Path) -> Journal<Event> {
        let opened = if path.exists() {
            store::open(path).expect("opened")
        } else {
            store::create_at(path, self.events[0].clone()).expect("made")
        };
        let Access::Write(mut journal) = opened.access else { panic!("it can be written") };
        for event in &self.events[opened.events.len()..] {
            journal.append(event).expect("appended");
        }
        journal.sync().expect("synced");
        *journal
    }
}

/// Reads a session without opening it.
pub(crate) fn read(path: &Path) -> Session {
    verdiverksted::shelf::read(path).expect("a session")
}

/// All that the outputs say of a session: the poster, with themes that the room makes and chooses in a fixed way, and all else.
pub(crate) fn outputs(session: &Session) -> [String; 3] {
    let mut session = session.clone();
    let now = session.last_at();
    let ask = |session: &mut Session, command: Ask| {
        let command = Command::Exercise(0, command::Exercise::NormTaboo(command));
        if let Ok(event) = session.decide(Actor::Facilitator, command, now) {
            session.evolve(&event);
        }
    };
    let untouched = make(&session, Format::SessionJson);
    for value in 0..3 {
        ask(&mut session, Ask::ThemesFromTops { value });
        let themes: Vec<_> = session.norm_taboo(0).expect("it").1.themes(value).map(|theme| theme.id).collect();
        for theme in themes {
            ask(&mut session, Ask::Choose(theme, true));
        }
    }
    [untouched, make(&session, Format::PosterJson), make(&session, Format::NormsCsv)]
}

fn make(session: &Session, format: Format) -> String {
    let made = format.make(&Document::of(session), &Options::default()).expect("made");
    String::from_utf8(made.bytes).expect("text")
}

/// The bytes of everything in a folder.
pub(crate) fn bytes(path: &Path) -> Vec<(PathBuf, Vec<u8>)> {
    let mut all = Vec::new();
    for entry in fs::read_dir(path).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_file() {
            all.push((path.clone(), fs::read(&path).expect("bytes")));
        }
    }
    all.sort();
    all
}
