//! How soon an act in one window is seen in another: from the command to the other window's drawn buffer, through the writer,
//! the real file system, what the system tells of it, and the reader.
//!
//! `cargo bench --bench follow` prints half, nearly all and all of the times; the figures in the README are from here.

#[path = "../tests/support/mod.rs"]
mod support;

use std::path::Path;
use std::sync::mpsc::{self, Receiver};
use std::thread;
use std::time::{Duration, Instant};

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use support::{MORNING, start, text};
use verdiverksted::clock;
use verdiverksted::session::command::Exercise;
use verdiverksted::session::groups::{Person, Rules};
use verdiverksted::session::norm_taboo::{Command as Ask, Kind, Phase, Said, Spot, Stop as NormTabooStop};
use verdiverksted::session::{Actor, Command, Event, Place, Session, Stop};
use verdiverksted::shelf::{self, following};
use verdiverksted::store::writer::{Report, Writer};
use verdiverksted::tui::app::{App, Message, Mode};
use verdiverksted::tui::runtime::following::begin;
use verdiverksted::tui::screens::start::Start;
use verdiverksted::tui::settings::Settings;
use verdiverksted::workshop::builtin;

/// How many acts are timed.
const ACTS: usize = 1_000;

/// The longest pause between two acts, in milliseconds: some come in a burst, some when all has come to rest.
const PAUSE: usize = 20;

/// What nearly all acts must be quicker than.
const GOAL: Duration = Duration::from_millis(200);

/// The window that follows.
const AREA: Rect = Rect { x: 0, y: 0, width: 120, height: 36 };

/// A window on the session in `path`, as the program has it.
struct Second {
    app: App,
    messages: Receiver<Message>,
    buffer: Buffer,
}

impl Second {
    fn open(path: &Path) -> Self {
        let (session, following) = following::follow(path).expect("a session");
        let start = Mode::Start(Box::new(Start::new(Vec::new())));
        let mut app = App::new(start, Settings::default(), clock::now());
        app.follow(session, path);
        let (sender, messages) = mpsc::channel();
        begin(following, sender).expect("a thread");
        Self { app, messages, buffer: Buffer::empty(AREA) }
    }

    /// Waits until the session here is the one there, and it is drawn.
    fn sees(&mut self, session: &Session) {
        while !self.shows(session) {
            let message = self.messages.recv_timeout(Duration::from_mins(1)).expect("it is seen");
            self.app.update(message, clock::now());
            self.buffer.reset();
            self.app.hits = self.app.draw(&mut self.buffer, AREA);
        }
    }

    fn shows(&self, session: &Session) -> bool {
        match &self.app.mode {
            Mode::Start(_) => false,
            Mode::Live(live) => live.session == *session,
        }
    }
}

fn happens(session: &mut Session, command: Command) -> Event {
    let event = session.decide(Actor::Facilitator, command, MORNING).expect("allowed");
    session.evolve(&event);
    event
}

fn main() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("session");
    let workshop = builtin::find(builtin::DEFAULT).expect("built in").parse().expect("clean");
    let mut shelved = shelf::begin_as(&path, start(workshop), MORNING).expect("begun");
    let (reports, told) = mpsc::channel();
    let journal = shelved.journal.take().expect("it is ours");
    let mut writer =
        Writer::spawn(*journal, move |report| drop(reports.send((report, Instant::now())))).expect("a thread");
    let session = &mut shelved.session;
    let people = vec![Person::default(); 12];
    writer
        .write(happens(session, Command::FormGroups { people, groups: None, rules: Rules::default(), seed: 1 }))
        .expect("queued");
    let group = session.groups.first().expect("a group").id;
    let round = NormTabooStop::Value { value: 0, phase: Phase::RoundRobin, group: Some(group) };
    writer.write(happens(session, Command::Move(Place::Exercise(0, Stop::NormTaboo(round))))).expect("queued");
    let mut second = Second::open(&path);
    second.sees(session);
    let (mut seen, mut saved) = (Vec::new(), Vec::new());
    for number in 0..ACTS {
        thread::sleep(Duration::from_millis((number * 7 % PAUSE) as u64));
        let said = text(&format!("Vi lytter til barnets meninger, nummer {number}"));
        let said = Said { text: said, spot: Spot { value: 0, kind: Kind::Norm, group } };
        let add = Command::Exercise(0, Exercise::NormTaboo(Ask::Add { said, seat: None, against: None }));
        let began = Instant::now();
        let seq = writer.write(happens(session, add)).expect("queued");
        second.sees(session);
        seen.push(began.elapsed());
        let acknowledged = told.iter().find(|(report, _)| *report == Report::Saved { seq }).expect("it is saved");
        saved.push(acknowledged.1 - began);
    }
    let slow = print("seen in the second window", seen);
    print("saved by the first", saved);
    assert!(slow <= GOAL, "{slow:?} is more than {GOAL:?}");
}

/// Prints half, nearly all and all of `times`; what 99 of 100 are quicker than.
fn print(what: &str, mut times: Vec<Duration>) -> Duration {
    times.sort();
    let at = |part: usize| times.get((times.len() * part / 100).min(times.len() - 1)).copied().unwrap_or_default();
    println!("{what}, {} acts: p50 {:?}, p99 {:?}, max {:?}", times.len(), at(50), at(99), at(100));
    at(99)
}
